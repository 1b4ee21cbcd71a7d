"""What people chose for themselves: the language that they read, and what they were shown once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

    from bot.store.connections import Connections


@dataclass(frozen=True)
class Preference:
    """What somebody chose: `language` is "en", "fr", or "" for the one that they read Slack in.

    `welcomed`: they were shown the first steps once; `hidden`: they want to see them no more.
    """

    language: str = ""
    welcomed: bool = False
    hidden: bool = False


class Preferences:
    """What the people of every workspace chose, as `Store` keeps it."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def of(self, workspace: str, person: str) -> Preference:
        """What somebody chose; what holds for all when they chose nothing."""
        with self._connections.reading() as con:
            return _of(con, workspace, person)

    def change(self, workspace: str, person: str, **chosen: str | bool) -> bool:
        """Change some of it; whether it was otherwise before: of two at once, one is told so."""
        with self._connections.writing() as con:
            before = _of(con, workspace, person)
            after = Preference(**{**asdict(before), **chosen})
            if after != before:
                con.execute(
                    """INSERT OR REPLACE INTO preferences
                       (workspace, person, language, welcomed, hidden) VALUES (?, ?, ?, ?, ?)""",
                    (workspace, person, after.language, int(after.welcomed), int(after.hidden)),
                )
        return after != before


def _of(con: sqlite3.Connection, workspace: str, person: str) -> Preference:
    row = con.execute(
        """SELECT language, welcomed, hidden FROM preferences
           WHERE workspace = ? AND person = ?""",
        (workspace, person),
    ).fetchone()
    return Preference(row[0], bool(row[1]), bool(row[2])) if row else Preference()
