"""The people: followers, who engages most, who comes back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from kpi.formulas import (
    NAN,
    NOTHING,
    Measure,
    has,
    posts_in,
    reporting,
    total,
    weights,
    wilson,
)

if TYPE_CHECKING:
    import pandas as pd

    from kpi.periods import Period


@dataclass(frozen=True)
class Followers:
    """Followers of the latest post or count of each account before the end, summed.

    The frame of a level has a row for each account: network, account, `opening` (the latest number
    before the period's first day, NaN when there is none), `closing` (before its end), their days
    (`opening_day`, `closing_day`), `net` (what the period's days say that it gained and lost, NaN
    when none does), `net_days` (how many do), `posts`.
    """

    terms: ClassVar[tuple[str, ...]] = ("followers",)
    columns: ClassVar[tuple[str, ...]] = ()

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        known = frame[frame["closing"].notna()]
        if known.empty:
            return NOTHING
        value = float(known["closing"].sum())
        return Measure(value, value, NAN, int(known["posts"].sum()))


@dataclass(frozen=True)
class NetFollowers:
    """Followers at the end less those at the start; else what the days in between say.

    An account whose number is known at both ends counts by these; another one by its daily figures,
    where it has some; never by both. `over` is the number at the end, `under` the number at the
    start, NaN when no account counts by them; `days` how many daily figures are in the value.
    """

    terms: ClassVar[tuple[str, ...]] = ("followers",)
    columns: ClassVar[tuple[str, ...]] = ()

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        levels, daily = _by_levels_or_days(frame)
        if levels.empty and daily.empty:
            return NOTHING
        start, end = float(levels["opening"].sum()), float(levels["closing"].sum())
        net, days = float(daily["net"].sum()), int(daily["net_days"].sum())
        posts = int(levels["posts"].sum() + daily["posts"].sum())
        if levels.empty:
            return Measure(net, posts=posts, days=days)
        return Measure(end - start + net, end, start, posts, days=days)


def _by_levels_or_days(frame: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The accounts whose net followers their levels tell, and those whose daily figures do."""
    both = frame["opening"].notna() & frame["closing"].notna()
    # The same count twice says nothing of what came since.
    counted_again = frame["closing_day"] > frame["opening_day"]
    daily = frame["net"].notna() & ~(both & counted_again)
    return frame[both & ~daily], frame[daily]


@dataclass(frozen=True)
class FollowerGrowth:
    """Net followers over the number at the start, over the accounts that have one."""

    terms: ClassVar[tuple[str, ...]] = ("followers",)
    columns: ClassVar[tuple[str, ...]] = ()

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:
        known = frame[frame["opening"].notna()]
        net = NetFollowers().measure(known, period)
        start = sum(float(part["opening"].sum()) for part in _by_levels_or_days(known))
        if not net.known or start <= 0:
            return NOTHING
        return Measure(net.value / start, net.value, start, net.posts)


@dataclass(frozen=True)
class FollowersPerPost:
    """Net followers over the posts of the period."""

    terms: ClassVar[tuple[str, ...]] = ("followers",)
    columns: ClassVar[tuple[str, ...]] = ()

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:
        net = NetFollowers().measure(frame, period)
        if not net.known or not net.posts:
            return NOTHING
        return Measure(net.value / net.posts, net.value, net.posts, net.posts)


@dataclass(frozen=True)
class DailyEngagement:
    """Interactions a day over followers: interactions / (days x followers).

    Followers are the mean over the posts of each account, summed over accounts; `under` is
    days x followers.
    """

    terms: ClassVar[tuple[str, ...]] = ("interactions", "followers")
    columns: ClassVar[tuple[str, ...]] = ("account",)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:
        rows, found = reporting(frame, *self.terms)
        if not found.posts:
            return found
        sums = rows.groupby(["network", "account"])[["followers", "posts"]].sum()
        followers = float((sums["followers"] / sums["posts"]).sum())
        x, y = float(total(rows, "interactions").sum()), followers * period.days
        return replace(found, value=x / y if y > 0 else NAN, over=x, under=y)


@dataclass(frozen=True)
class Person:
    """Somebody who posts about the brand: how often, and what those posts drew (None: unknown).

    `positive` and `negative`: how many had that tone; `last`: the epoch day of the latest, -1 when
    no day is known.
    """

    name: str
    mentions: int
    interactions: int | None
    networks: tuple[str, ...]
    positive: int = 0
    negative: int = 0
    last: int = -1


def people(frame: pd.DataFrame) -> list[Person]:
    """Authors of mentions, those who mention most first (then by interactions, then by name).

    The tones are 0 in a frame that is not grouped by `sentiment`.
    """
    named = frame[frame["author"] != ""]
    if named.empty:
        return []
    number = weights(named)
    tones = named["sentiment"].to_numpy() if "sentiment" in named else np.full(len(named), "")
    sums = named.assign(
        n=number,
        e=total(named, "interactions"),
        is_told=has(named, "interactions"),
        positive=number * (tones == "positive"),
        negative=number * (tones == "negative"),
    ).groupby("author")
    found = [
        Person(
            str(author),
            int(rows["n"].sum()),
            int(rows["e"].sum()) if rows["is_told"].any() else None,
            tuple(sorted(set(rows["network"]))),
            int(rows["positive"].sum()),
            int(rows["negative"].sum()),
            int(rows["bucket"].max()),
        )
        for author, rows in sums
    ]
    return sorted(found, key=lambda p: (-p.mentions, -(p.interactions or 0), p.name))


@dataclass(frozen=True)
class EngagedPeople:
    """How many people posted about the brand."""

    terms: ClassVar[tuple[str, ...]] = ()
    columns: ClassVar[tuple[str, ...]] = ("author",)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        named = frame[frame["author"] != ""]
        count = float(named["author"].nunique())
        return Measure(count, count, NAN, int(posts_in(frame).sum()))


@dataclass(frozen=True)
class Returning:
    """People who posted about the brand in the period before and again in this one.

    Over the people of the period before. Our definition. The frame has a column `period`, "now" or
    "before", beside `author`.
    """

    terms: ClassVar[tuple[str, ...]] = ()
    columns: ClassVar[tuple[str, ...]] = ("author",)

    def measure(self, frame: pd.DataFrame, period: Period) -> Measure:  # noqa: ARG002
        named = frame[frame["author"] != ""]
        before = set(named.loc[named["period"] == "before", "author"])
        now = set(named.loc[named["period"] == "now", "author"])
        if not before:
            return NOTHING
        x, y = len(before & now), len(before)
        low, high = wilson(x, y)
        return Measure(x / y, x, y, int(posts_in(frame).sum()), low=low, high=high)
