"""What a team does about a spike: `/vigie steps negative: Call the press office; Hold posts`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from bot.alerts import VERDICT_OF
from bot.answers import Answer, Section, Step
from bot.answers.alerts import MOST_STEPS, steps_after
from bot.fields import STEPS_FORM, FieldProblem, FormNeeded
from bot.messages import Problem, Said
from bot.rights import RIGHTS, has, need
from bot.store.alerts import VERDICTS
from bot.words import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.answers.spike import NextStep
    from bot.places import Place
    from bot.store import Store
    from kpi.verdicts import Verdict

LONGEST_STEP = 120  # characters: what Slack shows beside a box
_DEFAULT = frozenset({"default", "defaut", "par defaut", "reset", "initial", "initiales"})


def steps(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """Show what the team does about each kind of spike, or set it for one kind.

    Raises `FormNeeded` when only the kind is said, by somebody who may set it.
    """
    del now
    if not line.strip():
        return _all(place, store)
    verdict, told = _verdict_in(line)
    if not told:
        if _may_change(place, store):
            raise FormNeeded("steps-what", form=STEPS_FORM, post=("", verdict))
        return Answer(_said(verdict), body=_section(verdict, place, store).lines)
    if plain(told).strip() in _DEFAULT:
        return kept(verdict, (), place, store)
    return kept(verdict, listed(told), place, store)


def _verdict_in(line: str) -> tuple[str, str]:
    """The kind of spike that a line is about, and what else it says."""
    found = re.match(r"([^\s:]+)\s*:?\s*", line.strip())
    verdict = VERDICT_OF.get(plain(found[1])) if found else None
    if found is None or verdict is None:
        raise Problem("steps-verdict-which")
    return verdict, line.strip()[found.end() :].strip()


def listed(text: str) -> tuple[str, ...]:
    r"""The steps that a text holds, one on each line of it or between semicolons.

    >>> listed("1. Answer; 2) Call Ana\n- Call Ana")
    ('Answer', 'Call Ana')
    """
    told = (
        re.sub(r"^(?:\d{1,2}[.)]|[-•*])\s*", "", " ".join(one.split()))
        for one in re.split(r"[;\n]", text)
    )
    return tuple(dict.fromkeys(filter(None, told)))


def _may_change(place: Place, store: Store) -> bool:
    return place.person in _owners(place, store) or has(place, store, RIGHTS["change-steps"])


def _owners(place: Place, store: Store) -> set[str]:
    """Whose the lists are, which are the whole workspace's: of those who answer for a watch."""
    return {watch.owner for watch in store.watches.every(place.workspace)}


def kept(verdict: str, wanted: Sequence[str], place: Place, store: Store) -> Answer:
    """Set what the team does about a kind of spike; none: Vigie's own list again."""
    need(place, store, "change-steps", *_owners(place, store), refusal=Problem("steps-not-yours"))
    if len(wanted) > MOST_STEPS:
        raise FieldProblem(Said("steps-most", most=MOST_STEPS), "steps", names_it=True)
    for number, step in enumerate(wanted, 1):
        if len(step) > LONGEST_STEP:
            raise FieldProblem(
                Said("steps-long", number=number, most=LONGEST_STEP), "steps", names_it=True
            )
    store.playbooks.keep(place.workspace, verdict, wanted, who=place.person)
    name = "steps-kept" if wanted else "steps-default"
    section = _section(verdict, place, store)
    return Answer(Said(name, verdict=_said(verdict)), body=section.lines, steps=section.steps)


def text_of(verdict: str, place: Place, store: Store) -> tuple[NextStep, ...]:
    """The list after a verdict, as its form is filled in."""
    return steps_after(cast("Verdict", verdict), store, place.workspace)


def _all(place: Place, store: Store) -> Answer:
    return Answer(
        Said("steps-all"),
        sections=tuple(_section(verdict, place, store) for verdict in VERDICTS),
        notes=(Said("steps-how"),),
    )


def _section(verdict: str, place: Place, store: Store) -> Section:
    own = store.playbooks.of(place.workspace, verdict)
    lines = tuple(
        Said("steps-line", number=number, text=step.text)
        for number, step in enumerate(text_of(verdict, place, store), 1)
    )
    edit = Step(Said("step-steps-edit"), f"/vigie steps {verdict}")
    default = Step(Said("step-steps-default"), f"/vigie steps {verdict} default")
    return Section(_said(verdict), lines, (edit, default) if own else (edit,))


def _said(verdict: str) -> Said:
    return Said(f"steps-{verdict}")
