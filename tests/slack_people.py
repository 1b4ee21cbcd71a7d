"""What the app shows to people (`Call`), and what they do with it: payloads as Slack makes them.

People press only what is shown to them and send only forms that they could fill in so: the rest
is refused here, as Slack's own screens would, before the app hears of it.
"""

from __future__ import annotations

import itertools
import json
import secrets
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Literal

Payload = dict[str, Any]

BOT = "UBOT"  # the bot, as one of the people of the workspace
_SHOWS_MESSAGE = {"chat.postMessage", "chat.postEphemeral", "chat.update"}
_SHOWS_VIEW = {"views.open", "views.push", "views.update", "views.publish"}


@dataclass
class Call:
    """One thing that the app told Slack, and what Slack answered.

    `method` is that of the Web API, or `response_url`, `ack` (what an acknowledgement carried),
    `download`, `upload`. `channel`, `user` and `ts` say where a message shows, to whom alone if
    it is ephemeral, and under which name.
    """

    method: str
    arguments: Payload
    token: str = ""
    status: int = 200
    answer: Payload = field(default_factory=dict)
    channel: str = ""
    user: str = ""
    ts: str = ""

    @property
    def accepted(self) -> bool:
        """Whether Slack did as it was told."""
        return self.status == HTTPStatus.OK and bool(self.answer.get("ok"))

    @property
    def text(self) -> str:
        """What notifications and screen readers say of a message."""
        return str(self.arguments.get("text", ""))

    @property
    def blocks(self) -> list[Payload]:
        """Give the blocks of the message or of the view."""
        return list(self.view.get("blocks") or self.arguments.get("blocks") or [])

    @property
    def view(self) -> Payload:
        """Give the view as Slack keeps it (with its id and hash), or as it was sent."""
        return dict(self.answer.get("view") or self.arguments.get("view") or {})

    @property
    def shows(self) -> Literal["message", "view", ""]:
        """Whether it puts a message or a view before somebody."""
        if self.method in _SHOWS_VIEW or (self.method == "ack" and "view" in self.arguments):
            return "view"
        if self.method == "ack":
            return "message" if {"text", "blocks"} & self.arguments.keys() else ""
        if self.method == "response_url":
            return "" if self.arguments.get("delete_original") else "message"
        return "message" if self.method in _SHOWS_MESSAGE else ""

    @property
    def thread(self) -> str:
        """The message that this one hangs on in a thread; empty when it stands by itself."""
        return str(self.arguments.get("thread_ts", ""))

    @property
    def ephemeral(self) -> bool:
        """Whether one person alone sees the message."""
        if self.method in {"response_url", "ack"}:
            return self.arguments.get("response_type") != "in_channel"
        return self.method == "chat.postEphemeral"


@dataclass
class Trigger:
    """What is behind a trigger_id, which opens one view, soon."""

    issued: float
    user: str
    view_id: str
    used: bool = False


@dataclass
class Hook:
    """What is behind a response_url."""

    issued: float
    channel: str
    user: str
    used: int = 0


class People(ABC):
    """The people of a workspace, seen by the app through the payloads of what they do.

    Every payload has what Slack hands out with it: a fresh trigger_id, a response_url.
    `clock` gives the seconds since 1970; `later` moves it.
    """

    def __init__(self) -> None:
        """Begin with nothing handed out."""
        self.clock: Callable[[], float] = time.time
        self._numbers = itertools.count(1)
        self._triggers: dict[str, Trigger] = {}
        self._hooks: dict[str, Hook] = {}
        self._posted: set[tuple[str, str]] = set()

    @property
    @abstractmethod
    def origin(self) -> str:
        """The address of the server, without a path."""

    def later(self, seconds: float) -> None:
        """Move the clock."""
        now = self.clock
        self.clock = lambda: now() + seconds

    def command(
        self, command: str, text: str = "", user: str = "U1", channel: str = "C1", team: str = "T1"
    ) -> Payload:
        """Type a slash command."""
        return {
            "token": "verification",
            "team_id": team,
            "team_domain": "test",
            "channel_id": channel,
            "channel_name": "directmessage" if channel.startswith("D") else "test",
            "user_id": user,
            "user_name": user.lower(),
            "command": command,
            "text": text,
            "api_app_id": "A1",
            "is_enterprise_install": "false",
            "response_url": self._response_url(channel, user),
            "trigger_id": self._trigger(user),
        }

    def block_action(
        self,
        action_id: str,
        value: Any = None,
        *,
        message: Call | None = None,
        view: Call | Payload | None = None,
        values: Mapping[str, Any] | None = None,
        user: str = "",
        channel: str = "C1",
        team: str = "T1",
    ) -> Payload:
        """Press a button or choose in a menu.

        It must be on the `message` or in the `view`, with this value: nobody can press what is
        not shown. Without either, a message with such a button is made up. `values` are those of
        the other fields, as in `view_submission`.
        """
        if view is not None:
            shown = self._opened(view)
            user, view_id = user or "U1", shown["id"]
            place: Payload = {"container": {"type": "view", "view_id": view_id}}
        else:
            message = message or self._made_up(_with_button(action_id, value), channel)
            shown = with_ids({"blocks": message.blocks})
            user, view_id = user or message.user or "U1", ""
            assert not message.ephemeral or user == message.user, f"{user} does not see it"
            place = self._place_of(message, user)
        block, element = _find(shown["blocks"], action_id, value)
        given = dict(values or {})
        if element["type"] in _STATE and value is not None:
            given[block["block_id"]] = {action_id: value}
        state = {"values": state_of(shown["blocks"], given)}
        pressed = {
            "type": element["type"],
            "action_id": action_id,
            "block_id": block["block_id"],
            "action_ts": self._stamp(),
            **_pressed(element, value),
        }
        return {
            **self._interaction("block_actions", user, team, view_id),
            **place,
            **({"state": state} if view is None else {"view": {**shown, "state": state}}),
            "actions": [pressed],
        }

    def view_submission(
        self,
        view: Call | Payload,
        values: Mapping[str, Any] | None = None,
        user: str = "U1",
        team: str = "T1",
    ) -> Payload:
        """Send a form: `{block_id: value}`, or `{block_id: {action_id: value}}`.

        A value is what a person would give: a text, the value of an option, a list of these, a
        date; or the whole option. What is left out stays as the form proposed it. The form does
        not leave if a value is not offered, or if a required field is empty.
        """
        shown = self._opened(view)
        state = state_of(shown["blocks"], values or {})
        for block in shown["blocks"]:
            if block["type"] == "input" and not block.get("optional"):
                [filled] = state[block["block_id"]].values()
                assert filled[_STATE[filled["type"]]], f"{block['block_id']} must be filled in"
        return {
            **self._interaction("view_submission", user, team, shown["id"]),
            "view": {**shown, "state": {"values": state}},
            "response_urls": [],
        }

    def shortcut(
        self,
        callback_id: str,
        *,
        message: Call | None = None,
        said: Payload | None = None,
        user: str = "U1",
        team: str = "T1",
    ) -> Payload:
        """Take a shortcut: a global one, or one of the menu of a message.

        The message is one of the app's, or what somebody `said`: the event that brought it.
        """
        kind = "shortcut" if message is None and said is None else "message_action"
        payload = self._interaction(kind, user, team)
        payload |= {"callback_id": callback_id, "action_ts": self._stamp()}
        if message is not None:
            payload |= {**self._place_of(message, user), "message_ts": message.ts}
        if said is not None:
            event = said["event"]
            payload |= {
                "channel": {"id": event["channel"], "name": "test"},
                "message": event,
                "message_ts": event["ts"],
                "response_url": self._response_url(event["channel"], user),
            }
        return payload

    def event(self, kind: str, *, team: str = "T1", **fields: Any) -> Payload:
        """Let something happen: `event("app_mention", user="U1", channel="C1", text="…")`."""
        stamp = fields.get("ts") or self._stamp()
        named: Payload = {}
        if kind in {"app_mention", "message"}:
            named = {"ts": stamp, "team": team, "client_msg_id": secrets.token_hex(16)}
        return {
            "token": "verification",
            "team_id": team,
            "api_app_id": "A1",
            "type": "event_callback",
            "event": {"type": kind, "event_ts": stamp, **named, **fields},
            "event_id": f"Ev{next(self._numbers):08}",
            "event_time": int(self.clock()),
            "is_ext_shared_channel": False,
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": team,
                    "user_id": BOT,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
        }

    def mention(
        self, text: str, channel: str = "C1", user: str = "U1", *, team: str = "T1", **fields: Any
    ) -> Payload:
        """Write to the bot in a channel, where it is: its name goes before the text.

        `thread_ts` says in which thread, `ts` that it is a message that was brought before.
        """
        said = f"<@{BOT}> {text}".strip()
        return self.event("app_mention", team=team, channel=channel, user=user, text=said, **fields)

    def message(
        self, text: str, channel: str = "D1", user: str = "U1", *, team: str = "T1", **fields: Any
    ) -> Payload:
        """Write in a channel (C…), a private one (G…) or to the bot alone (D…), as in `mention`."""
        kind = {"D": "im", "G": "group"}.get(channel[0], "channel")
        told = {"channel": channel, "channel_type": kind, "user": user, "text": text, **fields}
        return self.event("message", team=team, **told)

    def home_opened(self, user: str = "U1", tab: str = "messages", *, team: str = "T1") -> Payload:
        """Open the bot's own page: its Home tab, or the one where people write to it."""
        channel = f"D{user[1:]}"
        return self.event("app_home_opened", team=team, user=user, channel=channel, tab=tab)

    def _stamp(self) -> str:
        """Make a `ts`: the name of a message in its channel, never twice the same."""
        return f"{int(self.clock())}.{next(self._numbers):06}"

    def _trigger(self, user: str, view_id: str = "") -> str:
        number = f"{next(self._numbers)}.{int(self.clock())}.{secrets.token_hex(8)}"
        self._triggers[number] = Trigger(self.clock(), user, view_id)
        return number

    def _response_url(self, channel: str, user: str) -> str:
        name = secrets.token_hex(8)
        self._hooks[name] = Hook(self.clock(), channel, user)
        return f"{self.origin}/response/{name}"

    def _interaction(self, kind: str, user: str, team: str, view_id: str = "") -> Payload:
        """Make what all interactions carry."""
        name = user.lower()
        return {
            "type": kind,
            "token": "verification",
            "api_app_id": "A1",
            "team": {"id": team, "domain": "test"},
            "user": {"id": user, "username": name, "name": name, "team_id": team},
            "enterprise": None,
            "is_enterprise_install": False,
            "trigger_id": self._trigger(user, view_id),
        }

    def _opened(self, view: Call | Payload) -> Payload:
        """Give a view as a person has it open, even one that the app did not open here."""
        if isinstance(view, Call):
            return view.view
        number = next(self._numbers)
        named = {"id": f"V{number:04}", "hash": f"{number}", "callback_id": ""}
        return {**named, "private_metadata": "", **with_ids(view)}

    def _made_up(self, arguments: Payload, channel: str) -> Call:
        """Make a message that the app could have posted earlier."""
        message = Call("chat.postMessage", arguments, channel=channel, ts=self._stamp())
        self._posted.add((channel, message.ts))
        return message

    def _place_of(self, message: Call, user: str) -> Payload:
        """Make what tells an interaction's message. Slack does not give an ephemeral one back."""
        where = {"channel_id": message.channel, "message_ts": message.ts}
        thread = {name: ts for name, ts in message.arguments.items() if name == "thread_ts"}
        place: Payload = {
            "container": {"type": "message", "is_ephemeral": message.ephemeral, **where, **thread},
            "channel": {"id": message.channel, "name": "test"},
            "response_url": self._response_url(message.channel, user),
        }
        if not message.ephemeral:
            shown = {"text": message.text, **with_ids({"blocks": message.blocks}), **thread}
            place["message"] = {"type": "message", "user": BOT, "ts": message.ts, **shown}
        return place


# --- What people see ---


def shown(message: Call) -> str:
    """Give everything that a message or a form shows, in one text."""
    return json.dumps([message.text, message.blocks], ensure_ascii=False)


def button(message: Call, text: str) -> tuple[str, str]:
    """Find the button with a text: what it does, and what it stands for."""
    for block in message.blocks:
        for element in block.get("elements", ()):
            if element["type"] == "button" and element["text"]["text"] == text:
                return element["action_id"], element["value"]
    raise AssertionError(f"no button {text!r}")


# --- What fields hold, and what people put in them ---

_STATE = {  # where the state of a view tells what an element holds
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "checkboxes": "selected_options",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "users_select": "selected_user",
    "multi_users_select": "selected_users",
    "channels_select": "selected_channel",
    "multi_channels_select": "selected_channels",
    "conversations_select": "selected_conversation",
    "multi_conversations_select": "selected_conversations",
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "file_input": "files",
}


def state_of(blocks: list[Payload], values: Mapping[str, Any]) -> Payload:
    """Fill in a form: what is given, else what it proposes."""
    state: Payload = {}
    left = {name: dict(v) if isinstance(v, Mapping) else v for name, v in values.items()}
    for block in blocks:
        for element in _elements(block):
            kind, name, action = element["type"], block["block_id"], element["action_id"]
            if kind not in _STATE:
                continue
            held = _STATE[kind]
            given = left.get(name)
            if isinstance(given, dict) and action in given:
                value = _held(element, given.pop(action))
            elif name in left and not isinstance(given, dict):
                value = _held(element, left.pop(name))
            else:
                first = element.get(f"initial_{held.removeprefix('selected_')}")
                value = [] if first is None and held.endswith("s") else first
            state.setdefault(name, {})[action] = {"type": kind, held: value}
    unknown = [name for name, given in left.items() if given or not isinstance(given, dict)]
    assert not unknown, f"the form has no field {unknown}; it has {list(state)}"
    return state


def _held(element: Payload, value: Any) -> Any:
    """Turn what a person gives into what Slack tells: a value into the option that has it."""
    if not _STATE.get(element["type"], "selected_option").startswith("selected_option"):
        return value
    if isinstance(value, list | tuple):
        return [_held(element, one) for one in value]
    if value is None or isinstance(value, dict):
        return value
    if element["type"].endswith("external_select"):
        return {"text": {"type": "plain_text", "text": value}, "value": value}
    groups = element.get("option_groups", [])
    offered = [*element.get("options", []), *(o for group in groups for o in group["options"])]
    for option in offered:
        if option["value"] == value:
            return option
    values = [option["value"] for option in offered]
    raise AssertionError(f"{element['action_id']} does not offer {value!r}: {values}")


def _pressed(element: Payload, value: Any) -> Payload:
    """Tell what an action says of the element that was used."""
    if element["type"] == "button":
        return {name: element[name] for name in ("text", "value") if name in element}
    if element["type"] == "feedback_buttons":
        return {"value": value}
    return {_STATE.get(element["type"], "selected_option"): _held(element, value)}


def _find(blocks: list[Payload], action_id: str, value: Any) -> tuple[Payload, Payload]:
    """Find what is to be pressed; among buttons of one action_id, the one with the value."""
    seen = []
    for block in blocks:
        for element in _elements(block):
            seen.append((element["action_id"], element.get("value")))
            wanted = element["type"] != "button" or value in (None, element.get("value"))
            if element["action_id"] == action_id and wanted:
                return block, element
    raise AssertionError(f"{action_id!r} with {value!r} is not shown; there are {seen}")


def _elements(part: Any) -> Iterator[Payload]:
    """Give every element that has an action_id, whatever its depth."""
    if isinstance(part, dict):
        if "action_id" in part:
            yield part
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from _elements(inner)


def with_ids(view: Payload) -> Payload:
    """Copy a view or a message, and name the blocks that have no name, as Slack does."""
    copy = deepcopy(view)
    for index, block in enumerate(copy["blocks"]):
        block.setdefault("block_id", f"made_{index}")
    return copy


def _with_button(action_id: str, value: Any) -> Payload:
    words = {"type": "plain_text", "text": action_id}
    button = {"type": "button", "action_id": action_id, "text": words}
    button |= {} if value is None else {"value": value}
    return {"text": action_id, "blocks": [{"type": "actions", "elements": [button]}]}
