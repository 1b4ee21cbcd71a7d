# Petits morceaux
nothing = {""}
nothing-shown = –
and = {" et "}
list = { $items }
without = sans { $dimension }
count-on = { $count } sur { $network }
interval = { $low } à { $high }
weekday = { $weekday }
hour = { $hour } h
slot = { $weekday } { $hour } h–{ $end } h
short-day = { $short }
short-slot = { $short_weekday } { $hour } h
time-day = { $day }
time-week = sem. du { $day }
time-month = { $month }
time-quarter = T{ $quarter } { $year }
time-year = { $year }
moment = { $at }
period = { $period }
period-all = toutes les données, { $period }
period-ever = toutes les données
period-undated = publications sans date
scope-only = { $dimension } : { $values }
scope-except = sauf { $dimension } : { $values }
perimeter-social = nos publications sur les réseaux sociaux
perimeter-account = nos comptes
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
understood = Compris : { $metrics } · { $scope } · { $period } ({ $zone }){ $by }{ $pooling }
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
    [one] une fois
   *[other] { $mentions } fois
}, parmi { $count ->
    [one] une personne
   *[other] { $count } personnes
} — { $scope }, { $period }
summary = Bilan — { $scope }, { $period }
summary-versus = Période comparée : { $period }.
chart-title = { $metric } par { $by }

# Pas de chiffre
no-inputs = { $metric } : calcul impossible ({ $scope }). { $posts ->
    [one] La seule publication de la période ne donne pas
   *[other] Aucune des { $posts } publications de la période ne donne
} { $lacking }. Saisissez ce qui manque avec /vigie ajouter, ou demandez un autre indicateur.
no-data-yet = Rien encore pour calculer { $metric } ({ $scope }). Il faut : { $inputs }. Saisissez les premiers chiffres avec /vigie ajouter.
no-data-on = Il n'y a pas de chiffres sur { $networks }. J'en ai sur { $known }.
no-data = Pas de données pour { $metric } ({ $scope }), { $period }. Les données vont du { $first } au { $last }.

# Les formules avec leurs nombres
formula-Rate = { $metric } = { $over } ÷ { $under } = { $x } ÷ { $y } = { $value }{ $interval }, { $posts ->
    [one] une publication
   *[other] { $posts } publications
}
formula-Total = { $metric } = somme sur { $posts ->
    [one] une publication
   *[other] { $posts } publications
} ({ $over }) = { $value }
formula-PartOfTotal = { $metric } = { $x } ÷ { $y } = { $value }
formula-MeanReachRate = { $metric } = moyenne de portée ÷ abonnés sur { $posts ->
    [one] une publication
   *[other] { $posts } publications
} = { $value }{ $interval }
formula-PerPost = { $metric } = { $over } ÷ publications = { $x } ÷ { $y } = { $value }{ $interval }
formula-Count = { $metric } = { $value }, compte exact
formula-Share = { $metric } = { $x } sur { $y } = { $value }{ $interval }
formula-Net = { $metric } = (positives − négatives) ÷ (positives + neutres + négatives) = { $x } ÷ { $y } = { $value }{ $interval }
formula-Frequency = { $metric } = publications ÷ semaines = { $x } ÷ { $y } = { $value }
formula-Regularity = { $metric } = 1 − écart-type ÷ moyenne des écarts entre jours de publication = 1 − { $x } ÷ { $y } = { $value }
formula-LongestSilence = { $metric } = le plus de jours entiers sans publication entre deux publications = { $value }{ $detail }
formula-BestTime = { $metric } = meilleur { $over } ÷ { $under } d'une heure de la semaine = { $value }
formula-Followers = { $metric } = dernier nombre de chaque compte, additionnés = { $value }
formula-NetFollowers = { $metric } = abonnés à la fin − au début = { $x } − { $y } = { $value }
formula-FollowerGrowth = { $metric } = solde d'abonnés ÷ abonnés au début = { $x } ÷ { $y } = { $value }
formula-FollowersPerPost = { $metric } = solde d'abonnés ÷ publications = { $x } ÷ { $y } = { $value }
formula-DailyEngagement = { $metric } = interactions ÷ (jours × abonnés) = { $x } ÷ { $y } = { $value }, { $posts ->
    [one] une publication
   *[other] { $posts } publications
}
formula-EngagedPeople = { $metric } = auteurs de mentions, comptés une fois = { $value } ; classés par nombre de mentions
formula-Returning = { $metric } = personnes des deux périodes ÷ personnes de celle d'avant = { $x } ÷ { $y } = { $value }{ $interval }
formula-PotentialAudience = { $metric } = audience de chaque support, compté une fois = { $value } (supports : { $y }, articles : { $posts })
formula-ShareOfVoice = { $metric } = nos mentions ÷ (les nôtres + celles des concurrents) = { $x } ÷ { $y } = { $value }{ $interval }
formula-mean = { $metric }, moyenne des taux des publications = { $value }{ $interval }, { $posts ->
    [one] une publication
   *[other] { $posts } publications
}
formula-median = { $metric }, médiane des taux des publications = { $value }, { $posts ->
    [one] une publication
   *[other] { $posts } publications
}
formula-interval = { " (95 % : " }{ $interval })
silence-days = { " (" }{ $period })

# Remarques
no-period = Aucune période précisée : les { $days } derniers jours entiers.
no-period-all = Aucune période précisée : toutes les données.
left-out = { $posts ->
    [one] Une publication n'est pas comptée dans « { $metric } » (il y manque : { $lacking }) : { $where }.
   *[other] { $posts } publications ne sont pas comptées dans « { $metric } » (il y manque : { $lacking }) : { $where }.
}
small-numbers = Petits nombres ({ $posts ->
    [one] une publication
   *[other] { $posts } publications
}). { $metric } : la vraie valeur peut être n'importe où entre { $low } et { $high }.
change-uncertain = L'écart peut être dû au hasard ({ $metric }) : les deux intervalles à 95 % se recouvrent.
too-close = Écart trop faible avec { $first } pour un classement : { $others } (les intervalles à 95 % se recouvrent, ou sont inconnus).
input-missing = { $metric } : personne n'a saisi { $inputs }.
reach-is-not-people = La portée est la somme des portées des publications : qui en a vu deux compte deux fois.
data-until = Les données s'arrêtent le { $day }.
undated-left-out = { $posts ->
    [one] Une publication sans date est laissée de côté (tapez « sans date » pour la voir).
   *[other] { $posts } publications sans date sont laissées de côté (tapez « sans date » pour les voir).
}
lines-left-out = { $lines ->
    [one] Une autre ligne n'est pas montrée
   *[other] { $lines } autres lignes ne sont pas montrées
} : ajoutez « top 20 », ou filtrez.
times-left-out = { $lines ->
    [one] Une ligne plus ancienne n'est pas montrée
   *[other] { $lines } lignes plus anciennes ne sont pas montrées
} : prenez une période plus courte, ou par mois.
ranked-among = Classement parmi { $posts ->
    [one] une publication
   *[other] { $posts } publications
}.
instead-of-reach = { $posts ->
    [one] La seule publication ne donne pas la portée
   *[other] Aucune des { $posts } publications ne donne la portée
} : jugé par impression à la place.
best-time-close = Trop proche pour trancher avec { $others }{ $more }.
and-others = {" et d'autres"}
best-time-promising = Prometteurs, mais moins de { $least } publications : { $slots }.
best-time-untried = { $count ->
    [one] Une des 168 heures de la semaine n'a jamais été essayée.
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
no-posts = Il n'y a pas de publications pour { $scope }.
step-by-weekday = Par jour de la semaine
step-by-hour = Par heure
step-all-time = Toutes les données
no-filter = { $metric } : compté par compte, ne se filtre pas par { $dimension }.
email-only = { $metric } concerne les campagnes e-mail : ne précisez pas de réseau.
no-breakdown-of-posts = Une moyenne ou une médiane ({ $metric }) ne se répartit pas par { $dimension } : enlevez « moyenne » ou « médiane ».
