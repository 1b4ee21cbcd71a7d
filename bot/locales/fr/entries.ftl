# Champs d'un formulaire, et comment une ligne ou un fichier les nomme (compteurs : term-…)
field-network = réseau
field-media = média
field-date = date
field-time = heure
field-weekday = jour de la semaine
field-hour = heure seule
field-published_at = date et heure
field-day = jour
field-slot = heure de la semaine
field-account = compte
field-rival = concurrent
field-post_id = identifiant
field-format = format
field-campaign = campagne
field-author = auteur
field-text = texte
field-hashtags = hashtags
field-url = lien
field-sentiment = tonalité
field-outlet = titre de presse
field-type = type
field-outlet_type = type de média
field-message = message clé
field-prominence = mise en avant
field-wrong = { $field } : { $why }
network-web = web

# Nombres
number-unreadable = « { $text } » n'est pas un nombre que je sais lire. Écrivez par exemple 1200, 1 200 ou 1,2k.
number-not-whole = « { $text } » n'est pas un nombre entier. Écrivez un compte entier, par exemple 1200.
number-negative = « { $text } » est négatif. Un compte vaut 0 ou plus ; laissez-le de côté si vous ne le connaissez pas.
number-too-large = « { $text } » est trop grand : je vais jusqu'à 1 000 000 000 000.
number-not-a-rate = « { $text } » est un taux. Donnez le compte lui-même : je calcule les taux à partir des comptes.
number-not-money = « { $text } » est une somme d'argent. Écrivez un compte, par exemple 1200.

# Les chiffres d'une publication, sur une ligne ou dans un formulaire
add-no-network = Quel réseau ? Ajoutez instagram, facebook, linkedin, x, tiktok, youtube ou email ; ou presse ; ou collez le lien de la publication.
add-no-figure = Il n'y a aucun chiffre à enregistrer. Ajoutez-en au moins un, par exemple : impressions=1200 likes=30
add-no-outlet = Quel article ? Ajoutez son journal, son titre ou son lien, par exemple : presse journal="Le Monde" ton=positif
rival-which = Quel concurrent ? Nommez-le, par exemple : concurrent="Nova" mentions=120
key-unknown = Je ne connais pas le champ « { $word } ». Écrivez par exemple : impressions=1200 likes=30 campagne="Printemps" — et mettez les textes entre guillemets.
key-unknown-close = Je ne connais pas le champ « { $word } ». Vouliez-vous dire { $close } ?
key-without-value = Il manque la valeur de « { $field } ». Écrivez-la après un signe égal, par exemple : likes=30
said-twice = Il y a deux valeurs pour « { $field } » : « { $first } » et « { $second } ». Gardez-en une.
entry-word-unknown = Je ne sais pas ce qu'est « { $word } ». Écrivez-le sous la forme nom=valeur, par exemple campagne="Printemps", et mettez les textes entre guillemets : texte="…"
number-alone = Que compte { $number } ? Écrivez par exemple : impressions={ $number }
numbers-unclear = Je ne sais pas ce que compte chacun de ces nombres : { $numbers }. Écrivez-les sous la forme nom=nombre, par exemple : likes=30
quote-open = Il manque un guillemet fermant après { $text }
rate-submitted = { $metric } : je le calcule moi-même. Donnez les comptes : { $inputs }.
network-unknown = Je ne connais pas le réseau « { $text } ». Essayez { $close }.
media-unknown = Je ne connais pas le média « { $text } ». Essayez { $close }.
sentiment-unknown = Je ne connais pas la tonalité « { $text } ». Écrivez positif, neutre ou négatif, ou ne mettez rien.
link-elsewhere = Le lien mène à { $linked }, mais vous avez écrit { $network }. Gardez le bon.
date-unreadable = « { $text } » n'est pas une date que je sais lire. Écrivez par exemple 20/11/2026 14h30, 20/11 14h30 ou hier 18h.
date-impossible = « { $text } » n'est pas une date possible. Écrivez par exemple 20/11/2026 14h30.
date-future = { $day } : ce jour n'est pas encore venu. Les chiffres se saisissent une fois la publication parue.
contradiction = Ces chiffres se contredisent : { $part }, mais { $whole }. Vérifiez les deux.
doubt-above = Enregistré, mais à vérifier : { $part } = { $less } dépasse { $whole } = { $more }.

# Fichiers
file-no-rows = Le fichier a des noms de colonnes, mais aucune ligne dessous.
file-unknown = Je ne sais pas quoi faire de ces colonnes : { $columns }. Un tableau a besoin d'au moins un chiffre que je connais (portée, j'aime, clics…) et, sur chaque ligne, d'une date, d'un lien ou d'un texte. Renommez les colonnes, ou dites ce qu'elles sont.
file-column-twice = La colonne « { $column } » est là deux fois. Gardez-en une, puis renvoyez le fichier.
file-all-refused = { $rows ->
    [1] La seule ligne du fichier ne peut pas être gardée : rien n'a été enregistré.
   *[other] Aucune des { $rows } lignes ne peut être gardée : rien n'a été enregistré.
}
row-too-long = Cette ligne a plus de cellules qu'il n'y a de colonnes ({ $columns }) : un texte qui contient un séparateur doit être entre guillemets.
row-too-short = Cette ligne a moins de cellules qu'il n'y a de colonnes ({ $columns }) : elle est peut-être coupée.
row-no-figure = Il n'y a aucun chiffre dans cette ligne.
row-no-network = Le réseau manque.
row-no-date = La date manque : ces chiffres sont ceux d'un jour.
rows-more = { $rows ->
    [1] … et une autre ligne comme celles-ci.
   *[other] … et { $rows } autres lignes comme celles-ci.
}

# Ce qu'un import a fait
table-posts = Publications
table-mentions = Mentions
table-press = Articles de presse
table-email = Campagnes d'e-mail
table-followers = Chiffres des comptes
table-rivals = Concurrents
table-daily = Chiffres par jour
import-table = { $kind } : { $rows ->
    [1] une ligne, { $period }
   *[other] { $rows } lignes, { $period }
}
import-table-undated = { $kind } : { $rows ->
    [1] une ligne, sans date
   *[other] { $rows } lignes, sans date
}
import-stored = Enregistré : { $new ->
    [one] { $new } nouvelle
   *[other] { $new } nouvelles
}, { $updated ->
    [one] { $updated } mise à jour
   *[other] { $updated } mises à jour
}, { $unchanged ->
    [one] { $unchanged } inchangée
   *[other] { $unchanged } inchangées
}.
import-deleted = { $count ->
    [1] Une ligne est d'une publication que quelqu'un a supprimée : elle reste supprimée.
   *[other] { $count } lignes sont de publications que quelqu'un a supprimées : elles restent supprimées.
}
import-lowered = { $count ->
    [1] Un chiffre est plus bas qu'avant.
   *[other] { $count } chiffres sont plus bas qu'avant.
}
import-dry = Rien n'a été enregistré : c'était un essai.
import-refused = { $rows ->
    [1] Une ligne n'a pas été gardée :
   *[other] { $rows } lignes n'ont pas été gardées :
}
import-row = ligne { $line } : { $why }
import-ignored = Colonnes laissées de côté : { $columns }.
import-ignored-more = Colonnes laissées de côté : { $columns } et { $count ->
    [1] une autre
   *[other] { $count } autres
}.
