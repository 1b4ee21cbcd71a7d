"""What a team does about a spike, by its verdict: their own steps, in the place of Vigie's."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bot.store import journal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.store.connections import Connections


class Playbooks:
    """The steps of every workspace, as `Store` keeps them."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def of(self, workspace: str, verdict: str) -> tuple[str, ...]:
        """The team's own steps after a verdict; none when it kept Vigie's."""
        with self._connections.reading() as con:
            row = con.execute(
                "SELECT steps FROM playbooks WHERE workspace = ? AND verdict = ?",
                (workspace, verdict),
            ).fetchone()
        return tuple(json.loads(row[0])) if row else ()

    def keep(self, workspace: str, verdict: str, steps: Sequence[str], *, who: str) -> None:
        """Set the team's own steps after a verdict; none: those of Vigie again."""
        now = int(self._clock())
        with self._connections.writing() as con:
            con.execute(
                "DELETE FROM playbooks WHERE workspace = ? AND verdict = ?", (workspace, verdict)
            )
            if steps:
                con.execute(
                    "INSERT INTO playbooks (workspace, verdict, steps) VALUES (?, ?, ?)",
                    (workspace, verdict, json.dumps([*steps], ensure_ascii=False)),
                )
            what = "playbook" if steps else "playbook-default"
            journal.note(con, workspace, now, who, what, {"verdict": verdict})
