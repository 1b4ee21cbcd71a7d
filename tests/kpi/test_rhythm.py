from datetime import date

import pytest

from kpi.metrics import CATALOGUE
from kpi.periods import Period, epoch_day
from kpi.posts import Reading, frame_of
from kpi.rhythm import (
    comes_in_bursts,
    elsewhere,
    longest_silence,
    out_of_habit,
    silences,
    times,
)

MONTH = Period.months(2026, 11)
FIRST = epoch_day(MONTH.start)


def published(*days, **said):
    return frame_of(
        [Reading("x", str(n), day=FIRST + day, **said) for n, day in enumerate(days)],
        "network",
        "slot",
    )


def value(name, frame):
    return CATALOGUE[name].formula.measure(frame, MONTH).value


def test_posts_per_week_counts_the_weeks_of_the_period():
    assert value("posts_per_week", published(0, 1, 2)) == pytest.approx(3 / (30 / 7))


def test_a_clockwork_is_regular_and_a_burst_is_not():
    assert value("regularity", published(0, 7, 14, 21)) == 1
    assert value("regularity", published(0, 1, 2, 29)) < 0.1


def test_two_publishing_days_say_nothing_of_regularity():
    assert value("regularity", published(0, 7)) != value("regularity", published(0, 7))  # NaN


def test_a_silence_is_the_full_days_between_two_posts():
    frame = published(0, 1, 14, 16)

    assert value("longest_silence", frame) == 12
    assert longest_silence(frame) == Period.through(date(2026, 11, 3), date(2026, 11, 14))


def test_posts_on_following_days_leave_no_silence():
    assert value("longest_silence", published(3, 4, 5)) == 0
    assert value("longest_silence", published(3)) != 0  # NaN: one post has no gap


def slot(weekday, hour, posts, likes, day=0):
    return [
        Reading(
            "x",
            f"{weekday}-{hour}-{n}-{day}",
            day=FIRST + day + n,
            slot=weekday * 24 + hour,
            reach=1000,
            likes=likes,
        )
        for n in range(posts)
    ]


RATE = CATALOGUE["engagement_rate"].formula


def test_the_best_hour_has_enough_posts_and_the_others_are_told_apart():
    readings = slot(1, 11, 6, 90) + slot(2, 9, 7, 20) + slot(3, 18, 2, 200)
    found = times(frame_of(readings, "network", "slot"), RATE, MONTH)

    assert [(s.weekday, s.hour) for s in found.tried] == [(1, 11), (2, 9)]
    assert [(s.weekday, s.hour) for s in found.promising] == [(3, 18)]
    assert found.untried == 168 - 3
    assert found.undecided == ()


def test_hours_that_chance_could_swap_are_undecided():
    noisy = [r._replace(likes=40 + 60 * (n % 2)) for n, r in enumerate(slot(1, 11, 6, 0))]
    steady = [r._replace(likes=50 + 30 * (n % 2)) for n, r in enumerate(slot(4, 9, 6, 0))]
    found = times(frame_of(noisy + steady, "network", "slot"), RATE, MONTH)

    assert len(found.undecided) == 1


def test_posts_without_an_hour_are_not_in_any_slot():
    untimed = [Reading("x", str(n), day=FIRST, reach=100, likes=99) for n in range(9)]
    found = times(frame_of(untimed, "network", "slot"), RATE, MONTH)

    assert found.tried == ()
    assert found.untried == 168


# ------------------------------------------------------------------------------ out of habit
def test_silences_are_the_days_between_publishing_days():
    assert silences([3, 4, 8]) == [(4, 0), (5, 3)]
    assert silences([3], until=6) == [(4, 2)]
    assert silences([]) == []


EVERY_OTHER = [*range(FIRST, FIRST + 60, 2)]  # the last one is FIRST + 58


@pytest.mark.parametrize(
    ("days", "since", "told"),
    [
        ([*EVERY_OTHER, FIRST + 66], FIRST + 60, (7, 1)),
        ([*EVERY_OTHER, FIRST + 65], FIRST + 60, None),  # six days
        ([*EVERY_OTHER, FIRST + 66], FIRST + 67, None),  # it ended before
        ([*EVERY_OTHER[:10], *range(FIRST + 25, FIRST + 60, 2), FIRST + 70], FIRST + 60, None),
        ([*EVERY_OTHER[-9:], FIRST + 66], FIRST + 60, None),  # too few to be a habit
    ],
)
def test_a_silence_is_out_of_habit_beside_the_longest_of_before(days, since, told):
    found = out_of_habit(silences(days), since)

    assert (found and (found.period.days, found.before)) == told


def test_bursts_are_more_uneven_than_chance():
    assert comes_in_bursts([12, 0, 12, 0, 12, 0, 12, 0])
    assert not comes_in_bursts([6, 6, 6, 6, 6, 6, 6, 6])
    assert not comes_in_bursts([3, 0, 2, 0, 1, 0, 2, 0])  # of so few, chance does that
    assert not comes_in_bursts([])
    assert not comes_in_bursts([40])


def test_elsewhere_are_the_posts_of_the_other_hours():
    rate = CATALOGUE["engagement_rate"].formula
    rows = frame_of(
        [*slot(1, 12, 6, 100), *slot(2, 9, 2, 10), *slot(3, 9, 1, 40)], "network", "slot"
    )
    found = times(rows, rate, MONTH)

    assert elsewhere(rows, rate, MONTH, found.tried).value == pytest.approx(60 / 3000)
    assert elsewhere(rows, rate, MONTH, ()).posts == 9
