"""How an answer reaches a person, whatever Slack refuses or has forgotten meanwhile."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING

from slack_sdk import WebhookClient
from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler

from bot.slack.blocks import fallback, message, text_only
from bot.slack.clients import RETRIES, TIMEOUT
from bot.slack.logs import log, slack_word
from bot.slack.people import UNREACHED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from slack_sdk import WebClient
    from slack_sdk.web import SlackResponse

    from bot.answers import Answer
    from bot.messages import Language
    from bot.slack.blocks import Payload

# Slack's words for a message that it will not take by any other way either.
REFUSED_CONTENT = {
    "invalid_blocks",
    "invalid_blocks_format",
    "invalid_attachments",
    "invalid_arguments",
    "invalid_payload",
    "msg_blocks_too_long",
    "msg_too_long",
    "only_one_table_allowed",
}
_ADDRESS_GONE = {"expired_url", "used_url"}


@dataclass(frozen=True)
class Addressee:
    """Whom an answer is for, where they asked, and the address where Slack takes it for a while.

    `thread` is the time of the message that the thread hangs on, if they asked in one.
    """

    person: str
    channel: str = ""
    response_url: str = field(default="", repr=False)
    thread: str = ""

    @property
    def talk(self) -> str:
        """What tells this talk from all others of the workspace; a direct message is all one."""
        return f"{self.channel}:{self.thread}" if self.thread else self.channel


@dataclass(frozen=True)
class Shown:
    """Where a message is."""

    channel: str
    ts: str


def contents(
    answer: Answer, language: Language, *, shared_by: str = "", public: bool = False
) -> Iterator[Payload]:
    """The same answer, each time in simpler blocks."""
    yield message(answer, language, shared_by=shared_by, public=public)
    yield fallback(answer, language, shared_by=shared_by, public=public)
    yield text_only(answer, language)


class _Fate(Enum):
    SHOWN = "shown"
    REFUSED = "refused"  # the message itself: no other way will do
    LOST = "lost"  # this way is closed: another one may do


class Replies:
    """Shows answers to people. `client` speaks for the bot."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def tell(self, whom: Addressee, answer: Answer, language: Language) -> bool:
        """Show an answer to one person alone: where they asked, else in their talk with the bot.

        Whether that went well.
        """
        shown = _shown(self._ways(whom), contents(answer, language))
        if not shown:
            log.warning("an answer could not be shown: every way to the person was closed")
        return shown

    def post(self, whom: Addressee, answer: Answer, language: Language) -> None:
        """Show an answer to everybody where the person asked; else, if that is closed, to them."""
        everybody = partial(self._post, self._posting, whom.channel, None, whom.thread)
        if not _shown([everybody], contents(answer, language, public=True)):
            self.tell(whom, answer, language)

    def put(
        self, whom: Addressee, answer: Answer, language: Language, shown: Shown | None = None
    ) -> Shown | None:
        """Show an answer to everybody in the place of the one that was `shown`, if it was.

        Else where the person asked, else in their talk with the bot. Returns where it is shown now;
        None when every way was closed.
        """
        found: list[Shown] = []

        def noted(method: Callable[..., SlackResponse], **told: object) -> None:
            told_back = method(**told)
            found.append(Shown(str(told_back["channel"]), str(told_back["ts"])))

        ways: list[Callable[[Payload], _Fate]] = []
        if shown:
            update = partial(noted, partial(self._client.chat_update, ts=shown.ts))
            ways.append(partial(self._post, update, shown.channel, None, ""))
        post = partial(noted, self._posting)
        if whom.channel:
            ways.append(partial(self._post, post, whom.channel, None, whom.thread))
        ways.append(partial(self._post, post, whom.person, None, ""))
        if not _shown(ways, contents(answer, language, public=True)):
            log.warning("an answer could not be shown: every way to the person was closed")
        return found[0] if found else None

    def change(self, shown: Shown, answer: Answer, language: Language) -> bool:
        """Show an answer to everybody in the place of one that is there; whether that went well."""
        update = partial(self._client.chat_update, ts=shown.ts)
        way = partial(self._post, update, shown.channel, None, "")
        return _shown([way], contents(answer, language, public=True))

    def share(self, whom: Addressee, answer: Answer, language: Language) -> bool:
        """Show an answer to the channel where the person asked; whether that went well.

        Through the address that Slack gave, so that the bot need not be a member. When Slack's
        word is lost on its way this is not tried again: a channel would see it twice.
        """
        for content in contents(answer, language, shared_by=whom.person):
            told = {**content, "response_type": "in_channel"}
            if (fate := self._respond(whom.response_url, told)) is not _Fate.REFUSED:
                return fate is _Fate.SHOWN
        return False

    def _ways(self, whom: Addressee) -> Iterator[Callable[[Payload], _Fate]]:
        where = {"thread_ts": whom.thread} if whom.thread else {}
        if whom.response_url:
            yield lambda content: self._respond(whom.response_url, {**content, **where})
        if whom.channel:
            alone = self._client.chat_postEphemeral
            yield partial(self._post, alone, whom.channel, whom.person, whom.thread)
        yield partial(self._post, self._posting, whom.person, None, "")

    @property
    def _posting(self) -> Callable[..., SlackResponse]:
        return partial(self._client.chat_postMessage, unfurl_links=False, unfurl_media=False)

    @staticmethod
    def _respond(url: str, content: Payload) -> _Fate:
        # Not the SDK's default handlers: they send again when only Slack's "ok" was lost.
        retries = [RateLimitErrorRetryHandler(max_retry_count=RETRIES)]
        hook = WebhookClient(url, timeout=TIMEOUT, retry_handlers=[*retries])
        body = {"response_type": "ephemeral", "replace_original": False, **content}
        try:
            response = hook.send_dict({**body, "unfurl_links": False, "unfurl_media": False})
        except UNREACHED as error:
            log.warning("a response_url did not answer: %s", slack_word(error))
            return _Fate.LOST
        word = _word(response.body)
        if response.status_code == HTTPStatus.OK and not word:
            return _Fate.SHOWN
        bad_request = response.status_code == HTTPStatus.BAD_REQUEST and word not in _ADDRESS_GONE
        if word in REFUSED_CONTENT or bad_request:
            log.warning("Slack refused a message with %s: sending a simpler one", word)
            return _Fate.REFUSED
        return _Fate.LOST

    @staticmethod
    def _post(
        method: Callable[..., object], channel: str, user: str | None, thread: str, content: Payload
    ) -> _Fate:
        where = {"user": user, "thread_ts": thread}
        try:
            method(channel=channel, **{name: to for name, to in where.items() if to}, **content)
        except UNREACHED as error:
            word = slack_word(error)
            log.warning("Slack did not post a message: %s", word)
            return _Fate.REFUSED if word in REFUSED_CONTENT else _Fate.LOST
        return _Fate.SHOWN


def _shown(ways: Iterable[Callable[[Payload], _Fate]], contents: Iterator[Payload]) -> bool:
    """Whether a message was shown by one of the ways, in the first content that Slack takes."""
    content = next(contents)
    for way in ways:
        while (fate := way(content)) is _Fate.REFUSED and (simpler := next(contents, None)):
            content = simpler
        if fate is not _Fate.LOST:
            return fate is _Fate.SHOWN
    return False


def _word(body: str) -> str:
    """Slack's word in what a response_url answers: empty when all is well."""
    if not body.startswith("{"):
        return "" if body.strip() == "ok" else body.strip()[:60]
    try:
        told = json.loads(body)
    except ValueError:
        return "unreadable"
    return "" if told.get("ok") else str(told.get("error", "unknown"))[:60]
