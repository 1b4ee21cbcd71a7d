# The first steps
start = First steps: { $done } of { $count } done
start-over = All is set
start-hidden = The first steps are put away.
start-what = I don't understand “{ $text }” here. /vigie start shows the first steps, /vigie start hide puts them away.
start-is-done = ✓ { $number }. { $what }
start-is-next = ➜ { $number }. { $what }
start-later = Then
start-is-later = { $number }. { $what }
start-objective = Your objective
start-objective-how = What do you want to reach, and by when? The KPIs and the weekly summary follow from it.
start-objective-done = { $count ->
    [one] One objective: { $metrics }
   *[other] { $count } objectives: { $metrics }
}
start-channels = Your accounts
start-channels-how = Which accounts do you measure, and who answers for the figures of each?
start-channel = { $account } ({ $owner })
start-figures = The first figures
start-figures-how = One post in a form, or the file that the network exports: drop it wherever I am. In one line too: /vigie add linkedin yesterday impressions=1,200 likes=85
start-figures-done = Up to { $day }
start-summary = The weekly summary
start-summary-how = Each week, in the channel of your choice: how far you are, what moved, and what to do about it.
start-summary-in = { $channel }, { $when } ({ $zone })
start-others = { $count ->
    [one] and one more
   *[other] and { $count } more
}
step-start = First steps
step-start-hide = Hide these steps
step-start-form = Fill in a form
step-start-file = Import a file
step-start-summary = Choose the day and hour
step-next = Next: { $what }

# The language of one person
language-is-auto = You are answered in the language in which you read Slack.
language-is-en = You are answered in English.
language-is-fr = You are answered in French.
language-how = It is for you alone. A question is answered in the language in which it is asked.
language-unknown = I don't speak “{ $text }”. Choose: /vigie language en, /vigie language fr, or /vigie language auto (that of your Slack).
step-language-auto = Language of my Slack
step-language-en = In English
step-language-fr = En français

# The page of Vigie
home = Vigie
home-as-of = As of { $day }, { $at }
guest = Guests neither see nor change what is of the whole workspace. Ask in a channel, with /kpi.
home-objectives = Objectives
home-no-objective = None is open.
aim-in-short = { $aim }
    { $bar } · { $status } · { $owner }{ $word }
aim-in-short-word = {" "}says: { $word }
home-figures = Latest figures
home-figures-to = Up to { $day }.
home-no-figures = None yet.
home-last = { $account }: { $day }
home-last-by = { $account }: { $day } · submitted by { $person } on { $at }
home-last-figures = { $last }
    { $figures }
lately = { $period }: { $figures }
lately-figure = { $metric } { $value } ({ $change })
home-missing = Missing in the last 30 days
home-nothing-missing = Nothing.
home-missing-unknown = I can't tell: there are no figures of any account yet, and no list of those that you measure.
home-summaries = Weekly summary
home-no-summary = No channel has one yet.
home-summary = { $channel }: { $when } ({ $zone }). The next one: { $day }
home-summary-stopped = { $channel }: stopped. { $why }
home-settings = Settings
home-zone = Days are counted in { $zone }.
home-all-objectives = /vigie objectives
home-all-missing = /vigie missing
home-all-summaries = /vigie digest list
home-others = { $count ->
    [one] and one more: { $line }
   *[other] and { $count } more: { $line }
}
step-help = Help

# Help
help-start = the first steps, one after the other
help-start-line = /vigie start
help-measured = the accounts you measure, and who answers for each
help-measured-line = /vigie channels linkedin:ourpage me
help-language = your language: en, fr or auto
help-language-line = /vigie language fr
