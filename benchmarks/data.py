"""Posts that look like a team's exports, as many as wanted, always the same ones.

Sorted by date over 730 days; six networks with one or two accounts and about three formats each;
campaigns that live about a month; one post in ten is somebody else's mention, by a few hundred
people, with a tone. Each network reports what it really does: saves on two of them, no reach on
YouTube, views of videos only.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

DAYS = 730
LAST_DAY = 20_776  # 2026-11-19
WORDS = (
    *("nouvelle", "collection", "atelier", "ouverture", "équipe", "merci", "automne", "recette"),
    *("conseils", "coulisses", "bientôt", "découvrez", "offre", "week-end", "histoire", "projet"),
)
TAGS = ("", "", "", "#atelier", "#recrutement", "#lille #mode", "#coulisses")


@dataclass(frozen=True)
class Network:
    name: str
    accounts: tuple[str, ...]
    formats: tuple[str, ...]
    share: float
    reach: bool = True
    saves: bool = False


NETWORKS = (
    Network("instagram", ("nova", "nova.home"), ("image", "carousel", "video"), 0.3, saves=True),
    Network("facebook", ("nova", "nova lille"), ("image", "link", "video"), 0.2),
    Network("linkedin", ("nova",), ("image", "link", "document"), 0.15),
    Network("x", ("nova",), ("text", "image", "video"), 0.15),
    Network("tiktok", ("nova", "nova.kids"), ("video",), 0.12, saves=True),
    Network("youtube", ("nova",), ("video", "short", "live"), 0.08, reach=False),
)
COLUMNS = (
    *("network", "post_id", "media", "account", "published_at", "format", "campaign", "author"),
    *("text", "url", "sentiment", "impressions", "reach", "likes", "comments", "shares", "saves"),
    *("clicks", "video_views", "followers"),
)


def rows(count: int) -> Iterator[list[str]]:
    """Rows of `COLUMNS`, as a file has them: texts, empty where nothing is reported."""
    draw = np.random.default_rng(20261122)
    for start in range(0, count, 100_000):
        size = min(100_000, count - start)
        place = (np.arange(start, start + size) + draw.random(size)) / count
        yield from _some(draw, start, place)


def _some(draw: np.random.Generator, start: int, place: np.ndarray) -> Iterator[list[str]]:
    size = len(place)
    days = LAST_DAY - DAYS + 1 + (place * DAYS).astype(np.int64)
    hours = np.clip(draw.normal(13, 3.5, size), 6, 22).astype(np.int64)
    moments = (days * 24 + hours) * 3600 + draw.integers(0, 4, size) * 900
    order = np.argsort(moments, kind="stable")
    days, moments = days[order], moments[order]
    network = draw.choice(len(NETWORKS), size, p=[one.share for one in NETWORKS])
    choice = draw.random((4, size))
    earned = choice[0] < 0.1
    campaigned = choice[1] < 0.4
    impressions = np.maximum(draw.lognormal(7.5, 1.2, size), 20).astype(np.int64)
    reach = (impressions * draw.uniform(0.5, 0.95, size)).astype(np.int64)
    likes, comments, shares, saves, clicks, views = (
        draw.binomial(reach, rate) for rate in (0.03, 0.004, 0.003, 0.005, 0.01, 0.4)
    )
    author = np.minimum(draw.zipf(1.4, size), 400)
    tone = draw.choice(("positive", "neutral", "neutral", "negative"), size)
    words = draw.integers(0, len(WORDS), (size, 8))
    tags = draw.integers(0, len(TAGS), size)
    for at in range(size):
        one = NETWORKS[network[at]]
        number = start + at
        account = one.accounts[int(choice[2, at] * len(one.accounts))]
        kind = one.formats[int(choice[3, at] * len(one.formats))]
        video = kind in {"video", "short", "live"}
        text = " ".join([*(WORDS[word] for word in words[at]), TAGS[tags[at]]]).strip()
        written = datetime.fromtimestamp(int(moments[at]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        described = [one.name, f"{one.name[:2]}_{number:08d}"]
        address = f"https://www.{one.name}.com/nova/posts/{number:08d}"
        if earned[at]:
            yield [
                *(*described, "earned", "", written, "", "", f"person{author[at]}", text, address),
                *(tone[at], "", "", str(likes[at]), str(comments[at]), str(shares[at])),
                *("", "", "", ""),
            ]
            continue
        campaign = f"campagne-{days[at] // 30}-{number % 2}" if campaigned[at] else ""
        yield [
            *(*described, "owned", account, written, kind, campaign, "", text, address, ""),
            str(impressions[at]),
            str(reach[at]) if one.reach else "",
            *(str(likes[at]), str(comments[at]), str(shares[at])),
            str(saves[at]) if one.saves else "",
            str(clicks[at]),
            str(views[at]) if video else "",
            str(5000 + 3 * (days[at] - LAST_DAY + DAYS) + len(one.name)),
        ]


# The content export of a Facebook page, as Meta Business Suite gives it in English.
META_COLUMNS = (
    *("Post ID", "Page ID", "Page name", "Title", "Description", "Duration (sec)", "Publish time"),
    *("Caption type", "Permalink", "Is crosspost", "Is share", "Post type", "Languages"),
    *("Custom labels", "Funded content status", "Data comment", "Date", "Views", "Reach"),
    *("Reactions, Comments and Shares", "Reactions", "Comments", "Shares", "Total clicks"),
    *("Link Clicks", "Other Clicks", "Seconds viewed", "Average Seconds viewed"),
    *("Estimated earnings (USD)",),
)
_META_TYPES = {"image": "Photos", "carousel": "Photos", "link": "Links", "text": "Text"}
_PACIFIC = ZoneInfo("America/Los_Angeles")  # Meta's clock, whatever the page's


def meta_rows(count: int) -> Iterator[list[str]]:
    """The same posts as rows of `META_COLUMNS`."""
    for number, row in enumerate(rows(count)):
        post = dict(zip(COLUMNS, row, strict=True))
        published = datetime.fromisoformat(post["published_at"]).astimezone(_PACIFIC)
        likes, comments, shares = (int(post[name]) for name in ("likes", "comments", "shares"))
        clicks, video = int(post["clicks"] or 0), bool(post["video_views"])
        post_id = str(900_000_000_000_000 + number)
        yield [
            *(post_id, "100066300057039", "Nova", f"{post['text']}, bientôt"),
            *("", "30" if video else "0", published.strftime("%m/%d/%Y %H:%M"), "N/A"),
            *(f"https://www.facebook.com/nova/posts/{post_id}", "0", "0"),
            *("Videos" if video else _META_TYPES.get(post["format"], "Photos"), "", "", "", ""),
            *("Lifetime", post["impressions"] or "0", post["reach"]),
            *(str(likes + comments + shares), str(likes), str(comments), str(shares)),
            *(str(clicks), str(clicks // 2), str(clicks - clicks // 2)),
            *(("1200.5", "3.2") if video else ("", "")),
            "",
        ]


KINDS = {"own": (COLUMNS, rows), "meta": (META_COLUMNS, meta_rows)}


def write_csv(path: Path, count: int, kind: str = "own") -> None:
    columns, made = KINDS[kind]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(columns)
        writer.writerows(made(count))
