# /vigie exporter, vigie export
help-export = vos chiffres dans un fichier (CSV), ou « base » pour tout
help-export-line = /vigie exporter linkedin le mois dernier
export-begun = Je prépare votre fichier. Je vous l'envoie dans nos messages directs.
export-sent = Le fichier est dans nos messages directs : personne d'autre ne le voit.
export-file = { $what ->
    [database] Tout ce que Vigie garde de cet espace de travail, en base SQLite : { $posts ->
        [1] une ligne
       *[other] { $posts } lignes
    } de chiffres, avec leur historique et le journal. Gardez-la en lieu sûr.
    [everything] Tous vos chiffres : { $posts ->
        [1] une ligne
       *[other] { $posts } lignes
    }. Ce fichier peut être importé à nouveau tel quel.
   *[other] Vos chiffres pour « { $what } » : { $posts ->
        [1] une ligne
       *[other] { $posts } lignes
    }. Ce fichier peut être importé à nouveau tel quel.
}
export-written = { $posts ->
    [1] Une ligne de chiffres est dans { $path }.
   *[other] { $posts } lignes de chiffres sont dans { $path }.
}
journal-export = { $what ->
    [database] a exporté toute la base
    [everything] a tout exporté ({ $rows ->
        [1] une ligne
       *[other] { $rows } lignes
    })
   *[other] a exporté « { $what } » ({ $rows ->
        [1] une ligne
       *[other] { $rows } lignes
    })
}

# Problèmes : ce que c'est, et que faire
export-here = Un fichier ne peut pas s'afficher ici. Dans un terminal, tapez : vigie export chiffres.csv (ou vigie export copie.db pour toute la base).
export-what = Je peux exporter par période, réseau, compte, campagne et média (owned, earned, presse, compte, concurrent), pas « { $text } ». Par exemple : /vigie exporter linkedin le mois dernier
export-nothing = Il n'y a rien à exporter là. Essayez une période plus longue, ou /vigie exporter seul pour tout avoir.
export-refused-database = Seuls les administrateurs de Vigie, et les propriétaires et administrateurs de cet espace de travail, peuvent avoir toute la base. /vigie exporter donne les chiffres en CSV aux membres.
export-busy = D'autres exports sont en cours. Réessayez dans une minute.
export-too-large = Le fichier est trop gros pour Slack : { $size } Mo, et Slack en prend { $most }. Demandez une période plus courte, ou exportez-le sur la machine de Vigie avec vigie export.
export-not-allowed = Slack ne me laisse pas envoyer de fichiers ({ $error }). Demandez à qui a installé Vigie de coller à nouveau manifest.json, de réinstaller l'application, et de vérifier que l'espace de travail permet les envois.
export-not-sent = Slack n'a pas pris le fichier ({ $error }). Réessayez dans un instant.
export-suffix = Je ne sais pas quoi écrire dans { $path } : nommez le fichier quelque-chose.csv, ou quelque-chose.db pour toute la base.
export-whole = Une base est toujours entière : choisissez { $path } sans rien après, ou un fichier CSV.
export-exists = Il y a déjà un fichier { $path }. Choisissez un autre nom.
export-unwritable = Je ne peux pas écrire { $path }. Vérifiez que le dossier existe, que vous pouvez y écrire et que le disque n'est pas plein.
