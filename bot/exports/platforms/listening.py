"""Press reviews and listening tools: Meltwater and Digimind.

An article is press; what is said on a network is a mention. The people who wrote are personal data:
their names are left out unless somebody chooses their column.
"""

from bot.exports.descriptions import Export, fields, named, names
from bot.fields import PLACE_NAMES, network_of_source, phrase
from bot.words import NETWORKS

_PEOPLE = "Author | Author name | Author Name | Influencer | Author handle (@username) | User Profile Url | Username"


def _media(source: str) -> str:
    return "earned" if network_of_source(source) else "press"


def _network(source: str) -> str:
    return network_of_source(source) or "press"


_SOURCES = {"media": _media, "network": _network}

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
        readers=_SOURCES,
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
        readers=_SOURCES,
        dates="dmy",
    ),
)
