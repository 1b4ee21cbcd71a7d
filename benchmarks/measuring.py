"""How things are measured and printed."""

from __future__ import annotations

import resource
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
    """Seconds."""

    cpu: float
    wall: float


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


def command(*words: str) -> Cost:
    """What another program costs."""
    wall, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(spent, time.perf_counter() - wall)


def title(text: str) -> None:
    print(f"\n{text}\n{'-' * len(text)}")


def line(name: str, cells: Sequence[str]) -> None:
    print(f"{name:<34}" + "".join(f"{cell:>16}" for cell in cells))
    sys.stdout.flush()


def milliseconds(seconds: float) -> str:
    return f"{1000 * seconds:.3f} ms"


def times(one: float, other: float) -> str:
    ratio = one / other if other else float("nan")
    return f"x {ratio:,.0f}" if ratio >= 100 else f"x {ratio:.2f}"
