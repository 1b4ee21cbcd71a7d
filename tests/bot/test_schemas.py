"""Files of every earlier version are brought up without a loss, whatever happens meanwhile.

`tests/data/schemas` has a small database as each version wrote it, with something in every table.
"""

import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from conftest import DATA, PARIS
from sqlite_utils import Database

from bot.store import Store
from bot.store.backups import back_up, restore
from bot.store.migrations import migrations
from bot.store.schema import SCHEMA
from kpi.posts import Reading

ROOT = Path(__file__).parents[2]
DUMPS = {path.stem: path for path in (DATA / "schemas").glob("*.sql")}
_PASSED_ON = {"claims"}  # its rows became letters: see m009_outbox


def number(step: str) -> str:
    return step.partition("_")[0]


@pytest.fixture(params=SCHEMA)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A database whose last step is that one: as it was written then, or brought up to it."""
    steps = SCHEMA[: SCHEMA.index(request.param) + 1]
    dump = next(DUMPS[number(step)] for step in reversed(steps) if number(step) in DUMPS)
    path = tmp_path / "vigie.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as con:
        con.executescript(dump.read_text(encoding="utf-8"))
        after = SCHEMA[len(steps) :]
        migrations.apply(Database(con), stop_before=after[0] if after else None)
        done = con.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = 'vigie'")
        assert {name for (name,) in done} == {*steps}
    return path


def columns(con: sqlite3.Connection) -> dict[str, list[str]]:
    tables = con.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {
        table: [row[1] for row in con.execute(f"PRAGMA table_info({table})")]
        for (table,) in tables
        if "sqlite_" not in table
    }


def rows(path: Path, of: dict[str, list[str]]) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as con:
        return {
            table: sorted(con.execute(f"SELECT {', '.join(names)} FROM {table}"), key=repr)
            for table, names in of.items()
        }


def known(path: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(path)) as con:
        return {table: names for table, names in columns(con).items() if table not in _PASSED_ON}


def test_every_value_of_every_earlier_version_is_kept(older: Path) -> None:
    of = known(older)
    before = rows(older, of)
    assert all(before[table] for table in ("posts", "readings", "cuts", "submissions", "journal"))

    with Store(older, PARIS) as store:
        after = rows(older, of)
        letters = after.pop("outbox", [])
        assert {*before.pop("outbox", [])} <= {*letters}
        assert after == before
        for workspace in ("T1", "T2"):
            assert store.findings(workspace).well
        # What was submitted then is taken back now, and new figures come beside it.
        number, *_ = (entry.details["submission"] for entry in store.journal("T1", 99)[::-1])
        store.undo("T1", number, who="U1")
        store.submit("T1", [Reading("linkedin", "new", likes=1)], who="U1", source="form")
        assert store.findings("T1").well
        assert store.post("T1", "linkedin", "new")
        assert rows(older, {"posts": ["workspace"]})["posts"].count(("T2",)) > 2
        assert not store.damage()


def test_a_backup_of_every_earlier_version_is_put_back(older: Path, tmp_path: Path) -> None:
    of = known(older)
    before = rows(older, of)
    now = datetime(2026, 11, 20, tzinfo=UTC)

    copy = back_up(older, tmp_path / "copy.db")
    done = restore(copy.path, tmp_path / "new" / "vigie.db", now)

    assert copy.posts == done.backup.posts == len(before["posts"])
    after = rows(tmp_path / "new" / "vigie.db", of)
    assert {*before.pop("outbox", [])} <= {*after.pop("outbox", [])}
    assert after == before
    with closing(sqlite3.connect(tmp_path / "new" / "vigie.db")) as con:
        steps = con.execute("SELECT name FROM _sqlite_migrations ORDER BY id").fetchall()
    assert [name for (name,) in steps] == [*SCHEMA]


def test_what_was_said_before_there_was_an_outbox_is_not_said_again(tmp_path: Path) -> None:
    path = tmp_path / "vigie.db"
    with closing(sqlite3.connect(path)) as con:
        con.executescript(DUMPS["m008"].read_text(encoding="utf-8"))
        claims = con.execute("SELECT count(*) FROM claims").fetchone()[0]
    with Store(path, PARIS) as store:
        letters = [
            *store.outbox.since("T1", "reminder", 0),
            *store.outbox.since("T2", "reminder", 0),
        ]

    assert len(letters) == claims == 2
    assert {letter.state for letter in letters} == {"posted"}


def opening(path: Path, meanwhile: str = "") -> "subprocess.Popen[str]":
    """Another process that opens the database, which brings it up."""
    script = f"""
import sys, time
from pathlib import Path
from zoneinfo import ZoneInfo
from bot.store import Store
from bot.store.migrations import migrations
{meanwhile}
Store(Path(sys.argv[1]), ZoneInfo("Europe/Paris")).close()
"""
    return subprocess.Popen(
        [sys.executable, "-c", script, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("step", [1, 5, len(SCHEMA) - 1])
def test_who_is_killed_while_bringing_a_file_up_leaves_it_as_it_was(
    tmp_path: Path, step: int
) -> None:
    path = tmp_path / "vigie.db"
    with closing(sqlite3.connect(path)) as con:
        con.executescript(DUMPS["m001"].read_text(encoding="utf-8"))
    of = known(path)
    before = rows(path, of)
    meanwhile = f"""
before = migrations._migrations[{step}].fn
def killed(db):
    before(db)
    print("in the middle", flush=True)
    time.sleep(600)
migrations._migrations[{step}].fn = killed
"""
    with opening(path, meanwhile) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "in the middle\n"
        process.kill()
    with closing(sqlite3.connect(path)) as con:
        done = con.execute("SELECT name FROM _sqlite_migrations").fetchall()
        assert done == [(SCHEMA[0],)]
    assert known(path) == of
    assert rows(path, of) == before

    with Store(path, PARIS) as store:
        assert rows(path, of) == before
        assert store.findings("T1").well


def test_two_processes_bring_a_file_up_once(tmp_path: Path) -> None:
    path = tmp_path / "vigie.db"
    with closing(sqlite3.connect(path)) as con:
        con.executescript(DUMPS["m001"].read_text(encoding="utf-8"))
    with opening(path) as one, opening(path) as other:
        assert [one.wait(), other.wait()] == [0, 0]
    with closing(sqlite3.connect(path)) as con:
        done = con.execute("SELECT name FROM _sqlite_migrations ORDER BY id").fetchall()

    assert [name for (name,) in done] == [*SCHEMA]


def shape(path: Path) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """The columns of every table, and of every index."""
    with closing(sqlite3.connect(path)) as con:
        tables = {table: sorted(names) for table, names in columns(con).items()}
        named = "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
        indexes = {
            index: [
                name for (name,) in con.execute("SELECT name FROM pragma_index_info(?)", [index])
            ]
            for (index,) in con.execute(named).fetchall()
        }
    return tables, indexes


def test_every_earlier_version_becomes_what_a_new_file_is(older: Path, tmp_path: Path) -> None:
    for path in (older, tmp_path / "new.db"):
        Store(path, PARIS).close()
    assert shape(older) == shape(tmp_path / "new.db")


def test_so_does_a_file_of_steps_as_they_were_first_written(tmp_path: Path) -> None:
    old = tmp_path / "old.db"
    for path in (old, tmp_path / "new.db"):
        Store(path, PARIS).close()
    with closing(sqlite3.connect(old)) as con:
        con.executescript(
            """ALTER TABLE outbox DROP COLUMN first;
            ALTER TABLE installations ADD COLUMN installer TEXT NOT NULL DEFAULT '';
            DROP INDEX alerts_open;
            CREATE UNIQUE INDEX alerts_open ON alerts (workspace, channel, what)
                WHERE state = 'open';
            DROP INDEX alerts_by_channel;
            CREATE INDEX alerts_by_channel ON alerts (workspace, channel, what, id);
            DELETE FROM _sqlite_migrations WHERE name = 'm016_as_first_written';"""
        )
    Store(old, PARIS).close()
    assert shape(old) == shape(tmp_path / "new.db")
