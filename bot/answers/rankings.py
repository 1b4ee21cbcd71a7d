"""Which posts come first."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers.absent import nothing
from bot.answers.notes import common_notes, left_out, steps
from bot.answers.posts import described, records, single_posts, title_of
from bot.answers.saying import (
    figure,
    formula,
    metric_name,
    period_said,
    scope_said,
    understood,
)
from bot.answers.shapes import Answer, Table
from bot.messages import Problem, Said
from kpi import formulas
from kpi.metrics import CATALOGUE
from kpi.tables import each_post

if TYPE_CHECKING:
    from bot.answers.inquiry import Inquiry

USUAL_TOP = 10
_OF_ONE = {"potential_audience": "audience_per_article"}  # the same number, of one article


def top_posts(asked: Inquiry) -> Answer:
    """The posts with the highest (or lowest) value of a metric."""
    metric, top = asked.metrics[0], asked.query.top or USUAL_TOP
    if isinstance(metric.formula, formulas.Count):
        other = "potential_audience" if metric.perimeter == "press" else "impressions"
        raise Problem("count-by-post", metric=metric_name(metric), other=Said(f"metric-{other}"))
    metric = CATALOGUE[_OF_ONE.get(metric.name, metric.name)]
    several = metric.source != "sums" or metric.perimeter == "days"
    if several or not metric.counters or metric.formula.columns:
        dimension = Said("dimension-post")
        raise Problem("no-breakdown", metric=metric_name(metric), dimension=dimension)
    period = asked.effective(metric, asked.period)
    posts = single_posts(asked, metric, period)
    whole = metric.formula.measure(posts, period) if len(posts) else formulas.NOTHING
    if not whole.known:
        return nothing(asked, metric, whole if len(posts) else None)
    each = zip(records(posts), each_post(metric.formula, posts).tolist(), strict=True)
    ranked = sorted(
        ((post, value) for post, value in each if not math.isnan(value)),
        key=lambda pair: (-pair[1] if top > 0 else pair[1], pair[0]["post_id"]),
    )[: abs(top)]
    first, highest = ranked[0]
    return Answer(
        Said(
            "top-posts" if top > 0 else "worst-posts",
            count=len(ranked),
            metric=metric_name(metric),
            first=title_of(first),
            value=figure(metric, highest),
            scope=scope_said(asked, [metric]),
            period=period_said(asked, asked.period),
        ),
        understood(asked, asked.metrics),
        table=Table(
            (
                Said("dimension-post"),
                Said("dimension-network"),
                Said("dimension-day"),
                metric_name(metric),
            ),
            tuple((*described(post), figure(metric, value)) for post, value in ranked),
        ),
        formulas=(formula(metric, whole),),
        notes=(
            Said("ranked-among", posts=whole.posts),
            *left_out([(metric, whole)]),
            *common_notes(asked, asked.metrics),
        ),
        query=asked.resolved,
        steps=steps(asked, metric),
        value={str(post["post_id"]): value for post, value in ranked},
    )
