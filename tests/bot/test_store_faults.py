"""What the store survives: many writers, kills, locks, forks, and files that are not right."""

from __future__ import annotations

import multiprocessing
import os
import random
import sqlite3
import stat
import subprocess
import sys
import textwrap
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from bot.messages import Problem, Said
from bot.store import Scope, Store, connections
from bot.store.connections import WriterLock, has_wal_reset_race
from kpi.periods import ALL
from kpi.posts import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

PARIS = ZoneInfo("Europe/Paris")
ROOT = Path(__file__).parents[2]
EVERYTHING = Scope(("owned",), ALL)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vigie.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    with Store(path, PARIS) as opened:
        yield opened


def submit(store: Store, *post_ids: str, delivery: str | None = None) -> None:
    readings = [Reading("x", post_id, day=20_700, likes=1) for post_id in post_ids]
    store.submit("T1", readings, who="U1", source="form", delivery=delivery)


def posts(store: Store) -> int:
    names, rows = store.sums("T1", EVERYTHING, terms=("likes",))
    assert sum(row[names.index("likes")] for row in rows) == sum(
        row[names.index("posts")] for row in rows
    )
    return sum(row[names.index("posts")] for row in rows)


def run(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Another process, that runs a script with the store at hand."""
    prelude = """
        import sys
        from pathlib import Path
        from zoneinfo import ZoneInfo
        from bot.store import Store
        from kpi.posts import Reading
        path, *rest = sys.argv[1:]
    """
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(prelude) + textwrap.dedent(script), *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


# ---------------------------------------------------------------------------- many at once
@pytest.mark.parametrize("racy", [True, False])
def test_sixteen_threads_lose_nothing(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, racy: bool
) -> None:
    monkeypatch.setattr(connections, "has_wal_reset_race", lambda _: racy)
    with Store(path, PARIS, wait=30) as store, ThreadPoolExecutor(16) as threads:

        def work(thread: int) -> None:
            for number in range(12):
                submit(store, f"{thread}-{number}", "shared")
                if number % 3 == 0:
                    gone = [Reading("x", f"gone {thread}", likes=1)]
                    store.submit("T1", gone, who=f"W{thread}", source="form")
                    store.undo("T1", who=f"W{thread}")
                assert posts(store)

        for done in [threads.submit(work, thread) for thread in range(16)]:
            done.result()

        assert posts(store) == 16 * 12 + 1
        assert store.findings("T1").well
        assert len(store.journal("T1", 1000)) == 16 * (12 + 4 + 4)


def test_a_delivery_that_eight_threads_bring_is_stored_once(path: Path) -> None:
    with Store(path, PARIS, wait=30) as store, ThreadPoolExecutor(8) as threads:
        readings = [Reading("x", "1", likes=1)]

        def bring(delivery: str) -> bool:
            told = store.submit("T1", readings, who="U1", source="form", delivery=delivery)
            return told.repeated

        for delivery in ("E1", "E2", "E3"):
            assert sorted(threads.map(bring, [delivery] * 8)) == [False] + [True] * 7

        assert len(store.journal("T1")) == 3


def test_two_processes_make_and_share_one_file(path: Path) -> None:
    script = """
        with Store(Path(path), ZoneInfo("Europe/Paris"), wait=30) as store:
            for number in range(20):
                reading = Reading("x", f"{rest[0]}-{number}", day=20_700, likes=1)
                store.submit("T1", [reading], who="U1", source="form")
    """
    with run(script, str(path), "a") as one, run(script, str(path), "b") as other:
        assert [one.wait(60), other.wait(60)] == [0, 0]
    with Store(path, PARIS) as store:
        assert posts(store) == 40
        assert store.findings("T1").well


def test_many_threads_may_open_the_same_new_file(path: Path) -> None:
    with ThreadPoolExecutor(8) as threads:
        stores = list(threads.map(lambda _: Store(path, PARIS), range(8)))
    for store in stores:
        store.close()

    with closing(sqlite3.connect(path)) as con:
        assert con.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_child_process_does_not_use_its_parents_connections(store: Store) -> None:
    submit(store, "before")
    with store._connections.reading() as parents:
        pass

    def child(sent: multiprocessing.connection.Connection) -> None:
        with store._connections.reading() as con:
            sent.send(con is not parents)
        submit(store, "child")
        sent.send(posts(store))
        store.close()

    context = multiprocessing.get_context("fork")
    received, sent = context.Pipe()
    process = context.Process(target=child, args=(sent,))
    process.start()
    assert received.recv()
    assert received.recv() == 2
    process.join()
    submit(store, "after")

    assert posts(store) == 3
    store.verify()


# ------------------------------------------------------------------------------------ kills
def test_an_import_that_is_killed_leaves_all_or_nothing(path: Path) -> None:
    script = """
        store = Store(Path(path), ZoneInfo("Europe/Paris"))
        print("ready", flush=True)
        rows = (Reading("x", str(n), day=20_000 + n % 99, likes=1) for n in range(40_000))
        store.submit("T1", rows, who="U1", source="file.csv")
        print("stored", flush=True)
        store.close()
    """
    with Store(path, PARIS) as store:
        submit(store, "before")
    chance = random.Random(1)
    for _ in range(3):
        with run(script, str(path)) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(chance.uniform(0.02, 0.4))
            process.kill()
            stored = "stored" in process.stdout.read()
        with Store(path, PARIS) as store:
            store.verify()
            assert posts(store) in ({40_001} if stored else {1, 40_001})
            assert store.findings("T1").well
            if posts(store) > 1:
                store.undo("T1", who="U1")


def test_an_interrupted_write_leaves_the_connection_clean(store: Store) -> None:
    def rows() -> Iterator[Reading]:
        yield from (Reading("x", str(number), likes=1) for number in range(50_001))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.submit("T1", rows(), who="U1", source="file.csv")

    with store._connections.reading() as con:
        assert not con.in_transaction
        assert con.execute("SELECT count(*) FROM sqlite_temp_schema").fetchone() == (0,)
    submit(store, "1")
    assert posts(store) == 1


# ------------------------------------------------------------------------------------- locks
def test_somebody_else_writes_for_too_long(path: Path) -> None:
    with Store(path, PARIS, wait=0.2) as store, closing(sqlite3.connect(path)) as other:
        submit(store, "1")
        other.execute("BEGIN IMMEDIATE")
        start = time.monotonic()
        with pytest.raises(Problem) as refused:
            submit(store, "2")

        assert refused.value.said == Said("store-busy", path=str(path))
        assert time.monotonic() - start < 0.2 + 0.5
        assert posts(store) == 1
        other.execute("ROLLBACK")
        submit(store, "2")
        assert posts(store) == 2


def test_another_thread_writes_for_too_long(path: Path) -> None:
    lock = WriterLock(path, 0.1)
    other = WriterLock(path, 0.1)
    with lock.held():
        for busy in (lock, other):
            with pytest.raises(Problem, match="store-busy"), busy.held():
                pass
    with other.held(), pytest.raises(Problem, match="store-busy"), lock.held():
        pass
    with lock.held():
        pass


@pytest.mark.parametrize("racy", [True, False])
def test_only_an_old_sqlite_needs_the_lock_file(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, racy: bool
) -> None:
    monkeypatch.setattr(connections, "has_wal_reset_race", lambda _: racy)
    with Store(path, PARIS) as store:
        submit(store, "1")

    assert path.with_name("vigie.db.lock").exists() is racy


@pytest.mark.parametrize(
    ("version", "racy"),
    [
        ((3, 40, 1), True),
        ((3, 44, 5), True),
        ((3, 44, 6), False),
        ((3, 45, 0), True),
        ((3, 50, 6), True),
        ((3, 50, 7), False),
        ((3, 51, 2), True),
        ((3, 51, 3), False),
        ((4, 0, 0), False),
    ],
)
def test_which_versions_of_sqlite_have_the_race(version: tuple[int, int, int], racy: bool) -> None:  # noqa: FBT001
    assert has_wal_reset_race(version) is racy


# ------------------------------------------------------------------------------------- files
def test_what_is_stored_survives_a_power_cut(store: Store) -> None:
    with store._connections.writing() as con:
        assert con.execute("PRAGMA synchronous").fetchone() == (2,)  # FULL
        assert con.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_nobody_else_can_read_the_files(path: Path) -> None:
    before = os.umask(0)
    try:
        with Store(path, PARIS) as store:
            submit(store, "1")
            files = sorted(path.parent.iterdir())
            modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in files}
    finally:
        os.umask(before)

    assert {"vigie.db", "vigie.db-wal"} <= modes.keys()
    assert set(modes.values()) == {0o600}


def refused(path: Path) -> Said:
    with pytest.raises(Problem) as problem:
        Store(path, PARIS)
    return problem.value.said


def test_a_directory_that_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "vigie.db"

    assert refused(path) == Said("store-unwritable", path=str(path))


def test_a_path_that_is_a_directory(tmp_path: Path) -> None:
    assert refused(tmp_path) == Said("store-unwritable", path=str(tmp_path))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_file_that_may_not_be_written(path: Path) -> None:
    Store(path, PARIS).close()
    path.chmod(0o400)

    assert refused(path) == Said("store-unwritable", path=str(path))


def test_a_file_that_is_no_database(path: Path) -> None:
    path.write_text("network,post_id\n" * 100)

    assert refused(path) == Said("store-damaged", path=str(path))


def test_a_file_with_a_damaged_page(path: Path) -> None:
    with Store(path, PARIS) as store:
        submit(store, *map(str, range(2000)))
        store.verify()
    damaged = bytearray(path.read_bytes())
    pages = range(4096, len(damaged), 4096)
    for page in pages[len(pages) * 2 // 3 :]:  # the tables of the schema come first
        damaged[page : page + 4096] = b"\x55" * 4096
    path.write_bytes(damaged)

    with Store(path, PARIS) as store:
        for use in (store.verify, lambda: store.findings("T1")):
            with pytest.raises(Problem) as problem:
                use()
            assert problem.value.said == Said("store-damaged", path=str(path))


def test_a_file_of_a_later_version(path: Path) -> None:
    Store(path, PARIS).close()
    with closing(sqlite3.connect(path)) as con, con:
        con.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('vigie', 'm999_from_the_future', '2030-01-01')"
        )

    assert refused(path) == Said("store-newer", path=str(path), step="m999_from_the_future")


def test_steps_of_other_programs_in_the_same_file_are_theirs(path: Path) -> None:
    Store(path, PARIS).close()
    with closing(sqlite3.connect(path)) as con, con:
        con.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('other', 'm001_theirs', '2030-01-01')"
        )

    Store(path, PARIS).close()


def test_a_file_made_before_the_first_step(path: Path) -> None:
    with closing(sqlite3.connect(path)) as con:
        con.execute("PRAGMA user_version = 1")

    with Store(path, PARIS) as store:
        submit(store, "1")
        assert posts(store) == 1


def test_a_step_that_fails_leaves_the_file_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bot.store.migrations import migrations  # noqa: PLC0415

    def fail(_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(migrations._migrations[-1], "fn", fail)
        with pytest.raises(ZeroDivisionError):
            Store(path, PARIS)
    with closing(sqlite3.connect(path)) as con:
        assert con.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)
    Store(path, PARIS).close()


def test_a_full_disk_is_said_and_leaves_nothing(store: Store) -> None:
    submit(store, "1")
    with store._connections.reading() as con:
        pages = con.execute("PRAGMA page_count").fetchone()[0]
        con.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Problem) as problem:
        submit(store, *map(str, range(5000)))

    assert problem.value.said == Said("store-full", path=str(store.path))
    assert posts(store) == 1


def test_a_closed_store_is_closed(store: Store) -> None:
    store.close()
    with pytest.raises(RuntimeError, match="closed"):
        posts(store)
    store.close()
