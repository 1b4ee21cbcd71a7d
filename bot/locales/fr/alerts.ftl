# Ce que devient une alerte
alert-left = Ce canal n'a plus de veille : la suite de ce pic ne sera pas dite ici.
alert-rescoped = La veille de ce canal porte désormais sur autre chose : { $metric }, { $value }{ $when }{ $times } — { $verdict }
alert-taken-over = Quelqu'un d'autre s'en charge
alert-took-over = { $by } prend le relais de { $before }.
alert-has-it = Quelqu'un se charge déjà de l'alerte { $number }
alert-who-has-it = { $person } s'en charge. Si vous prenez le relais, le fil de l'alerte le dit à tous.
step-alert-take-over = Prendre le relais
alert-which = Quelle alerte ? Donnez son numéro, par exemple : /vigie veille prendre { $number }
alert-which-of = Il y en a plusieurs ici : { $numbers }. Donnez la vôtre, par exemple : /vigie veille prendre { $number }

# Ce que devient un silence
quiet-submitted = Des chiffres arrivent de nouveau : { $metric }, connus jusqu'au { $until }
quiet-filled = Pas de silence finalement : { $metric }, { $value } { $span } connus maintenant ({ $before } au dernier message ; { $usual } attendus)
quiet-over = Fin du silence : { $metric }, { $value } depuis
quiet-known = Les chiffres transmis vont jusqu'au { $until }.
