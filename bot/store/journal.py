"""Who changed what, and when: one line for each change, committed with it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.fields import title_of
from bot.messages import Said
from kpi.periods import from_epoch_day
from kpi.posts import COUNTERS, UNDATED_DAY

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

    from bot.store.submissions import Outcome

MOST_CHANGES = 5  # of a submission of few posts


def source_said(source: str) -> Said:
    """What a submission came from: a line, a form, or a file by its name."""
    return Said(f"source-{source}", other=source)


@dataclass(frozen=True)
class Entry:
    """A line of the journal: who changed what, and when (epoch seconds)."""

    at: int
    who: str
    what: str
    details: dict[str, Any]


def note(
    con: sqlite3.Connection,
    workspace: str,
    at: int,
    who: str,
    what: str,
    details: Mapping[str, object],
) -> None:
    """Add a line, in the caller's transaction."""
    con.execute(
        "INSERT INTO journal (workspace, at, who, what, details) VALUES (?, ?, ?, ?, ?)",
        (workspace, at, who, what, json.dumps({**details}, ensure_ascii=False)),
    )


def note_again(
    con: sqlite3.Connection,
    workspace: str,
    at: int,
    who: str,
    what: str,
    details: Mapping[str, object],
) -> None:
    """The same; when it is what the latest line of that person tells, it only counts there: who
    does one thing over and over does not push all else out of sight.
    """
    latest = con.execute(
        "SELECT id, what, details FROM journal WHERE workspace = ? AND who = ? ORDER BY id DESC",
        (workspace, who),
    ).fetchone()
    times = 1
    if latest and latest[1] == what:
        known = json.loads(latest[2])
        times += known.pop("times", 1)
        if known == details:
            told = json.dumps({**details, "times": times}, ensure_ascii=False)
            con.execute(
                "UPDATE journal SET at = ?, details = ? WHERE workspace = ? AND id = ?",
                (at, told, workspace, latest[0]),
            )
            return
    note(con, workspace, at, who, what, {**details, "times": 1})


def forget(con: sqlite3.Connection, workspace: str, what: str, name: str, value: str) -> None:
    """Take a value out of the lines that name it, in the caller's transaction."""
    con.execute(
        """UPDATE journal SET details = json_set(details, '$.' || :name, '–')
           WHERE workspace = :workspace AND what = :what
           AND json_extract(details, '$.' || :name) = :value""",
        {"workspace": workspace, "what": what, "name": name, "value": value},
    )


def entries(con: sqlite3.Connection, workspace: str, most: int) -> list[Entry]:
    """The latest lines, newest first."""
    rows = con.execute(
        """SELECT at, who, what, details FROM journal WHERE workspace = ?
           ORDER BY id DESC LIMIT ?""",
        (workspace, most),
    )
    return [Entry(at, who, what, json.loads(details)) for at, who, what, details in rows]


def particulars(outcome: Outcome) -> dict[str, Any]:
    """What is noted of a submission of few posts: which ones, and the first changes."""
    if not outcome.posts:
        return {}
    changes = [(one.field, one.before, one.after) for one in outcome.changes]
    if outcome.new == len(outcome.posts):
        given = ((name, getattr(post, name)) for post in outcome.posts for name in COUNTERS)
        changes = [(name, None, value) for name, value in given if value is not None]
    posts = [
        {
            "network": post.network,
            "title": title_of(post),
            "account": post.account,
            "media": post.media,
            "day": None if post.day == UNDATED_DAY else from_epoch_day(post.day).isoformat(),
        }
        for post in outcome.posts
    ]
    return {"posts": posts, "changes": [_short(*change) for change in changes[:MOST_CHANGES]]}


def _short(name: str, *values: int | str | None) -> list[int | str | None]:
    """A change whose texts are short enough for a line."""
    return [name, *(value[:60] if isinstance(value, str) else value for value in values)]
