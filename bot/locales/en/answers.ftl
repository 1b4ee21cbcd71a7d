# Small pieces
nothing = {""}
nothing-shown = –
and = {" and "}
list = { $items }
without = no { $dimension }
count-on = { $count } on { $network }
interval = { $low } to { $high }
weekday = { $weekday }
hour = { $hour }:00
slot = { $weekday } { $hour }:00–{ $end }:00
short-day = { $short }
short-slot = { $short_weekday } { $hour }:00
time-day = { $day }
time-week = week of { $day }
time-month = { $month }
time-quarter = Q{ $quarter } { $year }
time-year = { $year }
moment = { $at }
period = { $period }
period-all = all the data, { $period }
period-ever = all the data
period-undated = undated posts
scope-only = { $dimension }: { $values }
scope-except = except { $dimension }: { $values }
perimeter-social = our posts on social networks
perimeter-account = our accounts
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
understood = Understood: { $metrics } · { $scope } · { $period } ({ $zone }){ $by }{ $pooling }
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
no-data = No data for { $metric } ({ $scope }), { $period }. The data go from { $first } to { $last }.

# Formulas with their numbers
formula-Rate = { $metric } = { $over } ÷ { $under } = { $x } ÷ { $y } = { $value }{ $interval }, { $posts ->
    [one] one post
   *[other] { $posts } posts
}
formula-Total = { $metric } = sum of { $over } over { $posts ->
    [one] one post
   *[other] { $posts } posts
} = { $value }
formula-PartOfTotal = { $metric } = { $x } ÷ { $y } = { $value }
formula-MeanReachRate = { $metric } = mean of reach ÷ followers over { $posts ->
    [one] one post
   *[other] { $posts } posts
} = { $value }{ $interval }
formula-PerPost = { $metric } = { $over } ÷ posts = { $x } ÷ { $y } = { $value }{ $interval }
formula-Count = { $metric } = { $value }, an exact count
formula-Share = { $metric } = { $x } of { $y } = { $value }{ $interval }
formula-Net = { $metric } = (positive − negative) ÷ (positive + neutral + negative) = { $x } ÷ { $y } = { $value }{ $interval }
formula-Frequency = { $metric } = posts ÷ weeks = { $x } ÷ { $y } = { $value }
formula-Regularity = { $metric } = 1 − standard deviation ÷ mean of the gaps between publishing days = 1 − { $x } ÷ { $y } = { $value }
formula-LongestSilence = { $metric } = most full days without a post between two posts = { $value }{ $detail }
formula-BestTime = { $metric } = best { $over } ÷ { $under } of an hour of the week = { $value }
formula-Followers = { $metric } = latest number of each account, added up = { $value }
formula-NetFollowers = { $metric } = followers at the end − at the start = { $x } − { $y } = { $value }
formula-FollowerGrowth = { $metric } = net followers ÷ followers at the start = { $x } ÷ { $y } = { $value }
formula-FollowersPerPost = { $metric } = net followers ÷ posts = { $x } ÷ { $y } = { $value }
formula-DailyEngagement = { $metric } = interactions ÷ (days × followers) = { $x } ÷ { $y } = { $value }, { $posts ->
    [one] one post
   *[other] { $posts } posts
}
formula-EngagedPeople = { $metric } = authors of mentions, counted once = { $value }; ranked by number of mentions
formula-Returning = { $metric } = people of both periods ÷ people of the one before = { $x } ÷ { $y } = { $value }{ $interval }
formula-PotentialAudience = { $metric } = audience of each outlet, counted once = { $value } (outlets: { $y }, articles: { $posts })
formula-ShareOfVoice = { $metric } = our mentions ÷ (ours + rivals') = { $x } ÷ { $y } = { $value }{ $interval }
formula-mean = { $metric }, mean of the posts' rates = { $value }{ $interval }, { $posts ->
    [one] one post
   *[other] { $posts } posts
}
formula-median = { $metric }, median of the posts' rates = { $value }, { $posts ->
    [one] one post
   *[other] { $posts } posts
}
formula-interval = { " (95%: " }{ $interval })
silence-days = { " (" }{ $period })

# Notes
no-period = No period was said: the last { $days } full days.
no-period-all = No period was said: all the data.
left-out = { $posts ->
    [one] One post is left out of “{ $metric }” for want of { $lacking }: { $where }.
   *[other] { $posts } posts are left out of “{ $metric }” for want of { $lacking }: { $where }.
}
small-numbers = Small numbers ({ $posts ->
    [one] one post
   *[other] { $posts } posts
}). { $metric }: the real value may lie anywhere from { $low } to { $high }.
change-uncertain = The difference in { $metric } may be chance: the two 95% intervals overlap.
too-close = Too close to { $first } to be ranked: { $others } (95% intervals overlap, or cannot be told).
input-missing = { $metric }: nobody submitted { $inputs }.
reach-is-not-people = Reach is the sum of the posts' reach: somebody who saw two posts counts twice.
data-until = The data end on { $day }.
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
no-posts = There are no posts for { $scope }.
step-by-weekday = By weekday
step-by-hour = By hour
step-all-time = All the data
no-filter = { $metric } is counted by account: it cannot be filtered by { $dimension }.
email-only = { $metric } is about e-mail campaigns: leave the network out.
no-breakdown-of-posts = A mean or a median of { $metric } cannot be split by { $dimension }: leave out “mean” or “median”.
