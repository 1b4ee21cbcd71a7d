"""Connections to one SQLite file: pooled, never shared by two threads; one writer at a time.

Measured reasons: a connection shared by threads loses rows; a plain BEGIN answers "database is
locked" however long it may wait (SQLITE_BUSY_SNAPSHOT); opening one for each call costs 0.2 ms.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import threading
import time
from contextlib import closing, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.messages import Problem
from bot.store.presence import Presence, beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# SQLite before these has a race between a checkpoint and a commit that can lose committed rows
# (sqlite.org/wal.html#walresetbug). There, whoever writes also holds a lock file.
_FIXED = (3, 51, 3)
_FIXED_BRANCHES = {(3, 50): 7, (3, 44): 6}

# What a person can mend, or wait for. Any other error of SQLite is a bug of ours.
_PROBLEMS = {
    sqlite3.SQLITE_BUSY: "store-busy",
    sqlite3.SQLITE_LOCKED: "store-busy",
    sqlite3.SQLITE_PROTOCOL: "store-busy",  # others raced for the log for too long
    sqlite3.SQLITE_FULL: "store-full",
    sqlite3.SQLITE_READONLY: "store-unwritable",
    sqlite3.SQLITE_CANTOPEN: "store-unwritable",
    sqlite3.SQLITE_PERM: "store-unwritable",
    sqlite3.SQLITE_IOERR: "store-unwritable",
    sqlite3.SQLITE_CORRUPT: "store-damaged",
    sqlite3.SQLITE_NOTADB: "store-damaged",
}
_SETUP_WAIT = 30.0  # seconds: another process may be migrating


def has_wal_reset_race(version: tuple[int, int, int]) -> bool:
    """Whether this SQLite can lose committed rows when two connections write and checkpoint.

    >>> has_wal_reset_race((3, 40, 1)), has_wal_reset_race((3, 50, 7))
    (True, False)
    """
    patch = _FIXED_BRANCHES.get(version[:2])
    return version[2] < patch if patch is not None else version < _FIXED


@contextmanager
def problems(path: Path) -> Iterator[None]:
    """What SQLite finds wrong with the file at `path`, or its place, becomes a `Problem`."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest tells details
        if str(error).startswith("Could not decode"):  # Python's own: texts are UTF-8
            code = sqlite3.SQLITE_CORRUPT
        if code not in _PROBLEMS:
            raise
        raise Problem(_PROBLEMS[code], path=str(path)) from error


class WriterLock:
    """One writer at a time, over the threads and processes that open the database at `path`."""

    def __init__(self, path: Path, wait: float) -> None:
        self._path = path
        self._file = beside(path, ".lock")
        self._wait = wait
        self._threads = threading.Lock()

    @contextmanager
    def held(self, wait: float | None = None) -> Iterator[None]:
        """Hold the lock for a block. Raises `Problem` when somebody else keeps it for too long."""
        wait = self._wait if wait is None else wait
        deadline = time.monotonic() + wait
        if not self._threads.acquire(timeout=wait):
            raise Problem("store-busy", path=str(self._path))
        try:
            # Opened each time: a descriptor that a fork inherits would share its lock with us.
            file = os.open(self._file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
            try:
                self._lock(file, deadline)
                yield
            finally:
                os.close(file)  # which also unlocks it
        finally:
            self._threads.release()

    def _lock(self, file: int, deadline: float) -> None:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise Problem("store-busy", path=str(self._path)) from None
                time.sleep(0.005)
            else:
                return


class Connections:
    """The pool. `wait` is how long a writer waits for another, in seconds: below Slack's three.

    Raises `Problem` for what is wrong with the file or its place.
    """

    def __init__(self, path: Path, wait: float) -> None:
        self.path = path
        self._wait = wait
        self._idle: list[sqlite3.Connection] = []
        self._process = os.getpid()
        self._writers: set[int] = set()  # threads
        self._closed = False
        self.presence = Presence(path)
        try:
            # Made here and not by SQLite, so that nobody else can read it, whatever the umask.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            self.presence.close()
            raise Problem("store-unwritable", path=str(path)) from error
        self._place = _place_of(path)
        racy = has_wal_reset_race(sqlite3.sqlite_version_info[:3])
        self._writer = WriterLock(path, wait) if racy else None

    def set_up(self, work: Callable[[sqlite3.Connection], None]) -> None:
        """Do what makes the file ready, in a transaction, after any other process that does it."""
        lock = WriterLock(self.path, _SETUP_WAIT).held() if self._writer else nullcontext()
        with problems(self.path), closing(self._open(_SETUP_WAIT)) as con, lock, _transaction(con):
            work(con)

    def _open(self, wait: float) -> sqlite3.Connection:
        if _place_of(self.path) != self._place:  # SQLite would make a new one there, and empty
            raise Problem("store-moved", path=str(self.path))
        con = sqlite3.connect(
            self.path,
            timeout=wait,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
        )
        try:
            _enter_wal(con, wait)
            for pragma in (
                "synchronous = FULL",  # "stored" must survive a power cut
                "foreign_keys = ON",
                "cache_size = -32768",
                "temp_store = MEMORY",
                "journal_size_limit = 67108864",
                "trusted_schema = OFF",
            ):
                con.execute(f"PRAGMA {pragma}")
        except BaseException:
            con.close()
            raise
        return con

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """A connection for this thread alone, until the block ends."""
        if self._closed:
            msg = "the store is closed"
            raise RuntimeError(msg)
        if self._process != os.getpid():
            self._leave_to_parent()
        with problems(self.path):
            try:
                con = self._idle.pop()  # the one used last has the warmest cache
            except IndexError:
                con = self._open(self._wait)
            try:
                yield con
            finally:
                if self._closed:
                    con.close()
                else:
                    self._idle.append(con)

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """The same, for several questions: nothing changes between their answers."""
        with self.reading() as con, _transaction(con, "BEGIN"):
            yield con

    @contextmanager
    def aside(self) -> Iterator[sqlite3.Connection]:
        """A connection of its own, in a snapshot, for who makes temporary tables.

        They are kept on disk, not in memory, and vanish with it.
        """
        with problems(self.path), closing(self._open(self._wait)) as con:
            con.execute("PRAGMA temp_store = FILE")
            with _transaction(con, "BEGIN"):
                yield con

    @contextmanager
    def writing(self, wait: float | None = None) -> Iterator[sqlite3.Connection]:
        """The same, inside a transaction: committed on disk when the block ends, or wholly undone.

        Raises `Problem` when another writer keeps the file for too long (`wait` seconds, else those
        of the pool): the person may try again; and when the file was moved away, or replaced, under
        our feet: what SQLite would write to it then, nobody would find.
        """
        cause = _CAUSE.get()
        with (
            self.reading() as con,
            self._waiting(con, wait),
            self._writer.held(wait) if self._writer else nullcontext(),
            _transaction(con),
        ):
            if _place_of(self.path) != self._place:
                raise Problem("store-moved", path=str(self.path))
            self._writers.add(threading.get_ident())
            try:
                if cause and not cause.kept:
                    cause.keep(con)
                yield con
            finally:
                self._writers.discard(threading.get_ident())
        if cause:
            cause.kept = True

    @contextmanager
    def because(self, keep: Callable[[sqlite3.Connection], None]) -> Iterator[None]:
        """What this thread writes in the block has one cause.

        `keep` is called at the beginning of its first transaction and committed with it; what it
        raises undoes that transaction.
        """
        before = _CAUSE.set(_Cause(keep))
        try:
            yield
        finally:
            _CAUSE.reset(before)

    @contextmanager
    def _waiting(self, con: sqlite3.Connection, wait: float | None) -> Iterator[None]:
        """How long a connection waits for writers of other programs."""
        if wait is None:
            yield
            return
        con.execute(f"PRAGMA busy_timeout = {int(1000 * wait)}")
        try:
            yield
        finally:
            con.execute(f"PRAGMA busy_timeout = {int(1000 * self._wait)}")

    @property
    def is_writing(self) -> bool:
        """Whether a thread of this process is in a transaction that writes."""
        return bool(self._writers)

    def _leave_to_parent(self) -> None:
        """Start afresh in a process that was forked: SQLite's connections must not cross a fork."""
        _PARENTS.extend(self._idle)
        self._idle = []
        self._process = os.getpid()
        if self._writer:
            self._writer = WriterLock(self.path, self._wait)

    def close(self) -> None:
        """Close the connections that nobody uses now; the others when their block ends."""
        self._closed = True
        if self._process != os.getpid():
            self._leave_to_parent()
        while self._idle:
            self._idle.pop().close()
        self.presence.close()


def _place_of(path: Path) -> tuple[int, int] | None:
    """What tells the file at a path from any other; None when there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


@dataclass
class _Cause:
    """Why something is written, and whether that is on disk."""

    keep: Callable[[sqlite3.Connection], None]
    kept: bool = False


_CAUSE: ContextVar[_Cause | None] = ContextVar("cause", default=None)

# Never closed: closing the last connection would remove the log under the parent's feet.
_PARENTS: list[sqlite3.Connection] = []


def _enter_wal(con: sqlite3.Connection, wait: float) -> None:
    """Switch to the write-ahead log, which readers don't wait for.

    SQLite does not wait by itself here when another process is switching the same new file.
    """
    deadline = time.monotonic() + wait
    while True:
        try:
            con.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.005)
        else:
            return


@contextmanager
def _transaction(con: sqlite3.Connection, begin: str = "BEGIN IMMEDIATE") -> Iterator[None]:
    con.execute(begin)
    try:
        yield
        con.execute("COMMIT")
    except BaseException:
        if con.in_transaction:  # a full disk has rolled it back already
            con.execute("ROLLBACK")
        raise
