"""What Slack brings and answers, as far as Vigie reads it: what has another shape stays out.

Slack signs what it sends, and still a field may be missing or hold something else one day. Nothing
that listens has to reckon with that: what is let in has its fields, each of its kind.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from datetime import date, time
from typing import TYPE_CHECKING, Any, TypeVar

from bot.messages import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = TypeVar("Kind")

# Written by Slack or by us, never by people: ids, times, addresses, names of actions.
_WORD = re.compile(r"[!-~]{0,4000}")
_ID = re.compile(r"[A-Z][A-Z0-9]{0,63}")
_TRIGGER = re.compile(r"[!-~]{1,255}")
_FOREVER = 1e11  # seconds since 1970, which no clock tells
_STAMP = re.compile(r"\d{1,12}\.\d{1,9}")  # the name of a message in its channel


class Forged(Problem):
    """What comes back to Vigie is not what it gave out: a button's value, what a form carries."""

    def __init__(self) -> None:
        super().__init__("forged")


class Filled(dict[str, str]):
    """What stands in a form, by field; each form of ours has the fields that are asked for."""

    def __missing__(self, name: str) -> str:
        raise Forged


def carried(kind: type[Kind], text: str) -> Kind:
    """What Vigie gave to a form or a button to carry: a dataclass of texts, numbers and flags.

    Raises `Forged`.
    """
    try:
        told = kind(**json.loads(text))
    except (TypeError, ValueError):
        raise Forged from None
    types = {field.name: field.type for field in fields(told)}  # type: ignore[arg-type]
    if any(type(getattr(told, name)).__name__ != known for name, known in types.items()):
        raise Forged
    return told


def number(text: str) -> int:
    """A number that Vigie gave out. Raises `Forged`."""
    if not re.fullmatch(r"\d{1,18}", text, re.ASCII):
        raise Forged
    return int(text)


def chosen_as_offered(view: dict[str, Any]) -> None:
    """Raises `Forged` when a form says that something was chosen that its menus do not offer."""
    for block in view["blocks"]:
        element = block.get("element") or {}
        groups = element.get("option_groups") or [{"options": element.get("options") or ()}]
        offered = {option["value"] for group in groups for option in group["options"]}
        for held in view["state"]["values"].get(block.get("block_id"), {}).values():
            chosen = [held.get("selected_option"), *(held.get("selected_options") or ())]
            if offered and not {option["value"] for option in chosen if option} <= offered:
                raise Forged


# ------------------------------------------------------------------------------------ the shapes
def _day(value: Any) -> bool:
    return _read_by(date.fromisoformat, value)


def _time(value: Any) -> bool:
    return _read_by(time.fromisoformat, value)


def _read_by(read: Callable[[str], object], value: Any) -> bool:
    try:
        read(value)
    except (TypeError, ValueError):
        return False
    return bool(value.isascii())


def _moment(value: Any) -> bool:
    return type(value) in {int, float} and 0 <= value < _FOREVER


@dataclass(frozen=True)
class _Each:
    """An object whose every value has a shape."""

    shape: Any


_OPTION = {"value": str}
_ELEMENT = {
    "value?": str,
    "selected_option?": _OPTION,
    "selected_options?": [_OPTION],
    "selected_date?": _day,
    "selected_time?": _time,
    "selected_user?": _WORD,
    "selected_conversation?": _WORD,
    "files?": [{"id": _ID}],
}
_BLOCK = {
    "type": str,
    "element?": {"options?": [_OPTION], "option_groups?": [{"options": [_OPTION]}]},
    "block_id?": str,
    "elements?": [{"action_id?": str, "initial_options?": [_OPTION]}],
}
_VIEW = {
    "id": _ID,
    "hash": _WORD,
    "private_metadata": str,
    "blocks": [_BLOCK],
    "state": {"values": _Each(_Each(_ELEMENT))},
}
_FILE = {"id": _ID, "name?": str}
_MESSAGE = {
    "text?": str,
    "ts?": _STAMP,
    "thread_ts?": _STAMP,
    "blocks?": [_BLOCK],
    "files?": [_FILE],
    "attachments?": [{"from_url?": str}],
}
_COMMAND = {
    "team_id": _ID,
    "user_id": _ID,
    "channel_id": _ID,
    "response_url": _WORD,
    "trigger_id": _TRIGGER,
    "text?": str,
}
_INTERACTION = {
    "user": {"id": _ID, "team_id?": _ID},
    "team?": {"id": _ID},
    "channel?": {"id": _ID},
    "container?": {
        "type?": str,
        "message_ts?": _STAMP,
        "thread_ts?": _STAMP,
        "is_ephemeral?": bool,
    },
    "message?": _MESSAGE,
    "response_url?": _WORD,
    "trigger_id": _TRIGGER,
    "callback_id?": str,
    "view?": _VIEW,
}
_ACTION = {"action_id": str, "block_id": str, **_ELEMENT}
_KINDS = {
    "block_actions": {"actions": [_ACTION]},
    "view_submission": {"view": {**_VIEW, "callback_id": str}},
    "shortcut": {"callback_id": str},
    "message_action": {"callback_id": str, "message": _MESSAGE, "channel": {"id": _ID}},
}
_EVENT = {
    "team_id": _ID,
    "event_time?": _moment,
    "is_ext_shared_channel?": bool,
    "authorizations?": [{"user_id?": _WORD}],
    "event": {"type": str, "bot_id?": _WORD, "user_team?": _WORD, "team?": _WORD},
}
_SAID = {**_MESSAGE, "channel": _ID, "ts": _STAMP, "user?": _ID, "subtype?": str}
_EVENTS = {
    "message": _SAID,
    "app_mention": _SAID,
    "file_shared": {"file_id": _ID, "user_id?": _WORD, "channel_id?": _WORD, "user?": _WORD},
    "app_home_opened": {"user": _ID, "channel": _ID, "tab?": str},
    "tokens_revoked": {"tokens?": {"bot?": list}},
}


_SHOWN = {"channel": _ID, "ts": _STAMP}
_HISTORY = {
    "messages?": [{"ts?": _WORD, "metadata?": {"event_type?": str, "event_payload?": {}}}],
    "response_metadata?": {"next_cursor?": str},
}
_OPENED = {"view?": {"id": _ID, "hash": _WORD}}
_ANSWERS = {
    "auth.test": {"team_id": _ID},
    "apps.connections.open": {"url": _WORD},
    "chat.postMessage": _SHOWN,
    "chat.update": _SHOWN,
    "conversations.open": {"channel": {"id": _ID}},
    "conversations.info": {"channel": {}},
    "conversations.history": _HISTORY,
    "conversations.replies": _HISTORY,
    "users.info": {"user": {"locale?": str}},
    "files.info": {
        "file": {
            "name?": str,
            "title?": str,
            "size?": int,
            "mimetype?": str,
            "mode?": str,
            "url_private?": _WORD,
            "url_private_download?": _WORD,
            "shares?": _Each(_Each([{"ts?": _STAMP, "thread_ts?": _STAMP}])),
        }
    },
    "files.getUploadURLExternal": {"upload_url": _WORD, "file_id": _ID},
    "views.open": _OPENED,
    "views.update": _OPENED,
}


def is_answer(method: str, answer: Any) -> bool:
    """Whether what Slack answers to a call of its Web API has what Vigie reads of it."""
    return _fits(answer, _ANSWERS.get(method, {}))


def is_sound(body: Any) -> bool:
    """Whether a delivery has what Vigie reads of it."""
    if not isinstance(body, dict) or not _holds(body, "type?", str):
        return False
    if "command" in body:
        return _fits(body, _COMMAND)
    if "event" in body:
        return _fits(body, _EVENT) and _fits(body["event"], _EVENTS.get(body["event"]["type"], {}))
    return (
        _fits(body, _INTERACTION)
        and _fits(body, _KINDS.get(str(body.get("type")), {}))
        and (_is_whole(body))
    )


def _is_whole(body: dict[str, Any]) -> bool:
    """Whether an interaction tells whose it is, what was pressed, and where that stands."""
    team, user, container = body.get("team"), body["user"], body.get("container") or {}
    asked = [block for block in (body.get("view") or {}).get("blocks", ()) if _is_asked(block)]
    return (
        bool(team or user.get("team_id"))
        and body.get("actions") != []
        and (container.get("type") != "message" or bool(container.get("message_ts")))
        and (container.get("type") != "message" or bool(body.get("channel")))
        and (bool(asked) or body.get("type") != "view_submission")
    )


def _is_asked(block: dict[str, Any]) -> bool:
    return block["type"] == "input" and bool(block.get("block_id"))


def _fits(value: Any, shape: Any) -> bool:
    if isinstance(shape, re.Pattern):
        return isinstance(value, str) and bool(shape.fullmatch(value))
    if isinstance(shape, type):
        return isinstance(value, shape)
    if callable(shape):
        return bool(shape(value))
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(one, shape[0]) for one in value)
    if not isinstance(value, dict):
        return False
    if isinstance(shape, _Each):
        return all(_fits(one, shape.shape) for one in value.values())
    return all(_holds(value, name, inner) for name, inner in shape.items())


def _holds(value: dict[str, Any], name: str, shape: Any) -> bool:
    """Whether a field is there, or may be left out ("name?"), and has its shape."""
    if not name.endswith("?"):
        return name in value and _fits(value[name], shape)
    told = value.get(name.removesuffix("?"))
    return told is None or _fits(told, shape)
