"""Words that say how the others hang together, and words that say nothing by themselves."""

from __future__ import annotations

# Words that say how the others hang together. Those of a question ("why", "target", "who") count
# only beside what they need: a target needs a number, "who" needs somebody who speaks.
LINKS: dict[str, tuple[str, ...]] = {
    "by": (
        "by", "par", "per", "selon", "split by", "broken down by", "reparti par", "en fonction de", "for each", "pour chaque", "each",
        "chaque", "trie par", "tries par", "classe par", "ranked by", "sorted by", "based on", "according to", "suivant", "d'apres",
        "depending on", "in terms of", "en termes de", "en terme de", "on each", "sur chaque", "for every", "every", "as for",
    ),
    "split": (
        "split", "breakdown", "breakdown of", "breakdown by", "repartition", "repartition des", "repartition du",
        "repartition de la", "repartition par", "detail par", "detail", "distribution", "ventilation",
    ),
    "whole": (
        "all", "all the", "all our", "tous", "toutes", "tous les", "toutes les", "tous nos", "toutes nos", "across", "across all",
        "across all our", "across the", "across our", "ensemble des", "l'ensemble des", "l'ensemble de nos", "every single", "tout",
        "n'importe quel", "any",
    ),
    "versus": (
        "vs", "versus", "contre", "compared to", "compared with", "compare a", "comparee a", "compare au", "against", "par rapport a",
        "par rapport au", "par rapport aux", "vs.", "vs ", "comparativement a", "face a", "relative to", "comparee au", "compared against",
        "en comparaison de", "en comparaison avec", "than", "than in", "que en", "plus qu'", "plus que", "moins que", "mieux que", "mieux qu'", "comparees a", "compares a", "a cote de", "compared", "en comparaison", "contre celui",
    ),
    "compare": (
        "compare", "comparer", "comparez", "comparaison", "comparison", "comparatif", "comparing", "difference", "difference between",
        "difference entre", "ecart entre", "ecart", "gap between", "side by side", "cote a cote", "entre", "between",
    ),
    "or": ("or", "ou", "ou bien", "plutot que", "rather than"),
    "previous": ("previous", "previous period", "precedent", "precedente", "periode precedente", "the period before", "la periode d'avant"),
    "except": (
        "except", "sauf", "hors", "without", "sans", "excluding", "excepte", "not", "except for", "other than", "apart from", "besides",
        "aside from", "a part", "mis a part", "autre que", "autres que", "en dehors de", "a l'exception de", "a l'exception des",
        "a l'exclusion de", "a l'exclusion des", "sans compter", "not counting", "not including", "leaving out", "minus", "but not",
        "mais pas", "pas", "et pas", "everything but", "all but", "tout sauf", "hormis", "exclude", "exclure", "excluant", "en excluant",
        "exclus", "excl", "excl.", "ignoring", "en enlevant", "en retirant", "removing", "non compris", "setting aside", "hormis les", "leave", "leaving", "leave out", "take out", "taking out", "excludes", "excluded", "skip", "skipping", "ignore", "enleve", "enlever", "enlevez", "retire", "retirer", "retirez", "excluez", "excluons", "laisse", "laisser de cote", "en laissant de cote", "dropping", "remove", "if we remove", "drop out", "filter out", "sans prendre en compte", "sans inclure", "not including",
    ),
    "which": ("lequel", "laquelle", "lesquels", "lesquelles", "which one", "which ones", "which of them", "which of the two", "lequel des deux", "laquelle des deux", "des deux"),
    "figures": ("stats", "stat", "statistiques", "chiffres", "numbers", "figures", "kpis", "kpi", "data", "donnees", "indicateurs", "metrics", "metriques", "bilan", "numeros"),
    "top": (
        "top", "fastest", "quickest", "plus vite", "plus rapide", "plus rapidement", "le plus vite", "longest", "plus longue", "plus long", "classe", "classer", "classez", "range", "order", "du plus au moins", "from most to least", "from best to worst", "du meilleur au pire", "de la plus a la moins", "best", "meilleurs", "meilleures", "meilleur", "meilleure", "highest", "most", "le plus de", "le plus", "la plus",
        "les plus", "the most", "le plus grand nombre de", "mieux", "le mieux", "la mieux", "les mieux", "le plus d'", "plus grand",
        "plus grande", "plus grands", "biggest", "largest", "strongest", "greatest", "plus eleve", "plus elevee", "plus eleves", "plus haut",
        "plus haute", "plus fort", "plus forte", "plus forts", "plus gros", "plus grosse", "plus grosses", "ranking", "rank", "classement",
        "classement des", "palmares", "maximum", "max", "record", "number one", "plus performant", "plus performants", "plus performante",
        "plus performantes", "winner", "gagnant", "most effective", "plus efficace", "plus efficaces", "highest performing",
        "top performing", "top-performing", "best performing", "best-performing", "most successful", "champion", "champions",
        "plus important", "plus importante", "plus rentable", "plus populaires", "plus populaire", "most popular",
    ),
    "worst": (
        "worst", "flop", "flops", "pires", "pire", "moins bons", "moins bonnes", "moins bon", "moins bonne", "bottom", "lowest", "least",
        "fewest", "le moins de", "le moins", "la moins", "les moins", "the least", "the fewest", "le moins d'", "weakest", "smallest",
        "plus faible", "plus faibles", "plus bas", "plus basse", "plus mauvais", "plus mauvaise", "poorest", "minimum", "moins bien",
        "le moins bien", "plus petit", "plus petite", "worst performing", "worst-performing", "moins performant", "moins performants",
        "moins performante", "lowest performing", "underperforming", "a la traine", "moins efficace", "least effective", "worse",
        "least popular", "least successful", "moins populaire", "moins populaires",
    ),
    "more": ("more", "davantage", "better", "plus de", "plus d'", "higher", "d'avantage", "en tete", "ahead", "leads", "leading", "wins", "win", "plus", "dominates", "domine", "premier", "premiere"),
    "mean": (
        "mean", "mean of posts", "mean per post", "average per post", "moyenne par post", "moyenne des posts", "per-post mean",
        "moyenne par publication", "per post", "par post", "par publication", "per publication", "moyenne", "post moyen", "average post",
        "par contenu", "per piece of content", "en moyenne par post", "on average per post", "average", "each post", "chaque post",
    ),
    "median": ("median", "mediane", "median post", "medians"),
    "pooled": ("pooled", "global", "overall", "globalement", "globale", "au global", "au total", "in total", "moyen", "moyens", "moyennes", "in average", "on average", "en moyenne"),
    "why": (
        "why", "pourquoi", "how come", "explain", "explains", "explained", "explique", "expliquer", "expliquez", "expliquent",
        "explication", "reason", "reasons", "raison", "raisons", "cause", "causes", "caused", "d'ou vient", "a quoi est du",
        "a quoi est due", "due to what", "what drove", "what drives", "drivers", "what is behind", "what's behind",
        "what happened to", "what happened with", "what happened", "que s'est-il passe", "qu'est-ce qui s'est passe", "responsible for",
        "responsable de", "comment ca se fait", "comment se fait-il", "pk", "pq", "pkoi", "what made", "qu'est-ce qui a fait",
        "contributed to", "a contribue a", "d'ou viennent", "due to", "du a", "due a", "behind", "cest du a quoi",
    ),
    "trend": (
        "trend", "trends", "trending", "tendance", "tendances", "over time", "au fil du temps", "evolve", "evolved", "evolves",
        "evolving", "evolue", "evoluent", "evoluer", "evolution", "evolutions", "evolution de", "evolution du", "evolution des",
        "courbe", "graph", "graphe", "graphique", "chart", "curve", "progression", "trajectoire", "trajectory", "developed", "au fil",
    ),
    "down": (
        "baisse", "baisses", "baissent", "baisser", "chute", "chutes", "chuter", "chutent", "diminue", "diminuent", "diminution", "recul",
        "recule", "reculent", "decline", "declined", "declining", "drop", "dropped", "drops", "dropping", "decrease", "decreased",
        "decreases", "decreasing", "fell", "fallen", "falling", "down", "degringole", "plonge", "plongeon", "effondre", "effondrement",
        "dip", "dipped", "went down", "going down", "gone down", "slump", "crash", "crashed", "tombe", "tombes", "tanked", "plummeted",
        "ralenti", "ralentissement", "slowdown", "slowed", "shrank", "shrinking", "en baisse", "a la baisse", "en recul", "repli", "creux",
        "faibli", "deteriore", "degrade", "worsened", "worsening", "degringoler", "perdu de la vitesse", "fall",
    ),
    "up": (
        "augmente", "augmentent", "augmentation", "augmenter", "hausse", "hausses", "monte", "montent", "montee", "monter", "progresse",
        "progressent", "progresser", "grimpe", "grimpent", "grimper", "rose", "rise", "rises", "rising", "risen", "increase", "increased",
        "increases", "increasing", "grew", "grow", "grown", "growing", "grows", "jump", "jumped", "jumps", "up", "went up", "going up",
        "gone up", "bond", "bondi", "explose", "explosent", "explosion", "envole", "envolee", "decolle", "improve", "improved",
        "improving", "improvement", "ameliorer", "ameliore", "ameliorent", "amelioration", "en hausse", "a la hausse", "remonte", "remontee",
        "rebondi", "soared", "boosted", "climb", "climbed", "climbing", "doubled", "double", "variation", "change", "changes", "changed",
        "bouge", "varie", "better or worse", "mieux ou moins bien", "move", "moved", "swing", "shift",
    ),
    "gain": (
        "gagne", "gagnes", "gagnons", "gagnent", "gagner", "gain", "gains", "winning", "gained", "gaining", "won", "lost", "lose", "losing", "loses",
        "loss", "perd", "perds", "perdu", "perdus", "perdons", "perdre", "perdent", "perte", "pertes", "recrute", "recrutes", "acquis",
        "acquired", "added", "add", "picked up", "attracted", "attire", "attires", "pris", "unfollowed", "nouveaux", "nouvelles", "new", "net gain", "growing", "grow", "grown", "grew",
    ),
    "who": (
        "who", "qui", "whom", "which people", "which person", "which users", "which user", "quelles personnes", "quels utilisateurs",
        "quelle personne", "quels internautes", "which accounts", "quels comptes", "who's", "quels profils", "which fans", "quels fans",
        "which influencers", "quels influenceurs", "whose", "which author", "which authors", "quels auteurs", "quel auteur", "quel utilisateur",
    ),
    "talk": (
        "talk", "talks", "talked", "talking", "parle", "parlent", "parler", "interagit", "interagissent", "interagi", "interact",
        "interacts", "interacted", "interacting", "mentionne", "mentionnent", "mentionnes", "mentioned", "mentioning", "cite", "citent",
        "tague", "taguent", "tagged", "tags", "tag", "engages", "shouts", "about us", "about the brand", "de nous", "sur nous", "on us", "relaie", "relaient",
        "soutient", "soutiennent", "supports", "support", "loyal", "fidele", "fideles", "active", "actif", "actifs", "actives", "evoque", "evoquent",
        "reagit", "reagissent", "reacts", "react", "supporters", "super fans", "superfans", "avec nous", "with us", "ecrit", "ecrivent", "wrote",
        "write", "writes", "written", "covered", "covers", "cover", "cited", "quoted", "buzzing", "tweets", "nous", "us", "a parle", "ont parle",
    ),
    "how_many": (
        "how many", "combien de", "combien d'", "combien", "nombre de", "nombre d'", "nb de", "nb", "nbre de", "nbre", "number of", "count of",
        "how much", "nombre", "number", "count", "total number of", "nombre total de", "how many times", "combien de fois",
    ),
    "how_often": (
        "how often", "a quelle frequence", "a quel rythme", "how frequently", "quelle frequence", "quel rythme", "combien de fois par semaine",
        "how many times a week", "how many times per week", "a quelle cadence", "quelle cadence", "how regularly", "tous les combien",
    ),
    "when": (
        "when", "quand", "what time", "which time", "a quelle heure", "quelle heure", "quel jour", "quels jours", "which day", "what day",
        "which days", "what days", "what hour", "which hour", "at what time", "best moment", "ideal moment", "moment ideal", "heure ideale",
        "jour ideal", "ideal time", "right time", "optimal time", "bon moment", "good time", "bonne heure", "quel moment", "quel creneau",
        "which slot", "what slot", "quelles heures", "quels creneaux", "prime time", "creneau ideal", "horaire ideal", "quel horaire",
        "quels horaires", "best days", "best hours", "meilleurs jours", "meilleures heures", "meilleurs horaires", "meilleurs moments",
        "best moments", "best slots", "sweet spot", "bons creneaux", "creneau", "creneaux", "slot", "slots", "time slot", "time slots", "horaire", "horaires", "plage horaire", "timing", "moment", "a quel moment", "what times",
    ),
    "viral": ("viral", "viraux", "go viral", "went viral", "gone viral", "blew up", "blow up", "blown up", "exploded", "buzze", "fait le buzz", "made a buzz", "cartonne", "carton", "hit the jackpot", "perce", "took off"),
    "publish": (
        "scheduling", "schedule", "planifier",         "publier", "poster", "publish", "poste", "postons", "posting", "publishing", "publie-t-on", "poste-t-on", "publions", "publie",
        "publies", "publiee", "publiees", "postes", "postee", "postees", "published", "posted", "communiquer", "envoyer", "send", "sent",
        "envoye", "envoyes", "envoyee", "envoyees", "sending", "programmer", "diffuser", "diffuse", "partager", "mettre en ligne",
        "put out", "go live", "posts", "post", "publication", "publications", "a-t-on publie", "shared", "sortir un post", "balancer", "parle aux fans", "prendre la parole",
    ),
    "works": (
        "marche", "marchent", "marcher", "fonctionne", "fonctionnent", "fonctionner", "works", "work", "working", "worked", "performs",
        "perform", "performing", "performed", "performe", "performent", "performer", "performant", "performants", "performante",
        "performantes", "performance", "performances", "perf", "perfs", "does well", "do well", "did well", "successful", "success",
        "succes", "reussi", "reussissent", "cartonne", "cartonnent", "efficace", "efficaces", "effective", "resonates", "resonate", "plait",
        "plaisent", "underperforms", "populaire", "populaires", "popular", "porte", "portent", "bien", "doing", "resultats", "resultat", "results", "a cartonne", "fonctionne bien",
    ),
    "advice": (
        "should", "should we", "should i", "devrait on", "devrait", "devrions", "keep posting", "continue posting", "continuer a publier", "devrait-on", "devrions-nous", "doit-on", "dois-je", "faut-il", "faudrait-il", "on devrait", "on doit",
        "recommend", "recommendation", "recommendations", "recommande", "recommandes", "recommandez", "recommandation", "recommandations",
        "advice", "advise", "conseil", "conseils", "conseille", "conseilles", "conseillez", "suggest", "suggestion", "suggestions", "miser",
        "focus", "focus on", "prioritize", "prioritise", "prioriser", "priority", "priorite", "priorites", "priorities", "invest",
        "investir", "mettre le paquet", "mettre l'accent", "concentrer", "effort", "efforts", "double down", "double down on", "worth it",
        "vaut-il mieux", "vaut mieux", "il vaut mieux", "abandonner", "laisser tomber", "strategie", "strategy", "optimiser", "optimize",
        "how can we improve", "how do we improve", "comment ameliorer", "comment augmenter", "how to improve", "how to increase",
        "how to grow", "how can we get", "how do we get", "what to do", "que faire", "quoi faire", "what can we do", "que peut-on faire",
        "levier", "leviers", "allocate", "mise-t-on", "parier", "bet on", "privilegier", "on privilegie", "favoriser", "goal is", "the goal is", "if the goal is", "our goal is",
        "if our goal is", "si l'objectif est", "si le but est", "l'objectif est", "le but est", "notre but est", "objective is", "how can we increase", "how do we increase", "how can we grow", "how do we grow", "comment faire", "energie", "energy", "spend our time", "spend more time", "passer du temps", "mise sur", "we should",
    ),
    "unusual": (
        "unusual", "unusually", "anormal", "anormale", "anormaux", "anormales", "anormalement", "abnormal", "abnormally", "inhabituel",
        "inhabituelle", "inhabituels", "inhabituelles", "spike", "spikes", "spiked", "pic", "pics", "peak", "peaks", "outlier", "outliers",
        "anomaly", "anomalies", "anomalie", "surge", "surged", "bad buzz", "badbuzz", "crise", "crisis", "backlash", "alerte", "alert", "strange", "weird",
        "bizarre", "etrange", "exceptionnel", "exceptionnelle", "exceptional", "suspect", "suspicious", "out of the ordinary", "hors norme",
        "hors normes", "hors du commun", "sort de l'ordinaire", "polemique", "shitstorm", "flambee", "emballement", "s'emballe", "emballe",
        "unexpected", "inattendu", "inattendue", "blew up", "blow up", "viral", "stand out", "stands out", "sort du lot", "too high", "trop eleve", "trop elevee", "more than usual", "plus que d'habitude", "than usual", "d'habitude",
    ),
    "target": (
        "target", "objectif", "objectifs", "goal", "goals", "objective", "objectives", "cible", "hit", "gets", "get to", "reach", "reached", "reaching", "attain",
        "atteindre", "atteint", "atteints", "atteinte", "atteintes", "atteint-on", "atteignons", "atteindra", "atteindra-t-on", "on track",
        "en bonne voie", "dans les clous", "dans les temps", "tient", "tenir", "tenu", "tenus", "tenons", "tient-on", "meet", "met",
        "exceed", "exceeded", "exceeds", "depasse", "depasses", "depassee", "depasser", "depassons", "depasse-t-on", "depassera", "above", "over",
        "au-dessus", "au dessus", "au-dela", "beyond", "at least", "au moins", "plus de", "plus d'", "plus que", "superieur",
        "superieure", "superieurs", "beat", "achieve", "achieved", "arriver", "arrive", "arrivera", "arrive-t-on", "parvenir", "viser",
        "vise", "aim for", "aiming", "crossed", "cross", "franchi", "franchir", "barre", "la barre", "quota", "remplir", "rempli", "bonne voie", "realiser", "get", "got", "maintain", "maintained", "keep up", "stick to", "sticking to", "done", "make", "made", "deliver", "delivered", "passe", "passer", "va-t-on", "va t on", "ira-t-on", "will we", "are we", "est-on", "respecte", "respecter", "fait", "faisons", "seuil", "threshold", "stayed above", "rester au-dessus",
    ),
    "ceiling": (
        "at most", "au plus", "under", "below", "sous", "en dessous", "en-dessous", "no more than",
        "pas plus de", "inferieur", "inferieure", "inferieurs", "stay under", "stay below", "stayed under", "stayed below", "plafond",
        "limit", "sans depasser", "keep under", "kept under", "keep below", "kept below", "ne pas depasser", "moins de", "moins d'", "limite", "not exceed", "maximum de", "au maximum", "cap",
    ),
    "less": ("less", "fewer", "lower", "moins"),
    "part": (
        "part de", "part des", "part du", "part d'", "quelle part", "share of", "what share", "proportion", "proportion of", "proportion de",
        "pourcentage de", "pourcentage des", "percentage of", "what percentage", "quel pourcentage", "poids de", "poids des", "poids du", "weight of",
    ),
    "ending": (
        "d'ici", "d'ici la fin", "d'ici a la fin", "d'ici a", "d'ici fin", "by the end", "before the end", "by year end", "by year-end", "by month end", "by month-end",
        "by quarter end", "a la fin", "avant la fin", "by eoy", "by eom", "by eoq", "fin", "end", "end of", "year end", "year-end", "the end",
    ),
    "launch": ("launch", "lancement", "le lancement", "the launch", "launched", "lance", "lancee", "beginning of the campaign", "debut de la campagne", "start of the campaign", "toute sa duree", "toute la duree", "whole duration", "its whole duration", "entire campaign", "the entire campaign", "whole campaign", "toute la campagne", "toute la periode", "full duration"),
    "percent": ("%", "en %", "in %", "en pourcentage", "in percent", "in percentage", "as a percentage", "what %", "quel %", "combien de %", "which %", "as a rate", "en taux", "what percent", "what percentage of", "quel pourcentage de", "quel pourcentage des"),
    "chat": ("vu les", "vu le", "vu que", "vu nos", "rate not volume", "not volume", "taux pas volume", "pas le volume", "not the volume", "the same person", "avant la reunion", "avant ma reunion", "avant notre reunion", "before the meeting", "before my meeting", "before our meeting", "for my meeting", "pour ma reunion", "avant le comite", "avant midi", "before noon", "before lunch", "before tonight", "avant ce soir", "come back", "a ete", "ont ete", "avons ete", "avait ete", "etait ete", "a-t-il ete", "a-t-elle ete", "ont-ils ete", "ont-elles ete", "ete publie", "ete publies", "good morning", "good afternoon", "good evening", "bonne journee", "bonne soiree", "bon courage", "tout le monde", "un peu", "il me faut", "il nous faut", "a ton avis", "a votre avis", "en general", "this time", "cette fois", "do you think", "merci beaucoup", "many thanks", "thanks a lot", "a lot", "right now", "en ce moment", "j'ai", "quick one", "so far", "big picture", "just in case", "if possible", "si possible", "made it", "good to know", "sur les reseaux", "sur nos reseaux", "sur les reseaux sociaux", "sur nos reseaux sociaux", "sur l'ensemble des reseaux", "on social media", "on social networks", "on our networks", "on social", "on our channels", "our socials", "on our socials", "nos reseaux sociaux", "les reseaux sociaux", "our social media", "same person", "meme personne", "lately", "recently", "recemment", "dernierement", "ces derniers temps", "ces temps-ci", "au rythme actuel", "a ce rythme", "au rythme ou on va", "at this rate", "at this pace", "at the current pace", "at the current rate", "a ce rythme-la", "au meme rythme", "at the current run rate", "qu'est-ce qui", "qu'est ce qui", "ce qui", "celui qui", "celle qui", "ceux qui", "i.e", "i.e.", "e.g", "c'est-a-dire", "monthly deck", "monthly report", "monthly reporting", "monthly meeting", "monthly review", "monthly slide", "monthly slides", "weekly report", "weekly meeting", "weekly review", "weekly deck", "reporting mensuel", "rapport mensuel", "reporting hebdo", "point hebdo", "point mensuel", "reunion hebdo", "reunion mensuelle", "comite mensuel", "newsletter interne", "quarterly review", "quarterly report", "quarterly deck", "annual report", "rapport annuel", "bilan annuel", "year-end report", "annual review"),
    "fast": ("fastest", "quickest", "plus vite", "le plus vite", "plus rapide", "plus rapidement"),
    "no": ("no", "pas de", "pas d'", "aucun", "aucune"),
    "those": ("them", "they", "those", "celles-ci", "ceux-ci", "celui-ci", "celle-ci", "these ones", "those ones"),
    "follow": (
        "et", "and", "what about", "how about", "puis", "then", "same for", "same", "pareil", "pareil pour", "idem", "idem pour",
        "meme chose", "meme chose pour", "la meme chose", "la meme", "same thing", "the same", "instead", "plutot", "a la place", "rather", "now",
        "maintenant", "alors", "finalement", "actually", "en fait", "also", "aussi", "again", "sinon", "but", "mais", "et si", "what if",
        "non", "no", "ok", "oui", "yes", "d'acc", "d'accord", "okay", "egalement", "too", "as well", "so", "donc", "quid", "quid de",
        "quid d'", "quid du", "quid des", "likewise", "ensuite", "rien que", "only", "uniquement", "seulement", "juste", "just",
    ),
}  # fmt: skip

# Words that carry nothing by themselves, wherever they stand.
_SMALL = """
    ! ( ) , . : ; ? … " ' - / + = ~ & > < * _ ` | [ ] { } ni nor ce cet cette ces mon depuis this these one through current actuel actuelle actuels actuelles dont car compte contenu contenus content faut doit think than us
    quelqu'un quelqu' customers main general principal which time times whole small big good morning car avg mean-while ones a all an and are au aux avec chiffres d' dans de des du en est et for from in is kpi kpis l' la
    le les leur leurs nos notre nous of on our pour sont statistiques stats sur the their to tous toutes un une us with
"""
SMALL = frozenset(_SMALL.split())
