"""Times of the week: "le week-end", "on Mondays", "18h-20h" filter posts by when they came out.

They are habits, not periods: "le lundi" is every Monday, "lundi dernier" one day (`find_periods`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bot.dates.vocabulary import WORDS


class FoundTime(NamedTuple):
    """A stretch that says when in the week: weekdays (0 is Monday), or hours of the day."""

    start: int
    end: int
    dimension: str
    values: tuple[str, ...]


_NUMBER = {
    name: number
    for name, (kind, number) in WORDS.items()
    if kind == "weekday" and isinstance(number, int)
}
_DAY = "|".join(_NUMBER)
_ABBREVIATED = {"mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6}
_SHORT = "|".join(_ABBREVIATED)
_WEEKEND, _WORKING = ("5", "6"), ("0", "1", "2", "3", "4")
_PARTS: dict[str, tuple[int, int]] = {
    "matin": (6, 12), "matinee": (6, 12), "matins": (6, 12),
    "morning": (6, 12), "mornings": (6, 12),
    "midi": (12, 14), "noon": (12, 14), "lunchtime": (12, 14), "lunch": (12, 14),
    "apres-midi": (14, 18), "afternoon": (14, 18), "afternoons": (14, 18),
    "soir": (18, 23), "soiree": (18, 23), "soirs": (18, 23),
    "evening": (18, 23), "evenings": (18, 23),
    "nuit": (23, 30), "night": (23, 30), "nights": (23, 30),
}  # fmt: skip
_PART = "|".join(sorted(_PARTS, key=len, reverse=True))
_HOUR = r"(?:\d{1,2}\ ?h(?:\ ?00|eures?)?|\d{1,2}\ ?(?:am|pm)|\d{1,2}:00|midi|noon|minuit|midnight)"
_PATTERNS = re.compile(
    rf"""\b(?:
      (?:(?:du|de|from)\ )?(?P<first>{_DAY}|{_SHORT})\ ?(?:-|au|a|to|through)\ ?
      (?P<last>{_DAY}|{_SHORT})(?!\ \d)
    | (?P<weekend>(?:(?:le|les|on|at|during|over)\ )?(?:the\ )?week-?\ ?ends?)
    | (?P<working>weekdays?(?=\ (?:vs|versus|or|and)\ )|en\ semaine|on\ weekdays
      |weekdays\ only|on\ working\ days
      |during\ the\ week(?!\ of)
      |les\ jours\ ouvres|jours\ de\ semaine|hors\ week-?ends?|(?:except|excluding)\ weekends)
    | (?:le|les|on|every|chaque|tous\ les)\ (?P<day>{_DAY})s?
      (?:\ (?:et|and|ou|or)\ (?:le\ |les\ |on\ )?(?P<other>{_DAY})s?)?
      (?!\ (?:\d|last|dernier|prochain|next|passe))
    | (?P<days>{"|".join(f"{name}s" for name in _NUMBER)})
    | (?:entre|between|de|from|d')\ ?(?P<from>{_HOUR})\ (?:et|and|a|to|-)\ (?P<to>{_HOUR})
    | (?P<from2>{_HOUR})\ ?(?:-|a|to)\ ?(?P<to2>{_HOUR})
    | (?:apres|after|a\ partir\ de|from|des)\ (?P<after>{_HOUR})
    | (?:avant|before|jusqu'a)\ (?P<before>{_HOUR})
    | (?:a|at|vers|around)\ (?P<at>{_HOUR})
    | (?:(?:le|in\ the|l'|dans\ la|en|la|at|during\ the|les|every|a|dans\ l')\ ?)(?P<part>{_PART})
    )(?!\w)""",
    re.VERBOSE,
)


def find_times(text: str) -> list[FoundTime]:
    """The times of the week in a plain text.

    >>> find_times("posts le week-end")[0].values, find_times("entre 18h et 20h")[0].values
    (('5', '6'), ('18', '19'))
    """
    found = []
    for match in _PATTERNS.finditer(text):
        said = match.groupdict()
        if said["first"]:
            told = "weekday", _from_day(said["first"], said["last"])
        elif said["weekend"]:
            told = "weekday", _WEEKEND
        elif said["working"]:
            told = "weekday", _WORKING
        elif said["day"] or said["days"]:
            names = [said["day"] or said["days"][:-1], *([said["other"]] if said["other"] else [])]
            told = "weekday", tuple(str(_NUMBER[name]) for name in names)
        elif said["part"]:
            told = "hour", _hours(*_PARTS[said["part"]])
        else:
            told = "hour", _span(said)
        if told[1] or said["first"]:
            found.append(FoundTime(match.start(), match.end(), *told))
    return found


def _from_day(first: str, last: str) -> tuple[str, ...]:
    """From Monday to Friday; all seven days are no filter."""
    numbers = _NUMBER | _ABBREVIATED
    start, end = numbers[first], numbers[last]
    days = tuple(str(day) for day in range(start, end + 1))
    return days if len(days) < len(_ABBREVIATED) else ()


def _span(said: dict[str, str | None]) -> tuple[str, ...]:
    """The hours from one to another, which is not included."""
    if at := said["at"]:
        return _hours(_hour(at), _hour(at) + 1)
    start = _hour(said["from"] or said["from2"] or said["after"] or "0h")
    end = _hour(said["to"] or said["to2"] or said["before"] or "24h")
    if not (0 <= start <= 24 and 0 <= end <= 24):  # noqa: PLR2004  (hours of a day)
        return ()
    return _hours(start, end if end > start else end + 24)


def _hour(text: str) -> int:
    if text in {"midi", "noon"}:
        return 12
    if text in {"minuit", "midnight"}:
        return 0
    number = int(re.match(r"\d+", text)[0])  # type: ignore[index]  # the pattern begins with one
    if text.endswith("pm") and number < 12:  # noqa: PLR2004  (half a day)
        return number + 12
    return 0 if text.endswith("am") and number == 12 else number  # noqa: PLR2004


def _hours(start: int, end: int) -> tuple[str, ...]:
    return tuple(str(hour % 24) for hour in range(start, end)) if start < 25 else ()  # noqa: PLR2004
