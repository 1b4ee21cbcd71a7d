"""The outbox: what is put there once, claimed by one, and written by who holds it."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import PARIS

from bot.store import Letter, Store, outbox
from bot.store.outbox import CHANGED, DIGEST, KEPT, LONGEST_LEASE, NOTICE, POSTED, REMINDER, SILENT
from kpi.posts import Reading

NOW = 1_763_900_000
LEASE = 60


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "vigie.db", PARIS, wait=10, clock=lambda: NOW) as store:
        yield store


def letter(channel: str = "C1", **fields: object) -> Letter:
    return replace(Letter("T1", DIGEST, channel, "2026-11-23", NOW), **fields)


def claim(store: Store, now: int = NOW, workspace: str = "T1") -> Letter | None:
    return store.outbox.claim(workspace, now, LEASE)


def test_what_is_put_twice_is_there_once_as_it_was_first(store: Store) -> None:
    store.outbox.put([letter(), letter(due=NOW + 1)], NOW)
    taken = claim(store)
    store.outbox.put([letter()], NOW)

    assert store.outbox.since("T1", DIGEST, 0) == [taken]
    assert taken.due == NOW


def test_one_is_claimed_by_one_until_its_lease_ends(store: Store) -> None:
    store.outbox.put([letter()], NOW)
    first = claim(store)
    assert claim(store, NOW + LEASE - 1) is None
    second = claim(store, NOW + LEASE)

    assert (first.turn, second.turn) == (1, 2)
    assert not store.outbox.keep(replace(first, parts=1), letter("C2"))  # it is no longer theirs
    assert store.outbox.keep(replace(second, parts=1))
    assert store.outbox.last("T1", "C1").parts == 1
    assert store.outbox.last("T1", "C2") is None


def test_what_was_tried_after_it_was_read_is_claimed_with_that(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.outbox.put([letter()], NOW)
    held_up = claim(store)
    read, tried = outbox._read, []

    def read_before_it_is_tried(*about: Any) -> list[Letter]:
        found = read(*about)
        if not tried:
            tried.append(store.outbox.keep(replace(held_up, tried=NOW, lease=NOW + LEASE)))
        return found

    monkeypatch.setattr(outbox, "_read", read_before_it_is_tried)
    second = claim(store, NOW + LEASE)

    assert (tried, second.tried) == ([True], NOW)


def test_what_there_was_nothing_to_say_of_is_to_be_said_after_all(store: Store) -> None:
    store.outbox.put([letter()], NOW)
    store.outbox.keep(replace(claim(store), state=SILENT))
    store.outbox.reopen([letter(due=NOW + 5)])

    again = claim(store)
    assert (again.state, again.due) == ("due", NOW + 5)


def test_many_threads_and_stores_claim_each_letter_once(store: Store) -> None:
    store.outbox.put([letter(f"C{number}") for number in range(40)], NOW)
    ready = threading.Barrier(6)

    def take(mine: Store) -> list[str]:
        ready.wait()
        found = []
        while one := claim(mine):
            found.append(one.channel)
        return found

    with Store(store.path, PARIS, wait=10) as other, ThreadPoolExecutor(6) as work:
        taken = [one for found in work.map(take, 3 * [store, other]) for one in found]

    assert sorted(taken) == sorted(f"C{number}" for number in range(40))


def test_a_lease_of_a_clock_that_was_ahead_does_not_hold(store: Store) -> None:
    store.outbox.put([letter()], NOW)
    assert claim(store, NOW + 2 * LONGEST_LEASE)

    assert claim(store, NOW)


def test_what_has_not_begun_goes_first_and_then_the_oldest(store: Store) -> None:
    later, older, begun = letter("C1", due=NOW + 2), letter("C2", due=NOW + 1), letter("C3")
    store.outbox.put([begun], NOW)
    store.outbox.keep(replace(claim(store), parts=1, lease=0))
    assert not store.outbox.waiting("T1", NOW)
    store.outbox.put([later, older], NOW)

    assert store.outbox.waiting("T1", NOW)
    assert [claim(store).channel for _ in range(3)] == ["C2", "C1", "C3"]
    assert not store.outbox.waiting("T1", NOW)
    assert store.outbox.waiting("T1", NOW + LEASE)


def test_everything_of_a_letter_is_kept(store: Store) -> None:
    store.outbox.put([letter(), letter(kind=NOTICE, told={"why": "é"})], NOW)
    whole = replace(
        claim(store),
        lease=9,
        tried=8,
        tries=7,
        why="internal_error",
        parts=6,
        ts="1.5",
        posted_at=4,
        heard=3,
        told={"reach": 2.5},
        telling={"told": {"reach": 1.0}, "heard": 0},
    )
    assert store.outbox.keep(whole)

    assert store.outbox.last("T1", "C1") == whole
    [notice] = store.outbox.since("T1", NOTICE, 0)
    assert notice.told == {"why": "é"}


def test_what_was_posted_is_opened_again_and_nothing_else(store: Store) -> None:
    store.outbox.put([letter(), letter("C2")], NOW)
    store.outbox.keep(replace(claim(store), state=POSTED, parts=3))
    store.outbox.reopen(store.outbox.since("T1", DIGEST, 0))

    assert [claim(store).state for _ in range(2)] == ["due", CHANGED]


def test_workspaces_do_not_see_each_other(store: Store) -> None:
    store.outbox.put([replace(letter(), workspace="T2")], NOW)

    assert claim(store) is None
    assert store.outbox.last("T1", "C1") is None
    assert claim(store, workspace="T2")


def test_what_is_long_over_is_forgotten(store: Store) -> None:
    store.outbox.put([letter(kind=REMINDER), letter(due=NOW + KEPT)], NOW)
    store.outbox.put([], NOW + KEPT + 1)

    assert store.outbox.since("T1", REMINDER, 0) == []
    assert store.outbox.last("T1", "C1")


def test_the_latest_change_of_the_figures(store: Store) -> None:
    assert store.outbox.latest_change("T1") == (0, 0)
    store.submit("T1", [Reading("x", "1", likes=1)], who="U1", source="line")
    first, at = store.outbox.latest_change("T1")
    store.note("T1", "U1", "takeout", {})
    store.submit("T2", [Reading("x", "1", likes=1)], who="U1", source="line")
    assert store.outbox.latest_change("T1") == (first, NOW) == (first, at)
    store.undo("T1", who="U1")

    assert store.outbox.latest_change("T1")[0] > first
