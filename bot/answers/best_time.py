"""When to post: the best hours of the week, and those that nobody has tried."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers.absent import nothing
from bot.answers.charts import chart_of
from bot.answers.notes import MOST_STEPS, common_notes, left_out
from bot.answers.saying import (
    WEEKDAYS,
    figure,
    formula,
    interval_said,
    metric_name,
    period_said,
    scope_said,
    slot_said,
    understood,
    value_name,
)
from bot.answers.shapes import Answer, Step, Table
from bot.messages import Figure, Said
from kpi import rhythm
from kpi.metrics import CATALOGUE
from kpi.periods import ALL
from kpi.tables import Line

if TYPE_CHECKING:
    import pandas as pd

    from bot.answers.inquiry import Inquiry
    from kpi.formulas import Measure, Rate
    from kpi.metrics import Metric
    from kpi.periods import Period


SHOWN, CHARTED, NAMED = 5, 10, 4


def best_time(asked: Inquiry) -> Answer:
    """The best hours of the week, those too close to call, the promising and the untried."""
    metric = asked.metrics[0]
    period = asked.effective(metric, asked.period)
    found = asked.frame(metric, period, also=("impressions",))
    if found.empty:
        return nothing(asked, metric)
    judged, whole, notes = _judged_by(found, period)
    if not whole.known:
        return nothing(asked, metric, whole)
    rate: Rate = judged.formula  # type: ignore[assignment]  # both are rates
    times = rhythm.times(found, rate, period)
    scope = scope_said(asked, [metric])
    common = common_notes(asked, [metric])
    if not times.tried:
        headline = Said(
            "best-time-unknown",
            scope=scope,
            posts=times.posts,
            least=rhythm.FEWEST_POSTS_IN_A_SLOT,
        )
        return Answer(
            headline,
            understood(asked, [metric]),
            notes=tuple(common),
            query=asked.resolved,
            outcome="no_data",
        )
    best = times.tried[0]
    return Answer(
        Said(
            "best-time",
            slot=slot_said(best.number),
            metric=metric_name(judged),
            value=figure(judged, best.measure.value),
            posts=best.measure.posts,
            scope=scope,
            period=period_said(asked, asked.period),
        ),
        understood(asked, [metric]),
        table=_table(judged, times.tried[:SHOWN]),
        chart=chart_of(judged, "slot", [Line(s.number, s.measure) for s in times.tried[:CHARTED]]),
        formulas=(formula(judged, best.measure, "pooled"),),
        notes=(*notes, *_about(times), *left_out([(judged, whole)]), *common),
        query=asked.resolved,
        steps=_steps(asked, judged, sorted(set(found["network"]))),
        value={slot_key(best): best.measure.value},
    )


def best_slot(asked: Inquiry) -> tuple[Metric, rhythm.Slot] | None:
    """The best hour of the week in all the data, and the KPI it is told by; None when unknown."""
    metric = CATALOGUE["best_time"]
    period = asked.effective(metric, ALL)
    found = asked.frame(metric, period, also=("impressions",))
    if found.empty:
        return None
    judged, whole, _ = _judged_by(found, period)
    if not whole.known:
        return None
    rate: Rate = judged.formula  # type: ignore[assignment]  # both are rates
    tried = rhythm.times(found, rate, period).tried
    return (judged, tried[0]) if tried else None


def slot_key(slot: rhythm.Slot) -> str:
    """An hour of the week as data: "sunday 20h"."""
    return f"{WEEKDAYS[slot.weekday]} {slot.hour}h"


def _judged_by(found: pd.DataFrame, period: Period) -> tuple[Metric, Measure, list[Said]]:
    """What the hours are judged by: by reach, or per impression where nobody reports reach."""
    by_reach = CATALOGUE["engagement_rate"]
    whole = by_reach.formula.measure(found, period)
    if whole.known:
        return by_reach, whole, []
    per_impression = CATALOGUE["engagement_rate_impressions"]
    other = per_impression.formula.measure(found, period)
    return per_impression, other, [Said("instead-of-reach", posts=whole.posts_left_out)]


def _about(times: rhythm.Times) -> list[Said]:
    """What the hours beside the best are worth."""
    notes: list[Said] = []
    if close := times.undecided:
        more = Said("and-others") if len(close) > NAMED else Said("nothing")
        notes.append(Said("best-time-close", others=_slots(close), more=more))
    if times.promising:
        least = rhythm.FEWEST_POSTS_IN_A_SLOT
        notes.append(Said("best-time-promising", slots=_slots(times.promising), least=least))
    return [*notes, Said("best-time-untried", count=times.untried)]


def _slots(slots: tuple[rhythm.Slot, ...]) -> tuple[Said, ...]:
    return tuple(slot_said(slot.number) for slot in slots[:NAMED])


def _table(judged: Metric, slots: tuple[rhythm.Slot, ...]) -> Table:
    return Table(
        (
            Said("dimension-slot"),
            metric_name(judged),
            Said("column-interval"),
            Said("column-posts"),
        ),
        tuple(
            (
                slot_said(slot.number),
                figure(judged, slot.measure.value),
                interval_said(judged, slot.measure) or Said("nothing-shown"),
                Figure(slot.measure.posts),
            )
            for slot in slots
        ),
    )


def _steps(asked: Inquiry, judged: Metric, networks: list[str]) -> tuple[Step, ...]:
    """Each network has its own hours; of one network, its days and hours apart."""
    if len(networks) > 1:
        return tuple(
            Step(
                Said("step-network", network=value_name("network", network)),
                str(asked.query.filtered("network", network)),
            )
            for network in networks[:MOST_STEPS]
        )
    query = replace(asked.resolved, metrics=(judged.name,))
    return tuple(
        Step(Said(f"step-by-{by}"), str(replace(query, by=by))) for by in ("weekday", "hour")
    )
