"""The first steps of a workspace: its objective, its accounts, its first figures, its summary.

Nothing is kept of how far somebody got: it follows from what is there.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.answers import Answer, Section, Step
from bot.answers.lacking import account_said, step_to_add_to
from bot.answers.saying import metric_name, recurring_said, room_said
from bot.grammar import read
from bot.messages import Person, Problem, Said
from bot.store import Channel, Scope
from bot.store.objectives import DELETED
from bot.tokens import Vocabulary
from bot.words import MEASURED, plain
from kpi.metrics import CATALOGUE
from kpi.periods import ALL
from kpi.posts import MEDIA

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from bot.places import Place
    from bot.store import Store

BEGINNING = 20  # lines of its journal: as long as a team has no more, each answer leads on
MOST_NAMED = 5
MOST_STEPS = 3
_HIDE = frozenset({"hide", "masquer", "masque", "cacher", "cache", "dismiss", "skip", "passer"})


class _First(NamedTuple):
    """One of the first steps: what was set (nothing until it is done), the buttons that do it."""

    name: str
    done: tuple[Said, ...]
    steps: tuple[Step, ...]


def start(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """The first steps, done or not; with `hide`, who asks is led no more (alone: led again)."""
    hides = plain(line).strip() in _HIDE
    if line and not hides:
        raise Problem("start-what", text=line[:60])
    store.preferences.change(place.workspace, place.person, hidden=hides)
    if hides:
        back = Step(Said("step-start"), "/vigie start")
        return Answer(Said("start-hidden"), steps=(back,))
    every = _every(place, store, store.today(place.workspace, now))
    if all(one.done for one in every):
        return Answer(Said("start-over"), sections=_sections(every))
    return _led(every)


def first_steps(place: Place, store: Store, today: date) -> Answer | None:
    """What is done of the first steps, what is next and what is to come; None when all is done."""
    every = _every(place, store, today)
    return None if all(one.done for one in every) else _led(every)


def beginning(place: Place, store: Store, today: date) -> bool:
    """Whether a workspace has done none of the first steps."""
    return not any(one.done for one in _every(place, store, today))


def beside(answer: Answer, place: Place, store: Store, today: date) -> Answer:
    """An answer with the first steps, in a workspace that has done none of them."""
    if not beginning(place, store, today):
        return answer
    return replace(answer, sections=(*answer.sections, *_sections(_every(place, store, today))))


def going_on(answer: Answer, place: Place, store: Store, today: date) -> Answer:
    """An answer with the button of the next first step, while the team begins and wants to be led.

    It is for what is done in one of the steps.
    """
    if len(store.journal(place.workspace, BEGINNING + 1)) > BEGINNING:
        return answer
    if store.preferences.of(place.workspace, place.person).hidden:
        return answer
    following = next((one for one in _every(place, store, today) if not one.done), None)
    if following is None or not following.steps:
        return answer
    label = Said("step-next", what=Said(f"start-{following.name}"))
    return replace(answer, steps=(replace(following.steps[0], label=label), *answer.steps))


def _led(every: tuple[_First, ...]) -> Answer:
    done = sum(bool(one.done) for one in every)
    return Answer(Said("start", done=done, count=len(every)), sections=_sections(every))


def _sections(every: Sequence[_First]) -> tuple[Section, ...]:
    """What is done, what is next with its buttons, and what is to come."""
    following = next((one for one in every if not one.done), None)
    found, later = [], []
    for number, one in enumerate(every, 1):
        if one.done:
            found.append(Section(_titled("done", number, one), one.done))
        elif one is following:
            how = Said(f"start-{one.name}-how")
            found.append(Section(_titled("next", number, one), (how,), one.steps))
        else:
            later.append(_titled("later", number, one))
    return (*found, Section(Said("start-later"), tuple(later))) if later else tuple(found)


def _titled(state: str, number: int, one: _First) -> Said:
    return Said(f"start-is-{state}", number=number, what=Said(f"start-{one.name}"))


# ------------------------------------------------------------------------------- what is there
def _every(place: Place, store: Store, today: date) -> tuple[_First, ...]:
    return (
        _objective(place, store, today),
        _channels(place, store),
        _figures(place, store),
        _summary(place, store),
    )


def _objective(place: Place, store: Store, today: date) -> _First:
    vocabulary = Vocabulary(store.vocabulary(place.workspace))
    kept = [one for one in store.objectives(place.workspace) if one.state != DELETED]
    names: dict[str, Said] = {}
    for one in kept[:MOST_NAMED]:
        try:
            query = read(one.line, today, vocabulary)
        except Problem:  # what it names is not there any more
            continue
        names |= {name: metric_name(CATALOGUE[name]) for name in query.metrics}
    told = Said("start-objective-done", count=len(kept), metrics=tuple(names.values()))
    step = Step(Said("step-aim-new"), "/vigie objective")
    return _First("objective", (told,) if kept else (), (step,))


def _channels(place: Place, store: Store) -> _First:
    kept = store.channels.every(place.workspace)
    done = _named([_channel_said(one) for one in kept])
    steps = [Step(Said("step-channels-set"), "/vigie channels")]
    # What somebody has submitted already can be taken as it is.
    if known := _submitted(place.workspace, store):
        networks = _named([account_said(Channel(one)) for one in known])
        line = f"/vigie channels {' '.join(known)}"
        steps.append(Step(Said("step-channels-known", networks=networks), line))
    return _First("channels", done, tuple(steps))


def _submitted(workspace: str, store: Store) -> list[str]:
    """The networks of which somebody submitted figures of our own."""
    names, rows = store.sums(workspace, Scope(("owned", "account"), ALL), terms=())
    found = {row[names.index("network")] for row in rows}
    return [one for one in MEASURED if one in found]


def _named(every: Sequence[Said]) -> tuple[Said, ...]:
    """The first few, and how many more there are."""
    more = len(every) - MOST_NAMED
    others = (Said("start-others", count=more),) if more > 0 else ()
    return (*every[:MOST_NAMED], *others)


def _channel_said(one: Channel) -> Said:
    if not one.owner:
        return account_said(one)
    return Said("start-channel", account=account_said(one), owner=Person(one.owner))


def _figures(place: Place, store: Store) -> _First:
    extent = store.extent(place.workspace, MEDIA)
    mine = [one for one in store.channels.every(place.workspace) if one.owner == place.person]
    steps = [step_to_add_to(one) for one in mine[:MOST_STEPS]]
    steps = steps or [Step(Said("step-start-form"), "/vigie add")]
    steps.append(Step(Said("step-start-file"), "/vigie import"))
    done = (Said("start-figures-done", day=extent.last),) if extent else ()
    return _First("figures", done, tuple(steps))


def _summary(place: Place, store: Store) -> _First:
    known = store.digests.seen_by(place.workspace, place.person)
    kept = [one for one in known if not one.stopped]
    when = tuple(
        Said(
            "start-summary-in",
            channel=room_said(one.channel),
            when=recurring_said(one.weekday, one.minute),
            zone=one.zone,
        )
        for one in kept[:MOST_NAMED]
    )
    step = Step(Said("step-start-summary"), "/vigie digest")
    return _First("summary", when, (step,))
