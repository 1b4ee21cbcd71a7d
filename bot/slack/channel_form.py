"""The form of the accounts that a team measures: several networks, one name, one owner."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from bot.answers.saying import value_name
from bot.channels import MEASURED
from bot.messages import Said
from bot.slack.blocks import plain_object
from bot.slack.texts import LIMITS, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.messages import Language
    from bot.slack.blocks import Payload
    from bot.slack.forms import About

CALLBACK = "vigie_channels"
LONGEST_ACCOUNT = 200
_FIELD = "field"


def form(language: Language, about: About, owner: str, known: Sequence[str]) -> Payload:
    """The form as a view; `known` are the accounts that are measured already."""

    def text(name: str, limit: str) -> Payload:
        return plain_object(language.say(Said(f"channels-form-{name}")), LIMITS[limit])

    options = [
        {
            "text": plain_object(
                language.cell(value_name("network", name), plain), LIMITS["option"]
            ),
            "value": name,
        }
        for name in MEASURED
    ]
    elements: dict[str, Payload] = {
        "networks": {"type": "multi_static_select", "options": options},
        "account": {"type": "plain_text_input", "max_length": LONGEST_ACCOUNT},
        "owner": {"type": "users_select", "initial_user": owner},
    }
    told = Said("channels-form-known", accounts=tuple(known)) if known else _ONE_OWNER
    note = plain_object(language.say(told, plain), LIMITS["section"])
    blocks: list[Payload] = [{"type": "context", "elements": [note]}]
    for name, element in elements.items():
        block: Payload = {
            "type": "input",
            "block_id": name,
            "label": text(name, "form label"),
            "element": {"action_id": _FIELD, **element},
            "optional": name == "account",
        }
        hint = {"hint": text("account-hint", "form label")} if name == "account" else {}
        blocks.append({**block, **hint})
    return {
        "type": "modal",
        "callback_id": CALLBACK,
        "title": text("title", "form title"),
        "submit": text("submit", "form title"),
        "close": plain_object(language.say(Said("form-close")), LIMITS["form title"]),
        "private_metadata": json.dumps(asdict(about)),
        "blocks": blocks,
    }


_ONE_OWNER = Said("channels-form-none")


def networks_in(view: Payload) -> list[str]:
    """The networks that were chosen."""
    [chosen] = view["state"]["values"]["networks"].values()
    return [option["value"] for option in chosen["selected_options"]]
