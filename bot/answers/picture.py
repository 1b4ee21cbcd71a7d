"""Advice when no goal is said: a short table of what does best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers.absent import nothing
from bot.answers.best_time import best_slot, slot_key
from bot.answers.compared import Compared, compared, steps_of
from bot.answers.notes import common_notes, left_out
from bot.answers.saying import (
    figure,
    formula,
    key_cell,
    metric_name,
    period_said,
    scope_said,
    slot_said,
    understood,
)
from bot.answers.shapes import Answer, Step, Table
from bot.messages import Said
from bot.queries import Query
from kpi.metrics import CATALOGUE

if TYPE_CHECKING:
    from bot.answers.inquiry import Inquiry
    from bot.answers.shapes import Cell
    from kpi.metrics import Metric
    from kpi.rhythm import Slot

_PICTURE = (
    *(("engagement_rate", "network"), ("engagement_rate", "format")),
    *(("conversion_rate", "network"),),
)


def picture(asked: Inquiry) -> Answer:
    """The best network, format and time for engagement, and the network that converts best."""
    asked.metrics = tuple(CATALOGUE[name] for name in dict.fromkeys(n for n, _ in _PICTURE))
    networks = asked.query.value("network")
    found = [
        compared(asked, CATALOGUE[name], by)
        for name, by in _PICTURE
        if by != "network" or len(networks) != 1
    ]
    slot = best_slot(asked)
    if not any(one.advice.judged for one in found) and slot is None:
        first = asked.metrics[0]
        return nothing(asked, first, asked.measure(first, asked.period))
    wholes = list({one.metric.name: (one.metric, one.whole) for one in found}.values())
    bets = tuple(_bet(one) for one in found if one.advice.best)
    rows = [_row(one) for one in found if one.advice.judged]
    if slot:
        judged, best = slot
        time = slot_said(best.number)
        bets = (*bets, Said("advice-bet", name=time, metric=metric_name(judged)))
        value, none = figure(judged, best.measure.value), Said("nothing-shown")
        rows.append((metric_name(judged), Said("dimension-slot"), time, value, none))
    scope, period = scope_said(asked, asked.metrics), period_said(asked, asked.period)
    name = "advice-picture" if bets else "advice-picture-close"
    columns = ("column-kpi", "column-by", "column-best", "column-value", "column-next")
    return Answer(
        Said(name, bets=bets, scope=scope, period=period),
        understood(asked, (), scope),
        table=Table(tuple(map(Said, columns)), tuple(rows)),
        formulas=tuple(formula(metric, whole) for metric, whole in wholes if whole.known),
        notes=(
            *([Said("advice-close-note")] if any(one.advice.close for one in found) else []),
            *([Said("advice-time-all")] if slot else []),
            *left_out(wholes),
            *common_notes(asked, asked.metrics),
        ),
        query=asked.resolved,
        steps=(_all_of_it(asked), *steps_of(asked, found[0])),
        value=_value(found, slot),
    )


def _all_of_it(asked: Inquiry) -> Step:
    """Every piece of advice, about the same: what to do, for what, and how sure that is."""
    filters = asked.query.filters
    return Step(
        Said("step-advice"), f"/vigie advice {Query(filters=filters) if filters else ''}".strip()
    )


def _value(found: list[Compared], slot: tuple[Metric, Slot] | None) -> dict[str, float]:
    """What is advised, by its KPI and its name."""
    told = {
        f"{one.metric.name} {one.advice.best.key}": one.advice.best.measure.value
        for one in found
        if one.advice.best
    }
    if slot:
        judged, best = slot
        told[f"{judged.name} {slot_key(best)}"] = best.measure.value
    return told


def _bet(one: Compared) -> Said:
    assert one.advice.best  # noqa: S101  (asked only of what is decided)
    return Said(
        "advice-bet", name=key_cell(one.by, one.advice.best.key), metric=metric_name(one.metric)
    )


def _row(one: Compared) -> tuple[Cell, ...]:
    """What is best at something and what comes next; all that can't be told apart together."""
    told = one.advice
    first = told.judged[0]
    none = Said("nothing-shown")
    if told.best is None:
        names = tuple(key_cell(one.by, line.key) for line in (first, *told.close))
        close = Said("list", items=names)
        value = figure(one.metric, first.measure.value)
        return (metric_name(one.metric), Said(f"dimension-{one.by}"), close, value, none)
    second = Said(
        "advice-named",
        name=key_cell(one.by, told.judged[1].key),
        value=figure(one.metric, told.judged[1].measure.value),
    )
    name, value = key_cell(one.by, first.key), figure(one.metric, first.measure.value)
    return (metric_name(one.metric), Said(f"dimension-{one.by}"), name, value, second)
