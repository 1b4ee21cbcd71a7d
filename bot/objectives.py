"""Objectives: `/vigie objective clicks linkedin target 5000 by 31 December @ana for conversion`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answers import Answer, Step
from bot.answers.aims import in_words
from bot.answers.objectives import listed, progress
from bot.fields import AIM_FORM, AIM_WORD_FORM, FormNeeded
from bot.grammar import read
from bot.messages import Person, Problem, Said
from bot.queries import Query
from bot.rights import need, unknown
from bot.store.objectives import CLOSED, DELETED, OPEN, Objective
from bot.tokens import Vocabulary
from bot.words import plain

if TYPE_CHECKING:
    from datetime import date, datetime

    from bot.places import Place
    from bot.store import Store

from bot.aims import (
    Parts,
    completed,
    fields_of_parts,
    parts_known,
    parts_of,
    settled,
)
from bot.suggesting import far_from_usual, suggest
from bot.welcome import going_on

LONGEST_COMMENT = 500
_LIST = frozenset({"", "list", "liste", "all", "toutes", "tous"})
_DOING = {
    "form": ("form", "formulaire"),
    "edit": ("edit", "modifier", "modifie", "change", "changer"),
    "close": ("close", "clore", "clos", "fermer", "cloturer", "terminer"),
    "reopen": ("reopen", "rouvrir", "restore", "retablir"),
    "delete": ("delete", "supprimer", "supprime", "remove", "effacer"),
    "word": ("word", "avis", "say", "dire", "check-in", "checkin"),
    "suggest": ("suggest", "suggestions", "proposer", "propose", "suggerer"),
}
_DOING_OF = {word: what for what, known in _DOING.items() for word in known}
_STATUSES = {
    "on_track": ("on_track", "on track", "en bonne voie", "ok", "vert", "green"),
    "at_risk": ("at_risk", "at risk", "a risque", "en danger", "orange", "amber"),
    "off_track": ("off_track", "off track", "hors d'atteinte", "compromis", "rouge", "red"),
}
STATUS_OF = {phrase: status for status, known in _STATUSES.items() for phrase in known}
_STATUS = re.compile(
    rf"(?:{'|'.join(sorted(map(re.escape, STATUS_OF), key=len, reverse=True))})(?!\w)"
)


# ---------------------------------------------------------------------------------- commands
def objective(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """Set an objective, show one or all of them, change one, or say how it goes."""
    today = store.today(place.workspace, now)
    first, _, rest = line.strip().partition(" ")
    doing, rest = _DOING_OF.get(plain(first), ""), rest.strip()
    if not line.strip():
        raise FormNeeded("aim-what", {"owner": place.person}, form=AIM_FORM)
    if _number(first) and not rest:
        return progress(_kept(first, place, store), store, place.workspace, today)
    if _number(first) and _STATUS.match(plain(rest)):
        return _do("word", f"{first} {rest}", place, store, today)
    if doing == "form":
        known = (
            fields_of_parts(parts_of(rest, store, place.workspace, today), today) if rest else {}
        )
        raise FormNeeded("aim-what", {"owner": place.person, **known}, form=AIM_FORM)
    if doing == "suggest":
        return suggest(rest, place, store, today)
    if doing:
        return _do(doing, rest, place, store, today)
    if plain(line).strip() in _LIST:
        return all_of(line, place, store, now)
    return kept(parts_of(line, store, place.workspace, today), place, store, today)


def all_of(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """The objectives that are open; with `all`, those that were closed as well."""
    if _number(line.strip()) or plain(line).strip() not in _LIST:
        return objective(line, place, store, now)
    every = [one for one in store.objectives(place.workspace) if one.state != DELETED]
    shown = every if plain(line).strip() in {"all", "toutes", "tous"} else _open(every)
    if not shown:
        closed = (Said("aims-closed", count=len(every)),) if every else ()
        steps = (
            Step(Said("step-aim-new"), "/vigie objective"),
            Step(Said("step-aim-suggest"), "/vigie objective suggest"),
        )
        return Answer(Said("aims-none"), notes=closed, steps=steps)
    told = listed(shown, store, place.workspace, store.today(place.workspace, now))
    # What is open can be shared: it is what a question about all of them asks.
    return replace(told, query=Query(kind="objectives")) if shown == _open(every) else told


def _open(every: list[Objective]) -> list[Objective]:
    return [one for one in every if one.state == OPEN]


def _do(doing: str, rest: str, place: Place, store: Store, today: date) -> Answer:
    """Do something to the objective whose number comes first."""
    first, _, told = rest.partition(" ")
    known = _kept(first, place, store)
    need_right(known, place, store)
    if doing in {"edit", "word"} and known.state != OPEN:
        raise Problem("aim-not-open", number=str(known.id))
    if doing == "edit":
        before = parts_known(known, store, place.workspace, today)
        if not told.strip():
            raise FormNeeded(
                "aim-edit-what",
                fields_of_parts(before, today),
                ("", str(known.id)),
                form=AIM_FORM,
            )
        since = before.period.start if before.period else None
        parts = parts_of(told, store, place.workspace, today, since)
        return edited(known.id, parts, place, store, today)
    if doing == "word":
        if not told.strip():
            told_before = {"word": known.word, "comment": known.comment}
            raise FormNeeded("aim-word-what", told_before, ("", str(known.id)), form=AIM_WORD_FORM)
        return said(known.id, *_status_in(told), place, store, today)
    if told.strip():
        raise Problem("aim-number", text=rest[:60])
    return _put(doing, known, place, store, today)


def _put(doing: str, known: Objective, place: Place, store: Store, today: date) -> Answer:
    """Close an objective, delete it or open it again, unless it is so already."""
    state, number = {"close": CLOSED, "reopen": OPEN, "delete": DELETED}[doing], str(known.id)
    changed: Objective | None = known
    if known.state != state:
        changed = store.change_objective(
            place.workspace, known.id, doing, who=place.person, state=state
        )
    if changed is None:
        raise Problem("aim-unknown", number=number)
    if doing == "reopen":
        return progress(changed, store, place.workspace, today)
    told = in_words(changed, store, place.workspace, today)
    undo = Step(Said("step-aim-reopen"), f"/vigie objective reopen {number}")
    name = f"aim-done-{doing}" if known.state != state else f"aim-same-{doing}"
    return Answer(Said(name, number=number, aim=told), steps=(undo,))


def need_right(known: Objective, place: Place, store: Store) -> None:
    """Raises `Problem` for who may not change an objective: who answers for it or set it may, and
    admins.
    """
    refusal = Problem("aim-not-yours", number=str(known.id))
    need(place, store, "change-objectives", known.owner, known.who, refusal=refusal)


def kept(parts: Parts, place: Place, store: Store, today: date) -> Answer:
    """Keep a new objective, and show it."""
    need(place, store, "set-objectives")
    wanted = settled(parts, place, store, today)
    alike = _alike(wanted, place.workspace, store, today)
    found = store.keep_objective(place.workspace, wanted, who=place.person)
    told = _shown(Said("aim-kept"), found, place, store, today)
    if alike and alike.id != found.id:
        note = Said("aim-alike", number=str(alike.id), owner=Person(alike.owner))
        told = replace(told, notes=(note, *told.notes))
    return going_on(told, place, store, today)


def _alike(wanted: Objective, workspace: str, store: Store, today: date) -> Objective | None:
    """The first that is open and wants the same by the same day, whoever answers for it."""
    vocabulary = Vocabulary(store.vocabulary(workspace))
    same = _wants(wanted, today, vocabulary)
    every = _open(store.objectives(workspace))
    return next((one for one in every if _wants(one, today, vocabulary) == same), None)


def _wants(one: Objective, today: date, vocabulary: Vocabulary) -> object:
    """What an objective wants, and by when; its line where that can't be read any more."""
    try:
        query = read(one.line, today, vocabulary)
    except Problem:  # what it names is not there any more
        return one.line
    return replace(query, period=None), query.period and query.period.end


def edited(number: int, parts: Parts, place: Place, store: Store, today: date) -> Answer:
    """Change what is said of an objective; the rest stays."""
    known = _kept(str(number), place, store)
    need_right(known, place, store)
    before = parts_known(known, store, place.workspace, today)
    parts = completed(parts, before, store, place.workspace, today)
    wanted = settled(parts, place, store, today)
    told = {"line": wanted.line, "owner": wanted.owner, "purpose": wanted.purpose}
    if told == {"line": known.line, "owner": known.owner, "purpose": known.purpose}:
        return _shown(Said("aim-same"), known, place, store, today)
    changed = store.change_objective(place.workspace, number, "edit", who=place.person, **told)
    if changed is None:
        raise Problem("aim-unknown", number=str(number))
    back = f"/vigie objective edit {number} {known.line} @{known.owner} purpose:{known.purpose}"
    found = _shown(Said("aim-edited"), changed, place, store, today)
    return replace(found, steps=(Step(Said("step-aim-undo"), back), *found.steps))


def said(number: int, word: str, comment: str, place: Place, store: Store, today: date) -> Answer:
    """Keep what somebody says of an objective."""
    need_right(_kept(str(number), place, store), place, store)
    comment = comment.strip(' "«»“”')[:LONGEST_COMMENT]
    told = {"word": word, "comment": comment, "word_by": place.person}
    changed = store.change_objective(place.workspace, number, "word", who=place.person, **told)
    if changed is None:
        raise Problem("aim-unknown", number=str(number))
    return _shown(Said("aim-said"), changed, place, store, today)


def _shown(first: Said, found: Objective, place: Place, store: Store, today: date) -> Answer:
    """An objective in full, under what was just done to it."""
    told = progress(found, store, place.workspace, today)
    store = store.of_brands(place.workspace, found.brands)
    doubts = far_from_usual(found, store, place.workspace, today)
    return replace(told, body=(first, *doubts, *told.body))


def _kept(text: str, place: Place, store: Store) -> Objective:
    if not _number(text):
        raise Problem("aim-number", text=text[:60])
    number = _number(text)
    known = next((one for one in store.objectives(place.workspace) if one.id == number), None)
    if known is None:
        raise unknown(place, store, "aim-unknown", number)
    return known


def _number(text: str) -> int:
    """The number of an objective, "3" or "#3"; 0 for what is none."""
    found = re.fullmatch(r"#?(\d{1,9})", text)
    return int(found[1]) if found else 0


def _status_in(text: str) -> tuple[str, str]:
    """The status that a text begins with, and the comment after it."""
    if found := _STATUS.match(plain(text)):
        return STATUS_OF[found[0]], text[found.end() :].strip(" :,–—-")
    raise Problem("aim-word-what")
