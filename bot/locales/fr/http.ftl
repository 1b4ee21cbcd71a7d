# `vigie serve --http` : ses réglages et son adresse.

settings-signing-secret-missing = { $name } manque : copiez le Signing Secret depuis « Basic Information » dans les réglages de l'app Slack.
settings-signing-secret = { $name } n'est pas un Signing Secret : copiez-le de nouveau depuis « Basic Information » dans les réglages de l'app Slack.
settings-host = { $name } doit être le nom ou l'adresse de cette machine, par exemple 127.0.0.1 ou 0.0.0.0.
settings-port = { $name } doit être un nombre de 0 à 65535.
settings-metrics-token = { $name } doit avoir au moins 16 caractères, sans espaces.
http-address = Vigie ne peut pas écouter sur { $host }, port { $port } ({ $error }). Choisissez-en d'autres avec --host et --port.
