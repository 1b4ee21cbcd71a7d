"""Whom the team works with, or thinks of: people who post about the brand, and where that stands.

It is personal data: it says of somebody outside the company what the team thinks of them, and is
forgotten for good when somebody asks for it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from bot.store import journal

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.store.connections import Connections

Status: TypeAlias = Literal["to_contact", "contacted", "partner", "no"]


@dataclass(frozen=True)
class Partner:
    """Where things stand with somebody: `author` is the name that their posts have.

    `who` of the team said so `at` (epoch seconds), with a `note` if they had more to say.
    """

    author: str
    status: Status
    who: str = ""
    at: int = 0
    note: str = ""


class Partners:
    """The people that each workspace has an eye on, as `Store` keeps them."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def keep(self, workspace: str, partner: Partner) -> Partner:
        """Say where things stand with somebody, in the place of what was said before.

        The same said again is as old as it was: weeks without news are counted from then.
        """
        now = int(self._clock())
        kept = replace(partner, at=now)
        with self._connections.writing() as con:
            known = con.execute(
                """SELECT at FROM partners WHERE workspace = ? AND author = ? AND status = ?
                   AND note = ?""",
                (workspace, kept.author, kept.status, kept.note),
            ).fetchone()
            if known:
                return replace(kept, at=known[0])
            con.execute(
                """INSERT OR REPLACE INTO partners (workspace, author, status, who, at, note)
                   VALUES (?, ?, ?, ?, ?, ?)""",
                (workspace, kept.author, kept.status, kept.who, kept.at, kept.note),
            )
            told = {"author": kept.author, "status": kept.status}
            journal.note(con, workspace, now, kept.who, "people", told)
        return kept

    def every(self, workspace: str) -> list[Partner]:
        """Everybody of whom something was said, those of whom it was said first at the head."""
        with self._connections.reading() as con:
            rows = con.execute(
                """SELECT author, status, who, at, note FROM partners WHERE workspace = ?
                   ORDER BY at, author""",
                (workspace,),
            )
            return [Partner(*row) for row in rows]

    def forget(self, workspace: str, author: str, *, who: str) -> bool:
        """Forget what was said of somebody, in the journal too; whether there was something."""
        with self._connections.writing() as con:
            forgotten = con.execute(
                "DELETE FROM partners WHERE workspace = ? AND author = ?", (workspace, author)
            )
            if forgotten.rowcount:
                journal.forget(con, workspace, "people", "author", author)
                journal.note(con, workspace, int(self._clock()), who, "people-forgotten", {})
        return bool(forgotten.rowcount)
