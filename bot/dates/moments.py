"""The moment in a text: a day, perhaps with its hour."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time

from bot.dates.meanings import days_of, weekday
from bot.dates.periods import ImpossiblePeriod, span
from bot.dates.reading import understood


@dataclass(frozen=True)
class FoundMoment:
    """One day, and the hour when it is said."""

    start: int
    end: int
    day: date
    time: time | None


def find_moment(text: str, today: date) -> FoundMoment | ImpossiblePeriod | None:
    """The first day in a text that `plain` gave, with the hour next to it.

    A weekday alone is the latest one, today included. A time zone is left unread, with its hour.
    """
    items = understood(text, today, ranges=False)
    item = next((item for item in items if item.kind in ("day", "weekday")), None)
    if not item:
        return None
    start, end = span(text, item)
    if hour := _HOUR_AFTER.match(text, end):
        end = hour.end()
    elif hour := _HOUR_BEFORE.search(text, max(0, start - 16), start):
        start = hour.start()
    try:
        day = weekday(today, 0, item.value) if isinstance(item.value, int) else item.value
        return FoundMoment(start, end, days_of(day, today).start, time_of(hour) if hour else None)
    except (ValueError, OverflowError):
        return ImpossiblePeriod(start, end, text[start:end].strip())


def time_of(hour: re.Match[str]) -> time:
    """The hour that `HOUR` found; ValueError for 25h or 13pm."""
    number, half = int(hour[1] or hour[3] or hour[6]), hour[5] or hour[7]
    if half:
        number = number % 12 + 12 * (half == "p") if 1 <= number <= 12 else 24  # noqa: PLR2004
    return time(number, int(hour[2] or hour[4] or 0))


HOUR = (
    r"(?:(\d\d?) ?h(?:eures?)? ?(\d\d)?|(\d\d?):(\d\d)(?::\d\d)?(?: ?([ap])\.?m\.?)?"
    r"|(\d\d?) ?([ap])\.?m\.?)(?!\w)"
)
_HOUR_AFTER = re.compile(rf"(?:t|,? *(?:a |at |vers |around |@ ?|- )?){HOUR}")
_HOUR_BEFORE = re.compile(rf"(?:\b(?:a|at|vers|around) )?(?<![\w:.,]){HOUR},? *$")
