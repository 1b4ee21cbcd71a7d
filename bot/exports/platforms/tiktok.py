"""TikTok: videos and days, of business accounts (times are UTC) and of TikTok Studio (no year)."""

from bot.exports.descriptions import Export, fields, named, names

_OURS = {"media": "owned", "network": "tiktok"}
_DAYS = {"media": "account", "network": "tiktok"}

EXPORTS = (
    Export(
        platform="tiktok",
        needed=named("Video title | Video link | Post time"),
        columns=fields(
            date="Post time",
            url="Video link",
            text="Video title",
            video_views="Video views | Total views",
            saves="Add to Favorites | Total favorites",
        ),
        fixed={**_OURS, "format": "video"},
        aside=frozenset(names("Time")),
        clock="UTC",
    ),
    Export(
        platform="tiktok",
        needed=named(
            "Date | Video views | Profile views",
            "Date | Total followers | Reached audience | Engaged audience",
            "Date | Vues de la vidéo | Vues du profil",
            "Date | Vues de vidéos | Vues de profil",
        ),
        columns=fields(
            date="Date",
            video_views="Video views | Vues de la vidéo | Vues de vidéos",
            reach="Reached audience",
            followers="Total followers",
            followers_delta="Net growth",
            followers_gained="New followers",
            followers_lost="Lost followers",
            engaged_people="Engaged audience",
        ),
        fixed=_DAYS,
        kind="daily",
    ),
)
