"""What Vigie is to say unasked: one letter for each, so that it is said once.

Who is about to say one claims it first, for a while: the turn that it gets is asked for whenever
something is written of it, so that whoever was held up for too long finds that it is no longer
theirs. `tried` is written before Slack is called and taken away when Slack has answered: a letter
that is claimed with it may have been said already, whatever became of who tried.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Mapping

    from bot.store.connections import Connections

# What a letter is for, in this order when several wait.
ALERT, DIGEST, REMINDER, NOTICE = "alert", "digest", "reminder", "notice"

# What a letter is waiting for, or what became of it.
DUE = "due"  # to be said, or the rest of it
CHANGED = "changed"  # said; the figures that it told may have changed since
POSTED = "posted"
SILENT = "silent"  # there was nothing to say
MISSED = "missed"  # it could not be said in time
DOUBTFUL = "doubtful"  # it may have been said: Slack did not tell
CLOSED = "closed"  # where it was to be said is closed
FAILED = "failed"  # it could not be made

KEPT = 90 * 86_400  # seconds: what is due is looked for no further back than a week
LEASE = 120  # seconds that a letter is kept for who claimed it, from each message on
LONGEST_LEASE = 3_600  # seconds; one that ends later was taken by a clock that was put right since


@dataclass(frozen=True)
class Letter:
    """What is to be said in a channel, or to a person, on one occasion; and how far that is.

    `workspace`, `kind`, `channel` (or a person's id) and `occasion` (begins with the local date on
    which it was due) tell it from all others. Times are epoch seconds. `parts` were posted so far:
    the message, then those of its thread, which hangs on `ts`. `told` is what a summary told, with
    its corrections, as of the change of the figures of number `heard`; `telling` is what the
    message that is being posted tells, and `first` what the first one did, corrected or not.
    `tries` counts those that failed in a row for the same reason, `why`.
    """

    workspace: str
    kind: str
    channel: str
    occasion: str
    due: int
    state: str = DUE
    lease: int = 0
    turn: int = 0
    tried: int = 0
    tries: int = 0
    why: str = ""
    parts: int = 0
    ts: str = ""
    posted_at: int = 0
    heard: int = 0
    told: Mapping[str, Any] = field(default_factory=dict, hash=False)
    telling: Mapping[str, Any] = field(default_factory=dict, hash=False)
    first: Mapping[str, Any] = field(default_factory=dict, hash=False)

    @property
    def key(self) -> str:
        """Tells the next message of it from all others of the channel."""
        return f"{self.kind} {self.channel} {self.occasion} {self.parts}"


_KEY = ("workspace", "kind", "channel", "occasion")
_STATE = ("state", "lease", "tried", "tries", "why", "parts", "ts", "posted_at", "heard")
_JSON = ("told", "telling", "first")
_COLUMNS = (*_KEY, "due", "turn", *_STATE, *_JSON)
_IS = " AND ".join(f"{name} = ?" for name in _KEY)
# Who was held up may still write of it after it was read, and before it is claimed.
_AS_READ = ("turn", "state", "lease", "tried", "parts")
_WAITS = "workspace = ? AND state IN ('due', 'changed')"
_FREE = "NOT lease BETWEEN ? AND ?"  # nobody has claimed it: see `_claimed`


class Outbox:
    """The letters of every workspace, as `Store` keeps them."""

    def __init__(self, connections: Connections) -> None:
        self._connections = connections

    def put(self, letters: Iterable[Letter], now: int) -> None:
        """Add what is to be said, unless it is known already; forget what is long over."""
        with self._connections.writing() as con:
            con.execute("DELETE FROM outbox WHERE due < ?", (now - KEPT,))
            _put(con, letters)

    def since(self, workspace: str, kind: str, due: int) -> list[Letter]:
        """The letters of a kind that were due then or later, the latest first."""
        with self._connections.reading() as con:
            return _read(
                con,
                "workspace = ? AND due >= ? AND kind = ? ORDER BY due DESC, occasion DESC",
                (workspace, due, kind),
            )

    def last(self, workspace: str, channel: str) -> Letter | None:
        """The latest weekly summary of a channel, and what became of it."""
        with self._connections.reading() as con:
            of_channel = "workspace = ? AND kind = ? AND channel = ? ORDER BY due DESC LIMIT 1"
            return next(iter(_read(con, of_channel, (workspace, DIGEST, channel))), None)

    def latest(self, workspace: str, kind: str) -> dict[str, str]:
        """The latest occasion in each channel for which there was a letter of a kind."""
        with self._connections.reading() as con:
            return dict(
                con.execute(
                    """SELECT channel, max(occasion) FROM outbox
                       WHERE workspace = ? AND kind = ? GROUP BY channel""",
                    (workspace, kind),
                ).fetchall()
            )

    def workspaces(self, now: int) -> list[str]:
        """The workspaces to which something waits to be said."""
        some = f"state IN ('due', 'changed') AND {_FREE}"
        with self._connections.reading() as con:
            found = con.execute(
                f"SELECT DISTINCT workspace FROM outbox WHERE {some}", _claimed(now)
            )
            return [workspace for (workspace,) in found]

    def claim(self, workspace: str, now: int, seconds: int) -> Letter | None:
        """Take the next letter that waits, for so many seconds; None when none does.

        What has not begun goes before the rest of what has.
        """
        free = f"{_WAITS} AND {_FREE} ORDER BY parts, due, channel LIMIT 1"
        while True:
            with self._connections.reading() as con:
                found = _read(con, free, (workspace, *_claimed(now)))
            if not found:
                return None
            taken = replace(found[0], turn=found[0].turn + 1, lease=now + seconds)
            with self._connections.writing() as con:
                won = con.execute(
                    f"""UPDATE outbox SET turn = ?, lease = ?
                        WHERE {_IS} AND {" AND ".join(f"{name} = ?" for name in _AS_READ)}""",
                    (taken.turn, taken.lease, *_key(taken), *_as_read(found[0])),
                )
            if won.rowcount == 1:
                return taken

    def keep(self, letter: Letter, *more: Letter) -> bool:
        """Write how far a letter is, and add more; False, and nothing written, when it is lost.

        It is lost when somebody else has claimed it since, after its lease had ended.
        """
        told = [json.dumps(dict(getattr(letter, name)), ensure_ascii=False) for name in _JSON]
        fields = ", ".join(f"{name} = ?" for name in (*_STATE, *_JSON))
        with self._connections.writing() as con:
            kept = con.execute(
                f"UPDATE outbox SET {fields} WHERE {_IS} AND turn = ?",
                (*(getattr(letter, name) for name in _STATE), *told, *_key(letter), letter.turn),
            )
            if kept.rowcount == 1:
                _put(con, more)
        return kept.rowcount == 1

    def reopen(self, letters: Iterable[Letter]) -> None:
        """Those that were posted are to be looked at again: figures came since.

        One of which there was nothing to say is to be said after all.
        """
        with self._connections.writing() as con:
            con.executemany(
                f"""UPDATE outbox SET due = ?, lease = 0,
                        state = CASE state WHEN '{SILENT}' THEN '{DUE}' ELSE '{CHANGED}' END
                    WHERE {_IS} AND state IN (?, ?)""",
                [(letter.due, *_key(letter), POSTED, SILENT) for letter in letters],
            )

    def waiting(self, workspace: str, now: int) -> bool:
        """Whether something waits that has not begun."""
        with self._connections.reading() as con:
            waits = f"SELECT 1 FROM outbox WHERE {_WAITS} AND parts = 0 AND lease <= ? LIMIT 1"
            return con.execute(waits, (workspace, now)).fetchone() is not None

    def latest_change(self, workspace: str) -> tuple[int, int]:
        """The number of the latest change of the figures, and when it was; zeros for none."""
        with self._connections.reading() as con:
            row = con.execute(
                """SELECT id, at FROM journal
                   WHERE workspace = ? AND what IN ('submit', 'undo', 'zone')
                   ORDER BY id DESC LIMIT 1""",
                (workspace,),
            ).fetchone()
        return (row[0], row[1]) if row else (0, 0)


def _claimed(now: int) -> tuple[int, int]:
    """When the lease of a letter ends that somebody has."""
    return now + 1, now + LONGEST_LEASE


def _put(con: sqlite3.Connection, letters: Iterable[Letter]) -> None:
    names = (*_KEY, "due", "ts", *_JSON)
    con.executemany(
        f"""INSERT INTO outbox ({", ".join(names)}) VALUES (?{", ?" * (len(names) - 1)})
            ON CONFLICT ({", ".join(_KEY)}) DO NOTHING""",
        [
            (
                *(*_key(letter), letter.due, letter.ts),
                *(json.dumps(dict(getattr(letter, name))) for name in _JSON),
            )
            for letter in letters
        ],
    )


def _read(con: sqlite3.Connection, which: str, values: tuple[object, ...]) -> list[Letter]:
    rows = con.execute(f"SELECT {', '.join(_COLUMNS)} FROM outbox WHERE {which}", values)
    return [
        Letter(
            **{
                name: json.loads(value) if name in _JSON else value
                for name, value in zip(_COLUMNS, row, strict=True)
            }
        )
        for row in rows
    ]


def _as_read(letter: Letter) -> tuple[object, ...]:
    return tuple(getattr(letter, name) for name in _AS_READ)


def _key(letter: Letter) -> tuple[str, ...]:
    return tuple(getattr(letter, name) for name in _KEY)
