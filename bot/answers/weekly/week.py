"""The week that a summary is about: its scope, its days, and the posts that are known of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property, reduce
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.answers.inquiry import OF_LEVELS, Inquiry
from bot.answers.saying import value_name
from bot.dues import moment_of, next_due
from bot.messages import Said
from bot.store import Scope
from kpi.gaps import LOOKED_AT, Day
from kpi.periods import Period, epoch_day, from_epoch_day
from kpi.posts import BIT, Filter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from bot.queries import Query
    from bot.store import Digest, Store
    from kpi.metrics import Metric

A_WEEK = timedelta(days=7)
USUAL_WEEKS, FEWEST_WEEKS = 8, 4  # before the week: what an account usually publishes
_MEDIA = ("owned", "account", "earned", "press")  # what is said of rivals tells nothing of us
_OWN = ("owned", "account")
_OF_FOLLOWERS = BIT["followers"] | BIT["followers_delta"] | BIT["followers_gained"]
LIVING = 60  # days: an account with nothing for longer is not asked about any more
# The figures that come from one place, and may be late while the others are there.
_KINDS: dict[str, Callable[[Day], bool]] = {
    "social": lambda day: day.media == "owned" and day.network != "email",
    "email": lambda day: day.media == "owned" and day.network == "email",
    "followers": lambda day: day.media in _OWN and bool(day.reported & _OF_FOLLOWERS),
    "days": lambda day: day.media == "account",
    "earned": lambda day: day.media == "earned",
    "press": lambda day: day.media == "press",
}
WATCHED = ("earned", "press")  # looked for everywhere at once: one network may well have none


def kind_of(metric: Metric) -> str:
    """Of which figures a KPI is told: those of posts, followers, e-mails, mentions, articles."""
    if metric.source == "levels":
        return "followers"
    return {"voice": "earned", "account": "social"}.get(metric.perimeter, metric.perimeter)


@dataclass(frozen=True)
class Week:
    """A week of a workspace, of what a query filters by. Nothing after the week is looked at."""

    store: Store
    workspace: str
    scope: Query
    period: Period

    def asked(self, *metrics: str, period: Period | None = None) -> Inquiry:
        """A question about the week, or another period, as it was on the day it is told."""
        query = replace(self.scope, metrics=metrics, period=period or self.period)
        return Inquiry(query, self.store, self.workspace, self.period.end)

    def due(self, digest: Digest) -> datetime:
        """When its summary was due: the first time after it, as the workspace counts days."""
        over = moment_of(self.period.end, 0, self.store.zone(self.workspace))
        zone = ZoneInfo(digest.zone)
        return next_due(digest.weekday, digest.minute, zone, over - timedelta(seconds=1))

    def before(self, weeks: int) -> list[Period]:
        """The weeks before it, the latest first."""
        return [
            Period(self.period.start - number * A_WEEK, self.period.end - number * A_WEEK)
            for number in range(1, weeks + 1)
        ]

    @cached_property
    def days(self) -> list[Day]:
        """What is known of each account on each day of the last year and of the week."""
        query = self.scope
        told = Period(self.period.start - timedelta(days=LOOKED_AT), self.period.end)
        filters = tuple(f for f in query.filters if f.dimension != "media")
        scope = Scope(query.value("media") or _MEDIA, told, filters)
        names, rows = self.store.sums(
            self.workspace, scope, ("media", "account"), terms=(), by_day=True
        )
        columns = ("media", "network", "account", "bucket", "reported", "posts")
        return [Day(*(row[names.index(name)] for name in columns)) for row in rows]

    @cached_property
    def known(self) -> Period | None:
        """From the first to the last day of `days` with figures; None when there are none."""
        numbers = [day.day for day in self.days]
        if not numbers:
            return None
        return Period.through(from_epoch_day(min(numbers)), from_epoch_day(max(numbers)))

    def within(self, *media: str) -> list[Day]:
        """The days of the week with figures of some media, of all when none is named."""
        first = epoch_day(self.period.start)
        return [day for day in self.days if day.day >= first and day.media in (media or _MEDIA)]

    @property
    def submitted(self) -> bool:
        """Whether anybody submitted anything for the week."""
        return bool(self.within())

    @property
    def whole(self) -> bool:
        """Whether it is about whole accounts or media: of a part, nobody need have had anything."""
        return {chosen.dimension for chosen in self.scope.filters} <= {
            "network",
            "account",
            "media",
        }

    def accounts(self) -> dict[tuple[str, str], list[Day]]:
        """The days on which each account of ours published, e-mail aside."""
        found: dict[tuple[str, str], list[Day]] = defaultdict(list)
        for day in self.days:
            if day.media == "owned" and day.network != "email":
                found[day.network, day.account].append(day)
        return dict(sorted(found.items()))

    @cached_property
    def _sources(self) -> Mapping[tuple[str, str], tuple[int, ...]]:
        """The days with figures of each kind, by network: of whole accounts."""
        days = self.days
        if not self.whole:
            filters = tuple(f for f in self.scope.filters if f.dimension in OF_LEVELS)
            days = replace(self, scope=replace(self.scope, filters=filters)).days
        found: dict[tuple[str, str], set[int]] = defaultdict(set)
        for day in days:
            for kind, is_of in _KINDS.items():
                if is_of(day):
                    found[kind, "" if kind in WATCHED else day.network].add(day.day)
        return {key: tuple(sorted(numbers)) for key, numbers in sorted(found.items())}

    @cached_property
    def _late(self) -> Mapping[tuple[str, str], int]:
        """The last day of the kinds, by network, of which nothing came, though it does otherwise.

        Nobody knows whether there was nothing, or nobody submitted it: never is it a fall.
        """
        return {key: days[-1] for key, days in self._sources.items() if self.lacks(days)}

    def lacks(self, days: Iterable[int]) -> bool:
        """Whether what has figures on some days has none in the week, and had most weeks before.

        What comes in fewer than half of its weeks may well have nothing to tell in one.
        """
        start, known = epoch_day(self.period.start), [*days]
        last = max(known)
        weeks = {(last - day) // A_WEEK.days for day in known}
        return last < start and len(weeks.intersection(range(USUAL_WEEKS))) >= FEWEST_WEEKS

    def absent(self, kind: str) -> tuple[str, ...]:
        """The networks that lack a kind of figures in the week; "" for what names none."""
        return tuple(network for one, network in self._late if one == kind)

    def has(self, kind: str) -> bool:
        """Whether the week has figures of a kind."""
        start = epoch_day(self.period.start)
        return any(days[-1] >= start for (one, _), days in self._sources.items() if one == kind)

    def awaited(self, *kinds: str) -> Mapping[tuple[str, str], date]:
        """The last day of what is late and may still come, by kind and network."""
        since = epoch_day(self.period.start) - LIVING
        return {
            (kind, network): from_epoch_day(last)
            for (kind, network), last in self._late.items()
            if kind in (kinds or _KINDS) and last >= since
        }

    def present(self, asked: Inquiry, kind: str) -> Inquiry:
        """A question without the networks that lack its kind of figures in the week."""
        if absent := tuple(filter(None, self.absent(kind))):
            left_out = Filter("network", absent, exclude=True)
            asked.query = replace(asked.query, filters=(*asked.query.filters, left_out))
        return asked

    def complete(self, kind: str) -> Period | None:
        """The days of the week up to the last one with a kind of figures; None when none came.

        Those after it lack when they are more than were ever without any in the weeks before.
        """
        start, end = epoch_day(self.period.start), epoch_day(self.period.end)
        since = start - USUAL_WEEKS * A_WEEK.days
        days = {day for (one, _), found in self._sources.items() if one == kind for day in found}
        known = sorted(day for day in days if day >= since)
        if not known or known[-1] < start:
            return None
        gaps = [after - before for before, after in pairwise(known)]
        if kind == "followers" or end - known[-1] <= max(gaps, default=A_WEEK.days):
            return self.period
        return Period.through(self.period.start, from_epoch_day(known[-1]))


def source_said(kind: str, network: str) -> Said | str:
    """Where figures come from: a network, or those who look for what others say of us."""
    if kind in WATCHED:
        return value_name("media", kind)
    return value_name("network", network)


def dotted(parts: Sequence[Said]) -> Said:
    """Short pieces on one line, with a dot between two."""
    return reduce(lambda one, other: Said("weekly-dotted", one=one, other=other), parts)
