"""What stands out: a campaign or a post among its peers, a group from what it was before."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from bot.answers.absent import nothing
from bot.answers.inquiry import A_YEAR, Inquiry
from bot.answers.notes import common_notes, left_out, steps
from bot.answers.posts import described, records, single_posts, title_of
from bot.answers.saying import (
    counted,
    figure,
    formula,
    key_cell,
    metric_name,
    period_said,
    scope_said,
    times_said,
    understood,
)
from bot.answers.shapes import Answer, Table
from bot.messages import Problem, Said
from kpi import unusual
from kpi.formulas import NOTHING, MeanReachRate, Measure, PerPost, Rate, Total, total
from kpi.periods import ALL, Period, from_epoch_day
from kpi.tables import each_post

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answers.shapes import Cell
    from kpi.formulas import Formula
    from kpi.metrics import Metric
    from kpi.unusual import Outlier

MOST_LINES = 10
ENOUGH = 20  # peers: with fewer, those of earlier are worth having
PAST = 12  # periods before, that a group is compared with
_OF_A_POST = (Total, PerPost, Rate, MeanReachRate)
_BY_POST = ("", "post")


@dataclass(frozen=True)
class _Item:
    """What is compared: `peers` names those it is compared with, `judged` if it was asked about."""

    key: str
    name: str | Said
    cells: tuple[Cell, ...]
    peers: str
    measure: Measure
    judged: bool


def standing_out(asked: Inquiry, metric: Metric) -> Answer:
    """The items far from the median of their peers: of the period, or of all that came before."""
    _refuse(asked, metric)
    items = _items(asked, metric)
    if not any(item.judged and item.measure.known for item in items):
        return nothing(asked, metric, asked.measure(metric, asked.period))
    found, judged = _far(items, metric.formula)
    if not judged:
        return _too_few(asked, metric, items)
    first = found[0][0] if found else max(judged, key=lambda item: item.measure.value)
    hidden = len(found) - MOST_LINES
    return Answer(
        _found(asked, metric, found) if found else _none(asked, metric, judged, first),
        understood(asked, [metric]),
        table=_table(asked, metric, found) if found else None,
        formulas=(
            _formula(asked, metric, sum(item.peers == first.peers for item in items)),
            *([formula(metric, first.measure)] if isinstance(metric.formula, Rate) else []),
        ),
        notes=(
            *([Said("lines-left-out", lines=hidden)] if hidden > 0 else []),
            *left_out([(metric, asked.measure(metric, asked.period))]),
            *common_notes(asked, [metric]),
        ),
        query=asked.resolved,
        steps=steps(asked, metric),
        value={item.key: item.measure.value for item, _ in found[:MOST_LINES]},
    )


def _refuse(asked: Inquiry, metric: Metric) -> None:
    """Raises `Problem` for a KPI that single posts, or groups, don't have."""
    alone = asked.query.by in _BY_POST
    fits = isinstance(metric.formula, _OF_A_POST) or not alone
    if metric.source != "sums" or metric.perimeter in {"account", "days", "voice"} or not fits:
        raise Problem("no-unusual", metric=metric_name(metric))


# ----------------------------------------------------------------------------- what is compared
def _items(asked: Inquiry, metric: Metric) -> list[_Item]:
    by = asked.query.by
    if by in _BY_POST or (by == "campaign" and metric.perimeter == "email"):
        return _posts(asked, metric)
    return _groups(asked, metric)


def _groups(asked: Inquiry, metric: Metric) -> list[_Item]:
    """Each group in the period, beside itself in the periods before it.

    A network is no peer of another: each has a level of its own.
    """
    period, extent = asked.effective(metric, asked.period), asked.extent(metric)
    periods = [period]
    while extent and len(periods) <= PAST and periods[-1].previous().start >= extent.start:
        periods.append(periods[-1].previous())
    return [
        _Item(str(line.key), name, (name,), str(line.key), line.measure, judged=one == period)
        for one in periods
        for line in asked.lines(metric, one, asked.query.by)
        for name in [key_cell(asked.query.by, line.key)]
        if line.key != ""
    ]


def _posts(asked: Inquiry, metric: Metric) -> list[_Item]:
    """The posts of the period; with those of a year where a network has few, with all if it must.

    One campaign that is asked about is judged beside the others.
    """
    campaigns = asked.query.value("campaign")
    wider = asked
    if campaigns:
        query = asked.query.filtered("campaign")
        wider = Inquiry(query, asked.store, asked.workspace, asked.today)
    if campaigns and asked.query.period is None:
        asked.period = ALL
    period = asked.effective(metric, asked.period)
    items = _posts_of(wider, metric, period, period, campaigns)
    if items and _fewest(items) < ENOUGH:
        year = Period(min(period.start, period.end - timedelta(days=A_YEAR)), period.end)
        items = _posts_of(wider, metric, year, period, campaigns)
    extent = asked.extent(metric)
    if len(items) < ENOUGH and extent and extent.start < period.start:
        everything = Period(extent.start, period.end)
        items = _posts_of(wider, metric, everything, period, campaigns)
    return items


def _fewest(items: Iterable[_Item]) -> int:
    """How many peers the items that are asked about have, where they have fewest."""
    known = Counter(item.peers for item in items if item.measure.known)
    return min((known[item.peers] for item in items if item.judged), default=0)


def _posts_of(
    asked: Inquiry, metric: Metric, period: Period, judged: Period, campaigns: Sequence[str]
) -> list[_Item]:
    posts = single_posts(asked, metric, period)
    if posts.empty:
        return []
    values = each_post(metric.formula, posts)
    over, under = (
        total(posts, term) if term else np.full(len(posts), math.nan)
        for term in (*metric.formula.terms, "", "")[:2]
    )
    return [
        _Item(
            post["campaign"]
            if post["network"] == "email" and post["campaign"]
            else post["post_id"],
            title_of(post),
            described(post),
            post["network"],
            Measure(value, x, y, posts=1) if not math.isnan(value) else NOTHING,
            judged=_is_in(post["day"], judged) and (not campaigns or post["campaign"] in campaigns),
        )
        for post, value, x, y in zip(
            records(posts), values.tolist(), over.tolist(), under.tolist(), strict=True
        )
    ]


def _is_in(day: int, period: Period) -> bool:
    return day >= 0 and from_epoch_day(day) in period


def _far(
    items: Iterable[_Item], formula: Formula
) -> tuple[list[tuple[_Item, Outlier]], list[_Item]]:
    """The items asked about that are far from their peers; and all that could be judged."""
    groups: dict[str, list[_Item]] = {}
    for item in items:
        if item.measure.known:
            groups.setdefault(item.peers, []).append(item)
    found: list[tuple[_Item, Outlier]] = []
    judged: list[_Item] = []
    chance = isinstance(formula, Rate) and formula.chance
    for peers in groups.values():
        if len(peers) < unusual.FEWEST_PEERS:
            continue
        values = [item.measure.value for item in peers]
        under = [item.measure.under for item in peers] if chance else None
        judged += [item for item in peers if item.judged]
        found += [(peers[o.place], o) for o in unusual.outliers(values, under)]
    found = [(item, outlier) for item, outlier in found if item.judged]
    return sorted(found, key=lambda pair: -abs(pair[1].score)), judged


# ------------------------------------------------------------------------------------ in words
def _too_few(asked: Inquiry, metric: Metric, items: Sequence[_Item]) -> Answer:
    known = sum(item.measure.known for item in items)
    least = unusual.FEWEST_PEERS
    return Answer(
        Said("unusual-few", metric=metric_name(metric), count=known, least=least),
        understood(asked, [metric]),
        notes=tuple(common_notes(asked, [metric])),
        query=asked.resolved,
        steps=steps(asked, metric),
        outcome="no_data",
    )


def _found(asked: Inquiry, metric: Metric, found: Sequence[tuple[_Item, Outlier]]) -> Said:
    item, outlier = found[0]
    return Said(
        "outlier-found",
        count=len(found),
        metric=metric_name(metric),
        item=item.name,
        value=figure(metric, outlier.value),
        usual=figure(metric, outlier.usual),
        times=times_said(outlier.times),
        scope=scope_said(asked, [metric]),
        period=period_said(asked, asked.period),
    )


def _none(asked: Inquiry, metric: Metric, judged: Sequence[_Item], highest: _Item) -> Said:
    values = [item.measure.value for item in judged]
    if asked.query.by not in _BY_POST:
        return Said(
            "outlier-none-past",
            metric=metric_name(metric),
            dimension=Said(f"dimension-{asked.query.by}"),
            count=len(judged),
            scope=scope_said(asked, [metric]),
            period=period_said(asked, asked.period),
        )
    return Said(
        "outlier-none",
        metric=metric_name(metric),
        count=counted(metric, len(judged)),
        usual=figure(metric, float(np.median(values))),
        most=figure(metric, max(values)),
        item=highest.name,
        scope=scope_said(asked, [metric]),
        period=period_said(asked, asked.period),
    )


def _formula(asked: Inquiry, metric: Metric, peers: int) -> Said:
    if asked.query.by in _BY_POST:
        return Said("formula-outlier", peers=counted(metric, peers))
    return Said("formula-outlier-past", peers=peers)


def _table(asked: Inquiry, metric: Metric, found: Sequence[tuple[_Item, Outlier]]) -> Table:
    columns = [Said("dimension-post"), Said("dimension-network"), Said("dimension-day")]
    if len(found[0][0].cells) == 1:
        columns = [Said(f"dimension-{asked.query.by}")]
    return Table(
        (*columns, metric_name(metric), Said("column-usual"), Said("column-times")),
        tuple(
            (
                *item.cells,
                figure(metric, outlier.value),
                figure(metric, outlier.usual),
                times_said(outlier.times),
            )
            for item, outlier in found[:MOST_LINES]
        ),
    )
