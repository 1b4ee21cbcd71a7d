# Qui peut faire quoi
roles = Qui peut faire quoi
roles-changed = C'est fait. Cela vaut dès maintenant, aussi pour les formulaires ouverts.
roles-own = Votre rôle : { $role }
roles-everybody = tous les autres
roles-group = le groupe { $name }
roles-slack = Les propriétaires et administrateurs de l'espace de travail dans Slack sont toujours administrateurs. Les invités posent des questions, et rien de plus tant qu'ils ne sont pas nommés ici.
roles-how = Pour changer : /vigie rôles @ana éditeur, /vigie rôles @marketing contributeur, /vigie rôles défaut lecteur, /vigie rôles retirer @ana
roles-reader = lecteurs
roles-submitter = contributeurs
roles-editor = éditeurs
roles-admin = administrateurs
role-guest = invité
role-reader = lecteur
role-submitter = contributeur
role-editor = éditeur
role-admin = administrateur
role-guest-may = pose des questions
role-reader-may = pose des questions, et voit tout ce que l'équipe a réglé
role-submitter-may = saisit et importe aussi des chiffres, et corrige les siens
role-editor-may = corrige aussi les chiffres de tous, et règle objectifs, bilans, veilles et comptes
role-admin-may = change aussi ce que d'autres ont réglé, annule les imports de tous, et décide des rôles et des marques
column-role = rôle
column-role-may = peut

# Refus : ce que quelqu'un ne peut pas faire, et qui peut y changer quelque chose
right-refused = Il faut être parmi les { $role } pour { $doing }. Rien n'a changé. { $count ->
    [0] Les administrateurs de l'espace de travail dans Slack peuvent vous y ajouter
   *[other] { $who } et les administrateurs de l'espace de travail dans Slack peuvent vous y ajouter
} : /vigie rôles
right-add = saisir des chiffres
right-import = importer des fichiers
right-press = saisir des articles
right-mentions = saisir des mentions
right-followers = saisir des abonnés
right-email = saisir des campagnes
right-edit = corriger des chiffres
right-delete = supprimer des chiffres
right-undo = annuler une saisie
right-set-reminders = régler des rappels
right-correct-others = corriger ou supprimer ce que quelqu'un d'autre a saisi
right-set-objectives = fixer des objectifs
right-set-digests = régler des bilans hebdomadaires
right-set-watches = régler des veilles
right-set-channels = choisir les comptes mesurés
right-set-people = dire où vous en êtes avec quelqu'un
right-change-objectives = changer les objectifs des autres
right-change-digests = changer les bilans hebdomadaires des autres
right-change-watches = changer les veilles des autres
right-change-steps = changer les consignes en cas de pic
right-undo-others = annuler ce que quelqu'un d'autre a saisi
right-export-database = avoir toute la base de données
right-set-roles = décider des rôles
right-set-brands = décider des marques
right-advice = voir les conseils
right-people = voir les personnes
right-missing = voir ce qui manque
right-remind = voir les rappels
right-journal = voir le journal
right-export = exporter des chiffres
right-objective = voir les objectifs
right-objectives = voir les objectifs
right-digest = voir les bilans hebdomadaires
right-watch = voir les veilles
right-steps = voir les consignes en cas de pic
right-channels = voir les comptes mesurés
right-roles = voir les rôles
right-brand = voir les marques
right-unknown-number = un numéro que rien ne porte ici
journal-refused = s'est vu refuser : { $right }{ $times ->
    [1] {""}
   *[other] {" "}({ $times } fois)
}
journal-role = a donné le rôle { $role } : { $whose }
journal-role-removed = a retiré le rôle { $role } : { $whose }

# Problèmes : ce qui ne va pas, et que faire
roles-what = Dites qui, et quel rôle : /vigie rôles @ana éditeur. Il y a lecteur, contributeur, éditeur et administrateur ; « retirer » enlève un rôle.
roles-who = Je ne sais pas qui est « { $text } ». Choisissez une personne, ou un groupe, dans la liste que Slack montre après @.
roles-one = Donnez un seul rôle par ligne, à autant de personnes que vous voulez : /vigie rôles @ana @bob éditeur
roles-word = « { $text } » n'est pas un rôle. Il y a lecteur, contributeur, éditeur et administrateur : /vigie rôles @ana éditeur
roles-all-admins = Tout le monde ne peut pas être administrateur. Nommez ceux qui le sont : /vigie rôles @ana administrateur
roles-last-admin = Vigie n'aurait plus d'administrateur. Nommez-en d'abord un autre : /vigie rôles @ana administrateur
group-unsure = Je n'ai pas pu vérifier auprès de Slack qui est dans les groupes qui ont un rôle ; rien n'a donc été fait. Réessayez dans un instant.

# L'aide
help-roles = qui peut faire quoi
help-roles-line = /vigie rôles
help-brand = quelles marques un canal voit
help-brand-line = /vigie marque
