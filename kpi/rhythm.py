"""When a team publishes: how often, how regularly, its silences, and the best time."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import NormalDist
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from kpi.formulas import NAN, NOTHING, Measure, Rate, posts_in
from kpi.periods import Period, from_epoch_day
from kpi.posts import NO_SLOT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    import pandas as pd

SLOTS = 7 * 24
FEWEST_POSTS_IN_A_SLOT = 5
FEWEST_GAPS = 12  # between publishing days: an account's habit shows in them
LEAST_SILENCE = 7  # days: of a shorter one, nobody need hear
THRICE = 3  # the longest silence of before: it is out of habit
LEAST_A_WEEK = 2.0  # posts: of fewer, weeks without any are no surprise
_SURE_OF_BURSTS = NormalDist().inv_cdf(0.999)


def publishing_days(frame: pd.DataFrame) -> np.ndarray:
    """The epoch days with at least one post, in order."""
    days: np.ndarray = np.unique(frame["bucket"].to_numpy(dtype=np.int64)[posts_in(frame) > 0])
    return days


@dataclass(frozen=True)
class Frequency:
    """Posts a week: posts / (days / 7)."""

    terms: ClassVar[tuple[str, ...]] = ()
    columns: ClassVar[tuple[str, ...]] = ()

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:
        posts, weeks = int(posts_in(frame).sum()), period.days / 7
        return Measure(posts / weeks, posts, weeks, posts)


@dataclass(frozen=True)
class Regularity:
    """1 - sd / mean of the gaps between publishing days, not below 0: 1 is clockwork.

    Our definition. `over` is the standard deviation and `under` the mean of the gaps, in days;
    NaN under three publishing days.
    """

    terms: ClassVar[tuple[str, ...]] = ()
    columns: ClassVar[tuple[str, ...]] = ("day",)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        gaps = np.diff(publishing_days(frame))
        posts = int(posts_in(frame).sum())
        if len(gaps) < 2:  # noqa: PLR2004  (one gap has no spread)
            return replace(NOTHING, posts=posts)
        spread, mean = float(gaps.std()), float(gaps.mean())
        return Measure(max(0.0, 1 - spread / mean), spread, mean, posts)


@dataclass(frozen=True)
class LongestSilence:
    """The most full days without a post between two posts. NaN under two publishing days."""

    terms: ClassVar[tuple[str, ...]] = ()
    columns: ClassVar[tuple[str, ...]] = ("day",)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        posts = int(posts_in(frame).sum())
        silence = longest_silence(frame)
        if silence is None:
            return replace(NOTHING, posts=posts)
        days = 0 if isinstance(silence, int) else silence.days
        return Measure(float(days), days, NAN, posts)


def longest_silence(frame: pd.DataFrame) -> Period | int | None:
    """The days of the longest silence (the first of equals); 0: there is none; None: unknown."""
    days = publishing_days(frame)
    if len(days) < 2:  # noqa: PLR2004
        return None
    gaps = np.diff(days)
    place = int(gaps.argmax())
    if gaps[place] == 1:
        return 0
    return Period(_day(days[place] + 1), _day(days[place + 1]))


@dataclass(frozen=True)
class Hush:
    """A silence of an account that is longer than its habit: its days, and the longest before."""

    period: Period
    before: int


def silences(
    days: Sequence[int] | np.ndarray, *, until: int | None = None
) -> list[tuple[int, int]]:
    """The days without a post between two publishing days: the first, and how many; in order.

    `until`: a day that counts for a publishing one, as the end of a silence that goes on.
    """
    ends = [*map(int, days), *([until] if until is not None else [])]
    return [(one + 1, after - one - 1) for one, after in pairwise(ends)]


def out_of_habit(
    found: Sequence[tuple[int, int]], since: int, *, fewest: int = FEWEST_GAPS
) -> Hush | None:
    """The longest silence that ends on the day `since` or later, if it is out of habit.

    It is when it is three times as long as any that ended before: an account that posts on random
    days is told so one month in two hundred, one that posts like a clock at its first lapse.
    """
    earlier = [length for first, length in found if first + length < since]
    recent = [(length, first) for first, length in found if first + length >= since]
    if len(earlier) < fewest or not recent:
        return None
    length, first = max(recent)
    if length < max(LEAST_SILENCE, THRICE * max(earlier)):
        return None
    return Hush(Period(_day(first), _day(first + length)), max(earlier))


def comes_in_bursts(counts: Sequence[int]) -> bool:
    """Whether posts come in weeks with many and weeks with few, more than chance spreads them.

    Fisher's index of dispersion, sum of (n - mean)² / mean, beyond the 99.9 % point of a chi-square
    (Wilson and Hilferty's approximation).

    >>> comes_in_bursts([5, 4, 6, 5, 3, 5, 6, 4]), comes_in_bursts([0, 12, 1, 0, 11, 0, 13, 1])
    (False, True)
    """
    freedom = len(counts) - 1
    mean = sum(counts) / len(counts) if counts else 0.0
    if freedom < 1 or mean < LEAST_A_WEEK:
        return False
    spread = sum((count - mean) ** 2 for count in counts) / mean
    part = 2 / (9 * freedom)
    return spread > freedom * (1 - part + _SURE_OF_BURSTS * math.sqrt(part)) ** 3


def _day(number: int) -> date:
    return from_epoch_day(int(number))


@dataclass(frozen=True)
class Slot:
    """An hour of the week, its posts and their rate."""

    weekday: int  # Monday is 0
    hour: int
    measure: Measure

    @property
    def number(self) -> int:
        """Its place in the week: weekday * 24 + hour."""
        return self.weekday * 24 + self.hour


@dataclass(frozen=True)
class Times:
    """What is known of each hour of the week, best rate first.

    `tried` have enough posts to be judged; `promising` have a few, and a better rate than the best
    posts' average; `untried` is how many of the 168 hours never had a post; `undecided` are the
    hours whose interval overlaps that of the best.
    """

    tried: tuple[Slot, ...]
    promising: tuple[Slot, ...]
    untried: int
    undecided: tuple[Slot, ...]
    posts: int
    left_out: tuple[tuple[str, int], ...]


def times(frame: pd.DataFrame, rate: Rate, period: Period) -> Times:
    """The hours of the week by their pooled rate; `frame` is grouped by "slot"."""
    timed = frame[frame["slot"] != NO_SLOT]
    overall = rate.measure(timed, period)
    slots = [
        Slot(int(str(slot)) // 24, int(str(slot)) % 24, rate.measure(rows, period))
        for slot, rows in timed.groupby("slot", sort=True)
    ]
    slots = [slot for slot in slots if slot.measure.known]
    slots.sort(key=lambda slot: -slot.measure.value)
    tried = tuple(slot for slot in slots if slot.measure.posts >= FEWEST_POSTS_IN_A_SLOT)
    few = (slot for slot in slots if slot.measure.posts < FEWEST_POSTS_IN_A_SLOT)
    return Times(
        tried,
        tuple(slot for slot in few if slot.measure.value > overall.value),
        SLOTS - int(timed["slot"].nunique()),
        tuple(slot for slot in tried[1:] if slot.measure.overlaps(tried[0].measure)),
        overall.posts,
        overall.left_out,
    )


def elsewhere(frame: pd.DataFrame, rate: Rate, period: Period, slots: Sequence[Slot]) -> Measure:
    """The rate of the posts whose hour is known and none of some; `frame` is grouped by "slot"."""
    other = ~frame["slot"].isin([NO_SLOT, *(slot.number for slot in slots)])
    return rate.measure(frame[other], period)


@dataclass(frozen=True)
class BestTime:
    """The best pooled rate of an hour of the week with at least five posts."""

    rate: Rate
    columns: ClassVar[tuple[str, ...]] = ("slot",)

    @property
    def terms(self) -> tuple[str, ...]:
        return self.rate.terms

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:
        found = times(frame, self.rate, period)
        whole = self.rate.measure(frame, period)
        if not found.tried:
            return replace(whole, value=math.nan)
        return found.tried[0].measure
