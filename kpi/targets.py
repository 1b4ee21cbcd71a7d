"""How far a KPI is from its target, and where it is heading."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from kpi.audience import Followers, NetFollowers
from kpi.formulas import Count, Measure, Total

if TYPE_CHECKING:
    from kpi.formulas import Formula
    from kpi.periods import Period

_SLACK = 1e-9  # of the target: 0.1 + 0.2 reaches 0.3

LESS_IS_BETTER = frozenset(
    {
        *("unsubscribe_rate", "unsubscribes", "bounce_rate", "bounces", "lost_followers"),
        *("negative_share", "longest_silence", "response_time"),
        *("cost_per_mille", "cost_per_click", "cost_per_conversion"),
    }
)


def adds_up(formula: Formula) -> bool:
    """Whether a KPI grows day after day, so that it can be told at the end of a period."""
    return isinstance(formula, Total | Count | NetFollowers | Followers)


@dataclass(frozen=True)
class Projection:
    """Where a KPI will be at the end of a period if it goes on as it went.

    `value` at the end; `daily` what a day brought so far, over `days`; `left` the days to come.
    """

    value: float
    daily: float
    days: int
    left: int


def project(found: float, so_far: int, left: int) -> Projection:
    """A sum in a straight line: what `so_far` days brought, over all the days.

    >>> project(180, 18, 12)
    Projection(value=300.0, daily=10.0, days=18, left=12)
    """
    daily = found / so_far
    return Projection(found + daily * left, daily, so_far, left)


def project_level(level: float, gained: float, days: int, left: int) -> Projection:
    """A head count in a straight line: what `days` gained, on each of the days left.

    >>> project_level(1000, 30, 10, 20).value
    1060.0
    """
    daily = gained / days
    return Projection(level + daily * left, daily, days, left)


def known_to(today: date, last: date | None) -> date:
    """The last day that a pace counts: the last one with data when nobody submitted since.

    What is submitted today is of yesterday, so that data up to yesterday are up to date.

    >>> known_to(date(2026, 11, 18), date(2026, 11, 15))
    datetime.date(2026, 11, 15)
    >>> known_to(date(2026, 11, 18), date(2026, 11, 17))
    datetime.date(2026, 11, 18)
    """
    late = last is not None and last < today - timedelta(days=1)
    return last if last and late else today


def days_left(period: Period, today: date) -> int:
    """The days of a period after today; 0 when it is over, or ends today."""
    return max(0, (period.last - today).days)


def reached(value: float, target: float, *, ceiling: bool) -> bool:
    """Whether a value is on the right side of its target, which counts.

    >>> reached(0.1 + 0.2, 0.3, ceiling=True), reached(0.29, 0.3, ceiling=False)
    (True, False)
    """
    margin = _SLACK * abs(target)
    return value <= target + margin if ceiling else value >= target - margin


def is_settled(formula: Formula, value: float, target: float) -> bool:
    """Whether a sum is past its target before its period is: it can't go back, as followers can."""
    return isinstance(formula, Total | Count) and value > target


def is_certain(measure: Measure, target: float) -> bool:
    """Whether the 95 % interval of a rate leaves its target on one side; a count has none."""
    return not measure.low <= target <= measure.high


def needed(value: float, target: float, left: int) -> float:
    """What each of the days left has to bring; 0 when there is nothing more to bring.

    >>> needed(180, 300, 12), needed(400, 300, 12)
    (10.0, 0.0)
    """
    return max(0.0, target - value) / left
