"""Press reviews and listening tools: Meltwater and Digimind.

An article is press; what is said on a network is a mention. The people who wrote are personal data:
their names are left out unless somebody chooses their column.
"""

from bot.exports.descriptions import Export, fields, named, names
from bot.fields import phrase
from bot.words import NETWORKS
from kpi.posts import network_of

_PEOPLE = (
    "Author | Author name | Influencer | Author handle (@username) | User Profile Url | Username"
)
_NETWORKS = {phrase(name): network for network, known in NETWORKS.items() for name in known}
_PRESS = frozenset(
    {"news", "blogs", "blog", "print", "radio", "tv", "press", "presse", "actualites", "magazines", "podcasts"}
)


def _network_of_source(source: str) -> str:
    return _NETWORKS.get(phrase(source)) or network_of(source) or "press"


def _media_of_source(source: str) -> str:
    return "press" if _network_of_source(source) == "press" else "earned"


def _network_of_type(kind: str) -> str:
    return "press" if phrase(kind) in _PRESS else _NETWORKS.get(phrase(kind), "web")


def _media_of_type(kind: str) -> str:
    return "press" if phrase(kind) in _PRESS else "earned"


EXPORTS = (
    Export(
        platform="meltwater",
        needed=named(
            "Headline | Hit Sentence | Source",
            "Headline | Hit Sentence | Source Name",
            "Title | Opening Text | Hit Sentence | Source Name",
            "Headline | Opening Text | Source Name | Source Domain",
        ),
        columns=fields(
            date="Date",
            media="Source | Source Name",
            network="Source | Source Name",
            outlet="Source | Source Name",
            text="Headline | Title",
            post_id="Document ID",
            url="URL",
            audience="Audience | Reach",
            engagements="Engagement",
            sentiment="Sentiment",
        ),
        aside=frozenset(names(f"{_PEOPLE} | Hashtags | Views | Estimated Views | Keywords | Document Tags | Country")),
        readers={"media": _media_of_source, "network": _network_of_source},
    ),
    Export(
        platform="digimind",
        needed=named("Title | Detail | Source | Publish date | Media type"),
        columns=fields(
            date="Publish date",
            media="Media type",
            network="Media type",
            outlet="Source",
            outlet_type="Media type",
            text="Title",
            post_id="id",
            url="Link",
            audience="Audience",
            reach="Reach",
            engagements="Interactions",
            sentiment="Sentiment",
        ),
        aside=frozenset(names(f"{_PEOPLE} | Tags | Update date | Bio | City | Ranking | Notes | Detail")),
        readers={"media": _media_of_type, "network": _network_of_type},
        dates="dmy",
    ),
)
