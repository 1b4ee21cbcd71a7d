"""Which workspaces have installed Vigie, and since when those that took it away are closed.

What is kept of a closed one is erased later, piece by piece so that nobody else has to wait; who is
interrupted goes on. The tokens are elsewhere: see `bot.store.sealed`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from bot.store.connections import Connections

OPEN = "open"
CLOSED = "closed"  # it has no more to do with Vigie; what it submitted is kept for a while
ERASING = "erasing"  # some of that is gone already

PIECE = 2_000  # rows erased at once
# Every table that has a workspace in it, and how its rows are told apart.
_TABLES = """SELECT t.name, t.wr, group_concat(c.name, ', ') FILTER (WHERE c.pk > 0)
    FROM pragma_table_list t JOIN pragma_table_info(t.name) c
    WHERE t.schema = 'main' AND t.type = 'table' AND t.name <> 'installations'
    GROUP BY t.name HAVING sum(c.name = 'workspace')"""


@dataclass(frozen=True)
class Installation:
    """A workspace that installed Vigie.

    `enterprise` is the id of its company, if that has several; `at` and `closed_at` are epoch
    seconds, of the latest time; `turn` counts the times. `why` it was closed is in Slack's word; ""
    while it is open.
    """

    workspace: str
    enterprise: str
    at: int
    turn: int = 1
    state: str = OPEN
    closed_at: int = 0
    why: str = ""

    @property
    def is_open(self) -> bool:
        return self.state == OPEN


_COLUMNS = ("workspace", "enterprise", "at", "turn", "state", "closed_at", "why")


class Installations:
    """The workspaces that installed Vigie, as `Store` keeps them."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def open(self, workspace: str, enterprise: str) -> Installation:
        """A workspace installs Vigie: for the first time, or again, with what is kept of it.

        When that is being erased, it is erased to the end first.
        """
        while True:
            with self._connections.writing() as con:
                known = _of(con, workspace)
                if known is None or known.state != ERASING:
                    con.execute(
                        """INSERT INTO installations (workspace, enterprise, at)
                           VALUES (?, ?, ?) ON CONFLICT (workspace) DO UPDATE SET
                           enterprise = excluded.enterprise, at = excluded.at, turn = turn + 1,
                           state = 'open', closed_at = 0, why = ''""",
                        (workspace, enterprise, int(self._clock())),
                    )
                    found = _of(con, workspace)
                    assert found is not None  # noqa: S101  (it was just written)
                    return found
            self.erase(workspace)

    def of(self, workspace: str) -> Installation | None:
        """What is known of a workspace; None when it never installed Vigie, or was erased."""
        with self._connections.reading() as con:
            return _of(con, workspace)

    def every(self, *states: str) -> list[Installation]:
        """The workspaces in these states, all of them without any."""
        which = ", ".join("?" * len(states))
        with self._connections.reading() as con:
            return _read(con, f"state IN ({which})" if states else "TRUE", *states)

    def close(self, workspace: str, why: str, *, turn: int | None = None) -> bool:
        """Nothing is said to a workspace any more; whether it was open until now.

        With a `turn`, only if it was not installed again since that.
        """
        with self._connections.writing() as con:
            closed = con.execute(
                """UPDATE installations SET state = 'closed', closed_at = ?, why = ?
                   WHERE workspace = ? AND state = 'open' AND turn = coalesce(?, turn)""",
                (int(self._clock()), why, workspace, turn),
            )
        return closed.rowcount == 1

    def reopen(self, workspace: str, turn: int) -> bool:
        """It was closed by mistake: it is as it was, unless something became of it since."""
        with self._connections.writing() as con:
            opened = con.execute(
                """UPDATE installations SET state = 'open', closed_at = 0, why = ''
                   WHERE workspace = ? AND state = 'closed' AND turn = ?""",
                (workspace, turn),
            )
        return opened.rowcount == 1

    def overdue(self, kept: int) -> list[Installation]:
        """Those that were closed so many seconds ago or more, or are half erased."""
        before = int(self._clock()) - kept
        late = "state = 'erasing' OR state = 'closed' AND closed_at <= ?"
        with self._connections.reading() as con:
            return _read(con, late, before)

    def erase(self, workspace: str) -> int:
        """Erase all that is kept of a closed workspace, and that it was there; how many rows.

        Nothing happens to one that is open. What is erased is overwritten in the file.
        """
        with self._connections.writing() as con:
            begun = con.execute(
                """UPDATE installations SET state = 'erasing'
                   WHERE workspace = ? AND state <> 'open'""",
                (workspace,),
            )
        if not begun.rowcount:
            return 0
        with self._connections.reading() as con:
            pieces = [_piece(*table) for table in con.execute(_TABLES).fetchall()]
        # Last: who is interrupted before finds it still to be erased.
        pieces.append("DELETE FROM installations WHERE workspace = ? AND state = 'erasing'")
        rows = 0
        for piece in pieces:
            while erased := self._erase(piece, workspace):
                rows += erased
        with self._connections.reading() as con:
            # The log, where what was erased stands as well, is emptied once nobody reads it.
            con.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return rows

    def _erase(self, piece: str, workspace: str) -> int:
        with self._connections.writing() as con:
            con.execute("PRAGMA secure_delete = ON").fetchall()
            try:
                return con.execute(piece, (workspace,)).rowcount
            finally:
                con.execute("PRAGMA secure_delete = OFF").fetchall()


def _piece(table: str, without_rowid: int, key: str) -> str:
    """What erases some rows of a workspace in a table."""
    key = f"({key})" if without_rowid else "rowid"
    some = f"SELECT {key.strip('()')} FROM {table} WHERE workspace = ? LIMIT {PIECE}"
    return f"DELETE FROM {table} WHERE {key} IN ({some})"


def _of(con: sqlite3.Connection, workspace: str) -> Installation | None:
    found = _read(con, "workspace = ?", workspace)
    return found[0] if found else None


def _read(con: sqlite3.Connection, which: str, *values: object) -> list[Installation]:
    rows = con.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM installations WHERE {which} ORDER BY workspace", values
    )
    return [Installation(*row) for row in rows]
