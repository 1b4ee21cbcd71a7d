"""When something comes back each week, or each day: "every Monday at 9:00", "chaque jour 17h30"."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from bot.dates.moments import HOUR, time_of
from bot.dates.vocabulary import WORDS
from bot.dues import EVERY_DAY, NINE
from bot.messages import Problem

_NUMBER = {
    name: number
    for name, (kind, number) in WORDS.items()
    if kind in {"weekday", "short_weekday"} and isinstance(number, int)
}
_FULL = "|".join(name for name, (kind, _) in WORDS.items() if kind == "weekday")
_SHORT = "|".join(name for name, (kind, _) in WORDS.items() if kind == "short_weekday")
_EACH = r"(?:(?:every|each|chaque|tous les|le|les|on) +)?"
# When nobody says the hour: the minute of the day.
_PARTS = {
    **dict.fromkeys(("matin", "morning"), NINE),
    **dict.fromkeys(("apres-midi", "apres midi", "afternoon"), 14 * 60),
    **dict.fromkeys(("soir", "evening"), 18 * 60),
}
_NOON = 12 * 60
_A_PART = rf"(?P<part>{'|'.join(_PARTS)})s?(?!\w)"
_PART = re.compile(rf" +(?:(?:in|the|du|de|dans|le|la) +|l')*{_A_PART}")
_DAILY = (
    r"every ?day|each day|daily|chaque jour|tous les jours|quotidien"
    rf"|(?:every|each|chaque|tous les)(?= +(?:{'|'.join(_PARTS)}))"
)
_AT = r"(?:,? *(?:a|at|@|vers|around|-) *|,? *)"
_TIMES = {"midi": _NOON, "noon": _NOON, "minuit": 0, "midnight": 0}
_DAY = re.compile(
    rf"(?<![\w#:/-])(?:(?P<daily>{_DAILY})|{_EACH}(?:(?P<day>{_FULL})s?|(?P<short>{_SHORT})\.?"
    rf"(?={_AT}{HOUR})))(?![\w-])"
)
_CLOCK = re.compile(
    rf"(?<![\w:.,/-])(?:(?:at|a|@) *)?(?:{HOUR}|(?P<word>{'|'.join(_TIMES)})(?!\w))"
    r"|(?<!\w)at (?P<bare>\d\d?)(?![\w:.,/-])"
)
_WEEKLY = re.compile(
    r"(?<![\w#:/-])(?:weekly|hebdo(?:madaire)?|(?:every|each|chaque|toutes les|une fois par"
    r"|once a) +(?:week|semaine)s?)(?![\w-])"
)
# What comes back, but not each week.
_RARE = re.compile(
    r"(?<![\w#:/-])(?:monthly|mensuel(?:le)?|quarterly|trimestriel(?:le)?|fortnightly|bi-?weekly"
    r"|bimensuel(?:le)?|(?:every|each|chaque|(?:tous|toutes) les) +(?:months?|mois|quarters?"
    r"|trimestres?|years?|ans?|annees?|(?:other|second|two|deux|2|15|quinze) +\w+)|sur deux"
    r"|du mois|of (?:the|each|every) month)(?!\w)"
)


class FoundRecurring(NamedTuple):
    """When something comes back, and where that stands in the text, piece by piece.

    `weekday` from 0 (Monday), or `EVERY_DAY`; it and the `minute` of the day are None when they are
    not said.
    """

    weekday: int | None
    minute: int | None
    spans: tuple[tuple[int, int], ...]

    def without(self, text: str) -> str:
        """What else the text says."""
        for start, end in reversed(self.spans):
            text = f"{text[:start]} {text[end:]}"
        return " ".join(text.split())


def find_recurring(text: str) -> FoundRecurring:
    """The day and the hour in a text that `plain` gave.

    Raises `Problem` for an hour that can't be, for several days or hours, and for what does not
    come back each week.

    >>> find_recurring("linkedin chaque lundi a 9h")
    FoundRecurring(weekday=0, minute=540, spans=((9, 21), (22, 26)))
    >>> find_recurring("on fridays at 5pm")[:2], find_recurring("every day")[:2]
    ((4, 1020), (-1, None))
    >>> find_recurring("lundi matin")[:2], find_recurring("monday evening, 8:30")[:2]
    ((0, 540), (0, 1230))
    """
    if rare := _RARE.search(text):
        raise Problem("recurring-rarely", text=rare[0])
    weekly = _WEEKLY.search(text)
    day, weekday = _one(_DAY, text, "days-several"), None
    if day:
        weekday = EVERY_DAY if day["daily"] else _NUMBER[day["day"] or day["short"]]
    part = _PART.match(text, day.end()) if day else None
    if part:  # "apres midi" is no noon
        text = text[: part.start()] + " " * len(part[0]) + text[part.end() :]
    clock = _one(_CLOCK, text, "hours-several")
    part = part or (_PART.match(text, clock.end()) if clock else None)
    spans = tuple(sorted(found.span() for found in (day, clock, part, weekly) if found))
    return FoundRecurring(weekday, _minute(clock, part), spans)


def _one(pattern: re.Pattern[str], text: str, several: str) -> re.Match[str] | None:
    found = [*pattern.finditer(text)]
    if len(found) > 1:
        raise Problem(several, one=found[0][0].strip(), other=found[1][0].strip())
    return found[0] if found else None


def _minute(clock: re.Match[str] | None, part: re.Match[str] | None) -> int | None:
    """The minute of the day: at eight in the evening is at 20:00."""
    usual = _PARTS[part["part"]] if part else None
    if clock is None:
        return usual
    minute = _shown(clock)
    return minute + _NOON if usual and usual > _NOON > minute else minute


def _shown(clock: re.Match[str]) -> int:
    """The minute of the day that `_CLOCK` found."""
    if clock["word"]:
        return _TIMES[clock["word"]]
    hour = re.search(HOUR, clock[0])
    try:
        told = time_of(hour) if hour else time(int(clock["bare"]))
    except ValueError:
        raise Problem("hour-impossible", text=clock[0].strip()) from None
    return told.hour * 60 + told.minute
