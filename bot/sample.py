"""A year in the life of a brand that does not exist, for `make demo`.

Brûlerie Farlouse is an invented coffee roaster on the Loire; its rivals, the press that writes
about it and the people who mention it are invented too. It posts in French and in English on seven
accounts and sends a newsletter on Thursdays. Nothing is copied from anyone: the generated data are
in the public domain (CC0 1.0).

Everything is placed relative to the last day, so the demo tells the same story whatever the date:

- Facebook brings the most clicks and the lowest conversion rate, LinkedIn few clicks and the
  highest; TikTok and YouTube do not report conversions, YouTube does not report reach;
- each network has one weekday and hour where people engage about twice as much (`Account.slot`);
- TikTok was silent for 12 days about two months ago (`SILENCE`);
- Instagram's impressions fell in the last 7 days;
- negative mentions surged on X on one day about five weeks ago (`SURGE`), and the press followed;
- `TOP_FAN` mentions the brand most;
- one newsletter, about ten weeks ago, lost ten times the usual number of subscribers (`REMINDER`);
- two mentions are hostile (`HOSTILE`): a spreadsheet formula, and a Slack mention of everyone.
"""

import datetime as dt
import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar
from zoneinfo import ZoneInfo

import numpy as np

BRAND = "Brûlerie Farlouse"
PARIS = ZoneInfo("Europe/Paris")
COLUMNS = (
    "network", "media", "account", "post_id", "published_at", "url", "format", "campaign", "author",
    "text", "sentiment", "impressions", "reach", "likes", "comments", "shares", "saves", "clicks",
    "conversions", "video_views", "followers", "outlet", "outlet_type", "deliveries", "opens",
    "unsubscribes", "audience", "mentions", "recipients", "bounces",
)  # fmt: skip

# The planted facts, in days before the last day: the first of a range is the latest.
FALL = range(7)
SURGE = 35
SILENCE = range(55, 67)
REMINDER = range(70, 77)  # a whole week, so it holds exactly one Thursday

TOP_FAN = "@lea_espresso"
REMINDER_CAMPAIGN = "Enquête clients, 3e relance"
HOSTILE = {
    2: '=HYPERLINK("https://example.com/prize","Cadeau de @farlouse ☕")',
    9: "<!channel> vous avez goûté le nouveau @farlouse ?",
}

Days = Sequence[tuple[int, dt.date]]  # (days before the last one, date), oldest first
Row = dict[str, str]
Rng = np.random.Generator
T = TypeVar("T")


class Account(NamedTuple):
    """One of the brand's accounts and how it usually does."""

    network: str
    name: str
    posts_per_week: float
    followers: int  # on the last day
    growth: float  # followers on the last day / a year earlier
    reach: float  # reach / followers
    engagement: float  # interactions / reach
    clicks: float  # clicks / impressions
    conversions: float | None  # conversions / clicks; None: not tracked
    slot: tuple[int, int]  # best weekday (Monday is 0) and hour


ACCOUNTS = (
    Account("instagram", "farlouse", 2.2, 18400, 1.34, 0.27, 0.046, 0.011, 0.030, (3, 18)),
    Account("instagram", "farlouse_barista", 0.9, 3150, 1.42, 0.31, 0.041, 0.012, 0.034, (3, 18)),
    Account("facebook", "farlouse", 2.5, 26300, 1.03, 0.34, 0.014, 0.030, 0.0045, (2, 12)),
    Account("linkedin", "farlouse", 1.6, 4850, 1.61, 0.33, 0.050, 0.014, 0.115, (1, 11)),
    Account("x", "farlouse", 1.9, 5240, 0.97, 0.34, 0.012, 0.021, 0.033, (4, 9)),
    Account("tiktok", "farlouse", 1.3, 12700, 2.85, 0.50, 0.068, 0.003, None, (6, 20)),
    Account("youtube", "farlouse", 0.8, 1980, 1.55, 0.60, 0.024, 0.011, None, (5, 10)),
)
THURSDAY = 3
USUAL_HOURS = {8, 14}
RIVALS = (  # name, the network where it is counted, mentions per week
    ("Café Mirlandou", "instagram", 9), ("Brûlerie Ostrelle", "facebook", 5),
    ("Moka Tarabel", "x", 3),
)  # fmt: skip
FORMATS = {
    "instagram": ("reel", "reel", "carousel", "image"), "facebook": ("image", "link", "video"),
    "linkedin": ("image", "text", "document", "video"), "x": ("text", "text", "image", "link"),
    "tiktok": ("video",), "youtube": ("video", "short"),
}  # fmt: skip
ENGAGEMENT_BY_FORMAT = {"reel": 1.3, "carousel": 1.1, "link": 0.75, "document": 1.4, "short": 1.2}
VIDEOS = {"reel", "video", "short"}
INTERACTIONS = {  # shares of likes, comments, shares, saves
    "instagram": (0.80, 0.05, 0.04, 0.11), "tiktok": (0.80, 0.04, 0.08, 0.08),
    "linkedin": (0.80, 0.10, 0.10, 0.0), "facebook": (0.82, 0.06, 0.12, 0.0),
    "x": (0.72, 0.08, 0.20, 0.0), "youtube": (0.88, 0.08, 0.04, 0.0),
}  # fmt: skip
TOPICS = {
    "récolte": ("Nouvelle récolte : {} arrive en boutique ✨ #récolte",
                'Fresh crop: {} is here, notes of "prune & cacao" #newcrop'),
    "atelier": ("Ce matin à l'atelier, Maël torréfie le lot {} ☕ #torréfaction",
                "Behind the roaster: how we find the right curve for {} #roasting",
                "Dégustation à l'aveugle : qui reconnaîtra {} ? 👀"),
    "conseils": ("3 réglages pour réussir {} en V60, du moulin à la tasse 💡",
                 "Espresso too sour? Try {} two clicks finer. A thread 🧵"),
    "promo": ("-15 % sur {} jusqu'à dimanche, code FARLOUSE15 🎉 #promo",
              "Free shipping on {} this week, don't miss it #promo"),
    "équipe": ("On recrute à Nantes : barista passionné·e, CDI. Au menu : {} #emploi",
               "Meet Zoé, who buys our {} straight from the growers #team"),
}  # fmt: skip
COFFEES = ("Éthiopie Guji", "Colombie Huila", "Pérou Cajamarca", "Rwanda Nyamasheke", "Brésil Doce")
TEAM = {"Zoé": 0.4, "Maël": 0.3, "Anaïs": 0.2, "François": 0.1}
FANS = {TOP_FAN: 0.16, "@paul_v60": 0.07, "@cafe.a.nantes": 0.06, "@ines_filtre": 0.05,
        "@the_slow_cup": 0.04, "@barista_oscar": 0.03, "": 0.59}  # fmt: skip
MENTIONED_ON = {"x": 0.32, "instagram": 0.32, "facebook": 0.13, "linkedin": 0.11, "tiktok": 0.12}
MENTIONS = {
    "positive": ("Bluffée par le Guji de @farlouse 😍", "Best filter coffee in Nantes: @farlouse",
                 "Merci @farlouse, livré en 24 h et torréfié la veille 👏"),
    "neutral": ("Vu chez @farlouse ce matin", "Anyone tried the @farlouse subscription?",
                "@farlouse sera au salon du café samedi"),
    "negative": ("Déçu : colis @farlouse arrivé ouvert…", "My @farlouse order is late again",
                 "Trop amer pour moi, le nouveau mélange @farlouse 😕"),
}  # fmt: skip
SURGE_TEXTS = (
    "Abonnement @farlouse débité deux fois, et personne ne répond 😡 #FarlouseGate",
    "So @farlouse charged everyone twice this month?! #FarlouseGate",
    "Remboursez ! 3 semaines que j'attends @farlouse #FarlouseGate",
)
OUTLETS = (  # name, type, usual audience, how often it writes
    ("L'Aurore Nationale", "national_daily", 1_250_000, 2), ("Tablées", "magazine", 310_000, 4),
    ("La Dépêche Ligérienne", "regional_daily", 430_000, 7), ("Filtre & Mousse", "blog", 12_000, 4),
    ("L'Écho des Deux-Rives", "regional_daily", 190_000, 5),
    ("Torréfaction & Métiers", "trade", 24_000, 6), ("Revue du Comptoir", "trade", 38_000, 4),
    ("Le Blog du Petit Noir", "blog", 7_500, 5), ("Radio Ligérienne", "tv_radio", 220_000, 3),
)  # fmt: skip
HEADLINES = {
    "positive": "Brûlerie Farlouse, le petit torréfacteur qui monte",
    "neutral": "Brûlerie Farlouse ouvre une deuxième boutique",
    "negative": "Brûlerie Farlouse : le service client en question",
}


def sample_posts(end: dt.date, days: int = 365, seed: int = 7) -> list[Row]:
    """Return the brand's rows for the `days` days up to `end` included, oldest first.

    Every cell is text, under `COLUMNS` in that order; empty means not reported. The same arguments
    always give the same rows; another `end` gives another year under the same post ids, so show it
    in an empty store. With fewer than 80 days, the older planted facts are left out.
    """
    calendar = [(ago, end - dt.timedelta(ago)) for ago in reversed(range(days))]
    posting, talking, mailing, writing, counting = np.random.default_rng(seed).spawn(5)
    rows = [
        *(row for account in ACCOUNTS for row in _posts(posting, account, calendar)),
        *_mentions(talking, calendar),
        *_newsletters(mailing, calendar),
        *_articles(writing, calendar),
        *_weekly_counts(counting, calendar),
    ]
    rows.sort(key=lambda row: dt.datetime.fromisoformat(row["published_at"]))
    published: dict[str, int] = {}
    for row in rows:
        if not row["post_id"]:
            network = row["network"]
            published[network] = published.get(network, 0) + 1
            row["post_id"] = f"{network}_{published[network]:05d}"
            row["url"] = f"https://example.com/{network}/{row['post_id']}"
    return rows


def _row(network: str, media: str, when: dt.datetime, **cells: str | int | None) -> Row:
    given = {"network": network, "media": media, "published_at": when.isoformat(), **cells}
    return {name: "" if (cell := given.get(name)) is None else str(cell) for name in COLUMNS}


def _at(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(day.year, day.month, day.day, hour, minute, tzinfo=PARIS)


def _one_of(rng: Rng, things: Sequence[T]) -> T:
    return things[int(rng.integers(len(things)))]


def _drawn(rng: Rng, shares: dict[str, float]) -> str:
    return list(shares)[int(rng.choice(len(shares), p=list(shares.values())))]


def _noise(rng: Rng, spread: float) -> float:
    return math.exp(rng.normal(0, spread))


def _followers(rng: Rng, account: Account, ago: int) -> int:
    return int(account.followers * account.growth ** (-ago / 365) * (1 + rng.normal(0, 0.0005)))


def _posts_due(rng: Rng, account: Account, day: dt.date, ago: int) -> int:
    if account.network == "instagram" and ago < 14:  # an even pace, so that the fall stands out
        return ago % 2 if account.name == "farlouse" else int(ago in (5, 12))
    if account.network == "tiktok" and ago in SILENCE:
        return 0
    if account.network == "tiktok" and ago in (SILENCE.start - 1, SILENCE.stop):
        return 1
    pace = account.posts_per_week / 7 * (2.5 if day.weekday() == account.slot[0] else 0.75)
    if account.network == "linkedin" and day.weekday() >= 5:
        pace *= 0.2
    return max(int(rng.poisson(pace)), int(ago == 4))  # every account has a post last week


def _posts(rng: Rng, account: Account, calendar: Days) -> Iterator[Row]:
    idle = 0
    for ago, day in calendar:
        due = _posts_due(rng, account, day, ago)
        if idle >= 9 and not (account.network == "tiktok" and ago in SILENCE):
            due = 1  # no other silence longer than 9 days
        idle = 0 if due else idle + 1
        best_day, best_hour = account.slot
        hours = rng.permutation(sorted(USUAL_HOURS | {best_hour})).tolist()
        if day.weekday() == best_day and rng.random() < 0.8:
            hours.sort(key=lambda hour: hour != best_hour)
        for hour in hours[:due]:
            yield _post(rng, account, _at(day, hour, _one_of(rng, (0, 5, 15, 30))), ago)


def _post(rng: Rng, account: Account, when: dt.datetime, ago: int) -> Row:
    network, best = account.network, (when.weekday(), when.hour) == account.slot
    steady = network == "instagram" and ago < 14
    kind, topic = _one_of(rng, FORMATS[network]), _one_of(rng, list(TOPICS))
    followers = _followers(rng, account, ago)
    season = 1 + 0.15 * math.cos((when.timetuple().tm_yday - 345) / 365.25 * 2 * math.pi)
    reach = followers * account.reach * season * _noise(rng, 0.12 if steady else 0.5)
    reach *= 0.33 if network == "instagram" and ago in FALL else 1.2 if best else 1
    impressions = int(reach * rng.uniform(1.35, 2))
    rate = account.engagement * ENGAGEMENT_BY_FORMAT.get(kind, 1) * _noise(rng, 0.25)
    likes, comments, shares, saves = rng.multinomial(
        int(reach * min(rate * (2.2 if best else 1), 0.45)), INTERACTIONS[network]
    )
    clicks = int(rng.binomial(impressions, account.clicks * _noise(rng, 0.3)))
    conversions = None if account.conversions is None else rng.binomial(clicks, account.conversions)
    return _row(
        network, "owned", when, account=account.name, format=kind, author=_drawn(rng, TEAM),
        campaign=f"{topic}-{when:%Y-%m}" if topic in ("promo", "récolte") else None,
        text=_one_of(rng, TOPICS[topic]).format(_one_of(rng, COFFEES)), impressions=impressions,
        reach=None if network == "youtube" else int(reach), likes=likes, comments=comments,
        shares=shares, saves=saves if network in ("instagram", "tiktok") else None, clicks=clicks,
        conversions=conversions,
        video_views=int(impressions * rng.uniform(0.35, 0.65)) if kind in VIDEOS else None,
        followers=followers,
    )  # fmt: skip


def _mentions(rng: Rng, calendar: Days) -> Iterator[Row]:
    for ago, day in calendar:
        said = []  # network, author, sentiment, text
        for _ in range(int(rng.poisson(0.55))):
            author = _drawn(rng, FANS) or f"@gourmet{rng.integers(1000, 10000)}"
            tone = _drawn(rng, {"positive": 0.50, "neutral": 0.28, "negative": 0.14, "": 0.08})
            text = _one_of(rng, MENTIONS[tone or "neutral"])
            said.append((_drawn(rng, MENTIONED_ON), author, tone, text))
        for i in range(42 if ago == SURGE else 0):
            tone = "neutral" if i % 7 == 6 else "negative"
            said.append(("x", f"@abonne{300 + i}", tone, _one_of(rng, SURGE_TEXTS)))
        if ago in HOSTILE:
            said.append(("x", "@pas_un_robot", "", HOSTILE[ago]))
        for network, author, tone, text in said:
            reach = int(math.exp(rng.normal(6.2, 1.05))) + 40
            total = rng.binomial(reach, min(0.3, 0.035 * _noise(rng, 0.5)))
            likes, comments, shares, _saves = rng.multinomial(total, INTERACTIONS[network])
            yield _row(
                network, "earned", _at(day, int(rng.integers(8, 23)), int(rng.integers(60))),
                format="mention", author=author, text=text, sentiment=tone, reach=reach,
                impressions=int(reach * 1.5), likes=likes, comments=comments, shares=shares,
                followers=int(reach * rng.uniform(2, 6)),
            )  # fmt: skip


def _newsletters(rng: Rng, calendar: Days) -> Iterator[Row]:
    for ago, day in ((ago, day) for ago, day in calendar if day.weekday() == THURSDAY):
        campaign = REMINDER_CAMPAIGN if ago in REMINDER else f"Lettre {day:%G-S%V}"
        recipients = int(6400 * 1.3 ** (-ago / 365) + rng.normal(0, 15))
        bounces = int(rng.binomial(recipients, 0.022))
        deliveries = recipients - bounces
        opens = int(rng.binomial(deliveries, 0.31 * _noise(rng, 0.07)))
        clicks = int(rng.binomial(opens, 0.095 * _noise(rng, 0.12)))
        unsubscribes = int(rng.binomial(deliveries, 0.024 if ago in REMINDER else 0.0024))
        yield _row(
            "email", "owned", _at(day, 9, 30), account="newsletter", format="newsletter",
            campaign=campaign, author="Anaïs", text=f"{campaign} - {BRAND} ☕", clicks=clicks,
            conversions=int(rng.binomial(clicks, 0.038)), deliveries=deliveries, opens=opens,
            unsubscribes=unsubscribes, recipients=recipients, bounces=bounces,
        )  # fmt: skip


def _articles(rng: Rng, calendar: Days) -> Iterator[Row]:
    outlets = [outlet for outlet in OUTLETS for _ in range(outlet[3])]
    for ago, day in calendar:
        followed = SURGE - 10 <= ago <= SURGE
        for _ in range(int(rng.poisson(0.3 if followed else 0.13))):
            name, kind, audience, _weight = _one_of(rng, outlets)
            good, bad = (0.1, 0.6) if followed else (0.5, 0.06)
            tone = _drawn(rng, {"positive": good, "neutral": 1 - good - bad, "negative": bad})
            yield _row(
                "press", "press", _at(day, int(rng.integers(6, 21)), int(rng.integers(60))),
                format="article", text=HEADLINES[tone], sentiment=tone, outlet=name,
                reach=int(audience * rng.uniform(0.05, 0.15)), outlet_type=kind, audience=audience,
            )  # fmt: skip


def _weekly_counts(rng: Rng, calendar: Days) -> Iterator[Row]:
    """Give each account's followers, and each rival's mentions, every 7 days up to the last."""
    for ago, day in calendar[(len(calendar) - 1) % 7 :: 7]:
        when = _at(day, 23)
        for account in ACCOUNTS:
            name, level = account.name, _followers(rng, account, ago)
            key = f"account:{name}:{day}"
            yield _row(account.network, "account", when, account=name, post_id=key, followers=level)
        for name, network, usual in RIVALS:
            key, heard = f"rival:{name}:{day}", int(rng.poisson(usual))
            yield _row(network, "rival", when, account=name, post_id=key, mentions=heard)
