"""What an answer adds to its figures: what was left out, what to beware of, what to ask next."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers.inquiry import DEFAULT_DAYS
from bot.answers.saying import (
    figure,
    metric_name,
    period_said,
    scope_said,
    term_name,
    understood,
    value_name,
)
from bot.answers.shapes import Answer, Step
from bot.messages import Said
from kpi.periods import ALL

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answers.inquiry import Inquiry
    from kpi.formulas import Measure
    from kpi.metrics import Metric

FEW_POSTS, FEW_EVENTS = 5, 10
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
        counts = tuple(
            Said("count-on", count=count, network=value_name("network", network))
            for network, count in where
        )
        notes.append(
            Said(
                "left-out",
                metric=tuple(map(metric_name, metrics)),
                posts=sum(count for _, count in where),
                where=counts,
                lacking=tuple(map(term_name, lacking)),
            )
        )
    return notes


def small_numbers(metric: Metric, measure: Measure) -> list[Said]:
    """A warning when a rate rests on few posts or few events."""
    if not measure.known or not math.isfinite(measure.high):
        return []
    if measure.posts >= FEW_POSTS and abs(measure.over) >= FEW_EVENTS:
        return []
    return [
        Said(
            "small-numbers",
            metric=metric_name(metric),
            posts=measure.posts,
            low=figure(metric, measure.low),
            high=figure(metric, measure.high),
        )
    ]


def common_notes(asked: Inquiry, metrics: Sequence[Metric]) -> list[Said]:
    """What holds for the whole answer: the period taken, where the data end, what has no date."""
    notes: list[Said] = []
    if asked.query.period is None:
        default = "no-period-all" if asked.period == ALL else "no-period"
        notes.append(Said(default, days=DEFAULT_DAYS))
    if any(metric.name == "reach" for metric in metrics):
        notes.append(Said("reach-is-not-people"))
    if not asked.dated:
        return notes
    scopes = [asked.scope(metric, ALL) for metric in metrics]
    media = {medium for scope in scopes for medium in scope.media} - {"account", "rival"}
    extent = asked.store.extent(asked.workspace, tuple(sorted(media))) if media else None
    if extent and asked.period != ALL and extent.end < asked.until_today(asked.period).end:
        notes.append(Said("data-until", day=extent.last))
    if scopes and (count := asked.store.undated(asked.workspace, scopes[0])):
        notes.append(Said("undated-left-out", posts=count))
    return notes


def nothing(asked: Inquiry, metric: Metric, measure: Measure | None = None) -> Answer:
    """There is no figure: says why and what would give one, and never 0."""
    name, scope = metric_name(metric), scope_said(asked, [metric])
    heard = understood(asked, [metric])
    if measure is not None and measure.posts_left_out:
        lacking = tuple(map(term_name, measure.lacking or metric.counters[:1]))
        headline = Said(
            "no-inputs", metric=name, scope=scope, posts=measure.posts_left_out, lacking=lacking
        )
        notes = tuple(common_notes(asked, [metric]))
        return Answer(
            headline, heard, notes=notes, query=asked.resolved, steps=_instead(asked, metric)
        )
    known = asked.store.vocabulary(asked.workspace)["network"]
    asked_for = asked.query.value("network")
    if known and asked_for and not set(asked_for) & set(known):
        networks = tuple(value_name("network", network) for network in asked_for)
        others = tuple(value_name("network", network) for network in sorted(known))
        return Answer(
            Said("no-data-on", networks=networks, known=others), heard, query=asked.resolved
        )
    extent = asked.store.extent(asked.workspace, asked.scope(metric, ALL).media)
    if extent is None:
        inputs = tuple(map(term_name, metric.counters or ("posts",)))
        headline = Said("no-data-yet", metric=name, inputs=inputs, scope=scope)
        add = Step(Said("step-add"), "/vigie add")
        return Answer(headline, heard, query=asked.resolved, steps=(add,))
    if metric.counters and not _ever_reported(asked, metric):
        inputs = tuple(map(term_name, metric.counters))
        return Answer(
            Said("input-missing", metric=name, inputs=inputs), heard, query=asked.resolved
        )
    period = period_said(asked, asked.period)
    headline = Said(
        "no-data", metric=name, scope=scope, period=period, first=extent.start, last=extent.last
    )
    return Answer(headline, heard, query=asked.resolved)


def _ever_reported(asked: Inquiry, metric: Metric) -> bool:
    found = asked.frame(metric, ALL)
    return not found.empty and metric.formula.measure(found, ALL).known


def _instead(asked: Inquiry, metric: Metric) -> tuple[Step, ...]:
    """The rate to ask for instead of one whose denominator nobody reports."""
    if metric.name != "engagement_rate":
        return ()
    other = replace(asked.query, metrics=("engagement_rate_impressions",))
    return (Step(Said("metric-engagement_rate_impressions"), str(other)),)


def steps(asked: Inquiry, metric: Metric) -> tuple[Step, ...]:
    """What one is likely to ask next; the period is written in full."""
    query = replace(asked.resolved, by="", top=0)
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
    if asked.versus and not asked.query.versus:
        before = replace(asked.query, period=asked.versus)
        found.append(Step(Said("step-before"), str(before)))
    return tuple(found[:MOST_STEPS])


_ON_NETWORKS = ("social", "earned", "account")
