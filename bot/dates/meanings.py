"""What may be meant: days, a name without its year, a part of something longer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kpi.periods import ALL, UNDATED, Period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}


@dataclass(frozen=True)
class Named:
    """A period with a name in the calendar, perhaps without its year; `make` gives it or fails."""

    unit: str
    make: Callable[[int], Period]
    year: int | None = None

    def of(self, year: int | None) -> Named:
        return replace(self, year=year)

    def near(self, years: range) -> Iterator[Period]:
        """Those that exist in these years: some have no 29 February, or no week 53."""
        for year in years if self.year is None else (self.year,):
            try:
                yield self.make(year)
            except ValueError:
                continue

    def latest(self, day: date, *, over: bool = False) -> Period:
        """The latest that has begun on this day, or is over by then."""
        if self.year is not None:
            return self.make(self.year)
        years = range(day.year + 1, day.year - 9, -1)
        return first(p for p in self.near(years) if (p.end if over else p.start) <= day)


@dataclass(frozen=True)
class Part:
    """The last 3 months or the first 10 days: alone (`period`), or of something longer."""

    count: int
    unit: str
    period: Period | None = None


Meaning = Period | Named | Part
# What an item holds: a meaning, or what its words stand for ("lundi" 0, "mois" month, "T3" both).
Value = Meaning | int | str | tuple[str, int]
# The kinds of item that are periods; `kind_of` tells which.
PERIODS = ("day", "week", "name", "part", "period", "year")


def first(periods: Iterator[Period]) -> Period:
    """The first one; ValueError when there is none."""
    for period in periods:
        return period
    raise ValueError


UNREAD = Part(0, "")  # understood, but it says nothing that we can compute
IMPOSSIBLE = Named("", lambda _: first(iter(())))


def kind_of(meaning: Meaning) -> str:
    """What the grammar calls it. A `Part` that is no period alone is a "beginning"."""
    if isinstance(meaning, Named):
        return meaning.unit if meaning.unit in DAYS else "name"
    if isinstance(meaning, Part):
        return "part" if meaning.period else "beginning"
    return "day" if meaning.days == 1 else "period"


def days_of(value: Value, today: date) -> Period:
    """The days that are meant; ValueError outside the calendar."""
    period = value.period if isinstance(value, Part) else value
    if isinstance(period, Named):
        period = period.latest(today)
    if not isinstance(period, Period) or (period.within(ALL) != period and period is not UNDATED):
        raise ValueError
    return period


def units(today: date, unit: str, shift: int, count: int = 1) -> Period:
    """`count` calendar units, the first being `shift` units after the one that holds today."""
    if days := DAYS.get(unit):
        start = today if unit == "day" else Period.week_of(today).start
        start += timedelta(shift * days)
        return Period(start, start + timedelta(count * days))
    size = MONTHS[unit]
    month = (today.month - 1) // size * size + 1
    return Period.months(today.year, month + shift * size, size * count)


def weekday(today: date, by: int, day: int) -> Period:
    """Last Monday is before today, this one may be today, the next is after."""
    since = (today.weekday() - day) % 7
    if by > 0:
        return Period.day(today + timedelta(7 - since))
    return Period.day(today - timedelta(since if by == 0 else since or 7))


def weekend(today: date, by: int) -> Period:
    """Saturday and Sunday: this one is the latest that has begun, the last one is over."""
    saturday = weekday(today, 0, 5).start
    running = today <= saturday + timedelta(1)
    saturday += timedelta(7 * (by if running or by >= 0 else by + 1))
    return Period(saturday, saturday + timedelta(2))


def whole_year(year: int) -> Period:
    return Period.months(year, 1, 12)


def dated(day: int, month: int, year: int | None = None) -> Named:
    return Named("day", lambda y: Period.day(date(y, month, day)), year)


def same_month(day: Named, number: int) -> Named:
    """The 15th of the month of that day."""
    return Named("day", lambda y: Period.day(day.make(y).start.replace(day=number)), day.year)


def numbered(unit: str, number: int, year: int | None = None) -> Named:
    """Week 42, the third quarter, the second half, October."""

    def make(year: int) -> Period:
        if unit == "week":
            return Period.week_of(date.fromisocalendar(year, number, 1))
        if not 1 <= number <= 12 // MONTHS[unit]:
            raise ValueError
        return Period.months(year, (number - 1) * MONTHS[unit] + 1, MONTHS[unit])

    return Named(unit, make, year)


def season(month: int, year: int | None = None) -> Named:
    """The three months from that one."""
    return Named("season", lambda y: Period.months(y, month, 3), year)
