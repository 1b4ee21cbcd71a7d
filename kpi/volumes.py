"""Counts along time, and what is known of them: nothing was said, or nobody submitted it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pandas as pd

UNLIKELY = 7.0  # expected in an empty stretch: chance leaves it empty once in 1,000 (e**-7)
HISTORY = 28  # days before a stretch: what would be expected in it


def known(
    counts: pd.Series[float], told: Iterable[tuple[int, int]], bins_a_day: int = 1
) -> pd.Series[float]:
    """The same counts, NaN where nobody submitted anything.

    `counts` has a number for each bin, by consecutive whole numbers (hours, or days); `told` the
    first and the last bin of what each submission holds. A bin without any post counts as 0 within
    a submission. Between two, it does where chance may well have left so long a stretch empty, at
    the pace of the weeks before (of the same hours, for `bins_a_day`); else somebody forgot to
    submit it. What comes after the last submission is left out: nobody knows it.

    >>> import pandas as pd
    >>> busy = pd.Series([9.0, 9, 9, 0, 0, 9], index=range(6))
    >>> known(busy, [(0, 2), (5, 5)]).tolist()
    [9.0, 9.0, 9.0, nan, nan, 9.0]
    >>> known(pd.Series([1.0, 0, 1, 0, 0, 1], index=range(6)), [(0, 2), (5, 5)]).tolist()
    [1.0, 0.0, 1.0, 0.0, 0.0, 1.0]
    >>> known(busy, [(0, 4)]).tolist()  # one file holds the empty days as well
    [9.0, 9.0, 9.0, 0.0, 0.0, 9.0]
    """
    first = int(counts.index[0]) if len(counts) else 0
    numbers = counts.to_numpy(dtype=float).copy()
    is_told = numbers > 0
    for start, end in told:
        is_told[max(start - first, 0) : max(end - first + 1, 0)] = True
    if not is_told.any():
        return counts.iloc[:0]
    numbers, is_told = _up_to_the_last(numbers, is_told)
    for start, end in _stretches(~is_told):
        begun = max(0, start - HISTORY * bins_a_day)
        before = begun + np.flatnonzero(is_told[begun:start])
        if not before.size:
            before = np.flatnonzero(is_told)
        if _pace(numbers, before, bins_a_day)[np.arange(start, end) % bins_a_day].sum() > UNLIKELY:
            numbers[start:end] = np.nan
    return counts.iloc[: len(numbers)].mask(np.isnan(numbers))


def _pace(numbers: np.ndarray, before: np.ndarray, bins_a_day: int) -> np.ndarray:
    """What is usual in each bin of a day: at night little, at noon more."""
    at = before % bins_a_day
    times = np.bincount(at, minlength=bins_a_day)
    sums = np.bincount(at, weights=numbers[before], minlength=bins_a_day)
    mean: float = numbers[before].mean()  # of an hour that was never told
    return np.where(times > 0, sums / np.maximum(times, 1), mean)


def _up_to_the_last(numbers: np.ndarray, is_told: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    end = int(np.flatnonzero(is_told)[-1]) + 1
    return numbers[:end], is_told[:end]


def _stretches(flags: np.ndarray) -> Sequence[tuple[int, int]]:
    """Where flags are set: the first place, and the one after the last."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], flags.astype(np.int8), [0]))))
    return [(int(start), int(end)) for start, end in edges.reshape(-1, 2)]
