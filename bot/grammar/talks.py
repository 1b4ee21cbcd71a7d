"""Going on in a talk: "et sur Facebook ?" asks what was asked before, with this in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.grammar.groups import NATURAL
from bot.grammar.kpis import TONES
from bot.grammar.whens import before, beside
from kpi.metrics import CATALOGUE

if TYPE_CHECKING:
    from datetime import date

    from bot.grammar.heard import Heard
    from bot.queries import Query
    from kpi.posts import Filter


def going_on(now: Query, about: Query, heard: Heard, today: date) -> Query:
    """What was asked before, with what is said `now` in its place."""
    now = _other_tones(now, about)
    anew = bool(now.metrics) and "how_many" in heard.said  # "how many clicks?" asks for a value
    period, versus = now.period, now.versus
    if period is None and heard.earlier:
        moved = before(about.period, heard.earlier.unit, today)
        period, versus = (None, moved) if "compare" in heard.said else (moved, versus)
    if has_own_days(now, about):
        about = replace(about, period=None, versus=None)
    versus = versus or (None if period else about.versus)
    versus = beside(period or about.period, versus)
    by = now.by or ("" if anew else _by(now, about))
    kept = not anew and now.by in {"", about.by} and by == about.by
    pooled = now.metrics or "pooled" in heard.said or now.pooling != "pooled"
    return replace(
        about,
        metrics=now.metrics or about.metrics,
        filters=_filters(now, about, heard),
        period=period or about.period,
        versus=versus,
        by=by,
        top=now.top or (about.top if kept else 0),
        pooling=now.pooling if pooled else about.pooling,
        kind=now.kind if now.kind != "value" or now.by or now.top or anew else about.kind,
        target=now.target or (None if now.metrics else about.target),
    )


def has_own_days(now: Query, about: Query) -> bool:
    """Whether what is asked looks at days of its own, unless others are said, and not at those of
    what was asked before: all that was posted, or enough of it to advise from.
    """
    return now.metrics == ("best_time",) or (now.kind == "advice" and about.kind != "advice")


def _other_tones(now: Query, about: Query) -> Query:
    """After the negative share, "and positive?" is the positive share."""
    tones = now.value("sentiment")
    if now.metrics or not tones or not {*about.metrics} & {*TONES.values()}:
        return now
    others = tuple(f for f in now.filters if f.dimension != "sentiment" or f.exclude)
    return replace(now, metrics=tuple(TONES[tone] for tone in tones), filters=others)


def _by(now: Query, about: Query) -> str:
    """What to group by as before: nothing, when one group or other KPIs are asked for."""
    natural = any(NATURAL.get(name) == about.by for name in about.metrics)
    return "" if about.by in now.fixed or (now.metrics and natural) else about.by


def _filters(now: Query, about: Query, heard: Heard) -> tuple[Filter, ...]:
    """The filters of before that still hold, then those of now."""
    everywhere = heard.everywhere
    kept = [old for chosen in about.filters if (old := _without(chosen, heard.included))]
    if now.metrics not in ((), about.metrics):
        kept = [chosen for chosen in kept if _fits(chosen, now.metrics)]
    for said in now.filters:
        if "with" in heard.said and (left := _included(said, kept)) is not None:
            kept = left
            continue
        # What is compared, or left out too, stands beside what was named before.
        together = "beside" in heard.said or said.exclude
        chosen = _beside(said, kept) if together else said
        kept = [old for old in kept if not _replaces(chosen, old)]
        kept.append(chosen)
    # "All networks", "by network": no more a single one, unless it is named again.
    whole = everywhere | ({now.by} - {about.by})
    return tuple(
        old
        for old in kept
        if old in now.filters or old.dimension not in whole or len(old.values) != 1
    )


def _included(said: Filter, kept: list[Filter]) -> list[Filter] | None:
    """The filters of before without what is wanted back: "with the reels"; None if it was in."""
    values = [(said.dimension, value) for value in said.values]
    left = [old for chosen in kept if (old := _without(chosen, values))]
    return left if left != kept and not said.exclude else None


def _without(chosen: Filter, included: list[tuple[str, str]]) -> Filter | None:
    """A filter that no more leaves out what is included now: "with the reels"."""
    left = tuple(v for v in chosen.values if (chosen.dimension, v) not in included)
    return (replace(chosen, values=left) if left else None) if chosen.exclude else chosen


def _beside(said: Filter, kept: list[Filter]) -> Filter:
    """A filter with the values of before that it is compared with: "versus Facebook"."""
    before = (
        old.values for old in kept if (old.dimension, old.exclude) == (said.dimension, said.exclude)
    )
    values = dict.fromkeys(value for group in (*before, said.values) for value in group)
    return replace(said, values=tuple(values))


def _replaces(chosen: Filter, old: Filter) -> bool:
    """Whether a filter takes the place of another one: to leave out more is no other choice."""
    if chosen.dimension != old.dimension:
        return False
    return old.exclude or not chosen.exclude or {*old.values} <= {*chosen.values}


def _fits(chosen: Filter, metrics: tuple[str, ...]) -> bool:
    """Whether a filter of before can hold for other KPIs."""
    perimeters = {CATALOGUE[name].perimeter for name in metrics}
    if chosen.dimension == "network":
        email = chosen.values == ("email",)
        return email == (perimeters == {"email"}) or (email and perimeters == {"social"})
    if chosen.dimension in {"sentiment", "author"}:
        return perimeters <= {"earned", "press"} or chosen.dimension == "author"
    return chosen.dimension != "media"
