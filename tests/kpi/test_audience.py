import math

import pandas as pd
import pytest

from kpi.audience import people
from kpi.metrics import CATALOGUE
from kpi.periods import Period
from kpi.posts import Reading, frame_of

MONTH = Period.months(2026, 11)


def levels(*rows):
    columns = ["network", "account", "opening", "closing", "posts", "net", "net_days"]
    rows = [(*row, math.nan, 0)[: len(columns)] if len(row) == 5 else row for row in rows]
    found = pd.DataFrame(rows, columns=columns).assign(opening_day=1.0, closing_day=2.0)
    return found.astype({"opening": float, "closing": float, "net": float})


def value(name, frame):
    return CATALOGUE[name].formula.measure(frame, MONTH).value


TWO = levels(
    ("x", "a", 100, 90, 4), ("linkedin", "a", 200, 260, 6), ("tiktok", "a", math.nan, 30, 1)
)


def test_followers_are_the_last_numbers_added_up():
    assert value("followers", TWO) == 380


def test_growth_counts_the_accounts_known_at_both_ends():
    assert value("net_followers", TWO) == 50
    assert value("follower_growth", TWO) == pytest.approx(50 / 300)
    assert value("followers_per_post", TWO) == 5


def test_an_account_that_nobody_counted_before_has_no_growth():
    assert math.isnan(value("net_followers", TWO[TWO["network"] == "tiktok"]))


def test_an_account_not_counted_at_both_ends_moves_by_its_days():
    frame = levels(
        ("x", "a", 100, 110, 4),
        ("x", "b", math.nan, 500, 2, 12, 30),
        ("x", "c", 50, 60, 1, 99, 30),  # known at both ends: its days are left aside
    )
    net = CATALOGUE["net_followers"].formula.measure(frame, MONTH)

    assert (net.value, net.over, net.under, net.days) == (32, 170, 150, 30)
    assert value("follower_growth", frame) == pytest.approx(20 / 150)


def test_the_same_count_at_both_ends_says_less_than_the_days():
    frame = levels(("x", "a", 100, 100, 4, -7, 30)).assign(closing_day=1.0)

    assert value("net_followers", frame) == -7
    assert value("follower_growth", frame) == pytest.approx(-0.07)


def mention(number, author, **said):
    return Reading("x", str(number), media="earned", author=author, **said)


def test_those_who_mention_most_come_first():
    posts = [
        mention(1, "@a", likes=9),
        mention(2, "@b"),
        mention(3, "@b", likes=1),
        mention(4, ""),
        mention(5, "@c", likes=20),
        mention(6, "@d"),  # nobody told what it drew
    ]
    frame = frame_of(posts, "network", "author")

    assert [(p.name, p.mentions, p.interactions) for p in people(frame)] == [
        ("@b", 2, 1),
        ("@c", 1, 20),
        ("@a", 1, 9),
        ("@d", 1, None),
    ]
    assert value("engaged_people", frame) == 4


def test_people_who_came_back_are_told_over_those_of_before():
    now = frame_of([mention(1, "@a"), mention(2, "@new")], "network", "author").assign(period="now")
    before = frame_of(
        [mention(3, "@a"), mention(4, "@gone"), mention(5, "@gone")], "network", "author"
    ).assign(period="before")

    assert value("returning_people", pd.concat([now, before])) == 0.5
    assert math.isnan(value("returning_people", now))


def test_daily_engagement_divides_by_followers_and_days():
    posts = [
        Reading("x", str(n), account="a", likes=15, followers=100, day=20_000 + n) for n in range(2)
    ]

    assert value("engagement_rate_daily", frame_of(posts, "network", "account")) == pytest.approx(
        30 / (100 * 30)
    )


def test_the_tone_and_the_last_day_of_what_people_say():
    told = {"media": "earned", "author": "@lea"}
    rows = [
        Reading("x", "1", day=20_000, sentiment="positive", **told),
        Reading("x", "2", day=20_003, sentiment="negative", mentions=4, **told),
        Reading("instagram", "3", day=20_001, **told),
    ]
    [lea] = people(frame_of(rows, "network", "author", "sentiment"))

    assert (lea.mentions, lea.positive, lea.negative, lea.last) == (6, 1, 4, 20_003)
    [lea] = people(frame_of(rows, "network", "author"))
    assert (lea.positive, lea.negative) == (0, 0)
