"""What a week's summary advises: one to three things to do, and what each rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answers.advising import advised
from bot.answers.shapes import Answer, Section
from bot.messages import Said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answers.advising import Advised
    from bot.answers.weekly.aims import Aims
    from bot.answers.weekly.week import Week

MOST, MOST_STEPS = 3, 2


def advice_of(week: Week, aims: Aims) -> list[Advised]:
    """The most useful advice for what the objectives are for; those in trouble count most."""
    purposes = [*dict.fromkeys(found.objective.purpose for found in aims.found)]
    filters = week.scope.filters
    return advised(week.store, week.workspace, filters, week.period.end, purposes, most=MOST)


def to_do(advice: Sequence[Advised]) -> list[Section]:
    """What to do, numbered; nothing when the figures advise nothing."""
    if not advice:
        return []
    steps = tuple(one.step for one in advice if one.step)
    lines = tuple(_numbered(number, one.said) for number, one in enumerate(advice, 1))
    return [Section(Said("weekly-to-do"), lines, steps[:MOST_STEPS])]


def reasons(advice: Sequence[Advised]) -> list[Answer]:
    """What each piece of advice rests on, with the same numbers; nothing when there is none."""
    lines = tuple(_numbered(number, one.why) for number, one in enumerate(advice, 1))
    return [Answer(Said("weekly-reasons"), body=lines)] if lines else []


def _numbered(number: int, said: Said) -> Said:
    return Said("weekly-numbered", number=number, said=said)
