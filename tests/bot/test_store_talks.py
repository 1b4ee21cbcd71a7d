"""What is remembered of threads, what Slack delivers, and what anybody notes in the journal."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import textwrap
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from conftest import make_older
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messages import Problem
from bot.store import Scope, Store, Talk
from bot.store.deliveries import ORDER
from bot.store.journal import Entry
from bot.store.schema import SCHEMA
from kpi.periods import ALL
from kpi.posts import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

PARIS = ZoneInfo("Europe/Paris")
ROOT = Path(__file__).parents[2]
HOUR, DAY = 3600, 86_400
TALK = Talk("reach by week instagram", "fr", {"vues": "video_views"}, asking="portée")


class Clock:
    now = 1_795_000_000

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "vigie.db"


@pytest.fixture
def store(path: Path, clock: Clock) -> Iterator[Store]:
    with Store(path, PARIS, clock=clock) as opened:
        yield opened


def rows(store: Store, select: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(store.path)) as con:
        return con.execute(select).fetchall()


# --------------------------------------------------------------------------------------- talks
def test_a_thread_is_remembered_as_it_was_kept_last(store: Store) -> None:
    assert store.talk("T1", "C1:1.0") is None
    store.keep_talk("T1", "C1:1.0", TALK)
    assert store.talk("T1", "C1:1.0") == TALK

    store.keep_talk("T1", "C1:1.0", Talk("", "en", {}))
    assert store.talk("T1", "C1:1.0") == Talk("", "en", {}, asking="")
    assert rows(store, "SELECT count(*) FROM talks") == [(1,)]


def test_threads_and_workspaces_do_not_see_each_other(store: Store) -> None:
    other = Talk("likes", "en", {"views": "impressions"})
    store.keep_talk("T1", "C1:1.0", TALK)
    store.keep_talk("T2", "C1:1.0", other)

    assert store.talk("T1", "C1:1.0") == TALK
    assert store.talk("T2", "C1:1.0") == other
    assert store.talk("T3", "C1:1.0") is store.talk("T1", "C2:1.0") is None


def test_talks_outlive_the_process(path: Path) -> None:
    with Store(path, PARIS) as store:
        store.keep_talk("T1", "C1:1.0", TALK)
    with Store(path, PARIS) as store:
        assert store.talk("T1", "C1:1.0") == TALK


def test_talks_are_forgotten_after_ninety_days(store: Store, clock: Clock) -> None:
    store.keep_talk("T1", "old", TALK)
    clock.now += DAY
    store.keep_talk("T2", "newer", TALK)
    clock.now += 89 * DAY
    assert store.talk("T1", "old") == TALK

    clock.now += 1
    assert store.talk("T1", "old") is None
    store.keep_talk("T3", "newest", TALK)
    assert rows(store, "SELECT thread FROM talks ORDER BY at") == [("newer",), ("newest",)]


def test_a_thread_that_goes_on_is_not_forgotten(store: Store, clock: Clock) -> None:
    for _ in range(3):
        store.keep_talk("T1", "1.0", TALK)
        clock.now += 60 * DAY

    assert store.talk("T1", "1.0") == TALK


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=9)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.builds(Talk, WORDS, WORDS, st.dictionaries(WORDS, WORDS, max_size=3), WORDS), WORDS)
def test_any_words_come_back_as_they_were(store: Store, talk: Talk, thread: str) -> None:
    store.keep_talk("T1", thread, talk)

    assert store.talk("T1", thread) == talk


# --------------------------------------------------------------------------------------- inbox
def test_a_delivery_is_taken_once(store: Store) -> None:
    assert store.take("T1", "E1", "a")
    assert not store.take("T1", "E1", "b")
    assert store.unfinished() == [("T1", "E1", "a")]

    store.done("T1", "E1")
    assert not store.take("T1", "E1", "c")
    assert store.unfinished() == []


def test_the_same_delivery_in_another_workspace_is_another(store: Store) -> None:
    assert store.take("T1", "E1", "a")
    assert store.take("T2", "E1", "b")
    store.done("T1", "E1")
    store.done("T3", "E1")

    assert store.unfinished() == [("T2", "E1", "b")]


def test_what_is_answered_leaves_no_body(store: Store) -> None:
    store.take("T1", "E1", "a")
    store.take("T1", "E2", "")
    store.done("T1", "E1")

    assert rows(store, "SELECT delivery, body FROM inbox ORDER BY id") == [
        ("E1", None),
        ("E2", ""),
    ]
    assert store.unfinished() == [("T1", "E2", "")]  # nothing said is not nothing to do


def test_what_is_not_answered_is_there_again_oldest_first(path: Path, clock: Clock) -> None:
    with Store(path, PARIS, clock=clock) as store:
        for workspace, delivery in (("T2", "E9"), ("T1", "E5"), ("T1", "E1"), ("T2", "E0")):
            assert store.take(workspace, delivery, "é" * 3)
        clock.now += 1
        assert store.take("T1", "E0", "last")
        store.done("T1", "E5")
    with Store(path, PARIS, clock=clock) as store:
        assert store.unfinished() == [
            ("T2", "E9", "ééé"),
            ("T1", "E1", "ééé"),
            ("T2", "E0", "ééé"),
            ("T1", "E0", "last"),
        ]
        assert not store.take("T2", "E9", "again")


def test_what_waited_for_an_hour_is_not_answered_any_more(store: Store, clock: Clock) -> None:
    store.take("T1", "E1", "a")
    clock.now += HOUR - 1
    assert store.unfinished() == [("T1", "E1", "a")]

    clock.now += 1
    assert store.unfinished() == []
    assert not store.take("T1", "E1", "a")


def test_what_changes_something_is_done_within_the_day(store: Store, clock: Clock) -> None:
    store.take("T1", f"{ORDER}1.2", "a")

    clock.now += 86_400 - 1
    assert [body for *_, body in store.unfinished()] == ["a"]
    clock.now += 1
    assert store.unfinished() == []


def test_deliveries_are_forgotten_after_a_day_in_every_workspace(
    store: Store, clock: Clock
) -> None:
    store.take("T1", "E1", "a")
    store.take("T2", "E1", "a")
    store.done("T2", "E1")
    clock.now += DAY
    assert not store.take("T1", "E1", "a")

    clock.now += 1
    assert store.take("T1", "E2", "b")
    assert rows(store, "SELECT workspace, delivery FROM inbox") == [("T1", "E2")]


def test_a_delivery_that_eight_threads_take_is_one_s(path: Path) -> None:
    with Store(path, PARIS, wait=30) as store, ThreadPoolExecutor(8) as threads:
        for number in range(5):
            taken = threads.map(lambda body: store.take("T1", f"E{number}", body), "abcdefgh")  # noqa: B023
            assert sorted(taken) == [False] * 7 + [True]

        assert len(store.unfinished()) == 5


def test_two_processes_take_each_delivery_once_and_a_kill_loses_none(path: Path) -> None:
    script = """
        import os, sys
        from pathlib import Path
        from zoneinfo import ZoneInfo
        from bot.store import Store
        store = Store(Path(sys.argv[1]), ZoneInfo("Europe/Paris"), wait=30)
        print(sum(store.take("T1", f"E{n}", f"body {n}") for n in range(50)), flush=True)
        os.kill(os.getpid(), 9)
    """
    command = [sys.executable, "-c", textwrap.dedent(script), str(path)]
    processes = [
        subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)
    ]
    taken = [int(process.communicate(timeout=60)[0]) for process in processes]

    assert sum(taken) == 50
    with Store(path, PARIS) as store:
        assert sorted(store.unfinished()) == sorted(
            ("T1", f"E{number}", f"body {number}") for number in range(50)
        )


def test_a_delivery_that_cannot_be_kept_is_not_taken(path: Path) -> None:
    with Store(path, PARIS, wait=0.1) as store, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Problem, match="store-busy"):
            store.take("T1", "E1", "a")
        other.execute("ROLLBACK")

        assert store.take("T1", "E1", "a")


def test_nobody_is_no_delivery(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        store.take("T1", None, "a")  # type: ignore[arg-type]


# ------------------------------------------------------------------------------------- journal
def test_anybody_may_note_what_they_did(store: Store, clock: Clock) -> None:
    store.submit("T1", [Reading("x", "1")], who="U1", source="form")
    store.note("T1", "U2", "target", {"metric": "portée", "value": 0.5, "was": None})
    store.note("T2", "U2", "target", {})

    noted = Entry(clock.now, "U2", "target", {"metric": "portée", "value": 0.5, "was": None})
    assert store.journal("T1")[0] == noted
    assert [entry.what for entry in store.journal("T1")] == ["target", "submit"]
    assert store.journal("T2") == [Entry(clock.now, "U2", "target", {})]


# -------------------------------------------------------------------------------------- schema
def test_a_file_of_the_first_step_goes_on(path: Path) -> None:
    with Store(path, PARIS) as store:
        posts = [Reading("x", "1", likes=3)]
        store.submit("T1", posts, who="U1", source="form", delivery="E1")
    make_older(path, SCHEMA[1])

    with Store(path, PARIS) as store:
        assert store.submit("T1", [], who="U1", source="form", delivery="E1").repeated
        assert store.undated("T1", Scope(("owned",), ALL)) == 1
        assert store.findings("T1").well
        store.keep_talk("T1", "1.0", TALK)
        assert store.take("T1", "E1", "a")
