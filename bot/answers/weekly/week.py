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
    from collections.abc import Sequence
    from datetime import datetime

    from bot.queries import Query
    from bot.store import Digest, Store

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
        start = epoch_day(self.period.start)
        weeks: dict[str, set[int]] = defaultdict(set)
        for day in self.days:
            if day.media in _OWN and day.network != "email":
                weeks[day.network].add((day.day - start) // A_WEEK.days)
        usual = set(range(-USUAL_WEEKS, 0))
        return tuple(sorted(n for n, found in weeks.items() if usual <= found and 0 not in found))

    @cached_property
    def complete(self) -> Period:
        """The days of the week up to the last one with figures of ours, where the rest lacks.

        It does when nothing came for longer than we were ever silent in the weeks before.
        """
        start, end = epoch_day(self.period.start), epoch_day(self.period.end)
        since = start - USUAL_WEEKS * A_WEEK.days
        own = {day.day for day in self.days if day.media in _OWN and day.day >= since}
        published = sorted(own)
        if not published or published[-1] < start:
            return self.period
        gaps = [after - before for before, after in pairwise(published)]
        if end - published[-1] <= max(gaps, default=7):
            return self.period
        return Period.through(self.period.start, from_epoch_day(published[-1]))


def dotted(parts: Sequence[Said]) -> Said:
    """Short pieces on one line, with a dot between two."""
    return reduce(lambda one, other: Said("weekly-dotted", one=one, other=other), parts)
