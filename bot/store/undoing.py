"""Taking a submission back: its posts are again what the others say of them, or gone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.messages import Person, Problem
from bot.store import journal, submissions
from bot.store.cuts import SUMMED, fold
from bot.store.history import (
    DROP_READING,
    Mark,
    Post,
    Said,
    find,
    post_of,
    readings_of,
    replace_posts,
    together,
)
from bot.store.recounting import columns_summed

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping


@dataclass(frozen=True)
class Undone:
    """What taking a submission back did: posts gone, and posts whose figures changed back.

    `media`: whose they are, where all are of one medium.
    """

    submission: int
    source: str
    removed: int
    restored: int
    media: str = ""


def undo_latest(con: sqlite3.Connection, workspace: str, who: str, now: int) -> Undone:
    """Undo the submissions of somebody, the latest first, until one that did something."""
    standing = con.execute(
        """SELECT id, new + updated FROM submissions
           WHERE workspace = ? AND who = ? AND undone_at IS NULL ORDER BY id DESC""",
        (workspace, who),
    )
    for number, changed in standing.fetchall():
        undone = undo(con, workspace, number, who, now)
        if changed or undone.removed or undone.restored:
            return undone
    raise Problem("undo-nothing")


def undo(
    con: sqlite3.Connection,
    workspace: str,
    number: int,
    who: str,
    now: int,
    whose: str | None = None,
) -> Undone:
    """Undo a submission of `who`, or of `whose` it is said to be."""
    row = con.execute(
        "SELECT who, source, undone_at FROM submissions WHERE workspace = ? AND id = ?",
        (workspace, number),
    ).fetchone()
    if row is None:
        raise Problem("undo-unknown", number=str(number))
    owner, source, undone_at = row
    if owner != (whose or who):
        raise Problem("undo-other", number=str(number), who=Person(owner))
    if undone_at is not None:
        raise Problem("undo-done", source=journal.source_said(source))
    undone = _take_back(con, workspace, number, source)
    con.execute(
        "UPDATE submissions SET undone_at = ?, undone_by = ? WHERE workspace = ? AND id = ?",
        (now, who, workspace, number),
    )
    done = {
        "source": source,
        "removed": undone.removed,
        "restored": undone.restored,
        "media": undone.media,
    }
    journal.note(con, workspace, now, who, "undo", {"submission": number, **done})
    return undone


def _take_back(con: sqlite3.Connection, workspace: str, submission: int, source: str) -> Undone:
    rows = _rows_of(con, workspace, submission)
    media = _media_alone(con, workspace, submission, *rows)
    removed = _remove_alone(con, workspace, submission, *rows)
    restored = 0
    select = "SELECT network, post_id FROM readings WHERE workspace = ? AND submission = ? LIMIT ?"
    args = (workspace, submission, submissions.CHUNK)
    while keys := con.execute(select, args).fetchall():
        con.executemany(DROP_READING, ((workspace, *key, submission) for key in keys))
        posts = [find(con, workspace, *key) for key in keys]
        told = [readings_of(con, workspace, *key) for key in keys]
        now = [_left(readings) for readings in told]
        media |= {post.told.media for post in (*posts, *now) if post}
        replace_posts(con, workspace, posts, now)
        for key, old, new, readings in zip(keys, posts, now, told, strict=True):
            removed += bool(old and not new)
            restored += bool(new and (not old or new.told != old.told))
            if new and len(readings) == 1:
                row = old or find(con, workspace, *key)
                _let_row_say_it(con, workspace, new._replace(row=row.row if row else 0))
    one = media.pop() if len(media) == 1 else ""
    return Undone(submission, source, removed, restored, media=one)


def _left(readings: Mapping[Mark, Said]) -> Post | None:
    """What the readings that are left say of a post."""
    told, latest = together(readings) if readings else (None, (0, 0))
    return Post(0, told, latest) if told else None


def _let_row_say_it(con: sqlite3.Connection, workspace: str, post: Post) -> None:
    """Drop the one reading of a post: its row says the same, if undoing it finds the row."""
    first, last = _rows_of(con, workspace, post.mark[1])
    if first <= post.row <= last:
        con.execute(DROP_READING, (workspace, *post_of(post.told), post.mark[1]))


def _rows_of(con: sqlite3.Connection, workspace: str, submission: int) -> tuple[int, int]:
    """The first and the last row that a submission added."""
    rows: tuple[int, int] = con.execute(
        "SELECT first_row, last_row FROM submissions WHERE workspace = ? AND id = ?",
        (workspace, submission),
    ).fetchone()
    return rows


def _media_alone(
    con: sqlite3.Connection, workspace: str, submission: int, first: int, last: int
) -> set[str]:
    """Whose the posts are that a submission added."""
    found = con.execute(
        """SELECT DISTINCT media FROM posts
           WHERE row BETWEEN ? AND ? AND submission = ? AND +workspace = ?""",
        (first, last, submission, workspace),
    )
    return {media for (media,) in found}


def _remove_alone(
    con: sqlite3.Connection, workspace: str, submission: int, first: int, last: int
) -> int:
    """Remove the posts that a submission added and nobody read again, and count them.

    `first` and `last` are its rows, among which may be others: a row that a deletion freed.
    """
    alone = """FROM posts WHERE row BETWEEN ? AND ? AND submission = ? AND +workspace = ?
        AND NOT EXISTS (
        SELECT 1 FROM readings r WHERE r.workspace = posts.workspace
        AND r.network = posts.network AND r.post_id = posts.post_id)"""
    removed = 0
    chunk = submissions.CHUNK
    for start in range(first, last + 1, chunk):
        place = (start, min(last, start + chunk - 1), submission, workspace)
        rows = con.execute(f"SELECT {', '.join(SUMMED)} {alone}", place).fetchall()
        if rows:
            fold(con, workspace, columns_summed(rows), [-1] * len(rows))
            con.execute(f"DELETE {alone}", place)
            removed += len(rows)
    return removed
