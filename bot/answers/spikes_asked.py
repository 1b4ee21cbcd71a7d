"""Was there a spike of mentions, or of articles: what the watch would say, when somebody asks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.answers.alerts import sensitivity_in, spikes_on
from bot.answers.drivers import drivers_said, seen_table
from bot.answers.judging import fewest_days
from bot.answers.notes import common_notes
from bot.answers.saying import understood
from bot.answers.shapes import Answer
from bot.answers.spike import watch_line
from bot.answers.spike_counting import expected_said
from bot.answers.spike_said import (
    alike_said,
    asking,
    chart_around,
    counts_said,
    headline_said,
    judgement_said,
    rarity_said,
)
from bot.answers.volumes import DAYS, MEDIA, Subject, volumes
from bot.answers.watched import spikes_in, with_drivers
from bot.messages import Figure, Said

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bot.answers.inquiry import Inquiry
    from bot.answers.spike import Spike, Watched
    from bot.store import Alert
    from kpi.metrics import Metric
    from kpi.periods import Period
    from kpi.spikes import Sensitivity

MOST_SPIKES, MOST_LITTLE = 5, 3
LONGEST_TOLD = timedelta(days=7)  # after a period: a spike that goes on is told to its end


@dataclass(frozen=True)
class Asked:
    """What the watch would say of some days: its spikes, each with its alert if there was one.

    `little`: what would be no message, at this `sensitivity`.
    """

    subject: Subject
    sensitivity: Sensitivity
    spikes: tuple[tuple[Spike, Alert | None], ...]
    little: tuple[Spike, ...]


def is_watched(asked: Inquiry, metric: Metric) -> bool:
    """Whether a KPI counts what the watch counts."""
    return metric.name in MEDIA and asked.scope(metric, asked.period).media == MEDIA[metric.name]


def spikes_asked(asked: Inquiry, metric: Metric, period: Period) -> Asked:
    """The spikes of a period, as the watch judges them: those seen by most comes first."""
    scope = tuple(chosen for chosen in asked.query.filters if chosen.dimension != "media")
    end = min(period.end + LONGEST_TOLD, asked.today + timedelta(days=1))
    now = datetime.combine(end, time(), asked.zone) - timedelta(seconds=1)
    name: Watched = "articles" if metric.name == "articles" else "mentions"
    subject = Subject(asked.store, asked.workspace, name, now, scope)
    sensitivity = sensitivity_in(subject)
    every = spikes_on(subject, sensitivity, period)
    told = [both for both in every if both[1] or both[0].level == "alert"]
    told.sort(key=lambda both: -both[0].peak.observed)
    shown = [
        (spike if known else with_drivers(spike, subject), known)
        for spike, known in told[:MOST_SPIKES]
    ]
    little = tuple(spike for spike, known in every if not known and spike.level == "watch")
    return Asked(subject, sensitivity, (*shown, *told[MOST_SPIKES:]), little)


def answer(asked: Inquiry, metric: Metric, found: Asked) -> Answer:
    """Yes: the same numbers and the same verdict as in the alert of each."""
    shown, more = found.spikes[:MOST_SPIKES], len(found.spikes) - MOST_SPIKES
    toned = bool(asked.query.value("sentiment"))  # of one tone alone, the tones say nothing
    first = shown[0][0]
    headline = headline_said("spike-found", first)
    count = len(found.spikes)
    days = _days(found, [spike for spike, _ in shown])
    return Answer(
        Said("spike-found", **{**headline.values, "count": count}),
        understood(asked, [metric]),
        body=tuple(
            line for spike, known in shown for line in _body(spike, known, days, toned=toned)
        ),
        table=seen_table([spike.drivers for spike, _ in shown]),
        chart=chart_around(first),
        formulas=tuple(
            line for spike, _ in shown for line in (expected_said(spike), rarity_said(spike))
        ),
        notes=(
            *alike_said(first),
            *([Said("unusual-others", count=more)] if more > 0 else []),
            *judged_as(found),
            *common_notes(asked, [metric]),
        ),
        query=asked.resolved,
        steps=asking(first),
        value={day.isoformat(): count for day, count in days.items()},
    )


def _days(found: Asked, spikes: Sequence[Spike]) -> dict[date, float]:
    """How many there were in all on the day of each peak."""
    counts = volumes(found.subject)[-1].counts
    every = {at.date(): count for at, count in zip(counts.index, counts.tolist(), strict=True)}
    return {day: every[day] for spike in spikes if (day := spike.peak.at.date()) in every}


def _body(
    spike: Spike, known: Alert | None, days: Mapping[date, float], *, toned: bool
) -> list[Said]:
    """What happened, how it was said, by whom, what was done about it, and what to do next."""
    told = [
        *counts_said(spike),
        *_of_the_day(spike, days),
        *([] if toned else judgement_said(spike)),
        *drivers_said(spike.drivers),
    ]
    if known:
        taken = Said("spike-taken", person=spike.taken_by) if spike.taken_by else Said("nothing")
        told.append(Said("spike-warned", number=str(known.id), taken=taken))
    if spike.drivers.tones.told:
        told.append(Said(f"unusual-next-{spike.verdict}"))
    return told


def _of_the_day(spike: Spike, days: Mapping[date, float]) -> list[Said]:
    """The whole day of a peak, of which the spike is some hours."""
    day = spike.peak.at.date()
    if spike.unit == "day" or day not in days:
        return []
    return [Said("spike-day-in-all", day=day, value=Figure(days[day]))]


def of_a_change(found: Asked, period: Period) -> list[Said]:
    """What a count that moved owes to a spike; or that there was none, where that is known."""
    if not found.spikes:
        told = volumes(found.subject)
        if not told or (period.last - told[-1].counts.index[0].date()).days < fewest_days():
            return []
        return [Said("why-no-spike", metric=Said(f"metric-{found.subject.metric}"))]
    lines: list[Said] = []
    for spike, known in found.spikes[:1]:
        lines += [
            headline_said("why-spike", spike),
            *judgement_said(spike),
            *drivers_said(replace(spike.drivers, groups=())),  # which the change tells
        ]
        if known:
            lines.append(Said("spike-warned", number=str(known.id), taken=Said("nothing")))
    return lines


def latest_before(found: Asked, day: date) -> list[Said]:
    """The latest spike that was over before a day."""
    start = datetime.combine(day, time(), found.subject.now.tzinfo)
    every = spikes_in(found.subject, found.sensitivity, DAYS["day"])
    earlier = [one for one in every if one.level == "alert" and one.last <= start]
    return [
        Said("unusual-latest", day=one.began.date(), value=Figure(one.observed))
        for one in earlier[-1:]
    ]


def judged_as(found: Asked) -> list[Said]:
    """By which setting it was judged, and what was too little for a message."""
    lines = [Said("spike-little", told=watch_line(one)) for one in found.little[-MOST_LITTLE:]]
    return [*lines, Said("spike-as-watched", setting=Said(f"sensitivity-{found.sensitivity}"))]
