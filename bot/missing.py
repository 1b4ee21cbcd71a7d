"""What nobody submitted, account by account: `/vigie missing [network or account] [period]`."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.answers import Answer, Step, Table
from bot.answers.saying import filters_said, value_name
from bot.fields import label
from bot.grammar import read
from bot.messages import Problem, Said
from bot.queries import DEFAULT_DAYS
from bot.store import Scope
from bot.tokens import Vocabulary
from kpi.gaps import LOOKED_AT, Day, Gaps, gaps, stretches
from kpi.periods import ALL, UNDATED, Period, from_epoch_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bot.queries import Query
    from bot.store import Store

MOST_STRETCHES = 4  # of days without figures that are named
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


def found_missing(
    query: Query, period: Period, workspace: str, store: Store, today: date
) -> list[Gaps]:
    """What the accounts that a query names lack in a period: see `kpi.gaps.gaps`."""
    looked_at = Period(period.start - timedelta(days=LOOKED_AT), today + timedelta(days=1))
    scope = Scope(("owned", "account"), looked_at, query.filters)
    names, rows = store.sums(workspace, scope, ("media", "account"), terms=(), by_day=True)
    columns = ("media", "network", "account", "bucket", "reported", "posts")
    known = (Day(*(row[names.index(name)] for name in columns)) for row in rows)
    return gaps(known, period, today)


def _table(found: Sequence[Gaps]) -> Table:
    return Table(
        (
            Said("dimension-account"),
            Said("column-figures"),
            Said("column-last"),
            Said("column-missing"),
        ),
        tuple(
            (_account(one), _what(one), from_epoch_day(one.last), Said("list", items=lacks(one)))
            for one in found
        ),
    )


def _account(one: Gaps) -> Said:
    name = "account-named" if one.account else "account-unnamed"
    return Said(name, network=value_name("network", one.network), account=one.account)


def _what(one: Gaps) -> Said:
    kind = "days" if one.media == "account" else "emails" if one.network == "email" else "posts"
    return Said(f"figures-{kind}")


def lacks(one: Gaps) -> tuple[Said, ...]:
    """What an account lacks, in words; a dash when nothing."""
    told: list[Said] = []
    if one.silent:
        told.append(Said("gap-silence", day=from_epoch_day(one.last)))
    if one.days:
        days = tuple(
            Said("period", period=Period.through(from_epoch_day(first), from_epoch_day(last)))
            for first, last in stretches(one.days)
        )
        more = Said("and-others") if len(days) > MOST_STRETCHES else Said("nothing")
        told.append(Said("gap-days", count=len(one.days), days=days[:MOST_STRETCHES], more=more))
    told += [Said("gap-counter", count=posts, counter=label(name)) for name, posts in one.lacking]
    return tuple(told) or (Said("nothing-shown"),)


def listed(found: Iterable[Gaps]) -> tuple[Said, ...]:
    """What accounts lack, one line for each that lacks something."""
    return tuple(
        Said("missing-line", account=_account(one), what=_what(one), lacks=lacks(one))
        for one in found
        if one.any
    )


def step_to_add(one: Gaps) -> Step:
    """The form that adds what an account lacks."""
    verb = "followers" if one.media == "account" else "add"
    account = f' account="{one.account}"' if one.account and '"' not in one.account else ""
    return Step(Said("step-add-to", account=_account(one)), f"/vigie {verb} {one.network}{account}")
