"""How every answer is made: one shape for all that Vigie tells, on every screen.

`answer` turns a `Query` into an `Answer`: it reads sums from the store, has `kpi` compute, and says
what was understood, the formula with its numbers, and what was left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers.shapes import Answer, Cell, Chart, Decision, Section, Step, Table
from bot.messages import Link, Person

if TYPE_CHECKING:
    from datetime import date

    from bot.queries import Query
    from bot.store import Store

__all__ = [
    "Answer",
    "Cell",
    "Chart",
    "Decision",
    "Link",
    "Person",
    "Section",
    "Step",
    "Table",
    "answer",
]


def answer(query: Query, store: Store, workspace: str, today: date) -> Answer:
    """The answer to a query. Raises `Problem` when it can't be answered, with the reason."""
    # Loaded at the first question: they bring numpy and pandas, which an idle bot does without.
    from bot.answers.advice import advice  # noqa: PLC0415
    from bot.answers.anything import anything_unusual  # noqa: PLC0415
    from bot.answers.best_time import best_time  # noqa: PLC0415
    from bot.answers.breakdowns import breakdown_by  # noqa: PLC0415
    from bot.answers.inquiry import Inquiry  # noqa: PLC0415
    from bot.answers.objective import objective  # noqa: PLC0415
    from bot.answers.objectives import objectives  # noqa: PLC0415
    from bot.answers.people import people  # noqa: PLC0415
    from bot.answers.rankings import top_posts  # noqa: PLC0415
    from bot.answers.summary import summary  # noqa: PLC0415
    from bot.answers.values import values  # noqa: PLC0415
    from bot.answers.why import why  # noqa: PLC0415

    if query.kind == "objectives":
        return objectives(query, store, workspace, today)
    asked = Inquiry(query, store, workspace, today)
    if query.kind != "value":
        return {"why": why, "unusual": anything_unusual, "advice": advice}[query.kind](asked)
    if query.target:
        return objective(asked, query.target)
    if not query.metrics:
        return summary(asked)
    if query.metrics == ("best_time",):
        return best_time(asked)
    if query.by == "post":
        return top_posts(asked)
    if query.metrics == ("engaged_people",) and query.by == "author":
        return people(asked)
    if query.by:
        return breakdown_by(asked)
    return values(asked)
