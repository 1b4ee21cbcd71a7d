"""Reminders for those who answer for accounts: `/vigie remind @ana linkedin every monday 9:00`.

Said to them alone, and only when figures are missing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from bot.answers import Answer, Person, Step, Table
from bot.answers.lacking import found_missing, listed, step_to_add
from bot.answers.saying import filters_said, recurring_said
from bot.dates import find_recurring
from bot.dues import NINE
from bot.grammar import read
from bot.messages import Problem, Said
from bot.missing import MOST_STEPS
from bot.queries import DEFAULT_DAYS
from bot.rights import need, unknown
from bot.store.reminders import Reminder
from bot.tokens import Vocabulary
from bot.words import plain
from kpi.periods import Period

if TYPE_CHECKING:
    from datetime import date

    from bot.places import Place
    from bot.queries import Query
    from bot.store import Store

_PERSON = re.compile(r"(?:^|\s)@([UW][A-Z0-9]+)(?=\s|$)")
_MYSELF = re.compile(r"^(?:me|moi|myself)(?=\s|$)")
_STOP = re.compile(r"(?:stop|arreter|arrete|supprimer|delete)\s+#?(\d{1,9})")
_LIST = frozenset({"", "list", "liste"})


def remind(line: str, place: Place, store: Store, today: date) -> Answer:
    """Ask for a reminder, list them all, or stop one."""
    text = plain(line).strip()
    if text in _LIST:
        return _all(place.workspace, store, today)
    if found := _STOP.fullmatch(text):
        return _stop(int(found[1]), place, store)
    wanted = _wanted(line, place, store, today)
    need(place, store, "set-reminders")
    number = store.remind(place.workspace, wanted, who=place.person)
    return Answer(
        Said("remind-kept", number=str(number), when=_when(wanted)),
        body=(Said("remind-how"),),
        table=_table([(wanted, _scope(wanted, place.workspace, store, today))]),
        steps=(_to_stop(number),),
    )


class _Said(NamedTuple):
    weekday: int
    minute: int
    rest: str


def _wanted(line: str, place: Place, store: Store, today: date) -> Reminder:
    owner, rest = place.person, line
    if found := _PERSON.search(line):
        owner, rest = found[1], line[: found.start()] + " " + line[found.end() :]
    elif "@" in line:
        raise Problem("remind-who")
    told = _read_when(_MYSELF.sub("", plain(rest).strip()))
    query = read(told.rest, today, Vocabulary(store.vocabulary(place.workspace)))
    others = {chosen.dimension for chosen in query.filters} - {"network", "account"}
    if query.metrics or others or query.by or query.period:
        raise Problem("missing-of")
    return Reminder(owner, str(query), told.weekday, told.minute)


def _read_when(text: str) -> _Said:
    """The weekday and the minute that a plain text says, and what else it says."""
    found = find_recurring(text)
    if found.weekday is None:
        raise Problem("remind-when")
    minute = NINE if found.minute is None else found.minute
    return _Said(found.weekday, minute, found.without(text))


def reminded(reminder: Reminder, workspace: str, store: Store, today: date) -> Answer | None:
    """What a reminder has to say today; None when nothing is missing."""
    query = _query(reminder, workspace, store, today)
    period = Period.last_full_days(today, DEFAULT_DAYS)
    found = [one for one in found_missing(query, period, workspace, store, today) if one.any]
    if not found:
        return None
    return Answer(
        Said("reminder", count=len(found), period=Said("period", period=period)),
        body=listed(found),
        notes=(Said("missing-how"), Said("reminder-stop", number=str(reminder.id))),
        steps=tuple(step_to_add(one) for one in found[:MOST_STEPS]),
    )


def _query(reminder: Reminder, workspace: str, store: Store, today: date) -> Query:
    return read(reminder.line, today, Vocabulary(store.vocabulary(workspace)))


def _all(workspace: str, store: Store, today: date) -> Answer:
    kept = [one for one in store.reminders(workspace) if _is_seen(one, workspace, store, today)]
    if not kept:
        return Answer(Said("remind-none"))
    return Answer(
        Said("remind-all", count=len(kept)),
        table=_table([(one, _scope(one, workspace, store, today)) for one in kept]),
        steps=tuple(_to_stop(one.id) for one in kept[:MOST_STEPS]),
    )


def _is_seen(reminder: Reminder, workspace: str, store: Store, today: date) -> bool:
    """Whether a reminder names no account that is not shown here."""
    if not store.sight:
        return True
    try:
        named = _query(reminder, workspace, store, today).value("account")
    except Problem:
        return False
    return {*named} <= {*store.vocabulary(workspace)["account"]}


def _stop(number: int, place: Place, store: Store) -> Answer:
    mine = {one.id for one in store.reminders(place.workspace) if one.owner == place.person}
    need(place, store, "set-reminders", *([place.person] if number in mine else ()))
    stopped = store.stop_reminding(place.workspace, number, who=place.person)
    if stopped is None:
        raise unknown(place, store, "remind-unknown", number)
    return Answer(Said("remind-stopped", number=str(number)))


def _to_stop(number: int) -> Step:
    return Step(Said("step-stop", number=str(number)), f"/vigie remind stop {number}")


def _table(kept: list[tuple[Reminder, Said]]) -> Table:
    return Table(
        (Said("column-who"), Said("column-accounts"), Said("column-when")),
        tuple((Person(one.owner), scope, _when(one)) for one, scope in kept),
    )


def _scope(reminder: Reminder, workspace: str, store: Store, today: date) -> Said:
    told = filters_said(_query(reminder, workspace, store, today))
    return Said("list", items=told) if told else Said("all-accounts")


def _when(reminder: Reminder) -> Said:
    return recurring_said(reminder.weekday, reminder.minute)
