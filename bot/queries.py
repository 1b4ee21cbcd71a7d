"""What somebody asks, as data; and its text form, which is also the grammar of the commands.

`bot.grammar` reads it: KPIs, what they are filtered by, a period, `vs` another one, `by` something,
`top` so many. `read(str(query)) == query`, so a query can stand in a button or a footer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from bot import words
from bot.dates import period_text
from bot.messages import Problem, Said
from kpi.formulas import Rate, Total
from kpi.metrics import CATALOGUE, CATEGORIES
from kpi.posts import Filter

if TYPE_CHECKING:
    from kpi.metrics import Metric
    from kpi.periods import Period

MOST_TOP, USUAL_TOP = 50, 10
DEFAULT_DAYS = 30  # full ones, when no period is said
REPORTS: dict[str, tuple[str, ...]] = {
    "channels": ("clicks", "volume_share", "conversions", "conversion_share", "conversion_rate"),
    "rhythm": ("posts", "posts_per_week", "regularity", "longest_silence"),
    "summary": (),
    **{
        category: tuple(m.name for m in CATALOGUE.values() if m.category == category)
        for category in CATEGORIES
    },
}
REPORTS["acquisition"] = (
    "impressions",
    "reach",
    "impression_rate",
    "followers",
    "net_followers",
    "posts_per_week",
)
REPORTS["reputation"] = (
    "mentions",
    "positive_share",
    "negative_share",
    "net_sentiment",
    "articles",
)

# What is shown by something when no KPI is said: what there is to count, or the whole picture.
_COUNTED = {"press": "articles", "earned": "mentions"}
_PICTURE = ("posts", "impressions", "interactions", "engagement_rate")
_COUNTED_BY = {
    "sentiment": "mentions",
    "outlet": "articles",
    "outlet_type": "articles",
    "message": "articles",
    "post": "interactions",
    "interaction": "engagement_rate",
}

Kind: TypeAlias = Literal["value", "why", "unusual", "advice", "objectives"]


@dataclass(frozen=True)
class Target:
    """What a KPI has to reach; not to exceed when it is a `ceiling`, to keep above when a `floor`.

    In percent it is a share of one; else in the unit that the KPI is shown in (euros, ‰).

    >>> str(Target(0.025, percent=True)), str(Target(500.0, ceiling=True))
    ('target 2.5%', 'at most 500')
    """

    value: float
    ceiling: bool = False
    percent: bool = False
    floor: bool = False

    def __str__(self) -> str:
        number = f"{self.value * 100:.10g}%" if self.percent else f"{self.value:.15g}"
        way = "at most" if self.ceiling else "keep above" if self.floor else "target"
        return f"{way} {number}"

    def of(self, metric: Metric) -> Target:
        """The same with its value in the KPI's own unit: money in cents, a rate as a share of one.

        >>> Target(2.5).of(CATALOGUE["cost_per_click"]).value
        250.0
        """
        scale = {"money": 100.0, "per_mille": 0.001}.get(metric.unit, 1.0)
        return replace(self, value=self.value * scale)


@dataclass(frozen=True)
class Query:
    """A question about KPIs.

    `kind`: their values, why they moved, what is unusual about them, where to put the effort, or
    how far the objectives are that the team has set.
    No `metrics`: the summary. No `period`: the default one, which depends on what is asked.
    `versus`: the period to compare with, None for the one before. `top` keeps the best so many
    groups or posts, the worst when it is negative. `pooling`: how rates of posts become one.
    `target`: what the KPI has to reach.
    """

    metrics: tuple[str, ...] = ()
    filters: tuple[Filter, ...] = ()
    period: Period | None = None
    versus: Period | None = None
    by: str = ""
    top: int = 0
    pooling: str = "pooled"
    kind: Kind = "value"
    target: Target | None = None

    def __str__(self) -> str:
        parts = [*([] if self.kind == "value" else [self.kind]), *self.metrics]
        for chosen in self.filters:
            values = ",".join(map(_quoted, chosen.values))
            bare = chosen.dimension == "network" and set(chosen.values) <= set(words.NETWORKS)
            if bare and not chosen.exclude:
                parts += chosen.values
            else:
                parts.append(f"{'-' * chosen.exclude}{chosen.dimension}:{values}")
        if self.period:
            parts.append(period_text(self.period))
        if self.versus:
            parts.append(f"vs {period_text(self.versus)}")
        if self.by:
            parts.append(f"by {self.by}")
        if self.top:
            parts.append(f"top {self.top}" if self.top > 0 else f"worst {-self.top}")
        if self.pooling != "pooled":
            parts.append(self.pooling)
        if self.target:
            parts.append(str(self.target))
        return " ".join(parts) or "summary"

    @property
    def fixed(self) -> frozenset[str]:
        """The dimensions in which one value is asked for: there is nothing to compare in them."""
        one = (f for f in self.filters if len(f.values) == 1 and not f.exclude)
        return frozenset(chosen.dimension for chosen in one)

    def value(self, dimension: str) -> tuple[str, ...]:
        """The values asked for in a dimension; those to leave out are none of them."""
        return tuple(
            v for f in self.filters if f.dimension == dimension and not f.exclude for v in f.values
        )

    def filtered(self, dimension: str, *values: str) -> Query:
        """The same query with these values, and no others, in a dimension (none: without it)."""
        others = tuple(f for f in self.filters if f.dimension != dimension)
        return replace(self, filters=(*others, Filter(dimension, values)) if values else others)


def _quoted(value: str) -> str:
    return value if re.fullmatch(r"[\w@.-]+", value) else '"' + value.replace('"', "'") + '"'


def consistent(query: Query) -> Query:
    """The same query said in one way; raises `Problem` for what can't be asked together."""
    if query.value("media") == ("press",) or query.value("network") == ("press",):
        query = query.filtered("network").filtered("media", "press")
    if query.versus and query.period is None:
        raise Problem("versus-what")
    if query.by and not query.metrics and query.kind == "value":
        media = (*query.value("media"), "")[0]
        counted = _COUNTED.get(media) or _COUNTED_BY.get(query.by)
        query = replace(query, metrics=(counted,) if counted else _PICTURE)
    if query.metrics == ("follower_growth",) and query.by and query.kind == "value":
        query = replace(query, metrics=("net_followers", "follower_growth"))  # of how many?
    _refuse(query)
    return query


def _refuse(query: Query) -> None:
    """Raises `Problem` for what can't be asked together."""
    if query.top and query.by == "interaction":
        raise Problem("no-ranking", dimension=Said(f"dimension-{query.by}"))
    if query.metrics[:1] == ("best_time",) and (query.by or query.top):
        # its answer is a list already, the best first
        dimension, metric = Said(f"dimension-{query.by}"), Said("metric-best_time")
        raise Problem("no-breakdown", metric=metric, dimension=dimension)
    if query.by == "interaction":
        for name in query.metrics:
            formula = CATALOGUE[name].formula
            if not isinstance(formula, Rate) or formula.over != "interactions":
                raise Problem("no-parts", metric=name)
    if query.pooling != "pooled":
        if query.by == "post":
            raise Problem("no-pooling-posts")
        for name in query.metrics:
            if not isinstance(CATALOGUE[name].formula, Rate | Total):
                raise Problem("no-pooling", metric=name)
