"""A week among those before it: whether a KPI moved by more than its weeks usually do.

Also a post among the account's own: what is usual for it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import fmean, median, stdev
from typing import TYPE_CHECKING

from kpi.formulas import student

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MOST_WEEKS, FEWEST_WEEKS = 12, 8  # before the week, which tell what is usual
_LEAST_SPREAD = 0.05  # of the value: weeks that are all but equal do not make the next one strange
_LEAST_MOVE = 0.1  # of the value: smaller ones are of no use to anybody
_OUT = 1.2  # of the way to the end of what is usual: a dozen KPIs are looked at, one may be past it

FEWEST_POSTS = 8  # of the account, before the week, that tell what is usual for it
ABOUT_USUAL = 0.2  # a post that is so near to its norm is neither good nor bad
_LEAST_USUAL = 5  # what posts usually have less of comes by chance


@dataclass(frozen=True)
class Usual:
    """What the weeks before usually bring: their middle, and where the next lies with 95 %."""

    middle: float
    low: float
    high: float

    def far(self, value: float) -> float:
        """How far a value is from the middle: 1 at the end of what is usual."""
        end = self.high if value > self.middle else self.low
        return abs(value - self.middle) / max(abs(end - self.middle), 1e-12)

    def holds(self, value: float) -> bool:
        """Whether a value is one that is usual."""
        return self.low <= value <= self.high

    def left_by(self, value: float, before: float) -> bool:
        """Whether a week's value moved by more than chance since the week before.

        It did when it is well out of what is usual, on the side to which it went, and by a tenth at
        least: a week that is only back to what is usual is no news.
        """
        went = value - before
        return (
            abs(went) >= _LEAST_MOVE * abs(before)
            and went * (value - self.middle) > 0
            and self.far(value) >= _OUT
        )


def usual(weeks: Sequence[float], *, counted: bool = False) -> Usual | None:
    """What is usual in weeks; None when they are too few to tell.

    Where the next of n values lies with 95 %: mean ± t(n - 1) s sqrt(1 + 1/n), of logarithms where
    all are above 0, since what grows does so by a factor. `counted`: of events that come by
    themselves, whose number varies as Poisson's at least.

    >>> found = usual([100, 110, 90, 100, 105, 95, 100, 100])
    >>> found.left_by(112, 100), found.left_by(150, 100), found.left_by(150, 148)
    (False, True, False)
    """
    count = len(weeks)
    if count < FEWEST_WEEKS:
        return None
    reach = student(count - 1) * math.sqrt(1 + 1 / count)
    if min(weeks) > 0:
        logs = [math.log(value) for value in weeks]
        mean = math.exp(fmean(logs))
        least = max(_LEAST_SPREAD, math.sqrt(1 / mean) if counted else 0.0)
        half = reach * max(stdev(logs), least)
        return Usual(mean, mean * math.exp(-half), mean * math.exp(half))
    mean = fmean(weeks)
    least = max(_LEAST_SPREAD * abs(mean), math.sqrt(abs(mean)) if counted else 0.0)
    half = reach * max(stdev(weeks), least)
    return Usual(mean, mean - half, mean + half)


@dataclass(frozen=True)
class Judged:
    """A post of a week beside what is usual for it: the median of `peers` posts before it."""

    place: int
    value: float
    usual: float
    peers: int

    @property
    def times(self) -> float:
        return self.value / self.usual

    @property
    def stands_out(self) -> bool:
        """Whether it is far from what is usual, and further than chance brings: 2 √usual."""
        far = abs(self.value - self.usual)
        return far >= max(ABOUT_USUAL * self.usual, 2 * math.sqrt(self.usual))


def judged(
    values: Sequence[float], kinds: Iterable[tuple[str, ...]], recent: Sequence[bool]
) -> list[Judged]:
    """The `recent` posts beside the median of the others of their kind, the best first.

    `kinds` says of each post what it is, the account first: its peers are those of the same kind,
    or of the same account where these are fewer than `FEWEST_POSTS`. A post without a value, or
    whose peers are too few or have next to nothing, is not judged. Of two that are as many times
    what is usual, the one further from it is further ahead, or behind.

    >>> values = [10, 12, 8, 10, 11, 9, 10, 10, 25]
    >>> [found] = judged(values, [("x", "text")] * 9, [False] * 8 + [True])
    >>> found.times, found.peers
    (2.5, 8)
    """
    groups: dict[tuple[str, ...], list[float]] = {}
    told = list(zip(values, kinds, recent, strict=True))
    for value, kind, late in told:
        if not late and not math.isnan(value):
            for group in (kind[:-1], kind):
                groups.setdefault(group, []).append(value)
    found = []
    for place, (value, kind, late) in enumerate(told):
        enough = (groups.get(group, ()) for group in (kind, kind[:-1]))
        peers = next((one for one in enough if len(one) >= FEWEST_POSTS), ())
        if late and peers and not math.isnan(value) and (middle := median(peers)) >= _LEAST_USUAL:
            found.append(Judged(place, value, middle, len(peers)))
    return sorted(found, key=lambda one: (-one.times, one.usual - one.value, one.place))
