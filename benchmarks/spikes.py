"""What judging volume costs, and how often it cries on brands where nothing happens."""

from __future__ import annotations

import pickle
import tracemalloc
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from benchmarks.measuring import cpu, line, megabytes, milliseconds, title
from kpi.spikes import SENSITIVITIES, Watch, alarms, score, spells
from kpi.usual import DAY, HOUR

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.stores import Stores

FIRST = datetime(2024, 1, 1)  # noqa: DTZ001 a Monday of no zone: the clock of the brand
BRANDS = 10_000
WATCHED = 250  # of them, measured: each costs the same
QUIET = (1, 2, 3, 5, 10)  # mentions a day
SPREADS = (1.0, 1.5, 2.5)  # variance over mean
TRIED = {"h": 4, "D": 8}  # brands of each kind
TRIED_YEARS = 2


def compare_spikes(stores: Stores, sizes: Sequence[int]) -> None:  # noqa: ARG001
    _costs()
    _watches()
    _false_alarms()


def _costs() -> None:
    title("Volume, judged from the beginning: goal 100 µs a bin")
    line("", ["bins", "CPU", "a bin"])
    for name, freq, bins in (
        ("90 days", "D", 90),
        ("five years of days", "D", 5 * 365),
        ("90 days of hours", "h", 90 * 24),
        ("a year of hours", "h", 365 * 24),
    ):
        counts = _brand(20, 1.5, freq, bins, seed=1)
        spent = cpu(partial(score, counts))
        line(name, [f"{bins:,}", milliseconds(spent), f"{1e6 * spent / bins:.0f} µs"])


def _watches() -> None:
    title(f"{BRANDS:,} brands watched by the hour (from {WATCHED}): one more hour of each")
    tracemalloc.start()
    watches = [Watch(HOUR) for _ in range(WATCHED)]
    hour = timedelta(hours=1)
    for place in range(48):
        for watch in watches:
            watch.see(float(place % 7), FIRST + place * hour)
    kept = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    now = FIRST + 48 * hour

    def one_more_hour() -> None:
        nonlocal now
        now += hour
        for watch in watches:
            watch.see(3.0, now)

    many = BRANDS / WATCHED
    line("CPU", [f"{many * cpu(one_more_hour):.2f} s"])
    line("memory", [megabytes(int(many * kept))])
    line("as bytes, one", [f"{len(pickle.dumps(watches[0])) / 1000:.1f} kB"])


def _false_alarms() -> None:
    title("Alarms in a year on quiet brands, where nothing happens: goal 1")
    line("", [f"{rate} a day" for rate in QUIET])
    for freq, step in (("D", DAY), ("h", HOUR)):
        for spread in SPREADS:
            told = {
                rate: [
                    (counts, score(counts))
                    for seed in range(TRIED[freq])
                    for counts in [
                        _brand(rate, spread, freq, TRIED_YEARS * 365 * _a_day(freq), seed)
                    ]
                ]
                for rate in QUIET
            }
            for one in SENSITIVITIES:
                found = [
                    sum(len(spells(counts, seen, alarms(seen, one))) for counts, seen in told[rate])
                    / (TRIED[freq] * TRIED_YEARS)
                    for rate in QUIET
                ]
                name = f"{one}, by the {step.name}, spread {spread}"
                line(name, [f"{each:.1f}" for each in found])


def _brand(rate: float, spread: float, freq: str, bins: int, seed: int) -> pd.Series[float]:
    """A brand with `rate` mentions a day, fewer at night and on week-ends."""
    index = pd.date_range(FIRST, periods=bins, freq=freq)
    shape = np.where(index.day_of_week.to_numpy() >= 5, 0.5, 1.2)
    if freq == "h":
        shape = shape * np.exp(np.cos(2 * np.pi * (index.hour.to_numpy() - 14) / 24))
    mean = rate / _a_day(freq) * shape / shape.mean()
    rng = np.random.default_rng(seed)
    among = rng.gamma(mean / (spread - 1), spread - 1) if spread > 1 else mean
    return pd.Series(rng.poisson(among).astype(float), index=index)


def _a_day(freq: str) -> int:
    return 24 if freq == "h" else 1
