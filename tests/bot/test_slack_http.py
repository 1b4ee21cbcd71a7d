"""`vigie serve --http`, as Slack and as strangers find it: a process of its own, over the wire."""

import hmac
import json
import os
import re
import resource
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing
from hashlib import sha256
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

import pytest
from served import ROOT, SECRET, Bot, serving
from slack_bolt import App
from slack_people import Call
from slack_server import SlackServer, posted, signed

from bot.schedule import Pulse
from bot.settings import Settings, read_settings
from bot.slack import server
from bot.slack.health import KEPT, LATEST, Health
from bot.slack.http import LARGEST, Gate
from bot.slack.metrics import Metrics
from bot.slack.server import MOST_DRAINED, MOST_WAITING, Server
from bot.store import Letter, Store

pytest_plugins = ("slack_app",)

ADD = "add linkedin 2026-11-20 10:30 impressions=1200 likes=85"
TOKEN = "the-metrics-of-this-bot"


@pytest.fixture
def settings(slack: SlackServer) -> Settings:
    """Those of an app that Slack calls, for the one in this process."""
    told = {"SLACK_BOT_TOKEN": "xoxb-test-secret", "SLACK_SIGNING_SECRET": SECRET}
    return read_settings({**told, "SLACK_API_URL": slack.url}, http=True)


@pytest.fixture(scope="module")
def shared() -> Iterator[SlackServer]:
    with SlackServer() as server:
        yield server


@pytest.fixture(scope="module")
def bot(shared: SlackServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bot]:
    """One bot for the tests in which strangers knock: nothing of theirs is stored."""
    folder = tmp_path_factory.mktemp("http")
    with serving(folder / "vigie.db", shared.url, VIGIE_METRICS_TOKEN=TOKEN) as bot:
        yield bot


def submissions(bot: Bot) -> int:
    with closing(sqlite3.connect(bot.database)) as con:
        return int(con.execute("SELECT count(*) FROM submissions").fetchone()[0])


def asked(
    bot: Bot, method: str, path: str, headers: dict[str, str] | None = None
) -> tuple[int, dict[str, str], bytes]:
    """The status, the headers and the body of an answer."""
    with closing(HTTPConnection(*bot.place, timeout=30)) as connection:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        told = {name.lower(): value for name, value in answer.getheaders()}
        return answer.status, told, answer.read()


def raw(bot: Bot, sent: bytes) -> int:
    """The status that the bot answers to bytes that no client would send; it hangs up then."""
    with closing(socket.create_connection(bot.place, timeout=30)) as connection:
        connection.sendall(sent)
        answer = b"".join(iter(lambda: connection.recv(65_536), b""))
    found = re.match(rb"HTTP/1.1 (\d+) ", answer)
    return int(found[1]) if found else 0


def request(
    body: bytes, headers: list[tuple[bytes, bytes]], path: bytes = b"/slack/events"
) -> bytes:
    lines = [b"%s: %s" % header for header in headers]
    head = [b"POST %s HTTP/1.1" % path, b"Host: vigie.example", b"Connection: close", *lines]
    return b"\r\n".join(head) + b"\r\n\r\n" + body


def free_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        return int(free.getsockname()[1])


def is_hung_up_on(connection: socket.socket) -> bool:
    """Whether the other side ends a connection without a word; waits until it does either."""
    try:
        return connection.recv(1) == b""
    except ConnectionResetError:  # it had not read what we said
        return True


def health(bot: Bot) -> tuple[int, dict[str, str]]:
    status, _, body = asked(bot, "GET", "/healthz")
    return status, json.loads(body)


def wait_for_health(bot: Bot, status: int) -> dict[str, str]:
    """What it tells once it has that status."""
    deadline = time.monotonic() + 30
    while (found := health(bot))[0] != status:
        assert time.monotonic() < deadline, found
        time.sleep(0.1)
    return found[1]


def opened(slack: SlackServer, bot: Bot) -> Call:
    """The form for figures, open; what the first command loads has taken its time before."""
    assert slack.post(bot.events, slack.command("/vigie", "help"), SECRET).status == 200
    slack.wait_for_messages(1, 60)
    assert slack.post(bot.events, slack.command("/vigie", "add"), SECRET).status == 200
    [form] = slack.wait_for_views(1)
    return form


# ------------------------------------------------------------------------------ what Slack sends


def test_commands_forms_buttons_and_events_come_over_http(
    slack: SlackServer, tmp_path: Path
) -> None:
    with serving(tmp_path / "vigie.db", slack.url) as bot:
        form = opened(slack, bot)
        wrong = slack.view_submission(form, {"likes": "many"})
        refused = slack.post(bot.events, wrong, SECRET)
        assert (refused.status, json.loads(refused.body)["response_action"]) == (200, "errors")
        right = slack.view_submission(form, {"likes": "12"})
        assert (slack.post(bot.events, right, SECRET).body, submissions(bot)) == ("", 1)
        _, answer = slack.wait_for_messages(2)
        buttons = [one for b in answer.blocks if b["type"] == "actions" for one in b["elements"]]
        undo = next(one for one in buttons if one["value"].startswith("/vigie undo"))
        pressed = slack.block_action(undo["action_id"], undo["value"], message=answer)
        assert slack.post(bot.events, pressed, SECRET).status == 200
        slack.wait_for_messages(3)
        assert slack.post(bot.events, slack.message("likes ?"), SECRET).status == 200
        slack.wait_for_messages(4)


def test_slack_is_answered_when_it_looks_at_the_address(bot: Bot, shared: SlackServer) -> None:
    challenge = {"type": "url_verification", "challenge": "3eZbrw1aB10FEMAGAZd4FyFQ", "token": "x"}

    assert json.loads(shared.post(bot.events, challenge, SECRET).body) == {
        "challenge": "3eZbrw1aB10FEMAGAZd4FyFQ"
    }
    assert shared.post(bot.events, challenge, "guessed").status == 401
    # It looks at the certificate without a signature: nothing is done for that.
    typed = {**shared.command("/vigie", ADD), "ssl_check": "1"}
    assert posted(bot.events, urlencode(typed).encode(), {}).status == 200
    assert posted(bot.events, b"ssl_check=1&token=x", {}).status == 200
    assert submissions(bot) == 0


def test_what_was_acknowledged_is_there_after_a_kill_and_the_same_bytes_add_nothing(
    slack: SlackServer, tmp_path: Path
) -> None:
    with serving(tmp_path / "vigie.db", slack.url) as bot:
        form = opened(slack, bot)
        body, headers = signed(slack.view_submission(form, {"likes": "12"}), SECRET)
        assert posted(bot.events, body.encode(), headers).status == 200
        bot.stop(signal.SIGKILL)
    with serving(tmp_path / "vigie.db", slack.url) as bot:
        assert submissions(bot) == 1
        for _ in range(3):
            assert posted(bot.events, body.encode(), headers).status == 200

        assert submissions(bot) == 1


def test_a_stop_answers_what_was_asked_and_tells_slack_no_more(
    slack: SlackServer, tmp_path: Path
) -> None:
    slack.fail("response_url", delay=1.0)
    with serving(tmp_path / "vigie.db", slack.url) as bot, ExitStack() as stack:
        half = stack.enter_context(closing(socket.create_connection(bot.place, timeout=30)))
        half.sendall(b"POST /slack/events HTTP/1.1\r\nHost: x\r\n")
        assert slack.post(bot.events, slack.command("/vigie", "help"), SECRET).status == 200

        assert bot.stop() == 0

        slack.wait_for_messages(1)
        with pytest.raises(OSError, match="refused"):
            socket.create_connection(bot.place, timeout=30)


def test_a_form_that_waits_for_the_file_keeps_nobody_else_waiting(
    slack: SlackServer, tmp_path: Path
) -> None:
    with serving(tmp_path / "vigie.db", slack.url) as bot, ExitStack() as stack:
        form = opened(slack, bot)
        locked = stack.enter_context(closing(sqlite3.connect(bot.database, isolation_level=None)))
        locked.execute("BEGIN IMMEDIATE")
        body, headers = signed(slack.view_submission(form, {"likes": "12"}), SECRET)

        def overtakes() -> bool:
            """Whether a command is acknowledged before 20 forms, each of which waits 1.5 s."""
            waiting = [HTTPConnection(*bot.place, timeout=60) for _ in range(20)]
            for connection in waiting:
                stack.enter_context(closing(connection))
                connection.request("POST", "/slack/events", body, headers)
            assert slack.post(bot.events, slack.command("/vigie", "help"), SECRET).status == 200
            answered = [_has_answer(one) for one in waiting]
            told = [json.loads(one.getresponse().read()) for one in waiting]
            assert {answer["response_action"] for answer in told} == {"errors"}
            return not all(answered)

        # A machine that is busy for longer than that tells nothing: once is enough, by luck never.
        assert any(overtakes() for _ in range(5))
        locked.execute("ROLLBACK")
        assert submissions(bot) == 0


def _has_answer(connection: HTTPConnection) -> bool:
    """Whether something has come."""
    connection.sock.setblocking(False)
    try:
        return bool(connection.sock.recv(1, socket.MSG_PEEK))
    except BlockingIOError:
        return False
    finally:
        connection.sock.settimeout(30)


# ----------------------------------------------------------------------------- what strangers send


def bad_signatures(typed: bytes) -> Iterator[tuple[str, bytes, list[tuple[bytes, bytes]]]]:
    """What is wrong, a body, and its headers."""
    now = int(time.time())

    def sign(body: bytes = typed, stamp: bytes = b"%d" % now, secret: str = SECRET) -> bytes:
        digest = hmac.new(secret.encode(), b"v0:%s:%s" % (stamp, body), sha256)
        return b"v0=" + digest.hexdigest().encode()

    def signature(value: bytes, stamp: bytes = b"%d" % now) -> list[tuple[bytes, bytes]]:
        given = {b"X-Slack-Request-Timestamp": stamp, b"X-Slack-Signature": value}
        return list(given.items())

    right = sign()
    old, future = b"%d" % (now - 360), b"%d" % (now + 360)
    yield "forged", typed, signature(sign(secret="guessed"))
    yield "of another body", typed, signature(sign(typed + b"&text=help"))
    yield "of another time", typed, signature(right, b"%d" % (now - 1))
    yield "old", typed, signature(sign(stamp=old), old)
    yield "in the future", typed, signature(sign(stamp=future), future)
    yield "no signature", typed, signature(right)[:1]
    yield "no time", typed, signature(right)[1:]
    yield "neither", typed, []
    yield "empty", typed, signature(b"", b"")
    yield "cut", typed, signature(right[:-8])
    yield "longer", typed, signature(right + b"00")
    yield "other version", typed, signature(b"v1" + right[2:])
    yield "in capitals", typed, signature(right.upper())
    yield "not ASCII", typed, signature("v0=é".encode() + right[5:])
    yield "binary", typed, signature(b"v0=\xff\xfe\x80" + right[6:])
    yield "oversized", typed, signature(b"v0=" + b"0" * 200_000)
    yield "no number", typed, signature(sign(stamp=b"yesterday"), b"yesterday")
    yield "Arabic digits", typed, signature(right, str(now).translate(ARABIC).encode())
    yield "a huge number", typed, signature(sign(stamp=b"9" * 5_000), b"9" * 5_000)
    yield "below zero", typed, signature(sign(stamp=b"-1"), b"-1")
    yield "a fraction", typed, signature(sign(stamp=b"%d.5" % now), b"%d.5" % now)
    yield "not UTF-8", typed + b"\xff", signature(sign(typed + b"\xff"))
    yield "twice", typed, [*signature(sign(secret="guessed")), *signature(right)]


ARABIC = {ord("0") + digit: 0x660 + digit for digit in range(10)}


@pytest.mark.parametrize("kind", [kind for kind, *_ in bad_signatures(b"")])
def test_what_slack_did_not_sign_is_refused(bot: Bot, shared: SlackServer, kind: str) -> None:
    typed = urlencode(shared.command("/vigie", ADD)).encode()
    body, headers = next((body, rest) for name, body, rest in bad_signatures(typed) if name == kind)
    length = (b"Content-Length", b"%d" % len(body))

    assert 400 <= raw(bot, request(body, [length, *headers])) < 500

    assert submissions(bot) == 0
    assert not [line for line in bot.log if "Traceback" in line]


def test_the_same_bytes_with_the_right_signature_are_taken(bot: Bot, shared: SlackServer) -> None:
    """Else the refusals above would tell nothing."""
    body, headers = signed(shared.command("/vigie", "help"), SECRET)
    given = [(name.encode(), value.encode()) for name, value in headers.items()]
    length = (b"Content-Length", b"%d" % len(body))

    assert raw(bot, request(body.encode(), [length, *given])) == 200
    shared.wait_for_messages(1, 60)


def test_a_clock_that_is_off_is_named_once(slack: SlackServer, tmp_path: Path) -> None:
    with serving(tmp_path / "vigie.db", slack.url) as bot:
        for _ in range(3):
            late = slack.command("/vigie", "help")
            stamp = int(time.time()) - 360
            # Who can't sign says nothing of our clock.
            assert slack.post(bot.events, late, "guessed", timestamp=stamp - 900).status == 401
            assert slack.post(bot.events, late, SECRET, timestamp=stamp).status == 401

        line = bot.wait_for_line("clock of this machine")
        assert re.search(r"-36\d s away from the clock of this machine", line)
        bot.stop()
        assert len([line for line in bot.log if "clock" in line]) == 1


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/", 404),
        ("POST", "/slack", 404),
        ("POST", "/slack/events/", 404),
        ("POST", "/slack/events/../../healthz", 404),
        ("GET", "/%00", 404),
        ("GET", "/slack/install", 404),  # nobody installs it by this address
        ("GET", "/slack/oauth_redirect?code=secret-code&state=x", 404),
        ("GET", "/slack/events", 405),
        ("PUT", "/slack/events", 405),
        ("HEAD", "/slack/events", 405),
        ("POST", "/healthz", 405),
        ("DELETE", "/metrics", 405),
        ("OPTIONS", "/healthz", 405),
    ],
)
def test_other_ways_lead_nowhere(bot: Bot, method: str, path: str, status: int) -> None:
    found, headers, _ = asked(bot, method, path)

    assert (found, "allow" in headers) == (status, status == 405)
    assert not [line for line in bot.log if "secret-code" in line or "Traceback" in line]


def test_a_body_that_is_too_large_is_refused_before_it_has_come(bot: Bot) -> None:
    announced = request(b"", [(b"Content-Length", b"%d" % (LARGEST + 1))])
    with closing(socket.create_connection(bot.place, timeout=30)) as connection:
        connection.sendall(announced)
        assert connection.recv(65_536).startswith(b"HTTP/1.1 413 ")

    chunk = b"10000\r\n" + b"x" * 0x10000 + b"\r\n"
    with closing(socket.create_connection(bot.place, timeout=30)) as connection:
        connection.sendall(request(b"", [(b"Transfer-Encoding", b"chunked")]))
        for _ in range(LARGEST // 0x10000 + 1):
            connection.sendall(chunk)
        assert connection.recv(65_536).startswith(b"HTTP/1.1 413 ")


def test_who_sends_too_much_hears_so_and_is_left_if_it_goes_on(bot: Bot) -> None:
    # Most programs read no answer before they have sent all.
    assert posted(bot.events, b"x" * 5 * LARGEST, {}).status == 413
    with pytest.raises(OSError, match=r"reset|pipe"):
        posted(bot.events, b"x" * 2 * MOST_DRAINED, {})


@pytest.mark.parametrize(
    "headers",
    [
        [(b"Content-Length", b"-1")],
        [(b"Content-Length", b"12a")],
        [(b"Content-Length", b"9" * 40)],
        [(b"Content-Length", b"5"), (b"Content-Length", b"6")],
        [(b"Transfer-Encoding", b"gzip")],
    ],
)
def test_a_length_that_is_a_lie_is_refused(bot: Bot, headers: list[tuple[bytes, bytes]]) -> None:
    assert raw(bot, request(b"hello", headers)) == 400

    assert submissions(bot) == 0
    assert health(bot)[0] == 200


@pytest.mark.parametrize("more", [[], [(b"Expect", b"100-continue")]])
def test_a_body_that_is_no_body_is_refused(bot: Bot, more: list[tuple[bytes, bytes]]) -> None:
    broken = request(b"not a chunk\r\n", [(b"Transfer-Encoding", b"chunked"), *more])

    assert raw(bot, broken) == 400
    assert raw(bot, broken + broken) == 400

    assert health(bot)[0] == 200
    assert not [line for line in bot.log if "Traceback" in line]


def test_requests_that_never_come_whole_make_it_deaf_to_nobody(
    slack: SlackServer, tmp_path: Path
) -> None:
    body, headers = signed(slack.command("/vigie", "help"), SECRET)
    given = [(name.encode(), value.encode()) for name, value in headers.items()]
    slow = request(b"text=", [(b"Content-Length", b"%d" % len(body)), *given])
    with serving(tmp_path / "vigie.db", slack.url) as bot, ExitStack() as stack:

        def knock(sent: bytes) -> socket.socket:
            one = stack.enter_context(closing(socket.create_connection(bot.place, timeout=60)))
            one.sendall(sent)
            return one

        half = [knock(part) for part in (b"", b"POST /slack", slow[:-20], slow) for _ in range(15)]

        assert slack.post(bot.events, slack.command("/vigie", "help"), SECRET).status == 200
        slack.wait_for_messages(1, 60)
        for one in half:  # each is hung up on, without an answer
            assert is_hung_up_on(one)


def test_of_too_many_that_have_not_come_whole_the_oldest_make_room(
    settings: Settings,
    app: App,
    slack: SlackServer,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(server, "READ_SECONDS", 3_600)  # so that nothing else hangs up
    pulse = Pulse()
    works, metrics = Health(store, pulse), Metrics(store, pulse)
    gate = Gate(app, settings, works, metrics)
    listening = Server(gate, "127.0.0.1", port := free_port(), gate.close)
    listening.open()
    try:
        with ExitStack() as stack:
            many = []
            for _ in range(MOST_WAITING + 8):
                one = socket.create_connection(("127.0.0.1", port), timeout=30)
                many.append(stack.enter_context(closing(one)))
                one.sendall(b"POST /slack")
            assert all(is_hung_up_on(one) for one in many[:8])
            events = f"http://127.0.0.1:{port}/slack/events"
            assert slack.post(events, slack.command("/vigie", "help"), SECRET).status == 200
    finally:
        listening.close()


def test_a_connection_is_used_again_and_may_wait_in_between(bot: Bot) -> None:
    with closing(HTTPConnection(*bot.place, timeout=30)) as connection:
        sockets = set()
        for _ in range(3):
            connection.request("GET", "/healthz")
            assert connection.getresponse().read()
            sockets.add(connection.sock)

        assert len(sockets) == 1


def test_a_request_in_the_middle_of_another_is_refused(bot: Bot) -> None:
    """Nothing of a body is ever read as a request."""
    inner = request(b"", [(b"Content-Length", b"0")])
    both = [(b"Content-Length", b"%d" % len(inner)), (b"Transfer-Encoding", b"chunked")]

    assert raw(bot, request(inner, both)) == 400


def test_what_is_signed_and_makes_no_sense_is_told_so(bot: Bot, shared: SlackServer) -> None:
    del shared
    stamp = str(int(time.time()))
    for body in (
        "{",
        "[1]",
        '{"type": ' + "[" * 100_000,
        "payload={",
        "payload=7",
        '"',
        "9" * 5_000,
    ):
        digest = hmac.new(SECRET.encode(), f"v0:{stamp}:{body}".encode(), sha256).hexdigest()
        given = {"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={digest}"}
        for content in ("application/json", "application/x-www-form-urlencoded"):
            found = posted(bot.events, body.encode(), {**given, "content-type": content})
            assert found.status < 500, body[:20]

    assert not [line for line in bot.log if "Traceback" in line]


@pytest.mark.parametrize(
    "body",
    [
        {"type": ["event_callback"], "team_id": "T1", "event": {"type": "message"}},
        {"type": {}, "team_id": "T1", "user": {"id": "U1", "team_id": "T1"}, "trigger_id": "1"},
        {"type": "event_callback", "team_id": "T1", "event": None},
        {"type": "event_callback", "team_id": "T1", "event": 7},
        {
            "type": "view_submission",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "trigger_id": "1",
            "view": {
                "id": "V1",
                "hash": "1",
                "callback_id": "vigie_add",
                "private_metadata": "",
                "blocks": [{"type": "input", "block_id": "date"}],
                "state": {"values": {}},
            },
        },
        {
            "type": "event_callback",
            "team_id": "T1",
            "event": {"type": "tokens_revoked", "tokens": "x"},
        },
        {
            "type": "event_callback",
            "team_id": "T1",
            "event_time": "now",
            "event": {"type": "app_uninstalled"},
        },
    ],
)
def test_what_is_signed_and_of_another_shape_is_left(
    bot: Bot, shared: SlackServer, body: dict[str, object]
) -> None:
    """As JSON and within a form: neither a 5xx nor a bug in the log."""
    del shared
    stamp, seen = str(int(time.time())), len(bot.log)
    for text, content in (
        (json.dumps(body), "application/json"),
        (urlencode({"payload": json.dumps(body)}), "application/x-www-form-urlencoded"),
    ):
        digest = hmac.new(SECRET.encode(), f"v0:{stamp}:{text}".encode(), sha256).hexdigest()
        given = {"x-slack-request-timestamp": stamp, "x-slack-signature": f"v0={digest}"}
        found = posted(bot.events, text.encode(), {**given, "content-type": content})
        assert found.status < 500, (found.status, content)

    assert not [line for line in bot.log[seen:] if "reference" in line]


# --------------------------------------------------------------------------- health and metrics


def test_it_tells_that_it_works(bot: Bot) -> None:
    assert health(bot) == (200, {"database": "ok", "ticks": "ok"})
    status, headers, body = asked(bot, "HEAD", "/healthz")
    assert (status, headers["content-type"], body) == (200, "application/json", b"")


def test_it_tells_that_the_file_can_not_be_written(slack: SlackServer, tmp_path: Path) -> None:
    with serving(tmp_path / "vigie.db", slack.url) as bot:
        assert health(bot)[0] == 200
        before = resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, (0, before[1]))

        assert wait_for_health(bot, 503)["database"] in {"full", "unwritable"}

        resource.prlimit(bot.process.pid, resource.RLIMIT_FSIZE, before)
        assert wait_for_health(bot, 200) == {"database": "ok", "ticks": "ok"}


def test_a_file_that_others_keep_is_told_and_one_that_we_write_is_not(tmp_path: Path) -> None:
    now = [0.0]
    with Store(tmp_path / "vigie.db", ZoneInfo("UTC"), wait=0.05) as store:
        works = Health(store, Pulse(lambda: now[0]), clock=lambda: now[0])
        with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert works.parts()["database"] == "busy"
            other.execute("ROLLBACK")
        assert works.parts()["database"] == "busy"  # as it was a moment ago
        now[0] += KEPT
        assert works.parts()["database"] == "ok"
        now[0] += KEPT
        with store._connections.writing() as con:
            con.execute("DELETE FROM deliveries")
            assert works.parts()["database"] == "ok"


def test_it_tells_that_nobody_looks_what_is_due(tmp_path: Path) -> None:
    now = [0.0]
    pulse = Pulse(lambda: now[0])
    with Store(tmp_path / "vigie.db", ZoneInfo("UTC")) as store:
        works = Health(store, pulse, clock=lambda: now[0])
        now[0] += LATEST + 1
        assert works.parts()["ticks"] == "late"
        pulse.beat()
        assert works.parts()["ticks"] == "ok"


def test_metrics_are_for_who_knows_the_token(bot: Bot, slack: SlackServer, tmp_path: Path) -> None:
    shown = {"Authorization": f"Bearer {TOKEN}"}

    assert asked(bot, "GET", "/metrics", shown)[0] == 200
    for wrong in ({}, {"Authorization": "Bearer "}, {"Authorization": f"Basic {TOKEN}"}):
        assert asked(bot, "GET", "/metrics", wrong)[0] == 401
    with serving(tmp_path / "vigie.db", slack.url) as another:
        for headers in ({}, {"Authorization": "Bearer "}):
            assert asked(another, "GET", "/metrics", headers)[0] == 404


def test_what_is_done_is_counted_and_nobody_named(slack: SlackServer, tmp_path: Path) -> None:
    slack.fail("chat.postMessage", error="is_archived")
    with serving(tmp_path / "vigie.db", slack.url, VIGIE_METRICS_TOKEN=TOKEN) as bot:
        slack.post(bot.events, slack.command("/vigie", ADD), SECRET)
        slack.wait_for_messages(1, 60)
        slack.post(bot.events, slack.message("likes on linkedin?"), SECRET)
        slack.wait_for_calls("chat.postMessage", 1, 60)
        slack.post(bot.events, slack.command("/vigie", "help"), "guessed")
        asked(bot, "GET", "/healthz")
        text = asked(bot, "GET", "/metrics", {"Authorization": f"Bearer {TOKEN}"})[2].decode()

    told = dict(line.rsplit(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    assert told['vigie_acknowledgement_seconds_count{kind="command",status="200"}'] == "1.0"
    assert told['vigie_acknowledgement_seconds_count{kind="event_callback",status="200"}'] == "1.0"
    assert told['vigie_requests_refused_total{status="401"}'] == "1.0"
    assert told['vigie_slack_calls_total{method="response_url",outcome="ok"}'] == "1.0"
    assert told['vigie_slack_calls_total{method="chat.postMessage",outcome="is_archived"}'] == "1.0"
    assert told['vigie_posts_submitted_total{outcome="new"}'] == "1.0"
    assert told["vigie_errors_total"] == "0.0"
    assert float(told["vigie_database_bytes"]) > 4096
    assert float(told["vigie_tick_age_seconds"]) < 60
    assert float(told["process_resident_memory_bytes"]) > 1_000_000
    for name in ("T1", "U1", "C1", "D1", "linkedin", "xox", SECRET):
        assert name not in text


def test_letters_are_counted_by_what_became_of_them(tmp_path: Path) -> None:
    with Store(tmp_path / "vigie.db", ZoneInfo("UTC")) as store:
        store.outbox.put(
            [Letter("T1", "digest", f"C{n}", "2026-11-23", 1_000) for n in range(3)], 0
        )
        late = store.outbox.claim("T1", 1_000, 60)
        assert late
        store.outbox.keep(
            Letter(**{**late.__dict__, "state": "posted", "posted_at": 2_000, "parts": 1})
        )

        found = store.condition()

    assert found.letters == {("digest", "due"): 2, ("digest", "posted"): 1}
    assert found.late == {"digest": 1}


# -------------------------------------------------------------------------------- the process


def test_an_address_that_is_taken_is_told(slack: SlackServer, tmp_path: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        told = {
            "SLACK_BOT_TOKEN": "xoxb-test-secret",
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_API_URL": slack.url,
            "VIGIE_PORT": str(port),
            "PYTHONPATH": str(ROOT),
        }
        done = subprocess.run(
            (sys.executable, "-m", "bot", "serve", "--http"),
            env={**os.environ, **told},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    assert done.returncode == 1
    assert f"port {port}" in done.stderr
    assert "Traceback" not in done.stderr


def test_secrets_and_texts_are_not_in_the_log(slack: SlackServer, tmp_path: Path) -> None:
    with serving(tmp_path / "vigie.db", slack.url, LOG_LEVEL="DEBUG") as bot:
        slack.post(bot.events, slack.command("/vigie", "help wanted-words"), SECRET)
        slack.wait_for_messages(1, 60)
        slack.post(bot.events, slack.command("/vigie", "wanted-words"), "guessed")
        asked(bot, "GET", "/slack/oauth_redirect?code=wanted-code&state=x")
        asked(bot, "GET", "/metrics", {"Authorization": "Bearer wanted-token"})
        bot.stop()

    assert not [line for line in bot.log if "wanted" in line or SECRET in line or "xoxb" in line]
