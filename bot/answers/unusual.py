"""Unusual days: those with far more posts about us (or by us) than usual."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from bot.answers.absent import nothing
from bot.answers.charts import chart_of, trend
from bot.answers.drivers import drivers, drivers_said, seen_table, tones_said
from bot.answers.notes import common_notes, steps
from bot.answers.saying import (
    key_cell,
    metric_name,
    noun,
    period_said,
    scope_said,
    times_said,
    understood,
)
from bot.answers.shapes import Answer, Chart, Step, Table
from bot.answers.spikes_asked import answer, is_watched, judged_as, latest_before, spikes_asked
from bot.answers.volumes import submitted, volumes
from bot.messages import Figure, Said
from kpi import spikes, unusual
from kpi.formulas import Measure, weights
from kpi.periods import Period, epoch_day, from_epoch_day
from kpi.tables import Line
from kpi.verdicts import Tones
from kpi.volumes import known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers.drivers import Drivers
    from bot.answers.inquiry import Inquiry
    from bot.messages import Value
    from kpi.metrics import Metric
    from kpi.spikes import Sensitivity
    from kpi.unusual import Unusual

MOST_EPISODES, NAMED_NETWORKS = 5, 2
AROUND = 7  # days on each side of a peak, in its chart
# Before the first day asked about: what is usual then, and what was unusual in that.
_HISTORY = timedelta(weeks=16)
_OURS: Sensitivity = "balanced"  # by what the days of our own posts are judged


@dataclass(frozen=True)
class _Episode:
    """Unusual days that follow each other, how many there were on each network, and why."""

    days: tuple[Unusual, ...]
    networks: tuple[Line, ...]
    drivers: Drivers

    @property
    def period(self) -> Period:
        return Period.through(self.days[0].day, self.days[-1].day)

    @property
    def peak(self) -> Unusual:
        return max(self.days, key=lambda one: one.observed)

    @property
    def observed(self) -> float:
        return math.fsum(one.observed for one in self.days)

    @property
    def has_tones(self) -> bool:
        return self.drivers.tones.told > 0


def unusual_days(asked: Inquiry, metric: Metric) -> Answer:
    """The days of the period with far more than usual, those that follow each other together."""
    period, extent = asked.effective(metric, asked.period), asked.extent(metric)
    judged = period.within(extent) if extent else None
    if extent is None or judged is None:
        return nothing(asked, metric)
    if is_watched(asked, metric):
        return _watched(asked, metric, judged)
    counts = _counts(asked, metric, Period(max(extent.start, judged.start - _HISTORY), judged.end))
    if len(counts) <= unusual.FEWEST_DAYS:
        return _too_early(asked, metric, len(counts) - 1)
    every = unusual.unusual(counts)
    found = unusual.episodes([one for one in every if one.day in judged])
    if not found:
        return _usual(asked, metric, counts, judged, _OURS)
    ranked = sorted(found, key=lambda days: -max(one.observed for one in days))
    told = [_episode(asked, metric, days) for days in ranked[:MOST_EPISODES]]
    first = told[0]
    hidden = len(found) - len(told)
    return Answer(
        _headline(asked, metric, first, len(found)),
        understood(asked, [metric]),
        body=tuple(line for one in told for line in _body(asked, one)),
        table=_table(told),
        chart=_chart(metric, counts, first.peak),
        formulas=tuple(_formula(one.peak) for one in told),
        notes=(
            *([Said("unusual-others", count=hidden)] if hidden else []),
            *common_notes(asked, [metric]),
        ),
        query=asked.resolved,
        steps=_steps(asked, metric, first),
        value={one.peak.day.isoformat(): one.peak.observed for one in told},
    )


def _watched(asked: Inquiry, metric: Metric, judged: Period) -> Answer:
    """Whether there was a spike, as the watch says."""
    found = spikes_asked(asked, metric, judged)
    if found.spikes:
        return answer(asked, metric, found)
    known = volumes(found.subject)
    counts = known[-1].counts if known else None
    if counts is None or counts.empty:
        return nothing(asked, metric)
    days = [epoch_day(day.date()) for day in counts.index]
    counts = counts.set_axis(pd.Index(days))
    if judged.start > from_epoch_day(days[-1]):
        return nothing(asked, metric)
    if (before := epoch_day(judged.last) - days[0]) < unusual.FEWEST_DAYS:
        return _too_early(asked, metric, before)
    told = _usual(asked, metric, counts, judged, found.sensitivity)
    notes = [*judged_as(found), *latest_before(found, judged.start)]
    return replace(told, notes=(*notes, *told.notes))


def _counts(asked: Inquiry, metric: Metric, period: Period) -> pd.Series[float]:
    """How many there were each day of a period, by epoch day; NaN where nobody submitted any.

    Of our own posts, a day without any is a day without any: we know when we publish.
    """
    found = asked.frame(metric, period, by="day")
    days = range(epoch_day(period.start), epoch_day(period.end))
    told = np.zeros(len(days))
    if len(found):
        np.add.at(told, found["bucket"].to_numpy(dtype=np.int64) - days.start, weights(found))
    counts = pd.Series(told, index=pd.Index(days))
    if metric.perimeter == "social":
        return counts
    told_of = submitted(asked.store, asked.workspace, asked.scope(metric, period))
    return known(counts, [(one.first, one.last) for one in told_of]).reindex(days)


def _too_early(asked: Inquiry, metric: Metric, before: int) -> Answer:
    least = unusual.FEWEST_DAYS
    return Answer(
        Said("unusual-unknown", metric=metric_name(metric), least=least, days=before),
        understood(asked, [metric]),
        notes=tuple(common_notes(asked, [metric])),
        query=asked.resolved,
        outcome="no_data",
    )


def _usual(
    asked: Inquiry,
    metric: Metric,
    counts: pd.Series[float],
    judged: Period,
    sensitivity: Sensitivity,
) -> Answer:
    """Nothing unusual: what is usual, the highest day, and when there was something before."""
    inside = counts.loc[epoch_day(judged.start) : epoch_day(judged.last)]
    highest = judged.start + timedelta(days=int(inside.fillna(-1).to_numpy().argmax()))
    return Answer(
        Said(
            "unusual-none",
            what=Said(f"those-{noun(metric)}"),
            usual=Figure(unusual.expected_on(counts, judged.end), "decimal"),
            most=Figure(float(inside.max())),
            day=highest,
            scope=scope_said(asked, [metric]),
            period=period_said(asked, asked.period),
        ),
        understood(asked, [metric]),
        chart=trend(asked, metric),
        formulas=(Said("formula-usual-day", **_rule(sensitivity)),),
        notes=tuple(common_notes(asked, [metric])),
        query=asked.resolved,
        steps=steps(asked, metric),
        value={},
    )


def _rule(sensitivity: Sensitivity) -> dict[str, Value]:
    """What makes a day unusual."""
    return {
        "least": spikes.FEWEST,
        "times": Figure(spikes.LEAST_TIMES, "decimal"),
        "years": Figure(spikes.YEARS[sensitivity]),
    }


# ------------------------------------------------------------------------------ an episode
def _episode(asked: Inquiry, metric: Metric, days: Sequence[Unusual]) -> _Episode:
    period = Period.through(days[0].day, days[-1].day)
    scope = asked.scope(metric, period)
    found = drivers(asked.store, asked.workspace, scope)
    if metric.perimeter == "social":  # ours: nobody judges us by them
        found = replace(found, tones=Tones(), people=(), authors=0)
    return _Episode(tuple(days), tuple(asked.lines(metric, period, "network")), found)


# --------------------------------------------------------------------------------- in words
def _headline(asked: Inquiry, metric: Metric, first: _Episode, count: int) -> Said:
    peak = first.peak
    return Said(
        "unusual-found",
        count=count,
        metric=metric_name(metric),
        value=Figure(peak.observed),
        day=peak.day,
        times=times_said(peak.times),
        verdict=Said(f"unusual-{first.drivers.judged.verdict}" if first.has_tones else "nothing"),
        scope=scope_said(asked, [metric]),
        period=period_said(asked, asked.period),
    )


def _body(asked: Inquiry, one: _Episode) -> list[Said]:
    """What happened, how it was said, by whom, and what to do next."""
    peak = one.peak
    told = [
        Said(
            "unusual-day" if len(one.days) == 1 else "unusual-days",
            period=Said("period", period=one.period),
            day=peak.day,
            value=Figure(peak.observed),
            all=Figure(one.observed),
            usual=Figure(peak.expected, "decimal"),
            times=times_said(peak.times),
            networks=_networks(one),
        )
    ]
    if one.has_tones and not asked.query.value("sentiment"):
        told.append(tones_said(one.drivers.judged))
    told += drivers_said(replace(one.drivers, groups=()))  # the networks are told already
    if one.has_tones:
        told.append(Said(f"unusual-next-{one.drivers.judged.verdict}"))
    return told


def _networks(one: _Episode) -> Said:
    """On which networks most of it was, where there are several."""
    shown = tuple(
        Said("count-on", count=round(line.measure.value), network=key_cell("network", line.key))
        for line in one.networks[:NAMED_NETWORKS]
    )
    return Said("unusual-on", networks=shown) if len(one.networks) > 1 else Said("nothing")


def _formula(peak: Unusual) -> Said:
    return Said(
        "formula-unusual",
        day=peak.day,
        years=Figure(spikes.YEARS[_OURS]),
        usual=Figure(peak.expected, "decimal"),
        low=Figure(peak.low),
        high=Figure(peak.high),
        value=Figure(peak.observed),
    )


# -------------------------------------------------------------------------------- in figures
def _table(told: Sequence[_Episode]) -> Table | None:
    return seen_table([one.drivers for one in told])


def _chart(metric: Metric, counts: pd.Series[float], peak: Unusual) -> Chart | None:
    """The days around a peak, as far as they are known."""
    around = Period.through(peak.day - timedelta(days=AROUND), peak.day + timedelta(days=AROUND))
    lines = [
        Line(from_epoch_day(int(day)), Measure(count))
        for day, count in zip(counts.index, counts.tolist(), strict=True)
        if from_epoch_day(int(day)) in around
    ]
    return chart_of(metric, "day", lines)


def _steps(asked: Inquiry, metric: Metric, first: _Episode) -> tuple[Step, ...]:
    """The episode itself: by tone, its posts, its people."""
    query = replace(asked.resolved, period=first.period, versus=None, by="", top=0, kind="value")
    found = []
    if first.has_tones:
        found.append(Step(Said("step-by-tone"), str(replace(query, by="sentiment"))))
    top = replace(query, metrics=("impressions",), by="post", top=5)
    if metric.perimeter in {"earned", "press"}:
        top = top.filtered("media", metric.perimeter)
    found.append(Step(Said("step-top-posts"), str(top)))
    if first.drivers.people:
        people = replace(query, metrics=("engaged_people",), by="author")
        found.append(Step(Said("step-people"), str(people)))
    return tuple(found)
