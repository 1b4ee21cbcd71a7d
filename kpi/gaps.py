"""What nobody submitted: days without figures, posts that lack a counter, accounts gone silent."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from kpi.periods import epoch_day
from kpi.posts import BIT, COUNTERS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from kpi.periods import Period

LOOKED_AT = 400  # days: what an account usually does shows in them
USUAL = 0.8  # of an account's posts: what so many report, the others lack
FEWEST = 5  # posts, or days with some, that tell what is usual
LATE = 3  # times the usual days between two
LEAST_SILENCE = 7  # days


@dataclass(frozen=True)
class Day:
    """What is known of an account on one day (an epoch day): how many posts report which counters.

    `media` is "owned", or "account" for the account's own daily figures.
    """

    media: str
    network: str
    account: str
    day: int
    reported: int
    posts: int


@dataclass(frozen=True)
class Gaps:
    """What an account lacks.

    `last` is the latest day with figures, `days` those without any between two that have some or up
    to yesterday (for figures that come daily), `lacking` how many posts lack each counter that
    most of them report; `silent` says that nothing came since `last` for longer than usual.
    """

    media: str
    network: str
    account: str
    last: int
    days: tuple[int, ...] = ()
    lacking: tuple[tuple[str, int], ...] = ()
    silent: bool = False

    @property
    def any(self) -> bool:
        return bool(self.days or self.lacking or self.silent)


def gaps(known: Iterable[Day], period: Period, today: date) -> list[Gaps]:
    """What each account lacks in a period, as far as it is over; the one that spoke last first."""
    accounts: dict[tuple[str, str, str], list[Day]] = defaultdict(list)
    for one in known:
        accounts[one.media, one.network, one.account].append(one)
    found = [_gaps_of(days, period, today) for days in accounts.values()]
    return sorted(found, key=lambda one: (-one.last, one.network, one.account, one.media))


def _gaps_of(known: list[Day], period: Period, today: date) -> Gaps:
    first = known[0]
    present = sorted({one.day for one in known})
    between = [after - before for before, after in pairwise(present)]
    usual = median(between) if len(present) >= FEWEST else 0
    start, end = epoch_day(period.start), epoch_day(min(period.end, today))
    daily = first.media == "account" and usual == 1
    without = {*range(max(start, present[0]), end)}.difference(present) if daily else ()
    since = epoch_day(today) - present[-1]
    return Gaps(
        first.media,
        first.network,
        first.account,
        present[-1],
        days=tuple(sorted(without)),
        lacking=_lacking([one for one in known if one.media == "owned"], start, end),
        silent=bool(usual) and not daily and since > max(LEAST_SILENCE, LATE * usual),
    )


def _lacking(known: list[Day], start: int, end: int) -> tuple[tuple[str, int], ...]:
    """The counters that most posts report, and how many posts of the period do not."""
    posts = sum(one.posts for one in known)
    found = []
    for counter in COUNTERS if posts >= FEWEST else ():
        reporting = sum(one.posts for one in known if one.reported & BIT[counter])
        without = sum(
            one.posts for one in known if start <= one.day < end and not one.reported & BIT[counter]
        )
        if reporting >= USUAL * posts and without:
            found.append((counter, without))
    return tuple(found)


def stretches(days: Iterable[int]) -> list[tuple[int, int]]:
    """Days that follow each other as first and last.

    >>> stretches([3, 4, 5, 9])
    [(3, 5), (9, 9)]
    """
    found: list[tuple[int, int]] = []
    for day in sorted(days):
        if found and day == found[-1][1] + 1:
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return found
