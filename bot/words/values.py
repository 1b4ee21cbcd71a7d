"""What people call networks, formats, tones, and the things to filter by and to group by."""

from __future__ import annotations

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
        "nos contenus",
        "notre contenu",
        "nos propres posts",
        "mes posts",
        "my posts",
        "nos propres publications",
        "notre compte",
        "our own content",
    ),
    "earned": ("earned", "earned media", "posts about us", "posts des autres"),
    "press": (
        "press",
        "presse",
        "la presse",
        "the press",
        "rp",
        "pr",
        "relations presse",
        "public relations",
    ),
}

NETWORKS: dict[str, tuple[str, ...]] = {
    "instagram": ("instagram", "insta", "ig", "instagramm", "insta'"),
    "facebook": ("facebook", "fb", "face", "facebook page", "page facebook", "meta"),
    "linkedin": ("linkedin", "linked in", "lkdn", "lk", "li", "linked-in", "ln", "linked"),
    "x": ("x", "twitter", "x/twitter", "tweets", "tweet", "x (twitter)", "tweeter", "tweeted", "tweete", "ex-twitter", "ex twitter", "twiter", "x (ex-twitter)", "tw", "xtwitter", "twitter/x"),
    "tiktok": ("tiktok", "tik tok", "tt", "tik-tok", "tik toks", "tiktoks"),
    "youtube": ("youtube", "yt", "you tube"),
    "email": ("email", "e-mail", "emails", "e-mails", "newsletter", "newsletters", "mailing", "emailing", "e-mailing", "mails", "mail", "emailings", "mailings", "nl", "newsletter campaign", "email campaigns", "email campaign", "e-mail campaign", "e-mail campaigns", "campagne email", "campagnes email", "campagne e-mail", "campagnes e-mail", "campagne emailing", "campagnes emailing", "campagne emailing", "campagnes d'emailing", "campagne mail", "campagnes mail"),
    "pinterest": ("pinterest",),
    "threads": ("threads",),
    "snapchat": ("snapchat", "snap"),
    "bluesky": ("bluesky", "bsky"),
    "mastodon": ("mastodon",),
    "twitch": ("twitch",),
    "reddit": ("reddit",),
    "whatsapp": ("whatsapp",),
    "telegram": ("telegram",),
    "web": ("web", "internet", "forums", "blogs et forums"),
    "discord": ("discord",),
    "tumblr": ("tumblr",),
    "quora": ("quora",),
    "vimeo": ("vimeo",),
    "bereal": ("bereal",),
    "dailymotion": ("dailymotion",),
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
MEASURED = tuple(name for name in NETWORKS if name != "web")  # where one has an account

SENTIMENTS: dict[str, tuple[str, ...]] = {
    "positive": (
        "positive",
        "positif",
        "positifs",
        "positives",
        "favorable",
        "favorables",
        "favourable",
    ),
    "neutral": ("neutral", "neutre", "neutres", "neutrals"),
    "negative": (
        "negative",
        "negatif",
        "negatifs",
        "negatives",
        "hostile",
        "defavorable",
        "defavorables",
        "unfavourable",
        "unfavorable",
        "critical",
        "plaintes",
        "complaints",
    ),
}

OUTLET_TYPES: dict[str, tuple[str, ...]] = {
    "national_daily": ("national daily", "national dailies", "pqn", "presse nationale", "quotidien national", "national press", "presse quotidienne nationale", "quotidienne nationale", "national papers", "national newspapers", "quotidiens nationaux"),
    "regional_daily": ("regional daily", "regional dailies", "pqr", "presse regionale", "quotidien regional", "regional press", "presse quotidienne regionale", "quotidienne regionale", "presse locale", "local press", "regional papers", "regional newspapers", "quotidiens regionaux"),
    "trade": ("trade", "trade press", "presse professionnelle", "presse specialisee", "presse pro", "pro", "professionnelle", "medias pro", "trade media", "medias professionnels", "trade outlets", "presse metier", "specialisee", "professional press", "trade titles"),
    "magazine": ("magazine", "magazines"),
    "blog": ("blog", "blogs"),
    "tv_radio": ("tv", "radio", "tele", "television", "tv radio", "tv et radio", "tv and radio", "broadcast", "audiovisuel"),
    "agency": ("news agency", "agence de presse", "agence", "agency"),
    "web": ("online press", "presse en ligne", "pure player"),
    "podcast": ("podcast", "podcasts"),
}  # fmt: skip

DIMENSIONS: dict[str, tuple[str, ...]] = {
    "network": ("socials", "network", "networks", "reseau", "reseaux", "channel", "canal", "channels", "canaux", "platform", "platforms", "plateforme", "plateformes", "reseau social", "reseaux sociaux", "social network"),
    "media": ("media",),
    "account": ("account", "accounts", "compte", "comptes", "page", "pages", "profil", "profile"),
    "format": ("format", "formats", "type de post", "post type", "type de contenu", "content type", "types de posts", "types de contenus", "types de contenu", "content types", "post types", "type of content", "kind of content", "kind of post", "type of post", "kinds of posts", "types of posts", "kinds of content", "types of content", "genre de contenu", "genre de post", "type de publication", "types de publications", "post format", "content format", "kind of posts", "type of posts"),
    "campaign": ("ope", "opes", "op", "campaign", "campaigns", "campagne", "campagnes", "operation", "operations"),
    "author": ("author", "authors", "auteur", "auteurs", "person", "personne"),
    "hashtag": ("hashtag", "hashtags", "tag", "tags", "mot-diese", "mots-dieses", "theme", "themes", "topic", "topics", "sujet", "sujets"),
    "sentiment": ("sentiment", "tone", "tonalite", "ton", "tov", "sentiments", "tones", "tonalites", "polarite", "polarity", "tone of voice", "positive or negative", "positif ou negatif", "positives ou negatives", "positifs ou negatifs", "positif / negatif", "positive / negative", "good or bad", "plutot positif ou negatif", "positive vs negative"),
    "outlet": ("outlet", "outlets", "journal", "journaux", "titre", "titres", "support", "supports", "medias", "newspaper", "newspapers", "which media", "quel media", "titres de presse", "redaction", "redactions", "titles", "journalists", "journalistes"),
    "outlet_type": ("outlet type", "type d'outlet", "kind of outlet", "kinds of outlet", "type of outlet", "types of outlet", "types of outlets", "kind of media", "kinds of media", "type of media", "types of media", "types de supports", "type de presse", "types de presse", "kind of press", "type of press", "genre de media", "sorte de media", "outlet types", "type de media", "types de media", "type de support", "media type", "types de medias", "outlet_type"),
    "message": ("message", "key message", "message cle"),
    "prominence": ("prominence", "mise en avant"),
    "interaction": ("interaction type", "type of interaction", "type d'interaction", "types d'interaction", "interaction"),
    "post": ("post", "posts", "publication", "publications", "content", "contenu", "contenus", "tweet", "tweets", "pieces of content", "piece of content"),
    "day": ("day", "days", "jour", "jours", "date", "quel jour", "quels jours", "which day", "which days", "what day", "what days", "quelle date", "which date", "what date", "daily", "journalier", "journaliere", "quotidienne"),
    "week": ("week", "weeks", "semaine", "semaines", "weekly"),
    "month": ("month", "months", "mois", "monthly", "mensuel", "mensuelle", "mensuels", "mensuelles"),
    "quarter": ("quarter", "quarters", "trimestre", "trimestres", "quarterly", "trimestriel", "trimestrielle"),
    "year": ("year", "years", "par an", "annee", "annees", "yearly", "annual"),
    "weekday": ("weekday", "weekdays", "jour de la semaine", "jour de semaine", "day of week", "day of the week", "jours de la semaine", "quel jour de la semaine", "quels jours de la semaine", "which day of the week", "what day of the week", "which weekday", "which days of the week", "what days of the week"),
    "week_part": ("type de jour", "type of day", "kind of day", "week part", "part of the week", "week-end ou semaine", "weekend or weekday", "weekend vs weekday", "weekends vs weekdays", "partie de la semaine"),
    "hour": ("quelle heure", "quelles heures", "a quelle heure", "a quelles heures", "which hour", "what hour", "at what time", "what time", "hour", "hours", "heure", "heures", "hour of day", "time of day"),
}  # fmt: skip

# The verbs after `/vigie` that name a person, or a channel, of the workspace.
DIGEST = (
    "digest",
    "bilan",
    "weekly",
    "hebdo",
    "recap",
    "summary",
    "bilans",
    "digests",
    "hebdomadaire",
    "recapitulatif",
)
STEPS = ("steps", "consignes", "consigne", "playbook", "playbooks", "etapes", "marche-a-suivre")
ROLES = ("roles", "role", "rights", "droits", "permissions")
BRANDS = ("brand", "brands", "marque", "marques")
WATCH = (
    "watch",
    "veille",
    "alertes",
    "alerts",
    "alerte",
    "alert",
    "surveillance",
    "surveiller",
    "spikes",
    "pics",
)
OBJECTIVE = ("objective", "objectif", "goal", "but")
OBJECTIVES = ("objectives", "objectifs", "goals", "buts")
REMIND = ("remind", "reminder", "reminders", "rappel", "rappels", "rappelle", "rappeler")
CHANNELS = ("channels", "canaux", "channel", "canal", "networks", "reseaux", "accounts", "comptes")
