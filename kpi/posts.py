"""What was published, and its counters as somebody read them.

Every figure a team submits is a `Reading` of a post: who published what, where and when, and its
counters at one moment. What is not a publication is kept the same way, under a `media` of its own,
so that one path writes, corrects, undoes and counts everything:

=========  ==================================================================================
owned      what the team published on its accounts (an e-mail campaign: network ``email``)
earned     what others said of it; `mentions` when one line stands for several of them
press      an article, with its outlet, outlet type and tone
account    the figures of an account on a day (followers…), never summed with posts
rival      what is said of a competitor (`account`: its name; `mentions`: how many)
=========  ==================================================================================
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kpi.periods import UNDATED, epoch_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from zoneinfo import ZoneInfo

    import pandas as pd

MEDIA = ("owned", "earned", "press", "account", "rival")
OF_A_DAY = frozenset({"account", "rival"})  # the media whose figures are those of a day
SENTIMENTS = ("positive", "neutral", "negative")

# The order is that of the bits of `reported`, which is stored: add at the end only.
COUNTERS = (
    "impressions",
    "reach",
    "likes",
    "comments",
    "shares",
    "saves",
    "clicks",
    "conversions",
    "video_views",
    "followers",
    "engagements",  # as the platform adds them up: kept, never used for the engagement rate
    "engaged_people",
    "visits",
    "spend",  # cents
    "goal_value",  # cents
    "mentions",
    "audience",
    "received",
    "answered",
    "response_minutes",
    "recipients",
    "deliveries",
    "opens",
    "unsubscribes",
    "bounces",
    "followers_gained",  # new ones, of a day or due to a post
    "followers_lost",
    "followers_delta",  # net: may be negative
)
BIT = {counter: 1 << place for place, counter in enumerate(COUNTERS)}
BIT["reach_per_follower"] = 1 << 60  # not a counter: that a post's own rate can be told
MONEY = ("spend", "goal_value")  # kept in cents
SIGNED = ("followers_delta",)  # the others are never below 0
INTERACTIONS = ("likes", "comments", "shares", "saves")


def counters_of(term: str) -> tuple[str, ...]:
    """The counters that a term of a formula adds up: itself, or those of "interactions"."""
    return INTERACTIONS if term == "interactions" else (term,)


NO_SLOT = -1
UNDATED_DAY = epoch_day(UNDATED.start)


class Reading(NamedTuple):
    """A post and its counters, as they were read at one moment.

    `published_at` is in epoch seconds, None when the hour is not known; `day` the local epoch day
    (`UNDATED_DAY` when not known); `slot` the local weekday * 24 + hour (`NO_SLOT`); `hashtags`
    are in lower case, without `#`, separated by spaces. A text that nobody gave is empty. A counter
    that nobody gave is None, which is never 0.
    """

    network: str
    post_id: str
    media: str = "owned"
    account: str = ""
    published_at: int | None = None
    day: int = UNDATED_DAY
    slot: int = NO_SLOT
    format: str = ""
    campaign: str = ""
    author: str = ""
    text: str = ""
    url: str = ""
    hashtags: str = ""
    sentiment: str = ""
    outlet: str = ""
    outlet_type: str = ""
    message: str = ""
    prominence: str = ""
    impressions: int | None = None
    reach: int | None = None
    likes: int | None = None
    comments: int | None = None
    shares: int | None = None
    saves: int | None = None
    clicks: int | None = None
    conversions: int | None = None
    video_views: int | None = None
    followers: int | None = None
    engagements: int | None = None
    engaged_people: int | None = None
    visits: int | None = None
    spend: int | None = None
    goal_value: int | None = None
    mentions: int | None = None
    audience: int | None = None
    received: int | None = None
    answered: int | None = None
    response_minutes: int | None = None
    recipients: int | None = None
    deliveries: int | None = None
    opens: int | None = None
    unsubscribes: int | None = None
    bounces: int | None = None
    followers_gained: int | None = None
    followers_lost: int | None = None
    followers_delta: int | None = None


FIELDS = Reading._fields
FIRST_COUNTER = FIELDS.index(COUNTERS[0])
DESCRIPTION = FIELDS[2:FIRST_COUNTER]


REACH, FOLLOWERS = COUNTERS.index("reach"), COUNTERS.index("followers")


def reported(counters: Sequence[int | None]) -> int:
    """The set of counters that are known, one bit each; `counters` in the order of `COUNTERS`.

    >>> nothing = [None] * (len(COUNTERS) - 2)
    >>> reported([1200, 0, *nothing]) == BIT["impressions"] | BIT["reach"]
    True
    """
    known = sum(1 << place for place, value in enumerate(counters) if value is not None)
    if counters[FOLLOWERS] and counters[REACH] is not None:
        known |= BIT["reach_per_follower"]
    return known


def local_day_and_slot(published_at: int, zone: ZoneInfo) -> tuple[int, int]:
    """The local epoch day, and weekday * 24 + hour, of a moment.

    >>> from zoneinfo import ZoneInfo
    >>> local_day_and_slot(1793486400, ZoneInfo("Europe/Paris"))  # Sat 31 Oct 2026, 23:00
    (20757, 143)
    """
    # An import asks this a million times; zones change their offset on the half hour at the finest.
    day, second = divmod(published_at + _offset(published_at // 1800, zone), 86_400)
    return day, (day + 3) % 7 * 24 + second // 3600


@lru_cache(maxsize=1 << 17)
def _offset(half_hour: int, zone: ZoneInfo) -> int:
    offset = datetime.fromtimestamp(half_hour * 1800, zone).utcoffset()
    return int(offset.total_seconds()) if offset else 0


@dataclass(frozen=True)
class Filter:
    """The posts that have one of the values in a dimension; with `exclude`, those that do not.

    Values are texts: of the dimension "weekday" "0" (Monday) to "6", of "hour" "0" to "23". A post
    whose day or hour is not known has none.
    """

    dimension: str
    values: tuple[str, ...]
    exclude: bool = False


_HASHTAG = re.compile(r"(?<![\w&/])#(\w*[^\W\d_]\w*)")


def hashtags_in(text: str) -> str:
    """The hashtags of a text, each once, in lower case and in order.

    >>> hashtags_in("On recrute ! #Recrutement #CDI #recrutement, poste #1")
    'recrutement cdi'
    """
    if "#" not in text:
        return ""
    return " ".join(dict.fromkeys(tag.lower() for tag in _HASHTAG.findall(text, text.index("#"))))


# Where each network writes a post's own id in its address.
_ID_IN_URL = {
    "instagram": re.compile(r"instagram\.com/(?:[\w.]+/)?(?:p|reel|reels|tv)/([\w-]+)"),
    "facebook": re.compile(r"facebook\.com/.*?(?:posts|videos|reel|photos)/(?:[^/?]*/)?([\w-]+)"),
    "linkedin": re.compile(r"linkedin\.com/(?:feed/update|posts)/([^/?#]+)"),
    "x": re.compile(r"(?:twitter|x)\.com/[\w/]*status/(\w+)"),
    "tiktok": re.compile(r"tiktok\.com/(?:.*/)?(?:video|photo)/(\w+)"),
    "youtube": re.compile(
        r"(?:youtube\.com/(?:watch\?(?:.*&)?v=|shorts/|live/)|youtu\.be/)([\w-]+)"
    ),
}
_HOSTS = {
    "instagram.com": "instagram",
    "facebook.com": "facebook",
    "fb.com": "facebook",
    "linkedin.com": "linkedin",
    "twitter.com": "x",
    "x.com": "x",
    "tiktok.com": "tiktok",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "pinterest.com": "pinterest",
    "threads.net": "threads",
    "threads.com": "threads",
    "fb.watch": "facebook",
    "lnkd.in": "linkedin",
    "pin.it": "pinterest",
    "reddit.com": "reddit",
    "snapchat.com": "snapchat",
    "twitch.tv": "twitch",
    "vimeo.com": "vimeo",
    "dailymotion.com": "dailymotion",
    "t.me": "telegram",
    "bsky.app": "bluesky",
}


def network_of(url: str) -> str:
    """The network that an address belongs to; empty when it is none that is known.

    >>> network_of("https://www.instagram.com/p/Cxyz/"), network_of("https://lemonde.fr/a")
    ('instagram', '')
    """
    host = _BEFORE_HOST.sub("", url.lower(), 1).partition("/")[0].partition(":")[0]
    return _network_at(host) if len(host) <= _LONGEST_HOST else ""


_LONGEST_HOST = 253  # letters that a name on the Internet may have
_BEFORE_HOST = re.compile(r"^[a-z]+://")


@lru_cache(maxsize=1 << 12)
def _network_at(host: str) -> str:
    labels = host.split(".")
    return next(
        (_HOSTS[h] for h in (".".join(labels[i:]) for i in range(len(labels))) if h in _HOSTS), ""
    )


_ACCOUNT_IN_URL = re.compile(
    r"(?:(?:twitter|x|threads)\.(?:com|net)/(?!i/)|tiktok\.com/|youtube\.com/(?=@)|bsky\.app/profile/)"
    r"@?([\w.-]+)/(?:status|video|photo|post)"
)


def account_of(url: str) -> str:
    """The account in the address of a post, on the networks that write it there; else empty.

    >>> account_of("https://www.tiktok.com/@nova/video/7567"), account_of("https://x.com/i/status/1")
    ('nova', '')
    """
    found = _ACCOUNT_IN_URL.search(url)
    return found[1] if found else ""


def post_key(reading: Reading) -> str:
    """What tells a post from another on its network, when nobody gave its id.

    The id in its address, else the address, else the account, the moment and the first words: the
    same submission made twice is the same post. Mentions counted together are those of a moment, or
    of a day, and of a tone: counted anew, they take the place of those.

    >>> post_key(Reading("x", "", url="https://x.com/i/status/1724"))
    '1724'
    """
    if reading.url:
        if (pattern := _ID_IN_URL.get(reading.network)) and (found := pattern.search(reading.url)):
            return found[1]
        return "url:" + re.sub(r"^https?://(www\.)?|\s*(?:[?#].*|/)$", "", reading.url)
    words = f"{reading.outlet} {reading.author} {reading.text} {reading.campaign}".strip()
    when = reading.published_at if reading.published_at is not None else f"day{reading.day}"
    if reading.mentions is not None and not words:  # counted together
        return f"mentions:{reading.account}:{when}:{reading.sentiment}"
    told = hashlib.blake2b(words.encode(), digest_size=6).hexdigest() if words else "post"
    return f"{reading.media}:{reading.account}:{when}:{reading.format}:{told}"


def frame(rows: Iterable[Sequence[object]], columns: Sequence[str]) -> pd.DataFrame:
    """Sums of counters as a frame: what every KPI is computed from.

    Columns: `bucket` (epoch day where the sum begins), the columns grouped by, `reported` (which
    counters those posts have), `posts` (how many), one sum for each counter (0 where none of those
    posts reports it: `reported` tells), and with reach and followers `reach_per_follower` (the sum
    over posts, in billionths).
    """
    import pandas as pd  # noqa: PLC0415  (400 ms: only when a KPI is asked for)

    return pd.DataFrame([*map(tuple, rows)], columns=[*columns])


def counters_read(reading: Reading) -> tuple[int | None, ...]:
    """The counters of a reading, in the order of `COUNTERS`."""
    return reading[FIRST_COUNTER:]  # type: ignore[return-value]  # the last fields are counters


SUMS = ("posts", *COUNTERS, "reach_per_follower")


def frame_of(readings: Iterable[Reading], *by: str) -> pd.DataFrame:
    """A frame of single posts: each a sum of one.

    >>> frame_of([Reading("x", "1", likes=3)])[["posts", "likes"]].to_numpy().tolist()
    [[1, 3]]
    """
    rows = [
        (
            reading.day,
            *(getattr(reading, column) for column in by),
            reported(counters_read(reading)),
            1,
            *(value or 0 for value in counters_read(reading)),
            reach_per_follower(reading.reach, reading.followers) or 0,
        )
        for reading in readings
    ]
    return frame(rows, ("bucket", *by, "reported", *SUMS))


def reach_per_follower(reach: int | None, followers: int | None) -> int | None:
    """A post's reach over its followers, in billionths: whole numbers add up exactly."""
    if reach is None or not followers:
        return None
    return (reach * 1_000_000_000 + followers // 2) // followers
