"""The readings of a post, what they say together, and the row that is made of it.

A reading of a file or of somebody's hand says what it says: the latest that tells a field counts. A
correction says what it changes, and which fields nobody knows after all; a file that says again
what one said before does not take it back. A deletion takes the post away with all that was said
before: only somebody's hand brings it back, and a file that is imported again does not. Taking any
of them back gives what the others say in their order.
"""

from __future__ import annotations

from itertools import repeat
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from bot.store.columns import NOTHING, columns_of, fields_of, insert, said, whole_numbers
from bot.store.cuts import fold
from kpi.posts import FIELDS, UNDATED_DAY, Reading

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bot.store.columns import Columns

# What a reading is: the row of a file, somebody's line or form, a correction, a deletion.
FILE, HAND, EDIT, DELETE = "file", "hand", "edit", "delete"

Mark: TypeAlias = "tuple[int, int]"
"""When a reading was taken, and the submission that brought it: their order."""

OF_POST = "workspace = ? AND network = ? AND post_id = ?"
post_of: Callable[[Reading], tuple[str, str]] = itemgetter(0, 1)  # its network and id
DROP_READING = f"DELETE FROM readings WHERE {OF_POST} AND submission = ?"

_TOLD = ", ".join((*FIELDS, "taken_at", "submission"))
_PUBLISHED, _SLOT = FIELDS.index("published_at"), FIELDS.index("slot")


class Post(NamedTuple):
    """A post that is stored: its row, what it says, and the latest reading that made it so."""

    row: int
    told: Reading
    mark: Mark


class Said(NamedTuple):
    """A reading that is kept: `kind` as above, `emptied` the fields that a correction empties."""

    reading: Reading
    kind: str = FILE
    emptied: str = ""


def merged(old: Reading, new: Reading) -> Reading:
    """What two readings of a post say together: the new one, and the old where it says nothing.

    A new day without an hour takes the hour away, unless it is the same day.
    """
    told = [
        before if after == nothing else after
        for before, after, nothing in zip(old, new, NOTHING, strict=True)
    ]
    if new.published_at is None and new.day not in {UNDATED_DAY, old.day}:
        told[_PUBLISHED], told[_SLOT] = None, new.slot
    return Reading._make(told)


def together(told: Mapping[Mark, Said]) -> tuple[Reading | None, Mark]:
    """What the readings of a post say in their order, and the latest of them.

    None when it is deleted, and when all that is left is a correction of what is gone.
    """
    now: Reading | None = None
    deleted = edited = False
    before: set[Reading] = set()
    for mark in sorted(told):
        reading, kind, emptied = told[mark]
        if kind == FILE and edited and reading in before:
            continue  # a file that comes again says nothing new: the correction stands
        before.add(reading)
        edited |= kind == EDIT
        if kind == DELETE:
            now, deleted = None, True
        elif kind == HAND or not (deleted or (kind == EDIT and now is None)):
            now, deleted = (merged(now, reading) if now else reading), False
            now = now._replace(**{name: getattr(NOTHING, name) for name in emptied.split()})
    return now, max(told)


def find(con: sqlite3.Connection, workspace: str, network: str, post_id: str) -> Post | None:
    """A post as it counts now; None when it is not there, or deleted."""
    row = con.execute(
        f"SELECT row, {_TOLD} FROM posts WHERE {OF_POST}", (workspace, network, post_id)
    ).fetchone()
    if row is None:
        return None
    number, *told, taken_at, submission = row
    return Post(number, Reading._make(told), (taken_at, submission))


def deleted(con: sqlite3.Connection, workspace: str, network: str, post_id: str) -> Reading | None:
    """What a post said before it was deleted; None when it was not, or is there again."""
    told = readings_of(con, workspace, network, post_id)
    before = {mark: said for mark, said in told.items() if said.kind != DELETE}
    if not before or len(before) == len(told) or together(told)[0]:
        return None
    return together(before)[0]


def readings_of(
    con: sqlite3.Connection, workspace: str, network: str, post_id: str
) -> dict[Mark, Said]:
    """The readings of a post that was read more than once, corrected or deleted."""
    rows = con.execute(
        f"SELECT {_TOLD}, kind, emptied FROM readings WHERE {OF_POST}",
        (workspace, network, post_id),
    )
    return {
        (at, submission): Said(Reading._make(told), kind, emptied)
        for *told, at, submission, kind, emptied in rows
    }


def corrected(con: sqlite3.Connection, workspace: str) -> set[tuple[str, str]]:
    """The posts that were corrected or deleted by hand: their readings have to be told in order."""
    # Of the file, also where copies hide its tables: see `bot.store.submissions.foresee`.
    rows = con.execute(
        """SELECT network, post_id FROM main.readings
           WHERE workspace = ? AND kind IN ('edit', 'delete')""",
        (workspace,),
    )
    return set(rows.fetchall())


def keep_readings(con: sqlite3.Connection, posts: Iterable[Post]) -> None:
    """Keep what posts say as a reading, before another one changes them."""
    # A row bears the mark of its latest reading: when that is kept already, so are all.
    con.executemany(
        f"""INSERT OR IGNORE INTO readings (workspace, {_TOLD})
            SELECT workspace, {_TOLD} FROM posts WHERE row = ?""",
        ((post.row,) for post in posts),
    )


def insert_rows(
    con: sqlite3.Connection, workspace: str, table: str, columns: Columns, conflict: str = ""
) -> None:
    """Add rows to `posts` or `readings`; `conflict` is what to do with those there already."""
    given = said(columns)
    with whole_numbers():
        con.executemany(
            insert(table, ("workspace", *given), conflict), zip(repeat(workspace), *given.values())
        )


def replace_posts(
    con: sqlite3.Connection,
    workspace: str,
    before: Sequence[Post | None],
    after: Sequence[Post | None],
) -> None:
    """Make stored posts what they are now, or nothing, and bring the sums to it.

    A post that is not there yet gets a row of its own.
    """
    pairs = list(zip(before, after, strict=True))
    if both := [(old, new) for old, new in pairs if old and new]:
        was = fields_of([old.told for old, _ in both])
        now = columns_of([new.told for _, new in both])
        # An index is left alone when the statement does not name its columns.
        given = {name: column for name, column in now.items() if column != was.get(name)}
        given["taken_at"], given["submission"] = zip(*(new.mark for _, new in both), strict=True)
        named = ", ".join(f"{name} = ?" for name in given)
        rows = (old.row for old, _ in both)
        with whole_numbers():
            con.executemany(
                f"UPDATE posts SET {named} WHERE row = ?", zip(*given.values(), rows, strict=True)
            )
    if come := [new for old, new in pairs if new and not old]:
        columns = columns_of([new.told for new in come])
        columns["taken_at"], columns["submission"] = zip(*(new.mark for new in come), strict=True)
        insert_rows(con, workspace, "posts", columns)
    gone = [(old.row,) for old, new in pairs if old and not new]
    con.executemany("DELETE FROM posts WHERE row = ?", gone)
    moved = [(old, new) for old, new in pairs if not (old and new and old.told == new.told)]
    less = [old.told for old, _ in moved if old]
    more = [new.told for _, new in moved if new]
    if less or more:
        fold(con, workspace, columns_of(less + more), [-1] * len(less) + [1] * len(more))
