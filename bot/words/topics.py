"""What people ask for that Vigie has no figures for, and says so: it never guesses."""

from __future__ import annotations

# Each topic has a message `refused-<topic>` that says what is missing, and what there is instead.
REFUSED: dict[str, tuple[str, ...]] = {
    "ave": (
        "ave", "ad value equivalency", "advertising value equivalent", "equivalent publicitaire", "eap",
        "equivalence publicitaire", "emv", "earned media value", "valeur publicitaire", "equivalent achat d'espace",
    ),
    "cost": (
        "spend", "spent", "spends", "spending", "ad spend", "budget", "budgets", "depense", "depenses", "depenser", "depensons", "depensee",
        "cout", "couts", "cost", "costs", "coute", "coutent", "ads", "ad", "pub", "pubs", "publicite", "publicites", "publicitaire", "investissement", "investissements", "investi", "invested", "investment", "prix",
        "price", "facture", "paye", "euros", "eur", "€", "$", "cpv", "cpl", "cost per view", "cost per lead", "cout par vue", "cout par lead",
    ),
    "paid": (
        "sponsorise", "sponsorisee", "sponsorises", "sponsorisees", "sponsored", "boostes", "boostees", "boosted", "paid", "payant", "payants",
        "payante", "payantes", "organic", "organique", "organiques", "organically", "paid media", "campagnes payantes", "paid posts", "promoted",
        "paid reach", "portee payante", "portee organique", "organic reach", "organic posts", "posts organiques",
    ),
    "revenue": (
        "revenue", "revenues", "sales", "turnover", "income", "notre ca", "le ca", "du ca", "de ca", "quel ca", "en ca", "chiffre d'affaires", "chiffres d'affaires", "ventes", "vente", "revenu",
        "revenus", "roi", "roas", "profit", "profits", "profitability", "marge", "benefice", "benefices", "panier moyen", "average basket", "commande", "commandes",
        "orders", "rentabilite", "retour sur investissement", "return on investment", "return on ad spend", "argent", "money", "aov", "ltv", "basket", "panier", "purchases", "achats", "vendu", "vendus", "sold", "sell", "earnings", "deal", "deals",
    ),
    "demographics": (
        "age", "ages", "sexe", "genre des abonnes", "gender", "genders", "women", "woman", "men", "female", "male", "femmes", "femme", "hommes", "homme", "demographics", "demographic", "demography",
        "demographie", "demographiques", "demographique", "socio-demographique", "pays", "country", "countries", "ville", "villes", "city", "cities", "location",
        "locations", "geo", "geographie", "geographique", "geography", "langue", "langues", "language", "languages", "tranche d'age", "tranches d'age", "age group", "age groups", "age range", "csp", "persona", "personas",
        "jeunes", "seniors", "young", "millennials", "gen z", "generation", "ou habitent", "where do our followers live", "from france", "nationalite", "profession", "metiers", "job titles", "seniority", "25-34", "18-24", "35-44", "parisiens", "revenu moyen", "interests", "centres d'interet",
    ),
    "competitors": (
        "concurrent", "concurrents", "concurrente", "concurrentes", "concurrence", "competitor", "competitors", "competitor's", "competitors'", "competition", "rival", "rivals",
        "rivaux", "benchmark", "benchmarks", "secteur", "industry", "industry average", "moyenne du secteur", "market", "marche du secteur", "autres marques", "other brands", "sector", "ikea", "competing",
    ),
    "weather": ("weather", "meteo", "temps qu'il fait", "rain", "pluie", "sunny", "temperature", "soleil", "temps fera-t-il", "quel temps", "forecast weather", "il fait quel temps", "fait-il beau", "pleut", "pleuvoir", "will it rain"),
    "traffic": (
        "traffic", "trafic", "website", "site", "site web", "sessions", "session", "visites", "visite", "visits", "visit", "visitors", "visitor", "visiteurs", "google analytics",
        "analytics", "seo", "google", "page views", "pages vues", "pageviews", "referencement", "blog traffic", "landing page",
    ),
    "watch_time": (
        "watch time", "watchtime", "duree de visionnage", "temps de visionnage", "completion", "completion rate", "taux de completion", "average view duration",
        "duree moyenne", "view duration", "temps passe", "time spent", "vues completes", "full views", "audience retention",
    ),
    "leads": (
        "lead", "leads", "prospects", "prospect", "signups", "sign-ups", "inscrits", "inscription", "inscriptions", "telechargements", "telechargement", "downloads", "download",
        "installs", "installations", "mql", "sql", "demos", "rendez-vous", "appels", "calls", "form fills", "formulaires", "candidatures", "candidats", "applications", "hires", "embauches",
    ),
    "messages": (
        "dm", "dms", "messages", "messages prives", "message prive", "mp", "direct messages", "direct message", "private messages", "inbox", "messagerie", "messenger", "conversations privees",
    ),
    "forecast": (
        "predict", "prediction", "predictions", "forecast", "forecasts", "prevision", "previsions", "prevoir", "predire", "prevois", "prevoit", "projection future", "anticipe", "anticiper", "expected next", "prochains mois",
    ),
    "action": (
        "envoie-moi ca", "envoie ca", "envoie-moi un", "send me this", "send me a", "send us a", "send this", "envoyez-moi", "previens-moi", "notify me", "alert me",         "rediger", "redige", "write me", "write a post", "ecris", "ecris-moi", "draft", "translate", "traduis", "traduire", "joke", "blague", "poem", "poeme", "delete", "supprime", "supprimer", "efface",
        "publie ce", "publish this", "post this", "remind", "rappelle-moi", "reply to", "repondre a", "ban", "follow back", "generate a", "create a", "cree", "creer", "design", "recipe", "recette",
    ),
    "others": (
        "other workspace", "another workspace", "other team", "other teams", "another team", "autre espace", "autres espaces", "autre workspace", "autre equipe",
        "autres equipes", "another company", "other company", "autre entreprise", "autre societe", "other customers", "autres clients", "another customer", "autre client", "workspace", "workspaces", "espace de travail",
    ),
}  # fmt: skip
