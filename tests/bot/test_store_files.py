"""What submitting would do, foreseen; files that wait; what was said of their columns."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from conftest import PARIS
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messages import Problem
from bot.store import File, Store, submissions
from kpi.posts import UNDATED_DAY, Reading

FILE = File("F1", "october.csv", "C7", "1.1", "U1", "a1b2")


@pytest.fixture
def fresh_store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS) as store:
        yield store


figures = st.none() | st.integers(0, 5)
told = st.fixed_dictionaries(
    {
        "network": st.sampled_from(("x", "linkedin")),
        "post_id": st.sampled_from("abc"),
        "day": st.sampled_from((UNDATED_DAY, 20_000, 20_001)),
        "text": st.sampled_from(("", "one", "two")),
        "likes": figures,
        "reach": figures,
        "followers": figures,
    }
)
readings = st.lists(told.map(lambda fields: Reading(**fields)), max_size=8)


by_hand = st.sampled_from(("hand", "edit", "delete"))
files = st.tuples(st.just("file"), readings)
entries = st.tuples(by_hand, told.map(lambda fields: [Reading(**fields)]))


@settings(max_examples=150)
@given(
    before=st.lists(files | entries, max_size=6),
    after=readings,
    chunk=st.sampled_from((2, 16_000)),
)
def test_what_is_foreseen_is_what_submitting_does(
    tmp_path_factory: pytest.TempPathFactory,
    before: list[tuple[str, list[Reading]]],
    after: list[Reading],
    chunk: int,
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(submissions, "CHUNK", chunk)
        path = tmp_path_factory.mktemp("store") / "vigie.db"
        # Times go back too: what was read later already counts.
        with Store(path, PARIS, clock=lambda: 2_000) as store:
            for number, (kind, some) in enumerate(before):
                taken_at = 3_000 - 1_000 * number
                with suppress(Problem):  # a correction of a post that is not there
                    if kind == "edit":
                        store.correct("T1", some[0], ["reach"], who="U1")
                    elif kind == "delete":
                        store.delete("T1", some[0], who="U1")
                    else:
                        hand = kind == "hand"
                        told = {"source": "x.csv", "taken_at": taken_at, "by_hand": hand}
                        store.submit("T1", some, who="U1", **told)
            foreseen = store.foresee("T1", after)
            journal = store.journal("T1")
            done = store.submit("T1", after, who="U1", source="y.csv")

            assert replace(done, submission=0, posts=()) == foreseen
            assert done.fallen == foreseen.fallen
            assert store.journal("T1")[1:] == journal
            assert store.findings("T1").well


def test_what_was_deleted_is_foreseen_to_stay_so(fresh_store: Store) -> None:
    deleted = Reading("x", "1", likes=1)
    fresh_store.submit("T1", [deleted], who="U1", source="x.csv")
    fresh_store.delete("T1", deleted, who="U1")

    told = fresh_store.foresee("T1", [deleted, Reading("x", "2", likes=1)])
    assert (told.new, told.updated, told.unchanged, told.deleted) == (1, 0, 1, 1)
    assert fresh_store.foresee("T2", [deleted]).new == 1


def test_foreseeing_writes_nothing_and_waits_for_nobody(store: Store) -> None:
    told: list[object] = []

    def foresee() -> None:
        told.append(store.foresee("T1", [Reading("x", "new", likes=1), Reading("x", "new2")]).new)

    before = store.path.read_bytes(), store.journal("T1")
    with store._connections.writing():  # somebody writes for long
        thread = Thread(target=foresee)
        thread.start()
        thread.join(5)
    assert told == [2]
    assert (store.path.read_bytes(), store.journal("T1")) == before
    # Its tables are gone with its connection: they would hide those of the file.
    assert store.submit("T1", [Reading("x", "new", likes=1)], who="U1", source="x").new == 1


def test_a_workspace_foresees_its_own_posts_alone(store: Store) -> None:
    store.submit("T2", [Reading("x", "1", likes=9)], who="U1", source="x")

    assert store.foresee("T1", [Reading("x", "1", likes=1)]).new == 1


def test_a_file_waits_until_somebody_decides(fresh_store: Store) -> None:
    kept = fresh_store.keep_file("T1", replace(FILE, choices={"dates": "dmy"}))

    assert fresh_store.file("T1", kept.id) == kept
    assert fresh_store.file("T2", kept.id) is None
    assert fresh_store.shown_file("T1", "F1", "C7") == kept
    assert fresh_store.shown_file("T1", "F1", "C8") is None
    changed = fresh_store.keep_file("T1", replace(kept, state="cancelled", who="U2", decided=5))
    assert fresh_store.file("T1", kept.id) == changed


def test_the_same_file_is_known_while_its_import_stands(fresh_store: Store) -> None:
    done = fresh_store.submit("T1", [Reading("x", "1", likes=9)], who="U1", source="x.csv")
    imported = replace(FILE, state="imported", who="U1", decided=5, submission=done.submission)
    kept = fresh_store.keep_file("T1", imported)

    assert fresh_store.imported_file("T1", "a1b2") == kept
    assert fresh_store.imported_file("T2", "a1b2") is None
    fresh_store.undo("T1", done.submission, who="U1")
    assert fresh_store.imported_file("T1", "a1b2") is None


def test_files_that_nobody_imported_are_forgotten(tmp_path: Path) -> None:
    moment = [1_000_000_000.0]
    with Store(tmp_path / "vigie.db", PARIS, clock=lambda: moment[0]) as store:
        waiting = store.keep_file("T1", FILE)
        imported = store.keep_file("T2", replace(FILE, state="imported"))
        moment[0] += 91 * 86_400
        store.keep_file("T1", FILE)

        assert store.file("T1", waiting.id) is None
        assert store.file("T2", imported.id) == imported


def test_what_was_said_of_columns_is_remembered_by_workspace(fresh_store: Store) -> None:
    assert fresh_store.choices("T1", "s") == {}

    for media in ("owned", "press"):
        fresh_store.remember("T1", "s", {"media": media, "columns": {"date": "Jour"}}, who="U1")

    assert fresh_store.choices("T1", "s") == {"media": "press", "columns": {"date": "Jour"}}
    assert fresh_store.choices("T2", "s") == {}


def test_a_figure_that_is_too_large_is_foreseen_as_a_problem(fresh_store: Store) -> None:
    with suppress(Problem):
        fresh_store.foresee("T1", [Reading("x", "1", likes=2**70)])
    assert fresh_store.foresee("T1", [Reading("x", "1", likes=1)]).new == 1
