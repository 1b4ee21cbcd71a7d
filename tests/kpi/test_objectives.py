"""How far an objective is: tables computed by hand, from its first day to after its last."""

import math
from datetime import date, timedelta

import pytest

from kpi import objectives
from kpi.formulas import NAN, Measure
from kpi.metrics import CATALOGUE
from kpi.objectives import Goal, Pace
from kpi.periods import Period

approx = pytest.approx
QUARTER = Period.through(date(2026, 10, 1), date(2026, 12, 31))  # 92 days
HUNDRED = Period.through(date(2026, 1, 1), date(2026, 4, 10))  # 100 days
CLICKS = Goal(500, "reach", QUARTER)
CALM = (40.0, 38.0, 42.0, 40.0, 41.0, 39.0)  # weeks: their mean is 40, their deviation √2


def total(goal, value, known, today=None, pace=None):
    today = today or known + timedelta(days=1)
    return objectives.of_amount(goal, "total", value, NAN, known, today, pace)


# ------------------------------------------------------------------------------- what adds up
@pytest.mark.parametrize(
    ("known", "today", "value", "expected", "share", "needed", "status"),
    [
        # 4 of 92 days: 500 x 4/92 = 21.74 by now; 480 in the 87 days left are 38.62 a week.
        (date(2026, 10, 4), date(2026, 10, 5), 20, 21.739, 0.04, 38.621, "at_risk"),
        (date(2026, 10, 4), date(2026, 10, 5), 22, 21.739, 0.044, 38.460, "on_track"),
        # 46 of 92 days: half of it; 300 in the 45 days left are 46.67 a week.
        (date(2026, 11, 15), date(2026, 11, 16), 200, 250, 0.4, 46.667, "at_risk"),
        # Past the target before the end, on the last day, and after it.
        (date(2026, 11, 15), date(2026, 11, 16), 500, 250, 1.0, NAN, "reached"),
        (date(2026, 12, 31), date(2026, 12, 31), 499, 500, 0.998, NAN, "missed"),
        (date(2026, 12, 31), date(2026, 12, 31), 500, 500, 1.0, NAN, "reached"),
        (date(2027, 1, 20), date(2027, 1, 20), 499, 500, 0.998, NAN, "missed"),
    ],
)
def test_a_total_from_its_first_days_to_after_its_last(
    known, today, value, expected, share, needed, status
):
    found = total(CLICKS, value, known, today)

    assert found.expected == approx(expected, abs=1e-3)
    assert found.share == approx(share)
    assert found.needed == approx(needed, abs=1e-3, nan_ok=True)
    assert (found.ahead, found.status) == (None, status)


@pytest.mark.parametrize(
    ("value", "ahead", "status"),
    [(260, 520, "on_track"), (246, 492, "at_risk"), (240, 480, "off_track")],
)
def test_a_total_goes_on_as_it_went_within_what_its_weeks_differ(value, ahead, status):
    known = date(2026, 11, 15)  # 46 days gone, 46 to come
    pace = Pace(value, Period.through(QUARTER.start, known), CALM)
    found = total(CLICKS, value, known, pace=pace)

    # t(5) x √2 x √(m + m²/6) for m = 46/7 weeks: 2.571 x 1.414 x 3.711.
    assert found.ahead.value == approx(ahead)
    assert found.ahead.high - found.ahead.value == approx(13.49, abs=0.02)
    assert found.ahead.low == approx(ahead - 13.49, abs=0.02)
    assert found.status == status


def test_what_adds_up_never_goes_down():
    pace = Pace(100, Period.through(QUARTER.start, date(2026, 11, 15)), (0.0, 100.0, 0.0))
    found = total(CLICKS, 100, date(2026, 11, 15), pace=pace)

    assert found.ahead.low == 100


# ---------------------------------------------------------------------- what is to stay below
@pytest.mark.parametrize(
    ("value", "expected", "allowed", "status"),
    # 46 of 92 days of at most 100: 50 by now; what is left, over the 45 days to come, by week.
    [(40, 50, 9.333, "on_track"), (60, 50, 6.222, "at_risk"), (101, 50, 0, "missed")],
)
def test_a_ceiling_is_spent_day_after_day(value, expected, allowed, status):
    found = total(Goal(100, "below", QUARTER), value, date(2026, 11, 15))

    assert (found.expected, found.status) == (expected, status)
    assert found.needed == approx(allowed, abs=1e-3)


def test_a_ceiling_is_kept_when_its_period_is_over():
    assert total(Goal(100, "below", QUARTER), 99, date(2027, 1, 2)).status == "reached"
    assert total(Goal(100, "below", QUARTER), 101, date(2027, 1, 2)).status == "missed"


@pytest.mark.parametrize(
    ("value", "low", "high", "status"),
    [
        (0.002, 0.001, 0.004, "on_track"),
        (0.004, 0.002, 0.006, "at_risk"),  # below 0.3 % is still within its range
        (0.006, 0.005, 0.008, "off_track"),
    ],
)
def test_a_rate_that_is_to_stay_below(value, low, high, status):
    measure = Measure(value, 10, 100, 9, low=low, high=high)
    goal = Goal(0.003, "below", HUNDRED)
    found = objectives.of_rate(goal, "rate", measure, date(2026, 2, 9), date(2026, 2, 10))

    assert (found.expected, found.status) == (0.003, status)


# ---------------------------------------------------------------------------------- a level
@pytest.mark.parametrize(
    ("known", "value", "expected", "share", "status"),
    [
        (date(2026, 1, 1), 1002, 1002, 0.01, "on_track"),
        (date(2026, 2, 19), 1080, 1100, 0.4, "at_risk"),  # day 50 of 100
        (date(2026, 2, 19), 990, 1100, -0.05, "at_risk"),  # some left
        (date(2026, 2, 19), 1200, 1100, 1.0, "reached"),
        (date(2026, 4, 10), 1199, 1200, 0.995, "missed"),
        (date(2026, 5, 1), 1200, 1200, 1.0, "reached"),
    ],
)
def test_a_level_starts_from_where_it_was(known, value, expected, share, status):
    goal = Goal(1200, "reach", HUNDRED)
    found = objectives.of_amount(goal, "level", value, 1000, known, known, None)

    assert found.expected == approx(expected)
    assert found.share == approx(share)
    assert found.status == status


@pytest.mark.parametrize(
    ("value", "share", "status"), [(66_000, 1.1, "reached"), (59_400, 0.99, "at_risk")]
)
def test_a_level_that_was_past_its_target_is_to_stay_there(value, share, status):
    known = date(2026, 2, 19)
    goal = Goal(60_000, "reach", HUNDRED)
    found = objectives.of_amount(goal, "level", value, 65_000, known, known, None)

    assert (found.expected, found.share, found.status) == (60_000, approx(share), status)


def test_a_level_gains_as_it_gained():
    known = date(2026, 2, 19)
    pace = Pace(80, Period.through(HUNDRED.start, known), (11, 11, 12, 10, 12, 11, 11))
    goal = Goal(1200, "reach", HUNDRED)
    found = objectives.of_amount(goal, "level", 1080, 1000, known, known, pace)

    # 80 in 50 days: 80 more in the 50 left. 120 are lacking: 16.8 a week.
    assert found.ahead.value == approx(1160)
    assert found.needed == approx(120 / 50 * 7)
    assert found.status == "off_track"


def test_a_level_whose_start_nobody_knows_has_no_straight_line():
    known = date(2026, 2, 19)
    goal = Goal(1200, "reach", HUNDRED)
    found = objectives.of_amount(goal, "level", 1080, NAN, known, known, None)

    assert math.isnan(found.expected)
    assert math.isnan(found.share)


# ----------------------------------------------------------------------------------- a rate
def test_a_rate_is_pooled_and_what_is_left_moves_it_by_its_part():
    measure = Measure(0.02, 20, 1000, 9, low=0.015, high=0.03)
    goal = Goal(0.025, "reach", HUNDRED)
    found = objectives.of_rate(goal, "rate", measure, date(2026, 2, 9), date(2026, 2, 10))

    # 40 of 100 days: √0.6 of the interval is left; (2.5 % x 100 - 2 % x 40) / 60 is needed.
    assert found.ahead.value == 0.02
    assert found.ahead.low == approx(0.02 - 0.005 * math.sqrt(0.6))
    assert found.ahead.high == approx(0.02 + 0.01 * math.sqrt(0.6))
    assert found.needed == approx(0.028333, abs=1e-6)
    assert (found.share, found.status) == (approx(0.8), "at_risk")


@pytest.mark.parametrize(("value", "status"), [(0.025, "reached"), (0.0249, "missed")])
def test_a_rate_at_the_end_is_what_it_is(value, status):
    measure = Measure(value, 20, 1000, 9, low=0.01, high=0.04)
    goal = Goal(0.025, "reach", HUNDRED)
    found = objectives.of_rate(goal, "rate", measure, HUNDRED.last, HUNDRED.last)

    assert (found.ahead, found.status) == (None, status)
    assert math.isnan(found.needed)


def test_a_rate_of_a_single_day_is_not_projected():
    measure = Measure(0.02, 2, 100, 1, low=0.0, high=math.inf)
    goal = Goal(0.025, "reach", HUNDRED)
    found = objectives.of_rate(goal, "rate", measure, HUNDRED.start, HUNDRED.start)

    assert (found.ahead, found.status) == (None, "at_risk")


@pytest.mark.parametrize(
    ("value", "status"), [(0.04, "on_track"), (0.029, "at_risk"), (0.02, "off_track")]
)
def test_a_floor_is_for_now_as_well(value, status):
    measure = Measure(value, 20, 1000, 9, low=value - 0.005, high=value + 0.005)
    goal = Goal(0.03, "above", HUNDRED)
    found = objectives.of_rate(goal, "rate", measure, date(2026, 2, 9), date(2026, 2, 10))

    assert found.status == status


# ------------------------------------------------------------------------------ too few data
@pytest.mark.parametrize(
    ("today", "status"), [(date(2026, 9, 30), "early"), (date(2026, 10, 3), "unknown")]
)
def test_without_figures_nothing_is_told(today, status):
    found = objectives.nothing_yet(CLICKS, "total", today, today)

    assert found.status == status
    assert math.isnan(found.value)
    assert found.ahead is None


@pytest.mark.parametrize(
    ("known", "first", "days"),
    [
        (date(2026, 10, 21), date(2026, 1, 1), 21),  # three weeks of the objective itself
        (date(2026, 10, 20), date(2026, 1, 1), 84),  # else the last twelve
        (date(2026, 10, 20), date(2026, 9, 28), 21),  # or as many whole ones as there are
        (date(2026, 10, 20), date(2026, 10, 1), None),
        (date(2027, 2, 1), date(2026, 1, 1), 92),  # never the days after its end
    ],
)
def test_the_days_that_tell_a_pace(known, first, days):
    found = objectives.base(CLICKS, known, first)

    assert (found and found.days) == days


# --------------------------------------------------------------------------------- history
def test_a_target_is_suggested_from_the_median_week():
    clicks, rate = CATALOGUE["clicks"], CATALOGUE["click_through_rate"]
    weeks = [10, 20, 30, 40, 500]

    found = objectives.suggested(clicks, weeks, 70)
    assert (found.median, found.same, found.more) == (30, 300, approx(330))
    assert objectives.suggested(rate, [0.02] * 4, 70).more == approx(0.022)
    assert objectives.suggested(CATALOGUE["unsubscribe_rate"], [0.01] * 4, 70).more == approx(0.009)
    assert objectives.suggested(CATALOGUE["followers"], [7] * 4, 70, 1000).more == approx(1077)
    assert objectives.suggested(CATALOGUE["positive_share"], [0.95] * 4, 70).more == 1.0
    assert objectives.suggested(clicks, weeks[:3], 70) is None


def test_the_best_posts_make_a_part_of_it():
    assert objectives.of_the_best([5, 50, 10, 25, 10]) == 0.85
    assert math.isnan(objectives.of_the_best([5, 50, 10]))
    assert math.isnan(objectives.of_the_best([0, 0, 0, 0]))


@pytest.mark.parametrize("purpose", objectives.PURPOSES)
def test_the_kpis_of_a_purpose_are_of_the_catalogue(purpose):
    assert set(objectives.PURPOSES[purpose]) <= CATALOGUE.keys()


def test_every_kpi_has_a_purpose():
    assert {objectives.purpose_of(one) for one in CATALOGUE.values()} == {*objectives.PURPOSES}
