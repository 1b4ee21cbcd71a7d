"""What Slack delivers is handled once: it sends again what it thinks was lost.

`deliveries` remembers which one brought a submission or an undo, and what came of it. `inbox` keeps
the others whole, from before they are acknowledged until they are answered.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.store.submissions import Outcome
from bot.store.undoing import Undone

if TYPE_CHECKING:
    import sqlite3

KEPT = 86_400  # seconds: Slack sends again within minutes
REPLAYED = 3600  # seconds: an answer that comes later is out of context


# ---------------------------------------------------------------------------------- submissions
def keep(con: sqlite3.Connection, workspace: str, delivery: str, now: int, submission: int) -> None:
    """Remember which submission a delivery brought, or undid."""
    con.execute(
        "INSERT INTO deliveries (workspace, delivery, at, submission) VALUES (?, ?, ?, ?)",
        (workspace, delivery, now, submission),
    )


def submitted(con: sqlite3.Connection, workspace: str, delivery: str, now: int) -> Outcome | None:
    """What a delivery did when it came before, if it did."""
    _forget(con, workspace, now)
    row = con.execute(
        """SELECT s.id, s.new, s.updated, s.unchanged
           FROM deliveries d JOIN submissions s ON s.workspace = d.workspace AND s.id = d.submission
           WHERE d.workspace = ? AND d.delivery = ?""",
        (workspace, delivery),
    ).fetchone()
    if row is None:
        return None
    submission, new, updated, unchanged = row
    return Outcome(submission, new, updated, unchanged, repeated=True)


def undone(con: sqlite3.Connection, workspace: str, delivery: str, now: int) -> Undone | None:
    """What a delivery undid when it came before, if it did: the journal remembers."""
    _forget(con, workspace, now)
    row = con.execute(
        """SELECT j.details FROM deliveries d JOIN journal j ON j.workspace = d.workspace
           AND j.what = 'undo' AND json_extract(j.details, '$.submission') = d.submission
           WHERE d.workspace = ? AND d.delivery = ?""",
        (workspace, delivery),
    ).fetchone()
    return Undone(**json.loads(row[0]), repeated=True) if row else None


def _forget(con: sqlite3.Connection, workspace: str, now: int) -> None:
    con.execute("DELETE FROM deliveries WHERE workspace = ? AND at < ?", (workspace, now - KEPT))


# ---------------------------------------------------------------------------------------- inbox
def take(con: sqlite3.Connection, workspace: str, delivery: str, body: str, now: int) -> bool:
    """Keep a delivery to answer; False when it came before, whether it is answered or not yet."""
    # Everybody's: a workspace that writes no more must not leave its words here.
    con.execute("DELETE FROM inbox WHERE at < ?", (now - KEPT,))
    added = con.execute(
        """INSERT INTO inbox (workspace, delivery, at, body) VALUES (?, ?, ?, ?)
           ON CONFLICT (workspace, delivery) DO NOTHING""",
        (workspace, delivery, now, body),
    )
    return added.rowcount == 1


def done(con: sqlite3.Connection, workspace: str, delivery: str) -> None:
    """A delivery is answered: its body goes, and it is still recognised when it comes again."""
    con.execute(
        "UPDATE inbox SET body = NULL WHERE workspace = ? AND delivery = ?", (workspace, delivery)
    )


def unfinished(con: sqlite3.Connection, now: int) -> list[tuple[str, str, str]]:
    """What was taken within the hour and is not answered, oldest first.

    Workspace, delivery and body of each. Asked when a process starts, before it takes any: what
    another one is answering at that moment is among them.
    """
    return con.execute(
        """SELECT workspace, delivery, body FROM inbox
           WHERE at > ? AND body IS NOT NULL ORDER BY id""",
        (now - REPLAYED,),
    ).fetchall()
