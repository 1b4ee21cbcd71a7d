"""How soon `vigie serve` hears again when its socket ends, however that comes about."""

from __future__ import annotations

import signal
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.load import Crowd, served
from benchmarks.measuring import line, title

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Sequence

    from benchmarks.stores import Stores

PAUSE = 20.0  # seconds that a process is stopped
TRIES = 0.5  # seconds after which another command is sent: those before were to a dead socket
LONGEST = 120.0


def compare_sockets(stores: Stores, sizes: Sequence[int]) -> None:  # noqa: ARG001
    title("Seconds from the end of a socket to the next acknowledgement; goal: 20, for a pause 30")
    with tempfile.TemporaryDirectory() as folder, Crowd() as slack:
        cases: dict[str, Callable[[], object]] = {
            "a reset": partial(slack.drop_sockets, "cut"),
            "a goodbye": partial(slack.drop_sockets, "close"),
            "a refresh": partial(slack.drop_sockets, "refresh"),
            "silence": slack.freeze_sockets,
            "silence, of the next one too": partial(slack.freeze_sockets, coming=1),
            "a reset, then 500 three times": partial(_refuse, slack, status=500),
            "a reset, then 429 three times": partial(_refuse, slack, status=429),
        }
        with served(slack, Path(folder) / "vigie.db") as bot:
            slack.deliver(slack.command("/kpi", "help")).wait_ack()
            line("", ["seconds", "opened"])
            for name, fault in cases.items():
                _measure(slack, name, fault)
            _measure(slack, f"stopped for {PAUSE:g} s", partial(_stop, bot))


def _refuse(slack: Crowd, status: int) -> None:
    slack.fail("apps.connections.open", times=3, status=status, retry_after=3)
    slack.drop_sockets("cut")


def _stop(bot: subprocess.Popen[bytes]) -> None:
    bot.send_signal(signal.SIGSTOP)
    time.sleep(PAUSE)
    bot.send_signal(signal.SIGCONT)


def _measure(slack: Crowd, name: str, fault: Callable[[], object]) -> None:
    opened = len(slack.called("apps.connections.open"))
    fault()
    begun = time.monotonic()
    while time.monotonic() - begun < LONGEST:
        try:
            slack.deliver(slack.command("/kpi", "help")).wait_ack(TRIES)
        except AssertionError:  # nobody hears it, or there is no socket
            continue
        break
    opened = len(slack.called("apps.connections.open")) - opened
    line(name, [f"{time.monotonic() - begun:.1f}", str(opened)])
    sys.stdout.flush()
