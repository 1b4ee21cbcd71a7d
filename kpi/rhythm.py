"""When a team publishes: how often, how regularly, its silences, and the best time."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from kpi.formulas import NAN, NOTHING, Measure, Rate, posts_in
from kpi.periods import Period, from_epoch_day
from kpi.posts import NO_SLOT

if TYPE_CHECKING:
    from datetime import date

    import pandas as pd

SLOTS = 7 * 24
FEWEST_POSTS_IN_A_SLOT = 5


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
