"""Workbooks (XLSX, XLSB, XLS, ODS): their sheets become texts, written by a process apart."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from bot.exports import cells
from bot.exports.encodings import Encoding
from bot.exports.sheets import FileProblem, Sheet

_MOST_SECONDS = 2 * cells.MOST_SECONDS  # where the machine is busy


def sheets_of(path: Path, file: str, folder: Path) -> list[Sheet]:
    """The sheets of a workbook, hidden ones too, each a text of the folder. Raises `FileProblem`."""
    sheets = []
    for at, name in enumerate(_read(path, folder)):
        text = folder / f"{at}.csv"
        size = text.stat().st_size
        sheets.append(Sheet(text, name, file, size, Encoding("utf-8"), ",", of_workbook=True))
    return sheets


def _read(path: Path, folder: Path) -> list[str]:
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
    names: list[str] = found["sheets"]
    return names
