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
    from collections.abc import Iterable, Mapping
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
    An account of which nothing is known at all has no `last`. `owner` answers for it, if anybody.
    `names` are those under which its figures were submitted.
    """

    media: str
    network: str
    account: str
    last: int | None
    days: tuple[int, ...] = ()
    lacking: tuple[tuple[str, int], ...] = ()
    silent: bool = False
    owner: str = ""
    names: tuple[str, ...] = ()

    @property
    def any(self) -> bool:
        return bool(self.last is None or self.days or self.lacking or self.silent)

    def is_of(self, network: str, account: str) -> bool:
        """Whether it is about an account ("" for any); figures that name none may be of any."""
        named = account and self.account
        return network == self.network and (not named or _bare(account) == _bare(self.account))


def gaps(
    known: Iterable[Day],
    period: Period,
    today: date,
    measured: Mapping[tuple[str, str], str] | None = None,
) -> list[Gaps]:
    """What each account lacks in a period, as far as it is over; the one that spoke last first.

    `measured`: the accounts that should have figures, by network and account ("" for any), and who
    answers for each. Those of which nothing is known come last. Figures that name no account are
    of the only one that is measured on their network, if one is.
    """
    measured = measured or {}
    known = list(known)
    only = _only(measured, known)
    accounts: dict[tuple[str, str, str], list[Day]] = defaultdict(list)
    for one in known:
        accounts[one.media, one.network, one.account or only.get(one.network, "")].append(one)
    owners = {(network, _bare(name)): owner for (network, name), owner in measured.items()}
    found = [
        _gaps_of(account, days, period, today, _owner_of(network, account, owners))
        for (_, network, account), days in accounts.items()
    ]
    never = [
        Gaps("owned", network, account, None, owner=owner)
        for (network, account), owner in measured.items()
        if not any(one.is_of(network, account) for one in found)
    ]
    return sorted([*found, *never], key=_order)


def _only(measured: Iterable[tuple[str, str]], known: Iterable[Day]) -> dict[str, str]:
    """The account that is the only one measured on its network, named as its figures name it."""
    told = {(one.network, _bare(one.account)): one.account for one in known}
    names: dict[str, list[str]] = defaultdict(list)
    for network, name in measured:
        names[network].append(told.get((network, _bare(name)), name))
    return {network: found[0] for network, found in names.items() if len(found) == 1}


def _owner_of(network: str, account: str, owners: Mapping[tuple[str, str], str]) -> str:
    return owners.get((network, _bare(account))) or owners.get((network, ""), "")


def _bare(account: str) -> str:
    """The name of an account as one may write it in other letters, with "@" or without."""
    return account.casefold().removeprefix("@")


def _order(one: Gaps) -> tuple[bool, int, str, str, str]:
    never = one.last is None
    return never, -(one.last or 0), one.network, one.account, one.media


def _gaps_of(account: str, known: list[Day], period: Period, today: date, owner: str) -> Gaps:
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
        account,
        present[-1],
        days=tuple(sorted(without)),
        lacking=_lacking([one for one in known if one.media == "owned"], start, end),
        silent=bool(usual) and not daily and since > max(LEAST_SILENCE, LATE * usual),
        owner=owner,
        names=tuple(sorted({one.account for one in known})),
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
