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
help-file = importer un fichier : CSV, Excel (ou le déposer dans le canal)
help-file-line = /vigie importer
help-press = saisir un article de presse
help-press-line = /vigie presse https://www.lemonde.fr/… type=national_daily ton=négatif
help-mentions = saisir des mentions comptées par jour et par tonalité
help-mentions-line = /vigie mentions 12 x négatif hier
help-followers = saisir les abonnés d'un compte
help-followers-line = /vigie abonnés linkedin 12 400 notrepage
help-edit = corriger une publication : son lien, ou des mots de son texte
help-edit-line = /vigie corriger lancement printemps j'aime=90 commentaires=-
help-delete = supprimer une publication
help-delete-line = /vigie supprimer lancement printemps
help-missing = quels comptes manquent de chiffres
help-missing-line = /vigie manquant linkedin le mois dernier
help-remind = rappeler à quelqu'un les chiffres qui manquent
help-remind-line = /vigie rappel moi linkedin chaque lundi 9h
help-objective = fixer un objectif
help-objective-line = /vigie objectif clics linkedin atteindre 5 000 d'ici au 31 décembre
help-objectives = où en sont les objectifs
help-objectives-line = /vigie objectifs
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
journal = { $count ->
    [one] Le dernier changement
   *[other] Les { $count } derniers changements
}
journal-empty = Rien n'a encore été saisi.
journal-submit = a saisi { $source } : { $new ->
    [one] { $new } nouvelle
   *[other] { $new } nouvelles
}, { $updated ->
    [one] { $updated } mise à jour
   *[other] { $updated } mises à jour
} (n° { $submission }){ $posts }
journal-posts = {" — "}{ $posts }{ $changes }
journal-changes = {" — "}{ $posts } : { $changes }
journal-post = { $network }, « { $post } »
journal-edit = a corrigé (n° { $submission }){ $posts }
journal-delete = a supprimé (n° { $submission }){ $posts }
journal-undo = a annulé { $source } : { $removed ->
    [one] { $removed } retirée
   *[other] { $removed } retirées
}, { $restored ->
    [one] { $restored } rétablie
   *[other] { $restored } rétablies
} (n° { $submission })
stored-new = Enregistré : { $network }, « { $post } ».
stored-updated = Mis à jour : { $network }, « { $post } ».
stored-unchanged = Rien n'a changé : { $network }, « { $post } » était déjà enregistré avec ces chiffres.
stored-dated = Aucune date n'était dite : c'est daté d'aujourd'hui, { $day }.
stored-same-day = J'ai compris la même publication de ce jour. Pour une autre publication, donnez son heure, son lien ou son texte.
corrected = Corrigé : { $network }, « { $post } ».
corrected-nothing = Rien n'a changé : { $network }, « { $post } » le dit déjà.
deleted = Supprimé : { $network }, « { $post } ». Aucun chiffre n'en tient plus compte ; son historique est gardé.
deleted-stays = Un fichier qui la contient la laissera supprimée. Saisissez-la à la main pour la faire revenir, ou annulez.
deleted-repeated = Déjà supprimé : { $network }, « { $post } ».
delete-this = Supprimer { $network }, « { $post } » ?
which-edit = Quelle publication voulez-vous corriger ?
which-delete = Quelle publication voulez-vous supprimer ?
which-more = Voici les plus récentes ; il y en a d'autres. Ajoutez un mot, un réseau ou un jour.
post-named = { $network }, { $post }
step-edit = Corriger
step-delete = La supprimer
post-of = publication du { $day }
figures-of = chiffres du { $day }
mention-of = mention du { $day }
article-of = article du { $day }
post-of-account = { $account }, { $day }
mentions-of = mentions du { $day }
mentions-of-tone = mentions du { $day } ({ $tone })
source-line = des chiffres tapés dans une ligne
source-form = des chiffres tapés dans le formulaire
source-edit = une correction
source-delete = une suppression
counter-is = { $count ->
    [one] { $value } { $one }
   *[other] { $value } { $several }
}
one-impressions = impression
one-reach = portée
one-likes = j'aime
one-comments = commentaire
one-shares = partage
one-saves = enregistrement
one-clicks = clic
one-conversions = conversion
one-video_views = vue vidéo
one-followers = abonné
one-engagements = engagement de l'export
one-engaged_people = personne engagée
one-visits = visite
one-spend = dépense
one-goal_value = valeur des objectifs
one-mentions = mention
one-audience = audience
one-received = message reçu
one-answered = message répondu
one-response_minutes = minute de réponse
one-recipients = destinataire
one-deliveries = délivré
one-opens = ouverture unique
one-unsubscribes = désabonnement
one-bounces = rebond
one-followers_gained = abonné gagné
one-followers_lost = abonné perdu
one-followers_delta = abonné net
changed = { $counter } : { $before } → { $after }
lowered = { $counter } : en baisse, de { $before } à { $after }. Si c'est une erreur, annulez.
undone-nothing = Annulé ({ $source }) : aucun chiffre ne change, d'autres saisies disent la même chose.
undone = Annulé ({ $source }) : { $gone }{ $both }{ $back }.
undone-removed = { $what } en moins
undone-restored = { $what } de retour { $count ->
    [one] à ses
   *[other] à leurs
} chiffres d'avant

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
no-pooling = { $metric } n'est pas un chiffre de chaque publication : « moyenne » et « médiane » vont avec les likes, la portée, le taux d'engagement…
no-breakdown = Je ne peux pas répartir { $metric } par { $dimension }.
needs-dates = { $metric } : il faut une période avec des dates, par exemple le mois dernier.
refused-ave = Je ne calcule pas d'équivalent publicitaire (AVE, EAP) : la profession le rejette (AMEC, principes de Barcelone : « l'AVE n'est pas la valeur de la communication »). Demandez plutôt l'audience potentielle, la tonalité des articles, ou les articles avec un message clé.
add-what = Ajouter quoi ? Par exemple : /vigie ajouter linkedin 20/11/2026 impressions=1 200 j'aime=85
press-what = Quel article ? Donnez son lien et ce que vous en savez, par exemple : /vigie presse https://www.lemonde.fr/… type=national_daily ton=négatif audience=2 300 000
mentions-what = Combien de mentions, où et quand ? Par exemple : /vigie mentions 12 x négatif hier
followers-what = Combien d'abonnés, sur quel réseau ? Par exemple : /vigie abonnés linkedin 12 400 notrepage
email-what = Quelle campagne ? Par exemple : /vigie email campagne="Black Friday" destinataires=5 000 ouvertures=1 200 clics=300
edit-what = Que faut-il changer ? Par exemple : j'aime=90 commentaires=- (un tiret vide un champ)
edit-apart = Ce champ ({ $field }) distingue cette publication des autres. Supprimez-la, puis saisissez la bonne.
post-which = Quelle publication ? Donnez son lien, ou des mots de son texte, par exemple : /vigie corriger lancement printemps j'aime=90
post-unknown = Je ne trouve aucune publication pour « { $text } » parmi les dernières. Donnez son lien, d'autres mots de son texte, ou son jour.
post-gone = Cette publication n'est plus là : quelqu'un l'a supprimée, ou a repris ses chiffres. /vigie journal dit qui.
delete-what = Pour supprimer une publication, nommez-la seulement : par son lien, ou par des mots de son texte. Pour changer un chiffre, tapez /vigie corriger.
kpi-which = Quel indicateur ? Par exemple : /vigie kpi taux d'engagement
undo-nothing = Il n'y a rien de vous à annuler.
undo-unknown = Il n'y a pas de saisie { $number }. /vigie journal montre les numéros.
undo-other = La saisie { $number } n'est pas de vous : { $who } peut l'annuler, ou une personne qui administre Vigie.
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
workspace-none = Dites à qui sont ces chiffres avec --workspace et l'identifiant de votre espace Slack. Ouvrez Slack dans un navigateur : c'est la partie de l'adresse qui commence par T (app.slack.com/client/T…).
workspace-unknown = Le fichier ne contient pas l'espace { $workspace }. Il contient : { $workspaces }.
store-missing = Il n'y a pas de fichier { $path }. Dites où il est avec --database, ou avec VIGIE_DATABASE.
workspace-which = Le fichier contient plusieurs espaces ({ $workspaces }) : précisez lequel avec --workspace.

# The grammar
one-by = Je répartis par une seule chose à la fois : par { $first } ou par { $second }. Demandez l'une, puis l'autre.
except-what = Sauf quoi ? Nommez ce qu'il faut laisser de côté, par exemple : sauf tiktok, -linkedin, hors stories.
top-number = « { $text } » n'est pas possible ici : « top » et « pire » montrent entre 1 et { $most }.
no-ranking = « top » et « pire » classent des publications, des réseaux, des formats, des campagnes…, pas par { $dimension }. Retirez-les, ou classez autre chose.
no-pooling-posts = « moyenne » et « médiane » portent sur plusieurs publications, et ici chacune a sa ligne. Retirez-les.
person-id = « { $text } » est le numéro de quelqu'un dans Slack, pas sur un réseau. Écrivez le nom que cette personne y porte, par exemple : mentions @lea
