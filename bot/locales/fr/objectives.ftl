# Objectifs
aims = { $count ->
    [1] Un objectif
   *[other] { $count } objectifs
}
aims-none = Il n'y a encore aucun objectif. Par exemple : /vigie objectif clics linkedin atteindre 5 000 d'ici au 31 décembre
aims-closed = { $count ->
    [1] Un objectif est clos : /vigie objectifs tous le montre.
   *[other] { $count } objectifs sont clos : /vigie objectifs tous les montre.
}
aim-numbered = { $number }. { $aim }
aim = { $metric }{ $scope } : { $target }, d'ici au { $end }
aim-scope = { " (" }{ $filters })
aim-reach = atteindre { $target }
aim-total = { $target } en tout
aim-above = rester au-dessus de { $target }
aim-below = rester sous { $target }
aim-status-on_track = en bonne voie
aim-status-at_risk = à risque
aim-status-off_track = hors d'atteinte
aim-status-reached = atteint
aim-status-missed = manqué
aim-status-early = pas commencé
aim-status-unknown = pas encore de chiffres
aim-status-closed = clos
aim-statuses = En bonne voie : la projection atteint l'objectif. À risque : seule une partie de sa fourchette l'atteint. Hors d'atteinte : rien de sa fourchette ne l'atteint.
aim-word = { $status } — { $comment }
aim-bar = { $bar } { $share } % · { $value } pour { $target }
aim-bar-way = { $bar } { $share } % du chemin de { $opening } à { $target } · { $value }
aim-bar-below = { $bar } { $share } % du maximum · { $value } pour { $target } au plus
aim-only-value = { $value }
aim-headline = Objectif { $number }, { $status } : { $aim }
aim-headline-closed = Objectif { $number }, clos ({ $status }) : { $aim }
aim-headline-deleted = Objectif { $number }, supprimé : { $aim }
aim-row-status = Ce que disent les chiffres
aim-row-word = Ce qu'en dit l'équipe ({ $day })
aim-row-word-by = Qui le dit
aim-row-owner = Responsable
aim-row-purpose = Finalité
column-aim-is = réponse
column-aim-objective = objectif
column-aim-progress = avancée
column-aim-status = chiffres
column-aim-word = équipe
column-aim-owner = responsable
aim-early = Il commence le { $start }.
aim-none-since = Pas encore de chiffres depuis son début, le { $start }.
aim-nothing-yet = L'objectif est gardé ; il sera mesuré dès que quelqu'un saisira ces chiffres.
aim-already = Il y en avait déjà { $opening } avant qu'il commence, le { $start }.
aim-expected = En ligne droite, il en serait à { $value } le { $day }.
aim-expected-below = En ligne droite, il peut en être à { $value } le { $day }.
aim-throughout-reach = Il se mesure sur toute la période : il faut { $target } à la fin.
aim-throughout-above = Tout du long, il faut être au-dessus de { $target }.
aim-throughout-below = Tout du long, il faut être sous { $target }.
aim-weeks-above = Au-dessus { $kept } semaines entières sur { $weeks } ; la dernière : { $last }.
aim-weeks-below = En dessous { $kept } semaines entières sur { $weeks } ; la dernière : { $last }.
aim-ahead = À { $pace } par semaine, { $value } le { $end } (fourchette : de { $low } à { $high }).
aim-ahead-rate = Si cela continue ainsi, { $value } le { $end } (fourchette : de { $low } à { $high }).
aim-not-projected = { $metric } : pas de projection, car cela ne s'additionne pas d'un jour à l'autre.
aim-needs-days = Pas encore de projection : il faut des posts sur plusieurs jours.
aim-needs-weeks = Pas encore de projection : il faut { $weeks } semaines entières avec des chiffres.
aim-needed = À partir de maintenant : { $value } par semaine (jusqu'ici : { $pace }).
aim-allowed = À partir de maintenant, { $value } par semaine au plus (jusqu'ici : { $pace }).
aim-needed-rate = À partir du { $since } ({ $days ->
    [1] un jour
   *[other] { $days } jours
}) : { $value }.
aim-needed-impossible = Aucune valeur des jours qui restent n'y suffirait.
aim-made-by = Par { $by } : { $parts }
aim-shares-by = Répartition par { $by } ({ $counted }) : { $parts }
aim-counted = ce qui est compté
aim-part = { $group } { $share } %
aim-post = « { $title } »
aim-best-posts = { $count } publications sur { $all } en ont fait { $share } % : { $posts }
aim-method = Projection : { $value } + { $gained } ÷ { $days } jours × { $left } jours restants ; le rythme est celui de { $period }. Fourchette : 95 % si les semaines à venir varient comme ces n = { $weeks }, t × s × √(m + m²/n).
aim-method-rate = Projection : le taux jusqu'ici. Fourchette : son intervalle à 95 %, resserré par la racine carrée de la part de la période qui reste.

# Étapes
step-aim = N° { $number }
step-aim-new = Fixer un objectif
step-aim-suggest = Que pourrait-on viser ?
step-aim-form = { $metric }…
step-aim-word = Je dis : { $status }
step-aim-comment = En dire plus…
step-aim-edit = Modifier
step-aim-close = Clore
step-aim-delete = Supprimer
step-aim-reopen = Revenir en arrière
step-aim-undo = Comme avant

# Ce qui a été fait
aim-kept = L'objectif est fixé.
aim-alike = Il y en a déjà un semblable : le { $number }, dont { $owner } répond.
aim-edited = L'objectif est modifié.
aim-far = Est-ce bien { $target } que vous voulez dire ? { $metric } : la médiane de vos { $weeks } dernières semaines est { $median }.
aim-same = Rien à changer : il est déjà ainsi.
aim-said = C'est noté.
aim-done-close = L'objectif { $number } est clos : { $aim }
aim-done-delete = L'objectif { $number } est supprimé : { $aim }
aim-same-close = L'objectif { $number } est déjà clos : { $aim }
aim-same-delete = L'objectif { $number } est déjà supprimé : { $aim }
journal-objective = a fixé l'objectif { $number } : { $line }
journal-objective-edit = a modifié l'objectif { $number } : { $line }
journal-objective-close = a clos l'objectif { $number }
journal-objective-reopen = a rouvert l'objectif { $number }
journal-objective-delete = a supprimé l'objectif { $number }
journal-objective-word = a dit de l'objectif { $number } : { $word ->
    [on_track] en bonne voie
    [at_risk] à risque
   *[other] hors d'atteinte
}

# Finalités
purpose-awareness = notoriété
purpose-engagement = engagement
purpose-conversion = conversion
purpose-retention = fidélisation
purpose-reputation = réputation

# Propositions
aim-suggest-which = À quoi doit servir l'objectif ?
aim-suggest-none = Trop peu de chiffres pour proposer un objectif : il faut { $weeks } semaines.
aim-suggested = D'après vos propres semaines, pour : { $purpose } ({ $period }). Rien n'est fixé : choisissez, et changez à votre guise.
aim-suggested-how = Médiane : des { $weeks } dernières semaines. Pareil : la période si cela continue ainsi. Ambition : 10 % de plus que d'habitude (10 % de moins pour ce qui doit être bas), en chiffres ronds.
column-aim-median = semaine médiane
column-aim-same = pareil
column-aim-more = ambition

# Problèmes : ce que c'est, et que faire
no-objective-of = Aucun objectif ne porte là-dessus. { $count ->
    [1] Il y en a un autre
   *[other] Il y en a { $count } autres
} : /vigie objectifs
aim-unreadable = Je ne sais plus lire l'objectif { $number }. Supprimez-le, puis fixez-le à nouveau.
aim-what = Quel objectif ? Par exemple : /vigie objectif clics linkedin atteindre 5 000 d'ici au 31 décembre
aim-edit-what = Qu'est-ce maintenant ? Par exemple : /vigie objectif modifier 3 clics linkedin atteindre 6 000 d'ici au 31 décembre
aim-word-what = Où en est-il ? Par exemple : /vigie objectif avis 3 à risque, on attend la page d'accueil
aim-number = « { $text } » n'est pas le numéro d'un objectif. /vigie objectifs montre les numéros.
aim-unknown = Il n'y a pas d'objectif { $number }. /vigie objectifs montre les numéros.
aim-not-yours = L'objectif { $number } peut être changé par son responsable, par qui l'a fixé et par les administrateurs de l'espace de travail. Rien n'a changé.
aim-not-open = L'objectif { $number } n'est plus ouvert. Rouvrez-le d'abord : /vigie objectif rouvrir { $number }
aim-who = Une seule personne répond d'un objectif. Choisissez-la dans la liste que Slack montre après @.
aim-when = D'ici quand ? Par exemple : d'ici au 31 décembre, ou T1 2027.
aim-over = Cette période est finie depuis le { $end }. Donnez une fin à venir.
aim-day-far = Trop loin : au plus { $years } ans d'aujourd'hui.
aim-ends-before = Il finirait (le { $end }) avant de commencer (le { $start }).
aim-purpose = À quoi sert-il ? Notoriété, engagement, conversion, fidélisation ou réputation.
aim-which = Quel indicateur ? Par exemple : clics, abonnés, taux d'engagement. /vigie kpi les montre tous.
aim-which-for = Quel indicateur, pour { $purpose } ? Par exemple : { $metrics }. « /vigie objectif proposer { $purpose } » montre ce que proposent vos semaines.
aim-one = Un objectif porte sur un seul indicateur. Fixez-en un pour chacun.
aim-only = Un objectif dit un indicateur, où, combien et d'ici quand, et rien d'autre (ni « par », ni « top », ni « vs »).
aim-no-target = { $metric } n'a pas de niveau à atteindre. Choisissez un autre indicateur.
aim-how-much = { $metric } : combien ? Par exemple : atteindre 5 000, rester au-dessus de 3 %, au plus 0,3 %.
aim-no-number = « { $text } » n'est pas un nombre. Écrivez par exemple 5 000, 10k ou 2,5 %.
aim-too-much = { $metric } ne peut pas être de { $value } : le maximum est { $most }.
aim-too-little = { $metric } veut un objectif au-dessus de 0.
aim-adds-up = { $metric } : cela s'additionne sur la période, et ne peut donc pas rester au-dessus d'un nombre. Dites « atteindre » et le total, ou choisissez un indicateur par semaine ou un taux.

# Le formulaire
aim-form-title = Objectif
aim-form-submit = Fixer
aim-form-save = Enregistrer
aim-form-late = Le formulaire ne s'est pas ouvert à temps. Tapez à nouveau /vigie objectif.
aim-form-purpose = À quoi il sert
aim-form-fits = Pour cette finalité
aim-form-metric = Indicateur
aim-form-scope = De quoi (vide : de tout)
aim-form-scope-example = LinkedIn campagne:"Black Friday"
aim-form-way = Cible
aim-form-way-reach = Atteindre (ce qui se compte : en tout)
aim-form-way-above = Rester au-dessus de
aim-form-way-below = Rester sous
aim-form-target = Combien
aim-form-target-example = 5 000 ou 2,5 %
aim-form-start = Du
aim-form-end = Au
aim-form-owner = Responsable
aim-form-suggestion = Vos { $weeks } dernières semaines de { $metric } : la médiane est { $median }. Si cela continue ainsi : { $same } { $when } ; avec 10 % d'ambition : { $more }. À vous de décider.
aim-form-by = d'ici au { $day }
aim-form-in-a-quarter = en un trimestre
aim-form-no-suggestion = { $metric } : trop peu de semaines avec des chiffres pour proposer un objectif.
aim-form-choose = Choisissez un indicateur : je montre ce que proposent vos dernières semaines.
aim-word-title = Où en est-on
aim-word-submit = Dire
aim-word-word = Votre avis
aim-word-comment = Commentaire
