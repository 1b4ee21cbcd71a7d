"""What a week's summary advises: one to three things to do, each with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers.advising import advised
from bot.answers.shapes import Section
from bot.messages import Said

if TYPE_CHECKING:
    from bot.answers.advising import Advised
    from bot.answers.weekly.aims import Aims
    from bot.answers.weekly.week import Week

MOST, MOST_STEPS = 3, 2


def advice_of(week: Week, aims: Aims) -> list[Advised]:
    """The most useful advice for what the objectives are for; those in trouble count most."""
    purposes = [*dict.fromkeys(found.objective.purpose for found in aims.found)]
    filters = week.scope.filters
    return advised(week.store, week.workspace, filters, week.period.end, purposes, most=MOST)


def to_do(advice: list[Advised]) -> list[Section]:
    """What to do, with the reason under it; nothing when the figures advise nothing."""
    if not advice:
        return []
    lines = (
        line
        for number, one in enumerate(advice, 1)
        for line in (
            Said("weekly-advice", number=number, advice=one.said),
            Said("weekly-reason", reason=one.why),
        )
    )
    steps = tuple(one.step for one in advice if one.step)
    return [Section(Said("weekly-to-do"), tuple(lines), steps[:MOST_STEPS])]
