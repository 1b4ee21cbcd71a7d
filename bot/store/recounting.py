"""The sums counted again from the posts: to compare them, to mend them, in another time zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.store import submissions
from bot.store.cuts import CUT_KEY, SUMMED, fold
from bot.store.history import Post, find, readings_of, replace_posts, together
from kpi.posts import SUMS, local_day_and_slot

if TYPE_CHECKING:
    import sqlite3
    from zoneinfo import ZoneInfo

    from bot.store.columns import Columns


def recount(con: sqlite3.Connection, workspace: str, into: str) -> None:
    """Count all the posts of a workspace again, into an empty table of sums."""
    posts = con.execute(f"SELECT {', '.join(SUMMED)} FROM posts WHERE workspace = ?", (workspace,))
    while rows := posts.fetchmany(submissions.CHUNK):
        fold(con, workspace, columns_summed(rows), into=into)


def columns_summed(rows: list[tuple[Any, ...]]) -> Columns:
    return dict(zip(SUMMED, zip(*rows, strict=True), strict=True))


def differences(con: sqlite3.Connection, workspace: str) -> int:
    """How many sums differ from those counted again: their keys, those that lack included."""
    names, key = ", ".join((*CUT_KEY, *SUMS)), ", ".join(CUT_KEY)
    con.execute(
        f"""CREATE TEMP TABLE counted ({key}, {", ".join(f"{name} DEFAULT 0" for name in SUMS)},
            PRIMARY KEY ({key})) WITHOUT ROWID"""
    )
    recount(con, workspace, into="counted")
    kept = f"SELECT {names} FROM cuts WHERE workspace = ?"
    counted = f"SELECT {names} FROM counted"
    count: int = con.execute(
        f"""SELECT count(*) FROM (SELECT {key} FROM ({kept} EXCEPT {counted})
            UNION SELECT {key} FROM ({counted} EXCEPT {kept}))""",
        (workspace, workspace),
    ).fetchone()[0]
    con.execute("DROP TABLE counted")
    return count


def move_days(con: sqlite3.Connection, workspace: str, zone: ZoneInfo) -> None:
    """Find the day and the hour of every timed post again, in another zone; the sums come after."""

    def local(published_at: int, part: int) -> int:
        return local_day_and_slot(published_at, zone)[part]

    con.create_function("local", 2, local, deterministic=True)
    for table in ("posts", "readings"):
        con.execute(
            f"""UPDATE {table} SET day = local(published_at, 0), slot = local(published_at, 1)
                WHERE workspace = ? AND published_at IS NOT NULL""",
            (workspace,),
        )
    # A reading without an hour may be on the same day as another one no longer: see `merged`.
    select = """SELECT DISTINCT network, post_id FROM readings
        WHERE workspace = ? AND (network, post_id) > (?, ?) ORDER BY network, post_id LIMIT ?"""
    last = ("", "")
    while keys := con.execute(select, (workspace, *last, submissions.CHUNK)).fetchall():
        posts = [find(con, workspace, *key) for key in keys]
        told = [together(readings_of(con, workspace, *key)) for key in keys]
        now = [Post(0, latest, mark) if latest else None for latest, mark in told]
        replace_posts(con, workspace, posts, now)
        last = keys[-1]
