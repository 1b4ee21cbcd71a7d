"""What people call KPIs, in French and in English.

Each list is in plain letters (see `bot.words.plain`), French and English together; the first phrase
is the one shown when Vigie suggests a spelling. Longer phrases win over shorter ones.
"""

from __future__ import annotations

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
        "longest silence", "plus long silence", "trou", "trous", "gap", "gaps", "plus longue pause", "longest gap", "silence", "silences",
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
        "net followers", "abonnes nets", "solde d'abonnes", "gain d'abonnes", "net new followers", "nouveaux abonnes nets",
        "net followers gained", "abonnes gagnes nets", "followers balance", "solde des abonnes",
    ),
    "follower_growth": (
        "follower growth", "follower growth rate", "growth", "croissance", "croissance des abonnes",
        "taux de croissance", "taux de croissance des abonnes", "audience growth", "audience growth rate",
        "croissance de l'audience", "croissance de la communaute",
    ),
    "followers_per_post": ("followers per post", "abonnes par publication", "abonnes par post", "followers per content"),
    "gross_followers": (
        "gross new followers", "gross followers gained", "nouveaux abonnes bruts", "abonnes gagnes bruts", "gross followers",
        "new followers", "nouveaux abonnes", "followers gained", "abonnes gagnes", "gained followers", "new subscribers",
    ),
    "lost_followers": (
        "lost followers", "followers lost", "unfollows", "abonnes perdus", "pertes d'abonnes", "unfollowers",
    ),
    "account_impressions": (
        "account impressions", "page impressions", "impressions du compte", "impressions de la page", "impressions de nos comptes",
    ),
    "account_reach": (
        "account reach", "page reach", "portee du compte", "portee de la page", "daily account reach",
        "portee quotidienne du compte", "portee de nos comptes",
    ),
    "account_video_views": (
        "account video views", "channel views", "account views", "vues de la chaine", "vues du compte", "vues de nos comptes",
    ),
    "cost_per_mille": ("cpm", "cost per mille", "cost per thousand", "cout par mille", "cout pour mille"),
    "interactions": ("interactions", "interaction", "total interactions", "total des interactions", "engagements"),
    "likes": (
        "likes", "like", "j'aime", "mentions j'aime", "reactions", "favorites", "favoris", "hearts", "coeurs",
        "nombre de likes",
    ),
    "comments": ("comments", "commentaires", "commentaire", "replies", "reponses"),
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
        "potential audience", "potential reach", "audience potentielle", "uvm", "ots", "odv", "diffusion",
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

_ACCOUNTS = (
    "du compte", "des comptes", "de notre compte", "de nos comptes", "de la page", "des pages", "de notre page", "de nos pages",
    "de la chaine", "des chaines", "de notre chaine", "de nos chaines", "of the account", "of the accounts", "of our account",
    "of our accounts", "of the page", "of our page", "of our pages", "of the channel", "of our channel", "of our channels",
)  # fmt: skip


def _of_accounts(*names: str) -> tuple[str, ...]:
    """A KPI's names where it is the accounts' own, and not their posts'."""
    return tuple(f"{name} {whose}" for name in names for whose in _ACCOUNTS)


# Whom one may ask to work with us: "qui contacter pour une collaboration ?".
_APPROACHED = tuple(
    f"{who} {verb}{why}"
    for whom, verbs in (
        (
            ("who to", "who should we", "who can we", "who could we", "who should i", "people to", "influencers to"),
            ("contact", "approach", "reach out to", "partner with", "collaborate with", "work with"),
        ),
        (
            ("qui", "qui peut-on", "qui pourrait-on", "qui devrait-on", "qui doit-on", "qui dois-je", "qui faut-il",
             "qui pouvons-nous", "qui pourrions-nous", "qui devrions-nous", "personnes a", "influenceurs a",
             "quelles personnes", "quels influenceurs"),
            ("contacter", "approcher", "solliciter"),
        ),
        (
            ("avec qui", "avec qui peut-on", "avec qui pourrait-on", "avec qui devrait-on", "avec qui pourrions-nous"),
            ("collaborer", "travailler"),
        ),
    )
    for who in whom
    for verb in verbs
    for why in ("", " for a collaboration", " for a collab", " for a partnership", " pour une collaboration",
                " pour une collab", " pour un partenariat")
)  # fmt: skip

# Other ways to name a KPI in a question, among them the names that Vigie prints in its answers.
ALSO: dict[str, tuple[str, ...]] = {
    "video_views": ("video view", "vue video", "vue", "view"),
    "posts_per_week": (
        "nombre de posts par semaine", "nombre de publications par semaine", "number of posts per week",
        "nb de posts par semaine", "nb de publications par semaine", "posts a week", "posts each week", "posts/week",
        "posts/semaine", "posts / semaine", "publishing pace", "pace of publication", "publishing rhythm", "rythme de post",
        "rythme de posts", "frequence de post", "frequence de posts", "posts par sem", "weekly posts", "publications a week",
        "publishing rate", "cadence de publication", "post frequency", "frequency of posting", "frequency of posts",
        "frequence de nos posts", "rythme de nos publications", "rythme des publications", "rythme des posts", "posting rate",
        "par semaine publie", "fois par semaine", "times a week", "times per week", "posting pace", "contenus par semaine",
        "pieces of content a week", "tweets par semaine", "tweets a week", "tweets per week", "reels par semaine",
        "reels a week", "stories par semaine", "videos par semaine",
    ),
    "follower_growth": (
        "croissance du nombre d'abonnes", "taux de croissance abonnes", "growth of followers", "growth in followers",
    ),
    "gross_followers": ("new followers (gross)", "nouveaux abonnes (bruts)"),
    "account_impressions": _of_accounts("impressions", "impression"),
    "account_reach": (
        "account reach (daily mean)", "portee des comptes (moyenne par jour)", *_of_accounts("reach", "portee", "couverture"),
    ),
    "account_video_views": _of_accounts(
        "video views", "views", "vues video", "vues videos", "vues des videos", "vues de videos", "vues", "lectures", "plays",
    ),
    "followers_per_post": ("net followers per post", "abonnes gagnes par publication", "abonnes gagnes par post"),
    "cost_per_mille": (
        "cost per thousand impressions", "cost per thousand impressions (cpm)", "cout pour mille impressions",
        "cout pour mille impressions (cpm)", "cout par mille impressions",
    ),
    "engagement_rate": (
        "engagement rate (by reach)", "taux d'engagement (sur la portee)", "engage", "engagent", "engages the most",
        "eng rate", "eng", "taux d'eng", "tx d'eng", "tx eng", "taux d'engagements", "engagement rates", "eng. rate",
        "engagement moyen", "er%", "engage rate", "engagement par portee", "engagement rate on reach", "erreach",
    ),
    "engagement_rate_impressions": ("engagement rate (per impression)", "taux d'engagement (par impression)"),
    "engagement_rate_followers": ("engagement rate (per follower)", "taux d'engagement (par abonne)"),
    "engagement_rate_views": (
        "engagement rate (per video view)", "engagement rate per video view", "taux d'engagement (par vue video)",
        "taux d'engagement par vue video",
    ),
    "engagement_per_1000": (
        "interactions per 1,000 people reached", "interactions per 1000 people reached", "interactions per 1,000",
        "interactions pour 1 000 personnes touchees", "interactions pour 1000 personnes touchees", "interactions pour 1 000",
        "engagement per 1,000", "engagement pour 1 000",
    ),
    "cost_per_click": ("cost per click (cpc)", "cout par clic (cpc)"),
    "cost_per_conversion": ("cost per conversion (cpa)", "cout par conversion (cpa)"),
    "economic_value": ("economic value of a visit", "valeur economique d'une visite", "value of a visit", "valeur d'une visite"),
    "positive_share": (
        "positive mentions share", "positive mention share", "share of positives", "taux de mentions positives",
        "% of positive mentions", "percentage of positive mentions", "proportion of positive mentions",
        "proportion de mentions positives", "pourcentage de mentions positives", "% de mentions positives",
        "% positive mentions", "part positive", "part des positifs", "part des positives", "part du positif", "% positif",
        "% de positif", "proportion de positif", "positive rate", "taux de positif", "positivity", "share of the positive",
    ),
    "neutral_share": (
        "neutral mentions share", "neutral mention share", "share of neutral", "taux de mentions neutres",
        "part de mentions neutres", "neutral mentions rate", "percentage of neutral mentions", "% de mentions neutres",
        "% of neutral mentions", "proportion de mentions neutres",
    ),
    "negative_share": (
        "negative mentions share", "negative mention share", "share of negatives", "taux de mentions negatives",
        "% of negative mentions", "percentage of negative mentions", "proportion of negative mentions",
        "proportion de mentions negatives", "pourcentage de mentions negatives", "% de mentions negatives",
        "% negative mentions", "share of mentions negative", "part negative", "part des negatifs", "part des negatives",
        "part d'avis negatifs", "share of the negative", "part du negatif", "share of negative ones", "negativity",
        "negativite", "% negatif", "% de negatif", "proportion de negatif", "proportion negative", "negative rate",
        "taux de negatif", "% of negatives",
    ),
    "message_share": ("articles with a key message", "articles avec un message cle"),
    "deliveries": ("e-mails delivered",),
    "bounces": ("bounce", "rebond"),
    "impressions": (
        "imps", "impr", "nb d'impressions", "affichage", "fois affiches", "times shown", "ete vus", "ete vu", "ete vue",
        "ete vues", "fois vus", "were seen", "been seen", "times seen", "were our posts seen", "posts been seen",
        "ont ete vu", "ont ete vus", "ont ete vue", "ont ete vues", "a ete vu", "a ete vus", "a ete vue", "a ete vues",
        "avons ete vu", "avons ete vus", "avons ete vue", "avons ete vues", "a-t-on ete vu", "a-t-on ete vus",
        "a-t-on ete vue", "a-t-on ete vues",
    ),
    "reach": (
        "touche", "touches", "touchee", "touchees", "touchons", "toucher", "atteindre de personnes", "people did we reach",
        "personnes uniques", "unique people", "comptes touches", "accounts reached", "organic reach", "touchent",
        "touche de monde", "people saw", "saw our posts", "saw our content", "personnes ont vu", "gens ont vu", "people see",
        "people have seen", "ont vu nos posts", "ont vu nos publications",
    ),
    "interactions": (
        "total engagement", "total engagements", "nb d'interactions", "nombre d'interactions", "number of interactions",
    ),
    "likes": ("nb de likes", "j'aimes", "jaime", "liked", "likee", "likes count", "coeur", "pouces", "thumbs up", "aime", "favs"),
    "comments": (
        "commente", "commentent", "commented", "coms", "nombre de commentaires", "nb de commentaires", "ont ete commente",
        "ont ete commentes", "ont ete commentee", "ont ete commentees", "a ete commente", "a ete commentes",
        "a ete commentee", "a ete commentees", "avons ete commente", "avons ete commentes", "avons ete commentee",
        "avons ete commentees", "a-t-on ete commente", "a-t-on ete commentes", "a-t-on ete commentee",
        "a-t-on ete commentees", "ete commente", "ete commentes", "ete commentee", "ete commentees",
    ),
    "shares": (
        "shared", "partagent", "rt", "rts", "repost", "retweet", "nombre de partages", "nb de partages", "reposted",
        "ont ete partage", "ont ete partages", "ont ete partagee", "ont ete partagees", "a ete partage", "a ete partages",
        "a ete partagee", "a ete partagees", "avons ete partage", "avons ete partages", "avons ete partagee",
        "avons ete partagees", "a-t-on ete partage", "a-t-on ete partages", "a-t-on ete partagee", "a-t-on ete partagees",
        "ete partage", "ete partages", "ete partagee", "ete partagees",
    ),
    "saves": (
        "saved", "sauvegarde", "enregistrement", "bookmark", "favoris enregistres", "ont ete enregistre",
        "ont ete enregistres", "ont ete enregistree", "ont ete enregistrees", "a ete enregistre", "a ete enregistres",
        "a ete enregistree", "a ete enregistrees", "avons ete enregistre", "avons ete enregistres", "avons ete enregistree",
        "avons ete enregistrees", "a-t-on ete enregistre", "a-t-on ete enregistres", "a-t-on ete enregistree",
        "a-t-on ete enregistrees", "ete enregistre", "ete enregistres", "ete enregistree", "ete enregistrees",
    ),
    "clicks": (
        "clicked", "clique", "cliquent", "nombre de clics", "nb de clics", "clicks on links", "clics sur les liens",
        "link click", "clicks on our links", "ont ete clique", "ont ete cliques", "ont ete cliquee", "ont ete cliquees",
        "a ete clique", "a ete cliques", "a ete cliquee", "a ete cliquees", "avons ete clique", "avons ete cliques",
        "avons ete cliquee", "avons ete cliquees", "a-t-on ete clique", "a-t-on ete cliques", "a-t-on ete cliquee",
        "a-t-on ete cliquees", "ete clique", "ete cliques", "ete cliquee", "ete cliquees",
    ),
    "conversions": ("convert", "convertis", "conv", "convs", "nb de conversions", "number of conversions"),
    "conversion_rate": (
        "convertit", "convertissent", "convertir", "converts", "converting", "converted", "conv rate", "taux de conv",
        "transformation", "transfo", "conversion rates", "taux de conversions", "convertit le mieux", "conversion ratio",
    ),
    "followers": (
        "follower", "fan base", "fanbase", "base de fans", "suiveurs", "subs", "subscriber", "abonne", "abonnees",
        "base d'abonnes", "taille de la communaute", "followers count", "number of followers", "nb d'abonnes",
        "nombre de followers", "nb de followers", "combien d'abonnes", "community size", "community", "nous suivent",
        "follow us", "qui nous suivent", "people follow us", "suivent", "suit", "following us",
    ),
    "impression_rate": ("reach per follower", "portee par abonne", "portee sur abonnes"),
    "click_through_rate": (
        "click-through", "clic rate", "click through rates", "taux de clique", "taux clic", "taux clics", "click thru rate",
        "click-thru rate", "clickthru rate", "click-through rates", "clic-through rate",
    ),
    "longest_silence": (
        "longest break", "longest pause", "longest time without posting", "longest time without a post",
        "plus longue periode sans publier", "plus longue periode sans post", "plus longtemps sans publier",
        "longest period without posting", "longest period without a post", "plus longue periode de silence",
        "without posting", "sans publier", "sans poster", "sans publication", "sans post", "without a post",
        "without publishing", "silent", "silencieux", "silencieuse", "quiet", "days without a post", "jours sans post",
        "jours sans publication", "plus longue absence", "longest streak without a post", "jours sans publier",
        "days without posting", "sans rien publier", "sans rien poster", "without posting anything",
        "without publishing anything", "periode sans publier", "periode sans post", "periode sans publication",
    ),
    "best_time": (
        "best moment to post", "jour + heure", "jour et heure", "jour/heure", "day/hour", "day and hour", "day and time",
        "day + time", "best day and time", "best day and hour", "meilleur jour et heure", "meilleur jour et meilleure heure",
        "quand poster", "when to publish", "meilleur jour pour publier", "meilleur jour pour poster",
        "meilleure heure pour poster", "meilleur moment pour poster", "best day to post", "best hour to post",
        "best time of day", "best time of the week", "heure de publication", "posting time", "posting times",
        "publishing time",
    ),
    "mentions": (
        "conversations", "mentions of us", "mentions de la marque", "brand mentions", "nb de mentions", "citations",
        "times were we mentioned", "mentionnes", "mentioned", "volume de conversations",
    ),
    "articles": (
        "papers", "papiers", "papier", "articles parus", "clipping", "press clippings", "press mentions", "parutions",
        "parution presse", "retombee", "retombee presse", "coupures de presse", "mentions presse", "mentions in the press",
        "press hits", "media coverage", "couverture presse", "couverture mediatique", "stories about us",
    ),
    "open_rate": ("taux ouverture", "openings rate", "open rates", "taux d'ouv", "ouverture"),
    "opens": ("opened", "ouverts", "openings"),
    "unsubscribe_rate": (
        "unsub rates", "taux desabo", "taux de desabo", "unsubscription rate", "opt-out rate", "taux d'opt-out", "churn rate",
    ),
    "unsubscribes": (
        "unsubscribed", "desabos", "desabo", "desabonnes", "desinscrits", "unsubscriptions", "opt-outs", "opt-out",
        "unsubscribe", "desabonnement", "desinscription", "desinscrit",
    ),
    "recipients": ("emails sent", "e-mails sent", "mails envoyes"),
    "engaged_people": (
        "top ambassadors", "biggest fans", "plus gros fans", "superfans", "super fans", "plus grands fans",
        "most active fans", "fans les plus actifs", "meilleurs fans", "biggest advocates", "influencers", "influenceurs",
        "true fans", "vrais fans", "most loyal fans", "fans les plus fideles", "supporters", "fan", "gens",
        *_APPROACHED,
    ),
    "impressions_per_follower": (
        "affichages par abonne", "impressions par follower", "impressions par fan", "affichages par follower",
        "impressions by follower",
    ),
    "engagement_rate_daily": ("te quotidien", "te journalier", "er quotidien", "engagement quotidien", "daily engagement"),
    "response_time": (
        "combien de temps a repondre", "temps a repondre", "temps pour repondre", "how long to reply", "how long to respond",
        "how long to answer", "reply time", "temps de reaction", "combien de temps pour repondre", "time to reply",
        "time to respond", "time to answer", "met combien de temps a repondre", "combien de temps on met a repondre",
        "how long do we take to reply", "how fast do we reply", "how fast do we respond", "how quickly do we reply",
        "delai moyen de reponse", "temps de reponse moyen",
    ),
    "response_rate": ("reply rate", "taux de reponses", "response rates"),
}  # fmt: skip

# "The most liked posts": the KPI that the posts are ranked by.
MOST: dict[str, tuple[str, ...]] = {
    "likes": ("most liked", "plus like", "plus likes", "plus likee", "plus likees", "plus aime", "plus aimes", "plus aimee", "plus aimees"),
    "comments": ("most commented", "plus commente", "plus commentes", "plus commentee", "plus commentees"),
    "shares": ("most shared", "plus partage", "plus partages", "plus partagee", "plus partagees"),
    "saves": ("most saved", "plus enregistre", "plus enregistres", "plus enregistree", "plus enregistrees"),
    "clicks": ("most clicked", "plus clique", "plus cliques", "plus cliquee", "plus cliquees"),
    "opens": ("most opened", "plus ouvert", "plus ouverts", "plus ouverte", "plus ouvertes"),
    "open_rate": ("best opened", "mieux ouvert", "mieux ouverts", "mieux ouverte", "mieux ouvertes", "moins ouvert", "moins ouverte", "ouvert", "ouverte", "ouvertes"),
    "video_views": ("most viewed", "most watched", "plus vu", "plus vus", "plus vue", "plus vues"),
    "engagement_rate": ("most engaging", "plus engageant", "plus engageants", "plus engageante", "plus engageantes"),
}  # fmt: skip

# "What about per follower?": what an engagement rate is a rate of.
BASES: dict[str, tuple[str, ...]] = {
    "engagement_rate": ("by reach", "per reach", "par portee", "sur la portee", "on reach"),
    "engagement_rate_impressions": (
        "per impression", "by impressions", "by impression", "par impression", "sur les impressions", "sur impressions",
    ),
    "engagement_rate_followers": (
        "per follower", "by followers", "by follower", "per fan", "par abonne", "par fan", "sur les abonnes", "par follower",
    ),
    "engagement_rate_views": ("per view", "per video view", "par vue", "by views", "sur les vues"),
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

# A word that may stand for one of several KPIs: Vigie asks which.
AMBIGUOUS: dict[str, tuple[str, ...]] = {
    "rate": ("taux", "rate", "rates", "ratio", "tx", "pourcentage", "percentage"),
    "audience": ("audience", "audiences"),
    "visibility": (
        "visibilite", "visibility", "visible", "visibles", "exposure", "exposition", "impact", "rayonnement", "presence", "notoriete", "awareness",
        "brand awareness",
    ),
    "score": ("score", "scores"),
    "feedback": ("retours", "feedback", "retour"),
}  # fmt: skip
MAY_MEAN: dict[str, tuple[str, ...]] = {
    "rate": ("engagement_rate", "click_through_rate", "conversion_rate", "impression_rate"),
    "audience": ("followers", "reach", "potential_audience"),
    "visibility": ("impressions", "reach", "mentions"),
    "score": ("engagement_rate", "net_sentiment"),
    "feedback": ("comments", "mentions", "conversions"),
}
