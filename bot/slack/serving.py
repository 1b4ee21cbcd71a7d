"""`vigie serve`: the app, on a socket or at an address, until somebody stops it."""

from __future__ import annotations

import signal
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, TypeVar

from slack_sdk.errors import SlackApiError

from bot.messages import Problem
from bot.schedule import ticking
from bot.slack.calls import Caller
from bot.slack.clients import TIMEOUT
from bot.slack.fates import BARRED
from bot.slack.files import Files
from bot.slack.health import Health
from bot.slack.listeners import Listeners, app_of, installs_of, make_desk
from bot.slack.logs import log, set_up, slack_word
from bot.slack.people import UNREACHED
from bot.slack.socket_mode import Socket
from bot.slack.takeouts import Takeouts
from bot.slack.talks import Talks
from bot.slack.unasked import MOST_SENDERS, Unasked
from bot.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from contextlib import AbstractContextManager

    from bot.letters import Writer
    from bot.settings import Settings
    from bot.slack.desk import Desk
    from bot.slack.server import Server

Told = TypeVar("Told")

WORKERS = 8  # threads that compute answers and wait for Slack to take them
SWITCH_INTERVAL = 0.0005  # seconds
TIDIED = 3_600  # seconds between two looks at workspaces that left
TENDED = 2  # seconds between two looks at how we listen
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0  # seconds between two attempts to reach Slack


def serve(settings: Settings) -> None:
    """Answer in Slack until SIGINT or SIGTERM, then finish what was begun.

    Raises `Problem` when Slack refuses a token, or when the database or the address can't be used.
    """
    set_up(settings.log_level)
    # Python lets a thread that computes an answer run for 5 ms before another may acknowledge.
    sys.setswitchinterval(SWITCH_INTERVAL)
    stop = threading.Event()
    with _stopped_by_signals(stop):
        serve_until(stop, settings)


def serve_until(stop: threading.Event, settings: Settings) -> None:
    """Answer in Slack until `stop` is set: see `serve`."""
    with (
        Store(settings.database, settings.zone) as store,
        ThreadPoolExecutor(WORKERS, "vigie") as work,  # at the end, waits for what was begun
    ):
        store.verify()
        desk = make_desk(settings, store, work)
        unfinished = store.unfinished()  # before a socket is open: what comes then is not in it
        listening = _listening(desk)
        try:
            served = _served(desk, stop)
            if served and _reached(listening.open, "slack-app-token-refused", stop):
                log.info("Vigie is listening")
                now_served = {*served()}  # nobody else hears of what was asked before
                unfinished = [one for one in unfinished if one[0] in now_served]
                Talks(desk).resume(unfinished)
                Files(desk).resume(unfinished)
                Listeners(desk, Takeouts(desk)).resume(unfinished)
                with saying_what_is_due(desk, served), _tidying(desk):
                    while not stop.wait(TENDED):
                        listening.tend()
                        desk.inbox.clear()
        finally:
            log.info("Vigie is stopping")
            listening.close()


def _served(desk: Desk, stop: threading.Event) -> Callable[[], Sequence[str]] | None:
    """What tells the workspaces that are served; None when we are stopped before that is known.

    Raises `Problem` when their tokens can't be used.
    """
    if installs := installs_of(desk):
        installs.verify()
        return installs.every
    settings = desk.settings
    client = Caller(settings.bot_token, settings.api_url, timeout=TIMEOUT)
    known = _reached(client.auth_test, "slack-bot-token-refused", stop)
    return (lambda: [str(known["team_id"])]) if known else None


def _tidying(desk: Desk) -> AbstractContextManager[None]:
    """Look now and then at workspaces that took Vigie away."""
    installs = installs_of(desk)
    return ticking(installs.tidy, every=TIDIED) if installs else nullcontext()


@contextmanager
def saying_what_is_due(desk: Desk, workspaces: Callable[[], Sequence[str]]) -> Iterator[None]:
    """Say to workspaces what is due, in threads of our own, until the block ends.

    `workspaces` tells which there are, each time that it is looked.
    """
    stop = threading.Event()
    with ThreadPoolExecutor(MOST_SENDERS, "vigie-unasked") as work:
        unasked = Unasked(desk, workspaces, work, stop, _writer)
        try:
            with ticking(unasked.say, pulse=desk.pulse), ticking(unasked.look):
                yield
        finally:
            stop.set()


def _writer() -> Writer:
    """What makes weekly summaries: it brings pandas, which an idle bot does without."""
    from bot.answers import weekly  # noqa: PLC0415

    return weekly


def _listening(desk: Desk) -> Socket | Server:
    """How Slack reaches the app."""
    settings = desk.settings
    if not settings.http:
        return Socket(app_of(desk), settings)
    # A bot on a socket needs none of these.
    from bot.slack.http import Gate  # noqa: PLC0415
    from bot.slack.metrics import Metrics  # noqa: PLC0415
    from bot.slack.server import Server  # noqa: PLC0415

    metrics = Metrics(desk.store, desk.pulse)
    desk.clients.heard_by.append(metrics.calls)
    gate = Gate(app_of(desk), settings, Health(desk.store, desk.pulse), metrics)
    return Server(gate, settings.host, settings.port, gate.close)


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
