# /vigie
help = Vigie veille sur vos indicateurs. Posez une ligne, ou saisissez des chiffres.
help-summary = les 30 derniers jours face aux 30 d'avant
help-summary-line = /kpi
help-kpi = un indicateur, quelque part, à un moment
help-kpi-line = /kpi engagement linkedin le mois dernier
help-by = par réseau, format, semaine, campagne…
help-by-line = /kpi engagement par réseau ce trimestre
help-channels = volume et conversion par réseau
help-channels-line = /kpi canaux 90 derniers jours
help-time = le meilleur moment pour publier
help-time-line = /kpi meilleur moment instagram
help-top = les meilleures publications
help-top-line = /kpi top 5 posts par clics le mois dernier
help-add = saisir les chiffres d'une publication
help-add-line = /vigie ajouter linkedin hier 10h30 impressions=1 200 j'aime=85 clics=37
help-form = la même chose, dans un formulaire
help-form-line = /vigie ajouter
help-undo = annuler votre dernière saisie
help-undo-line = /vigie annuler
help-journal = qui a changé quoi
help-journal-line = /vigie journal
help-kpis = tous les indicateurs et leur formule
help-kpis-line = /vigie kpi
catalogue = { $count } indicateurs, chacun avec sa formule. Tapez /vigie kpi et un nom pour sa définition.
catalogue-category = { $category } : { $metrics }.
catalogue-of = { $count } indicateurs : { $category }
definition = { $metric } : { $definition }
definition-origin = Catégorie : { $category }. Source de la définition : { $origin }.
journal = Les { $count } derniers changements
journal-empty = Rien n'a encore été saisi.
journal-submit = a saisi { $source } : { $new } nouvelles, { $updated } mises à jour (n° { $submission })
journal-undo = a annulé { $source } : { $removed } retirées, { $restored } rétablies (n° { $submission })
stored-new = Enregistré : { $network }, « { $post } ».
stored-updated = Mis à jour : { $network }, « { $post } ».
stored-unchanged = Rien n'a changé : { $network }, « { $post } » était déjà enregistré avec ces chiffres.
stored-repeated = Déjà enregistré : cette saisie m'est parvenue deux fois et n'a été comptée qu'une.
post-of = publication du { $day }
post-of-account = { $account }, { $day }
source-line = une ligne
source-form = le formulaire
counter-is = { $value } { $counter }
changed = { $counter } : { $before } → { $after }
lowered = { $counter } : en baisse, de { $before } à { $after }. Si c'est une erreur, annulez.
undone = Annulé ({ $source }) : { $removed ->
    [0] {""}
    [one] une publication retirée
   *[other] { $removed } publications retirées
}{ $both }{ $restored ->
    [0] {""}
    [one] une publication revenue à ses chiffres d'avant
   *[other] { $restored } publications revenues à leurs chiffres d'avant
}.

# Problèmes : ce que c'est, et que faire
word-unknown = Je ne connais pas le mot « { $word } ». Tapez /vigie aide pour des exemples, ou /vigie kpi pour tous les indicateurs.
word-unknown-close = Je ne connais pas le mot « { $word } ». Vouliez-vous dire { $close } ?
verb-unknown = Je ne connais pas /vigie { $word }. Vouliez-vous dire { $close } ? Tapez /vigie aide pour toutes les commandes.
line-too-long = Cette ligne est trop longue : restez sous { $most } caractères.
period-impossible = « { $text } » n'est pas une date ou une période possible. Écrivez par exemple 20/11/2026, la semaine dernière ou T3 2026.
two-periods = Il y a deux périodes : { $first } et { $second }. Écrivez « vs » entre elles pour les comparer.
versus-what = Comparer à quelle période ? Dites les deux, par exemple : semaine dernière vs 2026-10-01..2026-10-07.
by-what = Par quoi ? Par exemple : par réseau, par format, par semaine, par jour de la semaine, par campagne.
no-parts = { $metric } n'est pas fait d'interactions : « par interaction » va avec les taux d'engagement.
no-pooling = { $metric } n'est pas un taux par publication : « moyenne » et « médiane » vont avec des taux comme le taux d'engagement.
no-breakdown = { $metric } ne peut pas se répartir par { $dimension }.
needs-dates = { $metric } compare deux périodes : dites-en une avec des dates, comme le mois dernier.
refused-ave = Je ne calcule pas d'équivalent publicitaire (AVE, EAP) : la profession le rejette (AMEC, principes de Barcelone : « l'AVE n'est pas la valeur de la communication »). Demandez plutôt l'audience potentielle, la tonalité des articles, ou les articles avec un message clé.
add-what = Ajouter quoi ? Par exemple : /vigie ajouter linkedin 20/11/2026 impressions=1 200 j'aime=85
kpi-which = Quel indicateur ? Par exemple : /vigie kpi taux d'engagement
undo-nothing = Il n'y a rien de vous à annuler.
undo-done = C'était déjà annulé ({ $source }).
undo-what = « { $text } » n'est pas un numéro de saisie : /vigie annuler reprend votre dernière, /vigie journal montre les numéros.
store-busy = Quelqu'un d'autre écrit en ce moment, et rien n'a été enregistré. Réessayez dans un instant.
store-damaged = Le fichier { $path } n'est pas une base Vigie, ou il est abîmé. Remettez votre dernière sauvegarde.
store-full = Le disque de { $path } est plein, et rien n'a été enregistré. Faites de la place, puis réessayez.
store-unwritable = Je ne peux pas écrire dans { $path }, et rien n'a été enregistré. Vérifiez que le dossier existe et que Vigie peut y écrire.
figure-too-large = Un chiffre est trop grand pour être additionné, et rien n'a été enregistré. Vérifiez-le, puis réessayez.
store-newer = Le fichier { $path } a été écrit par un Vigie plus récent ({ $step }). Mettez Vigie à jour, puis relancez.

# Le terminal
demo-loading = Chargement d'une année d'une marque inventée (Brûlerie Farlouse) et de 500 vraies publications Facebook (UCI, CC BY 4.0)…
demo-hello = Voici ce que vous taperiez dans Slack. Tapez un numéro pour ce qui est proposé, « quitter » pour sortir.
demo-end = C'était la visite. Lancez-la dans un terminal pour poser vos questions ; README.md dit comment l'installer dans Slack.
check-well = { $workspace } : les sommes gardées sont celles des publications.
check-differ = { $workspace } : { $rows } sommes gardées diffèrent des publications. Lancez vigie check --rebuild.
check-rebuilt = { $workspace } : sommes recomptées ({ $rows } lignes).
zone-unknown = Je ne connais pas le fuseau horaire « { $zone } ». Écrivez-le comme Europe/Paris.
workspace-which = Le fichier contient plusieurs espaces ({ $workspaces }) : précisez lequel avec --workspace.
