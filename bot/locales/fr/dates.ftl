# Les dates des fichiers
date-not-read = « { $text } » n'est pas une date que je sais lire dans un fichier. Écrivez par exemple 20/11/2026 ou 2026-11-20 14:30.
date-not-a-day = « { $text } » ne désigne pas un jour. Écrivez la date entière, par exemple 20/11/2026.
order-dmy = le jour d'abord
order-mdy = le mois d'abord
dates-order-unknown = « { $text } » et les autres dates peuvent commencer par le jour ou par le mois. Dites lequel vient d'abord.
dates-contradict = Les dates se contredisent : « { $text } » (ligne { $line }) et « { $othertext } » (ligne { $otherline }) ne peuvent commencer toutes deux ni par le jour, ni par le mois. Écrivez-les toutes de la même façon, par exemple 2026-11-20.
dates-converted = Un tableur semble avoir échangé le jour et le mois de certaines dates : « { $text } » (ligne { $line }) est resté tel quel, « { $othertext } » (ligne { $otherline }) a été changé. Exportez de nouveau le fichier et envoyez-le sans l'ouvrir, ou écrivez toutes les dates sous la forme 2026-11-20.
dates-need-years = L'année de ces dates manque, et rien ne permet de la deviner. Écrivez-les avec leur année, par exemple 20/11/2026.
dates-order-seen = Dates lues { $order }, à cause de « { $text } » (ligne { $line }).
dates-order-said = Dates lues { $order }, comme vous l'avez dit.
dates-order-future = Dates lues { $order } : dans l'autre sens, certaines seraient encore à venir.
dates-order-platform = Dates lues { $order }, comme cette plateforme les écrit.
dates-order-rows = Dates lues { $order } : c'est ainsi que les lignes se suivent.
dates-order-dots = Dates lues { $order }, comme il est d'usage entre des points.
dates-not-as-said = Vous avez dit { $order }, mais c'est impossible. { $why }
dates-without-year = Les dates n'ont pas d'année : chacune est lue comme le dernier de ces jours jusqu'au { $last }.
