"""What moved in a week by more than its weeks usually do, and what made it move."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from bot.answers.moved import first_dimensions, moved_by
from bot.answers.saying import (
    FEW,
    briefly,
    change,
    difference,
    figure,
    key_cell,
    metric_name,
    times_said,
)
from bot.answers.shapes import Section, Step
from bot.answers.summary import kpis
from bot.answers.weekly.week import A_WEEK, WATCHED, dotted, kind_of, source_said
from bot.messages import Said
from kpi import weeks
from kpi.changes import is_ratio, is_sum
from kpi.formulas import NOTHING, Count, Measure, Rate, wilson
from kpi.metrics import CATALOGUE
from kpi.periods import Period, epoch_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from bot.answers.inquiry import Inquiry
    from bot.answers.moved import Moved
    from bot.answers.weekly.week import Week
    from kpi.metrics import Metric
    from kpi.weeks import Usual

MOST, MOST_NEAR = 4, 2
FEWEST_IN_A_GROUP = 3  # posts in either week: of fewer, a rate says nothing of the group
MANY_TIMES = 3  # the week before: from there on, a percentage is hard to read
MOSTLY = 0.5  # of a change: a group that made as much made most of it
_IN_FIGURES = (
    *("posts", "impressions", "interactions", "clicks", "conversions"),
    *("followers", "mentions", "articles", "deliveries", "opens"),
)
_MOST_IN_FIGURES = 6
# The second is the first seen from beside: one of the two is told, the one that moved more.
_TWINS = (
    ("impressions", "reach"),
    ("mentions", "net_sentiment"),
    ("articles", "potential_audience"),
)


@dataclass(frozen=True)
class _Values:
    """A KPI in the days of the week that count, in those of the week before, and in those that tell
    what is usual, latest first.
    """

    metric: Metric
    days: Period
    now: Measure
    before: Measure
    past: tuple[float, ...]

    @cached_property
    def usual(self) -> Usual | None:
        """What is usual; None where the weeks before are too few to tell."""
        if not (self.now.known and self.before.known):
            return None
        return weeks.usual(self.past, counted=isinstance(self.metric.formula, Count))

    @property
    def far(self) -> float:
        return self.usual.far(self.now.value) if self.usual else 0.0

    @property
    def moved(self) -> bool:
        """Whether it moved by more than chance; a rate of very little may be anything."""
        now, before = self.now, self.before.value
        low, high = self._interval
        unsure = low <= before <= high
        return bool(self.usual and self.usual.left_by(now.value, before) and not unsure)

    @property
    def _interval(self) -> tuple[float, float]:
        """Where the week's rate lies; of a single day, what differs between days is in the weeks.

        What is left is the chance in small counts.
        """
        now, formula = self.now, self.metric.formula
        if isinstance(formula, Rate) and formula.chance and math.isinf(now.high - now.low):
            low, high = wilson(now.over, now.under)
            return formula.per * low, formula.per * high
        return now.low, now.high

    @property
    def told(self) -> bool:
        """Whether anybody submits it, and its weeks tell what is usual."""
        return bool(self.usual) and any((self.now.value, *self.past))

    @property
    def near(self) -> bool:
        """Whether it differs from the week before, by no more than its weeks usually do."""
        return self.now.value != self.before.value and bool(
            self.usual and self.usual.holds(self.now.value)
        )


def in_figures(week: Week, told: Mapping[str, float]) -> list[Said]:
    """The first figures of a week on one line; none of what nobody submitted."""
    parts = [
        Said("weekly-figure", metric=metric_name(metric), value=figure(metric, told[metric.name]))
        for metric in (CATALOGUE[name] for name in _IN_FIGURES)
        if told.get(metric.name) and told_of(week, metric)
    ]
    return [dotted(parts[:_MOST_IN_FIGURES])] if parts else []


def told_of(week: Week, metric: Metric) -> bool:
    """Whether the week has figures of its own for a KPI: followers may be those of long ago."""
    return metric.source != "levels" or week.has("followers")


def moves(week: Week) -> list[Section]:
    """The KPIs that moved most, each with what made most of it; or that none did."""
    told = [one for one in _values(week) if one.told]
    if not told:
        left_out = tuple(_compared_with(week, told))
        return [Section(Said("weekly-moves"), left_out)] if left_out else []
    told.sort(key=lambda one: (-one.far, one.metric.name))
    moved = _without_twins([one for one in told if one.moved])[:MOST]
    if not moved:
        return [Section(Said("weekly-moves"), (*_steady(told), *_compared_with(week, told)))]
    query = replace(week.asked(moved[0].metric.name).query, kind="why")
    step = Step(Said("weekly-step-why", metric=metric_name(moved[0].metric)), str(query))
    lines = (_said(week, one) for one in moved)
    return [Section(Said("weekly-moves"), (*lines, *_compared_with(week, told)), (step,))]


def _steady(told: Sequence[_Values]) -> list[Said]:
    """That nothing moved by more than chance; and what is nearest to it."""
    count = max(len(one.past) for one in told)
    near = _without_twins([one for one in told if one.near])
    nearest = Said("weekly-nearest" if near and len(told) > 1 else "nothing")
    lines = [Said("weekly-steady", count=len(told), weeks=count, nearest=nearest)]
    for one in near[:MOST_NEAR]:
        metric, seen = one.metric, (one.now.value, *one.past)
        lines.append(
            Said(
                "weekly-near",
                metric=metric_name(metric),
                before=figure(metric, one.before.value),
                now=figure(metric, one.now.value),
                low=figure(metric, min(seen)),
                high=figure(metric, max(seen)),
                weeks=len(seen),
            )
        )
    return lines


def _without_twins(told: Iterable[_Values]) -> list[_Values]:
    kept: list[_Values] = []
    for one in told:
        pairs = [pair for pair in _TWINS if one.metric.name in pair]
        names = {other.metric.name for other in kept}
        if not any(names.intersection(pair) for pair in pairs):
            kept.append(one)
    return kept


def _compared_with(week: Week, told: Iterable[_Values]) -> list[Said]:
    """What is left out, so that what is not submitted yet does not look like a fall."""
    awaited = week.awaited("social", "email", *WATCHED)
    absent = tuple(source_said(kind, network) for kind, network in awaited)
    lines = [Said("weekly-without", what=absent)] if absent else []
    shorter = {kind_of(one.metric): one.days.last for one in told if one.days != week.period}
    return lines + [Said("weekly-until", what=what, day=day) for what, day in shorter.items()]


# ---------------------------------------------------------------------------------- the values
def _values(week: Week) -> list[_Values]:
    metrics = [
        metric
        for metric in kpis(week.asked())
        if metric.name != "followers"  # hardly ever as many as a week ago: what is new is told
        and (is_sum(metric.formula) or is_ratio(metric.formula))
        and told_of(week, metric)
    ]
    found = {}
    for kind in dict.fromkeys(map(kind_of, metrics)):
        days = week.complete(kind)
        if days is None:  # without any, there is nothing to tell
            continue
        asked = week.present(week.asked(), kind)
        asked.metrics = tuple(metric for metric in metrics if kind_of(metric) == kind)
        cut: dict[int, list[pd.DataFrame]] = {}
        for metric in asked.metrics:
            found[metric.name] = _values_of(asked, metric, days, cut)
    return [found[metric.name] for metric in metrics if metric.name in found]


def _values_of(
    asked: Inquiry, metric: Metric, days: Period, cut: dict[int, list[pd.DataFrame]]
) -> _Values:
    """A KPI in the week and those before; `cut` keeps the weeks of the frames that KPIs share."""
    parts = [_shifted(days, number) for number in range(weeks.MOST_WEEKS + 1)]
    extent = asked.extent(metric)
    parts = [part for part in parts if extent and part.start >= extent.start]
    if not parts:
        return _Values(metric, days, NOTHING, NOTHING, ())
    if metric.source == "sums":
        found = asked.frame(metric, Period(parts[-1].start, parts[0].end))
        if id(found) not in cut:
            cut[id(found)] = [_rows(found, part) for part in parts]
        measures = _each(metric, cut[id(found)], parts)
    else:
        measures = [asked.measure(metric, part) for part in parts]
    first, before, *_ = (*measures, NOTHING)
    past = tuple(one.value for one in measures[1:] if one.known)
    return _Values(metric, days, first, before, past)


def _shifted(period: Period, number: int) -> Period:
    return Period(period.start - number * A_WEEK, period.end - number * A_WEEK)


def _rows(found: pd.DataFrame, part: Period) -> pd.DataFrame:
    days = found["bucket"]
    return found[(days >= epoch_day(part.start)) & (days < epoch_day(part.end))]


def _each(metric: Metric, rows: Sequence[pd.DataFrame], parts: Sequence[Period]) -> list[Measure]:
    """The KPI in each week: nothing published brings nothing, of which there is no rate."""
    nothing = Measure(0.0, 0.0) if is_sum(metric.formula) else NOTHING
    return [
        metric.formula.measure(found, part) if len(found) else nothing
        for found, part in zip(rows, parts, strict=True)
    ]


# ------------------------------------------------------------------------------------ in words
def _said(week: Week, one: _Values) -> Said:
    metric = one.metric
    asked = week.present(week.asked(metric.name, period=one.days), kind_of(metric))
    asked.query = replace(asked.query, versus=_shifted(one.days, 1))
    moved = moved_by(asked, metric, one.before, one.now, first_dimensions(asked, metric))
    return Said(
        "weekly-rose" if moved.delta > 0 else "weekly-fell",
        metric=metric_name(metric),
        before=briefly(metric, one.before.value),
        now=briefly(metric, one.now.value),
        change=_change(one),
        made=_made(moved),
    )


def _change(one: _Values) -> Said:
    """How much it moved; what is several times as much is told so."""
    times = one.now.value / one.before.value if one.before.value else math.nan
    if one.metric.unit == "count" and one.before.value >= FEW and times >= MANY_TIMES:
        return Said("change-by", by=times_said(times))
    return change(one.metric, one.now, one.before)


def _made(moved: Moved) -> Said:
    """The group that made most of a change, and how."""
    main, metric = moved.main, moved.metric
    if main is None or main.delta * moved.delta <= 0:
        return Said("nothing")
    group = key_cell(moved.by, main.key)
    if math.isnan(main.own):
        most = main.delta / moved.delta >= MOSTLY
        name = "weekly-mostly" if most else "weekly-first"
        return Said(name, group=group, delta=difference(metric, main.delta))
    if min(main.before.posts, main.now.posts) < FEWEST_IN_A_GROUP:
        return Said("nothing")
    if main.of_itself and main.before.known and main.now.known:
        before, now = briefly(metric, main.before.value), briefly(metric, main.now.value)
        return Said("weekly-made-by", group=group, before=before, now=now)
    heavier = main.weighs > main.weighed
    return Said("weekly-weighs-more" if heavier else "weekly-weighs-less", group=group)
