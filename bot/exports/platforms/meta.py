"""Meta Business Suite: content of Facebook pages and Instagram accounts, and daily series.

Times are US Pacific whatever the country, and dates month first whatever the language: checked on
the creation times hidden in the ids of posts of several countries.
"""

from bot.exports.descriptions import Export, fields, named, names
from bot.fields import FORMAT_NAMES, format_in, phrase
from bot.words import NETWORKS

PACIFIC = "America/Los_Angeles"


def _network(text: str) -> str:
    """The network in "Publication Facebook", "Reel Instagram", "Instagram post"."""
    return next((word for word in phrase(text).split() if word in NETWORKS), "")


def _format(text: str) -> str:
    """The format in "Publication Facebook", "IG reel": "" where it is any post."""
    words = [word for word in phrase(text).split() if word not in {*NETWORKS, "ig", "fb"}]
    told = next((FORMAT_NAMES[word] for word in words if word in FORMAT_NAMES), "")
    return told or ("" if {"publication", "post"} & {*words} else format_in(" ".join(words)))


_COUNTED = fields(
    date="Publish time | Heure de publication",
    account="Page name | Account username | Nom de la Page | Nom d'utilisateur du compte | Account name",
    format="Post type | Type de publication",
    impressions="Impressions | Views | Vues",
    reach="Reach | Couverture | Portée | IMPRESSION:UNIQUE_USERS",
    likes="Reactions | Likes | Réactions | Mentions J’aime et réactions | Mentions J’aime | J’aime",
    clicks="Total clicks | Total des clics | Link Clicks | Clics sur un lien | Clics sur le lien",
    video_views="3-second video views | Plays | Vues de 3 secondes | Vues de vidéo de 3 secondes | Lectures",
    engagements="Reactions, Comments and Shares | Réactions, commentaires et partages",
)
_CONTENT = Export(
    platform="",
    needed=named(
        "Post ID | Publish time | Permalink",
        "Video asset ID | Publish time",
        "Identifiant de la publication | Heure de publication | Permalien",
    ),
    columns=_COUNTED,
    longest={"text": names("Title | Description | Titre")},
    fixed={"media": "owned"},
    aside=frozenset(names("Date | Languages | Custom labels | Ad impressions | Page ID | Content type")),
    readers={"format": _format},
    clock=PACIFIC,
    dates="mdy",
)
_ALL_CONTENT = Export(
    platform="",
    needed=named(
        "Type de contenu | Légende | Mentions J’aime et réactions",
        "Content type | Caption | Likes and reactions",
    ),
    columns=fields(
        date="Date | Publish time | Heure de publication",
        network="Type de contenu | Content type",
        format="Type de contenu | Content type",
        text="Légende | Caption",
        impressions="Impressions | Views | Vues",
        reach="Couverture | Reach | Portée",
        likes="Mentions J’aime et réactions | Likes and reactions",
        clicks="Total des clics | Total clicks | Clics sur le lien | Link clicks",
    ),
    fixed={"media": "owned"},
    readers={"network": _network, "format": _format},
    dates="mdy",
)
# Date and Primary: the line above the header says what is counted (see `bot.exports.layouts`).
_SERIES = Export(
    platform="",
    needed=named("Date | Primary"),
    fixed={"media": "account", "network": "facebook"},
    kind="daily",
)
_INSIGHTS = Export(
    platform="",
    needed=named("Post ID | Permalink | Post Message", "Post ID | Permalink | Lifetime Post Total Reach"),
    columns=fields(
        date="Posted",
        text="Post Message",
        impressions="Lifetime Post Total Impressions",
        reach="Lifetime Post Total Reach",
        clicks="Lifetime Post Consumptions",
        engaged_people="Lifetime Engaged Users",
        video_views="Lifetime Total Video Views | Lifetime Post Video Views",
        likes="like",
        comments="comment",
        shares="share",
    ),
    fixed={"media": "owned", "network": "facebook"},
    clock=PACIFIC,
    dates="mdy",
)
_INSTAGRAM_INSIGHTS = Export(
    platform="",
    needed=named("From Home | From Hashtags | From Explore"),
    columns=fields(text="Caption"),
    fixed={"media": "owned", "network": "instagram"},
)

EXPORTS = (_CONTENT, _ALL_CONTENT, _SERIES, _INSIGHTS, _INSTAGRAM_INSIGHTS)
