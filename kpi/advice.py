"""What the figures advise: what does best, when that is sure, where volume and rate disagree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kpi.tables import too_close

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpi.formulas import Measure
    from kpi.tables import Line

FEWEST_POSTS = 5  # of a group that can be judged
LITTLE, MUCH = 0.2, 1 / 3  # of the volume: what has little of it, and what has much
LOWER_IS_BETTER = frozenset(
    {
        *("unsubscribe_rate", "bounce_rate", "negative_share", "response_time"),
        *("cost_per_mille", "cost_per_click", "cost_per_conversion"),
    }
)


@dataclass(frozen=True)
class Advice:
    """What a KPI by group advises.

    `judged`: the groups with enough posts, the best first; `few`: the others that have a value.
    `close`: those that can't be told from the best, so that it is not advised. `push`: the best,
    when it has little of the volume; `mend`: the group with much of it that does worse than the
    whole, for sure; None when there is none.
    """

    judged: tuple[Line, ...]
    few: tuple[Line, ...]
    close: tuple[Line, ...]
    push: Line | None = None
    mend: Line | None = None

    @property
    def best(self) -> Line | None:
        """What to bet on; None when there is nothing to choose from, or no telling."""
        return self.judged[0] if len(self.judged) > 1 and not self.close else None


def advise(
    lines: Sequence[Line], whole: Measure, *, lower: bool = False, fewest: int = FEWEST_POSTS
) -> Advice:
    """What the groups of a KPI advise; `lower`: less of it is better.

    The volume of a group is the part that it has of the rate's denominators.
    """
    known = [line for line in lines if line.measure.known and line.key != ""]
    known.sort(key=lambda line: line.measure.value if lower else -line.measure.value)
    judged = [line for line in known if line.measure.posts >= fewest]
    few = tuple(line for line in known if line.measure.posts < fewest)
    close = _equal(judged) or too_close(judged)
    found = Advice(tuple(judged), few, tuple(close))
    volume = sum(line.measure.under for line in judged)
    if found.best is None or not volume > 0:
        return found
    push = found.best if found.best.measure.under < LITTLE * volume else None
    worse = [
        line
        for line in judged[1:]
        if line.measure.under >= MUCH * volume and _is_worse(line.measure, whole, lower=lower)
    ]
    mend = max(worse, key=lambda line: line.measure.under, default=None)
    return Advice(found.judged, few, (), push, mend)


def _equal(judged: list[Line]) -> list[Line]:
    """Those with the very value of the first: counts have no interval to overlap."""
    return [line for line in judged[1:] if line.measure.value == judged[0].measure.value]


def _is_worse(measure: Measure, whole: Measure, *, lower: bool) -> bool:
    return measure.low > whole.value if lower else measure.high < whole.value
