"""Silence where there should be talk: days with far fewer than was to be expected."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_EXPECTED = 10.0  # of fewer, none is no news
MOST = 1 / 3  # of what was expected
QUIET = 1 / 2  # of what was expected: such days belong to it
RAREST = 1e-4  # the chance of so few when nothing happens
LATELY = 8 * 7  # days that tell how far days usually are from what is expected
_LEAST_SPREAD = 0.05  # variance beyond Poisson's, over mean²


@dataclass(frozen=True)
class Silence:
    """The last `days` that are known have had `observed` where `expected` were to be.

    `rarity` is the chance of as few when nothing happens.
    """

    days: int
    observed: float
    expected: float
    rarity: float


def silence(
    observed: Sequence[float] | np.ndarray, expected: Sequence[float] | np.ndarray
) -> Silence | None:
    """The silence that the last days make; None when there is as much talk as usual.

    Both have a number for each day, in order; NaN where nobody knows, which ends a silence.

    >>> silence([20.0, 21, 19, 20] * 8 + [1, 2], [20.0] * 34).days
    2
    >>> silence([20.0] * 30 + [math.nan, math.nan], [20.0] * 32)  # nobody submitted any
    """
    seen, usual = np.asarray(observed, dtype=float), np.asarray(expected, dtype=float)
    quiet = seen < QUIET * usual  # NaN is not
    days = int(np.argmin(np.append(quiet[::-1], False)))
    if not days:
        return None
    count, mean = float(seen[-days:].sum()), float(usual[-days:].sum())
    if mean < LEAST_EXPECTED or count > MOST * mean:
        return None
    rarity = _as_few(count, mean, _spread(seen[:-days][-LATELY:], usual[:-days][-LATELY:]))
    return Silence(days, count, mean, rarity) if rarity < RAREST else None


def _spread(seen: np.ndarray, usual: np.ndarray) -> float:
    """How far days usually are from what is expected of them, beyond chance."""
    known = ~np.isnan(seen + usual)
    squares = float((usual[known] ** 2).sum())
    beyond = float(((seen[known] - usual[known]) ** 2 - usual[known]).sum())
    return max(beyond / squares if squares else 0.0, _LEAST_SPREAD)


def _as_few(count: float, mean: float, spread: float) -> float:
    """The chance of `count` or fewer in a negative binomial law."""
    shape = 1 / spread
    numbers = np.arange(math.floor(count))
    steps = np.log((numbers + shape) / (numbers + 1) * (mean / (shape + mean)))
    none = shape * math.log(shape / (shape + mean))
    return float(np.exp(none + np.concatenate(([0.0], np.cumsum(steps)))).sum())
