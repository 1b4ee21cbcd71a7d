"""What is usual: the level of a count, times what its place in the calendar makes of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import NamedTuple

HOURS, WEEKDAYS, WEEKS = 24, 7, 52
_HOUR, _DAY = 3_600, 86_400  # seconds
_KEPT = 0.98  # of what is known of an hour of the day, each time it comes again
_BELIEF, _COUNTS = 0.5, 5.0  # visits and counts: an hour is like the others until it has as many
_FIRST = 0.05  # bins in which one was counted: before any is known
_LEAST = 0.01  # a bin: of things nobody ever counted, it may still be the first
_NEAR = ((-3, 0.25), (-2, 0.5), (-1, 0.75), (0, 1.0), (1, 0.75), (2, 0.5), (3, 0.25))  # weeks
_EVIDENCE_KEPT = 0.99
_FEW = 0.05  # a bin: of fewer, one bin says as little
_ALIKE = 1e-4  # a spread: below, counts are as good as Poisson's
_SURE = 30.0  # as far as evidence goes: e^30 to one


@dataclass(frozen=True)
class Step:
    """How long a bin is, and what it takes to judge one.

    `fewest` counts are needed before the first that is judged; until a `cycle` is known, nothing is
    far out. A level is remembered for `level` bins, for `year` when the time of year explains the
    rest, its spread for `spread`, which is believed small for `doubt`. What lasts for `patience`
    bins is no spike but the new level. `together` bins are judged as one, beside each alone: talk
    that lasts, beside talk that jumps.
    """

    name: str
    seconds: float
    fewest: int
    cycle: int
    level: float
    year: float
    spread: float
    doubt: float
    patience: int
    together: int

    @property
    def per_week(self) -> float:
        """How many bins a week has."""
        return 7 * _DAY / self.seconds

    @property
    def per_year(self) -> float:
        """How many bins a year has."""
        return 365.25 * _DAY / self.seconds

    @property
    def lull(self) -> int:
        """How many bins as usual a spike outlasts: six hours, a day, a week."""
        return self.patience // 4


HOUR = Step("hour", _HOUR, 24, 24, 168, 13 * 168, 28 * 24, 150, 24, 3)
DAY = Step("day", _DAY, 14, 7, 28, 91, 180, 14, 7, 3)
WEEK = Step("week", 7 * _DAY, 8, 3, 52, 52, 156, 8, 4, 2)


class Slot(NamedTuple):
    """Where a bin is in the calendar; weekday 0 is Monday, week 0 begins the year."""

    hour: int
    weekday: int
    week: int
    holiday: bool


class Parts(NamedTuple):
    """What is usual in a bin is the product of these.

    `level` is that of the bins before it, as the time of year makes it; `hour`, `weekday` and
    `holiday` are how many times that its place in the calendar has: all hours have 1 in the mean,
    and so have all weekdays.
    """

    level: float
    hour: float
    weekday: float
    holiday: float


class _Level:
    """A mean that forgets: of counts, over bins as usual as their place in the calendar."""

    def __init__(self, memory: float) -> None:
        self._kept = math.exp(-1 / memory)
        self.counted, self.bins = 0.0, 0.0

    def rate(self) -> float:
        return (self.counted + _FIRST) / (self.bins + _FIRST)

    def learn(self, count: float, factor: float) -> None:
        self.counted = self._kept * self.counted + count
        self.bins = self._kept * self.bins + factor

    def doubt(self, kept: float) -> None:
        self.counted, self.bins = self.counted * kept, self.bins * kept


class _Season:
    """What each place of a cycle makes of the level: as many times as its counts were before.

    `bins` are those that one visit of a place lasts.
    """

    def __init__(self, places: int, bins: float) -> None:
        self._kept, self._belief = _KEPT ** (1 / bins), _BELIEF * bins
        self.counted, self.usual = [0.0] * places, [0.0] * places

    def factor(self, place: int, level: float) -> float:
        before = self._belief * level + _COUNTS
        return (self.counted[place] + before) / (self.usual[place] + before)

    def mean(self, level: float) -> float:
        """Of the factors of all its places."""
        before = self._belief * level + _COUNTS
        pairs = zip(self.counted, self.usual, strict=True)
        return sum((one + before) / (usual + before) for one, usual in pairs) / len(self.usual)

    def smooth(self, place: int, level: float) -> float:
        """The same, of places that are near it as well."""
        counted = usual = self._belief * level + _COUNTS
        for away, weight in _NEAR:
            near = (place + away) % len(self.counted)
            counted += weight * self.counted[near]
            usual += weight * self.usual[near]
        return counted / usual

    def learn(self, place: int, count: float, level: float) -> None:
        self.counted[place] = self._kept * self.counted[place] + count
        self.usual[place] = self._kept * self.usual[place] + level


@dataclass
class Usual:
    """What is usual of one series, from the counts it learned.

    Two say it, a level alone and one times what the time of year makes of it, each as much as it
    foretold the counts until now.
    """

    step: Step
    _plain: _Level = field(init=False)
    _yearly: _Level = field(init=False)
    _evidence: float = 0.0  # that the time of year matters: a log-likelihood ratio

    def __post_init__(self) -> None:
        step = self.step
        self._plain, self._yearly = _Level(step.level), _Level(step.year)
        hour, day = (max(1.0, long / step.seconds) for long in (_HOUR, _DAY))
        self._hours = _Season(HOURS, hour) if step.seconds < _DAY else None
        self._weekdays = _Season(WEEKDAYS, day) if step.seconds < 4 * _DAY else None
        self._holidays = _Season(1, day)
        self._weeks = _Season(WEEKS, step.per_week)

    def expect(self, slot: Slot | None) -> float:
        """What is usual in a bin; what `learn` learns next is of this bin."""
        level = self._plain.rate()
        self._hour = self._weekday = self._holiday = self._week = 1.0
        if slot:
            if self._hours:
                self._hour = self._hours.factor(slot.hour, level)
            if self._weekdays:
                self._weekday = self._weekdays.factor(slot.weekday, level)
            if slot.holiday:
                self._holiday = self._holidays.factor(0, level)
            self._week = self._weeks.smooth(slot.week, self._yearly.rate())
        factor = max(self._hour * self._weekday * self._holiday, _LEAST)
        self._slot, self._level, self._factor = slot, level, factor
        self._plainly = max(level * factor, _LEAST)
        self._by_year = max(self._yearly.rate() * factor * self._week, _LEAST)
        share = 1 / (1 + math.exp(-self._evidence))
        self._bins = (1 - share) * self._plain.bins + share * self._yearly.bins
        return (1 - share) * self._plainly + share * self._by_year

    def parts(self, mean: float) -> Parts:
        """What makes `mean`, that of the bin last expected."""
        hour, weekday = self._hour, self._weekday
        if self._slot and self._hours:  # a level and its factors are learned as one: what of it
            hour /= self._hours.mean(self._level)  # all hours have is the level's
        if self._slot and self._weekdays:
            weekday /= self._weekdays.mean(self._level)
        return Parts(mean / (hour * weekday * self._holiday), hour, weekday, self._holiday)

    def unsure(self, mean: float, spread: float) -> float:
        """What not knowing the level for sure adds to the spread."""
        return (1 / max(mean, _FEW) + spread) / max(self._bins, 1.0)

    def learn(self, count: float, spread: float) -> None:
        """Learn the count of the bin last expected, whose spread is thought to be `spread`."""
        shape = 1 / max(spread, _ALIKE)
        more = math.log((self._by_year + shape) / (self._plainly + shape))
        told = count * math.log(self._by_year / self._plainly) - (count + shape) * more
        evidence = _EVIDENCE_KEPT * self._evidence + told
        self._evidence = min(max(evidence, -_SURE), _SURE)
        self._plain.learn(count, self._factor)
        self._yearly.learn(count, self._factor * self._week)
        if not (slot := self._slot):
            return
        level = self._level if self._plain.bins > 1 else count
        if self._hours:
            self._hours.learn(slot.hour, count / (self._weekday * self._holiday), level)
        if self._weekdays:
            self._weekdays.learn(slot.weekday, count / (self._hour * self._holiday), level)
        if slot.holiday:
            self._holidays.learn(0, count / (self._hour * self._weekday), level)
        self._weeks.learn(slot.week, count / self._factor, self._yearly.rate())

    def doubt(self, kept: float) -> None:
        """Forget how high the level was, not the shape of the day, the week and the year."""
        self._plain.doubt(kept)
        self._yearly.doubt(kept)
