"""A query being answered: which posts it is about, and the frames that are read for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.messages import Problem, Said
from bot.store import DESCRIBED, Scope
from kpi import formulas
from kpi.formulas import Measure, Rate, per_post
from kpi.metrics import CATALOGUE, IN_EMAIL, Metric
from kpi.periods import ALL, EPOCH, UNDATED, Period
from kpi.posts import Filter, frame
from kpi.tables import TIMES, Line, breakdown

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    import pandas as pd

    from bot.queries import Query
    from bot.store import Store

DEFAULT_DAYS = 30
A_YEAR = 366
_PERIMETERS: dict[str, tuple[str, ...]] = {
    "social": ("owned",),
    "email": ("owned",),
    "earned": ("earned",),
    "press": ("press",),
    "voice": ("earned", "rival"),
    "account": ("owned", "account"),
}


@dataclass
class Inquiry:
    """A query being answered: its metrics, its periods, and the frames it reads."""

    query: Query
    store: Store
    workspace: str
    today: date
    metrics: tuple[Metric, ...] = ()
    _frames: dict[tuple[object, ...], pd.DataFrame] = field(default_factory=dict)

    def __post_init__(self) -> None:
        in_email = self.query.value("network") == ("email",)
        names = (IN_EMAIL.get(name, name) if in_email else name for name in self.query.metrics)
        self.metrics = tuple(CATALOGUE[name] for name in names)
        default = Period.last_full_days(self.today, DEFAULT_DAYS)
        self.period = self.query.period or default
        if self.query.period is None and self.query.metrics == ("best_time",):
            self.period = ALL

    @property
    def zone(self) -> ZoneInfo:
        return self.store.zone(self.workspace)

    @property
    def resolved(self) -> Query:
        """The query with its period in full: it asks the same tomorrow."""
        return replace(self.query, period=self.period)

    @property
    def dated(self) -> bool:
        return self.period != UNDATED

    @property
    def versus(self) -> Period | None:
        """The period to compare with; None when there is nothing before."""
        if self.period in {ALL, UNDATED}:
            return None
        return self.query.versus or self.until_today(self.period).previous()

    def until_today(self, period: Period) -> Period:
        """The days of a period that are not in the future; all of them when it all is."""
        if period in {ALL, UNDATED}:
            return period
        return period.within(Period(EPOCH, self.today + timedelta(days=1))) or period

    def scope(self, metric: Metric, period: Period) -> Scope:
        """Which posts a metric is about here."""
        media = self.query.value("media")
        filters = tuple(f for f in self.query.filters if f.dimension != "media")
        if not media:
            media = _PERIMETERS[metric.perimeter]
            if metric.perimeter == "email":
                filters = (
                    *(f for f in filters if f.dimension != "network"),
                    Filter("network", ("email",)),
                )
            elif metric.perimeter in {"social", "account"} and not self.query.value("network"):
                filters = (*filters, Filter("network", ("email",), exclude=True))
        return Scope(media, period, filters)

    def frame(
        self, metric: Metric, period: Period, by: str = "", also: tuple[str, ...] = ()
    ) -> pd.DataFrame:
        """What the metric's formula is computed from, over a period; with the terms of `also`."""
        if metric.source == "levels":
            return self._levels(metric, period)
        if metric.source == "returning":
            if period in {ALL, UNDATED}:
                raise Problem("needs-dates", metric=Said(f"metric-{metric.name}"))
            import pandas as pd  # noqa: PLC0415

            now = self._sums(metric, period, by, also).assign(period="now")
            before = self._sums(metric, period.previous(), by, also).assign(period="before")
            return pd.concat([now, before], ignore_index=True)
        return self._sums(metric, period, by, also)

    def _sums(self, metric: Metric, period: Period, by: str, also: tuple[str, ...]) -> pd.DataFrame:
        # The terms of all the metrics asked for: metrics of one scope then share a frame.
        wanted = (*self.metrics, metric)
        terms = tuple(dict.fromkeys([t for m in wanted for t in m.counters] + ["mentions", *also]))
        columns = {"slot" if c == "hour" else c for c in (*metric.formula.columns, by)}
        columns -= {"", "interaction", "weekday", *TIMES}
        by_day = by in TIMES or by == "weekday" or "day" in metric.formula.columns
        # An interval needs several clusters: days, where quarters would be too few.
        by_day |= 1 < period.days <= A_YEAR
        scope = self.scope(metric, period)
        key = (scope, tuple(sorted(columns)), terms, by_day)
        if key not in self._frames:
            # One day has no other to differ from: its posts are read, each luck of its own.
            if period.days == 1 and not by_day and columns <= {*DESCRIBED, "slot"}:
                names, rows = self.store.posts(self.workspace, scope, terms)
                self._frames[key] = frame(rows, names).assign(bucket=range(len(rows)))
            else:
                names, rows = self.store.sums(
                    self.workspace, scope, sorted(columns), terms, by_day=by_day
                )
                self._frames[key] = frame(rows, names)
        return self._frames[key]

    def _levels(self, metric: Metric, period: Period) -> pd.DataFrame:
        names, rows = self.store.levels(self.workspace, self.scope(metric, period))
        levels = frame(rows, names)
        return levels.astype({"opening": "float64", "closing": "float64"})

    def measure(self, metric: Metric, period: Period) -> Measure:
        """The metric over a period, pooled as the query says."""
        period = self.until_today(period)
        if self.query.pooling != "pooled" and isinstance(metric.formula, Rate):
            names, rows = self.store.posts(
                self.workspace, self.scope(metric, period), metric.counters
            )
            return per_post(metric.formula, frame(rows, names), self.query.pooling)
        found = self.frame(metric, period)
        return metric.formula.measure(found, period) if len(found) else formulas.NOTHING

    def lines(self, metric: Metric, period: Period, by: str) -> list[Line]:
        """The metric over a period for each value of `by`."""
        period = self.until_today(period)
        if metric.source == "levels" and by in TIMES:
            return [Line(part.start, self.measure(metric, part)) for part in parts_of(period, by)]
        found = self.frame(metric, period, by)
        return breakdown(metric.formula, found, by, period) if len(found) else []


def parts_of(period: Period, by: str) -> list[Period]:
    """A period cut at the boundaries of days, weeks, months, quarters or years."""
    parts: list[Period] = []
    start = period.start
    while start < period.end:
        if by == "day":
            whole = Period.day(start)
        elif by == "week":
            whole = Period.week_of(start)
        else:
            count = {"month": 1, "quarter": 3, "year": 12}[by]
            whole = Period.months(start.year, (start.month - 1) // count * count + 1, count)
        parts.append(Period(start, min(whole.end, period.end)))
        start = whole.end
    return parts
