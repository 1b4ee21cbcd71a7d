"""Whether a KPI reaches its target: yes or no first, then the figures, and what is still needed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.answers.absent import nothing
from bot.answers.breakdowns import LEVELS_BY, MOST_LINES
from bot.answers.charts import trend
from bot.answers.moved import measured
from bot.answers.notes import common_notes, left_out, small_numbers, steps
from bot.answers.saying import (
    asked_name,
    difference,
    figure,
    formula,
    interval_said,
    key_cell,
    metric_name,
    period_said,
    scope_said,
    understood,
)
from bot.answers.shapes import Answer, Table
from bot.answers.values import pooling
from bot.messages import Figure, Problem, Said
from kpi import targets
from kpi.metrics import CATALOGUE
from kpi.periods import ALL, Period

if TYPE_CHECKING:
    from datetime import date

    from bot.answers.inquiry import Inquiry
    from bot.queries import Target
    from kpi.formulas import Measure
    from kpi.metrics import Metric
    from kpi.targets import Projection

SHORTEST = 7  # days: of fewer, a growth is that of the last 30 days
LONGER = 30
WHOLE_FROM = 10  # a day: below, decimals are most of what is said


def objective(asked: Inquiry, target: Target) -> Answer:
    """The verdict on the first KPI: on its value, or on where it will be at the period's end."""
    if not asked.metrics:
        raise Problem("target-which")
    metric = asked.alone(asked.query.metrics[0])
    target = target.of(metric)
    if target.percent and metric.unit != "percent":
        raise Problem("target-percent", metric=metric_name(metric))
    measure = measured(asked, metric, asked.period)
    if not measure.known:
        return nothing(asked, metric, measure)
    left = targets.days_left(asked.period, asked.today) if asked.dated else 0
    if asked.period == ALL:
        left = 0
    ahead = _projection(asked, metric, measure, left)
    return Answer(
        _headline(asked, metric, measure, target, ahead, left),
        understood(asked, [metric]),
        body=tuple(_body(asked, metric, measure, target, ahead, left)),
        table=_table(asked, metric, target),
        chart=trend(asked, metric),
        formulas=(
            formula(metric, measure, pooling(asked, metric)),
            *([_projected(asked, metric, measure, ahead)] if ahead else []),
        ),
        notes=(
            *_uncertain(metric, measure, target),
            *small_numbers(metric, measure),
            *left_out([(metric, measure)]),
            *common_notes(asked, [metric]),
        ),
        query=asked.resolved,
        steps=steps(asked, metric),
        value=measure.value,
    )


def _projection(asked: Inquiry, metric: Metric, measure: Measure, left: int) -> Projection | None:
    """Where a sum or a head count is heading; None when the period is over, or for a rate.

    The days that nobody has submitted yet are not of those that brought nothing: they are to come.
    """
    if not left or not targets.adds_up(metric.formula):
        return None
    last = _known_to(asked, metric)
    left, first = (asked.period.last - last).days, asked.period.start
    if metric.name != "followers":
        return targets.project(measure.value, max(1, (last - first).days + 1), left)
    so_far = Period.last_full_days(last + timedelta(days=last != asked.today), LONGER)
    if (last - first).days + 1 >= SHORTEST:
        so_far = Period.through(first, last)
    gained = asked.measure(CATALOGUE["net_followers"], so_far)
    if not gained.known:
        return None
    return targets.project_level(measure.value, gained.value, so_far.days, left)


def _known_to(asked: Inquiry, metric: Metric) -> date:
    extent = asked.extent(metric)
    return targets.known_to(asked.today, extent.last if extent else None)


def _headline(
    asked: Inquiry,
    metric: Metric,
    measure: Measure,
    target: Target,
    ahead: Projection | None,
    left: int,
) -> Said:
    """The verdict, on the value, or on where it is heading where more is to come."""
    value, when = measure.value, "now" if left else "over"
    if ahead and targets.is_settled(metric.formula, measure.value, target.value):
        when = "already"
    elif ahead:
        value, when = ahead.value, "ahead"
    met = targets.reached(value, target.value, ceiling=target.ceiling)
    return Said(
        f"objective-{'yes' if met else 'no'}",
        when=Said(f"objective-{when}", day=asked.period.last),
        metric=asked_name(asked, metric),
        value=figure(metric, _whole(metric, value)),
        target=_target(metric, target),
        scope=scope_said(asked, [metric]),
        period=period_said(asked, asked.period),
    )


def _target(metric: Metric, target: Target) -> Said:
    name = "objective-ceiling" if target.ceiling else "objective-target"
    return Said(name, target=figure(metric, target.value))


def _whole(metric: Metric, value: float) -> float:
    """A projection of what is counted, in whole numbers."""
    return float(round(value)) if metric.unit == "count" else value


def _body(
    asked: Inquiry,
    metric: Metric,
    measure: Measure,
    target: Target,
    ahead: Projection | None,
    left: int,
) -> list[Said]:
    """How far it is; where more is to come, where it is heading and what each day must bring."""
    if ahead is None:
        gap = _whole(metric, measure.value - target.value)
        return [Said("objective-gap", gap=difference(metric, gap))]
    told = [
        Said(
            "objective-so-far",
            day=_known_to(asked, metric),
            value=figure(metric, measure.value),
            projected=figure(metric, _whole(metric, ahead.value)),
            end=Said("time-day", day=asked.period.last),
        )
    ]
    if target.ceiling:
        return told
    per_day = targets.needed(measure.value, target.value, left)
    if per_day:
        needed, daily = _per_day(per_day), _per_day(ahead.daily)
        told.append(Said("objective-needed", needed=needed, daily=daily, left=left))
    return told


def _per_day(number: float) -> Figure:
    """What a day brings, in whole numbers where its decimals say nothing."""
    return Figure(round(number)) if abs(number) >= WHOLE_FROM else Figure(number, "decimal")


def _table(asked: Inquiry, metric: Metric, target: Target) -> Table | None:
    """Each group beside the target, where the question is by something."""
    by = asked.query.by
    if not by or by == "post" or (metric.source != "sums" and by not in LEVELS_BY):
        return None
    lines = [line for line in asked.lines(metric, asked.period, by) if line.measure.known]
    titles = (Said(f"dimension-{by}"), asked_name(asked, metric), Said("column-gap"))
    rows = tuple(
        (
            key_cell(by, line.key),
            figure(metric, line.measure.value),
            difference(metric, line.measure.value - target.value),
        )
        for line in lines[:MOST_LINES]
    )
    return Table(titles, rows) if rows else None


def _projected(asked: Inquiry, metric: Metric, measure: Measure, ahead: Projection) -> Said:
    late = _known_to(asked, metric) != asked.today
    return Said(
        "formula-projection",
        end=Said("time-day", day=asked.period.last),
        value=figure(metric, measure.value),
        daily=Figure(ahead.daily, "decimal"),
        pace=Said("pace-known" if late else "pace-elapsed", days=ahead.days),
        left=ahead.left,
        projected=figure(metric, _whole(metric, ahead.value)),
    )


def _uncertain(metric: Metric, measure: Measure, target: Target) -> list[Said]:
    """A warning when the target is within what the rate may be by chance."""
    interval = interval_said(metric, measure)
    if interval is None or targets.is_certain(measure, target.value):
        return []
    return [Said("objective-uncertain", interval=interval, target=figure(metric, target.value))]
