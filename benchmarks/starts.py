"""What starting costs, and how soon a command is acknowledged."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.measuring import line, title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.stores import Stores

# What `vigie serve` imports before it listens.
SERVED = "import bot.__main__, bot.slack.listeners, bot.slack.serving, bot.store"
EAGER = "import slack_bolt, apscheduler.schedulers.background, pandas, sqlite_utils"


def compare_starts(stores: Stores, sizes: Sequence[int]) -> None:  # noqa: ARG001
    title("A start: a fresh process that imports what `vigie serve` needs; goal: x 0.3, 40 MB")
    if not _is_there("bot.slack.serving"):
        print("Not measured: bot.slack.serving is missing.")
        return
    ours, eager, nothing = (_process(code) for code in (SERVED, EAGER, "pass"))
    line("", ["CPU", "memory", "CPU to eager"])
    for name, (cpu, memory) in {"python": nothing, "Vigie": ours, "all eagerly": eager}.items():
        line(name, [f"{1000 * cpu:.0f} ms", f"{memory:.0f} MB", f"x {cpu / eager[0]:.2f}"])


def compare_acknowledgements(stores: Stores, sizes: Sequence[int]) -> None:  # noqa: ARG001
    """How soon Slack hears that a command arrived: to be completed with the listeners."""
    title("The acknowledgement of a command")
    print("Not measured yet.")


def _is_there(module: str) -> bool:
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False


def _process(code: str, times: int = 7) -> tuple[float, float]:
    """CPU seconds and memory (MB) of a fresh Python that runs some code, medians."""
    # The kernel's other figure for memory, ru_maxrss, remembers the process that started this one.
    report = "; import resource as r; u = r.getrusage(r.RUSAGE_SELF)"
    report += "; memory = open('/proc/self/status').read().split('VmHWM:')[1].split()[0]"
    report += "; print(u.ru_utime + u.ru_stime, int(memory) / 1024)"
    found: list[tuple[float, float]] = []
    for _ in range(times):
        told = subprocess.run(
            [sys.executable, "-c", code + report],
            check=True,
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        )
        cpu, memory = told.stdout.split()[-2:]
        found.append((float(cpu), float(memory)))
    return median(cpu for cpu, _ in found), median(memory for _, memory in found)
