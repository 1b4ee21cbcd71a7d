"""A workspace takes Vigie away, or the token that it gave."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slack_bolt import Ack, App

    from bot.slack.blocks import Payload
    from bot.slack.desk import Desk


@dataclass(frozen=True)
class Leaving:
    """The listeners of what Slack says then: two events, in any order, of which one is enough.

    It is noted before it is acknowledged, so that Slack says again what could not be.
    """

    desk: Desk

    def listen(self, app: App) -> None:
        app.event("app_uninstalled")(self.on_uninstalled)
        app.event("tokens_revoked")(self.on_revoked)

    def on_uninstalled(self, ack: Ack, body: Payload) -> None:
        self._left(body, "app_uninstalled")
        ack()

    def on_revoked(self, ack: Ack, body: Payload) -> None:
        """The tokens of people are none of ours: Vigie asks for the bot's alone."""
        if (body["event"].get("tokens") or {}).get("bot"):
            self._left(body, "tokens_revoked")
        ack()

    def _left(self, body: Payload, why: str) -> None:
        at = float(body.get("event_time") or self.desk.clock().timestamp())
        self.desk.clients.workspaces.left(body["team_id"], why, at)
