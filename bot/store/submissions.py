"""How figures come in and go out again: one path for a form and for a million rows.

A post's row holds what counts now: for each field, what the latest reading that says it says. As
long as a post has been read once, its row is that reading. From the second reading on, `readings`
keeps them all, so that taking one back gives exactly what the others say.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import reduce
from itertools import islice, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from bot.store.columns import NOTHING, columns_of, fields_of, insert, said, whole_numbers
from bot.store.cuts import CUT_KEY, SUMMED, fold
from kpi.periods import from_epoch_day
from kpi.posts import (
    COUNTERS,
    DESCRIPTION,
    FIELDS,
    SUMS,
    UNDATED_DAY,
    Reading,
    local_day_and_slot,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from zoneinfo import ZoneInfo

    from bot.store.columns import Columns

CHUNK = 16_000  # readings: larger ones cost memory and save no time
MOST_CHANGES = 20
MOST_FALLEN = 3
WRITTEN = ("posts", "readings", "cuts", "submissions")  # the tables that a submission writes

Mark: TypeAlias = "tuple[int, int]"
"""When a reading was taken, and the submission that brought it: their order."""

_TOLD = ", ".join((*FIELDS, "taken_at", "submission"))
_OF_POST = "workspace = ? AND network = ? AND post_id = ?"
_post_of: Callable[[Reading], tuple[str, str]] = itemgetter(0, 1)  # its network and id
_DESCRIPTION = tuple(  # what is told of a change beside the counters and the date
    name for name in DESCRIPTION if name not in {"published_at", "day", "slot", "hashtags"}
)
_PUBLISHED, _SLOT = FIELDS.index("published_at"), FIELDS.index("slot")


@dataclass(frozen=True)
class Change:
    """What a submission changed on a post that was there already.

    `field` is a counter, a field of `Reading`, or "date" with local days or moments in ISO 8601;
    None is what nobody said.
    """

    network: str
    post_id: str
    field: str
    before: int | str | None
    after: int | str | None


@dataclass
class Outcome:
    """What a submission did: each reading is of a new post, or updated one, or changed nothing.

    `changes` holds the first ones; `lowered` counts figures that fell, and `fallen` has the first
    of them with their posts. `posts`: what is stored of the posts now, when they are few.
    `repeated`: the same delivery had been stored before, and this one changed nothing (its counts
    are the first's).
    """

    submission: int
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    lowered: int = 0
    changes: list[Change] = field(default_factory=list)
    fallen: list[tuple[Reading, Change]] = field(default_factory=list, compare=False)
    repeated: bool = False
    posts: tuple[Reading, ...] = field(default=(), compare=False)


@dataclass(frozen=True)
class Undone:
    """What taking a submission back did: posts gone, and posts whose figures changed back.

    `repeated`: the same delivery had done it before, and this one changed nothing.
    """

    submission: int
    source: str
    removed: int
    restored: int
    repeated: bool = False


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


class _Post(NamedTuple):
    """A post that is stored: its row, what it says, and the latest reading that made it so."""

    row: int
    told: Reading
    mark: Mark


def add(
    con: sqlite3.Connection,
    workspace: str,
    readings: Iterable[Reading],
    mark: Mark,
    zone: ZoneInfo,
    new_day: int | None = None,
) -> Outcome:
    """Add readings and keep the sums, inside the caller's transaction.

    `new_day` is the day of a new post of which no day is said.
    """
    first, (_, submission) = _newest_row(con) + 1, mark
    writing = _Writing(con, workspace, mark, Outcome(submission), first, zone, new_day)
    writing.add(readings)
    outcome = writing.outcome
    con.execute(
        """UPDATE submissions SET first_row = ?, last_row = ?, new = ?, updated = ?, unchanged = ?
           WHERE workspace = ? AND id = ?""",
        (
            *(first, _newest_row(con), outcome.new, outcome.updated, outcome.unchanged),
            *(workspace, submission),
        ),
    )
    return outcome


def foresee(
    con: sqlite3.Connection,
    workspace: str,
    readings: Iterable[Reading],
    taken_at: int,
    zone: ZoneInfo,
) -> Outcome:
    """What `add` would do: it does it, on copies of the rows that it would touch.

    `con` is thrown away afterwards: the copies are tables of its own, which hide those of the file.
    The file is only read, as it is at one moment.
    """
    made = con.execute(
        f"""SELECT sql FROM main.sqlite_schema
            WHERE type = 'table' AND name IN ({", ".join("?" * len(WRITTEN))})""",
        WRITTEN,
    )
    for (statement,) in made.fetchall():
        con.execute(statement.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
    # A row after all those of the file, so that new ones are told by their numbers.
    con.execute(
        """INSERT INTO temp.posts (row, workspace, network, post_id, media, reported, taken_at,
               submission)
           SELECT coalesce(max(row), 0) + 1, '', '', '', '', 0, 0, 0 FROM main.posts"""
    )
    submission = con.execute("SELECT coalesce(max(id), 0) + 1 FROM main.submissions").fetchone()[0]
    copied = _copied(con, workspace, readings)
    return add(con, workspace, copied, (taken_at, submission), zone)


def _copied(
    con: sqlite3.Connection, workspace: str, readings: Iterable[Reading]
) -> Iterator[Reading]:
    """The readings, each after what the file says of its post was copied."""
    source = iter(readings)
    while chunk := list(islice(source, CHUNK)):
        keys = [(workspace, *_post_of(reading)) for reading in chunk]
        for table in ("posts", "readings"):
            con.executemany(
                f"""INSERT OR IGNORE INTO temp.{table}
                    SELECT * FROM main.{table} WHERE {_OF_POST}""",
                keys,
            )
        yield from chunk


@dataclass(frozen=True)
class _Writing:
    """A submission being written, and what it did so far."""

    con: sqlite3.Connection
    workspace: str
    mark: Mark
    outcome: Outcome
    first_row: int
    zone: ZoneInfo
    new_day: int | None

    def add(self, readings: Iterable[Reading]) -> None:
        source = iter(readings)
        while chunk := list(islice(source, CHUNK)):
            distinct = self._distinct(chunk)
            if self.new_day is not None:
                distinct = [self._dated(one, self.new_day) for one in distinct]
            self._add_chunk(distinct)

    def _distinct(self, chunk: list[Reading]) -> list[Reading]:
        """The readings, with those of one post made one: the last of them counts."""
        if len(set(map(_post_of, chunk))) == len(chunk):
            return chunk
        posts: dict[tuple[str, str], Reading] = {}
        for reading in chunk:
            key = _post_of(reading)
            if known := posts.get(key):
                posts[key] = merged(known, reading)
                self._count(changed=posts[key] != known)
            else:
                posts[key] = reading
        return list(posts.values())

    def _dated(self, reading: Reading, day: int) -> Reading:
        """With a day, if none was said and the post is new."""
        if reading.day != UNDATED_DAY or stored(self.con, self.workspace, reading):
            return reading
        return reading._replace(day=day)

    def _add_chunk(self, readings: list[Reading]) -> None:
        last = _newest_row(self.con)
        columns = columns_of(readings)
        self._insert("posts", columns, "ON CONFLICT (workspace, network, post_id) DO NOTHING")
        added = _newest_row(self.con) - last
        if added < len(readings):
            rows = self.con.execute("SELECT network, post_id FROM posts WHERE row > ?", (last,))
            new = set(rows)
            self._read_again([one for one in readings if _post_of(one) not in new])
            readings = [one for one in readings if _post_of(one) in new]
            columns = columns_of(readings) if readings else {}
        if added:
            self.outcome.new += added
            fold(self.con, self.workspace, columns)

    def _read_again(self, readings: list[Reading]) -> None:
        """Merge readings, one of each post, into posts that were there before this chunk."""
        posts = [_find(self.con, self.workspace, r.network, r.post_id) for r in readings]
        there_before = [post for post in posts if post.row < self.first_row]
        _keep_readings(self.con, there_before)
        kept: list[Reading] = []
        now: list[_Post] = []
        for post, reading in zip(posts, readings, strict=True):
            if post.row < self.first_row and post.mark >= self.mark:
                told, latest = self._read_late(post, reading, kept)
            else:
                told, latest = merged(post.told, reading), self.mark
                if post.row < self.first_row:
                    kept.append(reading)
            now.append(_Post(post.row, told, latest))
            self._count(changed=told != post.told)
            if post.row < self.first_row:
                self._note_changes(post.told, told)
        if kept:
            self._insert("readings", fields_of(kept))
        _replace(self.con, self.workspace, posts, now)

    def _read_late(
        self, post: _Post, reading: Reading, kept: list[Reading]
    ) -> tuple[Reading, Mark]:
        """What a post says when it was read later already, or in an earlier chunk of this file."""
        key = (self.workspace, post.told.network, post.told.post_id)
        told = _readings(self.con, *key)
        if earlier := told.get(self.mark):
            reading = merged(earlier, reading)
            self.con.execute(_DROP_READING, (*key, self.mark[1]))
        kept.append(reading)
        told[self.mark] = reading
        return _together(told)

    def _insert(self, table: str, columns: Columns, conflict: str = "") -> None:
        given = said(columns)
        statement = insert(table, ("workspace", *given, "taken_at", "submission"), conflict)
        marks = (repeat(value) for value in self.mark)
        with whole_numbers():
            self.con.executemany(statement, zip(repeat(self.workspace), *given.values(), *marks))

    def _count(self, *, changed: bool) -> None:
        self.outcome.updated += changed
        self.outcome.unchanged += not changed

    def _note_changes(self, before: Reading, after: Reading) -> None:
        if before == after:
            return
        for name in COUNTERS:
            old, new = getattr(before, name), getattr(after, name)
            if old == new:
                continue
            if old is not None and new is not None and new < old:
                self.outcome.lowered += 1
                if len(self.outcome.fallen) < MOST_FALLEN:
                    change = Change(*_post_of(after), name, old, new)
                    self.outcome.fallen.append((after, change))
            self._note_change(after, name, old, new)
        if len(self.outcome.changes) < MOST_CHANGES:
            self._note_change(after, "date", _when(before, self.zone), _when(after, self.zone))
            for name in _DESCRIPTION:
                self._note_change(after, name, getattr(before, name), getattr(after, name))

    def _note_change(
        self, post: Reading, name: str, before: int | str | None, after: int | str | None
    ) -> None:
        if before != after and len(self.outcome.changes) < MOST_CHANGES:
            before, after = (None if value == "" else value for value in (before, after))
            self.outcome.changes.append(Change(*_post_of(post), name, before, after))


def _when(reading: Reading, zone: ZoneInfo) -> str | None:
    """When a post was published, as a local day or moment in ISO 8601."""
    if reading.published_at is not None:
        moment = datetime.fromtimestamp(reading.published_at, zone)
        return moment.replace(tzinfo=None).isoformat(timespec="minutes")
    return None if reading.day == UNDATED_DAY else from_epoch_day(reading.day).isoformat()


def stored(con: sqlite3.Connection, workspace: str, reading: Reading) -> Reading | None:
    """What is stored of the post of a reading, if it is."""
    row = con.execute(
        f"SELECT {', '.join(FIELDS)} FROM posts WHERE {_OF_POST}", (workspace, *_post_of(reading))
    ).fetchone()
    return Reading._make(row) if row else None


def _newest_row(con: sqlite3.Connection) -> int:
    row: int = con.execute("SELECT coalesce(max(row), 0) FROM posts").fetchone()[0]
    return row


def undo(con: sqlite3.Connection, workspace: str, submission: int, source: str) -> Undone:
    """Take a submission back, inside the caller's transaction."""
    removed = _remove_alone(con, workspace, *_rows_of(con, workspace, submission))
    restored = 0
    select = "SELECT network, post_id FROM readings WHERE workspace = ? AND submission = ? LIMIT ?"
    while keys := con.execute(select, (workspace, submission, CHUNK)).fetchall():
        con.executemany(_DROP_READING, ((workspace, *key, submission) for key in keys))
        posts = [_find(con, workspace, *key) for key in keys]
        now: list[_Post | None] = []
        for post, key in zip(posts, keys, strict=True):
            told = _readings(con, workspace, *key)
            now.append(_Post(post.row, *_together(told)) if told else None)
            if len(told) == 1:  # the row says it all, as long as undoing that one finds the row
                [(_, other)] = told
                first, last = _rows_of(con, workspace, other)
                if first <= post.row <= last:
                    con.execute(_DROP_READING, (workspace, *key, other))
        _replace(con, workspace, posts, now)
        removed += now.count(None)
        restored += sum(
            new is not None and new.told != old.told for old, new in zip(posts, now, strict=True)
        )
    return Undone(submission, source, removed, restored)


def _rows_of(con: sqlite3.Connection, workspace: str, submission: int) -> tuple[int, int]:
    """The first and the last row that a submission added."""
    rows: tuple[int, int] = con.execute(
        "SELECT first_row, last_row FROM submissions WHERE workspace = ? AND id = ?",
        (workspace, submission),
    ).fetchone()
    return rows


def _remove_alone(con: sqlite3.Connection, workspace: str, first: int, last: int) -> int:
    """Remove the posts of some rows that were read once only, and count them."""
    alone = """FROM posts WHERE row BETWEEN ? AND ? AND +workspace = ? AND NOT EXISTS (
        SELECT 1 FROM readings r WHERE r.workspace = posts.workspace
        AND r.network = posts.network AND r.post_id = posts.post_id)"""
    removed = 0
    for start in range(first, last + 1, CHUNK):
        place = (start, min(last, start + CHUNK - 1), workspace)
        rows = con.execute(f"SELECT {', '.join(SUMMED)} {alone}", place).fetchall()
        if rows:
            fold(con, workspace, _columns(rows), [-1] * len(rows))
            con.execute(f"DELETE {alone}", place)
            removed += len(rows)
    return removed


def _find(con: sqlite3.Connection, workspace: str, network: str, post_id: str) -> _Post:
    row, *told, taken_at, submission = con.execute(
        f"SELECT row, {_TOLD} FROM posts WHERE {_OF_POST}", (workspace, network, post_id)
    ).fetchone()
    return _Post(row, Reading._make(told), (taken_at, submission))


def _readings(
    con: sqlite3.Connection, workspace: str, network: str, post_id: str
) -> dict[Mark, Reading]:
    """The readings of a post that was read more than once."""
    rows = con.execute(
        f"SELECT {_TOLD} FROM readings WHERE {_OF_POST}", (workspace, network, post_id)
    )
    return {(at, submission): Reading._make(told) for *told, at, submission in rows}


_DROP_READING = f"DELETE FROM readings WHERE {_OF_POST} AND submission = ?"


def _together(readings: dict[Mark, Reading]) -> tuple[Reading, Mark]:
    """What a post's readings say in the order they were taken, and the latest of them."""
    marks = sorted(readings)
    return reduce(merged, (readings[mark] for mark in marks)), marks[-1]


def _keep_readings(con: sqlite3.Connection, posts: Iterable[_Post]) -> None:
    """Keep what posts say as a reading, before another one changes them."""
    # A row bears the mark of its latest reading: when that is kept already, so are all.
    con.executemany(
        f"""INSERT OR IGNORE INTO readings (workspace, {_TOLD})
            SELECT workspace, {_TOLD} FROM posts WHERE row = ?""",
        ((post.row,) for post in posts),
    )


def _replace(
    con: sqlite3.Connection, workspace: str, before: Sequence[_Post], after: Sequence[_Post | None]
) -> None:
    """Make stored posts what they are now, or nothing, and bring the sums to it."""
    both = [(old, new) for old, new in zip(before, after, strict=True) if new]
    if both:
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
    changes = [
        (old, new)
        for old, new in zip(before, after, strict=True)
        if new is None or new.told != old.told
    ]
    gone = [(old.row,) for old, new in changes if new is None]
    con.executemany("DELETE FROM posts WHERE row = ?", gone)
    if changes:
        less = [old.told for old, _ in changes]
        more = [new.told for _, new in changes if new]
        fold(con, workspace, columns_of(less + more), [-1] * len(less) + [1] * len(more))


def recount(con: sqlite3.Connection, workspace: str, into: str) -> None:
    """Count all the posts of a workspace again, into an empty table of sums."""
    posts = con.execute(f"SELECT {', '.join(SUMMED)} FROM posts WHERE workspace = ?", (workspace,))
    while rows := posts.fetchmany(CHUNK):
        fold(con, workspace, _columns(rows), into=into)


def _columns(rows: list[tuple[Any, ...]]) -> Columns:
    return dict(zip(SUMMED, zip(*rows, strict=True), strict=True))


def differences(con: sqlite3.Connection, workspace: str) -> int:
    """How many sums differ from those counted again: their keys, those that lack included."""
    names, key = ", ".join((*CUT_KEY, *SUMS)), ", ".join(CUT_KEY)
    con.execute(
        f"""CREATE TEMP TABLE counted ({key}, {", ".join(f"{name} DEFAULT 0" for name in SUMS)},
            PRIMARY KEY ({key})) WITHOUT ROWID"""
    )
    recount(con, workspace, into="counted")
    kept = f"SELECT {names} FROM cuts WHERE workspace = ?"
    counted = f"SELECT {names} FROM counted"
    count: int = con.execute(
        f"""SELECT count(*) FROM (SELECT {key} FROM ({kept} EXCEPT {counted})
            UNION SELECT {key} FROM ({counted} EXCEPT {kept}))""",
        (workspace, workspace),
    ).fetchone()[0]
    con.execute("DROP TABLE counted")
    return count


def move_days(con: sqlite3.Connection, workspace: str, zone: ZoneInfo) -> None:
    """Find the day and the hour of every timed post again, in another zone; the sums come after."""

    def local(published_at: int, part: int) -> int:
        return local_day_and_slot(published_at, zone)[part]

    con.create_function("local", 2, local, deterministic=True)
    for table in ("posts", "readings"):
        con.execute(
            f"""UPDATE {table} SET day = local(published_at, 0), slot = local(published_at, 1)
                WHERE workspace = ? AND published_at IS NOT NULL""",
            (workspace,),
        )
    # A reading without an hour may be on the same day as another one no longer: see `merged`.
    select = """SELECT DISTINCT network, post_id FROM readings
        WHERE workspace = ? AND (network, post_id) > (?, ?) ORDER BY network, post_id LIMIT ?"""
    last = ("", "")
    while keys := con.execute(select, (workspace, *last, CHUNK)).fetchall():
        posts = [_find(con, workspace, *key) for key in keys]
        told = [_together(_readings(con, workspace, *key)) for key in keys]
        now = [_Post(post.row, *latest) for post, latest in zip(posts, told, strict=True)]
        _replace(con, workspace, posts, now)
        last = keys[-1]
