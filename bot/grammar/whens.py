"""When: the period of a query, the one to compare it with, and that of a target."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.messages import Problem
from bot.queries import DEFAULT_DAYS
from kpi.periods import ALL, UNDATED, Period

if TYPE_CHECKING:
    from datetime import date

    from bot.grammar.heard import Heard
    from bot.grammar.meant import Meant

A_YEAR = 365
BY_DAY_UP_TO, BY_WEEK_UP_TO = 16, 130  # days of a trend told by day, by week

_UNIT_WORDS = (
    ("year", re.compile(r"\b(?:an|annee|year|ytd)\b")),
    ("quarter", re.compile(r"\b(?:trimestre|quarter|qtd)\b")),
    ("month", re.compile(r"\b(?:mois|month|mtd)\b")),
    ("week", re.compile(r"\b(?:semaine|week|wtd)\b")),
)


def need_one_period(heard: Heard) -> None:
    """Raises `Problem` when two periods are named that nothing compares."""
    periods, _ = _named(heard)
    if len(periods) > 1:
        raise Problem("two-periods", first=periods[0], second=periods[1])


def when(meant: Meant, today: date) -> tuple[Period | None, Period | None]:
    """The period, and the one to compare it with; None where it is not said."""
    heard = meant.heard
    named, versus = _named(heard)
    period = _period(meant, named, today)
    if heard.earlier and heard.earlier.unit and not (versus or heard.about):
        if period is None:
            raise Problem("versus-what")
        versus = earlier_than(period, heard.earlier.unit)
    return period, beside(period, versus)


def beside(period: Period | None, versus: Period | None) -> Period | None:
    """What a period is compared with: with last year, October is with last October."""
    if period and versus and period.days < A_YEAR <= versus.days:
        return earlier_than(period, "year")
    return None if period == versus else versus


def _named(heard: Heard) -> tuple[list[Period], Period | None]:
    """The periods that are named, and the last of them where it is to be compared with."""
    if len(heard.periods) > 1 and not heard.two_periods:
        return heard.periods[:-1], heard.periods[-1]
    return heard.periods, heard.versus


def _period(meant: Meant, named: list[Period], today: date) -> Period | None:
    if not named:
        return ALL if "launch" in meant.said and meant.values("campaign") else None
    period = named[0]
    if period.start > today and meant.metrics == ["best_time"]:
        return None  # when to post next week is told by all that was posted before
    day = "target" in meant.said and period.days == 1
    ends = "ending" in meant.said or day
    dated = re.search(r"\d{4}", meant.heard.period_text)
    if ends and not dated and meant.amounts and period.end <= today:
        # "By December": the next one, and what counts begins with the year.
        end = _in_a_year(period.end, 1)
        return Period(end.replace(month=1, day=1) if end.month > 1 else period.start, end)
    return period


def earlier_than(period: Period, unit: str | None) -> Period | None:
    """One unit earlier; None where that is the period before, which every answer compares with."""
    if unit == "year" and period.days < A_YEAR:
        return Period(_in_a_year(period.start, -1), _in_a_year(period.end, -1))
    return None


def before(period: Period | None, unit: str | None, today: date) -> Period | None:
    """The period before the one asked about, when "the week before" goes on from it."""
    period = period or Period.last_full_days(today, DEFAULT_DAYS)
    if period in {ALL, UNDATED}:
        return period
    return earlier_than(period, unit) or period.previous()


def until_the_end(period: Period, text: str, today: date) -> Period:
    """The whole of a period that is still running: its target is for its end.

    `text` is how it was written: "this month" is until the end of the month.
    """
    if period.end != today + timedelta(days=1):
        return period
    for unit, pattern in _UNIT_WORDS:
        if pattern.search(text):
            whole = Period.holding(today, unit)
            return whole if whole.start == period.start else Period(period.start, whole.end)
    return period


def trend_unit(period: Period | None) -> str:
    """By day, week or month: a trend is told in a few steps."""
    if period and period not in {ALL, UNDATED} and period.whole_months > 1:
        return "month"
    days = period.days if period and period != ALL else A_YEAR if period else DEFAULT_DAYS
    return "day" if days <= BY_DAY_UP_TO else "week" if days <= BY_WEEK_UP_TO else "month"


def _in_a_year(day: date, years: int) -> date:
    """The same day, so many years later."""
    leap = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + years, day=28 if leap else day.day)
