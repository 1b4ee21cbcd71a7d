# Les pics : un nombre inhabituel de mentions ou d'articles

# Quoi, quand
spike-what = { $metric }{ $scope }
spike-scope = { " (" }{ $scope })
spike-hour = { $short_weekday } { $short }, { $hour } h
spike-day = { $short_weekday } { $short }
spike-moment = { $short_weekday } { $short }, { $time }
spike-span = { $start } à { $end }
spike-on = { " le " }{ $day }
spike-during = { ", " }{ $span }
spike-since = { " depuis " }{ $start }
spike-lasted-hour = { $count ->
    [1] une heure
   *[other] { $count } heures
}
spike-lasted-day = { $count ->
    [1] un jour
   *[other] { $count } jours
}
spike-times = { ", " }{ $times } l'habitude
spike-positive = plutôt une bonne nouvelle
spike-negative = plutôt une mauvaise nouvelle
spike-undetermined = bonne ou mauvaise nouvelle, à vérifier
spike-expected = d'habitude

# Le message, et la suite dans son fil
spike-alert = { $metric } : { $value }{ $when }{ $times } — { $verdict }
spike-grows = Le pic grossit : { $metric }, { $value } maintenant ({ $before } au dernier message){ $times } — { $verdict }
spike-grew = Le pic a grossi : { $metric }, { $value } en tout, { $span } ({ $before } au dernier message){ $times } — { $verdict }
spike-again = De nouveau un pic : { $metric }, { $value }{ $when }{ $times } — { $verdict }
spike-turns = Le ton a tourné : { $verdict } (avant : { $was }) — { $metric } : { $value }
spike-ended = Retour à la normale : { $metric }, après { $lasted } — { $verdict }
spike-watch-line = { $metric }, { $span } : { $value } au lieu de { $usual }{ $times }{ $verdict }
spike-so = { " — " }{ $verdict }
spike-sum = { $span } : { $value } au lieu de { $usual }.
spike-peak-hour = L'heure la plus forte : { $value } ({ $at }) au lieu de { $usual }.
spike-peak-day = Le jour le plus fort : { $value } ({ $at }) au lieu de { $usual }.
spike-only-hour = { $at } : { $value } dans l'heure au lieu de { $usual }.
spike-only-day = { $at } : { $value } au lieu de { $usual }.
spike-usual-hour = { $at } : 95 % de telles heures en ont { $low } à { $high }{ $rarity }.
spike-usual-day = { $at } : 95 % de tels jours en ont { $low } à { $high }{ $rarity }.
spike-rarity-hour = { " ; par hasard, " }{ $value } ou plus arrivent moins d'une heure sur { $number }
spike-rarity-day = { " ; par hasard, " }{ $value } ou plus arrivent moins d'un jour sur { $number }
spike-from = D'où cela vient
spike-to-do = Que faire
spike-chart = { $metric } par { $by }, à côté de l'habitude
spike-given = Verdict donné par { $person } : { $verdict }. Il compte désormais.
spike-over = C'est fini : retour à la normale après { $end }.
spike-taken = { $person } s'en charge.
spike-took = Pris en charge par { $person }.
spike-snoozed = En pause jusqu'au { $until } : rien de plus ne sera dit avant.
spike-say = Si vous savez ce qu'il en est, dites-le : votre verdict comptera.
spike-known = Connu jusqu'au { $until } : les chiffres transmis ne vont pas plus loin.
spike-zone = Heures et jours du fuseau { $zone }.
spike-read = Les tonalités, les personnes et les mots sont ceux des { $count } dernières publications.
spike-left-out = Non compté, car d'une nouvelle source, connue depuis moins de 14 jours : { $networks }.
spike-earlier = Tonalités, réseaux et mots habituels : ceux des 8 semaines d'avant, sans les jours { $count ->
    [one] d'un pic précédent
   *[other] de { $count } pics précédents
}.
spike-ticked = Étapes cochées : { $count } sur { $all }.
spike-after-negative = Maintenant : remerciez ceux qui ont aidé, notez ce qui l'a déclenché et ce qui l'a calmé, et reprenez les publications avec prudence.
spike-after-positive = Maintenant : comptez les clics, les conversions et les abonnés gagnés, et prévoyez comment recommencer.
spike-after-undetermined = Maintenant : notez de quoi il s'agissait, et donnez le verdict si vous le connaissez.

# Des nombres que chacun peut vérifier
spike-alike-hour = { $count ->
    [one] Une semaine avant, à la même heure : { $numbers }.
   *[other] Les { $count } semaines d'avant, même jour et même heure : { $numbers }.
}
spike-alike-day = { $count ->
    [one] Une semaine avant : { $numbers }.
   *[other] Les { $count } semaines d'avant, même jour de la semaine : { $numbers }.
}
spike-holiday = Jour férié : { $name }.
spike-how = Comment c'est compté : { $metric }
spike-expected-hour = D'habitude, { $at } : { $level } par jour jusque-là, surtout les dernières semaines ÷ 24 × { $hour } (à cette heure) × { $weekday } (ce jour de la semaine) × { $holiday } ({ $free }) = { $usual }.
spike-expected-day = D'habitude, { $at } : { $level } par jour jusque-là, surtout les dernières semaines × { $weekday } (ce jour de la semaine) × { $holiday } ({ $free }) = { $usual }.
spike-free = jour férié : { $name }
spike-not-free = pas un jour férié
spike-varies-hour = De telles heures en sont à { $deviation } environ, en plus ou en moins : 95 % d'entre elles en ont { $low } à { $high }.
spike-varies-day = De tels jours en sont à { $deviation } environ, en plus ou en moins : 95 % d'entre eux en ont { $low } à { $high }.
spike-chance-hour = Il y en a eu { $value }, et { $together } avec les deux heures d'avant : par hasard, cela arrive moins d'une heure sur { $number }.
spike-chance-day = Il y en a eu { $value }, et { $together } avec les deux jours d'avant : par hasard, cela arrive moins d'un jour sur { $number }.
spike-past-hour = Seules les heures d'avant disent ce qui est habituel, à cette époque de l'année aussi ; les premières heures d'un pic comptent un peu elles-mêmes.
spike-past-day = Seuls les jours d'avant disent ce qui est habituel, à cette époque de l'année aussi ; les premiers jours d'un pic comptent un peu eux-mêmes.
spike-from-to = { $low } à { $high }
column-most-hours = 95 % de telles heures
column-most-days = 95 % de tels jours

# Les publications d'un pic
spike-posts = { $metric }, { $span } : { $first } à { $last } sur { $all }, { $order }
spike-posts-by-impressions = les plus vues d'abord
spike-posts-by-reach = celles qui ont touché le plus de personnes d'abord
spike-posts-by-interactions = celles qui ont le plus d'interactions d'abord
spike-posts-latest = les dernières d'abord
spike-posts-unknown = Personne n'a transmis leurs impressions, leur portée ni leurs interactions : les dernières viennent d'abord.
spike-by = { $who }, { $network }
spike-posts-page = L'alerte { $number } a { $pages ->
    [one] une page
   *[other] { $pages } pages
} de publications. Par exemple : /vigie veille publications { $number }
step-spike-posts = Voir les publications
step-spike-more = Les suivantes
step-spike-tones = Par tonalité
step-spike-tones-days = Par tonalité (jours entiers)
step-spike-people = Personnes
step-spike-people-days = Personnes (jours entiers)
step-spike-how = Comment est-ce compté ?

# Le verdict, d'après les tonalités
verdict-negative = Négatif : { $negative } des { $told } qui ont une tonalité ({ $share }{ $usual }) ; positives { $positive }, neutres { $neutral }{ $untold }.{ $sides }
verdict-positive = Positif : { $positive } des { $told } qui ont une tonalité ({ $share }{ $usual }) ; négatives { $negative }, neutres { $neutral }{ $untold }.{ $sides }
verdict-mixed = Partagé : positives { $positive }, négatives { $negative }, neutres { $neutral } ; l'écart peut tenir au hasard.
verdict-neutral = Surtout neutre : { $neutral } sur { $told } qui ont une tonalité ; positives { $positive }, négatives { $negative }.
verdict-fading = Les éloges dominent (positives { $positive }, négatives { $negative }), mais la critique dépasse l'habitude : { $share } de celles qui ont une tonalité{ $usual }.
verdict-few = { $told ->
    [0] Aucune tonalité sur { $all } : lisez les plus vues.
   *[other] Tonalités : { $told } seulement sur { $all } (positives { $positive }, négatives { $negative }), trop peu pour trancher : lisez les plus vues.
}
whole-percent = { $percent } %
verdict-before = { " ; " }{ $share } les 8 semaines d'avant
verdict-interval-negative = { " Sur les " }{ $sides } qui prennent parti, { $part } sont négatives (à 95 % de certitude, de { $low } à { $high }).
verdict-interval-positive = { " Sur les " }{ $sides } qui prennent parti, { $part } sont positives (à 95 % de certitude, de { $low } à { $high }).
verdict-untold = { ", sans tonalité " }{ $count }

# D'où cela vient
drivers-groups = Surtout : { $groups }.
driver = { $value } ({ $count }, soit { $share } ; { $usual } d'habitude)
driver-new = { $value } ({ $count }, soit { $share })
drivers-authors = { $authors } personnes.
drivers-people = { $authors ->
    [1] Une seule personne : { $people }.
   *[other] { $authors } personnes ; les plus actives : { $people }.
}
drivers-words = Les mots qui ressortent : { $words }.

# Que faire ensuite
spike-now = D'abord : { $step } (étape { $number } sur { $all } ; la liste à cocher est dans le fil)
spike-done = Les { $all } étapes sont cochées.
spike-do-negative-1 = Désigner qui pilote, et une seule voix qui parle
spike-do-negative-2 = Vérifier les faits en interne : quoi, pour qui, depuis quand
spike-do-negative-3 = Suspendre les publications programmées et la publicité
spike-do-negative-4 = Reconnaître en public dans l'heure, même sans toutes les réponses
spike-do-negative-5 = Répondre là où c'est parti, les plus vues d'abord ; ne rien effacer
spike-do-negative-6 = Donner les mêmes mots au support, aux ventes et au contact presse
spike-do-negative-7 = Ne pas amplifier : en crise, être peu vu est une réussite
spike-do-negative-8 = En dire plus à l'heure promise ; corriger le faux, preuves à l'appui
spike-do-positive-1 = Remercier ceux qui parlent, les plus vus d'abord
spike-do-positive-2 = Partager les meilleures, avec l'accord de leurs auteurs
spike-do-positive-3 = Publier encore aujourd'hui sur le même sujet, là où cela se passe
spike-do-positive-4 = Proposer une suite : lien, offre, inscription ; suivre les clics
spike-do-positive-5 = Vérifier que la page, le stock et le support tiendront
spike-do-positive-6 = Écrire aux plus engagés : essai, entretien, partenariat
spike-do-positive-7 = Proposer l'histoire à la presse pendant que cela dure
spike-do-undetermined-1 = Lire les plus vues : de quoi parle-t-on, qui le dit à qui ?
spike-do-undetermined-2 = Chercher une cause : une de nos publications, un article, un homonyme
spike-do-undetermined-3 = Voir si quelques comptes font presque tout (répétitions, robots)
spike-do-undetermined-4 = Donner une tonalité aux vingt premières, ou donner le verdict
spike-do-undetermined-5 = Retenir les publications délicates tant qu'on ne sait pas
spike-do-undetermined-6 = Regarder de nouveau dans une heure

# Un réglage, essayé sur le passé
sensitivity-calm = calme
sensitivity-balanced = équilibrée
sensitivity-sensitive = sensible
level-alert = message
level-watch = ligne du bilan
column-since = depuis
column-level = ce que cela donne
watch-test = { $count ->
    [0] { $metric } : la veille « { $setting } » n'aurait rien signalé sur vos { $days } derniers jours
    [one] { $metric } : la veille « { $setting } » aurait sonné une fois sur vos { $days } derniers jours
   *[other] { $metric } : la veille « { $setting } » aurait sonné { $count } fois sur vos { $days } derniers jours
}
watch-test-lines = { $count ->
    [0] Et aucune ligne de plus dans les bilans hebdomadaires.
    [1] Et une ligne dans les bilans hebdomadaires, sans message.
   *[other] Et { $count } lignes dans les bilans hebdomadaires, sans message.
}
watch-test-how = Chaque { $unit } est jugé d'après ce qui le précède, comme il l'aurait été alors, avec tous les chiffres connus aujourd'hui.
watch-by-hour = moment (heure et jour)
watch-by-day = jour
watch-test-short = Il n'y a des chiffres que sur { $days } jours.
watch-test-few = Trop tôt pour l'essayer ({ $metric }) : il faut plus de { $least } jours connus pour savoir ce qui est habituel, et il y en a { $days }.

# Le silence
silence = Étrangement calme : { $metric }, { $value } { $span } au lieu de { $usual }
silence-since = { $count ->
    [one] le { $day }
   *[other] en { $count } jours (depuis le { $day })
}
silence-known = Des chiffres ont été transmis jusqu'au { $until } : ce n'est pas un oubli.
silence-rarity = Par hasard, si peu n'arrive pas une fois sur { $number }.
silence-look = Vérifiez que la recherche ou l'export couvre toujours tout : mots, comptes, réseaux.
silence-unsubmitted = Veille impossible ({ $metric }) : personne n'en a transmis depuis le { $day }
silence-usual = D'habitude { $usual } par jour : ce qui s'est passé depuis n'est pas connu.
silence-who = Derniers chiffres transmis par { $person }.

# Nos propres publications
own-above = « { $post } » fait bien mieux que d'habitude : { $metric } { $value }, { $times } l'habitude
own-below = « { $post } » fait bien moins que d'habitude : { $metric } { $value }, { $times } l'habitude
own-peers = D'habitude { $usual } au bout de { $age } : celle du milieu (médiane) parmi { $peers } de { $account }, { $format }.
own-peers-no-format = D'habitude { $usual } au bout de { $age } : celle du milieu (médiane) parmi { $peers } de { $account }.
own-age-hours = { $count ->
    [1] une heure
   *[other] { $count } heures
}
own-age-days = { $count ->
    [1] un jour
   *[other] { $count } jours
}
own-how = Dit seulement quand c'est au moins le double, ou la moitié, de celle du milieu parmi ces publications, et plus loin d'elle que presque toutes ne le sont jamais.
own-do-above = Répondez aux commentaires, redites-le ailleurs, soutenez-la par de la publicité si elle convertit.
own-do-below = Comparez son heure, sa première phrase et son visuel à ceux des meilleures avant d'écrire la suivante.

# Quand quelqu'un le demande
spike-found = { $count ->
    [one] Oui : { $metric }, { $value }{ $when }{ $times } — { $verdict }
   *[other] Oui, { $count } fois, d'abord { $metric }, { $value }{ $when }{ $times } — { $verdict }
}
spike-day-in-all = { $short_weekday } { $short }, la journée entière : { $value }.
spike-warned = L'alerte { $number } l'a dit : /vigie veille { $number } la montre. { $taken }
spike-little = Au-dessus de l'habitude, trop peu pour un message : { $told }.
spike-as-watched = Jugé comme le fait la veille ({ $setting }).
why-spike = Il y a eu un pic : { $metric }, { $value }{ $when }{ $times } — { $verdict }.
why-no-spike = { $metric } : la veille ne voit pas de pic sur cette période.
