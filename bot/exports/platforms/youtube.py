"""YouTube Studio: an archive of three tables. The first row of the videos is their total."""

import re

from bot.exports.descriptions import SKIPPED, Export, fields, named, names

_VIDEO = (
    "Content | Video title | Video publish time",
    "Contenu | Titre de la vidéo | Heure de publication de la vidéo",
)

EXPORTS = (
    Export(
        platform="youtube",
        needed=named(*_VIDEO),
        columns=fields(
            date="Video publish time | Heure de publication de la vidéo",
            post_id="Content | Contenu",
            text="Video title | Titre de la vidéo",
            impressions="Impressions | Thumbnail impressions | Impressions des miniatures",
            reach="Unique viewers | Spectateurs uniques",
            likes="Likes | J’aime | Likes (vs. dislikes) | Mentions J’aime",
            comments="Comments added | Commentaires ajoutés",
            shares="Shares | Partages",
            video_views="Views | Vues",
            followers_delta="Subscribers | Abonnés",
            followers_gained="Subscribers gained | Abonnés gagnés",
            followers_lost="Subscribers lost | Abonnés perdus",
        ),
        fixed={"media": "owned", "network": "youtube", "format": "video"},
        aside=frozenset(names("Engaged views | Vues engagées | Dislikes | Duration | Durée")),
    ),
    # Each video's days: what the table of videos and the totals say already.
    Export(
        platform="youtube",
        needed=tuple(one | {"date"} for one in named(*_VIDEO)),
        kind=SKIPPED,
    ),
    Export(
        platform="youtube",
        needed=named("Date | Views", "Date | Vues"),
        columns=fields(
            date="Date",
            video_views="Views | Vues",
            followers_delta="Subscribers | Abonnés",
        ),
        file=re.compile(r"^(totals|totaux)\b|youtube"),
        fixed={"media": "account", "network": "youtube"},
        kind="daily",
    ),
    Export(
        platform="youtube",
        needed=named("Date | Watch time (hours)", "Date | Durée de visionnage (heures)"),
        columns=fields(
            date="Date",
            video_views="Views | Vues",
            impressions="Impressions | Thumbnail impressions",
            reach="Unique viewers | Spectateurs uniques",
            likes="Likes | J’aime | Likes (vs. dislikes)",
            followers_delta="Subscribers | Abonnés",
            followers_gained="Subscribers gained | Abonnés gagnés",
            followers_lost="Subscribers lost | Abonnés perdus",
        ),
        fixed={"media": "account", "network": "youtube"},
        kind="daily",
    ),
)
