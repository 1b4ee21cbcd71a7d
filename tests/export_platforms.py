"""Look-alikes of the files that X, LinkedIn, TikTok and YouTube give."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from export_tables import (
    archive,
    days,
    delimited,
    grid,
    in_turn,
    link,
    made,
    old_workbook,
    part,
    posts,
    rate,
    spaced,
    told,
    unknown,
    when,
    workbook,
)

if TYPE_CHECKING:
    from export_tables import Columns, Grid, Row

BOM = "\ufeff"
MDY = when("%m/%d/%Y")


def x() -> None:
    address = link("https://x.com/ateliernova/status/{long_id}")
    paid = [f"promoted {name}" for name in ("impressions", "engagements", "retweets", "replies")]
    activity: Columns = [
        ("Tweet id", "long id"),
        ("Tweet permalink", link("https://twitter.com/ateliernova/status/{long_id}")),
        ("Tweet text", "text"), ("time", when("%Y-%m-%d %H:%M +0000")),
        ("impressions", "impressions"), ("engagements", "engagements"),
        ("engagement rate", rate("engagements", "impressions", "{}")), ("retweets", "shares"),
        ("replies", "comments"), ("favorites", "likes"), ("user profile clicks", "=1.0"),
        ("url clicks", "clicks"), ("hashtag clicks", "=0"), ("detail expands", "=3"),
        ("permalink clicks", "=0"), ("app opens", "=0"), ("app installs", "=0"),
        ("follows", "followers_gained"), ("email tweet", "=0"), ("dial phone", "=0"),
        ("media views", "video_views"), ("media engagements", part("video_views", 0.1)),
        *((name, "=-") for name in paid),
    ]  # fmt: skip
    rows = posts(14, "x 2015", "2015-09-02")
    table = grid(activity, rows, number="{}.0".format)
    content = delimited(table, quoting=csv.QUOTE_ALL)
    made("x_tweet_activity_2015.csv", content, "x", told("posts", activity, rows))
    activity = [("likes" if name == "favorites" else name, source) for name, source in activity]
    rows = posts(14, "x 2020", "2020-11-03")
    content = delimited(grid(activity, rows), quoting=csv.QUOTE_ALL)
    made("x_tweet_activity_2020.csv", content, "x", told("posts", activity, rows))

    def posted(date: str, names: str) -> Columns:
        link_name, share, details, urls, hashtags, permalinks = names.split(",")
        return [
            ("Post id", "long id"), ("Date", when(date)), ("Post text", "text"),
            (link_name, address), ("Impressions", "impressions"), ("Likes", "likes"),
            ("Engagements", "engagements"), ("Bookmarks", "saves"), (share, part("shares", 3)),
            ("New follows", "followers_gained"), ("Replies", "comments"), ("Reposts", "shares"),
            ("Profile visits", "=2"), (details, "=4"), (urls, "clicks"), (hashtags, "=0"),
            (permalinks, "=1"),
        ]  # fmt: skip

    names = "Link,Share,Detail expands,Url clicks,Hashtag clicks,Permalink clicks"
    columns = posted("%a %b %d %Y", names)
    rows = posts(20, "x 2025", "2025-01-27")
    content = delimited(grid(columns, rows), newline="\r\n")
    made("x_content_2025.csv", content, "x", told("posts", columns, rows))
    names = "Post Link,Shares,Detail Expands,URL Clicks,Hashtag Clicks,Permalink Clicks"
    columns = posted("%a, %b {d}, %Y", names)
    rows = posts(20, "x 2026", "2026-07-14")
    made("x_content_2026.csv", delimited(grid(columns, rows)), "x", told("posts", columns, rows))

    columns = [
        ("Date", when("%a, %b {d}, %Y")), ("Impressions", "impressions"), ("Likes", "likes"),
        ("Engagements", "engagements"), ("Bookmarks", "saves"), ("Shares", part("shares", 2)),
        ("New follows", "followers_gained"), ("Unfollows", "followers_lost"),
        ("Replies", "comments"), ("Reposts", "shares"), ("Profile visits", "=31"),
        ("Create Post", "=2"), ("Video views", "video_views"),
        ("Media views", part("video_views", 1.4)),
    ]  # fmt: skip
    rows = days(21, "x overview", "2026-08-06")[::-1]  # the newest comes first
    content = delimited(grid(columns, rows))
    made("x_account_overview_2026.csv", content, "x", told("daily", columns, rows))


def linkedin() -> None:
    columns: Columns = [
        ("Post title", "text"),
        ("Post link", link("https://www.linkedin.com/feed/update/urn:li:activity:7{long_id}")),
        ("Post type", "=Organic"), ("Campaign name", "="), ("Posted by", "=Jeanne Exemple"),
        ("Created date", MDY), ("Campaign start date", "="), ("Campaign end date", "="),
        ("Audience", "=All followers"), ("Impressions", "impressions"), ("Views", "video_views"),
        ("Offsite Views", "=0"), ("Clicks", "clicks"),
        ("Click through rate (CTR)", rate("clicks", "impressions", "{:.6f}")), ("Likes", "likes"),
        ("Comments", "comments"), ("Reposts", "shares"), ("Follows", "followers_gained"),
        ("Engagement rate", rate("engagements", "impressions", "{:.6f}")),
        ("Content Type", "format"),
    ]  # fmt: skip

    def three(name: str, counter: str) -> Columns:
        return [
            (f"{name} (organic)", part(counter, 0.9)), (f"{name} (sponsored)", part(counter, 0.1)),
            (f"{name} (total)", counter),
        ]  # fmt: skip

    metrics: Columns = [
        ("Date", MDY), *three("Impressions", "impressions"),
        ("Unique impressions (organic)", "reach"), *three("Clicks", "clicks"),
        *three("Reactions", "likes"), *three("Comments", "comments"), *three("Reposts", "shares"),
        ("Engagement rate (total)", rate("engagements", "impressions", "{:.4f}")),
    ]  # fmt: skip
    said = (
        "Post engagement metrics are compiled during the time period you selected, and may differ."
    )
    daily_said = "Aggregated engagement metrics for organic and sponsored posts, by day."
    for kind, first, make in (
        ("xls", "2026-02-03", old_workbook),
        ("xlsx", "2026-07-01", workbook),
    ):
        rows = unknown(posts(16, f"linkedin {kind}", first), "video_views", 2)
        daily = days(20, f"linkedin {kind} daily", first)
        sheets = {
            "Metrics": [[daily_said], *grid(metrics, daily, number=int)],
            "All posts": [[said], *grid(columns, rows, number=int)],
        }
        expected = told("posts", columns, rows), told("daily", metrics, daily)
        made(f"linkedin_page_content_en.{kind}", make(sheets), "linkedin", *expected)
    rows = posts(12, "linkedin csv", "2026-03-02")
    content = delimited([[said]], grid(columns, rows), newline="\r\n")
    made("linkedin_page_content_en.csv", content, "linkedin", told("posts", columns, rows))

    columns = [
        ("Date", MDY), ("Sponsored followers", part("followers_gained", 0.2)),
        ("Organic followers", part("followers_gained", 0.8)), ("Auto-invited followers", "=0"),
        ("Total followers", "followers_gained"),  # of the day, whatever the name says
    ]  # fmt: skip
    rows = days(30, "linkedin followers", "2026-09-14")
    where: Columns = [("Location", in_turn("Lyon", "Paris")), ("Total followers", "followers")]
    sheets = {
        "New followers": grid(columns, rows, number=int),
        "Location": grid(where, rows[:6], number=int),
        "Industry": [["Industry", "Total followers"], ["Printing Services", 812], ["Retail", 95]],
    }
    expected = told("followers", columns, rows)
    made("linkedin_followers_en.xlsx", workbook(sheets), "linkedin", expected)

    names = [
        f"{page} {what} ({device})"
        for page in ("Overview", "Life", "Jobs", "Total")
        for what in ("page views", "unique visitors")
        for device in ("desktop", "mobile", "total")
    ]
    columns = [("Date", MDY), *((name, part("likes", 0.01)) for name in names)]
    content = workbook({"Visitor metrics": grid(columns, rows, number=int)})
    made("linkedin_visitors_en.xlsx", content, "linkedin", outcome="refused")

    posted = when("{m}/{d}/%Y")
    daily_columns: Columns = [
        ("Date", posted), ("Impressions", "impressions"), ("Engagements", "engagements"),
    ]  # fmt: skip
    daily = days(30, "creator daily", "2026-08-20")
    gained: Columns = [("Date", posted), ("New followers", "followers_gained")]
    best = posts(12, "creator posts", "2026-08-21")
    address = link("https://www.linkedin.com/feed/update/urn:li:share:7{long_id}")
    left = sorted(best, key=lambda row: -row["engagements"])[:10]
    right = sorted(best, key=lambda row: -row["impressions"])[:10]
    by_engagements = grid(
        [("Post URL", address), ("Post publish date", posted), ("Engagements", "engagements")],
        left, number=int,
    )  # fmt: skip
    by_impressions = grid(
        [("Post URL", address), ("Post publish date", posted), ("Impressions", "impressions")],
        right, number=int,
    )  # fmt: skip
    top = [[*one, "", *two] for one, two in zip(by_engagements, by_impressions, strict=True)]
    there = [row for row in best if row in left or row in right]
    for row in there:
        row["engagements"] = row["engagements"] if row in left else None
        row["impressions"] = row["impressions"] if row in right else None
    label = ["Total followers on 9/18/2026:", daily[-1]["followers"]]
    sheets = {
        "DISCOVERY": [["Overall Performance", "8/20/2026 - 9/18/2026"], ["Impressions", 99]],
        "ENGAGEMENT": grid(daily_columns, daily, number=int),
        "TOP POSTS": [["Maximum of 50 posts available to include in this list"], [], *top],
        "FOLLOWERS": [label, [], *grid(gained, daily, number=int)],
        "DEMOGRAPHICS": [
            ["Top Demographics", "Value", "Percentage"],
            ["Job titles", "Founder", 0.0233],
            ["Locations", "Lyon", "< 1%"],
        ],
    }
    expected = (
        told("posts", daily_columns[1:], there),
        told("daily", daily_columns, daily),
        told("followers", gained, daily, may="followers"),
    )
    made("linkedin_creator_en.xlsx", workbook(sheets), "linkedin", *expected)


def tiktok() -> None:
    address = link("https://www.tiktok.com/@ateliernova/video/7{long_id}")
    columns: Columns = [
        ("Video title", "text"), ("Video link", address),
        ("Post time", when("%Y/%m/%d %H:%M:%S")), ("Video views", "video_views"),
        ("Likes", "likes"), ("Comments", "comments"), ("Shares", "shares"),
        ("Add to Favorites", "saves"),
    ]  # fmt: skip
    rows = posts(18, "tiktok", "2025-10-31")
    content = delimited(grid(columns, rows), before=BOM)
    made("tiktok_business_videos.csv", content, "tiktok", told("posts", columns, rows))

    columns = [
        ("Date", when("%Y/%m/%d")), ("Video views", "video_views"), ("Reached audience", "reach"),
        ("Profile views", "=25"), ("Likes", "likes"), ("Shares", "shares"),
        ("Comments", "comments"), ("Phone number clicks ", "=0"), ("Leads submission", "=0"),
        ("Net growth", "followers_delta"), ("New followers", "followers_gained"),
        ("Lost followers", "followers_lost"),
    ]  # fmt: skip
    rows = unknown(days(24, "tiktok overview", "2025-12-15"), "reach", 11)
    content = delimited(grid(columns, rows, blank="NAN"), before=BOM)
    made("tiktok_business_overview.csv", content, "tiktok", told("daily", columns, rows))

    columns = [
        ("Date", when("%Y/%m/%d")), ("New followers", "followers_gained"),
        ("Total followers", "followers"), ("Reached audience", "reach"),
        ("Engaged audience", part("reach", 0.1)),
    ]  # fmt: skip
    rows = unknown(unknown(days(24, "tiktok audience"), "reach", 7), "followers_gained", 10)
    content = delimited(grid(columns, rows, blank="--"), before=BOM)
    made("tiktok_business_audience.csv", content, "tiktok", told("daily", columns, rows))

    columns = [
        ("Time", "=2026-11-15"), ("Video title", "text"), ("Video link", address),
        ("Post time", when("%B {d}")), ("Total likes", "likes"), ("Total comments", "comments"),
        ("Total shares", "shares"), ("Total views", "video_views"),
    ]  # fmt: skip
    rows = unknown(posts(15, "tiktok studio", "2026-07-02"), "shares", 6)[::-1]
    table = grid(columns, rows, blank="undefined")
    content = delimited(table, quoting=csv.QUOTE_ALL, before=BOM)
    made("tiktok_studio_content.csv", content, "tiktok", told("posts", columns, rows))

    columns = [
        ("Date", when("%B {d}")), ("Video Views", "video_views"), ("Profile Views", "=8"),
        ("Likes", "likes"), ("Comments", "comments"), ("Shares", "shares"),
    ]  # fmt: skip
    rows = days(28, "tiktok studio overview", "2025-12-20")  # over New Year's Eve
    table = grid(columns, rows)
    content = delimited(table, quoting=csv.QUOTE_ALL, before=BOM)
    made("tiktok_studio_overview.csv", content, "tiktok", told("daily", columns, rows))


def youtube() -> None:
    published = when("%b {d}, %Y")
    columns: Columns = [
        ("Content", "short id"), ("Video title", "text"), ("Video publish time", published),
        ("Duration", in_turn("63", "4197", "15")), ("Views", "video_views"),
        ("Watch time (hours)", rate("video_views", "reach", "{:.4f}")),
        ("Subscribers", "followers_delta"), ("Impressions", "impressions"),
        ("Impressions click-through rate (%)", "=4.59"),
    ]  # fmt: skip

    def videos(many: int, seed: str) -> list[Row]:
        rows = posts(many, seed, "2026-01-12", every=9)
        for row in rows:
            row["followers_delta"] = row["followers_gained"] - row["followers_lost"]
        rows[2]["short id"] = "-" + rows[2]["short id"][1:]
        rows[5].update(at=None, video_views=None, followers_delta=None)  # not listed
        return rows

    def with_total(table: Grid, rows: list[Row]) -> Grid:
        views = sum(row["video_views"] or 0 for row in rows)
        table.insert(1, ["Total", "", "", "", views, *[99_999] * (len(table[0]) - 5)])
        return table

    rows = videos(20, "youtube 9")
    main = delimited(with_total(grid(columns, rows), rows))
    made("youtube_table_data_en.csv", main, "youtube", told("posts", columns, rows))

    daily_columns: Columns = [("Date", when("%Y-%m-%d")), ("Views", "video_views")]
    daily = days(30, "youtube totals", "2026-10-01")
    totals = delimited(grid(daily_columns, daily))
    expected = told("daily", daily_columns, daily)
    made("youtube_totals.csv", totals, "youtube", expected)
    chart: Columns = [
        ("Date", "=2026-10-01"), ("Content", "short id"), ("Video title", "text"),
        ("Video publish time", published), ("Duration", "=63"), ("Views", part("video_views")),
    ]  # fmt: skip
    members = {
        "Chart data.csv": delimited(grid(chart, rows)),
        "Table data.csv": main,
        "Totals.csv": totals,
    }
    content = archive(members)
    made("youtube_content.zip", content, "youtube", told("posts", columns, rows), expected)

    columns = [
        ("Content", "short id"), ("Video title", "text"), ("Video publish time", published),
        ("Duration", "=0:04:23"), ("Views", "video_views"), ("Engaged views", part("video_views")),
        ("Unique viewers", "reach"), ("Average views per viewer", "=1.2"),
        ("Stayed to watch (%)", "=61.5"), ("Average percentage viewed (%)", "=38.4"),
        ("Average view duration", "=0:01:12"), ("Watch time (hours)", "=12.5"),
        ("Subscribers gained", "followers_gained"), ("Subscribers lost", "followers_lost"),
        ("Subscribers", "followers_delta"), ("Likes", "likes"),
        ("Dislikes", part("likes", 0.02)), ("Comments added", "comments"), ("Shares", "shares"),
        ("Thumbnail impressions", "impressions"), ("Thumbnail click-through rate (%)", "=4.1"),
        ("Estimated revenue (USD)", "=0.52"),
    ]  # fmt: skip
    rows = videos(16, "youtube 22")
    table = grid([*columns[:2], columns[9], *columns[2:9], *columns[10:]], rows)
    table.insert(1, ["Total", "", "", "", "", 99_999, *[88_888] * (len(columns) - 6)])
    made("youtube_table_data_22_en.csv", delimited(table), "youtube", told("posts", columns, rows))

    columns = [
        ("Contenu", "short id"), ("Titre de la vidéo", "text"),
        ("Heure de publication de la vidéo", when("{d} {fr} %Y")), ("Durée", "=63"),
        ("Vues", "video_views"), ("Durée de visionnage (heures)", "=1 204,5"),
        ("Abonnés", "followers_delta"), ("J'aime", "likes"), ("Commentaires ajoutés", "comments"),
        ("Partages", "shares"), ("Impressions", "impressions"),
        ("Taux de clics par impression (%)", "=4,1"),
    ]  # fmt: skip
    rows = videos(16, "youtube fr")
    table = grid(columns, rows, number=spaced("\u202f"))
    table.insert(1, ["Total", "", "", "", "999\u202f999", "1\u202f204,5", *["888"] * 6])
    made("youtube_donnees_du_tableau_fr.csv", delimited(table), "youtube",
         told("posts", columns, rows))  # fmt: skip


def all_platforms() -> None:
    for make in (x, linkedin, tiktok, youtube):
        make()
