"""What waits for a thread of ours, and when that is too much.

An answer after minutes is none. Slack takes a command's acknowledgement with words in it, so that
who types one is told at once. A press and an event have to wait, since we have no words for them
before their turn has come; when more waits than memory should hold they are not acknowledged: Slack
then sends an event again, and tells who pressed a button.
"""

from __future__ import annotations

import time
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_WAITING = 5_000
LONGEST_WAIT = 60.0  # seconds


class Backlog:
    """When each thing came that waits; they are begun in that order."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._came: deque[float] = deque()

    def comes(self) -> None:
        """Something waits."""
        self._came.append(self._clock())

    def begins(self) -> None:
        """What waited longest is begun."""
        self._came.popleft()

    @property
    def is_full(self) -> bool:
        """Whether so much waits that nothing more may."""
        return len(self._came) >= MOST_WAITING

    @property
    def is_late(self) -> bool:
        """Whether what waits has waited for too long already."""
        try:
            return self._clock() - self._came[0] > LONGEST_WAIT
        except IndexError:  # nothing waits
            return False
