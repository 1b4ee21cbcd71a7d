"""The sheets of a workbook as texts: a program of its own, `python cells.py WORKBOOK FOLDER`.

Workbooks are intricate, and some are made to harm: whoever reads them does it here, in a process
that has little memory, little time and no secrets. Each sheet becomes a file of the folder, `0.csv`
and so on; their names are printed, as JSON. Nothing else of Vigie is imported.
"""

from __future__ import annotations

import csv
import json
import sys
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from pathlib import Path

MOST_MEMORY = 400 << 20  # bytes
MOST_SECONDS = 60
MOST_SHEETS = 200
LARGEST = 1 << 30  # bytes, of all texts together
LONGEST_CELL = 1 << 15  # characters; Excel has one less

TOO_HEAVY = 3  # the exit code when memory, time or space did not do
_EXACT = 10**15  # Excel keeps fifteen digits, and puts zeros for the others
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def main() -> None:
    """Read a workbook and print what there is in it: `sheets`, or `problem`."""
    path, folder = map(Path, sys.argv[1:])
    _limit()
    from python_calamine import CalamineError, PasswordError  # noqa: PLC0415

    try:
        found: dict[str, object] = {"sheets": _sheets(path, folder)}
    except (MemoryError, _TooHeavyError):
        sys.exit(TOO_HEAVY)
    except PasswordError:
        found = {"problem": "file-password"}
    except CalamineError:
        password = _ENCRYPTED in path.read_bytes()
        found = {"problem": "file-password" if password else "file-workbook-damaged"}
    print(json.dumps(found))  # noqa: T201


class _TooHeavyError(Exception):
    pass


def _limit() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415

    for limit, most in (
        (resource.RLIMIT_AS, MOST_MEMORY),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):  # some systems have no such limit
            resource.setrlimit(limit, (most, most))


def _sheets(path: Path, folder: Path) -> list[str]:
    from python_calamine import CalamineWorkbook, SheetTypeEnum  # noqa: PLC0415

    names: list[str] = []
    written = 0
    with path.open("rb") as file:
        book = CalamineWorkbook.from_filelike(file)
    for at, sheet in enumerate(book.sheets_metadata):
        if sheet.typ != SheetTypeEnum.WorkSheet:
            continue
        if len(names) == MOST_SHEETS:
            raise _TooHeavyError
        rows = book.get_sheet_by_index(at).iter_rows()
        with (folder / f"{len(names)}.csv").open("w", encoding="utf-8", newline="") as text:
            writer = csv.writer(text, lineterminator="\n")
            for number, row in enumerate(rows):
                cells = list(map(_text, row))
                while cells and not cells[-1]:
                    cells.pop()
                writer.writerow(cells)
                if number % 1000 == 0 and written + text.tell() > LARGEST:
                    raise _TooHeavyError
            written += text.tell()
        names.append(sheet.name)
    return names


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


if __name__ == "__main__":
    main()
