"""Any file that people send becomes sheets of text rows: its bytes say what it is, not its name."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from bot.exports.sheets import Block, FileProblem, Sheet, sheet_in

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LARGEST", "Block", "Book", "FileProblem", "Sheet", "opened"]

LARGEST = 8 << 30  # bytes

_HEAD = 1 << 12
_REFUSED = (
    (re.compile(rb"PK\x03\x04|\xd0\xcf\x11\xe0"), "file-spreadsheet"),
    (re.compile(rb"\x1f\x8b"), "file-compressed"),
    (re.compile(rb"%PDF"), "file-not-table"),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head)\b", re.IGNORECASE), "file-web-page"),
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
def opened(path: Path, largest: int = LARGEST) -> Iterator[Book]:
    """The sheets of a file, which can be read as long as it is open. Raises `FileProblem`."""
    with TemporaryDirectory(prefix="vigie-", ignore_cleanup_errors=True) as folder:
        try:
            if not path.is_file():
                raise FileProblem("file-unreadable", file=path.name)
            if path.stat().st_size > largest:
                raise FileProblem("file-too-large", most=largest >> 20)
            book = _book(path, Path(folder))
        except OSError as error:
            raise FileProblem("file-unreadable", file=path.name) from error
        yield book


def _book(path: Path, folder: Path) -> Book:
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip(b"\0 \t\r\n"):
        raise FileProblem("file-empty")
    for start, problem in _REFUSED:
        if start.match(head):
            raise FileProblem(problem)
    return Book((sheet_in(path, "", path.name),))
