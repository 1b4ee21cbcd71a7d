"""The objectives of a week's summary: how far each is, those in trouble first, and a chart."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from bot.answers.aims import aim
from bot.answers.moved import measured
from bot.answers.objectives import bar, is_about, percents, rounded
from bot.answers.saying import aimed, figure, filters_said, metric_name
from bot.answers.shapes import Chart, Section, Step
from bot.answers.weekly.moves import told_of
from bot.answers.weekly.week import USUAL_WEEKS, dotted, kind_of
from bot.messages import Problem, Said
from bot.queries import Query
from bot.store.objectives import OPEN
from kpi import targets
from kpi.metrics import CATALOGUE
from kpi.objectives import A_WEEK

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.answers.aims import Aim
    from bot.answers.inquiry import Inquiry
    from bot.answers.weekly.week import Week
    from bot.store import Digest, Objective, Store
    from kpi.metrics import Metric
    from kpi.periods import Period

MOST = 5
LONGEST_COMMENT = 80
# Those that somebody should look at come first.
_ORDER = ("off_track", "missed", "at_risk", "unknown", "on_track", "reached", "early")
_FEWEST_POINTS = 3  # weeks that make a chart


@dataclass(frozen=True)
class Aims:
    """The objectives that are told: those that could be read, as they come; and all of them."""

    found: tuple[Aim, ...]
    every: tuple[Objective, ...]


def told_by(
    digest: Digest, scope: Query, store: Store, workspace: str, today: date
) -> tuple[Objective, ...]:
    """The open objectives of a summary: those it names, else those about its scope."""
    return tuple(
        one
        for one in store.objectives(workspace)
        if one.state == OPEN
        and (
            one.id in digest.objectives
            if digest.objectives
            else is_about(scope, one, store, workspace, today)
        )
    )


def aims_of(week: Week, digest: Digest, today: date) -> Aims:
    """The objectives of a week's summary, and how far each is."""
    store, workspace = week.store, week.workspace
    every = told_by(digest, week.scope, store, workspace, today)
    found = []
    for one in every:
        try:
            found.append(aim(one, store, workspace, today))
        except Problem:  # what it names is not there any more: the list says so
            continue
    found.sort(key=lambda one: (_ORDER.index(one.progress.status), one.objective.id))
    return Aims(tuple(found), every)


def told_of_aims(aims: Aims) -> dict[str, dict[str, Any]]:
    """What a summary tells of each objective whose value is known, by its number."""
    return {
        str(found.objective.id): {
            "line": found.objective.line,
            "value": found.progress.value,
            "status": found.progress.status,
        }
        for found in aims.found
        if not math.isnan(found.progress.value)
    }


def objectives(told: Aims, week: Week) -> Section:
    """Each objective on two lines: what it is and how it stands; how far, and what it takes."""
    if not told.every:
        step = Step(Said("step-aim-new"), "/vigie objective")
        return Section(Said("weekly-objectives"), (Said("weekly-no-objective"),), (step,))
    lines = [line for found in told.found[:MOST] for line in _lines(found, week)]
    if others := len(told.every) - len(told.found[:MOST]):
        lines.append(Said("weekly-other-objectives", count=others))
    return Section(Said("weekly-objectives"), tuple(lines))


def _lines(found: Aim, week: Week) -> list[Said]:
    done, goal, since = found.progress, found.goal, _none_since(found, week)
    filters = filters_said(found.asked.query)
    unknown = math.isnan(done.value)
    title = Said(
        f"weekly-aim-{'unknown' if unknown else goal.way}",
        mark=Said(f"weekly-mark-{done.status}"),
        metric=metric_name(found.metric),
        scope=Said("aim-scope", filters=filters) if filters else Said("nothing"),
        value=figure(found.metric, done.value),
        target=aimed(found.metric, goal.target),
        end=_day(goal.period.last, week),
        status=Said(f"aim-status-{done.status}"),
        word=_word(found.objective),
    )
    parts = [] if unknown else [*_bar(found), *_in(week, found), *_ahead(found), *_needed(found)]
    if since:
        parts.append(Said("weekly-aim-stale", day=_day(since, week)))
    return [title, dotted(parts)] if parts else [title]


def _day(day: date, week: Week) -> Said:
    """A day without its year, where that is the year of the week."""
    return Said("short-day" if day.year == week.period.last.year else "time-day", day=day)


def _bar(found: Aim) -> list[Said]:
    share, way = found.progress.share, found.goal.way
    if math.isnan(share):
        return []
    # Above what it is to stay above, it may be twice as high: that is no part of a way.
    return [Said(f"weekly-bar-{way}", bar=bar(share), share=percents(share))]


def _word(objective: Objective) -> Said:
    """What people say of it, beside what the figures say."""
    if not objective.word:
        return Said("nothing")
    word = Said(f"aim-status-{objective.word}")
    comment = " ".join(objective.comment.split())
    if not comment:
        return Said("weekly-word", word=word)
    short = comment if len(comment) <= LONGEST_COMMENT else comment[: LONGEST_COMMENT - 1] + "…"
    return Said("weekly-word-comment", word=word, comment=short)


def _none_since(found: Aim, week: Week) -> date | None:
    """The last day with figures of what an objective is about, if it is before the week."""
    known = found.asked.known(found.metric)
    return known if known and known < week.period.start else None


def _in(week: Week, found: Aim) -> list[Said]:
    """What the week brought."""
    if found.goal.period.within(week.period) is None:
        return []
    metric = _weekly(found.metric)
    measure = found.asked.measure(metric, week.period)
    if not measure.known or not told_of(week, metric):
        return []
    return [Said("weekly-aim-week", value=figure(metric, measure.value))]


def _weekly(metric: Metric) -> Metric:
    """What a week tells of a KPI: of a level, what it gained."""
    return CATALOGUE["net_followers"] if metric.name == "followers" else metric


def _ahead(found: Aim) -> list[Said]:
    done = found.progress
    if done.ahead is None or done.kind == "rate" or done.status in {"reached", "missed"}:
        return []  # a rate is heading for where it is
    return [Said("weekly-ahead", value=rounded(found.metric, done.ahead.value))]


def _needed(found: Aim) -> list[Said]:
    """What each week left must bring, or the rate that the days left must have."""
    done = found.progress
    left = targets.days_left(found.goal.period, found.asked.today)
    if math.isnan(done.needed) or not left or done.status == "on_track":
        return []
    if done.kind == "rate":
        return [Said("weekly-needed-rate", value=rounded(found.metric, done.needed))]
    name = "weekly-allowed" if found.goal.way == "below" else "weekly-needed"
    value = rounded(found.metric, float(round(done.needed)))
    if found.pace is None:
        return [Said(name, value=value, pace=Said("nothing"))]
    pace = Said("weekly-pace", pace=rounded(found.metric, float(round(found.pace.weekly))))
    return [Said(name, value=value, pace=pace)]


# ---------------------------------------------------------------------------------- in figures
def chart(told: Aims, week: Week, others: Sequence[Metric]) -> Chart | None:
    """The last weeks of the first objective, beside what each should bring; else of a KPI."""
    for found in told.found:
        metric, target = _weekly(found.metric), found.goal.target
        if found.progress.kind == "level":
            target = (target - found.progress.opening) * A_WEEK / found.goal.period.days
        elif found.progress.kind == "total":
            target *= A_WEEK / found.goal.period.days
        own = replace(week, scope=Query(filters=found.asked.query.filters))
        periods = [one for one in _drawn(own, metric) if one.start >= found.goal.period.start]
        if drawn := _chart(found.asked, metric, periods, target):
            return drawn
    for metric in others:
        if drawn := _chart(week.asked(metric.name), metric, _drawn(week, metric), math.nan):
            return drawn
    return None


def _drawn(week: Week, metric: Metric) -> list[Period]:
    """The last weeks, as far as nothing of what a KPI is about is late."""
    kind = kind_of(metric)
    last = min(week.awaited(kind).values(), default=week.period.last)
    periods = [one for one in week.before(USUAL_WEEKS - 1)[::-1] if one.start <= last]
    whole = last == week.period.last and week.complete(kind) == week.period
    return [*periods, week.period] if whole else periods


def _chart(
    asked: Inquiry, metric: Metric, periods: Sequence[Period], target: float
) -> Chart | None:
    """A KPI week by week, as far as it is known, with a line where each should be."""
    values = [measured(asked, metric, period).value for period in periods]
    known = [
        (period, value)
        for period, value in zip(periods, values, strict=True)
        if not math.isnan(value)
    ]
    if len(known) < _FEWEST_POINTS or not any(value for _, value in known):
        return None
    filters = filters_said(asked.query)
    scope = Said("aim-scope", filters=filters) if filters else Said("nothing")
    points = tuple(figure(metric, value).value for _, value in known)
    series = [(metric_name(metric), points)]
    if not math.isnan(target):
        aimed = round(figure(metric, target).value, 4)
        series.append((Said("weekly-target"), (aimed,) * len(points)))
    broken = any(after.start != before.end for (before, _), (after, _) in pairwise(known))
    return Chart(
        "bar" if broken else "line",
        Said("weekly-chart", metric=metric_name(metric), scope=scope),
        tuple(Said("short-day", day=period.start) for period, _ in known),
        tuple(series),
        metric.unit,
    )
