"""How the rows of a table are read: which kind they are, and which column each field is in."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from bot.exports.descriptions import SKIPPED, Export
from kpi.posts import COUNTERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bot.exports.layouts import Heading, Rows
    from bot.messages import Said

_TELLING = ("date", "weekday", "url", "post_id", "text", "media")  # what a row is of
_DESCRIBED = 3  # fields that tell an article, or a mention, without any figure


class Sample(NamedTuple):
    """Some rows of a table, and where it stands: its file, its sheet, the sheets beside it."""

    rows: Sequence[Sequence[str]]
    file: str
    sheet: str
    sheets: tuple[str, ...]

    def cells(self, at: int) -> list[str]:
        """Those of a column."""
        return [row[at] for row in self.rows]


@dataclass(frozen=True)
class Plan:
    """How the rows of a table are read.

    `places`: the columns of each field; several are added up, or their longest text counts.
    `fixed`: what holds for all rows. `kind`: which table they are, "" where each row tells.
    `ask`: what has to be chosen first, "" for nothing; `supposed`: what nothing in the file says.
    `not_counts`: the columns that are called like a counter and hold no counts: that counter, the
    column and one of its cells. `marks`: what stands before the decimals of a counter, where its
    cells tell.
    """

    heading: Heading
    export: Export
    places: Mapping[str, tuple[int, ...]]
    fixed: Mapping[str, str]
    kind: str = ""
    ask: str = ""
    supposed: tuple[Said, ...] = ()
    not_counts: tuple[tuple[str, str, str], ...] = ()
    marks: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_read(self) -> bool:
        """Whether anything is made of its rows."""
        if self.kind == SKIPPED:
            return False
        described = self.fixed.get("media") in {"press", "earned"} or "media" in self.places
        if described and len(self.places) >= _DESCRIBED:
            return True
        told = self.export.needed or any(what in self.places for what in _TELLING)
        return bool(self.counters) and bool(told)

    @property
    def used(self) -> Iterator[str]:
        """The names of the columns that are read."""
        return (self.heading.names[at] for found in self.places.values() for at in found)

    @property
    def counters(self) -> dict[str, str]:
        """The counters that are read, with the names of their columns."""
        names = self.heading.names
        return {
            counter: " + ".join(names[at] for at in self.places[counter])
            for counter in COUNTERS
            if counter in self.places
        }

    @property
    def mapping(self) -> dict[str, str]:
        """All the fields that are read, with the names of their columns."""
        names = self.heading.names
        return {what: " + ".join(names[at] for at in at_) for what, at_ in self.places.items()}

    def part(self, piece: Rows) -> Rows:
        """The part of some rows that is under this table's header."""
        shift, width = self.heading.first - piece.heading.first, len(self.heading.names)
        if not shift and width == len(piece.heading.names):
            return piece
        both = zip(piece.rows, piece.lines, strict=True)
        cut = [(row[shift : shift + width], line) for row, line in both]
        kept = [(row, line) for row, line in cut if any(row)]
        rows, lines = [row for row, _ in kept], [line for _, line in kept]
        return replace(piece, heading=self.heading, rows=rows, lines=lines)

    def dates_in(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """The cells that tell when; those of a year, a month and a day are one, and of an hour."""
        if len(self.places["date"]) > 1:
            year, month, day = self.places["date"]
            return [_day(row[year], row[month], row[day]) for row in rows]
        [at] = self.places["date"]
        if "time" not in self.places:
            return [row[at] for row in rows]
        [hour] = self.places["time"]
        return [f"{row[at]} {row[hour]}".strip() for row in rows]


def _day(year: str, month: str, day: str) -> str:
    """A day in ISO 8601, or as people write it when its month is a word."""
    if month.strip().isdigit():
        return f"{year.strip()}-{month.strip():0>2}-{day.strip():0>2}"
    return f"{day} {month} {year}".strip()
