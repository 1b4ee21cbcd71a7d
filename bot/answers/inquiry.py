"""A query being answered: which posts it is about, and the frames that are read for it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.messages import Problem, Said
from bot.queries import DEFAULT_DAYS
from bot.store import DESCRIBED, Scope
from kpi import formulas
from kpi.audience import DailyEngagement
from kpi.formulas import Measure, OfPosts, Rate, Total
from kpi.metrics import CATALOGUE, IN_EMAIL, Metric
from kpi.periods import ALL, EPOCH, UNDATED, UNITS, Period
from kpi.posts import OF_A_DAY, Filter, frame
from kpi.rhythm import Frequency, LongestSilence, Regularity
from kpi.tables import WEEKLY, Line, breakdown

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    import pandas as pd

    from bot.queries import Query
    from bot.store import Store
    from kpi.formulas import Formula

OF_LEVELS = frozenset({"network", "account", "media"})  # all that followers can be filtered by
A_YEAR = 366
# What is told where nobody submitted an account's daily figures.
STAND_INS = {
    "gross_followers": "net_followers",
    "account_impressions": "impressions",
    "account_reach": "reach",
    "account_video_views": "video_views",
}
_LATE = timedelta(days=7)  # after which what is published every week is not submitted
_IN_TIME_FOR = 50  # days of a period: data that begin a day late still tell it
_PERIMETERS: dict[str, tuple[str, ...]] = {
    "social": ("owned",),
    "email": ("owned",),
    "earned": ("earned",),
    "press": ("press",),
    "voice": ("earned", "rival"),
    "account": ("owned", "account"),
    "days": ("account",),
}


@dataclass
class Inquiry:
    """A query being answered: its metrics, its periods, and the frames it reads.

    `assumed`: nobody said which KPI, and one was chosen; `others`: the KPIs that were asked for as
    well, of an answer that is about one; `of_emails`: nobody said e-mail, which it is about;
    `ahead`: the period to come that was asked about, of an answer that judges the past; `lacking`:
    KPIs that were asked for and that nobody's figures tell, where others stand in for them.
    """

    query: Query
    store: Store
    workspace: str
    today: date
    metrics: tuple[Metric, ...] = ()
    assumed: bool = False
    others: tuple[Metric, ...] = ()
    of_emails: bool = False
    ahead: Period | None = None
    lacking: tuple[Metric, ...] = ()
    _frames: dict[tuple[object, ...], pd.DataFrame] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self._is_of_emails():
            self.query = self.query.filtered("network", "email")
            self.of_emails = True
        self.metrics = tuple(map(self._metric, self.query.metrics))
        self.period = self.query.period or self._default_period()
        for name in self.query.metrics:
            if name in STAND_INS:
                self._let_stand_in(CATALOGUE[name], CATALOGUE[STAND_INS[name]])

    def _let_stand_in(self, metric: Metric, other: Metric) -> None:
        """Ask for another KPI in place of one that no daily figures tell, if it has a value."""
        if self.measure(metric, self.period).known or not self.measure(other, self.period).known:
            return
        told = (other.name if name == metric.name else name for name in self.query.metrics)
        self.query = replace(self.query, metrics=tuple(dict.fromkeys(told)))
        self.metrics = tuple(map(self._metric, self.query.metrics))
        self.lacking = (*self.lacking, metric)

    def _default_period(self) -> Period:
        # A campaign has its own days, and what the best time is does not change by the month.
        if self.query.metrics == ("best_time",) or self.query.value("campaign"):
            return ALL
        return Period.last_full_days(self.today, DEFAULT_DAYS)

    def _is_of_emails(self) -> bool:
        """Whether a campaign is asked about that was sent by e-mail and posted nowhere."""
        perimeters = {CATALOGUE[name].perimeter for name in self.query.metrics}
        told = {f.dimension for f in self.query.filters} & {"network", "media"}
        if told or not self.query.value("campaign") or perimeters - {"social", "email"}:
            return False
        chosen = tuple(f for f in self.query.filters if f.dimension == "campaign")
        names, rows = self.store.sums(self.workspace, Scope(("owned",), ALL, chosen), terms=())
        networks = {row[names.index("network")] for row in rows}
        return "social" in perimeters and networks == {"email"}

    def _metric(self, name: str) -> Metric:
        if self.query.value("network") != ("email",):
            return CATALOGUE[name]
        metric = CATALOGUE[IN_EMAIL.get(name, name)]
        return replace(metric, perimeter="email") if metric.perimeter == "social" else metric

    def judge_the_past(self) -> None:
        """A period to come has no figures: the default one is judged instead."""
        if self.dated and self.period.start > self.today:
            self.ahead, self.period = self.period, self._default_period()

    def alone(self, default: str) -> Metric:
        """The first KPI asked for, from now on the only one; `default` when none was."""
        self.assumed = not self.query.metrics
        self.others = self.metrics[1:]
        self.query = replace(self.query, metrics=(self.query.metrics or (default,))[:1])
        self.metrics = tuple(map(self._metric, self.query.metrics))
        return self.metrics[0]

    def undivided(self, *also: str) -> None:
        """A time to group by, or `also`, is dropped where the answer is about the whole period."""
        if self.query.by in {*UNITS, *also}:
            self.query = replace(self.query, by="", top=0)

    def narrowed(self, dimension: str, value: str) -> Inquiry:
        """The same, of what has one value in a dimension."""
        query = self.query.filtered(dimension, value)
        found = Inquiry(query, self.store, self.workspace, self.today, assumed=self.assumed)
        found.period = self.period
        return found

    @property
    def zone(self) -> ZoneInfo:
        return self.store.zone(self.workspace)

    @property
    def resolved(self) -> Query:
        """The query with its period in full: it asks the same tomorrow."""
        query = self.query.filtered("network") if self.of_emails else self.query
        return replace(query, period=self.period)

    @property
    def dated(self) -> bool:
        return self.period != UNDATED

    @property
    def versus(self) -> Period | None:
        """The period to compare with; None when there is nothing before."""
        if self.period in {ALL, UNDATED}:
            return None
        return self.query.versus or self.period.before(self.today)

    def covered(self, metric: Metric, period: Period) -> bool:
        """Whether the data begin before a period does: else it can't be compared with.

        A period that somebody asks to compare with may lack its first days: that is said. So may a
        long one lack its very first, on which nobody may have published.
        """
        extent = self.extent(metric)
        if extent is not None and period == self.query.versus:
            return extent.within(period) is not None
        late = timedelta(days=period.days // _IN_TIME_FOR)
        return extent is not None and extent.start <= period.start + late

    def extent(self, metric: Metric) -> Period | None:
        """From the first to the last day with posts of the metric's media."""
        return self.store.extent(self.workspace, self._media(metric))

    def known(self, metric: Metric) -> date | None:
        """The last day of which the metric is known: where the data end.

        Or those of the networks and accounts asked about, if nothing came of them for a week.
        """
        extent = self.extent(metric)
        if extent is None:
            return None
        filters = self.scope(metric, ALL).filters
        own = self.store.extent(self.workspace, self._media(metric), filters)
        return own.last if own and own.last < extent.last - _LATE else extent.last

    def _media(self, metric: Metric) -> tuple[str, ...]:
        media = self.scope(metric, ALL).media
        if metric.source != "levels":  # of which an account's days tell as much as posts
            media = tuple(m for m in media if m not in OF_A_DAY) or media
        return media

    def effective(self, metric: Metric, period: Period) -> Period:
        """The days that count: those that are not in the future, or all those with data."""
        if period == ALL:
            return self.extent(metric) or ALL
        return self._until_today(period)

    def _until_today(self, period: Period) -> Period:
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
                if self.query.value("network") not in {(), ("email",)}:
                    raise Problem("email-only", metric=Said(f"metric-{metric.name}"))
                others = tuple(f for f in filters if f.dimension != "network")
                filters = (*others, Filter("network", ("email",)))
            elif metric.perimeter in {"social", "account"} and not self.query.value("network"):
                filters = (*filters, Filter("network", ("email",), exclude=True))
        return Scope(media, period, filters)

    def frame(
        self, metric: Metric, period: Period, by: str = "", also: tuple[str, ...] = ()
    ) -> pd.DataFrame:
        """What the metric's formula is computed from, over a period; with the terms of `also`."""
        if metric.source == "levels":
            for chosen in self.query.filters:
                if chosen.dimension not in OF_LEVELS:
                    dimension = Said(f"dimension-{chosen.dimension}")
                    name = Said(f"metric-{metric.name}")
                    raise Problem("no-filter", metric=name, dimension=dimension)
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
        columns -= {"", "interaction", *WEEKLY, *UNITS}
        by_day = by in {*UNITS, *WEEKLY} or "day" in metric.formula.columns
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
        numbers = ("opening", "opening_day", "closing", "closing_day", "net")
        return levels.astype(dict.fromkeys(numbers, "float64"))

    def formula(self, metric: Metric) -> Formula:
        """The metric's formula, pooled as the query says."""
        if self.query.pooling != "pooled" and isinstance(metric.formula, Rate | Total):
            return OfPosts(metric.formula, self.query.pooling)
        return metric.formula

    def _frame(self, metric: Metric, period: Period, by: str = "") -> pd.DataFrame:
        if self.formula(metric) is metric.formula:
            return self.frame(metric, period, by)
        if by and by not in {*DESCRIBED, *UNITS, *WEEKLY, "hour", "interaction"}:
            dimension = Said(f"dimension-{by}")
            name = Said(f"metric-{metric.name}")
            raise Problem("no-breakdown-of-posts", metric=name, dimension=dimension)
        names, rows = self.store.posts(self.workspace, self.scope(metric, period), metric.counters)
        return frame(rows, names)

    def measure(self, metric: Metric, period: Period) -> Measure:
        """The metric over a period."""
        if period in {ALL, UNDATED} and needs_dates(metric, period):
            raise Problem("needs-dates", metric=Said(f"metric-{metric.name}"))
        period = self.effective(metric, period)
        found = self._frame(metric, period)
        return self.formula(metric).measure(found, period) if len(found) else formulas.NOTHING

    def before(self, metric: Metric) -> Measure:
        """The metric over the period to compare with; nothing when the data do not cover it."""
        if self.versus is None or not self.covered(metric, self.versus):
            return formulas.NOTHING
        return self.measure(metric, self.versus)

    def lines(self, metric: Metric, period: Period, by: str) -> list[Line]:
        """The metric over a period for each value of `by`; every time of the period is there."""
        period = self.effective(metric, period)
        if metric.source != "sums" and by in UNITS:
            return [Line(part.start, self.measure(metric, part)) for part in period.parts(by)]
        found = self._frame(metric, period, by)
        lines = breakdown(self.formula(metric), found, by, period) if len(found) else []
        return self._complete(metric, lines, period, by) if lines and by in UNITS else lines

    def _complete(self, metric: Metric, lines: list[Line], period: Period, by: str) -> list[Line]:
        """The times without a post as well, as far as the data go: none counted, else unknown."""
        extent = self.extent(metric)
        nothing = formulas.NOTHING
        if isinstance(metric.formula, formulas.Count):
            nothing = Measure(0.0, 0.0)
        known = {line.key: line for line in lines}
        inside = extent.within(period) if extent else None
        return [
            known.get(first, Line(first, nothing))
            for part in (inside.parts(by) if inside else [])
            if (first := Period.holding(part.start, by).start)
        ]


def needs_dates(metric: Metric, period: Period) -> bool:
    """Whether a KPI is told from one day to another, so that "ever" or "undated" says nothing."""
    if period == UNDATED:
        return metric.source != "sums" or isinstance(metric.formula, _IN_TIME)
    return metric.source == "returning" or (
        metric.source == "levels" and metric.name != "followers"
    )


_IN_TIME = (Frequency, Regularity, LongestSilence, DailyEngagement)
