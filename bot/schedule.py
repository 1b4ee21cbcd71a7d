"""What is due by the local calendar is put into the outbox; a clock looks every few seconds.

The clock only ticks. What is due is told by the wall clock of each summary's own zone and of each
workspace (`bot.dues`), and what was due and is not in the outbox yet is put there, so that a
restart, a machine that slept, a second process or a change of the hour neither double nor lose it.
`bot.slack.sending` says what is in the outbox.
"""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.dues import last_due, moment_of
from bot.store.outbox import DIGEST, DOUBTFUL, LEASE, NOTICE, POSTED, REMINDER, Letter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TypeAlias

    from bot.store import Digest, Store

    _Due: TypeAlias = Callable[[int, int, ZoneInfo], tuple[date, datetime]]

A_WEEK = timedelta(days=7)
EVERY = 15  # seconds
QUIET = 10 * 60  # seconds without a change of the figures, after which a correction is thought of
_LONGEST = 8 * 86_400  # seconds: what was due last was due within this


class Pulse:
    """When something that should happen now and then last did; `age` in seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._at = clock()

    def beat(self) -> None:
        """It happened."""
        self._at = self._clock()

    @property
    def age(self) -> float:
        return self._clock() - self._at


@contextmanager
def ticking(
    tick: Callable[[], None], every: float = EVERY, pulse: Pulse | None = None
) -> Iterator[None]:
    """Call `tick` at once and then now and then, in a thread of its own, until the block ends.

    The `pulse` tells when it was last done.
    """
    from apscheduler.schedulers.background import BackgroundScheduler  # noqa: PLC0415  (100 ms)

    def beat() -> None:
        tick()
        if pulse:
            pulse.beat()

    scheduler = BackgroundScheduler(timezone="UTC")
    # A late tick is not a lost one, and two never run at once.
    never_lost = {"coalesce": True, "max_instances": 1, "misfire_grace_time": None}
    scheduler.add_job(
        beat, "interval", seconds=every, next_run_time=datetime.now(UTC), **never_lost
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=True)


def put_what_is_due(store: Store, workspace: str, now: datetime) -> None:
    """Put into the outbox what was due last and is not there yet; reopen what may have changed.

    What was set after it was due waits for the next time. A summary that was posted is looked at
    again when figures came since, once they have stopped coming, until the next one is due. Of
    those that were due for weeks while nobody looked, the last one comes: owners are told so.
    """
    due = partial(cache(last_due), now=now)
    letters = [*_digests(store, workspace, due), *_reminders(store, workspace, due)]
    since = int(now.timestamp()) - _LONGEST
    known = {
        (letter.kind, letter.channel, letter.occasion): letter
        for kind in {letter.kind for letter in letters}
        for letter in store.outbox.since(workspace, kind, since)
    }
    kept = [known.get((letter.kind, letter.channel, letter.occasion)) for letter in letters]
    if new := [letter for letter, known in zip(letters, kept, strict=True) if known is None]:
        notices = _skipped(store, workspace, new, int(now.timestamp()))
        store.outbox.put([*new, *notices], int(now.timestamp()))
    number, at = store.outbox.latest_change(workspace)
    if now.timestamp() - at >= QUIET and (
        changed := [one for one in kept if one and _told_before(one, number)]
    ):
        store.outbox.reopen(changed)


def doubt_what_was_due(store: Store, workspace: str, now: datetime) -> None:
    """Say nothing of what was due before a backup was put back: it may have been said since.

    Those who set a weekly summary are told that it may be missing.
    """
    put_what_is_due(store, workspace, now)
    heard, _ = store.outbox.latest_change(workspace)
    seconds = int(now.timestamp())
    # All of them first: what is put for one of them is said.
    for letter in [*iter(lambda: store.outbox.claim(workspace, seconds, LEASE), None)]:
        if letter.parts:  # what was posted of it stands
            store.outbox.keep(replace(letter, state=POSTED, heard=heard, lease=0))
        else:
            ended = replace(letter, state=DOUBTFUL, why="restored", lease=0)
            store.outbox.keep(ended, *_doubt(store, ended, seconds))


def _doubt(store: Store, letter: Letter, now: int) -> Iterator[Letter]:
    """What the owner of a summary is told when it is not posted after a backup was put back."""
    digest = store.digests.of(letter.workspace, letter.channel)
    if letter.kind == DIGEST and digest:
        told = {"kind": DIGEST, "state": "restored", "channel": letter.channel, "why": ""}
        occasion = f"{letter.occasion} {letter.channel}"
        yield Letter(letter.workspace, NOTICE, digest.owner, occasion, now, told=told)


def _told_before(letter: Letter, number: int) -> bool:
    """Whether a summary was posted before the change of the figures of that number."""
    return letter.kind == DIGEST and letter.state == POSTED and letter.heard < number


def _digests(store: Store, workspace: str, due: _Due) -> Iterator[Letter]:
    for digest in store.digests.every(workspace):
        day, moment = due(digest.weekday, digest.minute, ZoneInfo(digest.zone))
        at = int(moment.timestamp())
        if not digest.stopped and digest.since <= at:
            yield Letter(workspace, DIGEST, digest.channel, f"{day}", at)


def _skipped(store: Store, workspace: str, new: Iterable[Letter], now: int) -> Iterator[Letter]:
    """What owners are told, once, of the summaries due before these that never came to the outbox:
    nobody looked for weeks.
    """
    letters = [letter for letter in new if letter.kind == DIGEST]
    if not letters:
        return
    latest = store.outbox.latest(workspace, DIGEST)
    digests = {digest.channel: digest for digest in store.digests.every(workspace)}
    for letter in letters:
        if digest := digests.get(letter.channel):
            days = [*_due_before(letter, digest, latest.get(letter.channel, ""))]
            if days:
                first, last = f"{days[-1]}", f"{days[0]} {letter.channel}"
                told = {"kind": DIGEST, "state": "skipped", "channel": letter.channel, "why": ""}
                told["first"] = first
                yield Letter(workspace, NOTICE, digest.owner, last, now, told=told)


def _due_before(letter: Letter, digest: Digest, latest: str) -> Iterator[date]:
    """The days before a letter's on which a summary was due, since it was set and after a day."""
    day, zone = date.fromisoformat(letter.occasion), ZoneInfo(digest.zone)
    while f"{(day := day - A_WEEK)}" > latest:
        if moment_of(day, digest.minute, zone).timestamp() < digest.since:
            return
        yield day


def _reminders(store: Store, workspace: str, due: _Due) -> Iterator[Letter]:
    zone = store.zone(workspace)
    for reminder in store.reminders(workspace):
        day, moment = due(reminder.weekday, reminder.minute, zone)
        at = int(moment.timestamp())
        if reminder.since <= at:
            yield Letter(workspace, REMINDER, reminder.owner, f"{day} {reminder.id}", at)
