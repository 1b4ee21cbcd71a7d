"""The grammar: patterns of kinds of items, and the rule that says what each means."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from bot.dates.meanings import PERIODS, UNREAD, Meaning, Part, season, units, weekday, weekend
from bot.dates.rules import (
    day_of_month,
    days_of_month,
    from_number,
    from_to,
    half_of,
    last,
    month_of_year,
    of_this,
    part_of,
    season_said,
    shifted,
    shifted_name,
    since,
    since_ago,
    since_middle,
    so_many,
    to_number,
    unit_of_year,
    until,
    week_of,
    weekend_of,
    with_weekday,
)
from bot.dates.vocabulary import KINDS
from kpi.periods import ALL

# `count:n` gives the value of a "count" as `n`, `IN_YEAR` perhaps a year; what is one of several
# kinds ("count") is in `_UNIONS`.
Rule = Callable[..., Meaning | None]
Patterns = tuple[tuple[str, Rule], ...]
# fmt: off
_YEARS: Patterns = (
    ("year_unit of? year:year", lambda _, year: year),
    ("shift:by year_unit | year_unit after:by", lambda h, by: shifted(h, by, "year")),
)
_NAMES: Patterns = (
    ("shift:by unit:unit | shift:by unit:unit hyphen? ci | unit:unit after:by", shifted),
    ("this dernier:by unit:unit", shifted),
    ("unit:unit before last:by", lambda h, unit, by: units(h.today, unit, 2 * by)),
    ("xtd:unit | unit:unit hyphen? to_date | year_unit:unit hyphen? to_date",
        lambda h, unit: shifted(h, 0, unit)),
    ("lasts count:n full? units:unit | count:n lasts units:unit", last),
    ("this lasts count:n units:unit | this count:n lasts units:unit", last),
    ("count:n units:unit pasts", last),
    ("nexts count:n units:unit | count:n nexts units:unit",
        lambda h, n, unit: units(h.today, unit, 1, n)),
    ("first count:n units:unit | count:n first units:unit", lambda _, n, unit: Part(n, unit)),
    ("count:n units:unit", so_many),
    ("number:n units:unit ago | il_y_a number:n units:unit",
        lambda h, n, unit: units(h.today, unit, -n)),
    ("since number:n units:unit | since number:n units:unit ago", since_ago),
    ("day_word:by", lambda h, by: units(h.today, "day", by)),
    ("shift:by weekday:day | weekday:day after:by", lambda h, by, day: weekday(h.today, by, day)),
    ("shift:by weekend | weekend after:by", lambda h, by: weekend(h.today, by)),
    ("day_number:day en_of? any_month:month IN_YEAR | month:month the? day_number:day IN_YEAR",
        day_of_month),
    ("day_number:day hyphen any_month:month hyphen year:year", day_of_month),
    ("any_month:month IN_YEAR | month_unit of any_month:month IN_YEAR", month_of_year),
    ("any_month:month hyphen year:year | year:year any_month:month", month_of_year),
    ("code:code IN_YEAR | code:code hyphen year:year | year:year hyphen? code:code",
        lambda h, code, year: unit_of_year(h, code[0], code[1], year)),
    ("ordinal:n half_unit:unit IN_YEAR | ordinal:n half_unit:unit of the year_unit", unit_of_year),
    ("counted:unit no? digits:n IN_YEAR", unit_of_year),
    ("ordinal:n fortnight", lambda _, n: Part(n, "fortnight")),
    ("ordinal week_unit", lambda _: UNREAD),  # of which month, and where does it begin?
    ("season:month IN_YEAR | season:month IN_YEAR dash year", season_said),
    ("shift:by season:month | season:month after:by",
        lambda h, by, month: shifted_name(h, by, season(month))),
)
_NEIGHBOURS: Patterns = (
    ("shift:by named:named | named:named after:by", shifted_name),
    ("day_name:weekday comma? the? day:day", with_weekday),
    ("week_unit of the? day:day", week_of),
    ("weekend of the? day:day", weekend_of),
    ("some_part:part of the? any:whole | part:part year:whole", part_of),
    ("some_part:part of the year_unit",
        lambda h, part: part_of(h, part, units(h.today, "year", 0))),
    ("of_this the unit:unit (?!of) | of_this the year_unit:unit (?!of) | du unit:unit (?!of)",
        of_this),
    ("name:half of the? name:month", half_of),
)
_RANGES: Patterns = (
    ("open:opened? the? any:start join:to the? any:end", from_to),
    ("open:opened? the? any:start join:to now", from_to),
    ("open:opened? the? day_name? day_number:n join:to the? day:end", from_number),
    ("week_unit open:opened day_name? day_number:n join:to the? day:end", from_number),
    ("open:opened? the? day:start join:to the? day_number:n IN_YEAR", to_number),
    ("open:opened? the? week:start join:to digits:n IN_YEAR", to_number),
    ("du day_number:n to day_number:end | from the nth:n to the? nth:end", days_of_month),
    ("since of? the? any:start | since the? start of? the? any:start", since),
    ("from_word the? any:start onward", since),
    ("since the? mid hyphen? name:month", since_middle),
    ("since the? weekday:day", lambda h, day: since(h, weekday(h.today, -1, day))),
    ("since the? start (?!of) | from the? start (?!of)", lambda _: ALL),
    ("until the? any:end | until now", until),
)
_UNIONS = {
    "count": "digits big numeral", "number": "digits big numeral one a", "ordinal": "first nth",
    "day_number": "digits first nth", "any_month": "month fr_month", "of": "en_of de du",
    "unit": "day_unit week_unit month_unit half_unit", "counted": "week_unit half_unit weeks",
    "units": "day_unit week_unit month_unit half_unit year_unit weeks days",
    "shift": "dernier last this next prochain", "after": "dernier prochain passe",
    "lasts": "dernier derniers last", "pasts": "derniers passes", "of_this": "en_of de sur",
    "nexts": "next prochain prochains", "from_word": "from de du", "dash": "slash hyphen",
    "open": "de du from between since", "join": "a to until and dots slash hyphen",
    "named": "day week name", "day_name": "weekday short_weekday", "some_part": "part beginning",
    "any": " ".join(PERIODS),
}
# fmt: on
# Patterns are matched as regular expressions, over one letter a kind.
_KINDS = KINDS | {*PERIODS, "digits", "big", "nth", "beginning", "other"}
_LETTERS = {kind: chr(0x100 + number) for number, kind in enumerate(sorted(_KINDS))}


class Stage(NamedTuple):
    """Patterns, and the rule of each, by the letter that they begin with (`begins`: any of them).

    `makes` is the kind of the periods that they make, where it is not for `kind_of` to say.
    """

    begins: re.Pattern[str]
    rules: dict[str, list[tuple[re.Pattern[str], Rule]]]
    makes: str | None


@cache
def stages() -> tuple[Stage, Stage, Stage, Stage]:
    """Years; names and relative words; what stands next to those; ranges."""
    return _stage(_YEARS, makes="year"), _stage(_NAMES), _stage(_NEIGHBOURS), _stage(_RANGES)


def letters(kinds: Iterable[str]) -> str:
    """What the patterns of a stage are matched against."""
    return "".join(_LETTERS[kind] for kind in kinds)


def _stage(grammar: Patterns, makes: str | None = None) -> Stage:
    rules: dict[str, list[tuple[re.Pattern[str], Rule]]] = {}
    for patterns, rule in grammar:
        for pattern in patterns.split("|"):
            words = pattern.replace("IN_YEAR", "(?:comma? of? the? year:year)?")
            look = re.compile(re.sub(r"([a-z_]+)(?::([a-z]+))?", _look, words).replace(" ", ""))
            for letter in _starts(pattern):
                rules.setdefault(letter, []).append((look, rule))
    return Stage(re.compile(f"[{''.join(rules)}]"), rules, makes)


def _starts(pattern: str) -> str:
    """The letters that it may begin with."""
    starts = ""
    for word in pattern.split():
        starts += _letters_of(re.split(r"\W", word)[0])
        if not word.endswith("?"):
            break
    return starts


def _look(name: re.Match[str]) -> str:
    one_of = f"[{_letters_of(name[1])}]"
    return f"(?P<{name[2]}>{one_of})" if name[2] else one_of


def _letters_of(kind: str) -> str:
    return letters(_UNIONS.get(kind, kind).split())
