# Personnes à approcher
column-standing = statut
standing-to_contact = à contacter
standing-contacted = contactée
standing-partner = partenaire
standing-no = non
standing-none = pas encore approchée
people-list = { $count ->
    [one] Une personne à approcher pour une collaboration
   *[other] { $count } personnes à approcher pour une collaboration
} ({ $period })
people-one = { $name }
people-title = { $name } — { $standing }
people-posts = { $mentions ->
    [one] Une mention
   *[other] { $mentions } mentions
}, qui { $mentions ->
    [one] a suscité
   *[other] ont suscité
} { $interactions ->
    [one] une interaction
   *[other] { $interactions } interactions
}, sur { $networks } ; la dernière le { $day }.{ $tone }
people-tone = { " Tonalité : " }{ $positive } positives, { $negative } négatives.
people-quiet = Aucune mention dans les { $days } derniers jours.
people-said = Dit par { $who } le { $day }.
people-overdue = Contactée il y a { $weeks } semaines, sans nouvelle notée depuis : relancez, ou notez comment cela s'est terminé.
people-note = Note : { $note }
people-kept = { $name } : { $standing }
people-none = Personne à approcher pour l'instant : il faut des mentions avec leur auteur ({ $period }).
people-nobody = Aucune mention avec un auteur n'a encore été saisie.
people-unknown = Personne du nom de { $name } ne nous mentionne. Vouliez-vous dire { $close } ?
people-unknown-to-all = Personne du nom de { $name } ne nous mentionne. /vigie personnes montre qui le fait.
people-more = { $count ->
    [one] Une autre personne
   *[other] { $count } autres personnes
} : le bouton ci-dessous montre les chiffres de toutes.
people-aside = { $count ->
    [one] Une personne est écartée (non)
   *[other] { $count } personnes sont écartées (non)
} : /vigie personnes toutes les montre.
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
