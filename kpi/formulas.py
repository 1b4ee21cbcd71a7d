"""How a KPI is computed: one small class for each kind, all with the same `measure`.

A formula takes a frame of sums (`kpi.posts.frame`) and the period, and gives a `Measure`. A term is
a counter, or "interactions": the sum of the four counters of `INTERACTIONS`, of which those that a
post does not report count for nothing as long as it reports one of them.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from statistics import NormalDist
from typing import TYPE_CHECKING, ClassVar, Protocol

import numpy as np

from kpi.posts import BIT, counters_of

if TYPE_CHECKING:
    import pandas as pd

    from kpi.periods import Period

NAN = math.nan


@dataclass(frozen=True)
class Measure:
    """A KPI's value with what it was computed from.

    `value` is NaN when there is nothing to compute it from. `over` and `under` are the numbers of
    the formula (NaN when it has none), `posts` how many posts it counts, `left_out` how many it had
    to leave out on each network because they do not report `lacking`. `low` and `high`: the 95 %
    interval of a rate, infinite when too little is known to tell, NaN for what is counted. `days`:
    how many daily figures stand in for numbers that are not known at both ends.
    """

    value: float
    over: float = NAN
    under: float = NAN
    posts: int = 0
    left_out: tuple[tuple[str, int], ...] = ()
    lacking: tuple[str, ...] = ()
    low: float = NAN
    high: float = NAN
    days: int = 0

    @property
    def known(self) -> bool:
        return not math.isnan(self.value)

    @property
    def posts_left_out(self) -> int:
        return sum(count for _, count in self.left_out)

    def overlaps(self, other: Measure) -> bool:
        """Whether the two are too close to tell apart: their intervals overlap."""
        return self.low <= other.high and other.low <= self.high


NOTHING = Measure(NAN)


class Formula(Protocol):
    """A way to compute a KPI.

    `terms` are the counters it needs; `columns` what the frame must be grouped by beside the
    network.
    """

    @property
    def terms(self) -> tuple[str, ...]: ...
    @property
    def columns(self) -> tuple[str, ...]: ...

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure: ...


def has(frame: pd.DataFrame, term: str) -> np.ndarray:
    """For each row, whether its posts report the term."""
    wanted = sum(BIT[counter] for counter in counters_of(term))
    told: np.ndarray = (frame["reported"].to_numpy(dtype=np.int64) & wanted) != 0
    return told


def total(frame: pd.DataFrame, term: str) -> np.ndarray:
    """For each row, the sum of the term."""
    columns = [frame[counter].to_numpy(dtype=np.float64) for counter in counters_of(term)]
    summed: np.ndarray = sum(columns[1:], start=columns[0])
    return summed


def posts_in(frame: pd.DataFrame) -> np.ndarray:
    counts: np.ndarray = frame["posts"].to_numpy(dtype=np.int64)
    return counts


def clusters_of(frame: pd.DataFrame) -> np.ndarray:
    """For each row, the day (or quarter) whose luck its posts share."""
    buckets: np.ndarray = frame["bucket"].to_numpy()
    return buckets


def left_out_of(frame: pd.DataFrame, kept: np.ndarray) -> tuple[tuple[str, int], ...]:
    if kept.all():
        return ()
    lost = frame.loc[~kept].groupby("network", sort=True)["posts"].sum()
    return tuple((str(network), int(count)) for network, count in lost.items() if count)


def reporting(frame: pd.DataFrame, *terms: str) -> tuple[pd.DataFrame, Measure]:
    """The rows whose posts report all the terms, and a measure of them that has no value yet.

    The measure says how many posts they are, and which were left out for want of what.
    """
    told = {term: has(frame, term) for term in terms}
    kept = np.ones(len(frame), dtype=bool)
    for reports in told.values():
        kept &= reports
    lacking = tuple(term for term, reports in told.items() if not reports.all())
    rows = frame if kept.all() else frame[kept]
    posts = int(posts_in(rows).sum())
    return rows, Measure(NAN, posts=posts, left_out=left_out_of(frame, kept), lacking=lacking)


@dataclass(frozen=True)
class Total:
    """The sum of a term over the posts that report it."""

    term: str
    columns: ClassVar[tuple[str, ...]] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.term,)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        rows, found = reporting(frame, self.term)
        if not found.posts:
            return found
        value = float(total(rows, self.term).sum())
        return replace(found, value=value, over=value)

    def of_each(self, frame: pd.DataFrame) -> tuple[np.ndarray, Measure]:
        """The term of each post that reports it, for a frame of single posts."""
        rows, found = reporting(frame, self.term)
        return total(rows, self.term), found


@dataclass(frozen=True)
class Rate:
    """The sum of one term over the sum of another, over the posts that report both.

    A ratio of sums, never a mean of rates: a post seen by ten people does not weigh as much as one
    seen by a million. `among` widens the numerator's population: the rate of likes among
    "interactions" counts the posts that report any interaction, so that the parts add up. `per`
    scales it (a cost per thousand); `chance` says that it is a count out of a count.

    The interval is the wider of two: Wilson's (1927, for the chance in small counts) and that of a
    ratio estimated from clusters (Cochran, Sampling Techniques, §6.3; a cluster is a day, or a
    quarter inside a long period), because posts of one day share their luck.
    """

    over: str
    under: str
    among: str = ""
    per: int = 1
    chance: bool = True
    columns: ClassVar[tuple[str, ...]] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.over, self.under)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        rows, found = self._reporting(frame)
        over, under = total(rows, self.over), total(rows, self.under)
        x, y = float(over.sum()), float(under.sum())
        if self.among and not has(rows, self.over).any():
            return replace(found, under=y, lacking=(self.over,))
        if y <= 0:
            return replace(found, over=x, under=y) if found.posts else found
        low, high = interval(over, under, clusters_of(rows), chance=self.chance)
        value, low, high = self.per * x / y, self.per * low, self.per * high
        return replace(found, value=value, over=x, under=y, low=low, high=high)

    def _reporting(self, frame: pd.DataFrame) -> tuple[pd.DataFrame, Measure]:
        return reporting(frame, self.among or self.over, self.under)

    def of_each(self, frame: pd.DataFrame) -> tuple[np.ndarray, Measure]:
        """The rate of each post that has one, for a frame of single posts."""
        rows, found = self._reporting(frame)
        over, under = total(rows, self.over), total(rows, self.under)
        return self.per * over[under > 0] / under[under > 0], found


@dataclass(frozen=True)
class MeanReachRate:
    """The mean, over posts, of reach over followers on the day of the post."""

    terms: ClassVar[tuple[str, ...]] = ("reach", "followers")
    columns: ClassVar[tuple[str, ...]] = ()

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        rows, found = reporting(frame, "reach_per_follower")
        lacking = tuple(term for term in self.terms if not has(frame, term).all())
        found = replace(found, lacking=lacking or found.lacking)
        return _per_post(rows, rows["reach_per_follower"].to_numpy(dtype=float) / 1e9, found)


def _per_post(rows: pd.DataFrame, over: np.ndarray, found: Measure) -> Measure:
    """A sum for one post, with its interval."""
    if not found.posts:
        return found
    low, high = interval(over, posts_in(rows).astype(float), clusters_of(rows), chance=False)
    x, y = float(over.sum()), float(found.posts)
    return replace(found, value=x / y, over=x, under=y, low=low, high=high)


@dataclass(frozen=True)
class PerPost:
    """The sum of a term for one post, over the posts that report it."""

    term: str
    columns: ClassVar[tuple[str, ...]] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.term,)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        rows, found = reporting(frame, self.term)
        return _per_post(rows, total(rows, self.term), found)


@dataclass(frozen=True)
class Count:
    """How many posts; a line that stands for several mentions counts for that many."""

    terms: ClassVar[tuple[str, ...]] = ()
    columns: ClassVar[tuple[str, ...]] = ()

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        count = float(weights(frame).sum())
        return Measure(count, count, NAN, int(posts_in(frame).sum()))


def weights(frame: pd.DataFrame) -> np.ndarray:
    """How many posts each row stands for."""
    grouped = has(frame, "mentions")
    stood_for: np.ndarray = np.where(grouped, total(frame, "mentions"), posts_in(frame))
    return stood_for


@dataclass(frozen=True)
class Share:
    """The share of posts with one value in a column, among all of them."""

    column: str
    value: str  # "" stands for any value at all
    terms: ClassVar[tuple[str, ...]] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        return (self.column,)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        count = weights(frame)
        y = float(count.sum())
        if not y:
            return NOTHING
        column = frame[self.column].to_numpy()
        chosen = (column == self.value) if self.value else (column != "")
        over = np.where(chosen, count, 0.0)
        x = float(over.sum())
        low, high = interval(over, count, clusters_of(frame))
        return Measure(x / y, x, y, int(posts_in(frame).sum()), low=low, high=high)


@dataclass(frozen=True)
class Net:
    """(positive - negative) / (positive + neutral + negative), from -1 to 1.

    The definition that counts the neutral ones; posts without a tone are left out.
    """

    terms: ClassVar[tuple[str, ...]] = ()
    columns: ClassVar[tuple[str, ...]] = ("sentiment",)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        tone = frame["sentiment"].to_numpy()
        kept = np.isin(tone, ("positive", "neutral", "negative"))
        count = weights(frame)[kept]
        sign = (tone[kept] == "positive").astype(float) - (tone[kept] == "negative")
        x, y = float((count * sign).sum()), float(count.sum())
        left_out = left_out_of(frame, kept)
        lacking = ("sentiment",) if left_out else ()
        if not y:
            return Measure(NAN, left_out=left_out, lacking=lacking)
        low, high = interval(count * sign, count, clusters_of(frame)[kept], chance=False)
        # Chance alone: a score from -1 to 1 as the share that half of it is.
        least, most = wilson((y + x) / 2, y)
        low = max(-1.0, min(low, 2 * least - 1)) if math.isfinite(low) else 2 * least - 1
        high = min(1.0, max(high, 2 * most - 1)) if math.isfinite(high) else 2 * most - 1
        posts = int(posts_in(frame)[kept].sum())
        return Measure(x / y, x, y, posts, left_out, lacking, low, high)


# --------------------------------------------------------------------------- how sure a rate is
Z = NormalDist().inv_cdf(0.975)
FEW_EVENTS = 30


def wilson(x: float, n: float) -> tuple[float, float]:
    """Wilson's 95 % interval of x successes in n.

    >>> low, high = wilson(1, 8)
    >>> round(low, 3), round(high, 3)
    (0.022, 0.471)
    """
    if not 0 <= x <= n or n <= 0:
        return NAN, NAN
    p, z2 = x / n, Z * Z
    middle = (p + z2 / (2 * n)) / (1 + z2 / n)
    half = Z / (1 + z2 / n) * math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
    # At the ends the bounds are exact: what is left of a subtraction is not.
    return (middle - half if x > 0 else 0.0), (middle + half if x < n else 1.0)


def student(freedom: int) -> float:
    """The 97.5 % point of Student's t (Cornish-Fisher, Abramowitz & Stegun 26.7.5)."""
    if freedom <= 2:  # noqa: PLR2004  (the series is poor there)
        return {1: 12.71, 2: 4.30}[max(freedom, 1)]
    z3, z5, z7 = Z**3, Z**5, Z**7
    return (
        Z
        + (z3 + Z) / (4 * freedom)
        + (5 * z5 + 16 * z3 + 3 * Z) / (96 * freedom**2)
        + (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / (384 * freedom**3)
    )


def interval(
    over: np.ndarray, under: np.ndarray, cluster: np.ndarray, *, chance: bool = True
) -> tuple[float, float]:
    """The 95 % interval of sum(over) / sum(under): see `Rate`. Infinite when it can't be told.

    `chance` adds Wilson's interval: only for a count out of a count.
    """
    x, y = float(over.sum()), float(under.sum())
    if y <= 0:
        return NAN, NAN
    _, place = np.unique(cluster, return_inverse=True)
    clusters = int(place.max()) + 1 if len(place) else 0
    # Chance alone tells enough where counts are small; where they are large, what differs from day
    # to day matters more, and one cluster does not show it.
    bounds = [wilson(x, y)] if chance and (clusters > 1 or x < FEW_EVENTS) else []
    if clusters > 1:
        rate = x / y
        residual = np.bincount(place, weights=over - rate * under)
        spread = math.sqrt(clusters / (clusters - 1) * float((residual**2).sum())) / y
        half = student(clusters - 1) * spread
        if half or chance:  # no spread at all in few clusters is luck, not certainty
            bounds.append((rate - half, rate + half))
    bounds = [(low, high) for low, high in bounds if not math.isnan(low)]
    floor = 0.0 if (over >= 0).all() else -math.inf
    if not bounds:
        return floor, math.inf
    ceiling = 1.0 if chance and x <= y else math.inf
    least, most = min(low for low, _ in bounds), max(high for _, high in bounds)
    return max(floor, least), min(ceiling, most)


POOLINGS = ("pooled", "mean", "median")


@dataclass(frozen=True)
class OfPosts:
    """The mean or the median of the posts' own values: of a frame with one post in each row."""

    formula: Rate | Total
    pooling: str
    columns: ClassVar[tuple[str, ...]] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return self.formula.terms

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        rates, found = self.formula.of_each(frame)
        count = len(rates)
        if not count:
            return found
        if self.pooling == "median":
            return replace(found, value=float(np.median(rates)), posts=count)
        mean, half = float(rates.mean()), math.inf
        if count > 1:
            half = student(count - 1) * float(rates.std(ddof=1)) / math.sqrt(count)
        x, low, high = float(rates.sum()), max(0.0, mean - half), mean + half
        found = replace(found, posts=count, over=x, under=float(count))
        return replace(found, value=mean, low=low, high=high)
