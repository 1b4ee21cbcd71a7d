# Ce que personne n'a saisi
missing = Il manque des chiffres pour { $count ->
    [one] { $count } compte sur { $accounts }
   *[other] { $count } comptes sur { $accounts }
} ({ $scope })
missing-nothing = { $accounts ->
    [1] Rien ne manque pour le seul compte ({ $scope })
   *[other] Rien ne manque pour les { $accounts } comptes ({ $scope })
}
missing-no-account = Aucun compte n'a encore de chiffres ({ $scope }).
missing-how = Manque : un jour sans chiffres là où ils sont quotidiens ; un chiffre que 4 publications sur 5 du compte donnent ; rien pendant trois fois l'intervalle habituel, une semaine au moins.
missing-of = « manquant » porte sur des réseaux, des comptes et une période, par exemple : /vigie manquant linkedin le mois dernier
missing-dates = « manquant » demande une période avec des dates, par exemple : /vigie manquant le mois dernier
missing-line = { $account } ({ $what }) : { $lacks }{ $owner }
account-named = { $network }, { $account }
account-unnamed = { $network }
figures-posts = publications
figures-days = chiffres quotidiens
figures-emails = e-mails
column-figures = chiffres
column-last = derniers
column-missing = manque
gap-silence = rien depuis le { $day }
gap-days = { $count ->
    [one] un jour : { $days }{ $more }
   *[other] { $count } jours : { $days }{ $more }
}
gap-counter = { $count ->
    [one] une publication sans { $counter }
   *[other] { $count } publications sans { $counter }
}
step-add-to = Saisir pour { $account }
missing-owner = {" "}— { $person } en répond
gap-never = aucun chiffre encore
column-owner = qui en répond
