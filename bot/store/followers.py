"""The followers of each account at both ends of a period, and what they did in it."""

from __future__ import annotations

from dataclasses import replace
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.store.reading import Scope, conditions, days_of, sums
from kpi.posts import BIT

if TYPE_CHECKING:
    import sqlite3

    from bot.store.reading import Table

LEVEL_COLUMNS = (
    *("network", "account", "opening", "opening_day", "closing", "closing_day"),
    *("net", "net_days", "posts"),
)


def levels(con: sqlite3.Connection, workspace: str, scope: Scope) -> Table:
    """Followers of each account at both ends of a period: `LEVEL_COLUMNS`, None where unknown.

    The latest number before the period's first day and before its end, from the accounts' own
    figures and from their posts; `net` is what the accounts' own figures of the period say that
    they gained and lost, on `net_days`; `posts` counts the account's own posts in it. An account
    has followers whatever else its posts are filtered by, weekdays and hours included: such filters
    are for `posts` alone.
    """
    filters = tuple(f for f in scope.filters if f.dimension in {"network", "account"})
    start, end = days_of(scope.period)
    accounts = Scope(("owned", "account"), scope.period, filters)
    opening = _followers_before(con, workspace, accounts, start)
    closing = _followers_before(con, workspace, accounts, end)
    own = Scope(("owned",), scope.period, scope.filters)
    published: dict[tuple[str, str], int] = {}
    columns, rows = sums(con, workspace, own, ("account",), terms=())
    told = itemgetter(*map(columns.index, ("network", "account", "posts")))
    for network, account, count in map(told, rows):
        published[network, account] = published.get((network, account), 0) + count
    days = _net_of_days(con, workspace, replace(accounts, media=("account",)))
    levels = {key: (*opening.get(key, (None, None)), *closing[key]) for key in closing}
    uncounted = (None, None, None, None)
    return LEVEL_COLUMNS, [
        (*key, *levels.get(key, uncounted), *days.get(key, (None, 0)), published.get(key, 0))
        for key in sorted({*closing, *days})
    ]


def _net_of_days(
    con: sqlite3.Connection, workspace: str, scope: Scope
) -> dict[tuple[str, str], tuple[int, int]]:
    """What the daily figures of each account add up to, and on how many days there are some."""
    terms = ("followers_delta", "followers_gained", "followers_lost")
    columns, rows = sums(con, workspace, scope, ("account",), terms)
    told = itemgetter(*map(columns.index, ("network", "account", "reported", "posts", *terms)))
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for network, account, reported, count, delta, gained, lost in map(told, rows):
        known = {counter for counter in terms if reported & BIT[counter]}
        if "followers_delta" not in known and len(known) < len(terms) - 1:
            continue  # who came without who left, or neither
        net = delta if "followers_delta" in known else gained - lost
        before, days = found.get((network, account), (0, 0))
        found[network, account] = (before + net, days + count)
    return found


def _followers_before(
    con: sqlite3.Connection, workspace: str, scope: Scope, end: int
) -> dict[tuple[str, str], tuple[int, int]]:
    """The latest number of each account before a day, and its day."""
    where, values = conditions(scope)
    accounts = con.execute(
        f"""SELECT DISTINCT network, account FROM cuts
            WHERE workspace = ? AND cut = 'quarter.account' AND bucket < ?
            AND reported & {BIT["followers"]}{where}""",
        (workspace, end, *values),
    ).fetchall()
    # Of the table itself, whose index it names: the accounts are those that may be seen here.
    latest = (
        con.execute(
            """SELECT followers, day FROM main.posts INDEXED BY followers_by_account
               WHERE workspace = ? AND network = ? AND account = ? AND day >= 0 AND day < ?
               AND followers IS NOT NULL AND media IN ('owned', 'account')
               ORDER BY day DESC, media, published_at DESC LIMIT 1""",
            (workspace, *account, end),
        ).fetchone()
        for account in accounts
    )
    return {account: found for account, found in zip(accounts, latest, strict=True) if found}
