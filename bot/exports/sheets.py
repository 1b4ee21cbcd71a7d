"""A sheet: a text of rows, whatever its encoding and its separator, read a block at a time."""

from __future__ import annotations

import csv
import re
from bisect import bisect_right
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from io import BufferedReader, StringIO, TextIOWrapper
from itertools import islice
from typing import TYPE_CHECKING

from bot.exports.encodings import Encoding, encoding_of
from bot.messages import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

WIDEST = 1000  # columns
BLOCK = 2000  # rows
LARGEST_BLOCK = 1 << 22  # characters: long rows must not fill the memory

_SAMPLE = 1 << 16  # characters
_SEPARATORS = ",|\t;"  # where two of them fit as well, the later
_TOLD_SEPARATOR = re.compile(r'"?sep=([,;\t|])"?\s*', re.IGNORECASE)
_LINE_END = re.compile(r"\r\n?|\n")
_CELL = r'(?:"(?:[^"]|"")*+"|[^"S\r\n][^S\r\n]*|)(?:S|\r\n?|\n|\Z)'


class FileProblem(Problem):
    """What is wrong with a file as a whole: nothing of it can be kept."""


@dataclass(frozen=True)
class Block:
    """Some rows as they are, blank and uneven ones too, and the lines on which they begin, from 1.

    `done` is how many bytes of the sheet have been read.
    """

    rows: list[list[str]]
    lines: list[int]
    done: int


@dataclass(frozen=True)
class Sheet:
    """One sheet of a file, all its cells as text.

    `name` is empty for a plain text; else what tells the sheet from the others of the file: the
    sheet's name in a workbook, the member of an archive, or both. `file` is the name of the file
    that it is in, without folders. Lines are those of the text, or the rows of a workbook.
    """

    path: Path
    name: str
    file: str
    size: int
    encoding: Encoding
    separator: str
    of_workbook: bool = False

    def head(self, most: int = 60) -> list[tuple[int, list[str]]]:
        """The first rows, each with the line on which it begins. Raises `FileProblem`."""
        first = next(self.blocks(), Block([], [], 0))
        return list(zip(first.lines[:most], first.rows[:most], strict=True))

    def blocks(self, after: int = 0) -> Iterator[Block]:
        """The rows that begin after the line `after`. Raises `FileProblem` where one is broken."""
        with _text_of(self.path, self.encoding) as (raw, text):
            lines = _Lines(text, tells_separator=not self.of_workbook)
            # Not strict, an open quote would take the rest of the file for one cell.
            reader = csv.reader(lines, delimiter=self.separator, strict=True)
            line = 1
            while True:
                rows: list[list[str]] = []
                starts: list[int] = []
                lines.characters = 0
                try:
                    for row in islice(reader, BLOCK):
                        rows.append(row)
                        starts.append(line)
                        line = line + 1 if self.of_workbook else reader.line_num + 1
                        if len(row) > WIDEST:
                            raise FileProblem("file-too-wide", most=WIDEST)
                        if lines.characters > LARGEST_BLOCK:
                            break
                except csv.Error as error:
                    raise self._broken(line) from error
                if not rows:
                    return
                if skipped := bisect_right(starts, after):
                    del rows[:skipped], starts[:skipped]
                if rows:
                    yield Block(rows, starts, raw.tell())

    def _broken(self, line: int) -> FileProblem:
        """Why the row that begins on a line can't be read to its end."""
        with _text_of(self.path, self.encoding) as (_, text):
            for _before in range(line - 1):
                text.readline()
            row = text.read(LARGEST_BLOCK)
        cell, at = re.compile(_CELL.replace("S", re.escape(self.separator))), 0
        while at < len(row) and (found := cell.match(row, at)):
            if len(found[0]) > csv.field_size_limit():
                break
            at = found.end()
        line += len(_LINE_END.findall(row, 0, at))
        is_open = row.startswith('"', at) and not cell.match(row, at)
        return FileProblem("file-quote-open" if is_open else "file-cell-too-long", line=str(line))


def sheet_in(path: Path, name: str, file: str) -> Sheet:
    """The sheet that a text is. Raises `FileProblem` when it is none."""
    encoding = encoding_of(path)
    if encoding is None:
        raise FileProblem("file-not-table")
    with _text_of(path, encoding) as (_, text):
        sample = text.read(_SAMPLE)
        whole = not text.read(1)
    if not sample.strip("\0\ufeff \t\r\n"):
        raise FileProblem("file-empty")
    return Sheet(path, name, file, path.stat().st_size, encoding, _separator(sample, whole=whole))


def _separator(sample: str, *, whole: bool) -> str:
    """What parts the cells: told by the first line, or what makes most rows equally long.

    A preamble or a note may hold any of them; the table under it has one at the same places.
    """
    lines = list(StringIO(sample, newline=""))
    if told := _TOLD_SEPARATOR.fullmatch(lines[0]):
        return told[1]
    if not whole and len(lines) > 1:
        lines.pop()
    return max(_SEPARATORS, key=lambda separator: _evenness(lines, separator))


def _evenness(lines: list[str], separator: str) -> tuple[float, int, int]:
    """How many of the rows have as many cells as most have, how many that is, and the rank."""
    widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if any(row))
    width, rows = max(
        ((width, rows) for width, rows in widths.items() if width > 1),
        key=lambda found: (found[1], found[0]),
        default=(0, 0),
    )
    return rows / max(1, widths.total()), width, _SEPARATORS.index(separator) if rows else 0


class _Lines:
    """The lines of a text; `characters` counts those read since it was last set to 0.

    A line that tells the separator is a blank one: it holds no cell.
    """

    def __init__(self, text: TextIOWrapper, *, tells_separator: bool) -> None:
        self.characters = 0
        self._text = text
        self._tells_separator = tells_separator

    def __iter__(self) -> Iterator[str]:
        line = self._text.readline(LARGEST_BLOCK)
        if self._tells_separator and _TOLD_SEPARATOR.fullmatch(line):
            line = "\n"
        while line:
            self.characters += len(line)
            if self.characters > 2 * LARGEST_BLOCK:
                raise csv.Error
            yield line
            line = self._text.readline(LARGEST_BLOCK)


@contextmanager
def _text_of(path: Path, encoding: Encoding) -> Iterator[tuple[BufferedReader, TextIOWrapper]]:
    with (
        path.open("rb") as raw,
        TextIOWrapper(raw, encoding.name, errors=encoding.errors, newline="") as text,
    ):
        yield raw, text
