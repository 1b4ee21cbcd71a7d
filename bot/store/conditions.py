"""In what state the file is, and what was done with it in all: neither whose, nor a text."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.dues import LATE

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping
    from pathlib import Path


@dataclass(frozen=True)
class Condition:
    """Of all workspaces: `letters` of the outbox by kind and state, of which were said `late` by
    kind; `posts` that were submitted, by what they were (new, updated, unchanged); bytes on disk.
    """

    letters: Mapping[tuple[str, str], int]
    late: Mapping[str, int]
    posts: Mapping[str, int]
    size: int


def condition(con: sqlite3.Connection, path: Path) -> Condition:
    """See `Condition`."""
    letters: Counter[tuple[str, str]] = Counter()
    late: Counter[str] = Counter()
    for kind, state, number, belated in con.execute(
        """SELECT kind, state, count(*), sum(posted_at - due > ?) FROM outbox
           GROUP BY kind, state""",
        (LATE,),
    ):
        letters[kind, state] = number
        late[kind] += belated
    row = con.execute(
        """SELECT coalesce(sum(new), 0), coalesce(sum(updated), 0), coalesce(sum(unchanged), 0)
           FROM submissions"""
    ).fetchone()
    posts = dict(zip(("new", "updated", "unchanged"), row, strict=True))
    files = (path, path.with_name(f"{path.name}-wal"))
    return Condition(letters, late, posts, sum(one.stat().st_size for one in files if one.exists()))


def write_the_same(con: sqlite3.Connection) -> None:
    """Write a page of the file as it was."""
    version = con.execute("PRAGMA user_version").fetchone()[0]
    con.execute(f"PRAGMA user_version = {version}")
