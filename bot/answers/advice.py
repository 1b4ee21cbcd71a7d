"""Where to put the effort, from the team's own figures: what does best, and how sure that is."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answers.best_time import best_slot, best_time
from bot.answers.charts import chart_of
from bot.answers.notes import common_notes, left_out, nothing
from bot.answers.saying import (
    figure,
    formula,
    interval_said,
    key_cell,
    metric_name,
    period_said,
    scope_said,
    slot_said,
    term_name,
    understood,
)
from bot.answers.shapes import Answer, Step, Table
from bot.messages import Figure, Problem, Said
from bot.queries import REPORTS
from kpi import changes
from kpi.advice import FEWEST_POSTS, LOWER_IS_BETTER, Advice, advise
from kpi.audience import NetFollowers
from kpi.formulas import Measure, Rate
from kpi.metrics import CATALOGUE, PER_POST
from kpi.periods import Period

if TYPE_CHECKING:
    from bot.answers.inquiry import Inquiry
    from bot.answers.shapes import Cell
    from bot.messages import Value
    from kpi.metrics import Metric
    from kpi.tables import Line

# What groups are compared by when the goal is a number: who publishes more has more of anything.
_JUDGED_BY = {
    **dict.fromkeys(("conversions", "conversion_share"), "conversion_rate"),
    **dict.fromkeys(("clicks", "volume_share"), "click_through_rate"),
    **dict.fromkeys(("followers", "follower_growth", "followers_per_post"), "net_followers"),
    **dict.fromkeys(("interactions", "likes", "comments", "shares", "saves"), "engagement_rate"),
    "opens": "open_rate",
    "unsubscribes": "unsubscribe_rate",
    "bounces": "bounce_rate",
}
_GROUPS = {
    "social": ("network", "format"),
    "account": ("network", "account"),
    "earned": ("network",),
    "press": ("outlet_type",),
}
_PICTURE = (
    *(("engagement_rate", "network"), ("engagement_rate", "format")),
    *(("conversion_rate", "network"),),
)
NAMED = 3
LONGER = 90  # days: where a month does not tell


@dataclass(frozen=True)
class _Compared:
    """A KPI by something, and what that advises."""

    metric: Metric
    by: str
    whole: Measure
    advice: Advice

    @property
    def lines(self) -> tuple[Line, ...]:
        return (*self.advice.judged, *self.advice.few)


def advice(asked: Inquiry) -> Answer:
    """What to bet on for a goal; a short table of what does best when no goal is said."""
    if asked.query.metrics[:1] == ("best_time",):
        return best_time(asked)
    asked.undivided()
    if not asked.query.metrics:
        return _picture(asked)
    goal = asked.alone(asked.query.metrics[0])
    metric = _judge(goal)
    asked.metrics = (metric,)
    found = _compared(asked, metric, _group(asked, metric))
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
        steps=_steps(asked, found),
        value={str(line.key): line.measure.value for line in found.lines},
        outcome="answered" if found.advice.judged else "no_data",
    )


# ------------------------------------------------------------------------------ what is compared
def _judge(goal: Metric) -> Metric:
    """What groups are compared by. Raises `Problem` for a goal that no figure of theirs tells."""
    metric = PER_POST.get(goal.name) or CATALOGUE[_JUDGED_BY.get(goal.name, goal.name)]
    compared = changes.is_ratio(metric.formula) or isinstance(metric.formula, NetFollowers)
    if not compared or metric.perimeter not in _GROUPS:
        raise _no_advice(goal)
    return metric


def _no_advice(goal: Metric) -> Problem:
    return Problem("no-advice", metric=metric_name(goal))


def _group(asked: Inquiry, metric: Metric) -> str:
    """What to choose from: what was asked, else networks, else what one of them has."""
    by = asked.query.by
    levels = metric.source != "sums" and by not in {"", *_GROUPS["account"]}
    if levels or by in {"post", "interaction"}:
        dimension = Said(f"dimension-{by}")
        raise Problem("no-breakdown", metric=metric_name(metric), dimension=dimension)
    usual = _GROUPS[metric.perimeter]
    if not by and asked.query.value("network") == ("email",):
        raise _no_advice(metric)  # each campaign is sent once: there is none to do more of
    fixed = {f.dimension for f in asked.query.filters if len(f.values) == 1 and not f.exclude}
    return by or next((name for name in usual if name not in fixed), usual[-1])


def _compared(asked: Inquiry, metric: Metric, by: str) -> _Compared:
    lines, whole = asked.lines(metric, asked.period, by), asked.measure(metric, asked.period)
    fewest = 0 if metric.source == "levels" else FEWEST_POSTS
    found = advise(lines, whole, lower=metric.name in LOWER_IS_BETTER, fewest=fewest)
    return _Compared(metric, by, whole, found)


# ------------------------------------------------------------------------------------ in words
def _headline(asked: Inquiry, found: _Compared) -> Said:
    metric, told = found.metric, found.advice
    about: dict[str, Value] = {
        "metric": metric_name(metric),
        "dimension": Said(f"dimension-{found.by}"),
        "scope": scope_said(asked, [metric]),
        "period": period_said(asked, asked.period),
    }
    if not told.judged:
        return Said("advice-few", least=FEWEST_POSTS, **about)
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


def _named(found: _Compared, lines: tuple[Line, ...]) -> tuple[Said, ...]:
    return tuple(
        Said(
            "advice-named",
            name=key_cell(found.by, line.key),
            value=figure(found.metric, line.measure.value),
        )
        for line in lines
    )


def _within(asked: Inquiry, found: _Compared) -> list[Said]:
    """The format and the time that do best on the network that is advised, or asked about."""
    if found.metric.perimeter != "social" or found.by not in {"network", "format"}:
        return []
    best, network = found.advice.best, asked.query.value("network")
    inside = asked
    if found.by == "network" and best:
        inside, network = asked.narrowed("network", str(best.key)), (str(best.key),)
    told = _format_said(inside, found, network) if found.by == "network" else []
    return [*told, *_time_said(inside, network)] if len(network) == 1 else told


def _format_said(inside: Inquiry, found: _Compared, network: tuple[str, ...]) -> list[Said]:
    deeper = _compared(inside, found.metric, "format")
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


def _volumes(found: _Compared) -> list[Said]:
    """What does well with little volume, and what has much of it and does badly."""
    volume = sum(line.measure.under for line in found.advice.judged)
    told = (("advice-push", found.advice.push), ("advice-mend", found.advice.mend))
    return [
        Said(
            name,
            group=key_cell(found.by, line.key),
            value=figure(found.metric, line.measure.value),
            part=Figure(line.measure.under / volume, "percent"),
            term=term_name(found.metric.formula.terms[-1]),
        )
        for name, line in told
        if line and isinstance(found.metric.formula, Rate)
    ]


def _next(found: _Compared) -> list[Said]:
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


def _few(found: _Compared) -> list[Said]:
    if not (found.advice.few and found.advice.judged):
        return []
    names = tuple(key_cell(found.by, line.key) for line in found.advice.few)
    return [Said("advice-too-few", groups=names, least=FEWEST_POSTS)]


# ---------------------------------------------------------------------------------- in figures
def _table(found: _Compared) -> Table:
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
    columns.append(Said("column-posts"))
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


def _steps(asked: Inquiry, found: _Compared) -> tuple[Step, ...]:
    query = replace(asked.resolved, kind="value", target=None, by="", top=0)
    longer = replace(asked.query, period=Period.last_full_days(asked.today, LONGER))
    likely = (
        *([("step-longer", longer)] if asked.query.period is None else []),
        ("step-channels", replace(query, metrics=REPORTS["channels"], by="network")),
        ("step-by-format", replace(query, by="format")),
        ("step-best-time", replace(query, metrics=("best_time",), period=None)),
    )
    if found.metric.perimeter != "social":
        likely = likely[:-3]
    return tuple(Step(Said(label), str(step)) for label, step in likely)


# ------------------------------------------------------------------------------ without a goal
def _picture(asked: Inquiry) -> Answer:
    """The best network, format and time for engagement, and the network that converts best."""
    asked.metrics = tuple(CATALOGUE[name] for name in dict.fromkeys(n for n, _ in _PICTURE))
    networks = asked.query.value("network")
    compared = [
        _compared(asked, CATALOGUE[name], by)
        for name, by in _PICTURE
        if by != "network" or len(networks) != 1
    ]
    slot = best_slot(asked)
    if not any(one.advice.judged for one in compared) and slot is None:
        first = asked.metrics[0]
        return nothing(asked, first, asked.measure(first, asked.period))
    wholes = list({one.metric.name: (one.metric, one.whole) for one in compared}.values())
    bets = tuple(_bet(one) for one in compared if one.advice.best)
    rows = [_row(one) for one in compared if one.advice.judged]
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
            *([Said("advice-close-note")] if any(one.advice.close for one in compared) else []),
            *([Said("advice-time-all")] if slot else []),
            *left_out(wholes),
            *common_notes(asked, asked.metrics),
        ),
        query=asked.resolved,
        steps=_steps(asked, compared[0]),
        value={
            f"{one.metric.name} {one.advice.best.key}": one.advice.best.measure.value
            for one in compared
            if one.advice.best
        },
    )


def _bet(one: _Compared) -> Said:
    assert one.advice.best  # noqa: S101  (asked only of what is decided)
    return Said(
        "advice-bet", name=key_cell(one.by, one.advice.best.key), metric=metric_name(one.metric)
    )


def _row(one: _Compared) -> tuple[Cell, ...]:
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
