# `vigie serve --http`: its settings, and its address.

settings-signing-secret-missing = { $name } is missing: copy the Signing Secret from “Basic Information” in the settings of the Slack app.
settings-signing-secret = { $name } is not a signing secret: copy it again from “Basic Information” in the settings of the Slack app.
settings-host = { $name } must be the name or the address of this machine, for example 127.0.0.1 or 0.0.0.0.
settings-port = { $name } must be a number from 0 to 65535.
settings-metrics-token = { $name } must have at least 16 characters, without spaces.
http-address = Vigie can't listen at { $host }, port { $port } ({ $error }). Choose others with --host and --port.
