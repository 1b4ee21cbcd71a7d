# Spikes: unusual numbers of mentions or articles

# What, when
spike-what = { $metric }{ $scope }
spike-scope = { " (" }{ $scope })
spike-hour = { $short_weekday } { $short }, { $hour }:00
spike-day = { $short_weekday } { $short }
spike-moment = { $short_weekday } { $short }, { $time }
spike-span = { $start } to { $end }
spike-on = { " on " }{ $day }
spike-during = { ", " }{ $span }
spike-since = { " since " }{ $start }
spike-lasted-hour = { $count ->
    [one] one hour
   *[other] { $count } hours
}
spike-lasted-day = { $count ->
    [one] one day
   *[other] { $count } days
}
spike-times = { ", " }{ $times } the usual
spike-positive = good news, it seems
spike-negative = bad news, it seems
spike-undetermined = good or bad is to be found out
spike-expected = usual

# The message, and what follows in its thread
spike-alert = { $metric }: { $value }{ $when }{ $times } — { $verdict }
spike-grows = It grows: { $metric }, { $value } now ({ $before } when last said){ $times } — { $verdict }
spike-grew = It grew: { $metric }, { $value } in all, { $span } ({ $before } when last said){ $times } — { $verdict }
spike-again = Unusual again: { $metric }, { $value }{ $when }{ $times } — { $verdict }
spike-turns = The tone has turned: { $verdict } (before: { $was }) — { $metric }: { $value }
spike-ended = Back to normal: { $metric }, after { $lasted } — { $verdict }
spike-watch-line = { $metric }, { $span }: { $value } instead of { $usual }{ $times }{ $verdict }
spike-so = { " — " }{ $verdict }
spike-sum = { $span }: { $value } instead of { $usual }.
spike-peak-hour = Most in one hour: { $value } ({ $at }) instead of { $usual }.
spike-peak-day = Most in one day: { $value } ({ $at }) instead of { $usual }.
spike-only-hour = { $at }: { $value } in the hour instead of { $usual }.
spike-only-day = { $at }: { $value } instead of { $usual }.
spike-usual-hour = { $at }: 95% of such hours have { $low } to { $high }{ $rarity }.
spike-usual-day = { $at }: 95% of such days have { $low } to { $high }{ $rarity }.
spike-rarity-hour = { "; by chance, " }{ $value } or more come less than once in { $number } hours
spike-rarity-day = { "; by chance, " }{ $value } or more come less than once in { $number } days
spike-from = Where it comes from
spike-to-do = What to do
spike-chart = { $metric } by { $by }, beside the usual
spike-given = Verdict given by { $person }: { $verdict }. It counts from now on.
spike-over = It is over: as usual again after { $end }.
spike-taken = { $person } takes care of it.
spike-took = { $person } took care of it.
spike-snoozed = Snoozed until { $until }: nothing more is said before.
spike-say = If you know whether it is good or bad, say so: it counts from then on.
spike-known = Known until { $until }: that is how far the submitted figures go.
spike-zone = Hours and days are those of { $zone }.
spike-read = Tones, people and words are those of the latest { $count }.
spike-left-out = Not counted, as they come from a new source that is known for less than 14 days: { $networks }.
spike-earlier = The usual tones, networks and words are those of the 8 weeks before, without the days of { $count ->
    [one] an earlier spike
   *[other] { $count } earlier spikes
}.
spike-ticked = { $count } of { $all } steps were ticked off.
spike-after-negative = Now: thank who helped, write down what began it and what calmed it, and go back to the usual posts with care.
spike-after-positive = Now: count the clicks, conversions and new followers it brought, and plan how to do it again.
spike-after-undetermined = Now: note what it was about, and give the verdict if you know it.

# Numbers that anyone can check
spike-alike-hour = { $count ->
    [one] A week before, at the same hour: { $numbers }.
   *[other] The { $count } weeks before, same weekday and hour: { $numbers }.
}
spike-alike-day = { $count ->
    [one] A week before: { $numbers }.
   *[other] The { $count } weeks before, same weekday: { $numbers }.
}
spike-holiday = Public holiday: { $name }.
spike-how = How this is counted: { $metric }
spike-expected-hour = Usual for { $at }: { $level } a day until then, the latest weeks most ÷ 24 × { $hour } (this hour of the day) × { $weekday } (this weekday) × { $holiday } ({ $free }) = { $usual }.
spike-expected-day = Usual for { $at }: { $level } a day until then, the latest weeks most × { $weekday } (this weekday) × { $holiday } ({ $free }) = { $usual }.
spike-free = public holiday: { $name }
spike-not-free = no public holiday
spike-varies-hour = Such hours are about { $deviation } above or below it: 95% of them have { $low } to { $high }.
spike-varies-day = Such days are about { $deviation } above or below it: 95% of them have { $low } to { $high }.
spike-chance-hour = It had { $value }, and { $together } with the two hours before: by chance, that happens less than once in { $number } hours.
spike-chance-day = It had { $value }, and { $together } with the two days before: by chance, that happens less than once in { $number } days.
spike-past-hour = Only the hours before it say what is usual, at this time of the year too; the first hours of a spike count a little themselves.
spike-past-day = Only the days before it say what is usual, at this time of the year too; the first days of a spike count a little themselves.
spike-from-to = { $low } to { $high }
column-most-hours = 95% of such hours
column-most-days = 95% of such days

# The posts of a spike
spike-posts = { $metric }, { $span }: { $first } to { $last } of { $all }, { $order }
spike-posts-by-impressions = those seen most first
spike-posts-by-reach = those that reached most people first
spike-posts-by-interactions = those with most interactions first
spike-posts-latest = the latest first
spike-posts-unknown = Nobody submitted their impressions, reach or interactions: the latest come first.
spike-by = { $who }, { $network }
spike-posts-page = Alert { $number } has { $pages ->
    [one] one page
   *[other] { $pages } pages
} of posts. For example: /vigie watch posts { $number }
step-spike-posts = Show posts
step-spike-more = The next ones
step-spike-tones = By tone
step-spike-tones-days = By tone (whole days)
step-spike-people = People
step-spike-people-days = People (whole days)
step-spike-how = How is this counted?

# The verdict, from the tones
verdict-negative = Negative: { $negative } of the { $told } with a tone ({ $share }{ $usual }); { $positive } positive, { $neutral } neutral{ $untold }.{ $sides }
verdict-positive = Positive: { $positive } of the { $told } with a tone ({ $share }{ $usual }); { $negative } negative, { $neutral } neutral{ $untold }.{ $sides }
verdict-mixed = Mixed: { $positive } positive, { $negative } negative, { $neutral } neutral: neither leads by more than chance.
verdict-neutral = Mostly neutral: { $neutral } of { $told } with a tone; { $positive } positive, { $negative } negative.
verdict-fading = Praise leads ({ $positive } positive, { $negative } negative), but criticism is above the usual: { $share } of those with a tone{ $usual }.
verdict-few = { $told ->
    [0] None of the { $all } carries a tone: read those seen most.
   *[other] Only { $told } of { $all } carry a tone ({ $positive } positive, { $negative } negative), too few to tell: read those seen most.
}
whole-percent = { $percent }%
verdict-before = { "; " }{ $share } in the 8 weeks before
verdict-interval-negative = { " Of the " }{ $sides } that take sides, { $part } are negative (with 95% certainty, { $low } to { $high }).
verdict-interval-positive = { " Of the " }{ $sides } that take sides, { $part } are positive (with 95% certainty, { $low } to { $high }).
verdict-untold = { ", " }{ $count } without a tone

# What drives it
drivers-groups = Above all: { $groups }.
driver = { $value } ({ $count }: { $share }, usually { $usual })
driver-new = { $value } ({ $count }: { $share })
drivers-authors = { $authors } people.
drivers-people = { $authors ->
    [one] One person: { $people }.
   *[other] { $authors } people; most active: { $people }.
}
drivers-words = Words that stand out: { $words }.

# What to do next
spike-now = First: { $step } (step { $number } of { $all }; the list to tick off is in the thread)
spike-done = All { $all } steps are ticked off.
spike-do-negative-1 = Name one person who leads, and one voice that speaks
spike-do-negative-2 = Check the facts inside: what happened, to whom, since when
spike-do-negative-3 = Hold scheduled posts and advertising
spike-do-negative-4 = Acknowledge in public within the hour, even without every answer
spike-do-negative-5 = Answer where it began, those seen most first; delete nothing
spike-do-negative-6 = Give support, sales and the press contact the same words
spike-do-negative-7 = Add no fuel: in a crisis, to be little seen is a success
spike-do-negative-8 = Say more when you promised to; correct what is false with proof
spike-do-positive-1 = Thank those who speak, the ones seen most first
spike-do-positive-2 = Share the best ones, with their authors’ consent
spike-do-positive-3 = Post again today on the same subject, where it happens
spike-do-positive-4 = Give a next step: a link, an offer, a sign-up; follow its clicks
spike-do-positive-5 = Check that the page, the stock and support can take it
spike-do-positive-6 = Write to the most engaged: a test, an interview, a partnership
spike-do-positive-7 = Offer the story to the press while it lasts
spike-do-undetermined-1 = Read those seen most: what is it about, who says it to whom?
spike-do-undetermined-2 = Look for a cause: a post of ours, an article, an event, a namesake
spike-do-undetermined-3 = See whether a few accounts make most of it (repeats, robots)
spike-do-undetermined-4 = Give a tone to the first twenty, or give the verdict
spike-do-undetermined-5 = Hold delicate posts until you know
spike-do-undetermined-6 = Look again in an hour

# A setting, tried on the past
sensitivity-calm = calm
sensitivity-balanced = balanced
sensitivity-sensitive = sensitive
level-alert = message
level-watch = line in the summary
column-since = since
column-level = what it gives
watch-test = { $count ->
    [0] { $metric }: “{ $setting }” would not have fired in your last { $days } days
    [one] { $metric }: “{ $setting }” would have fired once in your last { $days } days
   *[other] { $metric }: “{ $setting }” would have fired { $count } times in your last { $days } days
}
watch-test-lines = { $count ->
    [0] No further line in the weekly summaries.
    [one] And one line in the weekly summaries, without a message.
   *[other] And { $count } lines in the weekly summaries, without a message.
}
watch-test-how = Each { $unit } is judged by those before it alone, as it would have been then; with all the figures known today.
watch-by-hour = hour and each day
watch-by-day = day
watch-test-short = There are figures of { $days } days only.
watch-test-few = Too early to try it: it takes more than { $least } days of { $metric } to know what is usual, and there are { $days }.

# Silence
silence = Unusually quiet: { $metric }, { $value } { $span } instead of { $usual }
silence-since = { $count ->
    [one] on { $day }
   *[other] in { $count } days (since { $day })
}
silence-known = Figures were submitted until { $until }: it is not that nobody submitted them.
silence-rarity = Chance alone leaves so few less than once in { $number }.
silence-look = Check that the search or the export still covers everything: words, accounts, networks.
silence-unsubmitted = I cannot watch { $metric }: nobody has submitted any since { $day }
silence-usual = Usually { $usual } a day: what happened since is not known.
silence-who = Last submitted by { $person }.

# Our own posts
own-above = “{ $post }” does far better than usual: { $metric } { $value }, { $times } the usual
own-below = “{ $post }” does far worse than usual: { $metric } { $value }, { $times } the usual
own-peers = Usually { $usual } after { $age }: the middle one (median) of { $peers } of { $account }, { $format }.
own-peers-no-format = Usually { $usual } after { $age }: the middle one (median) of { $peers } of { $account }.
own-age-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
own-age-days = { $count ->
    [one] one day
   *[other] { $count } days
}
own-how = Told only when it is at least twice as much as the middle one of these posts, or half, and farther from it than nearly all of them ever are.
own-do-above = Answer the comments, say it again elsewhere, put money behind it if it converts.
own-do-below = Look at its hour, its first line and its picture beside the best ones before you write the next.

# When somebody asks
spike-found = { $count ->
    [one] Yes: { $metric }, { $value }{ $when }{ $times } — { $verdict }
   *[other] Yes, { $count } times, first of all { $metric }, { $value }{ $when }{ $times } — { $verdict }
}
spike-day-in-all = { $short_weekday } { $short }, the whole day: { $value }.
spike-warned = Alert { $number } told of it: /vigie watch { $number } shows it. { $taken }
spike-little = Above the usual, and too little for a message: { $told }.
spike-as-watched = Judged as the watch does ({ $setting }).
why-spike = There was a spike: { $metric }, { $value }{ $when }{ $times } — { $verdict }.
why-no-spike = { $metric }: the watch sees no spike in this period.
