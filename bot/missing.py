"""What nobody submitted, account by account: `/vigie missing [network or account] [period]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers import Answer, Step, Table
from bot.answers.lacking import (
    account_said,
    figures_said,
    found_missing,
    lacks,
    last_said,
    owner_said,
    step_to_add,
)
from bot.answers.saying import filters_said
from bot.grammar import read
from bot.messages import Problem, Said
from bot.queries import DEFAULT_DAYS
from bot.tokens import Vocabulary
from kpi.periods import ALL, UNDATED, Period

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.store import Store
    from kpi.gaps import Gaps

MOST_STEPS = 3


def missing(line: str, workspace: str, store: Store, today: date) -> Answer:
    """What each account lacks; the last 30 full days when no period is said."""
    query = read(line, today, Vocabulary(store.vocabulary(workspace)))
    others = {chosen.dimension for chosen in query.filters} - {"network", "account"}
    if query.metrics or others or query.by or query.versus:
        raise Problem("missing-of")
    period = query.period or Period.last_full_days(today, DEFAULT_DAYS)
    if period in {ALL, UNDATED}:
        raise Problem("missing-dates")
    found = found_missing(query, period, workspace, store, today)
    scope = Said("list", items=(*filters_said(query), Said("period", period=period)))
    if not found:
        return Answer(
            Said("missing-no-account", scope=scope), steps=(Step(Said("step-add"), "/vigie add"),)
        )
    lacking = [one for one in found if one.any]
    return Answer(
        Said(
            "missing" if lacking else "missing-nothing",
            count=len(lacking),
            accounts=len(found),
            scope=scope,
        ),
        table=_table(found),
        notes=(Said("missing-how"),),
        steps=tuple(step_to_add(one) for one in lacking[:MOST_STEPS]),
    )


def _table(found: Sequence[Gaps]) -> Table:
    owned = any(one.owner for one in found)
    titles = ("dimension-account", "column-figures", "column-last", "column-missing")
    owners = (Said("column-owner"),) if owned else ()
    return Table(
        (*map(Said, titles), *owners),
        tuple(
            (
                account_said(one),
                figures_said(one),
                last_said(one),
                Said("list", items=lacks(one)),
                *((owner_said(one.owner),) if owned else ()),
            )
            for one in found
        ),
    )
