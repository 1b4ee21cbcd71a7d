"""Calls to Slack's Web API: an answer that is none of Slack's is one that was lost, and no bug."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError, SlackClientError
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from bot.slack.shapes import is_answer

if TYPE_CHECKING:
    from slack_sdk.http_retry.request import HttpRequest
    from slack_sdk.http_retry.response import HttpResponse
    from slack_sdk.http_retry.state import RetryState
    from slack_sdk.web import SlackResponse

RETRIES = 2  # of a call that Slack answers with "later"
LONGEST_WAIT = 30  # seconds: a thread that answers people waits meanwhile


class Caller(WebClient):
    """Slack's client, which raises errors of Slack's kind whatever comes as an answer."""

    def api_call(self, api_method: str, **told: Any) -> SlackResponse:
        try:
            response = super().api_call(api_method, **told)
        except SlackApiError as error:
            if not isinstance(error.response.data, dict):
                raise UnreadableError from error
            raise
        # Where a proxy or an ill Slack answers a list, a number or bytes that are no letters.
        except (AttributeError, TypeError, ValueError) as error:
            raise UnreadableError from error
        if not is_answer(api_method, response.data):
            raise UnreadableError
        return response


class UnreadableError(SlackClientError):
    """Slack answered, and nobody can read what."""


class Patience(RateLimitErrorRetryHandler):
    """Waits as long as Slack asks when it says "later", unless that is too long."""

    def __init__(self) -> None:
        super().__init__(max_retry_count=RETRIES)

    def _can_retry(
        self,
        *,
        state: RetryState,  # noqa: ARG002  (as the SDK calls it)
        request: HttpRequest,  # noqa: ARG002
        response: HttpResponse | None = None,
        error: Exception | None = None,  # noqa: ARG002
    ) -> bool:
        if response is None or response.status_code != HTTPStatus.TOO_MANY_REQUESTS:
            return False
        asked = {name.lower(): value for name, value in response.headers.items()}
        told = str((asked.get("retry-after") or ["1"])[0])
        return told.isascii() and told.isdecimal() and int(told) <= LONGEST_WAIT
