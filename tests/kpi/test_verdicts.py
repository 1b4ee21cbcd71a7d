"""Good news or bad: from the tones, beside the usual mix."""

import math

import pytest

from kpi.verdicts import Tones, judged


@pytest.mark.parametrize(
    ("tones", "verdict"),
    [
        (Tones(0, 7, 59), "negative"),
        (Tones(34, 2, 0), "positive"),
        (Tones(), "undetermined"),
        (Tones(3, 0, 3), "undetermined"),
        (Tones(0, 0, 1), "undetermined"),  # one voice is no verdict
        (Tones(0, 0, 5), "negative"),
        (Tones(1, 80, 12), "undetermined"),  # most do not take sides
    ],
)
def test_the_verdict_is_that_of_most_or_of_nobody(tones, verdict):
    assert judged(tones).verdict == verdict


def mirrored(tones):
    return Tones(tones.negative, tones.neutral, tones.positive, tones.untold)


@pytest.mark.parametrize("tones", [Tones(0, 7, 59), Tones(5, 5, 9), Tones(1, 1, 40, 10)])
def test_good_and_bad_are_judged_alike(tones):
    opposite = {"positive": "negative", "negative": "positive"}
    verdict = judged(tones).verdict

    assert judged(mirrored(tones)).verdict == opposite.get(verdict, verdict)


def test_the_usual_mix_tells_what_is_new_where_neither_side_leads():
    """14 against 10 is chance; but of a brand that one in ten criticises, it is not."""
    tones = Tones(10, 2, 14)

    assert judged(tones).reason == "mixed"
    loved = judged(tones, Tones(180, 60, 20))
    assert (loved.verdict, loved.reason) == ("negative", "moved")
    hated = judged(mirrored(tones), Tones(20, 60, 180))
    assert (hated.verdict, hated.reason) == ("positive", "moved")


def test_praise_that_leads_as_criticism_grows_is_no_good_news():
    tones = Tones(60, 0, 30)

    assert judged(tones).verdict == "positive"
    assert judged(tones, Tones(190, 0, 10)).reason == "fading"
    assert judged(tones, Tones(65, 0, 35)).verdict == "positive"


def test_a_brand_that_is_always_criticised_still_has_bad_news():
    assert judged(Tones(4, 0, 40), Tones(10, 0, 90)).verdict == "negative"


def test_few_tones_among_many_tell_nothing():
    """Who gives tones to six in sixty may have chosen the worst."""
    assert judged(Tones(0, 0, 6, untold=60)).reason == "few"
    assert judged(Tones(0, 0, 15, untold=45)).verdict == "negative"
    assert judged(Tones(untold=12)).reason == "few"


def test_more_of_the_same_mix_never_turns_a_verdict():
    for times in (1, 2, 10, 1_000):
        assert judged(Tones(0, 7 * times, 59 * times)).verdict == "negative"


def test_shares_are_of_those_that_have_a_tone():
    assert Tones(1, 0, 3, untold=96).share("negative") == 0.75
    assert math.isnan(Tones(untold=3).share("negative"))
    assert Tones.of({"": 2, "negative": 1}) == Tones(0, 0, 1, 2)
