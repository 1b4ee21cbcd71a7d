"""The generated sample brand: its shape, and the facts the demo relies on, whatever the date."""

import datetime as dt
from itertools import pairwise
from typing import cast

import pandas as pd
import pytest

from bot.sample import (
    ACCOUNTS,
    COLUMNS,
    FALL,
    HOSTILE,
    PARIS,
    REMINDER_CAMPAIGN,
    RIVALS,
    SILENCE,
    SURGE,
    TOP_FAN,
    sample_posts,
)

HEADER = (
    "network,media,account,post_id,published_at,url,format,campaign,author,text,sentiment,"
    "impressions,reach,likes,comments,shares,saves,clicks,conversions,video_views,followers,outlet,"
    "outlet_type,deliveries,opens,unsubscribes,audience,mentions,recipients,bounces"
)
COUNTERS = [
    "impressions", "reach", "likes", "comments", "shares", "saves", "clicks", "conversions",
    "video_views", "followers", "deliveries", "opens", "unsubscribes", "audience", "mentions",
    "recipients", "bounces",
]  # fmt: skip
SOCIAL = {account.network for account in ACCOUNTS}
SOME_ENDS = [
    dt.date(2026, 11, 21),  # a Saturday
    dt.date(2026, 3, 29),  # clocks go forward
    dt.date(2025, 10, 26),  # clocks go back
    dt.date(2028, 2, 29),
    dt.date(2026, 12, 31),
    dt.date(2027, 7, 5),  # a Monday
]


@pytest.fixture(scope="module", params=SOME_ENDS, ids=str)
def end(request: pytest.FixtureRequest) -> dt.date:
    return cast("dt.date", request.param)


@pytest.fixture(scope="module")
def rows(end: dt.date) -> pd.DataFrame:
    """A year up to `end`: counters as numbers, and `ago`, the days before the last one."""
    frame = pd.DataFrame(sample_posts(end))
    frame[COUNTERS] = frame[COUNTERS].apply(pd.to_numeric)
    when = [dt.datetime.fromisoformat(text) for text in frame["published_at"]]
    frame["hour"] = [moment.hour for moment in when]
    frame["weekday"] = [moment.weekday() for moment in when]
    frame["ago"] = [(end - moment.date()).days for moment in when]
    frame["interactions"] = frame[["likes", "comments", "shares", "saves"]].sum(axis=1)
    return frame


@pytest.fixture(scope="module")
def posts(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[(rows["media"] == "owned") & (rows["network"] != "email")]


@pytest.fixture(scope="module")
def mentions(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["media"] == "earned"]


@pytest.fixture(scope="module")
def newsletters(rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["network"] == "email"]


def test_the_same_arguments_give_the_same_rows_and_others_do_not() -> None:
    end = SOME_ENDS[0]
    assert sample_posts(end, days=90) == sample_posts(end, days=90)
    assert sample_posts(end, days=90) != sample_posts(end, days=90, seed=8)


def test_every_row_has_the_product_s_columns_in_order_as_text(end: dt.date) -> None:
    assert ",".join(COLUMNS) == HEADER
    for row in sample_posts(end):
        assert tuple(row) == COLUMNS
        assert all(isinstance(cell, str) for cell in row.values())


def test_a_year_is_a_demo_of_readable_size(rows: pd.DataFrame) -> None:
    assert 1200 <= len(rows) <= 1600


@pytest.mark.parametrize("days", [0, 1, 6, 30, 60, 400])
def test_rows_stay_within_the_days_asked_for_oldest_first(days: int) -> None:
    end = SOME_ENDS[0]
    moments = [
        dt.datetime.fromisoformat(row["published_at"]) for row in sample_posts(end, days=days)
    ]
    assert moments == sorted(moments)
    assert all(0 <= (end - moment.date()).days < days for moment in moments)
    assert bool(moments) == (days > 0)


def test_moments_carry_the_offset_of_paris(rows: pd.DataFrame) -> None:
    for text in rows["published_at"]:
        moment = dt.datetime.fromisoformat(text)
        assert moment.utcoffset() == moment.replace(tzinfo=PARIS).utcoffset()
    assert {text[-6:] for text in rows["published_at"]} == {"+01:00", "+02:00"}


def test_no_id_is_repeated_within_a_network(rows: pd.DataFrame) -> None:
    assert (rows["post_id"] != "").all()
    assert not rows.duplicated(["network", "post_id"]).any()


def test_the_media_and_their_own_columns(rows: pd.DataFrame, end: dt.date) -> None:
    assert set(rows["media"]) == {"owned", "earned", "press", "account", "rival"}
    earned, press = rows[rows["media"] == "earned"], rows[rows["media"] == "press"]
    assert set(earned["sentiment"]) == {"positive", "neutral", "negative", ""}
    assert earned["author"].str.startswith("@").all()
    assert (earned["account"] == "").all()
    assert (rows["mentions"].notna() == (rows["media"] == "rival")).all()
    assert (rows["audience"].notna() == (rows["media"] == "press")).all()
    assert (rows["outlet"].ne("") == (rows["media"] == "press")).all()
    assert set(press["outlet_type"]) <= {
        "national_daily", "regional_daily", "trade", "magazine", "blog", "tv_radio",
    }  # fmt: skip
    assert press.groupby("outlet")["audience"].nunique().eq(1).all()

    weekly = rows[rows["media"].isin(["account", "rival"])]
    assert set(weekly["hour"]) == {23}
    expected = {
        *((account.network, f"account:{account.name}:{end}") for account in ACCOUNTS),
        *((network, f"rival:{name}:{end}") for name, network, _usual in RIVALS),
    }
    last = weekly[weekly["ago"] == 0]
    assert set(zip(last["network"], last["post_id"], strict=True)) == expected
    assert weekly.groupby(["network", "account", "media"]).size().eq(53).all()
    for media, counter in (("account", "followers"), ("rival", "mentions")):
        given = weekly.loc[weekly["media"] == media, COUNTERS].notna().all()
        assert list(given.index[given]) == [counter]


def test_what_networks_do_not_report_is_empty(posts: pd.DataFrame) -> None:
    def reporting(counter: str) -> set[str]:
        return set(posts.loc[posts[counter].notna(), "network"])

    assert set(posts["network"]) == SOCIAL
    assert set(posts.loc[posts["network"] == "instagram", "account"]) == {
        "farlouse", "farlouse_barista",
    }  # fmt: skip
    assert reporting("reach") == SOCIAL - {"youtube"}
    assert reporting("conversions") == SOCIAL - {"tiktok", "youtube"}
    assert reporting("saves") == {"instagram", "tiktok"}
    videos = posts["format"].isin(["reel", "video", "short"])
    assert (posts["video_views"].notna() == videos).all()


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("reach", "impressions"),
        ("clicks", "impressions"),
        ("video_views", "impressions"),
        ("conversions", "clicks"),
        ("opens", "deliveries"),
        ("unsubscribes", "deliveries"),
        ("deliveries", "recipients"),
    ],
)
def test_a_part_never_exceeds_its_whole(rows: pd.DataFrame, part: str, whole: str) -> None:
    both = rows[[part, whole]].dropna()
    assert len(both) > 0
    assert (both[part] <= both[whole]).all()


def test_every_message_sent_is_delivered_or_bounces(newsletters: pd.DataFrame) -> None:
    assert 51 <= len(newsletters) <= 53
    sent = newsletters["deliveries"] + newsletters["bounces"]
    assert (sent == newsletters["recipients"]).all()


@pytest.mark.parametrize("days", [30, 90, 365])
def test_facebook_brings_clicks_and_linkedin_conversions(rows: pd.DataFrame, days: int) -> None:
    lately = rows[(rows["media"] == "owned") & (rows["ago"] < days)]
    clicks = lately.groupby("network")["clicks"].sum()
    tracked = lately[lately["conversions"].notna()].groupby("network")
    rate = tracked["conversions"].sum() / tracked["clicks"].sum()
    assert clicks.idxmax() == "facebook"
    assert clicks["linkedin"] < clicks["facebook"] / 3
    assert rate.idxmin() == "facebook"
    assert rate.idxmax() == "linkedin"


@pytest.mark.parametrize("network", sorted(SOCIAL))
def test_each_network_has_its_best_slot(posts: pd.DataFrame, network: str) -> None:
    seen_by = "impressions" if network == "youtube" else "reach"
    slots = posts[posts["network"] == network].groupby(["weekday", "hour"])
    totals = slots[["interactions", seen_by]].sum()[slots.size() >= 5]
    rates = totals["interactions"] / totals[seen_by]
    planted = {account.slot for account in ACCOUNTS if account.network == network}
    assert {rates.idxmax()} == planted


def test_tiktok_was_silent_for_twelve_days_and_nobody_else_as_long(posts: pd.DataFrame) -> None:
    silences = {}
    for (network, account), theirs in posts.groupby(["network", "account"]):
        days = sorted(set(theirs["ago"]))
        longest, _latest, since = max((b - a - 1, a, b) for a, b in pairwise(days))
        silences[network, account] = (longest, since)
    assert silences.pop(("tiktok", "farlouse")) == (12, SILENCE.stop)
    assert len(SILENCE) == 12
    assert max(longest for longest, _since in silences.values()) <= 9


def test_instagram_impressions_fell_in_the_last_week(posts: pd.DataFrame) -> None:
    instagram = posts[posts["network"] == "instagram"]
    last = instagram.loc[instagram["ago"].isin(FALL), "impressions"].sum()
    before = instagram.loc[instagram["ago"].between(7, 13), "impressions"].sum()
    usual = instagram.loc[instagram["ago"].between(7, 90), "impressions"].sum() / 12
    assert 0 < last < 0.6 * before
    assert last < 0.7 * usual


def test_negative_mentions_surged_on_x_on_one_day(mentions: pd.DataFrame) -> None:
    negative = mentions[(mentions["network"] == "x") & (mentions["sentiment"] == "negative")]
    by_day = negative.groupby("ago").size().sort_values()
    assert by_day.index[-1] == SURGE
    assert by_day.iloc[-1] >= 30
    assert by_day.iloc[-2] <= 3


def test_one_fan_mentions_the_brand_most(mentions: pd.DataFrame) -> None:
    by_author = mentions["author"].value_counts()
    assert by_author.index[0] == TOP_FAN
    assert by_author.iloc[0] > by_author.iloc[1]


def test_one_newsletter_lost_ten_times_the_usual_subscribers(newsletters: pd.DataFrame) -> None:
    rate = (newsletters["unsubscribes"] / newsletters["deliveries"]).sort_values()
    assert newsletters.loc[rate.index[-1], "campaign"] == REMINDER_CAMPAIGN
    assert 7 < rate.iloc[-1] / rate.median() < 14
    assert rate.iloc[-2] < 3 * rate.median()


def test_texts_are_french_and_english_and_two_are_hostile(rows: pd.DataFrame) -> None:
    texts = rows["text"]
    assert texts.str.contains("torréfie").any()
    assert texts.str.contains("Behind the roaster").any()
    assert texts.str.contains("☕").any()
    hostile = rows[texts.str.startswith("=") | texts.str.contains("<!", regex=False)]
    assert dict(zip(hostile["ago"], hostile["text"], strict=True)) == HOSTILE
    assert not texts.str.contains("{", regex=False).any()
