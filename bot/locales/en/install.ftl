# Many workspaces: the settings, the pages on which Vigie is installed, what goes wrong there.
settings-both-ways = SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: keep SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID for many.
settings-many-over-http = SLACK_CLIENT_ID is for many workspaces, which install Vigie from a page of its own: start it with “vigie serve --http”.
settings-unreadable = The file .env can't be read: save it as UTF-8.
settings-client-id-missing = { $name } is missing: copy the Client ID from “Basic Information” in the settings of the Slack app.
settings-client-id = { $name } is not a client id, such as 1234567890.1234567890.
settings-client-secret-missing = { $name } is missing: copy the Client Secret from “Basic Information” in the settings of the Slack app.
settings-client-secret = { $name } is not a client secret: it has letters and digits only.
settings-url-missing = { $name } is missing: write the public address at which people reach Vigie, for example https://vigie.example.com.
settings-url = { $name } must be an https:// address, or an http:// one on this machine.
settings-token-key-missing = { $name } is missing: it encrypts the tokens of workspaces. “vigie key” prints a new one.
settings-token-key = { $name } is not a key that “vigie key” made, or several with commas between them.
settings-keep-uninstalled = { $name } must be a number of days from 1 to 3650.
token-key-wrong = VIGIE_TOKEN_KEY does not open the tokens that are kept. Set the key with which Vigie ran before; add a new one before it, with a comma between them.
tokens-damaged = The file { $path } is damaged: it holds the tokens of the workspaces. Copy the newest “….tokens” of your backups in its place. Without one, move it away: each workspace then has to install Vigie again, and finds its figures.
token-lost = I can't find the access that your workspace gave me, and did nothing. Try again in a minute. If it goes on, install me again, your figures are kept: { $link }

install-title = Add Vigie to Slack
install-what = Vigie keeps watch over your team's KPIs, in Slack: posts, mentions, press, e-mail.
install-reads = It reads what is said to it, the files that are given to it and, in channels where it was invited, what is said in its own threads. What your team submits is kept on the machine that runs Vigie, and is shown to your workspace alone.
install-leaves = When you remove Vigie from your workspace, it stops at once. What your team submitted is erased { $days ->
    [one] one day
   *[other] { $days } days
} later; installing Vigie again before that brings it back.
install-button = Add to Slack

installed-title = Vigie is installed
installed-next = In Slack, type /vigie start in any channel: Vigie leads you from there.
installed-open = Open Slack

not-installed-title = Vigie was not installed
not-installed-access-denied = The installation was cancelled in Slack. Nothing was changed.
not-installed-state = This page was opened twice, came too late, or was not opened from Vigie's own page. Nothing was changed.
not-installed-slack = Slack did not confirm the installation. Nothing was changed.
not-installed-organisation = Vigie is installed in one workspace after the other, not in a whole organisation at once. Nothing was changed.
not-installed-later = Vigie could not keep the installation: its file is busy or full. Please try again in a minute.
not-installed-again = Start again
