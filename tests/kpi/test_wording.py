"""The words that stand out."""

import pytest

from kpi.wording import standing_out, words_in

USUAL = ["Super café chez @farlouse ce matin", "Best filter coffee in town", "Merci pour tout"] * 12
CRISIS = [
    "Abonnement débité deux fois #Gate",
    "Débité deux fois, remboursez !",
    "Charged twice",
] * 9


def told(now, before=USUAL, **also):
    return [one.word for one in standing_out(now, before, **also)]


def test_what_is_said_now_and_was_not_before_stands_out():
    found = standing_out(CRISIS, USUAL)

    assert [one.word for one in found][:2] == ["débité", "abonnement"]
    assert (found[0].texts, found[0].usual) == (18, 0)
    assert "café" not in told(CRISIS)


def test_words_of_the_same_texts_tell_once():
    assert told(["grève générale annoncée"] * 9) == ["annoncée"]


def test_a_word_counts_once_in_a_text():
    assert told(["refund refund refund", "hello", "hi there", "good day"] * 2) == []


def test_a_usual_word_does_not_stand_out_however_often_it_comes():
    assert told(["Le café !", "café", "Un café ?"] * 10, ["café crème"] * 30) == []


@pytest.mark.parametrize("before", [[], ["one text"] * 5])
def test_without_the_weeks_before_nobody_knows_what_stands_out(before):
    assert told(CRISIS, before) == []
    assert standing_out([], USUAL) == []


def test_some_words_tell_nothing():
    assert "débité" not in told(CRISIS, without=lambda word: word == "débité")
    assert told(["#lea arrive"] * 9, without=lambda word: word in {"lea", "arrive"}) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("L'été d’Aujourd’hui", ["été", "aujourd’hui"]),
        ("It's Farlouse's", ["farlouse"]),
        ("see https://t.co/abc www.x.com and mail@x.com @someone.else!", ["see", "and"]),
        ("<!channel> <@U123> <!here|x>", []),
        ("#Gate #100 20 000 €", ["#gate"]),
        ("a" * 200, []),
        ("", []),
        ("\x00\u202e🙂", []),
    ],
)
def test_the_words_of_a_text(text, words):
    assert [*words_in(text)] == words
