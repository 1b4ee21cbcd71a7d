"""What the figures advise: what does best, when that is sure, where volume and rate disagree."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING, Literal

from kpi.formulas import NAN, Measure, Z
from kpi.tables import too_close

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpi.tables import Line

FEWEST_POSTS = 5  # of a group that can be judged
FEWEST_UNDER = 100  # of a group whose volume and rate are weighed: clicks, people reached…
FEWEST_EVENTS = 10  # and conversions, interactions… that it has, or would have at the others' rate
FEW_GROUPS = 3  # of so few, intervals that do not overlap allow for luck by themselves
MUCH = 1 / 3  # of the volume: a group has much of it, or little
LEAST_APART = 0.2  # of the larger of two values: nearer, sure or not, nobody would act on it
LOWER_IS_BETTER = frozenset(
    {
        *("unsubscribe_rate", "bounce_rate", "negative_share", "response_time"),
        *("cost_per_mille", "cost_per_click", "cost_per_conversion"),
    }
)


@dataclass(frozen=True)
class Beside:
    """A group beside the others together: their measure, and the part it has of the volume.

    `apart` is +1 when its value is higher for sure, -1 when it is lower, 0 when that can't be told
    or is too little to act on.
    """

    line: Line
    rest: Measure
    part: float
    apart: int

    @property
    def times(self) -> float:
        """How many times the one is the other, the larger over the smaller; NaN of what is signed.

        >>> from kpi.tables import Line
        >>> Beside(Line("x", Measure(0.01)), Measure(0.04), 0.5, -1).times
        4.0
        """
        low, high = sorted((self.line.measure.value, self.rest.value))
        return high / low if low > 0 else NAN


@dataclass(frozen=True)
class Advice:
    """What a KPI by group advises.

    `judged`: the groups with enough posts, the best first; `few`: the others that have a value.
    `close`: those that can't be told from the best, so that it is not advised. `push`: the best of
    those that do better than the others together, for sure, with little of the volume; `mend`: the
    group with much of it that does worse, for sure; None when there is none.
    """

    judged: tuple[Line, ...]
    few: tuple[Line, ...]
    close: tuple[Line, ...]
    push: Beside | None = None
    mend: Beside | None = None

    @property
    def best(self) -> Line | None:
        """What to bet on; None when there is nothing to choose from, or no telling."""
        return self.judged[0] if len(self.judged) > 1 and not self.close else None


def advise(
    lines: Sequence[Line],
    *,
    lower: bool = False,
    fewest: int = FEWEST_POSTS,
    counted: bool = False,
    volume: Literal["under", "posts"] = "under",
    among: int = 0,
) -> Advice:
    """What the groups of a KPI advise; `lower`: less of it is better.

    `counted`: the KPI is a count out of a count, which has to be large enough. `volume`: the rate's
    denominators, or the posts. `among`: see `beside`.
    """
    known = [line for line in lines if line.measure.known and line.key != ""]
    known.sort(key=lambda line: line.measure.value if lower else -line.measure.value)
    judged = [line for line in known if line.measure.posts >= fewest]
    few = tuple(line for line in known if line.measure.posts < fewest)
    close = _equal(judged) or too_close(judged)
    good = -1 if lower else 1
    weighed = beside(judged, counted=counted, volume=volume, among=among)
    pushed = (one for one in weighed if one.apart == good and one.part < MUCH)
    mended = (one for one in weighed if one.apart == -good and one.part >= MUCH)
    return Advice(
        tuple(judged),
        few,
        tuple(close),
        next(pushed, None),
        max(mended, key=lambda one: one.part, default=None),
    )


def _equal(judged: list[Line]) -> list[Line]:
    """Those with the very value of the first: counts have no interval to overlap."""
    return [line for line in judged[1:] if line.measure.value == judged[0].measure.value]


def beside(
    lines: Sequence[Line],
    *,
    counted: bool = False,
    volume: Literal["under", "posts"] = "under",
    among: int = 0,
) -> list[Beside]:
    """Each group of a ratio beside the others together, in the order of the lines.

    One is apart from them for sure when their 95 % intervals do not overlap. Of many groups that
    are the same, some would stand out by luck: intervals are widened for them (Bonferroni). `among`
    is how many are compared in all, when these lines are not all of them.
    """
    whole = math.fsum(getattr(line.measure, volume) for line in lines)
    if len(lines) < 2 or not whole > 0:  # noqa: PLR2004
        return []
    chances = max(1.0, max(among, len(lines)) / FEW_GROUPS)
    wider = NormalDist().inv_cdf(1 - 0.025 / chances) / Z
    found: list[Beside] = []
    for line in lines:
        rest = together([other.measure for other in lines if other is not line])
        part = getattr(line.measure, volume) / whole
        enough = not counted or _enough(line.measure, rest)
        apart = _apart(line.measure, rest, wider) if enough else 0
        found.append(Beside(line, rest, part, apart))
    return found


def together(measures: Sequence[Measure]) -> Measure:
    """Groups of a ratio as one: what it is over them all, and how sure that is.

    >>> one, two = Measure(0.5, 1, 2, low=0.4, high=0.6), Measure(0.2, 1, 5, low=0.1, high=0.3)
    >>> found = together([one, two])
    >>> round(found.value, 3), round(found.low, 3), round(found.high, 3)
    (0.286, 0.209, 0.363)
    """
    under = math.fsum(one.under for one in measures)
    if not under > 0:
        return Measure(NAN)
    value, low, high = 0.0, 0.0, 0.0
    for one in measures:
        weight = one.under / under
        value += weight * one.value
        low += (weight * (one.value - one.low)) ** 2
        high += (weight * (one.high - one.value)) ** 2
    return Measure(
        value,
        math.fsum(one.over for one in measures),
        under,
        sum(one.posts for one in measures),
        low=value - math.sqrt(low),
        high=value + math.sqrt(high),
    )


def _enough(measure: Measure, rest: Measure) -> bool:
    """Whether counts are large enough to weigh: never one conversion out of eight clicks."""
    expected = max(measure.over, rest.value * measure.under)
    return min(measure.under, rest.under) >= FEWEST_UNDER and expected >= FEWEST_EVENTS


def _apart(measure: Measure, rest: Measure, wider: float) -> int:
    """+1 when a value is higher than another for sure, -1 when it is lower; NaN is neither."""
    least = LEAST_APART * max(abs(measure.value), abs(rest.value))
    if not abs(measure.value - rest.value) >= least:
        return 0
    (low, high), (rest_low, rest_high) = (
        (one.value - wider * (one.value - one.low), one.value + wider * (one.high - one.value))
        for one in (measure, rest)
    )
    return int(low > rest_high) - int(high < rest_low)
