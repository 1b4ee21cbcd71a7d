"""From a text to what it means: its items, put together by the grammar."""

from __future__ import annotations

import re
from datetime import date, timedelta

from bot.dates.grammar import Rule, Stage, letters, stages
from bot.dates.items import Item, items_of
from bot.dates.meanings import IMPOSSIBLE, PERIODS, Meaning, Named, kind_of, numbered
from bot.dates.rules import Here
from kpi.periods import Period


def understood(text: str, today: date, *, ranges: bool = True) -> list[Item]:
    """The items of a text, put together by all of the grammar, or all but its ranges."""
    years, names, neighbours, joined = stages()
    items = items_of(text, today)
    for stage in (years, names, neighbours):
        items = _put_together(items, stage, text, today)
    _number_again(items, text)
    if ranges:
        items = _put_together(items, joined, text, today)
    _share_years(items, today)
    return items


def _put_together(items: list[Item], stage: Stage, text: str, today: date) -> list[Item]:
    """The same items, those that match a pattern of the stage being one."""
    kinds = letters(item.kind for item in items)
    made: list[Item] = []
    place = 0
    while begin := stage.begins.search(kinds, place):
        made += items[place : begin.start()]
        place = begin.start()
        looks = ((look.match(kinds, place), rule) for look, rule in stage.rules[begin[0]])
        found = [(look, rule) for look, rule in looks if look]
        for look, rule in sorted(found, key=lambda pair: -pair[0].end()):
            here = Here(text, today, items[place].start, items[look.end() - 1].end)
            if meaning := _applied(rule, look, items, here):
                kind = stage.makes if isinstance(meaning, Period) else None
                made.append(Item(kind or kind_of(meaning), meaning, here.start, here.end))
                place = look.end()
                break
        else:
            made.append(items[place])
            place += 1
    return made + items[place:]


def _applied(rule: Rule, look: re.Match[str], items: list[Item], here: Here) -> Meaning | None:
    at = ((name, look.start(name)) for name in look.groupdict())
    said = {name: items[where].value if where >= 0 else None for name, where in at}
    try:
        return rule(here, **said)
    except (ValueError, OverflowError):
        return IMPOSSIBLE


def _number_again(items: list[Item], text: str) -> None:
    """In "semaines 44 et 45" and "week 44 vs 45", take the second number for a week too."""
    for place, (one, link, number) in enumerate(zip(items, items[1:], items[2:], strict=False)):
        listed = link.kind == "versus" or (link.kind == "and" and _PLURAL.match(text, one.start))
        if not (listed and isinstance(one.value, Named) and number.kind == "digits"):
            continue
        if one.value.unit in ("week", "quarter") and isinstance(number.value, int):
            named = numbered(one.value.unit, number.value, one.value.year)
            items[place + 2] = number._replace(kind=kind_of(named), value=named)


_PLURAL = re.compile("semaines|weeks|trimestres|quarters")


def _share_years(items: list[Item], today: date) -> None:
    """In "Q3 et Q4 2025", give the year to both."""
    for place in range(len(items) - 3, -1, -1):
        one, after = items[place].value, place + 1
        if items[after].kind not in ("and", "versus", "comma") or not isinstance(one, Named):
            continue
        while after < min(place + 4, len(items) - 1) and items[after].kind not in PERIODS:
            after += 1
        other = items[after].value
        if isinstance(other, Named) and other.year and other.unit == one.unit and not one.year:
            years = range(other.year, other.year - 2, -1)
            begun = next((p for p in one.near(years) if p.start <= today), None)
            if begun and begun not in other.near(range(0)):
                named_by = begun.start + timedelta(3 * (one.unit == "week"))  # a week's Thursday
                items[place] = items[place]._replace(value=one.of(named_by.year))
