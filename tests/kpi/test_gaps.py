from datetime import date

from kpi.gaps import Day, gaps
from kpi.periods import Period, epoch_day
from kpi.posts import BIT

TODAY = date(2026, 11, 22)
MONTH = Period.months(2026, 11)
LIKES, CLICKS = BIT["likes"], BIT["clicks"]


def at(day, media="owned", reported=LIKES, account="ours", posts=1):
    return Day(media, "linkedin", account, epoch_day(date(2026, 11, day)), reported, posts)


def of(*known):
    [found] = gaps(known, MONTH, TODAY)
    return found


def test_days_without_figures_are_those_of_accounts_that_have_daily_ones():
    days = [at(day, "account") for day in range(1, 20) if day not in {7, 8, 12}]
    missing = [epoch_day(date(2026, 11, day)) for day in (7, 8, 12, 20, 21)]

    assert of(*days).days == tuple(missing)
    assert not of(*days).silent


def test_figures_that_come_weekly_lack_no_day():
    weekly = [at(day, "account") for day in (1, 4, 8, 12, 16, 20)]

    assert not of(*weekly).any


def test_a_counter_that_most_posts_report_is_missing_on_the_others():
    posts = [at(day, reported=LIKES | CLICKS) for day in range(1, 19)]
    found = of(*posts, at(19, posts=2), at(20, reported=CLICKS))

    assert found.lacking == (("likes", 1), ("clicks", 2))


def test_a_counter_that_few_posts_report_is_not_missing():
    assert of(*(at(day) for day in range(1, 10)), at(20, reported=CLICKS)).lacking == (
        ("likes", 1),
    )


def test_of_few_posts_nothing_is_usual():
    assert not of(at(1, reported=LIKES | CLICKS), at(2), at(3)).any


def test_who_published_regularly_and_stopped_is_silent():
    posts = [at(day) for day in range(1, 12, 2)]

    assert of(*posts).silent
    assert not of(*posts, at(16)).silent
    assert not of(at(1), at(2)).silent  # two days are no habit


def test_the_account_that_spoke_last_comes_first():
    found = gaps(
        [at(3, account="a"), at(9, account="b"), at(3, "account", account="a")], MONTH, TODAY
    )

    assert [(one.account, one.media) for one in found] == [
        ("b", "owned"),
        ("a", "account"),
        ("a", "owned"),
    ]


def test_an_account_that_is_measured_and_has_nothing_is_missing_and_comes_last():
    measured = {("x", "ours"): "U7", ("linkedin", ""): "U8", ("linkedin", "theirs"): ""}
    first, *never = gaps([at(20)], MONTH, TODAY, measured)

    assert (first.account, first.owner, first.any) == ("ours", "U8", False)
    assert [(one.network, one.account, one.owner) for one in never] == [
        ("linkedin", "theirs", ""),
        ("x", "ours", "U7"),
    ]
    assert all(one.any and one.last is None for one in never)


def test_figures_that_name_no_account_may_be_of_the_one_that_is_measured():
    assert len(gaps([at(20, account="")], MONTH, TODAY, {("linkedin", "ours"): ""})) == 1


def test_figures_without_a_name_are_of_the_only_account_that_is_measured_on_their_network():
    days = [at(18, account=""), at(20, account="Ours")]
    [found] = gaps(days, MONTH, TODAY, {("linkedin", "@ours"): "U1", ("x", "ours"): "U2"})[:1]

    assert (found.account, found.names, found.owner) == ("Ours", ("", "Ours"), "U1")
    assert found.last == epoch_day(date(2026, 11, 20))


def test_figures_without_a_name_are_of_none_of_several_accounts():
    measured = {("linkedin", "ours"): "U1", ("linkedin", "others"): "U2"}
    found = gaps([at(20, account="")], MONTH, TODAY, measured)

    assert [(one.account, one.owner) for one in found] == [("", "")]
