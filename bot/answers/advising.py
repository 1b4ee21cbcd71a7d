"""What Vigie advises: the most useful pieces of advice that the figures bear, and all of them."""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

from bot.answers import effort, relations, timing
from bot.answers.pieces import ABOUT, Advised, Looking, Piece
from bot.answers.saying import filters_said
from bot.answers.shapes import Answer, Section, Step
from bot.messages import Said
from bot.queries import Query
from bot.store.objectives import OPEN

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bot.store import Store
    from kpi.posts import Filter

__all__ = ["Advised", "advised", "every_advice", "purposes_of"]

EACH = 3  # pieces about one thing, where all are told


def advised(
    store: Store,
    workspace: str,
    scope: Sequence[Filter],
    today: date,
    purposes: Sequence[str],
    *,
    most: int = 3,
) -> list[Advised]:
    """The pieces of advice that the figures bear, the most useful first; at most `most`.

    `scope` filters what is looked at; `purposes` are those of the open objectives, of which the
    first counts most; days before `today` count. No two are about the same thing. What serves the
    first purpose comes first, then what serves the others, then the rest; among these what is sure
    before what is to try, then what is most times what it is compared with.
    """
    first: dict[str, Piece] = {}
    for piece in _pieces(store, workspace, scope, today, purposes):
        first.setdefault(piece.advised.about, piece)
    found = sorted(first.values(), key=lambda one: _place(one, purposes))
    return [piece.advised for piece in found[:most]]


def _pieces(
    store: Store, workspace: str, scope: Sequence[Filter], today: date, purposes: Sequence[str]
) -> list[Piece]:
    """All the pieces; of each kind, what to do more of comes before what to mend."""
    looking = Looking(store, workspace, tuple(scope), today)
    pieces = chain(
        effort.channels(looking, purposes),
        effort.formats(looking, purposes),
        timing.habits(looking),
        timing.slots(looking),
        relations.people(looking),
        relations.press(looking),
        relations.email(looking),
    )

    def place(one: Piece) -> tuple[float, ...]:
        purpose, unsure, *rest = _place(one, purposes)
        return (purpose, unsure, one.mends, *rest)

    return sorted(pieces, key=place)


def _place(piece: Piece, purposes: Sequence[str]) -> tuple[float, ...]:
    served = [place for place, name in enumerate(purposes) if name in piece.purposes]
    times = 0.0 if math.isnan(piece.times) else piece.times
    about = ABOUT.index(piece.advised.about)
    return (min(served, default=len(purposes)), not piece.sure, -times, about)


def purposes_of(store: Store, workspace: str) -> list[str]:
    """What the open objectives of a workspace are for, that of the oldest first."""
    kept = store.objectives(workspace)
    return [*dict.fromkeys(one.purpose for one in kept if one.state == OPEN)]


def every_advice(store: Store, workspace: str, scope: Sequence[Filter], today: date) -> Answer:
    """All that the figures advise, with the reasons and the way to the figures."""
    purposes = purposes_of(store, workspace)
    pieces = _pieces(store, workspace, scope, today, purposes)
    found: dict[str, list[Advised]] = {}
    for piece in sorted(pieces, key=lambda one: _place(one, purposes)):
        found.setdefault(piece.advised.about, [])
    for piece in pieces:
        found[piece.advised.about].append(piece.advised)
    told = Said("list", items=filters_said(Query(filters=tuple(scope))))
    where = Said("advised-scope", scope=told) if scope else Said("nothing")
    if not found:
        step = Step(Said("step-missing"), "/vigie missing")
        return Answer(
            Said("advised-none", where=where),
            notes=(Said("advised-needs"),),
            steps=(step,),
            outcome="no_data",
        )
    aims = tuple(Said(f"purpose-{name}") for name in purposes)
    return Answer(
        Said(
            "advised-headline",
            count=sum(len(several[:EACH]) for several in found.values()),
            where=where,
        ),
        sections=tuple(_section(about, several[:EACH]) for about, several in found.items()),
        notes=(
            Said("advised-by-purpose", purposes=aims) if aims else Said("advised-no-purpose"),
            Said("advised-how"),
        ),
    )


def _section(about: str, pieces: Sequence[Advised]) -> Section:
    """What is advised about one thing; the ways to the figures, each once."""
    steps = {one.step.line: one.step for one in pieces if one.step}
    lines = (line for one in pieces for line in (Said("advised-piece", said=one.said), one.why))
    return Section(Said(f"advised-about-{about}"), tuple(lines), tuple(steps.values()))
