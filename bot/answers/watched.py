"""What is found by watching: spikes, silence, and what a setting would have fired before."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.answers.shapes import Answer
    from bot.answers.spike import Sensitivity, Spike, Watched
    from bot.store import Store
    from kpi.posts import Filter


def found(
    store: Store,
    workspace: str,
    scope: Sequence[Filter],
    metric: Watched,
    now: datetime,
    sensitivity: Sensitivity,
    *,
    since: int = 0,
) -> Spike | None:
    """The spike that goes on, or the last one that ended within 48 hours; None without any.

    `since`: when the watch was switched on (epoch seconds). Only figures that were submitted after,
    or up to 48 hours before, can raise one, and only hours and days that are at most 2 days old.
    """
    raise NotImplementedError


def spikes_in(
    store: Store,
    workspace: str,
    scope: Sequence[Filter],
    metric: Watched,
    now: datetime,
    sensitivity: Sensitivity,
    days: int,
) -> list[Spike]:
    """Every spike of the last days, of both levels, in order: for the weekly summary."""
    raise NotImplementedError


def backtest(
    store: Store,
    workspace: str,
    scope: Sequence[Filter],
    metric: Watched,
    now: datetime,
    sensitivity: Sensitivity,
) -> Answer:
    """How often this would have fired in the last 90 days, and when; or what it lacks to tell."""
    raise NotImplementedError


def silence(
    store: Store, workspace: str, scope: Sequence[Filter], metric: Watched, now: datetime
) -> Answer | None:
    """Talk should be there and is not: the figures say so, or nobody has submitted any.

    Its outcome is "answered" when figures tell the silence, "no_data" when nobody submitted.
    None: there is talk as usual, or it is not known what is usual. The first unusual day is in
    `value["since"]` (epoch day): the same silence has the same.
    """
    raise NotImplementedError
