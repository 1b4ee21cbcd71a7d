"""What is in the outbox is said: one letter after the other, each once.

A letter is claimed, written, and posted one message after the other. Before each it is noted that
it is tried, and after each what came of it. What is not known to have come to anything is left to
whoever claims the letter next, who looks into the history of the channel first: after a crash, and
when Slack's answer was lost, alike.
"""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.letters import written
from bot.messages import Problem
from bot.slack.clients import TIMEOUT
from bot.slack.fates import Fate
from bot.slack.logs import log, note_bug
from bot.slack.replies import contents
from bot.store.outbox import (
    ALERT,
    CHANGED,
    CLOSED,
    DIGEST,
    DOUBTFUL,
    FAILED,
    LEASE,
    LONGEST_LEASE,
    MISSED,
    NOTICE,
    POSTED,
    REMINDER,
    SILENT,
    Letter,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import datetime

    from bot.letters import Writer, Written
    from bot.messages import Language
    from bot.slack.blocks import Payload
    from bot.slack.fates import Outcome
    from bot.slack.pace import Pace
    from bot.slack.posting import Posting
    from bot.store import Store

HISTORY = "history"  # looked into as slowly as one channel is written to
DOUBT = 3 * TIMEOUT  # seconds after which no attempt is under way any more
# Seconds after which it is not said any more: the next one is near.
TOO_LATE = {ALERT: 2 * 86_400, DIGEST: 6 * 86_400, REMINDER: 12 * 3_600, NOTICE: 6 * 86_400}
# Seconds that a thread goes on: of a summary until the next one, of an alert while it is kept.
GOES_ON = {ALERT: 60 * 86_400, DIGEST: 7 * 86_400}
_IN_CHANNELS = frozenset({ALERT, DIGEST})
STOPPED = "stopped"  # what is told of a summary that was posted where no other can be
MOST_TRIES = 5  # of a letter that can't be written, or that Slack refuses
FIRST_WAIT, LONGEST_WAIT = 15, 900  # seconds between two tries
FIRST_BAR, LONGEST_BAR = 60, 3_600  # seconds until it is looked whether Slack knows us again


class Sender:
    """Says the letters of a workspace. Several threads may do so at once, and several processes.

    `writer` gives what makes summaries; `language` tells that of a code or, for "", of a person.
    """

    def __init__(
        self,
        store: Store,
        workspace: str,
        posting: Posting,
        pace: Pace,
        writer: Callable[[], Writer],
        language: Callable[[str, str], Language],
        clock: Callable[[], datetime],
    ) -> None:
        self._store = store
        self._outbox = store.outbox
        self._workspace = workspace
        self._posting = posting
        self._pace = pace
        self._writer = writer
        self._language = language
        self._clock = clock
        self._bar_lock = threading.Lock()
        self._barred_until = self._bar = 0.0

    def send(self) -> None:
        """Say what waits, until nothing does, or until Slack takes nothing of ours."""
        while not self._pace.stop.is_set() and not self._barred():
            try:
                letter = self._outbox.claim(self._workspace, self._now, LEASE)
                if letter is None:
                    return
                self._deliver(letter)
            except Problem as problem:  # the file is busy, or full: what was done is looked up
                log.warning("what is to be said could not be noted: %s", problem.said.name)
                return
            except Exception as error:  # noqa: BLE001  (a bug: the others go on, at the next tick)
                note_bug(error, "saying something")
                return

    @property
    def _now(self) -> int:
        return int(self._clock().timestamp())

    def _deliver(self, letter: Letter) -> None:
        """Say what is still to be said of a letter, as far as it goes."""
        if letter.tried:
            known = self._resolved(letter)
            if known is None:
                return
            letter = known
        if _is_over(letter, self._now):
            self._end(letter, MISSED)
            return
        try:
            found = written(letter, self._store, self._writer, self._clock())
            messages = self._messages(letter, found) if found else []
        except Problem as problem:
            self._later(letter, problem.said.name)
            return
        except Exception as error:  # noqa: BLE001  (a bug in one letter must not stop the others)
            note_bug(error, f"writing a {letter.kind}")
            self._failed(letter, type(error).__name__)
            return
        if found is None:
            self._end(letter, SILENT)
            return
        for number, message in enumerate(messages):
            # The first message of every channel goes before the threads of any.
            if number and letter.parts == 1 and self._outbox.waiting(self._workspace, self._now):
                self._outbox.keep(replace(letter, lease=0))
                return
            said = self._say(letter, message, found.telling)
            if said is None:
                return
            letter = said
        self._end(replace(letter, heard=found.telling.get("heard", letter.heard)), POSTED)

    def _messages(self, letter: Letter, found: Written) -> list[list[Payload]]:
        """What is written, as Slack shows it: each message in ever simpler blocks."""
        language = self._language(found.language, letter.channel)
        public = letter.kind in _IN_CHANNELS
        return [[*contents(answer, language, public=public)] for answer in found.answers]

    def _say(
        self, letter: Letter, message: list[Payload], telling: Mapping[str, Any]
    ) -> Letter | None:
        """Post one message of a letter: the letter as it is then, None when it does not go on."""
        if not self._pace.turn(letter.channel) or self._barred():
            self._outbox.keep(replace(letter, lease=0))
            return None
        now = self._now
        trying = replace(letter, tried=now, lease=now + LEASE, telling=telling)
        if not self._outbox.keep(trying):
            return None
        outcome = self._posting.post(trying, message)
        match outcome.fate:
            case Fate.POSTED:
                return self._advanced(trying, outcome.ts)
            case Fate.UNSURE:  # Slack is ill, as a rule, and not with this message alone
                self._pace.hold(FIRST_WAIT)
                self._later(trying, outcome.why, least=DOUBT)
            case Fate.CLOSED:
                self._end(letter, CLOSED, outcome.why)
            case Fate.REFUSED:
                self._failed(letter, outcome.why)
            case _:
                self._put_off(letter, outcome)
        return None

    def _resolved(self, letter: Letter) -> Letter | None:
        """A letter that may have been posted, once it is known whether it was; None until then."""
        if not self._pace.turn(HISTORY):
            self._outbox.keep(replace(letter, lease=0))
            return None
        outcome = self._posting.find(letter)
        if outcome.fate is Fate.POSTED:
            return self._advanced(letter, outcome.ts)
        if outcome.fate is Fate.ABSENT:
            return replace(letter, tried=0)
        if outcome.fate is Fate.UNSURE or _is_over(letter, self._now):
            self._end(letter, DOUBTFUL, outcome.why)
        else:
            self._put_off(letter, outcome)
        return None

    def _advanced(self, letter: Letter, ts: str) -> Letter | None:
        """A letter of which one more message is posted; None when it is somebody else's now."""
        now = self._now
        advanced = replace(
            letter,
            parts=letter.parts + 1,
            ts=letter.ts or ts,
            posted_at=letter.posted_at or now,
            lease=now + LEASE,
            tried=0,
            tries=0,
            why="",
            told=letter.telling.get("told", letter.told),
            heard=letter.telling.get("heard", letter.heard),
            telling={},
            first=letter.first or letter.telling,
        )
        self._bar = 0.0
        return advanced if self._outbox.keep(advanced) else None

    # -------------------------------------------------------------------- when it does not work
    def _put_off(self, letter: Letter, outcome: Outcome) -> None:
        """Slack takes nothing now, for a while or until somebody looks at the token."""
        if outcome.fate is Fate.BARRED:
            self._set_bar(outcome.why)
            self._outbox.keep(replace(letter, lease=0))
            return
        self._pace.hold(outcome.after or FIRST_WAIT)
        self._later(letter, outcome.why, outcome.after)

    def _later(self, letter: Letter, why: str, after: int = 0, *, least: int = 0) -> None:
        """Try again when Slack says, or after longer and longer for the same reason."""
        tries = letter.tries + 1 if letter.why == why else 1
        longer = max(min(FIRST_WAIT * 2 ** (tries - 1), LONGEST_WAIT), least)
        wait = min(after, LONGEST_LEASE) or longer
        log.warning("a %s waits for %d s: %s", letter.kind, wait, why)
        self._outbox.keep(replace(letter, tries=tries, why=why, lease=self._now + wait))

    def _failed(self, letter: Letter, why: str) -> None:
        """It can't be written, or Slack does not want it: a few times more, then no more."""
        if letter.why == why and letter.tries + 1 >= MOST_TRIES:
            self._end(letter, FAILED, why)
        else:
            self._later(letter, why)

    def _end(self, letter: Letter, state: str, why: str = "") -> None:
        """Nothing more is said of a letter, unless figures change; its owner is told if need be."""
        ended = replace(letter, state=state, why=why, tried=0, tries=0, lease=0, telling={})
        news = state
        if letter.parts and state in {MISSED, FAILED, SILENT, CLOSED}:
            # What was said stands, whatever became of the rest of its thread, or of corrections.
            news = STOPPED if state == CLOSED else POSTED
            heard, _ = self._outbox.latest_change(self._workspace)
            ended = replace(ended, state=POSTED, heard=heard)
        if news not in {POSTED, SILENT}:
            log.warning("a %s ends as %s: %s", letter.kind, news, why)
        self._outbox.keep(ended, *self._notices(ended, news))
        if state == CLOSED and letter.kind == DIGEST:
            self._store.digests.stop(self._workspace, letter.channel, why)
        if state == CLOSED and letter.kind == ALERT:
            self._store.watches.stop(self._workspace, letter.channel, why)

    def _notices(self, letter: Letter, news: str) -> Iterator[Letter]:
        """What an owner is told, once, of what was not posted, or was the last there."""
        if letter.kind not in _IN_CHANNELS or news in {POSTED, SILENT}:
            return
        set_by = self._store.digests if letter.kind == DIGEST else self._store.watches
        if known := set_by.of(self._workspace, letter.channel):
            told = {
                "kind": letter.kind,
                "state": news,
                "channel": letter.channel,
                "why": letter.why,
            }
            about = (self._workspace, NOTICE, known.owner, f"{letter.occasion} {letter.channel}")
            yield Letter(*about, due=self._now, told=told)

    # ------------------------------------------------------------------- when nothing may be said
    def _barred(self) -> bool:
        """Whether Slack takes nothing of ours: it is looked now and then if it does again."""
        with self._bar_lock:
            if self._barred_until and self._pace.clock() >= self._barred_until:
                if self._posting.works():
                    self._barred_until = 0.0
                else:
                    self._raise_bar()
            return self._barred_until > 0

    def _set_bar(self, why: str) -> None:
        with self._bar_lock:
            if not self._barred_until:
                log.error("Slack takes nothing of ours (%s): what is due waits", why)
                self._raise_bar()

    def _raise_bar(self) -> None:
        self._bar = min(max(2 * self._bar, FIRST_BAR), LONGEST_BAR)
        self._barred_until = self._pace.clock() + self._bar


def _is_over(letter: Letter, now: int) -> bool:
    """Whether it is too late to say it."""
    longest = (GOES_ON if letter.state == CHANGED else TOO_LATE)[letter.kind]
    return now > letter.due + longest
