"""What others said of us in a week: mentions, the press, unusual days; and the e-mails we sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers.posts import records, single_posts, title_of
from bot.answers.saying import briefly, metric_name
from bot.answers.shapes import Section
from bot.answers.summary import kpis
from bot.answers.unusual import unusual_days
from bot.answers.weekly.week import dotted
from bot.messages import Figure, Said
from kpi.metrics import CATALOGUE

if TYPE_CHECKING:
    from bot.answers.weekly.week import Week
    from kpi.metrics import Metric

MOST_OUTLETS, MOST_CAMPAIGNS, MOST_DAYS = 3, 2, 2
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


def unusual(week: Week) -> list[Section]:
    """The days of a week with far more mentions, or articles, than usual; nothing when none."""
    names = {metric.name for metric in kpis(week.asked())}
    lines: list[Said] = []
    for name, medium in (("mentions", "earned"), ("articles", "press")):
        if name not in names or not week.within(medium):
            continue
        found = unusual_days(week.asked(name), CATALOGUE[name])
        if found.value:
            lines += (
                Said("weekly-unusual-of", metric=Said(f"metric-{name}"), told=line)
                for line in found.body[:1]
            )
            lines += found.body[1:MOST_DAYS]
    return [Section(Said("weekly-unusual"), tuple(lines))] if lines else []
