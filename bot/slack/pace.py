"""How fast messages that nobody asked for may go: Slack takes so many in a channel, and in all."""

from __future__ import annotations

import time
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from threading import Event

IN_A_CHANNEL = 1.0  # seconds between two messages: Slack's limit
IN_ALL = 0.2  # seconds between any two: 300 a minute, of the "several hundred" that Slack takes


class Pace:
    """Tells each message when it may go. `stop`: nothing goes any more.

    `clock` is one that only goes on, in seconds.
    """

    def __init__(self, stop: Event, clock: Callable[[], float] = time.monotonic) -> None:
        self.stop = stop
        self.clock = clock
        self._lock = Lock()
        self._next = 0.0
        self._of_channel: dict[str, float] = {}

    def turn(self, channel: str) -> bool:
        """Wait for the turn of a message; False when nothing goes any more."""
        with self._lock:
            now = self.clock()
            self._of_channel = {one: at for one, at in self._of_channel.items() if at > now}
            self._next = max(self._next, now)
            mine = max(self._next, self._of_channel.get(channel, 0.0))
            self._next += IN_ALL
            self._of_channel[channel] = mine + IN_A_CHANNEL
        return not self.stop.wait(mine - now)

    def hold(self, seconds: float) -> None:
        """Let nothing go for so long, but what has its turn already."""
        with self._lock:
            self._next = max(self._next, self.clock() + seconds)
