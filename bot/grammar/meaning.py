"""What the words heard mean together, as a query."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.grammar.groups import drop_subjects, group
from bot.grammar.kpis import name_kpis
from bot.grammar.listening import need_answer
from bot.grammar.meant import Meant
from bot.grammar.ranking import rank
from bot.grammar.talks import going_on
from bot.grammar.targets import target
from bot.grammar.whens import need_one_period, trend_unit, until_the_end, when
from bot.messages import Problem, Said
from bot.queries import Query, consistent
from kpi.formulas import Total
from kpi.metrics import CATALOGUE
from kpi.periods import UNITS

if TYPE_CHECKING:
    from datetime import date

    from bot.grammar.heard import Heard
    from bot.tokens import Token

# KPIs that hold the answer, where the subject alone has none: "clicks to our site" are clicks.
_TOLD_BY = {
    "competitors": {"share_of_voice"},
    "messages": {"response_rate", "response_time"},
    "traffic": {"clicks", "conversions", "conversion_rate", "click_through_rate"},
}
# What works best is told by its engagement rate.
_JUDGED = frozenset(
    {
        *("network", "format", "campaign", "account", "hashtag", "author", "weekday", "hour"),
    }
)


class Asked(NamedTuple):
    """What is asked, the numbers that have no part in it, and what was said in all."""

    query: Query
    unread: tuple[Token, ...]
    said: frozenset[str]


def meaning(heard: Heard, today: date) -> Asked:
    """What is asked; raises `Problem` for what can't be, or not together."""
    _refuse_topics(heard)
    need_answer(heard.unanswered)
    need_one_period(heard)
    meant = Meant.by_itself(heard)
    for settle in (drop_subjects, name_kpis, group, rank):
        settle(meant)
    period, versus = when(meant, today)
    wanted, unread = target(meant)
    query = Query(
        metrics=tuple(meant.metrics),
        filters=meant.said_filters(),
        period=period,
        versus=versus,
        by=meant.by,
        top=meant.top,
        pooling=_pooling(meant),
        kind=meant.kind,
        target=wanted,
    )
    query = going_on(query, heard.about, heard, today) if heard.about else _alone(query, heard)
    if "objective" in heard.said and not (heard.amounts or "advice" in heard.said):
        # "What is our goal for clicks?": what was set says by when, and how much.
        query = Query(query.metrics, query.filters, kind="objectives")
    if wanted:
        _need_one_value(query, heard)
        if query.period:
            end = until_the_end(query.period, heard.period_text, today)
            query = replace(query, period=end)
    return Asked(consistent(query), unread, frozenset(meant.said))


def _pooling(meant: Meant) -> str:
    """How posts' values become one: what is counted, on average, is the mean of the posts."""
    formulas = [CATALOGUE[name].formula for name in meant.metrics]
    counted = all(isinstance(formula, Total) for formula in formulas)
    if "average" in meant.said and formulas and counted and not meant.by:
        return "mean"
    by_time = counted and meant.by in UNITS  # "the average reach by day" is of each day
    mean = meant.heard.pooling == "mean" and (by_time or meant.only("posts_per_week"))
    return "pooled" if mean else meant.heard.pooling


def _refuse_topics(heard: Heard) -> None:
    for topic in heard.refused:
        told = {*heard.metrics} - {"posts"}
        if not told or not told <= _TOLD_BY.get(topic, set()):
            raise Problem(f"refused-{topic}")


def _alone(query: Query, heard: Heard) -> Query:
    """What a question of its own leaves to say: the KPI that judges, the steps of a trend."""
    judges = query.top or "works" in heard.said
    if not query.metrics and query.by in _JUDGED and judges:
        query = replace(query, metrics=("engagement_rate",))
    if query.kind == "value" and "trend" in heard.said and query.metrics and not query.by:
        query = replace(query, by=trend_unit(query.period))
    return query


def _need_one_value(query: Query, heard: Heard) -> None:
    """A target is of one figure: not of each post, nor of how many posts reach it."""
    others = {*query.metrics} - {"posts"}
    if query.by == "post" or (others and "posts" in heard.loose):
        raise Problem("no-threshold", metric=Said(f"metric-{query.metrics[0]}"))
