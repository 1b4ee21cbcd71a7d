"""Advice on when to publish: silences out of habit, posts in bursts, hours that do better."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from bot.answers.effort import JUDGED_BY, each_network, values_said, why_said
from bot.answers.pieces import Advised, Piece, last_weeks, last_year
from bot.answers.saying import briefly, counted, metric_name, slot_said, value_name
from bot.messages import Said
from bot.queries import Query
from kpi import rhythm
from kpi.advice import MUCH, beside
from kpi.formulas import Rate, posts_in
from kpi.periods import Period, epoch_day, from_epoch_day
from kpi.posts import Filter
from kpi.tables import Line

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from bot.answers.pieces import Looking
    from bot.answers.shapes import Step
    from kpi.advice import Beside
    from kpi.metrics import Metric

PURPOSES = ("awareness", "engagement")
RECENT = timedelta(weeks=4)  # of an account's rhythm: what is past longer is no news
WEEKS_OF_RHYTHM = 8
TRIED, PROMISING = 3, 2.0  # posts at an hour that is worth a trial, and times the others' rate
_ELSEWHERE = -1  # the hours with too few posts to be judged, together


def habits(looking: Looking) -> Iterator[Piece]:
    """Accounts that went silent longer than they do, and those whose posts come in bursts.

    A silence that goes on may be figures that nobody submitted yet: only those between two posts
    are told of.
    """
    today = epoch_day(looking.today)
    since = epoch_day(looking.today - RECENT)
    period = Period(last_weeks(looking.today).start - RECENT, looking.today)
    asked = looking.asked(period, "posts")
    found = asked.frame(asked.metrics[0], period, by="account")
    for (network, account), rows in found.groupby(["network", "account"]) if len(found) else ():
        days = rhythm.publishing_days(rows)
        of = Query(("posts",), _account(str(network), str(account)), by="week")
        name = "account-named" if account else "account-unnamed"
        who = Said(name, network=value_name("network", str(network)), account=str(account))
        if hush := rhythm.out_of_habit(rhythm.silences(days), since):
            yield _silence(looking, who, hush, replace(of, period=period))
        end = int(days[-1]) + 1
        start = end - 7 * WEEKS_OF_RHYTHM
        if end > since and days[0] <= start and end <= today:
            counts = _by_week(rows, start)
            if rhythm.comes_in_bursts(counts):
                weeks = Period(from_epoch_day(start), from_epoch_day(end))
                yield _bursts(looking, who, counts, replace(of, period=weeks))


def _account(network: str, account: str) -> tuple[Filter, ...]:
    chosen = (Filter("network", (network,)),)
    return (*chosen, Filter("account", (account,))) if account else chosen


def _by_week(rows: pd.DataFrame, start: int) -> list[int]:
    """How many posts there were in each of `WEEKS_OF_RHYTHM` that begin on a day."""
    days = rows["bucket"].to_numpy(dtype=np.int64)
    inside = days >= start
    counts = np.bincount((days[inside] - start) // 7, posts_in(rows)[inside], WEEKS_OF_RHYTHM)
    return [int(count) for count in counts]


def _silence(looking: Looking, who: Said, hush: rhythm.Hush, of: Query) -> Piece:
    days = hush.period.days
    said = Said("advised-silence", account=who, days=days, before=hush.before)
    why = Said("advised-silence-why", silence=hush.period, period=of.period or hush.period)
    advised = Advised("rhythm", said, why, looking.step(Said("step-by-week-of", account=who), of))
    return Piece(advised, ("awareness", "engagement"), sure=True, times=days / max(hush.before, 1))


def _bursts(looking: Looking, who: Said, counts: list[int], of: Query) -> Piece:
    mean = sum(counts) / len(counts)
    said = Said(
        "advised-bursts", account=who, least=min(counts), most=max(counts), usual=round(mean)
    )
    each = tuple(str(count) for count in counts)
    why = Said("advised-bursts-why", counts=each, period=of.period or last_weeks(looking.today))
    advised = Advised("rhythm", said, why, looking.step(Said("step-by-week-of", account=who), of))
    return Piece(advised, ("awareness", "engagement"), sure=True, times=max(counts) / mean)


def slots(looking: Looking) -> Iterator[Piece]:
    """On each network, the hour of the week that does better for sure; else one worth a trial."""
    period = last_year(looking.today)
    for metric in JUDGED_BY["engagement"]:
        rate = metric.formula
        assert isinstance(rate, Rate)  # noqa: S101  (what engagement is judged by)
        asked = looking.about(metric, period)
        networks = [
            (network, rows, rhythm.times(rows, rate, period))
            for network, rows in each_network(asked, metric, period, "slot")
        ]
        for network, rows, times in networks:
            lines = [Line(slot.number, slot.measure) for slot in times.tried]
            elsewhere = rhythm.elsewhere(rows, rate, period, times.tried)
            if elsewhere.known:
                lines.append(Line(_ELSEWHERE, elsewhere))
            # Any hour of the week might have stood out by luck, had it been tried.
            weighed = beside(lines, counted=True, volume="posts", among=rhythm.SLOTS)
            better = (one for one in weighed if one.apart > 0 and one.line.key != _ELSEWHERE)
            if best := next((one for one in better if one.part < MUCH), None):
                yield _better_hour(looking, network, metric, best, period)
            else:
                whole = rate.measure(rows, period).value
                yield from _trial(looking, network, metric, times, whole, period)
        if any(times.posts for _, _, times in networks):
            break


def _better_hour(
    looking: Looking, network: str, metric: Metric, best: Beside, period: Period
) -> Piece:
    said = Said(
        "advised-slot",
        slot=slot_said(int(str(best.line.key))),
        network=value_name("network", network),
        **values_said(metric, best),
    )
    advised = Advised("slots", said, why_said(metric, best, period), _hours(looking, network))
    return Piece(advised, PURPOSES, sure=True, times=best.times)


def _trial(
    looking: Looking,
    network: str,
    metric: Metric,
    times: rhythm.Times,
    whole: float,
    period: Period,
) -> Iterator[Piece]:
    """The hour with a few posts that did much better than all: too few to be sure."""
    worth = [
        slot
        for slot in times.promising
        if slot.measure.posts >= TRIED and slot.measure.value >= PROMISING * whole
    ]
    if not worth:
        return
    slot = max(worth, key=lambda one: (one.measure.posts, one.measure.value, -one.number))
    said = Said(
        "advised-slot-trial",
        slot=slot_said(slot.number),
        network=value_name("network", network),
        posts=rhythm.FEWEST_POSTS_IN_A_SLOT,
    )
    why = Said(
        "advised-slot-trial-why",
        metric=metric_name(metric),
        posts=counted(metric, slot.measure.posts),
        value=briefly(metric, slot.measure.value),
        rest=briefly(metric, whole),
        all=counted(metric, times.posts),
        period=period,
    )
    advised = Advised("slots", said, why, _hours(looking, network))
    yield Piece(advised, PURPOSES, sure=False, times=slot.measure.value / whole)


def _hours(looking: Looking, network: str) -> Step:
    query = Query(("best_time",), (Filter("network", (network,)),))
    return looking.step(Said("step-best-time-on", network=value_name("network", network)), query)
