"""Where to put the effort, from the team's own figures: what does best, and how sure that is."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers.absent import nothing
from bot.answers.best_time import best_slot, best_time
from bot.answers.charts import chart_of
from bot.answers.compared import Compared, compared, group, judge, steps_of
from bot.answers.notes import common_notes, left_out
from bot.answers.picture import picture
from bot.answers.saying import (
    figure,
    formula,
    interval_said,
    key_cell,
    metric_name,
    noun,
    part_said,
    period_said,
    scope_said,
    slot_said,
    term_name,
    understood,
)
from bot.answers.shapes import Answer, Table
from bot.messages import Figure, Said
from kpi.advice import FEWEST_POSTS
from kpi.formulas import Rate

if TYPE_CHECKING:
    from bot.answers.inquiry import Inquiry
    from bot.answers.shapes import Cell
    from bot.messages import Value
    from kpi.metrics import Metric
    from kpi.tables import Line

NAMED = 3


def advice(asked: Inquiry) -> Answer:
    """What to bet on for a goal; a short table of what does best when no goal is said."""
    asked.judge_the_past()
    if asked.query.metrics[:1] == ("best_time",):
        return best_time(asked)
    asked.undivided()
    if not asked.query.metrics:
        return picture(asked)
    goal = asked.alone(asked.query.metrics[0])
    metric = judge(goal)
    asked.metrics = (metric,)
    found = compared(asked, metric, group(asked, metric))
    if not found.lines:
        return nothing(asked, metric, found.whole)
    return Answer(
        _headline(asked, found),
        understood(asked, [goal]),
        body=(*_within(asked, found), *_volumes(found), *_next(found)),
        table=_table(found),
        chart=chart_of(metric, found.by, found.lines),
        formulas=(formula(metric, found.whole),) if found.whole.known else (),
        notes=(
            *_judging(goal, metric),
            *_few(found),
            *left_out([(metric, found.whole)]),
            *common_notes(asked, [metric]),
        ),
        query=asked.resolved,
        steps=steps_of(asked, found),
        value={str(line.key): line.measure.value for line in found.lines},
        outcome="answered" if found.advice.judged else "no_data",
    )


# ------------------------------------------------------------------------------------ in words
def _headline(asked: Inquiry, found: Compared) -> Said:
    metric, told = found.metric, found.advice
    about: dict[str, Value] = {
        "metric": metric_name(metric),
        "dimension": Said(f"dimension-{found.by}"),
        "scope": scope_said(asked, [metric]),
        "period": period_said(asked, asked.period),
    }
    if not told.judged:
        what = Said(f"those-{noun(metric)}")
        return Said("advice-few", least=FEWEST_POSTS, what=what, **about)
    first = told.judged[0]
    about |= {"first": key_cell(found.by, first.key), "value": figure(metric, first.measure.value)}
    if metric.name == "net_followers" and first.measure.value <= 0:
        return Said("advice-losing", **about)
    if told.best is None and not told.close:
        return Said("advice-one", **about)
    if told.best is None:
        more = Said("and-others" if len(told.close) > NAMED else "nothing")
        others = _named(found, told.close[:NAMED])
        return Said("advice-close", others=others, more=more, **about)
    second = told.judged[1]
    other = figure(metric, second.measure.value)
    return Said("advice-best", second=key_cell(found.by, second.key), other=other, **about)


def _named(found: Compared, lines: tuple[Line, ...]) -> tuple[Said, ...]:
    return tuple(
        Said(
            "advice-named",
            name=key_cell(found.by, line.key),
            value=figure(found.metric, line.measure.value),
        )
        for line in lines
    )


def _within(asked: Inquiry, found: Compared) -> list[Said]:
    """The format and the time that do best on the network that is advised, or asked about."""
    if found.metric.perimeter != "social" or found.by not in {"network", "format"}:
        return []
    best, network = found.advice.best, asked.query.value("network")
    inside = asked
    if found.by == "network" and best:
        inside, network = asked.narrowed("network", str(best.key)), (str(best.key),)
    told = _format_said(inside, found, network) if found.by == "network" else []
    return [*told, *_time_said(inside, network)] if len(network) == 1 else told


def _format_said(inside: Inquiry, found: Compared, network: tuple[str, ...]) -> list[Said]:
    deeper = compared(inside, found.metric, "format")
    if deeper.advice.best is None:
        return []
    first, second = deeper.advice.judged[:2]
    return [
        Said(
            "advice-format",
            on=_on(network),
            first=key_cell("format", first.key),
            value=figure(found.metric, first.measure.value),
            second=key_cell("format", second.key),
            other=figure(found.metric, second.measure.value),
        )
    ]


def _time_said(inside: Inquiry, network: tuple[str, ...]) -> list[Said]:
    slot = best_slot(inside)
    if slot is None:
        return []
    judged, best = slot
    return [
        Said(
            "advice-time",
            on=_on(network),
            slot=slot_said(best.number),
            metric=metric_name(judged),
            value=figure(judged, best.measure.value),
        )
    ]


def _on(network: tuple[str, ...]) -> Said:
    if len(network) != 1:
        return Said("nothing")
    return Said("advice-on", network=key_cell("network", network[0]))


def _volumes(found: Compared) -> list[Said]:
    """What does well with little volume, and what has much of it and does badly."""
    told = (("advice-push", found.advice.push), ("advice-mend", found.advice.mend))
    return [
        Said(
            name,
            group=key_cell(found.by, one.line.key),
            value=figure(found.metric, one.line.measure.value),
            part=part_said(one.part),
            term=term_name(found.metric.formula.terms[-1]),
        )
        for name, one in told
        if one and isinstance(found.metric.formula, Rate)
    ]


def _next(found: Compared) -> list[Said]:
    """What to do next: figures of the past are a reason to try, and no proof."""
    told = found.advice
    if not told.judged:
        return []
    first = key_cell(found.by, told.judged[0].key)
    if told.best:
        return [Said("advice-next-best", first=first)]
    if told.close:
        return [
            Said("advice-next-close", first=first, second=key_cell(found.by, told.close[0].key))
        ]
    return []


def _judging(goal: Metric, metric: Metric) -> list[Said]:
    if metric == goal:
        return []
    return [Said("advice-judged", goal=metric_name(goal), metric=metric_name(metric))]


def _few(found: Compared) -> list[Said]:
    if not (found.advice.few and found.advice.judged):
        return []
    names = tuple(key_cell(found.by, line.key) for line in found.advice.few)
    what = Said(f"those-{noun(found.metric)}")
    return [Said("advice-too-few", groups=names, least=FEWEST_POSTS, what=what)]


# ---------------------------------------------------------------------------------- in figures
def _table(found: Compared) -> Table:
    """A line for each group: the KPI, how sure it is, what it is made of, its part of all of it."""
    metric = found.metric
    rate = isinstance(metric.formula, Rate)
    volume = sum(line.measure.under for line in found.lines) if rate else math.nan
    terms = metric.formula.terms if rate else ()
    columns = [Said(f"dimension-{found.by}"), metric_name(metric)]
    sure = any(not math.isnan(line.measure.low) for line in found.lines)
    if sure:
        columns.append(Said("column-interval"))
    columns += [term_name(term) for term in terms]
    if rate:
        columns.append(Said("column-part-of", term=term_name(terms[-1])))
    columns.append(Said(f"column-{noun(metric)}"))
    rows: list[tuple[Cell, ...]] = []
    for line in found.lines:
        row: list[Cell] = [key_cell(found.by, line.key), figure(metric, line.measure.value)]
        if sure:
            row.append(interval_said(metric, line.measure) or Said("nothing-shown"))
        if rate:
            row += [Figure(line.measure.over), Figure(line.measure.under)]
            row.append(Figure(line.measure.under / volume, "percent"))
        row.append(Figure(line.measure.posts))
        rows.append(tuple(row))
    return Table(tuple(columns), tuple(rows))
