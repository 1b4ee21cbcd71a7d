"""Files on their way in: shown to people first, and imported when one of them says so.

A file is not kept, only where it is and what was decided about it. `mappings` remembers what people
said of the columns of one file, for the next one that has the same.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

KEPT = 90 * 86_400  # seconds that a file which nobody imported is remembered

WAITING, IMPORTED, CANCELLED, UNDONE = "waiting", "imported", "cancelled", "undone"


@dataclass(frozen=True)
class File:
    """A file that somebody brought.

    `file` is its id where it is kept, `name` what people call it; `channel`, `thread` and `message`
    tell where it is shown, `person` who brought it `at` what time. `sha256` is of what it held when
    it was read; `choices` is what people said of it, `found` what reading it told. `who` decided
    its `state` at the time `decided`; `submission` came of it.
    """

    file: str
    name: str
    channel: str
    thread: str
    person: str
    sha256: str
    at: int = 0
    message: str = ""
    choices: Mapping[str, Any] = field(default_factory=dict)
    found: Mapping[str, Any] = field(default_factory=dict)
    state: str = WAITING
    who: str = ""
    decided: int | None = None
    submission: int | None = None
    id: int = 0


_COLUMNS = (
    *("file", "name", "channel", "thread", "person", "sha256", "at", "message"),
    *("choices", "found", "state", "who", "decided", "submission"),
)
_JSON = ("choices", "found")
_SELECT = f"SELECT {', '.join(_COLUMNS)}, id FROM files"


def keep(con: sqlite3.Connection, workspace: str, file: File) -> int:
    """Keep a file as it is now, new or known by its `id`; returns that. Forget the old ones."""
    row = {**asdict(file), "workspace": workspace}
    row |= {name: json.dumps(row[name], ensure_ascii=False) for name in _JSON}
    if file.id:
        named = ", ".join(f"{name} = :{name}" for name in _COLUMNS)
        con.execute(f"UPDATE files SET {named} WHERE workspace = :workspace AND id = :id", row)
        return file.id
    con.execute("DELETE FROM files WHERE at < ? AND state != ?", (file.at - KEPT, IMPORTED))
    named = ", ".join(("workspace", *_COLUMNS))
    marks = ", ".join(f":{name}" for name in ("workspace", *_COLUMNS))
    return int(con.execute(f"INSERT INTO files ({named}) VALUES ({marks})", row).lastrowid or 0)


def get(con: sqlite3.Connection, workspace: str, number: int) -> File | None:
    """A file by its number."""
    return _one(con, "workspace = ? AND id = ?", workspace, number)


def shown(con: sqlite3.Connection, workspace: str, file: str, place: str) -> File | None:
    """A file that is shown in a channel already, by its id where it is kept."""
    return _one(con, "workspace = ? AND file = ? AND channel = ?", workspace, file, place)


def imported(con: sqlite3.Connection, workspace: str, sha256: str) -> File | None:
    """The latest file with the same bytes that was imported, if that was not undone."""
    stands = """workspace = ? AND sha256 = ? AND state = ? AND EXISTS (
        SELECT 1 FROM submissions s WHERE s.workspace = files.workspace
        AND s.id = files.submission AND s.undone_at IS NULL)"""
    return _one(con, stands, workspace, sha256, IMPORTED)


def undone(con: sqlite3.Connection, workspace: str) -> list[int]:
    """The numbers of the files that are still shown as imported, and were undone since."""
    rows = con.execute(
        """SELECT f.id FROM files f JOIN submissions s
           ON s.workspace = f.workspace AND s.id = f.submission
           WHERE f.workspace = ? AND f.state = ? AND s.undone_at IS NOT NULL""",
        (workspace, IMPORTED),
    )
    return [number for (number,) in rows]


def _one(con: sqlite3.Connection, which: str, *values: object) -> File | None:
    row = con.execute(f"{_SELECT} WHERE {which} ORDER BY id DESC LIMIT 1", values).fetchone()
    if row is None:
        return None
    told = dict(zip((*_COLUMNS, "id"), row, strict=True))
    return File(**{**told, **{name: json.loads(told[name]) for name in _JSON}})


# ------------------------------------------------------------------------------------- mappings
def remember(
    con: sqlite3.Connection,
    workspace: str,
    signature: str,
    choices: Mapping[str, Any],
    who: str,
    now: int,
) -> None:
    """Remember what somebody said of a file, for the next one with the same columns."""
    con.execute(
        """INSERT OR REPLACE INTO mappings (workspace, signature, choices, who, at)
           VALUES (?, ?, ?, ?, ?)""",
        (workspace, signature, json.dumps({**choices}, ensure_ascii=False), who, now),
    )


def choices(con: sqlite3.Connection, workspace: str, signature: str) -> dict[str, Any]:
    """What was said last of a file with these columns; empty when nothing was."""
    row = con.execute(
        "SELECT choices FROM mappings WHERE workspace = ? AND signature = ?",
        (workspace, signature),
    ).fetchone()
    found: dict[str, Any] = json.loads(row[0]) if row else {}
    return found
