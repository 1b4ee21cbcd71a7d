"""What a count of mentions or articles is judged by: what was submitted of it, and who said what.

How many there are each hour or day comes from the sums (`bot.store.reading.sums`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bot.store.reading import conditions, days_of

if TYPE_CHECKING:
    import sqlite3

    from bot.store.connections import Connections
    from bot.store.reading import Scope


@dataclass(frozen=True)
class Submitted:
    """What one submission tells of: from the first of its posts to the last, and when it came.

    `first` and `last` are epoch days; `since` and `until` moments in epoch seconds, None when the
    hour of none is known. `at` is when it was submitted, by `who`.
    """

    network: str
    first: int
    last: int
    since: int | None
    until: int | None
    at: int
    who: str


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


_VOICE = ", ".join(f"p.{name}" for name in Voice._fields[:13] if name != "interactions")
_SAYS = "likes", "comments", "shares", "saves"
_INTERACTIONS = (
    f"CASE WHEN coalesce({', '.join(f'p.{name}' for name in _SAYS)}) IS NOT NULL "
    f"THEN {' + '.join(f'coalesce(p.{name}, 0)' for name in _SAYS)} END"
)


class Volumes:
    """What was submitted of the posts that others publish, as `Store` tells it."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def submitted(self, workspace: str, scope: Scope) -> list[Submitted]:
        """What each submission tells of in a scope, network by network, the earliest first."""
        where, values = conditions(scope)
        with self._connections.reading() as con:
            rows = con.execute(
                f"""SELECT network, first, last, since, until,
                        coalesce(s.at, 0), coalesce(s.who, '')
                    FROM (SELECT network, submission, min(day) AS first, max(day) AS last,
                            min(published_at) AS since, max(published_at) AS until
                        FROM posts WHERE workspace = ? AND day >= ? AND day < ?{where}
                        GROUP BY network, submission)
                    LEFT JOIN submissions s ON s.id = submission ORDER BY first, last""",
                (workspace, *days_of(scope.period), *values),
            )
            return [Submitted(*row) for row in rows]

    def voices(
        self,
        workspace: str,
        scope: Scope,
        most: int,
        between: tuple[int, int] | None = None,
    ) -> list[Voice]:
        """The latest posts of a scope, at most so many; only those `between` two moments."""
        where, values = conditions(scope)
        if between:
            where, values = (
                f"{where} AND published_at >= ? AND published_at < ?",
                [*values, *between],
            )
        with self._connections.reading() as con:
            return _voices(con, workspace, scope, where, [*values, most])


def _voices(
    con: sqlite3.Connection, workspace: str, scope: Scope, where: str, values: list[object]
) -> list[Voice]:
    # The posts are chosen before they are joined: their columns are then nobody else's.
    rows = con.execute(
        f"""SELECT {_VOICE}, {_INTERACTIONS}, coalesce(p.mentions, 1), coalesce(s.at, 0)
            FROM (SELECT * FROM posts WHERE workspace = ? AND day >= ? AND day < ?{where}
                ORDER BY day DESC, published_at DESC LIMIT ?) p
            LEFT JOIN submissions s ON s.id = p.submission""",
        (workspace, *days_of(scope.period), *values),
    )
    return [Voice(*row) for row in rows]
