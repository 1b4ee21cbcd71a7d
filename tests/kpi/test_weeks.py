"""What is usual for a week and for a post; chance alone hardly ever makes news."""

import math

import numpy as np
import pytest

from kpi.weeks import FEWEST_POSTS, FEWEST_WEEKS, MOST_WEEKS, judged, usual

STEADY = [100.0, 110, 90, 105, 95, 100, 102, 98, 101, 99, 103, 97]


def test_it_takes_weeks_to_know_what_is_usual():
    assert usual(STEADY[: FEWEST_WEEKS - 1]) is None
    assert usual(STEADY[:FEWEST_WEEKS]) is not None


def test_the_interval_is_that_of_the_next_value():
    """By hand: the logarithms of eight weeks, t(7) = 2.365, s x sqrt(1 + 1/8)."""
    weeks = [80.0, 120, 100, 90, 110, 100, 95, 105]
    logs = np.log(weeks)
    half = 2.365 * logs.std(ddof=1) * math.sqrt(1 + 1 / 8)
    found = usual(weeks)

    assert found.middle == pytest.approx(math.exp(logs.mean()))
    assert found.low == pytest.approx(math.exp(logs.mean() - half), rel=1e-3)
    assert found.high == pytest.approx(math.exp(logs.mean() + half), rel=1e-3)


@pytest.mark.parametrize(
    ("value", "before", "told"),
    [
        (200, 100, True),  # twice as much
        (40, 100, True),  # less than half
        (108, 100, False),  # as weeks are
        (200, 196, False),  # it had gone there the week before
        (100, 200, False),  # back to what is usual
    ],
)
def test_what_moved_left_what_is_usual_since_the_week_before(value, before, told):
    assert usual(STEADY).left_by(value, before) is told


def test_balances_may_be_negative():
    found = usual([10.0, -5, 8, 0, 12, -3, 6, 4])

    assert found.low < 0 < found.high
    assert found.left_by(-60, 5)


def test_counts_that_come_by_themselves_vary_as_poisson_s_at_least():
    weeks = [4.0] * 12

    assert usual(weeks).left_by(7, 4)
    assert not usual(weeks, counted=True).left_by(7, 4)


@pytest.mark.parametrize("spread", [0.1, 0.4, 0.8])
def test_chance_alone_is_seldom_told(spread):
    draw = np.random.default_rng(5)
    weeks = np.exp(draw.normal(8, spread, (2000, MOST_WEEKS + 1)))
    told = sum(usual(row[1:]).left_by(row[0], row[1]) for row in weeks.tolist())

    assert told / len(weeks) < 0.03


def test_a_post_is_judged_by_its_format_and_else_by_its_account():
    values = [10.0] * FEWEST_POSTS + [20.0] * 3 + [30.0, 30.0]
    kinds = [("x", "a", "text")] * FEWEST_POSTS + [("x", "a", "video")] * 3
    kinds += [("x", "a", "text"), ("x", "a", "video")]
    recent = [False] * (FEWEST_POSTS + 3) + [True, True]
    by_format, by_account = judged(values, kinds, recent)

    assert (by_format.times, by_format.peers) == (3.0, FEWEST_POSTS)
    assert (by_account.times, by_account.peers) == (3.0, FEWEST_POSTS + 3)


def test_a_post_without_peers_or_without_a_value_is_not_judged():
    few = FEWEST_POSTS - 1
    assert judged([1.0] * few + [9.0], [("x", "t")] * (few + 1), [False] * few + [True]) == []
    many = FEWEST_POSTS
    values = [1.0] * many + [math.nan]
    assert judged(values, [("x", "t")] * (many + 1), [False] * many + [True]) == []
