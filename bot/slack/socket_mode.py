"""Socket Mode: a socket that Slack keeps open, over which everything comes.

Slack's client pings every `PING_INTERVAL` seconds and opens another socket when the latest pong is
older than four of them, so that one that died without a word is replaced within 15 seconds. It
waits for ever for the first pong of a socket, though; and where Slack has closed its end it reads
nothing, over and over, with all that a processor can give, until that time has passed:
`look_after` is for both.
"""

from __future__ import annotations

import logging
import select
import time
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any

from slack_bolt import BoltResponse
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.socket_mode.internals import run_bolt_app, send_response

from bot.slack.calls import Caller
from bot.slack.clients import TIMEOUT
from bot.slack.logs import log

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from slack_bolt import App
    from slack_sdk.socket_mode import SocketModeClient
    from slack_sdk.socket_mode.request import SocketModeRequest
    from slack_sdk.web import SlackResponse

    from bot.settings import Settings

PING_INTERVAL = 2  # seconds; at the default of 10 a dead socket is noticed after 50 (measured)
BETWEEN_OPENINGS = 1.0  # seconds
_HUNG_UP = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0)  # Linux has the last


class Socket:
    """Brings an app what Slack sends over a socket."""

    def __init__(self, app: App, settings: Settings) -> None:
        self._handler = Receiver(
            app,
            settings.app_token,
            logger=logging.getLogger("slack_sdk.socket_mode"),
            web_client=Opening(settings.bot_token, settings.api_url, timeout=TIMEOUT),
            ping_interval=PING_INTERVAL,
        )

    def open(self) -> bool:
        """Begin to listen; raises as any call to Slack does."""
        self._handler.connect()  # type: ignore[no-untyped-call]
        return True

    def tend(self) -> None:
        """See `look_after`."""
        look_after(self._handler.client)

    def close(self) -> None:
        """Listen no more."""
        self._handler.close()  # type: ignore[no-untyped-call]


class Receiver(SocketModeHandler):
    """Slack's own handler, but for what Bolt can't read.

    Bolt looks for the workspace before any middleware of ours, and raises at what it does not
    expect; the SDK then logs the words of that, and acknowledges nothing.
    """

    def handle(self, client: SocketModeClient, req: SocketModeRequest) -> None:  # type: ignore[override]
        start = time.time()
        try:
            response = run_bolt_app(self.app, req)
        except Exception as error:  # noqa: BLE001  (see above)
            log.warning("a delivery was left: it can't be read (%s)", type(error).__name__)
            response = BoltResponse(status=200)
        send_response(client, req, response, start)


class Opening(Caller):
    """A client that asks for a socket once in a second at most.

    When there are too many sockets Slack lets each new one go at once, and its own client asks for
    another as fast as it can.
    """

    def __init__(
        self,
        *about: Any,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], None] = time.sleep,
        **more: Any,
    ) -> None:
        super().__init__(*about, **more)
        self._clock, self._wait = clock, wait
        self._next = 0.0
        self._one = Lock()

    def apps_connections_open(self, **about: Any) -> SlackResponse:
        """See the SDK."""
        with self._one:
            self._wait(max(0.0, self._next - self._clock()))
            self._next = self._clock() + BETWEEN_OPENINGS
        return super().apps_connections_open(**about)


def look_after(client: SocketModeClient) -> None:
    """Count from now on for a socket that has never heard a pong; let go of one that was closed.

    The client then opens another. To be called every few seconds.
    """
    session = client.current_session
    if session is None:
        return
    if session.last_ping_pong_time is None:
        session.last_ping_pong_time = time.time()
    if session.sock is not None and _is_hung_up(session.sock):
        with suppress(AttributeError):  # the client's own threads have closed it meanwhile
            session.disconnect()


def _is_hung_up(connection: socket.socket) -> bool:
    number = connection.fileno()
    if number < 0:  # closed by ourselves meanwhile
        return False
    poll = select.poll()
    poll.register(number, _HUNG_UP)
    return any(what & _HUNG_UP for _, what in poll.poll(0))
