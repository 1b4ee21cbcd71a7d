"""What changed of a week after it was told: figures that came late, or were corrected."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answers.saying import figure, metric_name
from bot.answers.shapes import Answer
from bot.answers.weekly.telling import in_table, told_in, week_of
from bot.messages import Language, Person, Problem, Said
from bot.store import source_said
from kpi.metrics import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from bot.store import Digest, Store
    from bot.store.submitters import Submitted
    from kpi.periods import Period

VISIBLE = 0.005  # of a value: what counters grow by without anybody's doing is no correction
MOST_SOURCES, MOST_LINES = 3, 10


@dataclass(frozen=True)
class Correction:
    """What changed since a week was told; `told` is what it is now, as of `Weekly`."""

    answer: Answer
    told: Mapping[str, float]


def corrected(
    digest: Digest,
    store: Store,
    workspace: str,
    week: Period,
    now: datetime,  # noqa: ARG001  (a week that is over does not change with the hour)
    told: Mapping[str, float],
) -> Correction | None:
    """What changed of what was told of a week; None when nothing did that anybody would see."""
    try:
        about = week_of(digest, store, workspace, week)
    except Problem:  # what its scope names is not there any more
        return None
    current = told_in(in_table(about))
    language = Language(digest.language)
    names = [name for name in CATALOGUE if name in told or name in current]
    changed = [name for name in names if _is_seen(name, told, current, language)]
    if not changed:
        return None
    since = store.submitters.after(workspace, about.due(digest), week)
    lines = [
        Said(
            "weekly-change",
            metric=metric_name(CATALOGUE[name]),
            before=figure(CATALOGUE[name], told.get(name, math.nan)),
            now=figure(CATALOGUE[name], current.get(name, math.nan)),
        )
        for name in changed
    ]
    more = len(lines) - MOST_LINES
    return Correction(
        Answer(
            Said("weekly-corrected", period=Said("period", period=week)),
            body=(
                *lines[:MOST_LINES],
                *([Said("weekly-changes-more", count=more)] if more > 0 else []),
                *_because(since),
            ),
        ),
        current,
    )


def _is_seen(
    name: str, told: Mapping[str, float], current: Mapping[str, float], language: Language
) -> bool:
    """Whether a KPI reads otherwise than it was told, and by enough to matter."""
    before, now = told.get(name, math.nan), current.get(name, math.nan)
    if math.isnan(before) or math.isnan(now):
        return math.isnan(before) != math.isnan(now)
    shown = {language.figure(figure(CATALOGUE[name], value)) for value in (before, now)}
    return len(shown) > 1 and abs(now - before) >= VISIBLE * max(abs(before), abs(now))


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
