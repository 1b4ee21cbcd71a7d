"""Definitions on posts that one can add up in the head, and laws that hold for any."""

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.formulas import OfPosts, student, wilson
from kpi.metrics import CATALOGUE
from kpi.periods import Period, epoch_day
from kpi.posts import COUNTERS, INTERACTIONS, Reading, frame_of
from kpi.tables import breakdown, too_close

DAY = epoch_day(date(2026, 11, 9))
WEEK = Period.week_of(date(2026, 11, 9))
COLUMNS = ("account", "format", "author", "slot", "sentiment", "outlet", "message", "media")


def post(number, network="linkedin", day=DAY, **said):
    return Reading(network, str(number), day=day, slot=10, **said)


def measure(name, *posts):
    return CATALOGUE[name].formula.measure(frame_of(posts, "network", *COLUMNS), WEEK)


FOUR = (
    post(1, reach=100, impressions=150, likes=8, comments=1, shares=1, clicks=10, conversions=1),
    post(2, reach=900, impressions=1350, likes=9, comments=0, shares=1, clicks=30),
    post(3, impressions=500, likes=50),
    post(4, reach=1000),
)


def test_a_rate_is_a_ratio_of_sums_over_the_posts_that_report_both():
    rate = measure("engagement_rate", *FOUR)

    assert (rate.over, rate.under, rate.posts) == (20, 1000, 2)
    assert rate.value == 0.02  # and not the mean of 10 % and 1.1 %


def test_posts_left_out_are_counted_with_what_they_lack():
    rate = measure("engagement_rate", *FOUR)

    assert rate.left_out == (("linkedin", 2),)
    assert rate.lacking == ("interactions", "reach")


def test_a_missing_counter_is_never_zero():
    assert math.isnan(measure("conversion_rate", FOUR[1]).value)
    assert measure("conversions", *FOUR).posts == 1
    assert math.isnan(measure("saves", *FOUR).value)
    assert measure("comments", *FOUR).posts == 2


def test_nothing_to_divide_by_is_no_rate():
    assert math.isnan(measure("click_through_rate", post(1, clicks=0, impressions=0)).value)


def test_the_parts_of_an_engagement_rate_sum_to_it():
    frame = frame_of(FOUR, "network")
    parts = breakdown(CATALOGUE["engagement_rate"].formula, frame, "interaction", WEEK)

    assert [line.key for line in parts] == list(INTERACTIONS)
    assert sum(line.measure.value for line in parts if line.measure.known) == pytest.approx(0.02)


def test_mean_and_median_of_posts_are_something_else():
    frame = frame_of(FOUR, "network")
    rate = CATALOGUE["engagement_rate"].formula

    assert OfPosts(rate, "mean").measure(frame, WEEK).value == pytest.approx((0.1 + 10 / 900) / 2)
    assert OfPosts(rate, "median").measure(frame, WEEK).posts == 2


def test_a_mean_of_costs_per_mille_is_for_a_thousand_too():
    frame = frame_of([post(1, spend=500, impressions=1000)], "network")

    assert OfPosts(CATALOGUE["cost_per_mille"].formula, "mean").measure(frame, WEEK).value == 500


def test_a_part_that_nobody_reports_is_unknown_and_not_zero():
    frame = frame_of([post(1, reach=100, likes=5)], "network")
    parts = {
        line.key: line.measure
        for line in breakdown(CATALOGUE["engagement_rate"].formula, frame, "interaction", WEEK)
    }

    assert parts["likes"].value == 0.05
    assert math.isnan(parts["saves"].value)


def test_a_share_is_never_more_than_the_whole():
    ours = [post(n, media="earned", day=DAY + n) for n in range(3)]
    theirs = post(9, media="rival", account="B", day=DAY, mentions=1)

    assert measure("share_of_voice", *ours, theirs).high <= 1


def test_the_impression_rate_is_the_mean_of_reach_over_followers():
    rate = measure(
        "impression_rate", post(1, reach=50, followers=100), post(2, reach=10, followers=100)
    )

    assert rate.value == pytest.approx(0.3)
    assert rate.posts == 2


def test_a_page_without_followers_has_no_impression_rate():
    assert math.isnan(measure("impression_rate", post(1, reach=50, followers=0)).value)


def test_a_line_may_stand_for_several_mentions():
    mentions = measure("mentions", post(1, media="earned"), post(2, media="earned", mentions=34))

    assert mentions.value == 35
    assert mentions.posts == 2


def test_sentiment_is_a_share_of_all_mentions_and_its_net_leaves_out_those_without_a_tone():
    posts = [
        post(n, media="earned", sentiment=tone)
        for n, tone in enumerate(("positive", "positive", "negative", ""))
    ]

    assert measure("positive_share", *posts).value == 0.5
    assert measure("net_sentiment", *posts).value == pytest.approx(1 / 3)
    assert measure("net_sentiment", *posts).posts_left_out == 1


def test_an_outlet_is_one_audience_however_often_it_writes():
    articles = [
        post(1, "press", media="press", outlet="Le Monde", audience=1_000_000),
        post(2, "press", media="press", outlet="Le Monde", audience=1_000_000),
        post(3, "press", media="press", outlet="LSA", audience=60_000),
    ]

    assert measure("potential_audience", *articles).value == 1_060_000
    assert measure("audience_per_article", *articles).value == pytest.approx(2_060_000 / 3)


def test_share_of_voice_needs_a_rival():
    ours = [post(n, media="earned") for n in range(3)]

    assert math.isnan(measure("share_of_voice", *ours).value)
    assert (
        measure("share_of_voice", *ours, post(9, media="rival", account="B", mentions=9)).value
        == 0.25
    )


def test_costs_are_in_cents_and_a_cost_per_mille_is_for_a_thousand():
    paid = post(1, spend=500, impressions=1000, clicks=10, conversions=2)

    assert measure("cost_per_mille", paid).value == 500
    assert measure("cost_per_click", paid).value == 50
    assert measure("cost_per_conversion", paid).value == 250


def test_wilson_on_a_textbook_case():
    assert wilson(1, 8) == pytest.approx((0.0224, 0.4709), abs=1e-4)
    assert wilson(0, 10)[0] == 0
    assert all(math.isnan(bound) for bound in wilson(9, 8))


@pytest.mark.parametrize(
    ("freedom", "point"), [(1, 12.71), (3, 3.182), (5, 2.571), (30, 2.042), (1000, 1.962)]
)
def test_student_against_tables(freedom, point):
    assert student(freedom) == pytest.approx(point, rel=0.02)


def test_days_that_share_their_luck_widen_the_interval():
    steady = [post(n, day=DAY + n % 5, reach=1000, likes=50) for n in range(20)]
    moody = [post(n, day=DAY + n % 5, reach=1000, likes=0 if n % 5 else 250) for n in range(20)]

    narrow, wide = measure("engagement_rate", *steady), measure("engagement_rate", *moody)

    assert narrow.value == wide.value == 0.05
    assert wide.high - wide.low > 5 * (narrow.high - narrow.low)
    assert narrow.overlaps(wide)


def test_groups_with_overlapping_intervals_are_not_ranked():
    frame = frame_of(
        [
            post(1, "x", reach=8, likes=1),
            post(2, "facebook", reach=8, likes=2),
            post(3, reach=5_000, likes=4_500),
            post(4, day=DAY + 1, reach=5_000, likes=4_400),
        ],
        "network",
    )
    lines = breakdown(CATALOGUE["engagement_rate"].formula, frame, "network", WEEK)

    assert [line.key for line in lines] == ["linkedin", "facebook", "x"]
    assert too_close(lines) == []
    assert [line.key for line in too_close(lines[1:])] == ["x"]


def test_a_part_of_a_total_is_told_for_each_group():
    frame = frame_of(
        [post(1, "x", clicks=30), post(2, "facebook", clicks=70), post(3, "tiktok")], "network"
    )
    parts = breakdown(CATALOGUE["volume_share"].formula, frame, "network", WEEK)

    assert [(line.key, line.measure.value) for line in parts[:2]] == [("facebook", 0.7), ("x", 0.3)]
    assert math.isnan(parts[2].measure.value)


# ------------------------------------------------------------------------------------------ laws
counters = st.one_of(st.none(), st.integers(0, 10**6))
posts = st.lists(
    st.builds(
        lambda n, network, day, numbers: post(
            n, network, DAY + day, **dict(zip(COUNTERS, numbers, strict=True))
        ),
        st.integers(0, 10**9),
        st.sampled_from(("x", "facebook", "youtube")),
        st.integers(0, 6),
        st.lists(counters, min_size=len(COUNTERS), max_size=len(COUNTERS)),
    ),
    min_size=1,
    max_size=12,
)
RATES = [m for m in CATALOGUE.values() if type(m.formula).__name__ == "Rate"]
TOTALS = [m for m in CATALOGUE.values() if type(m.formula).__name__ == "Total"]


def doubled(reading):
    return reading._replace(
        **{c: None if (v := getattr(reading, c)) is None else 2 * v for c in COUNTERS}
    )


@given(posts)
def test_doubling_every_counter_leaves_a_rate_unchanged(given_posts):
    one, two = frame_of(given_posts, "network"), frame_of(map(doubled, given_posts), "network")
    for metric in RATES:
        before, after = metric.formula.measure(one, WEEK), metric.formula.measure(two, WEEK)
        assert after.value == pytest.approx(before.value, nan_ok=True)


@given(posts)
def test_the_groups_of_a_total_add_up_to_it(given_posts):
    frame = frame_of(given_posts, "network")
    for metric in TOTALS:
        whole = metric.formula.measure(frame, WEEK)
        lines = [line.measure for line in breakdown(metric.formula, frame, "network", WEEK)]
        assert sum(m.value for m in lines if m.known) == (whole.value if whole.known else 0)
        assert sum(m.posts for m in lines) == whole.posts
        assert whole.posts + whole.posts_left_out == len(given_posts)


@given(posts)
def test_the_parts_add_up_to_the_rate_for_any_posts(given_posts):
    frame = frame_of(given_posts, "network")
    formula = CATALOGUE["engagement_rate_impressions"].formula
    whole = formula.measure(frame, WEEK)
    parts = [line.measure for line in breakdown(formula, frame, "interaction", WEEK)]
    if whole.known:
        assert sum(part.value for part in parts if part.known) == pytest.approx(whole.value)


@given(posts)
def test_a_value_lies_inside_its_interval(given_posts):
    frame = frame_of(given_posts, "network")
    for metric in RATES:
        found = metric.formula.measure(frame, WEEK)
        if found.known and not math.isnan(found.low):
            assert found.low <= found.value * (1 + 1e-9) + 1e-12
            assert found.value <= found.high * (1 + 1e-9) + 1e-12


@given(posts)
def test_splitting_the_sums_changes_nothing(given_posts):
    """A KPI over sums of posts is the KPI over the posts: what the store relies on."""
    single = frame_of(given_posts, "network")
    keys = ["bucket", "network", "reported"]
    summed = single.groupby(keys, as_index=False).sum(numeric_only=True)
    for metric in (*RATES, *TOTALS, CATALOGUE["impression_rate"], CATALOGUE["applause_rate"]):
        one, other = metric.formula.measure(single, WEEK), metric.formula.measure(summed, WEEK)
        assert other.value == pytest.approx(one.value, nan_ok=True)
        assert (other.posts, other.left_out) == (one.posts, one.left_out)
