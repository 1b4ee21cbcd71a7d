"""The manifest says what the app listens to, and asks for no more than it uses."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema

from bot.slack import installing
from bot.slack.files import SHORTCUT as IMPORT_SHORTCUT
from bot.slack.files import Files
from bot.slack.home import Home
from bot.slack.leaving import Leaving
from bot.slack.listeners import COMMANDS, POST_SHORTCUT, SHORTCUT
from bot.slack.talks import Talks

ROOT = Path(__file__).parents[2]
MANIFEST: dict[str, Any] = json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))
SCHEMA = ROOT / "tests" / "data" / "manifest.schema.2.0.0.json"

# The calls that we make and the events that we hear, and the scope that Slack wants for each.
SCOPES = {
    "assistant.threads.setSuggestedPrompts": "assistant:write",
    "chat.postEphemeral": "chat:write",
    "chat.postMessage": "chat:write",
    "conversations.history": "channels:history",  # and its like, for the other kinds
    "conversations.info": "channels:read",
    "conversations.info of a private channel": "groups:read",
    "conversations.info of a group's talk": "mpim:read",
    "conversations.open": "im:write",
    "files.getUploadURLExternal": "files:write",
    "chat.update": "chat:write",
    "file_shared": "files:read",
    "files.info": "files:read",
    "slash commands": "commands",
    "users.info": "users:read",
    "usergroups.users.list": "usergroups:read",
    "app_mention": "app_mentions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "message.mpim": "mpim:history",
}
FREE = {"app_home_opened", "app_uninstalled", "tokens_revoked"}  # events that need no scope


def test_the_manifest_is_one_that_slack_takes() -> None:
    jsonschema.validate(MANIFEST, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_commands_are_those_that_are_listened_to() -> None:
    commands = MANIFEST["features"]["slash_commands"]

    assert tuple(command["command"] for command in commands) == COMMANDS
    # Without it a name comes as it was typed, and nobody can tell which person it is.
    assert all(command["should_escape"] for command in commands)


def test_the_shortcuts_are_those_that_are_listened_to() -> None:
    shortcuts = MANIFEST["features"]["shortcuts"]

    assert {(one["type"], one["callback_id"]) for one in shortcuts} == {
        ("global", SHORTCUT),
        ("message", POST_SHORTCUT),
        ("message", IMPORT_SHORTCUT),
    }


def test_only_what_is_used_is_asked_for() -> None:
    assert MANIFEST["oauth_config"]["scopes"] == {"bot": sorted(set(SCOPES.values()))}
    assert tuple(sorted(set(SCOPES.values()))) == installing.SCOPES


def test_what_is_heard_has_its_scope_and_its_listener() -> None:
    subscribed = MANIFEST["settings"]["event_subscriptions"]

    events = ("app_mention", "file_shared")
    heard = {name for name in SCOPES if name in events or name.startswith("message.")}
    assert subscribed == {"bot_events": sorted(heard | FREE)}
    listeners = Recorder()
    for some in (Talks(None), Files(None), Home(None), Leaving(None)):
        some.listen(listeners)
    assert {name.partition(".")[0] for name in heard | FREE} == listeners.events


class Recorder:
    """An app that tells to which events it is made to listen."""

    def __init__(self) -> None:
        self.events: set[str] = set()

    def event(self, name: str, **_: object) -> Callable[..., None]:
        self.events.add(name)
        return lambda _listener: None

    def action(self, _: object) -> Callable[..., None]:
        return lambda _listener: None

    shortcut = view = action


def test_the_socket_and_the_buttons_are_on() -> None:
    settings = MANIFEST["settings"]

    assert settings["socket_mode_enabled"]
    assert settings["interactivity"] == {"is_enabled": True}


def test_people_may_write_to_the_bot() -> None:
    home = MANIFEST["features"]["app_home"]

    assert home["home_tab_enabled"]
    assert home["messages_tab_enabled"]
    assert not home["messages_tab_read_only_enabled"]
    assert "agent_view" in MANIFEST["features"]  # without it there are no questions to propose
