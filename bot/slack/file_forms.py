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
from bot.slack.texts import LIMITS, clean
from kpi.posts import COUNTERS, MEDIA

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.messages import Language
    from bot.slack.blocks import Payload

BRING, CHANGE = "vigie_bring", "vigie_change"  # the forms
MOST_COLUMNS = 45
AS_READ = "-"  # what an option says of what is left to the file: its value may not be empty
COLUMN = "column-"  # how the fields of columns begin

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
    return About(**json.loads(view["private_metadata"]))


def brought(view: Payload) -> list[str]:
    """The ids of the files that somebody put into the form."""
    files = view["state"]["values"]["file"]["file"].get("files") or ()
    return [file["id"] for file in files]


# ------------------------------------------------------------------------ the form that says how
def change(language: Language, found: Mapping[str, Any], about: Change) -> Payload:
    """The form that says how to read a file; `found` is what reading it told.

    The columns that mean something come first: a file may have more of them than a form has room.
    """
    choices = found["choices"]
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
        _choice(language, "media", Said("change-media"), MEDIA, names, choices["media"]),
        _choice(language, "network", Said("change-network"), PLACES, networks, choices["network"]),
        {
            "type": "input",
            "block_id": "account",
            "optional": True,
            "label": plain_object(say(Said("change-account")), LIMITS["form label"]),
            "element": {
                "type": "plain_text_input",
                "action_id": "field",
                **({"initial_value": choices["account"]} if choices["account"] else {}),
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
    blocks += [
        _select(f"{COLUMN}{at}", column, options, meaning.get(column, AS_READ))
        for at, column in shown.items()
    ]
    if (more := len(found["header"]) - len(shown)) > 0:
        blocks.append(_note(say(Said("change-more", count=more))))
    title, submit = Said("change-title"), Said("change-submit")
    return _modal(language, CHANGE, (title, submit), asdict(about), blocks)


def about_change(view: Payload) -> Change:
    """What the form carries with it."""
    return Change(**json.loads(view["private_metadata"]))


def columns_of(found: Mapping[str, Any]) -> dict[int, str]:
    """The columns that the form shows, by their places in the file."""
    read = set(found["mapping"].values())
    places: dict[str, int] = {}
    for at, name in enumerate(found["header"]):
        if name.strip():
            places.setdefault(name, at)  # of two columns with one name, the first is read
    ordered = sorted(places, key=lambda name: name not in read)
    return {places[name]: name for name in ordered[:MOST_COLUMNS]}


def meanings(found: Mapping[str, Any]) -> dict[str, str]:
    """What each column is read as, as far as the form can show it.

    It shows one field for a column, and one column for a field: what else was read together, or
    twice, is not in it, and stays as it was read.
    """
    shown = set(columns_of(found).values())
    return {
        column: field
        for field, column in found["mapping"].items()
        if field in FIELDS and column in shown
    }


def choices_in(view: Payload, found: Mapping[str, Any]) -> dict[str, Any]:
    """What the form says of a file, as `bot.exports.Choices`. Raises `FieldProblem`."""
    typed = {name: clean(value) for name, value in fields_from(view).items()}
    said = {name: typed.get(name, "") for name in ("media", "network", "account", "dates")}
    said = {name: "" if value == AS_READ else value.strip() for name, value in said.items()}
    columns: dict[str, str] = {}
    for at, column in columns_of(found).items():
        field = typed.get(f"{COLUMN}{at}", AS_READ)
        if field == AS_READ:
            continue
        if field in columns:
            twice = Said("change-twice", other=columns[field], field=label(field))
            raise FieldProblem(twice, f"{COLUMN}{at}", names_it=True)
        columns[field] = column
    # What is as it was read is left to the file, unless somebody had to say it before. A field
    # whose column somebody took away has none from now on.
    before = found["choices"]["columns"]
    read = {field: column for column, field in meanings(found).items()}
    told = {**before, **dict.fromkeys(read, ""), **columns}
    chosen = {
        field: column
        for field, column in told.items()
        if field in before or column != read.get(field, "")
    }
    return {**said, "columns": chosen}


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
