"""Who posts about us most, and where the team stands with them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers.absent import nothing
from bot.answers.notes import common_notes, steps
from bot.answers.rankings import USUAL_TOP
from bot.answers.saying import (
    formula,
    period_said,
    scope_said,
    understood,
    value_name,
)
from bot.answers.shapes import Answer, Chart, Step, Table
from bot.messages import Figure, Said
from kpi import audience
from kpi.metrics import CATALOGUE

if TYPE_CHECKING:
    from bot.answers.inquiry import Inquiry
    from bot.answers.shapes import Cell
    from bot.store import Partner
    from kpi.audience import Person


def people(asked: Inquiry) -> Answer:
    """Who mentions the brand most: people to thank, and perhaps to work with."""
    metric = asked.metrics[0]
    period = asked.effective(metric, asked.period)
    found = asked.frame(metric, period, also=("interactions",))
    ranked = audience.people(found) if len(found) else []
    if not ranked:
        return nothing(asked, metric)
    shown = ranked[: abs(asked.query.top) or USUAL_TOP]
    return Answer(
        Said(
            "people",
            first=ranked[0].name,
            mentions=ranked[0].mentions,
            count=len(ranked),
            scope=scope_said(asked, [metric]),
            period=period_said(asked, asked.period),
        ),
        understood(asked, [metric]),
        table=_table(shown, standings(asked)),
        chart=_chart(shown),
        formulas=(formula(metric, metric.formula.measure(found, period)),),
        notes=tuple(common_notes(asked, [metric])),
        query=asked.resolved,
        steps=(*steps(asked, metric), Step(Said("step-people-all"), "/vigie people")),
        value={person.name: float(person.mentions) for person in shown},
    )


def engaged(asked: Inquiry) -> list[Person]:
    """Who mentions the brand most in the period asked about, with the tone of what they say."""
    metric = CATALOGUE["engaged_people"]
    period = asked.effective(metric, asked.period)
    found = asked.frame(metric, period, by="sentiment", also=("interactions",))
    return audience.people(found) if len(found) else []


def speaks_well(person: Person) -> bool:
    """Whether somebody may be asked to work with us: not who complains more than they praise."""
    return person.negative <= person.positive


def standings(asked: Inquiry) -> dict[str, Partner]:
    """Where the team stands with people, by the name that their posts have."""
    return {one.author: one for one in asked.store.partners.every(asked.workspace)}


def networks_said(person: Person) -> Said:
    return Said("list", items=tuple(value_name("network", name) for name in person.networks))


def drew_said(person: Person) -> Said:
    """What their mentions drew; nothing where nobody knows it."""
    if person.interactions is None:
        return Said("nothing")
    return Said("people-drew", interactions=person.interactions)


def _table(shown: list[Person], known: dict[str, Partner]) -> Table:
    """A line for each; where the team stands with them, when that was said of one of them."""
    columns = ["dimension-author", "metric-mentions", "metric-interactions", "dimension-network"]
    rows: list[tuple[Cell, ...]] = [
        (
            person.name,
            Figure(person.mentions),
            Figure(math.nan if person.interactions is None else person.interactions),
            networks_said(person),
        )
        for person in shown
    ]
    if any(person.name in known for person in shown):
        columns.append("column-standing")
        rows = [
            (*row, standing_said(known.get(person.name)))
            for row, person in zip(rows, shown, strict=True)
        ]
    return Table(tuple(map(Said, columns)), tuple(rows))


def standing_said(partner: Partner | None) -> Said:
    """Where the team stands with somebody; a dash when nobody said."""
    return Said(f"standing-{partner.status}") if partner else Said("nothing-shown")


def _chart(shown: list[Person]) -> Chart | None:
    if len(shown) < 2:  # noqa: PLR2004  (one bar is no chart)
        return None
    mentions = Said("metric-mentions")
    return Chart(
        "bar",
        Said("chart-title", metric=mentions, by=Said("dimension-author")),
        tuple(person.name for person in shown[:USUAL_TOP]),
        ((mentions, tuple(float(person.mentions) for person in shown[:USUAL_TOP])),),
        "count",
    )
