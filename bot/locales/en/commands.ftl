# /vigie
help = Vigie keeps watch over your KPIs. Ask a line, or submit figures.
help-summary = the last 30 days against the 30 before
help-summary-line = /kpi
help-kpi = one KPI, somewhere, some time
help-kpi-line = /kpi engagement linkedin last month
help-by = by network, format, week, campaign…
help-by-line = /kpi engagement by network this quarter
help-channels = volume against conversion by network
help-channels-line = /kpi channels last 90 days
help-time = the best time to post
help-time-line = /kpi best time instagram
help-top = the best posts
help-top-line = /kpi top 5 posts by clicks last month
help-add = submit a post's figures
help-add-line = /vigie add linkedin yesterday 10:30 impressions=1,200 likes=85 clicks=37
help-form = the same, in a form
help-form-line = /vigie add
help-file = import a file: CSV, Excel (or drop it in the channel)
help-file-line = /vigie import
help-press = submit a press article
help-press-line = /vigie press https://www.lemonde.fr/… type=national_daily tone=negative
help-mentions = submit mentions counted by day and tone
help-mentions-line = /vigie mentions 12 x negative yesterday
help-followers = submit an account's followers
help-followers-line = /vigie followers linkedin 12,400 ourpage
help-edit = correct a post: its link, or words of it
help-edit-line = /vigie edit spring launch likes=90 comments=-
help-delete = delete a post
help-delete-line = /vigie delete spring launch
help-missing = which accounts lack figures
help-missing-line = /vigie missing linkedin last month
help-remind = remind somebody when figures are missing
help-remind-line = /vigie remind me linkedin every monday 9:00
help-objective = set an objective
help-objective-line = /vigie objective clicks linkedin target 5,000 by 31 December
help-objectives = how far the objectives are
help-objectives-line = /vigie objectives
help-undo = take your last submission back
help-undo-line = /vigie undo
help-journal = who changed what
help-journal-line = /vigie journal
help-kpis = every KPI and its formula
help-kpis-line = /vigie kpi
catalogue = { $count } KPIs, each with its formula. Type /vigie kpi and a name for its definition.
catalogue-category = { $category }: { $metrics }.
catalogue-of = { $count } KPIs of { $category }
definition = { $metric }: { $definition }
definition-origin = Category: { $category }. Source of the definition: { $origin }.
journal = { $count ->
    [one] The latest change
   *[other] The latest { $count } changes
}
journal-empty = Nothing has been submitted yet.
journal-submit = submitted { $source }: { $new } new, { $updated } updated (no. { $submission }){ $posts }
journal-posts = {" — "}{ $posts }{ $changes }
journal-changes = {" — "}{ $posts }: { $changes }
journal-post = { $network }, “{ $post }”
journal-undo = took back { $source }: { $removed } removed, { $restored } restored (no. { $submission })
journal-edit = corrected (no. { $submission }){ $posts }
journal-delete = deleted (no. { $submission }){ $posts }
stored-new = Stored: { $network }, “{ $post }”.
stored-updated = Updated: { $network }, “{ $post }”.
stored-unchanged = Nothing changed: { $network }, “{ $post }” was already stored with these figures.
stored-dated = No date was said: it is dated today, { $day }.
stored-same-day = I took it as the same post of that day. For another post, give its hour, its link or its text.
corrected = Corrected: { $network }, “{ $post }”.
corrected-nothing = Nothing changed: { $network }, “{ $post }” already says that.
deleted = Deleted: { $network }, “{ $post }”. It is in no figure any more; its history is kept.
deleted-stays = A file that holds it will leave it deleted. Submit it by hand to bring it back, or undo.
deleted-repeated = Already deleted: { $network }, “{ $post }”.
delete-this = Delete { $network }, “{ $post }”?
which-edit = Which post do you want to correct?
which-delete = Which post do you want to delete?
which-more = These are the newest; there are more. Add a word, a network or a day.
post-named = { $network }, { $post }
step-edit = Correct
step-delete = Delete it
post-of = post of { $day }
figures-of = figures of { $day }
mention-of = mention of { $day }
article-of = article of { $day }
post-of-account = { $account }, { $day }
mentions-of = mentions of { $day }
mentions-of-tone = mentions of { $day } ({ $tone })
source-line = figures typed in a line
source-form = figures typed in the form
source-edit = a correction
source-delete = a deletion
counter-is = { $count ->
    [one] { $value } { $one }
   *[other] { $value } { $several }
}
one-impressions = impression
one-reach = reach
one-likes = like
one-comments = comment
one-shares = share
one-saves = save
one-clicks = click
one-conversions = conversion
one-video_views = video view
one-followers = follower
one-engagements = engagement as exported
one-engaged_people = engaged person
one-visits = visit
one-spend = spend
one-goal_value = goal value
one-mentions = mention
one-audience = audience
one-received = message received
one-answered = message answered
one-response_minutes = minute to answer
one-recipients = recipient
one-deliveries = delivery
one-opens = unique open
one-unsubscribes = unsubscribe
one-bounces = bounce
one-followers_gained = follower gained
one-followers_lost = follower lost
one-followers_delta = net follower
changed = { $counter }: { $before } → { $after }
lowered = { $counter } went down, from { $before } to { $after }. If that is a mistake, undo it.
undone-nothing = Undone ({ $source }): no figure changes, other submissions say the same.
undone = Undone ({ $source }): { $gone }{ $both }{ $back }.
undone-removed = { $what } removed
undone-restored = { $what } back to { $count ->
    [one] its
   *[other] their
} figures from before

# Problems: what it is, and what to do
word-unknown = I don't know the word “{ $word }”. Type /vigie help for examples, or /vigie kpi for all KPIs.
word-unknown-close = I don't know the word “{ $word }”. Did you mean { $close }?
verb-unknown = I don't know /vigie { $word }. Did you mean { $close }? Type /vigie help for all commands.
line-too-long = That line is too long: keep it under { $most } characters.
period-impossible = “{ $text }” is not a possible date or period. Write for example 2026-11-20, 20/11/2026, last week or Q3 2026.
two-periods = There are two periods: { $first } and { $second }. Write “vs” between them to compare them.
versus-what = Compare with which period? Say both, for example: last week vs 2026-10-01..2026-10-07.
by-what = By what? For example: by network, by format, by week, by weekday, by campaign.
no-parts = { $metric } is not made of interactions: “by interaction” works with engagement rates.
no-pooling = { $metric } is not a figure of each post: “mean” and “median” work with likes, reach, the engagement rate…
no-breakdown = I can't split { $metric } by { $dimension }.
needs-dates = { $metric } needs a period with dates, for example last month.
refused-ave = I don't compute advertising value equivalents (AVE): the profession rejects them (AMEC, Barcelona Principles: “AVEs are not the value of communication”). Ask instead for the potential audience, the tone of the articles, or the articles with a key message.
add-what = Add what? For example: /vigie add linkedin 2026-11-20 impressions=1,200 likes=85
press-what = Which article? Add its link and what you know of it, for example: /vigie press https://www.lemonde.fr/… type=national_daily tone=negative audience=2,300,000
mentions-what = How many mentions, where and when? For example: /vigie mentions 12 x negative yesterday
followers-what = How many followers, on which network? For example: /vigie followers linkedin 12,400 ourpage
email-what = Which campaign? For example: /vigie email campaign="Black Friday" recipients=5,000 opens=1,200 clicks=300
edit-what = What is to change? For example: likes=90 comments=- (a dash empties a field)
edit-apart = { $field } tells this post from others. Delete the post, then add the right one.
post-which = Which post? Give its link, or words of its text, for example: /vigie edit spring launch likes=90
post-unknown = I find no post for “{ $text }” among the latest. Give its link, other words of its text, or its day.
post-gone = This post is not there any more: somebody deleted it, or took back its figures. /vigie journal tells who.
delete-what = To delete a post, only name it: by its link, or by words of its text. To change a figure, type /vigie edit.
kpi-which = Which KPI? For example: /vigie kpi engagement rate
undo-nothing = There is nothing of yours to undo.
undo-unknown = There is no submission { $number }. /vigie journal shows the numbers.
undo-other = Submission { $number } is somebody else's: only { $who } and the admins can take it back.
undo-done = That was undone already ({ $source }).
undo-what = “{ $text }” is not a submission's number: /vigie undo takes back your last one, /vigie journal shows the numbers.
store-busy = Somebody else is writing right now, and nothing was stored. Try again in a moment.
store-damaged = The file { $path } is not a Vigie database, or it is damaged. Put back your last backup.
store-full = The disk of { $path } is full, and nothing was stored. Make room, then try again.
store-unwritable = I can't write to { $path }, and nothing was stored. Check that the folder exists and that Vigie may write to it.
figure-too-large = A figure is too large to be added up, and nothing was stored. Check it, then try again.
store-newer = The file { $path } was written by a newer Vigie ({ $step }). Update Vigie, then start it again.

# The terminal
demo-loading = Loading a year of an invented brand (Brûlerie Farlouse) and 500 real Facebook posts (UCI, CC BY 4.0)…
demo-hello = This is what you would type in Slack. Type a number for what is proposed, “quit” to leave.
demo-end = That was the tour. Run it in a terminal to ask your own questions; README.md says how to install it in Slack.
workspace-none = Say whose figures these are with --workspace and the id of your Slack workspace. Open Slack in a browser: the id is the part of the address that begins with T (app.slack.com/client/T…).
workspace-unknown = The file holds no workspace { $workspace }. It holds: { $workspaces }.
store-missing = There is no file { $path }. Say where it is with --database, or with VIGIE_DATABASE.
workspace-which = The file holds several workspaces ({ $workspaces }): say which with --workspace.

# The grammar
one-by = I can split by one thing at a time: by { $first } or by { $second }. Ask one, then the other.
except-what = Except what? Name what to leave out, for example: except tiktok, -linkedin, except stories.
top-number = “{ $text }” is not possible here: “top” and “worst” show between 1 and { $most }.
no-ranking = “top” and “worst” rank posts, networks, formats, campaigns…, not by { $dimension }. Leave them out, or rank something else.
no-pooling-posts = “mean” and “median” are of several posts, and here each post has a line of its own. Leave them out.
person-id = “{ $text }” is somebody's number in Slack, not on a network. Write the name that the person has there, for example: mentions @lea
