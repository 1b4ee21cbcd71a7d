"""How what is said unasked is posted once: what Slack answers, and what it leaves in doubt.

Slack has no key by which it would know a message that it took already. Each carries one in its
metadata, so that the history of the channel tells later whether it is there. The SDK must not send
again by itself: it does so when only Slack's answer was lost.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass
from enum import Enum
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING
from urllib.error import URLError

from slack_sdk.errors import SlackApiError

from bot.slack.logs import log, slack_word
from bot.slack.people import UNREACHED
from bot.slack.replies import REFUSED_CONTENT
from bot.slack.texts import PERSON_ID

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any

    from slack_sdk import WebClient
    from slack_sdk.web import SlackResponse

    from bot.slack.blocks import Payload
    from bot.store import Letter

EVENT = "vigie_said"  # the kind of our metadata
CLOCKS_APART = 3_600  # seconds between Slack's clock and ours
_PAGE, _MOST_PAGES = 200, 20  # messages of a history

# Slack's words: the token is no good, whatever is said and to whom.
BARRED = {
    "account_inactive",
    "invalid_auth",
    "missing_scope",
    "not_allowed_token_type",
    "not_authed",
    "org_login_required",
    "team_access_not_granted",
    "token_expired",
    "token_revoked",
}
# The channel is there no more, or not for Vigie.
_CLOSED = {
    "access_denied",
    "cannot_dm_bot",
    "channel_is_limited_access",
    "channel_not_found",
    "is_archived",
    "messages_tab_disabled",
    "no_permission",
    "not_in_channel",
    "restricted_action",
    "restricted_action_non_threadable_channel",
    "restricted_action_read_only_channel",
    "restricted_action_thread_only_channel",
    "user_disabled",
    "user_not_found",
}
_LATER = {"message_limit_exceeded", "rate_limited", "ratelimited"}
_UNTOLD = {"fatal_error", "internal_error", "request_timeout", "service_unavailable"}
# The message never left: nobody listens, or no way leads there.
_UNSENT = {errno.ECONNREFUSED, errno.EHOSTUNREACH, errno.ENETUNREACH}


class Fate(Enum):
    """What became of a message, or of a look at the history."""

    POSTED = "posted"
    ABSENT = "absent"  # it is not in the history
    LATER = "later"  # not now
    UNSURE = "unsure"  # it may be there or not
    REFUSED = "refused"  # this message is not taken
    CLOSED = "closed"  # no message is taken there
    BARRED = "barred"  # no message of ours is taken anywhere


@dataclass(frozen=True)
class Outcome:
    """What became of it: where it is (`ts`), or `why` in Slack's word, and when to come back.

    `after` is in seconds, and Slack's own wish; 0 when it has none.
    """

    fate: Fate
    ts: str = ""
    why: str = ""
    after: int = 0


class Posting:
    """Posts letters, and finds those that may have been. `client` must not try again by itself."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def post(self, letter: Letter, contents: Iterable[Payload]) -> Outcome:
        """Post the next message of a letter, in the first of its contents that Slack takes."""
        outcome = Outcome(Fate.REFUSED)
        for content in contents:
            outcome = self._post(letter, content)
            if outcome.why not in REFUSED_CONTENT:
                break
            log.warning("Slack refused a message with %s: sending a simpler one", outcome.why)
        return outcome

    def _post(self, letter: Letter, content: Payload) -> Outcome:
        try:
            told = self._client.chat_postMessage(
                channel=letter.channel,
                thread_ts=letter.ts or None,
                metadata={"event_type": EVENT, "event_payload": {"key": letter.key}},
                unfurl_links=False,
                unfurl_media=False,
                **content,
            )
        except UNREACHED as error:
            return _outcome(error)
        ts = told.get("ts")
        return Outcome(Fate.POSTED, ts) if isinstance(ts, str) else Outcome(Fate.UNSURE)

    def find(self, letter: Letter) -> Outcome:
        """Whether the next message of a letter is there: somebody tried to post it at `tried`.

        It is asked for when no attempt can be under way any more. UNSURE: that can't be known.
        """
        try:
            for message in self._history(letter):
                metadata = message.get("metadata") or {}
                key = (metadata.get("event_payload") or {}).get("key")
                if metadata.get("event_type") == EVENT and key in {letter.key, None}:
                    # Without its key, it may be this one or another.
                    ts = str(message.get("ts") or "")
                    return Outcome(Fate.POSTED, ts) if key and ts else Outcome(Fate.UNSURE)
        except UNREACHED as error:
            outcome = _outcome(error)
            if outcome.why in BARRED - {"missing_scope"}:
                return outcome
            if outcome.fate in {Fate.LATER, Fate.UNSURE}:  # here: it could not be read now
                return Outcome(Fate.LATER, why=outcome.why, after=outcome.after)
            return Outcome(Fate.UNSURE, why=outcome.why)
        except _TooLongError:
            return Outcome(Fate.UNSURE, why="history_too_long")
        return Outcome(Fate.ABSENT)

    def _history(self, letter: Letter) -> Iterator[dict[str, Any]]:
        """What was posted since shortly before it was tried, in the channel or in its thread."""
        channel, cursor = letter.channel, ""
        if PERSON_ID.fullmatch(channel):
            opened = self._client.conversations_open(users=channel)
            channel = (opened.get("channel") or {}).get("id", "")
        read: Callable[..., SlackResponse] = self._client.conversations_history
        if letter.ts:
            read = partial(self._client.conversations_replies, ts=letter.ts)
        read = partial(read, channel=channel, oldest=str(letter.tried - CLOCKS_APART), limit=_PAGE)
        for _ in range(_MOST_PAGES):
            page = read(cursor=cursor or None, include_all_metadata=True)
            yield from page.get("messages") or []
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return
        raise _TooLongError

    def works(self) -> bool:
        """Whether Slack knows us, as far as can be told without saying anything."""
        try:
            self._client.auth_test()
        except UNREACHED as error:
            log.warning("Slack does not know us: %s", slack_word(error))
            return False
        return True


class _TooLongError(Exception):
    """There are more messages than are looked at."""


def _outcome(error: Exception) -> Outcome:
    """What a call that failed tells of the message."""
    word = slack_word(error)
    if not isinstance(error, SlackApiError):
        reason = error.reason if isinstance(error, URLError) else error
        # Unsent as well: the name of Slack's host was not found (socket.gaierror).
        unsent = getattr(reason, "errno", None) in _UNSENT or type(reason).__name__ == "gaierror"
        return Outcome(Fate.LATER if unsent else Fate.UNSURE, why=word)
    status = error.response.status_code
    if status == HTTPStatus.TOO_MANY_REQUESTS or word in _LATER:
        headers = {name.lower(): value for name, value in error.response.headers.items()}
        asked = str(headers.get("retry-after", ""))
        return Outcome(Fate.LATER, why=word, after=int(asked) if asked.isdecimal() else 0)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or word in {*_UNTOLD, type(error).__name__}:
        return Outcome(Fate.UNSURE, why=word)
    if word in BARRED:
        return Outcome(Fate.BARRED, why=word)
    return Outcome(Fate.CLOSED if word in _CLOSED else Fate.REFUSED, why=word)
