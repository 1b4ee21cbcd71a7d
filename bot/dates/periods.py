"""The periods in a text, and a period as text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dates.meanings import PERIODS, days_of
from bot.dates.reading import understood
from kpi.periods import ALL, UNDATED, Period

if TYPE_CHECKING:
    from datetime import date

    from bot.dates.items import Item


@dataclass(frozen=True)
class FoundPeriod:
    """Where a period stands in a text (with its "en", "sur les"…), and what it means."""

    start: int
    end: int
    period: Period


@dataclass(frozen=True)
class ImpossiblePeriod:
    """Words that look like a period, or a moment, and cannot be one: 31 February, week 60."""

    start: int
    end: int
    text: str


def find_periods(text: str, today: date) -> list[FoundPeriod | ImpossiblePeriod]:
    """All the periods in a text that `plain` gave, in order, never overlapping."""
    if text.strip(_EDGES) in ("all", "tout"):
        return [FoundPeriod(0, len(text), ALL)]
    found: list[FoundPeriod | ImpossiblePeriod] = []
    for item in understood(text, today):
        if item.kind in PERIODS:
            start, end = span(text, item, found[-1].end if found else 0)
            try:
                found.append(FoundPeriod(start, end, days_of(item.value, today)))
            except (ValueError, OverflowError):
                found.append(ImpossiblePeriod(start, end, text[item.start : item.end]))
    return found


def read_period(text: str, today: date) -> Period | None:
    """The period that the whole text is, if it is one."""
    match find_periods(text, today):
        case [FoundPeriod(start, end, period)] if not (text[:start] + text[end:]).strip(_EDGES):
            return period
    return None


def period_text(period: Period) -> str:
    """What `read_period` reads back, whatever the day.

    >>> from datetime import date
    >>> period_text(Period.through(date(2026, 11, 9), date(2026, 11, 15)))
    '2026-11-09..2026-11-15'
    """
    if period in (ALL, UNDATED):
        return "all time" if period == ALL else "undated"
    return f"{period.start}" if period.days == 1 else f"{period.start}..{period.last}"


def span(text: str, item: Item, floor: int = 0) -> tuple[int, int]:
    """From its "en", "sur les"… to its "inclus"; but "par rapport au" is a comparison's."""
    lead = _LEADS.search(text, max(floor, item.start - 30), item.start)
    start = lead.start() if lead else item.start
    if lead and _COMPARED.search(text, max(0, start - 20), start):
        start = lead.end("au") if lead["au"] else start
    trail = _TRAILS.match(text, item.end)
    return start, trail.end() if trail else item.end


_EDGES = " \t\r\n.,;:!?()\"'"
_LEADS = re.compile(
    r"(?<![\w'-])(?:(?P<au>aux? )?(?:(?:en|in|on|sur|dans|pendant|durant|during|over|for|pour|of"
    r"|from|within|throughout|courant|cours|des?|du|les?|la|the|aux?) +|[dl]' *)*)$"
)
_TRAILS = re.compile(
    r"(?:'s|,? (?:inclus(?:e|ive)?|included|compris|complet[es]*|calendaires|to date|so far)"
    r"|(?<=jours) glissants)(?!\w)"
)
_COMPARED = re.compile(r"\b(?:rapport|face|compare[es]*)\s*$")
