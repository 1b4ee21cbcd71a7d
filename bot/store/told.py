"""What channels are told unasked, of which each has at most one: its weekly summary, its watch."""

from __future__ import annotations

import json
from dataclasses import Field, fields, replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar, cast

from bot.store import journal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from bot.store.connections import Connections


class _OfAChannel(Protocol):
    """A dataclass of what a channel is told: on since when, and why it is stopped, if it is."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def channel(self) -> str: ...
    @property
    def since(self) -> int: ...
    @property
    def stopped(self) -> str: ...


Told = TypeVar("Told", bound=_OfAChannel)


class ToldInChannels(Generic[Told]):
    """Those of every workspace. A kind of them has a table with the fields of its class.

    What is a list in the class is JSON in the table; `_word` is what the journal calls it.
    """

    _kind: Callable[..., Told]
    _table: ClassVar[str]
    _word: ClassVar[str]
    _lists: ClassVar[tuple[str, ...]] = ()

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock
        self._columns = tuple(field.name for field in fields(cast("Any", self._kind)))

    def keep(self, workspace: str, told: Told, *, who: str) -> Told:
        """Set the one of a channel, in the place of the one that it had; it is on from then."""
        now = int(self._clock())
        names = ("workspace", *self._columns)
        with self._connections.writing() as con:
            since = self._since(self._of(con, workspace, told.channel), now)
            kept = replace(told, since=since, stopped="")
            con.execute(
                f"""INSERT OR REPLACE INTO {self._table} ({", ".join(names)})
                    VALUES ({", ".join("?" * len(names))})""",
                (workspace, *map(_written, (getattr(kept, name) for name in self._columns))),
            )
            journal.note(con, workspace, now, who, self._word, self._noted(kept))
        return kept

    def every(self, workspace: str) -> list[Told]:
        """Those of a workspace, by channel; those that were stopped as well."""
        with self._connections.reading() as con:
            return self._read(con, "workspace = ? ORDER BY channel", workspace)

    def workspaces(self) -> list[str]:
        """The workspaces that have one which is on."""
        on = f"SELECT DISTINCT workspace FROM {self._table} WHERE stopped = ''"
        with self._connections.reading() as con:
            return [one for (one,) in con.execute(on)]

    def seen_by(self, workspace: str, person: str) -> list[Told]:
        """Those that a person may know of: not what others are told in their talk with Vigie."""
        mine = "workspace = ? AND (substr(channel, 1, 1) <> 'D' OR owner = ?) ORDER BY channel"
        with self._connections.reading() as con:
            return self._read(con, mine, workspace, person)

    def of(self, workspace: str, channel: str) -> Told | None:
        """The one of a channel, if it has one."""
        with self._connections.reading() as con:
            return self._of(con, workspace, channel)

    def stop(self, workspace: str, channel: str, why: str) -> bool:
        """Say it no more, for a reason in Slack's word; whether it was said until now."""
        with self._connections.writing() as con:
            changed = con.execute(
                f"""UPDATE {self._table} SET stopped = ? WHERE workspace = ? AND channel = ?
                    AND stopped = ''""",
                (why, workspace, channel),
            )
        return changed.rowcount == 1

    def remove(self, workspace: str, channel: str, *, who: str) -> Told | None:
        """Forget the one of a channel; what it was, None when there is none."""
        now, where = int(self._clock()), (workspace, channel)
        with self._connections.writing() as con:
            known = self._of(con, workspace, channel)
            if known:
                con.execute(f"DELETE FROM {self._table} WHERE workspace = ? AND channel = ?", where)
                removed = f"{self._word}-removed"
                journal.note(con, workspace, now, who, removed, {"channel": channel})
        return known

    def _since(self, known: Told | None, now: int) -> int:
        """When one is on that is set now, in the place of what is `known`."""
        del known
        return now

    def _noted(self, kept: Told) -> dict[str, str]:
        """What the journal tells of one that is set."""
        return {"channel": kept.channel}

    def _of(self, con: sqlite3.Connection, workspace: str, channel: str) -> Told | None:
        return next(
            iter(self._read(con, "workspace = ? AND channel = ?", workspace, channel)), None
        )

    def _read(self, con: sqlite3.Connection, which: str, *values: str) -> list[Told]:
        chosen = f"SELECT {', '.join(self._columns)} FROM {self._table} WHERE {which}"
        return [
            self._kind(
                **{
                    name: tuple(json.loads(value)) if name in self._lists else value
                    for name, value in zip(self._columns, row, strict=True)
                }
            )
            for row in con.execute(chosen, values)
        ]


def _written(value: object) -> object:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, tuple) else value
