"""How many mentions or articles there were each hour and day, as far as that was submitted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal

from bot.store import Scope
from kpi.formulas import weights
from kpi.periods import EPOCH, Period, epoch_day
from kpi.posts import NO_SLOT, Filter, frame, local_day_and_slot
from kpi.volumes import known

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from zoneinfo import ZoneInfo

    import numpy as np
    import pandas as pd

    from bot.answers.spike import Unit, Watched
    from bot.store import Store, Submitted

MEDIA = {"mentions": ("earned",), "articles": ("press",)}
DAYS = {"hour": 16 * 7, "day": 2 * 366}  # of history: what is usual at an hour changes sooner
_TIMED = 0.95  # of the posts of the last weeks, for their hours to be judged
_LATELY = 28  # days
_NEWS_DAYS = 2  # at most; what goes further back is another source
_PLACES = frozenset({"network", "account"})  # what submissions are told apart by


@dataclass(frozen=True)
class Subject:
    """What is counted, as it is known at a moment: mentions or articles of a workspace.

    `scope` says of which part (none: all).
    """

    store: Store
    workspace: str
    metric: Watched
    now: datetime
    scope: tuple[Filter, ...] = ()

    @property
    def today(self) -> date:
        return self.store.today(self.workspace, self.now)

    def over(self, period: Period) -> Scope:
        """What is counted of some days."""
        return Scope(MEDIA[self.metric], period, self.scope)


@dataclass(frozen=True)
class Volume:
    """A count along time: local hours or days without a zone, NaN where nobody knows.

    `known_until` is how far the submitted figures go, in the workspace's zone. `left_out` are the
    networks of sources that are too new to tell what is usual of them.
    """

    unit: Unit
    counts: pd.Series[float]
    known_until: datetime
    left_out: tuple[str, ...] = ()

    @property
    def zone(self) -> ZoneInfo:
        zone: ZoneInfo = self.known_until.tzinfo  # type: ignore[assignment]  # made here, in one
        return zone


def volumes(subject: Subject) -> list[Volume]:
    """What is watched, by day; first by hour, where nearly all of the last weeks have one."""
    store, workspace, today = subject.store, subject.workspace, subject.today
    zone = store.zone(workspace)
    extent = store.extent(workspace, MEDIA[subject.metric])
    end = today + timedelta(days=1)  # nobody knows what is dated later
    if extent is None or extent.start >= end:
        return []
    start = max(extent.start, today - timedelta(days=DAYS["day"]))
    whole = subject.over(Period(start, end))
    told = submitted(store, workspace, whole)
    left_out = _new_sources(told, epoch_day(today))
    if left_out:
        whole = replace(whole, filters=(*whole.filters, without(left_out)))
        told = submitted(store, workspace, whole)
    names, rows = store.sums(workspace, whole, ("slot",), terms=("mentions",), by_day=True)
    if not rows or not told:
        return []
    posts = frame(rows, names)
    number = weights(posts)
    days, slots = (posts[name].to_numpy(dtype="int64") for name in ("bucket", "slot"))
    until = min(max(_end_of(one, zone) for one in told), subject.now.astimezone(zone))
    found = []
    lately = days > epoch_day(today) - _LATELY
    timed = slots != NO_SLOT
    if number[lately & timed].sum() >= max(_TIMED * number[lately].sum(), 1):
        since = days > epoch_day(today) - DAYS["hour"]
        hours = days[timed & since] * 24 + slots[timed & since] % 24
        bins = _counted(hours, number[timed & since])
        in_hours = known(bins, [_hours_of(one, zone) for one in told], 24)
        found.append(Volume("hour", _dated(in_hours, "h", zone), until, left_out))
    in_days = known(_counted(days, number), [(one.first, one.last) for one in told])
    return [*found, Volume("day", _dated(in_days, "D", zone), until, left_out)]


def submitted(store: Store, workspace: str, scope: Scope) -> list[Submitted]:
    """What submissions tell of the networks and accounts of a scope.

    One that holds nothing else of the scope tells that there was nothing of it.
    """
    filters = tuple(one for one in scope.filters if one.dimension in _PLACES)
    return store.volumes.submitted(workspace, Scope(scope.media, scope.period, filters))


def without(networks: tuple[str, ...]) -> Filter:
    """All but some networks."""
    return Filter("network", networks, exclude=True)


def _new_sources(told: Sequence[Submitted], today: int) -> tuple[str, ...]:
    """The networks that came lately from a source of their own: more is known, not more is said.

    What a source that was there before begins to tell of another network is news, and so is what
    was all said in two days.
    """
    from kpi.usual import DAY  # noqa: PLC0415

    before: set[str] = set()
    apart: set[str] = set()
    first: dict[str, int] = {}
    for one in sorted(told, key=lambda one: one.at):
        if before and not one.networks & before and one.last - one.first >= _NEWS_DAYS:
            apart |= one.networks
        before |= one.networks
        first |= {name: min(one.first, first.get(name, one.first)) for name in one.networks}
    return tuple(sorted(name for name in apart if first[name] > today - DAY.fewest))


def _counted(bins: np.ndarray, number: np.ndarray) -> pd.Series[float]:
    """How many there are in each bin, from the first to the last; 0 in those without any."""
    import numpy as np  # noqa: PLC0415
    import pandas as pd  # noqa: PLC0415

    first, last = int(bins.min()), int(bins.max())
    counts = np.zeros(last - first + 1)
    np.add.at(counts, bins - first, number)
    return pd.Series(counts, index=pd.RangeIndex(first, last + 1))


def _dated(counts: pd.Series[float], unit: Literal["h", "D"], zone: ZoneInfo) -> pd.Series[float]:
    """The same by local time; an hour that a clock skips or says twice is not to be compared."""
    import numpy as np  # noqa: PLC0415
    import pandas as pd  # noqa: PLC0415

    if counts.empty:
        return counts.set_axis(pd.DatetimeIndex([]))
    first = pd.Timestamp(EPOCH) + pd.Timedelta(int(counts.index[0]), unit)
    times = pd.date_range(first, periods=len(counts), freq=unit)
    dated = counts.set_axis(times)
    if unit == "h":
        there = times.tz_localize(zone, ambiguous="NaT", nonexistent="NaT")
        dated = dated.where(np.asarray(there.notna()))
    return dated


def _hours_of(one: Submitted, zone: ZoneInfo) -> tuple[int, int]:
    """The first and the last local hour that a submission tells of."""
    first, last = one.first * 24, one.last * 24 + 23  # unless the hours on these days are known
    for moment in (one.since, one.until):
        day, slot = local_day_and_slot(moment, zone) if moment is not None else (None, 0)
        hour = slot % 24
        first = one.first * 24 + hour if moment == one.since and day == one.first else first
        last = one.last * 24 + hour if moment == one.until and day == one.last else last
    return first, last


def _end_of(one: Submitted, zone: ZoneInfo) -> datetime:
    """How far what was submitted goes: to its last post, or to the end of its last day."""
    if one.until is not None and local_day_and_slot(one.until, zone)[0] == one.last:
        return datetime.fromtimestamp(one.until, zone)
    last = EPOCH + timedelta(days=one.last + 1)
    return datetime(last.year, last.month, last.day, tzinfo=zone)
