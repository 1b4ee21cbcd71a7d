"""What is kept, what counts, and what taking it back leaves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import numpy as np
import pandas as pd
import pytest
from conftest import make_older
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.messages import Problem, Said
from bot.store import (
    Change,
    Outcome,
    Repeated,
    Scope,
    Store,
    Undone,
    cuts,
    source_said,
    submissions,
)
from bot.store.columns import columns_of
from bot.store.history import post_of
from bot.store.migrations import migrations
from bot.store.schema import SCHEMA
from bot.store.submissions import merged
from kpi.periods import ALL, UNDATED, Period, epoch_day, from_epoch_day
from kpi.posts import (
    COUNTERS,
    FIELDS,
    NO_SLOT,
    UNDATED_DAY,
    Filter,
    Reading,
    local_day_and_slot,
    reported,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

PARIS, NEW_YORK = ZoneInfo("Europe/Paris"), ZoneInfo("America/New_York")
OWNED = ("owned",)
NOVEMBER = Period.months(2026, 11)
MONDAY = epoch_day(date(2026, 11, 16))


class Clock:
    def __init__(self) -> None:
        self.now = 1_795_000_000

    def __call__(self) -> float:
        self.now += 1
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS, clock=Clock()) as opened:
        yield opened


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store for many examples: each has a workspace of its own."""
    with Store(tmp_path_factory.mktemp("store") / "vigie.db", PARIS, clock=Clock()) as opened:
        yield opened


fresh_workspace: Callable[[], str] = (f"W{number}" for number in count()).__next__


def post(post_id: str = "1", **told: Any) -> Reading:
    return Reading("x", post_id, day=MONDAY)._replace(**told)


def submit(store: Store, *readings: Reading, workspace: str = "T1", **told: Any) -> Outcome:
    return store.submit(workspace, readings, **({"who": "U1", "source": "form"} | told))


def kept(store: Store, workspace: str = "T1") -> list[Reading]:
    """The posts as they count now."""
    return [Reading._make(row) for row in rows_of(store, "posts", workspace, ", ".join(FIELDS))]


def rows_of(store: Store, table: str, workspace: str, columns: str = "*") -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(store.path)) as con:
        select = f"SELECT {columns} FROM {table} WHERE workspace = ?"
        return sorted(con.execute(select, (workspace,)), key=repr)


def tables(store: Store, workspace: str = "T1") -> list[list[tuple[Any, ...]]]:
    return [rows_of(store, table, workspace) for table in ("posts", "readings", "cuts")]


def total(store: Store, counter: str, scope: Scope | None = None, workspace: str = "T1") -> int:
    names, rows = store.sums(workspace, scope or Scope(OWNED, ALL), terms=(counter,))
    return sum(row[names.index(counter)] for row in rows)


# --------------------------------------------------------------------------------- what counts
def test_what_was_submitted_is_there_with_its_sums(store: Store) -> None:
    outcome = submit(store, post("1", likes=3), post("2", likes=4, reach=100))

    assert outcome == Outcome(1, new=2)
    assert total(store, "likes") == 7
    assert store.findings("T1").well


def test_nobody_gave_is_not_zero(store: Store) -> None:
    submit(store, post(likes=0, comments=None))

    assert kept(store) == [post(likes=0, comments=None)]


def test_a_partial_reading_changes_only_what_it_says(store: Store) -> None:
    submit(store, post(likes=3, comments=1, text="Hello", campaign="Noël"))
    outcome = submit(store, post(likes=5))

    assert kept(store) == [post(likes=5, comments=1, text="Hello", campaign="Noël")]
    assert (outcome.new, outcome.updated, outcome.unchanged) == (0, 1, 0)
    assert outcome.changes == [Change("x", "1", "likes", 3, 5)]


def test_a_figure_that_falls_is_counted(store: Store) -> None:
    submit(store, post(likes=5, reach=10))

    assert submit(store, post(likes=3, reach=11)).lowered == 1


def test_the_same_figures_again_change_nothing(store: Store) -> None:
    submit(store, post(likes=5))
    outcome = submit(store, post(likes=5))

    assert (outcome.new, outcome.updated, outcome.unchanged) == (0, 0, 1)
    assert outcome.changes == []
    assert total(store, "likes") == 5


def test_a_reading_taken_earlier_but_submitted_late_does_not_win(store: Store) -> None:
    submit(store, post(likes=5), taken_at=1000)
    outcome = submit(store, post(likes=3, comments=2), taken_at=900)

    assert kept(store) == [post(likes=5, comments=2)]
    assert outcome.changes == [Change("x", "1", "comments", None, 2)]
    assert outcome.lowered == 0


def test_a_late_reading_that_says_nothing_new_changes_nothing(store: Store) -> None:
    submit(store, post(likes=5), taken_at=1000)

    assert submit(store, post(likes=3), taken_at=900).unchanged == 1


def test_of_a_post_that_a_file_holds_twice_the_last_row_counts(store: Store) -> None:
    outcome = submit(store, post(likes=1, reach=9), post(likes=2), post(likes=2))

    assert kept(store) == [post(likes=2, reach=9)]
    assert (outcome.new, outcome.updated, outcome.unchanged) == (1, 0, 0)
    assert outcome.lowered == 0
    assert rows_of(store, "readings", "T1") == []


def test_a_post_that_changes_in_a_later_part_of_a_file_counts_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submissions, "CHUNK", 1)
    submit(store, post(likes=1))

    outcome = submit(store, post(likes=1), post(likes=2), post(likes=3), post(likes=3))

    assert (outcome.new, outcome.updated, outcome.unchanged) == (0, 1, 0)


def test_a_post_that_a_file_holds_far_apart_is_one_reading(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submissions, "CHUNK", 2)
    submit(store, post("1", likes=1))
    readings = (post("1", likes=2), post("2", likes=1), post("3"), post("1", reach=8))
    again = submit(store, *readings, post("2", reach=9))

    assert kept(store) == [post("1", likes=2, reach=8), post("2", likes=1, reach=9), post("3")]
    assert len(rows_of(store, "readings", "T1")) == 2
    assert store.undo("T1", again.submission, who="U1").removed == 2
    assert kept(store) == [post("1", likes=1)]


def test_a_new_day_without_an_hour_takes_the_hour_away(store: Store) -> None:
    noon = 1_794_999_600
    day, slot = local_day_and_slot(noon, PARIS)
    submit(store, post(published_at=noon, day=day, slot=slot))
    submit(store, post(day=day, likes=1))
    assert kept(store)[0].published_at == noon

    submit(store, post(day=day + 1))
    assert kept(store) == [post(day=day + 1, likes=1)]


def test_an_empty_submission_is_one(store: Store) -> None:
    outcome = submit(store)

    assert outcome == Outcome(1)
    assert store.undo("T1", 1, who="U1") == Undone(1, "form", 0, 0)


def test_a_row_that_fails_leaves_nothing(store: Store) -> None:
    def rows() -> Iterator[Reading]:
        yield post("1", likes=1)
        raise Problem("bad-row")

    with pytest.raises(Problem, match="bad-row"):
        store.submit("T1", rows(), who="U1", source="file.csv")

    assert tables(store) == [[], [], []]
    assert store.journal("T1") == []


def test_a_late_chunk_that_fails_leaves_nothing(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(submissions, "CHUNK", 2)
    submit(store, post("1", likes=1))
    before = tables(store)
    with pytest.raises(Problem, match="figure-too-large"):
        submit(store, post("1", likes=2), post("2"), post("3"), post("4", likes=2**63))

    assert tables(store) == before
    assert store.findings("T1").well
    assert submit(store, post("1", likes=3)).updated == 1


@pytest.mark.parametrize(
    "readings",
    [
        [post(likes=2**63)],
        [post(likes=-(2**63) - 1)],
        [post(reach=2**62, followers=1)],
        [post("1", likes=2**62), post("2", likes=2**62)],
        [post(str(number), likes=2**57) for number in range(100)],
    ],
)
def test_figures_that_do_not_fit_are_refused(store: Store, readings: list[Reading]) -> None:
    with pytest.raises(Problem, match="figure-too-large"):
        submit(store, *readings)
    assert tables(store) == [[], [], []]


def test_a_sum_that_no_longer_fits_is_refused(store: Store) -> None:
    submit(store, post("1", likes=2**62))
    with pytest.raises(Problem, match="figure-too-large"):
        submit(store, post("2", likes=2**62))
    assert total(store, "likes") == 2**62


def test_large_figures_are_exact_in_bulk(store: Store) -> None:
    submit(store, *(post(str(number), likes=2**56 + 1) for number in range(100)))

    assert total(store, "likes") == 100 * (2**56 + 1)


# ------------------------------------------------------------------------------- taking it back
def test_undoing_gives_back_what_was_there(store: Store) -> None:
    submit(store, post("1", likes=3), post("2", likes=4))
    before = tables(store)
    submit(store, post("1", likes=9), post("3"), who="U2")
    undone = store.undo("T1", who="U2")

    assert undone == Undone(2, "form", removed=1, restored=1, media="owned")
    assert tables(store) == before


def test_undoing_the_first_leaves_what_the_second_says(store: Store) -> None:
    submit(store, post(likes=3, comments=1))
    submit(store, post(likes=3))
    store.undo("T1", 1, who="U1")

    assert kept(store) == [post(likes=3)]
    assert store.findings("T1").well


def test_undoing_one_in_the_middle(store: Store) -> None:
    for likes in (1, 2, 2):
        submit(store, post(likes=likes))
    store.undo("T1", 2, who="U1")
    store.undo("T1", 3, who="U1")

    assert kept(store) == [post(likes=1)]
    assert rows_of(store, "readings", "T1") == []


def test_an_identical_file_again_and_its_undo_say_that_nothing_changed(store: Store) -> None:
    submit(store, post(likes=3))
    submit(store, post(likes=3))

    assert store.undo("T1", 2, who="U1") == Undone(2, "form", removed=0, restored=0, media="owned")


def test_what_changed_nothing_goes_with_what_did(store: Store) -> None:
    submit(store, post("0", likes=1))
    for _ in range(3):
        submit(store, post(likes=3))

    assert store.undo("T1", who="U1") == Undone(2, "form", removed=1, restored=0, media="owned")
    assert [one.post_id for one in kept(store)] == ["0"]
    assert store.undo("T1", who="U1").submission == 1


def test_what_somebody_else_had_said_already_is_nothing_to_undo(store: Store) -> None:
    submit(store, post(likes=3), who="U1")
    submit(store, post(likes=3), who="U2")
    before = tables(store)

    with pytest.raises(Problem, match="undo-nothing"):
        store.undo("T1", who="U2")
    assert tables(store) == before
    store.undo("T1", who="U1")
    assert store.undo("T1", who="U2").removed == 1


def test_a_number_takes_back_one_s_own_only(store: Store) -> None:
    submit(store, post(likes=3), source="secret.csv")

    with pytest.raises(Problem) as refused:
        store.undo("T1", 1, who="U2")
    assert refused.value.said == Said("undo-other", number="1", who="U1")
    with pytest.raises(Problem) as unknown:
        store.undo("T1", 9999, who="U2")
    assert unknown.value.said == Said("undo-unknown", number="9999")
    assert total(store, "likes") == 3


def test_undo_takes_the_latest_of_that_person_that_stands(store: Store) -> None:
    submit(store, post("1"), who="U1", source="a.csv")
    submit(store, post("2"), who="U1", source="b.csv")
    submit(store, post("3"), who="U2", source="c.csv")

    assert [store.undo("T1", who="U1").source for _ in range(2)] == ["b.csv", "a.csv"]
    with pytest.raises(Problem, match="undo-nothing"):
        store.undo("T1", who="U1")


def test_a_submission_is_undone_once(store: Store) -> None:
    submit(store, post(), source="a.csv")
    store.undo("T1", 1, who="U1")
    with pytest.raises(Problem) as refused:
        store.undo("T1", 1, who="U1")
    assert refused.value.said == Said("undo-done", source=source_said("a.csv"))


def test_undo_still_finds_its_posts_in_a_compacted_copy(store: Store, tmp_path: Path) -> None:
    first = submit(store, post("1"), post("2"))
    submit(store, post("3"))
    store.undo("T1", first.submission, who="U1")
    third = submit(store, post("4"), post("5"))
    with closing(sqlite3.connect(store.path)) as con:
        con.execute("VACUUM INTO ?", (str(tmp_path / "copy.db"),))
    with Store(tmp_path / "copy.db", PARIS) as copy:
        assert copy.undo("T1", third.submission, who="U1").removed == 2
        assert [one.post_id for one in kept(copy)] == ["3"]


# ------------------------------------------------------------------------------- what changed
def test_every_field_that_changed_is_told(store: Store) -> None:
    at = 1_795_001_400  # 18 November 2026, 12:30 in Paris
    submit(store, post(format="image", likes=3, text="Old"))
    day, slot = local_day_and_slot(at, PARIS)
    new = post(format="video", likes=4, text="New", published_at=at, day=day, slot=slot)
    outcome = submit(store, new)

    assert [(one.field, one.before, one.after) for one in outcome.changes] == [
        ("likes", 3, 4),
        ("date", "2026-11-16", "2026-11-18T12:30"),
        ("format", "image", "video"),
        ("text", "Old", "New"),
    ]
    assert outcome.posts == (new,)


def test_only_the_first_changes_are_in_the_journal_and_only_of_few_posts(store: Store) -> None:
    submit(store, post("1", **dict.fromkeys(COUNTERS, 1), text="é" * 500))
    submit(store, *(post(str(number), likes=1) for number in range(2, 9)))

    many, one = (entry.details for entry in store.journal("T1"))
    assert "posts" not in many
    assert len(one["changes"]) == 5
    assert len(one["posts"][0]["title"]) == 60


def test_a_day_for_a_new_post_only(store: Store) -> None:
    undated = post("1", day=UNDATED_DAY, likes=1)
    submit(store, undated, new_day=MONDAY)
    assert kept(store) == [undated._replace(day=MONDAY)]

    outcome = submit(store, undated._replace(likes=2), new_day=MONDAY + 7)
    assert [one.field for one in outcome.changes] == ["likes"]
    assert kept(store) == [undated._replace(day=MONDAY, likes=2)]
    assert store.findings("T1").well


# ---------------------------------------------------------------------------------- deliveries
def test_an_undo_that_comes_twice_takes_back_one(store: Store) -> None:
    submit(store, post("1", likes=1))
    submit(store, post("2", likes=2))
    with store.once("T1", "E1"):
        undone = store.undo("T1", who="U1")
    with pytest.raises(Repeated), store.once("T1", "E1"):
        store.undo("T1", who="U1")

    assert undone == Undone(2, "form", removed=1, restored=0, media="owned")
    assert total(store, "likes") == 1
    assert len(store.journal("T1")) == 3


def test_an_undo_that_was_refused_may_come_again(store: Store) -> None:
    with pytest.raises(Problem, match="undo-nothing"), store.once("T1", "E1"):
        store.undo("T1", who="U1")
    submit(store, post())

    with store.once("T1", "E1"):
        assert store.undo("T1", who="U1").removed == 1


def test_what_one_delivery_does_in_several_steps_is_done_whole(store: Store) -> None:
    with store.once("T1", "E1"):
        submit(store, post("1"))
        submit(store, post("2"))
    with store.once("T2", "E1"):  # another workspace's
        submit(store, post("3"), workspace="T2")
    submit(store, post("4"))  # and what has no delivery

    assert [len(store.journal(team)) for team in ("T1", "T2")] == [3, 1]


def test_what_came_before_and_changed_nothing_may_change_something(store: Store) -> None:
    assert store.take("T1", "E1", None)

    with store.once("T1", "E1"):
        submit(store, post("1"))
    with pytest.raises(Repeated), store.once("T1", "E1"):
        submit(store, post("2"))

    assert not store.take("T1", "E1", None)
    assert len(store.journal("T1")) == 1


def test_a_delivery_that_comes_again_changes_nothing(store: Store) -> None:
    first = submit(store, post(likes=1), delivery="E1")
    again = submit(store, post(likes=2), delivery="E1")

    assert again == Outcome(first.submission, new=1, repeated=True)
    assert total(store, "likes") == 1
    assert len(store.journal("T1")) == 1


def test_a_delivery_that_failed_may_come_again(store: Store) -> None:
    with pytest.raises(Problem):
        submit(store, post(likes=2**63), delivery="E1")

    assert not submit(store, post(likes=1), delivery="E1").repeated


def test_deliveries_are_forgotten_after_a_day(tmp_path: Path) -> None:
    clock = Clock()
    with Store(tmp_path / "vigie.db", PARIS, clock=clock) as store:
        submit(store, post("1"), delivery="E1")
        clock.now += 90_000
        submit(store, post("2"), delivery="E2")
        assert [row[1] for row in rows_of(store, "deliveries", "T1")] == ["E2"]


# ----------------------------------------------------------------------------- whose it is
def test_workspaces_do_not_see_each_other(store: Store) -> None:
    submit(store, post(likes=1), workspace="T1", delivery="E1")
    submit(store, post(likes=2), workspace="T2", delivery="E1")
    submit(store, post(likes=3), workspace="T2", who="U2")
    before = tables(store, "T2")

    assert store.workspaces() == ["T1", "T2"]
    assert [total(store, "likes", workspace=name) for name in ("T1", "T2")] == [1, 3]
    for number in (2, 3):
        with pytest.raises(Problem, match="undo-unknown"):
            store.undo("T1", number, who="U1")
    store.rebuild("T1", NEW_YORK)
    assert store.undo("T1", who="U1").removed == 1
    assert tables(store, "T2") == before
    assert store.zone("T2") == PARIS
    assert [len(store.journal(name)) for name in ("T1", "T2")] == [3, 2]
    assert store.vocabulary("T1")["network"] == []
    assert store.extent("T1", OWNED) is None


def test_the_journal_tells_who_changed_what(store: Store) -> None:
    submit(store, post(likes=1), source="é.csv")
    submit(store, post(likes=2))
    store.undo("T1", 1, who="U1")
    store.rebuild("T1", NEW_YORK, who="U3")
    named = {"network": "x", "title": "", "account": "", "media": "owned", "day": "2026-11-16"}
    lines = [(entry.who, entry.what, entry.details) for entry in store.journal("T1")]

    assert lines == [
        ("U3", "zone", {"zone": "America/New_York"}),
        (
            "U1",
            "undo",
            {"submission": 1, "source": "é.csv", "removed": 0, "restored": 0, "media": "owned"},
        ),
        (
            "U1",
            "submit",
            {
                "submission": 2,
                "source": "form",
                "new": 0,
                "updated": 1,
                "posts": [named],
                "changes": [["likes", 1, 2]],
            },
        ),
        (
            "U1",
            "submit",
            {
                "submission": 1,
                "source": "é.csv",
                "new": 1,
                "updated": 0,
                "posts": [named],
                "changes": [["likes", None, 1]],
            },
        ),
    ]
    assert len(store.journal("T1", most=2)) == 2


# ------------------------------------------------------------------------------------- zones
def timed(at: int, zone: ZoneInfo, **told: Any) -> Reading:
    day, slot = local_day_and_slot(at, zone)
    return post(published_at=at, day=day, slot=slot, **told)


def test_a_workspace_keeps_its_zone_until_it_is_moved(store: Store) -> None:
    at = 1_795_046_400  # midnight in Paris
    submit(store, timed(at, PARIS, likes=1), post("2"))
    submit(store, timed(at, PARIS, likes=2))
    store.rebuild("T1", NEW_YORK)

    assert store.zone("T1") == NEW_YORK
    assert kept(store) == [timed(at, NEW_YORK, likes=2), post("2")]
    assert store.findings("T1").well
    store.undo("T1", 2, who="U1")
    assert kept(store) == [timed(at, NEW_YORK, likes=1), post("2")]
    assert store.findings("T1").well


def test_what_was_on_one_day_may_be_on_two_in_another_zone(store: Store) -> None:
    at = 1_795_046_400  # midnight in Paris, the evening before in New York
    submit(store, timed(at, PARIS))
    submit(store, post(day=timed(at, PARIS).day, likes=1))
    assert kept(store) == [timed(at, PARIS, likes=1)]

    store.rebuild("T1", NEW_YORK)
    assert kept(store) == [post(day=timed(at, PARIS).day, likes=1)]
    assert store.findings("T1").well


# ------------------------------------------------------------------------------------ checking
@pytest.mark.parametrize(
    ("damage", "wrong"),
    [
        ("UPDATE cuts SET likes = likes + 1 WHERE cut = 'day.account'", 2),
        ("DELETE FROM cuts WHERE cut = 'quarter.account'", 1),
        ("UPDATE cuts SET cut = 'day.campaign' WHERE cut = 'quarter.account'", 2),
        ("UPDATE posts SET likes = 4 WHERE post_id = '1'", 4),
    ],
)
def test_check_tells_how_many_sums_are_wrong_and_rebuild_mends_them(
    store: Store, damage: str, wrong: int
) -> None:
    submit(store, post("1", likes=1), post("2", likes=1, day=MONDAY + 1))
    assert store.findings("T1").well
    with closing(sqlite3.connect(store.path)) as con, con:
        con.execute(damage)

    assert store.findings("T1").sums == wrong
    assert store.rebuild("T1") == len(rows_of(store, "cuts", "T1"))
    assert store.findings("T1").well


# ------------------------------------------------------------------------------- reading back
def test_posts_without_the_thing_are_a_group_of_their_own(store: Store) -> None:
    submit(store, post("1", campaign="A", likes=1), post("2", likes=2))
    names, rows = store.sums("T1", Scope(OWNED, NOVEMBER), by=("campaign",), terms=("likes",))

    found = {row[names.index("campaign")]: row[names.index("likes")] for row in rows}
    assert found == {"A": 1, "": 2}


def test_excluding_a_value_keeps_the_posts_that_have_none(store: Store) -> None:
    submit(store, *(post(name, format=name, likes=1) for name in ("", "video", "image")))
    scope = Scope(OWNED, NOVEMBER, (Filter("format", ("video",), exclude=True),))

    assert total(store, "likes", scope) == 2


def test_a_post_with_two_of_the_hashtags_counts_once(store: Store) -> None:
    submit(store, post("1", hashtags="a b", likes=1), post("2", hashtags="a_b", likes=10))

    def likes(*tags: str, exclude: bool = False) -> int:
        return total(store, "likes", Scope(OWNED, ALL, (Filter("hashtag", tags, exclude),)))

    assert likes("a", "b") == 1
    assert likes("a") == 1
    assert likes("a", exclude=True) == 10
    assert likes("a_b") == 10
    assert likes("axb") == 0


def test_by_hashtag_shows_what_else_is_on_the_posts_with_one(store: Store) -> None:
    submit(store, post("1", hashtags="a b"), post("2", hashtags="c"))
    scope = Scope(OWNED, ALL, (Filter("hashtag", ("a",)),))
    names, rows = store.sums("T1", scope, by=("hashtag",))

    assert sorted(row[names.index("hashtag")] for row in rows) == ["a", "b"]


def test_what_nothing_is_kept_by_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match="mood"):
        store.sums("T1", Scope(OWNED, ALL), by=("mood",))


def test_undated_posts_are_in_no_dated_period(store: Store) -> None:
    submit(store, post("1", day=UNDATED_DAY, likes=1, author="Léa"), post("2", likes=2))

    assert total(store, "likes") == 2
    assert total(store, "likes", Scope(OWNED, UNDATED)) == 1
    assert store.undated("T1", Scope(OWNED, ALL)) == 1
    assert store.extent("T1", OWNED) == Period.day(from_epoch_day(MONDAY))
    assert store.vocabulary("T1")["author"] == ["Léa"]


def test_single_posts_are_described(store: Store) -> None:
    submit(store, post("1", likes=1, text="Hello"), post("2", likes=2), post("3", media="press"))
    scope = Scope(OWNED, NOVEMBER, (Filter("network", ("x",)),))
    names, rows = store.posts("T1", scope, ("likes",))
    found = pd.DataFrame(rows, columns=names)

    assert found["post_id"].tolist() == ["1", "2"]
    assert found["likes"].tolist() == [1, 2]
    assert found["posts"].tolist() == [1, 1]
    assert found["text"].tolist() == ["Hello", ""]


def test_followers_at_both_ends_of_a_period(store: Store) -> None:
    submit(
        store,
        post("a", media="account", account="me", day=MONDAY - 30, followers=100),
        post("b", account="me", day=MONDAY, followers=120, published_at=1),
        post("c", account="me", day=MONDAY, followers=121, published_at=2),
        post("d", account="me", day=MONDAY - 20, likes=3),
        post("e", media="account", account="new", day=MONDAY, followers=5),
    )
    names, rows = store.levels("T1", Scope(("account",), NOVEMBER))

    assert names == (
        "network",
        "account",
        "opening",
        "opening_day",
        "closing",
        "closing_day",
        "net",
        "net_days",
        "posts",
    )
    assert rows == [
        ("x", "me", 100, MONDAY - 30, 121, MONDAY, None, 0, 2),
        ("x", "new", None, None, 5, MONDAY, None, 0, 0),
    ]


def test_what_the_days_of_an_account_say_that_it_gained(store: Store) -> None:
    def day(number: int, **told: int) -> Reading:
        return post(f"day{number}", media="account", account="me", day=MONDAY + number, **told)

    submit(
        store,
        day(0, followers_delta=-3, followers_gained=2),
        day(1, followers_gained=9, followers_lost=1),
        day(2, followers_gained=4),  # who left is not known
        day(40, followers_delta=100),
        post("a", account="me", followers_gained=50),  # due to a post: it is in a day already
    )

    [levels] = store.levels("T1", Scope(("account",), NOVEMBER))[1]
    assert levels == ("x", "me", None, None, None, None, 5, 2, 1)


def test_an_account_has_followers_whatever_its_posts_are_filtered_by(store: Store) -> None:
    submit(store, post("a", account="me", format="video", followers=7), post("b", account="me"))
    scope = Scope(("account",), NOVEMBER, (Filter("format", ("video",)),))

    assert store.levels("T1", scope)[1] == [("x", "me", None, None, 7, MONDAY, None, 0, 1)]


def test_vocabulary_is_what_the_posts_say(store: Store) -> None:
    submit(store, post("1", campaign="Noël", hashtags="a b"), post("2", network="tiktok"))
    words = store.vocabulary("T1")

    assert words["network"] == ["tiktok", "x"]
    assert words["campaign"] == ["Noël"]
    assert words["hashtag"] == ["a", "b"]
    assert words["author"] == []


# --------------------------------------------------------------------------------------- laws
TAGS = st.lists(st.sampled_from(["a", "a_b", "b"]), unique=True, max_size=2).map(" ".join)
NUMBERS = st.none() | st.integers(0, 3) | st.integers(0, 10**9)
MOMENTS = st.integers(0, 400 * 48).map(lambda half_hours: 1_760_000_000 + 1800 * half_hours)


@st.composite
def readings(draw: st.DrawFn, zone: ZoneInfo = PARIS) -> Reading:
    """Readings of few posts, which say little."""
    told: dict[str, Any] = draw(
        st.fixed_dictionaries(
            {
                "network": st.sampled_from(["x", "linkedin"]),
                "post_id": st.sampled_from("12345"),
                "media": st.sampled_from(["owned", "owned", "earned"]),
            },
            optional={
                "account": st.sampled_from(["me", "us"]),
                "format": st.sampled_from(["video", "image"]),
                "campaign": st.sampled_from(["A", "B"]),
                "author": st.sampled_from(["Léa", "Zoé"]),
                "hashtags": TAGS,
                "sentiment": st.just("positive"),
                "day": st.integers(20_700, 20_720) | st.just(UNDATED_DAY),
                **dict.fromkeys(("likes", "reach", "followers", "mentions"), NUMBERS),
            },
        )
    )
    if draw(st.booleans()):
        told["published_at"] = draw(MOMENTS)
        told["day"], told["slot"] = local_day_and_slot(told["published_at"], zone)
    return Reading(**told)


SUBMISSIONS = st.tuples(st.lists(readings(), max_size=8), st.integers(0, 4))
EMPTIED = st.lists(st.sampled_from(["likes", "reach", "campaign"]), unique=True)
CHUNKS = st.sampled_from([2, 50_000])
FEW = st.sampled_from([0, 64])


@dataclass
class Naive:
    """What the store must say, counted again from everything that stands."""

    standing: dict[int, tuple[int, list[Reading]]] = field(default_factory=dict)
    kinds: dict[int, tuple[str, list[str]]] = field(default_factory=dict)

    def posts(self) -> list[Reading]:
        said: dict[tuple[str, str], Reading] = {}
        deleted: set[tuple[str, str]] = set()
        for number, (_, told) in sorted(self.standing.items(), key=lambda one: (one[1][0], one[0])):
            kind, emptied = self.kinds.get(number, ("file", []))
            own: dict[tuple[str, str], Reading] = {}
            for reading in told:
                self.add(own, reading)
            for key, reading in own.items():
                if kind == "delete":
                    deleted.add(key)
                    said.pop(key, None)
                elif kind == "hand" or (key not in deleted and (kind == "file" or key in said)):
                    deleted.discard(key)
                    self.add(said, reading)
                    nothing = {name: None if name != "campaign" else "" for name in emptied}
                    said[key] = said[key]._replace(**nothing)
        return sorted(said.values(), key=repr)

    @staticmethod
    def add(said: dict[tuple[str, str], Reading], reading: Reading) -> None:
        key = (reading.network, reading.post_id)
        before = said.get(key)
        if before is None:
            said[key] = reading
            return
        blank = Reading("", "", media="")._asdict()
        new: dict[str, Any] = {
            name: value for name, value in reading._asdict().items() if value != blank[name]
        }
        if "published_at" not in new and new.get("day", before.day) != before.day:
            new = {"published_at": None, "slot": NO_SLOT, **new}
        said[key] = before._replace(**new)


LAWS = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


def undo_one(shared: Store, workspace: str, naive: Naive, data: st.DataObject) -> None:
    """Take back any submission that stands."""
    number = data.draw(st.sampled_from(sorted(naive.standing)))
    shared.undo(workspace, number, who="U1")
    del naive.standing[number]


def agree(shared: Store, workspace: str, naive: Naive) -> None:
    """The store has what a naive one has, and its sums are those of its posts."""
    assert kept(shared, workspace) == naive.posts()
    assert shared.findings(workspace).well


@LAWS
@given(st.lists(SUBMISSIONS, min_size=1, max_size=6), st.data(), CHUNKS, FEW)
def test_the_store_says_what_the_submissions_that_stand_say(
    shared: Store,
    told: list[tuple[list[Reading], int]],
    data: st.DataObject,
    chunk: int,
    few: int,
) -> None:
    workspace, naive = fresh_workspace(), Naive()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(submissions, "CHUNK", chunk)
        patch.setattr(cuts, "_FEW", few)
        for said, taken_at in told:
            outcome = submit(shared, *said, workspace=workspace, taken_at=taken_at)
            assert outcome.new + outcome.updated + outcome.unchanged == len(set(map(post_of, said)))
            naive.standing[outcome.submission] = (taken_at, said)
            if data.draw(st.booleans()):
                undo_one(shared, workspace, naive, data)
            agree(shared, workspace, naive)
        while naive.standing:
            undo_one(shared, workspace, naive, data)
            agree(shared, workspace, naive)
        assert tables(shared, workspace) == [[], [], []]


@LAWS
@given(st.lists(SUBMISSIONS, min_size=1, max_size=6), st.data(), CHUNKS)
def test_corrections_and_deletions_stand_and_fall_like_submissions(
    shared: Store, told: list[tuple[list[Reading], int]], data: st.DataObject, chunk: int
) -> None:
    workspace, naive = fresh_workspace(), Naive()
    later = count(2_000_000_000)  # the clock of the store, after all that files say
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(submissions, "CHUNK", chunk)
        patch.setattr(shared, "_clock", lambda: next(later))
        for said, taken_at in told:
            by_hand = data.draw(st.booleans())
            outcome = submit(shared, *said, workspace=workspace, taken_at=taken_at, by_hand=by_hand)
            assert outcome.new + outcome.updated + outcome.unchanged == len(set(map(post_of, said)))
            naive.standing[outcome.submission] = (taken_at, said)
            naive.kinds[outcome.submission] = ("hand" if by_hand else "file", [])
            assert kept(shared, workspace) == naive.posts()
            if there := naive.posts():
                chosen = data.draw(st.sampled_from(there))
                emptied = data.draw(EMPTIED)
                if kind := data.draw(st.sampled_from(["edit", "delete", ""])):
                    change = Reading(chosen.network, chosen.post_id, media="", likes=7)
                    if kind == "edit":
                        altered = shared.correct(workspace, change, emptied, who="U1")
                    else:
                        altered = shared.delete(workspace, chosen, who="U1")
                        emptied = []
                    at = next(later)
                    naive.standing[altered.submission] = (at, [change])
                    naive.kinds[altered.submission] = (kind, emptied)
            if naive.standing and data.draw(st.booleans()):
                undo_one(shared, workspace, naive, data)
            agree(shared, workspace, naive)
        while naive.standing:
            undo_one(shared, workspace, naive, data)
            agree(shared, workspace, naive)
        assert tables(shared, workspace) == [[], [], []]


@LAWS
@given(st.lists(SUBMISSIONS, max_size=3), SUBMISSIONS, CHUNKS, FEW)
def test_undoing_the_last_gives_back_the_same_bytes(
    shared: Store,
    before: list[tuple[list[Reading], int]],
    last: tuple[list[Reading], int],
    chunk: int,
    few: int,
) -> None:
    workspace = fresh_workspace()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(submissions, "CHUNK", chunk)
        patch.setattr(cuts, "_FEW", few)
        for said, taken_at in before:
            submit(shared, *said, workspace=workspace, taken_at=taken_at)
        was = tables(shared, workspace)
        number = submit(shared, *last[0], workspace=workspace, taken_at=last[1]).submission
        shared.undo(workspace, number, who="U1")

        assert tables(shared, workspace) == was


def moved(reading: Reading, zone: ZoneInfo) -> Reading:
    if reading.published_at is None:
        return reading
    day, slot = local_day_and_slot(reading.published_at, zone)
    return reading._replace(day=day, slot=slot)


@LAWS
@given(st.lists(SUBMISSIONS, max_size=3), st.data())
def test_moving_to_another_zone_is_as_if_it_had_always_been_there(
    shared: Store, told: list[tuple[list[Reading], int]], data: st.DataObject
) -> None:
    workspace, naive = fresh_workspace(), Naive()
    for said, taken_at in told:
        number = submit(shared, *said, workspace=workspace, taken_at=taken_at).submission
        naive.standing[number] = (taken_at, [moved(reading, NEW_YORK) for reading in said])
    shared.rebuild(workspace, NEW_YORK)
    if data.draw(st.booleans()) and naive.standing:
        number = data.draw(st.sampled_from(sorted(naive.standing)))
        shared.undo(workspace, number, who="U1")
        del naive.standing[number]

    assert kept(shared, workspace) == naive.posts()
    assert shared.findings(workspace).well


DIMENSIONS = ("network", "account", "format", "campaign", "author", "hashtag", "slot")
VALUES = {
    "network": ["x", "linkedin"],
    "account": ["", "me"],
    "format": ["", "video", "image"],
    "campaign": ["", "A"],
    "author": ["Léa", "Zoé"],
    "hashtag": ["", "a", "b", "a_b"],
    "slot": ["10", "11"],
}


@st.composite
def filters(draw: st.DrawFn) -> Filter:
    dimension = draw(st.sampled_from(DIMENSIONS))
    values = draw(st.lists(st.sampled_from(VALUES[dimension]), min_size=1, unique=True))
    return Filter(dimension, tuple(values), exclude=draw(st.booleans()))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    if draw(st.booleans()):
        return draw(st.sampled_from([ALL, ALL, ALL, UNDATED]))
    start = draw(st.integers(20_400, 20_715))
    return Period(from_epoch_day(start), from_epoch_day(start + draw(st.integers(1, 400))))


def expected(posts: Sequence[Reading], scope: Scope, by: Sequence[str]) -> dict[Any, list[int]]:
    """The sums by media, network, account, `by` and the reported set, as pandas counts them."""
    frame = pd.DataFrame(posts, columns=list(FIELDS)).astype(object)
    frame["hashtag"] = [tags.split() or [""] for tags in frame["hashtags"]]
    frame["reported"] = [reported(counters_of(one)) for one in posts]
    days = frame["day"].map(from_epoch_day_or_before)
    frame = frame[frame["media"].isin(scope.media) & days.map(scope.period.__contains__)]
    for chosen in scope.filters:
        held = frame[chosen.dimension].map(lambda one: one if isinstance(one, list) else [str(one)])
        has = np.array([not set(chosen.values).isdisjoint(some) for some in held], dtype=bool)
        frame = frame[has != chosen.exclude]
    if "hashtag" in by:
        frame = frame.explode("hashtag")
    keys = ["media", "network", "account", *by, "reported"]
    counters = ["likes", "reach", "mentions"]
    frame = frame.assign(posts=1).fillna(dict.fromkeys(counters, 0))
    grouped = frame.groupby(keys)[["posts", *counters]].sum()
    return {key: [int(number) for number in row] for key, row in grouped.T.items()}


def counters_of(one: Reading) -> list[int | None]:
    return [getattr(one, counter) for counter in COUNTERS]


def from_epoch_day_or_before(number: int) -> date:
    return UNDATED.start if number < 0 else from_epoch_day(number)


@settings(LAWS, max_examples=100)
@given(
    st.lists(readings(), min_size=5, max_size=12),
    st.just([]) | st.lists(filters(), max_size=2),
    st.lists(st.sampled_from(DIMENSIONS), max_size=2, unique=True),
    periods(),
    st.booleans(),
    FEW,
)
def test_sums_are_those_of_the_posts(
    shared: Store,
    posts: list[Reading],
    chosen: list[Filter],
    by: list[str],
    period: Period,
    by_day: bool,  # noqa: FBT001
    few: int,
) -> None:
    workspace = fresh_workspace()
    posts = list({(one.network, one.post_id): one for one in posts}.values())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cuts, "_FEW", few)
        submit(shared, *posts, workspace=workspace)
    scope = Scope(("owned", "earned"), period, tuple(chosen))
    terms = ("likes", "reach", "mentions")
    names, rows = shared.sums(workspace, scope, ("media", "account", *by), terms, by_day=by_day)

    found = pd.DataFrame(rows, columns=names).astype(object)
    keys = ["media", "network", "account", *by, "reported"]
    grouped = found.groupby(keys)[["posts", *terms]].sum()
    assert {key: list(row) for key, row in grouped.T.items()} == expected(posts, scope, by)

    # Without the medium and the account, the same sums in fewer columns.
    names, rows = shared.sums(workspace, scope, by, terms, by_day=by_day)
    fewer = pd.DataFrame(rows, columns=names).astype(object)
    keys = ["network", *by, "reported"]
    assert (
        fewer.groupby(keys)[["posts", *terms]]
        .sum()
        .equals(found.groupby(keys)[["posts", *terms]].sum())
    )


@LAWS
@given(st.lists(readings(), min_size=1, max_size=12))
def test_few_posts_and_many_make_the_same_sums(shared: Store, posts: list[Reading]) -> None:
    made: list[list[tuple[Any, ...]]] = []
    for few in (0, 64):
        workspace = fresh_workspace()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(cuts, "_FEW", few)
            submit(shared, *posts, workspace=workspace)
        made.append([row[1:] for row in rows_of(shared, "cuts", workspace)])

    assert made[0] == made[1]


@given(st.lists(readings(), min_size=1, max_size=5))
def test_columns_know_what_each_post_reports(told: list[Reading]) -> None:
    assert columns_of(told)["reported"] == [reported(counters_of(one)) for one in told]


@given(readings(), readings(), readings())
def test_merging_is_the_same_from_either_end(a: Reading, b: Reading, c: Reading) -> None:
    told = [one._replace(network="x", post_id="1", published_at=None) for one in (a, b, c)]

    assert merged(merged(told[0], told[1]), told[2]) == merged(told[0], merged(told[1], told[2]))


# -------------------------------------------------------------------- corrected and deleted
def correct(store: Store, *emptied: str, workspace: str = "T1", **told: Any) -> Outcome:
    """Correct the post "1"."""
    said = Reading("x", "1", media="")._replace(**told)
    return store.correct(workspace, said, emptied, who="U1")


def delete(store: Store, post_id: str = "1", **told: Any) -> Outcome:
    return store.delete("T1", post(post_id), who="U1", **told)


def test_a_correction_says_what_it_changes_and_what_nobody_knows(store: Store) -> None:
    submit(store, post(likes=900, comments=2, text="Hello"))
    outcome = correct(store, "comments", likes=90)

    assert kept(store) == [post(likes=90, text="Hello")]
    assert (outcome.new, outcome.updated) == (0, 1)
    assert outcome.changes == [
        Change("x", "1", "likes", 900, 90),
        Change("x", "1", "comments", 2, None),
    ]
    assert store.findings("T1").well


def test_a_correction_is_undone_like_a_submission(store: Store) -> None:
    submit(store, post(likes=900, comments=2))
    outcome = correct(store, "comments", likes=90)

    assert store.undo("T1", who="U1") == Undone(outcome.submission, "edit", 0, 1, media="owned")
    assert kept(store) == [post(likes=900, comments=2)]


def test_what_is_said_after_a_correction_counts(store: Store) -> None:
    submit(store, post(likes=900, comments=2))
    correct(store, "comments", likes=90)
    submit(store, post(comments=3, reach=5))

    assert kept(store) == [post(likes=90, comments=3, reach=5)]


def test_undoing_what_was_corrected_leaves_nothing_of_it(store: Store) -> None:
    first = submit(store, post(likes=900))
    correct(store, likes=90)
    assert store.undo("T1", first.submission, who="U1").removed == 1
    assert kept(store) == []

    submit(store, post(likes=5))
    assert kept(store) == [post(likes=5)]
    assert store.findings("T1").well


def test_a_deleted_post_is_in_no_figure_and_undo_brings_it_back(store: Store) -> None:
    submit(store, post(likes=3), post("2", likes=4))
    submit(store, post(likes=5))
    outcome = delete(store)

    assert kept(store) == [post("2", likes=4)]
    assert total(store, "likes") == 4
    assert outcome.posts == (post(likes=5),)
    assert store.undo("T1", who="U1") == Undone(outcome.submission, "delete", 0, 1, media="owned")
    assert total(store, "likes") == 9
    assert store.findings("T1").well


def test_a_file_leaves_a_deleted_post_deleted_and_a_hand_brings_it_back(store: Store) -> None:
    submit(store, post(likes=3, comments=1))
    delete(store)
    again = submit(store, post(likes=4), post("2", likes=1))

    assert (again.new, again.unchanged, again.deleted) == (1, 1, 1)
    assert kept(store) == [post("2", likes=1)]

    by_hand = submit(store, post(likes=9), by_hand=True)
    assert (by_hand.new, by_hand.unchanged) == (1, 0)
    assert kept(store) == [post(likes=9), post("2", likes=1)]
    assert submit(store, post(likes=10)).updated == 1
    assert store.findings("T1").well


def test_undoing_a_deletion_gives_what_files_said_meanwhile(store: Store) -> None:
    submit(store, post(likes=3))
    gone = delete(store)
    submit(store, post(likes=4))
    store.undo("T1", gone.submission, who="U1")

    assert kept(store) == [post(likes=4)]


def test_the_submission_of_a_deleted_post_may_be_undone(store: Store) -> None:
    first = submit(store, post(likes=3), post("2"))
    gone = delete(store)
    assert store.undo("T1", first.submission, who="U1").removed == 1
    assert store.undo("T1", gone.submission, who="U1").restored == 0
    assert tables(store) == [[], [], []]


def test_what_is_not_there_is_neither_corrected_nor_deleted(store: Store) -> None:
    submit(store, post(likes=3))
    delete(store)

    for change in (delete, correct):
        with pytest.raises(Problem, match="post-gone"):
            change(store)
    assert len(store.journal("T1")) == 2


def test_a_deletion_that_comes_twice_is_one(store: Store) -> None:
    submit(store, post(likes=3))
    with store.once("T1", "D1"):
        delete(store)
    with pytest.raises(Repeated), store.once("T1", "D1"):
        delete(store)

    assert len(store.journal("T1")) == 2


def test_a_row_that_a_deletion_freed_is_another_submissions(store: Store) -> None:
    first = submit(store, post("1"), post("2"))
    delete(store, "2")
    submit(store, post("3"))
    store.undo("T1", first.submission, who="U1")

    assert kept(store) == [post("3")]
    assert store.findings("T1").well


# ------------------------------------------------------------------------------------- schema
def test_the_schema_is_the_migrations(store: Store) -> None:
    with closing(sqlite3.connect(store.path)) as con:
        done = con.execute("SELECT name FROM _sqlite_migrations ORDER BY id").fetchall()

    assert tuple(name for (name,) in done) == SCHEMA
    assert tuple(step.name for step in migrations._migrations) == SCHEMA


@pytest.mark.parametrize("step", SCHEMA[1:])
def test_a_file_of_before_a_step_keeps_all(store: Store, step: str) -> None:
    submit(store, post(likes=3, followers=900))
    submit(store, post(likes=4))
    store.close()
    make_older(store.path, step)

    with Store(store.path, PARIS) as opened:
        assert kept(opened) == [post(likes=4, followers=900)]
        assert opened.findings("T1").well
        submit(opened, post("2", media="account", followers_delta=-12))
        assert opened.findings("T1").well
