"""The form that asks for one post's figures: its fields follow the media and the network."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from itertools import chain
from typing import TYPE_CHECKING

from bot.fields import FIELDS_FOR, LONGEST_TEXT, FieldProblem, label
from bot.messages import Said
from bot.slack.blocks import plain_object
from bot.slack.shapes import carried
from bot.slack.texts import LIMITS, cut, heard, plain
from bot.words import FORMATS, OUTLET_TYPES, SENTIMENTS
from kpi.posts import COUNTERS, MEDIA, MONEY, OF_A_DAY, network_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bot.messages import Language, Problem
    from bot.slack.blocks import Payload

CALLBACK = "vigie_add"
CHOICE = "choice-"  # how the actions of the two menus begin that change the form
_FIELD = "field"
_LINK = re.compile(r"<(https?://[^<>|\s]+)[|>]")

# The words that a menu offers, for the fields that have one.
_MENUS: dict[str, Iterable[str]] = {
    "format": FORMATS,
    "sentiment": SENTIMENTS,
    "outlet_type": OUTLET_TYPES,
}


@dataclass(frozen=True)
class About:
    """What a form carries with it: its language, and where to answer when it is sent.

    `network` and `post_id` name the post that it corrects; none when it adds one.
    """

    language: str
    channel: str = ""
    response_url: str = ""
    network: str = ""
    post_id: str = ""


def form(language: Language, fields: Mapping[str, str], about: About) -> Payload:
    """The form as a view, filled in with `fields`; `media` and `network` say which fields it has.

    A field that is there before and after a change of network keeps its name, so that Slack keeps
    what was typed in it.
    """
    media, network = chosen(fields)
    said = language.say
    networks = [known for medium, known in FIELDS_FOR if medium == media]
    menus = {
        "media": _menu(language, "media", MEDIA, media),
        "network": _menu(language, "network", networks, network),
    }
    title, intro = (
        ("form-edit-title", "form-edit-intro") if about.post_id else ("form-title", "form-intro")
    )
    blocks: list[Payload] = [
        {
            **_input(name, said(Said(f"form-{name}")), {**menu, "action_id": CHOICE + name}),
            "dispatch_action": True,
        }
        for name, menu in menus.items()
        if not about.post_id
    ]
    note = plain_object(said(Said(intro)), LIMITS["section"])
    blocks.append({"type": "context", "elements": [note]})
    blocks += [
        {
            **_input(
                name, said(_label(name, media)), _element(language, name, fields.get(name, ""))
            ),
            "optional": True,
        }
        for name in (_known(fields) if about.post_id else FIELDS_FOR[media, network])
    ]
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": plain_object(said(Said(title)), LIMITS["form title"]),
        "submit": plain_object(said(Said("form-submit")), LIMITS["form title"]),
        "close": plain_object(said(Said("form-close")), LIMITS["form title"]),
        "private_metadata": json.dumps(asdict(about)),
        "blocks": blocks,
    }


def _known(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The fields of a post that is corrected: those of its kind, and what else is known of it."""
    media, _ = key = chosen(fields)
    more = (name for name in fields if name not in {"network", "media", "post_id"})
    apart = {"date", "account"} if media in OF_A_DAY else set()
    return tuple(name for name in dict.fromkeys((*FIELDS_FOR[key], *more)) if name not in apart)


def chosen(fields: Mapping[str, str]) -> tuple[str, str]:
    """The media and network that are chosen; the first one that there is where they don't fit."""
    first = next(iter(FIELDS_FOR))
    media, network = fields.get("media") or first[0], fields.get("network", "")
    if (media, network) in FIELDS_FOR:
        return media, network
    return next((key for key in FIELDS_FOR if key[0] == media), first)


def fields_from(view: Payload) -> dict[str, str]:
    """What a person has filled in so far, by field; a field that is empty is not there.

    Several things that are chosen stand beside each other.
    """
    found: dict[str, str] = {}
    for name, actions in view["state"]["values"].items():
        for element in actions.values():
            option = element.get("selected_option") or {}
            value = (
                option.get("value")
                or element.get("selected_date")
                or element.get("selected_time")
                or element.get("selected_user")
                or element.get("selected_conversation")
                or " ".join(one["value"] for one in element.get("selected_options") or ())
                or element.get("value")
            )
            if value and value.strip():
                found[name] = value
    return found


def fields_of(message: Payload) -> dict[str, str]:
    """What a message tells of a post: its first link, and where that leads.

    An address of no network is that of an article.
    """
    links = (found[1] for found in _LINK.finditer(message.get("text") or ""))
    attached = (one.get("from_url") or "" for one in message.get("attachments") or ())
    url = next((heard(link) for link in chain(links, attached) if link), "")
    if not url:
        return {}
    network = network_of(url)
    if ("owned", network) in FIELDS_FOR:
        return {"media": "owned", "network": network, "url": url}
    return {"media": "press", "network": "press", "url": url}


def fields_asked(view: Payload) -> tuple[str, ...]:
    """The fields that a form has, filled in or not."""
    inputs = (block for block in view["blocks"] if block["type"] == "input")
    return tuple(block["block_id"] for block in inputs if block.get("block_id"))


def about(view: Payload) -> About:
    """What the form carries with it."""
    return carried(About, view["private_metadata"])


def error(view: Payload, problem: Problem, language: Language) -> dict[str, str]:
    """What is wrong, at the field it is about, or at the top: Slack shows it only at a field."""
    inputs = fields_asked(view)
    place, said = inputs[0], problem.said
    if isinstance(problem, FieldProblem) and problem.field in inputs:
        place, said = problem.field, problem.why
    return {place: cut(language.say(said, plain), LIMITS["form error"])}


def _label(field: str, media: str) -> Said:
    """What a field is called; the account of a rival is the rival."""
    return label("rival" if (media, field) == ("rival", "account") else field)


def _input(name: str, title: str, element: Payload) -> Payload:
    block = {"type": "input", "block_id": name, "label": plain_object(title, LIMITS["form label"])}
    return {**block, "element": element}


def _element(language: Language, name: str, typed: str) -> Payload:
    if name in _MENUS:
        return _menu(language, name, _MENUS[name], typed)
    kinds = {"date": "datepicker", "time": "timepicker"}
    element: Payload = {"type": kinds.get(name, "plain_text_input"), "action_id": _FIELD}
    if name in kinds:
        return {**element, f"initial_{name}": typed} if typed else element
    if typed:
        element["initial_value"] = typed[: LIMITS["typed"]]
    if name in COUNTERS:
        example = Said("form-money" if name in MONEY else "form-number")
        element["placeholder"] = plain_object(language.say(example), LIMITS["form label"])
    if name == "text":
        element |= {"multiline": True, "max_length": LONGEST_TEXT}
        element |= {"initial_value": typed[:LONGEST_TEXT]} if typed else {}
    return element


def _menu(language: Language, name: str, values: Iterable[str], typed: str) -> Payload:
    values = dict.fromkeys((*values, typed)) if typed and len(typed) <= LIMITS["option"] else values
    options = [
        {
            "text": plain_object(
                language.say(Said(f"{name}-{value}", other=value), plain), LIMITS["option"]
            ),
            "value": value,
        }
        for value in values
    ]
    initial = next((option for option in options if option["value"] == typed), None)
    menu: Payload = {"type": "static_select", "action_id": _FIELD, "options": options}
    return {**menu, "initial_option": initial} if initial else menu
