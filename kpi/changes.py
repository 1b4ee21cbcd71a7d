"""What moved between two periods: each group's part of a change, and its posts'.

The parts add up exactly to the change, whatever the groups, as long as each post is in one of them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kpi.audience import DailyEngagement, FollowerGrowth, Followers, FollowersPerPost, NetFollowers
from kpi.formulas import (
    NAN,
    NOTHING,
    Count,
    MeanReachRate,
    Measure,
    Net,
    OfPosts,
    PerPost,
    Rate,
    Share,
    Total,
    Z,
    has,
    total,
)
from kpi.press import ShareOfVoice
from kpi.rhythm import Frequency
from kpi.tables import each_post

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd

    from kpi.formulas import Formula
    from kpi.tables import Line

_SUMS = (Total, Count, Frequency, Followers, NetFollowers)
_RATIOS = (
    *(Rate, MeanReachRate, PerPost, Share, Net, ShareOfVoice),
    *(DailyEngagement, FollowerGrowth, FollowersPerPost),
)


def is_sum(formula: Formula) -> bool:
    """Whether the KPI of all groups is the sum of those of each."""
    return isinstance(formula, _SUMS)


def is_ratio(formula: Formula) -> bool:
    """Whether the KPI of all groups is the sum of their `over` out of the sum of their `under`."""
    return isinstance(formula, _RATIOS) or (
        isinstance(formula, OfPosts) and formula.pooling == "mean"
    )


@dataclass(frozen=True)
class Part:
    """A group's part of a change: what it adds to it, `delta`, in the KPI's unit.

    Of a ratio, `own` of it is because the group's own ratio moved, and the rest because the group
    weighs more or less than before, from `weighed` to `weighs` (of 1); NaN for a sum. A group that
    is not in a period has no measure there (`NOTHING`).
    """

    key: str | int | date
    before: Measure
    now: Measure
    delta: float
    own: float = NAN
    weighed: float = NAN
    weighs: float = NAN

    @property
    def of_itself(self) -> bool:
        """Whether what it adds is rather its own doing than a matter of weight."""
        return math.isnan(self.own) or 2 * abs(self.own) >= abs(self.delta)


def parts(before: Sequence[Line], now: Sequence[Line], formula: Formula) -> list[Part]:
    """Each group's part of the change of a sum or of a ratio, those that explain most of it first.

    Of a sum: what it is now less what it was. Of a ratio R of which a group has the ratio r and the
    part w of the denominators: Kitagawa's two components (1955, Components of a difference between
    two rates, JASA 50), (r1 - r0) x (w0 + w1) / 2 for its own ratio and
    (w1 - w0) x ((r0 + r1) / 2 - (R0 + R1) / 2) for its weight. Weights are told against the whole,
    (R0 + R1) / 2, because more of a group that does better than the rest is what raises a ratio;
    since they sum to 1, that takes nothing from the sum.
    """
    past = {line.key: line.measure for line in before}
    present = {line.key: line.measure for line in now}
    keys = [*present, *(key for key in past if key not in present)]
    pairs = [(key, past.get(key, NOTHING), present.get(key, NOTHING)) for key in keys]
    if is_sum(formula):
        found = [Part(key, a, b, _number(b.value) - _number(a.value)) for key, a, b in pairs]
    else:
        found = _parts_of_ratio(pairs, getattr(formula, "per", 1))
    way = math.copysign(1, math.fsum(part.delta for part in found))
    return sorted(found, key=lambda part: (-way * part.delta, str(part.key)))


def _number(value: float) -> float:
    """A number, 0 for none: a group that is not there adds nothing."""
    return 0.0 if math.isnan(value) else value


def _parts_of_ratio(pairs: list[tuple[str | int | date, Measure, Measure]], per: int) -> list[Part]:
    over, under = (
        np.array([[_number(getattr(m, side)) for m in (a, b)] for _, a, b in pairs])
        for side in ("over", "under")
    )
    wholes = under.sum(axis=0)
    if not wholes.all():
        return [Part(key, a, b, NAN) for key, a, b in pairs]
    weights, shares = under / wholes, over / wholes
    overall = shares.sum(axis=0).mean()
    deltas = np.diff(shares)[:, 0] - np.diff(weights)[:, 0] * overall
    with np.errstate(divide="ignore", invalid="ignore"):
        moved = np.diff(over / under)[:, 0]
    own = np.where((under > 0).all(axis=1), moved * weights.mean(axis=1), 0.0)
    return [
        Part(key, a, b, per * float(delta), per * float(by_itself), *weight)
        for (key, a, b), delta, by_itself, weight in zip(
            pairs, deltas, own, weights.tolist(), strict=True
        )
    ]


@dataclass(frozen=True)
class Split:
    """The change of a sum over posts, cut in two: more (or fewer) posts, and more for each.

    `by_number` + `by_each` is the change: (n1 - n0) x (v0 + v1) / 2 and (v1 - v0) x (n0 + n1) / 2,
    with n the posts and v what each brings (Bennet 1920, JRSS 83).
    """

    by_number: float
    by_each: float
    each_before: float
    each_now: float


def split(before: Measure, now: Measure) -> Split | None:
    """The change of a sum over posts in two; None when one of the periods has no post.

    >>> split(Measure(1000, posts=10), Measure(600, posts=5))
    Split(by_number=-550.0, by_each=150.0, each_before=100.0, each_now=120.0)
    """
    if not (before.known and now.known and before.posts and now.posts):
        return None
    each_before, each_now = before.value / before.posts, now.value / now.posts
    return Split(
        (now.posts - before.posts) * (each_before + each_now) / 2,
        (each_now - each_before) * (before.posts + now.posts) / 2,
        each_before,
        each_now,
    )


def pulls(formula: Formula, posts: pd.DataFrame, before: Measure) -> np.ndarray:
    """How much each of the posts of a period adds, NaN where it does not report what it takes.

    To a sum: its own number. To the change of a rate since `before` (R0): (x - R0 y) / Y, Y being
    the denominators of all the posts; these add up to the change.
    """
    if isinstance(formula, Rate):
        told = has(posts, formula.over) & has(posts, formula.under)
        over, under = total(posts, formula.over), total(posts, formula.under)
        whole = float(under[told].sum())
        if not before.known or not whole:
            return np.full(len(posts), NAN)
        added = (formula.per * over - before.value * under) / whole
        return np.where(told, added, NAN)
    return each_post(formula, posts)


def may_be_chance(before: Measure, now: Measure, *, counted: bool = False) -> bool:
    """Whether a change is within what chance does: the 95 % intervals of a ratio overlap.

    `counted`: of events that come by themselves, such as mentions. Their numbers are then too close
    for two of Poisson's: |a - b| <= 1.96 x sqrt(a + b).

    >>> may_be_chance(Measure(7), Measure(4), counted=True)
    True
    """
    if counted:
        return abs(now.value - before.value) <= Z * math.sqrt(now.value + before.value)
    return now.overlaps(before)
