"""A file of rows, whatever its encoding and its separator: its header, and its rows in blocks."""

from __future__ import annotations

import codecs
import csv
import re
from dataclasses import dataclass, field
from io import TextIOWrapper
from itertools import islice
from typing import TYPE_CHECKING

from bot.fields import cleaned
from bot.messages import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LARGEST = 8 << 30  # bytes
WIDEST = 1000  # columns
LONGEST_LINE = 1 << 20  # characters: a file without line breaks must not fill the memory
BLOCK = 2000

_HEAD = 1 << 16
_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_NOT_TEXT = {
    b"PK\x03\x04": "file-spreadsheet",
    b"\xd0\xcf\x11\xe0": "file-spreadsheet",
    b"\x1f\x8b": "file-compressed",
    b"%PDF": "file-not-table",
}
_TOLD_SEPARATOR = re.compile(r"sep=([,;\t|])\s*", re.IGNORECASE)
_QUOTED = re.compile('"[^"]*"')
_WEB_PAGE = re.compile(rb"\s*<(?:!doctype\s+html|html|head)\b", re.IGNORECASE)


class FileProblem(Problem):
    """What is wrong with a file as a whole: nothing of it can be kept."""


@dataclass(frozen=True)
class Opened:
    """A file whose form is known. `first_line` is the line of the header, from 1."""

    path: Path
    size: int
    encoding: str
    separator: str
    header: list[str]
    first_line: int


@dataclass(frozen=True)
class Block:
    """Some rows, each as long as the header, and the lines on which they begin.

    `done` is how many bytes of the file have been read; `too_long` and `too_short` hold the lines
    of rows with more, or fewer, cells than the header has names.
    """

    rows: list[list[str]]
    lines: list[int]
    done: int
    too_long: list[int] = field(default_factory=list)
    too_short: list[int] = field(default_factory=list)


def opened(path: Path, largest: int = LARGEST) -> Opened:
    """Find out how to read a file. Raises `FileProblem`."""
    try:
        size = path.stat().st_size
        encoding = _encoding(path) if size <= largest else ""
    except OSError as error:
        raise FileProblem("file-unreadable", file=path.name) from error
    if not encoding:
        raise FileProblem("file-too-large", most=largest >> 20)
    with path.open(encoding=encoding, newline="") as text:
        line, first_line = text.readline(_HEAD), 1
        told = _TOLD_SEPARATOR.fullmatch(line)
        while line and ((first_line == 1 and told) or not line.strip()):
            line, first_line = text.readline(_HEAD), first_line + 1
    separator = told[1] if told else max(",;\t", key=_QUOTED.sub("", line).count)
    header = [cleaned(name) for name in next(csv.reader([line], delimiter=separator), [])]
    while header and not header[-1]:
        header.pop()
    if not header:
        raise FileProblem("file-empty")
    if len(line) >= _HEAD or len(header) > WIDEST:
        raise FileProblem("file-too-wide", most=WIDEST)
    return Opened(path, size, encoding, separator, header, first_line)


def blocks(file: Opened) -> Iterator[Block]:
    """The rows after the header but the blank ones. Raises `FileProblem` where one is broken."""
    width = len(file.header)
    with file.path.open("rb") as raw, TextIOWrapper(raw, file.encoding, newline="") as text:
        for _ in range(file.first_line):
            text.readline()
        # Not strict, an open quote would take the rest of the file for one cell, and say nothing.
        reader = csv.reader(_lines(text), delimiter=file.separator, strict=True)
        while True:
            before = file.first_line + reader.line_num
            rows: list[list[str]] = []
            ends: list[int] = []
            try:
                for row in islice(reader, BLOCK):
                    rows.append(row)
                    ends.append(reader.line_num)
            except csv.Error as error:
                last = ends[-1] if ends else before - file.first_line
                line = str(file.first_line + last + 1)
                raise FileProblem("file-broken", line=line) from error
            if not rows:
                return
            lines = [before + 1, *(file.first_line + end + 1 for end in ends[:-1])]
            yield _even(rows, lines, width, raw.tell())


def _even(rows: list[list[str]], lines: list[int], width: int, done: int) -> Block:
    """The rows with as many cells as the header has names, and none that is blank."""
    if set(map(len, rows)) == {width}:
        if all(map(any, rows)):
            return Block(rows, lines, done)
        kept = [(row, line) for row, line in zip(rows, lines, strict=True) if any(row)]
        return Block([row for row, _ in kept], [line for _, line in kept], done)
    block = Block([], [], done)
    for row, line in zip(rows, lines, strict=True):
        if any(cell.strip() for cell in row[width:]):
            block.too_long.append(line)
        elif len(row) < width and any(cell.strip() for cell in row):
            block.too_short.append(line)
        elif len(row) >= width and any(row):
            block.rows.append(row[:width])
            block.lines.append(line)
    return block


def _lines(text: TextIOWrapper) -> Iterator[str]:
    while line := text.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE:
            raise csv.Error
        yield line


def _encoding(path: Path) -> str:
    """UTF-16 and UTF-8 by their marks; else UTF-8 if all of the file is, else Windows-1252."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head.strip(b"\0 \t\r\n"):
        raise FileProblem("file-empty")
    for start, problem in _NOT_TEXT.items():
        if head.startswith(start):
            raise FileProblem(problem)
    if _WEB_PAGE.match(head.removeprefix(codecs.BOM_UTF8)):
        raise FileProblem("file-web-page")
    for bom, marked in _BOMS.items():
        if head.startswith(bom):
            return _first_that_reads(path, marked)
    if head.count(0) > len(head) // 10:
        raise FileProblem("file-not-table")
    return _first_that_reads(path, "utf-8", "cp1252")


def _first_that_reads(path: Path, *encodings: str) -> str:
    for encoding in encodings:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            with path.open("rb") as file:
                while part := file.read(1 << 20):
                    decoder.decode(part)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            continue
        return encoding
    raise FileProblem("file-not-table")
