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
    from collections.abc import Callable, Collection, Mapping

    from bot.store.connections import Connections

OPEN = "open"
OVER = "over"  # back to normal
GONE = "gone"  # the figures changed: it was none
LEFT = "left"  # its watch was stopped: nobody is told what became of it
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
        self,
        workspace: str,
        alert: Alert,
        rest: int,
        *,
        opening: bool = True,
        alike: Collection[str] = (),
    ) -> Alert | None:
        """Keep what is seen of a spike; the alert that it is, None when it is none.

        It is the channel's latest alert of the same, and of the same scope, when no more than
        `rest` seconds lie between them; else the latest such one of a scope that is `alike`, which
        the channel watched before. That one goes on if it was over. Else this is a new alert, if
        it is worth `opening` one. Nothing is kept for a watch that was changed meanwhile.
        """
        with self._connections.writing() as con:
            if not _is_watched(con, workspace, alert):
                return None
            of_it = "workspace = ? AND channel = ? AND what = ? AND last >= ? ORDER BY id DESC"
            about = (workspace, alert.channel, alert.what, alert.began - rest)
            lately = _read(con, of_it, about)
            same = [one for one in lately if one.scope == alert.scope]
            if same and alert.last + rest < same[0].began:
                return None
            known = [*same, *(one for one in lately if one.scope in alike)]
            known = [one for one in known if one.began <= alert.last + rest]
            con.execute(
                f"""UPDATE alerts SET state = '{OVER}' WHERE workspace = ? AND channel = ?
                    AND what = ? AND scope = ? AND state = '{OPEN}' AND last < ?""",
                (*about[:3], alert.scope, alert.began - rest),
            )
            if not known:
                return self._open(con, workspace, alert) if opening else None
            began, last = min(known[0].began, alert.began), max(known[0].last, alert.last)
            as_it_is = replace(alert, began=began, last=last)
            became = {name: getattr(as_it_is, name) for name in ("scope", "began", "last", "state")}
            _write(con, workspace, known[0].id, **became)
            return replace(known[0], **became)

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

    def open(self, workspace: str) -> list[Alert]:
        """The alerts of a workspace that are not over yet."""
        with self._connections.reading() as con:
            return _read(con, f"workspace = ? AND state = '{OPEN}' ORDER BY id", (workspace,))

    def since(self, workspace: str, moment: int) -> list[Alert]:
        """The alerts that were opened then or later, those that are still open, and those of which
        nothing was to be said until then.
        """
        which = f"""workspace = ?
            AND (opened >= ? OR state = '{OPEN}' OR snoozed_until >= ?) ORDER BY id"""
        with self._connections.reading() as con:
            return _read(con, which, (workspace, moment, moment))

    def close(self, workspace: str, number: int, state: str) -> None:
        """A spike is over, or was none, or nobody watches it."""
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

    def take(self, workspace: str, number: int, *, who: str, before: str) -> Alert | None:
        """Have somebody deal with an alert in the place of who did `before`; it as it is then.

        Whoever was faster keeps it: nothing is changed then.
        """
        with self._connections.writing() as con:
            known = _get(con, workspace, number)
            if known and known.taken_by == before:
                _write(con, workspace, number, taken_by=who)
                told = {"number": str(number), "taken_by": who}
                journal.note(con, workspace, int(self._clock()), who, "alert-take", told)
                return replace(known, taken_by=who)
        return known

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


def _is_watched(con: sqlite3.Connection, workspace: str, alert: Alert) -> bool:
    """Whether the watch of a channel is on, and of what the alert is of."""
    is_on = "workspace = ? AND channel = ? AND scope = ? AND stopped = ''"
    about = (workspace, alert.channel, alert.scope)
    return con.execute(f"SELECT 1 FROM watches WHERE {is_on}", about).fetchone() is not None


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
