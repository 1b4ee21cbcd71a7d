"""What people say of a weekly summary, in a line or in a form, and the summary that it makes.

A line and a form give the same `Parts`, which are settled in one place: `settled`.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.dates import find_recurring
from bot.dues import EVERY_DAY, NINE, clock_at
from bot.fields import FieldProblem
from bot.grammar import read
from bot.messages import Problem, Said
from bot.queries import Query
from bot.store import Digest
from bot.store.objectives import OPEN
from bot.tokens import Vocabulary
from bot.words import plain
from bot.zones import find_zone, shown, zone_named

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bot.places import Place
    from bot.store import Store

MOST_LINES, LONGEST_LINE = 5, 300
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

_ALL = frozenset(
    {*("all", "everything", "none", "tout", "tous", "toutes", "aucun", "aucune", "rien"), "-"}
)
_PART = r"(?:^|(?<=[\s·|,;]))"  # where a part of a line begins
_NUMBERS = r"(?:all|tous|toutes|#?\d{1,9}(?:[ ,&]*(?:and |et )?#?\d{1,9})*)"
_OBJECTIVES = re.compile(
    rf"{_PART}(?:(?:with|avec) )?(?:objectives?|objectifs?) *[:=]? *({_NUMBERS})(?=[\s·|,;]|$)"
)
_LINES = re.compile(rf"{_PART}(?:lines?|lignes?) *[:=]([^·]*)")
_SCOPE = re.compile(rf"{_PART}(?:scope|perimetre) *[:=] *")
_BARE = re.compile(r"(?<!\S)[#@][^\s,;]+")
_LANGUAGE_WORDS = {"fr": ("french", "francais"), "en": ("english", "anglais")}
_LANGUAGE_OF = {word: code for code, known in _LANGUAGE_WORDS.items() for word in (code, *known)}
_LANGUAGE = re.compile(
    r"(?<![\w:#])(?:(?:in|en|language|langue) *[:=]? *(fr|en|french|english|francais|anglais)"
    r"|(french|english|francais|anglais))(?!\w)"
)


class Parts(NamedTuple):
    """What a line or a form says of a weekly summary; None for what it does not speak of.

    `objectives` are numbers, none for all that are open; `scope` and `lines` are not read yet.
    """

    weekday: int | None = None
    minute: int | None = None
    zone: str | None = None
    language: str | None = None
    scope: str | None = None
    lines: tuple[str, ...] | None = None
    objectives: tuple[int, ...] | None = None


# ------------------------------------------------------------------------------------ a line
def parts_of(line: str) -> Parts:
    """What a line says of a weekly summary. Raises `Problem` with what can't be.

    >>> parts_of("friday 16:00 Paris in French linkedin · lines: reach; clicks · objectives 1, 3")
    ... # doctest: +NORMALIZE_WHITESPACE
    Parts(weekday=4, minute=960, zone='Europe/Paris', language='fr', scope='linkedin',
          lines=('reach', 'clicks'), objectives=(1, 3))
    """
    objectives, lines, language = None, None, None
    if found := _OBJECTIVES.search(plain(line)):
        objectives, line = _numbers(found[1]), _without(line, found.start(), found.end())
    if found := _LINES.search(plain(line)):
        lines = _lines(line[found.start(1) : found.end(1)])
        line = _without(line, found.start(), found.end())
    if found := _LANGUAGE.search(_unquoted(line)):
        language = _LANGUAGE_OF[found[1] or found[2]]
        line = _without(line, found.start(), found.end())
    when = find_recurring(_unquoted(line))
    zone = find_zone(_unquoted(line), when.spans[-1][1] if when.spans else None, line)
    spans = [*when.spans, *([(zone.start, zone.end)] if zone else [])]
    for start, end in sorted(spans, reverse=True):
        line = _without(line, start, end)
    named = _SCOPE.search(plain(line))
    if named:
        line = _without(line, named.start(), named.end())
    scope = " ".join(re.sub(r"(?<!\S)[·|,;]+(?!\S)", " ", line).split()).strip(" ·,;")
    told = scope if scope or named else None
    name = zone.name if zone else None
    return Parts(when.weekday, when.minute, name, language, told, lines, objectives)


def line_of(digest: Digest) -> str:
    """A weekly summary as a line that sets it; "" when none can say it."""
    if any(mark in line for line in digest.lines for mark in ";·"):
        return ""
    parts = [
        f"{WEEKDAYS[digest.weekday]} {clock_at(digest.minute)} {shown(digest.zone)}",
        f"in {_LANGUAGE_WORDS[digest.language][0]}",
        f"scope: {digest.scope or 'all'}",
        f"· objectives {' '.join(map(str, digest.objectives)) or 'all'}",
        f"· lines: {'; '.join(digest.lines) or 'none'}",
    ]
    return " ".join(parts)


def _without(text: str, start: int, end: int) -> str:
    return f"{text[:start]} {text[end:]}"


def _unquoted(text: str) -> str:
    """A text as `plain` gives it, letter for letter, without what stands between quotes."""
    return re.sub(r'"[^"]*"', lambda found: "\0" * len(found[0]), plain(text))


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(dict.fromkeys(map(int, re.findall(r"\d+", text))))


def _lines(text: str) -> tuple[str, ...]:
    """The lines that a text holds, one on each line of it or between semicolons."""
    told = (" ".join(one.split()).removeprefix("/kpi ") for one in re.split(r"[;\n]", text))
    lines = tuple(dict.fromkeys(filter(None, told)))
    return () if len(lines) == 1 and plain(lines[0]) in _ALL else lines


# ---------------------------------------------------------------------------------- the form
def fields_of(digest: Digest) -> dict[str, str]:
    """A weekly summary as the fields of its form."""
    fields = {
        "channel": digest.channel,
        "weekday": str(digest.weekday),
        "hour": clock_at(digest.minute),
        "zone": shown(digest.zone),
        "language": digest.language,
        "scope": digest.scope,
        "lines": "\n".join(digest.lines),
        "objectives": " ".join(map(str, digest.objectives)),
    }
    return {name: text for name, text in fields.items() if text}


def parts_of_fields(fields: Mapping[str, str]) -> Parts:
    """What the fields of the form say. Raises `FieldProblem` with the field that is wrong."""
    hour, _, minute = fields["hour"].partition(":")
    try:
        zone = zone_named(fields.get("zone", ""))
    except Problem as problem:
        raise _wrong("zone", problem.said) from None
    return Parts(
        int(fields["weekday"]),
        int(hour) * 60 + int(minute),
        zone,
        fields["language"],
        fields.get("scope", ""),
        _lines(fields.get("lines", "")),
        _numbers(fields.get("objectives", "")),
    )


# ---------------------------------------------------------------------------------- settling
def usual(channel: str, place: Place, store: Store) -> Digest:
    """The weekly summary of a channel before anybody says how it should be."""
    zone = store.zone(place.workspace).key
    return Digest(channel, 0, NINE, zone, place.language(), place.person)


def settled(parts: Parts, known: Digest, place: Place, store: Store, today: date) -> Digest:
    """A weekly summary as parts change it. Raises `FieldProblem` with what can't be, and why."""
    if parts.weekday == EVERY_DAY:
        raise _wrong("weekday", Said("digest-every-day"))
    vocabulary = Vocabulary(store.vocabulary(place.workspace))
    told = {name: value for name, value in parts._asdict().items() if value is not None}
    if parts.scope is not None:
        told["scope"] = _scope(parts.scope, today, vocabulary, place.language())
    if parts.lines is not None:
        _need_lines(parts.lines, today, vocabulary)
    if parts.objectives is not None:
        _need_objectives(parts.objectives, store, place.workspace)
    return replace(known, **told)


def _scope(text: str, today: date, vocabulary: Vocabulary, language: str) -> str:
    """What the figures are filtered by, as a line; "" for all of them."""
    if not text or plain(text) in _ALL:
        return ""
    for name in _BARE.findall(text):
        dimensions = ("hashtag",) if name[0] == "#" else ("author", "account")
        values = (value for one in dimensions for value in vocabulary.values.get(one, ()))
        known = {plain(value).lstrip("#@") for value in values}
        if plain(name[1:]) not in known:  # of what was submitted: it is a channel, or a colleague
            raise _wrong("scope", Said(f"digest-no-{dimensions[0]}", name=name[1:]))
    try:
        query = read(text, today, vocabulary, language)
    except Problem as problem:
        raise _wrong("scope", problem.said) from None
    if query != Query(filters=query.filters):
        raise _wrong("scope", Said("digest-scope"))
    return str(query).removeprefix("summary")


def _need_lines(lines: tuple[str, ...], today: date, vocabulary: Vocabulary) -> None:
    if len(lines) > MOST_LINES:
        raise _wrong("lines", Said("digest-lines-most", most=MOST_LINES))
    for number, line in enumerate(lines, 1):
        if len(line) > LONGEST_LINE:
            raise _wrong("lines", Said("digest-line-long", number=number, most=LONGEST_LINE))
        try:
            read(line, today, vocabulary)
        except Problem as problem:
            raise _wrong(
                "lines", Said("digest-line-wrong", number=number, line=line, why=problem.said)
            ) from None


def _need_objectives(numbers: tuple[int, ...], store: Store, workspace: str) -> None:
    states = {one.id: one.state for one in store.objectives(workspace)} if numbers else {}
    for number in numbers:
        if number not in states:
            raise _wrong("objectives", Said("aim-unknown", number=str(number)))
        if states[number] != OPEN:
            raise _wrong("objectives", Said("digest-objective-closed", number=str(number)))


def _wrong(field: str, why: Said) -> FieldProblem:
    return FieldProblem(why, field, names_it=True)
