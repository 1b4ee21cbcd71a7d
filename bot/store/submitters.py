"""Who submitted what, and when: whom to ask for figures, and what made them change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from bot.store.reading import days_of

if TYPE_CHECKING:
    from bot.store.connections import Connections
    from kpi.gaps import Gaps
    from kpi.periods import Period


class Submitted(NamedTuple):
    """What a submission came from, and who made it; `undone`: who took it back."""

    source: str
    who: str
    undone: bool


class By(NamedTuple):
    """Who submitted something, and when (epoch seconds)."""

    who: str
    at: int


class Submitters:
    """Who submitted the figures of every workspace."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def last(self, workspace: str, account: Gaps) -> By | None:
        """Who submitted last what an account has of its latest day; None when it has nothing."""
        if account.last is None:
            return None
        with self._connections.reading() as con:
            row = con.execute(
                """SELECT who, at FROM posts JOIN submissions ON id = submission
                   WHERE posts.workspace = ? AND media = ? AND network = ?
                   AND account IN (SELECT value FROM json_each(?))
                   AND day = ? ORDER BY submission DESC LIMIT 1""",
                (
                    *(workspace, account.media, account.network),
                    *(json.dumps(account.names), account.last),
                ),
            ).fetchone()
        return By(*row) if row else None

    def of(self, workspace: str, submission: int) -> str | None:
        """Who made a submission, by its number; None when there is none."""
        with self._connections.reading() as con:
            row = con.execute(
                "SELECT who FROM submissions WHERE workspace = ? AND id = ?",
                (workspace, submission),
            ).fetchone()
        return row[0] if row else None

    def all_of(self, workspace: str, network: str, post_id: str) -> set[str]:
        """Who submitted something of a post that still stands."""
        with self._connections.reading() as con:
            rows = con.execute(
                """SELECT who FROM submissions WHERE workspace = :workspace AND undone_at IS NULL
                   AND id IN (
                       SELECT submission FROM posts WHERE workspace = :workspace
                       AND network = :network AND post_id = :post_id
                       UNION SELECT submission FROM readings WHERE workspace = :workspace
                       AND network = :network AND post_id = :post_id)""",
                {"workspace": workspace, "network": network, "post_id": post_id},
            )
            return {who for (who,) in rows}

    def after(self, workspace: str, number: int, days: Period) -> list[Submitted]:
        """What was submitted after a change of the figures (by its number) that tells of some days,
        and what was taken back or deleted, of whatever days; not what came and went again.
        """
        with self._connections.reading() as con:
            rows = con.execute(
                """WITH since AS (
                       SELECT id, who, what, json_extract(details, '$.submission') AS submission
                       FROM journal WHERE workspace = :workspace AND id > :number
                       AND what IN ('submit', 'undo'))
                   SELECT source, since.who, what = 'undo' FROM since
                   JOIN submissions ON submissions.id = submission
                   WHERE submission IN (SELECT submission FROM since
                                        GROUP BY submission HAVING count(*) = 1)
                   AND (what = 'undo' OR source = 'delete'
                        OR submission IN (SELECT submission FROM posts
                                          WHERE workspace = :workspace
                                          AND media IN ('owned', 'earned', 'press', 'account')
                                          AND day >= :start AND day < :end))
                   ORDER BY since.id""",
                {
                    "workspace": workspace,
                    "number": number,
                    **dict(zip(("start", "end"), days_of(days), strict=True)),
                },
            )
            return [Submitted(source, who, bool(undone)) for source, who, undone in rows]
