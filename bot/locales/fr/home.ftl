# Les premiers pas
start = Premiers pas : { $done } sur { $count }
start-over = Tout est réglé
start-hidden = Les premiers pas sont masqués.
start-what = Je ne comprends pas « { $text } » ici. /vigie commencer montre les premiers pas, /vigie commencer masquer les range.
start-is-done = ✓ { $number }. { $what }
start-is-next = ➜ { $number }. { $what }
start-later = Puis
start-is-later = { $number }. { $what }
start-objective = Votre objectif
start-objective-how = Que voulez-vous atteindre, et pour quand ? Les indicateurs et le bilan hebdomadaire en découlent.
start-objective-done = { $count ->
    [1] Un objectif : { $metrics }
   *[other] { $count } objectifs : { $metrics }
}
start-channels = Vos comptes
start-channels-how = Quels comptes mesurez-vous, et qui répond des chiffres de chacun ?
start-channel = { $account } ({ $owner })
start-figures = Les premiers chiffres
start-figures-how = Une publication dans un formulaire, ou le fichier qu'exporte le réseau : déposez-le là où je suis. En une ligne aussi : /vigie ajouter linkedin hier impressions=1 200 j'aime=85
start-figures-done = Jusqu'au { $day }
start-summary = Le bilan hebdomadaire
start-summary-how = Chaque semaine, dans le canal de votre choix : où vous en êtes, ce qui a bougé, et quoi faire.
start-summary-in = { $channel }, { $when } ({ $zone })
start-others = { $count ->
    [1] et un autre
   *[other] et { $count } autres
}
step-start = Premiers pas
step-start-hide = Masquer ces étapes
step-start-form = Remplir un formulaire
step-start-file = Importer un fichier
step-start-summary = Choisir le jour et l'heure
step-next = Ensuite : { $what }

# La langue de chacun
language-is-auto = Je vous réponds dans la langue de votre Slack.
language-is-en = Je vous réponds en anglais.
language-is-fr = Je vous réponds en français.
language-how = Cela ne vaut que pour vous. À une question, je réponds dans la langue de la question.
language-unknown = Je ne parle pas « { $text } ». Choisissez : /vigie langue fr, /vigie langue en, ou /vigie langue auto (celle de votre Slack).
step-language-auto = Langue de mon Slack
step-language-en = In English
step-language-fr = En français

# La page de Vigie
home = Vigie
home-as-of = Au { $day }, { $at }
guest = Les invités ne voient ni ne modifient ce qui concerne tout l'espace de travail. Demandez dans un canal, avec /kpi.
home-objectives = Objectifs
home-no-objective = Aucun n'est ouvert.
aim-in-short = { $aim }
    { $bar } · { $status } · { $owner }{ $word }
aim-in-short-word = {" "}dit : { $word }
home-figures = Derniers chiffres
home-figures-to = Jusqu'au { $day }.
home-no-figures = Aucun pour l'instant.
home-last = { $account } : { $day }
home-last-by = { $account } : { $day } · saisis par { $person } le { $at }
home-last-figures = { $last }
    { $figures }
lately = { $period } : { $figures }
lately-figure = { $metric } { $value } ({ $change })
home-missing = Ce qui manque sur les 30 derniers jours
home-nothing-missing = Rien.
home-missing-unknown = Je ne peux pas le dire : aucun compte n'a encore de chiffres, et vous n'avez pas dit lesquels vous mesurez.
home-summaries = Bilan hebdomadaire
home-no-summary = Aucun canal n'en a encore.
home-summary = { $channel } : { $when } ({ $zone }). Le prochain : { $day }
home-summary-stopped = { $channel } : arrêté. { $why }
home-settings = Réglages
home-zone = Les jours sont comptés à l'heure de { $zone }.
home-all-objectives = /vigie objectifs
home-all-missing = /vigie manquant
home-all-summaries = /vigie bilan liste
home-others = { $count ->
    [1] et un autre : { $line }
   *[other] et { $count } autres : { $line }
}
step-help = Aide

# L'aide
help-start = les premiers pas, l'un après l'autre
help-start-line = /vigie commencer
help-measured = les comptes que vous mesurez, et qui en répond
help-measured-line = /vigie canaux linkedin:notrepage moi
help-language = votre langue : fr, en ou auto
help-language-line = /vigie langue fr
