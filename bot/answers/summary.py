"""What a workspace's figures say together: `/kpi` alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers.absent import nothing
from bot.answers.charts import chart_of
from bot.answers.inquiry import OF_LEVELS
from bot.answers.notes import all_small_numbers, common_notes, left_out
from bot.answers.saying import formula, period_said, scope_said, understood
from bot.answers.shapes import Answer, Step
from bot.answers.values import before_said, known_values, side_by_side
from bot.messages import Said
from bot.queries import REPORTS, Query
from kpi import formulas
from kpi.metrics import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.answers.inquiry import Inquiry
    from kpi.formulas import Measure
    from kpi.metrics import Metric

SUMMARY = (
    "posts", "impressions", "reach", "interactions", "engagement_rate", "clicks",
    "click_through_rate", "conversions", "conversion_rate", "followers", "net_followers",
    "mentions", "net_sentiment", "articles", "potential_audience",
    "deliveries", "open_rate", "email_click_rate", "unsubscribe_rate",
)  # fmt: skip
_OF_MEDIUM = {
    "owned": {"social", "account"},
    "account": {"account"},
    "earned": {"earned"},
    "press": {"press"},
}
_TONED = ("earned", "press")
_RATES_WITH_GAPS = ("engagement_rate", "conversion_rate")


def summary(asked: Inquiry) -> Answer:
    """The KPIs that the workspace has figures for, beside the period before."""
    asked.metrics = kpis(asked)
    measures = [(m, asked.measure(m, asked.period)) for m in asked.metrics]
    measures = [(m, found) for m, found in measures if found.known and not _none(m, found)]
    if not measures:
        return nothing(asked, (*asked.metrics, CATALOGUE["posts"])[0])
    before = [asked.before(metric) for metric, _ in measures]
    rate = CATALOGUE["engagement_rate"]
    by = "format" if len(asked.query.value("network")) == 1 else "network"
    charted = asked.lines(rate, asked.period, by) if rate in asked.metrics else []
    scope = (
        scope_said(asked, asked.metrics) if asked.query.filters else Said("perimeter-everything")
    )
    return Answer(
        Said(
            "summary",
            scope=scope,
            period=period_said(asked, asked.period),
        ),
        understood(asked, (), scope),
        body=before_said(before, asked.versus),
        table=side_by_side(measures, before),
        chart=chart_of(rate, by, charted),
        formulas=tuple(formula(m, found) for m, found in measures if m.unit != "count"),
        notes=(
            *all_small_numbers(measures),
            *left_out([(m, found) for m, found in measures if m.name in _RATES_WITH_GAPS]),
            *common_notes(asked, [measures[0][0]]),
        ),
        query=asked.resolved,
        steps=_steps(asked),
        value=known_values(measures),
    )


def kpis(asked: Inquiry) -> tuple[Metric, ...]:
    """The KPIs of a summary that belong to what is asked about."""
    return tuple(filter(_fits(asked), (CATALOGUE[name] for name in SUMMARY)))


def _fits(asked: Inquiry) -> Callable[[Metric], bool]:
    """Which KPIs belong to what the query is filtered by."""
    media, networks = asked.query.value("media"), asked.query.value("network")

    others = {f.dimension for f in asked.query.filters} - OF_LEVELS

    def fits(metric: Metric) -> bool:
        if others and metric.source == "levels":
            return False
        if media:
            toned = metric.name == "net_sentiment" and any(medium in _TONED for medium in media)
            return toned or any(metric.perimeter in _OF_MEDIUM.get(m, ()) for m in media)
        if networks:
            return (metric.perimeter == "email") == (networks == ("email",))
        return True

    return fits


def _none(metric: Metric, measure: Measure) -> bool:
    """A count of nothing: nobody submits it, and it would only fill the table."""
    return isinstance(metric.formula, formulas.Count) and not measure.value


def _steps(asked: Inquiry) -> tuple[Step, ...]:
    if not any(metric.perimeter == "social" for metric in asked.metrics):
        return ()
    query = asked.resolved
    likely = (
        ("step-engagement-by-network", replace(query, metrics=("engagement_rate",), by="network")),
        ("step-channels", replace(query, metrics=REPORTS["channels"], by="network")),
        ("step-best-time", Query(("best_time",), asked.query.filters)),
        ("step-people", replace(query, metrics=("engaged_people",), by="author")),
    )
    return tuple(Step(Said(label), str(step)) for label, step in likely)
