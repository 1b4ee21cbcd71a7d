"""Reminders: what is due by the local calendar, said once, and only when figures are missing."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.commands import Place, obey
from bot.dues import EVERY_DAY
from bot.letters import written
from bot.messages import LANGUAGES, Language, Problem
from bot.schedule import put_what_is_due
from bot.store import Store
from bot.store.outbox import REMINDER
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


def said(store, now):
    """Whom what is due is for, and what it says; None when it says nothing."""
    put_what_is_due(store, "T1", now)
    letters = store.outbox.since("T1", REMINDER, 0)
    found = [(letter.channel, written(letter, store, None, now)) for letter in letters]
    return [(whom, told and plain_text(told.answers[0], Language("en"))) for whom, told in found]


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
    assert ("09:00" if language == "en" else "9 h") in do("/vigie remind", store, language)

    do("/vigie remind stop 1", store)
    assert [one.owner for one in store.reminders("T1")] == ["U1"]
    assert do("/vigie journal", store, language)


def test_it_is_for_its_owner_when_it_is_due(store):
    do("/vigie remind @U123 linkedin every monday 9:00", store)
    assert said(store, MONDAY_9 - timedelta(minutes=5)) == []
    [(whom, told)] = said(store, MONDAY_9)
    assert len(said(store, MONDAY_9 + timedelta(days=6))) == 1

    assert whom == "U123"
    assert told.startswith("Figures are missing for one account (")
    assert "LinkedIn, ours (posts): nothing since Nov 7, 2026" in told
    assert "stop 1" in told


def test_nothing_is_said_when_nothing_is_missing_or_it_was_stopped(store):
    do("/vigie remind me x every monday 9:00", store)
    do("/vigie remind me linkedin every monday 9:00", store)
    assert [bool(told) for _, told in said(store, MONDAY_9)] == [True, False]

    do("/vigie remind stop 2", store)
    assert [bool(told) for _, told in said(store, MONDAY_9)] == [False, False]
