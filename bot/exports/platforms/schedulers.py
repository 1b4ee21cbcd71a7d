"""Tools that publish for several networks: Hootsuite, Sprout Social, and one whose name is lost.

The network is that of each post's link, or the one that a column names.
"""

from bot.exports.descriptions import Export, fields, named, names

EXPORTS = (
    Export(
        platform="",
        needed=named("Date (GMT) | Post Permalink | Post Message"),
        columns=fields(
            date="Date (GMT)",
            account="Facebook Page | Page | Account | Profile",
            text="Post Message",
        ),
        fixed={"media": "owned"},
        aside=frozenset(names("Ow.ly Clicks")),  # of shortened links alone
        clock="UTC",
    ),
    Export(
        platform="",
        needed=named("Date | Content | Created by | Labels | Engagement"),
        columns=fields(
            date="Date",
            text="Content",
            comments="Comments | Replies",
            shares="Shares | Reposts",
            campaign="Labels",
            engagements="Engagement",
        ),
        fixed={"media": "owned"},
        aside=frozenset(names("Created by")),
        dates="mdy",
    ),
    Export(
        platform="",
        needed=named("Date | Network | Post Type | Profile | Sent by", "Date | Post ID | Network | Profile"),
        columns=fields(
            date="Date",
            account="Profile",
            text="Post",
            format="Content Type | Post Type",
            clicks="Post Clicks (All) | Post Link Clicks",
            impressions="Impressions",
            engagements="Engagements",
        ),
        fixed={"media": "owned"},
        aside=frozenset(names("Sent by | Linked content")),
        dates="mdy",
    ),
)
