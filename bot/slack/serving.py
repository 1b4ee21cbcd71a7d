"""`vigie serve`: the app on a socket that Slack keeps open, until somebody stops it.

Slack's client pings every `PING_INTERVAL` seconds and opens another socket when the latest pong is
older than four of them, so that one that died without a word is replaced within 15 seconds. It
waits for ever for the first pong of a socket, though: `_start_clock` is for that.
"""

from __future__ import annotations

import logging
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.messages import Problem
from bot.schedule import put_what_is_due, ticking
from bot.slack.clients import TIMEOUT
from bot.slack.files import Files
from bot.slack.listeners import app_of, make_desk
from bot.slack.logs import log, note_bug, set_up, slack_word
from bot.slack.pace import Pace
from bot.slack.people import UNREACHED
from bot.slack.posting import BARRED, Posting
from bot.slack.sending import Sender
from bot.slack.talks import Talks
from bot.store import Store
from bot.watching import Lookout, look_if_due

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from concurrent.futures import Future

    from slack_sdk.socket_mode import SocketModeClient

    from bot.letters import Writer
    from bot.messages import Language
    from bot.settings import Settings
    from bot.slack.desk import Desk

Told = TypeVar("Told")

WORKERS = 8  # threads that compute answers and wait for Slack to take them
SENDERS = 4  # threads that say what nobody asked for
SWITCH_INTERVAL = 0.0005  # seconds
PING_INTERVAL = 2  # seconds; at the default of 10 a dead socket is noticed after 50 (measured)
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0  # seconds between two attempts to reach Slack


def serve(settings: Settings) -> None:
    """Answer in Slack until SIGINT or SIGTERM, then finish what was begun.

    Raises `Problem` when Slack refuses a token, or when the database can't be used.
    """
    set_up(settings.log_level)
    # Python lets a thread that computes an answer run for 5 ms before another may acknowledge.
    sys.setswitchinterval(SWITCH_INTERVAL)
    stop = threading.Event()
    with _stopped_by_signals(stop):
        serve_until(stop, settings)


def serve_until(stop: threading.Event, settings: Settings) -> None:
    """Answer in Slack until `stop` is set: see `serve`."""
    client = WebClient(settings.bot_token, settings.api_url, timeout=TIMEOUT)
    with (
        Store(settings.database, settings.zone) as store,
        ThreadPoolExecutor(WORKERS, "vigie") as work,  # at the end, waits for what was begun
    ):
        store.verify()
        desk = make_desk(settings, store, work)
        unfinished = store.unfinished()  # before a socket is open: what comes then is not in it
        handler = SocketModeHandler(
            app_of(desk),
            settings.app_token,
            logger=logging.getLogger("slack_sdk.socket_mode"),
            web_client=client,
            ping_interval=PING_INTERVAL,
        )
        try:
            known = _reached(client.auth_test, "slack-bot-token-refused", stop)
            connect = partial(_connect, handler)
            if known and _reached(connect, "slack-app-token-refused", stop):
                log.info("Vigie is listening")
                Talks(desk).resume(unfinished)
                Files(desk).resume(unfinished)
                with saying_what_is_due(desk, str(known["team_id"])):
                    while not stop.wait(PING_INTERVAL):
                        _start_clock(handler.client)
        finally:
            log.info("Vigie is stopping")
            handler.close()  # type: ignore[no-untyped-call]


@contextmanager
def saying_what_is_due(desk: Desk, workspace: str) -> Iterator[None]:
    """Say to a workspace what is due, in threads of our own, until the block ends."""
    stop = threading.Event()
    language = partial(_language, desk, workspace)
    sender = Sender(
        desk.store,
        workspace,
        Posting(desk.clients.posting(workspace)),
        Pace(stop),
        _writer,
        language,
        desk.clock,
    )
    sending: list[Future[None]] = []

    def tick() -> None:
        try:
            put_what_is_due(desk.store, workspace, desk.clock())
        except Problem as problem:  # the file is busy: the next tick looks again
            log.warning("what is due could not be noted: %s", problem.said.name)
        except Exception as error:  # noqa: BLE001  (a bug: what is in the outbox is said all the same)
            note_bug(error, "looking at what is due")
        sending[:] = [thread for thread in sending if not thread.done()]
        sending.extend(work.submit(sender.send) for _ in range(SENDERS - len(sending)))

    lookout = Lookout()

    def look() -> None:
        try:
            look_if_due(desk.store, workspace, lookout, desk.clock())
        except Problem as problem:
            log.warning("the figures could not be looked at: %s", problem.said.name)
        except Exception as error:  # noqa: BLE001  (a bug: what else is due goes on)
            note_bug(error, "watching")

    with ThreadPoolExecutor(SENDERS, "vigie-unasked") as work:
        try:
            with ticking(tick), ticking(look):
                yield
        finally:
            stop.set()


def _writer() -> Writer:
    """What makes weekly summaries: it brings pandas, which an idle bot does without."""
    from bot.answers import weekly  # noqa: PLC0415

    return weekly


def _language(desk: Desk, workspace: str, code: str, person: str) -> Language:
    """The language of a code or, without one, that of a person."""
    return desk.speaking(code or desk.people.language(workspace, person))


def _connect(handler: SocketModeHandler) -> bool:
    handler.connect()  # type: ignore[no-untyped-call]
    return True


def _start_clock(client: SocketModeClient) -> None:
    """Count from now on for a socket that has never heard a pong."""
    session = client.current_session
    if session is not None and session.last_ping_pong_time is None:
        session.last_ping_pong_time = time.time()


def _reached(call: Callable[[], Told], refused: str, stop: threading.Event) -> Told | None:
    """Call Slack until it answers, and give the answer; None when we are stopped before."""
    wait = FIRST_WAIT
    while not stop.is_set():
        try:
            return call()
        except UNREACHED as error:
            word = slack_word(error)
            if (
                isinstance(error, SlackApiError) and word in BARRED
            ):  # waiting does not help: somebody has to look at the tokens
                raise Problem(refused, error=word) from None
            log.warning("Slack is not reached (%s); next attempt in %g s", word, wait)
            stop.wait(wait)
            wait = min(2 * wait, LONGEST_WAIT)
    return None


@contextmanager
def _stopped_by_signals(stop: threading.Event) -> Iterator[None]:
    """Set `stop` at the first SIGINT or SIGTERM; a second one ends the process at once."""
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler)

    def ask_to_stop(*_: object) -> None:
        stop.set()
        restore()

    for number in before:
        signal.signal(number, ask_to_stop)
    try:
        yield
    finally:
        restore()
