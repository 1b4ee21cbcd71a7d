# Plusieurs espaces de travail : les réglages, les pages d'installation, ce qui s'y passe mal.
settings-both-ways = SLACK_BOT_TOKEN et SLACK_CLIENT_ID sont tous deux présents : gardez SLACK_BOT_TOKEN pour un seul espace de travail, ou SLACK_CLIENT_ID pour plusieurs.
settings-many-over-http = SLACK_CLIENT_ID sert à plusieurs espaces de travail, qui installent Vigie depuis une page à elle : lancez « vigie serve --http ».
settings-unreadable = Le fichier .env est illisible : enregistrez-le en UTF-8.
settings-client-id-missing = { $name } manque : copiez le « Client ID » depuis « Basic Information » dans les réglages de l'app Slack.
settings-client-id = { $name } n'est pas un « client ID », comme 1234567890.1234567890.
settings-client-secret-missing = { $name } manque : copiez le « Client Secret » depuis « Basic Information » dans les réglages de l'app Slack.
settings-client-secret = { $name } n'est pas un « client secret » : il n'a que des lettres et des chiffres.
settings-url-missing = { $name } manque : écrivez l'adresse publique de Vigie, par exemple https://vigie.example.com.
settings-url = { $name } doit être une adresse https://, ou http:// sur cette machine.
settings-token-key-missing = { $name } manque : elle chiffre les jetons des espaces de travail. « vigie key » en affiche une nouvelle.
settings-token-key = { $name } n'est pas une clé faite par « vigie key », ou plusieurs séparées par des virgules.
settings-keep-uninstalled = { $name } doit être un nombre de jours entre 1 et 3650.
token-key-wrong = VIGIE_TOKEN_KEY n'ouvre pas les jetons qui sont gardés. Remettez la clé avec laquelle Vigie tournait ; ajoutez-en une nouvelle devant, séparée par une virgule.
tokens-damaged = Le fichier { $path } est abîmé : il contient les jetons des espaces de travail. Copiez à sa place le « ….tokens » le plus récent de vos sauvegardes. Sans lui, mettez-le de côté : chaque espace de travail devra réinstaller Vigie, et retrouvera ses chiffres.
token-lost = Je ne retrouve pas l'accès que votre espace de travail m'a donné, et je n'ai rien fait. Réessayez dans une minute. Si cela continue, réinstallez-moi, vos chiffres sont gardés : { $link }

install-title = Ajouter Vigie à Slack
install-what = Vigie veille sur les KPI de votre équipe, dans Slack : publications, mentions, presse, e-mails.
install-reads = Vigie lit ce qu'on lui dit, les fichiers qu'on lui donne et, dans les canaux où on l'a invitée, ce qui se dit dans ses propres fils. Ce que votre équipe saisit est gardé sur la machine qui fait tourner Vigie, et n'est montré qu'à votre espace de travail.
install-leaves = Si vous retirez Vigie de votre espace de travail, tout s'arrête aussitôt. Ce que votre équipe a saisi est effacé { $days ->
    [one] un jour
   *[other] { $days } jours
} plus tard ; en réinstallant Vigie avant cela, vous le retrouvez.
install-button = Ajouter à Slack

installed-title = Vigie est installée
installed-next = Dans Slack, tapez /vigie commencer dans un canal : Vigie vous guide ensuite.
installed-open = Ouvrir Slack

not-installed-title = Vigie n'a pas été installée
not-installed-access-denied = L'installation a été annulée dans Slack. Rien n'a changé.
not-installed-state = Cette page a été ouverte deux fois, trop tard, ou pas depuis celle de Vigie. Rien n'a changé.
not-installed-slack = Slack n'a pas confirmé l'installation. Rien n'a changé.
not-installed-organisation = Vigie s'installe dans un espace de travail après l'autre, pas dans toute une organisation à la fois. Rien n'a changé.
not-installed-later = Vigie n'a pas pu garder l'installation : son fichier est occupé ou plein. Réessayez dans une minute.
not-installed-again = Recommencer
