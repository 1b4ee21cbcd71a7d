"""An answer without a figure: why there is none, and what would give one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from operator import itemgetter
from typing import TYPE_CHECKING

from bot.answers.inquiry import STAND_INS
from bot.answers.notes import common_notes
from bot.answers.saying import (
    figure,
    filters_said,
    metric_name,
    noun,
    period_said,
    scope_said,
    term_name,
    understood,
    value_name,
)
from bot.answers.shapes import Answer, Step
from bot.messages import Said
from kpi.formulas import NOTHING, Count
from kpi.metrics import CATALOGUE
from kpi.periods import ALL, Period, from_epoch_day
from kpi.posts import BIT

if TYPE_CHECKING:
    from bot.answers.inquiry import Inquiry
    from kpi.formulas import Measure
    from kpi.metrics import Metric


def why_unknown(asked: Inquiry, metric: Metric, measure: Measure) -> Said:
    """Why a KPI has no value, though there are posts."""
    if metric.source == "levels" and (uncounted := _uncounted_before(asked, metric)):
        return uncounted
    name = metric_name(metric)
    if metric.name == "share_of_voice":
        return Said("no-rivals", metric=name)
    if measure.posts and measure.under == 0:
        return Said("nothing-to-divide", metric=name, under=term_name(metric.counters[-1]))
    inputs = tuple(map(term_name, measure.lacking or metric.counters or ("posts",)))
    return Said("input-missing", metric=name, inputs=inputs, among=_among(asked))


def _among(asked: Inquiry) -> Said:
    filters = filters_said(asked.query)
    return Said("among", filters=filters) if filters else Said("nothing")


def _uncounted_before(asked: Inquiry, metric: Metric) -> Said | None:
    """Followers are known, though not of before the period: what is told from when they are.

    None when nobody ever submitted followers.
    """
    names, rows = asked.store.sums(
        asked.workspace, asked.scope(metric, ALL), ("account",), ("followers",), by_day=True
    )
    first: dict[tuple[str, str], int] = {}
    last = 0
    told = itemgetter(*map(names.index, ("network", "account", "bucket", "reported")))
    for network, account, day, reported in map(told, rows):
        if reported & BIT["followers"] and day >= 0:
            first[network, account] = min(day, first.get((network, account), day))
            last = max(last, day)
    if not first:
        return None
    period, since = asked.effective(metric, asked.period), Said("nothing")
    start = from_epoch_day(max(first.values()))  # from then on all accounts have a number
    counted = Period.through(start, from_epoch_day(last)).within(period)
    if counted and counted.days > 1:
        rest = Period.through(counted.start + timedelta(days=1), counted.last)
        if (found := asked.measure(metric, rest)).known:
            since = Said("uncounted-since", period=counted, value=figure(metric, found.value))
    return Said("uncounted-before", metric=metric_name(metric), day=period.start, since=since)


def nothing(asked: Inquiry, metric: Metric, measure: Measure | None = None) -> Answer:
    """There is no figure: says why and what would give one, and never 0 but of what is counted."""
    if asked.query.metrics and (none := _none(asked, metric)):
        return none
    heard = understood(asked, [metric])
    notes = tuple(common_notes(asked, [metric]))
    headline = why_nothing(asked, metric, measure)
    proposed = _instead(asked, metric) if headline.name == "no-inputs" else ()
    if headline.name == "no-data-yet":
        proposed, notes = (Step(Said("step-add"), "/vigie add"),), ()
    elif headline.name == "no-data":
        proposed = (_of_all_time(asked),)
        # The headline says from when to when the data go.
        notes = tuple(note for note in notes if note.name not in {"data-from", "data-until"})
    if told := _told_by_accounts(asked, metric):
        notes = (*notes, Said("told-by-accounts", metric=told.label))
        proposed = (told, *proposed)
    return Answer(
        headline, heard, notes=notes, query=asked.resolved, steps=proposed, outcome="no_data"
    )


def _told_by_accounts(asked: Inquiry, metric: Metric) -> Step | None:
    """The KPI of the accounts' daily figures that has a value where the posts' has none."""
    for name, of_posts in STAND_INS.items():
        if of_posts == metric.name and metric.perimeter == "social":
            twin = CATALOGUE[name]
            if asked.measure(twin, asked.period).known:
                query = replace(asked.resolved, metrics=(name,), by="", top=0)
                return Step(metric_name(twin), str(query))
    return None


def _none(asked: Inquiry, metric: Metric) -> Answer | None:
    """None of what is counted, in the midst of the data: which is known, and no lack of figures.

    None where there are no data in the period, or nothing at all of what is filtered by.
    """
    extent, period = asked.extent(metric), asked.effective(metric, asked.period)
    if not isinstance(metric.formula, Count) or not (extent and extent.within(period)):
        return None
    found = asked.frame(metric, extent, by="day")
    if found.empty:
        return None
    days = sorted(map(from_epoch_day, found["bucket"].tolist()))
    earlier = [day for day in days if day < period.start]
    other = Said("none-last", day=earlier[-1]) if earlier else Said("none-first", day=days[0])
    scope, told = scope_said(asked, [metric]), period_said(asked, asked.period)
    return Answer(
        Said(f"none-{noun(metric)}", scope=scope, period=told, other=other),
        understood(asked, [metric]),
        notes=tuple(common_notes(asked, [metric])),
        query=asked.resolved,
        steps=(_of_all_time(asked),),
        value=0.0,
    )


def _of_all_time(asked: Inquiry) -> Step:
    return Step(Said("step-all-time"), str(replace(asked.query, period=ALL)))


def why_nothing(asked: Inquiry, metric: Metric, measure: Measure | None) -> Said:
    """Why there is no figure of what is asked about: nothing at all, or not what it takes."""
    name, scope = metric_name(metric), scope_said(asked, [metric])
    if measure is not None and measure.posts_left_out:
        lacking = tuple(map(term_name, measure.lacking or metric.counters[:1]))
        posts = measure.posts_left_out
        return Said("no-inputs", metric=name, scope=scope, posts=posts, lacking=lacking)
    if measure is not None and measure.posts:
        return why_unknown(asked, metric, measure)
    known = asked.store.vocabulary(asked.workspace)["network"]
    networks = asked.query.value("network")
    if known and networks and not set(networks) & set(known):
        told = tuple(value_name("network", network) for network in networks)
        others = tuple(value_name("network", network) for network in sorted(known))
        return Said("no-data-on", networks=told, known=others)
    inputs = tuple(map(term_name, metric.counters or ("posts",)))
    extent = asked.extent(metric)
    if extent is None:
        return Said("no-data-yet", metric=name, inputs=inputs, scope=scope)
    ever = asked.frame(metric, ALL)
    filters = filters_said(asked.query)
    if ever.empty and filters:
        return _no_rows(asked, metric)
    found = metric.formula.measure(ever, ALL) if not ever.empty else None
    if metric.counters and not (found and found.known):
        return why_unknown(asked, metric, found or NOTHING)
    return Said(
        "no-data",
        metric=name,
        filters=_among(asked),
        period=period_said(asked, asked.period),
        first=extent.start,
        last=extent.last,
    )


def _no_rows(asked: Inquiry, metric: Metric) -> Said:
    """Nothing at all is what is filtered by: "no posts on X", "none of our posts has: …"."""
    networks = asked.query.value("network")
    where = Said("nothing")
    if networks:
        where = Said("on-networks", networks=tuple(value_name("network", one) for one in networks))
    rest = tuple(f for f in asked.query.filters if f.exclude or f.dimension != "network")
    if not rest:
        return Said(f"no-rows-at-all-{noun(metric)}", where=where)
    filters = filters_said(replace(asked.query, filters=rest))
    return Said(f"no-rows-{noun(metric)}", filters=filters, where=where)


def _instead(asked: Inquiry, metric: Metric) -> tuple[Step, ...]:
    """The rate to ask for instead of one whose denominator nobody reports."""
    if metric.name != "engagement_rate":
        return ()
    other = replace(asked.query, metrics=("engagement_rate_impressions",))
    return (Step(Said("metric-engagement_rate_impressions"), str(other)),)
