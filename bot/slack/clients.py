"""Slack's clients: each workspace is spoken to with the token that it gave, and with no other."""

from __future__ import annotations

from dataclasses import dataclass, field
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from slack_sdk import WebClient, WebhookClient
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler
from slack_sdk.http_retry.request import HttpRequest
from slack_sdk.http_retry.response import HttpResponse
from slack_sdk.http_retry.state import RetryState

if TYPE_CHECKING:
    from collections.abc import Callable

    from slack_sdk.http_retry.handler import RetryHandler
    from slack_sdk.webhook import WebhookResponse

TIMEOUT = 10  # seconds that a call to Slack may take
SHORT_TIMEOUT = 2  # seconds: a person waits
RETRIES = 2  # of a call that Slack answers with "later"


@dataclass(frozen=True)
class Clients:
    """Makes the clients of each workspace; `token_of` tells its token.

    What is in `heard_by` sees each call, and what became of it.

    None has the SDK's default handlers: they send again when only Slack's "ok" was lost.
    """

    token_of: Callable[[str], str]
    api_url: str
    heard_by: list[RetryHandler] = field(default_factory=list)

    def answering(self, team: str) -> WebClient:
        """For what people asked: it waits when Slack says "later"."""
        later = RateLimitErrorRetryHandler(max_retry_count=RETRIES)
        token = self.token_of(team)
        return WebClient(
            token, self.api_url, timeout=TIMEOUT, retry_handlers=[*self.heard_by, later]
        )

    def asking(self, team: str) -> WebClient:
        """For what Slack knows of people, which has to be told soon or not at all."""
        token = self.token_of(team)
        return WebClient(
            token, self.api_url, timeout=SHORT_TIMEOUT, retry_handlers=[*self.heard_by]
        )

    def posting(self, team: str) -> WebClient:
        """For what nobody asked for: whoever posts decides when it is tried again."""
        token = self.token_of(team)
        return WebClient(token, self.api_url, timeout=TIMEOUT, retry_handlers=[*self.heard_by])


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
