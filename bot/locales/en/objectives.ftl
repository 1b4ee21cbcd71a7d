# Objectives
aims = { $count ->
    [one] One objective
   *[other] { $count } objectives
}
aims-none = There is no objective yet. For example: /vigie objective clicks linkedin target 5,000 by 31 December
aims-closed = { $count ->
    [one] One is closed: /vigie objectives all shows it.
   *[other] { $count } are closed: /vigie objectives all shows them.
}
aim-numbered = { $number }. { $aim }
aim = { $metric }{ $scope }: { $target }, by { $end }
aim-scope = { " (" }{ $filters })
aim-reach = reach { $target }
aim-total = { $target } in all
aim-above = stay above { $target }
aim-below = stay below { $target }
aim-status-on_track = on track
aim-status-at_risk = at risk
aim-status-off_track = off track
aim-status-reached = reached
aim-status-missed = missed
aim-status-early = not begun
aim-status-unknown = no figures yet
aim-status-closed = closed
aim-statuses = On track: the projection reaches the target. At risk: only a part of its range does. Off track: none of it does.
aim-word = { $status } — { $comment }
aim-bar = { $bar } { $share }% · { $value } for { $target }
aim-bar-way = { $bar } { $share }% of the way from { $opening } to { $target } · { $value }
aim-bar-below = { $bar } { $share }% of the most · { $value } for at most { $target }
aim-only-value = { $value }
aim-headline = Objective { $number }, { $status }: { $aim }
aim-headline-closed = Objective { $number }, closed ({ $status }): { $aim }
aim-headline-deleted = Objective { $number }, deleted: { $aim }
aim-row-status = What the figures say
aim-row-word = What people say ({ $day })
aim-row-word-by = Who says so
aim-row-owner = Who answers for it
aim-row-purpose = What it is for
column-aim-is = is
column-aim-objective = objective
column-aim-progress = progress
column-aim-status = figures
column-aim-word = people
column-aim-owner = owner
aim-early = It begins on { $start }.
aim-none-since = No figures yet since it began, on { $start }.
aim-nothing-yet = The objective is kept; it is measured once somebody submits these figures.
aim-already = It was already at { $opening } before it began, on { $start }.
aim-expected = On a straight line it would be at { $value } on { $day }.
aim-expected-below = On a straight line it may be at { $value } on { $day }.
aim-throughout-reach = It is measured over the whole period: { $target } is what it takes at the end.
aim-throughout-above = All along it should be above { $target }.
aim-throughout-below = All along it should be below { $target }.
aim-weeks-above = Above it in { $kept } of { $weeks } whole weeks; the last one: { $last }.
aim-weeks-below = Below it in { $kept } of { $weeks } whole weeks; the last one: { $last }.
aim-ahead = At { $pace } a week, { $value } on { $end } (range: { $low } to { $high }).
aim-ahead-rate = If it goes on so, { $value } on { $end } (range: { $low } to { $high }).
aim-not-projected = { $metric } is not projected: it does not add up from day to day.
aim-needs-days = No projection yet: it takes posts on several days.
aim-needs-weeks = No projection yet: it takes { $weeks } whole weeks with figures.
aim-needed = From now on: { $value } a week (so far: { $pace }).
aim-allowed = From now on, at most { $value } a week (so far: { $pace }).
aim-needed-rate = From { $since } on ({ $days ->
    [one] one day
   *[other] { $days } days
}): { $value }.
aim-needed-impossible = No value of the days left would still do it.
aim-made-by = By { $by }: { $parts }
aim-shares-by = Share of { $counted } by { $by }: { $parts }
aim-counted = what it counts
aim-part = { $group } { $share }%
aim-post = “{ $title }”
aim-best-posts = { $count } posts of { $all } made { $share }% of it: { $posts }
aim-method = Projection: { $value } + { $gained } ÷ { $days } days × { $left } days left; the pace is that of { $period }. Range: 95% if the weeks to come vary as these n = { $weeks } did, t × s × √(m + m²/n).
aim-method-rate = Projection: the rate so far. Range: its 95% interval, drawn in by the square root of the part of the period that is left.

# Steps
step-aim = No. { $number }
step-aim-new = Set an objective
step-aim-suggest = What could we aim at?
step-aim-form = { $metric }…
step-aim-word = I say: { $status }
step-aim-comment = Say more…
step-aim-edit = Edit
step-aim-close = Close
step-aim-delete = Delete
step-aim-reopen = Take it back
step-aim-undo = As it was before

# What was done
aim-kept = The objective is set.
aim-alike = There is one like it: { $number }, for which { $owner } answers.
aim-edited = The objective is changed.
aim-far = Is it { $target } that you mean? { $metric }: the median of your last { $weeks } weeks is { $median }.
aim-same = Nothing to change: this is how it is.
aim-said = Noted.
aim-done-close = Objective { $number } is closed: { $aim }
aim-done-delete = Objective { $number } is deleted: { $aim }
aim-same-close = Objective { $number } is closed already: { $aim }
aim-same-delete = Objective { $number } is deleted already: { $aim }
journal-objective = set objective { $number }: { $line }
journal-objective-edit = changed objective { $number }: { $line }
journal-objective-close = closed objective { $number }
journal-objective-reopen = reopened objective { $number }
journal-objective-delete = deleted objective { $number }
journal-objective-word = said of objective { $number }: { $word ->
    [on_track] on track
    [at_risk] at risk
   *[other] off track
}

# Purposes
purpose-awareness = awareness
purpose-engagement = engagement
purpose-conversion = conversion
purpose-retention = retention
purpose-reputation = reputation

# Suggestions
aim-suggest-which = What is the objective for?
aim-suggest-none = Too little to suggest a target from: it takes { $weeks } weeks with figures.
aim-suggested = From your own weeks, for { $purpose } ({ $period }). Nothing is set: choose one, and change it as you like.
aim-suggested-how = Median: of the last { $weeks } weeks. Same: the period if it goes on so. Ambition: 10% more than usual (10% less of what should be low), in round numbers.
column-aim-median = median week
column-aim-same = same
column-aim-more = ambition

# Problems: what it is, and what to do
no-objective-of = No objective is about that. { $count ->
    [one] One other is set
   *[other] { $count } others are set
}: /vigie objectives
aim-unreadable = I can't read objective { $number } any more. Delete it, then set it again.
aim-what = Which objective? For example: /vigie objective clicks linkedin target 5,000 by 31 December
aim-edit-what = What is it now? For example: /vigie objective edit 3 clicks linkedin target 6,000 by 31 December
aim-word-what = How does it go? For example: /vigie objective word 3 at risk, we wait for the landing page
aim-number = “{ $text }” is not the number of an objective. /vigie objectives shows the numbers.
aim-unknown = There is no objective { $number }. /vigie objectives shows the numbers.
aim-not-yours = Objective { $number } can be changed by its owner, by who set it, and by the administrators of the workspace. Nothing was changed.
aim-not-open = Objective { $number } is not open any more. Take that back first: /vigie objective reopen { $number }
aim-who = One person answers for an objective. Choose them from the list that Slack shows after @.
aim-when = By when? For example: by 31 December, or Q1 2027.
aim-over = This period is over since { $end }. Give an end that is to come.
aim-day-far = Too far away: at most { $years } years from today.
aim-ends-before = It would end ({ $end }) before it starts ({ $start }).
aim-purpose = What is it for? Awareness, engagement, conversion, retention or reputation.
aim-which = Which KPI? For example: clicks, followers, engagement rate. /vigie kpi shows them all.
aim-which-for = Which KPI for { $purpose }? For example: { $metrics }. “/vigie objective suggest { $purpose }” shows what your weeks suggest.
aim-one = An objective is about one KPI. Set one for each.
aim-only = An objective says a KPI, where, how much and by when, and nothing else (no “by”, “top” or “vs”).
aim-no-target = { $metric } has no target to reach. Choose another KPI.
aim-how-much = { $metric }: how much? For example: target 5,000, keep above 3%, at most 0.3%.
aim-no-number = “{ $text }” is not a number. Write for example 5,000, 10k or 2.5%.
aim-too-much = { $metric } can't be { $value }: the most is { $most }.
aim-too-little = { $metric } needs a target above 0.
aim-adds-up = { $metric }: this adds up over the period, so that it can't stay above a number. Say “target” and the total, or choose a KPI per week or a rate.

# The form
aim-form-title = Objective
aim-form-submit = Set
aim-form-save = Save
aim-form-late = The form did not open in time. Type /vigie objective again.
aim-form-purpose = What it is for
aim-form-fits = For this purpose
aim-form-metric = KPI
aim-form-scope = Of what (empty: of all)
aim-form-scope-example = LinkedIn campaign:"Black Friday"
aim-form-way = Target
aim-form-way-reach = Reach (what is counted: in all)
aim-form-way-above = Stay above
aim-form-way-below = Stay below
aim-form-target = How much
aim-form-target-example = 5,000 or 2.5%
aim-form-start = From
aim-form-end = To
aim-form-owner = Who answers for it
aim-form-suggestion = Your last { $weeks } weeks of { $metric }: { $median } is the median. If it goes on so: { $same } { $when }; with 10% of ambition: { $more }. You decide.
aim-form-by = by { $day }
aim-form-in-a-quarter = in a quarter
aim-form-no-suggestion = { $metric }: too few weeks with figures to suggest a target from.
aim-form-choose = Choose a KPI: I show what your last weeks suggest.
aim-word-title = How it goes
aim-word-submit = Say
aim-word-word = In your own words
aim-word-comment = Comment
