"""What others said of us in a week: mentions, the press, spikes; and the e-mails we sent."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bot.answers.alerts import spikes_on
from bot.answers.drivers import tones_said
from bot.answers.posts import records, single_posts, title_of
from bot.answers.saying import briefly, metric_name
from bot.answers.shapes import Section
from bot.answers.spike import watch_line
from bot.answers.summary import kpis
from bot.answers.volumes import Subject
from bot.answers.watched import with_drivers
from bot.answers.weekly.week import dotted
from bot.messages import Figure, Person, Said
from kpi.metrics import CATALOGUE

if TYPE_CHECKING:
    from bot.answers.spike import Spike, Watched
    from bot.answers.weekly.week import Week
    from bot.store import Alert
    from kpi.metrics import Metric
    from kpi.spikes import Sensitivity

MOST_OUTLETS, MOST_CAMPAIGNS, MOST_SPIKES = 3, 2, 2
_TONES = ("positive", "neutral", "negative")
_OF_A_CAMPAIGN = ("open_rate", "email_click_rate", "unsubscribe_rate")


def voices(week: Week) -> list[Section]:
    """The articles of a week, with their tone and outlets; the mentions, with theirs."""
    lines = []
    names = {metric.name for metric in kpis(week.asked())}
    for name, medium in (("mentions", "earned"), ("articles", "press")):
        if name in names and week.within(medium):
            lines += _counted(week, CATALOGUE[name])
    return [Section(Said("weekly-voices"), tuple(lines))] if lines else []


def _counted(week: Week, metric: Metric) -> list[Said]:
    asked = week.asked(metric.name)
    found = asked.measure(metric, week.period)
    if not found.value > 0:
        return []
    tones = {line.key: line.measure.value for line in asked.lines(metric, week.period, "sentiment")}
    told = tuple(
        Said(f"weekly-{metric.name}-{tone}", count=round(tones[tone]))
        for tone in _TONES
        if tones.get(tone)
    )
    without = round(found.value - sum(tones.get(tone) or 0 for tone in _TONES))
    if told and without > 0:
        told = (*told, Said(f"weekly-{metric.name}-untoned", count=without))
    said = Said("weekly-tones", tones=told) if told else Said("nothing")
    parts = [Said(f"weekly-{metric.name}", count=round(found.value), tones=said)]
    if metric.name == "articles":
        outlets = [
            str(line.key)
            for line in asked.lines(metric, week.period, "outlet")
            if line.key and line.measure.value > 0
        ]
        if outlets:
            more = Said("and-others") if len(outlets) > MOST_OUTLETS else Said("nothing")
            parts.append(Said("weekly-outlets", outlets=tuple(outlets[:MOST_OUTLETS]), more=more))
    return [dotted(parts)]


def emails(week: Week) -> list[Section]:
    """The campaigns of a week, with their rates; those that went to most people first."""
    names = {metric.name for metric in kpis(week.asked())}
    if "open_rate" not in names or not any(d.network == "email" for d in week.within("owned")):
        return []
    metric = CATALOGUE["open_rate"]
    asked = week.asked(metric.name)
    terms = {term for name in _OF_A_CAMPAIGN for term in CATALOGUE[name].counters}
    found = single_posts(asked, metric, week.period, also=sorted({*terms, "deliveries"}))
    if found.empty:
        return []
    found = found.assign(
        campaign_key=found["campaign"].where(found["campaign"] != "", found["post_id"])
    )
    sent = [rows for _, rows in found.groupby("campaign_key", sort=True)]
    sent.sort(key=lambda rows: -int(rows["deliveries"].sum()))  # stable: then by name
    lines = []
    for rows in sent[:MOST_CAMPAIGNS]:
        [first, *_] = records(rows)
        rates = (
            (CATALOGUE[n], CATALOGUE[n].formula.measure(rows, week.period)) for n in _OF_A_CAMPAIGN
        )
        known = [
            Said("weekly-figure", metric=metric_name(one), value=briefly(one, measure.value))
            for one, measure in rates
            if measure.known
        ]
        delivered = int(rows["deliveries"].sum())
        if delivered:
            known.insert(0, Said("weekly-delivered", count=Figure(delivered)))
        name = Said("weekly-campaign", name=title_of(first))
        lines.append(Said("weekly-sent", name=name, told=dotted(known)) if known else name)
    if len(sent) > MOST_CAMPAIGNS:
        lines.append(Said("weekly-more-campaigns", count=len(sent) - MOST_CAMPAIGNS))
    return [Section(Said("weekly-emails"), tuple(lines))]


def unusual(week: Week, sensitivity: Sensitivity) -> list[Section]:
    """The spikes of a week, of mentions and of articles: alerts, and what was too little for one.

    `sensitivity` sets both; nothing when there were none.
    """
    names = {metric.name for metric in kpis(week.asked())}
    watched: list[tuple[Watched, str]] = [("mentions", "earned"), ("articles", "press")]
    lines = []
    for name, medium in watched:
        if name in names and week.within(medium):
            for spike, known in _spikes(week, name, sensitivity):
                lines += _spike_said(spike, known)
    return [Section(Said("weekly-unusual"), tuple(lines))] if lines else []


def _spikes(
    week: Week, name: Watched, sensitivity: Sensitivity
) -> list[tuple[Spike, Alert | None]]:
    """The spikes of a week with the alert of each, if there was one; of others the highest."""
    end = datetime.combine(week.period.end, time(), week.asked().zone)
    now = end - timedelta(seconds=1)  # nothing after the week is looked at
    scope = tuple(chosen for chosen in week.scope.filters if chosen.dimension != "media")
    subject = Subject(week.store, week.workspace, name, now, scope)
    every = spikes_on(subject, sensitivity, week.period)
    others = [spike for spike, known in every if not known]
    others.sort(key=lambda one: (one.level == "alert", one.peak.observed), reverse=True)
    return [
        (spike if known else with_drivers(spike, subject), known)
        for spike, known in every
        if known or spike in others[:MOST_SPIKES]
    ]


def _spike_said(spike: Spike, known: Alert | None) -> list[Said]:
    """When and how many, beside the usual, and good or bad; who took charge of its alert."""
    told = watch_line(spike)
    if known:
        person = Person(known.taken_by)
        taken = Said("weekly-taken", person=person) if known.taken_by else Said("nothing")
        told = Said("weekly-alert", number=str(known.id), told=told, taken=taken)
    has_tones = spike.level == "alert" and spike.drivers.tones.told
    return [told, *([tones_said(spike.drivers.judged)] if has_tones else [])]
