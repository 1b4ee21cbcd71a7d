"""What an answer adds to its figures: what was left out, what to beware of, what to ask next."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers.inquiry import STAND_INS
from bot.answers.saying import (
    counted,
    figure,
    metric_name,
    period_said,
    term_name,
    value_name,
)
from bot.answers.shapes import Step
from bot.messages import Said
from bot.queries import DEFAULT_DAYS
from kpi.metrics import CATALOGUE
from kpi.periods import ALL, UNITS, Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answers.inquiry import Inquiry
    from kpi.formulas import Measure
    from kpi.metrics import Metric

WIDE = 0.5  # of the value: a half-interval that says to be careful
MOST_STEPS = 4
A_WEEK = 7


def left_out(measures: Iterable[tuple[Metric, Measure]]) -> list[Said]:
    """The posts that could not be counted, and why: said once for all the KPIs it is true of."""
    told: dict[tuple[tuple[tuple[str, int], ...], tuple[str, ...]], list[Metric]] = {}
    for metric, measure in measures:
        if measure.posts_left_out:
            lacking = measure.lacking or metric.counters
            told.setdefault((measure.left_out, lacking), []).append(metric)
    notes: list[Said] = []
    for (where, lacking), metrics in told.items():
        networks = tuple(value_name("network", network) for network, _ in where)
        counts = tuple(
            Said("count-on", count=count, network=name)
            for name, (_, count) in zip(networks, where, strict=True)
        )
        notes.append(
            Said(
                "left-out",
                metric=tuple(map(metric_name, metrics)),
                posts=counted(metrics[0], sum(count for _, count in where)),
                where=counts if len(where) > 1 else networks,
                lacking=tuple(map(term_name, lacking)),
            )
        )
    return notes


def small_numbers(metric: Metric, measure: Measure) -> list[Said]:
    """A warning when a rate rests on so little that it may be half or twice what is shown."""
    half = (measure.high - measure.low) / 2
    if not measure.known or not math.isfinite(half) or half <= WIDE * abs(measure.value):
        return []
    return [
        Said(
            "small-numbers",
            metric=metric_name(metric),
            posts=counted(metric, measure.posts),
            low=figure(metric, measure.low),
            high=figure(metric, measure.high),
        )
    ]


def all_small_numbers(measures: Iterable[tuple[Metric, Measure]]) -> list[Said]:
    """The same of several KPIs, in one note."""
    told = [note for metric, found in measures for note in small_numbers(metric, found)]
    if len(told) <= 1:
        return told
    return [Said("small-numbers-all", ranges=tuple(Said("small-range", **n.values) for n in told))]


def common_notes(asked: Inquiry, metrics: Sequence[Metric]) -> list[Said]:
    """What holds for the whole answer: the period taken, where the data end, what has no date."""
    notes = _taken(asked, metrics)
    if any(metric.name == "reach" for metric in metrics):
        notes.append(Said("reach-is-not-people"))
    if not asked.dated or not metrics:
        return notes
    first = metrics[0]
    extent, period = asked.extent(first), asked.effective(first, asked.period)
    if extent and asked.period != ALL:
        notes += _edges(asked, first, extent, period)
    if count := asked.store.undated(asked.workspace, asked.scope(first, ALL)):
        notes.append(Said("undated-left-out", posts=count))
    return notes


def _taken(asked: Inquiry, metrics: Sequence[Metric]) -> list[Said]:
    """What was taken where the question left it open, or asked for what is not there."""
    notes: list[Said] = []
    if asked.assumed:
        notes.append(Said("no-metric", metric=metric_name(metrics[0])))
    if asked.others:
        notes.append(Said("first-only", metric=tuple(map(metric_name, asked.others))))
    if asked.of_emails:
        notes.append(Said("of-emails"))
    for metric in asked.lacking:
        instead = metric_name(CATALOGUE[STAND_INS[metric.name]])
        notes.append(Said("stood-in", metric=metric_name(metric), instead=instead))
    if asked.ahead:
        notes.append(
            Said("advice-ahead", ahead=asked.ahead, period=period_said(asked, asked.period))
        )
    if asked.query.period is None:
        default = "no-period-all" if asked.period == ALL else "no-period"
        notes.append(Said(default, days=DEFAULT_DAYS))
    return notes


def _edges(asked: Inquiry, metric: Metric, extent: Period, period: Period) -> list[Said]:
    """Where the data begin and end inside the period, or leave nothing to compare it with."""
    notes: list[Said] = []
    if period.start < extent.start:
        notes.append(Said("data-from", day=extent.start))
    elif asked.versus and not asked.covered(metric, asked.versus):
        before = Said("period", period=asked.versus)
        notes.append(Said("not-compared", period=before, day=extent.start))
    elif asked.versus and asked.versus.start < extent.start:
        notes.append(Said("data-from", day=extent.start))
    if extent.end < period.end:
        notes.append(Said("data-until", day=extent.last))
    elif asked.query.versus and extent.end < asked.query.versus.end:
        notes.append(Said("versus-until", period=asked.query.versus, day=extent.last))
    by = asked.query.by
    if by in UNITS and by != "day":
        ends = (period.start, period.last)
        wholes = [Period.holding(day, by) for day in ends]
        cut = [whole for whole in wholes if whole.within(period) != whole]
        if cut:
            notes.append(Said("times-cut", dimension=Said(f"dimension-{by}"), period=period))
    return notes


def steps(asked: Inquiry, metric: Metric) -> tuple[Step, ...]:
    """What one is likely to ask next; the period is written in full."""
    query = replace(asked.resolved, by="", top=0, kind="value", target=None)
    by, social = asked.query.by, metric.perimeter == "social"
    one_network = len(asked.query.value("network")) == 1
    summed = metric.source == "sums"
    proposed = (
        ("step-by-network", "network", not one_network and metric.perimeter in _ON_NETWORKS),
        ("step-by-format", "format", social and summed),
        ("step-by-outlet-type", "outlet_type", metric.perimeter == "press"),
        (
            "step-by-week",
            "week",
            asked.dated and asked.period != ALL and asked.period.days > A_WEEK,
        ),
    )
    found = [
        Step(Said(label), str(replace(query, by=dimension)))
        for label, dimension, fits in proposed
        if fits and by != dimension
    ]
    if social and summed and metric.counters and not metric.formula.columns and by != "post":
        top = replace(query, metrics=(metric.name,), by="post", top=5, pooling="pooled")
        found.append(Step(Said("step-top-posts"), str(top)))
    if asked.versus and not asked.query.versus and not asked.query.target:
        before = replace(asked.query, period=asked.versus)
        found.append(Step(Said("step-before"), str(before)))
    return tuple(found[:MOST_STEPS])


_ON_NETWORKS = ("social", "earned", "account", "days")
