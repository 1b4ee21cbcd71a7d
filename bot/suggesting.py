"""Targets from a team's own history: shown, and never set by themselves; and those far from it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers import Answer, Step, Table
from bot.answers.aims import aim, weekly
from bot.answers.inquiry import Inquiry
from bot.answers.saying import figure, metric_name
from bot.grammar import read
from bot.messages import Problem, Said
from bot.tokens import Vocabulary
from bot.words import plain
from kpi.metrics import CATALOGUE
from kpi.objectives import (
    A_WEEK,
    FEWEST_SUGGESTING,
    MOST_WEEKS,
    PURPOSES,
    Suggestion,
    kind_of,
    suggested,
    whole_weeks,
)
from kpi.periods import Period
from kpi.targets import LESS_IS_BETTER

if TYPE_CHECKING:
    from datetime import date

    from bot.places import Place
    from bot.store import Objective, Store
    from kpi.metrics import Metric

from bot.aims import PURPOSE_NAMES

MOST_SUGGESTED = 4
FAR = 10  # times more, or less, than usual


# ------------------------------------------------------------------------------- suggestions
def suggest(line: str, place: Place, store: Store, today: date) -> Answer:
    """Targets for the next quarter from the team's own history; none of them is set."""
    purpose = PURPOSE_NAMES.get(plain(line).strip(), "")
    if not purpose:
        if line.strip():
            raise Problem("aim-purpose")
        steps = tuple(
            Step(Said(f"purpose-{name}"), f"/vigie objective suggest {name}") for name in PURPOSES
        )
        return Answer(Said("aim-suggest-which"), steps=steps, outcome="clarify")
    period = Period.through(
        today, Period.holding(Period.holding(today, "quarter").end, "quarter").last
    )
    found = [
        (CATALOGUE[name], told)
        for name in PURPOSES[purpose]
        if (told := suggestion(name, "", period, place.workspace, store, today))
    ]
    if not found:
        return Answer(Said("aim-suggest-none", weeks=FEWEST_SUGGESTING), outcome="no_data")
    rows = tuple(
        (metric_name(m), figure(m, told.median), figure(m, told.same), figure(m, neat(told.more)))
        for m, told in found
    )
    titles = ("column-kpi", "column-aim-median", "column-aim-same", "column-aim-more")
    steps = tuple(
        Step(
            Said("step-aim-form", metric=metric_name(m)),
            f"/vigie objective form {m.name} {period.start}..{period.last}"
            f" {'<=' if m.name in LESS_IS_BETTER else '>='} {shown(m, neat(told.more))}"
            f" purpose:{purpose}",
        )
        for m, told in found[:MOST_SUGGESTED]
    )
    return Answer(
        Said(
            "aim-suggested",
            purpose=Said(f"purpose-{purpose}"),
            period=Said("period", period=period),
        ),
        table=Table(tuple(map(Said, titles)), rows),
        notes=(Said("aim-suggested-how", weeks=MOST_WEEKS),),
        steps=steps,
    )


def suggestion(
    name: str, scope: str, period: Period, workspace: str, store: Store, today: date
) -> Suggestion | None:
    """What the last weeks suggest for a KPI over a period; None when too few are known."""
    try:
        query = read(f"{name} {scope}", today, Vocabulary(store.vocabulary(workspace)))
        asked = Inquiry(query, store, workspace, today)
        return _from_history(asked, asked.metrics[0], period)
    except Problem:
        return None


def _from_history(asked: Inquiry, metric: Metric, period: Period) -> Suggestion | None:
    """What there is already, and what the days to come bring if they are like the last weeks."""
    extent = asked.extent(metric)
    if extent is None:
        return None
    last = Period.last_full_days(min(asked.today, extent.end), MOST_WEEKS * A_WEEK)
    weeks = [week for week in whole_weeks(last) if week.start >= extent.start]
    kind, known = kind_of(metric.formula), last.last
    begun = min(known, period.last) >= period.start
    there = 0.0
    if kind == "level":
        there = asked.measure(metric, last).value
    elif kind == "total" and begun:
        so_far = asked.measure(metric, Period.through(period.start, min(known, period.last)))
        there = so_far.value if so_far.known else 0.0
    to_come = (period.last - known).days if kind == "level" or begun else period.days
    found = suggested(metric, weekly(asked, metric, weeks), max(0, to_come), there)
    return None if found is None or not math.isfinite(found.more) else found


def far_from_usual(
    objective: Objective, store: Store, workspace: str, today: date
) -> tuple[Said, ...]:
    """A question, where the target of a rate is far from what the last weeks were: 0.03 for 3 %."""
    found = aim(objective, store, workspace, today)
    metric, target = found.metric, found.goal.target
    if metric.unit != "percent":
        return ()
    usual = _from_history(found.asked, metric, found.goal.period)
    if usual is None or not usual.median or 1 / FAR < target / usual.median < FAR:
        return ()
    own = {"target": figure(metric, target), "median": figure(metric, usual.median)}
    return (Said("aim-far", metric=metric_name(metric), weeks=usual.weeks, **own),)


def neat(value: float) -> float:
    """A number that people would set: of two digits that count, three from a thousand on.

    >>> neat(1726.4), neat(0.02519), neat(47.3)
    (1730.0, 0.025, 47.0)
    """
    if not value:
        return 0.0
    digits = 3 if abs(value) >= 1000 else 2  # noqa: PLR2004
    return float(f"{value:.{digits}g}")


def shown(metric: Metric, value: float) -> str:
    """A value as one types it."""
    if metric.unit in {"percent", "points"}:
        return f"{value * 100:.10g}%"
    scale = {"money": 0.01, "per_mille": 1000.0}.get(metric.unit, 1.0)
    return f"{value * scale:.10g}"
