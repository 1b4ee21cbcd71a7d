"""Which channels are warned of unusual volume, and of what."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from bot.store import journal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from bot.store.connections import Connections

SENSITIVITIES = ("calm", "balanced", "sensitive")


@dataclass(frozen=True)
class Watch:
    """The watch of a channel: one channel has one.

    `sensitivity` is one of `SENSITIVITIES`, `language` "en" or "fr", `scope` a line of filters
    (`bot.queries`), "" for all that is about the team. `owner` answers for it, `since` is when it
    was switched on (epoch seconds). `stopped` is why nothing is said any more, in Slack's word.
    """

    channel: str
    sensitivity: str
    language: str
    owner: str
    scope: str = ""
    since: int = 0
    stopped: str = ""


_COLUMNS = tuple(field.name for field in fields(Watch))


class Watches:
    """The watches of every workspace, as `Store` keeps them."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def keep(self, workspace: str, watch: Watch, *, who: str) -> Watch:
        """Switch the watch of a channel on, or change it; it is on since it was first."""
        now = int(self._clock())
        with self._connections.writing() as con:
            known = _of(con, workspace, watch.channel)
            since = known.since if known and not known.stopped else now
            kept = replace(watch, since=since, stopped="")
            con.execute(
                f"""INSERT OR REPLACE INTO watches (workspace, {", ".join(_COLUMNS)})
                    VALUES (?{", ?" * len(_COLUMNS)})""",
                (workspace, *(getattr(kept, name) for name in _COLUMNS)),
            )
            told = {"channel": kept.channel, "sensitivity": kept.sensitivity}
            journal.note(con, workspace, now, who, "watch", told)
        return kept

    def every(self, workspace: str) -> list[Watch]:
        """The watches of a workspace, by channel; those that were stopped as well."""
        with self._connections.reading() as con:
            return _every(con, workspace)

    def workspaces(self) -> list[str]:
        """The workspaces that have one which is on."""
        on = "SELECT DISTINCT workspace FROM watches WHERE stopped = ''"
        with self._connections.reading() as con:
            return [one for (one,) in con.execute(on)]

    def of(self, workspace: str, channel: str) -> Watch | None:
        """The watch of a channel, if it has one."""
        with self._connections.reading() as con:
            return _of(con, workspace, channel)

    def stop(self, workspace: str, channel: str, why: str) -> bool:
        """Say nothing more, for a reason in Slack's word; whether it was on until now."""
        with self._connections.writing() as con:
            changed = con.execute(
                """UPDATE watches SET stopped = ? WHERE workspace = ? AND channel = ?
                   AND stopped = ''""",
                (why, workspace, channel),
            )
        return changed.rowcount == 1

    def remove(self, workspace: str, channel: str, *, who: str) -> Watch | None:
        """Forget the watch of a channel; what it was, None when there is none."""
        now = int(self._clock())
        with self._connections.writing() as con:
            known = _of(con, workspace, channel)
            if known:
                con.execute(
                    "DELETE FROM watches WHERE workspace = ? AND channel = ?", (workspace, channel)
                )
                journal.note(con, workspace, now, who, "watch-removed", {"channel": channel})
        return known


def _every(con: sqlite3.Connection, workspace: str) -> list[Watch]:
    rows = con.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM watches WHERE workspace = ? ORDER BY channel",
        (workspace,),
    )
    return [Watch(*row) for row in rows]


def _of(con: sqlite3.Connection, workspace: str, channel: str) -> Watch | None:
    return next((one for one in _every(con, workspace) if one.channel == channel), None)
