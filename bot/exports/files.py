"""Any file that people send becomes sheets of text rows: its bytes say what it is, not its name."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from os import SEEK_END
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import TYPE_CHECKING

from bot.exports import workbooks
from bot.exports.archives import Member, check_xml, unpack, unzipped
from bot.exports.sheets import Block, FileProblem, Sheet, sheet_in

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LARGEST", "Block", "Book", "FileProblem", "Sheet", "opened"]

LARGEST = 8 << 30  # bytes

_MOST_SECONDS = 120  # for the workbooks of an archive
_HEAD = 1 << 12
_MARKS = b"\xef\xbb\xbf\xff\xfe"  # of encodings
_ZIP, _OLE = (b"PK\x03\x04", b"PK\x05\x06"), b"\xd0\xcf\x11\xe0"
_KINDS = {  # of workbooks, by a member that only they have
    "xl/workbook.bin": ".xlsb",
    "[Content_Types].xml": ".xlsx",
    "content.xml": ".ods",
}
_NUMBERS = ("Index/", "Index.zip")

# What is no table: by its first bytes, and, where it is text, by its first letters.
_REFUSED = (
    (rb"%PDF", "file-pdf"),
    (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF....WEBP|\0...ftyp(?:heic|avif|mif1)",
     "file-image"),
    (rb"\x1f\x8b|7z\xbc\xaf|Rar!\x1a|BZh[1-9]1AY|\xfd7zXZ|\x28\xb5\x2f\xfd", "file-compressed"),
    (rb"SQLite format 3\0", "file-database"),
    (rb"PAR1\x15|\{\\rtf|\0...ftyp", "file-not-table"),
)  # fmt: skip
_REFUSED_TEXTS = (
    (rb'\s*(?:\{\s*"|\[\s*[\[{"])', "file-json"),
    (rb"\s*<\?xml\b.*<(?:\w+:)?Workbook\b|MIME-Version:", "file-workbook-old"),
    (rb"\s*<(?:\?xml|svg)\b", "file-not-table"),
)  # fmt: skip
_WEB_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?>.*?-->)\s*)*+"
    rb"<(?:!doctype\s+html|html|head|body|title|meta|table|script|style|div|form)\b",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Book:
    """What a file holds. `ignored`: the names of the members of an archive that were not read."""

    sheets: tuple[Sheet, ...]
    ignored: tuple[str, ...] = ()

    @property
    def size(self) -> int:
        """How many bytes there are to read, in all the sheets."""
        return sum(sheet.size for sheet in self.sheets)


@contextmanager
def opened(path: Path, largest: int = LARGEST, name: str = "") -> Iterator[Book]:
    """The sheets of a file, which can be read as long as it is open. Raises `FileProblem`.

    `name`: what people call it, where it is kept under another name.
    """
    try:
        if not path.is_file():
            raise FileProblem("file-unreadable", file=path.name)
        with path.open("rb") as content:
            size = content.seek(0, SEEK_END)
    except OSError as error:
        raise FileProblem("file-unreadable", file=path.name) from error
    if size > largest:
        raise FileProblem("file-too-large", most=largest >> 20)
    with TemporaryDirectory(prefix="vigie-", ignore_cleanup_errors=True) as folder:
        yield _book(path, name or path.name, Path(folder))


def _book(path: Path, file: str, folder: Path, *, archived: bool = False) -> Book:
    with path.open("rb") as content:
        head = content.read(_HEAD)
    if not head.strip(b"\0"):
        raise FileProblem("file-empty")
    if head.startswith(_ZIP):
        with unzipped(path) as archive:
            kind = _kind(archive.namelist())
            if kind:
                check_xml(archive)
            elif archived:
                raise FileProblem("file-archive-nested")
            else:
                members, ignored = unpack(archive, folder)
        return _of_workbook(path, kind, file, folder) if kind else _of_members(members, ignored)
    if head.startswith(_OLE):
        return _of_workbook(path, ".xls", file, folder)
    text = head.lstrip(_MARKS).replace(b"\0", b"")
    if _WEB_PAGE.match(text):
        return _of_workbook(path, ".html", file, folder)
    for refused, start in ((_REFUSED, head), (_REFUSED_TEXTS, text)):
        for pattern, problem in refused:
            if re.match(pattern, start, re.DOTALL):
                raise FileProblem(problem)
    return Book((sheet_in(path, "", file),))


def _kind(members: list[str]) -> str:
    """The suffix of the kind of workbook that has these members; empty for other archives."""
    if any(name.startswith(_NUMBERS) for name in members):
        raise FileProblem("file-numbers")
    return next((suffix for member, suffix in _KINDS.items() if member in members), "")


def _of_workbook(path: Path, suffix: str, file: str, folder: Path) -> Book:
    return Book(tuple(workbooks.sheets_of(path, suffix, file, folder)))


def _of_members(members: list[Member], ignored: list[str]) -> Book:
    """The sheets of an archive's members, named by the one that they are in."""
    sheets: list[Sheet] = []
    until = monotonic() + _MOST_SECONDS
    for file, path in members:
        if monotonic() > until:  # each workbook may take its own time, fifty of them may not
            raise FileProblem("file-workbook-heavy")
        try:
            book = _book(path, file, path.parent, archived=True)
        except FileProblem as problem:
            if problem.said.name != "file-empty":
                raise FileProblem("file-in-archive", file=file, why=problem.said) from problem
            ignored.append(file)
            continue
        for sheet in book.sheets:
            name = f"{file}: {sheet.name}" if sheet.name else file
            sheets.append(replace(sheet, name=name))
    if not sheets:
        raise FileProblem("file-archive-empty")
    return Book(tuple(sheets), tuple(ignored))
