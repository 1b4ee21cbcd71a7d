# Le bilan hebdomadaire d'un canal : ce qu'il dit.

weekly-headline = Bilan de la semaine : { $period }{ $scope }
weekly-scope = { " — " }{ $filters }
weekly-zone = { $zone }
weekly-known = chiffres jusqu'au { $day }
weekly-nothing = personne n'a rien saisi pour cette semaine
weekly-none-of-it = rien de tel dans la semaine
weekly-late = en retard : prévu le { $day } à { $at }
weekly-dotted = { $one } · { $other }
weekly-figure = { $metric } { $value }

# Objectifs
weekly-objectives = Objectifs
weekly-no-objective = Aucun n'est encore fixé. Avec un objectif, chaque semaine dit où vous en êtes et ce qu'il faut.
weekly-aim-reach = { $mark } { $metric }{ $scope } : { $value } pour { $target } d'ici au { $end } — { $status }{ $word }
weekly-aim-above = { $mark } { $metric }{ $scope } : { $value }, à garder au-dessus de { $target } jusqu'au { $end } — { $status }{ $word }
weekly-aim-below = { $mark } { $metric }{ $scope } : { $value }, à garder sous { $target } jusqu'au { $end } — { $status }{ $word }
weekly-aim-unknown = { $mark } { $metric }{ $scope } : { $target } d'ici au { $end } — { $status }{ $word }
weekly-bar-reach = { $bar } { $share } %
weekly-bar-way = { $bar } { $share } % du chemin
weekly-bar-above = { $bar }
weekly-bar-below = { $bar } { $share } % du maximum
weekly-word = { ", l'équipe dit " }{ $word }
weekly-word-comment = { ", l'équipe dit " }{ $word } (« { $comment } »)
weekly-aim-stale = pas de chiffres depuis le { $day }
weekly-aim-week = cette semaine { $value }
weekly-ahead = on va vers { $value }
weekly-needed = il faut { $value } par semaine{ $pace }
weekly-allowed = { $value } par semaine au plus{ $pace }
weekly-pace = { ", jusqu'ici " }{ $pace }
weekly-needed-rate = il faut { $value } d'ici la fin
weekly-other-objectives = { $count ->
    [1] Un autre est dans le fil.
   *[other] { $count } autres sont dans le fil.
}
weekly-mark-on_track = 🟢
weekly-mark-at_risk = 🟠
weekly-mark-off_track = 🔴
weekly-mark-reached = ✅
weekly-mark-missed = 🔴
weekly-mark-early = ⚪
weekly-mark-unknown = ⚪
weekly-target = requis par semaine
weekly-chart = { $metric }{ $scope }, semaine par semaine

# Ce qui a bougé
weekly-moves = Ce qui a bougé
weekly-rose = ▲ { $metric } : { $before } → { $now } ({ $change }){ $made }
weekly-fell = ▼ { $metric } : { $before } → { $now } ({ $change }){ $made }
weekly-mostly = { ", surtout " }{ $group } ({ $delta })
weekly-first = { ", d'abord " }{ $group } ({ $delta })
weekly-made-by = { ", surtout " }{ $group } ({ $before } → { $now })
weekly-weighs-more = { ", car " }{ $group } pèse plus
weekly-weighs-less = { ", car " }{ $group } pèse moins
weekly-steady = { $count ->
    [one] Rien qui sorte de l'ordinaire (un indicateur, { $weeks } semaines).
   *[other] Rien qui sorte de l'ordinaire ({ $count } indicateurs, { $weeks } semaines).
}{ $nearest }
weekly-nearest = { " Au plus près :" }
weekly-near = { $metric } : { $before } → { $now }, de { $low } à { $high } sur les { $weeks } dernières semaines
weekly-without = Comparé sans { $what } : pas encore de chiffres pour cette semaine.
weekly-until = { $what ->
    [email] E-mails jusqu'au { $day } seulement : comparés
    [earned] Mentions jusqu'au { $day } seulement : comparées
    [press] Articles de presse jusqu'au { $day } seulement : comparés
   *[other] Chiffres jusqu'au { $day } seulement : comparés
} aux mêmes jours des semaines d'avant.
weekly-step-why = Pourquoi : { $metric } ?

# Publications
weekly-posts = Meilleure et moins bonne publication
weekly-best = ▲ « { $post } » ({ $network }) : { $metric } { $value }, soit { $times } fois son niveau habituel de { $usual } (n = { $peers }){ $alike }
weekly-worst = ▼ « { $post } » ({ $network }) : { $metric } { $value }, soit { $times } fois son niveau habituel de { $usual } (n = { $peers }){ $alike }
weekly-alike = { $count ->
    [1] { ", comme une autre" }
   *[other] { ", comme " }{ $count } autres
}
weekly-as-usual = Les { $count } publications sont proches de l'habitude de leur compte ({ $metric }).
weekly-posts-in-full = { $count } publications à côté de l'habitude de leur compte ({ $metric })
weekly-posts-how = Habitude : la médiane des publications du compte au même format dans les { $days } jours avant la semaine ; de tous les formats quand il y en a moins de { $least }. Chacune telle qu'elle a été lue dans ses { $young } premiers jours, quand on le sait ; une publication des { $growing } derniers jours n'est jamais la moins bonne : elle progresse encore.
weekly-posts-cut = Les { $shown } premières et les { $shown } dernières de { $count } publications.

# Rythme
weekly-rhythm = Rythme
weekly-published = { $count ->
    [0] Aucune publication cette semaine
    [1] Une publication
   *[other] { $count } publications
}
weekly-usually = d'habitude { $usual } par semaine
weekly-low = Sous l'habitude : { $accounts }{ $more }.
weekly-below = { $account } { $count } (d'habitude { $usual })
weekly-silence = { $count } jours sans aucune publication : { $period }.
weekly-slot = Meilleur moment sur { $network } jusqu'ici : { $slot }, { $metric } { $value } sur { $posts } publications.

# Ce que disent les autres
weekly-voices = On parle de nous
weekly-mentions = { $count ->
    [1] Une mention{ $tones }
   *[other] { $count } mentions{ $tones }
}
weekly-articles = { $count ->
    [1] Un article de presse{ $tones }
   *[other] { $count } articles de presse{ $tones }
}
weekly-tones = { " : " }{ $tones }
weekly-mentions-positive = { $count ->
    [1] une positive
   *[other] { $count } positives
}
weekly-mentions-neutral = { $count ->
    [1] une neutre
   *[other] { $count } neutres
}
weekly-mentions-negative = { $count ->
    [1] une négative
   *[other] { $count } négatives
}
weekly-mentions-untoned = { $count } sans tonalité
weekly-articles-positive = { $count ->
    [1] un positif
   *[other] { $count } positifs
}
weekly-articles-neutral = { $count ->
    [1] un neutre
   *[other] { $count } neutres
}
weekly-articles-negative = { $count ->
    [1] un négatif
   *[other] { $count } négatifs
}
weekly-articles-untoned = { $count } sans tonalité
weekly-outlets = { $outlets }{ $more }
weekly-unusual = Inhabituel
weekly-alert = Alerte { $number } : { $told }{ $taken }
weekly-taken = { " — " }{ $person } s'en est chargé

# E-mail
weekly-emails = E-mail
weekly-campaign = « { $name } »
weekly-sent = { $name } : { $told }
weekly-delivered = { $count } remis
weekly-more-campaigns = { $count ->
    [1] Et une autre campagne.
   *[other] Et { $count } autres campagnes.
}

# Que faire
weekly-to-do = À faire
weekly-numbered = { $number }. { $said }

weekly-reasons = Ce qui fonde les conseils

# Ce qui manque
weekly-lacking = Il manque
weekly-lacking-line = { $account } ({ $what }) : { $lacks }
weekly-lacking-also = { $what } : { $lacks }
weekly-lacking-all = { $figures } : { $lacks }
weekly-asked = { $line }{ $who }
weekly-who = { " — " }{ $people }
weekly-more-accounts = { $count ->
    [1] Et un autre compte : /vigie manquant
   *[other] Et { $count } autres comptes : /vigie manquant
}
weekly-to-submit = À saisir
weekly-to-submit-line = { $account } ({ $what }){ $who }
weekly-submit-first = Rien n'a encore été saisi ici. Déposez un fichier exporté d'une plateforme, ou ajoutez une publication.
weekly-submit-again = Ajoutez ce qu'il y a eu, ou déposez un fichier qui le contient.
weekly-step-import = Importer un fichier
weekly-step-set = Régler le bilan hebdomadaire

# Le fil
weekly-line = « { $line } » n'a plus de réponse : { $problem }

# Corrections
weekly-corrected = Bilan corrigé : { $period }
weekly-aim-change = Objectif { $number }, { $metric }{ $scope } : { $before } → { $now }, { $was } → { $status }
weekly-aim-change-same = Objectif { $number }, { $metric }{ $scope } : { $before } → { $now }, toujours { $status }
weekly-change = { $metric } : { $before } → { $now }
weekly-changes-more = { $count ->
    [1] Et un autre indicateur.
   *[other] Et { $count } autres indicateurs.
}
weekly-since = Depuis : { $sources }{ $more }.
weekly-submitted = { $source } ({ $who })
weekly-undone = { $source }, annulé ({ $who })
