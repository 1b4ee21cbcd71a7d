"""When something comes back each week, or each day: "every Monday at 9:00", "chaque jour 17h30"."""

from __future__ import annotations

import re
from datetime import time
from typing import NamedTuple

from bot.dates.moments import HOUR, time_of
from bot.dates.vocabulary import WORDS
from bot.dues import EVERY_DAY
from bot.messages import Problem

_NUMBER = {
    name: number
    for name, (kind, number) in WORDS.items()
    if kind in {"weekday", "short_weekday"} and isinstance(number, int)
}
_FULL = "|".join(name for name, (kind, _) in WORDS.items() if kind == "weekday")
_SHORT = "|".join(name for name, (kind, _) in WORDS.items() if kind == "short_weekday")
_EACH = r"(?:(?:every|each|chaque|tous les|le|les|on) +)?"
_DAILY = r"every ?day|each day|daily|chaque jour|tous les jours|quotidien"
_AT = r"(?:,? *(?:a|at|@|vers|around|-) *|,? *)"
_TIMES = {"midi": 720, "noon": 720, "minuit": 0, "midnight": 0}
_DAY = re.compile(
    rf"(?<![\w#:/-])(?:(?P<daily>{_DAILY})|{_EACH}(?:(?P<day>{_FULL})s?|(?P<short>{_SHORT})\.?"
    rf"(?={_AT}{HOUR})))(?![\w-])"
)
_CLOCK = re.compile(
    rf"(?<![\w:.,/-])(?:(?:at|a|@) *)?(?:{HOUR}|(?P<word>{'|'.join(_TIMES)})(?!\w))"
    r"|(?<!\w)at (?P<bare>\d\d?)(?![\w:.,/-])"
)


class FoundRecurring(NamedTuple):
    """When something comes back, and where that stands in the text, the day and the hour apart.

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
    """The day and the hour in a text that `plain` gave. Raises `Problem` for an hour that can't be.

    >>> find_recurring("linkedin chaque lundi a 9h")
    FoundRecurring(weekday=0, minute=540, spans=((9, 21), (22, 26)))
    >>> find_recurring("on fridays at 5pm")[:2], find_recurring("every day")[:2]
    ((4, 1020), (-1, None))
    """
    day, clock = _DAY.search(text), _CLOCK.search(text)
    weekday = None
    if day:
        weekday = EVERY_DAY if day["daily"] else _NUMBER[day["day"] or day["short"]]
    spans = tuple(sorted(found.span() for found in (day, clock) if found))
    return FoundRecurring(weekday, _minute(clock) if clock else None, spans)


def _minute(clock: re.Match[str]) -> int:
    """The minute of the day that `_CLOCK` found."""
    if clock["word"]:
        return _TIMES[clock["word"]]
    hour = re.search(HOUR, clock[0])
    try:
        told = time_of(hour) if hour else time(int(clock["bare"]))
    except ValueError:
        raise Problem("hour-impossible", text=clock[0].strip()) from None
    return told.hour * 60 + told.minute
