"""Slack's clients: each workspace is spoken to with the token that it gave, and with no other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.slack.calls import Caller, Patience

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_sdk import WebClient

TIMEOUT = 10  # seconds that a call to Slack may take
SHORT_TIMEOUT = 2  # seconds: a person waits


@dataclass(frozen=True)
class Clients:
    """Makes the clients of each workspace; `token_of` tells its token.

    None has the SDK's default handlers: they send again when only Slack's "ok" was lost.
    """

    token_of: Callable[[str], str]
    api_url: str

    def answering(self, team: str) -> WebClient:
        """For what people asked: it waits when Slack says "later"."""
        token = self.token_of(team)
        return Caller(token, self.api_url, timeout=TIMEOUT, retry_handlers=[Patience()])

    def asking(self, team: str) -> WebClient:
        """For what Slack knows of people, which has to be told soon or not at all."""
        token = self.token_of(team)
        return Caller(token, self.api_url, timeout=SHORT_TIMEOUT, retry_handlers=[])

    def posting(self, team: str) -> WebClient:
        """For what nobody asked for: whoever posts decides when it is tried again."""
        token = self.token_of(team)
        return Caller(token, self.api_url, timeout=TIMEOUT, retry_handlers=[])
