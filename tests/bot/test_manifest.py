"""The manifest says what the app listens to, and asks for no more than it uses."""

import json
from pathlib import Path
from typing import Any

import jsonschema

from bot.slack.listeners import COMMANDS, SHORTCUT

ROOT = Path(__file__).parents[2]
MANIFEST: dict[str, Any] = json.loads((ROOT / "manifest.json").read_text(encoding="utf-8"))
SCHEMA = ROOT / "tests" / "data" / "manifest.schema.2.0.0.json"

# The calls that we make, and the scope that Slack wants for each.
SCOPES = {
    "chat.postEphemeral": "chat:write",
    "chat.postMessage": "chat:write",
    "slash commands": "commands",
    "users.info": "users:read",
}


def test_the_manifest_is_one_that_slack_takes() -> None:
    jsonschema.validate(MANIFEST, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_commands_are_those_that_are_listened_to() -> None:
    commands = MANIFEST["features"]["slash_commands"]

    assert tuple(command["command"] for command in commands) == COMMANDS
    # Without it a name comes as it was typed, and nobody can tell which person it is.
    assert all(command["should_escape"] for command in commands)


def test_the_shortcut_is_the_one_that_is_listened_to() -> None:
    [shortcut] = MANIFEST["features"]["shortcuts"]

    assert (shortcut["type"], shortcut["callback_id"]) == ("global", SHORTCUT)


def test_only_what_is_used_is_asked_for() -> None:
    assert MANIFEST["oauth_config"]["scopes"] == {"bot": sorted(set(SCOPES.values()))}
    assert "event_subscriptions" not in MANIFEST["settings"]


def test_the_socket_and_the_buttons_are_on() -> None:
    settings = MANIFEST["settings"]

    assert settings["socket_mode_enabled"]
    assert settings["interactivity"] == {"is_enabled": True}
    # Where the bot answers when it can't do so in the channel.
    assert MANIFEST["features"]["app_home"]["messages_tab_enabled"]
