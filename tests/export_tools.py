"""Look-alikes of what other tools give: e-mail, press and listening, schedulers."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from export_tables import (
    campaigns,
    delimited,
    grid,
    in_turn,
    link,
    made,
    part,
    posts,
    rate,
    told,
    unknown,
    when,
    workbook,
)

if TYPE_CHECKING:
    from export_tables import Columns


def email() -> None:
    opened, clicked = rate("opens", "deliveries"), rate("clicks", "deliveries")
    for name, recipients, first in (
        ("mailchimp_campaigns_2018.csv", "List", "2018-10-26"),
        ("mailchimp_campaigns_2026.csv", "Audience", "2026-02-03"),
    ):
        columns: Columns = [
            ("Title", "text"), ("Subject", "text"), (recipients, "=Lettre d’Atelier Nova"),
            ("Send Date", when("%b %d, %Y %I:%M %p")), ("Send Weekday", when("%A")),
            ("Total Recipients", "recipients"), ("Successful Deliveries", "deliveries"),
            ("Soft Bounces", "soft"), ("Hard Bounces", "hard"), ("Total Bounces", "bounces"),
            ("Times Forwarded", "=0"), ("Forwarded Opens", "=0"), ("Unique Opens", "opens"),
            ("Open Rate", opened), ("Total Opens", part("opens", 1.6)),
            ("Unique Clicks", "clicks"), ("Click Rate", clicked),
            ("Total Clicks", part("clicks", 1.9)), ("Unsubscribes", "unsubscribes"),
            ("Abuse Complaints", "=0"), ("Times Liked on Facebook", "=0"), ("Folder Id", "="),
            ("Unique Id", link("{id:.10}")), ("Total Orders", "conversions"),
            ("Total Gross Sales", "=0"), ("Total Revenue", "=0"),
        ]  # fmt: skip
        rows = campaigns(16, name, first)
        content = delimited(grid(columns, rows))
        made(name, content, "mailchimp", told("email", columns, rows))

    columns = [
        ("Campaign name", "text"), ("Subject", "=Newsletter"),
        ("Sent date", when("%Y-%m-%d %H:%M:%S")), ("Recipients", "recipients"),
        ("Delivered", "deliveries"), ("Unique opens", "opens"), ("Open rate", opened),
        ("Unique clicks", "clicks"), ("Click rate", clicked), ("Unsubscribed", "unsubscribes"),
        ("Soft bounces", "soft"), ("Hard bounces", "hard"),
    ]  # fmt: skip
    rows = campaigns(12, "brevo")
    expected = told("email", columns, rows)
    expected["sums"]["bounces"] = sum(row["bounces"] for row in rows)  # soft and hard
    made("brevo_campaigns_en.csv", delimited(grid(columns, rows)), "brevo", expected)

    columns = [
        ("Nom de la campagne", "text"), ("Objet", "=La lettre"),
        ("Date d'envoi", when("%d/%m/%Y %H:%M")), ("Destinataires", "recipients"),
        ("Délivrés", "deliveries"), ("Ouvertures uniques", "opens"),
        ("Taux d'ouverture", opened), ("Clics uniques", "clicks"), ("Taux de clics", clicked),
        ("Désinscriptions", "unsubscribes"), ("Rebonds", "bounces"),
    ]  # fmt: skip
    rows = campaigns(12, "brevo fr", "2026-05-19")
    content = delimited(grid(columns, rows), delimiter=";", encoding="utf-8-sig")
    made("brevo_campagnes_fr.csv", content, "brevo", told("email", columns, rows))


def press() -> None:
    sources = ("lemonde.fr", "ouest-france.fr", "graphiline.com", "Twitter", "BFM TV")
    tone = in_turn("positive", "neutral", "negative", "unknown")
    columns: Columns = [
        ("Date", when("%Y-%m-%d %H:%M:%S")), ("Headline", "text"),
        ("URL", link("https://media.example/{id}")), ("Opening Text", "text"),
        ("Hit Sentence", '=La phrase "citée", avec une virgule'), ("Source", in_turn(*sources)),
        ("Influencer", "="), ("Country", "=France"), ("Subregion", "="), ("Language", "=French"),
        ("Reach", "audience"), ("Desktop Reach", part("audience", 0.4)),
        ("Mobile Reach", part("audience", 0.6)), ("Twitter Social Echo", "=0"),
        ("Facebook Social Echo", "=0"), ("Reddit Social Echo", "=0"), ("Earned Traffic", "=0"),
        ("National Viewership", "=0"), ("AVE", "=7895.56"), ("Sentiment", tone),
        ("Key Phrases", "=carnet"), ("Input Name", "=Veille"), ("Keywords", "=atelier nova"),
        ("Document Tags", "="),
    ]  # fmt: skip
    rows = posts(20, "meltwater", "2026-09-01", every=1.1)
    expected = told("press+mentions", columns, rows)
    made("meltwater_en.csv", delimited(grid(columns, rows)), "meltwater", expected)

    columns = [
        ("Date", when("%d-%b-%Y %I:%M%p")), ("Document ID", link('"{id}"')), ("Headline", "text"),
        ("URL", link("https://media.example/{id}")), ("Opening Text", "text"),
        ("Hit Sentence", "=…"), ("Source Name", in_turn(*sources)),
        ("Source Domain", in_turn(*sources)), ("Author Name", "=Une Journaliste"),
        ("Country", "=France"), ("Language", "=French"), ("Reach", "audience"),
        ("Engagement", "engagements"), ("AVE", "=12.5"), ("Sentiment", tone), ("Hidden", "="),
        ("Hashtags", "="), ("Views", "="), ("Estimated Views", "="),
    ]  # fmt: skip
    rows = posts(20, "meltwater 16", "2026-08-13", every=1.3)
    content = delimited(grid(columns, rows), delimiter="\t", encoding="utf-16")
    expected = told("press+mentions", columns, rows)
    made("meltwater_utf16_en.csv", content, "meltwater", expected)

    columns = [
        ("id", "id"), ("Title", "text"), ("Detail", "text"),
        ("Link", link("https://media.example/{id}")), ("Source", in_turn(*sources)),
        ("Update date", "=17/10/2026 10:18:22"), ("Publish date", when("%d/%m/%Y %H:%M:%S")),
        ("Sentiment", in_turn("No sentiment", "Positive", "Neutral", "Negative")),
        ("Ranking", "=8"), ("Media type", in_turn("News", "News", "Blogs", "X (Twitter)", "News")),
        ("Tags", "=nova"), ("Country", "=France"), ("Language", "=French"),
        ("Audience", "audience"), ("Reach", "reach"), ("Interactions", "engagements"),
        ("Notes", "="), ("Author name", "=N/A"), ("Author handle (@username)", "=N/A"),
        ("Author URL", "=N/A"), ("Gender", "="), ("Age", "="), ("Bio", "="), ("City", "="),
    ]  # fmt: skip
    rows = unknown(posts(24, "digimind", "2026-05-24", every=3.3), "engagements", 3)
    content = workbook({"Sheet0": grid(columns, rows, number=int, blank="N/A")})
    made("digimind_mentions.xlsx", content, "digimind", told("press+mentions", columns, rows))


def schedulers() -> None:
    columns: Columns = [
        ("Date (GMT)", when("%Y-%m-%d %H:%M:%S")), ("Facebook Page", "=Atelier Nova"),
        ("Post ID", link("100066300057039_{id}")),
        ("Post Permalink", link("https://www.facebook.com/100066300057039/posts/{id}")),
        ("Post Type", "format"), ("Post Message", "text"), ("Tags", "="),
        ("Reactions", "likes"), ("Comments", "comments"), ("Shares", "shares"),
        ("Ow.ly Clicks", "="),
    ]  # fmt: skip
    rows = posts(16, "hootsuite", "2018-07-01")
    expected = told("posts", columns, rows, may="clicks")
    made("hootsuite_facebook_posts.csv", delimited(grid(columns, rows)), "facebook", expected)

    offset = when("%m/%d/%Y %I:%M %p EST -0500")
    start: Columns = [
        ("Date", offset), ("Content", "text"), ("Created by", "=Jeanne"), ("Labels", "="),
    ]  # fmt: skip
    columns = [
        *start, ("Impressions", "impressions"), ("Likes", "likes"), ("Reposts", "shares"),
        ("Quote posts", part("shares")), ("Replies", "comments"), ("Engagement", "engagements"),
        ("Engagement rate per impression (%)", "=11.8"), ("Video views", "video_views"),
        ("Url", link("https://twitter.com/AtelierNova/status/{long_id}")),
    ]  # fmt: skip
    rows = unknown(posts(16, "scheduler x", "2024-01-05"), "video_views", 2)
    table = grid(columns, rows)
    table[4][0] = rows[3]["at"].strftime("%m/%d/%Y 00:19 PM EST -0500")
    made("scheduler_x.csv", delimited(table), "x", told("posts", columns, rows))
    columns = [
        *start, ("Impressions", "impressions"), ("Reach", "reach"), ("Clicks", "clicks"),
        ("Likes", "likes"), ("Shares", "shares"), ("Comments", "comments"),
        ("Engagement", "engagements"), ("Engagement rate per impression (%)", "=3.5"),
        ("Engagement rate per reach (%)", "=6.5"), ("export.csv.content.videoView", "="),
        ("Url", link("https://www.linkedin.com/feed/update/urn:li:share:7{long_id}")),
    ]  # fmt: skip
    rows = posts(14, "scheduler linkedin", "2023-12-06", every=9)
    expected = told("posts", columns, rows, may="video_views")
    made("scheduler_linkedin.csv", delimited(grid(columns, rows)), "linkedin", expected)

    columns = [
        ("Date", when("%m/%d/%Y %I:%M %p")), ("Post ID", "id"),
        ("Network", in_turn("Facebook", "Instagram", "LinkedIn", "X")), ("Post Type", "=Post"),
        ("Content Type", "format"), ("Profile", "=Atelier Nova"), ("Sent by", "=Jeanne Exemple"),
        ("Link", link("https://example.org/{id}")), ("Post", "text"),
        ("Impressions", "impressions"), ("Organic Impressions", part("impressions", 0.9)),
        ("Paid Impressions", part("impressions", 0.1)), ("Reach", "reach"),
        ("Engagement Rate (per Impression)", rate("engagements", "impressions")),
        ("Engagements", "engagements"), ("Reactions", "likes"),
        ("Likes", part("likes", 0.9)), ("Comments", "comments"), ("Shares", "shares"),
        ("Saves", "saves"), ("Post Link Clicks", part("clicks", 0.6)),
        ("Other Post Clicks", part("clicks", 0.4)), ("Post Clicks (All)", "clicks"),
        ("Video Views", "video_views"),
    ]  # fmt: skip
    rows = unknown(posts(16, "sprout", "2026-03-09"), "saves", 2)
    content = delimited(grid(columns, rows, number="{:,}".format))
    expected = told("posts", columns, rows)
    made("sprout_post_performance.csv", content, "facebook+instagram+linkedin+x", expected)

    columns = [
        ("Content", "text"), ("Type", "format"), ("Date", when("%Y-%m-%d %H:%M")),
        ("URL", link("https://www.instagram.com/p/{short_id}/")), ("Impressions", "impressions"),
        ("Reach", "reach"), ("Likes", "likes"), ("Comments", "comments"), ("Shares", "shares"),
        ("Saved", "saves"), ("Interactions", "engagements"), ("Engagement", "=4.31"),
    ]  # fmt: skip
    rows = posts(14, "metricool", "2026-08-03")
    content = delimited(grid(columns, rows), delimiter=";", before="\ufeff")
    made("metricool_instagram_posts.csv", content, "instagram", told("posts", columns, rows))

    columns = [
        ("Network", "=LinkedIn"), ("Sent At", when("%b {d}, %Y %I:%M %p")), ("Text", "text"),
        ("Post Link", link("https://www.linkedin.com/feed/update/urn:li:share:7{long_id}")),
        ("Type", "format"), ("Reactions", "likes"), ("Comments", "comments"),
        ("Reposts", "shares"), ("Clicks", "clicks"), ("Impressions", "impressions"),
        ("Eng. Rate", rate("engagements", "impressions")),
    ]  # fmt: skip
    rows = posts(14, "buffer", "2026-08-04")
    content = delimited(grid(columns, rows), quoting=csv.QUOTE_ALL)
    made("buffer_linkedin_posts.csv", content, "linkedin", told("posts", columns, rows))


def all_tools() -> None:
    for make in (email, press, schedulers):
        make()
