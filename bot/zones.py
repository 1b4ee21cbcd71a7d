"""Time zones as people name them: in full ("Europe/Paris"), or by a city ("Londres", "New York").

An offset such as UTC+2 is none: it is off by an hour for half of the year where clocks change.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple
from zoneinfo import available_timezones

from bot.messages import LANGUAGES, Problem
from bot.words import plain, spelled_like

_REGIONS = ("Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
_MOST_WORDS = 4  # of a city
_FULL = re.compile(r"(?<!\S)[a-z]+(?:/[a-z0-9_+-]+)+(?!\S)")
_OFFSET = re.compile(r"(?<![\w/])(?:utc|gmt) ?[+-] ?\d{1,2}(?::?\d\d)?(?!\w)")
_NAMED = re.compile(
    r"(?<!\w)(?:fuseau(?: horaire)?|time ?zone|zone|tz)(?: *[:=] *| +)|heure d(?:e |')"
)
_BESIDE = re.compile(r"[ ,]*(?:(?:in|at|a|de|heure d(?:e|')) *)?(?<!\w)")
_TIME = re.compile(r" time(?!\w)")


def shown(zone: str) -> str:
    """A zone as people write it: "America/New York"."""
    return zone.replace("_", " ")


class FoundZone(NamedTuple):
    """A time zone in a text: where it stands, and its name (IANA)."""

    start: int
    end: int
    name: str


def zone_named(text: str) -> str:
    """The zone that a text names (IANA). Raises `Problem` with what to write.

    >>> zone_named("new york"), zone_named("Londres"), zone_named("america/new york")
    ('America/New_York', 'Europe/London', 'America/New_York')
    """
    name = _zone(plain(" ".join(text.split())))
    if not name:
        raise _unknown(text)
    return name


def find_zone(text: str, beside: int | None = None, written: str = "") -> FoundZone | None:
    """The zone in a text that `plain` gave: in full, after a word for it ("heure de Paris"), or a
    city that stands right after the place `beside`, where an hour ends.

    Raises `Problem` for what can only be a zone, and is none; `written` is the text, letter for
    letter, as somebody wrote it.
    """
    written = written or text
    if found := _OFFSET.search(text):
        raise _unknown(found[0])
    if found := _FULL.search(text):
        end, name = _city_at(text, found.start())
        if not name:
            raise _unknown(written[found.start() : found.end()])
        return FoundZone(found.start(), end, name)
    if found := _NAMED.search(text):
        end, name = _city_at(text, found.end())
        if not name:
            raise _unknown(" ".join(written[found.end() :].split()[:1]))
        return FoundZone(found.start(), end, name)
    if beside is not None and (gap := _BESIDE.match(text, beside)):
        end, name = _city_at(text, gap.end())
        if name:
            return FoundZone(gap.start(), end, name)
    return None


def _unknown(text: str) -> Problem:
    """What to write in the place of a text that names no zone."""
    text = text[:60]
    if _OFFSET.fullmatch(plain(text)):
        return Problem("zone-offset", text=text.upper())
    close = spelled_like(_city(plain(text.rpartition("/")[2])), _by_city())
    if names := tuple(dict.fromkeys(shown(_by_city()[city]) for city in close)):
        return Problem("zone-unknown-close", text=text, close=names)
    return Problem("zone-unknown", text=text)


def _city_at(text: str, start: int) -> tuple[int, str]:
    """Where the city at a place of a text ends, and its zone: the one of most words; else ""."""
    words = [*re.finditer(r"[^\s,;]+", text[start:])][:_MOST_WORDS]
    for last in reversed(words):
        if name := _zone(text[start : start + last.end()].strip()):
            end = start + last.end()
            return (after.end() if (after := _TIME.match(text, end)) else end), name
    return start, ""


def _zone(text: str) -> str:
    """The zone that a plain text names, as it is or with spaces ("America/New York"); else ""."""
    return _by_name().get(text.replace(" ", "_")) or _by_city().get(_city(text), "")


def _city(text: str) -> str:
    return " ".join(re.sub(r"[^\w']|_", " ", text).split())


@cache
def _by_name() -> dict[str, str]:
    """The zones by their names in full; of those without a region, UTC alone."""
    # Etc/GMT-2 is what people call UTC+2.
    names = (name for name in available_timezones() if "/" in name and not name.startswith("Etc/"))
    return {**{plain(name): name for name in names}, "utc": "UTC", "gmt": "UTC"}


@cache
def _by_city() -> dict[str, str]:
    """The zones by the cities that name them, as they are called here; then as languages do."""
    from babel.dates import get_timezone_location  # noqa: PLC0415  (400 ms, at the first city)

    names = sorted(name for name in _by_name().values() if name.partition("/")[0] in _REGIONS)
    own = {_city(plain(name.rpartition("/")[2])): name for name in names}
    found: dict[str, str] = {}
    for name in names:
        told = (get_timezone_location(name, locale=code, return_city=True) for code in LANGUAGES)
        cities = [_city(plain(str(city))) for city in told]
        for city in cities:
            # Of the names of one zone, the one that is called so: London, not Belfast.
            found[city] = own.get(cities[0]) or found.get(city, name)
    return found | own
