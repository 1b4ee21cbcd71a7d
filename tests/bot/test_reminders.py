"""Reminders: what is due by the local calendar, said once, and only when figures are missing."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.commands import Place, obey
from bot.messages import LANGUAGES, Language, Problem
from bot.schedule import due_time, say_what_is_due, ticking
from bot.store import Reminder, Store
from bot.store.reminders import EVERY_DAY
from bot.text import plain_text
from kpi.periods import epoch_day
from kpi.posts import Reading

PARIS = ZoneInfo("Europe/Paris")
SUNDAY = datetime(2026, 11, 22, 10, tzinfo=PARIS)
MONDAY_9 = datetime(2026, 11, 23, 9, tzinfo=PARIS)
HERE = Place("T1", "U1")


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "vigie.db", PARIS, clock=SUNDAY.timestamp) as opened:
        known = [
            Reading(network, str(day), account="ours", day=epoch_day(date(2026, 11, day)), likes=1)
            for network, last in (("linkedin", 8), ("x", 22))
            for day in range(1, last)
        ]
        opened.submit("T1", known, who="U1", source="posts.csv")
        yield opened


def do(line, store, language="en"):
    return plain_text(obey(line, HERE, store, SUNDAY), Language(language))


class Posted(list):
    """What was said, and to whom."""

    well = True

    def __call__(self, workspace, person, answer):
        self.append((workspace, person, answer))
        return self.well


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("@U123 linkedin ours every monday 9:00", ("U123", "linkedin account:ours", 0, 540)),
        ("@U123 linkedin chaque lundi 9h", ("U123", "linkedin", 0, 540)),
        ("@U123 tous les vendredis à 17h30", ("U123", "summary", 4, 1050)),
        ("me x every day at 5pm", ("U1", "x", EVERY_DAY, 1020)),
        ("moi x chaque jour 8h", ("U1", "x", EVERY_DAY, 480)),
        ("x every friday", ("U1", "x", 4, 540)),
    ],
)
def test_whom_to_remind_of_what_and_when(store, line, kept):
    do(f"/vigie remind {line}", store)
    [found] = store.reminders("T1")

    assert (found.owner, found.line, found.weekday, found.minute) == kept


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("@ana linkedin every monday", "remind-who"),
        ("me linkedin", "remind-when"),
        ("me likes every monday", "missing-of"),
        ("me nobody every monday", "word-unknown"),
        ("stop 9", "remind-unknown"),
    ],
)
def test_what_can_not_be_and_why(store, line, problem):
    with pytest.raises(Problem) as raised:
        do(f"/vigie remind {line}", store)

    assert raised.value.said.name == problem
    assert store.reminders("T1") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_reminders_are_listed_and_stopped(store, language):
    do("/vigie remind @U123 linkedin every monday 9:00", store)
    do("/vigie rappel moi chaque jour 8h", store)
    do("/vigie rappel moi chaque jour 8h", store)  # the same again is the same
    assert len(store.reminders("T1")) == 2
    assert "09:00" in do("/vigie remind", store, language)

    do("/vigie remind stop 1", store)
    assert [one.owner for one in store.reminders("T1")] == ["U1"]
    assert do("/vigie journal", store, language)


def test_it_is_said_once_to_the_owner_when_it_is_due(store):
    do("/vigie remind @U123 linkedin every monday 9:00", store)
    posted = Posted()
    for minutes in (-5, 0, 1, 60, 24 * 60):
        say_what_is_due(store, MONDAY_9 + timedelta(minutes=minutes), posted)

    [(workspace, person, answer)] = posted
    told = plain_text(answer, Language("en"))
    assert (workspace, person) == ("T1", "U123")
    assert told.startswith("Figures are missing for one account (")
    assert "LinkedIn, ours (posts): nothing since Nov 7, 2026" in told
    assert "stop 1" in told


def test_nothing_is_said_when_nothing_is_missing(store):
    do("/vigie remind me x every monday 9:00", store)
    posted = Posted()
    say_what_is_due(store, MONDAY_9, posted)

    assert posted == []


def test_what_could_not_be_said_is_tried_again(store):
    do("/vigie remind me linkedin every monday 9:00", store)
    posted = Posted()
    posted.well = False
    say_what_is_due(store, MONDAY_9, posted)
    posted.well = True
    say_what_is_due(store, MONDAY_9 + timedelta(minutes=1), posted)
    say_what_is_due(store, MONDAY_9 + timedelta(minutes=2), posted)

    assert len(posted) == 2


def test_of_two_processes_one_says_it(store):
    do("/vigie remind me linkedin every monday 9:00", store)
    posted, ready = Posted(), threading.Barrier(4)

    def look(_):
        with Store(store.path, PARIS, wait=10) as mine:
            ready.wait()
            say_what_is_due(mine, MONDAY_9, posted)

    with ThreadPoolExecutor(4) as work:
        list(work.map(look, range(4)))

    assert len(posted) == 1


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=PARIS)


@pytest.mark.parametrize(
    ("weekday", "minute", "now", "due"),
    [
        (0, 540, "2026-11-23T08:59", None),
        (0, 540, "2026-11-23T09:00", "2026-11-23T09:00"),
        (0, 540, "2026-11-23T20:59", "2026-11-23T09:00"),  # the bot was off in the morning
        (0, 540, "2026-11-23T21:01", None),
        (0, 1380, "2026-11-24T01:00", "2026-11-23T23:00"),
        (EVERY_DAY, 540, "2026-11-24T09:10", "2026-11-24T09:00"),
        (6, 150, "2027-03-28T03:10", "2027-03-28T02:30"),  # an hour that does not exist
        (0, 30, "2027-03-29T00:31", "2027-03-29T00:30"),  # the day after it
    ],
)
def test_when_a_reminder_is_due_by_the_wall_clock(weekday, minute, now, due):
    reminder = Reminder("U1", "", weekday, minute, since=0)

    assert due_time(reminder, at(now)) == (due and datetime.fromisoformat(due))


def test_an_hour_that_comes_twice_is_due_once():
    reminder = Reminder("U1", "", 6, 150)
    first = datetime(2026, 10, 25, 0, 40, tzinfo=UTC).astimezone(PARIS)
    second = first.astimezone(UTC) + timedelta(hours=1)

    assert due_time(reminder, first) == due_time(reminder, second.astimezone(PARIS))


def test_what_was_asked_for_after_it_was_due_waits_for_the_next():
    reminder = Reminder("U1", "", EVERY_DAY, 540, since=int(at("2026-11-23T10:00").timestamp()))

    assert due_time(reminder, at("2026-11-23T10:01")) is None
    assert due_time(reminder, at("2026-11-24T09:01"))


def test_the_clock_ticks_until_the_block_ends():
    ticks = []
    with ticking(lambda: ticks.append(1), every=0.02):
        end = time.monotonic() + 5
        while len(ticks) < 2 and time.monotonic() < end:
            time.sleep(0.01)
    count = len(ticks)
    time.sleep(0.06)

    assert count >= 2
    assert len(ticks) == count
