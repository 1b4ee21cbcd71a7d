"""A spike that a channel was warned of: with what people did about it, and what they may do."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, cast

from bot.answers.shapes import Answer, Menu, Step
from bot.answers.spike import NextStep, alert, checks, default_steps, key_of
from bot.answers.spike_said import given_said, own_steps_said
from bot.answers.volumes import Subject
from bot.answers.watched import found, spikes_in, with_drivers
from bot.grammar import read
from bot.messages import Person, Problem, Said
from bot.store.alerts import GONE, OPEN, VERDICTS
from bot.tokens import Vocabulary
from kpi.spikes import SENSITIVITIES

if TYPE_CHECKING:
    from bot.answers.spike import Spike, Watched
    from bot.store import Alert, Store, Watch
    from kpi.periods import Period
    from kpi.posts import Filter
    from kpi.spikes import Sensitivity
    from kpi.verdicts import Verdict

REST = 86_400  # seconds between two spikes of the same that are one, which came back
SNOOZES = ("1h", "6h", "1d", "1w")
MOST_STEPS = 10  # of a list: Slack's boxes


def scope_of(of: Watch | Alert, store: Store, workspace: str, now: datetime) -> tuple[Filter, ...]:
    """What a watch, or an alert, is of. Raises `Problem` when that is not known any more."""
    vocabulary = Vocabulary(store.vocabulary(workspace))
    return read(of.scope, store.today(workspace, now), vocabulary).filters


def spike_of(
    known: Alert, watch: Watch, store: Store, workspace: str, now: datetime
) -> Spike | None:
    """The spike of an alert, by the figures as they are now; None when they tell none any more.

    It comes with what people did about it.
    """
    scope = scope_of(known, store, workspace, now)
    days = (now - datetime.fromtimestamp(known.began, now.tzinfo)) // timedelta(days=1) + 2
    what, level = cast("Watched", known.what), watch.sensitivity
    subject = Subject(store, workspace, what, now, scope)
    latest = found(subject, level, since=watch.since)
    spikes = [latest] if latest and _is_of(latest, known) else []
    # A watch that was made calmer since does not make a spike that it told to none.
    for setting in (level, "sensitive"):
        spikes = spikes or [o for o in spikes_in(subject, setting, days) if _is_of(o, known)]
    if not spikes:
        return None
    spike = spikes[-1] if latest in spikes else with_drivers(spikes[-1], subject)
    return _joined(spike, known, store, workspace, now)


def _is_of(spike: Spike, known: Alert) -> bool:
    return spike.began.timestamp() <= known.last and spike.last.timestamp() >= known.began


def _joined(spike: Spike, known: Alert, store: Store, workspace: str, now: datetime) -> Spike:
    """A spike with what people did about it."""
    zone, until = spike.began.tzinfo, known.snoozed_until
    given = cast("Verdict", known.verdict) if known.verdict else None
    with_verdict = replace(spike, given=given)
    steps = tuple(
        replace(step, ticked_by=Person(by) if (by := known.ticked.get(key_of(step))) else None)
        for step in steps_after(with_verdict.verdict, store, workspace)
    )
    return replace(
        with_verdict,
        given_by=Person(known.verdict_by) if given else None,
        number=known.id,
        taken_by=Person(known.taken_by) if known.taken_by else None,
        snoozed_until=datetime.fromtimestamp(until, zone) if until > now.timestamp() else None,
        steps=steps,
    )


def steps_after(verdict: Verdict, store: Store, workspace: str) -> tuple[NextStep, ...]:
    """What to do after a verdict: the team's own list, else Vigie's."""
    own = tuple(NextStep(text) for text in store.playbooks.of(workspace, verdict))
    return (own or default_steps(verdict))[:MOST_STEPS]


def sensitivity_in(subject: Subject) -> Sensitivity:
    """How soon a workspace wants to hear of what is counted: as its watches of that say.

    Of several, the most sensitive; where none is of that, those that there are; balanced without.
    In a channel that is bound to brands its own alone.
    """
    sight = subject.store.sight
    running = [
        one
        for one in subject.store.watches.every(subject.workspace)
        if not one.stopped and (sight is None or one.channel == sight.channel)
    ]
    same = [one for one in running if _filters(one, subject) == frozenset(subject.scope)]
    told = {one.sensitivity for one in same or running}
    return next((word for word in reversed(SENSITIVITIES) if word in told), "balanced")


def _filters(of: Watch | Alert, subject: Subject) -> frozenset[Filter] | None:
    """What a watch or an alert is of; None when that is not known any more."""
    try:
        return frozenset(scope_of(of, subject.store, subject.workspace, subject.now))
    except Problem:
        return None


def spikes_on(
    subject: Subject, sensitivity: Sensitivity, period: Period
) -> list[tuple[Spike, Alert | None]]:
    """The spikes of some days, in order, with the alert of each that a channel was warned of.

    An alert may be of a part of what is counted. Those without one come by their numbers alone.
    """
    store, workspace, now = subject.store, subject.workspace, subject.now
    start, end = (
        datetime.combine(day, time(), store.zone(workspace)) for day in (period.start, period.end)
    )
    told: list[tuple[Spike, Alert | None]] = []
    for one in store.alerts.since(workspace, int(start.timestamp())):
        watch = store.watches.of(workspace, one.channel)
        of = _filters(one, subject)
        known = one.what == subject.metric and one.state != GONE and one.opened <= now.timestamp()
        if not known or not watch or of is None or not of >= frozenset(subject.scope):
            continue
        spike = spike_of(one, watch, store, workspace, now)
        if spike and not any(
            spike.scope == other.scope and _meet(spike, other) for other, _ in told
        ):
            told.append((spike, one))
    days = (now - start) // timedelta(days=1) + 1
    every = spikes_in(subject, sensitivity, days)
    told += [(one, None) for one in every if not any(_meet(one, other) for other, _ in told)]
    inside = [both for both in told if both[0].last > start and both[0].began < end]
    return sorted(inside, key=lambda both: both[0].began)


def _meet(one: Spike, other: Spike) -> bool:
    return one.began < other.last and other.began < one.last


def shown(spike: Spike, known: Alert) -> Answer:
    """The message of an alert as it is now, with what may be done about it."""
    told, number = alert(spike), known.id
    take = Step(Said("step-alert-take"), f"/vigie watch take {number}")
    snooze = Menu(
        Said("step-alert-snooze"),
        tuple(
            Step(Said(f"snooze-{long}"), f"/vigie watch snooze {number} {long}") for long in SNOOZES
        ),
    )
    wrong = Menu(
        Said("step-alert-wrong"),
        tuple(
            Step(Said(f"alert-verdict-{one}"), f"/vigie watch verdict {number} {one}")
            for one in VERDICTS
            if one != spike.verdict
        ),
    )
    going_on = known.state == OPEN
    return replace(
        told,
        steps=(*([] if known.taken_by else [take]), *told.steps),
        menus=(*([snooze] if going_on else []), wrong),
        notes=(*told.notes, Said("alert-numbered", number=str(number))),
        alert=number,
    )


def checklist(spike: Spike) -> Answer:
    """What to do about a spike, to be ticked off in its thread."""
    return Answer(
        Said(
            "alert-steps",
            verdict=Said(f"alert-verdict-{spike.verdict}"),
        ),
        body=given_said(spike),
        notes=(own_steps_said(spike),),
        checks=checks(spike),
        alert=spike.number,
    )
