"""Workbooks (XLSX, XLSB, XLS, ODS, and the tables of a web page): their sheets become texts.

A process apart writes them: `bot.exports.cells`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from shutil import copyfile
from typing import TYPE_CHECKING

from bot.exports import cells
from bot.exports.encodings import Encoding
from bot.exports.sheets import FileProblem, Sheet, as_utf8, sheet_in
from bot.fields import name_in

if TYPE_CHECKING:
    from pathlib import Path

_WEB_PAGE = ".html"
_MOST_SECONDS = 2 * cells.MOST_SECONDS  # where the machine is busy


def sheets_of(path: Path, suffix: str, file: str, folder: Path) -> list[Sheet]:
    """The sheets of a workbook that are not blank, hidden ones too, each a text of the folder.

    `suffix`: that of the kind of workbook which it is. Raises `FileProblem`.
    """
    if suffix == _WEB_PAGE:
        path = as_utf8(path, folder / f"page{suffix}")
    elif path.suffix != suffix:
        path = copyfile(path, folder / f"workbook{suffix}")
    sheets = []
    for at, (name, to_split) in enumerate(_read(path, folder)):
        text = folder / f"{at}.csv"
        size = text.stat().st_size
        if to_split:
            sheets.append(sheet_in(text, name_in(name), file))
        elif size:
            sheets.append(
                Sheet(text, name_in(name), file, size, Encoding("utf-8"), ",", of_workbook=True)
            )
    if not sheets:
        raise FileProblem("file-empty")
    return sheets


def _read(path: Path, folder: Path) -> list[tuple[str, bool]]:
    command = (sys.executable, "-P", "-X", "utf8", cells.__file__, str(path), str(folder))
    try:
        done = subprocess.run(  # noqa: S603  (our own program, no shell)
            command,
            env={"PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_MOST_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise FileProblem("file-workbook-heavy") from error
    if done.returncode < 0 or done.returncode == cells.TOO_HEAVY:
        raise FileProblem("file-workbook-heavy")
    if done.returncode:
        raise FileProblem("file-workbook-damaged")
    found = json.loads(done.stdout)
    if problem := found.get("problem"):
        raise FileProblem(problem)
    sheets: list[tuple[str, bool]] = found["sheets"]
    return sheets
