"""Two forms: the one that takes a file, and the one that says how to read it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from bot.fields import PLACES, FieldProblem, label
from bot.imports import ORDERS, both_ways
from bot.messages import Said
from bot.slack.blocks import plain_object
from bot.slack.forms import fields_from
from bot.slack.shapes import Forged, carried, chosen_as_offered
from bot.slack.texts import LIMITS, clean
from kpi.posts import COUNTERS, MEDIA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.messages import Language, Value
    from bot.slack.blocks import Payload

BRING, CHANGE = "vigie_bring", "vigie_change"  # the forms
MOST_COLUMNS = 45
AS_READ = "-"  # what an option says of what is left to the file: its value may not be empty
KEPT = "="  # the same of a column that is read in a way that no other option says
COLUMN = "column-"  # how the fields of columns begin
JOINED = " + "  # between the names of columns that are read together

# What a column may be, as people look for it: what tells posts apart, then what is counted.
DESCRIBING = (
    *("date", "time", "network", "media", "account", "post_id", "url", "text", "format"),
    *("campaign", "author", "sentiment", "outlet", "outlet_type", "message", "prominence"),
)
FIELDS = (*DESCRIBING, *COUNTERS)


@dataclass(frozen=True)
class About:
    """What the form that takes a file carries with it: see `bot.slack.forms.About`."""

    language: str
    channel: str = ""
    response_url: str = ""


@dataclass(frozen=True)
class Change:
    """What the form about a file carries with it, and the file's number."""

    language: str
    channel: str
    response_url: str
    number: int


# ------------------------------------------------------------------------- the form that takes one
def bring(language: Language, about: About) -> Payload:
    """The form that takes a file."""
    say = language.say
    element = {
        "type": "file_input",
        "action_id": "file",
        "filetypes": ["csv", "tsv", "text", "xlsx", "xls", "ods", "zip"],
        "max_files": 10,
    }
    blocks: list[Payload] = [
        {
            "type": "input",
            "block_id": "file",
            "label": plain_object(say(Said("import-form-file")), LIMITS["form label"]),
            "element": element,
        },
        _note(say(Said("import-form-note"))),
    ]
    title, submit = Said("import-form-title"), Said("import-form-submit")
    return _modal(language, BRING, (title, submit), asdict(about), blocks)


def about(view: Payload) -> About:
    """What the form carries with it."""
    return carried(About, view["private_metadata"])


def brought(view: Payload) -> list[str]:
    """The ids of the files that somebody put into the form. Raises `Forged`."""
    try:
        field = view["state"]["values"]["file"]["file"]
    except KeyError:
        raise Forged from None
    return [file["id"] for file in field.get("files") or ()]


# ------------------------------------------------------------------------ the form that says how
def change(language: Language, found: Mapping[str, Any], about: Change) -> Payload:
    """The form that says how to read a file; `found` is what reading it told.

    The columns that mean something come first: a file may have more of them than a form has room.
    """
    choices, known = found["choices"], told_by(found)
    say = language.say
    names = [Said(f"change-media-{media}") for media in MEDIA]
    networks = [Said(f"network-{network}") for network in PLACES]
    example = str(found["example"])
    days = both_ways(example)
    orders = (
        [Said(f"change-{order}", day=day) for order, day in zip(ORDERS, days, strict=True)]
        if days
        else [Said(f"change-{order}-any") for order in ORDERS]
    )
    dates = Said("change-dates", text=example) if days else Said("change-dates-any")
    blocks: list[Payload] = [
        _note(say(Said("change-note"))),
        _choice(language, "media", Said("change-media"), MEDIA, names, known["media"]),
        _choice(language, "network", Said("change-network"), PLACES, networks, known["network"]),
        {
            "type": "input",
            "block_id": "account",
            "optional": True,
            "label": plain_object(say(Said("change-account")), LIMITS["form label"]),
            "element": {
                "type": "plain_text_input",
                "action_id": "field",
                **({"initial_value": known["account"]} if known["account"] else {}),
            },
        },
        _choice(language, "dates", dates, ORDERS, orders, choices["dates"]),
    ]
    columns = plain_object(say(Said("change-columns")), LIMITS["header"])
    blocks += [{"type": "divider"}, {"type": "header", "text": columns}]
    meaning = meanings(found)
    shown = columns_of(found)
    options = [_option(say(Said("change-left-out")), AS_READ)]
    options += [_option(say(label(field)), field) for field in FIELDS]
    for at, column in shown.items():
        means, its = meaning.get(column, AS_READ), options
        if means == KEPT:
            its = [_option(say(_kept(found, column)), KEPT), *options]
        blocks.append(_select(f"{COLUMN}{at}", column, its, means))
    if (more := len(found["header"]) - len(shown)) > 0:
        blocks.append(_note(say(Said("change-more", count=more))))
    title, submit = Said("change-title"), Said("change-submit")
    return _modal(language, CHANGE, (title, submit), asdict(about), blocks)


def about_change(view: Payload) -> Change:
    """What the form carries with it."""
    return carried(Change, view["private_metadata"])


def columns_of(found: Mapping[str, Any]) -> dict[int, str]:
    """The columns that the form shows, by their places in the file."""
    read = meanings(found)
    places: dict[str, int] = {}
    for at, name in enumerate(found["header"]):
        if name.strip():
            places.setdefault(name, at)  # of two columns with one name, the first is read
    ordered = sorted(places, key=lambda name: name not in read)
    return {places[name]: name for name in ordered[:MOST_COLUMNS]}


def meanings(found: Mapping[str, Any]) -> dict[str, str]:
    """What each column is read as, or is likely to be in a file that nobody can read yet.

    An option is one field for a column, and one column for a field: what is read together, or
    twice, is `KEPT` unless somebody says otherwise.
    """
    columns = _columns_read(found) or {
        field: (column,) for field, column in found.get("likely", {}).items()
    }
    told: dict[str, str] = {}
    for field, parts in columns.items():
        alone = len(parts) == 1 and parts[0] not in told and field in FIELDS
        told |= dict.fromkeys(parts, field if alone else KEPT)
    return told


def told_by(found: Mapping[str, Any]) -> dict[str, str]:
    """What holds for all rows: what somebody said, else what reading the file told.

    What a column says is not in it, as it may say something else in each row.
    """
    known = found.get("known", {})
    return {
        name: found["choices"][name] or ("" if name in found["mapping"] else known.get(name, ""))
        for name in ("media", "network", "account")
    }


def _columns_read(found: Mapping[str, Any]) -> dict[str, tuple[str, ...]]:
    """The columns of each field that was read; of several, see `bot.exports.plans.Plan.mapping`."""
    header = set(found["header"])
    told = {
        field: (name,) if name in header else tuple(name.split(JOINED))
        for field, name in found["mapping"].items()
    }
    return {field: parts for field, parts in told.items() if header.issuperset(parts)}


def _kept(found: Mapping[str, Any], column: str) -> Said:
    """How a column is read that is not one field's alone."""
    fields = {field: parts for field, parts in _columns_read(found).items() if column in parts}
    beside = dict.fromkeys(name for parts in fields.values() for name in parts if name != column)
    named: tuple[Value, ...] = tuple(map(label, fields))
    if beside:
        return Said("change-kept-with", fields=named, columns=tuple(beside))
    return Said("change-kept", fields=named)


def choices_in(view: Payload, found: Mapping[str, Any]) -> dict[str, Any]:
    """What the form says of a file, as `bot.exports.Choices`. Raises `FieldProblem`."""
    chosen_as_offered(view)
    typed = {name: clean(value) for name, value in fields_from(view).items()}
    said = {name: typed.get(name, "") for name in ("media", "network", "account", "dates")}
    said = {name: "" if value == AS_READ else value.strip() for name, value in said.items()}
    meant, read = meanings(found), _columns_read(found)
    columns: dict[str, str] = {}
    changed: set[str] = set()
    for at, column in columns_of(found).items():
        field = typed.get(f"{COLUMN}{at}", AS_READ)
        if field != meant.get(column, AS_READ):
            changed.add(column)
        if field in {AS_READ, KEPT}:
            continue
        if field in columns:
            twice = Said("change-twice", other=columns[field], field=label(field))
            raise FieldProblem(twice, f"{COLUMN}{at}", names_it=True)
        columns[field] = column
    # What is as it was read is left to the file, unless somebody had to say it before. A field
    # whose columns somebody took away has none from now on, or what is left of them.
    chosen = {**found["choices"]["columns"]}
    for field, parts in read.items():
        if changed.intersection(parts):
            chosen[field] = next((part for part in parts if part not in changed), "")
    chosen |= {field: column for field, column in columns.items() if read.get(field) != (column,)}
    return {**_said_of_all(said, chosen, found), "columns": chosen}


def _said_of_all(
    said: Mapping[str, str], chosen: Mapping[str, str], found: Mapping[str, Any]
) -> dict[str, str]:
    """What is said of all rows: what the file told is left to it, and so is what a column says."""
    before, shown = found["choices"], told_by(found)
    columns = {**found["mapping"], **chosen}
    kept = dict(said)
    for name, value in shown.items():
        by_column = name != "media" and columns.get(name)  # as their labels say
        if by_column or (said[name] == value and not before[name]):
            kept[name] = ""
    return kept


# ----------------------------------------------------------------------------------- their parts
def _modal(
    language: Language,
    form: str,
    names: tuple[Said, Said],
    about: Mapping[str, Any],
    blocks: list[Payload],
) -> Payload:
    title, submit, close = map(language.say, (*names, Said("form-close")))
    most = LIMITS["form title"]
    return {
        "type": "modal",
        "callback_id": form,
        "title": plain_object(title, most),
        "submit": plain_object(submit, most),
        "close": plain_object(close, most),
        "private_metadata": json.dumps({**about}),
        "blocks": blocks,
    }


def _note(text: str) -> Payload:
    return {"type": "context", "elements": [plain_object(text, LIMITS["section"])]}


def _choice(
    language: Language,
    name: str,
    title: Said,
    values: Iterable[str],
    names: Iterable[Said],
    chosen: str,
) -> Payload:
    """A menu of what may be said of a file, or left to it."""
    options = [_option(language.say(Said("change-as-read")), AS_READ)]
    options += [
        _option(language.say(said), value) for said, value in zip(names, values, strict=True)
    ]
    return _select(name, language.say(title), options, chosen or AS_READ)


def _select(name: str, title: str, options: list[Payload], chosen: str) -> Payload:
    first = next((option for option in options if option["value"] == chosen), options[0])
    return {
        "type": "input",
        "block_id": name,
        "label": plain_object(title, LIMITS["form label"]),
        "element": {
            "type": "static_select",
            "action_id": "field",
            "options": options,
            "initial_option": first,
        },
    }


def _option(text: str, value: str) -> Payload:
    # Not `plain_object`: a form with all the columns of a file must stay below 250 kB.
    short = plain_object(text, LIMITS["option"])["text"]
    return {"text": {"type": "plain_text", "text": short}, "value": value}
