from datetime import date

import pytest

from kpi.metrics import CATALOGUE
from kpi.periods import Period, epoch_day
from kpi.posts import Reading, frame_of
from kpi.rhythm import longest_silence, times

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
