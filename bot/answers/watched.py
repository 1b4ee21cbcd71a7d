"""What is found by watching: spikes, silence, and what a setting would have fired before."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from bot.answers.drivers import DAYS_BEFORE, drivers
from bot.answers.judging import fewest_days, judged
from bot.answers.shapes import Answer, Section, Step, Table
from bot.answers.spike import Bin, Spike
from bot.answers.spike_said import LENGTH, exactly_said, moment_said, seldom_said, what_said
from bot.answers.volumes import MEDIA, submitted, volumes, without
from bot.holidays import public_holidays
from bot.messages import Figure, Person, Said
from bot.store import Scope
from kpi.gaps import FEWEST, LATE, LEAST_SILENCE
from kpi.periods import Period, epoch_day
from kpi.spikes import spells
from kpi.usual import DAY, HOUR, Parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import pandas as pd

    from bot.answers.spike import Level, Unit
    from bot.answers.volumes import Subject, Volume
    from bot.store import Submitted
    from kpi.spikes import Sensitivity

_STEPS = {"hour": HOUR, "day": DAY}
FRESH = timedelta(hours=48)  # what is older is no news
LATELY = 8 * 7  # days: how often people submit
LEAST_MISSED = 10.0  # that were to be expected: of fewer, none is no news
RAREST = 1e-4  # the chance of a silence that is told
LEAST_UNSUBMITTED = timedelta(days=2)
TRIED = 90  # days that a setting is tried on
MOST_TRIED = 10
_ADDING = {"mentions": "mentions", "articles": "press"}  # the verbs that submit some
_AROUND = {"hour": 12, "day": 8}  # bins before a spike that are shown
_AFTER = 3
_MOST = 1 / 2  # of what a day has beyond the expected: hours with less do not tell it
_ALIKE = 4  # weeks before the peak


def found(subject: Subject, sensitivity: Sensitivity, *, since: int = 0) -> Spike | None:
    """The spike that goes on, or the last one that ended within 48 hours; None without any.

    `since`: when the watch was switched on (epoch seconds). Only figures that were submitted after,
    or up to 48 hours before, can raise one, and only hours and days that are at most 2 days old. An
    alert is told before what is worth a line.
    """
    every = _every(subject, sensitivity)
    seen = [spike for spike in every if subject.now - spike.last <= FRESH]
    seen.sort(key=lambda one: (one.level == "alert", one.last), reverse=True)
    heard = int(since - FRESH.total_seconds())
    for spike in seen:
        told = with_drivers(spike, subject, since=heard)
        if 2 * told.drivers.submitted >= told.drivers.count:
            return told
    return None


def spikes_in(subject: Subject, sensitivity: Sensitivity, days: int) -> list[Spike]:
    """Every spike of the last days, of both levels, in order; one that hours and days show, once.

    Told by their numbers alone: without what drives them.
    """
    first = subject.now - timedelta(days=days)
    return [spike for spike in _every(subject, sensitivity) if spike.last > first]


def _every(subject: Subject, sensitivity: Sensitivity) -> list[Spike]:
    """All spikes in order. What hours and days both show is told by what shows it longest."""
    found: dict[Unit, list[Spike]] = {"hour": [], "day": []}
    for volume in volumes(subject):
        found[volume.unit] = list(_spikes(volume, subject, sensitivity))
    hours, apart = found["hour"], []
    for day in found["day"]:
        same = [one for one in hours if one.began < day.last and day.began < one.last]
        latest = max(same, key=lambda one: one.last, default=None)
        went_on = latest is not None and latest.last <= day.last - LENGTH["day"]
        # Hours in which most of it was told nothing unusual: they would tell a small part of it.
        told = math.fsum(one.told.excess for one in same)
        if latest is None or went_on or told < _MOST * day.told.excess:
            hours = [one for one in hours if one not in same]
            apart.append(day)
        elif day.level == "alert":
            place = hours.index(latest)
            hours[place] = replace(latest, level="alert")
    every = sorted([*hours, *apart], key=lambda one: one.began)
    return [replace(one, earlier=_earlier(one, every)) for one in every]


def _earlier(spike: Spike, every: Sequence[Spike]) -> tuple[Period, ...]:
    """The days of those that were over before it, in the weeks that tell what is usual."""
    first = spike.began - timedelta(days=DAYS_BEFORE)
    return tuple(one.period for one in every if first < one.last <= spike.began)


def backtest(subject: Subject, sensitivity: Sensitivity) -> Answer:
    """How often this would have fired in the last 90 days, and when; or what it lacks to tell."""
    what = what_said(subject.metric, subject.scope)
    known = volumes(subject)
    days = len(known[-1].counts) if known else 0
    if days <= fewest_days():
        return Answer(
            Said("watch-test-few", metric=what, least=fewest_days(), days=days),
            steps=(Step(Said("step-add"), f"/vigie {_ADDING[subject.metric]}"),),
            outcome="no_data",
        )
    days = min(TRIED, days)
    spikes = spikes_in(subject, sensitivity, TRIED)
    alerts = [one for one in spikes if one.level == "alert"]
    lines = [one for one in spikes if one.level == "watch"]
    shown = spikes[-MOST_TRIED:]
    return Answer(
        Said(
            "watch-test",
            setting=Said(f"sensitivity-{sensitivity}"),
            count=len(alerts),
            days=days,
            metric=what,
        ),
        body=(Said("watch-test-lines", count=len(lines)),),
        table=Table(
            (Said("column-since"), Said("column-level"), what, Said("column-usual")),
            tuple(
                (
                    moment_said(one.began, one.unit),
                    Said(f"level-{one.level}"),
                    Figure(one.observed),
                    Figure(round(one.expected, 1), "decimal"),
                )
                for one in shown
            ),
        )
        if shown
        else None,
        sections=tuple(
            Section(Said(f"level-{level}"), tuple(moment_said(one.began, one.unit) for one in told))
            for level, told in (("alert", alerts), ("watch", lines))
        ),
        notes=(
            Said("watch-test-how", unit=Said(f"watch-by-{known[0].unit}")),
            *([Said("watch-test-short", days=days)] if days < TRIED else []),
        ),
        value={one.began.isoformat(): one.observed for one in alerts},
    )


def silence(subject: Subject) -> Answer | None:
    """Talk should be there and is not: the figures say so, or nobody has submitted any.

    Its outcome is "answered" when figures tell the silence, "no_data" when nobody submitted.
    None: there is talk as usual, or it is not known what is usual. `value["since"]` is the first
    day of it (an epoch day): the same silence has the same.
    """
    known = volumes(subject)
    if not known:
        return None
    import numpy as np  # noqa: PLC0415

    volume = known[-1]
    told = _submitted_lately(subject)
    if not told:
        return None
    if late := _unsubmitted(told, volume, subject):
        return late
    whole = volume.counts.iloc[: -1 if _is_partial(volume, told) else None]
    if whole.empty:
        return None
    frame = judged(replace(volume, counts=whole), "balanced")
    quiet = frame["quiet"].to_numpy() < 1
    days = len(quiet) - int(np.flatnonzero(~quiet)[-1]) - 1 if not quiet.all() else 0
    lately = frame.iloc[len(frame) - days :]
    observed, expected = lately["observed"].sum(), lately["expected"].sum()
    if not days or expected < LEAST_MISSED or lately["quiet"].iloc[-1] > RAREST:
        return None
    first = (whole.index[-1] - timedelta(days=days - 1)).date()
    seldom = seldom_said(float(lately["quiet"].iloc[-1]))
    return Answer(
        Said(
            "silence",
            metric=what_said(subject.metric, subject.scope),
            value=Figure(observed),
            span=Said("silence-since", count=days, day=first),
            usual=Figure(round(expected)),
        ),
        body=(
            Said("silence-known", until=exactly_said(volume.known_until)),
            Said("silence-look"),
        ),
        notes=(Said("silence-rarity", number=seldom),),
        value={"since": float(epoch_day(first))},
    )


def _submitted_lately(subject: Subject) -> list[Submitted]:
    today = subject.today
    period = Period(today - timedelta(days=LATELY), today + timedelta(days=1))
    return submitted(subject.store, subject.workspace, subject.over(period))


def _is_partial(volume: Volume, told: Sequence[Submitted]) -> bool:
    """Whether the last day was not over yet when it was submitted."""
    end = (volume.counts.index[-1] + timedelta(days=1)).tz_localize(volume.zone)
    return bool(end.timestamp() > max(one.at for one in told))


def _unsubmitted(told: Sequence[Submitted], volume: Volume, subject: Subject) -> Answer | None:
    """Nobody has submitted for much longer than usual; None when they have, or when there may well
    have been nothing to submit.
    """
    came = sorted({one.at for one in told})
    usual = timedelta(days=LEAST_SILENCE)  # until there are enough to tell how often they come
    if len(came) >= FEWEST:
        between = median(after - before for before, after in pairwise(came))
        usual = max(LEAST_UNSUBMITTED, LATE * timedelta(seconds=between))
    since = subject.now - volume.known_until
    pace = float(volume.counts.iloc[-LATELY:].mean())
    if since < usual or pace * (since / LENGTH["day"]) < LEAST_MISSED:
        return None
    last = max(told, key=lambda one: one.at)
    day = volume.known_until.date()
    by = [Said("silence-who", person=Person(last.who))] if last.who else []
    return Answer(
        Said("silence-unsubmitted", metric=what_said(subject.metric, subject.scope), day=day),
        body=(Said("silence-usual", usual=Figure(round(pace, 1), "decimal")), *by),
        value={"since": float(epoch_day(day))},
        outcome="no_data",
    )


# ---------------------------------------------------------------------------------- episodes
def _spikes(volume: Volume, subject: Subject, sensitivity: Sensitivity) -> Iterator[Spike]:
    """The spikes of a count, in order; without what drives them."""
    if volume.counts.empty:
        return
    frame = judged(volume, sensitivity)
    bins = list(_bins(frame, volume))
    levels: list[str] = frame["told"].tolist()
    for first, last in spells(volume.counts, frame, frame["told"] != ""):
        level: Level = "alert" if "alert" in levels[first : last + 1] else "watch"
        yield _spike(volume, subject, level, bins, first, last)


def _bins(frame: pd.DataFrame, volume: Volume) -> Iterator[Bin]:
    numbers = frame[["observed", "expected", "low", "high", "rarity"]].to_numpy(dtype=float)
    made_of = frame[[*Parts._fields, "deviation"]].to_numpy(dtype=float)
    times = (datetime.fromisoformat(str(at)) for at in frame.index)
    rows = zip(times, numbers.tolist(), made_of.tolist(), frame["told"], strict=True)
    for at, told, (*parts, deviation), level in rows:
        observed, expected, low, high, rarity = told
        yield Bin(
            at.replace(tzinfo=volume.zone),
            *(observed, expected, low, high, rarity),
            unusual=bool(level),
            parts=Parts(*parts),
            deviation=deviation,
        )


def _spike(
    volume: Volume,
    subject: Subject,
    level: Level,
    bins: Sequence[Bin],
    first: int,
    last: int,
) -> Spike:
    length = LENGTH[volume.unit]
    after = [
        one
        for one in bins[last + 1 :]
        if not math.isnan(one.observed) and one.at + length <= volume.known_until
    ]
    around = bins[max(0, first - _AROUND[volume.unit]) : last + 1 + _AFTER]
    known = [p for p in range(first, last + 1) if not math.isnan(bins[p].observed)]
    peak = max(known, key=lambda place: bins[place].observed)
    week = 7 * timedelta(days=1) // length
    alike = [bins[peak - week * back] for back in range(1, _ALIKE + 1) if peak >= week * back]
    day = bins[peak].at.date()
    return Spike(
        subject.metric,
        subject.scope,
        volume.unit,
        level,
        bins[first].at,
        bins[last].at + length,
        volume.known_until,
        tuple(around),
        over=len(after) > _STEPS[volume.unit].lull,
        alike=tuple(one for one in alike if not math.isnan(one.observed)),
        holiday=public_holidays(str(volume.zone), day.year, day.year).get(day, ""),
        left_out=volume.left_out,
    )


def inside(spike: Spike) -> tuple[Scope, tuple[datetime, datetime] | None]:
    """What is counted in a spike: a scope of its days; between two moments, if it is of hours."""
    left_out = (without(spike.left_out),) if spike.left_out else ()
    scope = Scope(MEDIA[spike.metric], spike.period, (*spike.scope, *left_out))
    return scope, (spike.began, spike.last) if spike.unit == "hour" else None


def with_drivers(spike: Spike, subject: Subject, *, since: int = 0) -> Spike:
    """A spike with what drives it; `since` counts those that were submitted after."""
    scope, between = inside(spike)
    where = subject.store, subject.workspace
    found = drivers(*where, scope, between, since=since, earlier=spike.earlier)
    return replace(spike, drivers=found)
