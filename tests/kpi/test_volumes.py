"""Nothing was said, or nobody submitted it."""

import numpy as np
import pandas as pd

from kpi.volumes import known


def counts(*numbers, first=100):
    return pd.Series(np.asarray(numbers, dtype=float), index=range(first, first + len(numbers)))


def test_a_day_without_any_is_zero_within_what_was_submitted():
    assert known(counts(9, 0, 9), [(100, 102)]).tolist() == [9, 0, 9]


def test_a_busy_day_between_two_submissions_is_unknown_when_empty():
    found = known(counts(9, 9, 0, 0, 9), [(100, 101), (104, 104)])

    assert found.isna().tolist() == [False, False, True, True, False]


def test_a_quiet_brand_is_not_taken_for_one_that_forgets_to_submit():
    one_a_day = counts(1, 0, 2, 0, 0, 1, 0, 0, 0, 1)

    assert known(one_a_day, [(100, 102), (105, 105), (109, 109)]).isna().sum() == 0


def test_a_night_without_any_is_none_that_nobody_submitted():
    days = [*[0] * 7, *[3] * 17] * 28
    counted = counts(*days, *[0] * 7, 3, 3, 0, 0, 0, 3, first=0)
    found = known(counted, [(0, len(days) - 1)], 24)

    assert found.isna().to_numpy().nonzero()[0].tolist() == [681, 682, 683]  # of a busy morning


def test_what_comes_after_the_last_submission_is_left_out():
    assert len(known(counts(5, 5, 0, 0), [(100, 101)])) == 2
    assert len(known(counts(5, 5, 0, 0), [(100, 102)])) == 3
    assert known(counts(0, 0), []).empty
    assert known(counts(), []).empty


def test_submissions_may_begin_before_and_overlap():
    assert known(counts(3, 0, 3), [(90, 101), (95, 102)]).tolist() == [3, 0, 3]


def test_a_count_stays_a_count_whatever_was_said_to_be_submitted():
    assert known(counts(4, 5, 6), []).tolist() == [4, 5, 6]
