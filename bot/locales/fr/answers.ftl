# Petits morceaux
nothing = {""}
nothing-shown = –
and = {" et "}
list = { $items }
without = sans { $dimension }
count-on = { $count } sur { $network }
count-posts = { $count ->
    [1] une publication
   *[other] { $count } publications
}
count-days = { $count ->
    [1] une journée de compte
   *[other] { $count } journées de comptes
}
count-emails = { $count ->
    [1] un e-mail
   *[other] { $count } e-mails
}
count-mentions = { $count ->
    [1] une mention
   *[other] { $count } mentions
}
count-articles = { $count ->
    [1] un article
   *[other] { $count } articles
}
those-posts = publications
those-emails = e-mails
those-days = journées de comptes
those-mentions = mentions
those-articles = articles de presse
interval = { $low } à { $high }
weekday = { $weekday }
hour = { $hour } h
hours = de { $start } h à { $end } h
weekdays = de { $first } à { $last }
slot = { $weekday } { $hour } h–{ $end } h
short-day = { $short }
short-slot = { $short_weekday } { $hour } h
time-day = { $day }
time-week = sem. du { $day }
time-month = { $month }
time-quarter = T{ $quarter } { $year }
time-year = { $year }
clock = { $minutes ->
    [0] { $hour } h
   *[other] { $hour } h { NUMBER($minutes, minimumIntegerDigits: 2) }
}
moment = { $at }
period = { $period }
period-all = toutes les données, { $period }
period-ever = toutes les données
period-undated = publications sans date
scope-only = { $dimension } : { $values }
scope-except = sauf { $dimension } : { $values }
among = { " (" }{ $filters })
perimeter-social = nos publications sur les réseaux sociaux
perimeter-account = nos comptes
perimeter-days = chiffres quotidiens de nos comptes
perimeter-email = nos campagnes e-mail
perimeter-earned = mentions par d'autres
perimeter-press = presse
perimeter-voice = nous et nos concurrents
perimeter-everything = tout ce qui a été saisi
pooling-mean = moyenne des publications
pooling-median = médiane des publications
change-points = { $points } pt
change-by = { $by }
change-percent = { $percent }
unit-per-week = { $number } par semaine
unit-days = { $number } { $count ->
    [one] jour
   *[other] jours
}
unit-minutes = { $number } min

# Ce qui a été compris
understood = Compris : { $what } · { $scope } · { $period } ({ $zone }){ $by }{ $pooling }{ $target }
understood-kind = { $kind } · { $metrics }
understood-by = { " · par " }{ $dimension }
understood-pooling = { " · " }{ $pooling }

# Titres
value = { $metric } : { $value } — { $scope }, { $period }
values = { $scope }, { $period }
compared = { $change } par rapport à { $value } sur { $period }
breakdown = { $metric } par { $dimension } — { $scope }, { $period }
breakdown-first = { $metric } par { $dimension } : { $first } en tête avec { $value } — { $scope }, { $period }
breakdown-last = { $metric } par { $dimension } : { $first } en dernier avec { $value } — { $scope }, { $period }
top-posts = Top { $count } selon : { $metric }. « { $first } » en tête avec { $value } — { $scope }, { $period }
worst-posts = { $count ->
    [one] Le dernier
   *[other] Les { $count } derniers
} selon : { $metric }. « { $first } » au plus bas avec { $value } — { $scope }, { $period }
channels = { $largest } apporte le plus de clics ({ $volume }), { $best } convertit le mieux ({ $rate }) — { $scope }, { $period }
best-time = Meilleur moment pour publier : { $slot }, { $metric } { $value } sur { $posts } publications — { $scope }, { $period }
best-time-unknown = Pas assez de publications pour dire le meilleur moment : { $posts ->
    [one] sur { $posts } publication
   *[other] sur { $posts } publications
} avec une heure ({ $scope }), aucune heure de la semaine n'en a { $least }. Continuez, ou prenez une période plus longue.
people = { $first } vous mentionne le plus : { $mentions ->
    [1] une fois
   *[other] { $mentions } fois
}, parmi { $count ->
    [1] une personne
   *[other] { $count } personnes
} — { $scope }, { $period }
summary = Bilan — { $scope }, { $period }
summary-versus = Période comparée : { $period }.
chart-title = { $metric } par { $by }

# Pas de chiffre
no-inputs = { $metric } : calcul impossible ({ $scope }). { $posts ->
    [1] La seule publication de la période ne donne pas
   *[other] Aucune des { $posts } publications de la période ne donne
} { $lacking }. Saisissez ce qui manque avec /vigie ajouter, ou demandez un autre indicateur.
no-data-yet = Rien encore pour calculer { $metric } ({ $scope }). Il faut : { $inputs }. Saisissez les premiers chiffres avec /vigie ajouter.
no-data-on = Il n'y a pas de chiffres sur { $networks }. J'en ai sur { $known }.
no-data = Pas de données : { $metric }{ $filters }, { $period }. Elles vont du { $first } au { $last }.

# Les formules avec leurs nombres
formula-Rate = { $metric } = { $over } ÷ { $under } = { $x } ÷ { $y } = { $value }{ $interval }, { $posts }
formula-Total = { $metric } = somme sur { $posts } ({ $over }) = { $value }
formula-PartOfTotal = { $metric } = { $x } ÷ { $y } = { $value }
formula-MeanReachRate = { $metric } = moyenne de portée ÷ abonnés sur { $posts } = { $value }{ $interval }
formula-PerPost = { $metric } = { $over } ÷ { $what } = { $x } ÷ { $y } = { $value }{ $interval }
formula-Count = { $metric } = { $value }, compte exact
formula-Share = { $metric } = { $x } sur { $y } = { $value }{ $interval }
formula-Net = { $metric } = (positives − négatives) ÷ (positives + neutres + négatives) = { $x } ÷ { $y } = { $value }{ $interval }
formula-Frequency = { $metric } = publications ÷ semaines = { $x } ÷ { $y } = { $value }
formula-Regularity = { $metric } = 1 − écart-type ÷ moyenne des écarts entre jours de publication = 1 − { $x } ÷ { $y } = { $value }
formula-LongestSilence = { $metric } = le plus de jours entiers sans publication entre deux publications = { $value }{ $detail }
formula-BestTime = { $metric } = meilleur { $over } ÷ { $under } d'une heure de la semaine = { $value }
formula-Followers = { $metric } = dernier nombre de chaque compte, additionnés = { $value }
formula-NetFollowers = { $metric } = abonnés à la fin − au début = { $x } − { $y }{ $detail } = { $value }
formula-NetFollowersDaily = { $metric } = abonnés gagnés − perdus, jour par jour{ $detail } = { $value }
formula-days = { $days ->
    [1] {" (un jour)"}
   *[other] {" ("}{ $days } jours)
}
formula-and-days = { $days ->
    [1] {" "}{ $net } d'après les chiffres quotidiens des comptes non relevés aux deux bouts (un jour)
   *[other] {" "}{ $net } d'après les chiffres quotidiens des comptes non relevés aux deux bouts ({ $days } jours)
}
formula-FollowerGrowth = { $metric } = solde d'abonnés ÷ abonnés au début = { $x } ÷ { $y } = { $value }
formula-FollowersPerPost = { $metric } = solde d'abonnés ÷ publications = { $x } ÷ { $y } = { $value }
formula-DailyEngagement = { $metric } = interactions ÷ (jours × abonnés) = { $x } ÷ { $y } = { $value }, { $posts }
formula-EngagedPeople = { $metric } = auteurs de mentions, comptés une fois = { $value } ; classés par nombre de mentions
formula-Returning = { $metric } = personnes des deux périodes ÷ personnes de celle d'avant = { $x } ÷ { $y } = { $value }{ $interval }
formula-PotentialAudience = { $metric } = audience de chaque support, compté une fois = { $value } (supports : { $y }, { $posts })
formula-ShareOfVoice = { $metric } = nos mentions ÷ (les nôtres + celles des concurrents) = { $x } ÷ { $y } = { $value }{ $interval }
formula-mean = { $metric }, moyenne des valeurs de { $posts } = { $value }{ $interval }
formula-median = { $metric }, médiane des valeurs de { $posts } = { $value }
formula-interval = { " (95 % : " }{ $interval })
silence-days = { " (" }{ $period })

# Remarques
no-period = Aucune période précisée : les { $days } derniers jours entiers.
no-period-all = Aucune période précisée : toutes les données.
left-out = Hors de « { $metric } » (il y manque : { $lacking }) : { $posts } ({ $where }).
small-numbers = Petits nombres ({ $posts }). { $metric } : la vraie valeur peut être n'importe où entre { $low } et { $high }.
small-range = { $metric } de { $low } à { $high } ({ $posts })
small-numbers-all = Petits nombres : les vraies valeurs peuvent être n'importe où dans ces fourchettes. { $ranges }.
change-uncertain = L'écart peut être dû au hasard ({ $metric }) : les deux intervalles à 95 % se recouvrent.
too-close = Écart trop faible avec { $first } pour un classement : { $others } (les intervalles à 95 % se recouvrent, ou sont inconnus).
input-missing = { $metric }{ $among } : personne n'a encore saisi ces chiffres ({ $inputs }).
uncounted-before = { $metric } : aucun nombre d'abonnés n'est connu avant le { $day }.{ $since }
uncounted-since = { " " }Du premier au dernier connu, { $period } : { $value }.
reach-is-not-people = La portée est la somme des portées des publications : qui en a vu deux compte deux fois.
data-until = Les données s'arrêtent le { $day }.
versus-until = Pour { $period }, les données s'arrêtent le { $day }.
first-only = Un seul indicateur à la fois ici ; redemandez : { $metric }.
of-emails = Cette campagne n'a que des e-mails : les chiffres sont les leurs.
stood-in = { $metric } : personne n'en a saisi pour ces jours. Voici à la place : { $instead }.
undated-left-out = { $posts ->
    [1] Une publication sans date est laissée de côté (tapez « sans date » pour la voir).
   *[other] { $posts } publications sans date sont laissées de côté (tapez « sans date » pour les voir).
}
lines-left-out = { $lines ->
    [1] Une autre ligne n'est pas montrée
   *[other] { $lines } autres lignes ne sont pas montrées
} : ajoutez « top 20 », ou filtrez.
times-left-out = { $lines ->
    [1] Une ligne plus ancienne n'est pas montrée
   *[other] { $lines } lignes plus anciennes ne sont pas montrées
} : prenez une période plus courte, ou par mois.
ranked-among = Classement parmi { $posts ->
    [1] une publication
   *[other] { $posts } publications
}.
instead-of-reach = { $posts ->
    [1] La seule publication ne donne pas la portée
   *[other] Aucune des { $posts } publications ne donne la portée
} : jugé par impression à la place.
best-time-close = Trop proche pour trancher avec { $others }{ $more }.
and-others = {" et d'autres"}
best-time-promising = Prometteurs, mais moins de { $least } publications : { $slots }.
best-time-untried = { $count ->
    [1] Une des 168 heures de la semaine n'a jamais été essayée.
   *[other] { $count } des 168 heures de la semaine n'ont jamais été essayées.
}
voice-perimeter = Concurrents comptés : { $rivals }.

# Colonnes et graphiques
column-want = vous voulez
column-type = vous tapez
column-kpi = indicateur
column-value = valeur
column-before = avant
column-change = évolution
column-posts = publications
column-emails = e-mails
column-days = jours
column-mentions = mentions
column-articles = articles
column-interval = intervalle à 95 %
column-definition = définition
column-when = quand
column-who = qui
column-what = quoi

# Et ensuite
step-by-network = Par réseau
step-by-format = Par format
step-by-outlet-type = Par type de média
step-by-week = Par semaine
step-top-posts = Meilleures publications
step-before = La période d'avant
step-add = Saisir des chiffres
step-summary = Bilan
step-engagement-by-network = Engagement par réseau
step-channels = Volume et conversion
step-best-time = Meilleur moment
step-people = Personnes engagées
step-catalogue = Tous les indicateurs
step-network = { $network }
step-ask = Demander : { $metric }

# Edges
metric-pooled = { $metric }, { $pooling }
data-from = Les données commencent le { $day }.
not-compared = Pas de comparaison avec { $period } : les données commencent le { $day }.
times-cut = Au début ou à la fin, une partie seulement est dans la période, { $period } (par { $dimension }).
no-rivals = { $metric } : aucune mention de concurrent n'a été saisie sur la période. Comptez-les avec /vigie ajouter rival=Nom mentions=120.
nothing-to-divide = { $metric } ne peut pas se dire : { $under } font 0 au total.
on-networks = { " " }sur { $networks }
told-by-accounts = Les chiffres quotidiens des comptes disent : { $metric }.
no-rows-posts = Aucune de nos publications{ $where } n'a : { $filters }.
no-rows-at-all-posts = Il n'y a pas de publication de nous{ $where }.
no-rows-emails = Aucun de nos e-mails n'a : { $filters }.
no-rows-at-all-emails = Il n'y a pas d'e-mail de nous.
no-rows-days = Aucun chiffre quotidien de nos comptes{ $where } n'a : { $filters }.
no-rows-at-all-days = Il n'y a pas de chiffres quotidiens de nos comptes{ $where }.
no-rows-mentions = Aucune des mentions{ $where } n'a : { $filters }.
no-rows-at-all-mentions = Il n'y a pas de mention{ $where }.
no-rows-articles = Aucun des articles n'a : { $filters }.
no-rows-at-all-articles = Il n'y a pas d'article{ $where }.
none-posts = Aucune : pas de publication ({ $scope }), { $period }{ $other }.
none-emails = Aucun : pas d'e-mail ({ $scope }), { $period }{ $other }.
none-mentions = Aucune : pas de mention ({ $scope }), { $period }{ $other }.
none-articles = Aucun : pas d'article ({ $scope }), { $period }{ $other }.
none-last = { " ; la dernière fois, c'était le " }{ $day }
none-first = { " ; la première fois, c'était le " }{ $day }
step-by-weekday = Par jour de la semaine
step-by-hour = Par heure
step-all-time = Toutes les données
no-filter = { $metric } : compté par compte, ne se filtre pas par { $dimension }.
email-only = Ce KPI ne concerne que les e-mails ({ $metric }) : retirez le réseau.
no-breakdown-of-posts = Une moyenne ou une médiane ({ $metric }) ne se répartit pas par { $dimension } : enlevez « moyenne » ou « médiane ».

# Pourquoi, inhabituel, conseil, objectif : comment la question a été comprise
kind-objectives = objectifs
kind-why = pourquoi
kind-unusual = inhabituel
kind-advice = conseil
understood-target = { " · objectif : " }{ $target }
understood-floor = { " · minimum : " }{ $target }
understood-ceiling = { " · maximum : " }{ $target }
no-metric = Aucun indicateur précisé : { $metric }.
no-why = { $metric } ne se décompose pas. Demandez-le par semaine pour voir quand il a bougé.
no-unusual = { $metric } : je ne sais pas y reconnaître ce qui est inhabituel. Demandez-le par semaine, ou demandez les mentions.
no-advice = { $metric } ne dit pas où mettre l'effort. Demandez un conseil pour l'engagement, la portée, les conversions ou les abonnés.
count-by-post = Un nombre ({ $metric }) ne permet pas un classement un par un. Demandez un chiffre que chaque ligne a, par exemple : { $other }.
target-which = De quel indicateur est-ce l'objectif ? Par exemple : taux de clic linkedin, objectif 2,5 %.
target-percent = Un objectif en pourcentage ne va pas avec { $metric }. Donnez un nombre, ou un taux.
whole = Sur toute la période, { $metric } : { $value }.
post-numbered = { $post } ({ $number })

# Pourquoi un indicateur a bougé
why-rose = { $metric } en hausse : { $value }, contre { $before } ({ $change }) — { $scope }, { $period } contre { $versus }
why-fell = { $metric } en baisse : { $value }, contre { $before } ({ $change }) — { $scope }, { $period } contre { $versus }
why-same = { $metric } sans changement : { $value } les deux fois — { $scope }, { $period } et { $versus }
why-nothing-before = { $metric } : rien à quoi comparer. La période d'avant serait { $period }, avant le début des données.
why-unknown-before = { $metric } : rien à quoi comparer, il manque des chiffres sur { $period }.
why-group = { $group } pèse le plus : { $delta }, soit { $part } % de l'écart.
why-group-more = { $group } pèse le plus : { $delta }, plus que tout l'écart ({ $part } %) ; le reste l'a compensé en partie.
why-posts = { $group } : { $now } au lieu de { $before } (effet : { $by_number }), et { $each } en moyenne au lieu de { $each_before } (effet : { $by_each }).
why-each = { $group } : { $now } les deux fois, et { $each } en moyenne au lieu de { $each_before } (effet : { $by_each }).
why-no-posts-now = { $group } : rien n'a été publié, contre { $posts } avant.
why-no-posts-before = { $group } : { $posts }, et rien avant.
why-ratio = { $group } passe de { $before } à { $now } (effet : { $own }), et de { $weighed } à { $weighs } du volume (effet : { $weight }).
why-all = Au total
why-new = { $group } n'avait rien dans la période d'avant.
why-gone = { $group } n'a plus rien dans la période.
why-within = Là, surtout { $inner } ({ $dimension }) : { $delta }.
why-top-before = Dans le tableau, ce qui pesait le plus avant : { $count }.
why-top-now = Dans le tableau, ce qui a le plus pesé : { $count }.
why-formula-sum = Écart = somme des écarts par { $dimension } ({ $parts }{ $more }) = { $total }
why-formula-ratio = Effet de chaque { $dimension } = (valeur − valeur d'avant) × poids moyen + (poids − poids d'avant) × (valeur moyenne − moyenne de l'ensemble) ; leur somme est l'écart.
why-inside = Vos chiffres disent où l'écart s'est fait. Ils ne disent rien de ce qui s'est passé ailleurs.
why-lengths = Les deux périodes n'ont pas la même durée : { $days ->
    [1] un jour
   *[other] { $days } jours
} et { $other ->
    [1] un jour
   *[other] { $other } jours
}.
change-few = L'écart peut être dû au hasard ({ $metric }) : de si petits nombres varient d'eux-mêmes.
chart-why = Écart : { $metric } par { $by }
column-now = maintenant
column-difference = écart
column-effect = effet
column-part = part

# Ce qui est inhabituel
unusual-found = { $count ->
    [one] Oui : { $metric }, { $value } le { $day }, { $times } l'habitude{ $verdict } — { $scope }, { $period }
   *[other] Oui, { $count } fois : { $metric }, jusqu'à { $value } le { $day }, { $times } l'habitude{ $verdict } — { $scope }, { $period }
}
unusual-none = Non : rien d'inhabituel dans les { $what }, { $usual } par jour d'habitude, { $most } au plus (le { $day }) — { $scope }, { $period }
unusual-neither = Non : rien d'inhabituel, ni dans les mentions ({ $usual } par jour d'habitude, { $most } au plus) ni dans les impressions de { $posts } ({ $post_usual } d'habitude, { $post_most } au plus) — { $scope }, { $period }
unusual-not-in = { $metric } : rien d'inhabituel.
unusual-unjudged = { $metric } : pas assez de données pour le dire.
outlier-also = { $count ->
    [one] Parmi nos publications, « { $item } » sort du lot : { $metric } { $value } (d'habitude { $usual }, soit { $times }).
   *[other] Parmi nos publications, { $count } sortent du lot, et d'abord « { $item } » : { $metric } { $value } (d'habitude { $usual }, soit { $times }).
}
unusual-unknown = Trop tôt pour le dire ({ $metric }) : il faut { $least } jours de données avant un jour pour savoir ce qui est habituel, et il y en a { $days }.
unusual-negative = { ", plutôt négatif" }
unusual-positive = { ", plutôt positif" }
unusual-undetermined = { ", ton partagé" }
unusual-day = { $period } : { $value } au lieu de { $usual }, { $times } l'habitude{ $networks }.
unusual-days = { $period } : { $all } en tout ; { $value } le { $day } au lieu de { $usual }, { $times } l'habitude{ $networks }.
unusual-on = { ", dont " }{ $networks }
unusual-next-negative = Ensuite : répondez en public, d'une seule voix, et surveillez la presse.
unusual-next-positive = Ensuite : remerciez, partagez, et refaites ce qui a plu.
unusual-next-undetermined = Ensuite : lisez les plus vues avant de répondre.
unusual-others = { $count ->
    [1] Un autre moment inhabituel n'est pas détaillé.
   *[other] { $count } autres moments inhabituels ne sont pas détaillés.
}
unusual-latest = Le dernier jour inhabituel avant cette période : le { $day } ({ $value }).
unusual-few = { $metric } : pas assez d'éléments pour dire lequel sort du lot ({ $count }, il en faut { $least }).
formula-unusual = Habituel le { $day } = niveau des semaines d'avant × jour de la semaine × moment de l'année = { $usual } (95 % des jours : { $low } à { $high }) ; observé : { $value }, ce que le hasard seul fait moins d'une fois en { $years } ans
formula-usual-day = Inhabituel : au moins { $least } en trois jours, { $times } fois l'habitude de ce jour, et ce que le hasard seul fait moins d'une fois en { $years } ans
outlier-found = { $count ->
    [one] Oui : « { $item } », { $metric } { $value } (d'habitude { $usual }, soit { $times }) — { $scope }, { $period }
   *[other] Oui, { $count } sortent du lot, et d'abord « { $item } » : { $metric } { $value } (d'habitude { $usual }, soit { $times }) — { $scope }, { $period }
}
outlier-none = Non : rien d'inhabituel parmi { $count } ({ $metric } : { $usual } d'habitude, { $most } au plus, « { $item } ») — { $scope }, { $period }
formula-outlier = Inhabituel : au moins 1,5 fois plus ou moins que celle du milieu (médiane) parmi { $peers } du même réseau, et plus loin d'elle que presque toutes
formula-outlier-past = Inhabituel : au moins 1,5 fois plus ou moins que celle du milieu (médiane) parmi { $peers } périodes comme celle-ci, et plus loin d'elle que presque toutes
count-by = { $who } ({ $count })
column-usual = d'habitude
column-times = fois
outlier-none-past = Non : rien d'inhabituel ({ $metric } par { $dimension }) : { $count } comparés à ce qu'ils étaient — { $scope }, { $period }
step-by-tone = Par tonalité
step-longer = Sur 90 jours

# Objectifs
objective-yes = Oui{ $when } : { $metric } { $value } { $target } — { $scope }, { $period }
objective-no = Non{ $when } : { $metric } { $value } { $target } — { $scope }, { $period }
objective-over = { "" }
objective-now = { ", pour l'instant" }
objective-ahead = { ", à ce rythme, le " }{ $day }
objective-already = { ", déjà" }
objective-target = pour un objectif de { $target }
objective-ceiling = pour un maximum de { $target }
column-gap = écart avec l'objectif
objective-gap = Écart avec l'objectif : { $gap }.
objective-so-far = Au { $day } : { $value }. À ce rythme, { $projected } le { $end }.
objective-needed = Pour y arriver : { $needed } par jour { $left ->
    [one] demain
   *[other] sur les { $left } jours qui restent
}, contre { $daily } par jour jusqu'ici.
objective-uncertain = À prendre avec prudence : l'intervalle à 95 % ({ $interval }) contient l'objectif, { $target }.
formula-projection = Projection au { $end } = { $value } + { $daily } par jour × { $left ->
    [1] un jour
   *[other] { $left } jours
} = { $projected } ({ $pace })
pace-elapsed = rythme mesuré sur { $days ->
    [1] un jour
   *[other] { $days } jours
}
pace-known = { $days ->
    [1] rythme du seul jour
   *[other] rythme des { $days } jours
} avec des données

# Où mettre l'effort
advice-best = Misez sur { $first } : { $metric } { $value }, contre { $other } pour { $second } — { $scope }, { $period }
advice-close = Trop serré pour trancher entre { $first } ({ $value }) et { $others }{ $more }, { $metric } — { $scope }, { $period }
advice-one = Rien à comparer par { $dimension } : { $first } est seul ({ $metric } { $value }) — { $scope }, { $period }
advice-few = Pas encore de conseil par { $dimension } : il faut au moins { $least } { $what } de chaque ({ $metric }) — { $scope }, { $period }
advice-losing = Pas de gain, quel que soit le { $dimension } : au mieux { $first }, { $metric } { $value } — { $scope }, { $period }
advice-named = { $name } ({ $value })
advice-on = { " sur " }{ $network }
advice-format = Format{ $on } : { $first } ({ $value }, contre { $other } pour { $second }).
advice-time = Moment{ $on } : { $slot } ({ $metric } { $value }, sur toutes les données).
advice-push = À pousser : { $group } fait { $value }, avec { $part } du volume seulement ({ $term }).
advice-mend = À corriger : { $group } a { $part } du volume ({ $term }), et fait { $value }.
advice-next-best = Ensuite : donnez plus de place à { $first } pendant un mois, puis redemandez. Ces chiffres disent ce qui a marché ; seul un essai dit ce qui marchera.
advice-next-close = Ensuite : donnez autant de place à { $first } et à { $second } pendant un mois, puis redemandez.
advice-judged = Objectif : { $goal }. Ce qui est comparé : { $metric }.
advice-ahead = { $ahead } est à venir, sans chiffres : jugé sur { $period }.
advice-too-few = Pas encore jugés, avec moins de { $least } { $what } : { $groups }.
advice-picture = Misez sur { $bets } — { $scope }, { $period }
advice-picture-close = Rien ne se détache assez pour miser dessus — { $scope }, { $period }
advice-bet = { $name } ({ $metric })
advice-close-note = Plusieurs noms sur une ligne : trop proches pour trancher (les intervalles à 95 % se recouvrent).
advice-time-all = Le meilleur moment est jugé sur toutes les données.
column-part-of = part ({ $term })
column-by = par
column-best = misez sur
column-next = ensuite
