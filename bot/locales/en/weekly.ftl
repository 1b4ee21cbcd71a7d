# The weekly summary of a channel: what it says.

weekly-headline = Week of { $period }{ $scope }
weekly-scope = { " — " }{ $filters }
weekly-zone = { $zone }
weekly-known = figures up to { $day }
weekly-nothing = nobody submitted anything for this week
weekly-none-of-it = nothing of this in the week
weekly-late = late: it was due on { $day } at { $at }
weekly-dotted = { $one } · { $other }
weekly-figure = { $metric } { $value }

# Objectives
weekly-objectives = Objectives
weekly-no-objective = None is set yet. With one, each week shows how far you are and what it takes.
weekly-aim-reach = { $mark } { $metric }{ $scope }: { $value } for { $target } by { $end } — { $status }{ $word }
weekly-aim-above = { $mark } { $metric }{ $scope }: { $value }, to stay above { $target } until { $end } — { $status }{ $word }
weekly-aim-below = { $mark } { $metric }{ $scope }: { $value }, to stay below { $target } until { $end } — { $status }{ $word }
weekly-aim-unknown = { $mark } { $metric }{ $scope }: { $target } by { $end } — { $status }{ $word }
weekly-bar-reach = { $bar } { $share }%
weekly-bar-way = { $bar } { $share }% of the way
weekly-bar-above = { $bar }
weekly-bar-below = { $bar } { $share }% of the most
weekly-word = { ", the team says " }{ $word }
weekly-word-comment = { ", the team says " }{ $word } (“{ $comment }”)
weekly-aim-stale = no figures since { $day }
weekly-aim-week = this week { $value }
weekly-ahead = heading for { $value }
weekly-needed = it takes { $value } a week{ $pace }
weekly-allowed = at most { $value } a week{ $pace }
weekly-pace = { ", so far " }{ $pace }
weekly-needed-rate = it takes { $value } from now on
weekly-other-objectives = { $count ->
    [one] One other is in the thread.
   *[other] { $count } others are in the thread.
}
weekly-mark-on_track = 🟢
weekly-mark-at_risk = 🟠
weekly-mark-off_track = 🔴
weekly-mark-reached = ✅
weekly-mark-missed = 🔴
weekly-mark-early = ⚪
weekly-mark-unknown = ⚪
weekly-target = needed each week
weekly-chart = { $metric }{ $scope }, week by week

# What moved
weekly-moves = What moved
weekly-rose = ▲ { $metric }: { $before } → { $now } ({ $change }){ $made }
weekly-fell = ▼ { $metric }: { $before } → { $now } ({ $change }){ $made }
weekly-mostly = { ", mostly " }{ $group } ({ $delta })
weekly-first = { ", first of all " }{ $group } ({ $delta })
weekly-made-by = { ", mostly " }{ $group } ({ $before } → { $now })
weekly-weighs-more = { ", with more of it on " }{ $group }
weekly-weighs-less = { ", with less of it on " }{ $group }
weekly-steady = { $count ->
    [one] Nothing out of the ordinary (one KPI, { $weeks } weeks).
   *[other] Nothing out of the ordinary ({ $count } KPIs, { $weeks } weeks).
}{ $nearest }
weekly-nearest = { " Nearest to it:" }
weekly-near = { $metric }: { $before } → { $now }, from { $low } to { $high } in the last { $weeks } weeks
weekly-without = Compared without { $what }: no figures for this week yet.
weekly-until = { $what ->
    [email] E-mails
    [earned] Mentions
    [press] Press articles
   *[other] Figures
} only up to { $day }: compared with the same days of the weeks before.
weekly-step-why = Why: { $metric }?

# Posts
weekly-posts = Best and worst post
weekly-best = ▲ “{ $post }” ({ $network }): { $metric } { $value }, { $times } times its usual { $usual } (n = { $peers }){ $alike }
weekly-worst = ▼ “{ $post }” ({ $network }): { $metric } { $value }, { $times } times its usual { $usual } (n = { $peers }){ $alike }
weekly-alike = { $count ->
    [one] { ", as one other" }
   *[other] { ", as " }{ $count } others
}
weekly-as-usual = All { $count } posts are near what is usual for their account ({ $metric }).
weekly-posts-in-full = { $count } posts beside what is usual for their account ({ $metric })
weekly-posts-how = Usual: the median of the account's posts of the same format in the { $days } days before the week; of any format where these are fewer than { $least }. Each as it was read within { $young } days, where that is known; one of the last { $growing } days is never the worst: it still grows.
weekly-posts-cut = The first { $shown } and the last { $shown } of { $count } posts.

# Rhythm
weekly-rhythm = Rhythm
weekly-published = { $count ->
    [0] No post this week
    [one] One post
   *[other] { $count } posts
}
weekly-usually = usually { $usual } a week
weekly-low = Below usual: { $accounts }{ $more }.
weekly-below = { $account } { $count } (usually { $usual })
weekly-silence = { $count } days without any post: { $period }.
weekly-slot = Best time on { $network } so far: { $slot }, { $metric } { $value } over { $posts } posts.

# What others said
weekly-voices = Said of us
weekly-mentions = { $count ->
    [one] One mention{ $tones }
   *[other] { $count } mentions{ $tones }
}
weekly-articles = { $count ->
    [one] One press article{ $tones }
   *[other] { $count } press articles{ $tones }
}
weekly-tones = { ": " }{ $tones }
weekly-mentions-positive = { $count } positive
weekly-mentions-neutral = { $count } neutral
weekly-mentions-negative = { $count } negative
weekly-mentions-untoned = { $count } without a tone
weekly-articles-positive = { $count } positive
weekly-articles-neutral = { $count } neutral
weekly-articles-negative = { $count } negative
weekly-articles-untoned = { $count } without a tone
weekly-outlets = { $outlets }{ $more }
weekly-unusual = Unusual
weekly-alert = Alert { $number }: { $told }{ $taken }
weekly-taken = { " — " }{ $person } took charge

# E-mail
weekly-emails = E-mail
weekly-campaign = “{ $name }”
weekly-sent = { $name }: { $told }
weekly-delivered = { $count } delivered
weekly-more-campaigns = { $count ->
    [one] And one more campaign.
   *[other] And { $count } more campaigns.
}

# What to do
weekly-to-do = To do
weekly-numbered = { $number }. { $said }

weekly-reasons = What the advice rests on

# What lacks
weekly-lacking = Missing
weekly-lacking-line = { $account } ({ $what }): { $lacks }
weekly-lacking-also = { $what }: { $lacks }
weekly-lacking-all = { $figures }: { $lacks }
weekly-asked = { $line }{ $who }
weekly-who = { " — " }{ $people }
weekly-more-accounts = { $count ->
    [one] And one more account: /vigie missing
   *[other] And { $count } more accounts: /vigie missing
}
weekly-to-submit = To submit
weekly-to-submit-line = { $account } ({ $what }){ $who }
weekly-submit-first = Nothing was ever submitted here. Drop a file that a platform exports, or add a post.
weekly-submit-again = Add what there was, or drop a file that holds it.
weekly-step-import = Import a file
weekly-step-set = Set the weekly summary

# The thread
weekly-line = “{ $line }” can't be answered any more: { $problem }

# Corrections
weekly-corrected = Corrected: week of { $period }
weekly-aim-change = Objective { $number }, { $metric }{ $scope }: { $before } → { $now }, { $was } → { $status }
weekly-aim-change-same = Objective { $number }, { $metric }{ $scope }: { $before } → { $now }, still { $status }
weekly-change = { $metric }: { $before } → { $now }
weekly-changes-more = { $count ->
    [one] And one more KPI.
   *[other] And { $count } more KPIs.
}
weekly-since = Since then: { $sources }{ $more }.
weekly-submitted = { $source } ({ $who })
weekly-undone = { $source }, undone ({ $who })
