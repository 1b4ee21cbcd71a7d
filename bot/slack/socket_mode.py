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
from typing import TYPE_CHECKING

from slack_sdk import WebClient

from bot.slack.clients import TIMEOUT
from bot.slack.door import Door

if TYPE_CHECKING:
    import socket

    from slack_bolt import App
    from slack_sdk.socket_mode import SocketModeClient

    from bot.settings import Settings

PING_INTERVAL = 2  # seconds; at the default of 10 a dead socket is noticed after 50 (measured)
_HUNG_UP = select.POLLHUP | select.POLLERR | getattr(select, "POLLRDHUP", 0)  # Linux has the last


class Socket:
    """Brings an app what Slack sends over a socket."""

    def __init__(self, app: App, settings: Settings) -> None:
        self._handler = Door(
            app,
            settings.app_token,
            logger=logging.getLogger("slack_sdk.socket_mode"),
            web_client=WebClient(settings.bot_token, settings.api_url, timeout=TIMEOUT),
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


def look_after(client: SocketModeClient) -> None:
    """Count from now on for a socket that heard no pong yet; let go of one that was closed.

    Slack's client then opens another. To be called every few seconds.
    """
    session = client.current_session
    if session is None:
        return
    if session.last_ping_pong_time is None:
        session.last_ping_pong_time = time.time()
    if session.sock is not None and _is_hung_up(session.sock):
        session.disconnect()


def _is_hung_up(connection: socket.socket) -> bool:
    number = connection.fileno()
    if number < 0:  # closed by ourselves meanwhile
        return False
    poll = select.poll()
    poll.register(number, _HUNG_UP)
    return any(what & _HUNG_UP for _, what in poll.poll(0))
