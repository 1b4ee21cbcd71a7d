"""ZIP files: what their directory says is in them, looked at before anything is unpacked."""

from __future__ import annotations

import re
import struct
import zlib
from contextlib import contextmanager
from shutil import copyfileobj
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from bot.exports.sheets import FileProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST_UNPACKED = 1 << 30  # bytes, of all members together
_MOST_RATIO, _SMALL = 200, 50 << 20  # what is small may be packed as tightly as it likes
_MOST_MEMBERS = 10_000
_ENTRY = b"PK\x01\x02"
_PART = 1 << 20
_PROLOG = 1 << 16
_DECLARES_ENTITIES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
# What `zipfile` raises on a damaged archive.
_DAMAGED = (BadZipFile, struct.error, zlib.error, EOFError, ValueError, OverflowError, IndexError,
            NotImplementedError, RuntimeError)  # fmt: skip


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


def _check(members: list[ZipInfo], size: int) -> None:
    unpacked = sum(member.file_size for member in members)
    if unpacked > LARGEST_UNPACKED or unpacked > max(_SMALL, _MOST_RATIO * size):
        raise FileProblem("file-archive-bomb", size=unpacked >> 20)
    if any(member.flag_bits & 1 for member in members):
        raise FileProblem("file-password")
    if any(member.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for member in members):
        raise FileProblem("file-archive-damaged")


def unpack(archive: ZipFile, member: ZipInfo, path: Path) -> None:
    """Write a member where we say: its own name, which may lead out of the folder, is not used."""
    with archive.open(member) as packed, path.open("xb") as file:
        copyfileobj(packed, file)


def check_xml(archive: ZipFile) -> None:
    """Refuse a workbook that declares entities: no program writes them, and they grow without end."""
    for member in archive.infolist():
        if member.filename.lower().endswith((".xml", ".rels")):
            with archive.open(member) as packed:
                start = packed.read(_PROLOG).replace(b"\0", b"")
            if _DECLARES_ENTITIES.search(start):
                raise FileProblem("file-workbook-entities")
