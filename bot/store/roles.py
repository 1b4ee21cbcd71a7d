"""Who may do what in each workspace: the role that a person, a user group or everybody has."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.messages import Problem
from bot.store import journal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable

    from bot.store.connections import Connections

GUEST, READER, SUBMITTER, EDITOR, ADMIN = "guest", "reader", "submitter", "editor", "admin"
ROLES = (GUEST, READER, SUBMITTER, EDITOR, ADMIN)  # who comes later may do all that these may
EVERYBODY = ""


@dataclass(frozen=True)
class Role:
    """A role, and whose it is: a person's by their id, a user group's by its own ("S…"), or of
    whoever has no other (`EVERYBODY`). `name` is what people call a group.
    """

    whose: str
    role: str
    name: str = ""

    @property
    def is_of_group(self) -> bool:
        return self.whose.startswith("S")


class Roles:
    """The roles of every workspace, as `Store` keeps them."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def every(self, workspace: str) -> list[Role]:
        """What was set, the highest role first; nothing while nobody has set any."""
        with self._connections.reading() as con:
            return _every(con, workspace)

    def keep(self, workspace: str, roles: Iterable[Role], *, who: str) -> None:
        """Give roles, in the place of those that these had. Raises `Problem` when no
        administrator were left of those who were named.
        """
        with self._connections.writing() as con:
            before = _every(con, workspace)
            for one in roles:
                con.execute(
                    """INSERT OR REPLACE INTO roles (workspace, whose, role, name)
                       VALUES (?, ?, ?, ?)""",
                    (workspace, one.whose, one.role, one.name),
                )
                self._note(con, workspace, who, "role", one)
            _need_admin(before, _every(con, workspace))

    def remove(self, workspace: str, whose: Iterable[str], *, who: str) -> list[Role]:
        """Take roles away: those who had them are what everybody is. The roles that were taken;
        raises `Problem` as `keep` does.
        """
        wanted = {*whose}
        with self._connections.writing() as con:
            before = _every(con, workspace)
            gone = [one for one in before if one.whose in wanted]
            for one in gone:
                con.execute(
                    "DELETE FROM roles WHERE workspace = ? AND whose = ?", (workspace, one.whose)
                )
                self._note(con, workspace, who, "role-removed", one)
            _need_admin(before, _every(con, workspace))
        return gone

    def begin(self, workspace: str, person: str) -> None:
        """Who installs Vigie first is its administrator; whoever comes later changes nothing."""
        with self._connections.writing() as con:
            if not _admins(_every(con, workspace)):
                role = Role(person, ADMIN)
                con.execute(
                    """INSERT OR REPLACE INTO roles (workspace, whose, role, name)
                       VALUES (?, ?, ?, '')""",
                    (workspace, person, role.role),
                )
                self._note(con, workspace, person, "role", role)

    def refused(self, workspace: str, person: str, right: str) -> None:
        """Note in the journal that somebody was refused something; the same again is counted."""
        with self._connections.writing() as con:
            journal.note_again(
                con, workspace, int(self._clock()), person, "refused", {"right": right}
            )

    def _note(
        self, con: sqlite3.Connection, workspace: str, who: str, what: str, role: Role
    ) -> None:
        told = {"whose": role.whose, "role": role.role, "name": role.name}
        journal.note(con, workspace, int(self._clock()), who, what, told)


def _every(con: sqlite3.Connection, workspace: str) -> list[Role]:
    rows = con.execute(
        "SELECT whose, role, name FROM roles WHERE workspace = ? ORDER BY whose", (workspace,)
    )
    return sorted((Role(*row) for row in rows), key=lambda one: -ROLES.index(one.role))


def _admins(roles: Iterable[Role]) -> list[Role]:
    return [one for one in roles if one.role == ADMIN]


def _need_admin(before: Iterable[Role], now: Iterable[Role]) -> None:
    if _admins(before) and not _admins(now):
        raise Problem("roles-last-admin")
