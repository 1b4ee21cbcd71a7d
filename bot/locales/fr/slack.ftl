# Dans Slack : ce qui entoure une réponse
slack-cut = Il y en a plus que Slack ne peut en montrer ici : demandez-en moins, par exemple une période plus courte ou un seul réseau.
slack-share = Partager dans le canal
slack-shared-by = Partagé par { $person }
slack-decided-by = Par { $person }
slack-undo = Annuler
sure-undo-title = Annuler cette saisie ?
sure-undo-text = Les chiffres reviennent à ce que disent les autres saisies.
sure-undo-yes = Annuler la saisie
sure-undo-no = La garder
sure-delete-title = Supprimer cette publication ?
sure-delete-text = Elle quitte tous les chiffres et toutes les réponses. Son historique est gardé, et vous pouvez annuler.
sure-delete-yes = Supprimer
sure-delete-no = La garder
slack-misread = Ce n'est pas ce que je voulais

# Ce qui est proposé à qui ouvre sa conversation avec Vigie : des questions qui ont une réponse
prompts = Posez-moi vos questions sur vos KPI, avec vos mots
prompt-engagement = Quel est notre taux d'engagement par réseau ce mois-ci ?
prompt-best-time = Meilleur moment pour publier sur Instagram ?
prompt-why = Pourquoi nos impressions ont-elles baissé la semaine dernière ?
prompt-people = Qui parle le plus de nous ?

# Le formulaire qui demande ce qui était voulu
query-form-title = Que vouliez-vous dire ?
query-form-submit = Répondre à ceci
query-form-asked = Vous avez demandé : « { $question } ». Voici comment je l'ai compris : corrigez ce qui ne va pas. Votre correction est gardée dans le journal.
query-form-late = Le formulaire n'a pas pu s'ouvrir à temps. Appuyez de nouveau sur le bouton.
query-form-kind = Ce que vous voulez savoir
query-form-kind-value = Les chiffres
query-form-kind-why = Pourquoi ils ont bougé
query-form-kind-unusual = Ce qui est inhabituel
query-form-kind-advice = Où mettre l'effort
query-form-kind-objectives = Où en sont les objectifs
query-form-metrics = KPI
query-form-network = Réseaux
query-form-format = Formats
query-form-period = Période
query-form-period-example = p. ex. la semaine dernière, T3 2026, depuis juillet
query-form-versus = Comparée à
query-form-versus-example = p. ex. la semaine d'avant, T3 2025 ; vide : la période d'avant
query-form-by = Par
query-form-no-group = rien : tout ensemble
query-form-top = Combien en classer
query-form-top-example = p. ex. 5 ; -3 pour les trois derniers
query-form-more = Tout le reste
query-form-more-example = p. ex. campaign:"Black Friday" -format:story médiane
query-form-no-period = Ce n'est pas une période que je connais. Écrivez par exemple : la semaine dernière, octobre, T3 2026, 2026-11-02..2026-11-08.

# Ce qui va mal
slack-apology = Quelque chose s'est mal passé de mon côté. Réessayez ; si cela recommence, donnez cette référence à la personne qui s'occupe de Vigie : { $reference }
slack-form-late = Le formulaire n'a pas pu s'ouvrir à temps. Retapez /vigie ajouter.
slack-outdated = Ce bouton est trop ancien pour moi. Tapez /kpi pour redemander.
slack-not-shared = Je n'ai pas pu partager ici. Redemandez avec /kpi, puis partagez la nouvelle réponse.
slack-bot-token-refused = Slack refuse SLACK_BOT_TOKEN ({ $error }). Copiez-le de nouveau depuis « OAuth & Permissions » dans les réglages de l'app Slack.
slack-app-token-refused = Slack refuse SLACK_APP_TOKEN ({ $error }). Créez un nouveau jeton d'app avec le scope connections:write sous « Basic Information » dans les réglages de l'app Slack.

# Le formulaire
form-title = Saisir des stats
form-submit = Enregistrer
form-close = Annuler
form-media = De quoi s'agit-il ?
form-network = Réseau
form-date = Date
form-time = Heure
form-intro = Laissez vide ce que vous ne savez pas : un champ vide n'est jamais compté comme 0. Sans date : aujourd'hui, ou la date que la publication a déjà.
form-edit-title = Corriger des chiffres
form-edit-intro = Changez ce qui est faux. Videz ce que personne ne sait : un champ vide ne compte jamais pour 0.
form-number = p. ex. 1 200 ou 1,2k
form-money = p. ex. 49,90

# Les réglages de `vigie serve`
settings-bot-token-missing = { $name } manque : copiez le « Bot User OAuth Token » depuis « OAuth & Permissions » dans les réglages de l'app Slack.
settings-bot-token = { $name } n'est pas un jeton de bot : il commence par xoxb-
settings-app-token-missing = { $name } manque : créez un jeton d'app avec le scope connections:write sous « Basic Information » dans les réglages de l'app Slack.
settings-app-token = { $name } n'est pas un jeton d'app : il commence par xapp-
settings-database = { $name } n'est pas le chemin d'un fichier.
settings-language = { $name } doit être en ou fr.
settings-zone = { $name } n'est pas un fuseau horaire. Écrivez par exemple Europe/Paris ou America/Montreal.
settings-currency = { $name } doit être les trois lettres d'une monnaie, par exemple EUR.
settings-largest-file = { $name } doit être un nombre de mégaoctets entre 1 et 1000.
settings-api-url = { $name } doit être une adresse https://, ou http:// sur cette machine.
settings-log-level = { $name } doit être DEBUG, INFO, WARNING ou ERROR.
