"""The words that people use, in French and in English."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def plain(text: str) -> str:
    r"""`text` without accents or capitals and with plain spaces and quotes, letter for letter.

    The result is exactly as long as `text`, so that a place found in one is a place in the other.

    >>> plain("L’Été\u202f2026")
    "l'ete 2026"
    """
    return "".join(map(_plain_letter, text))


def _plain_letter(letter: str) -> str:
    if letter.isascii():
        return letter.lower()
    if letter in "’‘ʼ`´′":
        return "'"
    if letter in "«»“”„″":
        return '"'
    if letter in "–—−‑‐":
        return "-"
    if letter.isspace():
        return " "
    bare = "".join(c for c in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(c))
    return bare.lower() if len(bare.lower()) == 1 else letter


# Each list is in plain letters (see `plain`); French and English together, the first word is the
# one shown when Vigie suggests a spelling. Longer phrases win over shorter ones.
METRICS: dict[str, tuple[str, ...]] = {
    "impressions": ("impressions", "impression", "affichages", "vues totales", "displays", "nombre d'impressions"),
    "reach": (
        "reach", "portee", "portee totale", "couverture", "audience touchee", "personnes touchees",
        "personnes atteintes", "people reached", "total reach",
    ),
    "impression_rate": (
        "impression rate", "taux d'impression", "taux d'impressions", "reach rate", "taux de portee",
        "taux de couverture", "taux de reach",
    ),
    "impressions_per_follower": ("impressions per follower", "impressions par abonne", "taux d'affichage"),
    "exposure_frequency": (
        "frequency of exposure", "exposure frequency", "repetition", "taux de repetition", "ad frequency",
    ),
    "video_views": (
        "video views", "vues video", "vues des videos", "vues de videos", "vues videos", "vues", "views",
        "lectures", "plays", "video plays",
    ),
    "posts": (
        "posts", "post", "publications", "publication", "number of posts", "nombre de posts",
        "nombre de publications", "nb de posts", "nb de publications", "post count", "posts published",
    ),
    "posts_per_week": (
        "posting frequency", "publishing frequency", "publication frequency", "posts per week", "cadence",
        "frequence de publication", "frequence", "rythme de publication", "rythme", "posts par semaine",
        "publications par semaine", "posting rhythm", "posting cadence", "frequency",
    ),
    "regularity": ("regularity", "regularite", "consistency", "constance", "posting consistency"),
    "longest_silence": (
        "longest silence", "plus long silence", "plus longue pause", "longest gap", "silence", "silences",
        "plus long trou", "plus grand silence",
    ),
    "best_time": (
        "best time", "best time to post", "best time to publish", "best slot", "best hour", "best day",
        "meilleur moment", "meilleur moment pour publier", "meilleur creneau", "meilleure heure",
        "meilleur jour", "meilleur horaire", "quand publier", "when to post", "meilleurs creneaux",
        "meilleur creneau pour publier", "meilleure heure pour publier", "best times",
    ),
    "followers": (
        "followers", "abonnes", "fans de la page", "subscribers", "nombre d'abonnes", "follower count",
        "audience size", "communaute",
    ),
    "net_followers": (
        "net followers", "abonnes nets", "solde d'abonnes", "gain d'abonnes", "new followers",
        "nouveaux abonnes", "abonnes gagnes", "followers gained", "gained followers",
    ),
    "follower_growth": (
        "follower growth", "follower growth rate", "growth", "croissance", "croissance des abonnes",
        "taux de croissance", "taux de croissance des abonnes", "audience growth", "audience growth rate",
        "croissance de l'audience", "croissance de la communaute",
    ),
    "followers_per_post": ("followers per post", "abonnes par publication", "abonnes par post", "followers per content"),
    "cost_per_mille": ("cpm", "cost per mille", "cost per thousand", "cout par mille", "cout pour mille"),
    "interactions": ("interactions", "interaction", "total interactions", "total des interactions", "engagements"),
    "likes": (
        "likes", "like", "j'aime", "mentions j'aime", "reactions", "favorites", "favoris", "hearts", "coeurs",
        "nombre de likes",
    ),
    "comments": ("comments", "comment", "commentaires", "commentaire", "replies", "reponses"),
    "shares": ("shares", "share", "partages", "partage", "reposts", "retweets", "republications"),
    "saves": ("saves", "save", "enregistrements", "sauvegardes", "bookmarks", "signets"),
    "engagement_rate": (
        "engagement rate", "engagement", "taux d'engagement", "er", "te", "err", "ter", "engagement rate by reach",
        "taux d'engagement sur portee", "taux d'engagement sur la portee", "er by reach", "engagement portee",
        "taux d'engagement portee", "engagement by reach",
    ),
    "engagement_rate_impressions": (
        "engagement rate by impressions", "engagement rate per impression", "engagement rate by impression",
        "interaction rate", "taux d'interaction", "taux d'interactions", "er by impressions",
        "taux d'engagement par impression", "taux d'engagement sur impressions", "er per impression",
        "taux d'engagement sur les impressions", "engagement per impression", "engagement par impression",
    ),
    "engagement_rate_followers": (
        "engagement rate by followers", "engagement rate per follower", "er by followers", "er per follower",
        "taux d'engagement par abonne", "taux d'engagement sur abonnes", "engagement par abonne",
        "engagement per follower", "engagement par fan", "taux d'engagement abonnes",
        "taux d'engagement sur les abonnes",
    ),
    "engagement_rate_views": (
        "engagement rate by views", "engagement rate per view", "taux d'engagement par vue", "er by views",
        "taux d'engagement sur les vues", "taux d'engagement vues", "engagement par vue", "engagement per view",
    ),
    "engagement_rate_daily": (
        "daily engagement rate", "taux d'engagement quotidien", "taux d'engagement journalier", "daily er",
    ),
    "engagement_per_1000": ("engagement per 1000", "engagement pour 1000", "interactions per 1000", "interactions pour 1000"),
    "engaged_people_rate": ("engaged users rate", "engaged people rate", "taux d'utilisateurs engages", "taux de personnes engagees"),
    "amplification_rate": ("amplification rate", "amplification", "taux d'amplification", "taux de partage"),
    "applause_rate": (
        "applause rate", "applause", "taux d'approbation", "taux d'applaudissement", "taux de likes", "taux de like",
    ),
    "conversation_rate": ("conversation rate", "taux de conversation", "taux de commentaires", "comment rate"),
    "virality_rate": ("virality rate", "virality", "viralite", "taux de viralite"),
    "response_rate": ("response rate", "taux de reponse"),
    "response_time": ("response time", "temps de reponse", "delai de reponse"),
    "clicks": ("clicks", "click", "clics", "clic", "link clicks", "clics sur lien", "clics sur le lien"),
    "click_through_rate": (
        "click-through rate", "click through rate", "clickthrough rate", "ctr", "taux de clic", "taux de clics",
        "taux de clics sur lien", "click rate",
    ),
    "conversions": ("conversions", "conversion", "nombre de conversions"),
    "conversion_rate": (
        "conversion rate", "cvr", "taux de conversion", "tc", "taux de transfo", "taux de transformation",
    ),
    "volume_share": ("volume share", "part du volume", "share of volume", "part de volume", "part des clics", "share of clicks"),
    "conversion_share": ("conversion share", "part des conversions", "share of conversions", "part de conversions"),
    "cost_per_click": ("cpc", "cost per click", "cout par clic"),
    "cost_per_conversion": ("cpa", "cost per conversion", "cost per acquisition", "cout par conversion", "cout par acquisition"),
    "economic_value": ("economic value", "valeur economique"),
    "returning_people": (
        "returning people", "retention", "retention rate", "taux de retention", "fidelisation", "taux de fidelite",
        "fidelite", "people who came back", "personnes revenues", "return rate", "repeat engagers",
    ),
    "mentions": ("mentions", "mention", "bruit", "buzz", "volume de mentions", "mention volume", "nombre de mentions", "noise"),
    "positive_share": (
        "share of positive mentions", "positive share", "part de positif", "part des mentions positives",
        "part de mentions positives", "% positive", "share of positive",
    ),
    "neutral_share": ("share of neutral mentions", "neutral share", "part de neutre", "part des mentions neutres"),
    "negative_share": (
        "share of negative mentions", "negative share", "part de negatif", "part des mentions negatives",
        "part de mentions negatives", "% negative", "share of negative",
    ),
    "net_sentiment": (
        "net sentiment", "sentiment net", "net tonality", "tonalite nette", "score de tonalite", "sentiment score",
    ),
    "engaged_people": (
        "most engaged people", "engaged people", "most engaged users", "top fans", "top fan", "fans", "advocates",
        "personnes les plus engagees", "utilisateurs les plus engages", "abonnes les plus engages", "people",
        "ambassadeurs", "ambassadors", "plus engages", "fans les plus engages", "personnes engagees", "personnes",
    ),
    "share_of_voice": ("share of voice", "sov", "part de voix", "pdv"),
    "articles": (
        "articles", "article", "press coverage", "coverage", "clippings", "clips", "retombees", "retombees presse",
        "retombees media", "coupures", "articles de presse", "press articles", "retombees medias",
    ),
    "potential_audience": (
        "potential audience", "potential reach", "audience potentielle", "uvm", "ots", "odv", "diffusion", "audience",
    ),
    "audience_per_article": ("audience per article", "audience par article", "average audience", "audience moyenne"),
    "message_share": (
        "key message share", "message pull-through", "message pull through", "reprise des messages cles",
        "reprise des messages", "key messages", "messages cles",
    ),
    "recipients": ("recipients", "destinataires", "sends", "envois"),
    "deliveries": ("deliveries", "delivered", "delivres", "e-mails delivres", "emails delivered"),
    "opens": ("opens", "ouvertures", "unique opens", "ouvertures uniques"),
    "unsubscribes": ("unsubscribes", "desabonnements", "desinscriptions", "unsubs"),
    "bounces": ("bounces", "rebonds", "npai"),
    "delivery_rate": ("delivery rate", "taux de delivrabilite", "deliverability", "taux de livraison", "delivrabilite"),
    "open_rate": ("open rate", "taux d'ouverture", "taux d'ouvertures"),
    "email_click_rate": ("email click rate", "e-mail click rate", "taux de clic e-mail", "taux de clic email"),
    "click_to_open_rate": (
        "click-to-open rate", "click to open rate", "click-to-open", "click to open", "ctor", "taux de reactivite", "reactivite",
    ),
    "unsubscribe_rate": (
        "unsubscribe rate", "unsub rate", "taux de desabonnement", "taux de desinscription",
        "taux de desabonnements", "taux de desinscriptions",
    ),
    "bounce_rate": ("bounce rate", "taux de rebond", "taux d'erreur", "taux de npai"),
}  # fmt: skip

# Other ways to name a KPI in a question, among them the names that Vigie prints in its answers.
ALSO: dict[str, tuple[str, ...]] = {
    "video_views": ("video view", "vue video"),
    "posts_per_week": (
        "nombre de posts par semaine", "nombre de publications par semaine", "number of posts per week",
        "nb de posts par semaine", "nb de publications par semaine",
    ),
    "follower_growth": ("croissance du nombre d'abonnes", "taux de croissance abonnes"),
    "followers_per_post": ("net followers per post", "abonnes gagnes par publication", "abonnes gagnes par post"),
    "cost_per_mille": (
        "cost per thousand impressions", "cost per thousand impressions (cpm)",
        "cout pour mille impressions", "cout pour mille impressions (cpm)", "cout par mille impressions",
    ),
    "engagement_rate": ("engagement rate (by reach)", "taux d'engagement (sur la portee)"),
    "engagement_rate_impressions": ("engagement rate (per impression)", "taux d'engagement (par impression)"),
    "engagement_rate_followers": ("engagement rate (per follower)", "taux d'engagement (par abonne)"),
    "engagement_rate_views": (
        "engagement rate (per video view)", "engagement rate per video view",
        "taux d'engagement (par vue video)", "taux d'engagement par vue video",
    ),
    "engagement_per_1000": (
        "interactions per 1,000 people reached", "interactions per 1000 people reached", "interactions per 1,000",
        "interactions pour 1 000 personnes touchees", "interactions pour 1000 personnes touchees", "interactions pour 1 000",
        "engagement per 1,000", "engagement pour 1 000",
    ),
    "cost_per_click": ("cost per click (cpc)", "cout par clic (cpc)"),
    "cost_per_conversion": ("cost per conversion (cpa)", "cout par conversion (cpa)"),
    "economic_value": (
        "economic value of a visit", "valeur economique d'une visite", "value of a visit", "valeur d'une visite",
    ),
    "positive_share": ("positive mentions share", "positive mention share", "share of positives", "taux de mentions positives"),
    "neutral_share": ("neutral mentions share", "neutral mention share", "share of neutral", "taux de mentions neutres", "part de mentions neutres", "neutral mentions rate"),
    "negative_share": ("negative mentions share", "negative mention share", "share of negatives", "taux de mentions negatives"),
    "message_share": ("articles with a key message", "articles avec un message cle"),
    "deliveries": ("e-mails delivered", "emails delivered"),
    "bounces": ("bounce", "rebond"),
}  # fmt: skip

# "The most liked posts": the KPI that the posts are ranked by.
MOST: dict[str, tuple[str, ...]] = {
    "likes": ("most liked", "plus like", "plus likes", "plus likee", "plus likees", "plus aime", "plus aimes", "plus aimee", "plus aimees"),
    "comments": ("most commented", "plus commente", "plus commentes", "plus commentee", "plus commentees"),
    "shares": ("most shared", "plus partage", "plus partages", "plus partagee", "plus partagees"),
    "saves": ("most saved", "plus enregistre", "plus enregistres", "plus enregistree", "plus enregistrees"),
    "clicks": ("most clicked", "plus clique", "plus cliques", "plus cliquee", "plus cliquees"),
    "video_views": ("most viewed", "most watched", "plus vu", "plus vus", "plus vue", "plus vues"),
    "engagement_rate": ("most engaging", "plus engageant", "plus engageants", "plus engageante", "plus engageantes"),
}  # fmt: skip

# Asked for by these names, and refused with the reason.
REFUSED: dict[str, tuple[str, ...]] = {
    "ave": (
        "ave", "ad value equivalency", "advertising value equivalent", "equivalent publicitaire", "eap",
        "equivalence publicitaire", "valeur publicitaire", "equivalent achat d'espace",
    ),
}  # fmt: skip

# A word that stands for several KPIs side by side.
REPORTS: dict[str, tuple[str, ...]] = {
    "channels": (
        "channels",
        "canaux",
        "volume against conversion",
        "volume contre conversion",
        "volume vs conversion",
    ),
    "summary": ("summary", "resume", "bilan", "recap", "overview", "synthese"),
    "acquisition": ("acquisition",),
    "reputation": ("reputation", "image de marque", "brand image"),
    "rhythm": ("rhythm report", "publishing rhythm", "rythme et silences"),
}

# How the perimeter is named: a medium, and which words say so.
MEDIA: dict[str, tuple[str, ...]] = {
    "owned": (
        "owned",
        "owned media",
        "nos posts",
        "our posts",
        "nos publications",
        "our own posts",
        "our content",
    ),
    "earned": ("earned", "earned media", "posts about us", "posts des autres"),
    "press": ("press", "presse", "la presse", "the press"),
}

NETWORKS: dict[str, tuple[str, ...]] = {
    "instagram": ("instagram", "insta", "ig"),
    "facebook": ("facebook", "fb"),
    "linkedin": ("linkedin", "linked in", "lkdn"),
    "x": ("x", "twitter", "x/twitter", "tweets", "x (twitter)"),
    "tiktok": ("tiktok", "tik tok", "tt"),
    "youtube": ("youtube", "yt", "you tube"),
    "email": ("email", "e-mail", "emails", "e-mails", "newsletter", "newsletters", "mailing", "emailing", "e-mailing", "mails"),
    "pinterest": ("pinterest",),
    "threads": ("threads",),
    "snapchat": ("snapchat", "snap"),
    "bluesky": ("bluesky", "bsky"),
    "mastodon": ("mastodon",),
    "twitch": ("twitch",),
    "reddit": ("reddit",),
    "whatsapp": ("whatsapp",),
    "telegram": ("telegram",),
    "web": ("web", "internet", "forums"),
}  # fmt: skip

FORMATS: dict[str, tuple[str, ...]] = {
    "reel": ("reel", "reels"),
    "carousel": ("carousel", "carousels", "carrousel", "carrousels"),
    "image": ("image", "images", "photo", "photos", "visuel", "visuels", "picture", "pictures"),
    "video": ("video", "videos"),
    "text": ("text", "texte", "textes", "text posts"),
    "link": ("link", "links", "lien", "liens"),
    "story": ("story", "stories"),
    "document": ("document", "documents", "pdf"),
    "short": ("short", "shorts"),
    "live": ("live", "lives"),
    "poll": ("poll", "polls", "sondage", "sondages"),
}

SENTIMENTS: dict[str, tuple[str, ...]] = {
    "positive": ("positive", "positif", "positifs", "positives"),
    "neutral": ("neutral", "neutre", "neutres"),
    "negative": ("negative", "negatif", "negatifs", "negatives"),
}

OUTLET_TYPES: dict[str, tuple[str, ...]] = {
    "national_daily": ("national daily", "national dailies", "pqn", "presse nationale", "quotidien national", "national press"),
    "regional_daily": ("regional daily", "regional dailies", "pqr", "presse regionale", "quotidien regional", "regional press"),
    "trade": ("trade", "trade press", "presse professionnelle", "presse specialisee", "presse pro"),
    "magazine": ("magazine", "magazines"),
    "blog": ("blog", "blogs"),
    "tv_radio": ("tv", "radio", "tele", "television", "tv radio", "tv et radio", "tv and radio", "broadcast", "audiovisuel"),
    "agency": ("news agency", "agence de presse", "agence", "agency"),
    "web": ("online press", "presse en ligne", "pure player"),
    "podcast": ("podcast", "podcasts"),
}  # fmt: skip

DIMENSIONS: dict[str, tuple[str, ...]] = {
    "network": ("network", "networks", "reseau", "reseaux", "channel", "canal", "channels", "canaux", "platform", "platforms", "plateforme", "plateformes", "reseau social", "reseaux sociaux", "social network"),
    "media": ("media",),
    "account": ("account", "accounts", "compte", "comptes", "page", "pages", "profil", "profile"),
    "format": ("format", "formats", "type de post", "post type", "type de contenu", "content type"),
    "campaign": ("campaign", "campaigns", "campagne", "campagnes"),
    "author": ("author", "authors", "auteur", "auteurs", "person", "personne"),
    "hashtag": ("hashtag", "hashtags", "tag", "tags"),
    "sentiment": ("sentiment", "tone", "tonalite", "ton", "tov", "sentiments"),
    "outlet": ("outlet", "outlets", "journal", "journaux", "titre", "titres", "support", "supports"),
    "outlet_type": ("outlet type", "outlet types", "type de media", "types de media", "type de support", "media type", "types de medias", "outlet_type"),
    "message": ("message", "key message", "message cle"),
    "prominence": ("prominence", "mise en avant"),
    "interaction": ("interaction type", "type of interaction", "type d'interaction", "types d'interaction", "interaction"),
    "post": ("post", "posts", "publication", "publications", "content", "contenu", "contenus"),
    "day": ("day", "days", "jour", "jours", "date"),
    "week": ("week", "weeks", "semaine", "semaines", "weekly"),
    "month": ("month", "months", "mois", "monthly", "mensuel"),
    "quarter": ("quarter", "quarters", "trimestre", "trimestres"),
    "year": ("year", "years", "an", "annee", "annees"),
    "weekday": ("weekday", "weekdays", "jour de la semaine", "jour de semaine", "day of week", "day of the week", "jours de la semaine"),
    "hour": ("hour", "hours", "heure", "heures", "hour of day", "time of day"),
}  # fmt: skip

# Words that say how the others hang together.
LINKS: dict[str, tuple[str, ...]] = {
    "by": ("by", "par", "per", "selon", "split by", "broken down by", "reparti par", "en fonction de", "for each", "pour chaque", "each", "chaque"),
    "split": ("split", "breakdown", "breakdown of", "breakdown by", "repartition", "repartition des", "repartition du", "repartition de la", "repartition par"),
    "whole": ("all", "all the", "all our", "tous", "toutes", "tous les", "toutes les", "tous nos", "toutes nos"),
    "versus": ("vs", "versus", "contre", "compared to", "compared with", "compare a", "comparee a", "compare au", "against", "par rapport a", "par rapport au", "vs.", "vs "),
    "previous": ("previous", "previous period", "precedent", "precedente", "periode precedente", "the period before", "la periode d'avant"),
    "except": ("except", "sauf", "hors", "without", "sans", "excluding", "excepte", "not"),
    "top": ("top", "best", "meilleurs", "meilleures", "meilleur", "meilleure", "highest", "most", "le plus de"),
    "worst": ("worst", "flop", "flops", "pires", "pire", "moins bons", "moins bonnes", "moins bon", "moins bonne", "bottom", "lowest", "least", "fewest", "le moins de"),
    "mean": ("mean", "mean of posts", "mean per post", "average per post", "moyenne par post", "moyenne", "average", "moyenne des posts", "per-post mean"),
    "median": ("median", "mediane", "median post"),
    "pooled": ("pooled", "global", "overall"),
}  # fmt: skip

# Words that carry nothing by themselves.
SMALL = frozenset(
    [
        "of",
        "de",
        "du",
        "des",
        "la",
        "le",
        "les",
        "l'",
        "d'",
        "un",
        "une",
        "the",
        "a",
        "an",
        "our",
        "nos",
        "notre",
        "on",
        "sur",
        "in",
        "en",
        "for",
        "pour",
        "and",
        "et",
        "au",
        "aux",
        "dans",
        "with",
        "avec",
        "to",
        "from",
        "kpi",
        "kpis",
        "stats",
        "statistiques",
        "chiffres",
        ";",
        ",",
        ".",
        "?",
        "!",
        ":",
        "(",
        ")",
        "is",
        "are",
        "est",
        "sont",
        "their",
        "leur",
        "leurs",
        "all",
        "tous",
        "toutes",
        "us",
        "nous",
    ]
)

# Words of a question, that carry nothing either.
_ASKING = """
    quel quelle quels quelles combien comment que qu' qui quoi c' y a-t-il a-t-on il ont avons avons-nous
    avez eu est-ce donne donne-moi donnez-moi montre montre-moi montrez-moi affiche moi voir je veux voudrais
    svp stp merci bonjour mon ma mes votre vos nombre nb evolution evolutions publie publies publiee publiees
    what what's how how's many much which who was were did do does we i have has had show me give get got see
    want please thanks hello my your number trend published posted
"""
ASKING = frozenset(_ASKING.split())

# Words of the tables above as they are written with accents, for the spellings that Vigie suggests.
_ACCENTED = """
    réseau réseaux tonalité abonné abonnés portée répétition fréquence régularité coût économique
    viralité réponse réponses désabonnement désabonnements désinscription désinscriptions délivrés délivrabilité
    réactivité fidélité fidélisation engagés engagées négatif négatifs négatives médias médiane
    résumé synthèse créneau créneaux clé clés année années télé télévision régionale régional spécialisée
    touchées délai retombées communauté répartition précédent précédente excepté réparti
    évolution
"""
_WITH_ACCENTS = {plain(word): word for word in _ACCENTED.split()}


def accented(text: str) -> str:
    """A phrase of the tables as people write it.

    >>> accented("taux de desabonnement")
    'taux de désabonnement'
    """
    return re.sub(r"\w+", lambda found: _WITH_ACCENTS.get(found[0], found[0]), text)


MOST_SUGGESTIONS = 3


def spelled_like(word: str, known: Iterable[str], most: int = MOST_SUGGESTIONS) -> list[str]:
    """The known words that are spelled like a word, the closest first."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415  (loaded at the first typing error)

    found = process.extract(
        plain(word)[:60], sorted(known), scorer=fuzz.ratio, score_cutoff=74, limit=most
    )
    return [close for close, _, _ in found]
