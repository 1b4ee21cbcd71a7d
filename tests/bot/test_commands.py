"""What follows `/vigie`."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.commands import Place, obey
from bot.messages import Language, Problem
from bot.store import Store
from bot.text import plain_text
from bot.verbs import VERBS
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
    said = plain_text(obey(text, place, store, NOW), Language(language))
    return said.replace("\u202f", " ")


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


def test_one_only_undoes_one_s_own(store):
    say(ONE, store)

    for line, name in (("/vigie undo", "undo-nothing"), ("/vigie undo 1", "undo-other")):
        with pytest.raises(Problem) as problem:
            obey(line, Place("T1", "U2"), store, NOW)
        assert problem.value.said.name == name
    assert "U1" in Language("en").say(problem.value.said)
    assert likes(store).value == 85


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_same_line_twice_is_taken_back_at_once(store, language):
    say(ONE, store)
    assert "Nothing changed" in say(ONE, store)

    text = say("/vigie undo", store, language=language)

    assert ") : une publication en moins." in text or "): one post removed." in text
    assert likes(store) is None


def test_what_others_say_too_stays_and_that_is_said(store):
    say(ONE, store)
    say(ONE, store, Place("T1", "U2"))

    assert say("/vigie undo", store).endswith("other submissions say the same.")
    assert likes(store).value == 85


LINK = "/vigie add https://x.com/i/status/17 "


def test_a_post_that_is_known_keeps_its_date_when_none_is_said(store):
    text = say(f"{LINK} likes=5", store)
    assert "No date was said: it is dated today, Nov 18, 2026." in text

    later = NOW.replace(day=20)
    answer = plain_text(obey(f"{LINK} likes=7", HERE, store, later), Language("en"))
    assert answer == "Updated: X, “https://x.com/i/status/17”.\nLikes: 5 → 7"
    assert obey("likes 2026-11-18", HERE, store, later).headline.values["value"].value == 7


def test_all_that_changed_is_said(store):
    say(f"{LINK} 2026-11-16 image likes=5", store)
    text = say(f"{LINK} 2026-11-17 10:30 video likes=5", store)

    assert "Date: Nov 16, 2026 → Nov 17, 2026 10:30" in text
    assert "Format: image → video" in text


def test_a_second_post_of_a_day_is_told_how_to_be_another(store):
    assert "same post" not in say("/vigie add linkedin 2026-11-16 likes=5", store)
    assert "I took it as the same post" in say("/vigie add linkedin 2026-11-16 likes=6", store)
    for what in ("10:30", '"Bonjour"', "https://linkedin.com/posts/nova_1"):
        line = f"/vigie add linkedin 2026-11-16 {what} likes=7"
        assert [say(line, store).startswith("Stored"), "same post" in say(line, store)] == [
            True,
            False,
        ]


def test_figures_that_may_be_wrong_are_stored_and_said(store):
    text = say("/vigie add linkedin hier impressions=100 reach=120 clicks=130 likes=101", store)

    assert text.startswith("Stored")
    assert text.count("check both") == 3
    assert "reach = 120 is above impressions = 100" in text
    assert likes(store).value == 101


def test_the_journal_says_who_did_what(store):
    say(ONE, store)
    say("/vigie undo", store)
    text = say("/vigie journal", store)

    assert "U1" in text
    assert "Took back figures typed in a line: 1 removed, 0 restored (no. 1)" in text
    assert "LinkedIn, “post of Nov 16, 2026”: 1,200 impressions, 900 reach, 85 likes" in text


def test_the_journal_says_which_post_and_what_changed(store):
    say('/vigie add linkedin 2026-11-16 "Portes ouvertes" likes=85', store)
    say('/vigie add linkedin 2026-11-16 "Portes ouvertes" likes=60 comments=1', store)

    changed = "LinkedIn, « Portes ouvertes » : j'aime : 85 → 60, 1 commentaire"
    assert changed in say("/vigie journal", store, language="fr")
    assert "1 nouvelle, 0 mise à jour (n° 1)" in say("/vigie journal", store, language="fr")


def test_the_journal_says_that_the_days_were_moved(store):
    say(ONE, store)
    store.rebuild("T1", ZoneInfo("America/New_York"))

    assert "Moved the days to the time zone America/New_York" in say("/vigie journal", store)
    assert "fuseau America/New_York" in say("/vigie journal", store, language="fr")


@pytest.mark.parametrize("language", ["en", "fr"])
def test_help_and_the_catalogue_speak_both_languages(store, language):
    for line in (
        "/vigie",
        "/vigie help",
        "/vigie aide",
        "/vigie kpi",
        "/vigie kpi e-mail",
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
    "/vigie undo 99": "undo-unknown",
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
    assert [one for one in store.journal("T1") if one.what != "refused"] == []
    for language in ("en", "fr"):
        assert Language(language).say(problem.value.said)


def test_verbs_are_written_in_plain_letters():
    assert all(plain(phrase) == phrase for phrases in VERBS.values() for phrase in phrases)


def test_the_followers_of_all_time_are_those_of_days_after_the_last_post_too(store):
    say("/vigie add linkedin 2026-01-05 account=nova likes=3", store)
    say("/vigie followers linkedin 12,400 nova 2026-09-30", store)

    assert "12,400" in say("/kpi followers linkedin all time", store)
