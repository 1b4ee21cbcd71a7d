"""Which posts, and which people, come first."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from bot.answers.notes import common_notes, left_out, nothing, steps
from bot.answers.saying import (
    figure,
    formula,
    metric_name,
    period_said,
    scope_said,
    understood,
    value_name,
)
from bot.answers.shapes import Answer, Chart, Link, Table
from bot.messages import Figure, Problem, Said
from kpi import audience, formulas
from kpi.formulas import Rate
from kpi.periods import from_epoch_day
from kpi.posts import frame

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from bot.answers.inquiry import Inquiry
    from bot.answers.shapes import Cell
    from kpi.metrics import Metric

LONGEST_TITLE = 60
USUAL_TOP = 10


def top_posts(asked: Inquiry) -> Answer:
    """The posts with the highest (or lowest) value of a metric."""
    metric, top = asked.metrics[0], asked.query.top or USUAL_TOP
    if metric.source != "sums" or not metric.counters or metric.formula.columns:
        dimension = Said("dimension-post")
        raise Problem("no-breakdown", metric=metric_name(metric), dimension=dimension)
    period = asked.effective(metric, asked.period)
    scope = asked.scope(metric, period)
    names, rows = asked.store.posts(asked.workspace, scope, metric.counters)
    posts = frame(rows, names)
    whole = metric.formula.measure(posts, period) if rows else formulas.NOTHING
    if not whole.known:
        return nothing(asked, metric, whole if rows else None)
    ranked = sorted(
        ((post, value) for post, value in _each(metric, posts) if not math.isnan(value)),
        key=lambda pair: (-pair[1] if top > 0 else pair[1], pair[0]["post_id"]),
    )[: abs(top)]
    first, highest = ranked[0]
    return Answer(
        Said(
            "top-posts" if top > 0 else "worst-posts",
            count=len(ranked),
            metric=metric_name(metric),
            first=_title(first),
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
            tuple((*_described(post), figure(metric, value)) for post, value in ranked),
        ),
        formulas=(formula(metric, whole),),
        notes=(
            Said("ranked-among", posts=whole.posts),
            *left_out([(metric, whole)]),
            *common_notes(asked, asked.metrics),
        ),
        query=asked.resolved,
        steps=steps(asked, metric),
    )


def _described(post: dict[str, Any]) -> tuple[Cell, Cell, Cell]:
    title, day = _title(post), int(post["day"])
    linked = Link(title if isinstance(title, str) else post["url"], post["url"])
    return (
        linked if post["url"] else title,
        value_name("network", post["network"]),
        Said("nothing-shown") if day < 0 else Said("time-day", day=from_epoch_day(day)),
    )


def _each(metric: Metric, posts: pd.DataFrame) -> Iterator[tuple[dict[str, Any], float]]:
    """Each post with its own value of the metric, NaN when it does not report what it takes."""
    over = metric.formula.terms[0]
    values, told = formulas.total(posts, over), formulas.has(posts, over)
    if isinstance(metric.formula, Rate):
        under = formulas.total(posts, metric.formula.under)
        told = told & formulas.has(posts, metric.formula.under) & (under > 0)
        values = metric.formula.per * values / (under + (under == 0))
    records: list[dict[str, Any]] = posts.to_dict("records")  # type: ignore[assignment]
    for record, value, known in zip(records, values.tolist(), told.tolist(), strict=True):
        yield record, value if known else math.nan


def _title(post: dict[str, Any]) -> str | Said:
    """A post by its words, else by its day."""
    text = " ".join(str(post["text"] or post["campaign"]).split())
    if text:
        return text if len(text) <= LONGEST_TITLE else text[: LONGEST_TITLE - 1] + "…"
    day = int(post["day"])
    return Said("post-of", day=from_epoch_day(day)) if day >= 0 else str(post["post_id"])


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
