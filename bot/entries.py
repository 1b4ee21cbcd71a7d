"""One post's figures, from a line or from a form: all of it is understood, or nothing is kept.

A line is read by `bot.lines`; a form has its fields already. From there on they are the same.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from bot.dates import FoundMoment, find_moment
from bot.fields import FIELDS_FOR, KEYS, READERS, FieldProblem, cleaned, day_key, label
from bot.lines import fields_of, media_told
from bot.messages import Problem, Said
from bot.words import plain
from kpi.periods import epoch_day
from kpi.posts import (
    COUNTERS,
    NO_SLOT,
    Reading,
    hashtags_in,
    local_day_and_slot,
    network_of,
    post_key,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

__all__ = ["FIELDS_FOR", "KEYS", "FieldProblem", "fields_of", "read_entry", "reading_of"]

# No post is older: a year before it is a slip of the finger.
EARLIEST = date(1990, 1, 1)

# The first can't be more than the second, whoever counts.
_PARTS = (
    ("deliveries", "recipients"),
    ("bounces", "recipients"),
    ("opens", "deliveries"),
    ("unsubscribes", "deliveries"),
    ("answered", "received"),
)
# An article and a mention count for one without any figure, if something tells them from another.
_DESCRIBED = {"press": ("outlet", "url", "text"), "earned": ("author", "url", "text", "sentiment")}


def read_entry(line: str, today: date, zone: ZoneInfo) -> Reading:
    """The post and counters that a line tells. Raises `Problem` with what to mend.

    >>> from zoneinfo import ZoneInfo
    >>> paris = ZoneInfo("Europe/Paris")
    >>> entry = read_entry("insta hier 18h portée=1 200 j'aime=1,2k", date(2026, 11, 22), paris)
    >>> entry.network, entry.reach, entry.likes, entry.comments
    ('instagram', 1200, 1200, None)
    """
    return reading_of(fields_of(line, today), today, zone)


def reading_of(fields: Mapping[str, str], today: date, zone: ZoneInfo) -> Reading:
    """The post and counters that the fields of a form, or of a line, tell.

    An empty field is one that nobody filled in. No date means today. Raises `FieldProblem`.
    """
    if unknown := set(fields).difference(KEYS):
        msg = f"no such fields: {sorted(unknown)}"
        raise ValueError(msg)
    told = {field: text for field, text in fields.items() if cleaned(text)}
    values: dict[str, Any] = {
        field: _read(field, told[field]) for field in READERS if field in told
    }
    media = values["media"] = values.get("media") or media_told(told)
    _name_account(values, told, media)
    values["network"] = _network(values, media)
    day, hour = _moment(told, today)
    values["day"], values["slot"] = epoch_day(day), NO_SLOT
    if hour is not None:
        values["published_at"] = int(datetime.combine(day, hour, zone).timestamp())
        values["day"], values["slot"] = local_day_and_slot(values["published_at"], zone)
    values["hashtags"] = hashtags_in(values.get("text", ""))
    _check(values, media)
    reading = Reading(**{"post_id": "", **values})
    if reading.post_id:
        return reading
    if media in {"account", "rival"}:
        return reading._replace(post_id=day_key(media, reading.network, reading.account, day))
    return reading._replace(post_id=post_key(reading))


def _read(field: str, text: str) -> object:
    try:
        return READERS[field](text)
    except Problem as problem:
        names_it = problem.said.name == f"{field}-unknown"
        raise FieldProblem(problem.said, field, names_it=names_it) from problem


def _name_account(values: dict[str, Any], told: Mapping[str, str], media: str) -> None:
    """Whose account it is: a rival's figures are kept under its name."""
    if "rival" in told:
        values["account"] = _read("account", told["rival"])
    values["account"] = values.get("account", "").removeprefix("@")
    if media == "rival" and not values["account"]:
        raise FieldProblem(Said("rival-which"), "account", names_it=True)


def _network(values: Mapping[str, Any], media: str) -> str:
    named: str = values.get("network", "")
    linked = network_of(values.get("url", ""))
    if named and linked and named != linked and media != "press":
        both = {"network": Said(f"network-{named}"), "linked": Said(f"network-{linked}")}
        raise FieldProblem(Said("link-elsewhere", **both), "url", names_it=True)
    if named or linked:
        return named or linked
    if media == "press":
        return "press"
    # A count of mentions comes from a listening tool that hears several networks at once.
    if media == "rival" or (media == "earned" and values.get("mentions") is not None):
        return "web"
    raise FieldProblem(Said("add-no-network"), "network", names_it=True)


def _moment(told: Mapping[str, str], today: date) -> tuple[date, time | None]:
    """The day, and the hour when it is said."""
    if not (told.get("date") or told.get("time")):
        return today, None
    text = " ".join(cleaned(f"{told.get('date') or today} {told.get('time', '')}").split())
    found = find_moment(plain(text), today)
    if found is None:
        raise FieldProblem(Said("date-unreadable", text=text[:60]), "date", names_it=True)
    if not isinstance(found, FoundMoment) or found.day < EARLIEST:
        raise FieldProblem(Said("date-impossible", text=text[:60]), "date", names_it=True)
    if re.search(r"\w", text[: found.start] + text[found.end :]):
        raise FieldProblem(Said("date-unreadable", text=text[:60]), "date", names_it=True)
    if found.day > today:
        raise FieldProblem(Said("date-future", day=found.day), "date", names_it=True)
    return found.day, found.time


def _check(values: Mapping[str, Any], media: str) -> None:
    """Raise when there is nothing to store, or when two figures contradict each other."""
    counted = any(values.get(counter) is not None for counter in COUNTERS)
    described = any(values.get(field) for field in _DESCRIBED.get(media, ()))
    if not (counted or described):
        raise FieldProblem(Said("add-no-outlet" if media == "press" else "add-no-figure"))
    for part, whole in _PARTS:
        less, more = values.get(part), values.get(whole)
        if less is not None and more is not None and less > more:
            said = Said("contradiction", part=label(part), less=less, whole=label(whole), more=more)
            raise FieldProblem(said, part, names_it=True)
