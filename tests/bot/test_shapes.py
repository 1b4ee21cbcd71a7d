"""Deliveries that are signed and broken: acknowledged, answered in words or left, and no bug."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from copy import deepcopy
from typing import Any

import pytest
from conftest import NOW
from slack_bolt import App
from slack_people import Payload, shown
from slack_sdk.socket_mode import SocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_server import SlackServer

from bot.messages import Language, Said
from bot.settings import Settings
from bot.slack import make_app
from bot.slack.blocks import MISREAD
from bot.slack.form_parts import About
from bot.slack.hosts import is_slacks
from bot.slack.shapes import Forged, carried, is_sound, number
from bot.slack.socket_mode import Receiver
from bot.store import Store

pytest_plugins = ("slack_app",)

EN = Language("en")
GONE = object()
OTHERS: tuple[Any, ...] = (GONE, None, 7, "", "x\ud800", [], {}, [None], {"a": []})


class AtOnce(Executor):
    """Does what it is given there and then."""

    def submit(self, do: Any, /, *args: Any, **more: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_result(do(*args, **more))
        return future


class Socket(SocketModeClient):
    """A socket to nowhere, which counts what is acknowledged."""

    acknowledged = 0

    def send_socket_mode_response(self, response: object) -> None:  # noqa: ARG002
        self.acknowledged += 1


@pytest.fixture
def app(settings: Settings, store: Store, slack: SlackServer) -> App:
    slack.people = {"U1": {"locale": "en-GB"}, "U2": {"locale": "en-GB"}}
    return make_app(settings, store, AtOnce(), lambda: NOW)


@pytest.fixture
def brought(app: App) -> Callable[[Payload], int]:
    """Bring something by the receiver, and tell how often it was acknowledged."""
    receiver, socket = Receiver(app, "xapp-test"), Socket("xapp-test")

    def brought(payload: Payload) -> int:
        socket.acknowledged = 0
        receiver.handle(socket, SocketModeRequest("any", "E1", deepcopy(payload)))
        return socket.acknowledged

    return brought


def form(slack: SlackServer, app: App, line: str) -> Payload:
    """A form that is sent as it was opened."""
    slack.send(app, slack.command("/vigie", line, user="U2"))
    view = deepcopy(slack.views[-1].view)
    values: dict[str, Any] = {}
    for block in view["blocks"]:
        if element := block.get("element"):
            held = {"type": element["type"], "value": element.get("initial_value")}
            if option := element.get("initial_option"):
                held["selected_option"] = option
            values[block["block_id"]] = {element["action_id"]: held}
    made = slack._interaction("view_submission", "U2", "T1", view["id"])
    return {**made, "view": {**view, "state": {"values": values}}}


KINDS: dict[str, Callable[[SlackServer, App], Payload]] = {
    "command": lambda slack, _: slack.command("/kpi", "reach", user="U2"),
    "question": lambda slack, _: slack.mention("reach?", user="U2"),
    "message": lambda slack, _: slack.message("reach", user="U2"),
    "home": lambda slack, _: slack.home_opened("U2", "home"),
    "shortcut": lambda slack, _: slack.shortcut("vigie_add", user="U2"),
    "menu": lambda slack, _: slack.shortcut("vigie_import", said=slack.message("x", "C1")),
    "button": lambda slack, _: slack.block_action("line-0", "/kpi reach", user="U2"),
    "misread": lambda slack, _: slack.block_action(MISREAD, '{"q":"a","line":"reach"}', user="U2"),
    "decision": lambda slack, _: slack.block_action("decide-0", "import 1", user="U2"),
    "add": lambda slack, app: form(slack, app, "add"),
    "objective": lambda slack, app: form(slack, app, "objective"),
    "watch": lambda slack, app: form(slack, app, "watch"),
    "file": lambda slack, _: slack.event(
        "file_shared", user_id="U2", channel_id="C1", file_id="F1", file={"id": "F1"}
    ),
}


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Each field of a delivery, with what holds it."""
    pairs = value.items() if isinstance(value, dict) else ()
    for key, inner in pairs or (enumerate(value) if isinstance(value, list) else ()):
        yield value, key
        yield from places(inner)


@pytest.mark.parametrize("kind", KINDS)
def test_no_field_that_is_gone_or_of_another_kind_is_a_bug(
    slack: SlackServer,
    app: App,
    brought: Callable[[Payload], int],
    kind: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    whole = KINDS[kind](slack, app)
    assert is_sound(whole)
    assert brought(whole) == 1
    many = sum(1 for _ in places(whole))
    for at in range(many):
        broken = deepcopy(whole)
        holder, key = list(places(broken))[at]
        other = OTHERS[at % len(OTHERS)]
        for what in {id(other): other, id(GONE): GONE}.values():
            if key in {"command", "type"} or (what is GONE and isinstance(holder, list)):
                continue
            if what is GONE:
                holder.pop(key, None)
            else:
                holder[key] = deepcopy(what)
            assert brought(broken) == 1, (key, what)
    assert "reference" not in caplog.text, caplog.text
    slack.problems.clear()  # an id that nobody has is Slack's to refuse


@pytest.mark.parametrize(
    "value",
    ["", "import", "import x", "import -1", "import " + "9" * 30, "cancel \ud800", "change ²", "x"],
)
def test_a_decision_that_nobody_offered_is_left(
    slack: SlackServer, brought: Callable[[Payload], int], value: str
) -> None:
    pressed = slack.block_action("decide-0", "import 1", user="U2")
    pressed["actions"][0]["value"] = value

    assert brought(pressed) == 1
    assert slack.messages == []


@pytest.mark.parametrize("value", ["", "{", "[]", "3", '{"q": 1, "line": "reach"}', '{"q": "a"}'])
def test_a_button_whose_value_is_none_of_ours_is_told_so(
    slack: SlackServer, brought: Callable[[Payload], int], value: str
) -> None:
    pressed = slack.block_action(MISREAD, "x", user="U2")
    pressed["actions"][0]["value"] = value

    assert brought(pressed) == 1
    [answer] = slack.messages
    assert answer.text == EN.say(Said("forged"))


def test_a_button_in_a_message_that_is_nowhere_is_left(
    slack: SlackServer, brought: Callable[[Payload], int]
) -> None:
    pressed = slack.block_action("line-0", "/kpi reach", user="U2")
    del pressed["channel"]

    assert brought(pressed) == 1
    assert slack.messages == []


def test_a_choice_that_no_menu_offers_keeps_the_form_open(
    slack: SlackServer, app: App, store: Store
) -> None:
    sent = form(slack, app, "watch")
    values = sent["view"]["state"]["values"]
    values["channel"]["field"] = {"selected_conversation": "C1"}
    values["sensitivity"]["watch-sensitivity"] = {"selected_option": {"value": "deafening"}}

    answered = slack.send(app, sent)

    assert list(json.loads(answered.body)["errors"].values()) == [EN.say(Said("forged"))]
    assert store.watches.every("T1") == []


def test_a_day_of_the_year_9999_is_refused_at_its_field(slack: SlackServer, app: App) -> None:
    sent = form(slack, app, "objective")
    sent["view"]["state"]["values"]["end"] = {"field": {"selected_date": "9999-12-31"}}

    answered = json.loads(slack.send(app, sent).body)

    assert answered["errors"] == {"end": EN.say(Said("aim-day-far", years=50))}


def test_what_carries_something_else_is_forged() -> None:
    for text in ("", "null", "[]", "{}", '{"language": 1}', '{"language": "en", "of": null}'):
        with pytest.raises(Forged):
            carried(About, text)
    for text in ("", "-1", "1.0", "١", "9" * 19, " 1"):
        with pytest.raises(Forged):
            number(text)
    assert number("12") == 12


# ------------------------------------------------------------------------------------ addresses
@pytest.mark.parametrize(
    ("address", "ours"),
    [
        ("https://files.slack.com/files-pri/T1-F1/x.csv", True),
        ("https://hooks.slack.com/commands/T1/1/x", True),
        ("https://slack.com/api/", True),
        ("http://127.0.0.1:8000/x", True),
        ("http://127.0.0.1:8001/x", False),
        ("http://files.slack.com/x", False),
        ("https://files.slack.com.evil.example/x", False),
        ("https://evilslack.com/x", False),
        ("https://files.slack.com@evil.example/x", False),
        ("https://files.slack.com:444/x", False),
        ("https://user@files.slack.com/x", False),
        ("https://evil.example/?files.slack.com", False),
        ("https://evil.example\\@files.slack.com/x", False),
        ("file:///etc/passwd", False),
        ("//[", False),
        ("", False),
    ],
)
def test_which_addresses_are_slacks(address: str, ours: bool) -> None:  # noqa: FBT001
    assert is_slacks(address, "http://127.0.0.1:8000/api/") is ours


def test_what_people_export_is_sent_to_slack_alone(slack: SlackServer, app: App) -> None:
    place = {"upload_url": "https://evil.example/upload", "file_id": "F1"}
    slack.answers["files.getUploadURLExternal"] = place

    slack.send(app, slack.command("/vigie", "export", user="U2"))

    assert slack.called("upload") == slack.called("files.completeUploadExternal") == []
    assert "upload" in slack.messages[-1].text


def test_a_form_that_changes_and_lacks_a_choice_is_told_so(slack: SlackServer, app: App) -> None:
    sent = form(slack, app, "watch")
    del sent["view"]["state"]["values"]["sensitivity"]
    changed = {"type": "block_actions", "actions": [{"action_id": "watch-x", "block_id": "x"}]}

    slack.send(app, {**sent, **changed})

    assert slack.messages[-1].text == EN.say(Said("forged"))


def test_a_question_with_half_a_letter_opens_its_form(slack: SlackServer, app: App) -> None:
    pressed = slack.block_action(MISREAD, "x", user="U2")
    pressed["actions"][0]["value"] = '{"q": "reach \\ud800", "line": ""}'

    slack.send(app, pressed)

    [form] = slack.views
    assert "reach" in form.view["private_metadata"]


@pytest.mark.parametrize(
    ("action", "value"),
    [
        (MISREAD, '{"q": "objective", "line": "reach \\ud800 instagram"}'),
        (MISREAD, '{"q": "objective", "line": "reach \ud800 instagram"}'),
        ("line-0", "/vigie objective \ud800"),
        ("share", "reach \ud800 instagram"),
    ],
)
def test_half_a_letter_in_a_button_is_left_out(
    slack: SlackServer, brought: Callable[[Payload], int], action: str, value: str
) -> None:
    pressed = slack.block_action(action, "x", user="U2")
    pressed["actions"][0]["value"] = value

    brought(pressed)
    slack.wait_for(lambda: slack.messages or slack.views)
    assert not any("Something went wrong" in shown(call) for call in slack.messages)
