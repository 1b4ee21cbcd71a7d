"""The spikes that channels were warned of, and what people did about each.

A spike is one alert of a channel for as long as it lasts, and for as long as it may come back: who
sees it again finds the alert that there is, however many look at once.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING

from bot.store import journal

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from bot.store.connections import Connections

OPEN = "open"
OVER = "over"  # back to normal
GONE = "gone"  # the figures changed: it was none
VERDICTS = ("positive", "negative", "undetermined")


@dataclass(frozen=True)
class Alert:
    """What a channel was warned of, and what became of it.

    `what` is unusual (a KPI of the catalogue), of `scope` (a line of filters); from `began` to
    `last`, in epoch seconds as all times. `opened` is when it was seen first. `taken_by` is who
    deals with it; nothing is said of it before `snoozed_until`. `verdict` is that of a person
    (`verdict_by`), one of `VERDICTS`, "" while nobody gave one; `ticked` tells who did each step.
    """

    channel: str
    what: str
    scope: str
    began: int
    last: int
    state: str = OPEN
    opened: int = 0
    taken_by: str = ""
    snoozed_until: int = 0
    verdict: str = ""
    verdict_by: str = ""
    ticked: Mapping[str, str] = field(default_factory=dict, hash=False)
    id: int = 0


_COLUMNS = tuple(field.name for field in fields(Alert))
_NAMES = ", ".join(_COLUMNS)


class Alerts:
    """The alerts of every workspace, as `Store` keeps them."""

    def __init__(self, connections: Connections, clock: Callable[[], float]) -> None:
        self._connections = connections
        self._clock = clock

    def seen(
        self, workspace: str, alert: Alert, rest: int, *, opening: bool = True
    ) -> Alert | None:
        """Keep what is seen of a spike; the alert that it is, None when it is none.

        It is the channel's latest alert of the same, and of the same scope, when no more than
        `rest` seconds lie between them; that one goes on if it was over. Else that one is over, and
        this is a new alert, if it is worth `opening` one.
        """
        with self._connections.writing() as con:
            of_it = "workspace = ? AND channel = ? AND what = ? AND scope = ?"
            about = (workspace, alert.channel, alert.what, alert.scope)
            found = _read(con, f"{of_it} ORDER BY id DESC LIMIT 1", about)
            if not found:
                return self._open(con, workspace, alert) if opening else None
            [known] = found
            if alert.last + rest < known.began:
                return None
            if known.last + rest < alert.began:
                if known.state == OPEN:
                    _write(con, workspace, known.id, state=OVER)
                return self._open(con, workspace, alert) if opening else None
            began, last = min(known.began, alert.began), max(known.last, alert.last)
            _write(con, workspace, known.id, began=began, last=last, state=alert.state)
            return replace(known, began=began, last=last, state=alert.state)

    def _open(self, con: sqlite3.Connection, workspace: str, alert: Alert) -> Alert:
        opened = replace(alert, opened=int(self._clock()))
        values = (getattr(opened, name) for name in _COLUMNS if name not in {"ticked", "id"})
        names = ", ".join(name for name in _COLUMNS if name != "id")
        added = con.execute(
            f"INSERT INTO alerts (workspace, {names}) VALUES (?{', ?' * (len(_COLUMNS) - 1)})",
            (workspace, *values, json.dumps(dict(opened.ticked))),
        )
        return replace(opened, id=int(added.lastrowid or 0))

    def get(self, workspace: str, number: int) -> Alert | None:
        """An alert by its number."""
        with self._connections.reading() as con:
            return _get(con, workspace, number)

    def open(self, workspace: str, channel: str, what: str) -> list[Alert]:
        """The alerts of a channel that are not over yet: one for each scope that it watches."""
        with self._connections.reading() as con:
            which = f"workspace = ? AND channel = ? AND what = ? AND state = '{OPEN}'"
            return _read(con, which, (workspace, channel, what))

    def since(self, workspace: str, opened: int) -> list[Alert]:
        """The alerts that were opened then or later, and those that are still open."""
        with self._connections.reading() as con:
            which = f"workspace = ? AND (opened >= ? OR state = '{OPEN}') ORDER BY id"
            return _read(con, which, (workspace, opened))

    def close(self, workspace: str, number: int, state: str) -> None:
        """A spike is over, or was none."""
        with self._connections.writing() as con:
            _write(con, workspace, number, state=state)

    def change(
        self, workspace: str, number: int, what: str, *, who: str, **changes: str | int
    ) -> Alert | None:
        """Keep what somebody did about an alert; what it is then, None when there is none."""
        with self._connections.writing() as con:
            _write(con, workspace, number, **changes)
            changed = _get(con, workspace, number)
            if changed:
                told = {"number": str(number), **changes}
                journal.note(con, workspace, int(self._clock()), who, f"alert-{what}", told)
        return changed

    def tick(self, workspace: str, number: int, done: Mapping[str, bool], *, who: str) -> None:
        """Keep which steps are done, of those that are named; each keeps who did it first."""
        with self._connections.writing() as con:
            known = _get(con, workspace, number)
            if known is None:
                return
            ticked = {step: by for step, by in known.ticked.items() if done.get(step, True)}
            ticked |= {
                step: who for step, is_done in done.items() if is_done and step not in ticked
            }
            if ticked != known.ticked:
                told = json.dumps(ticked, ensure_ascii=False)
                _write(con, workspace, number, ticked=told)
                now = int(self._clock())
                journal.note(con, workspace, now, who, "alert-tick", {"number": str(number)})


def _get(con: sqlite3.Connection, workspace: str, number: int) -> Alert | None:
    return next(iter(_read(con, "workspace = ? AND id = ?", (workspace, number))), None)


def _read(con: sqlite3.Connection, which: str, values: tuple[object, ...]) -> list[Alert]:
    rows = con.execute(f"SELECT {_NAMES} FROM alerts WHERE {which}", values)
    return [
        replace(alert, ticked=json.loads(str(alert.ticked))) for alert in (Alert(*r) for r in rows)
    ]


def _write(con: sqlite3.Connection, workspace: str, number: int, **changes: str | int) -> None:
    con.execute(
        f"""UPDATE alerts SET {", ".join(f"{name} = :{name}" for name in changes)}
            WHERE workspace = :workspace AND id = :number""",
        {**changes, "workspace": workspace, "number": number},
    )
