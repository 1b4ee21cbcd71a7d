"""Which steps of the schema a file has, and those that it misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import Problem

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

# The steps of bot.store.migrations, which imports a lot.
SCHEMA = (
    "m001_posts_readings_cuts",
    "m002_talks_inbox",
    "m003_follower_counters",
    "m004_files",
    "m005_by_hand",
    "m006_reminders",
    "m007_objectives",
    "m008_digests",
    "m009_outbox",
    "m010_partners",
    "m011_channels",
    "m012_watches",
    "m014_marks",
)


def is_due(con: sqlite3.Connection, path: Path) -> bool:
    """Whether the file misses steps of the schema; raises `Problem` when it has others."""
    table = "SELECT count(*) FROM sqlite_schema WHERE name = '_sqlite_migrations'"
    steps = "SELECT name FROM _sqlite_migrations WHERE migration_set = 'vigie'"
    known = con.execute(table).fetchone()[0]
    done = {name for (name,) in con.execute(steps)} if known else set()
    if unknown := done.difference(SCHEMA):
        raise Problem("store-newer", path=str(path), step=min(unknown))
    return not done.issuperset(SCHEMA)


def apply(con: sqlite3.Connection, path: Path) -> None:
    """Take the steps that the file misses, unless another process was quicker."""
    if not is_due(con, path):
        return
    from sqlite_utils import Database  # noqa: PLC0415  (see bot.store.migrations)

    from bot.store.migrations import migrations  # noqa: PLC0415

    migrations.apply(Database(con))
