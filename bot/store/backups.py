"""A copy of the whole file, made while people write and checked before it gets its name; and back.

A backup is one SQLite file, readable by its owner alone, and beside it that of the tokens of many
workspaces where there is one (see `bot.store.sealed`). Until a copy is whole, on disk and found
well it is called `.part`: whatever has a backup's name is a good one.
"""

from __future__ import annotations

import fcntl
import hashlib
import os
import sqlite3
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from bot.messages import Problem
from bot.store import checking, schema
from bot.store.connections import problems
from bot.store.presence import TOKENS, Presence, alone_with, beside, size_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STAMP = "%Y-%m-%dT%H%M%SZ"
_WAIT = 10.0  # seconds

Fate = Literal["none", "back", "newer", "damaged"]  # of the tokens that a backup has


@dataclass(frozen=True)
class Backup:
    """A backup and what it holds: `posts` of how many `workspaces`; `size` is in bytes.

    `tokens` is the file with the tokens of many workspaces, None where there are none.
    """

    path: Path
    workspaces: int
    posts: int
    size: int
    sha256: str
    tokens: Path | None = None


@dataclass(frozen=True)
class Restored:
    """A backup that was put back; `aside` is what was in its place, None if nothing was.

    Its `tokens` are put back where there are none: those that are there are `newer`, as workspaces
    may have installed Vigie again since.
    """

    backup: Backup
    aside: Path | None
    tokens: Fate


# ------------------------------------------------------------------------------------------ names
def name_of(database: Path, at: datetime) -> str:
    """What a backup of a database is called, as of a moment: they sort by it."""
    return f"{database.stem}-{at.astimezone(UTC).strftime(_STAMP)}.db"


def backups(folder: Path, database: Path) -> list[tuple[datetime, Path]]:
    """The backups of a database in a folder, and when each was made; the newest first."""
    found = []
    start = f"{database.stem}-"
    for path in folder.glob("*.db") if folder.is_dir() else ():
        try:
            at = datetime.strptime(path.stem.removeprefix(start), _STAMP).replace(tzinfo=UTC)
        except ValueError:
            continue
        if path.stem.startswith(start):
            found.append((at, path))
    return sorted(found, reverse=True)


def drop(backup: Path) -> None:
    """Remove a backup, and its tokens."""
    for path in (backup, beside(backup, TOKENS)):
        path.unlink(missing_ok=True)


# ----------------------------------------------------------------------------------------- making
def back_up(database: Path, into: Path) -> Backup:
    """Copy a database as it is at one moment, while others write, and check the copy.

    A backup that is there already is replaced by a good one, by nothing else. Raises `Problem`
    when the database is not there, or damaged; when the copy does not agree with itself; when there
    is no room for it: nothing is left of it then. The tokens of many workspaces come last: whatever
    is wrong with them, the figures are backed up.
    """
    database = database.resolve()
    if not database.exists():
        raise Problem("store-missing", path=str(database))
    if into.exists():
        _refuse_other(into, database)
    with closing(Presence(database)):
        with _made(into) as part:
            with problems(database), closing(_source(database)) as source:
                _copy(source, part, into)
            made = _examined(part, into)
        tokens, kept = beside(database, TOKENS), beside(into, TOKENS)
        if not tokens.exists():
            kept.unlink(missing_ok=True)  # of a backup that this one replaced
            return made
        _copy_tokens(tokens, kept)
        return replace(made, tokens=kept)


def _copy_tokens(source: Path, into: Path) -> None:
    """Copy the file of the tokens, whole or not at all. Raises `Problem` when it is damaged."""
    if not holds_tokens(source):
        raise Problem("backup-tokens-damaged", path=str(source))
    with _made(into) as part:
        with problems(source), closing(_source(source)) as con:
            _copy(con, part, into)
        with part.open("rb+") as file:
            os.fsync(file)


def holds_tokens(path: Path) -> bool:
    """Whether it is a file of tokens, and whole."""
    try:
        with problems(path), closing(_source(path)) as con:
            known = con.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'slack_bots'")
            return bool(known.fetchone()[0]) and not checking.damage(con)
    except Problem as problem:
        if problem.said.name == "store-busy":
            raise
        return False


def _refuse_other(into: Path, database: Path) -> None:
    """Leave alone what is no backup, the database itself above all."""
    if into.samefile(database):
        raise Problem("backup-itself", path=str(into))
    try:
        with _sealed(into) as con:
            _is_older(con, into)
    except Problem as problem:
        raise Problem("backup-other", path=str(into)) from problem


@contextmanager
def _made(into: Path) -> Iterator[Path]:
    """A file to write, which is called `into` when the block has ended well, and else is gone."""
    part = into.with_name(f".{into.name}.part")
    try:
        into.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = os.open(into.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    except OSError as error:
        raise Problem("backup-unwritable", path=str(into)) from error
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        # Nobody else may read it, whatever the umask; what is there was left by a crash.
        os.close(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600))
        try:
            yield part
            part.replace(into)
            os.fsync(folder)  # its name is on disk as well
        finally:
            for left in (part, beside(part, "-journal")):
                left.unlink(missing_ok=True)
    except BlockingIOError:
        raise Problem("backup-busy", path=str(into)) from None
    except OSError as error:
        raise Problem("backup-unwritable", path=str(into)) from error
    finally:
        os.close(folder)


def _source(path: Path) -> sqlite3.Connection:
    """A connection that neither makes a file nor takes steps of the schema."""
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_WAIT)


def _copy(source: sqlite3.Connection, part: Path, into: Path) -> None:
    """Copy all pages in one step: writers go on meanwhile, and what they write is not in it."""
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as copy:
            copy.execute("PRAGMA synchronous = OFF")  # it is synced as a whole
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a log beside it
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}:
            raise Problem("backup-full", path=str(into)) from error
        raise


# --------------------------------------------------------------------------------------- checking
@contextmanager
def _sealed(path: Path, named: Path | None = None) -> Iterator[sqlite3.Connection]:
    """A connection to a backup, which nobody writes: SQLite makes no other file beside it.

    Unless there is a log beside it already, as beside a file that was copied by hand. Raises
    `Problem` when there is none, or when it is damaged.
    """
    named = named or path
    if not path.is_file():
        raise Problem("backup-missing", path=str(named))
    immutable = int(not size_of(beside(path, "-wal")))
    uri = f"{path.absolute().as_uri()}?mode=ro&immutable={immutable}"
    try:
        with problems(named), closing(sqlite3.connect(uri, uri=True)) as con:
            yield con
    except Problem as problem:
        if problem.said.name != "store-damaged":
            raise
        raise Problem("backup-damaged", path=str(named), damage=str(problem.__cause__)) from problem


def _is_older(con: sqlite3.Connection, path: Path) -> bool:
    """Whether it misses steps of the schema. Raises `Problem` for what is no backup of ours."""
    older = schema.is_due(con, path)
    if older and not con.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        raise Problem("store-foreign", path=str(path))
    return older


def _must_be_whole(con: sqlite3.Connection, path: Path) -> None:
    if damage := checking.damage(con):
        raise Problem("backup-damaged", path=str(path), damage=damage[0])


def _examined(part: Path, named: Path) -> Backup:
    """What a copy holds. Raises `Problem` when it is damaged, or does not agree with itself.

    A copy of before steps of the schema is only read through: it is checked when it is put back.
    """
    with _sealed(part, named) as con:
        older = _is_older(con, named)
        _must_be_whole(con, named)
        known = [name for (name,) in con.execute("SELECT workspace FROM workspaces")]
        for name in () if older else known:
            if not checking.findings(con, name).well:
                raise Problem("backup-disagrees", workspace=name)
        posts = con.execute("SELECT count(*) FROM posts").fetchone()[0]
    with part.open("rb+") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
        os.fsync(file)
    return Backup(named, len(known), posts, part.stat().st_size, sha256)


# ------------------------------------------------------------------------------------ putting back
def restore(backup: Path, database: Path, now: datetime) -> Restored:
    """Put a backup in the place of a database, once it is found well; an older one is migrated.

    What was there is kept beside it, under a name that tells when. Raises `Problem`, and nothing
    is changed, while anybody works on the database, and when the backup is not one, is damaged, or
    of a later version.
    """
    database = database.resolve()  # a link stays one
    with _sealed(backup) as con:
        if database.exists() and backup.samefile(database):
            raise Problem("backup-itself", path=str(backup))
        _is_older(con, backup)
        _must_be_whole(con, backup)
        database.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with alone_with(database) as presence:
            with _made(database) as part:
                _copy(con, part, database)
                with problems(database):
                    schema.make(part)  # takes the steps that it misses
                found = _examined(part, backup)
                aside = _put_aside(database, now)
            presence.note_made()
            tokens = _put_tokens_back(beside(backup, TOKENS), beside(database, TOKENS), now)
    return Restored(found, aside, tokens)


def _put_tokens_back(kept: Path, tokens: Path, now: datetime) -> Fate:
    """Put back the tokens of a backup where there are none, and say what became of them."""
    if not kept.exists():
        return "none"
    if tokens.exists() and holds_tokens(tokens):
        return "newer"
    if not holds_tokens(kept):
        return "damaged"
    if tokens.exists():
        tokens.replace(beside(tokens, _before(now)))
    _copy_tokens(kept, tokens)
    return "back"


def _put_aside(database: Path, now: datetime) -> Path | None:
    """Give the database and its log another name; SQLite would read an old log into a new file."""
    with suppress(sqlite3.Error), closing(_source(database)) as con:
        # The log goes into the file, so that one step moves both; beside a damaged one it stays.
        con.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    there = [end for end in ("", "-wal", "-shm") if beside(database, end).exists()]
    aside = beside(database, _before(now))
    for end in there:
        beside(database, end).replace(beside(aside, end))
    return aside if there else None


def _before(now: datetime) -> str:
    """What is added to the name of a file in whose place another one is put."""
    return f".before-{now.astimezone(UTC).strftime(_STAMP)}"
