"""What is advised, and what is not for want of being sure."""

import math
from datetime import date

import numpy as np
import pytest

from kpi.advice import advise, beside
from kpi.formulas import Measure
from kpi.metrics import CATALOGUE
from kpi.periods import Period, epoch_day
from kpi.posts import Reading, frame_of
from kpi.tables import Line, breakdown


def line(key, value, clicks, *, posts=20, half=0.001):
    found = Measure(value, value * clicks, clicks, posts, low=value - half, high=value + half)
    return Line(key, found)


def keys(lines):
    return [one.key for one in lines]


def test_the_best_is_advised_when_it_is_surely_the_best():
    found = advise([line("a", 0.01, 500), line("b", 0.07, 500)])

    assert found.best.key == "b"
    assert keys(found.judged) == ["b", "a"]


def test_none_is_advised_when_two_are_too_close():
    found = advise([line("a", 0.0705, 500), line("b", 0.07, 500), line("c", 0.01, 500)])

    assert found.best is None
    assert keys(found.close) == ["b"]


def test_equal_counts_are_too_close():
    found = advise([Line("a", Measure(5.0, posts=9)), Line("b", Measure(5.0, posts=9))])

    assert found.best is None
    assert keys(found.close) == ["b"]


def test_one_group_alone_is_not_advised():
    assert advise([line("a", 0.07, 500)]).best is None
    assert advise([]).best is None


def test_a_group_with_few_posts_is_not_judged():
    found = advise([line("a", 0.5, 500, posts=2), line("b", 0.07, 9), line("c", 0.01, 9)])

    assert found.best.key == "b"
    assert keys(found.few) == ["a"]


def test_what_has_no_name_or_no_value_is_left_out():
    unknown = Line("b", Measure(math.nan, posts=9))

    assert keys(advise([line("", 0.5, 9), unknown, line("c", 0.1, 9)]).judged) == ["c"]


def test_less_is_better_for_some():
    found = advise([line("a", 0.01, 500), line("b", 0.07, 500)], lower=True)

    assert found.best.key == "a"
    assert found.mend.line.key == "b"


def test_what_does_well_with_little_and_what_does_badly_with_much():
    found = advise([line("a", 0.07, 100), line("b", 0.03, 400), line("c", 0.004, 900)])

    assert found.push.line.key == "a"
    assert found.mend.line.key == "c"


def test_what_has_much_and_does_well_has_nothing_to_push_or_mend():
    found = advise([line("a", 0.07, 900), line("b", 0.03, 400)])

    assert (found.push, found.mend) == (None, None)


# ----------------------------------------------------------------- volume against rate, for sure
def counted(key, over, under, *, posts=20, times=1.0):
    """A rate with an interval of about two standard errors of chance."""
    value = over / under
    half = 2 * math.sqrt(over) / under
    return Line(
        key, Measure(value, over * times, under * times, posts, low=value - half, high=value + half)
    )


def test_the_group_is_weighed_against_the_others_together():
    [one, *_] = beside([line("a", 0.07, 100), line("b", 0.03, 400), line("c", 0.004, 900)])

    assert one.rest.value == pytest.approx((0.03 * 400 + 0.004 * 900) / 1300)
    assert one.rest.posts == 40
    assert one.part == pytest.approx(100 / 1400)
    assert one.apart == 1
    assert one.times == pytest.approx(0.07 / one.rest.value)


def test_two_that_do_well_are_both_above_the_rest_and_the_better_is_pushed():
    lines = [line("a", 0.0705, 100), line("b", 0.07, 100), line("c", 0.01, 900)]
    found = advise(lines)

    assert found.best is None  # a and b are too close
    assert found.push.line.key == "a"
    assert found.mend.line.key == "c"


def test_one_conversion_of_eight_clicks_is_never_advised():
    sure = Line("a", Measure(1 / 8, 1, 8, 20, low=0.1, high=0.15))
    rest = counted("b", 100, 10_000)

    assert advise([sure, rest], counted=True).push is None
    assert advise([sure, rest]).push.line.key == "a"  # were it no count out of a count


def test_no_conversion_of_many_clicks_is_told_when_there_would_be_some():
    nothing = Line("a", Measure(0.0, 0, 4_000, 20, low=0.0, high=0.001))
    short = Line("a", Measure(0.0, 0, 400, 20, low=0.0, high=0.001))

    assert advise([nothing, counted("b", 30, 6_000)], counted=True).mend.line.key == "a"
    assert advise([short, counted("b", 3, 600)], counted=True).mend is None  # two would be chance


def test_a_sure_difference_too_small_to_act_on_is_not_told():
    lines = [line("a", 0.0110, 100, half=1e-6), line("b", 0.01, 900, half=1e-6)]

    assert [one.apart for one in beside(lines)] == [0, 0]


def test_the_volume_may_be_posts():
    lines = [line("a", 0.07, 900, posts=6), line("b", 0.01, 400, posts=60)]

    assert advise(lines).push is None
    assert advise(lines, volume="posts").push.part == pytest.approx(6 / 66)


def test_the_more_are_compared_the_surer_one_has_to_be():
    one, *_ = lines = [line("a", 0.0125, 100, half=0.0012), line("b", 0.01, 900, half=0.0012)]

    assert beside(lines)[0].apart == 1
    assert beside(lines, among=60)[0].apart == 0
    assert one.measure.low > 0.01


def test_nothing_is_said_from_nothing():
    unknown = Line("a", Measure(math.nan, posts=9))
    no_interval = [Line("a", Measure(5.0, 45, 9, 9)), Line("b", Measure(1.0, 9, 9, 9))]

    assert beside([]) == beside([line("a", 0.1, 100)]) == []
    assert advise([unknown, unknown]).push is None
    assert [one.apart for one in beside(no_interval)] == [0, 0]


@pytest.mark.parametrize("times", [2, 10])
def test_twice_the_counts_of_all_do_not_change_which_is_advised(times):
    """A law: the intervals here stay as they are."""
    lines = [("a", 40, 600), ("b", 60, 2_000), ("c", 30, 6_000)]
    found, more = (
        advise([counted(*one, times=by) for one in lines], counted=True) for by in (1, times)
    )

    assert found.push.line.key == more.push.line.key == "a"
    assert found.mend.line.key == more.mend.line.key == "c"


def test_the_order_of_the_lines_changes_nothing():
    lines = [line("a", 0.07, 100), line("b", 0.03, 400), line("c", 0.004, 900)]

    assert advise(lines) == advise(lines[::-1])


# ------------------------------------------------------------- by chance, and where there is more
MONTHS = Period.through(date(2026, 8, 26), date(2026, 11, 17))
RATE = CATALOGUE["engagement_rate"].formula


def team(draw, better=1.0):
    """Posts of five networks: what they reach and how people react vary as posts do."""
    first = epoch_day(MONTHS.start)
    posts = []
    for network in "abcde":
        times = better if network == "a" else 1.0
        for number in range(16 if network == "a" else draw.integers(10, 50)):
            reach = 50 + int(draw.lognormal(7, 0.9))
            liked = draw.poisson(reach * 0.04 * times * draw.lognormal(-0.125, 0.5))
            day = first + int(draw.integers(0, MONTHS.days))
            posts.append(
                Reading(network, str(number), day=day, reach=reach, likes=min(liked, reach))
            )
    return advise(breakdown(RATE, frame_of(posts, "network"), "network", MONTHS), counted=True)


def test_chance_is_seldom_advised_and_twice_as_much_often_is():
    draw = np.random.default_rng(20261118)
    same = [team(draw) for _ in range(150)]
    twice = [team(draw, better=2.0) for _ in range(50)]

    assert sum(bool(one.push or one.mend) for one in same) <= 6
    assert sum(one.push is not None and one.push.line.key == "a" for one in twice) >= 25
