"""What changed of a week after it was told: figures that came late, or were corrected."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from bot.answers.saying import figure, filters_said, metric_name
from bot.answers.shapes import Answer
from bot.answers.weekly.aims import aims_of
from bot.answers.weekly.telling import everything_told, in_table, week_of
from bot.messages import Language, Person, Problem, Said
from bot.store import source_said
from kpi.metrics import CATALOGUE
from kpi.periods import Period

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.answers.aims import Aim
    from bot.store import Digest, Store
    from bot.store.submitters import Submitted
    from kpi.metrics import Metric

VISIBLE = 0.005  # of a value: what counters grow by without anybody's doing is no correction
MOST_SOURCES, MOST_LINES = 3, 10


@dataclass(frozen=True)
class Correction:
    """What changed since a week was told; `told` is what it is now, as of `Weekly`."""

    answer: Answer
    told: Mapping[str, Any]


def corrected(
    digest: Digest,
    store: Store,
    workspace: str,
    week: Period,
    then: datetime,
    told: Mapping[str, Any],
    heard: int,
) -> Correction | None:
    """What changed of what was told of a week; None when nothing did that anybody would see.

    It was told `then`: what days bring that came after is no correction. What made it change came
    after the change of the figures of number `heard`.
    """
    try:
        about = week_of(digest, store, workspace, week)
    except Problem:  # what its scope names is not there any more
        return None
    day_before = store.today(workspace, then) - timedelta(days=1)
    aims = aims_of(about, digest, day_before)
    current = everything_told(in_table(about), aims)
    language = Language(digest.language)
    metrics = [metric for name, metric in CATALOGUE.items() if name in told or name in current]
    lines = [
        _change(metric, before, now)
        for metric in metrics
        for before, now in [(told.get(metric.name, math.nan), current.get(metric.name, math.nan))]
        if _is_seen(metric, before, now, language)
    ]
    known = told.get("objectives", {})
    others = [one for one in aims.found if _is_other(one, known, language)]
    if not (lines or others):
        return None
    more = len(lines) - MOST_LINES
    starts = [week.start, *(one.goal.period.start for one in others)]
    since = store.submitters.after(workspace, heard, Period.through(min(starts), day_before))
    return Correction(
        Answer(
            Said("weekly-corrected", period=Said("period", period=week)),
            body=(
                *(_aim_change(one, known[str(one.objective.id)]) for one in others),
                *lines[:MOST_LINES],
                *([Said("weekly-changes-more", count=more)] if more > 0 else []),
                *_because(since),
            ),
        ),
        current,
    )


def _change(metric: Metric, before: float, now: float) -> Said:
    about = {"before": figure(metric, before), "now": figure(metric, now)}
    return Said("weekly-change", metric=metric_name(metric), **about)


def _is_seen(metric: Metric, before: float, now: float, language: Language) -> bool:
    """Whether a value reads otherwise than it was told, and by enough to matter."""
    if math.isnan(before) or math.isnan(now):
        return math.isnan(before) != math.isnan(now)
    shown = {language.figure(figure(metric, value)) for value in (before, now)}
    return len(shown) > 1 and abs(now - before) >= VISIBLE * max(abs(before), abs(now))


def _is_other(found: Aim, known: Mapping[str, Any], language: Language) -> bool:
    """Whether an objective that was told, and aims at the same still, has another value."""
    was = known.get(str(found.objective.id))
    if was is None or was["line"] != found.objective.line:
        return False
    return _is_seen(found.metric, was["value"], found.progress.value, language)


def _aim_change(found: Aim, was: Mapping[str, Any]) -> Said:
    """An objective that stands otherwise: from which value and status to which."""
    filters = filters_said(found.asked.query)
    status = [Said(f"aim-status-{one}") for one in (was["status"], found.progress.status)]
    return Said(
        "weekly-aim-change" if len({*status}) > 1 else "weekly-aim-change-same",
        number=str(found.objective.id),
        metric=metric_name(found.metric),
        scope=Said("aim-scope", filters=filters) if filters else Said("nothing"),
        before=figure(found.metric, was["value"]),
        now=figure(found.metric, found.progress.value),
        was=status[0],
        status=status[1],
    )


def _because(since: Sequence[Submitted]) -> list[Said]:
    """What was submitted since, and whose: the same source of the same person once."""
    told = list(dict.fromkeys(reversed(since)))
    if not told:
        return []
    sources = tuple(
        Said(
            "weekly-undone" if one.undone else "weekly-submitted",
            source=source_said(one.source),
            who=Person(one.who),
        )
        for one in told[:MOST_SOURCES]
    )
    more = Said("and-others") if len(told) > MOST_SOURCES else Said("nothing")
    return [Said("weekly-since", sources=sources, more=more)]
