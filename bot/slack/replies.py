"""How an answer reaches a person, whatever Slack refuses or has forgotten meanwhile."""

from __future__ import annotations

import json
import re
import time
from dataclasses import dataclass, field, replace
from functools import partial
from http import HTTPStatus
from typing import TYPE_CHECKING

from bot.messages import Said
from bot.slack.clients import Hook
from bot.slack.fates import Fate, Outcome, outcome_of, outcome_told
from bot.slack.hosts import is_slacks
from bot.slack.logs import log, slack_word
from bot.slack.pages import fallback, message, text_only
from bot.slack.people import UNREACHED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import TypeAlias

    from slack_sdk import WebClient
    from slack_sdk.web import SlackResponse

    from bot.answers import Answer
    from bot.messages import Language
    from bot.slack.blocks import Payload

    _Way: TypeAlias = Callable[[Payload], Outcome]

WAITS = (2.0, 8.0, 20.0)  # seconds until all ways are tried again, if one may be open then
LONGEST_WAIT = 60.0
_SOON = frozenset({Fate.LATER})
_SOON_OR_TWICE = frozenset({Fate.LATER, Fate.UNSURE})


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


class Replies:
    """Shows answers to people. `client` speaks for the bot.

    What Slack leaves in doubt is shown to one person once more rather than never. To everybody it
    is not: then the person has it alone.
    """

    def __init__(self, client: WebClient, wait: Callable[[float], None] = time.sleep) -> None:
        self._client = client
        self._wait = wait

    def tell(self, whom: Addressee, answer: Answer, language: Language) -> bool:
        """Show an answer to one person alone: where they asked, else in their talk with the bot.

        Whether that went well.
        """
        told = contents(answer, language)
        return _noted(self._shown(self._ways(whom), told, _SOON_OR_TWICE))

    def post(self, whom: Addressee, answer: Answer, language: Language) -> None:
        """Show an answer to everybody where the person asked; else to them, and why."""
        everybody = partial(self._post, self._posting, whom.channel, None, whom.thread)
        outcome = self._shown([everybody], contents(answer, language, public=True), _SOON)
        if outcome.fate is Fate.POSTED:
            return
        if outcome.fate in {Fate.CLOSED, Fate.BARRED, Fate.REFUSED}:
            why = Said("slack-not-posted", error=outcome.why)
            answer = replace(answer, notes=(why, *answer.notes))
        self.tell(whom, answer, language)

    def put(
        self, whom: Addressee, answer: Answer, language: Language, shown: Shown | None = None
    ) -> Shown | None:
        """Show an answer to everybody in the place of the one that was `shown`, if it was.

        Else where the person asked, else in their talk with the bot. Returns where it is shown now;
        None when every way was closed.
        """
        found: list[Shown] = []

        def noted(method: Callable[..., SlackResponse], **told: object) -> SlackResponse:
            told_back = method(**told)
            found.append(Shown(str(told_back["channel"]), str(told_back["ts"])))
            return told_back

        ways: list[_Way] = []
        if shown:
            update = partial(noted, partial(self._client.chat_update, ts=shown.ts))
            ways.append(partial(self._post, update, shown.channel, None, ""))
        post = partial(noted, self._posting)
        if whom.channel:
            ways.append(partial(self._post, post, whom.channel, None, whom.thread))
        ways.append(partial(self._post, post, whom.person, None, ""))
        _noted(self._shown(ways, contents(answer, language, public=True), _SOON_OR_TWICE))
        return found[0] if found else None

    def change(self, shown: Shown, answer: Answer, language: Language) -> bool:
        """Show an answer to everybody in the place of one that is there; whether that went well."""
        update = partial(self._client.chat_update, ts=shown.ts)
        way = partial(self._post, update, shown.channel, None, "")
        told = contents(answer, language, public=True)
        return self._shown([way], told, _SOON_OR_TWICE).fate is Fate.POSTED

    def share(self, whom: Addressee, answer: Answer, language: Language) -> bool:
        """Show an answer to the channel where the person asked; whether that went well.

        Through the address that Slack gave, so that the bot need not be a member. When Slack's
        word is lost on its way this is not tried again: a channel would see it twice.
        """

        def way(content: Payload) -> Outcome:
            return self._respond(whom.response_url, {**content, "response_type": "in_channel"})

        told = contents(answer, language, shared_by=whom.person)
        return self._shown([way], told, _SOON).fate is Fate.POSTED

    def _shown(
        self, ways: Sequence[_Way], contents: Iterator[Payload], again: frozenset[Fate]
    ) -> Outcome:
        """Show a message by one of the ways, in the first content that Slack takes.

        All ways are tried `again` when one of them came to that. Returns what came of the one that
        was open, else of the first.
        """
        content, outcomes = next(contents), [Outcome(Fate.CLOSED)]
        for wait in (*WAITS, None):
            outcomes = []
            for way in ways:
                outcome = way(content)
                while outcome.fate is Fate.UNFIT and (simpler := next(contents, None)):
                    log.warning("Slack refused a message with %s: sending a simpler", outcome.why)
                    content = simpler
                    outcome = way(content)
                if outcome.fate is Fate.POSTED:
                    return outcome
                outcomes.append(outcome)
            asked = [outcome.after for outcome in outcomes if outcome.fate in again]
            if not asked or wait is None:
                break
            self._wait(min(max(wait, *asked), LONGEST_WAIT))
        return outcomes[0]

    def _ways(self, whom: Addressee) -> list[_Way]:
        where = {"thread_ts": whom.thread} if whom.thread else {}
        alone = self._client.chat_postEphemeral
        ways: list[_Way] = []
        if whom.response_url:
            ways.append(lambda content: self._respond(whom.response_url, {**content, **where}))
        if whom.channel:
            ways.append(partial(self._post, alone, whom.channel, whom.person, whom.thread))
        return [*ways, partial(self._post, self._posting, whom.person, None, "")]

    @property
    def _posting(self) -> Callable[..., SlackResponse]:
        return partial(self._client.chat_postMessage, unfurl_links=False, unfurl_media=False)

    def _respond(self, url: str, content: Payload) -> Outcome:
        if not is_slacks(url, self._client.base_url):
            return Outcome(Fate.CLOSED, why="not_slacks")
        hook = Hook(url, self._client)
        body = {"response_type": "ephemeral", "replace_original": False, **content}
        try:
            response = hook.send_dict({**body, "unfurl_links": False, "unfurl_media": False})
        except (*UNREACHED, LookupError, ValueError) as error:  # an answer that is no text, too
            log.warning("a response_url did not answer: %s", slack_word(error))
            return outcome_of(error)
        word = _word(response.body)
        if response.status_code == HTTPStatus.OK and word == "ok":
            return Outcome(Fate.POSTED)
        outcome = outcome_told(response.status_code, word, response.headers)
        log.warning("a response_url took no message: %s", word or response.status_code)
        # Of bad blocks Slack tells no word here, or one of its own: something simpler may do.
        bad_request = response.status_code == HTTPStatus.BAD_REQUEST
        unfit = bad_request and (not word or outcome.fate is Fate.REFUSED)
        return replace(outcome, fate=Fate.UNFIT) if unfit else outcome

    @staticmethod
    def _post(
        method: Callable[..., SlackResponse],
        channel: str,
        user: str | None,
        thread: str,
        content: Payload,
    ) -> Outcome:
        where = {"user": user, "thread_ts": thread}
        try:
            method(channel=channel, **{name: to for name, to in where.items() if to}, **content)
        except UNREACHED as error:
            log.warning("Slack did not post a message: %s", slack_word(error))
            return outcome_of(error)
        return Outcome(Fate.POSTED)


def _noted(outcome: Outcome) -> bool:
    if outcome.fate is not Fate.POSTED:
        log.warning("an answer could not be shown: every way to the person was closed")
    return outcome.fate is Fate.POSTED


def _word(body: str) -> str:
    """Slack's word in what a response_url answers: "ok" when all is well, "" when it has none."""
    word = body.strip()
    if word.startswith("{"):
        try:
            told = json.loads(word)
        except ValueError:
            return ""
        word = "ok" if told.get("ok") else str(told.get("error", ""))
    return word if re.fullmatch(r"\w{1,60}", word, re.ASCII) else ""
