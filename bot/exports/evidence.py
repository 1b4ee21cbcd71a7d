"""What the dates of a column mean: which of two numbers is the day, and which year it is.

Nobody can tell 03/04 from one cell, and the language of a file does not tell either: the whole
column decides, or the person.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Literal, NamedTuple

from bot.exports.dates import ISO_DAY, MOST_TEXTS, Day, Hour, Parts, day_in, hour_in
from bot.messages import Problem, Said
from bot.numbers import is_missing

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTHS = 12
_YEAR = 366  # days, 29 February among them
_ENOUGH = 5  # steps from row to row: fewer may be chance
_DAY_TEXT = itemgetter(slice(len("2026-11-20")))
_YEAR_LIKE = 5  # "Jan 26" of so many years may be a month of 2026
# From 1990 to 2100: days of a spreadsheet, seconds and thousandths of them since 1970.
_NUMBERS: tuple[tuple[Literal["serial", "epoch"], int, int], ...] = (
    ("serial", 32_874, 73_051),
    ("epoch", 631_152_000, 4_102_444_800),
    ("epoch", 631_152_000_000, 4_102_444_800_000),
)


class Undecided(Problem):
    """What was looked at does not tell how a date is to be read."""


@dataclass(frozen=True)
class Dates:
    """How the dates of a column are read.

    `order`: "dmy" or "mdy", empty when it was not looked for; `until`: the last day that a date
    without a year can be; `numbers`: "serial" for the days of a spreadsheet, "epoch" for seconds
    or thousandths of them; `hours`: False when all of them are midnight, which tells no hour.
    `how` says what decided the order, `warnings` what should be looked at.
    """

    order: str = ""
    until: date | None = None
    numbers: str = ""
    hours: bool = True
    how: Said | None = None
    warnings: tuple[Said, ...] = ()


class Evidence:
    """Looks at the cells of one column in their order, a block at a time.

    `latest` is the last day that a post can have.
    """

    def __init__(self, latest: date) -> None:
        self._latest = latest
        self._parts = Parts()
        self._seen: dict[str, Day | float | Said | None] = {}
        self._iso: set[str] = set()
        self._iso_cell: _Cell | None = None
        self._iso_above = False  # a day above 12 was not swapped with its month
        self._midnight = self._hour = False
        self._numbers: set[str] = set()
        self._named = False
        self._marks: set[str] = set()
        self._day_first: _Cell | None = None
        self._month_first: _Cell | None = None
        self._either: _Cell | None = None
        self._low = False  # whether some numbers could be either
        self._without_year = False
        self._yearless: set[tuple[int, int]] = set()
        self._ways = {"dmy": _Way(), "mdy": _Way()}

    @property
    def settled(self) -> bool:
        """Whether the column, ISO 8601 so far, can be read without a look at the rest.

        If it goes on in another form, the clock raises `Undecided`: look at all of it then.
        """
        other = self._named or self._marks or self._numbers
        return bool(self._iso) and not other and (self._hour or not self._midnight)

    def feed(self, cells: Sequence[str], lines: Sequence[int]) -> None:
        """Look at some more cells; `lines` is where they are in the file."""
        if not self._all_iso(cells, lines):
            for cell, line in zip(cells, lines, strict=True):
                self._look(cell, line)

    def decide(self, prefer: str = "", said: str = "") -> Dates:
        """How to read the column.

        `prefer`: the order that the platform is known to write, "dmy" or "mdy"; `said`: the one
        that a person gave. What the cells show wins over both, a person's word over a platform's.
        Raises `Undecided` when nothing tells, `Problem` when the column contradicts itself.
        """
        self._refuse_contradictions()
        order, how = self._order(prefer, said)
        warnings = []
        if how and said not in {"", order}:
            warnings.append(Said("dates-not-as-said", order=_called(said), why=how))
        until = None
        if self._without_year:
            until = self._until(self._ways[order or "dmy"].yearless)
            warnings.append(Said("dates-without-year", last=until))
        text = self._iso or self._named or self._marks
        numbers = "" if text or len(self._numbers) != 1 else next(iter(self._numbers))
        hours = self._hour or not self._midnight
        return Dates(order, until, numbers, hours, how, tuple(warnings))

    def _all_iso(self, cells: Sequence[str], lines: Sequence[int]) -> bool:
        """Whether all the cells begin as ISO 8601, or are empty: they are then seen to."""
        for text in set(map(_DAY_TEXT, cells)) - self._iso:
            if ISO_DAY.fullmatch(text):
                self._add_iso(text)
            elif not is_missing(text):
                return False
        if not self._iso_cell:
            both = zip(cells, lines, strict=True)
            found = (_Cell(*one) for one in both if ISO_DAY.match(one[0]))
            self._iso_cell = next(found, None)
        if not self._hour:
            for text in {cell[len("2026-11-2") :] for cell in cells}:
                self._look_at_hour(self._parts(text)[1])
        return True

    def _add_iso(self, text: str) -> None:
        if len(self._iso) < MOST_TEXTS:
            self._iso.add(text)
        self._iso_above |= int(text[-2:]) > _MONTHS

    def _look_at_hour(self, text: str) -> None:
        if text and isinstance(hour := hour_in(text), Hour):
            if hour.second or hour.offset is not None:
                self._hour = True
            else:
                self._midnight = True

    def _look(self, cell: str, line: int) -> None:
        text, hour = self._parts(cell)
        if not self._hour:
            self._look_at_hour(hour)
        if text in self._seen:
            found = self._seen[text]
        else:
            if len(self._seen) > MOST_TEXTS:
                self._seen.clear()
            found = self._seen[text] = day_in(text)
        if isinstance(found, float):
            self._numbers |= {kind for kind, least, most in _NUMBERS if least <= found < most}
            self._hour |= not found.is_integer() or "epoch" in self._numbers
            self._midnight = True
        elif isinstance(found, Day):
            self._without_year |= found.year is None
            if found.mark:
                self._look_at_numbers(_Cell(cell, line), found)
            elif ISO_DAY.match(cell):
                self._iso_cell = self._iso_cell or _Cell(cell, line)
                self._add_iso(_DAY_TEXT(cell))
            else:
                self._named = True
                if found.year is None:
                    self._yearless.add((found.first, found.second))
                    self._follow(found)

    def _look_at_numbers(self, cell: _Cell, day: Day) -> None:
        self._marks.add(day.mark)
        if day.first > _MONTHS:
            self._day_first = self._day_first or cell
        elif day.second > _MONTHS:
            self._month_first = self._month_first or cell
        else:
            self._low = True
            if day.first != day.second:
                self._either = self._either or cell
        if day.year is None or not (self._day_first or self._month_first):
            self._follow(day)

    def _follow(self, day: Day) -> None:
        for order, way in self._ways.items():
            try:
                way.add(day.year, *in_order(day, order))
            except ValueError:  # no day in that order
                continue

    def _refuse_contradictions(self) -> None:
        sure = self._day_first or self._month_first
        if self._day_first and self._month_first:
            first, second = sorted((self._day_first, self._month_first), key=lambda one: one.line)
            raise Problem("dates-contradict", **first.shown(), **second.shown("other"))
        # Excel makes dates of 03/04/2025 in the order of the country that it is set to, and leaves
        # 16/02/2025 a text when that order has no 16th month: what it took for dates is swapped.
        if sure and self._iso_cell and not (self._iso_above or self._low):
            raise Problem("dates-converted", **sure.shown(), **self._iso_cell.shown("other"))

    def _order(self, prefer: str, said: str) -> tuple[str, Said | None]:
        """The order of day and month, and what decided it."""
        for sure, order in ((self._day_first, "dmy"), (self._month_first, "mdy")):
            if sure:
                return order, Said("dates-order-seen", order=_called(order), **sure.shown())
        if not self._either:
            return ("dmy" if self._marks else ""), None
        if said:
            return said, Said("dates-order-said", order=_called(said))
        tomorrow = (self._latest + timedelta(days=1)).toordinal()  # of whoever is ahead of us
        future = {order: way.last > tomorrow for order, way in self._ways.items()}
        if future["dmy"] != future["mdy"]:
            order = "mdy" if future["dmy"] else "dmy"
            return order, Said("dates-order-future", order=_called(order))
        if prefer:
            return prefer, Said("dates-order-platform", order=_called(prefer))
        for order, other in (("dmy", "mdy"), ("mdy", "dmy")):
            if self._ways[order].tells_more_than(self._ways[other]):
                return order, Said("dates-order-rows", order=_called(order))
        if self._marks == {"."}:  # no country that writes dots begins with the month
            return "dmy", Said("dates-order-dots", order=_called("dmy"))
        raise Undecided("dates-order-unknown", text=self._either.shown()["text"])

    def _until(self, yearless: _Steps) -> date:
        """The last day of a column without years: rows in order go on from year to year."""
        numbers = {number for _, number in self._yearless}
        if len(self._yearless) > 2 and len(numbers) == 1:  # noqa: PLR2004  (three months or more)
            [number] = numbers
            # "Jan 26", "Feb 26", "Mar 26" are months of 2026 rather than days.
            if 0 <= self._latest.year % 100 - number <= _YEAR_LIKE:
                raise Problem("dates-need-years")
        if bool(yearless.ups) == bool(yearless.downs):
            return self._latest
        if yearless.span >= _YEAR:
            raise Problem("dates-need-years")
        end = date.fromordinal(yearless.last if yearless.ups else yearless.first)
        return _latest_day(end.month, end.day, self._latest)


def in_order(day: Day, order: str) -> tuple[int, int]:
    """The month and the number of a day, as an order has them."""
    return (day.second, day.first) if day.mark and order == "dmy" else (day.first, day.second)


def dated(day: Day, order: str, until: date) -> date:
    """The day in the calendar; up to `until`, if its year is not written.

    Raises ValueError when there is no such day.
    """
    month, number = in_order(day, order)
    if day.year is None:
        return _latest_day(month, number, until)
    return date(day.year, month, number)


def _latest_day(month: int, number: int, until: date) -> date:
    """The latest such day of any year, up to `until`.

    >>> _latest_day(2, 29, date(2026, 11, 22))
    datetime.date(2024, 2, 29)
    """
    _leap_day(month, number)
    year = until.year
    while True:
        try:
            if (day := date(year, month, number)) <= until:
                return day
        except ValueError:  # no 29 February in that year
            pass
        year -= 1


def _leap_day(month: int, number: int) -> date:
    return date(2000, month, number)


def _called(order: str) -> Said:
    return Said(f"order-{order}")


class _Cell(NamedTuple):
    text: str
    line: int

    def shown(self, prefix: str = "") -> dict[str, str]:
        """The values of a message that quotes the cell."""
        return {f"{prefix}text": self.text.strip()[:60], f"{prefix}line": str(self.line)}


class _Steps:
    """How days go from row to row; those without a year go round the year, the shorter way."""

    def __init__(self, turn: int = 0) -> None:
        self._turn = turn
        self.seen = False
        self.first = self.last = 0
        self.ups = self.downs = self.span = 0
        self.single = True  # every step is of one day

    def add(self, place: int) -> None:
        if not self.seen:
            self.seen, self.first = True, place
        elif step := place - self.last:
            if self._turn:
                half = self._turn // 2
                step = (step + half) % self._turn - half
            self.ups += step > 0
            self.downs += step < 0
            self.span += abs(step)
            self.single &= abs(step) == 1
        self.last = place


class _Way:
    """The days of a column when its numbers are read in one order."""

    def __init__(self) -> None:
        self.last = 0
        self.yearless = _Steps(_YEAR)
        self._steps = _Steps()
        self._monthly = True  # the first day of each month

    def add(self, year: int | None, month: int, number: int) -> None:
        """ValueError when there is no such day."""
        if year is None:
            self.yearless.add(_leap_day(month, number).toordinal())
            return
        day = date(year, month, number).toordinal()
        self.last = max(self.last, day)
        self._steps.add(day)
        self._monthly &= number == 1

    def tells_more_than(self, other: _Way) -> bool:
        """Whether the rows are in order this way, and either not so or less likely the other way.

        Days that follow each other in one way are the same day of each month in the other: only
        the first day of months is as likely.
        """
        steps, others = self._steps, other._steps
        if steps.ups + steps.downs < _ENOUGH or (steps.ups and steps.downs):
            return False
        return min(others.ups, others.downs) > 1 or (steps.single and not other._monthly)
