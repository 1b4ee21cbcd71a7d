"""One or several KPIs over a period, beside the period before."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answers.charts import trend
from bot.answers.notes import common_notes, left_out, nothing, small_numbers, steps
from bot.answers.saying import (
    change,
    figure,
    formula,
    metric_name,
    period_said,
    scope_said,
    term_name,
    understood,
)
from bot.answers.shapes import Answer, Table
from bot.messages import Figure, Said
from kpi import formulas, press, rhythm
from kpi.periods import Period

if TYPE_CHECKING:
    from collections.abc import Sequence

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
    before = [asked.measure(m, versus) if versus else formulas.NOTHING for m in asked.metrics]
    scope, period = scope_said(asked, asked.metrics), period_said(asked, asked.period)
    alone = len(measures) == 1
    if alone:
        value = figure(first, measure.value)
        headline = Said("value", metric=metric_name(first), value=value, scope=scope, period=period)
    else:
        headline = Said("values", scope=scope, period=period)
    return Answer(
        headline,
        understood(asked, asked.metrics),
        body=_compared(first, measure, before[0], versus) if alone else (),
        table=None if alone else side_by_side(measures, before, versus),
        chart=trend(asked, first) if alone else None,
        formulas=tuple(
            formula(metric, found, asked.query.pooling, silence_said(asked, metric))
            for metric, found in measures
            if found.known
        ),
        notes=(
            *_cautions(measures, before),
            *left_out(measures),
            *_rivals(asked),
            *common_notes(asked, asked.metrics),
        ),
        query=asked.resolved,
        steps=steps(asked, first),
    )


def _cautions(measures: Sequence[tuple[Metric, Measure]], before: Sequence[Measure]) -> list[Said]:
    """Where the numbers are small, where a change may be chance, and what nobody submitted."""
    notes: list[Said] = []
    for (metric, now), past in zip(measures, before, strict=True):
        notes += small_numbers(metric, now)
        if past.known and not math.isnan(now.low) and now.overlaps(past):
            notes.append(Said("change-uncertain", metric=metric_name(metric)))
        if not now.known:
            inputs = tuple(map(term_name, now.lacking or metric.counters or ("posts",)))
            notes.append(Said("input-missing", metric=metric_name(metric), inputs=inputs))
    return notes


def side_by_side(
    measures: Sequence[tuple[Metric, Measure]], before: Sequence[Measure], versus: Period | None
) -> Table:
    """A line for each KPI that has a value: now, before, and how it moved."""
    known = [(m, now, past) for (m, now), past in zip(measures, before, strict=True) if now.known]
    kpi, value, posts = Said("column-kpi"), Said("column-value"), Said("column-posts")
    if versus is None:
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


def _compared(
    metric: Metric, now: Measure, past: Measure, versus: Period | None
) -> tuple[Said, ...]:
    if versus is None or not past.known or not now.known:
        return ()
    value, period = figure(metric, past.value), Said("period", period=versus)
    return (Said("compared", value=value, period=period, change=change(metric, now, past)),)


def silence_said(asked: Inquiry, metric: Metric) -> Said | None:
    """The days of the longest silence, where that is what is asked."""
    if metric.name != "longest_silence":
        return None
    silence = rhythm.longest_silence(asked.frame(metric, asked.until_today(asked.period)))
    return Said("silence-days", period=silence) if isinstance(silence, Period) else None


def _rivals(asked: Inquiry) -> list[Said]:
    """Against whom a share of voice is told: it means nothing without."""
    voice = next((metric for metric in asked.metrics if metric.name == "share_of_voice"), None)
    if voice is None:
        return []
    names = press.rivals_in(asked.frame(voice, asked.until_today(asked.period)))
    return [Said("voice-perimeter", rivals=names)] if names else []
