"""The sheets of a workbook as texts: a program of its own, `python cells.py WORKBOOK FOLDER`.

Workbooks are intricate, and some are made to harm: whoever reads them does it here, in a process
that has little memory, little time and no secrets. The suffix says which kind of workbook it is.
Each sheet becomes a file of the folder, `0.csv` and so on; their names are printed, as JSON, each
with whether its rows still have to be split. Nothing else of Vigie is imported.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from html.parser import HTMLParser
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MOST_MEMORY = 300 << 20  # bytes
MOST_SECONDS = 30
MOST_SHEETS = 200
LARGEST = 1 << 29  # bytes of a text
MOST_MERGED = 100_000
LONGEST_CELL = 1 << 15  # characters; Excel has one less

TOO_HEAVY = 3  # the exit code when memory, time or space did not do
_EXACT = 10**15  # Excel keeps fifteen digits, and puts zeros for the others
_MOSTLY = 0.8
# How old workbooks that hold a new one, or that begin with the record FILEPASS, are encrypted.
_ENCRYPTED = re.compile(rb"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a|\x09\x08\x10\0.{16}\x2f\0", re.DOTALL)
_PASSWORD_FIELD = re.compile(r"<input[^>]{0,200}\btype\s*=\s*.?password", re.IGNORECASE)
_SPAN = re.compile(r"[1-9][0-9]?")
_QUOTED = re.compile(r'"[^"]*"')


class _UnreadableError(Exception):
    """Why a workbook is not read, as a message of the catalogue."""


def main() -> None:
    """Read a workbook and print what there is in it: `sheets`, or `problem`."""
    path, folder = map(Path, sys.argv[1:])
    _limit()
    found: dict[str, object]
    try:
        written = []
        sheets = _tables(path) if path.suffix == ".html" else _sheets(path)
        for at, (name, rows) in enumerate(sheets):
            if at == MOST_SHEETS:
                sys.exit(TOO_HEAVY)
            written.append((name, _write(rows, folder / f"{at}.csv")))
        found = {"sheets": written}
    except _UnreadableError as why:
        found = {"problem": str(why)}
    except (MemoryError, OSError):
        sys.exit(TOO_HEAVY)
    print(json.dumps(found))  # noqa: T201


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415

    for limit, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_FSIZE, LARGEST),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # some systems have no such limit
            resource.setrlimit(limit, (most, most))


def _sheets(path: Path) -> Iterator[tuple[str, Iterable[list[str]]]]:
    """The name of each sheet, and its rows from the first on."""
    from python_calamine import (  # noqa: PLC0415  (a web page does without)
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
    )

    if path.suffix == ".xls" and _ENCRYPTED.search(path.read_bytes()):
        raise _UnreadableError("file-password")
    try:
        book = CalamineWorkbook.from_path(path)
        for at, sheet in enumerate(book.sheets_metadata):
            if sheet.typ == SheetTypeEnum.WorkSheet:
                found = book.get_sheet_by_index(at)
                rows = ([_text(cell) for cell in row] for row in found.iter_rows())
                yield sheet.name, _filled(rows, found.merged_cell_ranges or [])
    except PasswordError as error:
        raise _UnreadableError("file-password") from error
    except (CalamineError, OSError) as error:
        raise _UnreadableError("file-workbook-damaged") from error


def _filled(
    rows: Iterable[list[str]], merged: list[tuple[tuple[int, int], tuple[int, int]]]
) -> Iterable[list[str]]:
    """The rows, with what a cell says that was merged with those below it in each of them."""
    ends = {
        (first, column): last
        for (first, column), (last, until) in merged[:MOST_MERGED]
        if last > first and until == column
    }
    if not ends:
        yield from rows
        return
    open_: dict[int, tuple[str, int]] = {}
    for at, row in enumerate(rows):
        for column in range(len(row)):
            if (at, column) in ends:
                open_[column] = row[column], ends[at, column]
            elif column in open_ and at <= open_[column][1] and not row[column]:
                row[column] = open_[column][0]
        yield row


def _write(rows: Iterable[list[str]], path: Path) -> bool:
    """Write the rows of a sheet, and say whether they still have to be split.

    So they do when all are in the first column: a CSV that was opened without being split.
    """
    rows = iter(rows)
    first = list(islice(rows, 50))
    for row in first:
        _strip(row)
    with path.open("w", encoding="utf-8", newline="") as text:
        if _to_split(first):
            text.writelines(" ".join("".join(row).splitlines()) + "\n" for row in (*first, *rows))
            return True
        writer = csv.writer(text, lineterminator="\n")
        writer.writerows(first)
        for row in rows:
            _strip(row)
            writer.writerow(row)
    return False


def _strip(row: list[str]) -> None:
    while row and not row[-1]:
        row.pop()


def _to_split(rows: list[list[str]]) -> bool:
    lines = [_QUOTED.sub("", row[0]) for row in rows if row]
    if len(lines) < 2 or any(len(row) > 1 for row in rows):  # noqa: PLR2004
        return False
    return any(
        lines[0].count(separator) == most > 0 and rows_with_most > _MOSTLY * len(lines)
        for separator in ",;\t|"
        for most, rows_with_most in Counter(line.count(separator) for line in lines).most_common(1)
    )


def _text(cell: object) -> str:
    """A cell as the CSV of its sheet would have it, days and hours in ISO 8601."""
    if isinstance(cell, str):
        return cell[:LONGEST_CELL]
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, (int, float)):
        return _number(cell)
    if isinstance(cell, datetime):
        # Moments are fractions of days, a millisecond off at times.
        return (cell + timedelta(milliseconds=500)).replace(microsecond=0).isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, time):
        return cell.isoformat("seconds")
    if isinstance(cell, timedelta):
        minutes, seconds = divmod(round(cell.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    return ""


def _number(value: float) -> str:
    """A number with the fifteen digits that Excel keeps; a longer one as it shows it, 6.49E+17.

    It has lost its last digits and is no longer what it was, unless the last of sixteen is there.
    """
    if abs(value) < _EXACT:
        return f"{value + 0.0:.15g}"
    if abs(value) < 1 << 53 and value % 10:
        return str(int(value))
    return f"{value:.2E}"


class _Page(HTMLParser):
    """The tables of a web page, which many tools save as `.xls`; one within another is one more."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self._open: list[list[list[str]]] = []
        self._cell: list[str] | None = None
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._close()
            self._open.append([])
            self.tables.append(self._open[-1])
        elif tag == "tr" and self._open:
            self._close()
            self._open[-1].append([])
        elif tag in {"td", "th"} and self._open and self._open[-1]:
            self._close()
            self._cell = []
            span = dict(attrs).get("colspan") or ""
            self._span = int(span) if _SPAN.fullmatch(span) else 1
        elif tag == "br":
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th", "tr", "table"}:
            self._close()
        if tag == "table" and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _close(self) -> None:
        """End the cell that is open: its end need not be written."""
        if self._cell is not None:
            text = " ".join("".join(self._cell).split())
            self._open[-1][-1] += [text[:LONGEST_CELL], *[""] * (self._span - 1)]
            self._cell = None


def _tables(path: Path) -> Iterator[tuple[str, Iterable[list[str]]]]:
    """The tables of a page that is not there for a password."""
    text = path.read_text("utf-8")
    page = _Page()
    page.feed(text)
    page.close()
    tables = [table for table in page.tables if sum(len(row) > 1 for row in table) > 1]
    if not tables or _PASSWORD_FIELD.search(text):
        raise _UnreadableError("file-web-page")
    for number, table in enumerate(tables, 1):
        yield str(number) if len(tables) > 1 else "", table


if __name__ == "__main__":
    main()
