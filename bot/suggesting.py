"""Targets from a team's own history: shown, and never set by themselves."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers import Answer, Step, Table
from bot.answers.aims import weekly
from bot.answers.inquiry import Inquiry
from bot.answers.saying import figure, metric_name
from bot.grammar import read
from bot.messages import Problem, Said
from bot.tokens import Vocabulary
from bot.words import plain
from kpi.metrics import CATALOGUE
from kpi.objectives import (
    FEWEST_SUGGESTING,
    MOST_WEEKS,
    PURPOSES,
    Suggestion,
    suggested,
    whole_weeks,
)
from kpi.periods import Period
from kpi.targets import LESS_IS_BETTER

if TYPE_CHECKING:
    from datetime import date

    from bot.places import Place
    from bot.store import Store
    from kpi.metrics import Metric

from bot.aims import PURPOSE_NAMES

MOST_SUGGESTED = 4
A_QUARTER = 91  # days, when nobody has said how many


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
        if (told := suggestion(name, "", period.days, place.workspace, store, today))
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
    name: str, scope: str, days: int, workspace: str, store: Store, today: date
) -> Suggestion | None:
    """What the last weeks suggest for a KPI; None when too few are known."""
    try:
        query = read(f"{name} {scope}", today, Vocabulary(store.vocabulary(workspace)))
        asked = Inquiry(query, store, workspace, today)
        metric = asked.metrics[0]
        extent = asked.extent(metric)
        if extent is None:
            return None
        last = Period.last_full_days(min(today, extent.end), MOST_WEEKS * 7)
        weeks = [week for week in whole_weeks(last) if week.start >= extent.start]
        level = asked.measure(metric, last).value if metric.name == "followers" else 0.0
        found = suggested(metric, weekly(asked, metric, weeks), days, level)
    except Problem:
        return None
    return None if found is None or not math.isfinite(found.more) else found


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
