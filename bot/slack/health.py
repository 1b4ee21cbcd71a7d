"""Whether Vigie works: its file can be written, and it is looked what is due."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from threading import Lock
from typing import TYPE_CHECKING

from bot.messages import Problem
from bot.schedule import EVERY
from bot.slack.logs import note_bug

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.schedule import Pulse
    from bot.store import Store

OK = "ok"
LATEST = 6 * EVERY  # seconds after which it should have been looked what is due
KEPT = 2.0  # seconds: to look costs a write


@dataclass
class Health:
    """Tells how the parts are, for a while as they were when it was last looked."""

    store: Store
    pulse: Pulse
    clock: Callable[[], float] = time.monotonic
    _lock: Lock = field(default_factory=Lock)
    _found: tuple[float, str] = (float("-inf"), OK)

    def parts(self) -> dict[str, str]:
        """How each part is: "ok", or a word for what is wrong."""
        late = self.pulse.age > LATEST
        return {"database": self._database(), "ticks": "late" if late else OK}

    def _database(self) -> str:
        with self._lock:  # whoever asks at the same time gets the same answer
            at, found = self._found
            if self.clock() - at >= KEPT:
                found = self._written()
                self._found = (self.clock(), found)
            return found

    def _written(self) -> str:
        try:
            self.store.try_writing()
        except Problem as problem:
            return problem.said.name.removeprefix("store-")
        except Exception as error:  # noqa: BLE001  (a bug is told as well, and does not hide itself)
            note_bug(error, "a look at the file")
            return "failed"
        return OK
