"""The catalogue: every KPI that Vigie knows, as data.

A rate is a ratio of sums over the posts that report both terms, unless its formula says otherwise.
Names ending in `_rate` or `_share` are fractions of 1; the unit says how they are shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kpi.audience import (
    DailyEngagement,
    EngagedPeople,
    FollowerGrowth,
    Followers,
    FollowersPerPost,
    NetFollowers,
    Returning,
)
from kpi.formulas import Count, Formula, MeanReachRate, Net, PerPost, Rate, Share, Total
from kpi.press import PotentialAudience, ShareOfVoice
from kpi.rhythm import BestTime, Frequency, LongestSilence, Regularity

Category = Literal["acquisition", "engagement", "conversion", "retention", "reputation", "email"]
CATEGORIES: tuple[Category, ...] = (
    "acquisition",
    "engagement",
    "conversion",
    "retention",
    "reputation",
    "email",
)

Unit = Literal[
    "count",
    "percent",
    "per_mille",
    "points",
    "times",
    "decimal",
    "per_week",
    "days",
    "minutes",
    "money",
]

Perimeter = Literal["social", "email", "earned", "press", "voice", "account", "days"]
"""Which posts a KPI is about when nobody says: our own on the social networks together; e-mail
campaigns; what others said; the press; what is said of us and of rivals; the daily figures of our
accounts with our posts; these figures alone."""

Source = Literal["sums", "levels", "returning"]
"""What the frame of its formula holds: sums; a row for each account; people of two periods."""


@dataclass(frozen=True)
class Metric:
    """A KPI: what it is called, what it is for, its unit and how it is computed.

    `origin` is where the definition comes from.
    """

    name: str
    category: Category
    unit: Unit
    formula: Formula
    origin: str
    perimeter: Perimeter = "social"
    source: Source = "sums"

    @property
    def counters(self) -> tuple[str, ...]:
        return self.formula.terms


@dataclass(frozen=True)
class PartOfTotal:
    """A group's part of the sum over all groups, over the posts that report the term."""

    term: str
    columns: tuple[str, ...] = ()

    @property
    def terms(self) -> tuple[str, ...]:
        return (self.term,)

    measure = Total.measure
    whole = True


HOUSE = "Vigie's own definition"
FIELD = "common definition of the field"
HOOTSUITE = "Hootsuite, How to calculate engagement rate"
TRUESOCIAL = "TrueSocialMetrics, metrics for social media"

_METRICS: tuple[Metric, ...] = (
    # ------------------------------------------------------------------ acquisition: being seen
    Metric("impressions", "acquisition", "count", Total("impressions"), FIELD),
    Metric("reach", "acquisition", "count", Total("reach"), FIELD),
    Metric("impression_rate", "acquisition", "percent", MeanReachRate(), HOUSE),
    Metric(
        "impressions_per_follower",
        "acquisition",
        "percent",
        Rate("impressions", "followers", chance=False),
        HOUSE,
    ),
    Metric(
        "exposure_frequency",
        "acquisition",
        "times",
        Rate("impressions", "reach", chance=False),
        FIELD,
    ),
    Metric("video_views", "acquisition", "count", Total("video_views"), FIELD),
    Metric("posts", "acquisition", "count", Count(), FIELD),
    Metric("posts_per_week", "acquisition", "per_week", Frequency(), FIELD),
    Metric("regularity", "acquisition", "decimal", Regularity(), HOUSE),
    Metric("longest_silence", "acquisition", "days", LongestSilence(), HOUSE),
    Metric("best_time", "acquisition", "percent", BestTime(Rate("interactions", "reach")), HOUSE),
    Metric("followers", "acquisition", "count", Followers(), FIELD, "account", source="levels"),
    Metric(
        "net_followers",
        "acquisition",
        "count",
        NetFollowers(),
        "Metricool, followers balance",
        "account",
        source="levels",
    ),
    Metric(
        "follower_growth",
        "acquisition",
        "percent",
        FollowerGrowth(),
        "Iconosquare, follower evolution",
        "account",
        source="levels",
    ),
    Metric(
        "followers_per_post",
        "acquisition",
        "decimal",
        FollowersPerPost(),
        "Metricool, followers per content",
        "account",
        source="levels",
    ),
    Metric("gross_followers", "acquisition", "count", Total("followers_gained"), FIELD, "days"),
    Metric("lost_followers", "acquisition", "count", Total("followers_lost"), FIELD, "days"),
    Metric("account_impressions", "acquisition", "count", Total("impressions"), FIELD, "days"),
    # Somebody reached on two days is one person: only the mean of the days can be told.
    Metric("account_reach", "acquisition", "count", PerPost("reach"), HOUSE, "days"),
    Metric("account_video_views", "acquisition", "count", Total("video_views"), FIELD, "days"),
    Metric(
        "cost_per_mille",
        "acquisition",
        "money",
        Rate("spend", "impressions", per=1000, chance=False),
        FIELD,
    ),
    # ------------------------------------------------------------------ engagement
    Metric("interactions", "engagement", "count", Total("interactions"), FIELD),
    Metric("likes", "engagement", "count", Total("likes"), FIELD),
    Metric("comments", "engagement", "count", Total("comments"), FIELD),
    Metric("shares", "engagement", "count", Total("shares"), FIELD),
    Metric("saves", "engagement", "count", Total("saves"), FIELD),
    Metric("engagement_rate", "engagement", "percent", Rate("interactions", "reach"), HOOTSUITE),
    Metric(
        "engagement_rate_impressions",
        "engagement",
        "percent",
        Rate("interactions", "impressions"),
        HOOTSUITE,
    ),
    Metric(
        "engagement_rate_followers",
        "engagement",
        "percent",
        Rate("interactions", "followers"),
        HOOTSUITE,
    ),
    Metric(
        "engagement_rate_views",
        "engagement",
        "percent",
        Rate("interactions", "video_views"),
        HOOTSUITE,
    ),
    Metric("engagement_rate_daily", "engagement", "percent", DailyEngagement(), HOOTSUITE),
    Metric(
        "engagement_per_1000",
        "engagement",
        "per_mille",
        Rate("interactions", "reach"),
        "Metricool, engagement",
    ),
    Metric(
        "engaged_people_rate",
        "engagement",
        "percent",
        Rate("engaged_people", "reach"),
        "Dicenda, taux d'engagement",
    ),
    Metric("amplification_rate", "engagement", "decimal", PerPost("shares"), TRUESOCIAL),
    Metric("applause_rate", "engagement", "decimal", PerPost("likes"), TRUESOCIAL),
    Metric("conversation_rate", "engagement", "decimal", PerPost("comments"), TRUESOCIAL),
    Metric("virality_rate", "engagement", "percent", Rate("shares", "impressions"), HOUSE),
    Metric(
        "response_rate", "engagement", "percent", Rate("answered", "received"), FIELD, "account"
    ),
    Metric(
        "response_time",
        "engagement",
        "minutes",
        Rate("response_minutes", "answered", chance=False),
        FIELD,
        "account",
    ),
    # ------------------------------------------------------------------ conversion
    Metric("clicks", "conversion", "count", Total("clicks"), FIELD),
    Metric(
        "click_through_rate",
        "conversion",
        "percent",
        Rate("clicks", "impressions"),
        "X Ads, click rate",
    ),
    Metric("conversions", "conversion", "count", Total("conversions"), FIELD),
    Metric(
        "conversion_rate",
        "conversion",
        "percent",
        Rate("conversions", "clicks"),
        "1min30, taux de conversion",
    ),
    Metric("volume_share", "conversion", "percent", PartOfTotal("clicks"), HOUSE),
    Metric("conversion_share", "conversion", "percent", PartOfTotal("conversions"), HOUSE),
    Metric(
        "cost_per_click",
        "conversion",
        "money",
        Rate("spend", "clicks", chance=False),
        FIELD,
    ),
    Metric(
        "cost_per_conversion",
        "conversion",
        "money",
        Rate("spend", "conversions", chance=False),
        FIELD,
    ),
    Metric(
        "economic_value",
        "conversion",
        "money",
        Rate("goal_value", "visits", chance=False),
        TRUESOCIAL,
    ),
    # ------------------------------------------------------------------ retention
    Metric(
        "returning_people", "retention", "percent", Returning(), HOUSE, "earned", source="returning"
    ),
    # ------------------------------------------------------------------ reputation
    Metric("mentions", "reputation", "count", Count(), FIELD, "earned"),
    Metric(
        "positive_share", "reputation", "percent", Share("sentiment", "positive"), FIELD, "earned"
    ),
    Metric(
        "neutral_share", "reputation", "percent", Share("sentiment", "neutral"), FIELD, "earned"
    ),
    Metric(
        "negative_share",
        "reputation",
        "percent",
        Share("sentiment", "negative"),
        FIELD,
        "earned",
    ),
    Metric(
        "net_sentiment",
        "reputation",
        "points",
        Net(),
        "Black Box Intelligence, net sentiment",
        "earned",
    ),
    Metric("engaged_people", "reputation", "count", EngagedPeople(), HOUSE, "earned"),
    Metric("share_of_voice", "reputation", "percent", ShareOfVoice(), FIELD, "voice"),
    Metric("articles", "reputation", "count", Count(), FIELD, "press"),
    Metric(
        "potential_audience",
        "reputation",
        "count",
        PotentialAudience(),
        "Muck Rack, potential reach",
        "press",
    ),
    Metric(
        "audience_per_article",
        "reputation",
        "count",
        PerPost("audience"),
        "Muck Rack, potential reach",
        "press",
    ),
    Metric(
        "message_share",
        "reputation",
        "percent",
        Share("message", ""),
        "key message pull-through",
        "press",
    ),
    # ------------------------------------------------------------------ e-mail
    Metric("recipients", "email", "count", Total("recipients"), FIELD, "email"),
    Metric("deliveries", "email", "count", Total("deliveries"), FIELD, "email"),
    Metric("opens", "email", "count", Total("opens"), FIELD, "email"),
    Metric("unsubscribes", "email", "count", Total("unsubscribes"), FIELD, "email"),
    Metric("bounces", "email", "count", Total("bounces"), FIELD, "email"),
    Metric(
        "delivery_rate",
        "email",
        "percent",
        Rate("deliveries", "recipients"),
        "LADN, lexique e-mailing",
        "email",
    ),
    Metric(
        "open_rate",
        "email",
        "percent",
        Rate("opens", "deliveries"),
        "LADN, lexique e-mailing",
        "email",
    ),
    Metric(
        "email_click_rate",
        "email",
        "percent",
        Rate("clicks", "deliveries"),
        "HubSpot, KPI e-mail",
        "email",
    ),
    Metric(
        "click_to_open_rate",
        "email",
        "percent",
        Rate("clicks", "opens"),
        "GetResponse, taux de réactivité",
        "email",
    ),
    Metric(
        "unsubscribe_rate",
        "email",
        "percent",
        Rate("unsubscribes", "deliveries"),
        FIELD,
        "email",
    ),
    Metric("bounce_rate", "email", "percent", Rate("bounces", "recipients"), FIELD, "email"),
)

CATALOGUE: dict[str, Metric] = {metric.name: metric for metric in _METRICS}

# What one post brings, so that those who publish much and little compare; not asked for by name.
PER_POST: dict[str, Metric] = {
    name: Metric(f"{name}_per_post", "acquisition", "count", PerPost(name), HOUSE)
    for name in ("reach", "impressions", "video_views")
}

# The same question about an e-mail campaign has a formula of its own.
IN_EMAIL = {"click_through_rate": "email_click_rate"}

# Asked for, and refused with the reason: a number would look like a measure and is none.
REFUSED = ("ave",)
