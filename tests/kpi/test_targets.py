"""How far a KPI is from its target, and where it is heading."""

from datetime import date

import pytest

from kpi import targets
from kpi.formulas import Measure
from kpi.metrics import CATALOGUE
from kpi.periods import Period

NOVEMBER = Period.months(2026, 11)


@pytest.mark.parametrize(
    ("today", "left"),
    [
        (date(2026, 11, 18), 12),
        (date(2026, 11, 30), 0),
        (date(2026, 12, 5), 0),
        (date(2026, 10, 31), 30),
    ],
)
def test_the_days_left_do_not_count_today(today, left):
    assert targets.days_left(NOVEMBER, today) == left


@pytest.mark.parametrize(
    ("value", "target", "ceiling", "met"),
    [
        (5, 5, False, True),
        (5, 5, True, True),
        (4.99, 5, False, False),
        (5.01, 5, True, False),
        (-3, -2, False, False),
        (0, 0, False, True),
    ],
)
def test_a_target_that_is_just_met_is_met(value, target, ceiling, met):
    assert targets.reached(value, target, ceiling=ceiling) is met


def test_only_what_adds_up_is_projected():
    heading = {name for name, metric in CATALOGUE.items() if targets.adds_up(metric.formula)}

    assert {"impressions", "posts", "mentions", "followers", "net_followers"} <= heading
    assert heading.isdisjoint({"engagement_rate", "posts_per_week", "net_sentiment"})


def test_followers_may_be_lost_again_and_clicks_may_not():
    clicks, followers = CATALOGUE["clicks"].formula, CATALOGUE["net_followers"].formula

    assert targets.is_settled(clicks, 11, 10)
    assert not targets.is_settled(clicks, 10, 10)
    assert not targets.is_settled(followers, 11, 10)


def test_a_count_is_certain_and_a_rate_may_not_be():
    assert targets.is_certain(Measure(5), 6)
    assert targets.is_certain(Measure(0.1, low=0.08, high=0.12), 0.2)
    assert not targets.is_certain(Measure(0.1, low=0.08, high=0.12), 0.09)
