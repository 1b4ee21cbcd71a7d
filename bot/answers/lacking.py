"""What accounts lack, in words: days without figures, counters, silences."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.answers.saying import value_name
from bot.answers.shapes import Step
from bot.fields import label
from bot.messages import Person, Said
from bot.store import Channel, Scope
from kpi.gaps import LOOKED_AT, Day, Gaps, gaps, stretches
from kpi.periods import Period, from_epoch_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bot.queries import Query
    from bot.store import Store

MOST_STRETCHES = 4  # of days without figures that are named


def found_missing(
    query: Query, period: Period, workspace: str, store: Store, today: date
) -> list[Gaps]:
    """What the accounts that a query names lack in a period: see `kpi.gaps.gaps`."""
    looked_at = Period(period.start - timedelta(days=LOOKED_AT), today + timedelta(days=1))
    scope = Scope(("owned", "account"), looked_at, query.filters)
    names, rows = store.sums(workspace, scope, ("media", "account"), terms=(), by_day=True)
    columns = ("media", "network", "account", "bucket", "reported", "posts")
    known = (Day(*(row[names.index(name)] for name in columns)) for row in rows)
    measured = {
        (one.network, one.account): one.owner
        for one in store.channels.every(workspace)
        if _is_asked(one, query)
    }
    return gaps(known, period, today, measured)


def _is_asked(channel: Channel, query: Query) -> bool:
    of = {"network": channel.network, "account": channel.account}
    return all((of[f.dimension] in f.values) is not f.exclude for f in query.filters)


def owner_said(owner: str) -> Person | Said:
    """Who answers for an account; a dash when nobody does."""
    return Person(owner) if owner else Said("nothing-shown")


def last_said(one: Gaps) -> date | Said:
    """The latest day with figures of an account; a dash when there is none."""
    return Said("nothing-shown") if one.last is None else from_epoch_day(one.last)


def account_said(one: Gaps | Channel) -> Said:
    """An account by its network and its name."""
    name = "account-named" if one.account else "account-unnamed"
    return Said(name, network=value_name("network", one.network), account=one.account)


def figures_said(one: Gaps) -> Said:
    """Whether it is posts, e-mails or daily figures that lack."""
    kind = "days" if one.media == "account" else "emails" if one.network == "email" else "posts"
    return Said(f"figures-{kind}")


def lacks(one: Gaps) -> tuple[Said, ...]:
    """What an account lacks, in words; a dash when nothing."""
    if one.last is None:
        return (Said("gap-never"),)
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
        Said(
            "missing-line",
            account=account_said(one),
            what=figures_said(one),
            lacks=lacks(one),
            owner=Said("missing-owner", person=Person(one.owner)) if one.owner else Said("nothing"),
        )
        for one in found
        if one.any
    )


def step_to_add(one: Gaps) -> Step:
    """The form that adds what an account lacks."""
    verb = "followers" if one.media == "account" else "add"
    return step_to_add_to(Channel(one.network, one.account), verb)


def step_to_add_to(channel: Channel, verb: str = "add") -> Step:
    """The form that adds figures of an account."""
    account = (
        f' account="{channel.account}"' if channel.account and '"' not in channel.account else ""
    )
    line = f"/vigie {verb} {channel.network}{account}"
    return Step(Said("step-add-to", account=account_said(channel)), line)
