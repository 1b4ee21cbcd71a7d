"""Slack's clients: each workspace is spoken to with the token that it gave, and with no other."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Protocol

from slack_sdk import WebhookClient
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState

from bot.slack.calls import Caller, Patience
from bot.slack.logs import slack_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from slack_sdk import WebClient
    from slack_sdk.http_retry.handler import RetryHandler
    from slack_sdk.web import SlackResponse
    from slack_sdk.webhook import WebhookResponse

TIMEOUT = 10  # seconds that a call to Slack may take
SHORT_TIMEOUT = 2  # seconds: a person waits

# Slack's words: the workspace, or who administers it, took the token away.
REVOKED = frozenset({"account_inactive", "invalid_auth", "token_revoked"})


class Workspaces(Protocol):
    """Which workspaces are served, and with which tokens."""

    def token_of(self, team: str) -> str:
        """The token of a workspace. Raises `SlackClientError` when it is not served."""

    def has_token(self, team: str) -> bool:
        """Whether a workspace that is served can be spoken to."""

    def is_served(self, team: str) -> bool:
        """Whether what comes from a workspace is looked at."""

    def refused(self, team: str, token: str, word: str) -> None:
        """Slack takes a token no more, and why in its word: one of `REVOKED`."""

    def left(self, team: str, why: str, at: float) -> None:
        """A workspace took Vigie away, at a time of Slack's clock."""


@dataclass(frozen=True)
class OneWorkspace:
    """The workspace of one token, whatever becomes of it."""

    token: str

    def token_of(self, team: str) -> str:
        del team
        return self.token

    def has_token(self, team: str) -> bool:
        del team
        return True

    def is_served(self, team: str) -> bool:
        del team
        return True

    def refused(self, team: str, token: str, word: str) -> None:
        """Who set the token has to look at it: what is said meanwhile waits."""

    def left(self, team: str, why: str, at: float) -> None:
        """The same."""


@dataclass(frozen=True)
class Clients:
    """Makes the clients of each workspace.

    What is in `heard_by` sees each call, and what became of it. None has the SDK's default
    handlers: they send again when only Slack's "ok" was lost.
    """

    workspaces: Workspaces
    api_url: str
    heard_by: list[RetryHandler] = field(default_factory=list)

    def answering(self, team: str) -> WebClient:
        """For what people asked: it waits when Slack says "later"."""
        return self._client(team, TIMEOUT, [Patience()])

    def asking(self, team: str) -> WebClient:
        """For what Slack knows of people, which has to be told soon or not at all."""
        return self._client(team, SHORT_TIMEOUT)

    def posting(self, team: str) -> WebClient:
        """For what nobody asked for: whoever posts decides when it is tried again."""
        return self._client(team, TIMEOUT)

    def _client(self, team: str, timeout: int, retries: Sequence[RetryHandler] = ()) -> WebClient:
        token = self.workspaces.token_of(team)
        told = {"timeout": timeout, "retry_handlers": [*self.heard_by, *retries]}
        return _Client(self.workspaces, team, token=token, base_url=self.api_url, **told)


class _Client(Caller):
    """Takes the token of its workspace anew for each call, and says when Slack takes it no more."""

    def __init__(self, workspaces: Workspaces, team: str, **told: Any) -> None:
        super().__init__(**told)
        self._token_now = partial(workspaces.token_of, team)
        self._refused = partial(workspaces.refused, team)

    def api_call(self, *args: Any, **told: Any) -> SlackResponse:
        self.token = token = self._token_now()
        try:
            return super().api_call(*args, **told)
        except SlackApiError as error:
            if (word := slack_word(error)) in REVOKED:
                self._refused(token, word)
            raise


class Hook(WebhookClient):
    """An address to answer at, with the handlers of a client: they see what goes well, too.

    The SDK tells those of a `WebhookClient` only of what failed.
    """

    def __init__(self, url: str, client: WebClient) -> None:
        super().__init__(url, timeout=TIMEOUT, retry_handlers=client.retry_handlers)

    def send_dict(
        self, body: dict[str, Any], headers: dict[str, str] | None = None
    ) -> WebhookResponse:
        """Post it. Raises as every call to Slack does when nothing is answered."""
        told = super().send_dict(body, headers)
        if told.status_code == HTTPStatus.OK:
            request = HttpRequest(method="POST", url=self.url, headers={})
            response = HttpResponse(status_code=told.status_code, headers={})
            for handler in self.retry_handlers:
                handler.can_retry(state=RetryState(), request=request, response=response)
        return told
