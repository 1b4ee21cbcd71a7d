"""What advice compares: a KPI that tells which group does best, by what there is to choose from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answers.saying import metric_name
from bot.answers.shapes import Step
from bot.messages import Problem, Said
from bot.queries import REPORTS
from kpi import changes
from kpi.advice import FEWEST_POSTS, LOWER_IS_BETTER, Advice, advise
from kpi.audience import NetFollowers
from kpi.formulas import Rate
from kpi.metrics import CATALOGUE, PER_POST
from kpi.periods import Period

if TYPE_CHECKING:
    from bot.answers.inquiry import Inquiry
    from kpi.formulas import Measure
    from kpi.metrics import Metric
    from kpi.tables import Line

LONGER = 90  # days: where a month does not tell

# What groups are compared by when the goal is a number: who publishes more has more of anything.
_JUDGED_BY = {
    **dict.fromkeys(("conversions", "conversion_share"), "conversion_rate"),
    **dict.fromkeys(("clicks", "volume_share"), "click_through_rate"),
    **dict.fromkeys(("followers", "follower_growth", "followers_per_post"), "net_followers"),
    **dict.fromkeys(("interactions", "likes", "comments", "shares", "saves"), "engagement_rate"),
    "opens": "open_rate",
    "unsubscribes": "unsubscribe_rate",
    "bounces": "bounce_rate",
}
_GROUPS = {
    "social": ("network", "format"),
    "account": ("network", "account"),
    "days": ("network", "account"),
    "earned": ("network",),
    "press": ("outlet_type",),
}


@dataclass(frozen=True)
class Compared:
    """A KPI by something, and what that advises."""

    metric: Metric
    by: str
    whole: Measure
    advice: Advice

    @property
    def lines(self) -> tuple[Line, ...]:
        return (*self.advice.judged, *self.advice.few)


def judge(goal: Metric) -> Metric:
    """What groups are compared by. Raises `Problem` for a goal that no figure of theirs tells."""
    metric = PER_POST.get(goal.name) or CATALOGUE[_JUDGED_BY.get(goal.name, goal.name)]
    compared = changes.is_ratio(metric.formula) or isinstance(metric.formula, NetFollowers)
    if not compared or metric.perimeter not in _GROUPS:
        raise _no_advice(goal)
    return metric


def _no_advice(goal: Metric) -> Problem:
    return Problem("no-advice", metric=metric_name(goal))


def group(asked: Inquiry, metric: Metric) -> str:
    """What to choose from: what was asked, else networks, else what one of them has."""
    by = asked.query.by
    levels = metric.source != "sums" and by not in {"", *_GROUPS["account"]}
    if levels or by in {"post", "interaction"}:
        dimension = Said(f"dimension-{by}")
        raise Problem("no-breakdown", metric=metric_name(metric), dimension=dimension)
    usual = _GROUPS[metric.perimeter]
    if not by and asked.query.value("network") == ("email",):
        raise _no_advice(metric)  # each campaign is sent once: there is none to do more of
    return by or next((name for name in usual if name not in asked.query.fixed), usual[-1])


def compared(asked: Inquiry, metric: Metric, by: str) -> Compared:
    lines, whole = asked.lines(metric, asked.period, by), asked.measure(metric, asked.period)
    fewest = 0 if metric.source == "levels" else FEWEST_POSTS
    found = advise(
        lines,
        lower=metric.name in LOWER_IS_BETTER,
        fewest=fewest,
        counted=is_counted(metric),
    )
    return Compared(metric, by, whole, found)


def is_counted(metric: Metric) -> bool:
    """Whether a KPI is a count out of a count: conversions of clicks, not reach of posts."""
    return isinstance(metric.formula, Rate) and metric.formula.chance


def steps_of(asked: Inquiry, found: Compared) -> tuple[Step, ...]:
    query = replace(asked.resolved, kind="value", target=None, by="", top=0)
    longer = replace(asked.query, period=Period.last_full_days(asked.today, LONGER))
    likely = (
        *([("step-longer", longer)] if asked.query.period is None else []),
        ("step-channels", replace(query, metrics=REPORTS["channels"], by="network")),
        ("step-by-format", replace(query, by="format")),
        ("step-best-time", replace(query, metrics=("best_time",), period=None)),
    )
    if found.metric.perimeter != "social":
        likely = likely[:-3]
    return tuple(Step(Said(label), str(step)) for label, step in likely)
