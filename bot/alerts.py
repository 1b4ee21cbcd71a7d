"""What people do about an alert: take it in charge, snooze it, say what it is, tick off its steps.

Every one of them is a line, which the buttons of its message stand for: `/vigie watch take 12`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.alerted import spike_occasion, taken_over
from bot.answers import Answer, Person, Step
from bot.answers.alerts import checklist, shown, spike_of
from bot.answers.spike import key_of
from bot.answers.spike_counting import counting
from bot.answers.spike_posts import posts
from bot.messages import Problem, Said
from bot.rights import unknown
from bot.store.alerts import OPEN
from bot.store.outbox import ALERT
from bot.words import SENTIMENTS, plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.answers.spike import Spike
    from bot.places import Place
    from bot.store import Alert, Letter, Store, Watch

AN_HOUR, A_DAY, A_WEEK = 3_600, 86_400, 7 * 86_400
_UNITS = {
    **dict.fromkeys(("h", "hour", "hours", "heure", "heures"), AN_HOUR),
    **dict.fromkeys(("d", "day", "days", "j", "jour", "jours"), A_DAY),
    **dict.fromkeys(("w", "week", "weeks", "s", "sem", "semaine", "semaines"), A_WEEK),
}
_HOW_LONG = re.compile(rf"(\d{{1,3}}) ?({'|'.join(sorted(_UNITS, key=len, reverse=True))})")
_VERDICTS = {
    "positive": SENTIMENTS["positive"],
    "negative": SENTIMENTS["negative"],
    "undetermined": (
        *("undetermined", "indetermine", "indeterminee", "unclear", "unknown", "incertain"),
        *SENTIMENTS["neutral"],
    ),
}
VERDICT_OF = {phrase: verdict for verdict, known in _VERDICTS.items() for phrase in known}
_PAGE = re.compile(r"\d{1,4}", re.ASCII)
_LONGEST_PLACE = 2  # digits of a step's place in its list; what is longer is its key

_OVER = frozenset({"over", "relais", "le relais"})  # from who deals with it now

DOING = {
    "take": ("take", "prendre", "prends"),
    "snooze": ("snooze", "pause", "reporter"),
    "verdict": ("verdict", "avis"),
    "tick": ("tick", "done", "cocher", "coche", "fait"),
    "untick": ("untick", "undone", "decocher"),
    "show": ("show", "alert", "alerte", "voir", "montrer"),
    "steps": ("steps", "consignes", "checklist"),
    "posts": ("posts", "publications"),
    "how": ("how", "comment", "calcul"),
}


def do(doing: str, rest: str, place: Place, store: Store, now: datetime) -> Answer:
    """Do something about the alert whose number comes first, and show it as it is then.

    Every member may: whoever sees an alert first should be able to act on it.
    """
    first, _, told = rest.partition(" ")
    known = _known(first, place, store) if first or doing != "take" else _open_here(place, store)
    store = store.seen_from(place.workspace, known.channel)
    watch_of(known, place.workspace, store)
    if doing == "take":
        known, asked = _take(known, told.strip(), place, store, now)
        if asked:
            return asked
    elif doing in _ACTS:
        known = _ACTS[doing](known, told.strip(), place, store, now)
    elif doing == "posts" and _PAGE.fullmatch(told.strip() or "1"):
        spike = _spike(known, place.workspace, store, now)
        return posts(spike, store, place.workspace, int(told.strip() or 1))
    elif told.strip():
        raise Problem("alert-number", text=rest[:60])
    if doing == "how":
        return counting(_spike(known, place.workspace, store, now))
    return answered(known, place.workspace, store, now, steps=doing in {"steps", "tick", "untick"})


def answered(
    known: Alert, workspace: str, store: Store, now: datetime, *, steps: bool = False
) -> Answer:
    """An alert as it is now; or the list of what to do about it."""
    spike = _spike(known, workspace, store, now)
    return checklist(spike) if steps else shown(spike, known)


def _spike(known: Alert, workspace: str, store: Store, now: datetime) -> Spike:
    store = store.seen_from(workspace, known.channel)
    spike = spike_of(known, watch_of(known, workspace, store), store, workspace, now)
    if spike is None:
        raise Problem("alert-not-there", number=str(known.id))
    return spike


def watch_of(known: Alert, workspace: str, store: Store) -> Watch:
    """The watch that an alert came from. Raises `Problem` when it was stopped since."""
    watch = store.watches.of(workspace, known.channel)
    if watch is None:
        raise Problem("alert-no-watch", number=str(known.id))
    return watch


def letter_of(known: Alert, workspace: str, store: Store) -> Letter | None:
    """The letter of the outbox that tells an alert, if there is one still."""
    return next(
        (
            letter
            for letter in store.outbox.since(workspace, ALERT, known.opened)
            if (letter.channel, letter.occasion) == (known.channel, spike_occasion(known))
        ),
        None,
    )


# ------------------------------------------------------------------------------------- doing
def _take(
    known: Alert, told: str, place: Place, store: Store, now: datetime
) -> tuple[Alert, Answer | None]:
    """Deal with an alert; or, where somebody does already, what is asked first.

    Who takes over from somebody says so: its thread tells both.
    """
    if told and plain(told) not in _OVER:
        raise Problem("alert-number", text=f"{known.id} {told}"[:60])
    before, workspace = known.taken_by if told else "", place.workspace
    if before == place.person:
        return known, None
    taken = store.alerts.take(workspace, known.id, who=place.person, before=before)
    if taken is None:
        raise Problem("alert-unknown", number=str(known.id))
    if taken.taken_by != place.person:
        return taken, _has_it(taken)
    letter = letter_of(taken, workspace, store)
    if before and letter and letter.ts:
        moment = int(now.timestamp())
        store.outbox.put([taken_over(taken, before, letter, moment)], moment)
    return taken, None


def _has_it(known: Alert) -> Answer:
    """Who deals with an alert, for somebody who would as well."""
    number = str(known.id)
    over = Step(Said("step-alert-take-over"), f"/vigie watch take {number} over")
    told = Said("alert-who-has-it", person=Person(known.taken_by))
    return Answer(Said("alert-has-it", number=number), body=(told,), steps=(over,))


def _snooze(known: Alert, told: str, place: Place, store: Store, now: datetime) -> Alert:
    """Say nothing of it for a while: from an hour to a week, never for ever."""
    if known.state != OPEN:
        raise Problem("alert-over", number=str(known.id))
    found = _HOW_LONG.fullmatch(plain(told))
    seconds = int(found[1]) * _UNITS[found[2]] if found else 0
    if not AN_HOUR <= seconds <= A_WEEK:
        raise Problem("alert-snooze-how-long")
    until = int(now.timestamp()) + seconds
    return _changed(known, "snooze", place, store, snoozed_until=until)


def _verdict(known: Alert, told: str, place: Place, store: Store, now: datetime) -> Alert:
    """What a person says that it is: it stands, whatever the tones say. Its list of what to do
    follows in the thread.
    """
    del now
    verdict = VERDICT_OF.get(plain(told))
    if verdict is None:
        raise Problem("alert-verdict-which")
    changed = _changed(known, "verdict", place, store, verdict=verdict, verdict_by=place.person)
    if letter := letter_of(known, place.workspace, store):
        store.outbox.reopen([letter])
    return changed


def _changed(known: Alert, what: str, place: Place, store: Store, **changes: str | int) -> Alert:
    changed = store.alerts.change(place.workspace, known.id, what, who=place.person, **changes)
    if changed is None:
        raise Problem("alert-unknown", number=str(known.id))
    return changed


def _tick(known: Alert, told: str, place: Place, store: Store, now: datetime) -> Alert:
    return _ticked(known, told, place, store, now, done=True)


def _untick(known: Alert, told: str, place: Place, store: Store, now: datetime) -> Alert:
    return _ticked(known, told, place, store, now, done=False)


def _ticked(
    known: Alert, told: str, place: Place, store: Store, now: datetime, *, done: bool
) -> Alert:
    """Tick off a step, or take that back: by its place in the list, or by its key."""
    watch = watch_of(known, place.workspace, store)
    spike = spike_of(known, watch, store, place.workspace, now)
    keys = [key_of(step) for step in spike.steps] if spike else []
    number = int(told) if told.isascii() and told.isdecimal() else 0
    if len(told) <= _LONGEST_PLACE and 0 < number <= len(keys):
        told = keys[number - 1]
    if told not in keys:
        raise Problem("alert-step-which", number=str(known.id))
    store.alerts.tick(place.workspace, known.id, {told: done}, who=place.person)
    return store.alerts.get(place.workspace, known.id) or known


_ACTS: dict[str, Callable[[Alert, str, Place, Store, datetime], Alert]] = {
    "snooze": _snooze,
    "verdict": _verdict,
    "tick": _tick,
    "untick": _untick,
}


def _open_here(place: Place, store: Store) -> Alert:
    """The one alert of the channel that goes on. Raises `Problem` when there is no such one."""
    every = store.alerts.open(place.workspace)
    found = [one for one in every if one.channel == place.channel]
    numbers = tuple(str(one.id) for one in found)
    if not found:
        raise Problem("alert-which", number="12")
    if len(found) > 1:
        raise Problem("alert-which-of", numbers=numbers, number=numbers[-1])
    return found[0]


def _known(text: str, place: Place, store: Store) -> Alert:
    found = re.fullmatch(r"#?(\d{1,9})", text)
    if not found:
        raise Problem("alert-number", text=text[:60])
    known = store.alerts.get(place.workspace, int(found[1]))
    if known is None:
        raise unknown(place, store, "alert-unknown", int(found[1]))
    return known
