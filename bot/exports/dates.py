"""Dates as the cells of files write them: a day and an hour in numbers, not yet in a calendar.

A grammar of its own, where a library would do for a single date: dateutil, dateparser and the like
guess the order of day and month cell by cell, so that one column is read in two orders, and take a
hundred times as long. Here a cell says what is written in it and no more: what a column means by it
is for `bot.exports.evidence` to find out.
"""

# ruff: noqa: PLR2004  (a calendar is made of numbers)

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple
from unicodedata import normalize

from bot.dates.vocabulary import WORDS
from bot.messages import Said
from bot.numbers import is_missing
from bot.words import plain

MOST_TEXTS = 100_000  # cells that are all different must not fill the memory
ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

# The words of Spanish and German files; those of English and French are those of questions.
_OTHER_MONTHS = """
1=enero,ene,januar,janner 2=febrero,februar 3=marzo,marz,maerz,mrz 4=abril,abr 5=mayo,mai
6=junio,juni 7=julio,juli 8=agosto,ago 9=septiembre,setiembre,set 10=octubre,oktober,okt
11=noviembre 12=diciembre,dic,dezember,dez
"""
_OTHER_WEEKDAYS = """
mar tues weds thur thurs lunes martes miercoles jueves viernes sabado domingo
montag dienstag mittwoch donnerstag freitag samstag sonntag
"""
_MONTHS = {
    word: value
    for word, (kind, value) in WORDS.items()
    if kind.endswith("month") and isinstance(value, int)
} | {
    word: int(number)
    for number, _, words in (same.partition("=") for same in _OTHER_MONTHS.split())
    for word in words.split(",")
}
_WEEKDAYS = {word for word, (kind, _) in WORDS.items() if kind.endswith("weekday")} | {
    *_OTHER_WEEKDAYS.split()
}


def _one_of(words: set[str] | dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_M = rf"(?P<month>{_one_of(_MONTHS)})\.?"
_D = r"(?P<day>[0-9]{1,2})(?:er|st|nd|rd|th|o|°)?"
_Y = r"'?(?P<year>[0-9]{4}|[0-9]{2})"
_BEFORE = rf"(?:[@|·•-]\ ?)?(?:(?:le|the|on|el|am)\ )?(?:(?:{_one_of(_WEEKDAYS)})\.?\ )?"
_AFTER = r"(?:[ t@|·•-]|\ (?:a|at|um|las)\b)*"
_OF = r"(?:\ (?:de|del|of)\ |[ ./-]*)"
# What a day may look like in plain letters, without commas; the first that fits is the one.
_DAYS = tuple(
    re.compile(rf"{_BEFORE}{form}{_AFTER}", re.VERBOSE)
    for form in (
        r"(?P<year>[0-9]{4})(?P<same>[-/.\ ])(?P<month>[0-9]{1,2})(?P=same)(?P<day>[0-9]{1,2})",
        r"(?P<year>[0-9]{4})(?P<month>[0-9]{2})(?P<day>[0-9]{2})",
        rf"(?P<first>[0-9]{{1,2}})(?P<mark>[-/.\ ])(?P<second>[0-9]{{1,2}})(?P=mark){_Y}",
        r"(?P<first>[0-9]{1,2})(?P<mark>/)(?P<second>[0-9]{1,2})",
        rf"{_D}{_OF}{_M}(?:{_OF}{_Y})?",
        rf"{_M}\ {_D}(?:\ {_Y})?",
        rf"{_M}-{_D}-{_Y}",
        rf"(?P<year>[0-9]{{4}})[-\ /.]*{_M}[-\ /.]*{_D}",
    )
)
# A hyphen between a month and a number is a year's: Excel writes "janv-26" for January 2026.
_LONGER = re.compile(
    rf"{_M}(?:{_OF}{_Y})?|[0-9]{{4}}(?:[-/. ][0-9]{{1,2}})?|[0-9]{{1,2}}[-/. ][0-9]{{4}}"
    r"|(?:[0-9]{4}[- ]?)?[wstqh][0-9]{1,2}(?:[- ]?[0-9]{4})?"
)
_NUMBER = re.compile(r"[0-9]{5}(?:[.,][0-9]+)?|[0-9]{9,10}(?:[.,][0-9]+)?|[0-9]{12,13}")
_LONGEST, _LONGEST_CELL = 60, 120

_OFFSETS = {
    "z": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 1, "bst": 1,
    "cet": 1, "cest": 2, "eet": 2, "eest": 3,
    "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6, "pst": -8, "pdt": -7,
}  # fmt: skip
_TIME = re.compile(
    rf"""(?<![0-9:.,])(?:
      (?P<hour>[0-9]{{1,2}})(?::(?P<minute>[0-9]{{2}})(?::(?P<second>[0-9]{{2}})(?:[.,][0-9]+)?)?
      |\s?h(?:\s?(?P<past>[0-9]{{2}}))?(?![a-z0-9])|(?=\s?[ap]\.?\s?m\b))
      | (?<=[0-9])t(?P<compact>[0-9]{{4}}(?:[0-9]{{2}})?))
    (?:\s?(?P<half>[ap])\.?\s?m\b\.?)?
    (?:\s?(?:[a-z]{{2,5}}\s?)?(?P<offset>[+-][0-9]{{1,2}}(?::?[0-9]{{2}})?)(?![0-9/.-])
      |\s?\(?(?P<zone>{_one_of(_OFFSETS)})\b\)?)?
    (?:\s?\([^()]*\))?""",
    re.VERBOSE | re.IGNORECASE,
)


class Day(NamedTuple):
    """A day as it is written; `year` is None when it is not.

    With a `mark` between its numbers, `first` and `second` are day and month in an order that only
    the column can tell; without one they are the month and the day.
    """

    year: int | None
    first: int
    second: int
    mark: str = ""


class Hour(NamedTuple):
    """Seconds since midnight; `offset`: seconds to the east of UTC, None when it is not said."""

    second: int
    offset: int | None = None


class Parts:
    """Tells the text of the day from that of the hour, which is empty when there is none.

    >>> Parts()("3 août 2026 à 14h05"), Parts()("Mon Feb 03 05:14:00 +0000 2025")
    (('3 août 2026 à', '14h05'), ('Mon Feb 03 2025', '05:14:00 +0000'))
    """

    def __init__(self) -> None:
        # The texts seen before: days and hours come again where cells do not.
        self._days: set[str] = set()
        self._hours: set[str] = set()

    def __call__(self, cell: str) -> tuple[str, str]:
        if cell in self._days:
            return cell, ""
        day, _, hour = cell.rpartition(" ")
        if hour in self._hours and day in self._days:
            return day, hour
        if len(cell) > _LONGEST_CELL:  # no date, and nothing to keep
            return cell.strip()[: _LONGEST + 1], ""
        found = _TIME.search(cell)
        if found and len(found[0]) < len(cell):
            before, after = cell[: found.start()].rstrip(), cell[found.end() :].lstrip()
            day, hour = f"{before} {after}" if before and after else before or after, found[0]
        else:
            day, hour = cell, ""
        for seen, text in ((self._days, day), (self._hours, hour)):
            if len(seen) > MOST_TEXTS:
                seen.clear()
            seen.add(text)
        return day, hour


def day_in(text: str) -> Day | float | Said | None:
    """The day of a text, a number that may count days or seconds, what is wrong; None: not known.

    >>> day_in("lundi 1er févr. 2026"), day_in("16/02/25"), day_in("July 16")
    (Day(year=2026, first=2, second=1, mark=''), Day(year=2025, first=16, second=2, mark='/'), Day(year=None, first=7, second=16, mark=''))
    >>> day_in("févr. 2026")
    Said('date-not-a-day', text='févr. 2026')
    """  # noqa: E501
    if is_missing(text):
        return None
    shown = text.strip()[:_LONGEST]
    # `plain` makes digits of other scripts into these: they are not what a platform writes.
    strange = not text.isascii() and any(c.isdigit() and not c.isascii() for c in text)
    if strange or len(text) > _LONGEST:
        return Said("date-not-read", text=shown)
    if _NUMBER.fullmatch(shown):
        return float(shown.replace(",", "."))
    bare = " ".join(plain(normalize("NFC", text)).replace(",", " ").split())
    for form in _DAYS:
        if found := form.fullmatch(bare):
            return _day(found.groupdict(), shown)
    if _LONGER.fullmatch(bare):
        return Said("date-not-a-day", text=shown)
    try:
        day = date.fromisoformat(bare.upper())  # 2026-W12-1
    except ValueError:
        return Said("date-not-read", text=shown)
    return Day(day.year, day.month, day.day)


def hour_in(text: str) -> Hour | Said:
    """The hour of a text that `Parts` found, or what is wrong with it.

    >>> hour_in("02:56 pm"), hour_in("00:19 PM"), hour_in("05:14 EST -0500")
    (Hour(second=53760, offset=None), Hour(second=1140, offset=None), Hour(second=18840, offset=-18000))
    """  # noqa: E501
    found = _TIME.fullmatch(text) or _TIME.search(f"0{text}")
    if not found:
        return Said("date-not-read", text=text)
    compact = found["compact"] or ""
    hour = int(found["hour"] or compact[:2])
    minute = int(found["minute"] or found["past"] or compact[2:4] or 0)
    second = int(found["second"] or compact[4:] or 0)
    half = (found["half"] or "").lower()
    if half == "a" and hour == 12:
        hour = 0
    elif half == "p" and 0 < hour < 12:  # some tools write 00:19 PM and 14:05 PM
        hour += 12
    offset = _offset(found["offset"], found["zone"])
    if hour > 23 or minute > 59 or second > 59 or (half == "a" and hour > 12):
        return Said("date-impossible", text=text)
    if offset is not None and abs(offset) > 15 * 3600:
        return Said("date-impossible", text=text)
    return Hour(hour * 3600 + minute * 60 + second, offset)


def _day(found: dict[str, str | None], shown: str) -> Day | Said:
    written = found.get("year") or ""
    year = int(written) if written else None
    if year is not None and len(written) == 2:
        year += 1900 if year > 68 else 2000
    if mark := found.get("mark"):
        day = Day(year, int(found["first"] or 0), int(found["second"] or 0), mark)
    else:
        month = found["month"] or ""
        day = Day(year, _MONTHS.get(month) or int(month), int(found["day"] or 0))
    lesser, greater = sorted((day.first, day.second))
    possible = 1 <= lesser <= 12 and greater <= 31 and year != 0
    return day if possible else Said("date-impossible", text=shown)


def _offset(numbers: str | None, zone: str | None) -> int | None:
    if not numbers:
        return _OFFSETS[zone.lower()] * 3600 if zone else None
    digits = numbers[1:].replace(":", "")
    hours, minutes = (digits[:-2], digits[-2:]) if len(digits) > 2 else (digits, "0")
    return (int(hours) * 3600 + int(minutes) * 60) * (-1 if numbers[0] == "-" else 1)
