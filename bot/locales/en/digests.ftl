# The weekly summary of a channel: setting it.
help-digest = set the weekly summary of a channel
help-digest-line = /vigie digest monday 9:00 Europe/Paris in English
digest-set = Weekly summary set: { $when }, { $zone }
digest-changed = Weekly summary changed: { $when }, { $zone }
digest-same = Nothing to change: the weekly summary comes { $when }, { $zone }
digest-where-and-how = In { $room }, in { $language }.
digest-next = Next on { $day } at { $at }; it covers { $week }.
digest-holds = It tells how far { $objectives }, what moved and what made it move, the best and the worst post, and what to try next.
digest-objectives-all = { $count ->
    [0] your objectives are (none is set yet)
    [one] your objective is
   *[other] your { $count } open objectives are
}
digest-objectives-scope = { $count ->
    [0] your objectives are (none is about it yet)
    [one] your open objective about it is
   *[other] your { $count } open objectives about it are
}
digest-objectives = { $count ->
    [one] objective { $numbers } is
   *[other] objectives { $numbers } are
}
digest-scope-only = Only for { $filters }.
digest-own-lines = { $count ->
    [one] And one line of your own:
   *[other] And { $count } lines of your own:
}
digest-own-line = { $number }. { $line }
digest-lines-scope = Your lines are about the same, unless they name another network, account or campaign.
digest-language-en = English
digest-language-fr = French
digest-direct = direct messages with me
digest-preview = Only you see this preview: the channel gets the summary { $when }, { $zone }, about the seven full days before.
digest-redone-same = Only you see this: the summary told on { $day }, made again. Nothing of what it told has changed.
digest-redone-changed = Only you see this: the summary told on { $day }, made again. What changed since:
digest-redone-otherwise = Only you see this: the summary told on { $day }, made again as it is set now. It was set otherwise then.
digest-last-none = none yet
digest-last-due = { $day }: on its way
digest-last-posted = { $day }
digest-last-changed = { $day }
digest-last-silent = { $day }: nothing to tell
digest-last-missed = { $day }: could not be posted
digest-last-doubtful = { $day }: in doubt, look whether it is there
digest-last-closed = { $day }: could not be posted
digest-last-failed = { $day }: could not be made
digest-preview-usual = Only you see this. No weekly summary is set here: /vigie digest sets it.
digest-all = { $count ->
    [one] One channel has a weekly summary
   *[other] { $count } channels have a weekly summary
}
digest-none = No channel has a weekly summary yet. For example: /vigie digest monday 9:00
digest-how = To change or stop one, type in its channel: /vigie digest, /vigie digest stop
digest-due = { $day } at { $at }
digest-stopped = stopped
digest-stopped-in = Stopped in { $room }
digest-removed = No more weekly summary in { $room }.
column-digest-room = channel
column-digest-when = when
column-digest-zone = time zone
column-digest-language = language
column-digest-next = next
column-digest-last = last
column-digest-owner = set by
step-digest-preview = Preview
step-digest-change = Change
step-digest-set = Set one
step-digest-again = Set it again
step-digest-remove = Remove
journal-digest = set the weekly summary of a channel
journal-digest-removed = removed the weekly summary of a channel

# Notes
digest-no-hour = On { $day } the clocks go forward and { $at } does not exist: that day it comes at { $instead }.
digest-unsure = I could not check whether I am in this channel. If I am not: /invite @Vigie

digest-stopped-user_disabled = That person left the workspace. Remove the summary.

# Problems: what it is, and what to do
digest-what = When? For example: /vigie digest monday 9:00 Europe/Paris in English
digest-word = I don't know “{ $word }” here. A summary is set for example like this: /vigie digest monday 9:00 Europe/Paris in English linkedin
digest-left = I don't understand “{ $text }” there. /vigie help shows what to type.
digest-where = Which channel? Type it in the channel that is to be told, or in our direct messages.
digest-private = That channel is private, or I could not check. Type it in that channel, or choose it in the form: /vigie digest
digest-every-day = A summary comes once a week. Say one day, for example: monday 9:00
digest-guest = Guests of the workspace may not set a weekly summary. Ask a member to do it.
digest-not-yours = This weekly summary can be changed by { $owner }, who set it, and by the administrators of the workspace. Nothing was changed.
digest-not-set = This channel has no weekly summary. /vigie digest list shows those that there are.
digest-not-told = No summary was told here yet. /vigie digest now shows what it would say.
digest-invite = I am not in that channel. Type /invite @Vigie there, then set the summary again.
digest-not-ours = I am no part of that conversation. Choose a channel, or our direct messages.
digest-archived = That channel is archived: nobody can post there. Choose another one.
digest-shared-outside = This channel is shared with another company, which would read your figures. Choose a channel of your team alone.
digest-taken = That channel has a weekly summary already. Type /vigie digest there to change it.
digest-scope = The scope says what the figures are of, and nothing else: networks, accounts, campaigns… Ask for KPIs, periods or “by” in the lines, for example: lines: engagement by network last week
digest-no-hashtag = Nothing submitted has the hashtag #{ $name }. For a channel, choose it from the list that Slack shows after #. For posts to come with this hashtag: hashtag:{ $name }
digest-no-author = Nobody called @{ $name } is among those who mention you. A summary is for a channel, or for yourself in our direct messages: type it there.
digest-lines-most = At most { $most } lines. The weekly summary is one screen.
digest-line-long = Line { $number } is too long: keep it under { $most } characters.
digest-line-wrong = Line { $number }, “{ $line }”: { $why }
digest-objective-closed = Objective { $number } is not open any more. /vigie objectives shows those that are.
hour-impossible = “{ $text }” is no time of the day. Write for example 9:00 or 17:30.
days-several = Say one day: I read “{ $one }” and “{ $other }”.
hours-several = Say one hour: I read “{ $one }” and “{ $other }”.
recurring-rarely = “{ $text }”: it can only come back each week. For example: monday 9:00
zone-unknown = I don't know the time zone “{ $text }”. Name a big city of it, for example Europe/Paris or New York.
zone-unknown-close = I don't know the time zone “{ $text }”. Did you mean { $close }?
zone-offset = “{ $text }” does not follow summer time. Name a city instead, for example Europe/Paris or New York.
people-unsure = Slack does not tell me who you are in the workspace. Try again in a moment.

# The form
digest-form-title = Weekly summary
digest-form-submit = Set
digest-form-save = Save
digest-form-late = The form did not open in time. Type /vigie digest again.
digest-form-channel = Channel
digest-form-weekday = Day
digest-form-hour = Hour
digest-form-zone = Time zone
digest-form-zone-example = Europe/Paris, London, New York
digest-form-language = Language
digest-form-scope = Of what (empty: of all)
digest-form-scope-example = linkedin campaign:"Black Friday"
digest-form-lines = Lines to answer as well (one on each line, { $most } at most)
digest-form-lines-example = engagement by network last week
digest-form-objectives = Objectives (none: all that are open)
