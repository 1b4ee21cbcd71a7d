"""Who is what: `/vigie roles @ana editor`, `/vigie roles default submitter`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answers import Answer, Step, Table
from bot.messages import Problem, Said
from bot.rights import USUAL, need, role_of, whose_said
from bot.store import Role
from bot.store.roles import ADMIN, EDITOR, EVERYBODY, READER, SUBMITTER
from bot.words import plain

if TYPE_CHECKING:
    from datetime import datetime

    from bot.answers import Cell
    from bot.places import Place
    from bot.store import Store

_ROLES = {
    READER: ("reader", "readers", "lecteur", "lectrice", "lecteurs", "lecture"),
    SUBMITTER: (
        *("submitter", "submitters", "contributor", "contributors"),
        *("contributeur", "contributrice", "contributeurs"),
    ),
    EDITOR: ("editor", "editors", "editeur", "editrice", "editeurs"),
    ADMIN: (
        *("admin", "admins", "administrator", "administrators"),
        *("administrateur", "administratrice", "administrateurs"),
    ),
}
_ROLE_OF = {word: role for role, known in _ROLES.items() for word in known}
_REMOVE = frozenset({"remove", "delete", "retirer", "retire", "enlever", "enleve", "supprimer"})
_EVERYBODY = frozenset(
    {"default", "everybody", "everyone", "all", "defaut", "tous", "toutes", "tout-le-monde"}
)
_LIST = frozenset({"", "list", "liste"})
_BETWEEN = frozenset({"and", "et", "&", "+", "is", "are", "as", "est", "sont", "par", "by", "to"})
_MYSELF = frozenset({"me", "myself", "moi", "@me", "@moi"})
_WHO = re.compile(r"@([UWS][A-Z0-9]+)(?:\|@?(\S*))?")
LONGEST_NAME = 60


def roles(line: str, place: Place, store: Store, now: datetime) -> Answer:
    """List who is what; give people, user groups or everybody a role, or take it away."""
    del now
    if plain(line).strip() in _LIST:
        return _listed(place, store)
    whose, wanted, removed = _wanted(line, place)
    if not whose or bool(wanted) == removed:
        raise Problem("roles-what")
    if wanted == ADMIN and EVERYBODY in {one.whose for one in whose}:
        raise Problem("roles-all-admins")
    need(place, store, "set-roles")
    if removed:
        store.roles.remove(place.workspace, [one.whose for one in whose], who=place.person)
    else:
        given = [Role(one.whose, wanted, one.name) for one in whose]
        store.roles.keep(place.workspace, given, who=place.person)
    return _listed(place, store, Said("roles-changed"))


def _wanted(line: str, place: Place) -> tuple[list[Role], str, bool]:
    """Whose roles a line is about, the role that it gives them, and whether it takes theirs away.
    Raises `Problem` with what is not understood.
    """
    whose: list[Role] = []
    wanted, removed = "", False
    for word in line.replace(",", " ").replace(":", " ").split():
        said = plain(word)
        if found := _WHO.fullmatch(f"@{place.person}" if said in _MYSELF else word):
            whose.append(Role(found[1], "", (found[2] or "")[:LONGEST_NAME]))
        elif said in _EVERYBODY:
            whose.append(Role(EVERYBODY, ""))
        elif said in _ROLE_OF:
            if wanted and wanted != _ROLE_OF[said]:
                raise Problem("roles-one")
            wanted = _ROLE_OF[said]
        elif said in _REMOVE:
            removed = True
        elif said not in _BETWEEN:
            raise Problem("roles-who" if said.startswith("@") else "roles-word", text=word[:60])
    return whose, wanted, removed


def _listed(place: Place, store: Store, *done: Said) -> Answer:
    every = store.roles.every(place.workspace)
    known = {one.whose for one in every}
    if EVERYBODY not in known:
        every = [*every, Role(EVERYBODY, USUAL)]
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (whose_said(one), Said(f"role-{one.role}"), Said(f"role-{one.role}-may")) for one in every
    )
    return Answer(
        Said("roles", count=len(every)),
        body=(*done, Said("roles-own", role=Said(f"role-{role_of(place, store)}"))),
        table=Table(tuple(map(Said, ("column-who", "column-role", "column-role-may"))), rows),
        notes=(Said("roles-slack"), Said("roles-how")),
        steps=(Step(Said("step-help"), "/vigie help"),),
    )
