"""Who submitted what, and when: whom to ask for figures, and what made them change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from bot.store.reading import days_of

if TYPE_CHECKING:
    from datetime import datetime

    from bot.store.connections import Connections
    from kpi.gaps import Gaps
    from kpi.periods import Period


class Submitted(NamedTuple):
    """What a submission came from, and whose it was; `undone`: it was taken back."""

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

    def after(self, workspace: str, moment: datetime, days: Period) -> list[Submitted]:
        """What was submitted after a moment and tells of some days; and what was taken back."""
        with self._connections.reading() as con:
            rows = con.execute(
                """SELECT source, who, undone_at IS NOT NULL FROM submissions
                   WHERE workspace = :workspace
                   AND (at > :at) + (coalesce(undone_at, 0) > :at) = 1
                   AND (undone_at OR id IN (SELECT submission FROM posts
                                            WHERE workspace = :workspace
                                            AND media IN ('owned', 'earned', 'press', 'account')
                                            AND day >= :start AND day < :end))
                   ORDER BY id""",
                {
                    "workspace": workspace,
                    "at": int(moment.timestamp()),
                    **dict(zip(("start", "end"), days_of(days), strict=True)),
                },
            )
            return [Submitted(source, who, bool(undone)) for source, who, undone in rows]
