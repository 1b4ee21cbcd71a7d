"""X (Twitter): posts, and the account's days.

`Share` is the share button, no repost. Days are those of UTC.
"""

from bot.exports.descriptions import Export, fields, named, names

_COUNTED = fields(
    likes="Likes | Favorites",
    comments="Replies",
    shares="Reposts | Retweets",
    saves="Bookmarks",
    clicks="URL clicks",
    video_views="Media views | Video views",
    followers_gained="New follows | Follows",
    followers_lost="Unfollows",
)
_NOT_OURS = frozenset(
    names("Share | Shares | Post shares | Detail expands | Permalink clicks | Hashtag clicks | User profile clicks")
)

EXPORTS = (
    Export(
        platform="x",
        needed=named(
            "Post id | Post text | Reposts",
            "Tweet id | Tweet text | Retweets",
            "Tweet id | Tweet permalink",
        ),
        columns={
            **_COUNTED,
            **fields(
                date="Date | Time",
                post_id="Post id | Tweet id",
                text="Post text | Tweet text",
                url="Link | Post Link | Tweet permalink",
            ),
        },
        fixed={"media": "owned", "network": "x"},
        aside=_NOT_OURS,
        clock="UTC",
    ),
    Export(
        platform="x",
        needed=named("Date | Impressions | Create Post", "Date | New follows | Unfollows | Profile visits"),
        columns={**_COUNTED, **fields(date="Date", video_views="Video views | Media views")},
        fixed={"media": "account", "network": "x"},
        aside=_NOT_OURS,
        kind="daily",
    ),
)
