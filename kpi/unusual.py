"""What is unusual: days with far more than usual, and items far from their peers."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kpi.periods import epoch_day, from_epoch_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd

# ------------------------------------------------------------------------------- days of a count
WEEKS = 8  # before a day: what is usual
FEWEST_DAYS = 28  # before the first day that can be judged
FEWEST = 5  # a day: of fewer, a small brand need not hear
LEAST_TIMES = 1.5  # the usual: below, rare or not, nobody would act on it
RAREST = 1e-4  # the chance of such a day when nothing happens: once in 27 years
_FIRST_AT_MOST = 4  # times the median of their weekday: days that nothing comes before
_WEEKDAY_PRIOR = 10.0  # counts: a weekday is thought like the others until it has many more
_SPREAD, _SPREAD_PRIOR = 0.05, 28  # variance beyond Poisson's, over mean², and its weight in days
_COARSE_FROM = 1_000.0  # counts: above, the tail is told in units of a thousandth of the mean
_MANY_SPREADS = 12.0


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
    """The days with far more than is usual before them, in order.

    `counts` has a number for each day, by epoch day; NaN where nobody knows. A day is judged by the
    8 weeks before it alone, once there are `FEWEST_DAYS` of them: their mean, times what is usual
    on its weekday, with the spread they have (negative binomial, the counts' usual model: Noufaily
    et al. 2013, Statistics in Medicine 32). A day found unusual counts for the highest usual one in
    what follows it, so that a crisis does not make the next one look usual.
    """
    days = counts.index.to_numpy(dtype=np.int64)
    observed = counts.to_numpy(dtype=float)
    usual = observed.copy()
    for weekday in range(7):
        first = usual[weekday:FEWEST_DAYS:7]
        if (known := first[~np.isnan(first)]).size:
            np.minimum(first, _FIRST_AT_MOST * (np.median(known) + 1), out=first)
    found: list[Unusual] = []
    for place in range(FEWEST_DAYS, len(days)):
        window = slice(max(0, place - 7 * WEEKS), place)
        expected, spread = _usual(usual[window], days[window], int(days[place]))
        count = float(observed[place])
        if not count >= max(FEWEST, LEAST_TIMES * expected):  # NaN is neither
            continue
        rarity, low, high = _tail(count, expected, spread)
        if rarity < RAREST:
            usual[place] = min(count, high)
            found.append(
                Unusual(from_epoch_day(int(days[place])), count, expected, low, high, rarity)
            )
    return found


def expected_on(counts: pd.Series[float], day: date) -> float:
    """What is usual on a day, from the `WEEKS` before it in `counts`; NaN when nobody knows."""
    number = epoch_day(day)
    days = counts.index.to_numpy(dtype=np.int64)
    before = (days < number) & (days >= number - 7 * WEEKS)
    known = counts.to_numpy(dtype=float)[before]
    return _usual(known, days[before], number)[0] if (~np.isnan(known)).any() else math.nan


def _usual(counts: np.ndarray, days: np.ndarray, day: int) -> tuple[float, float]:
    """What is usual on a day, and its spread: (variance - mean) / mean²."""
    known = ~np.isnan(counts)
    counts, days = counts[known], days[known]
    number = len(counts)
    mean = (float(counts.sum()) + 0.5) / (number + 1)
    weekday = (days - day) % 7
    sums, sizes = np.bincount(weekday, counts, 7), np.bincount(weekday, minlength=7)
    usual = mean * (sums + _WEEKDAY_PRIOR) / (mean * sizes + _WEEKDAY_PRIOR)
    each = usual[weekday]
    squares = float((each**2).sum())
    seen = max(0.0, float(((counts - each) ** 2 - each).sum())) / squares if squares else 0.0
    spread = (number * seen + _SPREAD_PRIOR * _SPREAD) / (number + _SPREAD_PRIOR)
    # Neither the spread nor the mean is known for sure: of few days, or few counts, even less.
    spread *= 1 + 2 / math.sqrt(max(number, 1))
    spread += (1 / mean + spread) / max(number, 1)
    return float(usual[0]), spread


def _tail(count: float, mean: float, spread: float) -> tuple[float, float, float]:
    """The chance of `count` or more, and where 95 % of counts are, in a negative binomial law."""
    unit = max(1.0, mean / _COARSE_FROM)
    count, mean = count / unit, mean / unit
    shape = 1 / spread
    deviation = math.sqrt(mean + spread * mean**2)
    most = math.ceil(max(count, mean + _MANY_SPREADS * deviation))
    numbers = np.arange(most)
    steps = np.log((numbers + shape) / (numbers + 1) * (mean / (shape + mean)))
    logs = shape * math.log(shape / (shape + mean)) + np.concatenate(([0.0], np.cumsum(steps)))
    below = np.cumsum(np.exp(logs))
    rarity = max(0.0, 1 - float(below[math.ceil(count) - 1]))
    low, high = np.searchsorted(below, (0.025, 0.975))
    return rarity, float(low) * unit, float(high) * unit


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
