"""What forms are made of: a menu, a field to type in, the view around them, what it carries."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from bot.messages import Said
from bot.slack.blocks import plain_object
from bot.slack.forms import fields_from
from bot.slack.shapes import Filled, carried, chosen_as_offered
from bot.slack.texts import LIMITS, clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.messages import Language
    from bot.slack.blocks import Payload

# Nothing of the company's is told where another company reads it.
OURS = {
    "include": ["public", "private", "mpim", "im"],
    "exclude_external_shared_channels": True,
}
FIELD = "field"  # the action of a field that does not change the form


@dataclass(frozen=True)
class About:
    """What a form carries with it: its language, where to answer, and `of` what it changes (the
    number of an objective, the channel of a summary; "" for a new one).
    """

    language: str
    channel: str = ""
    response_url: str = ""
    thread: str = ""
    of: str = ""


def about(view: Payload) -> About:
    """What the form carries with it."""
    return carried(About, view["private_metadata"])


def typed(view: Payload) -> Filled:
    """What a person has filled in so far, by field; a field that is empty is not there.

    Raises `Forged`.
    """
    chosen_as_offered(view)
    filled = ((name, clean(text).strip()) for name, text in fields_from(view).items())
    return Filled((name, text) for name, text in filled if text)


def field(language: Language, name: str, label: Said, element: Payload, **more: object) -> Payload:
    """A field of a form under its label."""
    return {
        "type": "input",
        "block_id": name,
        "label": plain_object(language.say(label), LIMITS["form label"]),
        "element": {"action_id": FIELD, **element},
        **more,
    }


def channel(told: str, about: About) -> Payload:
    """The channel: where somebody is, unless the form is about another one."""
    element: Payload = {"type": "conversations_select", "filter": OURS}
    if told and (about.of or told != about.channel):
        return {**element, "initial_conversation": told}
    return {**element, "default_to_current_conversation": True}


def options(language: Language, kind: str, values: Iterable[str]) -> list[Payload]:
    """What a menu offers: values that have a name in each language."""
    return [option(language, Said(f"{kind}-{value}"), value) for value in values]


def option(language: Language, name: Said, value: str) -> Payload:
    return {"text": plain_object(language.say(name), LIMITS["option"]), "value": value}


def menu(offered: list[Payload], chosen: str) -> Payload:
    """A menu of which one thing is chosen."""
    element: Payload = {"type": "static_select", "options": offered}
    initial = next((one for one in offered if one["value"] == chosen), None)
    return {**element, "initial_option": initial} if initial else element


def several(offered: list[Payload], chosen: Iterable[str]) -> Payload:
    """A menu of which several things may be chosen, or none."""
    element: Payload = {"type": "multi_static_select", "options": offered}
    initial = [one for one in offered if one["value"] in set(chosen)]
    return {**element, "initial_options": initial} if initial else element


def typing(language: Language, example: Said, told: str, *, lines: bool = False) -> Payload:
    """A field to type in, with an example; of several `lines`, if it is."""
    element: Payload = {
        "type": "plain_text_input",
        "placeholder": plain_object(language.say(example), LIMITS["form label"]),
    }
    if lines:
        element["multiline"] = True
    return {**element, "initial_value": told[: LIMITS["typed"]]} if told else element


def view(
    language: Language, callback: str, title: str, submit: str, about: About, blocks: list[Payload]
) -> Payload:
    """The form as a view; `title` and `submit` are names of messages."""

    def text(name: str) -> Payload:
        return plain_object(language.say(Said(name)), LIMITS["form title"])

    return {
        "type": "modal",
        "callback_id": callback,
        "title": text(title),
        "submit": text(submit),
        "close": text("form-close"),
        "private_metadata": json.dumps(asdict(about)),
        "blocks": blocks,
    }
