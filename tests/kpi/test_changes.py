"""The parts of a change add up to it, whatever the groups."""

import math
from datetime import date

import numpy as np
import pytest

from kpi import changes
from kpi.formulas import NOTHING, Measure, Rate, Total
from kpi.metrics import CATALOGUE
from kpi.periods import Period, epoch_day
from kpi.posts import Reading, frame_of
from kpi.tables import Line, breakdown, each_post

MONTH = Period.months(2026, 11)
CTR = Rate("clicks", "impressions")


def post(number, network="x", day=3, **counters):
    day = epoch_day(date(2026, 11, day))
    return Reading(network, str(number), day=day, **counters)


def lines(formula, posts, column="network"):
    return breakdown(formula, frame_of(posts, "network", "format"), column, MONTH)


def some_posts(seed):
    """Posts on three networks, of which one may be missing, and some that do not report clicks."""
    dice = np.random.default_rng(seed)
    networks = dice.choice(["x", "tiktok", "linkedin"], size=2 + seed % 2, replace=False)
    return [
        post(
            number,
            str(dice.choice(networks)),
            impressions=int(dice.integers(0, 3) * dice.integers(1, 10_000)),
            clicks=int(dice.integers(0, 50)) if dice.random() < 0.8 else None,
        )
        for number in range(int(dice.integers(1, 12)))
    ]


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("name", ["impressions", "clicks", "posts", "click_through_rate"])
def test_the_parts_add_up_exactly_to_the_change(name, seed):
    formula = CATALOGUE[name].formula
    before, now = some_posts(2 * seed), some_posts(2 * seed + 1)
    wholes = [formula.measure(frame_of(posts, "network"), MONTH).value for posts in (before, now)]
    parts = changes.parts(lines(formula, before), lines(formula, now), formula)

    if not any(map(math.isnan, wholes)):
        assert sum(part.delta for part in parts) == pytest.approx(wholes[1] - wholes[0])


def test_a_sum_changes_by_what_each_group_changes():
    before = [post(1, "x", impressions=100), post(2, "tiktok", impressions=50)]
    now = [post(3, "x", impressions=30), post(4, "linkedin", impressions=20)]
    formula = Total("impressions")
    parts = changes.parts(lines(formula, before), lines(formula, now), formula)

    assert [(part.key, part.delta) for part in parts] == [
        ("x", -70),
        ("tiktok", -50),
        ("linkedin", 20),
    ]
    assert all(math.isnan(part.own) for part in parts)
    assert parts[1].now == NOTHING


def test_a_rate_changes_by_the_rate_of_a_group_and_by_its_weight():
    """LinkedIn's rate goes from 10 % to 20 %, and its weight from a half to three quarters."""
    before = [
        post(1, "linkedin", impressions=100, clicks=10),
        post(2, "x", impressions=100, clicks=2),
    ]
    now = [
        post(3, "linkedin", impressions=300, clicks=60),
        post(4, "x", impressions=100, clicks=2),
    ]
    linkedin, x = changes.parts(lines(CTR, before), lines(CTR, now), CTR)
    mean = (0.06 + 0.155) / 2

    assert linkedin.own == pytest.approx(0.1 * 0.625)
    assert linkedin.delta == pytest.approx(0.1 * 0.625 + 0.25 * (0.15 - mean))
    assert (x.own, x.delta) == (pytest.approx(0), pytest.approx(-0.25 * (0.02 - mean)))
    assert (linkedin.weighed, linkedin.weighs) == (0.5, 0.75)
    assert linkedin.of_itself
    assert not x.of_itself


def test_a_thousandfold_rate_has_thousandfold_parts():
    plain, per_mille = Rate("spend", "impressions"), Rate("spend", "impressions", per=1000)
    before = [post(1, "x", impressions=10, spend=3), post(2, "tiktok", impressions=20, spend=1)]
    now = [post(3, "x", impressions=10, spend=1)]
    small, large = (
        changes.parts(lines(formula, before), lines(formula, now), formula)
        for formula in (plain, per_mille)
    )

    assert [part.delta for part in large] == pytest.approx([1000 * part.delta for part in small])


def test_what_explains_most_comes_first_whichever_way_it_went():
    one = [Line("a", Measure(10.0)), Line("b", Measure(10.0)), Line("c", Measure(10.0))]
    other = [Line("a", Measure(12.0)), Line("b", Measure(30.0)), Line("c", Measure(5.0))]
    formula = Total("likes")

    assert [part.key for part in changes.parts(one, other, formula)] == ["b", "a", "c"]
    assert [part.key for part in changes.parts(other, one, formula)] == ["b", "a", "c"]


def test_without_denominators_a_rate_has_no_parts():
    nothing = [Line("x", Measure(math.nan, 3, 0, posts=1))]

    assert math.isnan(changes.parts(nothing, nothing, CTR)[0].delta)


def test_number_and_value_for_each_make_the_change_of_a_sum():
    found = changes.split(Measure(900, posts=9), Measure(240, posts=3))

    assert found.by_number + found.by_each == pytest.approx(240 - 900)
    assert (found.each_before, found.each_now) == (100, 80)
    assert found.by_number == pytest.approx(-540)


@pytest.mark.parametrize("none", [NOTHING, Measure(0.0), Measure(math.nan, posts=3)])
def test_there_is_nothing_to_split_without_posts(none):
    assert changes.split(none, Measure(5, posts=1)) is None
    assert changes.split(Measure(5, posts=1), none) is None


def test_what_posts_add_to_a_rate_is_its_change():
    posts = frame_of(
        [
            post(1, impressions=100, clicks=10),
            post(2, impressions=300, clicks=3),
            post(3, impressions=50),
        ]
    )
    before = Measure(0.02)
    pulls = changes.pulls(CTR, posts, before)

    assert np.nansum(pulls) == pytest.approx(13 / 400 - 0.02)
    assert pulls[0] > 0 > pulls[1]
    assert math.isnan(pulls[2])


def test_what_posts_add_to_a_sum_is_their_number():
    posts = frame_of([post(1, clicks=10), post(2, impressions=5)])

    assert changes.pulls(Total("clicks"), posts, NOTHING).tolist()[0] == 10
    assert math.isnan(changes.pulls(Total("clicks"), posts, NOTHING)[1])


def test_a_rate_pulled_from_nothing_known_has_no_pulls():
    posts = frame_of([post(1, impressions=100, clicks=10)])

    assert np.isnan(changes.pulls(CTR, posts, NOTHING)).all()


@pytest.mark.parametrize(
    ("before", "now", "chance"),
    [(7, 4, True), (39, 96, False), (0, 3, True), (0, 4, False), (5, 5, True)],
)
def test_small_counts_move_by_chance(before, now, chance):
    assert changes.may_be_chance(Measure(before), Measure(now), counted=True) is chance


def test_rates_move_by_chance_when_their_intervals_overlap():
    low, high = Measure(0.1, low=0.05, high=0.15), Measure(0.2, low=0.14, high=0.3)

    assert changes.may_be_chance(low, high)
    assert not changes.may_be_chance(low, Measure(0.2, low=0.16, high=0.3))
    assert not changes.may_be_chance(Measure(100), Measure(1))  # a total has no interval


@pytest.mark.parametrize("name", sorted(CATALOGUE))
def test_a_kpi_is_a_sum_or_a_ratio_of_its_groups_or_has_no_parts(name):
    formula = CATALOGUE[name].formula
    kinds = (changes.is_sum(formula), changes.is_ratio(formula))

    assert sum(kinds) == (
        name
        not in {
            *("best_time", "regularity", "longest_silence", "volume_share", "conversion_share"),
            *("engaged_people", "returning_people", "potential_audience"),
        }
    )


def test_each_post_has_its_own_value():
    posts = frame_of(
        [
            post(1, reach=50, followers=200, likes=5),
            post(2, reach=0, likes=1),
            post(3, likes=2),
        ]
    )

    def each(name):
        return each_post(CATALOGUE[name].formula, posts)

    assert each("impression_rate")[0] == 0.25
    assert each("engagement_rate")[0] == 0.1
    assert np.isnan(each("engagement_rate")).tolist() == [False, True, True]
    assert each("likes").tolist() == [5, 1, 2]
    assert each("applause_rate").tolist() == [5, 1, 2]
