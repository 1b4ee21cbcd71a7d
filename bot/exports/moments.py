"""When posts were published: a column of cells into moments, local days and slots."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, NamedTuple

from bot.exports.dates import MOST_TEXTS, Hour, Parts, day_in, hour_in
from bot.exports.evidence import Dates, Undecided, dated
from bot.messages import Said
from kpi.periods import EPOCH, epoch_day, from_epoch_day
from kpi.posts import NO_SLOT, UNDATED_DAY, local_day_and_slot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from zoneinfo import ZoneInfo

EARLIEST, LATEST = date(1990, 1, 1), date(2100, 1, 1)

_DATE_LENGTH = len("2026-11-20")
_QUARTER, _DAY = 900, 86_400
_UNKNOWN = None, UNDATED_DAY, NO_SLOT, UNDATED_DAY
_EPOCH = EPOCH.toordinal()
_EARLIEST = epoch_day(EARLIEST)
_SERIAL_EPOCH = epoch_day(date(1899, 12, 30))  # of spreadsheets, for which 1900 was a leap year
_THOUSANDTHS_FROM = 1e11
# Since then, every time zone has been a whole number of quarters of an hour away from UTC.
_QUARTERS_SINCE = int(datetime.fromisoformat("1972-05-01T00:00Z").timestamp())


class Moments(NamedTuple):
    """A column each: epoch seconds (None: no hour), local days and slots as `Reading` has them.

    `written` are the days as the file has them, whatever the zone of its clock.
    """

    published: list[int | None]
    days: list[int]
    slots: list[int]
    written: list[int]


class Clock:
    """Reads the dates of a column. Those before `EARLIEST` or after `latest` are refused.

    `dates` says how they are written. Days and slots are told in `zone`; hours without an offset
    are those of `source`, the clock of whoever wrote the file, by default of `zone` too. An hour
    that a clock shows twice is the first of both; one that it skips is told by the clock before.
    """

    def __init__(
        self,
        zone: ZoneInfo,
        latest: date | None = None,
        dates: Dates | None = None,
        source: ZoneInfo | None = None,
    ) -> None:
        self._dates = dates or Dates()
        self._source = source or zone
        self._last = epoch_day(latest or LATEST)
        self._quarters = _Quarters(zone)
        self._offsets = _Offsets(self._source)
        self._days = _Days(self._dates)
        self._hours = _Hours()
        self._parts = Parts()

    def column(self, cells: Sequence[str]) -> tuple[Moments, dict[int, Said]]:
        """The moments of a column, and what is wrong in which places.

        Raises `Undecided` at a date that `dates` does not say how to read.
        """
        if self._dates.hours and not self._dates.numbers and (moments := self._all_iso(cells)):
            return moments, {}
        moments = Moments([], [], [], [])
        wrong: dict[int, Said] = {}
        for place, (day, hour) in enumerate(self._written(cells)):
            found = self._moment(day, hour)
            if isinstance(found, Said):
                wrong[place] = found
                found = _UNKNOWN
            published, local, slot, written = found
            moments.published.append(published)
            moments.days.append(local)
            moments.slots.append(slot)
            moments.written.append(written)
        return moments, wrong

    def _written(self, cells: Sequence[str]) -> Iterator[tuple[int | Said, Hour | Said | None]]:
        """The day and the hour of each cell, as the file has them."""
        days, hours, numbers = self._days, self._hours, self._dates.numbers
        if not numbers:
            return ((days[text], hours[hour]) for text, hour in map(self._parts, cells))
        found = zip(map(day_in, cells), cells, strict=True)
        return (
            _of_number(number, numbers) if isinstance(number, float) else (days[cell], None)
            for number, cell in found
        )

    def _moment(
        self, day: int | Said, hour: Hour | Said | None
    ) -> tuple[int | None, int, int, int] | Said:
        """One of each column of `Moments`."""
        if isinstance(day, Said):
            return day
        if day == UNDATED_DAY:
            return _UNKNOWN
        if isinstance(hour, Said):
            return hour
        published: int | None = None
        local, slot = day, NO_SLOT
        if hour and self._dates.hours:
            second = day * _DAY + hour.second
            offset = self._offsets[second // _QUARTER] if hour.offset is None else hour.offset
            published = second - offset
            local, slot = self._quarters[published // _QUARTER]
        if local > self._last:
            return Said("date-future", day=from_epoch_day(day))
        return published, local, slot, day

    def _all_iso(self, cells: Sequence[str]) -> Moments | None:
        """The same, when every cell is a moment in ISO 8601 and none is to be refused."""
        # Numbers alone may be a moment in ISO 8601 too, of another day than theirs.
        if min(map(len, cells), default=0) <= _DATE_LENGTH or cells[0].isdigit():
            return None
        try:
            moments = list(map(datetime.fromisoformat, cells))
        except ValueError:
            return None
        zone = self._source
        seconds = [int((m if m.tzinfo else m.replace(tzinfo=zone)).timestamp()) for m in moments]
        if min(seconds) < _QUARTERS_SINCE:
            return None
        found = [self._quarters[second // _QUARTER] for second in seconds]
        days = [day for day, _ in found]
        if min(days) < _EARLIEST or max(days) > self._last:
            return None
        written = [moment.toordinal() - _EPOCH for moment in moments]
        return Moments(list(seconds), days, [slot for _, slot in found], written)


class _Days(dict[str, "int | Said"]):
    """The epoch day of each text, or what is wrong with it."""

    def __init__(self, dates: Dates) -> None:
        self._dates = dates

    def __missing__(self, text: str) -> int | Said:
        if len(self) > MOST_TEXTS:
            self.clear()
        self[text] = found = self._read(text)
        return found

    def _read(self, text: str) -> int | Said:
        found = day_in(text)
        if found is None:
            return UNDATED_DAY
        if isinstance(found, Said):
            return found
        if isinstance(found, float):
            return Said("date-not-read", text=text.strip())
        dates = self._dates
        if found.mark and not dates.order:
            raise Undecided("dates-order-unknown", text=text.strip())
        if found.year is None and not dates.until:
            raise Undecided("dates-need-years")
        try:
            day = dated(found, dates.order, dates.until or LATEST)
        except ValueError:
            day = date.min
        if not EARLIEST <= day <= LATEST:
            return Said("date-impossible", text=text.strip())
        return epoch_day(day)


class _Hours(dict[str, "Hour | Said | None"]):
    """What a clock shows in each text, or what is wrong with it."""

    def __missing__(self, text: str) -> Hour | Said | None:
        if len(self) > MOST_TEXTS:
            self.clear()
        self[text] = found = hour_in(text) if text else None
        return found


class _Quarters(dict[int, tuple[int, int]]):
    """The local day and slot of each quarter of an hour since 1970, found once."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def __missing__(self, quarter: int) -> tuple[int, int]:
        if len(self) > MOST_TEXTS:
            self.clear()
        self[quarter] = found = local_day_and_slot(quarter * _QUARTER, self._zone)
        return found


class _Offsets(dict[int, int]):
    """How many seconds a clock is ahead of UTC in each quarter of an hour that it shows."""

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone

    def __missing__(self, quarter: int) -> int:
        if len(self) > MOST_TEXTS:
            self.clear()
        shown = datetime.fromtimestamp(quarter * _QUARTER, UTC).replace(tzinfo=self._zone)
        offset = shown.utcoffset()
        self[quarter] = found = int(offset.total_seconds()) if offset else 0
        return found


def _of_number(number: float, numbers: str) -> tuple[int | Said, Hour]:
    """The day and the hour of a spreadsheet's number of days, or of seconds since 1970."""
    if numbers == "serial":
        day, second = divmod(round(number * _DAY), _DAY)
        day, offset = day + _SERIAL_EPOCH, None
    else:
        seconds = number / 1000 if number > _THOUSANDTHS_FROM else number
        day, second, offset = *divmod(int(seconds), _DAY), 0
    if not _EARLIEST <= day <= epoch_day(LATEST):
        return Said("date-impossible", text=f"{number:g}"), Hour(second)
    return day, Hour(second, offset)
