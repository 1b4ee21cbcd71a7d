from datetime import date

import pytest

from kpi.periods import ALL, UNDATED, Period, epoch_day, from_epoch_day

NOW = date(2026, 11, 18)


def test_a_period_holds_its_first_day_and_not_its_end():
    week = Period.through(date(2026, 11, 9), date(2026, 11, 15))

    assert date(2026, 11, 9) in week
    assert date(2026, 11, 16) not in week
    assert (week.days, week.last) == (7, date(2026, 11, 15))


def test_a_period_cannot_be_empty_or_backwards():
    with pytest.raises(ValueError, match="at least one day"):
        Period(date(2026, 11, 9), date(2026, 11, 9))


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (Period.months(2026, 3), Period.months(2026, 2)),
        (Period.months(2026, 1, 3), Period.months(2025, 10, 3)),
        (Period.months(2026, 1, 12), Period.months(2025, 1, 12)),
        (Period.week_of(date(2026, 11, 18)), Period.week_of(date(2026, 11, 11))),
        (
            Period.last_full_days(date(2026, 11, 18), 30),
            Period(date(2026, 9, 19), date(2026, 10, 19)),
        ),
    ],
)
def test_the_period_before_is_the_same_months_else_as_many_days(period, before):
    assert period.previous() == before
    assert period.previous().end == period.start


def test_a_week_starts_on_monday_whatever_the_year():
    assert Period.week_of(date(2027, 1, 1)).start == date(2026, 12, 28)


def test_the_days_in_both():
    assert Period.months(2026, 10).within(
        Period.through(date(2026, 10, 20), date(2026, 11, 3))
    ) == (Period.through(date(2026, 10, 20), date(2026, 10, 31)))
    assert Period.months(2026, 10).within(Period.months(2026, 12)) is None


def test_undated_posts_stand_outside_the_calendar():
    assert UNDATED.within(ALL) is None
    assert epoch_day(UNDATED.start) == -1


def test_a_day_survives_its_number():
    assert from_epoch_day(epoch_day(date(2024, 2, 29))) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("period", "before"),
    [
        (Period.months(2026, 1, 12), Period.through(date(2025, 1, 1), date(2025, 11, 18))),
        (
            Period.through(date(2026, 1, 1), NOW),
            Period.through(date(2025, 1, 1), date(2025, 11, 18)),
        ),
        (Period.months(2026, 11), Period.through(date(2026, 10, 1), date(2026, 10, 18))),
        (
            Period.through(date(2026, 11, 1), NOW),
            Period.through(date(2026, 10, 1), date(2026, 10, 18)),
        ),
        (Period.months(2026, 10, 3), Period.through(date(2026, 7, 1), date(2026, 8, 18))),
        (Period.months(2026, 7, 6), Period.through(date(2026, 1, 1), date(2026, 5, 18))),
        (Period.week_of(NOW), Period.through(date(2026, 11, 9), date(2026, 11, 11))),
        (
            Period.through(date(2026, 11, 16), NOW),
            Period.through(date(2026, 11, 9), date(2026, 11, 11)),
        ),
        (Period.months(2026, 10), Period.months(2026, 9)),
        (Period.day(NOW), Period.day(date(2026, 11, 17))),
        (
            Period.through(date(2026, 11, 9), NOW),
            Period.through(date(2026, 10, 30), date(2026, 11, 8)),
        ),
        (Period.last_full_days(NOW, 30), Period(date(2026, 9, 19), date(2026, 10, 19))),
        (Period.months(2027, 1, 3), Period.months(2026, 10, 3)),
    ],
)
def test_what_still_runs_is_compared_with_the_same_part_of_the_one_before(period, before):
    assert period.before(NOW) == before


@pytest.mark.parametrize(
    ("period", "today", "last"),
    [
        (Period.months(2026, 3), date(2026, 3, 30), date(2026, 2, 28)),
        (Period.months(2024, 1, 12), date(2024, 2, 29), date(2023, 2, 28)),
        (Period.months(2026, 10), date(2026, 10, 31), date(2026, 9, 30)),
        (
            Period.through(date(2026, 1, 1), date(2026, 1, 31)),
            date(2026, 1, 31),
            date(2025, 12, 31),
        ),
    ],
)
def test_the_same_part_ends_with_a_day_that_there_is(period, today, last):
    assert period.before(today).last == last
