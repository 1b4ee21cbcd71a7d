# Personnes à approcher
column-standing = statut
standing-to_contact = à contacter
standing-contacted = contactée
standing-partner = partenaire
standing-no = non
standing-none = pas encore approchée
people-list = { $count ->
    [1] Une personne à approcher pour une collaboration
   *[other] { $count } personnes à approcher pour une collaboration
} ({ $period })
people-one = { $name }
people-title = { $name } — { $standing }
people-posts = { $mentions ->
    [1] Une mention
   *[other] { $mentions } mentions
}{ $drew }, sur { $networks } ; la dernière le { $day }.{ $tone }
people-drew = { " (" }{ $interactions ->
    [1] une interaction suscitée
   *[other] { $interactions } interactions suscitées
})
people-tone = { " Tonalité : " }{ $positive } { $positive ->
    [one] positive
   *[other] positives
}, { $negative } { $negative ->
    [one] négative
   *[other] négatives
}.
people-quiet = Aucune mention dans les { $days } derniers jours.
people-said = Dit par { $who } le { $day }.
people-overdue = Contactée il y a { $weeks } semaines, sans nouvelle notée depuis : relancez, ou notez comment cela s'est terminé.
people-note = Note : { $note }
people-kept = { $name } : { $standing }
people-none = Personne à approcher pour l'instant : il faut des personnes qui nous mentionnent deux fois, ou disent du bien de nous ({ $period }).
people-nobody = Aucune mention avec un auteur n'a encore été saisie.
people-unknown = Personne du nom de { $name } ne nous mentionne. Vouliez-vous dire { $close } ?
people-unknown-to-all = Personne du nom de { $name } ne nous mentionne. /vigie personnes montre qui le fait.
people-more = { $count ->
    [1] Une autre personne
   *[other] { $count } autres personnes
} : le bouton ci-dessous montre les chiffres de toutes.
people-seldom = { $count ->
    [1] Une autre personne nous a mentionnés
   *[other] { $count } autres personnes nous ont mentionnés
} une seule fois, sans éloge noté.
people-aside = { $count ->
    [1] Une personne est écartée (non, ou plus de plaintes que d'éloges)
   *[other] { $count } personnes sont écartées (non, ou plus de plaintes que d'éloges)
} : /vigie personnes écartées les montre.
people-list-aside = { $count ->
    [1] Une personne écartée
   *[other] { $count } personnes écartées
} : l'équipe a dit non, ou plus de plaintes que d'éloges ({ $period })
people-none-aside = Personne n'est écarté.
people-how = En une ligne : /vigie personnes @lea contactée "rendez-vous mardi". Les statuts : à contacter, contactée, partenaire, non.
people-personal = Ce sont des données personnelles : /vigie personnes oublier @lea efface le statut et la note.
people-forgotten = Le statut et la note de { $name } sont effacés, du journal aussi.
people-nothing-to-forget = Il n'y avait ni statut ni note pour { $name }.
people-posts-stay = Les mentions saisies gardent leur auteur : /vigie supprimer en retire une.
step-people-all = Toutes les personnes
step-people-back = Comme avant
step-people-figures = Les chiffres
step-standing-to_contact = À contacter
step-standing-contacted = Contactée
step-standing-partner = Partenaire
step-standing-no = Non
help-people = les personnes à approcher, et où l'on en est
help-people-line = /vigie personnes
journal-people = a dit de { $author } : { $status ->
    [to_contact] à contacter
    [contacted] contactée
    [partner] partenaire
   *[no] non
}
journal-people-forgotten = a effacé le statut et la note d'une personne

# Ce que les chiffres conseillent
advised-headline = { $count ->
    [1] Un conseil
   *[other] { $count } conseils
} d'après vos propres chiffres{ $where }
advised-scope = { " (" }{ $scope })
advised-none = Rien à conseiller de sûr{ $where } : les chiffres ne le permettent pas encore.
advised-needs = Il faut au moins 5 publications dans chaque groupe comparé, 100 clics ou personnes touchées et 10 événements, et des intervalles à 95 % qui ne se recouvrent pas.
advised-by-purpose = Lu selon la finalité de vos objectifs : { $purposes }.
advised-no-purpose = Il n'y a pas d'objectif : ce qui compte le plus pour vous n'est pas connu. /vigie objectif en fixe un.
advised-how = C'est sûr quand les intervalles à 95 % ne se recouvrent pas. Les chiffres passés donnent une raison d'essayer, pas une preuve.
advised-about-channels = Canaux
advised-about-formats = Formats
advised-about-rhythm = Rythme
advised-about-slots = Moment où publier
advised-about-people = Personnes
advised-about-press = Presse
advised-about-email = E-mail
advised-channel-push = Développez { $network } { $purpose } : { $metric } { $value }, contre { $rest } ailleurs, avec { $part } du volume seulement ({ $volume }).
advised-channel-mend = Retravaillez { $network } { $purpose } : ce canal a { $part } du volume ({ $volume }), et fait { $value } ({ $metric }), contre { $rest } ailleurs.
advised-tone-push = Remerciez et répondez sur { $network } : { $metric } { $value }, contre { $rest } ailleurs, avec { $part } des { $volume }.
advised-tone-mend = Répondez d'abord sur { $network } : { $metric } { $value }, contre { $rest } ailleurs, avec { $part } des { $volume }.
advised-format = Sur { $network }, { $purpose }, publiez plus dans ce format : { $format } ({ $metric } { $value }, contre { $rest } pour les autres, avec { $part } des publications seulement).
advised-for-awareness = pour la notoriété
advised-for-engagement = pour l'engagement
advised-for-conversion = pour la conversion
advised-for-retention = pour la fidélisation
advised-for-reputation = pour la réputation
advised-why = Pourquoi : { $posts }{ $counts }, intervalle à 95 % { $interval } ; les autres : { $others }, { $rest }. { $period }.
advised-counts = {", "}{ $x } / { $y } ({ $over } / { $under })
advised-silence = Gardez une réserve pour { $account } : { $days } jours sans publication ; son plus long silence d'avant : { $before ->
    [0] aucun
    [1] un jour
   *[other] { $before } jours
}.
advised-silence-why = Pourquoi : rien du { $silence }, entre deux publications. Comparé sur { $period }.
advised-bursts = Étalez les publications de { $account } : de { $least } à { $most } par semaine. Environ { $usual } chaque semaine en font autant.
advised-bursts-why = Pourquoi : { $counts } publications ces 8 dernières semaines, plus irrégulier que le hasard. { $period }.
advised-slot = Sur { $network }, publiez plus le { $slot } : { $metric } { $value }, contre { $rest } aux autres heures, avec { $part } des publications.
advised-slot-trial = Sur { $network }, essayez encore le { $slot }, jusqu'à { $posts } publications : prometteur, mais trop peu pour en être sûr.
advised-slot-trial-why = Pourquoi : { $posts } y ont fait { $value } ({ $metric }), contre { $rest } pour l'ensemble ({ $all }). { $period }.
advised-person = Approchez { $name } pour une collaboration : { $mentions } mentions{ $drew }, sur { $networks }.
advised-person-why = Pourquoi : { $standing } ; tonalité : { $positive } { $positive ->
    [one] positive
   *[other] positives
}, { $negative } { $negative ->
    [one] négative
   *[other] négatives
} ; parmi { $people } { $people ->
    [one] personne qui nous mentionne
   *[other] personnes qui nous mentionnent
}. { $period }.
advised-press-tone = Préparez vos réponses à la presse : sa tonalité a baissé, sentiment net { $value }, contre { $before } avant.
advised-press-tone-why = Pourquoi : { $articles } ({ $interval }), contre { $earlier } avant ({ $rest }). { $period }, comparé au { $previous }.
advised-outlet = Remerciez { $name }, et donnez-lui plus : { $articles } articles, dont { $positive } positifs et aucun négatif.
advised-outlet_type = Donnez plus à ce type de média : { $name }. { $articles } articles, dont { $positive } positifs et aucun négatif.
advised-outlet-why = Pourquoi : le plus présent de ceux qui n'ont aucun article négatif ; { $articles } articles en tout, { $groups } noms différents. { $period }.
advised-outlet-silent = Proposez un sujet à { $name } : aucun article depuis le { $day }, soit { $days } jours.
advised-outlet-silent-why = Pourquoi : { $articles } en un an, jamais plus de { $before } { $before ->
    [one] jour
   *[other] jours
} entre deux. Articles connus jusqu'au { $known }. { $period }.
advised-unsubscribe-rate = Revoyez la campagne « { $campaign } » : { $lost } désabonnements, soit { $value } des e-mails délivrés, contre { $usual } d'habitude.
advised-bounce-rate = Nettoyez la liste de la campagne « { $campaign } » : { $lost } e-mails en erreur, soit { $value }, contre { $usual } d'habitude.
advised-email-why = Pourquoi : sur { $of } { $under }, intervalle à 95 % { $low } à { $high } ; l'habitude est la médiane de { $campaigns } autres campagnes. { $period }.
advised-scope-what = Un conseil porte sur un réseau, un compte, une campagne… : /vigie conseils linkedin. Pour un but, demandez /kpi conseil conversions.
step-by-outlet = Par média
step-by-campaign = Par campagne
step-missing = Ce qui manque
step-advice = Tous les conseils
help-advice = tout ce que vos chiffres conseillent, avec les raisons
help-advice-line = /vigie conseils
step-by-network-of = { $metric } par réseau
step-by-format-on = { $network } par format
step-by-week-of = { $account } par semaine
step-best-time-on = Meilleur moment sur { $network }
advised-piece = • { $said }
