"""Which of many numbers were there before: a file has a million posts, and little memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TypeAlias

    Numbers: TypeAlias = np.ndarray[tuple[int], np.dtype[np.int64]]


class Keys:
    """A set of whole numbers of 64 bits, in eight bytes each: Python's takes eighty.

    >>> keys = Keys()
    >>> keys.add([3, 1, 3, 2]), keys.add([5, 2]), keys.add([4])
    ({3}, {2}, set())
    """

    def __init__(self) -> None:
        # Sorted, each at least twice as long as the next: there are few, and seldom is one merged.
        self._runs: list[Numbers] = []

    def add(self, keys: Iterable[int]) -> set[int]:
        """Add some numbers; returns those that come twice among them, or were there before."""
        given = np.fromiter(keys, np.int64)
        given.sort()
        first = np.ones(len(given), dtype=bool)
        first[1:] = given[1:] != given[:-1]
        twice = set(given[~first].tolist())
        new = given[first]
        for run in self._runs:
            places = np.searchsorted(run, new)
            places[places == len(run)] = 0
            there = run[places] == new
            twice.update(new[there].tolist())
            new = new[~there]
        if len(new):
            self._runs.append(new)
        while len(self._runs) > 1 and len(self._runs[-2]) < 2 * len(self._runs[-1]):
            both = np.concatenate((self._runs[-2], self._runs[-1]))
            both.sort(kind="stable")
            self._runs[-2:] = [both]
        return twice
