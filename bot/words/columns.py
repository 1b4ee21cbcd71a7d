"""What the columns of files are called, by platforms and by people, in French and in English."""

from __future__ import annotations

# Whole names in plain letters, the best first.
COLUMN_NAMES: dict[str, tuple[str, ...]] = {
    "network": (
        "network", "social network", "reseau", "reseau social", "reseaux", "plateforme", "platform",
        "social platform", "canal", "channel", "channel type", "reseaux sociaux", "social media",
    ),
    "date": (
        "published at", "publish time", "publish date", "publishing date", "published date",
        "published", "published on", "published time", "post time", "posted", "posted at",
        "post date", "posted on", "post created", "post created at", "post publish date",
        "video publish time", "publication date", "publication time", "date published",
        "date posted", "created date", "creation date", "created at", "created time", "created",
        "date created", "sent date", "send date", "sent at", "sent time", "send time", "date sent",
        "sent", "sent on", "delivery date", "launch date", "start time", "tweet created",
        "date de publication", "date et heure de publication", "heure de publication",
        "heure de publication de la video", "date publication", "date de mise en ligne",
        "mise en ligne", "publie le", "publie", "date d'envoi", "date denvoi", "envoye le",
        "date de creation", "date de diffusion", "date de parution", "parution", "date d'emission",
        "date (gmt)", "date (utc)", "date", "dates", "date/heure", "date & heure", "date et heure",
        "date and time", "date/time", "datetime", "date time", "day", "jour", "timestamp",
        "mis en ligne le", "mis en ligne", "semaine du", "week of", "week starting", "week commencing",
        "envoi", "envois", "mois", "month", "semaine", "week", "parution le", "paru le", "fecha", "fecha de publicacion", "datum", "veroffentlicht am", "data di pubblicazione",
        "horodatage", "scheduled date", "time", "posted time", "go live", "publication", "date de publi", "date publi", "published date (utc)", "launch", "created utc", "news date", "jour de publication", "jour de post",
    ),
    "time": ("time", "hour", "heure", "heures", "heure de post", "heure d'envoi", "horaire",
             "time of day", "heure publication"),
    "account": (
        "account", "compte", "page", "page name", "nom de la page", "account username",
        "username", "profile", "profil", "profile name", "account name", "nom du compte",
        "facebook page", "brand", "marque", "company", "organization", "organisation", "list",
        "liste", "handle", "social account", "compte social", "nom du profil", "property",
    ),
    "post_id": (
        "post id", "identifiant de la publication", "identifiant du post", "id de la publication",
        "id du post", "tweet id", "video id", "media id", "content id", "identifiant", "id",
        "publication id", "message id", "unique id", "uri", "pin id", "post identifier",
        "external post id", "native id", "document id", "identifiant de publication",
    ),
    "url": (
        "url", "permalink", "permalien", "post link", "post url", "link", "lien", "post permalink",
        "tweet permalink", "video link", "lien du post", "lien de la publication", "lien du reel",
        "url du post", "lien video", "lien de la video", "lien vers le post", "adresse",
        "link to post", "article url", "lien de l'article", "lien article", "url de l'article",
        "published url", "permanent link", "media url", "source url", "web link", "pin url",
        "article link", "hyperlien", "hyperlink", "lien url", "url de la publication",
    ),
    "text": (
        "text", "texte", "post text", "post", "post message", "message du post", "tweet text",
        "caption", "legende", "post title", "titre du post", "video title", "titre de la video",
        "title", "titre", "headline", "content", "contenu", "message", "description", "post content",
        "contenu du post", "subject", "sujet", "objet", "subject line", "ligne d'objet",
        "objet de l'email", "objet du mail", "name", "nom", "email name", "post caption",
        "hit sentence", "intitule", "titre de l'article", "article", "article title", "sujet du post",
        "publication", "texte du post", "tweet", "pin title", "post copy", "texte de la publication",
        "titre article", "opening text", "body", "mention", "snippet", "extrait", "video", "accroche", "wording", "copy", "copywriting", "nom du contenu", "creative", "creation", "story", "theme", "thematique", "asset", "visuel",
    ),
    "format": (
        "format", "post type", "type de post", "type de publication", "content type",
        "type de contenu", "media type", "type de media", "type", "types", "post format",
        "type of post", "post media type", "type de visuel", "nature", "media product type",
    ),
    "campaign": (
        "campaign", "campagne", "campaign name", "nom de la campagne", "operation", "utm campaign",
        "labels", "label", "tags", "tag", "etiquettes", "post tags", "custom labels", "campaign id",
    ),
    "author": ("author", "auteur", "autrice", "author name", "influencer", "influenceur",
               "influenceuse", "username", "user", "author handle", "handle", "from", "pseudo",
               "nom de l'auteur", "createur", "creator", "screen name", "author username",
               "author user name"),
    "sentiment": (
        "sentiment", "tone", "tonalite", "ton", "tonality", "polarite", "airline sentiment",
        "sentiment label", "polarity", "overall sentiment", "tov", "sentiments",
    ),
    "outlet": (
        "outlet", "source name", "source", "media", "media outlet", "publication", "journal", "titre de presse",
        "support", "nom du media", "media name", "outlet name", "publisher", "site", "titre media",
        "nom du support", "organe de presse", "newspaper", "publication name", "editeur",
        "media title", "news source", "medias", "domain url", "source domain", "domain",
    ),
    "outlet_type": (
        "outlet type", "media type", "type de media", "type de support", "source type",
        "type de source", "type media", "category", "categorie", "type", "type de presse",
        "content source name", "medium", "media category",
    ),
    "message": ("key message", "message cle", "messages cles", "key messages"),
    "prominence": ("prominence", "mise en avant", "importance"),
    "impressions": (
        "impressions", "impressions (total)", "total impressions", "impressions totales",
        "lifetime post total impressions", "post impressions", "nombre d'impressions", "affichages",
        "views (ex impressions)", "vues (ex impressions)", "page impressions", "pin impressions",
        "impr", "impr.", "imp", "imp.", "displays", "times shown", "impression", "story impressions",
    ),
    "reach": (
        "reach", "portee", "couverture", "lifetime post total reach", "post reach", "total reach",
        "reached audience", "accounts reached", "comptes touches", "people reached",
        "personnes touchees", "personnes atteintes", "comptes atteints", "audience touchee",
        "portee totale", "unique viewers", "spectateurs uniques", "unique impressions",
        "impressions uniques", "impression:unique users", "unique impressions (organic)",
        "portee de la publication", "couverture de la publication", "unique views", "utilisateurs touches", "couv",
    ),
    "likes": (
        "reactions", "likes", "j'aime", "jaime", "mentions j'aime", "mentions j'aime et reactions",
        "reactions (total)", "likes (total)", "likes and reactions", "total likes", "like",
        "likes/reactions", "reactions/likes", "lifetime post reactions", "mention j'aime", "likes & reactions",
        "total reactions", "hearts", "coeurs", "post likes",
        "post reactions", "nombre de j'aime", "les j'aime", "likes/favorites", "upvotes", "score",
        "likes et reactions", "reactions et j'aime", "nb de likes", "reaction", "nb de reactions", "j'aimes", "jaimes", "reac", "reacs", "nb j'aime", "coeur", "favorites", "favourites", "favoris",
    ),
    "comments": (
        "comments", "commentaires", "comments (total)", "replies", "reponses", "comment",
        "comments added", "commentaires ajoutes", "com", "coms", "com.", "coms.", "total comments", "post comments",
        "comments/replies", "replies/comments", "nb de commentaires", "commentaire", "comments & replies", "reply", "rep", "comm", "comms",
    ),
    "shares": (
        "shares", "partages", "reposts", "reposts (total)", "retweets", "republications", "share",
        "total shares", "post shares", "reblogs", "boosts", "shares (total)", "partages totaux",
        "rt", "rts", "retweets/reposts", "reposts/shares", "shares/retweets", "shares & reposts", "partage",
        "repartages", "nb de partages", "retweet", "shares/reposts", "repost", "part", "parts", "partages/republications",
    ),
    "saves": (
        "saves", "saved", "enregistrements", "bookmarks", "signets", "sauvegardes", "saves (total)", "enregistres",
        "add to favorites", "ajouts aux favoris", "sauvegarde", "post saves", "bookmark", "total saves",
        "pin saves", "favoris ajoutes", "favoris", "favorites",
    ),
    "clicks": (
        "clicks", "clics", "total clicks", "total des clics", "clicks (total)", "clics totaux", "clics (total)",
        "post clicks", "post clicks (all)", "link clicks", "clics sur le lien", "clics sur un lien",
        "clics sur les liens", "clics lien", "clics liens", "clics de lien", "url clicks", "lifetime post consumptions",
        "post link clicks", "unique clicks", "clics uniques", "cliqueurs", "clickers", "clics sur lien",
        "cliqueurs uniques", "unique clickers", "website clicks", "outbound clicks", "click", "clic",
        "clics sortants", "ow.ly clicks", "clics vers le site", "destination clicks", "nb de clics", "swipe ups",
        "clicked", "unique click", "contacts who clicked", "cliques", "unique link clicks",
    ),
    "conversions": (
        "conversions", "total conversions", "conversions totales", "total orders", "orders",
        "commandes", "achats", "purchases", "leads", "ventes", "key events",
        "evenements cles", "inscriptions", "signups", "sign ups", "transactions", "placed order", "conversion",
    ),
    "video_views": (
        "video views", "vues de la video", "vues video", "vues de video", "vues de videos", "lectures de la video", "plays", "lectures",
        "3 second video views", "vues de 3 secondes", "media views", "total views", "views",
        "vues", "vue", "nombre de vues", "video plays", "reel plays", "video views (total)", "vues totales",
        "export.csv.content.videoview", "lectures video", "watch count", "visionnages", "nb de vues",
        "views (excluding offsite video views)", "vues (total)", "impressions video", "story views", "vues de la story", "vues story",
    ),
    "followers": (
        "followers", "abonnes", "total followers", "followers (total)", "nombre d'abonnes", "followers total",
        "total abonnes", "page total likes", "fans", "total fans", "abonnes (total)",
        "lifetime total likes", "subscribers total", "total subscribers", "followers count", "follower count",
        "abonnes total", "nombre de followers", "nb abonnes", "nb d'abonnes", "abonnes totaux", "members", "audience size",
    ),
    "followers_gained": (
        "follows", "new followers", "new follows", "nouveaux followers", "nouveaux abonnes",
        "followers gained", "subscribers gained", "abonnes gagnes", "gained followers", "abonnements",
        "instagram follows", "facebook follows", "nouvelles mentions likes", "abonnements gagnes", "fans gained",
        "followers gagnes", "nouveaux fans", "new fans", "new subscribers", "gain d'abonnes", "total new followers", "nouvelles mentions j'aime",
    ),
    "followers_lost": (
        "unfollows", "lost followers", "followers lost", "abonnes perdus", "subscribers lost",
        "unfollowers", "desabonnements (compte)", "followers perdus", "perte d'abonnes", "fans perdus",
    ),
    "followers_delta": (
        "net growth", "net followers", "subscribers", "net follower growth", "evolution des abonnes", "abonnes (net)",
        "net new followers", "croissance nette", "followers delta", "gain net", "net follower change",
        "variation abonnes", "variation d'abonnes", "evolution abonnes", "croissance des abonnes", "evolution nette",
    ),
    "engagements": (
        "engagements", "total interactions", "interactions", "reactions, comments and shares",
        "reactions, commentaires et partages", "total engagements", "total engagement", "engagement",
        "engagements (total)", "interactions totales", "engagement total",
        "content interactions", "interactions avec le contenu", "total des interactions", "nb d'interactions",
        "reactions, comments & shares", "post engagements", "post engagement", "nombre d'interactions",
        "engagements totaux", "interactions (total)", "public engagements",
    ),
    "engaged_people": ("lifetime engaged users", "engaged users", "personnes engagees",
                       "utilisateurs engages", "engaged audience", "accounts engaged", "comptes engages"),
    "visits": ("sessions", "visites du site", "site visits", "website visits", "visites", "visits", "sessions (ga)"),
    "spend": ("amount spent", "montant depense", "spend", "cost", "cout", "depense", "depenses", "budget",
              "ad spend", "amount spent (eur)", "amount spent (usd)", "montant depense (eur)", "budget depense",
              "cout total", "total spend", "total cost", "media spend", "depenses pub", "sponso"),
    "goal_value": ("revenue", "total revenue", "chiffre d'affaires", "revenu", "revenus", "ca",
                   "goal value", "purchase value", "total gross sales", "sales", "ca genere"),
    "mentions": ("mentions", "nombre de mentions", "mentions count", "volume", "volume de mentions", "nb de mentions",
                 "number of mentions", "total mentions"),
    "audience": (
        "audience", "potential audience", "audience potentielle", "potential reach",
        "circulation", "diffusion", "lectorat", "readership", "ojd", "uvm", "uvpm", "unique visitors",
        "visiteurs uniques", "estimated reach", "portee potentielle", "tirage", "estimated views",
        "unique visitors per month", "audience (mensuelle)", "monthly visitors", "visites mensuelles", "audience estimee",
        "potential impressions", "opportunities to see", "ots", "impressions potentielles", "audience reach", "reach audience", "audience size", "circulation/audience",
    ),
    "received": ("messages received", "messages recus", "received", "messages entrants", "inbound messages"),
    "answered": ("messages answered", "messages repondus", "answered", "messages traites", "replies sent"),
    "response_minutes": ("response minutes", "minutes de reponse", "minutes to answer"),
    "recipients": (
        "recipients", "total recipients", "destinataires", "nb destinataires", "nombre de destinataires", "emails sent", "e mails sent", "emails envoyes", "e mails envoyes",
        "sent to", "total sent", "sends", "envoyes", "envois", "total envoyes", "envoyes (total)", "total envois",
        "contacts cibles", "contacts", "mails envoyes", "number sent", "sent count", "email sends", "envoi", "sent", "envoyes a", "cibles", "targeted",
    ),
    "deliveries": ("successful deliveries", "delivered", "deliveries", "delivres", "distribues", "recus",
                   "livres", "e mails delivres", "emails delivres", "remis", "emails delivered", "delivrees", "delivered count",
                   "successful sends", "total delivered", "e mails delivered", "remises", "livraisons", "aboutis", "arrives",
    ),
    "opens": ("unique opens", "ouvertures uniques", "opens", "ouvertures", "ouvreurs", "opened", "ouvreurs uniques", "open (unique)",
              "unique opened", "openers", "unique openers", "estimated opens", "ouverts", "trackable opens", "opens (unique)",
              "opened (unique)", "contacts who opened", "emails opened", "uniques opens", "ouverture", "opened count",
    ),
    "unsubscribes": ("unsubscribes", "unsubscribed", "desinscriptions", "desabonnements", "desabonnes", "desinscrits",
                     "unsubs", "unsubscriptions", "desinscription", "optouts", "opt outs", "opt out", "unsubscribe", "desabonnement", "opted out",
    ),
    "bounces": ("total bounces", "bounces", "bounced", "rebonds", "erreurs", "npai", "bounce", "total rebonds", "rebonds totaux",
                "bounces (total)"),
}  # fmt: skip

# Added up where a file has no column for the whole.
COLUMN_PARTS: dict[str, tuple[tuple[str, ...], ...]] = {
    "bounces": (
        ("soft bounces", "soft bounce", "soft bounced", "bounces soft", "soft bounce count"),
        ("hard bounces", "hard bounce", "hard bounced", "bounces hard", "hard bounce count"),
    ),
}

# Which network a word in the name of a column, of a sheet or of a file says.
NETWORK_WORDS = {
    word: network
    for network, words in {
        "instagram": "instagram insta ig",
        "facebook": "facebook fb",
        "linkedin": "linkedin",
        "x": "x twitter tweet tweets",
        "tiktok": "tiktok",
        "youtube": "youtube yt",
        "pinterest": "pinterest",
        "threads": "threads",
        "snapchat": "snapchat",
        "bluesky": "bluesky",
        "mastodon": "mastodon",
        "reddit": "reddit",
        "twitch": "twitch",
        "telegram": "telegram",
        "whatsapp": "whatsapp",
    }.items()
    for word in words.split()
}

# What a column means whose name is a picture alone.
PICTURES = {
    "❤": "likes", "👍": "likes", "♥": "likes", "💬": "comments", "🗨": "comments", "🔁": "shares",
    "🔄": "shares", "↗": "shares", "🔖": "saves", "💾": "saves", "👁": "impressions", "👀": "impressions",
    "🖱": "clicks", "📅": "date", "🗓": "date", "🔗": "url", "👥": "followers",
}  # fmt: skip
