"""Who works on a database, and that there was one: a small file beside it, `vigie.db.open`.

Whoever has the database open holds it; who puts a backup in its place holds it alone. Its text says
that the database was made once: when it is gone later, or emptied, nobody makes a new one in its
place, whose first answer would be that there are no figures.
"""

from __future__ import annotations

import fcntl
import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from bot.messages import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKENS = ".tokens"  # after the name of the database: the file of `bot.store.sealed`
_MADE = b"The database beside this file was made: if it is gone, no new one takes its place.\n"


class Presence:
    """That this process works on the database at `path`, until it is closed.

    Raises `Problem` while a backup is put in its place; `alone`, while anybody works on it; when
    the file can't be written; and when there was a database that is gone.
    """

    def __init__(self, path: Path, *, alone: bool = False) -> None:
        self._path = path
        try:
            self._file = os.open(
                beside(path, ".open"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600
            )
        except OSError as error:
            raise Problem("store-unwritable", path=str(path)) from error
        try:
            fcntl.flock(self._file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
        except BlockingIOError:
            self.close()
            name = "restore-in-use" if alone else "store-restoring"
            raise Problem(name, path=str(path)) from None
        except OSError as error:  # a file system without locks, which SQLite needs as well
            self.close()
            raise Problem("store-unwritable", path=str(path)) from error
        if not alone and self._was_made() and not size_of(path):
            self.close()
            raise Problem("store-gone", path=str(path), marker=str(beside(path, ".open")))

    def _was_made(self) -> bool:
        """Whether it says so, or the database left its log: SQLite would give that to a new one."""
        return bool(os.fstat(self._file).st_size or size_of(beside(self._path, "-wal")))

    def note_made(self) -> None:
        """The database is there, whole: say so to who finds it gone."""
        if not os.fstat(self._file).st_size:
            try:
                os.pwrite(self._file, _MADE, 0)
                os.fsync(self._file)
            except OSError as error:
                raise Problem("store-full", path=str(self._path)) from error

    def close(self) -> None:
        """Others may do what they want with the database."""
        if self._file >= 0:
            os.close(self._file)
            self._file = -1


@contextmanager
def alone_with(path: Path) -> Iterator[Presence]:
    """Nobody else works on a database, until the block ends."""
    presence = Presence(path, alone=True)
    try:
        yield presence
    finally:
        presence.close()


def beside(path: Path, suffix: str) -> Path:
    """One of the files that belong to a database: where SQLite has them, whatever links to it."""
    path = path.resolve()
    return path.with_name(path.name + suffix)


def size_of(path: Path) -> int:
    """How many bytes a file has; 0 when it is not there."""
    try:
        return path.stat().st_size
    except OSError:
        return 0
