"""What teams want to reach, and what the people who answer for it say of it.

An objective is a line of the query grammar with its target and its days: it reads the same forever.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping

OPEN, CLOSED, DELETED = "open", "closed", "deleted"


@dataclass(frozen=True)
class Objective:
    """An objective of a workspace.

    `line` says the KPI, where, when and how much (`bot.queries`); `owner` answers for it, `who` set
    it `at` some time (epoch seconds); `purpose` is one of `kpi.objectives.PURPOSES`. `word` is what
    `word_by` said of it last ("on_track", "at_risk", "off_track"), with a `comment`. `brands` are
    those of which it counts the figures; none: all of the workspace.
    """

    line: str
    owner: str
    purpose: str
    who: str = ""
    at: int = 0
    state: str = OPEN
    word: str = ""
    comment: str = ""
    word_by: str = ""
    word_at: int = 0
    brands: tuple[str, ...] = ()
    id: int = 0


_COLUMNS = tuple(field.name for field in fields(Objective))


def keep(con: sqlite3.Connection, workspace: str, objective: Objective) -> tuple[Objective, bool]:
    """Keep an objective; with its number, and whether it is new.

    The same one again, still open and of the same person, is the one that there is.
    """
    for known in every(con, workspace):
        same = (known.line, known.owner, known.brands) == (
            *(objective.line, objective.owner),
            objective.brands,
        )
        if same and known.state == OPEN:
            return known, False
    names = _COLUMNS[:-1]
    told = asdict(objective)
    added = con.execute(
        f"""INSERT INTO objectives (workspace, {", ".join(names)})
            VALUES (?{", ?" * len(names)})""",
        (workspace, *(told[name] for name in names[:-1]), json.dumps(objective.brands)),
    )
    return replace(objective, id=int(added.lastrowid or 0)), True


def every(con: sqlite3.Connection, workspace: str) -> list[Objective]:
    """The objectives of a workspace, the oldest first; those that were deleted as well."""
    rows = con.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM objectives WHERE workspace = ? ORDER BY id",
        (workspace,),
    )
    return [
        replace(one, brands=tuple(json.loads(str(one.brands))))
        for one in (Objective(*r) for r in rows)
    ]


def change(
    con: sqlite3.Connection, workspace: str, number: int, changes: Mapping[str, str | int]
) -> Objective | None:
    """Change some fields of an objective; what it is then, None when there is none."""
    con.execute(
        f"""UPDATE objectives SET {", ".join(f"{name} = :{name}" for name in changes)}
            WHERE workspace = :workspace AND id = :number""",
        {**changes, "workspace": workspace, "number": number},
    )
    return next((one for one in every(con, workspace) if one.id == number), None)
