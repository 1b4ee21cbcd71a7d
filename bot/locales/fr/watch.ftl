# La veille d'un canal : la régler, l'essayer
help-watch = être averti d'un nombre inhabituel de mentions ou d'articles
help-watch-line = /vigie veille équilibrée
help-steps = ce que votre équipe fait lors d'un pic
help-steps-line = /vigie consignes négatif
watch-calm-is = Seulement ce qui est hors de proportion.
watch-balanced-is = Ce qu'une équipe voudrait savoir dans l'heure.
watch-sensitive-is = Le plus tôt possible, avec quelques fausses alertes.
watch-set = La veille est en marche : { $sensitivity }, { $scope }
watch-changed = La veille est modifiée : { $sensitivity }, { $scope }
watch-same = Rien à changer : la veille est { $sensitivity }, { $scope }
watch-when = Je regarde quand des chiffres arrivent, et toutes les heures. Je n'écris ici que si quelque chose est inhabituel : un fil par pic.
watch-scope-all = sur tout ce qui se dit de vous
watch-scope-only = seulement { $filters }
watch-fired = { $told } ({ $moments })
watch-added = { $count ->
    [1] Une ligne de plus dans les bilans hebdomadaires, sans message ({ $moments }).
   *[other] { $count } lignes de plus dans les bilans hebdomadaires, sans message ({ $moments }).
}
watch-tests = Ce que chaque réglage aurait donné avec vos propres chiffres, { $scope }
watch-tests-how = Cet essai ne met rien en marche.
watch-none = Aucun canal n'a encore de veille. /vigie veille test montre ce que chaque réglage aurait donné.
watch-all = { $count ->
    [1] Un canal a une veille
   *[other] { $count } canaux ont une veille
}
watch-how = Pour en modifier ou en arrêter une, dans son canal : /vigie veille, /vigie veille stop
watch-on = en marche
watch-stopped = arrêtée ({ $why })
watch-removed = Plus de veille dans { $room }.
column-watch-room = canal
column-watch-sensitivity = réglage
column-watch-scope = sur quoi
column-watch-owner = réglée par
column-watch-state = état
step-watch-test = Qu'aurait donné chaque réglage ?
step-watch-change = Modifier
step-watch-stop = Arrêter
step-watch-set = Veiller dans ce canal
step-watch-again = La remettre en marche
step-watch-calm = Mettre en marche : calme
step-watch-balanced = Mettre en marche : équilibrée
step-watch-sensitive = Mettre en marche : sensible
journal-watch = a réglé la veille d'un canal : { $sensitivity ->
    [calm] calme
    [sensitive] sensible
   *[balanced] équilibrée
}
journal-watch-removed = a arrêté la veille d'un canal

# Problèmes : ce qu'il y a, et quoi faire
watch-what = Quel réglage ? Par exemple : /vigie veille équilibrée, ou /vigie veille calme linkedin
watch-scope = Une veille dit sur quoi portent les mentions, et rien d'autre : réseaux, campagnes, hashtags, auteurs. Ni indicateur, ni période, ni « par ».
watch-where = Quel canal ? Tapez-le dans le canal à avertir, ou dans nos messages directs.
watch-not-yours = Cette veille peut être modifiée par { $owner }, qui l'a réglée, et par les administrateurs de l'espace de travail. Rien n'a changé.
watch-not-set = Ce canal n'a pas de veille. /vigie veille liste montre celles qu'il y a.

# Une alerte, et ce que l'on en fait
step-alert-take = Je m'en charge
step-alert-snooze = Mettre en pause…
step-alert-wrong = Mauvais verdict…
snooze-1h = pour une heure
snooze-6h = pour 6 heures
snooze-1d = pour un jour
snooze-1w = pour une semaine
alert-verdict-positive = positif
alert-verdict-negative = négatif
alert-verdict-undetermined = indéterminé
alert-steps = Que faire maintenant ({ $verdict })
alert-steps-own = Votre propre liste à la place de celle-ci : /vigie consignes { $verdict ->
    [positive] positif
    [negative] négatif
   *[undetermined] indéterminé
}
ticked-by = ✓ { $numbers } : { $who }
alert-numbered = Alerte { $number } : /vigie veille { $number } la montre de nouveau.
alert-gone = Rien d'inhabituel finalement : les chiffres qui le disaient ont été corrigés ou retirés.
journal-alert-take = s'est chargé de l'alerte { $number }
journal-alert-snooze = a mis en pause l'alerte { $number }
journal-alert-verdict = a donné son verdict sur l'alerte { $number } : { $verdict ->
    [positive] positif
    [negative] négatif
   *[undetermined] indéterminé
}
journal-alert-tick = a coché des consignes de l'alerte { $number }
alert-number = « { $text } » n'est pas le numéro d'une alerte. Par exemple : /vigie veille prendre 12
alert-unknown = Il n'y a pas d'alerte { $number }.
alert-over = L'alerte { $number } est terminée : il n'y a rien à mettre en pause.
alert-not-there = Les chiffres ne disent plus le pic de l'alerte { $number }.
alert-no-watch = La veille dont vient l'alerte { $number } a été arrêtée. /vigie veille la règle de nouveau.
alert-snooze-how-long = Pour combien de temps ? D'une heure à une semaine, par exemple : /vigie veille pause 12 6h
alert-verdict-which = Quel verdict ? Positif, négatif ou indéterminé.
alert-step-which = Quelle consigne de l'alerte { $number } ? Donnez sa place dans la liste, par exemple : /vigie veille cocher 12 2

# Ce que l'on dit à qui a réglé une veille, d'une alerte qui n'a pas été postée
alert-closed = Une veille est arrêtée
alert-closed-how = Je n'ai pas pu avertir { $channel } et n'y écris plus ({ $why }). Invitez-moi ou désarchivez-le, puis réglez de nouveau la veille : /vigie veille
alert-doubtful = Une alerte n'est peut-être pas arrivée
alert-doubtful-how = Slack n'a pas dit s'il a posté une alerte dans { $channel }, et l'historique du canal ne peut pas être lu. Elle n'est pas postée de nouveau, pour que personne ne la voie deux fois : regardez si elle y est.
alert-stopped = C'était la dernière alerte ici
alert-stopped-how = L'alerte donnée dans { $channel } reste, mais je ne peux plus rien y écrire ({ $why }). Invitez-moi ou désarchivez-le, puis réglez de nouveau la veille : /vigie veille
alert-missed = Une alerte n'a pas été postée
alert-missed-how = Je n'ai pas pu avertir { $channel } à temps ({ $why }). /kpi mentions inhabituelles montre ce qui s'est passé.
alert-failed = Une alerte n'a pas pu être faite
alert-failed-how = Une alerte pour { $channel } a été tentée plusieurs fois, en vain ({ $why }). Dites-le à qui fait tourner Vigie : son journal en dit plus.

# Ce qu'une équipe fait lors d'un pic
steps-all = Que faire lors d'un pic
steps-positive = Quand il est positif
steps-negative = Quand il est négatif
steps-undetermined = Quand on ne sait pas encore
steps-line = { $number }. { $text }
steps-how = Chaque liste est donnée dans le fil d'une alerte, à cocher. Une consigne par ligne, 10 au plus.
steps-kept = Votre liste est gardée : { $verdict }
steps-default = De nouveau ma liste : { $verdict }
step-steps-edit = Modifier
step-steps-default = Revenir à la liste d'origine
steps-what = Que faut-il faire ? Par exemple : /vigie consignes négatif : Appeler le service de presse; Suspendre les publications prévues
steps-verdict-which = Les consignes pour quel verdict ? Positif, négatif ou indéterminé. Par exemple : /vigie consignes négatif
steps-most = Au plus { $most } consignes : plus longue, une liste n'est pas lue en pleine crise.
steps-long = La consigne { $number } est trop longue : restez sous { $most } caractères.
steps-not-yours = Ces listes peuvent être modifiées par ceux qui ont réglé une veille, et par les administrateurs de l'espace de travail. Rien n'a changé.
journal-playbook = a modifié les consignes pour un pic { $verdict ->
    [positive] positif
    [negative] négatif
   *[undetermined] indéterminé
}
journal-playbook-default = a repris les consignes d'origine pour un pic { $verdict ->
    [positive] positif
    [negative] négatif
   *[undetermined] indéterminé
}

# Les formulaires
watch-form-title = Veille
watch-form-submit = Mettre en marche
watch-form-save = Enregistrer
watch-form-late = Le formulaire ne s'est pas ouvert à temps. Tapez de nouveau /vigie veille.
watch-form-channel = Canal
watch-form-sensitivity = Avertir à partir de quand
watch-form-scope = Sur quoi (vide : sur tout ce qui se dit de vous)
watch-form-scope-example = LinkedIn campagne:"Black Friday"
watch-form-language = Langue
watch-form-counting = Je compte combien de fois elle vous aurait averti…
steps-form-title = Que faire
steps-form-save = Enregistrer
steps-form-late = Le formulaire ne s'est pas ouvert à temps. Tapez de nouveau /vigie consignes.
steps-form-steps = { $verdict } : une consigne par ligne (vide : la liste d'origine)
steps-form-example = Appeler le service de presse
