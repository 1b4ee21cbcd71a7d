"""Who is to be reminded of figures that lack, and when.

A time is the local weekday and minute of the workspace, not a moment: clocks change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True)
class Reminder:
    """Whom to remind of what lacks in figures, and when.

    `owner` is whom, `line` the accounts (`bot.queries`); `weekday` from 0 (Monday) or
    `bot.dues.EVERY_DAY`, `minute` of the day; `since` when it was asked for (epoch seconds).
    """

    owner: str
    line: str
    weekday: int
    minute: int
    since: int = 0
    id: int = 0


def keep(con: sqlite3.Connection, workspace: str, reminder: Reminder, now: int) -> int:
    """Keep a reminder; its number. The same one again is the one that there is."""
    told = (workspace, reminder.owner, reminder.line, reminder.weekday, reminder.minute)
    con.execute(
        """INSERT OR IGNORE INTO reminders (workspace, owner, line, weekday, minute, since)
           VALUES (?, ?, ?, ?, ?, ?)""",
        (*told, now),
    )
    number: int = con.execute(
        """SELECT id FROM reminders WHERE workspace = ? AND owner = ? AND line = ?
           AND weekday = ? AND minute = ?""",
        told,
    ).fetchone()[0]
    return number


def every(con: sqlite3.Connection, workspace: str) -> list[Reminder]:
    """The reminders of a workspace, the oldest first."""
    rows = con.execute(
        """SELECT owner, line, weekday, minute, since, id FROM reminders
           WHERE workspace = ? ORDER BY id""",
        (workspace,),
    )
    return [Reminder(*row) for row in rows]


def workspaces(con: sqlite3.Connection) -> list[str]:
    """The workspaces that have some."""
    return [one for (one,) in con.execute("SELECT DISTINCT workspace FROM reminders")]


def stop(con: sqlite3.Connection, workspace: str, number: int) -> Reminder | None:
    """Forget a reminder; what it was, None when there is none of that number."""
    found = next((one for one in every(con, workspace) if one.id == number), None)
    con.execute("DELETE FROM reminders WHERE workspace = ? AND id = ?", (workspace, number))
    return found
