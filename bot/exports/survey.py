"""What is found out about a file before its rows are read: its tables, and how dates are written.

Columns and the first rows tell most of it. Whether 03/04 is in March or in April only all the rows
can tell: they are then read once more than they are kept.
"""

from __future__ import annotations

import hashlib
import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from bot.exports.columns import KNOWN, column_name
from bot.exports.dates import Day, Parts, day_in
from bot.exports.evidence import Dates, Evidence, Undecided
from bot.exports.files import FileProblem
from bot.exports.layouts import pieces
from bot.exports.moments import Clock
from bot.exports.plans import Plan, Sample
from bot.exports.recognition import DESCRIBED, plans
from bot.exports.scopes import OF_FOLLOWERS, may_be_days, of_days
from bot.fields import label
from bot.messages import Problem, Said
from kpi.posts import INTERACTIONS, UNDATED_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from zoneinfo import ZoneInfo

    from bot.exports.choices import Choices
    from bot.exports.files import Book
    from bot.exports.layouts import Heading, Rows

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
MOST_SHOWN = 10  # columns of a file that nobody knows
_SMALL = 1 << 22  # bytes that are looked at in any case: a sheet may have several tables
_SAMPLE = 400  # rows by which it is settled how a table is read
_ENOUGH = 4  # steps from day to day that are no chance


class _Column(NamedTuple):
    """A column of dates, in one sheet."""

    sheet: int
    at: int


class Survey:
    """The tables of an open file, and how their rows and dates are read.

    `signature` is that of the first table; `choices` gives what was chosen for files of this
    signature. `latest` is the last day that a post can have. Nothing but the columns is
    known before `settle`.
    """

    def __init__(
        self, book: Book, zone: ZoneInfo, latest: date, choices: Callable[[str], Choices]
    ) -> None:
        self._book, self._zone, self._latest = book, zone, latest
        self._names = KNOWN | DESCRIBED
        piece = next((piece for _, piece in self.pieces()), None)
        self._first = piece.heading.names if piece else _widest(book)
        # A series is called by the line above its columns, which are those of all other series.
        series = (piece.heading.network, *piece.heading.plain_names) if piece else self._first
        self.signature = _signature(series)
        self.choices = choices(self.signature)
        self._names |= set(map(column_name, self.choices.columns.values())) - {""}
        self._forget()

    def _forget(self) -> None:
        self._plans: dict[tuple[int, Heading], list[Plan]] = {}
        self._evidence: dict[_Column, Evidence] = {}
        self._dates: dict[_Column, Dates] = {}

    def settle(self, *, thorough: bool = False) -> None:
        """Find out how tables are read; `thorough`: by all the dates, however they begin.

        Raises `FileProblem` when no column is known, or dates contradict each other; `Undecided`
        when the order of day and month has to be chosen.
        """
        self._forget()
        for number in range(len(self._book.sheets)):
            for _, piece in self.pieces(number):
                seen = [self._look(number, plan, piece) for plan in self.planned(number, piece)]
                if all(seen) and not thorough and piece.done > _SMALL:
                    break
        if not _any_read(self.plans):
            raise self._unread()
        self._decide()
        for (number, heading), found in self._plans.items():
            self._plans[number, heading] = [self._of_days(number, plan) for plan in found]

    @property
    def not_counts(self) -> list[Said]:
        """What is said of the columns that are called like counters and hold no counts."""
        return [
            Said("noted-not-counts", column=column, text=cell[:60])
            for plan in self.plans
            for _, column, cell in plan.not_counts
        ]

    def _unread(self) -> FileProblem:
        """Why nothing can be made of the file."""
        for plan in self.plans:
            for counter, column, cell in plan.not_counts:
                count = label(counter)
                return FileProblem("file-not-counts", counter=count, column=column, text=cell[:60])
        if self.plans and not any(piece.rows for _, piece in self.pieces()):
            return FileProblem("file-no-rows")
        names = tuple(name.strip()[:40] or "–" for name in self.header[:MOST_SHOWN])
        return FileProblem("file-unknown", columns=names)

    @property
    def plans(self) -> list[Plan]:
        """How the tables are read, in their order."""
        return [plan for found in self._plans.values() for plan in found]

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns of the first table that is read, else of the first one."""
        read = (heading.names for (_, heading), found in self._plans.items() if _any_read(found))
        return next(read, self._first)

    @property
    def ask(self) -> str:
        """What has to be chosen before anything can be stored, "" for nothing."""
        return next((plan.ask for plan in self.plans if plan.is_read and plan.ask), "")

    @property
    def unread(self) -> Iterator[str]:
        """The sheets, and the members of an archive, of which nothing is made."""
        read = {number for (number, _), found in self._plans.items() if _any_read(found)}
        for number, sheet in enumerate(self._book.sheets):
            if number not in read and sheet.name:
                yield sheet.name
        yield from self._book.ignored

    @property
    def calendars(self) -> tuple[Dates, ...]:
        """How each column of dates is read."""
        return tuple(self._dates.values())

    def pieces(self, only: int | None = None) -> Iterator[tuple[int, Rows]]:
        """The rows of all the sheets, or of one, with its number."""
        for number, sheet in enumerate(self._book.sheets):
            if only in {None, number}:
                for piece in pieces(sheet, self._names):
                    yield number, piece

    def planned(self, number: int, piece: Rows) -> list[Plan]:
        """How the tables under the header of some rows are read."""
        key = number, piece.heading
        if key not in self._plans:
            sheet = self._book.sheets[number]
            beside = tuple(one.name for one in self._book.sheets)
            sample = Sample(piece.rows[:_SAMPLE], sheet.file, sheet.name, beside)
            found = list(plans(piece.heading, sample, self.choices))
            for plan in found:
                _refuse_doubles(plan, plan.part(piece).rows[:_SAMPLE])
            self._plans[key] = found
        return self._plans[key]

    def dates(self, number: int, plan: Plan, piece: Rows) -> Dates | None:
        """How the dates of a table are read; None when it has none."""
        if "date" not in plan.places:
            return None
        column = _column(number, plan)
        if column not in self._dates:  # a table far down in a sheet
            self._look(number, plan, piece)
            evidence = self._evidence[column]
            self._dates[column] = evidence.decide(plan.export.dates, self.choices.dates)
        return self._dates[column]

    def _look(self, number: int, plan: Plan, piece: Rows) -> bool:
        """Look at the dates of some rows; whether the rest need no look."""
        if "date" not in plan.places or not plan.is_read:
            return True
        column = _column(number, plan)
        if column not in self._evidence:
            self._evidence[column] = Evidence(self._until(number, plan, piece))
        evidence = self._evidence[column]
        part = plan.part(piece)
        evidence.feed(plan.dates_in(part.rows), part.lines)
        return evidence.settled

    def _until(self, number: int, plan: Plan, piece: Rows) -> date:
        """The last day that a date can be; without a year, one of the year in a title."""
        cells = plan.dates_in(plan.part(piece).rows[:_SAMPLE])
        parts = Parts()
        days = (day_in(parts(cell)[0]) for cell in cells)
        if not any(isinstance(day, Day) and day.year is None for day in days):
            return self._latest
        above = (cell for row in plan.heading.above for cell in row)
        sheet = self._book.sheets[number]
        for title in (sheet.name, *above, sheet.file):
            if found := _YEAR.search(title):
                return min(self._latest, date(int(found[0]), 12, 31))
        return self._latest

    def _decide(self) -> None:
        """Settle how dates are read; a sheet that does not tell follows those that do."""
        prefer = {
            _column(number, plan): plan.export.dates
            for (number, _), found in self._plans.items()
            for plan in found
            if "date" in plan.places
        }
        undecided: dict[_Column, Undecided] = {}
        for column, evidence in self._evidence.items():
            try:
                self._dates[column] = evidence.decide(prefer[column], self.choices.dates)
            except Undecided as problem:
                undecided[column] = problem
            except Problem as problem:
                raise FileProblem(problem.said.name, **problem.said.values) from problem
        orders = {dates.order for dates in self._dates.values() if dates.order}
        for column, unknown in undecided.items():
            if len(orders) != 1:
                raise unknown
            self._dates[column] = self._evidence[column].decide(*orders)

    def _of_days(self, number: int, plan: Plan) -> Plan:
        """A table that no column tells from an account's days is one if its dates follow so."""
        if not (plan.is_read and may_be_days(plan)):
            return plan
        line = plan.heading.line
        piece = next(piece for _, piece in self.pieces(number) if piece.heading.line == line)
        rows = plan.part(piece).rows[:_SAMPLE]
        clock = Clock(self._zone, self._latest, self._dates[_column(number, plan)])
        moments, _ = clock.column(plan.dates_in(rows))
        return of_days(plan) if _are_days(moments.written, rows, plan) else plan


def _any_read(found: Iterable[Plan]) -> bool:
    return any(plan.is_read for plan in found)


def _column(number: int, plan: Plan) -> _Column:
    return _Column(number, plan.places["date"][0] + plan.heading.first)


def _signature(header: Iterable[str]) -> str:
    """What the columns of a file have in common with those of the next one."""
    told = "\x1f".join(sorted(map(column_name, header)))
    return hashlib.blake2b(told.encode("utf-8", "replace"), digest_size=8).hexdigest()


def _widest(book: Book) -> tuple[str, ...]:
    """The row with the most cells at the head of a file: its names, if any are."""
    rows = (cells for sheet in book.sheets for _, cells in sheet.head())
    return tuple(max(rows, key=lambda cells: sum(bool(cell.strip()) for cell in cells), default=()))


def _refuse_doubles(plan: Plan, rows: Sequence[Sequence[str]]) -> None:
    """Raise when a column that is read is there twice, with other cells."""
    names = plan.heading.plain_names
    for at in (at for found in plan.places.values() for at in found):
        for other, name in enumerate(names):
            if other != at and name == names[at] and any(row[other] != row[at] for row in rows):
                raise FileProblem("file-column-twice", column=plan.heading.names[at])


def _are_days(days: Sequence[int], rows: Sequence[Sequence[str]], plan: Plan) -> bool:
    """Whether rows are an account's days by their dates: each once, and most in a row."""
    whose = [plan.places[what][0] for what in ("network", "account") if what in plan.places]
    found: dict[tuple[str, ...], list[int]] = {}
    for day, row in zip(days, rows, strict=True):
        if day != UNDATED_DAY:
            found.setdefault(tuple(row[at] for at in whose), []).append(day)
    if not found or any(len(set(known)) < len(known) for known in found.values()):
        return False
    one_of_several = plan.heading.network and "" in plan.heading.names  # a column for each network
    if plan.counters.keys() <= OF_FOLLOWERS or one_of_several:
        return True
    if "followers" in plan.counters and not plan.counters.keys() & set(INTERACTIONS):
        return True
    steps = [abs(after - before) for known in found.values() for before, after in pairwise(known)]
    return len(steps) >= _ENOUGH and 2 * steps.count(1) > len(steps)
