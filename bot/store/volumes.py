"""What a count of mentions or articles is judged by: what was submitted of it, and who said what.

How many there are each hour or day comes from the sums (`bot.store.reading.sums`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.store.reading import conditions, days_of, slotted
from kpi.posts import INTERACTIONS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from bot.store.connections import Connections
    from bot.store.reading import Scope
    from kpi.periods import Period


@dataclass(frozen=True)
class Submitted:
    """What one submission tells of: from the first of its posts to the last, and when it came.

    `first` and `last` are epoch days; `since` and `until` moments in epoch seconds, None when the
    hour of none is known. `at` is when it was submitted, by `who`; `networks` are those it is of.
    """

    first: int
    last: int
    since: int | None
    until: int | None
    at: int
    who: str
    networks: frozenset[str]


class Voice(NamedTuple):
    """One post, as far as it tells why there are many. `stands_for`: how many.

    The numbers are None when nobody gave them.
    """

    network: str
    post_id: str
    account: str
    day: int
    published_at: int | None
    campaign: str
    author: str
    text: str
    url: str
    sentiment: str
    outlet: str
    impressions: int | None
    reach: int | None
    interactions: int | None
    stands_for: int
    submitted: int


class Seen(NamedTuple):
    """A post of ours as it was read at one moment (`taken_at`), submitted at `at`.

    Moments are in epoch seconds; the numbers are None when nobody gave them.
    """

    network: str
    post_id: str
    account: str
    format: str
    campaign: str
    text: str
    url: str
    day: int
    published_at: int | None
    impressions: int | None
    reach: int | None
    interactions: int | None
    taken_at: int
    at: int


_VOICE = ", ".join(f"p.{name}" for name in Voice._fields[:13] if name != "interactions")
_SEEN = ", ".join(f"p.{name}" for name in Seen._fields[:9])


def _interactions(table: str) -> str:
    """The interactions of a post or a reading, in SQL; none when nobody gave any of them."""
    known = ", ".join(f"{table}.{name}" for name in INTERACTIONS)
    added = " + ".join(f"coalesce({table}.{name}, 0)" for name in INTERACTIONS)
    return f"CASE WHEN coalesce({known}) IS NOT NULL THEN {added} END"


class Volumes:
    """What was submitted of posts, and when, as `Store` tells it."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def submitted(self, workspace: str, scope: Scope) -> list[Submitted]:
        """What each submission brought that is new in a scope, the earliest first."""
        where, values = conditions(slotted(scope))
        # By row, which is the order they came in: by day, each would be looked for on its own.
        with self._connections.reading() as con:
            rows = con.execute(
                f"""SELECT min(day), max(day), min(published_at), max(published_at), s.at, s.who,
                        group_concat(DISTINCT p.network)
                    FROM submissions s CROSS JOIN posts p NOT INDEXED
                        ON p.row BETWEEN s.first_row AND s.last_row
                    WHERE s.workspace = ? AND s.undone_at IS NULL AND p.workspace = s.workspace
                        AND day >= ? AND day < ?{where}
                    GROUP BY s.id ORDER BY 1, 2""",
                (workspace, *days_of(scope.period), *values),
            )
            return [
                Submitted(first, last, since, until, at, who, frozenset(networks.split(",")))
                for first, last, since, until, at, who, networks in rows
            ]

    def voices(
        self,
        workspace: str,
        scope: Scope,
        most: int,
        between: tuple[int, int] | None = None,
        without: Sequence[Period] = (),
    ) -> list[Voice]:
        """The latest posts of a scope, at most so many; only those `between` two moments.

        Those of the days of `without` are left out.
        """
        where, values = conditions(slotted(scope))
        for period in without:
            where, values = f"{where} AND NOT (day >= ? AND day < ?)", [*values, *days_of(period)]
        if between:
            where, values = (
                f"{where} AND published_at >= ? AND published_at < ?",
                [*values, *between],
            )
        with self._connections.reading() as con:
            return _voices(con, workspace, scope, where, [*values, most])

    def readings(self, workspace: str, scope: Scope) -> list[Seen]:
        """Every reading of the posts of a scope; the latest of each post may come twice."""
        where, values = conditions(slotted(scope))
        chosen = f"SELECT * FROM posts WHERE workspace = ? AND day >= ? AND day < ?{where}"
        values = [workspace, *days_of(scope.period), *values]
        now, then = (
            f"{_SEEN}, {table}.impressions, {table}.reach, {_interactions(table)}, {table}.taken_at"
            for table in ("p", "r")
        )
        # Of corrections by hand nobody knows what they were read at.
        with self._connections.reading() as con:
            rows = con.execute(
                f"""SELECT {now}, coalesce(s.at, 0) FROM ({chosen}) p
                    LEFT JOIN submissions s ON s.id = p.submission
                    UNION ALL SELECT {then}, coalesce(s.at, 0) FROM ({chosen}) p
                    JOIN readings r USING (workspace, network, post_id)
                    LEFT JOIN submissions s ON s.id = r.submission WHERE r.kind = 'file'""",
                [*values, *values],
            )
            return [Seen(*row) for row in rows]


def _voices(
    con: sqlite3.Connection, workspace: str, scope: Scope, where: str, values: list[object]
) -> list[Voice]:
    # The posts are chosen before they are joined: their columns are then nobody else's.
    rows = con.execute(
        f"""SELECT {_VOICE}, {_interactions("p")}, coalesce(p.mentions, 1), coalesce(s.at, 0)
            FROM (SELECT * FROM posts WHERE workspace = ? AND day >= ? AND day < ?{where}
                ORDER BY day DESC, published_at DESC LIMIT ?) p
            LEFT JOIN submissions s ON s.id = p.submission""",
        (workspace, *days_of(scope.period), *values),
    )
    return [Voice(*row) for row in rows]
