"""What a pattern of the grammar means: each rule takes where it stands, then what it says.

A rule gives None where the words mean something else, and fails (ValueError, OverflowError) where
what they mean cannot be.
"""

# ruff: noqa: PLR2004  (a calendar is made of numbers)

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from bot.dates.meanings import (
    DAYS,
    MONTHS,
    UNREAD,
    Meaning,
    Named,
    Part,
    dated,
    days_of,
    first,
    numbered,
    same_month,
    season,
    units,
)
from kpi.periods import Period


class Here(NamedTuple):
    """Where a pattern or a word stands: those around decide what "may" or "5 days" mean."""

    text: str
    today: date
    start: int
    end: int

    @property
    def before(self) -> str:
        return self.text[max(0, self.start - 20) : self.start].rstrip()

    @property
    def after(self) -> str:
        return self.text[self.end : self.end + 20].lstrip()


# --- Relative to today -----------------------------------------------------------------------


def shifted(here: Here, by: int, unit: str) -> Meaning:
    """Last week, this week until today, next week."""
    period = units(here.today, unit, by)
    if by == 0:
        return Period.through(period.start, here.today)
    return Part(1, unit, period) if by == -1 and unit != "year" else period


def of_this(here: Here, unit: str) -> Meaning | None:
    """Post du mois, top of the week: this one; but "day of the week" is another thing."""
    if unit != "year" and _UNIT_BEFORE.search(here.before):
        return None
    return shifted(here, 0, unit)


def last(here: Here, n: int, unit: str) -> Part:
    return Part(n, unit, units(here.today, unit, -n, n))


def so_many(here: Here, n: int, unit: str) -> Part | None:
    """30 jours, 12w: the last ones, unless they only count ("tous les 3 jours", "25-34 ans")."""
    counts = _COUNT_BEFORE.search(here.before) or _COUNT_AFTER.match(here.after)
    flat = here.text[here.start : here.end] in ("2d", "3d") or (unit == "year" and n > 10)
    return None if counts or flat else last(here, n, unit)


def since_ago(here: Here, n: int, unit: str) -> Period:
    """Depuis 2 semaines, since 3 months: since that very day, or the last one of a short month."""
    if unit in DAYS:
        return since(here, units(here.today, "day", -n * DAYS[unit]))
    month = units(here.today, "month", -n * MONTHS[unit])
    return Period.through(min(month.start + timedelta(here.today.day - 1), month.last), here.today)


# --- With a name -----------------------------------------------------------------------------


def day_of_month(_: Here, day: int, month: int, year: Period | None) -> Named:
    return dated(day, month, _year_number(year))


def month_of_year(_: Here, month: int, year: Period | None) -> Named:
    return numbered("month", month, _year_number(year))


def unit_of_year(_: Here, unit: str, n: int, year: Period | None = None) -> Named:
    return numbered(unit, n, _year_number(year))


def _year_number(year: Period | None) -> int | None:
    return year.start.year if year else None


def season_said(here: Here, month: int, year: Period | None) -> Meaning | None:
    """Not the adjective ("soldes d'été"), nor "été" (been) or "fall" (the verb) by themselves."""
    if here.before.endswith("d'"):
        return UNREAD
    lone = _SEASON_BEFORE.search(here.before) and _SEASON_AFTER.match(here.after)
    if year or lone or here.before == here.after == "":
        return season(month, _year_number(year))
    return None


def shifted_name(here: Here, by: int, named: Meaning) -> Period | None:
    """Octobre dernier is over, this summer has begun, next March has not."""
    if not isinstance(named, Named) or named.year is not None:
        return None
    if by > 0:
        years = range(here.today.year, here.today.year + 9)
        return first(p for p in named.near(years) if p.start > here.today)
    period = named.latest(here.today, over=by < 0)
    running = by == 0 and here.today in period
    return Period.through(period.start, here.today) if running else period


def with_weekday(here: Here, weekday: int, day: Meaning) -> Named | None:
    """Friday 31 October is in 2025: the weekday tells this year from the one before."""
    if not isinstance(day, Named):
        return None
    year = day.latest(here.today).start.year
    right = first(p for p in day.near(range(year, year - 2, -1)) if p.start.weekday() == weekday)
    return day.of(right.start.year)


def week_of(here: Here, day: Meaning) -> Period:
    return Period.week_of(days_of(day, here.today).start)


def weekend_of(here: Here, day: Meaning) -> Period:
    week = week_of(here, day)
    return Period(week.start + timedelta(5), week.end)


# --- A part of something longer --------------------------------------------------------------


def part_of(here: Here, part: Part, whole: Meaning) -> Meaning:
    """The last 7 days of October, the last quarter of 2025, the second half of March."""
    period, count, at_end = days_of(whole, here.today), part.count, part.period is not None
    if part.unit == "fortnight" and period.whole_months == 1 and count < 3:
        middle = period.start + timedelta(15)
        return Period(period.start, middle) if count == 1 else Period(middle, period.end)
    if part.unit == "day" and count <= period.days:
        days = timedelta(count)
        start = period.end - days if at_end else period.start
        return Period(start, start + days)
    months = count * MONTHS.get(part.unit, 0)
    if not 0 < months <= period.whole_months:
        return UNREAD
    month = period.start.month + (period.whole_months - months if at_end else 0)
    return Period.months(period.start.year, month, months)


def half_of(here: Here, half: Named, month: Named) -> Meaning | None:
    """The first half of October; None for any other two names."""
    if half.unit != "half" or month.unit != "month":
        return None
    return part_of(here, Part(1 + (half.make(2000).start.month > 1), "fortnight"), month)


# --- From one day to another -----------------------------------------------------------------


def from_to(
    here: Here,
    start: Meaning,
    to: str | int,  # "à" is also the number of "a week ago"
    end: Meaning | None = None,
    opened: str | None = None,
) -> Period | None:
    """Both included; but "compare March to April" and "between" two things compared are not one."""
    end = end or Period.day(here.today)
    undated = [isinstance(value, Named) and value.year is None for value in (start, end)]
    days = all(isinstance(value, Named) and value.unit == "day" for value in (start, end))
    if (to in ("and", "&") and opened != "between") or (to == "/" and (any(undated) or not days)):
        return None
    if to == "-" and isinstance(start, Named) != isinstance(end, Named):
        return None
    loose = opened == "between" or (not opened and str(to).isalnum())
    if loose and _COMPARING.search(here.text, max(0, here.start - 120), here.start):
        return None
    if isinstance(start, Named) and not undated[1]:
        start = start.latest(days_of(end, here.today).last)
    begun = days_of(start, here.today)
    if not (isinstance(end, Named) and undated[1]):
        return Period(begun.start, days_of(end, here.today).end)
    years = range(begun.start.year - 1, begun.start.year + 9)
    ended = first(p for p in end.near(years) if p.last >= begun.start)
    turned = ended.start.year > begun.start.year and ended.last - begun.start > timedelta(183)
    if turned and end.unit in DAYS:
        raise ValueError  # "du 15 octobre au 1er septembre" is rather a mistake than eleven months
    return Period(begun.start, ended.end)


def from_number(
    here: Here, n: int, to: str | int, end: Meaning, opened: str | None = None
) -> Period | None:
    """1-15 octobre, du lundi 3 au dimanche 9 mars."""
    return from_to(here, same_month(end, n), to, end, opened) if isinstance(end, Named) else None


def to_number(
    here: Here,
    start: Meaning,
    to: str | int,
    n: int,
    year: Period | None,
    opened: str | None = None,
) -> Period | None:
    """From March 3 to 12, semaines 42 à 44; not "le 3 mars à 9 heures"."""
    if not isinstance(start, Named) or _HOUR_AFTER.match(here.after):
        return None
    if year:
        start = start.of(year.start.year)
    week = start.unit == "week"
    end = numbered("week", n, start.year) if week else same_month(start, n)
    return from_to(here, start, to, end, opened)


def days_of_month(here: Here, n: int, end: int) -> Period | None:
    """Du 5 au 12: of the latest month in which the 5th has come; "du 28 au 3" ends in the next."""
    if _HOUR_AFTER.match(here.after) or not 0 < n <= 31 or not 0 < end <= 31:
        return None
    month = here.today.replace(day=1)
    if n > here.today.day:
        month = Period.months(month.year, month.month - 1, 1).start
    last = month if n <= end else Period.months(month.year, month.month + 1, 1).start
    return Period.through(month.replace(day=n), last.replace(day=end))


def since(here: Here, start: Meaning) -> Period:
    return Period.through(days_of(start, here.today).start, here.today)


def since_middle(here: Here, month: Meaning) -> Period | None:
    """Since mid-October: since the 15th; None for what is no month."""
    if not isinstance(month, Named) or month.unit != "month":
        return None
    return since(here, Period.day(days_of(month, here.today).start + timedelta(14)))


def until(here: Here, end: Meaning | None = None) -> Period:
    """From 1 January of that year."""
    period = days_of(end or Period.day(here.today), here.today)
    return Period(date(period.last.year, 1, 1), period.end)


# What stands before or after, and says that something else is meant (for a season: that it is).
_UNIT_BEFORE = re.compile(
    r"\b(?:jour|day|semaine|week|mois|month|trimestre|quarter|heure|hour|moment|time)s?$"
)
_COUNT_BEFORE = re.compile(
    r"(?:\b(?:every|each|per|par|by|to(?:us|utes) les|chaque|plus|moins|more|less|than|least|next"
    r"|first|dans|ici|sous|de|of|top|\d+ (?:a|to|et|and|ou|or|sur))|[-/+<>=])$"
)
_COUNT_AFTER = re.compile(
    r"(?:sans|without|apres|after|later|before|avant|plus tard|d'affilee|consecuti\w+|in a row|per"
    r"|par|a|of|sur \d|old|d'ecart)\b"
)
_SEASON_BEFORE = re.compile(r"\b(?:l'|en|au|pendant|depuis|(?:in|during|since|over)(?: the)?)$")
_SEASON_AFTER = re.compile(r"\W|$|(?:on|for|by|vs|and|to|with|across|et|sur|par|pour)\b")
_COMPARING = re.compile(r"\b(?:compar|differen|ecart)")
_HOUR_AFTER = re.compile(r"(?:h|heures?|hours?|am|pm|o'clock)\b")
