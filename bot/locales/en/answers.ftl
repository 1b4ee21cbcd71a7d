# Small pieces
nothing = {""}
nothing-shown = –
and = {" and "}
list = { $items }
without = no { $dimension }
count-on = { $count } on { $network }
count-posts = { $count ->
    [one] one post
   *[other] { $count } posts
}
count-days = { $count ->
    [one] one day of an account
   *[other] { $count } days of accounts
}
count-emails = { $count ->
    [one] one e-mail
   *[other] { $count } e-mails
}
count-mentions = { $count ->
    [one] one mention
   *[other] { $count } mentions
}
count-articles = { $count ->
    [one] one article
   *[other] { $count } articles
}
those-posts = posts
those-emails = e-mails
those-days = days of accounts
those-mentions = mentions
those-articles = press articles
interval = { $low } to { $high }
weekday = { $weekday }
hour = { $hour }:00
hours = from { $start }:00 to { $end }:00
weekdays = from { $first } to { $last }
slot = { $weekday } { $hour }:00–{ $end }:00
short-day = { $short }
short-slot = { $short_weekday } { $hour }:00
time-day = { $day }
time-week = week of { $day }
time-month = { $month }
time-quarter = Q{ $quarter } { $year }
time-year = { $year }
clock = { NUMBER($hour, minimumIntegerDigits: 2) }:{ NUMBER($minutes, minimumIntegerDigits: 2) }
moment = { $at }
period = { $period }
period-all = all the data, { $period }
period-ever = all the data
period-undated = undated posts
scope-only = { $dimension }: { $values }
scope-except = except { $dimension }: { $values }
among = { " (" }{ $filters })
perimeter-social = our posts on social networks
perimeter-account = our accounts
perimeter-days = daily figures of our accounts
perimeter-email = our e-mail campaigns
perimeter-earned = mentions by others
perimeter-press = press
perimeter-voice = us and our rivals
perimeter-everything = everything submitted
pooling-mean = mean of the posts
pooling-median = median of the posts
change-points = { $points } points
change-by = { $by }
change-percent = { $percent }
unit-per-week = { $number } a week
unit-days = { $number } { $count ->
    [one] day
   *[other] days
}
unit-minutes = { $number } min

# What was understood
understood = Understood: { $what } · { $scope } · { $period } ({ $zone }){ $by }{ $pooling }{ $target }
understood-kind = { $kind } · { $metrics }
understood-by = { " · by " }{ $dimension }
understood-pooling = { " · " }{ $pooling }

# Headlines
value = { $metric }: { $value } — { $scope }, { $period }
values = { $scope }, { $period }
compared = { $change } against { $value } over { $period }
breakdown = { $metric } by { $dimension } — { $scope }, { $period }
breakdown-first = { $metric } by { $dimension }: { $first } comes first with { $value } — { $scope }, { $period }
breakdown-last = { $metric } by { $dimension }: { $first } comes last with { $value } — { $scope }, { $period }
top-posts = Top { $count } by { $metric }: “{ $first }” leads with { $value } — { $scope }, { $period }
worst-posts = Bottom { $count } by { $metric }: “{ $first }” is lowest with { $value } — { $scope }, { $period }
channels = { $largest } brings the most clicks ({ $volume }), { $best } converts best ({ $rate }) — { $scope }, { $period }
best-time = Best time to post: { $slot }, { $metric } { $value } over { $posts } posts — { $scope }, { $period }
best-time-unknown = Not enough posts to tell the best time: { $posts ->
    [one] of one post
   *[other] of { $posts } posts
} with an hour ({ $scope }), no hour of the week has { $least }. Keep posting, or look at a longer period.
people = { $first } mentions you most: { $mentions ->
    [one] once
   *[other] { $mentions } times
}, among { $count ->
    [one] one person
   *[other] { $count } people
} — { $scope }, { $period }
summary = Summary — { $scope }, { $period }
summary-versus = Compared with { $period }.
chart-title = { $metric } by { $by }

# No figure
no-inputs = { $metric } cannot be computed ({ $scope }): { $posts ->
    [one] the only post of the period does not report
   *[other] none of the { $posts } posts of the period reports
} { $lacking }. Submit what is missing with /vigie add, or ask for another KPI.
no-data-yet = Nothing to compute { $metric } from yet ({ $scope }). It needs: { $inputs }. Submit the first figures with /vigie add.
no-data-on = There are no figures on { $networks }. Those I have are on { $known }.
no-data = No data for { $metric }{ $filters }, { $period }. The data go from { $first } to { $last }.

# Formulas with their numbers
formula-Rate = { $metric } = { $over } ÷ { $under } = { $x } ÷ { $y } = { $value }{ $interval }, { $posts }
formula-Total = { $metric } = sum of { $over } over { $posts } = { $value }
formula-PartOfTotal = { $metric } = { $x } ÷ { $y } = { $value }
formula-MeanReachRate = { $metric } = mean of reach ÷ followers over { $posts } = { $value }{ $interval }
formula-PerPost = { $metric } = { $over } ÷ { $what } = { $x } ÷ { $y } = { $value }{ $interval }
formula-Count = { $metric } = { $value }, an exact count
formula-Share = { $metric } = { $x } of { $y } = { $value }{ $interval }
formula-Net = { $metric } = (positive − negative) ÷ (positive + neutral + negative) = { $x } ÷ { $y } = { $value }{ $interval }
formula-Frequency = { $metric } = posts ÷ weeks = { $x } ÷ { $y } = { $value }
formula-Regularity = { $metric } = 1 − standard deviation ÷ mean of the gaps between publishing days = 1 − { $x } ÷ { $y } = { $value }
formula-LongestSilence = { $metric } = most full days without a post between two posts = { $value }{ $detail }
formula-BestTime = { $metric } = best { $over } ÷ { $under } of an hour of the week = { $value }
formula-Followers = { $metric } = latest number of each account, added up = { $value }
formula-NetFollowers = { $metric } = followers at the end − at the start = { $x } − { $y }{ $detail } = { $value }
formula-NetFollowersDaily = { $metric } = followers gained − lost, day by day{ $detail } = { $value }
formula-days = { $days ->
    [one] {" (one day)"}
   *[other] {" ("}{ $days } days)
}
formula-and-days = { $days ->
    [one] {" "}{ $net } by the daily figures of accounts not counted at both ends (one day)
   *[other] {" "}{ $net } by the daily figures of accounts not counted at both ends ({ $days } days)
}
formula-FollowerGrowth = { $metric } = net followers ÷ followers at the start = { $x } ÷ { $y } = { $value }
formula-FollowersPerPost = { $metric } = net followers ÷ posts = { $x } ÷ { $y } = { $value }
formula-DailyEngagement = { $metric } = interactions ÷ (days × followers) = { $x } ÷ { $y } = { $value }, { $posts }
formula-EngagedPeople = { $metric } = authors of mentions, counted once = { $value }; ranked by number of mentions
formula-Returning = { $metric } = people of both periods ÷ people of the one before = { $x } ÷ { $y } = { $value }{ $interval }
formula-PotentialAudience = { $metric } = audience of each outlet, counted once = { $value } (outlets: { $y }, { $posts })
formula-ShareOfVoice = { $metric } = our mentions ÷ (ours + rivals') = { $x } ÷ { $y } = { $value }{ $interval }
formula-mean = { $metric }, mean of the values of { $posts } = { $value }{ $interval }
formula-median = { $metric }, median of the values of { $posts } = { $value }
formula-interval = { " (95%: " }{ $interval })
silence-days = { " (" }{ $period })

# Notes
no-period = No period was said: the last { $days } full days.
no-period-all = No period was said: all the data.
left-out = Not counted in “{ $metric }”, for want of { $lacking }: { $posts } ({ $where }).
small-numbers = Small numbers ({ $posts }). { $metric }: the real value may lie anywhere from { $low } to { $high }.
small-range = { $metric } from { $low } to { $high } ({ $posts })
small-numbers-all = Small numbers: the real values may lie anywhere in these ranges. { $ranges }.
change-uncertain = The difference in { $metric } may be chance: the two 95% intervals overlap.
too-close = Too close to { $first } to be ranked: { $others } (95% intervals overlap, or cannot be told).
input-missing = { $metric }{ $among }: nobody has submitted { $inputs } yet.
uncounted-before = { $metric }: no number of followers is known before { $day }.{ $since }
uncounted-since = { " " }From the first to the last one known, { $period }: { $value }.
reach-is-not-people = Reach is the sum of the posts' reach: somebody who saw two posts counts twice.
data-until = The data end on { $day }.
versus-until = For { $period }, the data end on { $day }.
first-only = One KPI at a time here; ask again for: { $metric }.
of-emails = This campaign was sent by e-mail only: the figures are those of its e-mails.
stood-in = { $metric }: nobody submitted any for these days. In their place: { $instead }.
undated-left-out = { $posts ->
    [one] One post without a date is left out (type “undated” to see it).
   *[other] { $posts } posts without a date are left out (type “undated” to see them).
}
lines-left-out = { $lines ->
    [one] One more line is not shown
   *[other] { $lines } more lines are not shown
}: add “top 20”, or filter.
times-left-out = { $lines ->
    [one] One earlier line is not shown
   *[other] { $lines } earlier lines are not shown
}: take a shorter period, or by month.
ranked-among = Ranked among { $posts ->
    [one] one post
   *[other] { $posts } posts
}.
instead-of-reach = { $posts ->
    [one] The only post does not report reach
   *[other] None of the { $posts } posts reports reach
}: judged per impression instead.
best-time-close = Too close to call with { $others }{ $more }.
and-others = {" and others"}
best-time-promising = Promising, but under { $least } posts: { $slots }.
best-time-untried = { $count ->
    [one] One of the 168 hours of the week was never tried.
   *[other] { $count } of the 168 hours of the week were never tried.
}
voice-perimeter = Rivals counted: { $rivals }.

# Columns and charts
column-want = you want
column-type = you type
column-kpi = KPI
column-value = value
column-before = before
column-change = change
column-posts = posts
column-emails = e-mails
column-days = days
column-mentions = mentions
column-articles = articles
column-interval = 95% interval
column-definition = definition
column-when = when
column-who = who
column-what = what

# What to ask next
step-by-network = By network
step-by-format = By format
step-by-outlet-type = By outlet type
step-by-week = By week
step-top-posts = Top posts
step-before = The period before
step-add = Add figures
step-summary = Summary
step-engagement-by-network = Engagement by network
step-channels = Volume and conversion
step-best-time = Best time to post
step-people = Most engaged people
step-catalogue = All KPIs
step-network = { $network }
step-ask = Ask for { $metric }

# Edges
metric-pooled = { $metric }, { $pooling }
data-from = The data begin on { $day }.
not-compared = Not compared with { $period }: the data begin on { $day }.
times-cut = The first or last { $dimension } is cut by the period, { $period }.
no-rivals = { $metric }: no rival's mentions were submitted for this period. Count them with /vigie add rival=Name mentions=120.
nothing-to-divide = { $metric } cannot be told: { $under } add up to 0.
on-networks = { " " }on { $networks }
told-by-accounts = The daily figures of the accounts tell: { $metric }.
no-rows-posts = None of our posts{ $where } has: { $filters }.
no-rows-at-all-posts = There are no posts of ours{ $where }.
no-rows-emails = None of our e-mails has: { $filters }.
no-rows-at-all-emails = There are no e-mails of ours.
no-rows-days = None of our accounts' daily figures{ $where } has: { $filters }.
no-rows-at-all-days = There are no daily figures of our accounts{ $where }.
no-rows-mentions = None of the mentions{ $where } has: { $filters }.
no-rows-at-all-mentions = There are no mentions{ $where }.
no-rows-articles = None of the articles has: { $filters }.
no-rows-at-all-articles = There are no articles{ $where }.
none-posts = None: no posts ({ $scope }), { $period }{ $other }.
none-emails = None: no e-mails ({ $scope }), { $period }{ $other }.
none-mentions = None: no mentions ({ $scope }), { $period }{ $other }.
none-articles = None: no articles ({ $scope }), { $period }{ $other }.
none-last = { "; the last one was on " }{ $day }
none-first = { "; the first one was on " }{ $day }
step-by-weekday = By weekday
step-by-hour = By hour
step-all-time = All the data
no-filter = { $metric } is counted by account: it cannot be filtered by { $dimension }.
email-only = This KPI is about e-mails only ({ $metric }): leave the network out.
no-breakdown-of-posts = A mean or a median of { $metric } cannot be split by { $dimension }: leave out “mean” or “median”.

# Why, unusual, advice, target: how the question was understood
kind-objectives = objectives
kind-why = why
kind-unusual = unusual
kind-advice = advice
understood-target = { " · target: " }{ $target }
understood-floor = { " · at least: " }{ $target }
understood-ceiling = { " · at most: " }{ $target }
no-metric = KPI not said: { $metric }.
no-why = { $metric } has no parts to explain it by. Ask for it by week to see when it moved.
no-unusual = { $metric }: I cannot tell what is unusual in it. Ask for it by week, or ask about mentions.
no-advice = { $metric } does not tell where to put the effort. Ask for advice about engagement, reach, conversions or followers.
count-by-post = A number ({ $metric }) can't rank them one by one. Ask for a figure that each of them has, for example { $other }.
target-which = Which KPI is this the target of? For example: click-through rate linkedin, target 2.5%.
target-percent = A target in percent does not go with { $metric }. Give a number, or ask for a rate.
whole = Over the whole period, { $metric }: { $value }.
post-numbered = { $post } ({ $number })

# Why a KPI moved
why-rose = { $metric } went up: { $value }, against { $before } ({ $change }) — { $scope }, { $period } against { $versus }
why-fell = { $metric } went down: { $value }, against { $before } ({ $change }) — { $scope }, { $period } against { $versus }
why-same = { $metric } did not move: { $value } both times — { $scope }, { $period } and { $versus }
why-nothing-before = { $metric }: nothing to compare with. The period before would be { $period }, earlier than the data.
why-unknown-before = { $metric }: nothing to compare with, figures are missing over { $period }.
why-group = { $group } weighs most: { $delta }, { $part }% of the change.
why-group-more = { $group } weighs most: { $delta }, more than the whole change ({ $part }%); the rest made up for part of it.
why-posts = { $group }: { $now } instead of { $before } (effect: { $by_number }), and { $each } each instead of { $each_before } (effect: { $by_each }).
why-each = { $group }: { $now } both times, and { $each } each instead of { $each_before } (effect: { $by_each }).
why-no-posts-now = { $group }: nothing was published, against { $posts } before.
why-no-posts-before = { $group }: { $posts }, and none before.
why-ratio = { $group } goes from { $before } to { $now } (effect: { $own }), and from { $weighed } to { $weighs } of the volume (effect: { $weight }).
why-all = In all
why-new = { $group } had nothing in the period before.
why-gone = { $group } has nothing left in the period.
why-within = There, mostly { $inner } ({ $dimension }): { $delta }.
why-top-before = In the table, what weighed most before: { $count }.
why-top-now = In the table, what weighed most: { $count }.
why-formula-sum = Change = sum of the changes by { $dimension } ({ $parts }{ $more }) = { $total }
why-formula-ratio = Effect of each { $dimension } = (value − value before) × mean weight + (weight − weight before) × (mean value − mean of the whole); they add up to the change.
why-inside = Your figures tell where the change was made. They say nothing of what happened elsewhere.
why-lengths = The two periods are not equally long: { $days ->
    [one] one day
   *[other] { $days } days
} and { $other ->
    [one] one day
   *[other] { $other } days
}.
change-few = The change in { $metric } may be chance: numbers this small move by themselves.
chart-why = Change: { $metric } by { $by }
column-now = now
column-difference = difference
column-effect = effect
column-part = share

# What is unusual
unusual-found = { $count ->
    [one] Yes: { $metric }, { $value } on { $day }, { $times } the usual{ $verdict } — { $scope }, { $period }
   *[other] Yes, { $count } times: { $metric }, up to { $value } on { $day }, { $times } the usual{ $verdict } — { $scope }, { $period }
}
unusual-none = No: nothing unusual in { $what }, usually { $usual } a day, { $most } at most (on { $day }) — { $scope }, { $period }
unusual-neither = No: nothing unusual, neither in mentions (usually { $usual } a day, { $most } at most) nor in the impressions of { $posts } (usually { $post_usual }, { $post_most } at most) — { $scope }, { $period }
unusual-not-in = { $metric }: nothing unusual.
unusual-unjudged = { $metric }: not enough data to tell.
outlier-also = { $count ->
    [one] Among our posts, “{ $item }” stands out: { $metric } { $value } (usually { $usual }: { $times }).
   *[other] Among our posts, { $count } stand out, first of all “{ $item }”: { $metric } { $value } (usually { $usual }: { $times }).
}
unusual-unknown = Too early to tell ({ $metric }): it takes { $least } days of data before a day to know what is usual, and there { $days ->
    [one] is 1
   *[other] are { $days }
}.
unusual-negative = { ", mostly negative" }
unusual-positive = { ", mostly positive" }
unusual-undetermined = { ", mixed in tone" }
unusual-day = { $period }: { $value } instead of { $usual }, { $times } the usual{ $networks }.
unusual-days = { $period }: { $all } in all; { $value } on { $day } instead of { $usual }, { $times } the usual{ $networks }.
unusual-on = { ", of which " }{ $networks }
unusual-next-negative = Next: answer in public, with one voice, and keep an eye on the press.
unusual-next-positive = Next: say thank you, share, and do again what people liked.
unusual-next-undetermined = Next: read those that were seen most before you answer.
unusual-others = { $count ->
    [one] One more unusual moment is not shown in detail.
   *[other] { $count } more unusual moments are not shown in detail.
}
unusual-latest = The latest unusual day before this period: { $day } ({ $value }).
unusual-few = { $metric }: not enough items to tell which stands out ({ $count }, it takes { $least }).
formula-unusual = Usual on { $day } = level of the weeks before × weekday × time of year = { $usual } (95% of days: { $low } to { $high }); observed: { $value }, which chance alone does less than once in { $years } years
formula-usual-day = Unusual: at least { $least } in three days, { $times } times the usual of the day, and what chance alone does less than once in { $years } years
outlier-found = { $count ->
    [one] Yes: “{ $item }”, { $metric } { $value } (usually { $usual }: { $times }) — { $scope }, { $period }
   *[other] Yes, { $count } stand out, first of all “{ $item }”: { $metric } { $value } (usually { $usual }: { $times }) — { $scope }, { $period }
}
outlier-none = No: nothing unusual among { $count } ({ $metric }: usually { $usual }, { $most } at most, “{ $item }”) — { $scope }, { $period }
formula-outlier = Unusual: at least 1.5 times more or less than the middle one (median) of { $peers } of the same network, and farther from it than nearly all of them are
formula-outlier-past = Unusual: at least 1.5 times more or less than the middle one (median) of { $peers } periods like this one, and farther from it than nearly all of them are
count-by = { $who } ({ $count })
column-usual = usual
column-times = times
outlier-none-past = No: nothing unusual ({ $metric } by { $dimension }), { $count } compared with what they were — { $scope }, { $period }
step-by-tone = By tone
step-longer = Over 90 days

# Targets
objective-yes = Yes{ $when }: { $metric } { $value } { $target } — { $scope }, { $period }
objective-no = No{ $when }: { $metric } { $value } { $target } — { $scope }, { $period }
objective-over = { "" }
objective-now = { ", for now" }
objective-ahead = { ", at this pace, on " }{ $day }
objective-already = { ", already" }
objective-target = for a target of { $target }
objective-ceiling = for a limit of { $target }
column-gap = difference from the target
objective-gap = Difference from the target: { $gap }.
objective-so-far = On { $day }: { $value }. At this pace, { $projected } on { $end }.
objective-needed = To get there: { $needed } a day { $left ->
    [one] tomorrow
   *[other] over the { $left } days left
}, against { $daily } a day so far.
objective-uncertain = To be taken with care: the 95% interval ({ $interval }) holds the target, { $target }.
formula-projection = Projection to { $end } = { $value } + { $daily } a day × { $left ->
    [one] one day
   *[other] { $left } days
} = { $projected } ({ $pace })
pace-elapsed = pace measured over { $days ->
    [one] one day
   *[other] { $days } days
}
pace-known = pace over the { $days ->
    [one] one day
   *[other] { $days } days
} with data

# Where to put the effort
advice-best = Bet on { $first }: { $metric } { $value }, against { $other } for { $second } — { $scope }, { $period }
advice-close = Too close to call between { $first } ({ $value }) and { $others }{ $more }, { $metric } — { $scope }, { $period }
advice-one = Nothing to compare by { $dimension }: { $first } is alone ({ $metric } { $value }) — { $scope }, { $period }
advice-few = No advice by { $dimension } yet: it takes at least { $least } { $what } of each ({ $metric }) — { $scope }, { $period }
advice-losing = No gain, whatever the { $dimension }: at best { $first }, { $metric } { $value } — { $scope }, { $period }
advice-named = { $name } ({ $value })
advice-on = { " on " }{ $network }
advice-format = Format{ $on }: { $first } ({ $value }, against { $other } for { $second }).
advice-time = Time{ $on }: { $slot } ({ $metric } { $value }, over all the data).
advice-push = To push: { $group } makes { $value }, with only { $part } of the volume ({ $term }).
advice-mend = To mend: { $group } has { $part } of the volume ({ $term }), and makes { $value }.
advice-next-best = Next: give { $first } more room for a month, then ask again. These figures tell what worked; only a trial tells what will.
advice-next-close = Next: give { $first } and { $second } equal room for a month, then ask again.
advice-judged = Goal: { $goal }. What is compared: { $metric }.
advice-ahead = { $ahead } is to come, without figures: judged on { $period }.
advice-too-few = Not judged yet, with fewer than { $least } { $what }: { $groups }.
advice-picture = Bet on { $bets } — { $scope }, { $period }
advice-picture-close = Nothing stands out enough to bet on — { $scope }, { $period }
advice-bet = { $name } ({ $metric })
advice-close-note = Several names in one line: too close to call (their 95% intervals overlap).
advice-time-all = The best time is judged over all the data.
column-part-of = share ({ $term })
column-by = by
column-best = bet on
column-next = next
