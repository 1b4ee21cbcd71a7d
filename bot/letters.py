"""What the letters of the outbox say: summaries and their corrections, alerts, reminders, notices.

What makes summaries is passed in, and loaded with the first one: it brings pandas.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Protocol

from bot.answers import Answer
from bot.dues import LATE, week_told
from bot.messages import Problem, Room, Said
from bot.store.outbox import ALERT, CHANGED, DIGEST, REMINDER
from bot.watching import alerted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bot.store import Digest, Letter, Store
    from kpi.periods import Period


class Summary(Protocol):
    """A weekly summary: its message, its thread, and the values that it told."""

    @property
    def first(self) -> Answer: ...
    @property
    def thread(self) -> tuple[Answer, ...]: ...
    @property
    def told(self) -> Mapping[str, Any]: ...


class Correction(Protocol):
    """What changed of what a summary told, and all that is told now."""

    @property
    def answer(self) -> Answer: ...
    @property
    def told(self) -> Mapping[str, Any]: ...


class Writer(Protocol):
    """What makes weekly summaries (`bot.answers.weekly`)."""

    def weekly(
        self,
        digest: Digest,
        store: Store,
        workspace: str,
        week: Period,
        now: datetime,
        *,
        late: bool = ...,
    ) -> Summary: ...
    def corrected(
        self,
        digest: Digest,
        store: Store,
        workspace: str,
        week: Period,
        then: datetime,
        told: Mapping[str, Any],
        heard: int,
    ) -> Correction | None: ...


@dataclass(frozen=True)
class Written:
    """The messages of a letter that are still to be posted.

    `language` is "en" or "fr", "" for that of the person whom they are for; `telling` is what they
    tell, to be kept with the letter (`told` and `heard` of `bot.store.outbox.Letter`).
    """

    answers: Sequence[Answer]
    language: str
    telling: Mapping[str, Any]


def written(
    letter: Letter, store: Store, writer: Callable[[], Writer], now: datetime
) -> Written | None:
    """What is still to be posted of a letter; None when there is nothing to say any more."""
    store = store.seen_from(letter.workspace, letter.channel)
    if letter.kind == DIGEST:
        return _summary(letter, store, writer, now)
    if letter.kind == ALERT:
        heard, _ = store.outbox.latest_change(letter.workspace)  # before the figures are read
        found = alerted(letter, store, now)
        return found and Written(
            found.answers, found.language, {"told": found.told, "heard": heard}
        )
    if letter.parts:  # it is one message
        return None
    answer = _reminder(letter, store, now) if letter.kind == REMINDER else _notice(letter)
    return Written([answer], "", {}) if answer else None


def _summary(
    letter: Letter, store: Store, writer: Callable[[], Writer], now: datetime
) -> Written | None:
    digest = store.digests.of(letter.workspace, letter.channel)
    # What was set since is for the next time.
    if digest is None or digest.stopped or digest.since > letter.due:
        return None
    due = datetime.fromtimestamp(letter.due, UTC)
    week = week_told(due, store.zone(letter.workspace))
    about = (digest, store, letter.workspace, week)
    heard, _ = store.outbox.latest_change(letter.workspace)  # before the figures are read
    if letter.state == CHANGED:
        then = datetime.fromtimestamp(letter.posted_at, UTC)
        correction = writer().corrected(*about, then, letter.told, letter.heard)
        told = {**correction.told} if correction else letter.told
        answers = [correction.answer] if correction else []
        return Written(answers, digest.language, {"told": told, "heard": heard})
    summary = writer().weekly(*about, now, late=now.timestamp() - letter.due > LATE)
    # What it tells is what its first message told.
    telling = {} if letter.parts else {"told": {**summary.told}, "heard": heard}
    return Written([summary.first, *summary.thread][letter.parts :], digest.language, telling)


def _reminder(letter: Letter, store: Store, now: datetime) -> Answer | None:
    _, number = letter.occasion.split()
    reminders = store.reminders(letter.workspace)
    reminder = next((one for one in reminders if one.id == int(number)), None)
    if reminder is None:
        return None
    from bot.reminding import reminded  # noqa: PLC0415  (numpy, which an idle bot does without)

    try:
        return reminded(reminder, letter.workspace, store, store.today(letter.workspace, now))
    except Problem as problem:  # the accounts that it names are not there any more
        return Answer(problem.said)


def _notice(letter: Letter) -> Answer:
    """What an owner is told of a summary, or of a watch, that was not posted, or is the last."""
    state, channel, why = (str(letter.told[name]) for name in ("state", "channel", "why"))
    if letter.told["kind"] == ALERT:
        return Answer(
            Said(f"alert-{state}"),
            body=(Said(f"alert-{state}-how", channel=Room(channel), why=why),),
        )
    day = date.fromisoformat(letter.occasion.split()[0])
    first = date.fromisoformat(letter.told.get("first", f"{day}"))
    told = Said(
        f"summary-{state}-how",
        channel=Room(channel),
        day=day,
        first=first,
        count=(day - first).days // 7 + 1,
        reason=Said(f"digest-stopped-{why}", other=why),
        why=why,
    )
    return Answer(Said(f"summary-{state}"), body=(told,))
