"""How things are measured and printed."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True)
class Cost:
    """Seconds, and the most memory at once in bytes (0: not measured)."""

    cpu: float
    wall: float
    memory: int = 0


def cpu(work: Callable[[], object], *, seconds: float = 0.4, fewest: int = 5) -> float:
    """The median CPU time of one run, over as many as the time allows; the first is not counted."""
    work()
    spent: list[float] = []
    while len(spent) < fewest or sum(spent) < seconds:
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return median(spent)


def once(work: Callable[[], object]) -> Cost:
    wall, start = time.perf_counter(), time.process_time()
    work()
    return Cost(time.process_time() - start, time.perf_counter() - wall)


# A process begins with the peak of the one that starts it: a small one starts it.
_LAUNCH = """
import json, os, subprocess, sys, time
begun = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(child.pid, 0)
wall = time.perf_counter() - begun
print(json.dumps([used.ru_utime + used.ru_stime, wall, used.ru_maxrss * 1024]))
sys.exit(os.waitstatus_to_exitcode(status))
"""


def command(*words: str) -> Cost:
    """What another program costs, its start included."""
    launched = (sys.executable, "-IS", "-c", _LAUNCH, *words)
    told = subprocess.run(launched, check=True, stdout=subprocess.PIPE)
    return Cost(*json.loads(told.stdout))


def title(text: str) -> None:
    print(f"\n{text}\n{'-' * len(text)}")


def line(name: str, cells: Sequence[str]) -> None:
    print(f"{name:<34}" + "".join(f"{cell:>16}" for cell in cells))
    sys.stdout.flush()


def milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:.3f} ms"


def megabytes(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"


def times(one: float, other: float) -> str:
    ratio = one / other if other else float("nan")
    return f"x {ratio:,.0f}" if ratio >= 100 else f"x {ratio:.2f}"
