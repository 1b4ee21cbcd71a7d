"""One post's figures, from a line or from a form: all of it is understood, or nothing is kept.

A line is read by `bot.lines`; a form has its fields already. From there on they are the same.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from bot.dates import FoundMoment, find_moment
from bot.fields import (
    DESCRIBED,
    FIELDS_FOR,
    KEYS,
    READERS,
    FieldProblem,
    cleaned,
    counted,
    day_key,
    label,
)
from bot.lines import fields_of, media_told
from bot.messages import Figure, Problem, Said
from bot.numbers import is_missing
from bot.words import plain
from kpi.periods import epoch_day, from_epoch_day
from kpi.posts import (
    COUNTERS,
    INTERACTIONS,
    MONEY,
    NO_SLOT,
    OF_A_DAY,
    UNDATED_DAY,
    Reading,
    hashtags_in,
    local_day_and_slot,
    network_of,
    post_key,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from zoneinfo import ZoneInfo

__all__ = [
    "FIELDS_FOR",
    "KEYS",
    "FieldProblem",
    "correction_of",
    "doubts",
    "fields_of",
    "host_of",
    "known_by_day",
    "read_entry",
    "reading_of",
    "says_when",
    "typed",
]

# No post is older: a year before it is a slip of the finger.
EARLIEST = date(1990, 1, 1)

# The first can't be more than the second, whoever counts.
_PARTS = (
    ("deliveries", "recipients"),
    ("bounces", "recipients"),
    ("opens", "deliveries"),
    ("opens", "recipients"),
    ("unsubscribes", "deliveries"),
    ("unsubscribes", "recipients"),
    ("answered", "received"),
)
# Here it may be, where each platform counts in its own way: it is stored, and said.
_DOUBTS = (
    ("reach", "impressions"),
    ("clicks", "impressions"),
    ("interactions", "impressions"),
)


def read_entry(line: str, today: date, zone: ZoneInfo) -> Reading:
    """The post and counters that a line tells. Raises `Problem` with what to mend.

    >>> from zoneinfo import ZoneInfo
    >>> paris = ZoneInfo("Europe/Paris")
    >>> entry = read_entry("insta hier 18h portée=1 200 j'aime=1,2k", date(2026, 11, 22), paris)
    >>> entry.network, entry.reach, entry.likes, entry.comments
    ('instagram', 1200, 1200, None)
    """
    return reading_of(fields_of(line, today), today, zone)


def reading_of(
    fields: Mapping[str, str], today: date, zone: ZoneInfo, *, undated: bool = False
) -> Reading:
    """The post and counters that the fields of a form, or of a line, tell.

    An empty field is one that nobody filled in. No date means today; with `undated`, a post that
    its link or its id tells from others has no day then: it may be stored with another one (see
    `bot.store.Store.submit`). Raises `FieldProblem`.
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
    values |= _when(told, today, zone)
    values["hashtags"] = hashtags_in(values.get("text", ""))
    _check(values, media)
    reading = Reading(**{"post_id": "", **values})
    known = (reading.post_id or reading.url) and media not in OF_A_DAY
    if undated and known and not says_when(told):
        reading = reading._replace(day=UNDATED_DAY)
    if reading.post_id:
        return reading
    if media in OF_A_DAY:
        day = from_epoch_day(reading.day)
        return reading._replace(post_id=day_key(media, reading.network, reading.account, day))
    return reading._replace(post_id=post_key(reading))


_KNOWN_NO_MORE = frozenset(
    {"none", "nothing", "unknown", "aucun", "aucune", "rien", "inconnu", "vide"}
)
_APART = ("network", "media", "rival")  # what makes another post
_OF_ITS_DAY = ("date", "time", "account")  # what makes the figures of another day


def correction_of(
    fields: Mapping[str, str], post: Reading, today: date, zone: ZoneInfo
) -> tuple[Reading, tuple[str, ...]]:
    """What corrects a post that is stored: a reading of what changes, and the fields it empties.

    Only the fields that are there change; one that is empty, or says "-" or "none", is known no
    more. Raises `FieldProblem`.
    """
    for field in (*_APART, *(_OF_ITS_DAY if post.media in OF_A_DAY else ())):
        if field in fields:
            raise FieldProblem(Said("edit-apart", field=label(field)), field, names_it=True)
    told = {field: "" if _says_nothing(text) else text for field, text in fields.items()}
    values: dict[str, Any] = {
        field: _read(field, text) for field, text in told.items() if field in READERS and text
    }
    emptied = [field for field, text in told.items() if field in READERS and not text]
    if "account" in values:
        values["account"] = values["account"].removeprefix("@")
    if "date" in told or "time" in told:
        when = {"date": typed(post, zone).get("date", ""), **told}
        if when["date"]:
            values |= _when(when, today, zone)
        elif told.get("time"):
            raise FieldProblem(
                Said("key-without-value", field=label("date")), "date", names_it=True
            )
        if when["date"] or post.day != UNDATED_DAY:
            emptied += [name for name in ("published_at", "day", "slot") if name not in values]
    if hashtags := hashtags_in(told.get("text", "")):
        values["hashtags"] = hashtags
    elif "text" in told:
        emptied.append("hashtags")
    after = post._replace(**values, **{name: getattr(_NOTHING, name) for name in emptied})
    _check(after._asdict(), post.media)
    changed = {name: value for name, value in values.items() if value != getattr(post, name)}
    gone = (name for name in emptied if getattr(post, name) != getattr(_NOTHING, name))
    return Reading(post.network, post.post_id, media="")._replace(**changed), tuple(gone)


_NOTHING = Reading("", "")


def _says_nothing(text: str) -> bool:
    text = cleaned(text)
    return is_missing(text) or plain(text) in _KNOWN_NO_MORE


def typed(post: Reading, zone: ZoneInfo) -> dict[str, str]:
    """What is known of a post, as somebody would type it in a form."""
    known: dict[str, str] = {
        name: f"{value / 100:.2f}" if name in MONEY else str(value)
        for name, value in post._asdict().items()
        if name in READERS and value not in {None, ""}
    }
    if post.day != UNDATED_DAY:
        known["date"] = from_epoch_day(post.day).isoformat()
    if post.published_at is not None:
        known["time"] = f"{datetime.fromtimestamp(post.published_at, zone):%H:%M}"
    return known


def host_of(url: str) -> str:
    """What people call the outlet at an address, when nobody says it.

    >>> host_of("https://www.lemonde.fr/economie/a.html"), host_of("")
    ('lemonde.fr', '')
    """
    return re.sub(r"^(?:[a-z]+://)?(?:www\.|m\.|amp\.)?", "", url.lower()).partition("/")[0]


def says_when(fields: Mapping[str, str]) -> bool:
    """Whether a date or an hour was said."""
    return any(cleaned(fields.get(field, "")) for field in ("date", "time"))


def known_by_day(reading: Reading) -> bool:
    """Whether only its day, account and format tell a post from another of its network."""
    words = reading.outlet or reading.author or reading.text or reading.campaign
    several = reading.media in OF_A_DAY or reading.mentions is not None
    told = words or reading.url or reading.published_at is not None or several
    return not told and reading.post_id == post_key(reading)


def doubts(reading: Reading) -> list[Said]:
    """What is strange about a post's figures, though it may be: see `_DOUBTS`."""
    figures = {name: getattr(reading, name) for name in COUNTERS}
    talked = [figures[name] for name in INTERACTIONS if figures[name] is not None]
    figures["interactions"] = sum(talked) if talked else None
    pairs = [*_DOUBTS, *([("clicks", "opens")] if reading.network == "email" else [])]
    return [
        Said(
            "doubt-above",
            part=label(part),
            less=Figure(figures[part]),
            whole=label(whole),
            more=Figure(figures[whole]),
        )
        for part, whole in pairs
        if figures[part] is not None
        and figures[whole] is not None
        and figures[part] > figures[whole]
    ]


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


def _when(told: Mapping[str, str], today: date, zone: ZoneInfo) -> dict[str, Any]:
    """When it was published, as readings keep it."""
    day, hour = _moment(told, today)
    if hour is None:
        return {"day": epoch_day(day), "slot": NO_SLOT}
    at = int(datetime.combine(day, hour, zone).timestamp())
    local_day, slot = local_day_and_slot(at, zone)
    return {"published_at": at, "day": local_day, "slot": slot}


def _moment(told: Mapping[str, str], today: date) -> tuple[date, time | None]:
    """The day, and the hour when it is said."""
    if not says_when(told):
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
    figures = any(values.get(counter) is not None for counter in COUNTERS)
    described = any(values.get(field) for field in DESCRIBED.get(media, ()))
    if not (figures or described):
        raise FieldProblem(Said("add-no-outlet" if media == "press" else "add-no-figure"))
    for part, whole in _PARTS:
        less, more = values.get(part), values.get(whole)
        if less is not None and more is not None and less > more:
            said = Said("contradiction", part=counted(part, less), whole=counted(whole, more))
            raise FieldProblem(said, part, names_it=True)
