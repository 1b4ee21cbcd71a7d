"""What Slack's own client does not see of the socket that it keeps open.

It pings every `PING_INTERVAL` seconds and opens another socket when the latest pong is older than
four of them, so that one that died without a word is replaced within 15 seconds. It waits for ever
for the first pong of a socket, though; and where Slack has closed its end it reads nothing, over
and over, with all that a processor can give, until that time has passed.
"""

from __future__ import annotations

import select
import time
from contextlib import suppress
from threading import Lock
from typing import TYPE_CHECKING, Any

from slack_sdk import WebClient

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable

    from slack_sdk.socket_mode import SocketModeClient
    from slack_sdk.web import SlackResponse

PING_INTERVAL = 2  # seconds; at the default of 10 a dead socket is noticed after 50 (measured)
BETWEEN_OPENINGS = 1.0  # seconds
_HUNG_UP = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0)  # Linux has the last


class Opening(WebClient):
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
