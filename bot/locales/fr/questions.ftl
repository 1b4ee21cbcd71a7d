# Les questions posées en toutes lettres

# Ce qui a été supposé
read-as = J'ai lu « { $right } » pour « { $word } ».
assumed-summary = Aucun indicateur précisé : par défaut, le bilan.
assumed-kpi = Aucun indicateur précisé : par défaut, { $metric }.
assumed-judged = Le meilleur moment est jugé par le taux d'engagement, pas par un autre indicateur.
assumed-period = Aucune période précisée : par défaut, celle de la question d'avant.
left-aside = Laissé de côté : « { $words } ».

# Quand il faut demander
ask-which-kpi = Quel indicateur voulez-vous ? « { $word } » peut en désigner plusieurs.
ask-negation = Je lis une négation, et je préfère ne pas deviner ce qu'elle change. Voulez-vous ceci ?
ask-which-kpi-of = De quel indicateur voulez-vous la moyenne ?
ask-without-word = Je ne sais pas ce que veut dire « { $word } » ici, et je préfère ne pas deviner. Voulez-vous ceci, sans en tenir compte ?
ask-which-kpi-still = De quel indicateur parle-t-on ? Choisissez, ou écrivez-le.
ask-count = Combien de quoi ?
ask-period = Quelle période voulez-vous ? J'en lis deux.
choice-by = par { $dimension }
choice-versus = { $first } contre { $second }
metric-which = « { $word } » peut désigner plusieurs indicateurs. Dites lequel, par exemple : taux d'engagement, taux de clic.

# Ce qui n'a pas de réponse
welcome = Avec plaisir.
question-not-understood = Je n'ai pas compris la question. Je réponds en français ou en anglais sur vos KPI : par exemple « taux d'engagement sur LinkedIn le mois dernier », « meilleur moment pour publier sur Instagram », « qui parle le plus de nous ? ».
question-word-unknown = Je ne connais pas « { $word } », et je préfère ne pas deviner. Demandez par exemple « portée sur Instagram en octobre », ou tapez /vigie kpi pour tous les indicateurs.
question-empty = Posez-moi une question sur vos KPI.
name-unknown = Je ne connais pas « { $name } » parmi ce qui a été saisi ({ $dimension }).
name-unknown-close = Je ne connais pas « { $name } » parmi ce qui a été saisi ({ $dimension }). Vouliez-vous dire { $close } ?
target-unit = Un objectif en pourcentage ne va pas avec { $metric }, qui est un nombre. Donnez un nombre, ou demandez un taux.
no-objective = Je ne peux pas répondre : aucun objectif n'est encore fixé. Fixez-en un (/vigie objectif), ou dites le nombre dans la question, par exemple : tient-on 5 posts par semaine sur LinkedIn ce mois-ci ?
no-threshold = Je ne peux pas trier les publications par un seuil. Demandez plutôt les premières, par exemple : top 10 posts par { $metric }.
refused-cost = Je ne peux pas répondre : je n'ai pas vos dépenses (coûts, budget, publicité). Saisissez-les avec chaque publication (cost=) et je calculerai le coût par clic, par conversion et pour mille impressions.
refused-paid = Je ne peux pas répondre : je ne sais pas quels posts sont sponsorisés ou organiques, ce n'est pas dans ce qui a été saisi. Donnez-leur une campagne, et demandez par campagne.
refused-revenue = Je ne peux pas répondre : je n'ai pas de chiffre d'affaires ni de ventes (revenu, ROI, ROAS). J'ai les clics et les conversions : demandez-les par réseau.
refused-demographics = Je ne peux pas répondre : je n'ai pas de données sur qui sont les gens (âge, sexe, pays, ville, langue, métier). Demandez plutôt l'audience touchée par réseau ou les personnes les plus engagées.
refused-competitors = Je ne peux pas répondre : je n'ai pas les publications ni les résultats des concurrents ou du secteur. Saisissez leurs mentions (/vigie ajouter rival=Nom mentions=120) et je calculerai votre part de voix.
refused-weather = Je ne peux pas répondre : la météo est hors de mon sujet. Je réponds sur vos réseaux, la presse et vos e-mails.
refused-traffic = Je ne peux pas répondre : je n'ai pas les chiffres de votre site (visites, sessions, référencement). J'ai les clics et les conversions de vos publications.
refused-watch_time = Je ne peux pas répondre : je n'ai pas les durées de visionnage. J'ai les vues de vidéos et leur taux d'engagement.
refused-leads = Je ne peux pas répondre : je n'ai pas de suivi des prospects, inscriptions ou téléchargements. J'ai les conversions de vos publications et de vos e-mails.
refused-messages = Je ne peux pas répondre : je n'ai pas vos messages privés. J'ai les commentaires et les mentions publiques.
refused-forecast = Je ne peux pas répondre : je ne fais pas de prévision. Donnez-moi un objectif (« va-t-on atteindre 500 conversions ce mois-ci ? ») et je dirai où vous en êtes.
refused-action = Je ne peux pas faire cela : je mesure, je n'écris ni ne publie rien. Demandez-moi un KPI, le meilleur moment pour publier, ou ce qui marche le mieux.
refused-others = Je ne peux pas répondre : je ne vois que les chiffres de cet espace Slack, jamais ceux d'un autre.
help-question = une question, comme à un collègue
help-question-line = @Vigie quel est notre taux d'engagement par réseau ce mois-ci ?
refused-rival = Je ne peux pas répondre : « { $name } » n'est pas dans ce qui a été saisi, et je n'ai pas les résultats des concurrents. Je compare vos réseaux, vos formats, vos campagnes, vos périodes.

# vigie ask
ask-what = Posez une question entre guillemets, ou donnez un fichier de questions avec --batch : l'un des deux.
moment-unreadable = « { $text } » n'est pas un moment. Écrivez-le comme 2026-11-18T10:00+01:00.
batch-line = La ligne { $line } du fichier n'est pas une question. Il faut un objet JSON par ligne, avec "question" entre guillemets.
batch-reads = « { $text } » n'est pas une ligne de la grammaire : corrigez "reads" dans le fichier.
batch-missed = « { $question } » est lu : { $got } — attendu : { $expected }
batch-read = { $questions ->
    [1] Une question posée
   *[other] { $questions } questions posées
}, { $missed ->
    [0] toutes lues comme attendu.
    [1] une lue autrement qu'attendu.
   *[other] { $missed } lues autrement qu'attendu.
}

# Le journal
journal-misread = n'a pas reconnu sa question, « { $question } », lue : { $query }
journal-meant = voulait dire, par « { $question } » : { $query }
