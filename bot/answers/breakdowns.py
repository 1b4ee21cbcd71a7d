"""KPIs by something: a network, a format, a week."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers.absent import nothing
from bot.answers.charts import chart_of
from bot.answers.notes import common_notes, left_out, steps
from bot.answers.saying import (
    WEEKDAYS,
    asked_name,
    figure,
    formula,
    interval_said,
    key_cell,
    metric_name,
    noun,
    period_said,
    scope_said,
    understood,
)
from bot.answers.shapes import Answer, Table
from bot.answers.values import before_said, compared, pooling, silence_said
from bot.messages import Figure, Problem, Said
from bot.queries import REPORTS
from kpi import formulas
from kpi.metrics import PartOfTotal
from kpi.periods import UNITS
from kpi.tables import Line, too_close

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answers.inquiry import Inquiry
    from bot.answers.shapes import Cell
    from kpi.formulas import Measure
    from kpi.metrics import Metric

MOST_LINES = 30
LEVELS_BY = (*UNITS, "network", "account")
_IN_ORDER = (*UNITS, "weekday", "hour", "interaction")
_COUNTS = ("posts", "mentions", "articles")
# A post is in one group only, so that the groups' numbers have a sum and each a part of it.
_APART = (
    *("network", "account", "format", "campaign", "author", "sentiment"),
    *("outlet", "outlet_type", "message", "prominence"),
)


def breakdown_by(asked: Inquiry) -> Answer:
    """A table, a chart of the first KPI, and no ranking between groups too close to tell apart."""
    query, by, metric = asked.query, asked.query.by, asked.metrics[0]
    for other in asked.metrics:
        if other.source != "sums" and by not in LEVELS_BY:
            dimension = Said(f"dimension-{by}")
            raise Problem("no-breakdown", metric=metric_name(other), dimension=dimension)
    found = {m.name: asked.lines(m, asked.period, by) for m in asked.metrics}
    wholes = [(m, asked.measure(m, asked.period)) for m in asked.metrics]
    if not any(line.measure.known for lines in found.values() for line in lines):
        return nothing(asked, *wholes[0])
    ordered = by in _IN_ORDER and not query.top
    shown, hidden = _shown(found[metric.name], query.top, ordered=ordered)
    alone = len(asked.metrics) == 1
    close = too_close(shown) if alone and not ordered else []
    before: dict[str | int | date, Measure] = {}
    if asked.versus and by not in UNITS and alone and asked.covered(metric, asked.versus):
        before = {line.key: line.measure for line in asked.lines(metric, asked.versus, by)}
    notes: list[Said] = []
    if close:
        others = tuple(key_cell(by, line.key) for line in close)
        notes.append(
            Said("too-close", first=key_cell(by, shown[0].key), others=others, count=len(close))
        )
    notes += left_out(wholes)
    if hidden:
        notes.append(Said("times-left-out" if ordered else "lines-left-out", lines=hidden))
    return Answer(
        _headline(asked, found, shown, ranked=alone and not ordered and not close),
        understood(asked, asked.metrics),
        body=_trend_said(asked, *wholes[0])
        if by in UNITS and ordered and alone
        else before_said(tuple(before.values()), asked.versus),
        table=_table(asked, shown, found, before),
        chart=chart_of(metric, by, _in_order(by, shown)),
        formulas=tuple(
            formula(m, whole, pooling(asked, m), silence_said(asked, m))
            for m, whole in wholes
            if whole.known and not isinstance(m.formula, PartOfTotal)
        ),
        notes=(*notes, *common_notes(asked, asked.metrics)),
        query=asked.resolved,
        steps=steps(asked, metric),
        value={_name(by, x.key): x.measure.value for x in found[metric.name] if x.measure.known},
    )


def _name(by: str, key: str | int | date) -> str:
    """The key of a group as data: a day by its date, a weekday in English."""
    if by == "weekday":
        return WEEKDAYS[int(str(key))]
    return f"{key}h" if by == "hour" else str(key)


def _in_order(by: str, lines: list[Line]) -> list[Line]:
    """The lines as a chart shows them: times in their order, whatever is ranked."""
    return sorted(lines, key=lambda line: line.key) if by in UNITS else lines


def _trend_said(asked: Inquiry, metric: Metric, whole: Measure) -> tuple[Said, ...]:
    """The KPI over all the times together, and how it compares with the period before."""
    if not whole.known:
        return ()
    told = Said("whole", metric=asked_name(asked, metric), value=figure(metric, whole.value))
    return (told, *compared(metric, whole, asked.before(metric), asked.versus))


def _shown(lines: list[Line], top: int, *, ordered: bool) -> tuple[list[Line], int]:
    """The groups to show, and how many are not: the latest times, the best (or worst) groups."""
    if ordered:
        return lines[-MOST_LINES:], max(0, len(lines) - MOST_LINES)
    if top:
        named = [line for line in lines if line.key != "" and line.measure.known]
        named.sort(key=lambda line: -line.measure.value)  # times come in their order
        return (named[:top] if top > 0 else named[top:][::-1]), 0
    return lines[:MOST_LINES], max(0, len(lines) - MOST_LINES)


def _headline(
    asked: Inquiry, found: dict[str, list[Line]], shown: Sequence[Line], *, ranked: bool
) -> Said:
    by, scope = asked.query.by, scope_said(asked, asked.metrics)
    dimension, period = Said(f"dimension-{by}"), period_said(asked, asked.period)
    names = tuple(asked_name(asked, metric) for metric in asked.metrics)
    if tuple(m.name for m in asked.metrics) == REPORTS["channels"] and by == "network":
        volume, rates = found["clicks"][0], found["conversion_rate"]
        if (
            volume.measure.known
            and len(rates) > 1
            and rates[0].measure.known
            and not too_close(rates)
        ):
            return Said(
                "channels",
                largest=key_cell(by, volume.key),
                volume=Figure(found["volume_share"][0].measure.value, "percent"),
                best=key_cell(by, rates[0].key),
                rate=Figure(rates[0].measure.value, "percent"),
                scope=scope,
                period=period,
            )
    known = [line for line in shown if line.measure.known and line.key != ""]
    tied = len(known) > 1 and known[0].measure.value == known[1].measure.value
    if not ranked or tied or len(known) < 2:  # noqa: PLR2004  (one group is no ranking)
        return Said("breakdown", metric=names, dimension=dimension, scope=scope, period=period)
    return Said(
        "breakdown-last" if asked.query.top < 0 else "breakdown-first",
        metric=names,
        dimension=dimension,
        first=key_cell(by, known[0].key),
        value=figure(asked.metrics[0], known[0].measure.value),
        scope=scope,
        period=period,
    )


def _table(
    asked: Inquiry,
    shown: Sequence[Line],
    found: dict[str, list[Line]],
    before: dict[str | int | date, Measure],
) -> Table:
    """A line for each group: each KPI, and for one KPI alone its value before, interval, posts."""
    by, metric, alone = asked.query.by, asked.metrics[0], len(asked.metrics) == 1
    parts = _parts(by, metric, found[metric.name]) if alone else {}
    by_key = {name: {line.key: line.measure for line in lines} for name, lines in found.items()}
    estimated = alone and any(not math.isnan(line.measure.low) for line in shown)
    counted = alone and metric.name not in _COUNTS and by != "interaction"
    columns = [Said(f"dimension-{by}"), *(asked_name(asked, m) for m in asked.metrics)]
    for title, wanted in (
        *(("part", parts), ("before", before)),
        *(("interval", estimated), (noun(metric), counted)),
    ):
        if wanted:
            columns.append(Said(f"column-{title}"))
    rows: list[tuple[Cell, ...]] = []
    for line in shown:
        row: list[Cell] = [key_cell(by, line.key)]
        row += [
            figure(m, by_key[m.name].get(line.key, formulas.NOTHING).value) for m in asked.metrics
        ]
        if parts:
            row.append(Figure(parts.get(line.key, math.nan), "percent"))
        if before:
            row.append(figure(metric, before.get(line.key, formulas.NOTHING).value))
        if estimated:
            row.append(interval_said(metric, line.measure) or Said("nothing-shown"))
        if counted:
            row.append(Figure(line.measure.posts or line.measure.posts_left_out))
        rows.append(tuple(row))
    return Table(tuple(columns), tuple(rows))


def _parts(by: str, metric: Metric, lines: Sequence[Line]) -> dict[str | int | date, float]:
    """Each group's part of all of them, where what is counted in one is not in another."""
    known = [line for line in lines if line.measure.known]
    whole = math.fsum(line.measure.value for line in known)
    counted = isinstance(metric.formula, formulas.Count | formulas.Total)
    if by not in _APART or not counted or len(known) < 2 or not whole:  # noqa: PLR2004
        return {}
    return {line.key: line.measure.value / whole for line in known}
