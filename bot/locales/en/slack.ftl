# In Slack: what stands around an answer
slack-cut = There is more than Slack can show here: ask for less, for example a shorter period or one network.
slack-share = Share in the channel
slack-shared-by = Shared by { $person }
slack-undo = Undo
slack-undo-title = Undo this submission?
slack-undo-text = The posts go back to what the other submissions say.
slack-undo-yes = Undo
slack-undo-no = Keep it

# What goes wrong
slack-apology = Something went wrong on my side. Please try again; if it happens again, give this reference to whoever runs Vigie: { $reference }
slack-form-late = The form could not open in time. Type /vigie add again.
slack-outdated = That button is too old for me. Type /kpi to ask again.
slack-not-shared = I could not share it here. Ask again with /kpi, then share the new answer.
slack-bot-token-refused = Slack refuses SLACK_BOT_TOKEN ({ $error }). Copy it again from “OAuth & Permissions” in the settings of the Slack app.
slack-app-token-refused = Slack refuses SLACK_APP_TOKEN ({ $error }). Make a new app-level token with the scope connections:write under “Basic Information” in the settings of the Slack app.

# The form
form-title = Add stats
form-submit = Save
form-close = Cancel
form-media = What are they about?
form-network = Network
form-date = Date
form-time = Time
form-intro = Leave empty what you don't know: an empty field is never counted as 0. Without a date: today, or the date that the post has already.
form-number = e.g. 1,200 or 1.2k
form-money = e.g. 49.90

# The settings of `vigie serve`
settings-bot-token-missing = { $name } is missing: copy the Bot User OAuth Token from “OAuth & Permissions” in the settings of the Slack app.
settings-bot-token = { $name } is not a bot token: it begins with xoxb-
settings-app-token-missing = { $name } is missing: make an app-level token with the scope connections:write under “Basic Information” in the settings of the Slack app.
settings-app-token = { $name } is not an app-level token: it begins with xapp-
settings-database = { $name } is not the path of a file.
settings-language = { $name } must be en or fr.
settings-zone = { $name } is not a time zone. Write for example Europe/Paris or America/New_York.
settings-currency = { $name } must be the three letters of a currency, for example EUR.
settings-api-url = { $name } must be an https:// address, or an http:// one on this machine.
settings-log-level = { $name } must be DEBUG, INFO, WARNING or ERROR.
