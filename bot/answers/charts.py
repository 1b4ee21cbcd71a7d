"""Charts: along the period, or side by side."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.answers.saying import figure, key_cell, metric_name, slot_said
from bot.answers.shapes import Chart
from bot.messages import Said
from kpi.periods import ALL, UNDATED, UNITS, Period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.answers.inquiry import Inquiry
    from kpi.metrics import Metric
    from kpi.tables import Line

MOST_POINTS = 20  # what a Slack chart can show
BY_DAY_UP_TO = 14
# A line along the weeks of these would mean something else than their value over the period.
_NO_TREND = ("best_time", "longest_silence", "regularity", "share_of_voice", "returning_people")


def trend(asked: Inquiry, metric: Metric) -> Chart | None:
    """The metric along the period, in the finest times that a chart can show."""
    period = asked.effective(metric, asked.period)
    if period in {ALL, UNDATED} or metric.name in _NO_TREND or asked.query.pooling != "pooled":
        return None
    by = _finest(period, "day" if period.days <= BY_DAY_UP_TO else "week")
    return chart_of(metric, by, asked.lines(metric, period, by))


def _finest(period: Period, at_least: str) -> str:
    """The finest time, from `at_least` on, that cuts a period in few enough parts for a chart."""
    for by in UNITS[UNITS.index(at_least) :]:
        if len(period.parts(by)) <= MOST_POINTS:
            return by
    return "year"


def chart_of(metric: Metric, by: str, lines: Iterable[Line]) -> Chart | None:
    """A chart of the lines that have a value; None when there are fewer than two.

    Of too many, the latest times or the first groups are shown. Times that miss one in between are
    bars: a line would run through a day that nobody knows.
    """
    known = [line for line in lines if line.measure.known]
    known = known[-MOST_POINTS:] if by in UNITS else known[:MOST_POINTS]
    if len(known) < 2:  # noqa: PLR2004  (one point is no chart)
        return None
    return Chart(
        "line" if by in UNITS and _unbroken(by, known) else "bar",
        Said("chart-title", metric=metric_name(metric), by=Said(f"dimension-{by}")),
        tuple(_label(by, line.key) for line in known),
        ((metric_name(metric), tuple(figure(metric, x.measure.value).value for x in known)),),
        metric.unit,
    )


def _label(by: str, key: str | int | date) -> str | Said:
    """A category's name, short enough to stand beside nineteen others."""
    if by in {"day", "week"} and isinstance(key, date):
        return Said("short-day", day=key)
    if by == "slot":
        return Said("short-slot", **slot_said(int(str(key))).values)
    return key_cell(by, key)


def _unbroken(by: str, lines: list[Line]) -> bool:
    first, last = lines[0].key, lines[-1].key
    if not (isinstance(first, date) and isinstance(last, date)):
        return False
    return len(Period.through(first, last).parts(by)) == len(lines)
