"""The sentences about a spike, its chart, its table and what to ask next."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.answers.charts import MOST_POINTS
from bot.answers.drivers import tones_said
from bot.answers.saying import clock_said, filters_said, times_said, value_name
from bot.answers.shapes import Chart, Step
from bot.answers.volumes import without
from bot.messages import Figure, Said
from bot.queries import Query
from kpi.posts import Filter

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.answers.spike import Bin, Spike, Unit, Watched

LENGTH = {"hour": timedelta(hours=1), "day": timedelta(days=1)}
_RARITIES = (1_000_000, 100_000, 10_000, 1_000, 100)  # once in so many
_NO = Said("nothing")


def what_said(metric: Watched, scope: Sequence[Filter]) -> Said:
    """What is counted, and of which part."""
    filters = filters_said(Query(filters=tuple(scope)))
    of = Said("spike-scope", scope=filters) if filters else _NO
    return Said("spike-what", metric=Said(f"metric-{metric}"), scope=of)


def counted_said(spike: Spike) -> Said:
    """What a spike counts."""
    return what_said(spike.metric, spike.scope)


def headline_said(name: str, spike: Spike) -> Said:
    """How many there are, since when, and whether it is good or bad."""
    return Said(
        name,
        metric=counted_said(spike),
        value=Figure(spike.observed),
        when=when_said(spike),
        times=as_times(spike),
        verdict=Said(f"spike-{spike.verdict}"),
    )


def when_said(spike: Spike) -> Said:
    """Since when it goes on; when it was, once it is over."""
    if spike.unit == "day" and spike.last - spike.began <= LENGTH["day"]:
        return Said("spike-on", day=spike.began.date())
    if spike.over:
        return Said("spike-during", span=span_said(spike))
    return Said("spike-since", start=moment_said(spike.began, spike.unit))


def moment_said(at: datetime, unit: Unit) -> Said:
    """An hour of a day, or a day."""
    return Said(f"spike-{unit}", day=at.date(), hour=at.hour)


def span_said(spike: Spike) -> Said:
    if spike.unit == "day":
        return Said("period", period=spike.period)
    known = min(spike.last, spike.known_until)  # the hour that runs is told as far as it is known
    end = _clock(known)
    if known.date() != spike.began.date():
        end = exactly_said(known)
    return Said("spike-span", start=moment_said(spike.began, "hour"), end=end)


def _end_said(spike: Spike) -> Said:
    """When the last unusual hour or day was over."""
    if spike.unit == "day":
        return Said("spike-day", day=spike.period.last)
    return exactly_said(spike.last)


def exactly_said(moment: datetime) -> Said:
    """A moment, to the minute."""
    return Said("spike-moment", day=moment.date(), time=_clock(moment))


def _clock(moment: datetime) -> Said:
    return clock_said(moment.hour * 60 + moment.minute)


def lasted_said(spike: Spike) -> Said:
    """How long it lasted, in its unit."""
    return Said(
        f"spike-lasted-{spike.unit}", count=(spike.last - spike.began) // LENGTH[spike.unit]
    )


def as_times(spike: Spike) -> Said:
    """How many times the usual, after a comma; nothing where that is none."""
    times = spike.times
    return Said("spike-times", times=times_said(times)) if math.isfinite(times) else _NO


def usual_said(expected: float) -> Figure:
    """What was to be expected, with a decimal where it is small, and two where it is very small."""
    decimals = 2 if expected < 1 else 1 if expected < 10 else 0  # noqa: PLR2004
    return Figure(round(expected, decimals), "decimal")


def counts_said(spike: Spike) -> tuple[Said, ...]:
    """All of it beside what was to be expected; where it has several parts, the one with most."""
    if len(spike.own) == 1:
        return (_peak_said(f"spike-only-{spike.unit}", spike),)
    whole = Said(
        "spike-sum",
        span=span_said(spike),
        value=Figure(spike.observed),
        usual=usual_said(spike.expected),
    )
    return (whole, _peak_said(f"spike-peak-{spike.unit}", spike))


def _peak_said(name: str, spike: Spike) -> Said:
    """Its hour or day with most."""
    peak = spike.peak
    return Said(
        name,
        at=moment_said(peak.at, spike.unit),
        value=Figure(peak.observed),
        usual=usual_said(peak.expected),
    )


def rarity_said(spike: Spike) -> Said:
    """Where nearly all such hours or days lie, and how seldom chance does as much as its peak."""
    peak, seldom = spike.peak, seldom_said(spike.peak.rarity)
    chance = Said(f"spike-rarity-{spike.unit}", value=Figure(peak.observed), number=seldom)
    return Said(
        f"spike-usual-{spike.unit}",
        at=moment_said(peak.at, spike.unit),
        **interval_of(peak),
        rarity=chance if seldom.value else _NO,  # it is not said of what chance does often
    )


def interval_of(one: Bin) -> dict[str, Figure]:
    """From how many to how many nearly all such hours or days have: whole numbers, as counts are.

    Of less than one in the mean, the most that is usual may be none.
    """
    return {"low": Figure(one.low), "high": Figure(one.high // 1)}


def seldom_said(chance: float) -> Figure:
    """Once in how many, as a round number that is no more than true; 0 when it is often."""
    return Figure(next((number for number in _RARITIES if chance * number <= 1), 0))


def judgement_said(spike: Spike) -> tuple[Said, ...]:
    """What a person said of it; what the tones say; how to say more where they say nothing."""
    told = [*given_said(spike)]
    if spike.drivers.tones.all:
        told.append(tones_said(spike.drivers.judged))
    if spike.verdict == "undetermined" and not spike.given:
        told.append(Said("spike-say"))
    return tuple(told)


def given_said(spike: Spike) -> tuple[Said, ...]:
    """The verdict that a person gave, if any did."""
    if not spike.given:
        return ()
    verdict = Said(f"spike-{spike.given}")
    return (Said("spike-given", verdict=verdict, person=spike.given_by or ""),)


def state_said(spike: Spike) -> tuple[Said, ...]:
    """Whether it is over, who takes care of it, until when nobody wants to hear of it."""
    told = []
    if spike.over:
        told.append(Said("spike-over", end=_end_said(spike)))
    if spike.taken_by:
        told.append(Said("spike-taken", person=spike.taken_by))
    if spike.snoozed_until:
        told.append(Said("spike-snoozed", until=exactly_said(spike.snoozed_until)))
    return tuple(told)


def next_said(spike: Spike) -> tuple[Said, ...]:
    """What to do now, the first of what nobody ticked off; the whole list is in the thread."""
    every = len(spike.steps)
    left = [(number, one) for number, one in enumerate(spike.steps, 1) if not one.ticked_by]
    if not left:
        return (Said("spike-done", all=every),) if every else ()
    number, step = left[0]
    return (Said("spike-now", step=step.text, number=number, all=every),)


def own_steps_said(spike: Spike) -> Said:
    """How a team sets a list of its own in place of the one that is shown."""
    return Said("alert-steps-own", verdict=spike.verdict)


def alike_said(spike: Spike) -> tuple[Said, ...]:
    """What was counted at its peak a week before, two…; and the public holiday that it is on."""
    alike = tuple(Figure(one.observed) for one in spike.alike)
    holiday = [Said("spike-holiday", name=spike.holiday)] if spike.holiday else []
    if not alike:
        return tuple(holiday)
    return (Said(f"spike-alike-{spike.unit}", count=len(alike), numbers=alike), *holiday)


def notes_said(spike: Spike) -> tuple[Said, ...]:
    """What was counted before, how far it is known, and in which zone."""
    known = Said("spike-known", until=exactly_said(spike.known_until))
    zone = Said("spike-zone", zone=str(spike.began.tzinfo))
    notes = [*alike_said(spike), *([] if spike.over else [known]), zone]
    if spike.left_out:
        named = tuple(value_name("network", name) for name in spike.left_out)
        notes.append(Said("spike-left-out", networks=named))
    if spike.earlier and spike.drivers.count:
        notes.append(Said("spike-earlier", count=len(spike.earlier)))
    if spike.drivers.count and spike.drivers.count < spike.observed:
        notes.append(Said("spike-read", count=spike.drivers.count))
    return tuple(notes)


def chart_around(spike: Spike) -> Chart | None:
    """The hours or days around it, beside what was to be expected; only those that are known."""
    known = [one for one in spike.bins if math.isfinite(one.observed + one.expected)]
    known = known[-MOST_POINTS:]
    if len(known) < 2:  # noqa: PLR2004  (one point is no chart)
        return None
    unbroken = known[-1].at - known[0].at == LENGTH[spike.unit] * (len(known) - 1)
    return Chart(
        "line" if unbroken else "bar",
        Said(
            "spike-chart", metric=Said(f"metric-{spike.metric}"), by=Said(f"dimension-{spike.unit}")
        ),
        tuple(_category(one, spike.unit) for one in known),
        (
            (Said(f"metric-{spike.metric}"), tuple(one.observed for one in known)),
            (Said("spike-expected"), tuple(round(one.expected, 1) for one in known)),
        ),
        "count",
    )


def _category(one: Bin, unit: Unit) -> Said | Figure:
    """An hour as its number: with a word to each, they would run into each other."""
    if unit == "day":
        return Said("short-day", day=one.at.date())
    return Figure(one.at.hour)  # fewer than a day has: no two are alike


def asking(spike: Spike) -> tuple[Step, ...]:
    """The figures behind it: its posts, its tones, its people; and how it is counted.

    Those that lines of `/kpi` tell are of its hours where it is on one day, else of whole days:
    that is said.
    """
    query, exact = _query(spike)
    tones, people = Said("step-spike-tones"), Said("step-spike-people")
    if not exact:
        tones, people = Said("step-spike-tones-days"), Said("step-spike-people-days")
    found = []
    if spike.number:
        found.append(Step(Said("step-spike-posts"), f"/vigie watch posts {spike.number}"))
    elif spike.drivers.seen_by and exact:
        medium = "press" if spike.metric == "articles" else "earned"
        top = replace(query, metrics=(spike.drivers.seen_by,), by="post", top=5)
        found.append(Step(Said("step-spike-posts"), str(top.filtered("media", medium))))
    if spike.drivers.tones.told:
        found.append(Step(tones, str(replace(query, by="sentiment"))))
    if spike.metric == "mentions" and spike.drivers.authors > 1:
        asked = replace(query, metrics=("engaged_people",), by="author")
        found.append(Step(people, str(asked)))
    if spike.number:
        found.append(Step(Said("step-spike-how"), f"/vigie watch how {spike.number}"))
    return tuple(found)


def _query(spike: Spike) -> tuple[Query, bool]:
    """What asks for the same posts; whether it does, or for the whole of their days."""
    query = Query((spike.metric,), spike.scope, spike.period)
    if spike.left_out:
        query = replace(query, filters=(*query.filters, without(spike.left_out)))
    if spike.unit == "day":
        return query, True
    if spike.period.days > 1:
        return query, False
    end = spike.last - timedelta(seconds=1)
    hours = tuple(str(hour) for hour in range(spike.began.hour, end.hour + 1))
    return replace(query, filters=(*query.filters, Filter("hour", hours))), True
