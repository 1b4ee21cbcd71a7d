"""Who may do what: the role that each thing takes, and the refusal of who does not have it.

It is asked when the thing is done, wherever it was asked for: a line, a button, a form that was
opened when somebody still had the role.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from bot.messages import Person, Problem, Said
from bot.store.roles import ADMIN, EDITOR, EVERYBODY, GUEST, READER, ROLES, SUBMITTER

if TYPE_CHECKING:
    from bot.places import Place
    from bot.store import Role, Store

# What everybody is in a workspace where nobody said otherwise: members set things up, and whoever
# can write to Vigie submits figures.
USUAL = EDITOR

# The least role that may do it: what follows `/vigie` (see `bot.verbs`); below, what is changed by
# it and by the forms. Who set a thing may change it whatever their role is.
RIGHTS = {
    **dict.fromkeys(("kpi", "help", "language", "start"), GUEST),
    **dict.fromkeys(("advice", "people", "missing", "remind", "journal", "export"), READER),
    **dict.fromkeys(("objective", "objectives", "digest", "watch", "steps", "channels"), READER),
    **dict.fromkeys(("roles", "brand"), READER),
    **dict.fromkeys(("add", "import", "press", "mentions", "followers", "email"), SUBMITTER),
    **dict.fromkeys(("edit", "delete", "undo"), SUBMITTER),
    "set-reminders": SUBMITTER,
    "correct-others": EDITOR,
    "set-objectives": EDITOR,
    "set-digests": EDITOR,
    "set-watches": EDITOR,
    "set-channels": EDITOR,
    "set-people": EDITOR,
    "change-objectives": ADMIN,  # … of others, as those that follow
    "change-digests": ADMIN,
    "change-watches": ADMIN,
    "change-steps": ADMIN,
    "undo-others": ADMIN,
    "export-database": ADMIN,
    "set-roles": ADMIN,
    "set-brands": ADMIN,
}
MOST_NAMED = 3


def need(
    place: Place, store: Store, right: str, *owners: str, refusal: Problem | None = None
) -> None:
    """Raises `Problem` (`refusal`, if there is one) for who may not do it, and notes that; nothing
    happens to `owners`, whose it is. Raises it also when Slack does not tell what it takes to know.
    """
    if place.person in owners or has(place, store, RIGHTS[right]):
        return
    with suppress(Problem):  # somebody writes for long: what is refused stays refused
        store.roles.refused(place.workspace, place.person, right)
    raise refusal or _refusal(place, store, right)


def unknown(place: Place, store: Store, name: str, number: int) -> Problem:
    """The `Problem` of a number that the workspace has nothing under, which is noted as well: it
    may be another workspace's.
    """
    with suppress(Problem):
        store.roles.refused(place.workspace, place.person, "unknown-number")
    return Problem(name, number=str(number))


def has(place: Place, store: Store, role: str) -> bool:
    """Whether somebody has a role, or a higher one. Slack is asked when nothing else tells."""
    roles = {one.whose: one for one in store.roles.every(place.workspace)}
    if role == GUEST or _reaches(roles.get(place.person), role):
        return True
    if place.person not in roles and (
        _is_usual(roles.get(EVERYBODY), role, place)
        or any(
            one.is_of_group and _reaches(one, role) and place.in_group(one.whose)
            for one in roles.values()
        )
    ):
        return True
    return place.is_admin()  # else nobody could mend what an administrator of Vigie did


def _reaches(known: Role | None, role: str) -> bool:
    return known is not None and ROLES.index(known.role) >= ROLES.index(role)


def _is_usual(known: Role | None, role: str, place: Place) -> bool:
    """Whether it is what everybody may. Guests may only what they are named for, except that they
    submit where nobody set what everybody is.
    """
    if known is None and role == SUBMITTER:
        return True
    usual = known.role if known else USUAL
    return ROLES.index(usual) >= ROLES.index(role) and not place.is_guest()


def role_of(place: Place, store: Store) -> str:
    """The role that somebody has."""
    return next(role for role in reversed(ROLES) if has(place, store, role))


def _refusal(place: Place, store: Store, right: str) -> Problem:
    """Why not, and who can change that."""
    if RIGHTS[right] == READER:
        return Problem("guest")
    named = [
        Person(one.whose)
        for one in store.roles.every(place.workspace)
        if one.role == ADMIN and not one.is_of_group
    ]
    return Problem(
        "right-refused",
        role=Said(f"roles-{RIGHTS[right]}"),
        doing=Said(f"right-{right}"),
        who=tuple(named[:MOST_NAMED]),
        count=len(named),
    )


def whose_said(one: Role) -> Said | Person:
    """Whose a role is: a person, a group by its name, or everybody else."""
    if one.whose == EVERYBODY:
        return Said("roles-everybody")
    return Said("roles-group", name=one.name or one.whose) if one.is_of_group else Person(one.whose)
