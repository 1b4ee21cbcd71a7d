"""KPIs side by side: by network, format, week…, and which of them are too close to tell apart."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from kpi.formulas import Formula, MeanReachRate, Measure, Rate, has, total
from kpi.periods import UNITS, Period, epoch_day, from_epoch_day
from kpi.posts import INTERACTIONS

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd


WEEKLY = ("weekday", "week_part")
"""What the day of the week says: which it is, and whether it is a week-end."""

WEEK_PARTS = ("working", "weekend")
SATURDAY = 5


@dataclass(frozen=True)
class Line:
    """One group: its key (a text, a number, or the first day of a time) and its measure."""

    key: str | int | date
    measure: Measure


def breakdown(formula: Formula, frame: pd.DataFrame, column: str, period: Period) -> list[Line]:
    """The formula for each value of a column.

    In the order of the column for times, weekdays and hours; else the best value first, and those
    without a value last. The rows whose key is empty ("no campaign") are a group of their own.
    """
    if column == "interaction":
        return _by_interaction(formula, frame, period)
    keyed = with_times(frame, column)
    lines = [
        Line(_key(column, key), formula.measure(rows, _inside(column, key, period)))
        for key, rows in keyed.groupby(column, sort=True)
    ]
    if getattr(formula, "whole", False):
        whole = sum(line.measure.value for line in lines if line.measure.known)
        lines = [replace(line, measure=_part(line.measure, whole)) for line in lines]
    if column in UNITS or column in {"weekday", "hour"}:
        return lines
    return sorted(
        lines, key=lambda line: (not line.measure.known, -line.measure.value, str(line.key))
    )


def _part(measure: Measure, whole: float) -> Measure:
    if not measure.known or not whole:
        return replace(measure, value=np.nan)
    return replace(measure, value=measure.value / whole, over=measure.value, under=whole)


def _by_interaction(formula: Formula, frame: pd.DataFrame, period: Period) -> list[Line]:
    """The parts of a rate of interactions: they sum to the whole."""
    if not isinstance(formula, Rate) or formula.over != "interactions":
        msg = "only a rate of interactions has parts"
        raise ValueError(msg)
    parts = (replace(formula, over=counter, among="interactions") for counter in INTERACTIONS)
    return [Line(part.over, part.measure(frame, period)) for part in parts]


def with_times(frame: pd.DataFrame, column: str) -> pd.DataFrame:
    """The frame with a column for a time, made from the days (or slots) it is grouped by."""
    if column not in {*UNITS, *WEEKLY, "hour"}:
        return frame
    days = frame["bucket"].to_numpy(dtype=np.int64)
    if column in WEEKLY:
        slots = frame["slot"].to_numpy() if "slot" in frame else (days + 3) % 7 * 24
        if column == "weekday":
            return frame.assign(weekday=slots // 24)
        return frame.assign(week_part=np.where(slots // 24 < SATURDAY, *WEEK_PARTS))
    if column == "hour":
        return frame.assign(hour=frame["slot"].to_numpy() % 24)
    first = {day: _first_day(column, int(day)) for day in np.unique(days)}
    return frame.assign(**{column: [first[day] for day in days]})


def _first_day(unit: str, number: int) -> int:
    return epoch_day(Period.holding(from_epoch_day(number), unit).start)


def _key(column: str, key: object) -> str | int | date:
    if column in UNITS:
        return from_epoch_day(int(str(key)))
    if column in {"weekday", "hour"}:
        return int(str(key))
    return str(key)


def _inside(column: str, key: object, period: Period) -> Period:
    """The part of the period that a group covers: a frequency needs its length."""
    if column not in UNITS:
        return period
    whole = Period.holding(from_epoch_day(int(str(key))), column)
    return whole.within(period) or whole


def too_close(lines: list[Line]) -> list[Line]:
    """The groups whose interval overlaps that of the first: no ranking between them and it."""
    if not lines:
        return []
    first = lines[0].measure
    return [line for line in lines[1:] if line.measure.known and line.measure.overlaps(first)]


def each_post(formula: Formula, posts: pd.DataFrame) -> np.ndarray:
    """Each post's own value, NaN where it does not report what it takes; a frame of single posts.

    For the KPIs that one post can have: a sum, a sum for one post, a rate, a mean of rates.
    """
    if isinstance(formula, MeanReachRate):
        told = has(posts, "reach_per_follower")
        return np.where(told, posts["reach_per_follower"].to_numpy(dtype=float) / 1e9, np.nan)
    over = formula.terms[0]
    values, told = total(posts, over), has(posts, over)
    if isinstance(formula, Rate):
        under = total(posts, formula.under)
        told = told & has(posts, formula.under) & (under > 0)
        values = formula.per * values / np.where(under > 0, under, 1.0)
    return np.where(told, values, np.nan)
