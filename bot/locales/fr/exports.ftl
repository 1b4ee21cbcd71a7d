# Ce qu'il faut dire d'un fichier
ask-network = Je ne sais pas de quel réseau sont ces lignes : ni colonne ni lien ne le dit. Choisissez-le, ou ajoutez une colonne « réseau ».
ask-option-columns = Dites ce qu'est chaque colonne avec --column reach=NOM, autant de fois qu'il le faut.
ask-option-dates = Ajoutez --dates dmy si le jour vient en premier, ou --dates mdy si c'est le mois.
ask-option-network = Ajoutez --network, par exemple --network instagram.
column-unknown = Je ne connais pas le champ « { $field } ». Les champs : { $fields }.
file-not-counts = La colonne « { $column } » devrait compter : { $counter } ; elle contient « { $text } ». Donnez des nombres entiers : pas de taux, ni de nombres raccourcis par un tableur (1,2E+05).
file-no-figure = Aucune ligne du fichier n'a de chiffre que je garde : les colonnes sont là, mais vides.

# Ce qui a été supposé, corrigé ou laissé de côté
supposed-network = Les lignes ne disent pas leur réseau : je les prends pour { $network }, comme dans « { $text } ».
supposed-networks = Les lignes ne disent pas leur réseau : je les prends pour { $taken }.
supposed-from = { $network } (comme dans { $texts })
noted-clock = Les heures de ce fichier sont celles de { $clock } ; je les donne à l'heure de { $zone }.
noted-ids-rounded = { $count ->
    [1] Un tableur a arrondi un identifiant : cette publication est reconnue par son lien, ou par sa date et son texte.
   *[other] Un tableur a arrondi { $count } identifiants : ces publications sont reconnues par leurs liens, ou par leurs dates et leurs textes.
}
noted-not-counts = La colonne « { $column } » ne contient pas de nombres (« { $text } ») : je n'en ai rien lu.
noted-notes = { $count ->
    [1] Une ligne qui n'est pas du tableau (une note) a été laissée de côté.
   *[other] { $count } lignes qui ne sont pas du tableau (des notes) ont été laissées de côté.
}
noted-rounded = Des nombres avaient des décimales ; ils ont été arrondis.
noted-short = { $count ->
    [1] Une ligne a moins de cellules qu'il n'y a de colonnes : ce qui manque n'est pas renseigné.
   *[other] { $count } lignes ont moins de cellules qu'il n'y a de colonnes : ce qui manque n'est pas renseigné.
}
noted-tones = Certaines tonalités sont des mots que je ne connais pas : elles restent inconnues.
noted-totals = { $count ->
    [1] Une ligne de totaux ou de moyennes a été laissée de côté.
   *[other] { $count } lignes de totaux ou de moyennes ont été laissées de côté.
}
noted-twice = { $count ->
    [1] Une publication y est deux fois ; elle compte une fois.
   *[other] { $count } publications y sont deux fois ; elles comptent une fois.
}
noted-no-account = Ces chiffres quotidiens ne disent pas de quel compte ils sont. Choisissez-le si vous en suivez plusieurs sur ce réseau.
noted-undated = { $count ->
    [1] Une ligne n'a pas de date : elle reste hors de toute période datée.
   *[other] { $count } lignes n'ont pas de date : elles restent hors de toute période datée.
}
row-of-nothing = Cette ligne a des chiffres, mais ni date ni texte : on dirait une somme des autres.
noted-unread = Rien n'a été tiré de : { $names }.
