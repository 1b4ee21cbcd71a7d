# In Slack: what stands around an answer
slack-cut = There is more than Slack can show here: ask for less, for example a shorter period or one network.
slack-share = Share in the channel
slack-shared-by = Shared by { $person }
slack-decided-by = By { $person }
slack-undo = Undo
sure-undo-title = Undo this submission?
sure-undo-text = The figures go back to what the other submissions say.
sure-undo-yes = Undo
sure-undo-no = Keep it
sure-delete-title = Delete this post?
sure-delete-text = It leaves all figures and answers. Its history is kept, and you can undo it.
sure-delete-yes = Delete
sure-delete-no = Keep it
slack-misread = Not what I meant

# What is proposed to who opens their talk with Vigie: questions that it answers
prompts = Ask me about your KPIs, in your own words
prompt-engagement = What is our engagement rate by network this month?
prompt-best-time = When is the best time to post on Instagram?
prompt-why = Why did our impressions fall last week?
prompt-people = Who talks about us the most?

# The form that asks what was meant
query-form-title = What did you mean?
query-form-submit = Answer this
query-form-asked = You asked: “{ $question }”. Below is how I read it: change what is wrong. Your correction is kept in the journal.
query-form-late = The form could not open in time. Press the button again.
query-form-kind = What to know
query-form-kind-value = The figures
query-form-kind-why = Why they moved
query-form-kind-unusual = What is unusual
query-form-kind-advice = Where to put the effort
query-form-kind-objectives = How far the objectives are
query-form-metrics = KPIs
query-form-network = Networks
query-form-format = Formats
query-form-period = Period
query-form-period-example = e.g. last week, Q3 2026, since July
query-form-versus = Compared with
query-form-versus-example = e.g. the week before, Q3 2025; empty: the period before
query-form-by = By
query-form-no-group = nothing: all together
query-form-top = How many to rank
query-form-top-example = e.g. 5; -3 for the three worst
query-form-more = Everything else
query-form-more-example = e.g. campaign:"Black Friday" -format:story median
query-form-no-period = That is not a period that I know. Write for example: last week, October, Q3 2026, 2026-11-02..2026-11-08.

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
form-edit-title = Correct figures
form-edit-intro = Change what is wrong. Empty what nobody knows: an empty field is never counted as 0.
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
settings-largest-file = { $name } must be a number of megabytes from 1 to 1000.
settings-api-url = { $name } must be an https:// address, or an http:// one on this machine.
settings-log-level = { $name } must be DEBUG, INFO, WARNING or ERROR.
