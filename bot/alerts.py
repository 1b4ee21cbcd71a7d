"""What people do about an alert: take it in charge, snooze it, say what it is, tick off its steps.

Every one of them is a line, which the buttons of its message stand for: `/vigie watch take 12`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answers.alerts import checklist, key_of, shown, spike_of
from bot.messages import Problem
from bot.rights import unknown
from bot.store.alerts import OPEN
from bot.store.outbox import ALERT
from bot.words import SENTIMENTS, plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.answers import Answer
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
_LONGEST_PLACE = 2  # digits of a step's place in its list; what is longer is its key

DOING = {
    "take": ("take", "prendre", "prends"),
    "snooze": ("snooze", "pause", "reporter"),
    "verdict": ("verdict", "avis"),
    "tick": ("tick", "done", "cocher", "coche", "fait"),
    "untick": ("untick", "undone", "decocher"),
    "show": ("show", "alert", "alerte", "voir", "montrer"),
    "steps": ("steps", "consignes", "checklist"),
}


def do(doing: str, rest: str, place: Place, store: Store, now: datetime) -> Answer:
    """Do something about the alert whose number comes first, and show it as it is then.

    Every member may: whoever sees an alert first should be able to act on it.
    """
    first, _, told = rest.partition(" ")
    known = _known(first, place, store)
    store = store.seen_from(place.workspace, known.channel)
    watch_of(known, place.workspace, store)
    if doing in _ACTS:
        known = _ACTS[doing](known, told.strip(), place, store, now)
    elif told.strip():
        raise Problem("alert-number", text=rest[:60])
    return answered(known, place.workspace, store, now, steps=doing in {"steps", "tick", "untick"})


def answered(
    known: Alert, workspace: str, store: Store, now: datetime, *, steps: bool = False
) -> Answer:
    """An alert as it is now; or the list of what to do about it."""
    store = store.seen_from(workspace, known.channel)
    spike = spike_of(known, watch_of(known, workspace, store), store, workspace, now)
    if spike is None:
        raise Problem("alert-not-there", number=str(known.id))
    return checklist(spike) if steps else shown(spike, known)


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
            if (letter.channel, letter.occasion) == (known.channel, f"spike {known.id}")
        ),
        None,
    )


# ------------------------------------------------------------------------------------- doing
def _take(known: Alert, told: str, place: Place, store: Store, now: datetime) -> Alert:
    del now
    if told:
        raise Problem("alert-number", text=f"{known.id} {told}"[:60])
    return _changed(known, "take", place, store, taken_by=place.person)


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
    "take": _take,
    "snooze": _snooze,
    "verdict": _verdict,
    "tick": _tick,
    "untick": _untick,
}


def _known(text: str, place: Place, store: Store) -> Alert:
    found = re.fullmatch(r"#?(\d{1,9})", text)
    if not found:
        raise Problem("alert-number", text=text[:60])
    known = store.alerts.get(place.workspace, int(found[1]))
    if known is None:
        raise unknown(place, store, "alert-unknown", int(found[1]))
    return known
