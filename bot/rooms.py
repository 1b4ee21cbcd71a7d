"""What is set for a channel of Slack: which one, in which language, of what figures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.fields import FieldProblem
from bot.grammar import read
from bot.messages import Problem, Said
from bot.places import UNSURE
from bot.queries import Query
from bot.words import plain

if TYPE_CHECKING:
    from datetime import date

    from bot.places import Place
    from bot.store import Store
    from bot.tokens import Vocabulary

LANGUAGE_WORDS = {"fr": ("french", "francais"), "en": ("english", "anglais")}
ALL = frozenset(
    {*("all", "everything", "none", "tout", "tous", "toutes", "aucun", "aucune", "rien"), "-"}
)
_LANGUAGE_OF = {word: code for code, known in LANGUAGE_WORDS.items() for word in (code, *known)}
_LANGUAGE = re.compile(
    r"(?<![\w:#])(?:(?:in|en|language|langue) *[:=]? *(fr|en|french|english|francais|anglais)"
    r"|(french|english|francais|anglais))(?!\w)"
)
_BARE = re.compile(r"(?<!\S)[#@][^\s,;]+")
_CHANNEL = re.compile(r"(?:^|(?<=\s))<#([CDG][A-Z0-9]+)(?:\|[^>]*)?>(?=\s|$)")


def channel_in(line: str, place: Place) -> tuple[str, str]:
    """The channel that a line is about, else the one where it is typed; and what else it says."""
    found = _CHANNEL.search(line)
    if not found:
        return place.channel, line.strip()
    return found[1], without(line, found.start(), found.end()).strip()


def language_in(line: str) -> tuple[str | None, str]:
    """The language that a line names, if it does, and what else it says.

    >>> language_in("calme linkedin en français")
    ('fr', 'calme linkedin  ')
    """
    found = _LANGUAGE.search(unquoted(line))
    if not found:
        return None, line
    return _LANGUAGE_OF[found[1] or found[2]], without(line, found.start(), found.end())


def without(text: str, start: int, end: int) -> str:
    """A text without what stands between two places of it."""
    return f"{text[:start]} {text[end:]}"


def unquoted(text: str) -> str:
    """A text as `plain` gives it, letter for letter, without what stands between quotes."""
    return re.sub(r'"[^"]*"', lambda found: "\0" * len(found[0]), plain(text))


def scope_line(text: str, today: date, vocabulary: Vocabulary, only: Said, place: Place) -> str:
    """What figures are filtered by, as a line; "" for all of them.

    Raises `FieldProblem` when it is not understood, or, with `only`, when it says anything else.
    """
    if not text or plain(text) in ALL:
        return ""
    for name in _BARE.findall(text):
        dimensions = ("hashtag",) if name[0] == "#" else ("author", "account")
        values = (value for one in dimensions for value in vocabulary.values.get(one, ()))
        known = {plain(value).lstrip("#@") for value in values}
        if plain(name[1:]) not in known:  # of what was submitted: it is a channel, or a colleague
            told = Said(f"room-no-{dimensions[0]}", name=name[1:])
            raise FieldProblem(told, "scope", names_it=True)
    try:
        query = read(text, today, vocabulary, place.language())
    except Problem as problem:
        raise FieldProblem(problem.said, "scope", names_it=True) from None
    if query != Query(filters=query.filters):
        raise FieldProblem(only, "scope", names_it=True)
    return str(query).removeprefix("summary")


def admitted(channel: str, place: Place) -> tuple[Said, ...]:
    """What there is to say of a channel where Vigie may post, as far as Slack tells.

    Raises `FieldProblem` when Vigie can't post there.
    """
    word = place.barred(channel)
    if word in {"not_in_channel", "channel_not_found"}:
        name = "room-not-ours" if channel.startswith("D") else "room-invite"
        raise FieldProblem(Said(name), "channel", names_it=True)
    if word in {"is_archived", "is_ext_shared"}:
        name = "room-archived" if word == "is_archived" else "room-shared-outside"
        raise FieldProblem(Said(name), "channel", names_it=True)
    return (Said("room-unsure"),) if word == UNSURE else ()


def need_seen(channel: str, place: Place) -> None:
    """Raises `Problem` for another channel than the one where somebody types, if it may be one
    that they are not in: only who reads a private one says what is told there.
    """
    if channel != place.channel and place.barred(channel) in {"is_private", UNSURE}:
        raise Problem("room-private")


def need_here(channel: str, place: Place, store: Store) -> None:
    """Raises `Problem` for another channel than the one where somebody types, if that one is shown
    nothing but some brands: what others are told is not shown there.
    """
    if store.sight and channel != place.channel:
        raise Problem("brand-elsewhere", brands=store.sight.brands)


def named(channel: str) -> str:
    """A channel as a line names it."""
    return f"<#{channel}>"
