"""Look-alikes of the files that Meta gives of Facebook and Instagram."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from export_tables import (
    days,
    delimited,
    grid,
    in_turn,
    link,
    made,
    part,
    posts,
    told,
    unknown,
    when,
)

if TYPE_CHECKING:
    from export_tables import Columns

BOM = "\ufeff"
MDY_TIME = when("%m/%d/%Y %H:%M")


def meta() -> None:
    facebook = link("https://www.facebook.com/100066300057039/posts/{id}")
    start: Columns = [
        ("Post ID", "id"), ("Page ID", "=100066300057039"), ("Page name", "=Atelier Nova"),
        ("Title", "text"), ("Description", "="), ("Duration (sec)", "=0"),
        ("Publish time", MDY_TIME), ("Caption type", "=N/A"), ("Permalink", facebook),
        ("Is crosspost", "=0"), ("Is share", "=0"), ("Post type", "format"), ("Languages", "="),
        ("Custom labels", "="), ("Funded content status", "="), ("Data comment", "="),
        ("Date", "=Lifetime"),
    ]  # fmt: skip
    reactions: Columns = [
        ("Reactions, Comments and Shares", "engagements"), ("Reactions", "likes"),
        ("Comments", "comments"), ("Shares", "shares"),
        ("Total clicks", "clicks"), ("Link Clicks", part("clicks")),
        ("Other Clicks", part("clicks", 0.4)),
    ]  # fmt: skip
    end: Columns = [("Seconds viewed", part("impressions")), ("Average Seconds viewed", "=1.5")]

    columns: Columns = [
        *start, ("Impressions", "impressions"), ("IMPRESSION:UNIQUE_USERS", part("reach", 0.9)),
        ("Reach", "reach"), *reactions,
        ("Negative feedback from users: Hide all", "=0"), *end,
    ]  # fmt: skip
    rows = posts(20, "fb 2023", "2023-09-04")
    content = delimited(grid(columns, rows), before=BOM)
    made("meta_fb_content_2023_en.csv", content, "facebook", told("posts", columns, rows))

    columns = [
        *start, ("Views", "impressions"), ("Reach", "reach"), *reactions, *end,
        ("Estimated earnings (USD)", "="), ("Ad impressions", "=0"),
    ]  # fmt: skip
    rows = unknown(unknown(posts(24, "fb 2025", "2025-01-15"), "impressions", 9), "reach", 9)
    table = grid(columns, rows)
    table[5:8] = [row[:-4] for row in table[5:8]]  # some rows are shorter than the header
    for row in table[9:12]:
        row[3], row[4] = "", row[3]  # the words are in Title or in Description
    content = delimited(table, before=BOM)
    made("meta_fb_content_2025_en.csv", content, "facebook", told("posts", columns, rows))

    columns = [
        *start, ("Views", "impressions"), ("Views from Organic posts", part("impressions", 0.8)),
        ("Views from Boosted posts", part("impressions", 0.2)), ("Reach", "reach"),
        ("Reach from Organic posts", part("reach", 0.8)),
        ("Reach from Boosted posts", part("reach", 0.3)),
        ("3-second video views", "video_views"),
        ("1-minute video views", part("video_views", 0.2)), *reactions, *end,
    ]  # fmt: skip
    rows = unknown(posts(18, "fb 2026", "2026-05-04"), "video_views", 2)
    content = delimited(grid(columns, rows), before=BOM)
    made("meta_fb_content_2026_en.csv", content, "facebook", told("posts", columns, rows))

    columns = [
        ("Identifiant de la publication", "id"), ("ID de la Page", "=100066300057039"),
        ("Nom de la Page", "=Atelier Nova"), ("Titre", "text"), ("Durée", "=0"),
        ("Heure de publication", MDY_TIME), ("Permalien", facebook), ("Est un partage", "=0"),
        ("Type de publication", "format"), ("Date", "=Durée de vie"), ("Vues", "impressions"),
        ("Vues de Publications organiques", part("impressions", 0.7)), ("Couverture", "reach"),
        ("Couverture de Publications organiques", part("reach", 0.7)),
        ("Réactions, commentaires et partages", "engagements"), ("Réactions", "likes"),
        ("Commentaires", "comments"), ("Partages", "shares"), ("Total des clics", "clicks"),
        ("Clics sur un lien", part("clicks")),
    ]  # fmt: skip
    rows = posts(20, "fb fr", "2026-06-02")
    content = delimited(grid(columns, rows), before=BOM)
    made("meta_fb_content_fr.csv", content, "facebook", told("posts", columns, rows))

    start = [
        ("Post ID", "id"), ("Account ID", "=17841446494080465"),
        ("Account username", "=atelier.nova"), ("Account name", "=Atelier Nova"),
        ("Description", "text"), ("Duration (sec)", "=0"), ("Publish time", MDY_TIME),
        ("Permalink", link("https://www.instagram.com/p/{short_id}/")),
        ("Post type", in_turn("IG image", "IG carousel", "IG reel")), ("Data comment", "="),
        ("Date", "=Lifetime"),
    ]  # fmt: skip
    columns = [
        *start, ("Impressions", "impressions"), ("Reach", "reach"), ("Shares", "shares"),
        ("Follows", "followers_gained"), ("Likes", "likes"), ("Comments", "comments"),
        ("Saves", "saves"), ("Plays", "video_views"),
    ]  # fmt: skip
    rows = unknown(posts(20, "ig 2023", "2023-10-02"), "video_views", 2)
    for row in unknown(rows, "followers_gained", 3):
        row["plays"] = None if row["video_views"] is None else f"{row['video_views']}.0"
    expected = told("posts", columns, rows)
    columns = [(name, "plays" if name == "Plays" else source) for name, source in columns]
    content = delimited(grid(columns, rows), before=BOM)
    made("meta_ig_content_2023_en.csv", content, "instagram", expected)

    columns = [
        *start, ("Views", "impressions"), ("Reach", "reach"), ("Likes", "likes"),
        ("Shares", "shares"), ("Comments", "comments"), ("Saves", "saves"),
        ("Follows", "followers_gained"),
    ]  # fmt: skip
    rows = unknown(posts(22, "ig 2025", "2025-03-18", every=1.2), "followers_gained", 2)
    content = delimited(grid(columns, rows), before=BOM)
    made("meta_ig_content_2025_en.csv", content, "instagram", told("posts", columns, rows))

    columns = [
        ("Identifiant de la publication", "id"), ("Identifiant du compte", "=17841446494080465"),
        ("Nom d’utilisateur du compte", "=atelier.nova"), ("Nom du compte", "=Atelier Nova"),
        ("Description", "text"), ("Durée (s)", "=0"), ("Heure de publication", MDY_TIME),
        ("Permalien", link("https://www.instagram.com/p/{short_id}/")),
        ("Type de publication", in_turn("Image IG", "Carrousel IG", "Reel IG")),
        ("Date", "=Durée de vie"), ("Vues", "impressions"), ("Couverture", "reach"),
        ("Mentions J’aime", "likes"), ("Partages", "shares"), ("Commentaires", "comments"),
        ("Enregistrements", "saves"), ("Nouveaux followers", "followers_gained"),
    ]  # fmt: skip
    rows = posts(18, "ig fr", "2026-04-13")
    content = delimited(grid(columns, rows), before=BOM)
    made("meta_ig_content_fr.csv", content, "instagram", told("posts", columns, rows))

    columns = [
        ("Date", when("%Y-%m-%dT%H:%M:%S")),
        ("Type de contenu", in_turn("Publication Facebook", "Publication Instagram")),
        ("Légende", "text"), ("Mentions J’aime et réactions", "likes"),
        ("Commentaires", "comments"), ("Partages", "shares"), ("Clics sur le lien", "clicks"),
        ("Couverture", "reach"),
    ]  # fmt: skip
    rows = unknown(posts(16, "tous les contenus", "2026-06-03"), "clicks", 2)
    content = delimited(grid(columns, rows), before=BOM)
    expected = told("posts", columns, rows)
    made("meta_tous_les_contenus_fr.csv", content, "facebook+instagram", expected)

    columns = [
        ("Video asset ID", "id"), ("Universal video ID", "long id"),
        ("Page ID", "=100066300057039"), ("Page name", "=Atelier Nova"), ("Title", "text"),
        ("Duration (sec)", "=41"), ("Publish time", MDY_TIME), ("Permalink", facebook),
        ("Reach", "reach"), ("3-second video views", "video_views"),
        ("1-minute video views", part("video_views", 0.1)),
        ("Seconds viewed", part("video_views", 8)),
        ("Reactions, comments and shares", "engagements"), ("Reactions", "likes"),
        ("Comments", "comments"), ("Shares", "shares"),
        *((f"Interval {place}", "=0.4") for place in range(1, 13)),
    ]  # fmt: skip
    rows = posts(10, "fb video", "2025-05-06")
    content = delimited(grid(columns, rows), before=BOM)
    made("meta_video_2025_en.csv", content, "facebook", told("posts", columns, rows))


def meta_series() -> None:
    def series(metric: str, counter: str) -> None:
        columns: Columns = [("Date", when("%Y-%m-%dT01:00:00")), ("Primary", counter)]
        rows = days(28, metric, "2026-02-20")
        before = f'{BOM}sep=,\n"{metric}"\n'
        table = grid(columns, rows)
        content = delimited(table, encoding="utf-16-le", quoting=csv.QUOTE_ALL, before=before)
        name = "meta_series_" + metric.lower().replace(" ", "_") + "_utf16_en.csv"
        platform = metric.split(maxsplit=1)[0].lower()
        made(name, content, platform, told("daily", columns, rows))

    series("Facebook reach", "reach")
    series("Instagram follows", "followers_gained")

    columns: Columns = [
        ("Date", when("%Y-%m-%dT00:00:00")), ("Couverture de la Page Facebook", "reach"),
    ]  # fmt: skip
    rows = days(31, "couverture", "2022-07-01")
    content = delimited(grid(columns, rows))
    made("meta_series_couverture_fr.csv", content, "facebook", told("daily", columns, rows))

    # Shares of an audience by age, town and country, one table under the other: no figures of ours.
    before = f'{BOM}sep=,\n"Facebook followers"\n"Age & gender"\n"Age","Women","Men"\n'
    lines = (
        '"18-24","4.5%","3.1%"\n"25-34","18.2%","14.9%"\n"Top cities"\n"Lyon","Paris"\n"9%","7%"\n'
    )
    content = delimited(before=before, after=lines, encoding="utf-16-le")
    made("meta_audience_utf16_en.csv", content, "facebook", outcome="refused")


def facebook_insights() -> None:
    columns: Columns = [
        ("Post ID", link("100066300057039_{id}")),
        ("Permalink", link("https://www.facebook.com/100066300057039/posts/{id}")),
        ("Post Message", "text"), ("Type", "format"), ("Countries", "="), ("Languages", "="),
        ("Posted", when("{m}/{d}/%Y %H:%M")), ("Audience Targeting", "="),
        ("Lifetime Post Total Reach", "reach"),
        ("Lifetime Post organic reach", part("reach", 0.9)),
        ("Lifetime Post Paid Reach", part("reach", 0.1)),
        ("Lifetime Post Total Impressions", "impressions"),
        ("Lifetime Post Organic Impressions", part("impressions", 0.9)),
        ("Lifetime Post Paid Impressions", part("impressions", 0.1)),
        ("Lifetime Engaged Users", "engagements"),
        ("Lifetime Post Consumers", part("clicks", 0.8)),
        ("Lifetime Post Consumptions", "clicks"),
        ("Lifetime Negative feedback", "=0"), ("Lifetime Negative feedback", "=0"),
    ]  # fmt: skip
    rows = posts(15, "insights", "2015-09-21")
    table = grid(columns, rows)
    explained = ["The total number of people your Page post was served to. (Unique Users)"] * 9
    explained += ["The number of times that people hid your post. (Unique Users)"]
    explained += ["The number of times that people hid your post. (Total Count)"]
    table.insert(1, [""] * 8 + [f"Lifetime: {text}" for text in explained])
    expected = told("posts", columns, rows, may="engagements")
    del expected["sums"]["engagements"], expected["mapping"]["engagements"]  # they are people
    made("facebook_insights_post_level.csv", delimited(table), "facebook", expected)


def all_meta() -> None:
    for make in (meta, meta_series, facebook_insights):
        make()
