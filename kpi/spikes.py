"""Unusual volume: how rare so many (or so few) are, judged by what came before alone.

`score` judges a series of counts; a `Watch` is the same, one count after the other.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import UTC
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from kpi.rarity import Spread, Tail, between, deviate, surprise
from kpi.usual import DAY, HOUR, WEEK, Slot, Step, Usual

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date, datetime

    import pandas as pd

Sensitivity: TypeAlias = Literal["calm", "balanced", "sensitive"]

YEARS: dict[Sensitivity, float] = {"calm": 50.0, "balanced": 5.0, "sensitive": 0.5}
"""How often chance alone gives a count that each sensitivity tells: once in so many years."""
SENSITIVITIES: tuple[Sensitivity, ...] = tuple(YEARS)  # the calmest first
FEWEST = 5  # counts: of fewer, a small brand need not hear
LEAST_TIMES = 1.3  # the usual: below, rare or not, nobody would act on it
FAR = 2  # times as far from the expected as 95 % of usual ones: what keeps a spike going

_EARLY = 4.0  # times the usual, more: in a first week nobody knows what its days are
_WITHIN = 2.5  # standard deviations, and so many counts:
_OR = 2.0  # what is above teaches no more than what is there
_LASTING = 2  # bins: a spike or a lull, which says nothing of how counts vary otherwise
_RAISED = 1.28  # a normal deviate that one in ten exceeds
_BACK = 4  # bins: how much one that is not raised takes from how long it lasts
_DOUBT = 0.6  # of a level, each bin that the new one lasts
_LITTLE = 0.25  # of the usual: a bin with no more is silent
_MOST = 1e12  # more than that is no count of anything said


class Seen(NamedTuple):
    """What a bin was found to be.

    `expected` is usual in it, 95 % of usual counts are from `low` to `high`; `score` is how rare so
    many are when nothing happens, `silence` how rare it is that so little is said for so long: 3 is
    one bin in a thousand, 4 one in ten thousand. NaN is what nobody can say: of a bin without a
    count, or before there are enough. `enough` is whether there is enough of it to tell anybody.

    `level` x `hour` x `weekday` x `holiday` is what is expected (see `kpi.usual.Parts`), and
    `deviation` the standard deviation of usual counts around it, from which the interval is made.
    """

    expected: float = math.nan
    low: float = math.nan
    high: float = math.nan
    score: float = math.nan
    silence: float = math.nan
    enough: bool = False
    level: float = math.nan
    hour: float = math.nan
    weekday: float = math.nan
    holiday: float = math.nan
    deviation: float = math.nan


def score(counts: pd.Series[float], holidays: Container[date] | None = None) -> pd.DataFrame:
    """What each count is found to be, from the counts before it alone, with the index as given.

    Columns: `expected`, `low`, `high`, `score`, `alarm` (of the balanced one) and the others
    of `Seen`. NaN is a bin whose count nobody knows, not zero. Bins are hours, days or
    weeks, the earliest first: one that goes back in time, or comes again, is not judged (NaN).
    They are days without a calendar when the index has no dates.
    `holidays` are those of the people who talk, for example of the `holidays` library.

    >>> import pandas as pd
    >>> days = pd.date_range("2026-09-07", periods=60)
    >>> told = score(pd.Series([20, 24, 19, 22, 21, 8, 6] * 8 + [23, 90, 22, 18], index=days))
    >>> told.loc[told["alarm"], ["expected", "low", "high", "score"]].round()
                expected   low  high  score
    2026-11-03      24.0  14.0  36.0   15.0
    """
    import pandas as pd  # noqa: PLC0415

    index, step = _calendar(counts.index), step_of(counts.index)
    numbers = pd.to_numeric(counts, errors="coerce").to_numpy(dtype=float, na_value=math.nan)
    watch = Watch(step)
    if index is None:
        seen = [watch.see(count) for count in numbers.tolist()]
    else:
        free = () if holidays is None else holidays
        moments = zip(numbers.tolist(), index.as_unit("us").to_pydatetime(), strict=True)
        seen = [
            Seen() if when is pd.NaT else watch.see(count, when, holiday=when.date() in free)
            for count, when in moments
        ]
    kinds = {name: bool if name == "enough" else float for name in Seen._fields}
    told = pd.DataFrame(seen, index=counts.index, columns=list(kinds)).astype(kinds)
    told.insert(4, "alarm", alarms(told))
    return told


def alarms(told: pd.DataFrame, sensitivity: Sensitivity = "balanced") -> pd.Series[bool]:
    """Which bins a sensitivity tells of, among those that `score` judged."""
    return told["enough"] & (told["score"] >= threshold(step_of(told.index), sensitivity))


def spells(
    counts: pd.Series[float], told: pd.DataFrame, alarm: pd.Series[bool]
) -> list[tuple[int, int]]:
    """The first bin of each spike and the last that still belongs to it, by place.

    `counts` were judged as `told`, and `alarm` says which begin one. It goes on with those that are
    `FAR` above the expected, and is over when more than a `lull` of known ones are not. An alarm
    just after such a bin may be one for what came before it: alone it may be as any other.

    >>> import pandas as pd
    >>> hours = pd.date_range("2026-11-02", periods=240, freq="h")
    >>> counts = pd.Series([4.0, 6, 5, 3, 5, 6] * 40, index=hours)
    >>> counts.iloc[[200, 201, 205, 230]] = 60
    >>> told = score(counts)
    >>> spells(counts, told, told["alarm"])
    [(200, 205), (230, 230)]
    """
    step = step_of(told.index)
    above = told["high"] - told["expected"]
    far = ((counts - told["expected"] >= FAR * above) & (above > 0)).tolist()
    found: list[tuple[int, int]] = []
    first = last = -1
    usual = 0  # known bins since the last one of it
    for place, (is_alarm, is_known) in enumerate(zip(alarm, counts.notna(), strict=True)):
        lately = far[max(place - step.together + 1, 0) : place]
        if is_alarm and first < 0:
            first, last, usual = place, place, 0
        elif first >= 0 and (far[place] or (is_alarm and not any(lately))):
            last, usual = place, 0
        elif is_known and first >= 0:
            usual += 1
            if usual > step.lull:
                found.append((first, last))
                first = -1
    return [*found, (first, last)] if first >= 0 else found


def threshold(step: Step, sensitivity: Sensitivity) -> float:
    """From which score a sensitivity tells.

    >>> round(threshold(DAY, "balanced"), 2), round(threshold(HOUR, "balanced"), 2)
    (3.26, 4.64)
    """
    return math.log10(YEARS[sensitivity] * step.per_year)


def step_of(index: pd.Index[Any]) -> Step:
    """How the bins of an index are judged: as hours, days or weeks, of the length they have.

    >>> import pandas as pd
    >>> [step_of(pd.date_range("2026", periods=9, freq=each)).name for each in ("6h", "D", "MS")]
    ['hour', 'day', 'week']
    """
    dates = _calendar(index)
    apart = [] if dates is None else sorted((dates[1:] - dates[:-1]).total_seconds())
    later = [seconds for seconds in apart if seconds > 0]
    typical = later[len(later) // 2] if later else DAY.seconds
    nearest = HOUR if typical < DAY.seconds else DAY if typical < WEEK.seconds / 2 else WEEK
    return replace(nearest, seconds=typical)


def _calendar(index: pd.Index[Any]) -> pd.DatetimeIndex | None:
    """The moments of an index; None when it has none."""
    import pandas as pd  # noqa: PLC0415

    if isinstance(index, pd.PeriodIndex):
        return index.to_timestamp()
    if isinstance(index, pd.DatetimeIndex):
        return index
    if index.inferred_type not in {"date", "datetime"}:
        return None
    # Moments read from texts each have their own offset, in summer another than in winter.
    one_zone = len({getattr(when, "tzinfo", None) for when in index}) < 2  # noqa: PLR2004
    return pd.DatetimeIndex(index) if one_zone else pd.to_datetime(index, utc=True)


@dataclass
class Watch:
    """A series watched as it comes: its past in a few numbers, each bin in the same short time.

    `known` is how many counts it has; it judges once `lacking` is 0. It never goes back: when
    counts that it saw are changed, the series is watched anew.
    """

    step: Step
    known: int = 0
    _usual: Usual = field(init=False)
    _latest: float = -math.inf  # seconds
    _raised: int = 0
    _lowered: int = 0
    _quiet: tuple[float, float] = (0.0, 0.0)  # counted, usual: in the silent bins until now

    def __post_init__(self) -> None:
        self._usual = Usual(self.step)
        self._counts, self._means = [0.0] * self.step.together, [0.0] * self.step.together
        self._deviation = math.sqrt(2 + 2 / math.sqrt(self.step.together))
        self._one, self._some = (Spread(self.step.spread, self.step.doubt) for _ in range(2))
        self._tail, self._lull = Tail(), Tail()

    @property
    def lacking(self) -> int:
        """How many more counts it needs before it can judge one.

        >>> watch = Watch(DAY)
        >>> seen = [watch.see(20.0) for _ in range(6)]
        >>> f"needs {DAY.fewest} days, has {watch.known}", watch.lacking
        ('needs 14 days, has 6', 8)
        """
        return max(0, self.step.fewest - self.known)

    def see(self, count: float, when: datetime | None = None, *, holiday: bool = False) -> Seen:
        """What a count is found to be, and learn it.

        `when` is when its bin begins: None for the next one, of a series without a calendar. A
        count of a bin that is not later than the last one is neither judged nor learned, and what
        is no count (negative, infinite, NaN) is missing, not zero.
        """
        if when and not self._comes(when):
            return Seen()
        mean = self._usual.expect(_slot(when, holiday=holiday) if when else None)
        if not 0 <= count < math.inf:
            self._push(0.0, 0.0)
            return Seen(mean) if not self.lacking else Seen()
        seen = self._judge(min(float(count), _MOST), mean)
        self.known += 1
        return seen

    def _comes(self, when: datetime) -> bool:
        """Whether a bin is later than the last; bins left out between them are missing."""
        second = (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
        bins = (second - self._latest) / self.step.seconds
        if bins <= 0:
            return False
        self._latest = second
        for _ in range(round(min(bins, self.step.together + 1)) - 1):
            self._push(0.0, 0.0)
        return True

    def _push(self, count: float, mean: float) -> None:
        self._counts = [*self._counts[1:], count]
        self._means = [*self._means[1:], mean]

    def _judge(self, count: float, mean: float) -> Seen:
        self._push(count, mean)
        counts, means = sum(self._counts), sum(self._means)
        one = self._one.at(mean)
        spread, some = (
            among + self._usual.unsure(mean, among) for among in (one, self._some.at(means))
        )
        raised = (deviate(count, mean, spread) + deviate(counts, means, some)) / self._deviation
        told, lull = surprise(raised), self._silence(count, mean)
        seen = Seen()
        if not self.lacking:
            score, silence = self._tail.corrected(told), self._lull.corrected(lull)
            low, high = between(mean, spread)
            high = max(high, mean)  # of one in a hundred days, what is likely is none
            early = max(0.0, 1 - self.known / self.step.per_week)
            least = max(high, (LEAST_TIMES + _EARLY * early) * mean)
            enough = count > least and counts >= FEWEST
            deviation = math.sqrt(mean + spread * mean * mean)
            parts = self._usual.parts(mean)
            seen = Seen(mean, low, high, score, silence, enough, *parts, deviation)
        if self.known >= self.step.cycle:
            if max(self._raised, self._lowered) < _LASTING:
                self._one.learn(_within(count, mean, spread), mean)
                self._some.learn(_within(counts, means, some), means)
            self._tail.learn(told)
            self._lull.learn(lull)
        self._raised = self._raised + 1 if raised > _RAISED else max(self._raised - _BACK, 0)
        self._lowered = self._lowered + 1 if raised < -_RAISED else max(self._lowered - _BACK, 0)
        new = max(self._raised, self._lowered) >= self.step.patience
        if new:
            self._usual.doubt(_DOUBT)
        first = self.known < self.step.cycle
        self._usual.learn(count if new or first else _within(count, mean, spread), one)
        return seen

    def _silence(self, count: float, mean: float) -> float:
        """How rare so little is, in the silent bins that follow each other until this one."""
        if count > _LITTLE * mean:
            self._quiet = (0.0, 0.0)
            return 0.0
        counted, usual = self._quiet = (self._quiet[0] + count, self._quiet[1] + mean)
        spread = self._some.at(usual)
        return surprise(-deviate(counted + 1, usual, spread + self._usual.unsure(mean, spread)))


def _within(count: float, mean: float, spread: float) -> float:
    """A count as far as it teaches: one that is far out, only to where the others are."""
    deviation = _WITHIN * math.sqrt(mean + spread * mean * mean)
    return min(max(count, mean - deviation), mean + deviation + _OR)


def _slot(when: datetime, *, holiday: bool) -> Slot:
    week = (when.timetuple().tm_yday - 1) // 7 % 52
    return Slot(when.hour, when.weekday(), week, holiday)
