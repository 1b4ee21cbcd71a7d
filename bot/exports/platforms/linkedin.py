"""LinkedIn: a page's content, its days, its followers; a creator's workbook.

Dates are month first. `Total followers` of a day is how many came that day.
"""

import re

from bot.exports.descriptions import Export, fields, named, names

_OURS = {"media": "owned", "network": "linkedin"}
_DAYS = {"media": "account", "network": "linkedin"}
_CREATOR = frozenset(names("ENGAGEMENT | FOLLOWERS"))

EXPORTS = (
    Export(
        platform="linkedin",
        needed=named(
            "Post title | Post link | Created date",
            "Update title | Update link | Created date",
            "Titre du post | Lien du post | Date de création",
            "Post title | Post link | Reposts",
        ),
        columns=fields(
            date="Created date | Date de création",
            url="Post link | Update link | Lien du post",
            text="Post title | Update title | Titre du post",
            format="Content Type | Type de contenu",
            video_views="Views | Views (Excluding offsite video views) | Video views | Vues",
            likes="Likes | Reactions | J’aime | Réactions",
            shares="Reposts | Shares | Republications | Partages",
            followers_gained="Follows | Abonnements | Abonnés",
        ),
        fixed=_OURS,
        aside=frozenset(
            names(
                "Post type | Update type | Type de post | Posted by | Publié par | Audience | Abonnés | "
                "Offsite Views | Campaign start date | Campaign end date"
            )
        ),
        dates="mdy",
    ),
    Export(
        platform="linkedin",
        needed=named("Date | Impressions (organic) | Clicks (organic)", "Date | Impressions (total) | Clicks (total)"),
        columns=fields(
            date="Date",
            impressions="Impressions (total) | Impressions (organic)",
            reach="Unique impressions (organic)",
            clicks="Clicks (total) | Clicks (organic)",
            likes="Reactions (total) | Reactions (organic)",
            comments="Comments (total) | Comments (organic)",
            shares="Reposts (total) | Shares (total) | Reposts (organic) | Shares (organic)",
        ),
        fixed=_DAYS,
        dates="mdy",
        kind="daily",
        only=True,
    ),
    Export(
        platform="linkedin",
        needed=named(
            "Date | Organic followers | Total followers",
            "Date | Abonnés organiques | Total des abonnés",
        ),
        columns=fields(date="Date", followers_gained="Total followers | Total des abonnés"),
        fixed=_DAYS,
        dates="mdy",
        kind="followers",
        only=True,
    ),
    # A creator's workbook.
    Export(
        platform="linkedin",
        needed=named("Date | Impressions | Engagements"),
        beside=_CREATOR,
        fixed=_DAYS,
        dates="mdy",
        kind="daily",
    ),
    Export(
        platform="linkedin",
        needed=named("Date | New followers"),
        beside=_CREATOR,
        columns=fields(date="Date", followers_gained="New followers"),
        level=re.compile(r"total followers on (?P<date>[^:]+):?", re.IGNORECASE),
        fixed=_DAYS,
        dates="mdy",
        kind="followers",
    ),
    Export(
        platform="linkedin",
        needed=named("Post URL | Post publish date"),
        columns=fields(date="Post publish date", url="Post URL"),
        fixed=_OURS,
        dates="mdy",
    ),
)
