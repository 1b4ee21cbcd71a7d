"""Which posts, and which people, come first."""

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
    value_name,
)
from bot.answers.shapes import Answer, Chart, Table
from bot.messages import Figure, Problem, Said
from kpi import audience, formulas
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
        table=Table(
            (
                Said("dimension-author"),
                Said("metric-mentions"),
                Said("metric-interactions"),
                Said("dimension-network"),
            ),
            tuple(
                (
                    person.name,
                    Figure(person.mentions),
                    Figure(person.interactions),
                    Said("list", items=tuple(value_name("network", n) for n in person.networks)),
                )
                for person in shown
            ),
        ),
        chart=_people_chart(shown),
        formulas=(formula(metric, metric.formula.measure(found, period)),),
        notes=tuple(common_notes(asked, [metric])),
        query=asked.resolved,
        steps=steps(asked, metric),
        value={person.name: float(person.mentions) for person in shown},
    )


def _people_chart(shown: list[audience.Person]) -> Chart | None:
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
