"""By when an objective is to be reached: "by 31 December", "d'ici la fin du mois", "in 3 months".

A question looks back, an objective ahead: a month without its year is the next one, and what is to
be done by some day begins today.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.dates import FoundPeriod, find_periods
from bot.dates.vocabulary import WORDS
from bot.grammar import read
from bot.grammar.whens import until_the_end
from bot.messages import Problem, Said
from bot.words import plain
from kpi.periods import ALL, UNDATED, Period

if TYPE_CHECKING:
    from datetime import date

    from bot.queries import Query
    from bot.tokens import Vocabulary

# Not what stands between quotation marks: the name of a campaign may say anything.
OUTSIDE = r'(?<!\w)(?=(?:[^"]*"[^"]*")*[^"]*$)'
_END = r"(?:the |la )?(?:fin d'|(?:end of|fin de|fin du|fin)\b ?)"
# "Pour mars" is the whole month, "pour fin mars" and "pour le 31 mars" are by its end.
_BY = (
    rf"(?:(?:d'ici(?: (?:a|au|en))?|by|before|avant|until|jusqu'(?:a|au|en)) (?:{_END})?"
    rf"|(?:(?:pour|for|a|at|en) )?{_END}"
    r"|(?:pour|for) (?=(?:le |the )?\d+(?:er|st|nd|rd|th)? [a-z]))"
)
_UNITS = {
    "week": r"weeks?|semaines?",
    "month": r"months?|mois",
    "quarter": r"quarters?|trimestres?",
    "year": r"years?|ans?|annees?",
}
_UNIT = "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items())
_IN = re.compile(
    rf"{OUTSIDE}(?:d'ici(?: a)?|in|within|dans) (?P<count>\d{{1,3}}|an?|one|une?) (?:{_UNIT})"
    r"(?!\w)"
)
_THIS = re.compile(
    rf"{OUTSIDE}{_BY}(?:(?:the|this|le|la|ce|cet|cette) |l')?(?:{_UNIT})"
    r"(?!\w| prochain| suivant)"
)
_WEEKDAYS = {word: value for word, (kind, value) in WORDS.items() if kind == "weekday"}
# "by Friday" is the one to come; `read` looks back, but for "next Friday".
_WEEKDAY = re.compile(
    rf"{OUTSIDE}{_BY}(?:le |this |on )?(?P<weekday>{'|'.join(_WEEKDAYS)})(?:\s+soir)?"
    r"(?!\w| prochain| suivant| dernier| passe| \d)"
)
_DAY = re.compile(rf"{OUTSIDE}{_BY}(?:the |le |la )?(?=\S)")
_TO = re.compile(r"\.\.| (?:to|till|until|through|a|au|jusqu'au|[-–—]) ")
# What may be of any year, and is then of the next one; and what says that it is not.
_OF_A_YEAR = re.compile(
    r"\b(?:jan|fev|feb|mar|avr|apr|mai|may|jui|jun|jul|aou|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|\b[tqs]\d\b|\d/\d|\b(?:spring|summer|autumn|winter|printemps|ete|automne|hiver)\b"
)
_PAST = re.compile(r"\d{4}|\b(?:last|previous|past|ago|derni\w+|passes?|precedent\w*|il y a)\b")


def days_in(
    text: str, today: date, vocabulary: Vocabulary, since: date | None = None
) -> tuple[Period | None, str]:
    """The days that a line says, None when it says none, and the line without them.

    What is to be done by some day begins today, or `since` a day. Raises `Problem` for what is not
    understood, and for an end before the start.
    """
    start = since or today
    bare = plain(text)
    if found := _IN.search(bare):
        end = _after(today, _unit_of(found), found["count"])
        return _until(start, end - timedelta(days=1)), _without(text, found)
    if found := _THIS.search(bare):
        last = Period.holding(today, _unit_of(found)).last
        return _until(start, last), _without(text, found)
    if found := _WEEKDAY.search(bare):
        to_go = (int(str(_WEEKDAYS[found["weekday"]])) - today.weekday()) % 7
        return _until(start, today + timedelta(days=to_go)), _without(text, found)
    by = _DAY.search(bare)
    text = _without(text, by) if by else text
    try:
        query = read(text, today, vocabulary)
    except Problem as problem:
        _need_order(problem.said, today)
        raise
    if query.period is None or query.period in {ALL, UNDATED}:
        return None, _what(query) if query.target else text
    period, bare = query.period, plain(text)
    if period.end <= today and _OF_A_YEAR.search(bare) and not _PAST.search(bare):
        period = _next(period, today)
    if not by:
        period = until_the_end(period, bare, today)
    elif period.last >= today:
        period = _until(start, period.last)
    return period, _what(replace(query, period=None))


def _what(query: Query) -> str:
    """A query as a line, "" when it asks for nothing."""
    return str(query).removeprefix("summary")


def _until(start: date, last: date) -> Period:
    if last < start:
        told = {"start": Said("time-day", day=start), "end": Said("time-day", day=last)}
        raise Problem("aim-ends-before", **told)
    return Period.through(start, last)


def _need_order(said: Said, today: date) -> None:
    """Raises `Problem` when what is no possible period has two days, the later one first."""
    if said.name != "period-impossible":
        return
    days = [
        found.period if _PAST.search(part) else _next(found.period, today)
        for part in _TO.split(plain(str(said.values["text"])), maxsplit=1)
        for found in find_periods(part, today)
        if isinstance(found, FoundPeriod)
    ]
    if len(days) == 2:  # noqa: PLR2004  (a first and a last)
        _until(days[0].start, days[1].last)


def _without(text: str, found: re.Match[str]) -> str:
    # The comma keeps apart what stood on both sides.
    return f"{text[: found.start()]} , {text[found.end() :]}"


def _unit_of(found: re.Match[str]) -> str:
    return next(unit for unit in _UNITS if found[unit])


def _after(today: date, unit: str, count: str) -> date:
    """The day so many weeks, months… after today."""
    number = int(count) if count.isdecimal() else 1
    if unit == "week":
        return today + timedelta(weeks=number)
    months = number * {"month": 1, "quarter": 3, "year": 12}[unit]
    month = Period.months(today.year, today.month + months)
    return month.start.replace(day=min(today.day, month.last.day))


def _next(period: Period, today: date) -> Period:
    """The same days of the next year in which they are not over."""
    while period.last < today:
        start, last = (_a_year_later(day) for day in (period.start, period.last))
        period = Period.through(start, last)
    return period


def _a_year_later(day: date) -> date:
    month = Period.months(day.year + 1, day.month)
    ends = (day + timedelta(days=1)).day == 1
    return month.last if ends else month.start.replace(day=min(day.day, month.last.day))
