"""Which steps of the schema a file has, and those that it misses."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from bot.messages import Problem

if TYPE_CHECKING:
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
    "m013_roles_brands",
    "m014_marks",
    "m015_installations",
    "m016_as_first_written",
)


def is_due(con: sqlite3.Connection, path: Path) -> bool:
    """Whether the file misses steps of the schema.

    Raises `Problem` when it has others, or is another program's.
    """
    table = "SELECT count(*) FROM sqlite_schema WHERE name = '_sqlite_migrations'"
    steps = "SELECT name FROM _sqlite_migrations WHERE migration_set = 'vigie'"
    known = con.execute(table).fetchone()[0]
    done = {name for (name,) in con.execute(steps)} if known else set()
    if unknown := done.difference(SCHEMA):
        raise Problem("store-newer", path=str(path), step=min(unknown))
    tables = "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'"
    if not done and con.execute(tables).fetchone()[0]:
        raise Problem("store-foreign", path=str(path))
    return not done.issuperset(SCHEMA)


def make(path: Path) -> None:
    """Make an empty database, in a file that only we can read."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    with closing(sqlite3.connect(path, isolation_level=None)) as con, con:
        con.execute("BEGIN IMMEDIATE")
        apply(con, path)


def apply(con: sqlite3.Connection, path: Path) -> None:
    """Take the steps that the file misses, unless another process was quicker."""
    if not is_due(con, path):
        return
    from sqlite_utils import Database  # noqa: PLC0415  (see bot.store.migrations)

    from bot.store.migrations import migrations  # noqa: PLC0415

    migrations.apply(Database(con))
