"""How far an objective is, how far it should be by now, where it is heading, and how sure that is.

An objective is a value to `reach`, or to stay `above` or `below`. What that means follows from its
KPI (`kind_of`): a "total" adds up over the period (clicks), a "level" is what there is at its end
(followers), a "rate" is pooled over all that the period holds (click-through rate); of any other
"value" (the longest silence) nothing is foretold.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median, stdev
from typing import TYPE_CHECKING, Literal, TypeAlias

from kpi import targets
from kpi.audience import Followers, Returning
from kpi.changes import is_ratio
from kpi.formulas import NAN, Net, Rate, Share, student
from kpi.periods import Period
from kpi.press import ShareOfVoice
from kpi.targets import LESS_IS_BETTER, adds_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kpi.formulas import Formula, Measure
    from kpi.metrics import Metric

Way: TypeAlias = Literal["reach", "above", "below"]
Kind: TypeAlias = Literal["total", "level", "rate", "value"]
Status: TypeAlias = Literal[
    "reached", "missed", "on_track", "at_risk", "off_track", "early", "unknown"
]
WAYS: tuple[Way, ...] = ("reach", "above", "below")

A_WEEK = 7
FEWEST_WEEKS, MOST_WEEKS = 3, 12  # whole ones that a pace, and how it varies, are told from
FEWEST_SUGGESTING = 4  # weeks with figures that a target can be suggested from
AMBITION = 0.1  # more than usual; less, for what should be low
BEST = 3  # posts

# What is looked at for a purpose, the most telling KPIs first.
PURPOSES: dict[str, tuple[str, ...]] = {
    "awareness": (
        *("reach", "impressions", "video_views", "followers"),
        *("share_of_voice", "mentions", "potential_audience"),
    ),
    "engagement": (
        *("engagement_rate", "interactions", "comments", "shares", "saves"),
        *("posts_per_week", "engagement_rate_impressions"),
    ),
    "conversion": (
        *("conversions", "conversion_rate", "clicks", "click_through_rate"),
        *("cost_per_conversion", "email_click_rate"),
    ),
    "retention": (
        *("net_followers", "followers", "returning_people", "unsubscribe_rate"),
        *("open_rate", "response_rate"),
    ),
    "reputation": (
        *("positive_share", "net_sentiment", "negative_share", "mentions"),
        *("articles", "message_share"),
    ),
}
_OF_CATEGORY = {"acquisition": "awareness", "email": "retention"}


def purpose_of(metric: Metric) -> str:
    """What a KPI is usually looked at for."""
    return _OF_CATEGORY.get(metric.category, metric.category)


def kind_of(formula: Formula) -> Kind:
    """How the value of a KPI comes about over a period."""
    if isinstance(formula, Followers):
        return "level"
    if adds_up(formula):
        return "total"
    return "rate" if is_ratio(formula) else "value"


def bounds(metric: Metric) -> tuple[float, float]:
    """The least and the most that a KPI can be."""
    if isinstance(metric.formula, Net):
        return -1.0, 1.0
    part = isinstance(metric.formula, Share | ShareOfVoice | Returning)
    if isinstance(metric.formula, Rate):  # more people may see a post than follow its account
        part = metric.formula.chance and metric.formula.under != "followers"
    least = -math.inf if metric.name in {"net_followers", "follower_growth"} else 0.0
    return least, 1.0 if part else math.inf


@dataclass(frozen=True)
class Goal:
    """What is to be reached, or to be kept above or below, in the KPI's own unit, and when."""

    target: float
    way: Way
    period: Period

    def met_by(self, value: float) -> bool:
        return targets.reached(value, self.target, ceiling=self.way == "below")


@dataclass(frozen=True)
class Pace:
    """What some days gained, and each of the whole weeks among them: see `base`."""

    gained: float
    period: Period
    weeks: tuple[float, ...]

    @property
    def weekly(self) -> float:
        return self.gained * A_WEEK / self.period.days


@dataclass(frozen=True)
class Ahead:
    """The value at the end of the period if it goes on so, and where it lies with 95 %."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Progress:
    """How far an objective is.

    `value` to `known`, the last day that counts; `expected` by then, on a straight line; `share` of
    the way (of 1; more than 1 when it is past). `ahead` is None when there is too little to tell.
    `needed` is what each week left must bring (of a total that is to stay below: may bring; of a
    rate: the rate of the days left), NaN when there is none left or nothing more is needed.
    """

    kind: Kind
    goal: Goal
    known: date
    value: float = NAN
    opening: float = NAN
    expected: float = NAN
    share: float = NAN
    ahead: Ahead | None = None
    needed: float = NAN
    status: Status = "unknown"


def base(goal: Goal, known: date, first: date) -> Period | None:
    """The days that tell the pace: those of the objective so far, or the last weeks before today.

    Of the objective when it has run for `FEWEST_WEEKS`; else the last `MOST_WEEKS` weeks, or all
    the whole weeks since the `first` day with data; None when these are too few.

    >>> goal = Goal(500, "reach", Period(date(2026, 10, 1), date(2027, 1, 1)))
    >>> base(goal, date(2026, 10, 31), date(2026, 1, 1)).days
    31
    >>> base(goal, date(2026, 10, 4), date(2026, 8, 1))
    Period(start=datetime.date(2026, 8, 3), end=datetime.date(2026, 10, 5))
    """
    since = max(goal.period.start, first)
    if (known - since).days + 1 >= FEWEST_WEEKS * A_WEEK:
        return Period.through(since, min(known, goal.period.last))
    weeks = min(MOST_WEEKS, ((known - first).days + 1) // A_WEEK)
    if weeks < FEWEST_WEEKS:
        return None
    return Period.last_full_days(known + timedelta(days=1), weeks * A_WEEK)


def whole_weeks(period: Period) -> list[Period]:
    """The last whole weeks of a period, of seven days each, the latest last; at most a year."""
    count = min(52, period.days // A_WEEK)
    ends = (period.end - timedelta(days=A_WEEK * n) for n in range(count))
    return [Period(end - timedelta(days=A_WEEK), end) for end in ends][::-1]


def spread(weeks: Sequence[float], days: int) -> float:
    """Half of the 95 % interval of what some days to come bring, by how whole weeks differed.

    Of a sum of m weeks after n known ones: t(n - 1) s sqrt(m + m²/n), Student's t with the standard
    deviation s of the known weeks (a prediction interval: both what is to come and the mean vary).

    >>> round(spread([8, 10, 12], 7), 2)
    9.93
    """
    count, ahead = len(weeks), days / A_WEEK
    return student(count - 1) * stdev(weeks) * math.sqrt(ahead + ahead * ahead / count)


def of_amount(
    goal: Goal,
    kind: Kind,
    value: float,
    opening: float,
    known: date,
    today: date,
    pace: Pace | None,
) -> Progress:
    """The progress of a total, or of a level which was `opening` before the first day.

    It is projected in a straight line: what it is, and the pace on each of the days left. A level
    that was past its target before the first day has no way to go: it is to stay there.
    """
    so_far, start = _so_far(goal, known), 0.0 if kind == "total" else opening
    passed = so_far / goal.period.days
    below = goal.way == "below"
    way = goal.target - start
    if goal.way == "above" or (kind == "level" and (below or way <= 0)):
        expected, share = goal.target, value / goal.target if goal.target else NAN
    else:
        expected = start + way * passed
        share = (value - start) / way if way else NAN
    left = targets.days_left(goal.period, today)
    unread = (goal.period.last - max(known, goal.period.start - timedelta(days=1))).days
    ahead = None
    if pace and left and len(pace.weeks) >= FEWEST_WEEKS:
        found = targets.project_level(value, pace.gained, pace.period.days, unread).value
        half = spread(pace.weeks, unread)
        # What adds up never goes down again.
        least = value if kind == "total" and min(pace.weeks) >= 0 else -math.inf
        ahead = Ahead(found, max(least, found - half), found + half)
    needed = NAN
    if left and (below or not goal.met_by(value)):
        needed = targets.needed(value, goal.target, left) * A_WEEK
    status = _status(goal, kind, value, expected, ahead, left)
    return Progress(kind, goal, known, value, opening, expected, share, ahead, needed, status)


def of_rate(goal: Goal, kind: Kind, measure: Measure, known: date, today: date) -> Progress:
    """The progress of a rate over the period so far, or of another value that nothing foretells.

    A rate that goes on as it did ends where it is. The days left are the part w of the period: the
    rate at the end lies within its 95 % interval so far, drawn in by the square root of w.
    """
    value, left = measure.value, targets.days_left(goal.period, today)
    so_far = max(1, _so_far(goal, known))
    to_come = goal.period.days - so_far
    ahead, needed = None, NAN
    if kind == "rate" and left and math.isfinite(measure.low) and math.isfinite(measure.high):
        drawn = math.sqrt(to_come / goal.period.days)
        low, high = (value - drawn * (value - side) for side in (measure.low, measure.high))
        ahead = Ahead(value, low, high)
    if kind == "rate" and left and to_come and not goal.met_by(value):
        needed = (goal.target * goal.period.days - value * so_far) / to_come
    share = value / goal.target if goal.target else NAN
    status = _status(goal, kind, value, goal.target, ahead, left)
    return Progress(kind, goal, known, value, NAN, goal.target, share, ahead, needed, status)


def nothing_yet(goal: Goal, kind: Kind, known: date, today: date) -> Progress:
    """The progress of an objective of which no figure is known: it has not begun, or none came."""
    early = today < goal.period.start
    return Progress(kind, goal, known, status="early" if early else "unknown")


def _so_far(goal: Goal, known: date) -> int:
    """The days of the period that are known."""
    return max(0, (min(known, goal.period.last) - goal.period.start).days + 1)


def _status(
    goal: Goal, kind: Kind, value: float, expected: float, ahead: Ahead | None, left: int
) -> Status:
    """Over: reached or missed. Else where it is heading: on track when the projection reaches the
    target, at risk when only a part of its range does, off track when none does. Without a
    projection, what it should be by now decides, and nothing is off track yet.
    """
    if not left:
        return "reached" if goal.met_by(value) else "missed"
    if goal.way == "reach" and kind in {"total", "level"} and goal.met_by(value):
        return "reached"
    if goal.way == "below" and kind == "total" and not goal.met_by(value):
        return "missed"
    if goal.way == "above" and not goal.met_by(value) and kind != "total":
        return "at_risk" if ahead and goal.met_by(ahead.high) else "off_track"
    if ahead is None:
        so_far = Goal(expected, goal.way, goal.period)
        return "on_track" if math.isnan(expected) or so_far.met_by(value) else "at_risk"
    if goal.met_by(ahead.value):
        return "on_track"
    best = ahead.low if goal.way == "below" else ahead.high
    return "at_risk" if goal.met_by(best) else "off_track"


def of_the_best(values: Sequence[float]) -> float:
    """The part of a sum that its `BEST` largest values make; NaN when there are no more of them.

    >>> of_the_best([5, 50, 10, 25, 10])
    0.85
    """
    whole = math.fsum(values)
    if len(values) <= BEST or whole <= 0:
        return NAN
    return math.fsum(sorted(values, reverse=True)[:BEST]) / whole


@dataclass(frozen=True)
class Suggestion:
    """A target from a team's own history: the `median` of its `weeks`; what the period is if it
    goes on so (`same`), and with some ambition (`more`, which is less of what should be low).
    """

    median: float
    weeks: int
    same: float
    more: float


def suggested(
    metric: Metric, weeks: Sequence[float], days: int, there: float = 0.0
) -> Suggestion | None:
    """What could be aimed at in so many days to come; None when too few weeks are known.

    `weeks` are the values of the last weeks; of a level, what each gained. `there` is what a level
    is now, and what a total is so far.
    """
    if len(weeks) < FEWEST_SUGGESTING:
        return None
    usual, kind = float(median(weeks)), kind_of(metric.formula)
    factor = 1 - AMBITION if metric.name in LESS_IS_BETTER else 1 + AMBITION
    if kind in {"total", "level"}:
        same = usual * days / A_WEEK
        return Suggestion(usual, len(weeks), there + same, there + same * factor)
    return Suggestion(usual, len(weeks), usual, min(usual * factor, bounds(metric)[1]))
