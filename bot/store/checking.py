"""Whether what a file keeps twice agrees; what can be derived is made again.

A post is what its readings say, the sums are those of the posts, the journal tells what each
submission did. Posts and sums are derived. What was submitted is not: only a backup has it.
"""

from __future__ import annotations

import json
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from bot.store import recounting
from bot.store.history import Post, find, readings_of, replace_posts, together
from bot.store.submissions import CHUNK
from kpi.posts import BIT, reach_per_follower

if TYPE_CHECKING:
    from collections.abc import Iterator

    _Pair: TypeAlias = tuple[Post | None, Post | None]

_REPORTED = " | ".join(
    f"(({name} IS NOT NULL) << {bit.bit_length() - 1})" for name, bit in BIT.items()
)
_INDEX_ALONE = ("missing from index", "wrong # of entries in index", "non-unique entry in index")


@dataclass(frozen=True)
class Findings:
    """What was found of a workspace: `posts` how many it has; the others count what is wrong.

    `stale` posts are not what their readings say; `sums` are not those of the posts; `untold`
    submissions are not those that the posts and the journal tell of.
    """

    posts: int
    stale: int
    sums: int
    untold: int

    @property
    def well(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.stale or self.sums or self.untold)


def findings(con: sqlite3.Connection, workspace: str) -> Findings:
    """What is wrong in a workspace, in the caller's snapshot; nothing is changed."""
    posts = con.execute("SELECT count(*) FROM posts WHERE workspace = ?", (workspace,))
    return Findings(
        posts.fetchone()[0],
        sum(1 for _ in _stale(con, workspace)) + _misreported(con, workspace),
        recounting.differences(con, workspace),
        _untold(con, workspace),
    )


def damage(con: sqlite3.Connection) -> list[str]:
    """What SQLite finds wrong with the file itself, in its own words; the first hundred."""
    try:
        found = [told for (told,) in con.execute("PRAGMA integrity_check(100)")]
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return [str(error)]
    return [] if found == ["ok"] else found


def can_be_indexed_again(damage: list[str]) -> bool:
    """Whether only indexes are damaged, which hold nothing of their own."""
    return all(any(words in one for words in _INDEX_ALONE) for one in damage)


def mend(con: sqlite3.Connection, workspace: str) -> None:
    """Make posts what their readings say; the sums have to be counted again after that."""
    con.create_function("rate", 2, reach_per_follower, deterministic=True)
    stale = list(_stale(con, workspace))  # read whole before the first of them is written
    for start in range(0, len(stale), CHUNK):
        before, after = zip(*stale[start : start + CHUNK], strict=True)
        replace_posts(con, workspace, before, after)
    of = "WHERE workspace = ?"
    con.execute(f"UPDATE posts SET reach_per_follower = rate(reach, followers) {of}", (workspace,))
    con.execute(f"UPDATE posts SET reported = {_REPORTED} {of}", (workspace,))


def _stale(con: sqlite3.Connection, workspace: str) -> Iterator[_Pair]:
    """The posts that are not what their readings say: as they are, and as they should be."""
    keys = con.execute(
        """SELECT network, post_id FROM readings INDEXED BY sqlite_autoindex_readings_1
           WHERE workspace = ? ORDER BY network, post_id""",
        (workspace,),
    )
    for network, post_id in (key for key, _ in groupby(keys)):
        now, mark = together(readings_of(con, workspace, network, post_id))
        known = find(con, workspace, network, post_id)
        told = Post(known.row if known else 0, now, mark) if now else None
        if known != told:
            yield known, told


def _misreported(con: sqlite3.Connection, workspace: str) -> int:
    """How many posts don't tell rightly which counters they report."""
    con.create_function("rate", 2, reach_per_follower, deterministic=True)
    wrong = f"""SELECT count(*) FROM posts WHERE workspace = ? AND (
        reported != ({_REPORTED}) OR reach_per_follower IS NOT rate(reach, followers))"""
    count: int = con.execute(wrong, (workspace,)).fetchone()[0]
    return count


def _untold(con: sqlite3.Connection, workspace: str) -> int:
    """How many submissions are missing, were undone though posts stand on them, or did otherwise
    than the journal says.
    """
    told: dict[int, tuple[int, int]] = {}
    for (details,) in con.execute(
        "SELECT details FROM journal WHERE workspace = ? AND what = 'submit'", (workspace,)
    ):
        with suppress(ValueError, KeyError, TypeError):  # a line that can't be read tells nothing
            line = json.loads(details)
            told[line["submission"]] = (line["new"], line["updated"])
    kept, undone = {}, set()
    for number, new, updated, undone_at in con.execute(
        "SELECT id, new, updated, undone_at FROM submissions WHERE workspace = ?", (workspace,)
    ):
        kept[number] = (new, updated)
        if undone_at is not None:
            undone.add(number)
    stand = {
        number
        for table in ("posts", "readings")
        for (number,) in con.execute(
            f"SELECT DISTINCT submission FROM {table} WHERE workspace = ?", (workspace,)
        )
    }
    differ = {number for number in kept.keys() | told if kept.get(number) != told.get(number)}
    return len(differ | (stand - kept.keys()) | (stand & undone))
