"""By when an objective is to be reached: "by 31 December", "d'ici la fin du mois", "in 3 months".

A question looks back, an objective ahead: a month without its year is the next one, and what is to
be done by some day begins today.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.dates.vocabulary import WORDS
from bot.grammar import read
from bot.grammar.whens import until_the_end
from bot.words import plain
from kpi.periods import ALL, UNDATED, Period

if TYPE_CHECKING:
    from datetime import date

    from bot.tokens import Vocabulary

_BY = r"(?:d'ici(?: (?:a|au|en))?|by|before|avant|until|jusqu'(?:a|au|en))"
_END = r"(?:(?:the |la )?(?:end of|fin de|fin du|fin)\b ?)?"
_UNITS = {
    "week": r"weeks?|semaines?",
    "month": r"months?|mois",
    "quarter": r"quarters?|trimestres?",
    "year": r"years?|ans?|annees?",
}
_UNIT = "|".join(f"(?P<{unit}>{words})" for unit, words in _UNITS.items())
_IN = re.compile(
    rf"(?<!\w)(?:d'ici(?: a)?|in|within|dans) (?P<count>\d{{1,3}}|an?|one|une?) (?:{_UNIT})(?!\w)"
)
_THIS = re.compile(
    rf"(?<!\w){_BY} {_END}(?:(?:the|this|le|la|ce|cet|cette) |l')?(?:{_UNIT})"
    r"(?!\w| prochain| suivant)"
)
_WEEKDAYS = {word: value for word, (kind, value) in WORDS.items() if kind == "weekday"}
# "by Friday" is the one to come; `read` looks back, but for "next Friday".
_WEEKDAY = re.compile(
    rf"(?<!\w){_BY} (?:le |this |on )?(?P<weekday>{'|'.join(_WEEKDAYS)})(?:\s+soir)?"
    r"(?!\w| prochain| suivant| dernier| passe| \d)"
)
_DAY = re.compile(rf"(?<!\w){_BY} (?:the |le |la )?{_END}(?=\S)")
# What may be of any year, and is then of the next one; and what says that it is not.
_OF_A_YEAR = re.compile(
    r"\b(?:jan|fev|feb|mar|avr|apr|mai|may|jui|jun|jul|aou|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|\b[tqs]\d\b|\d/\d|\b(?:spring|summer|autumn|winter|printemps|ete|automne|hiver)\b"
)
_PAST = re.compile(r"\d{4}|\b(?:last|previous|past|ago|derni\w+|passes?|precedent\w*|il y a)\b")


def days_in(text: str, today: date, vocabulary: Vocabulary) -> tuple[Period | None, str]:
    """The days that a line says, None when it says none, and the line without them.

    Raises `Problem` for what is not understood.
    """
    bare = plain(text)
    if found := _IN.search(bare):
        end = _after(today, _unit_of(found), found["count"])
        return Period(today, end), _without(text, found)
    if found := _THIS.search(bare):
        return Period(today, Period.holding(today, _unit_of(found)).end), _without(text, found)
    if found := _WEEKDAY.search(bare):
        to_go = (int(str(_WEEKDAYS[found["weekday"]])) - today.weekday()) % 7
        return Period.through(today, today + timedelta(days=to_go)), _without(text, found)
    by = _DAY.search(bare)
    text = _without(text, by) if by else text
    query = read(text, today, vocabulary)
    if query.period is None or query.period in {ALL, UNDATED}:
        return None, str(query) if query.target else text
    period, bare = query.period, plain(text)
    if period.end <= today and _OF_A_YEAR.search(bare) and not _PAST.search(bare):
        period = _next(period, today)
    if not by:
        period = until_the_end(period, bare, today)
    elif period.last >= today:
        period = Period.through(today, period.last)
    return period, str(replace(query, period=None))


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
