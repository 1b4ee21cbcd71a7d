# Les comptes que l'équipe mesure
channels-measured = { $count ->
    [1] Vous mesurez un compte
   *[other] Vous mesurez { $count } comptes
}
channels-none = Aucun compte n'est encore choisi. Par exemple : /vigie canaux linkedin:notrepage @ana instagram @bob
channels-how = Un compte de cette liste sans chiffres est signalé comme manquant, avec qui en répond : /vigie manquant.
channels-removed = { $account } n'est plus mesuré. Ses chiffres restent.
column-submitted-by = saisis par
step-channels-set = Choisir les comptes
step-channels-known = Prendre { $networks }
step-channels-add = Ajouter des comptes
step-channels-list = Comptes
step-channels-remove = Retirer { $account }
step-channels-back = Le mesurer à nouveau
journal-channel = a ajouté le compte { $account }
journal-channel-removed = a retiré le compte { $account }

# Les problèmes : ce qu'il y a, et quoi faire
channels-what = Quels comptes mesurez-vous ? Par exemple : /vigie canaux linkedin:notrepage @ana instagram @bob
channels-who = Je ne sais pas qui est « { $text } ». Choisissez quelqu'un dans la liste que Slack montre après @, ou écrivez « moi ».
channels-network = « { $text } » n'est pas un réseau où l'on a un compte. La presse et le web ne se règlent pas ici : saisissez-les au fil de l'eau.
channels-many = Cela ferait plus de { $most } comptes. Rien n'a changé : gardez ceux que vous suivez vraiment.
channels-remove-what = Quel compte ? Nommez-en un, par exemple : /vigie canaux retirer tiktok
channels-remove-which = Vous y mesurez plusieurs comptes. Dites lequel : { $accounts }
channels-not-measured = { $account } n'est pas parmi les comptes que vous mesurez : /vigie canaux liste

# Le formulaire
channels-form-title = Les comptes mesurés
channels-form-submit = Enregistrer
channels-form-networks = Réseaux
channels-form-account = Nom du compte
channels-form-account-hint = Le même sur chaque réseau choisi ; vide : tout ce que vous y avez.
channels-form-owner = Qui répond des chiffres
channels-form-known = Déjà mesurés : { $accounts }
channels-form-none = Un responsable à la fois : vous pourrez ajouter ensuite les comptes des autres.
channels-form-late = Le formulaire n'a pas pu s'ouvrir à temps. Tapez de nouveau /vigie canaux.
