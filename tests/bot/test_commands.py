"""What follows `/vigie`."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.commands import VERBS, Place, obey
from bot.messages import Language, Problem
from bot.store import Store
from bot.text import plain_text
from bot.words import plain

PARIS = ZoneInfo("Europe/Paris")
NOW = datetime(2026, 11, 18, 10, tzinfo=PARIS)
HERE = Place("T1", "U1")
ONE = "/vigie add linkedin 2026-11-16 10:30 impressions=1,200 reach=900 likes=85 clicks=37"


@pytest.fixture
def store(tmp_path):
    with Store(tmp_path / "vigie.db", PARIS) as store:
        yield store


def say(text, store, place=HERE, language="en"):
    return plain_text(obey(text, place, store, NOW), Language(language))


def likes(store):
    return obey("likes all time", HERE, store, NOW).headline.values.get("value")


def test_a_submitted_post_counts_at_once(store):
    assert say(ONE, store).startswith("Stored: LinkedIn")
    assert likes(store).value == 85


def test_the_same_post_again_is_updated_and_what_fell_is_said(store):
    say(ONE, store)
    text = say("/vigie ajouter linkedin 16/11/2026 10h30 j'aime=60", store)

    assert text.startswith("Updated")
    assert "went down, from 85 to 60" in text
    assert likes(store).value == 60


def test_undo_gives_back_what_was_before(store):
    say(ONE, store)
    say("/vigie add linkedin 2026-11-16 10:30 likes=60", store)

    assert "back to its figures" in say("/vigie annuler", store)
    assert likes(store).value == 85
    assert "removed" in say("/vigie undo", store)
    assert likes(store) is None


def test_one_only_undoes_one_s_own_unless_one_says_which(store):
    say(ONE, store)

    with pytest.raises(Problem) as problem:
        obey("/vigie undo", Place("T1", "U2"), store, NOW)
    assert problem.value.said.name == "undo-nothing"


def test_a_submission_that_comes_twice_is_counted_once(store):
    place = Place("T1", "U1", delivery="trigger-1")

    assert say(ONE, store, place).startswith("Stored")
    assert say(ONE, store, place).startswith("Already stored")
    assert len(store.journal("T1")) == 1


def test_the_journal_says_who_did_what(store):
    say(ONE, store)
    say("/vigie undo", store)
    text = say("/vigie journal", store)

    assert "U1" in text
    assert "Took back one line" in text


@pytest.mark.parametrize("language", ["en", "fr"])
def test_help_and_the_catalogue_speak_both_languages(store, language):
    for line in (
        "/vigie",
        "/vigie help",
        "/vigie aide",
        "/vigie kpi",
        "/vigie kpi email",
        "/vigie kpi portée",
        "/kpi aide",
    ):
        assert say(line, store, language=language)


def test_a_definition_has_its_formula_and_source(store):
    text = say("/vigie kpi engagement rate", store)

    assert "Interactions ÷ reach" in text
    assert "Hootsuite" in text


BAD = {
    "/vigie frobnicate": "verb-unknown",
    "/vigie undo twelve": "undo-what",
    "/vigie undo 99": "undo-nothing",
    "/vigie undo": "undo-nothing",
    "/vigie add": "add-what",
    "/vigie kpi blah": "word-unknown",
    "/kpi AVE": "refused-ave",
}


@pytest.mark.parametrize(("line", "name"), BAD.items())
def test_bad_input_is_a_clear_sentence_and_stores_nothing(store, line, name):
    with pytest.raises(Problem) as problem:
        obey(line, HERE, store, NOW)

    assert problem.value.said.name == name
    assert store.journal("T1") == []
    for language in ("en", "fr"):
        assert Language(language).say(problem.value.said)


def test_verbs_are_written_in_plain_letters():
    assert all(plain(phrase) == phrase for phrases in VERBS.values() for phrase in phrases)
