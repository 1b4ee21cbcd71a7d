"""A database of one workspace alone, out of one that may hold several."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

# What people asked, and what Slack brought: for a while, and nobody else's to read.
_PASSING = frozenset({"deliveries", "inbox", "talks"})
_TABLES = """SELECT t.name, group_concat(c.name, ', ')
    FROM sqlite_schema t JOIN pragma_table_info(t.name) c
    WHERE t.type = 'table' GROUP BY t.name HAVING sum(c.name = 'workspace')"""


def fill(con: sqlite3.Connection, workspace: str, path: Path) -> int:
    """Copy what is kept of a workspace into a new and empty database; returns how many posts.

    All of it is as it was at one moment; who writes meanwhile does not wait. The new file never
    held anything else. Talks and deliveries are left out.
    """
    con.execute("ATTACH ? AS copied", (str(path),))
    try:
        # One file, without a log beside it; what a crash leaves of it is of no use anyway.
        for pragma in ("journal_mode = DELETE", "synchronous = OFF"):
            con.execute(f"PRAGMA copied.{pragma}").fetchall()
        con.execute("BEGIN")
        try:
            for table, columns in con.execute(_TABLES).fetchall():
                if table not in _PASSING:
                    con.execute(
                        f"""INSERT INTO copied.{table} ({columns})
                            SELECT {columns} FROM main.{table} WHERE workspace = ?""",
                        (workspace,),
                    )
            posts: int = con.execute("SELECT count(*) FROM copied.posts").fetchone()[0]
        except BaseException:
            con.execute("ROLLBACK")
            raise
        con.execute("COMMIT")
    finally:
        con.execute("DETACH copied")
    return posts
