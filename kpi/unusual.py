"""What is unusual: days with far more than usual, and items far from their peers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kpi.periods import epoch_day, from_epoch_day
from kpi.spikes import score
from kpi.usual import DAY

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd

# ------------------------------------------------------------------------------- days of a count
FEWEST_DAYS = DAY.fewest  # before the first day that can be judged


@dataclass(frozen=True)
class Unusual:
    """A day with far more than usual.

    `expected` is what is usual on such a day, 95 % of usual days are from `low` to `high`, and
    `rarity` is the chance of as many or more when nothing happens.
    """

    day: date
    observed: float
    expected: float
    low: float
    high: float
    rarity: float

    @property
    def times(self) -> float:
        """How many times the usual; NaN when there is none."""
        return self.observed / self.expected if self.expected else math.nan


def unusual(counts: pd.Series[float]) -> list[Unusual]:
    """The days that a balanced watch tells of, in order (see `kpi.spikes.score`).

    `counts` has a number for each day, by epoch day; NaN where nobody knows.
    """
    told = score(_dated(counts))
    told["observed"], told["rarity"] = counts.to_numpy(dtype=float), 10.0 ** -told["score"]
    alarm = told["alarm"].to_numpy(dtype=bool)
    figures = told.loc[alarm, ["observed", "expected", "low", "high", "rarity"]].to_numpy()
    days = counts.index.to_numpy(dtype=np.int64)[alarm]
    return [
        Unusual(from_epoch_day(day), *of_it)
        for day, of_it in zip(days.tolist(), figures.tolist(), strict=True)
    ]


def expected_on(counts: pd.Series[float], day: date) -> float:
    """What is usual on a day, from those before it in `counts`; NaN when nobody knows."""
    number = epoch_day(day)
    before = counts[counts.index < number].reindex([*counts.index[counts.index < number], number])
    return float(score(_dated(before))["expected"].iloc[-1])


def _dated(counts: pd.Series[float]) -> pd.Series[float]:
    """The same, by moments."""
    import pandas as pd  # noqa: PLC0415

    return counts.set_axis(pd.to_datetime(counts.index.to_numpy(dtype=np.int64), unit="D"))


def episodes(found: Sequence[Unusual]) -> list[list[Unusual]]:
    """Unusual days that follow each other, together."""
    merged: list[list[Unusual]] = []
    for one in found:
        if merged and (one.day - merged[-1][-1].day).days == 1:
            merged[-1].append(one)
        else:
            merged.append([one])
    return merged


# --------------------------------------------------------------------------- items and their peers
FEWEST_PEERS = 8
FAR = 3.5  # robust standard deviations: Iglewicz & Hoaglin 1993, How to detect and handle outliers
LEAST_TIMES = 1.5  # the usual, or as many times less: nearer, nobody would act on it
_LEAST_SPREAD = 0.05  # of the value: items that are all but equal do not make one of them strange
_TO_DEVIATION = 1.4826  # a median absolute deviation as the standard deviation of a normal law


@dataclass(frozen=True)
class Outlier:
    """An item far from its peers: its place among them, its value and theirs (a median).

    `score` is how far, in robust standard deviations; negative when it is lower.
    """

    place: int
    value: float
    usual: float
    score: float

    @property
    def times(self) -> float:
        """How many times the usual."""
        return self.value / self.usual if self.usual else math.nan


def outliers(
    values: Sequence[float] | np.ndarray, under: Sequence[float] | np.ndarray | None = None
) -> list[Outlier]:
    """The items whose value is far from the median of them all, the farthest first.

    Values are compared by their logarithm, shares of `under` (how many each is a share of) by their
    logit: a modified z-score, median and median absolute deviation, to which a share adds the
    chance in its own count, so that 2 in 40 is not taken for 5 %. NaN is no value. None are far
    among fewer than `FEWEST_PEERS`.

    >>> [round(one.times) for one in outliers([1.0, 1.1, 0.9, 1.2, 0.8, 1.0, 1.1, 9.0])]
    [9]
    """
    told = np.asarray(values, dtype=float)
    known = ~np.isnan(told)
    if known.sum() < FEWEST_PEERS:
        return []
    if under is None:
        known &= told > 0
        place, noise = np.log(np.where(known, told, 1.0)), np.zeros(len(told))
    else:
        count = np.asarray(under, dtype=float)
        known &= count > 0
        hits, usually = told * count, float(np.median(told[known])) * count
        misses = np.maximum(count - hits, 0.0)  # somebody may like and share: more hits than people
        place = np.log(np.where(known, (hits + 0.5) / (misses + 0.5), 1.0))
        # The chance in what is usual, not in what was seen: one hit in ten says little of a rate.
        rest = np.maximum(count - usually, 0.0)
        noise = np.where(known, 1 / (usually + 0.5) + 1 / (rest + 0.5), 0.0)
    if known.sum() < FEWEST_PEERS:
        return []
    middle = float(np.median(place[known]))
    spread = max(_TO_DEVIATION * float(np.median(np.abs(place[known] - middle))), _LEAST_SPREAD)
    between = max(spread**2 - float(np.median(noise[known])), _LEAST_SPREAD**2)
    scores = (place - middle) / np.sqrt(between + noise)
    usual = float(np.median(told[known]))
    found = [
        Outlier(int(one), float(told[one]), usual, float(scores[one]))
        for one in np.flatnonzero(known & (np.abs(scores) > FAR))
    ]
    found = [one for one in found if not 1 / LEAST_TIMES < one.times < LEAST_TIMES]
    return sorted(found, key=lambda one: (-abs(one.score), one.place))
