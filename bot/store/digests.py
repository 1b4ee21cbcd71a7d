"""When each channel is told of its week, and of what: the weekly summaries that people set.

A time is a local weekday and minute of the zone that was chosen, not a moment: clocks change.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.store import journal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from bot.store.connections import Connections


@dataclass(frozen=True)
class Digest:
    """The weekly summary of a channel: one channel has one.

    `weekday` from 0 (Monday), `minute` of the day, in `zone` (IANA); `language` "en" or "fr".
    `scope` is a line of filters and `lines` are lines to answer under it (`bot.queries`), which
    keep "last week" and are read on the day; `objectives` are numbers, none for all that are open.
    `owner` answers for it, `since` is when it was last set (epoch seconds). `stopped` is why it is
    not said any more, in Slack's word; "" while it is.
    """

    channel: str
    weekday: int
    minute: int
    zone: str
    language: str
    owner: str
    scope: str = ""
    lines: tuple[str, ...] = ()
    objectives: tuple[int, ...] = ()
    since: int = 0
    stopped: str = ""


_COLUMNS = (
    *("channel", "weekday", "minute", "zone", "language", "owner", "scope"),
    *("lines", "objectives", "since", "stopped"),
)


class Digests:
    """The weekly summaries of every workspace, as `Store` keeps them."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def keep(self, workspace: str, digest: Digest, *, who: str) -> Digest:
        """Set the weekly summary of a channel, in the place of the one that it had."""
        now = int(self._clock())
        kept = replace(digest, since=now, stopped="")
        told = (json.dumps(kept.lines, ensure_ascii=False), json.dumps(kept.objectives))
        with self._connections.writing() as con:
            con.execute(
                f"""INSERT OR REPLACE INTO digests (workspace, {", ".join(_COLUMNS)})
                    VALUES (?{", ?" * len(_COLUMNS)})""",
                (
                    *(workspace, kept.channel, kept.weekday, kept.minute, kept.zone),
                    *(kept.language, kept.owner, kept.scope, *told, kept.since, kept.stopped),
                ),
            )
            journal.note(con, workspace, now, who, "digest", {"channel": kept.channel})
        return kept

    def every(self, workspace: str) -> list[Digest]:
        """The weekly summaries of a workspace, by channel; those that were stopped as well."""
        with self._connections.reading() as con:
            return _read(con, "workspace = ? ORDER BY channel", workspace)

    def workspaces(self) -> list[str]:
        """The workspaces that have some."""
        with self._connections.reading() as con:
            return [one for (one,) in con.execute("SELECT DISTINCT workspace FROM digests")]

    def seen_by(self, workspace: str, person: str) -> list[Digest]:
        """Those that a person may know of: not what others are told in their talk with Vigie."""
        mine = "workspace = ? AND (substr(channel, 1, 1) <> 'D' OR owner = ?) ORDER BY channel"
        with self._connections.reading() as con:
            return _read(con, mine, workspace, person)

    def of(self, workspace: str, channel: str) -> Digest | None:
        """The weekly summary of a channel, if it has one."""
        with self._connections.reading() as con:
            return _of(con, workspace, channel)

    def stop(self, workspace: str, channel: str, why: str) -> bool:
        """Say it no more, for a reason in Slack's word; whether it was said until now."""
        with self._connections.writing() as con:
            changed = con.execute(
                """UPDATE digests SET stopped = ? WHERE workspace = ? AND channel = ?
                   AND stopped = ''""",
                (why, workspace, channel),
            )
        return changed.rowcount == 1

    def remove(self, workspace: str, channel: str, *, who: str) -> Digest | None:
        """Forget the weekly summary of a channel; what it was, None when there is none."""
        now = int(self._clock())
        with self._connections.writing() as con:
            known = _of(con, workspace, channel)
            if known:
                con.execute(
                    "DELETE FROM digests WHERE workspace = ? AND channel = ?", (workspace, channel)
                )
                journal.note(con, workspace, now, who, "digest-removed", {"channel": channel})
        return known


def _of(con: sqlite3.Connection, workspace: str, channel: str) -> Digest | None:
    found = _read(con, "workspace = ? AND channel = ?", workspace, channel)
    return found[0] if found else None


def _read(con: sqlite3.Connection, which: str, *values: str) -> list[Digest]:
    rows = con.execute(f"SELECT {', '.join(_COLUMNS)} FROM digests WHERE {which}", values)
    return [
        Digest(
            **{
                **dict(zip(_COLUMNS, row, strict=True)),
                "lines": tuple(json.loads(row[_COLUMNS.index("lines")])),
                "objectives": tuple(json.loads(row[_COLUMNS.index("objectives")])),
            }
        )
        for row in rows
    ]
