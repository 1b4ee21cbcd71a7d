"""What is remembered of a thread, so that a question may lean on the one before."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

KEPT = 90 * 86_400  # seconds


@dataclass(frozen=True)
class Talk:
    """A thread: the line of the latest query that was answered, and what was said around it.

    `query` and `asking` are empty when there is none. `chosen`: what ambiguous words were said to
    mean in this thread; `asking`: the word that was asked back about.
    """

    query: str
    language: str
    chosen: Mapping[str, str]
    asking: str = ""


def get(con: sqlite3.Connection, workspace: str, thread: str, now: int) -> Talk | None:
    """What was kept of a thread last, if it was in the last 90 days.

    `thread` tells it from the others of the workspace: a timestamp of Slack does in one channel.
    """
    row = con.execute(
        """SELECT query, language, chosen, asking FROM talks
           WHERE workspace = ? AND thread = ? AND at >= ?""",
        (workspace, thread, now - KEPT),
    ).fetchone()
    if row is None:
        return None
    query, language, chosen, asking = row
    return Talk(query, language, json.loads(chosen), asking)


def keep(con: sqlite3.Connection, workspace: str, thread: str, talk: Talk, now: int) -> None:
    """Keep what is remembered of a thread now, instead of what was; forget the old ones."""
    con.execute("DELETE FROM talks WHERE at < ?", (now - KEPT,))
    chosen = json.dumps({**talk.chosen}, ensure_ascii=False)
    con.execute(
        """INSERT OR REPLACE INTO talks (workspace, thread, query, language, chosen, asking, at)
           VALUES (?, ?, ?, ?, ?, ?, ?)""",
        (workspace, thread, talk.query, talk.language, chosen, talk.asking, now),
    )
