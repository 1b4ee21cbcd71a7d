"""What Vigie says unasked: it looks every minute at what is due by the local calendar.

The clock only ticks. What is due is told by the database, and claimed there before it is said: a
restart, a second process or a change of the hour neither double nor lose it. It knows no Slack:
`post` says an answer to a person.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Protocol

from bot.answers import Answer
from bot.messages import Problem
from bot.store.reminders import EVERY_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bot.store import Store
    from bot.store.reminders import Reminder

EVERY = 60  # seconds
LATE = timedelta(hours=12)  # after which it is not said any more: the next one comes

log = logging.getLogger("vigie")


class Post(Protocol):
    """Says an answer to a person of a workspace; whether that went well."""

    def __call__(self, workspace: str, person: str, answer: Answer) -> bool: ...


@contextmanager
def ticking(tick: Callable[[], None], every: float = EVERY) -> Iterator[None]:
    """Call `tick` now and then, in a thread of its own, until the block ends."""
    from apscheduler.schedulers.background import BackgroundScheduler  # noqa: PLC0415  (100 ms)

    scheduler = BackgroundScheduler(timezone="UTC")
    # A late tick is not a lost one, and two never run at once.
    scheduler.add_job(
        tick, "interval", seconds=every, coalesce=True, max_instances=1, misfire_grace_time=None
    )
    scheduler.start()
    try:
        yield
    finally:
        scheduler.shutdown(wait=True)


def say_what_is_due(store: Store, now: datetime, post: Post) -> None:
    """Say what is due in each workspace and was not said yet."""
    for workspace in store.workspaces():
        local = now.astimezone(store.zone(workspace))
        for reminder in store.reminders(workspace):
            if due := due_time(reminder, local):
                key = f"reminder {reminder.id} {due:%Y-%m-%d}"
                _say_once(store, workspace, key, reminder, local, post)


def due_time(reminder: Reminder, local: datetime) -> datetime | None:
    """When a reminder was last due, by the wall clock; None when it is not any more, or not yet.

    `local` is now, in the workspace's time zone.
    """
    now, zone = local.replace(tzinfo=None), local.tzinfo
    at = time(*divmod(reminder.minute, 60))
    for day in (now.date(), now.date() - timedelta(days=1)):
        due = datetime.combine(day, at)
        since = datetime.fromtimestamp(reminder.since, zone).replace(tzinfo=None)
        today = reminder.weekday in {EVERY_DAY, day.weekday()}
        if today and since <= due <= now <= due + LATE:
            return due
    return None


def _say_once(
    store: Store, workspace: str, key: str, reminder: Reminder, local: datetime, post: Post
) -> None:
    if not store.claim(workspace, key):
        return
    from bot.reminding import reminded  # noqa: PLC0415  (numpy, which an idle bot does without)

    try:
        answer = reminded(reminder, workspace, store, local.date())
    except Problem as problem:  # the accounts that it names are not there any more
        answer = Answer(problem.said)
    if answer and not post(workspace, reminder.owner, answer):
        log.warning("a reminder could not be said; the next tick tries again")
        store.release(workspace, key)
