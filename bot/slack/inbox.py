"""What Slack delivers is handled once: what came is known for a day, in the store.

While somebody writes for long, as an import of a million rows does, it is only known here, and for
the latest deliveries: an answer at once is worth more than one that no crash can lose.
"""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from threading import Lock
from typing import TYPE_CHECKING

from bot.messages import Problem
from bot.slack.logs import log, note_bug

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store import Store

MOST_RECENT = 10_000
PATIENCE = 1.0  # seconds for another writer: a delivery waits for its acknowledgement
LESS_PATIENCE = 0.05  # seconds for those who come just after one waited in vain: fifty may at once
BUSY = 1.0  # seconds that "just after" is


class Inbox:
    """The deliveries that came, by workspace and by the key that tells each from all others."""

    def __init__(self, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self._store = store
        self._clock = clock
        self._busy_until = 0.0
        # The latest ones; True: the store has not seen it.
        self._recent: OrderedDict[tuple[str, str], bool] = OrderedDict()
        self._answered: deque[tuple[str, str]] = deque(maxlen=MOST_RECENT)  # and not yet cleared
        self._lock = Lock()

    def know(self, team: str, key: str, body: str | None = None) -> bool:
        """Keep a delivery, and its `body` until it is `done`; whether it is new.

        Without a `body` it is only known that it came. What can't be kept is handled all the same:
        whoever did it is told what is wrong.
        """
        if (team, key) in self._recent:
            return False
        new = None  # who came first is then told by what is known here
        try:
            wait = LESS_PATIENCE if self._clock() < self._busy_until else PATIENCE
            new = self._store.take(team, key, body, wait)
        except Problem as problem:
            if wait == PATIENCE:
                self._busy_until = self._clock() + BUSY
            log.warning("the inbox could not be written: %s", problem.said.name)
        with self._lock:
            known = (team, key) in self._recent
            unseen = self._recent.setdefault((team, key), new is None) and known
            if len(self._recent) > MOST_RECENT:
                self._recent.popitem(last=False)
        return not known if new is None else new and not unseen

    def done(self, team: str, key: str) -> None:
        """What was kept whole is answered: its words go, as soon as the file can be written."""
        with self._lock:
            self._answered.append((team, key))
        self.clear()

    def clear(self) -> None:
        """Let the words go of what is answered: who starts next would do it again."""
        while True:
            with self._lock:
                if not self._answered:
                    return
                answered = self._answered.popleft()
            try:
                self._store.done(*answered)
            except Problem as problem:
                log.warning("the inbox could not be cleared: %s", problem.said.name)
                with self._lock:
                    self._answered.appendleft(answered)
                return
            except Exception as error:  # noqa: BLE001  (it is answered: at worst it will be again)
                note_bug(error, "clearing the inbox")
