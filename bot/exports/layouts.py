"""Where the tables are in a sheet: what stands above them, beside them and between their rows.

Platforms write a sentence, the name of a series or a second line of names around the header; people
write titles, totals and notes. None of it is a row.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.exports.columns import KNOWN, LONGEST_NAME, USUAL, bare_name, column_name
from bot.fields import cleaned
from bot.words import plain
from bot.words.columns import NETWORK_WORDS
from kpi.posts import COUNTERS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from bot.exports.files import Block, Sheet

Row = tuple[int, list[str]]
"""A line number, and cells."""

_NUMBER = re.compile(r"[-+−(]?\s?[0-9][0-9\s.,'’%kKmM/:)-]*")
_TOTALS = frozenset(
    {
        *("total", "totaux", "totals", "grand total", "total general", "sous total", "subtotal"),
        *("sum", "somme", "average", "moyenne", "mean", "mediane", "median", "cumul", "ensemble"),
        *("moyennes", "averages", "total annuel", "total mensuel", "total du mois", "ytd"),
        *("result", "resultat", "min", "max", "ecart type", "moy", "avg", "objectif", "evolution"),
        *("du total", "of total", "target", "objectifs", "variation"),
    }
)
_TOTAL_BEGINNINGS = frozenset(name[:3] for name in (*_TOTALS, "écart", "médiane"))
_MARKS = " =>-–—*•→%Σ∑"  # before the word
_LONGEST_TOTAL = 40  # letters
_ENDS = 3  # rows at the ends of a block where a total may stand in any column
_DATED = re.compile(
    r"\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|[A-Za-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \D{3,9} \d{4}"
)
_TOTAL_OF = re.compile(r"(?:sous )?total\b.{0,30}|(?:moyenne|average|somme|cumul)\b.{0,24}")
_WINDOW = 5  # rows after a blank one among which another header may be
_LONG = 15  # letters: longer than the name of a column, it explains one
_FEW = 2
_NOTE_FROM = 3  # columns: in a narrower table, a row with one cell may be one


@dataclass(frozen=True)
class Heading:
    """The names above the columns of one table.

    `line` is that of the last line of names; `names` are as the file writes them, "" where none
    stands, from the column `first` on; `above`: the rows over them that say something; `network`:
    whose columns these are, where a sheet has some for several networks. `plain_names`: what the
    columns are called by descriptions.
    """

    line: int
    names: tuple[str, ...]
    first: int = 0
    above: tuple[tuple[str, ...], ...] = ()
    network: str = ""
    plain_names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rows:
    """Some rows of a table, each with as many cells as the header has names, and their lines.

    `too_long`: the lines of rows with cells beyond the last name; `short`: those of rows that were
    filled up; `cut`: that of a last row that breaks off. What is no row of the table is counted:
    `totals`, `notes`. `done`: how many bytes of the file have been read.
    """

    heading: Heading
    rows: list[list[str]]
    lines: list[int]
    done: int
    too_long: list[int] = field(default_factory=list)
    short: list[int] = field(default_factory=list)
    cut: list[int] = field(default_factory=list)
    totals: int = 0
    notes: int = 0


def header_in(rows: Sequence[Row], known: Collection[str] = KNOWN) -> Heading | None:
    """The header of the first table of some rows; None when no row names columns that are known.

    `known`: the names of columns, as `column_name` writes them.
    """
    best, at = 0, -1
    for place, (_, cells) in enumerate(rows):
        if (score := _names_in(cells, known)) > best:
            best, at = score, place
    if at < 0:
        return None
    line, cells = rows[at]
    names = [cleaned(cell) for cell in cells]
    above = [row for _, row in rows[:at] if any(cell.strip() for cell in row)]
    if at and _doubled(names) and _groups(rows[at - 1][1]):
        names = _with_groups(names, rows[at - 1][1])
    if at + 1 < len(rows) and _explains(rows[at + 1][1]):
        line = rows[at + 1][0]
        names = _told_apart(names, rows[at + 1][1])
    names = _without_legend(names, known)
    first = next((place for place, name in enumerate(names) if name), None)
    if first is None:
        return None
    told = tuple(tuple(cleaned(cell) for cell in row) for row in above)
    kept = tuple(names[first:])
    return _with_series(Heading(line, kept, first, told, plain_names=tuple(map(column_name, kept))))


def _without_legend(names: list[str], known: Collection[str]) -> list[str]:
    """The names up to a blank column, when nothing beyond it names a column that is known."""
    for at in range(len(names) - 1, 0, -1):
        if names[at]:
            continue
        beyond = [column_name(name) for name in names[at:] if name]
        if not any(name in known or bare_name(_without_network(name)) in known for name in beyond):
            names = names[:at]
    return names


def _with_series(heading: Heading) -> Heading:
    """`Date, Primary` under the name of a series: its column is called like the series."""
    if heading.plain_names != ("date", "primary") or not heading.above:
        return heading
    series = column_name(next((cell for cell in heading.above[-1] if cell), ""))
    called = ("date", _without_network(series))
    return replace(heading, plain_names=called, network=network_in(series))


def _names_in(cells: Sequence[str], known: Collection[str]) -> int:
    """How many cells name a column; 0 when the row can't be a header."""
    told = [cell for cell in cells if cell.strip()]
    if len(set(told)) < _FEW or 2 * sum(map(_is_number, told)) > len(told):
        return 0
    names = (column_name(cell) for cell in told if len(cell) <= LONGEST_NAME)
    return sum(_is_known(name, known) for name in names if name)


def _is_known(name: str, known: Collection[str]) -> bool:
    """Whether a name is one of a column, with a network beside it or nothing but a network."""
    bare = _without_network(name)
    return not bare or name in known or bare_name(bare) in known


def _is_number(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell.strip()))


def _doubled(names: Sequence[str]) -> bool:
    told = [name for name in map(column_name, names) if name]
    return len(set(told)) < len(told)


def _groups(cells: Sequence[str]) -> bool:
    """Whether a row over the header names groups of columns, each over its first."""
    told = [cell for cell in cells if cell.strip()]
    return len(told) >= _FEW and not any(map(_is_number, told))


def _with_groups(names: Sequence[str], groups: Sequence[str]) -> list[str]:
    group, found = "", []
    for place, name in enumerate(names):
        above = cleaned(groups[place]) if place < len(groups) else ""
        group = above or group
        found.append(f"{group} {name}".strip() if name else "")
    return found


def _explains(cells: Sequence[str]) -> bool:
    """Whether a row under the names says what they mean, or tells those that are alike apart."""
    told = [cell for cell in cells if cell.strip()]
    if len(told) < _FEW or any(map(_is_number, told)):
        return False
    return not cells[0].strip() and sum(len(cell) > _LONG for cell in told) * 2 > len(told)


def _told_apart(names: Sequence[str], more: Sequence[str]) -> list[str]:
    seen: set[str] = set()
    found = []
    for place, name in enumerate(names):
        again = name in seen
        seen.add(name)
        other = cleaned(more[place]) if place < len(more) else ""
        found.append(f"{name} ({other})" if again and other else name)
    return found


# ------------------------------------------------------------------- several tables in a header
def side_by_side(heading: Heading) -> list[Heading]:
    """One table, or several with a blank column between them when their names are the same ones."""
    parts: list[tuple[int, int]] = []
    start, width = 0, len(heading.names)
    for at in range(width + 1):
        if at == width or not heading.names[at]:
            if at > start:
                parts.append((start, at))
            start = at + 1
    sets = [set(heading.plain_names[a:b]) for a, b in parts]
    if len(parts) < _FEW or not all(one & other for one, other in pairwise(sets)):
        return [heading]
    return [
        replace(
            heading,
            names=heading.names[a:b],
            first=heading.first + a,
            plain_names=heading.plain_names[a:b],
        )
        for a, b in parts
    ]


def by_network(heading: Heading) -> list[Heading]:
    """A table for each network, where columns say whose they are: "Reach Instagram".

    Columns that say nothing else count what a title above them says: "Followers", then "Instagram".
    """
    whose = [network_in(name) for name in heading.plain_names]
    networks = dict.fromkeys(network for network in whose if network)
    bare = tuple(map(_without_network, heading.plain_names))
    lone = any(of and not name for name, of in zip(bare, whose, strict=True))
    if lone and (title := _counter_above(heading)):
        bare = tuple(
            title if of and not name else name for name, of in zip(bare, whose, strict=True)
        )
    kept = [
        replace(
            heading,
            names=_kept(heading.names, whose, network),
            plain_names=_kept(bare, whose, network),
            network=network,
        )
        for network in networks
    ]
    return kept or [heading]


def _counter_above(heading: Heading) -> str:
    """The counter that a title above the table names, as its column may be called."""
    titles = (column_name(cell) for row in heading.above for cell in row if cell)
    return next(filter(None, map(_counter_in, titles)), "")


def _counter_in(title: str) -> str:
    words = _WORD.findall(title)[:_MOST_WORDS]
    phrases = (
        " ".join(words[start:end])
        for start in range(len(words))
        for end in range(len(words), start, -1)
    )
    return next((_COUNTERS_CALLED[told] for told in phrases if told in _COUNTERS_CALLED), "")


_WORD = re.compile(r"[a-z0-9]+")
_MOST_WORDS = 12  # of a title
_COUNTERS_CALLED = {
    " ".join(_WORD.findall(name)): name for counter in COUNTERS for name in USUAL[counter]
}


def _kept(names: Sequence[str], whose: Sequence[str], network: str) -> tuple[str, ...]:
    return tuple(name if whose[at] in {"", network} else "" for at, name in enumerate(names))


@lru_cache(maxsize=4096)
def network_in(name: str) -> str:
    """The network that the name of a column, of a sheet or of a file says; else ""."""
    words = re.findall(r"[a-z0-9']+", name)
    return next((NETWORK_WORDS[word] for word in words if word in NETWORK_WORDS), "")


@lru_cache(maxsize=4096)
def _without_network(name: str) -> str:
    return " ".join(word for word in name.split() if word not in NETWORK_WORDS)


# ------------------------------------------------------------------------------------- the rows
def pieces(sheet: Sheet, known: Collection[str] = KNOWN) -> Iterator[Rows]:
    """The rows of the tables of a sheet, one table after the other, without what is no row."""
    heading = header_in(sheet.head(), known)
    if heading is None:
        return
    shorts = 0
    last: Rows | None = None
    for block in sheet.blocks(heading.line):
        for piece in _pieces_of(block, heading, known):
            if last:
                yield last
            if sheet.of_workbook:  # which leaves out the blank cells at the end of a row
                piece = replace(piece, short=[])  # noqa: PLW2901
            heading, last = piece.heading, piece
            shorts += len(piece.short)
    if last is None:
        yield Rows(heading, [], [], sheet.size)
    else:
        yield _cut_off(last) if shorts == 1 and last.short == last.lines[-1:] else last


def _cut_off(piece: Rows) -> Rows:
    """Without the last row of a file, the only one that lacks cells: it may lack digits as well."""
    return replace(
        piece, rows=piece.rows[:-1], lines=piece.lines[:-1], short=[], cut=piece.lines[-1:]
    )


def _pieces_of(block: Block, heading: Heading, known: Collection[str]) -> Iterator[Rows]:
    """The rows of a block, cut where another header begins."""
    start = 0
    if not any(map(any, block.rows)):
        yield Rows(heading, [], [], block.done)
        return
    for at in _breaks(block.rows, heading):
        if at < start:
            continue
        window = list(
            zip(block.lines[at : at + _WINDOW], block.rows[at : at + _WINDOW], strict=True)
        )
        following = header_in([row for row in window if any(row[1])], known)
        if not following or not _heads(following, window):
            continue
        yield _even(block, heading, start, at)
        heading = following
        start = next(
            i
            for i in range(at, len(block.rows) + 1)
            if i == len(block.rows) or block.lines[i] > heading.line
        )
    yield _even(block, heading, start, len(block.rows))


def _breaks(rows: Sequence[Sequence[str]], heading: Heading) -> list[int]:
    """Where another header may begin: after a blank row, or where the same names come again."""
    first, again = heading.first, heading.names[0]
    blank = [] if all(map(any, rows)) else [at for at, row in enumerate(rows) if not any(row)]
    after = {at + 1 for at in blank if at + 1 < len(rows) and any(rows[at + 1])}
    repeated = {at for at, row in enumerate(rows) if first < len(row) and row[first] == again}
    return sorted(after | repeated)


def _heads(heading: Heading, window: Sequence[Row]) -> bool:
    """Whether what names columns is a header indeed: at least two, and no figure among them."""
    cells = next(cells for line, cells in window if line == heading.line)
    known = sum(name in KNOWN or bare_name(name) in KNOWN for name in heading.plain_names)
    return known >= _FEW and not any(map(_is_number, cells))


def _even(block: Block, heading: Heading, start: int, end: int) -> Rows:
    """Rows as wide as the header, without the blank ones, the totals and the notes."""
    first, width = heading.first, len(heading.names)
    rows, lines = block.rows[start:end], block.lines[start:end]
    if first:
        rows = [row[first : first + width] for row in rows]
    found = Rows(heading, rows, lines, block.done)
    ends = {*range(_ENDS), *range(len(rows) - _ENDS, len(rows))}
    looked_at = ((at, _what(rows[at], width, far=at in ends)) for at in _odd(rows, width, ends))
    odd = {at: what for at, what in looked_at if what}
    if not odd:
        return found
    kept = [at for at in range(len(rows)) if odd.get(at, "wide") in {"wide", "short"}]
    told = Counter(odd.values())
    return replace(
        found,
        rows=[(rows[at] + [""] * (width - len(rows[at])))[:width] for at in kept],
        lines=[lines[at] for at in kept],
        too_long=[lines[at] for at, what in odd.items() if what == "long"],
        short=[lines[at] for at, what in odd.items() if what == "short"],
        totals=told["total"],
        notes=told["note"],
    )


def _odd(rows: Sequence[Sequence[str]], width: int, ends: Collection[int]) -> list[int]:
    """Which rows are worth a look: most of a million are not."""
    return [
        at
        for at, row in enumerate(rows)
        if len(row) != width
        or not (row[0] and row[-1])
        or row[0][:3].lower() in _TOTAL_BEGINNINGS
        or row[0][0] in _MARKS
        or at in ends
    ]


def _what(row: Sequence[str], width: int, *, far: bool) -> str:
    """What a row is, if it is none of the table or not as wide as it; else empty.

    `far`: a total may stand in any column, not only in one of the first.
    """
    if len(row) - row.count("") <= 1 or len(row) < _NOTE_FROM:
        told = [cell for cell in row if cell.strip()]
        if not told:
            return "blank"
        if len(told) == 1 and width >= _NOTE_FROM and not _is_number(told[0]):
            return "note"
    if any(map(_is_total, row if far else row[:_NOTE_FROM])) and not any(map(_DATED.match, row)):
        return "total"
    # Beyond a blank column stands something else: a summary, a legend.
    if len(row) > width and row[width].strip():
        return "long"
    return "short" if len(row) < width else "wide" if len(row) > width else ""


def _is_total(cell: str) -> bool:
    cell = cell.lstrip(_MARKS)
    if cell[:3].lower() not in _TOTAL_BEGINNINGS or len(cell) > _LONGEST_TOTAL:
        return False
    name = plain(cell).strip(" :*.").replace("-", " ")
    return name in _TOTALS or bool(_TOTAL_OF.fullmatch(name))
