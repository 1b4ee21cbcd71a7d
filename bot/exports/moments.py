"""When posts were published: a column of cells into moments, local days and slots."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from bot.messages import Problem
from bot.numbers import is_missing
from kpi.periods import epoch_day
from kpi.posts import NO_SLOT, UNDATED_DAY, local_day_and_slot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from zoneinfo import ZoneInfo

    from bot.messages import Said

EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)

_DATE_LENGTH = len("2026-11-20")
_QUARTER = 900
# Since then, every time zone has been a whole number of quarters of an hour away from UTC.
_QUARTERS_SINCE = int(datetime.fromisoformat("1972-05-01T00:00Z").timestamp())


class Moments(NamedTuple):
    """A column each: epoch seconds (None: no hour), local days and slots as `Reading` has them."""

    published: list[int | None]
    days: list[int]
    slots: list[int]


def iso_date(cell: str) -> datetime | date | None:
    """A moment, or a day, in ISO 8601; None when the cell says that it is not known."""
    cell = cell.strip()
    if is_missing(cell):
        return None
    try:
        if len(cell) <= _DATE_LENGTH:
            return date.fromisoformat(cell)
        return datetime.fromisoformat(cell)
    except ValueError as error:
        raise Problem("date-not-iso", text=cell[:60]) from error


class Clock:
    """Reads the dates of one file. Those before `EARLIEST` or after `latest` are refused."""

    def __init__(
        self,
        zone: ZoneInfo,
        latest: date | None = None,
        read: Callable[[str], datetime | date | None] = iso_date,
    ) -> None:
        self._zone = zone
        self._latest = latest or LATEST
        self._read = read
        self._quarters = _Quarters(zone)

    def column(self, cells: Sequence[str]) -> tuple[Moments, dict[int, Said]]:
        """The moments of a column, and what is wrong in which places."""
        if self._read is iso_date and (moments := self._all_iso(cells)):
            return moments, {}
        found: list[tuple[int | None, int, int]] = []
        wrong: dict[int, Said] = {}
        for place, cell in enumerate(cells):
            try:
                found.append(self._one(cell))
            except Problem as problem:
                found.append((None, UNDATED_DAY, NO_SLOT))
                wrong[place] = problem.said
        published = [moment for moment, _, _ in found]
        return Moments(published, [day for _, day, _ in found], [slot for *_, slot in found]), wrong

    def _all_iso(self, cells: Sequence[str]) -> Moments | None:
        """The same, when every cell is a moment in ISO 8601 and none is to be refused."""
        if min(map(len, cells)) <= _DATE_LENGTH:
            return None
        try:
            moments = list(map(datetime.fromisoformat, cells))
        except ValueError:
            return None
        zone = self._zone
        seconds = [int((m if m.tzinfo else m.replace(tzinfo=zone)).timestamp()) for m in moments]
        if min(seconds) < _QUARTERS_SINCE:
            return None
        found = [self._quarters[second // _QUARTER] for second in seconds]
        days = [day for day, _ in found]
        if min(days) < epoch_day(EARLIEST) or max(days) > epoch_day(self._latest):
            return None
        return Moments(list(seconds), days, [slot for _, slot in found])

    def _one(self, cell: str) -> tuple[int | None, int, int]:
        said = self._read(cell)
        if said is None:
            return None, UNDATED_DAY, NO_SLOT
        if not EARLIEST.year <= said.year <= LATEST.year:
            raise Problem("date-impossible", text=cell.strip()[:60])
        if not isinstance(said, datetime):
            published, day, slot = None, epoch_day(said), NO_SLOT
        else:
            moment = said if said.tzinfo else said.replace(tzinfo=self._zone)
            published = int(moment.timestamp())
            day, slot = local_day_and_slot(published, self._zone)
        if day > epoch_day(self._latest):
            raise Problem(
                "date-future", day=said if not isinstance(said, datetime) else said.date()
            )
        return published, day, slot


class _Quarters(dict[int, tuple[int, int]]):
    """The local day and slot of each quarter of an hour since 1970, found once."""

    _MOST = 100_000

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def __missing__(self, quarter: int) -> tuple[int, int]:
        if len(self) > self._MOST:
            self.clear()
        self[quarter] = found = local_day_and_slot(quarter * _QUARTER, self._zone)
        return found
