# The watch of a channel: setting it, trying it
help-watch = be warned of an unusual number of mentions or articles
help-watch-line = /vigie watch balanced
help-steps = what your team does about a spike
help-steps-line = /vigie steps negative
watch-calm-is = Only what is out of all proportion.
watch-balanced-is = What a team would want to know within the hour.
watch-sensitive-is = As early as possible, with some false alarms.
watch-set = The watch is on: { $sensitivity }, { $scope }
watch-changed = The watch is changed: { $sensitivity }, { $scope }
watch-same = Nothing to change: the watch is { $sensitivity }, { $scope }
watch-when = I look when figures come in, and every hour. I write here only when something is unusual: one thread for each spike.
watch-scope-all = all that is said about you
watch-scope-only = only { $filters }
watch-fired = { $told } ({ $moments })
watch-added = { $count ->
    [one] One line more in the weekly summary, without a message ({ $moments }).
   *[other] { $count } lines more in the weekly summaries, without a message ({ $moments }).
}
watch-tests = What each setting would have done on your own figures ({ $scope })
watch-tests-how = Nothing is switched on by this.
watch-none = No channel is watched yet. /vigie watch test shows what each setting would have done.
watch-all = { $count ->
    [one] One channel is watched
   *[other] { $count } channels are watched
}
watch-how = To change or stop one, type in its channel: /vigie watch, /vigie watch stop
watch-on = on
watch-stopped = stopped ({ $why })
watch-removed = { $room } is not watched any more.
column-watch-room = channel
column-watch-sensitivity = setting
column-watch-scope = of what
column-watch-owner = set by
column-watch-state = state
step-watch-test = What would each setting have done?
step-watch-change = Change
step-watch-stop = Stop
step-watch-set = Watch this channel
step-watch-again = Switch it on again
step-watch-calm = Switch on: calm
step-watch-balanced = Switch on: balanced
step-watch-sensitive = Switch on: sensitive
journal-watch = set the watch of a channel: { $sensitivity ->
    [calm] calm
    [sensitive] sensitive
   *[balanced] balanced
}
journal-watch-removed = stopped the watch of a channel

# Problems: what it is, and what to do
watch-what = Which setting? For example: /vigie watch balanced, or /vigie watch calm linkedin
watch-scope = A watch says what the mentions are of, and nothing else: networks, campaigns, hashtags, authors. No KPI, period or “by”.
watch-where = Which channel? Type it in the channel that is to be warned, or in our direct messages.
watch-not-yours = This watch can be changed by { $owner }, who set it, and by the administrators of the workspace. Nothing was changed.
watch-not-set = This channel is not watched. /vigie watch list shows those that are.

# An alert, and what people do about it
step-alert-take = Take charge
step-alert-snooze = Snooze…
step-alert-wrong = Wrong verdict…
snooze-1h = for an hour
snooze-6h = for 6 hours
snooze-1d = for a day
snooze-1w = for a week
alert-verdict-positive = positive
alert-verdict-negative = negative
alert-verdict-undetermined = undetermined
alert-steps = What to do now ({ $verdict })
alert-steps-own = Your own list instead of this one: /vigie steps { $verdict }
ticked-by = ✓ { $numbers }: { $who }
alert-numbered = Alert { $number }: /vigie watch { $number } shows it again.
alert-gone = Not unusual after all: the figures that said so were corrected or taken back.
journal-alert-take = took charge of alert { $number }
journal-alert-snooze = snoozed alert { $number }
journal-alert-verdict = gave a verdict on alert { $number }: { $verdict ->
    [positive] positive
    [negative] negative
   *[undetermined] undetermined
}
journal-alert-tick = ticked off steps of alert { $number }
alert-number = “{ $text }” is not the number of an alert. For example: /vigie watch take 12
alert-unknown = There is no alert { $number }.
alert-over = Alert { $number } is over: there is nothing to snooze.
alert-not-there = The figures do not tell the spike of alert { $number } any more.
alert-no-watch = The watch that alert { $number } came from was stopped. /vigie watch sets it again.
alert-snooze-how-long = For how long? From 1 hour to 1 week, for example: /vigie watch snooze 12 6h
alert-verdict-which = Which verdict? Positive, negative or undetermined.
alert-step-which = Which step of alert { $number }? Say its place in the list, for example: /vigie watch tick 12 2

# What the owner of a watch is told of an alert that was not posted
alert-closed = A watch is stopped
alert-closed-how = I could not warn { $channel } and write nothing more there ({ $why }). Invite me or unarchive it, then set the watch again: /vigie watch
alert-doubtful = An alert may not have arrived
alert-doubtful-how = Slack did not say whether it posted an alert in { $channel }, and the history of the channel can't be read. It is not posted again, so that nobody sees it twice: look whether it is there.
alert-stopped = The alert was the last one here
alert-stopped-how = What I had warned of in { $channel } stands, but I can write nothing more there ({ $why }). Invite me or unarchive it, then set the watch again: /vigie watch
alert-missed = An alert was not posted
alert-missed-how = I could not warn { $channel } in time ({ $why }). /kpi unusual mentions shows what happened.
alert-failed = An alert could not be made
alert-failed-how = An alert for { $channel } was tried several times, in vain ({ $why }). Tell whoever runs Vigie: its log says more.

# What a team does about a spike
steps-all = What to do about a spike
steps-positive = When it is positive
steps-negative = When it is negative
steps-undetermined = When it is not known yet
steps-line = { $number }. { $text }
steps-how = Each list is shown in the thread of an alert, to be ticked off. One step on each line, at most 10.
steps-kept = Your list is kept: { $verdict }
steps-default = My own list again: { $verdict }
step-steps-edit = Edit
step-steps-default = Back to the default
steps-what = What is to be done? For example: /vigie steps negative: Call the press office; Hold scheduled posts
steps-verdict-which = The steps for which verdict? Positive, negative or undetermined. For example: /vigie steps negative
steps-most = At most { $most } steps: a list that is longer is not read in a crisis.
steps-long = Step { $number } is too long: keep it under { $most } characters.
steps-not-yours = These lists can be changed by those who set a watch, and by the administrators of the workspace. Nothing was changed.
journal-playbook = changed what to do about a spike: { $verdict ->
    [positive] positive
    [negative] negative
   *[undetermined] undetermined
}
journal-playbook-default = took the default list again of what to do about a spike: { $verdict ->
    [positive] positive
    [negative] negative
   *[undetermined] undetermined
}

# The forms
watch-form-title = Watch
watch-form-submit = Switch on
watch-form-save = Save
watch-form-late = The form did not open in time. Type /vigie watch again.
watch-form-channel = Channel
watch-form-sensitivity = How early to warn
watch-form-scope = Of what (empty: of all that is said about you)
watch-form-scope-example = LinkedIn campaign:"Black Friday"
watch-form-language = Language
watch-form-counting = Counting how often it would have warned you…
steps-form-title = What to do
steps-form-save = Save
steps-form-late = The form did not open in time. Type /vigie steps again.
steps-form-steps = { $verdict }: one step on each line (empty: the default list)
steps-form-example = Call the press office
