"""The KPIs that the words mean together: "how often do we post" is posts per week.

`name_kpis` tries `RULES` in order. Most change what is meant and leave the rest to the next ones;
the rule that returns true has settled it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.messages import Problem
from kpi.metrics import CATALOGUE
from kpi.periods import UNITS

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.grammar.meant import Meant

TONES = {"positive": "positive_share", "neutral": "neutral_share", "negative": "negative_share"}
_TIMES = frozenset({"day", "hour", "weekday"})
# What tells a good time to post from a bad one.
_JUDGING = frozenset({"engagement_rate", "interactions", "impressions", "reach"})
# What people do, which "who" asks about: it is their mentions that Vigie knows.
_OF_PEOPLE = frozenset(
    {"mentions", "interactions", "comments", "shares", "likes", "engaged_people"}
)
RATE_OF = {
    "clicks": "click_through_rate",
    "conversions": "conversion_rate",
    "opens": "open_rate",
    "unsubscribes": "unsubscribe_rate",
    "bounces": "bounce_rate",
    "deliveries": "delivery_rate",
    "interactions": "engagement_rate",
}

OF_ACCOUNTS = {
    "impressions": "account_impressions",
    "reach": "account_reach",
    "video_views": "account_video_views",
}


def name_kpis(meant: Meant) -> None:
    """Settle the KPIs, and which subjects are left to group by."""
    for rule in RULES:
        if rule(meant):
            return


def without_counted(meant: Meant) -> bool:
    """What is counted is no KPI beside another one: "the reach of our posts", "people reached"."""
    metrics = meant.metrics
    kept = [name for name in metrics if name not in meant.heard.loose]
    kept = kept or [name for name in metrics if name != "engaged_people"][:1]
    if not kept or len(kept) == len(metrics):
        return False
    dropped = set(metrics) - set(kept)
    if "mentions" in dropped and {CATALOGUE[name].perimeter for name in kept} == {"social"}:
        meant.filters.setdefault(("media", False), ["earned"])
    if "articles" in dropped and set(kept) <= set(TONES.values()):
        meant.filters.setdefault(("media", False), ["press"])
    meant.metrics = kept
    return False


def worst_time(meant: Meant) -> bool:
    """The worst time is the one of the least engagement: "the worst hour to post"."""
    times = {*meant.subjects, meant.by} & _TIMES
    if meant.ranking != "worst" or not meant.only("best_time", "posts"):
        return False
    if not (times or {"when"} & meant.said or meant.metrics == ["best_time"]):
        return False
    meant.metrics, meant.subjects = ["engagement_rate"], []
    meant.by = "weekday" if times and "hour" not in times else "hour"
    return True


def what_works(meant: Meant) -> bool:
    """What works is told by a rate, not by how many there are: "do Camille's posts work?"."""
    if "works" in meant.said and meant.metrics == ["posts"] and "how_many" not in meant.said:
        meant.metrics = []
    return False


def best_time_by_itself(meant: Meant) -> bool:
    """The best time is told by engagement already: "the best time to post for engagement"."""
    if "best_time" in meant.metrics and meant.metrics != ["best_time"]:
        if not meant.only("best_time", "posts", *_JUDGING):
            meant.said.add("judged")  # by engagement, whatever else is named: that is said
        meant.metrics = ["best_time"]
    return False


def followers_gained(meant: Meant) -> bool:
    """Followers that move are new ones, or a growth: "did our followers go up?"."""
    if meant.said & {"gain", "trend", "up", "down", "fast"} and "followers" in meant.metrics:
        growth = "follower_growth" if "fast" in meant.said else "net_followers"
        meant.metrics[meant.metrics.index("followers")] = growth
    return False


def of_one_account(meant: Meant) -> bool:
    """The account of one network is no group: "the reach of our TikTok account"."""
    grouped = meant.by or meant.ranking or meant.said & {"compare", "which", "or"}
    if meant.subjects != ["account"] or len(meant.values("network")) != 1 or grouped:
        return False
    if not (meant.metrics and meant.only(*OF_ACCOUNTS)):
        return False
    meant.metrics, meant.subjects = [OF_ACCOUNTS[name] for name in meant.metrics], []
    return True


def how_often(meant: Meant) -> bool:
    """How often is posts per week: "how often do we post?"."""
    if "how_often" not in meant.said or not meant.only("posts"):
        return False
    meant.metrics = ["posts_per_week"]
    return True


def several_tones(meant: Meant) -> bool:
    """Tones beside a share are shares too: "the share of neutral and of negative"."""
    tones = meant.values("sentiment")
    if not (tones and meant.metrics and meant.only(*TONES.values())):
        return False
    del meant.filters["sentiment", False]
    meant.metrics = [*dict.fromkeys((*meant.metrics, *map(TONES.__getitem__, tones)))]
    return True


def in_percent(meant: Meant) -> bool:
    """What is counted, in percent, is its rate: "clicks in %"."""
    if len(meant.metrics) == 1 and "percent" in meant.said and "part" not in meant.said:
        if meant.metrics[0] not in RATE_OF:
            meant.said.add("part")  # "what % of our impressions is TikTok's?"
        meant.metrics = [RATE_OF.get(meant.metrics[0], meant.metrics[0])]
    return False


def per_basis(meant: Meant) -> bool:
    """An engagement rate may be said with what it is of: "the engagement rate, per follower"."""
    if not meant.heard.basis:
        return False
    if not next(iter(meant.metrics_in_mind), "").startswith("engagement_rate"):
        raise Problem("by-what")
    meant.metrics = [meant.heard.basis]
    return True


def share_of_tone(meant: Meant) -> bool:
    """The part that is of one tone: "what percentage of mentions is negative?"."""
    tones = meant.values("sentiment")
    percent = any(amount.percent for amount in meant.amounts)
    if len(tones) != 1 or not (percent or meant.said & {"part", "percent"}):
        return False
    if not meant.only("mentions", "articles"):
        return False
    del meant.filters["sentiment", False]
    if meant.metrics == ["articles"]:
        meant.filters.setdefault(("media", False), ["press"])
    meant.metrics = [TONES[tones[0]]]
    meant.subjects = [subject for subject in meant.subjects if subject != "sentiment"]
    return True


def mentions_of_press(meant: Meant) -> bool:
    """What outlets say are articles: "which outlet mentions us most?"."""
    if "mentions" in meant.metrics and "outlet" in (*meant.subjects, meant.by):
        meant.metrics[meant.metrics.index("mentions")] = "articles"
    return False


def silence_in_days(meant: Meant) -> bool:
    """Days are the unit of a silence, not its groups: "the longest silence, in days"."""
    if meant.metrics == ["longest_silence"]:
        meant.subjects = [subject for subject in meant.subjects if subject not in UNITS]
        meant.by = "" if meant.ranking else meant.by
    return False


def when_to_post(meant: Meant) -> bool:
    """The best time, in other words: "when should we post?", "what's the best hour?"."""
    if not _asks_when(meant):
        return False
    meant.metrics, meant.subjects = ["best_time"], []
    meant.by, meant.ranking, meant.ordered = "", "", False
    return True


def followers_engage(meant: Meant) -> bool:
    """Followers who do something are no count of them: "when do our followers engage most?"."""
    if "when" in meant.said and "followers" in meant.metrics and len(meant.metrics) > 1:
        meant.metrics.remove("followers")
    return False


def _asks_when(meant: Meant) -> bool:
    said, named = meant.said, {*meant.subjects, meant.by} - {""}
    if meant.by == "week" or not named <= {*_TIMES, "post", "week"}:
        return False
    if not meant.only("posts", "best_time", *_JUDGING):
        return False
    if set(meant.metrics) & _JUDGING:  # "when do we have the most reach?" is of the past
        ranks = meant.ranking == "top" and (not named or named >= {"day", "hour"})
        asks = said & {"publish", "advice"} or ranks
        if not ("when" in said and asks):
            return False
    ranked = (meant.ranking == "top" or "publish" in said) and named & _TIMES
    return bool("when" in said or ranked or meant.metrics == ["best_time"])


def who_posts(meant: Meant) -> bool:
    """Who publishes is one of us: "who published the most?"."""
    told = "published" in meant.said and "talk" not in meant.said
    if not (told and _asks_who(meant) and meant.only("posts")):
        return False
    meant.metrics, meant.subjects = ["posts"], ["author"]
    return True


def who_acts(meant: Meant) -> bool:
    """Who acts is a person, an outlet or one of us: "who comments most?", "whose reach?"."""
    others = {*meant.subjects} - {"author", "account", "post"}
    posts = "post" in {*meant.subjects, meant.by} or "posts" in meant.metrics
    wrote = posts and meant.only("posts") and "published" not in meant.said
    if _asks_who(meant) and meant.ranking and wrote:
        meant.metrics, meant.subjects, meant.by = [], ["author"], ""  # "who writes our best posts?"
        return True
    asked = meant.metrics or "talk" in meant.said or meant.ranking
    if others or not asked or not _asks_who(meant):
        return False
    if meant.values("media") == ["press"] and meant.only("mentions", "articles"):
        meant.metrics, meant.subjects = ["articles"], ["outlet"]
    elif meant.only(*_OF_PEOPLE):
        meant.metrics, meant.subjects, meant.by = ["engaged_people"], [], ""
    else:
        meant.subjects, meant.by = ["author"], "" if meant.by == "post" else meant.by
    return True


def _asks_who(meant: Meant) -> bool:
    return "who" in meant.said and not meant.said & {"why", "unusual"}


def how_many(meant: Meant) -> bool:
    """How many, of what fits: "how many on Instagram?" are posts, "in the press?" articles."""
    if meant.metrics or meant.by or "how_many" not in meant.said:
        return False
    if not _counts_something(meant):
        meant.said.add("uncounted")  # "combien sur LinkedIn ?"
        return False
    meant.metrics = [_counted(meant)]
    meant.subjects = [subject for subject in meant.subjects if subject != "post"]
    return True


def _counts_something(meant: Meant) -> bool:
    """Whether there is a word for what is counted: reels, e-mails, what we published."""
    named = {dimension for dimension, out in meant.filters if not out} - {"network", "account"}
    email = meant.values("network") == ["email"]
    return bool(named or email or meant.subjects or meant.said & {"publish", "published", "those"})


def _counted(meant: Meant) -> str:
    """What "how many" counts when no KPI is named."""
    media = (*meant.values("media"), "")[0]
    named = {*meant.subjects, *(dimension for dimension, out in meant.filters if not out)}
    if media == "press" or {"outlet", "outlet_type"} & named:
        return "articles"
    return "mentions" if media == "earned" or meant.values("sentiment") else "posts"


RULES: tuple[Callable[[Meant], bool], ...] = (
    without_counted,
    worst_time,
    what_works,
    best_time_by_itself,
    followers_gained,
    of_one_account,
    how_often,
    several_tones,
    in_percent,
    per_basis,
    share_of_tone,
    mentions_of_press,
    silence_in_days,
    followers_engage,
    when_to_post,
    who_posts,
    who_acts,
    how_many,
)
