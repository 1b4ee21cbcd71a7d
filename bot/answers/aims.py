"""What is known of an objective today: its KPI, its value to date, its pace and its progress."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.answers.inquiry import Inquiry
from bot.answers.saying import aimed, filters_said, metric_name
from bot.grammar import read
from bot.messages import Problem, Said
from bot.tokens import Vocabulary
from kpi import objectives as aims
from kpi import targets
from kpi.formulas import Total
from kpi.metrics import CATALOGUE
from kpi.objectives import FEWEST_WEEKS, Goal, Pace, Progress
from kpi.periods import Period, from_epoch_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.store import Objective, Store
    from kpi.formulas import Measure
    from kpi.metrics import Metric


@dataclass(frozen=True)
class Aim:
    """An objective with what is known of it: its KPI, its value to date, its progress."""

    objective: Objective
    asked: Inquiry
    metric: Metric
    measure: Measure
    progress: Progress
    pace: Pace | None = None

    @property
    def goal(self) -> Goal:
        return self.progress.goal


def aim(objective: Objective, store: Store, workspace: str, today: date) -> Aim:
    """What is known of an objective today. Raises `Problem` when its line can't be answered."""
    store = store.of_brands(workspace, objective.brands)
    query = read(objective.line, today, Vocabulary(store.vocabulary(workspace)))
    asked = Inquiry(query, store, workspace, today)
    if not (asked.metrics and query.target and query.period):
        raise Problem("aim-unreadable", number=str(objective.id))
    metric, target = asked.metrics[0], query.target.of(asked.metrics[0])
    way: aims.Way = "below" if target.ceiling else "above" if target.floor else "reach"
    goal, kind = Goal(target.value, way, query.period), aims.kind_of(metric.formula)
    known = targets.known_to(today, asked.known(metric))
    # Of a period to come, what is read all the same says whether it can be answered then.
    measure = asked.measure(metric, asked.period)
    # Nobody counts again for some days: what there is of followers is what there was.
    begun = today if kind == "level" else known
    if begun < goal.period.start or not measure.known:
        return Aim(objective, asked, metric, measure, aims.nothing_yet(goal, kind, known, today))
    if kind in {"rate", "value"}:
        found = aims.of_rate(goal, kind, measure, known, today)
        return Aim(objective, asked, metric, measure, found)
    opening = math.nan
    if kind == "level":
        opening = asked.measure(metric, Period.day(goal.period.start - timedelta(days=1))).value
    pace = pace_of(asked, metric, goal, known)
    found = aims.of_amount(goal, kind, measure.value, opening, known, today, pace)
    return Aim(objective, asked, metric, measure, found, pace)


def pace_of(asked: Inquiry, metric: Metric, goal: Goal, known: date) -> Pace | None:
    """What the days gained that tell the pace of an objective; None when they are too few."""
    gaining = CATALOGUE["net_followers"] if metric.name == "followers" else metric
    first = _first_day(asked, metric)
    period = aims.base(goal, known, first) if first else None
    if period is None:
        return None
    gained = asked.measure(gaining, period)
    weeks = weekly(asked, metric, aims.whole_weeks(period))
    if not gained.known or len(weeks) < FEWEST_WEEKS:
        return None
    return Pace(gained.value, period, tuple(weeks))


def weekly(asked: Inquiry, metric: Metric, weeks: Iterable[Period]) -> list[float]:
    """The values of some weeks, without those that are not known; of a level, what each gained.

    A week without a post brings nothing, which is known.
    """
    gaining = CATALOGUE["net_followers"] if metric.name == "followers" else metric
    found = [asked.measure(gaining, week) for week in weeks]
    adds_up = isinstance(gaining.formula, Total)
    return [
        measure.value if measure.known else 0.0
        for measure in found
        if measure.known or (adds_up and not measure.posts_left_out)
    ]


def _first_day(asked: Inquiry, metric: Metric) -> date | None:
    """The first day with figures of what an objective is about."""
    extent = asked.extent(metric)
    if extent is None or metric.source != "sums":
        return extent.start if extent else None
    found = asked.frame(metric, extent, by="day")
    return None if found.empty else from_epoch_day(int(found["bucket"].min()))


def aim_said(found: Aim) -> Said:
    """An objective in a few words: the KPI, where, how much, until when."""
    return Said(
        "aim",
        metric=metric_name(found.metric),
        scope=Said("aim-scope", filters=filters)
        if (filters := filters_said(found.asked.query))
        else Said("nothing"),
        target=_target_said(found),
        end=Said("time-day", day=found.goal.period.last),
    )


def _target_said(found: Aim) -> Said:
    name = f"aim-{found.goal.way}"
    if found.goal.way == "reach" and found.progress.kind == "total":
        name = "aim-total"
    return Said(name, target=aimed(found.metric, found.goal.target))


def in_words(objective: Objective, store: Store, workspace: str, today: date) -> Said | str:
    """An objective as people say it; its line, when what it names is not there any more."""
    try:
        return aim_said(aim(objective, store, workspace, today))
    except Problem:
        return objective.line
