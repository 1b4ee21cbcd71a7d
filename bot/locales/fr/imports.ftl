# Un fichier, avant d'être importé
preview-of = « { $file } » : { $what }
preview-of-several = « { $file } » : { $count } sortes de lignes
kind-posts = publications { $networks }
kind-mentions = mentions sur { $networks }
kind-press = articles de presse
kind-email = campagnes d'e-mail
kind-daily = chiffres par jour de { $networks }
kind-followers = chiffres des comptes { $networks }
kind-rivals = mentions des concurrents
kind-of-account = { $kind } ({ $account })
kind-dated = { $kind }, { $period }
kind-undated = { $kind }, sans date
rows = { $rows ->
    [1] Une ligne : { $parts }
   *[other] { $rows } lignes : { $parts }
}
rows-new = { $rows ->
    [one] { $rows } nouvelle
   *[other] { $rows } nouvelles
}
rows-updated = { $rows } mise{ $rows ->
    [one] {""}
   *[other] s
} à jour
rows-unchanged = { $rows } inchangée{ $rows ->
    [one] {""}
   *[other] s
}
rows-deleted = { $rows } de publications que quelqu'un a supprimées
rows-refused = { $rows } laissée{ $rows ->
    [one] {""}
   *[other] s
} de côté
preview-same = Ces lignes ont déjà été importées le { $day } : rien ne changerait.
preview-nothing = Tous ces chiffres sont déjà enregistrés : rien ne changerait.
preview-deleted = Ce qui a été supprimé le reste, et tout le reste est déjà enregistré : rien ne changerait.
preview-fallen = { $network }, « { $post } » : { $counter }, de { $before } à { $after } : c'est moins qu'avant.
preview-fallen-more = { $count ->
    [1] Un autre chiffre est plus bas qu'avant.
   *[other] { $count } autres chiffres sont plus bas qu'avant.
}
preview-row = Ligne { $line } laissée de côté : { $why }
preview-rows-more = { $rows ->
    [1] Une autre ligne est laissée de côté.
   *[other] { $rows } autres lignes sont laissées de côté.
}
preview-field = { $field } (« { $column } »)
preview-level = abonnés, le dernier nombre de chaque compte
preview-read = Lu aussi : { $fields }.
preview-remembered = Lu comme cela a été dit du dernier fichier avec ces colonnes. Appuyez sur « Modifier » si ce n'est pas le cas de celui-ci.
preview-refused = « { $file } » : { $why }
preview-cannot = Je ne peux pas le lire tel quel.
preview-dates = « { $file } » : quel jour est le { $text } ?
column-figure = Chiffre
column-sum = Somme
column-of-file = Colonne du fichier
column-without = Lignes sans
column-rows = Lignes
decide-import = { $rows ->
    [1] Importer une ligne
   *[other] Importer { $rows } lignes
}
decide-change = Modifier…
decide-describe = Dire comment le lire…
decide-cancel = Ne pas importer
decide-again = Réessayer
decide-day = { $day }
progress-receiving = Réception de « { $file } »… { $percent } %
progress-reading = Lecture de « { $file } »… { $percent } %
progress-importing = Import de « { $file } »… { $percent } %

# … et après
imported = « { $file } » est importé
imported-fallen = { $network }, « { $post } » : { $counter }, de { $before } à { $after } : c'est moins qu'avant.
stored-repeated-file = C'était demandé deux fois, et importé une fois.
step-imported = Voir ces chiffres
import-failed = « { $file } » n'est pas importé : { $why }
import-changed = Le fichier n'est plus celui qui était montré : voici ce qu'il contient maintenant.
cancelled = « { $file } » n'est pas importé.
already-imported = « { $file } » a déjà été importé le { $at }.
import-undone = « { $file } » a été importé, puis annulé : plus rien n'en compte.
already-undone = « { $file } » a été importé le { $at }, puis annulé. Déposez-le de nouveau pour l'importer.
already-cancelled = « { $file } » a été mis de côté le { $at }. Déposez-le de nouveau pour l'importer.
file-too-old = « { $file } » a été montré il y a plus de 30 jours. Déposez-le de nouveau pour l'importer.
file-forgotten = Je ne me souviens plus de ce fichier. Déposez-le de nouveau pour l'importer.

# Les fichiers dans Slack
file-in-slack = Je lis des tableaux de chiffres : CSV, Excel (.xlsx, .xls), OpenDocument (.ods), ou un ZIP de ceux-ci. « { $file } » n'en est pas un.
file-none = Il n'y a pas de fichier dans ce message. Prenez-en un avec un CSV ou un fichier Excel.
file-no-access = Slack ne me laisse pas lire les fichiers. La personne qui s'occupe de Vigie doit ajouter le scope files:read à l'app Slack (recoller manifest.json), puis la réinstaller.
file-gone = Slack ne me donne pas ce fichier : il a été supprimé, ou je ne suis pas dans son canal. Écrivez-y /invite @Vigie, ou envoyez-moi le fichier directement.
file-elsewhere = Ce fichier est gardé hors de Slack, où je ne peux pas le lire. Téléchargez-le, puis déposez-le ici.
file-not-received = Le fichier n'est pas arrivé en entier : Slack est lent ou injoignable. Réessayez dans quelques minutes.
file-no-room = Il n'y a pas de place pour le fichier sur la machine où tourne Vigie. Que la personne qui s'en occupe en libère, puis réessayez.
file-coming = L'aperçu est dans vos messages directs avec moi.
import-what = Dans Slack, déposez le fichier dans un canal où je suis, ou envoyez-le-moi. Dans un terminal : vigie import FICHIER.
import-form-title = Importer un fichier
import-form-submit = Le lire
import-form-file = CSV, Excel, OpenDocument ou ZIP, 10 Mo au plus
import-form-note = Vous voyez d'abord ce qu'il contient, et décidez ensuite. Un fichier plus gros : déposez-le dans un message.
import-form-late = Le formulaire n'a pas pu s'ouvrir à temps. Retapez /vigie importer.

# Le formulaire qui dit comment lire un fichier
change-title = Comment le lire
change-submit = Lire ainsi
change-note = Ce que vous dites ici est gardé pour le prochain fichier avec les mêmes colonnes.
change-media = Ce que sont ses lignes
change-network = Réseau, là où aucune colonne ne le dit
change-account = Compte, là où aucune colonne ne le dit
change-dates = Les dates comme { $text }
change-dates-any = Ordre des dates
change-dmy = le jour d'abord : { $day }
change-mdy = le mois d'abord : { $day }
change-dmy-any = le jour d'abord : 31/12/2026
change-mdy-any = le mois d'abord : 12/31/2026
change-columns = Ce qu'est chaque colonne
change-left-out = laissée de côté
change-media-owned = nos publications, campagnes d'e-mail
change-media-earned = des mentions : ce que disent les autres
change-media-press = des articles de presse
change-media-account = les chiffres d'un compte, par jour
change-media-rival = ce qui se dit des concurrents
change-as-read = comme je l'ai lu
change-kept = comme je la lis : { $fields }
change-kept-with = comme je la lis : { $fields }, avec « { $columns } »
change-twice = « { $other } » est déjà { $field } : choisissez une seule colonne.
change-more = { $count ->
    [1] Une autre colonne reste comme elle est.
   *[other] { $count } autres colonnes restent comme elles sont.
}
change-late = Le formulaire n'a pas pu s'ouvrir à temps. Appuyez de nouveau sur le bouton.
