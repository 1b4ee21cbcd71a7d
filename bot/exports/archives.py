"""ZIP files: what their directory says is in them, looked at before anything is unpacked."""

from __future__ import annotations

import re
import struct
import zlib
from contextlib import contextmanager, suppress
from errno import EINVAL
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from typing import TYPE_CHECKING, NamedTuple
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from bot.exports.sheets import FileProblem
from bot.fields import name_in

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_UNPACKED = 1 << 30  # bytes, of all members together
_MOST_RATIO, _SMALL = 200, 50 << 20  # what is small may be packed as tightly as it likes
_MOST_MEMBERS = 10_000
_MOST_TABLES = 50
_TABLES = frozenset({".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_OF_MACOS = "__MACOSX"
_ENTRY = b"PK\x01\x02"
_NAMED_IN_UTF8 = 0x800
_PART = 1 << 20
_PROLOG = 1 << 16
_DECLARES_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# What `zipfile` raises on a damaged archive.
_DAMAGED = (BadZipFile, struct.error, zlib.error, EOFError, ValueError, OverflowError, IndexError,
            NotImplementedError, RuntimeError)  # fmt: skip


class Member(NamedTuple):
    """A file of an archive: its name, without folders, and where it was unpacked."""

    name: str
    path: Path


@contextmanager
def unzipped(path: Path) -> Iterator[ZipFile]:
    """An archive whose members are few, and small once unpacked. Raises `FileProblem`."""
    with path.open("rb") as file:
        parts = iter(lambda: file.read(_PART), b"")
        if sum(part.count(_ENTRY) for part in parts) > _MOST_MEMBERS:
            raise FileProblem("file-archive-members", most=_MOST_MEMBERS)
    try:
        with ZipFile(path) as archive:
            _check(archive.infolist(), path.stat().st_size)
            yield archive
    except _DAMAGED as error:
        raise FileProblem("file-archive-damaged") from error
    except OSError as error:
        if error.errno == EINVAL:  # a member that would begin before the file does
            raise FileProblem("file-archive-damaged") from error
        raise


def _check(members: list[ZipInfo], size: int) -> None:
    unpacked = sum(member.file_size for member in members)
    if unpacked > LARGEST_UNPACKED or unpacked > max(_SMALL, _MOST_RATIO * size):
        raise FileProblem("file-archive-bomb", size=unpacked >> 20)
    if any(member.flag_bits & 1 for member in members):
        raise FileProblem("file-password")
    if any(member.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for member in members):
        raise FileProblem("file-archive-damaged")


def unpack(archive: ZipFile, folder: Path) -> tuple[list[Member], list[str]]:
    """Unpack what may be tables, each into a folder of its own; and the names of what is not.

    Nothing is written under a name that the archive gives: it may lead out of the folder.
    """
    members: list[Member] = []
    ignored: list[str] = []
    for member in archive.infolist():
        within = PurePosixPath(_name(member).replace("\\", "/"))
        if member.is_dir() or within.name.startswith(".") or _OF_MACOS in within.parts:
            continue
        name, suffix = name_in(within.name), within.suffix.lower()
        if suffix not in _TABLES:
            ignored.append(name)
            continue
        if len(members) == _MOST_TABLES:
            raise FileProblem("file-archive-members", most=_MOST_TABLES)
        path = folder / str(len(members)) / f"member{suffix}"
        path.parent.mkdir()
        with archive.open(member) as packed, path.open("wb") as file:
            copyfileobj(packed, file)
        members.append(Member(name, path))
    return members, ignored


def _name(member: ZipInfo) -> str:
    """A member's name; macOS writes it in UTF-8, and does not say so."""
    if not member.flag_bits & _NAMED_IN_UTF8:
        with suppress(UnicodeError):
            return member.filename.encode("cp437").decode()
    return member.filename


def check_xml(archive: ZipFile) -> None:
    """Refuse a workbook that declares entities: no program writes any, and they may never end."""
    for member in archive.infolist():
        if member.filename.lower().endswith((".xml", ".rels")):
            with archive.open(member) as packed:
                start = packed.read(_PROLOG).replace(b"\0", b"")
            if _DECLARES_ENTITIES.search(start):
                raise FileProblem("file-workbook-entities")
