"""What Slack delivers is handled once: it sends again what it thinks was lost.

`inbox` knows each delivery for a day: those whose words a crash must not lose with their body, from
before they are acknowledged until they are answered. What a delivery changes is committed with the
mark that it did (`mark`), so that no crash comes between them. `deliveries` remembers besides which
submission an import brought, so that one that is asked again tells what came of the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.store.submissions import Outcome

if TYPE_CHECKING:
    import sqlite3

KEPT = 86_400  # seconds: Slack sends again within minutes
REPLAYED = 3600  # seconds: an answer that comes later is out of context
ORDER = "order:"  # how the keys begin of what changes something, and is done however late


# ---------------------------------------------------------------------------------- submissions
def keep(con: sqlite3.Connection, workspace: str, delivery: str, now: int, submission: int) -> None:
    """Remember which submission a delivery brought."""
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


def _forget(con: sqlite3.Connection, workspace: str, now: int) -> None:
    con.execute("DELETE FROM deliveries WHERE workspace = ? AND at < ?", (workspace, now - KEPT))


# ---------------------------------------------------------------------------------------- inbox
class Repeated(Exception):
    """What a delivery changes was changed when it came before."""


def take(
    con: sqlite3.Connection, workspace: str, delivery: str, body: str | None, now: int
) -> bool:
    """Keep a delivery to answer; False when it came before, whether it is answered or not yet.

    Without a `body` it is only known: what was lost with the process is not answered.
    """
    # Everybody's: a workspace that writes no more must not leave its words here.
    con.execute("DELETE FROM inbox WHERE at < ?", (now - KEPT,))
    added = con.execute(
        """INSERT INTO inbox (workspace, delivery, at, body) VALUES (?, ?, ?, ?)
           ON CONFLICT (workspace, delivery) DO NOTHING""",
        (workspace, delivery, now, body),
    )
    return added.rowcount == 1


def mark(con: sqlite3.Connection, *, workspace: str, delivery: str, now: int) -> None:
    """Note that a delivery changes something, in the transaction that does. Raises `Repeated`."""
    marked = con.execute(
        """INSERT INTO inbox (workspace, delivery, at, marked) VALUES (?, ?, ?, 1)
           ON CONFLICT (workspace, delivery) DO UPDATE SET marked = 1 WHERE NOT marked""",
        (workspace, delivery, now),
    )
    if not marked.rowcount:
        raise Repeated


def done(con: sqlite3.Connection, workspace: str, delivery: str) -> None:
    """A delivery is answered: its body goes, and it is still recognised when it comes again."""
    con.execute(
        "UPDATE inbox SET body = NULL WHERE workspace = ? AND delivery = ?", (workspace, delivery)
    )


def unfinished(con: sqlite3.Connection, now: int) -> list[tuple[str, str, str]]:
    """What was taken within the hour and is not answered, oldest first; orders within the day.

    Workspace, delivery and body of each. Asked when a process starts, before it takes any: what
    another one is answering at that moment is among them.
    """
    return con.execute(
        """SELECT workspace, delivery, body FROM inbox
           WHERE at > ? AND body IS NOT NULL
           AND (at > ? OR substr(delivery, 1, length(?)) = ?) ORDER BY id""",
        (now - KEPT, now - REPLAYED, ORDER, ORDER),
    ).fetchall()
