"""What is to be said unasked, and when; and what was said, so that it is said once.

A time is the local weekday and minute of the workspace, not a moment: clocks change. Who is about
to say something claims it first: of several processes one may, whatever became of the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3

EVERY_DAY = -1
KEPT = 90 * 86_400  # seconds that a claim is remembered: longer than anything can be late


@dataclass(frozen=True)
class Reminder:
    """Whom to remind of what lacks in figures, and when.

    `owner` is whom, `line` the accounts (`bot.queries`); `weekday` from 0 (Monday) or `EVERY_DAY`,
    `minute` of the day; `since` when it was asked for (epoch seconds).
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


def stop(con: sqlite3.Connection, workspace: str, number: int) -> Reminder | None:
    """Forget a reminder; what it was, None when there is none of that number."""
    found = next((one for one in every(con, workspace) if one.id == number), None)
    con.execute("DELETE FROM reminders WHERE workspace = ? AND id = ?", (workspace, number))
    return found


def claim(con: sqlite3.Connection, workspace: str, key: str, now: int) -> bool:
    """Whether something may be said now: False when it was claimed before, by whomever."""
    con.execute("DELETE FROM claims WHERE at < ?", (now - KEPT,))
    added = con.execute(
        """INSERT INTO claims (workspace, key, at) VALUES (?, ?, ?)
           ON CONFLICT (workspace, key) DO NOTHING""",
        (workspace, key, now),
    )
    return added.rowcount == 1


def release(con: sqlite3.Connection, workspace: str, key: str) -> None:
    """What was claimed could not be said: it may be claimed again."""
    con.execute("DELETE FROM claims WHERE workspace = ? AND key = ?", (workspace, key))
