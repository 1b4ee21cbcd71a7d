"""How what is said unasked is posted once: what Slack answers, and what it leaves in doubt.

Slack has no key by which it would know a message that it took already. Each carries one in its
metadata, so that the history of the channel tells later whether it is there. The SDK must not send
again by itself: it does so when only Slack's answer was lost.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.slack.fates import BARRED, Fate, Outcome, outcome_of
from bot.slack.logs import log, slack_word
from bot.slack.people import UNREACHED
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


class Posting:
    """Posts letters, and finds those that may have been. `client` must not try again by itself."""

    def __init__(self, client: WebClient) -> None:
        self._client = client

    def post(self, letter: Letter, contents: Iterable[Payload]) -> Outcome:
        """Post the next message of a letter, in the first of its contents that Slack takes."""
        outcome = Outcome(Fate.REFUSED)
        for content in contents:
            outcome = self._post(letter, content)
            if outcome.fate is not Fate.UNFIT:
                break
            log.warning("Slack refused a message with %s: sending a simpler one", outcome.why)
            outcome = replace(outcome, fate=Fate.REFUSED)
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
            return outcome_of(error)
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
            outcome = outcome_of(error)
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
