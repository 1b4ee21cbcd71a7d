"""One or several KPIs over a period, beside the period before."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers.absent import nothing, why_unknown
from bot.answers.charts import trend
from bot.answers.notes import (
    common_notes,
    left_out,
    small_numbers,
    steps,
)
from bot.answers.saying import (
    asked_name,
    change,
    figure,
    formula,
    metric_name,
    noun,
    period_said,
    scope_said,
    understood,
)
from bot.answers.shapes import Answer, Table
from bot.messages import Figure, Said
from kpi import press, rhythm
from kpi.periods import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.answers.inquiry import Inquiry
    from kpi.formulas import Measure
    from kpi.metrics import Metric


def values(asked: Inquiry) -> Answer:
    """One KPI in a sentence, or several in a table."""
    versus = asked.versus
    measures = [(metric, asked.measure(metric, asked.period)) for metric in asked.metrics]
    first, measure = measures[0]
    if not any(found.known for _, found in measures):
        return nothing(asked, first, measure)
    before = [asked.before(metric) for metric in asked.metrics]
    scope, period = scope_said(asked, asked.metrics), period_said(asked, asked.period)
    alone = len(measures) == 1
    if alone:
        value = figure(first, measure.value)
        name = asked_name(asked, first)
        headline = Said("value", metric=name, value=value, scope=scope, period=period)
    else:
        headline = Said("values", scope=scope, period=period)
    return Answer(
        headline,
        understood(asked, asked.metrics),
        body=compared(first, measure, before[0], versus) if alone else before_said(before, versus),
        table=None if alone else side_by_side(measures, before),
        chart=trend(asked, first) if alone else None,
        formulas=tuple(
            formula(metric, found, pooling(asked, metric), silence_said(asked, metric))
            for metric, found in measures
            if found.known
        ),
        notes=(
            *_cautions(asked, measures, before),
            *left_out(measures),
            *_rivals(asked),
            *common_notes(asked, asked.metrics),
        ),
        query=asked.resolved,
        steps=steps(asked, first),
        value=measure.value if alone else known_values(measures),
    )


def known_values(measures: Iterable[tuple[Metric, Measure]]) -> dict[str, float]:
    """The KPIs that have a value, by name."""
    return {metric.name: found.value for metric, found in measures if found.known}


def _cautions(
    asked: Inquiry, measures: Sequence[tuple[Metric, Measure]], before: Sequence[Measure]
) -> list[Said]:
    """Where the numbers are small, where a change may be chance, and what nobody submitted."""
    notes: list[Said] = []
    for (metric, now), past in zip(measures, before, strict=True):
        notes += small_numbers(metric, now)
        if past.known and not math.isnan(now.low) and now.overlaps(past):
            notes.append(Said("change-uncertain", metric=metric_name(metric)))
        if not now.known:
            notes.append(why_unknown(asked, metric, now))
    return notes


def pooling(asked: Inquiry, metric: Metric) -> str:
    """How the posts' rates became one."""
    return "pooled" if asked.formula(metric) is metric.formula else asked.query.pooling


def before_said(before: Sequence[Measure], versus: Period | None) -> tuple[Said, ...]:
    """Which days the column "before" is about, where there is one."""
    if versus is None or not any(past.known for past in before):
        return ()
    return (Said("summary-versus", period=Said("period", period=versus)),)


def side_by_side(measures: Sequence[tuple[Metric, Measure]], before: Sequence[Measure]) -> Table:
    """A line for each KPI that has a value: now, before, and how it moved."""
    known = [(m, now, past) for (m, now), past in zip(measures, before, strict=True) if now.known]
    nouns = {noun(metric) for metric, _, _ in known}
    posts = Said(f"column-{nouns.pop() if len(nouns) == 1 else 'posts'}")
    kpi, value = Said("column-kpi"), Said("column-value")
    if not any(past.known for past in before):
        rows = tuple(
            (metric_name(m), figure(m, now.value), Figure(now.posts)) for m, now, _ in known
        )
        return Table((kpi, value, posts), rows)
    return Table(
        (kpi, value, Said("column-before"), Said("column-change"), posts),
        tuple(
            (
                metric_name(metric),
                figure(metric, now.value),
                figure(metric, past.value),
                change(metric, now, past),
                Figure(now.posts),
            )
            for metric, now, past in known
        ),
    )


def compared(
    metric: Metric, now: Measure, past: Measure, versus: Period | None
) -> tuple[Said, ...]:
    """How a KPI moved since the period before, where it has a value in both."""
    if versus is None or not past.known or not now.known:
        return ()
    value, period = figure(metric, past.value), Said("period", period=versus)
    return (Said("compared", value=value, period=period, change=change(metric, now, past)),)


def silence_said(asked: Inquiry, metric: Metric) -> Said | None:
    """The days of the longest silence, where that is what is asked."""
    if metric.name != "longest_silence":
        return None
    period = asked.effective(metric, asked.period)
    silence = rhythm.longest_silence(asked.frame(metric, period))
    return Said("silence-days", period=silence) if isinstance(silence, Period) else None


def _rivals(asked: Inquiry) -> list[Said]:
    """Against whom a share of voice is told: it means nothing without."""
    voice = next((metric for metric in asked.metrics if metric.name == "share_of_voice"), None)
    if voice is None:
        return []
    names = press.rivals_in(asked.frame(voice, asked.effective(voice, asked.period)))
    return [Said("voice-perimeter", rivals=names)] if names else []
