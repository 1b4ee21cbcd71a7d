"""The week that a summary is about: its scope, its days, and the posts that are known of them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property, reduce
from itertools import pairwise
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.answers.inquiry import Inquiry
from bot.dues import moment_of, next_due
from bot.messages import Said
from bot.store import Scope
from kpi.gaps import LOOKED_AT, Day
from kpi.periods import Period, epoch_day, from_epoch_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from bot.queries import Query
    from bot.store import Digest, Store
    from kpi.metrics import Metric

A_WEEK = timedelta(days=7)
USUAL_WEEKS, FEWEST_WEEKS = 8, 4  # before the week: what an account usually publishes
_MEDIA = ("owned", "account", "earned", "press")  # what is said of rivals tells nothing of us
_OWN = ("owned", "account")


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
    def absent(self) -> tuple[str, ...]:
        """The networks of which there is nothing in the week, and something in every usual one."""
        return self._absent((day.network, day.day) for day in self.days if day.media in _OWN)

    @cached_property
    def absent_media(self) -> tuple[str, ...]:
        """The same of what others say of us: "earned", "press"."""
        return self._absent((day.media, day.day) for day in self.days if day.media not in _OWN)

    def _absent(self, found: Iterable[tuple[str, int]]) -> tuple[str, ...]:
        start = epoch_day(self.period.start)
        weeks: dict[str, set[int]] = defaultdict(set)
        for name, day in found:
            weeks[name].add((day - start) // A_WEEK.days)
        usual = set(range(-USUAL_WEEKS, 0))
        return tuple(sorted(n for n, known in weeks.items() if usual <= known and 0 not in known))

    def came(self, metric: Metric) -> Period | None:
        """The days of the week of which the posts that a KPI is about came; None when none did.

        Those after the last one lack when there are more of them than were ever without any in the
        weeks before.
        """
        scope = self.asked().scope(metric, self.period)
        networks = [chosen for chosen in scope.filters if chosen.dimension == "network"]
        start, end = epoch_day(self.period.start), epoch_day(self.period.end)
        since = start - USUAL_WEEKS * A_WEEK.days
        known = sorted(
            {
                day.day
                for day in self.days
                if day.day >= since
                and day.media in scope.media
                and all((day.network in one.values) != one.exclude for one in networks)
            }
        )
        if not known or known[-1] < start:
            return None
        gaps = [after - before for before, after in pairwise(known)]
        if end - known[-1] <= max(gaps, default=A_WEEK.days):
            return self.period
        return Period.through(self.period.start, from_epoch_day(known[-1]))


def dotted(parts: Sequence[Said]) -> Said:
    """Short pieces on one line, with a dot between two."""
    return reduce(lambda one, other: Said("weekly-dotted", one=one, other=other), parts)
