# Le bilan hebdomadaire d'un canal : le régler.
help-digest = régler le bilan hebdomadaire d'un canal
help-digest-line = /vigie bilan lundi 9h Europe/Paris en français
digest-set = Bilan hebdomadaire réglé : { $when }, { $zone }
digest-changed = Bilan hebdomadaire modifié : { $when }, { $zone }
digest-same = Rien à changer : le bilan hebdomadaire arrive { $when }, { $zone }
digest-where-and-how = Dans { $room }, en { $language }.
digest-next = Prochain le { $day } à { $at } ; il porte sur { $week }.
digest-holds = Il dit où { $objectives }, ce qui a bougé et pourquoi, la meilleure et la moins bonne publication, et quoi essayer ensuite.
digest-objectives-all = { $count ->
    [0] en sont vos objectifs (aucun n'est encore fixé)
    [one] en est votre objectif
   *[other] en sont vos { $count } objectifs ouverts
}
digest-objectives-scope = { $count ->
    [0] en sont vos objectifs (aucun ne porte là-dessus)
    [one] en est votre objectif ouvert là-dessus
   *[other] en sont vos { $count } objectifs ouverts là-dessus
}
digest-objectives = { $count ->
    [one] en est l'objectif { $numbers }
   *[other] en sont les objectifs { $numbers }
}
digest-scope-only = Uniquement pour { $filters }.
digest-own-lines = { $count ->
    [one] Et une ligne à vous :
   *[other] Et { $count } lignes à vous :
}
digest-own-line = { $number }. { $line }
digest-lines-scope = Vos lignes portent sur la même chose, sauf si elles nomment un autre réseau, compte ou campagne.
digest-language-en = anglais
digest-language-fr = français
digest-direct = nos messages directs
digest-preview = Aperçu visible uniquement par vous : le canal reçoit le bilan { $when }, { $zone }, sur les sept jours pleins qui précèdent.
digest-redone-same = Visible uniquement par vous : le bilan donné le { $day }, refait. Rien de ce qu'il disait n'a changé.
digest-redone-changed = Visible uniquement par vous : le bilan donné le { $day }, refait. Ce qui a changé depuis :
digest-redone-otherwise = Visible uniquement par vous : le bilan donné le { $day }, refait tel qu'il est réglé maintenant. Il l'était autrement alors.
digest-last-none = aucun
digest-last-due = { $day } : en route
digest-last-posted = { $day }
digest-last-changed = { $day }
digest-last-silent = { $day } : rien à dire
digest-last-missed = { $day } : n'a pas pu être publié
digest-last-doubtful = { $day } : douteux, regardez s'il y est
digest-last-closed = { $day } : n'a pas pu être publié
digest-last-failed = { $day } : n'a pas pu être fait
digest-preview-usual = Visible uniquement par vous. Aucun bilan n'est réglé ici : /vigie bilan le règle.
digest-all = { $count ->
    [one] Un canal a un bilan hebdomadaire
   *[other] { $count } canaux ont un bilan hebdomadaire
}
digest-none = Aucun canal n'a encore de bilan hebdomadaire. Par exemple : /vigie bilan lundi 9h
digest-how = Pour en modifier ou en arrêter un, dans son canal : /vigie bilan, /vigie bilan stop
digest-due = { $day } à { $at }
digest-stopped = arrêté
digest-stopped-in = Arrêté dans { $room }
digest-removed = Plus de bilan hebdomadaire dans { $room }.
column-digest-room = canal
column-digest-when = quand
column-digest-zone = fuseau horaire
column-digest-language = langue
column-digest-next = prochain
column-digest-last = dernier
column-digest-owner = réglé par
step-digest-preview = Aperçu
step-digest-change = Modifier
step-digest-set = En régler un
step-digest-again = Le régler de nouveau
step-digest-remove = Retirer
journal-digest = a réglé le bilan hebdomadaire d'un canal
journal-digest-removed = a supprimé le bilan hebdomadaire d'un canal

# Notes
digest-no-hour = Le { $day }, on passe à l'heure d'été et { $at } n'existe pas : ce jour-là, il arrive à { $instead }.
digest-unsure = Je n'ai pas pu vérifier que je suis dans ce canal. Si je n'y suis pas : /invite @Vigie

digest-stopped-user_disabled = Cette personne a quitté l'espace de travail. Retirez le bilan.

# Problèmes : ce qu'il y a, et quoi faire
digest-what = Quand ? Par exemple : /vigie bilan lundi 9h Europe/Paris en français
digest-word = Je ne connais pas « { $word } » ici. Un bilan se règle par exemple ainsi : /vigie bilan lundi 9h Europe/Paris en français linkedin
digest-left = Je ne comprends pas « { $text } » à cet endroit. /vigie aide montre quoi taper.
digest-where = Dans quel canal ? Tapez-le dans le canal concerné, ou dans nos messages directs.
digest-private = Ce canal est privé, ou je n'ai pas pu le vérifier. Tapez-le dans ce canal, ou choisissez-le dans le formulaire : /vigie bilan
digest-every-day = Un bilan arrive une fois par semaine. Dites un jour, par exemple : lundi 9h
digest-guest = Les invités de l'espace de travail ne peuvent pas régler de bilan. Demandez à un membre de le faire.
digest-not-yours = Ce bilan peut être modifié par { $owner }, qui l'a réglé, et par les administrateurs de l'espace de travail. Rien n'a été changé.
digest-not-set = Ce canal n'a pas de bilan hebdomadaire. /vigie bilan liste montre ceux qui existent.
digest-not-told = Aucun bilan n'a encore été donné ici. /vigie bilan maintenant montre ce qu'il dirait.
digest-invite = Je ne suis pas dans ce canal. Tapez-y /invite @Vigie, puis réglez de nouveau le bilan.
digest-not-ours = Je ne fais pas partie de cette conversation. Choisissez un canal, ou nos messages directs.
digest-archived = Ce canal est archivé : personne ne peut y écrire. Choisissez-en un autre.
digest-shared-outside = Ce canal est partagé avec une autre entreprise, qui lirait vos chiffres. Choisissez un canal de votre seule équipe.
digest-taken = Ce canal a déjà un bilan hebdomadaire. Tapez-y /vigie bilan pour le modifier.
digest-scope = Le périmètre dit de quoi sont les chiffres, et rien d'autre : réseaux, comptes, campagnes… Les KPI, les périodes et « par » se demandent dans les lignes, par exemple : lignes : engagement par réseau semaine dernière
digest-no-hashtag = Rien de ce qui a été saisi ne porte le hashtag #{ $name }. Pour un canal, choisissez-le dans la liste que Slack montre après #. Pour de futures publications avec ce hashtag : hashtag:{ $name }
digest-no-author = Personne du nom de @{ $name } n'est parmi ceux qui vous mentionnent. Un bilan est pour un canal, ou pour vous dans nos messages directs : tapez-le là.
digest-lines-most = Au plus { $most } lignes. Le bilan tient sur un écran.
digest-line-long = La ligne { $number } est trop longue : restez sous { $most } caractères.
digest-line-wrong = Ligne { $number }, « { $line } » : { $why }
digest-objective-closed = L'objectif { $number } n'est plus ouvert. /vigie objectifs montre ceux qui le sont.
hour-impossible = « { $text } » n'est pas une heure du jour. Écrivez par exemple 9h ou 17h30.
days-several = Dites un seul jour : je lis « { $one } » et « { $other } ».
hours-several = Dites une seule heure : je lis « { $one } » et « { $other } ».
recurring-rarely = « { $text } » : cela ne peut revenir que chaque semaine. Par exemple : lundi 9h
zone-unknown = Je ne connais pas le fuseau horaire « { $text } ». Nommez-en une grande ville, par exemple Europe/Paris ou New York.
zone-unknown-close = Je ne connais pas le fuseau horaire « { $text } ». Vouliez-vous dire { $close } ?
zone-offset = « { $text } » ne suit pas l'heure d'été. Nommez plutôt une ville, par exemple Europe/Paris ou New York.
people-unsure = Slack ne me dit pas qui vous êtes dans l'espace de travail. Réessayez dans un instant.

# Le formulaire
digest-form-title = Bilan hebdomadaire
digest-form-submit = Régler
digest-form-save = Enregistrer
digest-form-late = Le formulaire ne s'est pas ouvert à temps. Tapez de nouveau /vigie bilan.
digest-form-channel = Canal
digest-form-weekday = Jour
digest-form-hour = Heure
digest-form-zone = Fuseau horaire
digest-form-zone-example = Europe/Paris, Londres, New York
digest-form-language = Langue
digest-form-scope = De quoi (vide : de tout)
digest-form-scope-example = linkedin campagne:"Black Friday"
digest-form-lines = Lignes à ajouter (une par ligne, { $most } au plus)
digest-form-lines-example = engagement par réseau semaine dernière
digest-form-objectives = Objectifs (aucun : tous ceux qui sont ouverts)
