"""Any file that people send becomes sheets of text rows: its bytes say what it is, not its name."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot.exports import workbooks
from bot.exports.archives import check_xml, unpack, unzipped
from bot.exports.sheets import Block, FileProblem, Sheet, sheet_in
from bot.fields import name_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from zipfile import ZipFile

__all__ = ["LARGEST", "Block", "Book", "FileProblem", "Sheet", "opened"]

LARGEST = 8 << 30  # bytes

_HEAD = 1 << 12
_MARKS = b"\xef\xbb\xbf\xff\xfe"  # of encodings
_ZIP, _OLE = b"PK", b"\xd0\xcf\x11\xe0"
_OFFICE = {"[Content_Types].xml", "content.xml"}
_NUMBERS = ("Index/", "Index.zip")
_MOST_MEMBERS = 50
_TABLES = frozenset({".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"})
_UNSEEN = ("__MACOSX", ".")

_REFUSED = tuple(
    (re.compile(start, re.IGNORECASE | re.DOTALL), problem)
    for start, problem in (
        (rb"%PDF", "file-pdf"),
        (rb"\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF....WEBP|....ftyp(?:heic|avif|mif1)",
         "file-image"),
        (rb"\x1f\x8b|7z\xbc\xaf|Rar!\x1a|BZh[1-9]1AY|\xfd7zXZ|\x28\xb5\x2f\xfd", "file-compressed"),
        (rb"SQLite format 3\0", "file-database"),
        (rb"PAR1|\{\\rtf|....ftyp", "file-not-table"),
    )
)  # fmt: skip
_REFUSED_TEXTS = tuple(
    (re.compile(start, re.IGNORECASE | re.DOTALL), problem)
    for start, problem in (
        (rb'\s*(?:\{\s*"|\[\s*[\[{"])', "file-json"),
        (rb"\s*<\?xml\b.*<(?:\w+:)?Workbook\b|MIME-Version:", "file-workbook-old"),
        (rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*"
         rb"<(?:!doctype\s+html|html|head|body|title|meta|table|script|style|div|form)\b",
         "file-web-page"),
        (rb"\s*<(?:\?xml|svg)\b", "file-not-table"),
    )
)  # fmt: skip


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
def opened(path: Path, largest: int = LARGEST) -> Iterator[Book]:
    """The sheets of a file, which can be read as long as it is open. Raises `FileProblem`."""
    with TemporaryDirectory(prefix="vigie-", ignore_cleanup_errors=True) as folder:
        try:
            if not path.is_file():
                raise FileProblem("file-unreadable", file=path.name)
            if path.stat().st_size > largest:
                raise FileProblem("file-too-large", most=largest >> 20)
            book = _book(path, path.name, Path(folder))
        except OSError as error:
            raise FileProblem("file-unreadable", file=path.name) from error
        yield book


def _book(path: Path, file: str, folder: Path, *, archived: bool = False) -> Book:
    with path.open("rb") as content:
        head = content.read(_HEAD)
    if not head.strip(b"\0 \t\r\n"):
        raise FileProblem("file-empty")
    if head.startswith(_ZIP):
        with unzipped(path) as archive:
            names = archive.namelist()
            if any(name.startswith(_NUMBERS) for name in names):
                raise FileProblem("file-numbers")
            if _OFFICE.isdisjoint(names):
                if archived:
                    raise FileProblem("file-archive-nested")
                return _unpacked(archive, folder)
            check_xml(archive)
    if head.startswith((_ZIP, _OLE)):
        return Book(tuple(workbooks.sheets_of(path, file, folder)))
    text = head.lstrip(_MARKS).replace(b"\0", b"")
    for refused, start in ((_REFUSED, head), (_REFUSED_TEXTS, text)):
        for pattern, problem in refused:
            if pattern.match(start):
                raise FileProblem(problem)
    return Book((sheet_in(path, "", file),))


def _unpacked(archive: ZipFile, folder: Path) -> Book:
    """The sheets of an archive's tables, named by the member that they are in."""
    sheets: list[Sheet] = []
    ignored: list[str] = []
    read = 0
    for member in archive.infolist():
        path = PurePosixPath(member.filename.replace("\\", "/"))
        if member.is_dir() or any(part.startswith(_UNSEEN) for part in path.parts):
            continue
        file = name_in(path.name)
        if path.suffix.lower() not in _TABLES:
            ignored.append(file)
            continue
        read += 1
        if read > _MOST_MEMBERS:
            raise FileProblem("file-archive-members", most=_MOST_MEMBERS)
        inside = folder / str(read)
        inside.mkdir()
        unpack(archive, member, inside / "member")
        try:
            book = _book(inside / "member", file, inside, archived=True)
        except FileProblem as problem:
            if problem.said.name == "file-empty":
                ignored.append(file)
                continue
            raise FileProblem("file-in-archive", file=file, why=problem.said) from problem
        for sheet in book.sheets:
            name = f"{file}: {sheet.name}" if sheet.name else file
            sheets.append(replace(sheet, name=name))
    if not sheets:
        raise FileProblem("file-archive-empty")
    return Book(tuple(sheets), tuple(ignored))
