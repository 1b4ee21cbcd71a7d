"""Periods: whole local days, the end excluded. The only notion of time in `kpi`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

EPOCH = date(1970, 1, 1)
UNITS = ("day", "week", "month", "quarter", "year")


@dataclass(frozen=True, order=True)
class Period:
    """The days from `start` up to, and not including, `end`.

    >>> november = Period(date(2026, 11, 1), date(2026, 12, 1))
    >>> november.days, november.last
    (30, datetime.date(2026, 11, 30))
    >>> november.previous()
    Period(start=datetime.date(2026, 10, 1), end=datetime.date(2026, 11, 1))
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end <= self.start:
            msg = f"a period holds at least one day: {self.start} .. {self.end}"
            raise ValueError(msg)

    @classmethod
    def day(cls, day: date) -> Period:
        """One day."""
        return cls(day, day + timedelta(days=1))

    @classmethod
    def through(cls, first: date, last: date) -> Period:
        """Both days included."""
        return cls(first, last + timedelta(days=1))

    @classmethod
    def week_of(cls, day: date) -> Period:
        """Monday to Sunday (ISO 8601)."""
        monday = day - timedelta(days=day.weekday())
        return cls(monday, monday + timedelta(days=7))

    @classmethod
    def months(cls, year: int, month: int, count: int = 1) -> Period:
        """`count` whole months from that one; `month` may run past 12 or below 1.

        >>> Period.months(2026, 0).start
        datetime.date(2025, 12, 1)
        """
        return cls(_first_of(year, month), _first_of(year, month + count))

    @classmethod
    def holding(cls, day: date, unit: str) -> Period:
        """The whole day, week, month, quarter or year (`UNITS`) that a day is in.

        >>> Period.holding(date(2026, 11, 18), "quarter")
        Period(start=datetime.date(2026, 10, 1), end=datetime.date(2027, 1, 1))
        """
        if unit == "day":
            return cls.day(day)
        if unit == "week":
            return cls.week_of(day)
        count = {"month": 1, "quarter": 3, "year": 12}[unit]
        return cls.months(day.year, (day.month - 1) // count * count + 1, count)

    @classmethod
    def last_full_days(cls, today: date, count: int) -> Period:
        """The `count` full days before today."""
        return cls(today - timedelta(days=count), today)

    @property
    def days(self) -> int:
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        """The last day inside."""
        return self.end - timedelta(days=1)

    @property
    def whole_months(self) -> int:
        """How many whole calendar months this is; 0 when it is something else."""
        if self.start.day != 1 or self.end.day != 1:
            return 0
        return (self.end.year - self.start.year) * 12 + self.end.month - self.start.month

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def previous(self) -> Period:
        """The one to compare with: the same months before, else as many days before."""
        if count := self.whole_months:
            return Period.months(self.start.year, self.start.month - count, count)
        return Period(self.start - timedelta(days=self.days), self.start)

    def before(self, today: date) -> Period:
        """The one to compare with today: of a unit that runs, the same part of the one before it.

        >>> Period.months(2026, 1, 12).before(date(2026, 11, 18))
        Period(start=datetime.date(2025, 1, 1), end=datetime.date(2025, 11, 19))
        """
        so_far = self.within(Period.through(EPOCH, today)) or self
        whole = self._running(so_far, today)
        if whole is None:
            return so_far.previous()
        before = whole.previous()
        if not (count := whole.whole_months):
            return Period(before.start, before.start + timedelta(days=so_far.days))
        # The same day of the month, or its last one: there is no November 31.
        month = Period.months(today.year, today.month - count)
        return Period.through(before.start, month.start.replace(day=min(today.day, month.last.day)))

    def _running(self, so_far: Period, today: date) -> Period | None:
        """The months or week, not over yet, that this is whole, or up to today."""
        units = [Period.holding(today, unit) for unit in UNITS[1:]]
        whole = bool(self.whole_months) or self in units
        if today not in self or (whole and self == so_far):
            return None
        wholes = [self] if whole else units if self == so_far else []
        return next((one for one in wholes if one.start == self.start), None)

    def parts(self, unit: str) -> list[Period]:
        """The period cut where days, weeks, months, quarters or years begin."""
        parts: list[Period] = []
        start = self.start
        while start < self.end:
            end = min(Period.holding(start, unit).end, self.end)
            parts.append(Period(start, end))
            start = end
        return parts

    def within(self, other: Period) -> Period | None:
        """The days in both; None when there are none."""
        start, end = max(self.start, other.start), min(self.end, other.end)
        return Period(start, end) if start < end else None


def _first_of(year: int, month: int) -> date:
    years, month0 = divmod(month - 1, 12)
    return date(year + years, month0 + 1, 1)


def epoch_day(day: date) -> int:
    """Days since 1970-01-01: how a local day is stored."""
    return (day - EPOCH).days


def from_epoch_day(number: int) -> date:
    return EPOCH + timedelta(days=number)


# A post whose date nobody gave is kept on the day before the calendar begins: no dated period
# touches it, and asking for it by name ("undated") is one more period like the others.
UNDATED = Period.day(EPOCH - timedelta(days=1))
ALL = Period(EPOCH, date(9999, 1, 1))
