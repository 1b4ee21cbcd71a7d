"""The door of Socket Mode: what comes over a socket is acknowledged even if nobody can read it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from slack_bolt import BoltResponse
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_bolt.adapter.socket_mode.internals import run_bolt_app, send_response

from bot.slack.logs import log

if TYPE_CHECKING:
    from slack_sdk.socket_mode import SocketModeClient
    from slack_sdk.socket_mode.request import SocketModeRequest


class Door(SocketModeHandler):
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
