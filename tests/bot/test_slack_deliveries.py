"""What Slack delivers: again, late, while much waits, over sockets that fail."""

import json
import logging
import math
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from slack_bolt import App
from slack_people import Payload, button, shown
from slack_server import Deliver, SlackServer

from bot.messages import Language, Problem, Said
from bot.settings import Settings
from bot.slack import backlog, inbox, make_app, serving, socket_mode
from bot.slack.inbox import Inbox
from bot.slack.socket_mode import look_after
from bot.store import Store

pytest_plugins = ("slack_app",)
# Slack's own client forgets a socket that is refused while it greets, and does not close it.
pytestmark = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")

EN = Language("en")
AIM = "objective clicks linkedin target 5,000 by 31 December"
BUSY = EN.say(Said("delivery-busy"))


def settle(work: ThreadPoolExecutor) -> None:
    """Wait until the threads of the app have done all that they were given."""
    for _ in range(2):  # what is done may give them more
        meeting = threading.Barrier(work._max_workers + 1)
        for _thread in range(work._max_workers):
            work.submit(meeting.wait)
        meeting.wait(300)


def changes(store: Store) -> list[str]:
    return [entry.what for entry in store.journal("T1")][:-1]  # the posts at first


class Lost(Executor):
    """The threads of a process that dies: nothing that they are given is done."""

    def submit(self, *_: Any, **_named: Any) -> Any:
        """Forget it."""


# ------------------------------------------------------------------------------- what comes again
LINES = {
    "add": "add linkedin 2026-11-17 09:00 likes=85",
    "press": "press https://www.lemonde.fr/a tone=negative",
    "mentions": "mentions 12 x negative yesterday",
    "followers": "followers linkedin 12,400 ourpage",
    "edit": "edit Post 1 of likes=90",
    "delete": "delete Post 1 of",
    "objective": AIM,
    "digest": "digest monday 9:00",
    "watch": "watch sensitive",
    "steps": "steps positive",
    "channels": "channels linkedin:nova",
    "remind": "remind me linkedin every monday 9:00",
    "people": "people @ana contacted",
    "language": "language fr",
    "import": "import",
    "export": "export",
    "journal": "journal",
    "nothing": "nothing of the kind",
}


def replayed(slack: SlackServer) -> dict[str, Callable[[], Payload]]:
    """What people do, each as the payload that tells it."""
    message = slack._made_up(
        {
            "text": "An answer",
            "blocks": [
                {
                    "type": "actions",
                    "elements": [
                        {
                            "type": "button",
                            "action_id": name,
                            "value": value,
                            "text": {"type": "plain_text", "text": name},
                        }
                        for name, value in (
                            ("line-1", f"/vigie {AIM}"),
                            ("line-2", "/kpi reach by network"),
                            ("line-3", "/vigie add"),
                            ("share", "reach by network"),
                        )
                    ],
                }
            ],
        },
        "C7",
    )
    pressed = {
        f"press of {name}": lambda name=name: slack.block_action(name, message=message, user="U2")
        for name in ("line-1", "line-2", "line-3", "share")
    }
    lines = {
        f"/vigie {name}": lambda line=line: slack.command("/vigie", line, user="U2", channel="C8")
        for name, line in LINES.items()
    }
    said = slack.message("<https://www.linkedin.com/posts/nova_1>", channel="C7", user="U3")
    return {
        **lines,
        **pressed,
        "/kpi": lambda: slack.command("/kpi", "reach by network", user="U2"),
        "shortcut": lambda: slack.shortcut("vigie_add", user="U2"),
        "shortcut of a message": lambda: slack.shortcut("vigie_add_post", said=said, user="U2"),
        "mention": lambda: slack.mention("reach by network", channel="C7", user="U2"),
        "direct message": lambda: slack.message("reach by network", channel="D2", user="U2"),
    }


EVERY = [*(f"/vigie {name}" for name in LINES), *(f"press of line-{n}" for n in (1, 2, 3))]
EVERY += ["press of share", "/kpi", "shortcut", "shortcut of a message", "mention"]
EVERY += ["direct message"]


@pytest.mark.parametrize("what", EVERY)
def test_what_comes_four_times_is_done_once(
    slack: SlackServer, app: App, store: Store, work: ThreadPoolExecutor, what: str
) -> None:
    del app
    make = replayed(slack)[what]
    if what == "press of line-2":
        slack.deliver(slack.mention("reach", channel="C7", user="U2")).wait_ack()
        settle(work)
    before = len(slack.messages) + len(slack.views), len(slack.calls), changes(store)

    delivery = slack.deliver(make(), times=3)
    delivery.wait_ack(times=3)
    settle(work)
    once = len(slack.messages) + len(slack.views), changes(store)
    delivery.again()
    delivery.wait_ack(times=4)
    settle(work)

    assert (len(slack.messages) + len(slack.views), changes(store)) == once
    shown_now = once[0] - before[0]
    # A form of some kinds is shown again once its hint was computed; an export says more.
    most = {"/vigie export": 3, "/vigie import": 1}.get(what, 2 if slack.views else 1)
    assert 1 <= shown_now <= most
    assert len(once[1]) - len(before[2]) <= 1


def test_it_is_no_harm_to_open_the_page_again(
    slack: SlackServer, app: App, work: ThreadPoolExecutor
) -> None:
    del app
    for tab in ("home", "messages"):
        slack.deliver(slack.home_opened("U2", tab), times=4).wait_ack(times=4)
    settle(work)

    assert set(slack.homes) == {"U2"}
    assert slack.messages == []


@pytest.mark.parametrize("attempt", [1, 3])
def test_an_event_of_which_only_a_retry_arrives_is_answered(
    slack: SlackServer, app: App, attempt: int
) -> None:
    del app
    mention = slack.mention("reach by network", channel="C7", user="U2")

    slack.deliver(mention, retry_attempt=attempt, retry_reason="timeout").wait_ack()

    [answer] = slack.wait_for_messages(1)
    assert answer.channel == "C7"


@pytest.mark.parametrize("kind", ["command", "button", "form"])
def test_two_processes_that_are_brought_the_same_do_it_once(
    slack: SlackServer, settings: Settings, store: Store, now: datetime, kind: str
) -> None:
    with (
        Store(store.path, store._zone, clock=now.timestamp) as other,
        ThreadPoolExecutor(4) as work,
        ThreadPoolExecutor(8) as slack_itself,
    ):
        apps = [make_app(settings, one, work, lambda: now) for one in (store, other)]
        for number in range(8):
            line = AIM.replace("5,000", str(5_000 + number))
            if kind == "command":
                payload = slack.command("/vigie", line, user="U2")
            elif kind == "button":
                made = slack._made_up(_one_button(f"/vigie {line}"), "C7")
                payload = slack.block_action("line-1", message=made, user="U2")
            else:
                slack.send(apps[0], slack.command("/vigie", "add", user="U2"))
                form = slack.wait_for_views(number + 1)[-1]
                payload = slack.view_submission(form, {"likes": str(number)}, user="U2")
            send = slack_itself.map(lambda app, what=payload: slack.send(app, what), apps * 4)
            assert {response.status for response in send} == {200}

    assert len(changes(store)) == 8


def _one_button(line: str) -> Payload:
    text = {"type": "plain_text", "text": "Do it"}
    element = {"type": "button", "action_id": "line-1", "value": line, "text": text}
    return {"text": "Do it", "blocks": [{"type": "actions", "elements": [element]}]}


def test_a_thousand_deliveries_sent_three_times_each_are_done_once_each(
    slack: SlackServer, settings: Settings, store: Store, work: ThreadPoolExecutor, now: datetime
) -> None:
    many = int(os.environ.get("VIGIE_DELIVERIES", "40"))
    app = make_app(settings, store, work, lambda: now)
    sent = [
        slack.command("/vigie", f"add x post_id={number} 2026-11-17 likes={number}", user="U2")
        for number in range(many)
    ]
    with ThreadPoolExecutor(8) as slack_itself:
        for _ in slack_itself.map(lambda payload: slack.send(app, payload), [*sent * 2]):
            pass
    settle(work)
    again = make_app(settings, store, work, lambda: now)  # as after a restart
    for payload in sent:
        slack.send(again, payload)
    settle(work)

    assert len([what for what in (e.what for e in store.journal("T1", 10_000)) if what]) == many + 1
    assert len(slack.messages) == many


# ------------------------------------------------------------------------------ after a crash
@contextmanager
def served(settings: Settings, slack: SlackServer, store: Store) -> Iterator[None]:
    """`vigie serve`, for a while."""
    store._clock = slack.clock  # the clock of the store stands still in tests
    stop = threading.Event()
    settings = replace(settings, database=store.path)
    thread = threading.Thread(target=serving.serve_until, args=(stop, settings))
    thread.start()
    try:
        slack.wait_for_socket(30)
        yield
    finally:
        stop.set()
        thread.join(20)


def test_a_line_that_was_acknowledged_when_the_process_died_is_done_when_it_starts(
    slack: SlackServer, settings: Settings, store: Store
) -> None:
    store._clock = slack.clock
    command = slack.command("/vigie", LINES["add"], user="U2", channel="C7")
    slack.send(make_app(settings, store, Lost()), command)
    assert changes(store) == slack.messages == []
    [(_, _, kept)] = store.unfinished()
    assert command["response_url"] not in kept

    with served(settings, slack, store):
        [answer] = slack.wait_for_messages(1)
        slack.deliver(command).wait_ack()
        slack.wait_for(lambda: store.unfinished() == [])
    with served(settings, slack, store):
        pass

    assert (answer.method, answer.channel, answer.user) == ("chat.postEphemeral", "C7", "U2")
    assert answer.text.startswith("Stored")
    assert changes(store) == ["submit"]
    assert len(slack.messages) == 1


def test_a_line_that_was_done_when_the_process_died_is_said_to_be(
    slack: SlackServer, settings: Settings, store: Store
) -> None:
    store._clock = slack.clock
    slack.send(make_app(settings, store, Lost()), slack.command("/vigie", AIM, user="U2"))
    [(team, key, _)] = store.unfinished()
    with store.once(team, key):
        store.note("T1", "U2", "objective", {})

    with served(settings, slack, store):
        [answer] = slack.wait_for_messages(1)
        slack.wait_for(lambda: store.unfinished() == [])

    assert answer.text == EN.say(Said("delivery-done"))
    assert store.objectives("T1") == []


def test_a_form_that_was_asked_for_when_the_process_died_is_offered(
    slack: SlackServer, settings: Settings, store: Store
) -> None:
    store._clock = slack.clock
    slack.send(make_app(settings, store, Lost()), slack.command("/vigie", "add", user="U2"))

    with served(settings, slack, store):
        [answer] = slack.wait_for_messages(1)
        pressed = slack.block_action(*button(answer, "Open the form"), message=answer)
        slack.deliver(pressed).wait_ack()
        [form] = slack.wait_for_views(1)

    assert form.view["callback_id"] == "vigie_add"


def test_a_line_that_another_vigie_kept_in_another_shape_is_let_go(
    slack: SlackServer, settings: Settings, store: Store
) -> None:
    store._clock = slack.clock
    store.take("T1", "order:1.2", json.dumps({"text": "reach"}))

    with served(settings, slack, store):
        slack.wait_for(lambda: store.unfinished() == [])

    assert slack.messages == []


# --------------------------------------------------------------------- a file that can't be written
@pytest.mark.parametrize("why", ["store-full", "store-unwritable", "store-busy"])
@pytest.mark.parametrize("command", ["/kpi", "/vigie"])
def test_a_line_is_answered_once_when_it_can_not_be_kept(
    slack: SlackServer,
    app: App,
    store: Store,
    work: ThreadPoolExecutor,
    monkeypatch: pytest.MonkeyPatch,
    why: str,
    command: str,
) -> None:
    del app

    def refused(*_: object) -> bool:
        raise Problem(why, path="vigie.db")

    monkeypatch.setattr(store, "take", refused)
    text = "reach by network" if command == "/kpi" else AIM
    delivery = slack.deliver(slack.command(command, text, user="U2"), times=3)
    delivery.wait_ack(times=3)
    settle(work)
    monkeypatch.undo()
    delivery.again()
    delivery.wait_ack(times=4)
    settle(work)

    assert len(slack.messages) == 1
    assert len(store.objectives("T1")) == (command == "/vigie")


def test_what_was_known_while_somebody_wrote_is_known_after(store: Store) -> None:
    kept = Inbox(store)
    with store._connections.writing():
        assert kept.know("T1", "1")
        assert not kept.know("T1", "1")
        assert kept.know("T2", "1")
    assert not kept.know("T1", "1")
    assert kept.know("T1", "2", "body")
    with store._connections.writing():
        assert not kept.know("T1", "2", "body")


def test_who_comes_just_after_one_who_waited_in_vain_waits_less(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    seconds, waits = 0.0, []

    def busy(_team: str, _key: str, _body: str | None, wait: float) -> bool:
        waits.append(wait)
        raise Problem("store-busy")

    monkeypatch.setattr(store, "take", busy)
    kept = Inbox(store, lambda: seconds)
    for seconds in (10.0, 10.1, 10.9, 11.1):
        assert kept.know("T1", str(seconds))

    little = inbox.LESS_PATIENCE
    assert waits == [inbox.PATIENCE, little, little, inbox.PATIENCE]


def test_of_eight_that_come_at_once_while_somebody_writes_one_is_new(store: Store) -> None:
    kept = Inbox(store)
    with store._connections.writing(), ThreadPoolExecutor(8) as threads:
        new = list(threads.map(lambda _: kept.know("T1", "1"), range(8)))

    assert sorted(new) == [False] * 7 + [True]


def test_of_those_that_come_only_the_latest_are_remembered_here(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(inbox, "MOST_RECENT", 10)
    kept = Inbox(store)
    for number in range(50):
        assert kept.know("T1", str(number))

    assert len(kept._recent) == 10
    assert not kept.know("T1", "3")  # the store remembers


# ---------------------------------------------------------------------------------- too much
class Held(Executor):
    """Threads that begin nothing until they are let go."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], object]] = []

    def submit(self, do: Any, *about: Any, **_named: Any) -> Any:
        """Keep it."""
        self.waiting.append(lambda: do(*about))

    def let_go(self) -> None:
        """Do all that waits."""
        while self.waiting:
            self.waiting.pop(0)()


def test_who_comes_while_much_waits_is_told_at_once_and_nothing_is_done(
    slack: SlackServer, settings: Settings, store: Store, now: datetime, monkeypatch: Any
) -> None:
    monkeypatch.setattr(backlog, "MOST_WAITING", 3)
    held = Held()
    app = make_app(settings, store, held, lambda: now)
    slack.send(app, slack.command("/vigie", "add", user="U2"))
    held.let_go()
    [form] = slack.views
    for number in range(3):
        assert slack.send(app, slack.command("/kpi", "reach", user=f"U{number}")).body == ""

    for command, text in (("/kpi", "reach"), ("/vigie", AIM)):
        response = slack.send(app, slack.command(command, text, user="U2"))
        assert BUSY in response.body
    # Slack sends an event again, and tells who pressed a button.
    mention = slack.mention("reach", channel="C7", user="U2")
    assert slack.send(app, mention).status == 503
    made = slack._made_up(_one_button(f"/vigie {AIM}"), "C7")
    pressed = slack.block_action("line-1", message=made, user="U2")
    assert slack.send(app, pressed).status == 503
    # What somebody wrote in a form is taken.
    sent = slack.send(app, slack.view_submission(form, {"likes": "12"}, user="U2"))
    assert sent.status == 200
    assert changes(store) == ["submit"]

    held.let_go()
    answered = len(slack.messages)
    assert answered == 2 + 3 + 1  # those who were told at once, those who waited, the form
    assert slack.send(app, mention).status == 200
    held.let_go()
    assert len(slack.messages) == answered + 1
    assert store.objectives("T1") == []


def test_what_has_waited_for_long_keeps_others_from_waiting() -> None:
    seconds = 0.0
    waiting = backlog.Backlog(lambda: seconds)
    assert not waiting.is_late
    waiting.comes()
    waiting.comes()
    assert not waiting.is_late
    seconds = backlog.LONGEST_WAIT + 1
    waiting.begins()
    assert waiting.is_late
    waiting.begins()
    assert not waiting.is_late


def test_a_slack_that_is_slow_for_all_keeps_no_acknowledgement_waiting(
    slack: SlackServer, app: App
) -> None:
    del app
    hold = threading.Event()
    for method in ("response_url", "users.info", "chat.postEphemeral", "views.open"):
        slack.fail(method, times=math.inf, delay=8, when=lambda _given: not hold.is_set())
    sent = [slack.deliver(slack.command("/kpi", "reach", user=f"U{n}")) for n in range(30)]

    every = [*sent, slack.deliver(slack.command("/vigie", AIM))]
    for delivery in every:
        delivery.wait_ack()  # Slack gives up after three seconds, and so does this
    hold.set()
    slack._closing.set()  # no need to be slow any more


# ------------------------------------------------------------------------------ what is used up
@pytest.mark.parametrize(
    ("line", "callback"),
    [
        ("add", "vigie_add"),
        ("press https://www.lemonde.fr/a", "vigie_add"),
        ("objective", "vigie_objective"),
        ("digest", "vigie_digest"),
        ("watch", "vigie_watch"),
        ("channels", "vigie_channels"),
        ("steps positive", "vigie_steps"),
        ("import", "vigie_bring"),
    ],
)
def test_a_form_that_came_too_late_is_opened_by_a_button(
    slack: SlackServer, deliver: Deliver, line: str, callback: str
) -> None:
    slack.people["U2"] = {"is_admin": True}  # who may write lists of steps
    command = slack.command("/vigie", line, user="U2", channel="C8")
    slack.later(4)  # seconds: the trigger is worth three
    deliver(command)
    [answer] = slack.wait_for_messages(1)
    assert slack.views == []

    deliver(slack.block_action(*button(answer, "Open the form"), message=answer))

    assert slack.wait_for_views(1)[0].view["callback_id"] == callback


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        (None, None),
        ("<https://www.lemonde.fr/a>", ("url", "https://www.lemonde.fr/a")),
        ("<https://www.linkedin.com/posts/nova_1>", None),
    ],
)
def test_so_is_the_one_of_a_shortcut(
    slack: SlackServer, deliver: Deliver, text: str | None, filled: tuple[str, str] | None
) -> None:
    said = slack.message(text, channel="C7", user="U3") if text else None
    name = "vigie_add_post" if text else "vigie_add"
    taken = slack.shortcut(name, said=said, user="U2")
    slack.later(4)
    deliver(taken)
    [answer] = slack.wait_for_messages(1)

    deliver(slack.block_action(*button(answer, "Open the form"), message=answer))

    [form] = slack.wait_for_views(1)
    inputs = {one["block_id"]: one["element"] for one in form.blocks if "element" in one}
    if filled:
        assert inputs[filled[0]]["initial_value"] == filled[1]
    if text and "linkedin" in text:
        assert inputs["network"]["initial_option"]["value"] == "linkedin"


@pytest.mark.parametrize("error", ["not_found", "hash_conflict", "view_not_found"])
def test_a_form_that_is_closed_or_changed_meanwhile_is_left_alone(
    slack: SlackServer, deliver: Deliver, work: ThreadPoolExecutor, error: str, caplog: Any
) -> None:
    deliver(slack.command("/vigie", "watch", user="U2", channel="C8"))
    slack.wait_for_calls("views.update")
    form = slack.views[-1]
    slack.fail("views.update", error=error)

    deliver(slack.block_action("watch-sensitivity", "sensitive", view=form, user="U2"))

    slack.wait_for_calls("views.update", 2)
    settle(work)
    assert slack.messages == []
    assert not [one for one in caplog.records if one.levelno >= logging.ERROR]


@pytest.mark.parametrize("way", ["expired", "used"])
def test_what_a_form_or_a_press_did_is_told_when_the_address_is_used_up(
    slack: SlackServer, deliver: Deliver, way: str
) -> None:
    deliver(slack.command("/vigie", "add", user="U2", channel="C7"))
    [form] = slack.wait_for_views(1)
    if way == "expired":
        slack.later(31 * 60)
    else:
        slack.fail("response_url", error="used_url", status=404)

    deliver(slack.view_submission(form, {"likes": "12"}, user="U2"))

    told = slack.wait_for_messages(1)[-1]
    assert (told.method, told.channel, told.user) == ("chat.postEphemeral", "C7", "U2")
    pressed = slack.block_action(*button(told, "Undo"), message=told)
    slack.fail("response_url", error="used_url", status=404)
    slack.fail("chat.postEphemeral", error="channel_not_found")
    deliver(pressed)
    undone = slack.wait_for_messages(2)[-1]
    assert (undone.method, undone.channel) == ("chat.postMessage", "D2")
    assert undone.text.startswith("Undone")


# ------------------------------------------------------------------------------------- sockets
@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes seconds in service takes less here."""
    monkeypatch.setattr(serving, "TENDED", 0.2)
    monkeypatch.setattr(socket_mode, "PING_INTERVAL", 0.2)
    monkeypatch.setattr(serving, "FIRST_WAIT", 0.01)


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("how", ["close", "cut", "refresh", "frozen"])
def test_a_socket_that_ends_is_replaced_and_nothing_is_lost_or_doubled(
    slack: SlackServer, settings: Settings, store: Store, how: Any
) -> None:
    with served(settings, slack, store):
        for number in range(3):
            line = slack.command("/vigie", AIM.replace("5", str(number + 1)), user="U2")
            delivery = slack.deliver(line)  # acknowledged, or not: the socket ends
            slack.freeze_sockets() if how == "frozen" else slack.drop_sockets(how)
            slack.wait_for_socket(30)
            # Slack does not send a command again; whoever saw it fail does, and Slack an event.
            delivery.again()
            delivery.wait_ack(times=1, timeout=10)
            slack.wait_for_messages(number + 1)
        slack.deliver(slack.command("/kpi", "help", user="U2")).wait_ack()
        slack.wait_for_messages(4)

    assert len(store.objectives("T1")) == 3
    assert len(slack.messages) == 4


def test_a_socket_that_slack_closed_is_let_go_and_one_that_is_open_is_not(
    slack: SlackServer, settings: Settings, store: Store, now: datetime
) -> None:
    app = make_app(settings, store, Lost(), lambda: now)
    with slack.socket_mode(app, ping_interval=60) as handler:  # it would look after a minute
        client = handler.client
        look_after(client)
        assert client.is_connected()

        client.auto_reconnect_enabled = False
        slack.drop_sockets("cut")

        slack.wait_for(lambda: look_after(client) or not client.is_connected())
        look_after(client)  # nothing is left to let go


def test_a_socket_that_the_client_closes_at_that_moment_is_no_error(
    slack: SlackServer, settings: Settings, store: Store, now: datetime
) -> None:
    app = make_app(settings, store, Lost(), lambda: now)
    with slack.socket_mode(app, ping_interval=60) as handler:
        client = handler.client
        client.auto_reconnect_enabled = False
        slack.drop_sockets("cut")
        slack.wait_for(lambda: socket_mode._is_hung_up(client.current_session.sock))
        with client.current_session.sock_send_lock:
            looking = threading.Thread(target=look_after, args=(client,))
            looking.start()  # it waits for this lock, as the client itself would
            slack.wait_for(client.current_session.sock_send_lock.locked)
            looking.join(0.2)
            client.current_session.sock.close()
            client.current_session.sock = None
        looking.join(10)


def test_of_too_many_sockets_another_is_asked_for_in_a_second(
    slack: SlackServer, settings: Settings, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket_mode, "BETWEEN_OPENINGS", 0.05)
    with served(settings, slack, store):
        slack.refuse_sockets(3)
        slack.drop_sockets("refresh")
        slack.wait_for_calls("apps.connections.open", 5, 60)
        slack.wait_for_socket(60)
        slack.deliver(slack.command("/kpi", "help", user="U2")).wait_ack()
        slack.wait_for_messages(1)


def test_sockets_are_asked_for_once_a_second(slack: SlackServer) -> None:
    seconds, waits = [100.0], []
    client = socket_mode.Opening(
        "xoxb-test", slack.url, clock=lambda: seconds[0], wait=waits.append
    )
    for seconds[0] in (100.0, 100.25, 102.0):
        client.apps_connections_open(app_token="xapp-test")

    assert waits == [0.0, 0.75, 0.0]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "fault",
    [{"status": 500}, {"status": 429, "retry_after": 0}, {"garbled": True}, {"error": "internal"}],
)
def test_a_slack_that_opens_no_socket_is_asked_again(
    slack: SlackServer, settings: Settings, store: Store, fault: dict[str, Any]
) -> None:
    with served(settings, slack, store):
        slack.fail("apps.connections.open", times=2, **fault)
        slack.drop_sockets("cut")

        slack.wait_for_socket(60)
        slack.deliver(slack.command("/kpi", "help", user="U2")).wait_ack()
        slack.wait_for_messages(1)


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "not json",
        "[]",
        '"words"',
        "{}",
        '{"type": "unknown", "envelope_id": "1"}',
        '{"type": "slash_commands"}',
        '{"type": "events_api", "envelope_id": "2", "payload": null}',
        '{"type": "disconnect", "reason": "warning"}',
        "\x00\x01",
    ],
)
def test_a_frame_that_makes_no_sense_is_ignored(slack: SlackServer, app: App, frame: str) -> None:
    del app
    slack.push(frame)
    if "disconnect" in frame:
        slack.drop_sockets("refresh")
        slack.wait_for_socket(20)

    slack.deliver(slack.command("/kpi", "help", user="U2")).wait_ack()
    slack.wait_for_messages(1)


def test_a_process_that_was_stopped_for_a_while_goes_on(
    slack: SlackServer, settings: Settings, tmp_path: Path
) -> None:
    environment = {
        "SLACK_API_URL": slack.url,
        "SLACK_BOT_TOKEN": settings.bot_token,
        "SLACK_APP_TOKEN": settings.app_token,
        "VIGIE_DATABASE": str(tmp_path / "served.db"),
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    code = "from bot.__main__ import main; main(['serve'])"
    with subprocess.Popen([sys.executable, "-c", code], env={**os.environ, **environment}) as bot:
        try:
            slack.wait_for_socket(60)
            bot.send_signal(signal.SIGSTOP)
            delivery = slack.deliver(slack.command("/vigie", LINES["add"], user="U2"), times=2)
            with pytest.raises(AssertionError, match="acknowledgement"):
                delivery.wait_ack(0.3)
            slack.drop_sockets("refresh")  # Slack has given it up meanwhile
            bot.send_signal(signal.SIGCONT)

            slack.wait_for_socket(30)
            delivery.again()
            delivery.wait_ack(30)
            slack.wait_for_messages(1, 30)
            slack.deliver(slack.command("/kpi", "help", user="U2")).wait_ack()
            answers = slack.wait_for_messages(2, 30)
        finally:
            bot.send_signal(signal.SIGCONT)
            bot.terminate()

    assert sum("Stored" in shown(answer) for answer in answers) == 1
    assert len(slack.messages) == 2
