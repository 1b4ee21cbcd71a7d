"""How figures come in: one path for a form and for a million rows.

A post's row holds what counts now: for each field, what the latest reading that says it says. As
long as a post has been read once, its row is that reading. From the second reading on, `readings`
keeps them all, so that taking one back gives exactly what the others say (`bot.store.history`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from bot.messages import Problem
from bot.store.columns import columns_of, fields_of
from bot.store.cuts import fold
from bot.store.history import (
    DELETE,
    DROP_READING,
    EDIT,
    FILE,
    OF_POST,
    Mark,
    Post,
    Said,
    corrected,
    find,
    insert_rows,
    keep_readings,
    merged,
    post_of,
    readings_of,
    replace_posts,
    together,
)
from kpi.periods import from_epoch_day
from kpi.posts import (
    COUNTERS,
    DESCRIPTION,
    FIELDS,
    UNDATED_DAY,
    Reading,
)

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator
    from zoneinfo import ZoneInfo

    from bot.store.columns import Columns

CHUNK = 16_000  # readings: larger ones cost memory and save no time
MOST_CHANGES = 20
MOST_FALLEN = 3
WRITTEN = ("posts", "readings", "cuts", "submissions")  # the tables that a submission writes

_DESCRIPTION = tuple(  # what is told of a change beside the counters and the date
    name for name in DESCRIPTION if name not in {"published_at", "day", "slot", "hashtags"}
)


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
    """What a submission did: each of its posts is new, or was updated, or nothing changed on it.

    A post that is told several times counts once; if it is new, as new.

    `changes` holds the first ones; `lowered` counts figures that fell, and `fallen` has the first
    of them with their posts. `posts`: what is stored of the posts now, when they are few, and what
    a deleted one was. `deleted` counts the readings of posts that were deleted by hand, and stay
    so: they changed nothing. `repeated`: the same delivery had been stored before, and this one
    changed nothing (its counts are the first's). `levels`: the last day and number of followers
    that were read, by network and account.
    """

    submission: int
    new: int = 0
    updated: int = 0
    unchanged: int = 0
    lowered: int = 0
    deleted: int = 0
    changes: list[Change] = field(default_factory=list)
    fallen: list[tuple[Reading, Change]] = field(default_factory=list, compare=False)
    repeated: bool = False
    posts: tuple[Reading, ...] = field(default=(), compare=False)
    levels: dict[tuple[str, str], tuple[int, int]] = field(default_factory=dict, compare=False)


def add(
    con: sqlite3.Connection,
    workspace: str,
    readings: Iterable[Reading],
    mark: Mark,
    zone: ZoneInfo,
    new_day: int | None = None,
    kind: str = FILE,
    emptied: str = "",
) -> Outcome:
    """Add readings and keep the sums, inside the caller's transaction.

    `new_day` is the day of a new post of which no day is said; `kind` and `emptied` are those of
    `bot.store.history.Said`. Raises `Problem` to correct or to delete a post that is not there.
    """
    first, (_, submission) = _newest_row(con) + 1, mark
    told = Outcome(submission)
    known = corrected(con, workspace)
    writing = _Writing(con, workspace, mark, told, first, zone, new_day, kind, emptied, known)
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
        keys = [(workspace, *post_of(reading)) for reading in chunk]
        for table in ("posts", "readings"):
            con.executemany(
                f"""INSERT OR IGNORE INTO temp.{table}
                    SELECT * FROM main.{table} WHERE {OF_POST}""",
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
    kind: str
    emptied: str
    corrected: set[tuple[str, str]]

    def add(self, readings: Iterable[Reading]) -> None:
        source = iter(readings)
        while chunk := list(islice(source, CHUNK)):
            self._note_levels(chunk)
            distinct = self._distinct(chunk)
            if self.new_day is not None:
                distinct = [self._dated(one, self.new_day) for one in distinct]
            self._add_chunk(distinct)

    def _distinct(self, chunk: list[Reading]) -> list[Reading]:
        """The readings, with those of one post made one: the last of them counts."""
        if len(set(map(post_of, chunk))) == len(chunk):
            return chunk
        posts: dict[tuple[str, str], Reading] = {}
        for reading in chunk:
            key = post_of(reading)
            if known := posts.get(key):
                posts[key] = merged(known, reading)
            else:
                posts[key] = reading
        return list(posts.values())

    def _note_levels(self, chunk: list[Reading]) -> None:
        levels = self.outcome.levels
        for one in chunk:
            if one.followers is not None and one.media == "account":
                whose = one.network, one.account
                levels[whose] = max(levels.get(whose, (one.day, 0)), (one.day, one.followers))

    def _dated(self, reading: Reading, day: int) -> Reading:
        """With a day, if none was said and the post is new."""
        if reading.day != UNDATED_DAY or stored(self.con, self.workspace, reading):
            return reading
        return reading._replace(day=day)

    def _add_chunk(self, readings: list[Reading]) -> None:
        if self.corrected or self.kind in {EDIT, DELETE}:
            apart = [one for one in readings if self._is_told_in_order(one)]
            readings = [one for one in readings if not self._is_told_in_order(one)]
            for one in apart:
                self._tell(one)
            if not readings:
                return
        last = _newest_row(self.con)
        columns = columns_of(readings)
        self._insert("posts", columns, "ON CONFLICT (workspace, network, post_id) DO NOTHING")
        added = _newest_row(self.con) - last
        if added < len(readings):
            rows = self.con.execute("SELECT network, post_id FROM posts WHERE row > ?", (last,))
            new = set(rows)
            self._read_again([one for one in readings if post_of(one) not in new])
            readings = [one for one in readings if post_of(one) in new]
            columns = columns_of(readings) if readings else {}
        if added:
            self.outcome.new += added
            fold(self.con, self.workspace, columns)

    def _read_again(self, readings: list[Reading]) -> None:
        """Merge readings, one of each post, into posts that were there before this chunk."""
        found = (find(self.con, self.workspace, *post_of(one)) for one in readings)
        posts = [post for post in found if post]
        there_before = [post for post in posts if post.row < self.first_row]
        keep_readings(self.con, there_before)
        kept: list[Reading] = []
        now: list[Post] = []
        for post, reading in zip(posts, readings, strict=True):
            counted = None if post.row < self.first_row else True
            if post.row < self.first_row and post.mark >= self.mark:
                # It was read later already, or in an earlier chunk of this file.
                whole, others, counted = self._with_others(reading)
                told, latest = together(others)
                told = told or whole
                kept.append(whole)
            else:
                told, latest = merged(post.told, reading), self.mark
                if post.row < self.first_row:
                    kept.append(reading)
            now.append(Post(post.row, told, latest))
            self._count(counted, changed=told != post.told)
            if post.row < self.first_row:
                self._note_changes(post.told, told)
        if kept:
            self._insert("readings", fields_of(kept))
        replace_posts(self.con, self.workspace, posts, now)

    def _with_others(self, reading: Reading) -> tuple[Reading, dict[Mark, Said], bool | None]:
        """A reading, whole if this submission had told a part of it, and with it all the others.

        And whether the post counts as changed by that part; None when there was none.
        """
        counted = None
        key = (self.workspace, *post_of(reading))
        told = readings_of(self.con, *key)
        if earlier := told.get(self.mark):
            before = {mark: said for mark, said in told.items() if mark != self.mark}
            counted = not before or together(before)[0] != together(told)[0]
            reading = merged(earlier.reading, reading)
            self.con.execute(DROP_READING, (*key, self.mark[1]))
        told[self.mark] = Said(reading, self.kind, self.emptied)
        return reading, told, counted

    def _is_told_in_order(self, reading: Reading) -> bool:
        return self.kind in {EDIT, DELETE} or post_of(reading) in self.corrected

    def _tell(self, reading: Reading) -> None:
        """Add one reading to those of a post that was corrected or deleted, or now is."""
        post = find(self.con, self.workspace, *post_of(reading))
        if post is None and self.kind in {EDIT, DELETE}:
            raise Problem("post-gone")
        keep_readings(self.con, [post] if post else [])
        reading, told, counted = self._with_others(reading)
        self._insert("readings", fields_of([reading]))
        now, latest = together(told)
        new = Post(0, now, latest) if now else None
        replace_posts(self.con, self.workspace, [post], [new])
        if now and not post:
            self.outcome.new += 1
            return
        self.outcome.deleted += counted is None and not (now or post)
        self._count(counted, changed=now != (post.told if post else None))
        if post and now:
            self._note_changes(post.told, now)

    def _insert(self, table: str, columns: Columns, conflict: str = "") -> None:
        rows = len(columns["network"])
        columns["taken_at"], columns["submission"] = ((value,) * rows for value in self.mark)
        if table == "readings" and (self.kind, self.emptied) != (FILE, ""):
            columns["kind"], columns["emptied"] = (self.kind,) * rows, (self.emptied,) * rows
        insert_rows(self.con, self.workspace, table, columns, conflict)

    def _count(self, counted: bool | None, *, changed: bool) -> None:  # noqa: FBT001
        """Count a post; `counted`: whether it counts as changed already, None when not at all."""
        if counted is None:
            self.outcome.unchanged += not changed
            self.outcome.updated += changed
        elif changed and not counted:
            self.outcome.unchanged -= 1
            self.outcome.updated += 1

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
                    change = Change(*post_of(after), name, old, new)
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
            self.outcome.changes.append(Change(*post_of(post), name, before, after))


def _when(reading: Reading, zone: ZoneInfo) -> str | None:
    """When a post was published, as a local day or moment in ISO 8601."""
    if reading.published_at is not None:
        moment = datetime.fromtimestamp(reading.published_at, zone)
        return moment.replace(tzinfo=None).isoformat(timespec="minutes")
    return None if reading.day == UNDATED_DAY else from_epoch_day(reading.day).isoformat()


def stored(con: sqlite3.Connection, workspace: str, reading: Reading) -> Reading | None:
    """What is stored of the post of a reading, if it is."""
    row = con.execute(
        f"SELECT {', '.join(FIELDS)} FROM posts WHERE {OF_POST}", (workspace, *post_of(reading))
    ).fetchone()
    return Reading._make(row) if row else None


def _newest_row(con: sqlite3.Connection) -> int:
    row: int = con.execute("SELECT coalesce(max(row), 0) FROM posts").fetchone()[0]
    return row
