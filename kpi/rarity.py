"""How rare a count is: the law that counts follow, and what a series' own past makes of it."""

from __future__ import annotations

import math
from dataclasses import dataclass

_LEAST_SPREAD = 1e-10  # below, the law is Poisson's to the last digit shown
_NORMAL = 1.96  # of 95 %
_FAR = 30.0  # standard deviations: beyond, `erfc` is rounded to 0

# ---------------------------------------------------------------------------- the law of counts


def deviate(count: float, mean: float, spread: float) -> float:
    """How far `count` is from `mean`, as a deviate of a normal law.

    What is compared is the chance of `count` or more in a negative binomial law (the counts' usual
    model: its variance is mean + spread x mean²), by a saddle point: right to a few percent of the
    chance from one mention a month to millions an hour (Daniels 1987, International Statistical
    Review 55).

    >>> round(deviate(10, 4.0, 0.0), 2)  # Poisson: 0.8 % of such counts are 10 or more
    2.4
    """
    spread = max(spread, _LEAST_SPREAD)
    at = count if count > mean else max(count - 0.5, 0.0)
    saddle = math.log1p((at - mean) / (mean * (1 + spread * at))) if at else 0.0
    beyond = at * saddle - math.log1p(spread * (at - mean) / (1 + spread * mean)) / spread
    root = math.sqrt(2 * max(beyond, 0.0))
    if not (count > mean and root):
        return -root
    step = -math.expm1(-saddle) * math.sqrt(at * (1 + spread * at))
    return root + math.log(step / root) / root


def surprise(normal: float) -> float:
    """How rare a normal deviate so high is: 3 for one in a thousand.

    >>> round(surprise(3.09), 1)
    3.0
    """
    if normal > _FAR:
        return (normal * normal / 2 + math.log(normal) + 0.919) / math.log(10)
    return -math.log10(math.erfc(normal / math.sqrt(2)) / 2)


def between(mean: float, spread: float) -> tuple[float, float]:
    """Where 95 % of counts are, or a little more (Wilson and Hilferty's cube root).

    >>> between(4.0, 0.0), between(0.1, 0.0), between(1000.0, 0.02)
    ((1, 9), (0, 1), (736, 1304))
    """
    part = (1 / mean + spread) / 9
    low, high = (1 - part + normal * math.sqrt(part) for normal in (-_NORMAL, _NORMAL))
    return math.floor(mean * max(low, 0.0) ** 3), math.ceil(mean * max(high, 0.0) ** 3)


# ------------------------------------------------------------------ what its own past makes of it
_GROWTH = 1.5  # variance beyond chance grows as mean^1.5: between proportional (1) and mean² (2)
_PRIOR = 0.05  # the spread of a series nobody knows yet


@dataclass
class Spread:
    """How much the counts of a series vary beyond chance, learned as they come.

    `memory` and `prior` are numbers of counts: how long one is remembered, and how many it takes
    to weigh as much as what is thought before any is known.
    """

    memory: float
    prior: float
    beyond: float = 0.0
    powers: float = 0.0
    means: float = 0.0
    number: float = 0.0

    def at(self, mean: float) -> float:
        """The spread of a count whose usual value is `mean`."""
        typical = (self.means + mean) / (self.number + 1)
        seen = self.number * max(self.beyond, 0.0) / self.powers if self.powers else 0.0
        before = self.prior * _PRIOR * math.pow(typical, 2 - _GROWTH)
        return (seen + before) / (self.number + self.prior) * math.pow(mean, _GROWTH - 2)

    def learn(self, count: float, mean: float) -> None:
        keep = math.exp(-1 / self.memory)
        self.beyond = keep * self.beyond + (count - mean) ** 2 - mean
        self.powers = keep * self.powers + mean**_GROWTH
        self.means = keep * self.means + mean
        self.number = keep * self.number + 1


_HIGH = 1.0  # one in ten: a surprise above it is of the tail
_MEAN_EXCESS = 1 / math.log(10)  # of surprises above any one, when they are what they say
_TAIL_KEPT = 0.998  # of what surprises told, when another comes
_WEIGHT = 30.0  # surprises: a tail is thought as it should be until as many say otherwise
_MOST_EXCESS = 10.0  # times what is usual: one spike does not make the next one look usual


@dataclass
class Tail:
    """How heavy the tail of a series' surprises is, learned from its own past.

    Were the law right, surprises above one in ten would exceed it by 0.43 in the mean. Talk comes
    in bursts: where they exceed it by more, a surprise counts for that much less, so that "one in a
    thousand" is told of one count in a thousand. Surprises that follow each other are one, the
    highest (peaks over a threshold: Davison and Smith 1990, J. R. Stat. Soc. B 52).
    """

    excess: float = 0.0
    number: float = 0.0
    highest: float = 0.0  # of the surprises that follow each other now; 0 when there are none

    def corrected(self, told: float) -> float:
        """A surprise as the past of the series makes it."""
        return told if told <= _HIGH else _HIGH + (told - _HIGH) / self._weight()

    def learn(self, told: float) -> None:
        if told <= _HIGH:
            self.highest = 0.0
            return
        excess = min(told - _HIGH, _MOST_EXCESS * _MEAN_EXCESS * self._weight())
        if not self.highest:
            self.excess *= _TAIL_KEPT
            self.number = self.number * _TAIL_KEPT + 1
        self.excess += max(excess - self.highest, 0.0)
        self.highest = max(self.highest, excess)

    def _weight(self) -> float:
        mean = (self.excess + _WEIGHT * _MEAN_EXCESS) / (self.number + _WEIGHT)
        return max(mean / _MEAN_EXCESS, 1.0)
