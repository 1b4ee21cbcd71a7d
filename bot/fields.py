"""The fields of a post's figures: what people call them, what may be in them, who has which.

A form, a line and a file all fill the same fields; they are those of `kpi.posts.Reading`, with
`date` and `time` as people say them in place of the moments that are stored.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from bot.messages import Figure, Problem, Said
from bot.numbers import cents, count, is_missing, whole
from bot.words import (
    FORMATS,
    MEDIA,
    METRICS,
    MOST_SUGGESTIONS,
    NETWORKS,
    OUTLET_TYPES,
    SENTIMENTS,
    plain,
    spelled_like,
)
from kpi.posts import COUNTERS, MONEY, SIGNED, UNDATED_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from kpi.posts import Reading

LONGEST_TEXT, LONGEST_NAME = 2000, 200
_NO_NAME = frozenset({"-", "--", "—", "n/a", "null", "undefined"})

_OTHER_COUNTERS: dict[str, tuple[str, ...]] = {
    "engagements": METRICS["interactions"],
    "engaged_people": ("personnes engagees", "utilisateurs engages", "engaged users"),
    "visits": ("visits", "visites", "sessions", "visites du site", "site visits"),
    "spend": ("spend", "depense", "depenses", "budget", "cout", "cost", "ad spend", "amount spent"),
    "goal_value": ("goal value", "valeur des objectifs", "revenue", "revenu", "chiffre d'affaires"),
    "audience": METRICS["potential_audience"],
    "received": ("received", "messages received", "messages recus", "recus"),
    "answered": ("answered", "messages answered", "messages repondus", "repondus"),
    "response_minutes": ("response minutes", "minutes to answer", "minutes de reponse"),
    "followers_gained": (
        "followers gained",
        "new followers",
        "nouveaux abonnes",
        "abonnes gagnes",
        "new subscribers",
        "subscribers gained",
        "nouveaux followers",
        "nouveaux fans",
        "follows",
    ),
    "followers_lost": (
        "followers lost",
        "abonnes perdus",
        "pertes d'abonnes",
        "unfollows",
        "subscribers lost",
        "lost followers",
        "followers perdus",
        "desabonnes",
    ),
    "followers_delta": (
        "net followers",
        "abonnes nets",
        "solde d'abonnes",
        "followers delta",
        "net new followers",
        "variation d'abonnes",
        "evolution des abonnes",
    ),
}
_SHORT_NAMES: dict[str, tuple[str, ...]] = {
    "impressions": ("imp", "impr"),
    "reach": ("unique viewers", "spectateurs uniques"),
    "comments": ("com", "coms"),
    "shares": ("rt", "rts"),
    "conversions": ("conv",),
    "deliveries": ("delivres", "livres", "remis"),
    "opens": ("ouverts", "opened"),
    "unsubscribes": ("desab", "desabo"),
}

# What stands before `=` or `:` on a line, in plain letters; the first name is the one suggested.
KEYS: dict[str, tuple[str, ...]] = {
    "network": ("network", "reseau", "reseau social", "plateforme", "platform", "canal", "channel"),
    "media": ("media", "medium"),
    "date": ("date", "day", "jour", "when", "quand", "published", "publie", "publie le"),
    "time": ("time", "hour", "heure"),
    "account": ("account", "compte", "page", "profil", "profile"),
    "rival": ("rival", "concurrent", "competitor", "concurrente", "concurrence"),
    "post_id": ("post id", "id", "identifiant"),
    "format": ("format", "type de post", "post type", "type de contenu", "content type"),
    "campaign": ("campaign", "campagne"),
    "author": ("author", "auteur", "autrice", "auteure", "by", "par"),
    "text": ("text", "texte", "title", "titre", "legende", "caption", "message du post", "sujet",
             "objet", "subject", "headline"),
    "url": ("url", "link", "lien", "permalink", "permalien", "adresse"),
    "sentiment": ("sentiment", "tone", "tonalite", "ton", "tov"),
    "outlet": ("outlet", "journal", "support", "titre de presse", "source"),
    "outlet_type": ("outlet type", "type de media", "type de support", "media type"),
    "message": ("key message", "message cle", "message"),
    "prominence": ("prominence", "mise en avant", "importance"),
    **{
        counter: (
            counter.replace("_", " "),
            *(
                name
                for name in (*_OTHER_COUNTERS.get(counter, METRICS.get(counter, ())),
                             *_SHORT_NAMES.get(counter, ()))
                if name != counter.replace("_", " ")
            ),
        )
        for counter in COUNTERS
    },
}  # fmt: skip

# Where what others say of a brand is counted when no network is named: a listening tool, the web.
PLACES = {**NETWORKS, "press": MEDIA["press"], "web": ("web", "internet", "forum", "forums")}
SOURCES: dict[str, tuple[str, ...]] = {
    "owned": MEDIA["owned"],
    "earned": (*MEDIA["earned"], "mention", "mentions", "ugc"),
    "press": MEDIA["press"],
    "account": ("account", "compte"),
    "rival": ("rival", "rivals", "concurrent", "concurrents", "competitor", "competitors"),
}
_SOCIAL = tuple(network for network in NETWORKS if network != "email")
_SEEN = ("impressions", "reach")
_TALKED = ("likes", "comments", "shares")
_ACTED = ("clicks", "conversions")
# What each network counts on a post of ours; those that are not here, all of `_EVERY`.
_EVERY = (*_SEEN, *_TALKED, "saves", *_ACTED, "video_views")
_COUNTED: dict[str, tuple[str, ...]] = {
    "facebook": (*_SEEN, *_TALKED, *_ACTED, "video_views", "engaged_people"),
    "linkedin": (*_SEEN, *_TALKED, *_ACTED, "video_views"),
    "tiktok": ("video_views", *_SEEN, *_TALKED, "saves", "clicks"),
    "youtube": ("video_views", *_SEEN, *_TALKED, "clicks"),
    "threads": (*_SEEN, *_TALKED, "clicks"),
    "bluesky": (*_TALKED, "clicks"),
    "mastodon": (*_TALKED, "clicks"),
    "reddit": ("impressions", *_TALKED, "clicks"),
    "snapchat": ("video_views", "reach", "shares", "clicks"),
    "twitch": ("video_views", "reach", "comments", "clicks"),
    "whatsapp": (*_SEEN, "likes", "shares", "clicks"),
    "telegram": ("impressions", *_TALKED, "clicks"),
}
_WHEN = ("date", "time")

# An article and a mention count for one without any figure, if something tells them from another.
DESCRIBED = {"press": ("outlet", "url", "text"), "earned": ("author", "url", "text", "sentiment")}

# What a form asks for, in order, by media and network.
FIELDS_FOR: dict[tuple[str, str], tuple[str, ...]] = {
    **{
        ("owned", network): (
            *_WHEN, "account", "url", "text", "format", "campaign",
            *_COUNTED.get(network, _EVERY), "followers", "spend",
        )
        for network in _SOCIAL
    },
    ("owned", "email"): (
        *_WHEN, "account", "campaign", "text", "recipients", "deliveries", "opens", "clicks",
        "conversions", "unsubscribes", "bounces",
    ),
    **{
        ("earned", network): (
            *_WHEN, "author", "url", "text", "sentiment",
            "reach", *_TALKED, "followers", "mentions",
        )
        for network in (*_SOCIAL, "web")
    },
    ("press", "press"): (
        *_WHEN, "outlet", "outlet_type", "sentiment", "url", "text",
        "audience", "message", "prominence",
    ),
    **{
        ("account", network): (
            "date", "account", "followers", "followers_gained", "followers_lost", "followers_delta",
            *_SEEN, "video_views", "received", "answered", "response_minutes",
        )
        for network in (*_SOCIAL, "email")
    },
    **{
        ("rival", network): ("date", "account", "mentions")
        for network in (*_SOCIAL, "press", "web")
    },
}  # fmt: skip


def label(field: str) -> Said:
    """What a field is called."""
    term = field in COUNTERS or field == "interactions"
    return Said(f"term-{field}" if term else f"field-{field}")


def figure_of(counter: str, value: int) -> Figure:
    """A counter's value in its unit."""
    return Figure(value / 100, "money") if counter in MONEY else Figure(value)


def counted(counter: str, value: int) -> Said:
    """A counter's value with its name: "1 like", "1,200 likes"."""
    return Said(
        "counter-is",
        count=2 if counter in MONEY else value,
        value=figure_of(counter, value),
        one=Said(f"one-{counter}"),
        several=label(counter),
    )


def phrase(text: str) -> str:
    """A name as it is looked up: plain letters, and spaces for `_` and `-`.

    >>> phrase("Désabonnements "), phrase("video_views"), phrase("E-mail")
    ('desabonnements', 'video views', 'e mail')
    """
    return " ".join(re.sub(r"[_-]", " ", plain(unicodedata.normalize("NFKC", text))).split())


def names_in(words: Mapping[str, Iterable[str]]) -> dict[str, str]:
    """Each name, as `phrase` writes it, and what it stands for."""
    return {phrase(name): what for what, names in words.items() for name in (what, *names)}


PLACE_NAMES = names_in(PLACES)
SOURCE_NAMES = names_in(SOURCES)
FORMAT_NAMES = names_in(FORMATS)
SENTIMENT_NAMES = names_in(SENTIMENTS)
OUTLET_TYPE_NAMES = names_in(OUTLET_TYPES)
_NO_SENTIMENT = frozenset(
    {
        "unknown",
        "inconnu",
        "inconnue",
        "no sentiment",
        "none",
        "mixed",
        "mixte",
        "mitige",
        "ambivalent",
    }
)

# Control characters but newline and tab, and halves of a character, which UTF-8 can't write.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ud800-\udfff]")


def cleaned(text: str) -> str:
    """`text` without control characters and lone surrogates; its line breaks are kept."""
    if text.isprintable():
        return text.strip()
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def text_in(text: str) -> str:
    """What a post says, cut at `LONGEST_TEXT`."""
    return cleaned(text)[:LONGEST_TEXT]


def name_in(text: str, most: int = LONGEST_NAME) -> str:
    """A name on one line, cut at `most` characters; empty when a mark says that it is not known."""
    text = cleaned(text)
    text = text if text.isprintable() else " ".join(text.split())
    return "" if text.lower() in _NO_NAME else text[:most].rstrip()


def address_in(text: str) -> str:
    """An address or an id, whole: two that begin alike are two."""
    return name_in(text, LONGEST_TEXT)


def network_in(text: str) -> str:
    """A network by any of its names; empty when there is none."""
    return _one_of(PLACE_NAMES, text, "network-unknown", default=tuple(PLACES)[:7])


def media_in(text: str) -> str:
    """Whose publication it is; empty when it is not said."""
    return _one_of(SOURCE_NAMES, text, "media-unknown", default=("owned", "earned", "press"))


def sentiment_in(text: str) -> str:
    """Positive, neutral or negative; empty when it is not known, which is not neutral."""
    if phrase(text) in _NO_SENTIMENT:
        return ""
    return _one_of(SENTIMENT_NAMES, text, "sentiment-unknown", default=tuple(SENTIMENTS))


def format_in(text: str) -> str:
    """A format by any of its names; another word is a format of the team's own."""
    return FORMAT_NAMES.get(phrase(text)) or own_word(text)


def outlet_type_in(text: str) -> str:
    """A type of outlet by any of its names; another word is a type of the team's own."""
    return OUTLET_TYPE_NAMES.get(phrase(text)) or own_word(text)


def own_word(text: str) -> str:
    """A word that a team made up to file its posts by: one line of small letters."""
    return "" if is_missing(text) else name_in(text).lower()


def _one_of(names: Mapping[str, str], text: str, problem: str, default: tuple[str, ...]) -> str:
    if is_missing(text):
        return ""
    if found := names.get(phrase(text)):
        return found
    raise Problem(problem, text=name_in(text)[:60], close=close_to(text, names) or default)


def close_to(word: str, names: Mapping[str, object]) -> tuple[str, ...]:
    """Up to three of the names that are spelled like a word, one for each thing that they name."""
    closest: dict[object, str] = {}
    for name in spelled_like(phrase(word), names, most=12):
        closest.setdefault(names[name], name)
    return tuple(closest.values())[:MOST_SUGGESTIONS]


# How the text of each field is read; each raises `Problem` with what to mend.
READERS: dict[str, Callable[[str], object]] = {
    "network": network_in,
    "media": media_in,
    "format": format_in,
    "sentiment": sentiment_in,
    "outlet_type": outlet_type_in,
    "text": text_in,
    **dict.fromkeys(("account", "campaign", "author", "outlet", "message", "prominence"), name_in),
    **dict.fromkeys(("post_id", "url"), address_in),
    **dict.fromkeys(COUNTERS, count),
    **dict.fromkeys(MONEY, cents),
    **dict.fromkeys(SIGNED, whole),
}


def title_of(reading: Reading, most: int = 60) -> str:
    """What people know a post by: the beginning of its text, its address or its outlet.

    Of an e-mail its campaign, first of all. The id where nothing else tells it; empty when its
    account and its day do.
    """
    campaign = reading.campaign if reading.network == "email" else ""
    title = campaign or reading.text or reading.url or reading.outlet
    if not title and reading.day == UNDATED_DAY and not reading.account:
        title = reading.post_id
    title = " ".join(title.split())
    return title if len(title) <= most else title[: most - 1] + "…"


def day_key(media: str, network: str, account: str, day: object) -> str:
    """What tells a day's figures of an account, or of a rival, from those of another day."""
    if media == "rival":
        return f"rival:{account}:{network}:{day}"
    return f"account:{account}:{day}"


POST_FORM, FILE_FORM, AIM_FORM, AIM_WORD_FORM = "post", "file", "aim", "aim word"
CHANNELS_FORM, DIGEST_FORM, WATCH_FORM, STEPS_FORM = "channels", "digest", "watch", "steps"
_NO_FIELDS: Mapping[str, str] = {}


class FormNeeded(Problem):
    """Too little was said: a form can ask, for a post's figures, a file, an objective and more.

    It is filled in with `fields`; `post` is the network and the id of the post that it corrects,
    none for a new one (of an objective its number, of a summary its channel).
    """

    def __init__(
        self,
        name: str,
        fields: Mapping[str, str] = _NO_FIELDS,
        post: tuple[str, str] = ("", ""),
        *,
        form: str = POST_FORM,
    ) -> None:
        self.fields, self.post, self.form = fields, post, form
        super().__init__(name)


class FieldProblem(Problem):
    """What is wrong with one field: `field` is its name, "" when it is about all of them.

    `why` is the reason alone, to be shown under the field of a form; `said` also names the field,
    unless the reason does.
    """

    def __init__(self, why: Said, field: str = "", *, names_it: bool = False) -> None:
        self.field = field
        self.why = why
        if field and not names_it:
            super().__init__("field-wrong", field=label(field), why=why)
        else:
            super().__init__(why.name, **why.values)
