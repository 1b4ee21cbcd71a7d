"""How answers name things: KPIs, terms, values, periods; and formulas with their numbers."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from bot.dues import EVERY_DAY
from bot.messages import Figure, Room, Said
from kpi.periods import ALL, UNDATED, Period
from kpi.posts import MONEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers.inquiry import Inquiry
    from bot.messages import FigureUnit
    from bot.queries import Query
    from kpi.formulas import Measure
    from kpi.metrics import Metric
    from kpi.posts import Filter

MONDAY = date(1970, 1, 5)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
FEW = 20  # of so few, a percentage says more than there is to say
# Their change is told as a difference: a percentage of a balance says nothing.
MOVES_BY = ("net_followers", "longest_silence", "regularity", "followers_per_post")
_NO = Said("nothing")


def metric_name(metric: Metric) -> Said:
    return Said(f"metric-{metric.name}")


def asked_name(asked: Inquiry, metric: Metric) -> Said:
    """A KPI's name, with how posts' own rates were pooled where that was asked for."""
    if asked.formula(metric) is metric.formula:
        return metric_name(metric)
    pooling = Said(f"pooling-{asked.query.pooling}")
    return Said("metric-pooled", metric=metric_name(metric), pooling=pooling)


def term_name(term: str) -> Said:
    return Said(f"term-{term}")


def noun(metric: Metric) -> str:
    """What a metric is about, as messages name it: posts, e-mails, mentions, articles or days."""
    return _NOUNS.get(metric.perimeter, "posts")


_NOUNS = {
    "email": "emails",
    "earned": "mentions",
    "voice": "mentions",
    "press": "articles",
    "days": "days",
}


def counted(metric: Metric, number: int) -> Said:
    """How many posts, e-mails, mentions, articles or days of accounts."""
    return Said(f"count-{noun(metric)}", count=number)


def scope_said(asked: Inquiry, metrics: Sequence[Metric]) -> Said:
    """Whose posts they are, and what they are filtered by, in words."""
    told: tuple[Said, ...] = ()
    perimeters = {metric.perimeter for metric in metrics}
    if not asked.query.value("network") and not asked.query.value("media"):
        told = tuple(
            Said(f"perimeter-{name}")
            for name in ("social", "account", "days", "email", "earned", "press", "voice")
            if name in perimeters
        )
    return Said("list", items=(*told, *filters_said(asked.query)))


def filters_said(query: Query) -> tuple[Said, ...]:
    """What the posts are filtered by, in words."""
    return tuple(
        Said(
            "scope-except" if chosen.exclude else "scope-only",
            dimension=Said(f"dimension-{chosen.dimension}"),
            values=_values_said(chosen),
        )
        for chosen in query.filters
    )


def _values_said(chosen: Filter) -> tuple[str | Said, ...]:
    """The values of a filter; hours and weekdays that follow each other by the first and last."""
    by, values = chosen.dimension, chosen.values
    if by in _LEAST_RANGE and all(value.isdecimal() for value in values):
        numbers = sorted(map(int, values))
        first, last = numbers[0], numbers[-1]
        if len(numbers) >= _LEAST_RANGE[by] and numbers == list(range(first, last + 1)):
            if by == "hour":
                return (Said("hours", start=first, end=last + 1),)
            return (Said("weekdays", first=key_cell(by, first), last=key_cell(by, last)),)
    return tuple(value_name(by, value) for value in values)


_LEAST_RANGE = {"hour": 2, "weekday": 3}


def value_name(dimension: str, value: str) -> str | Said:
    """How a value of a dimension is shown: in words when Vigie knows it, else as it was given."""
    if not value:
        return Said("without", dimension=Said(f"dimension-{dimension}"))
    if dimension == "network":
        return Said(f"network-{value}", other=value)
    if dimension in {"sentiment", "outlet_type", "format", "media"}:
        return Said(f"{dimension}-{value}", other=value)
    if dimension == "week_part":
        return Said(f"week_part-{value}")
    if dimension == "interaction":
        return term_name(value)
    if dimension in {"weekday", "hour"} and value.isdecimal():
        return key_cell(dimension, value)
    return f"#{value}" if dimension == "hashtag" else value


def key_cell(by: str, key: str | int | date) -> str | Said:
    """How the key of a group is shown."""
    if isinstance(key, date):
        return Said(f"time-{by}", day=key)
    if by == "weekday":
        return weekday_said(int(key))
    if by == "hour":
        return Said("hour", hour=int(key))
    if by == "slot":
        return slot_said(int(key))
    return value_name(by, str(key))


def weekday_said(weekday: int) -> Said:
    """The name of a weekday, from 0 (Monday)."""
    return Said("weekday", day=MONDAY + timedelta(days=weekday))


def recurring_said(weekday: int, minute: int) -> Said:
    """When something comes back: every week on a weekday, or every day, at a minute of the day."""
    at = clock_said(minute)
    if weekday == EVERY_DAY:
        return Said("every-day", at=at)
    return Said("every-week", day=weekday_said(weekday), at=at)


def clock_said(minute: int) -> Said:
    """A minute of the day: "09:00", "9 h"."""
    hour, rest = divmod(minute, 60)
    return Said("clock", hour=hour, minutes=rest)


def room_said(channel: str) -> Room | Said:
    """A channel of Slack, by its id; somebody's talk with Vigie has no name to others."""
    return Said("room-direct") if channel.startswith("D") else Room(channel)


def slot_said(slot: int) -> Said:
    """An hour of the week, from its number: weekday * 24 + hour."""
    weekday, hour = divmod(slot, 24)
    return Said("slot", day=MONDAY + timedelta(days=weekday), hour=hour, end=(hour + 1) % 24)


def understood(asked: Inquiry, metrics: Sequence[Metric], scope: Said | None = None) -> Said:
    """What was read in the question, in full."""
    query = asked.query
    names = tuple(metric_name(metric) for metric in metrics)
    what = Said("list", items=names or (Said("metric-summary"),))
    if query.kind != "value":
        kind = Said(f"kind-{query.kind}")
        what = Said("understood-kind", kind=kind, metrics=names) if names else kind
    by = Said("understood-by", dimension=Said(f"dimension-{query.by}")) if query.by else _NO
    pooling = Said("understood-pooling", pooling=Said(f"pooling-{query.pooling}"))
    return Said(
        "understood",
        what=what,
        scope=scope or scope_said(asked, metrics),
        period=period_said(asked, asked.period),
        zone=str(asked.zone),
        by=by,
        pooling=pooling if query.pooling != "pooled" else _NO,
        target=_target_said(query, metrics),
    )


def _target_said(query: Query, metrics: Sequence[Metric]) -> Said:
    """What the first KPI has to reach, where that is asked."""
    if query.target is None or not metrics:
        return _NO
    way = "ceiling" if query.target.ceiling else "floor" if query.target.floor else "target"
    name = f"understood-{way}"
    return Said(name, target=figure(metrics[0], query.target.of(metrics[0]).value))


def period_said(asked: Inquiry, period: Period) -> Said:
    """A period with both its dates."""
    if period == UNDATED:
        return Said("period-undated")
    if period == ALL:
        of_days = asked.metrics and all(metric.perimeter == "days" for metric in asked.metrics)
        media = ("account",) if of_days else ("owned", "earned", "press")
        extent = asked.store.extent(asked.workspace, media)
        return Said("period-all", period=extent) if extent else Said("period-ever")
    return Said("period", period=period)


def times_said(times: float) -> Figure:
    """How many times the usual, with the decimals that it needs."""
    return Figure(round(times, 2 if times < 1 else 1 if times < 10 else 0), "times")  # noqa: PLR2004


def briefly(metric: Metric, value: float) -> Figure:
    """A value in a sentence: from 10 % on, the decimals of a percentage say nothing."""
    if metric.unit == "percent" and abs(value) >= 0.1:  # noqa: PLR2004
        return Figure(value, "whole_percent")
    return figure(metric, value)


def part_said(part: float) -> Figure:
    """A part of a whole in a sentence, as briefly."""
    return Figure(part, "whole_percent" if part >= 0.1 else "percent")  # noqa: PLR2004


def figure(metric: Metric, value: float) -> Figure:
    """A value in its metric's unit; a balance with its sign."""
    if metric.unit == "per_mille":
        return Figure(value * 1000, "per_mille")
    if metric.unit == "points":
        return Figure(value * 100, "points")
    if metric.unit == "money":
        return Figure(value / 100, "money")
    if metric.name == "net_followers" and value:
        return Figure(value, "signed_count")
    return Figure(value, metric.unit)


def aimed(metric: Metric, value: float) -> Figure:
    """What a metric has to reach, as people set it: a rate without needless decimals."""
    told = figure(metric, value)
    return replace(told, unit="aimed_percent") if told.unit == "percent" else told


def formula(
    metric: Metric, measure: Measure, pooling: str = "pooled", detail: Said | None = None
) -> Said:
    """The formula of a metric with its numbers in it."""
    kind = type(metric.formula).__name__ if pooling == "pooled" else pooling
    if measure.days:
        kind, detail = _by_days(kind, measure)
    over, under = (*metric.formula.terms, "posts", "posts")[:2]
    interval = interval_said(metric, measure)
    return Said(
        f"formula-{kind}",
        metric=metric_name(metric),
        over=term_name(over),
        under=term_name(under),
        x=_number(over, measure.over),
        y=_number(under, measure.under),
        value=figure(metric, measure.value),
        posts=counted(metric, measure.posts),
        what=Said(f"those-{noun(metric)}"),
        interval=Said("formula-interval", interval=interval) if interval else _NO,
        detail=detail or _NO,
    )


def _by_days(kind: str, measure: Measure) -> tuple[str, Said]:
    """A difference of levels that daily figures stand in for, or complete."""
    if math.isnan(measure.over):
        return f"{kind}Daily", Said("formula-days", days=measure.days)
    rest = measure.value - (measure.over - measure.under)
    return kind, Said("formula-and-days", net=Figure(rest, "signed_count"), days=measure.days)


def _number(term: str, number: float) -> Figure:
    """A number of a formula: money in its currency, the rest as it is."""
    return Figure(number / 100, "money") if term in MONEY else Figure(number, "decimal")


def interval_said(metric: Metric, measure: Measure) -> Said | None:
    """Where the value lies with 95 % certainty; None when that can't be told or is counted."""
    if not (measure.known and math.isfinite(measure.low) and math.isfinite(measure.high)):
        return None
    return Said("interval", low=figure(metric, measure.low), high=figure(metric, measure.high))


def change(metric: Metric, now: Measure, before: Measure) -> Said:
    """How a value moved: in points for a share, in percent for what is counted often enough."""
    if not now.known or not before.known:
        return Said("nothing-shown")
    moved = now.value - before.value
    if metric.unit in _IN_POINTS:
        return _points(metric, moved)
    few = metric.unit == "count" and abs(before.value) < FEW
    if few or metric.name in MOVES_BY or not before.value:
        return difference(metric, moved)
    return Said("change-percent", percent=Figure(moved / abs(before.value), "signed_percent"))


_IN_POINTS = ("percent", "points", "per_mille")


def _points(metric: Metric, moved: float) -> Said:
    points = moved * (1000 if metric.unit == "per_mille" else 100)
    unit: FigureUnit = "points" if metric.unit == "points" else "signed_decimal"
    return Said("change-points", points=Figure(points, unit))


def difference(metric: Metric, moved: float) -> Said:
    """How much a value moved, in its unit, with a sign; a share in points."""
    if math.isnan(moved):
        return Said("nothing-shown")
    if metric.unit in _IN_POINTS:
        return _points(metric, moved)
    if metric.unit == "money":
        return Said("change-by", by=figure(metric, moved))
    whole = metric.unit == "count" and float(moved).is_integer()
    return Said("change-by", by=Figure(moved, "signed_count" if whole else "signed_decimal"))
