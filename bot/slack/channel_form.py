"""The form of the accounts that a team measures: several networks, one name, one owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import Said
from bot.slack.blocks import plain_object
from bot.slack.form_parts import field, options, several, view
from bot.slack.texts import LIMITS, plain
from bot.words import MEASURED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.messages import Language
    from bot.slack.blocks import Payload
    from bot.slack.form_parts import About

CALLBACK = "vigie_channels"
LONGEST_ACCOUNT = 200


def form(language: Language, about: About, owner: str, known: Sequence[str]) -> Payload:
    """The form as a view; `known` are the accounts that are measured already."""
    hint = plain_object(language.say(Said("channels-form-account-hint")), LIMITS["form label"])
    elements: dict[str, Payload] = {
        "networks": several(options(language, "network", MEASURED), ()),
        "account": {"type": "plain_text_input", "max_length": LONGEST_ACCOUNT},
        "owner": {"type": "users_select", "initial_user": owner},
    }
    told = Said("channels-form-none")
    if known:
        told = Said("channels-form-known", accounts=tuple(known))
    note = plain_object(language.say(told, plain), LIMITS["section"])
    blocks: list[Payload] = [{"type": "context", "elements": [note]}]
    for name, element in elements.items():
        more = {"optional": True, "hint": hint} if name == "account" else {}
        blocks.append(field(language, name, Said(f"channels-form-{name}"), element, **more))
    titles = ("channels-form-title", "channels-form-submit")
    return view(language, CALLBACK, *titles, about, blocks)
