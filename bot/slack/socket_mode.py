"""Socket Mode: a socket that Slack keeps open, over which everything comes.

Slack's client pings every `PING_INTERVAL` seconds and opens another socket when the latest pong is
older than four of them, so that one that died without a word is replaced within 15 seconds. It
waits for ever for the first pong of a socket, though: `Socket.tend` is for that.
"""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING

from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.slack.clients import TIMEOUT

if TYPE_CHECKING:
    from slack_bolt import App

    from bot.settings import Settings

PING_INTERVAL = 2  # seconds; at the default of 10 a dead socket is noticed after 50 (measured)


class Socket:
    """Brings an app what Slack sends over a socket."""

    def __init__(self, app: App, settings: Settings) -> None:
        self._handler = SocketModeHandler(
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
        """Count from now on for a socket that has never heard a pong."""
        session = self._handler.client.current_session
        if session is not None and session.last_ping_pong_time is None:
            session.last_ping_pong_time = time.time()

    def close(self) -> None:
        """Listen no more."""
        self._handler.close()  # type: ignore[no-untyped-call]
