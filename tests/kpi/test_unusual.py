"""Days with far more than usual, judged by what came before them; items far from their peers."""

import math
from datetime import date, timedelta

import numpy as np
import pandas as pd
import pytest

from kpi import unusual
from kpi.periods import epoch_day

FIRST = date(2026, 1, 5)  # a Monday


def daily(counts):
    first = epoch_day(FIRST)
    return pd.Series(np.asarray(counts, dtype=float), index=range(first, first + len(counts)))


def days_of(found):
    return [(one.day - FIRST).days for one in found]


def poisson(mean, days, seed=7):
    return np.random.default_rng(seed).poisson(mean, days).astype(float)


def test_a_day_with_far_more_than_usual_is_found():
    counts = poisson(1, 100)
    counts[70] = 40
    [found] = unusual.unusual(daily(counts))

    assert found.day == FIRST + timedelta(days=70)
    assert found.observed == 40
    assert found.expected == pytest.approx(1, abs=0.5)
    assert found.low <= found.expected <= found.high < 10
    assert found.rarity < 1e-4
    assert found.times == pytest.approx(40 / found.expected)


@pytest.mark.parametrize("mean", [0.2, 1, 5, 50, 5_000])
@pytest.mark.parametrize("seed", range(4))
def test_usual_days_are_left_in_peace(mean, seed):
    assert unusual.unusual(daily(poisson(mean, 365, seed))) == []


@pytest.mark.parametrize("counts", [[3] * 60, [0] * 60, [0] * 59 + [4], [math.nan] * 60, [], [9]])
def test_nothing_is_unusual_in_equal_few_or_unknown_days(counts):
    assert unusual.unusual(daily(counts)) == []


def test_after_silence_a_few_are_already_many():
    assert days_of(unusual.unusual(daily([0] * 40 + [6]))) == [40]


def test_a_busy_weekday_is_usual():
    week = [2, 2, 2, 2, 40, 2, 2]

    assert unusual.unusual(daily(week * 20)) == []
    assert days_of(unusual.unusual(daily(week * 20 + [40]))) == [140]  # a Monday like a Friday


def test_no_day_is_judged_by_what_comes_after():
    counts = poisson(3, 200)
    counts[[90, 150]] = (60, 45)
    whole = unusual.unusual(daily(counts))

    for end in (91, 120, 151):
        known = [one for one in whole if (one.day - FIRST).days < end]
        assert unusual.unusual(daily(counts[:end])) == known


def test_a_crisis_does_not_hide_the_next_one():
    counts = poisson(2, 120)
    counts[[60, 61, 75]] = (90, 70, 30)

    assert days_of(unusual.unusual(daily(counts))) == [60, 61, 75]


def test_a_crisis_before_anything_could_be_judged_hides_nothing():
    counts = poisson(2, 60)
    counts[[5, 41]] = (90, 30)

    assert days_of(unusual.unusual(daily(counts))) == [41]


def test_a_day_that_nobody_counted_is_neither_usual_nor_not():
    counts = poisson(2, 90)
    counts[[50, 60]] = (math.nan, 40)

    assert days_of(unusual.unusual(daily(counts))) == [60]


def test_the_first_weeks_are_not_judged():
    counts = [1.0] * 40
    counts[unusual.FEWEST_DAYS - 1] = 50

    assert unusual.unusual(daily(counts)) == []


def test_a_little_more_is_not_worth_telling_however_rare():
    assert unusual.unusual(daily([1000, 1010, 990, 1005] * 20 + [1300])) == []
    assert days_of(unusual.unusual(daily([1000, 1010, 990, 1005] * 20 + [3000]))) == [80]


def test_what_is_usual_is_told_without_the_day_itself():
    counts = daily([2.0] * 70)

    assert unusual.expected_on(counts, FIRST + timedelta(days=70)) == pytest.approx(2, abs=0.1)
    assert math.isnan(unusual.expected_on(counts, FIRST))


def test_days_that_follow_each_other_are_one_episode():
    def one(day):
        return unusual.Unusual(FIRST + timedelta(days=day), 9, 1, 0, 4, 0.0)

    merged = unusual.episodes([one(1), one(2), one(4)])

    assert [[o.day.day for o in days] for days in merged] == [[6, 7], [9]]
    assert unusual.episodes([]) == []


def test_an_item_far_from_its_peers_is_found():
    rates = [0.0024, 0.0022, 0.0026, 0.0025, 0.0021, 0.0027, 0.0023, 0.0028, 0.0272]
    [found] = unusual.outliers(rates, [25_000] * 9)

    assert (found.place, found.value) == (8, 0.0272)
    assert found.usual == pytest.approx(np.median(rates))
    assert found.times == pytest.approx(0.0272 / np.median(rates))
    assert found.score > unusual.FAR


def test_a_low_one_is_far_too_and_the_farthest_comes_first():
    values = [100, 110, 95, 105, 98, 102, 107, 5, 4_000]

    assert [one.place for one in unusual.outliers(values)] == [8, 7]
    assert unusual.outliers(values)[1].score < 0


def test_a_share_of_few_is_not_taken_at_its_word():
    """One in ten is 10 %, and may well be one of those 0.25 %… that had bad luck."""
    many = [0.0025] * 20

    assert unusual.outliers([*many, 0.1], [20_000] * 20 + [10]) == []
    assert len(unusual.outliers([*many, 0.1], [20_000] * 20 + [20_000])) == 1


@pytest.mark.parametrize(
    "values",
    [[], [1.0, 50.0], [5.0] * 30, [math.nan] * 30, [1.0] * 6 + [math.nan] * 5 + [90.0], [0.0] * 30],
)
def test_few_equal_or_unknown_items_have_none_far(values):
    assert unusual.outliers(values) == []
    assert unusual.outliers(values, [1000] * len(values)) == []


def test_more_hits_than_people_is_no_error():
    assert unusual.outliers([1.2, 0.9, 1.1, 1.0, 0.8, 1.3, 1.0, 1.1], [50] * 8) == []
