# Rappels
remind-kept = Rappel { $number } : { $when }
remind-how = Dit en message direct, et seulement quand il manque des chiffres.
remind-none = Il n'y a encore aucun rappel. Par exemple : /vigie rappel @ana linkedin chaque lundi 9h
remind-all = { $count ->
    [1] Un rappel
   *[other] { $count } rappels
}
remind-stopped = Le rappel { $number } est arrêté.
remind-unknown = Il n'y a pas de rappel { $number }. /vigie rappel montre les numéros.
remind-who = Rappeler à qui ? Choisissez quelqu'un dans la liste que Slack montre après @, ou écrivez « moi ».
remind-when = Quand ? Par exemple : chaque lundi 9h, ou chaque jour 17h30
reminder = Il manque des chiffres pour { $count ->
    [one] { $count } compte
   *[other] { $count } comptes
} ({ $period })
reminder-stop = Pour ne plus en recevoir : /vigie rappel stop { $number }
step-stop = Arrêter le n° { $number }
column-accounts = comptes
all-accounts = tous les comptes
every-day = chaque jour à { $at }
every-week = chaque { $day } à { $at }
journal-remind = a posé le rappel { $number }
journal-remind-stop = a arrêté le rappel { $number }
