# A file, before it is imported
preview-of = “{ $file }”: { $what }
preview-of-several = “{ $file }”: { $count } kinds of rows
kind-posts = { $networks } posts
kind-mentions = mentions on { $networks }
kind-press = press articles
kind-email = e-mail campaigns
kind-daily = daily figures of { $networks }
kind-followers = account figures of { $networks }
kind-rivals = mentions of rivals
kind-of-account = { $kind } ({ $account })
kind-dated = { $kind }, { $period }
kind-undated = { $kind }, without dates
rows = { $rows ->
    [one] One row: { $parts }
   *[other] { $rows } rows: { $parts }
}
rows-new = { $rows } new
rows-updated = { $rows } updated
rows-unchanged = { $rows } unchanged
rows-deleted = { $rows } of posts that somebody deleted
rows-refused = { $rows } left out
preview-same = These rows were imported on { $day } already: nothing would change.
preview-nothing = All these figures are stored already: nothing would change.
preview-deleted = What was deleted stays so, and all the rest is stored already: nothing would change.
preview-fallen = { $network }, “{ $post }”: { $counter } would go from { $before } down to { $after }.
preview-fallen-more = { $count ->
    [one] One more figure is lower than before.
   *[other] { $count } more figures are lower than before.
}
preview-row = Line { $line } is left out: { $why }
preview-rows-more = { $rows ->
    [one] One more row is left out.
   *[other] { $rows } more rows are left out.
}
preview-field = { $field } (“{ $column }”)
preview-level = followers, the last number of each account
preview-read = Also read: { $fields }.
preview-remembered = Read as somebody said of the last file with these columns. Press “Change” if it is not so for this one.
preview-refused = “{ $file }”: { $why }
preview-cannot = I can't read it as it is.
preview-dates = “{ $file }”: which day is { $text }?
column-figure = Figure
column-sum = Sum
column-of-file = Column of the file
column-without = Rows without it
column-rows = Rows
decide-import = { $rows ->
    [one] Import one row
   *[other] Import { $rows } rows
}
decide-change = Change…
decide-describe = Say how to read it…
decide-cancel = Cancel
decide-again = Try again
decide-day = { $day }
progress-receiving = Receiving “{ $file }”… { $percent }%
progress-reading = Reading “{ $file }”… { $percent }%
progress-importing = Importing “{ $file }”… { $percent }%

# … and after
imported = “{ $file }” is imported
imported-fallen = { $network }, “{ $post }”: { $counter } went from { $before } down to { $after }.
stored-repeated-file = It was asked twice, and imported once.
step-imported = See these figures
import-failed = “{ $file }” is not imported: { $why }
import-changed = The file is no longer the one that was shown: this is what it holds now.
cancelled = “{ $file }” is not imported.
already-imported = “{ $file }” was imported on { $at } already.
import-undone = “{ $file }” was imported, then undone: nothing of it counts any more.
already-undone = “{ $file }” was imported on { $at }, then undone. Drop it again to import it.
already-cancelled = “{ $file }” was put aside on { $at }. Drop it again to import it.
file-too-old = “{ $file }” was shown more than 30 days ago. Drop it again to import it.
file-forgotten = I don't remember this file any more. Drop it again to import it.

# Files in Slack
file-in-slack = I read tables of figures: CSV, Excel (.xlsx, .xls), OpenDocument (.ods), or a ZIP of those. “{ $file }” is none of them.
file-none = There is no file in this message. Take one with a CSV or an Excel file.
file-no-access = Slack does not let me read files. Whoever runs Vigie should add the scope files:read to the Slack app (paste manifest.json again), then reinstall it.
file-gone = Slack does not give me this file: it was deleted, or I am not in its channel. Write /invite @Vigie there, or send me the file directly.
file-elsewhere = This file is kept outside of Slack, where I can't read it. Download it, then drop it here.
file-not-received = The file did not arrive whole: Slack is slow or out of reach. Try again in a few minutes.
file-no-room = There is no room for the file on the machine where Vigie runs. Whoever runs it should make some; then try again.
file-coming = The preview is in your direct messages with me.
import-what = In Slack, drop the file in a channel where I am, or send it to me. In a terminal: vigie import FILE.
import-form-title = Import a file
import-form-submit = Read it
import-form-file = CSV, Excel, OpenDocument or ZIP, 10 MB at most
import-form-note = You see what it holds first, and decide then. A larger file: drop it in a message.
import-form-late = The form could not open in time. Type /vigie import again.

# The form that says how to read a file
change-title = How to read it
change-submit = Read it so
change-note = What you say here is kept for the next file with the same columns.
change-media = What its rows are
change-network = Network, where no column says it
change-account = Account, where no column says it
change-dates = Dates such as { $text }
change-dates-any = Order of dates
change-dmy = day first: { $day }
change-mdy = month first: { $day }
change-dmy-any = day first: 31/12/2026
change-mdy-any = month first: 12/31/2026
change-columns = What each column is
change-left-out = left out
change-media-owned = our posts, e-mail campaigns
change-media-earned = mentions: what others say
change-media-press = press articles
change-media-account = daily figures of an account
change-media-rival = what is said of rivals
change-as-read = as I read it
change-kept = as I read it: { $fields }
change-kept-with = as I read it: { $fields }, with “{ $columns }”
change-twice = “{ $other }” is already { $field }: choose one column.
change-more = { $count ->
    [one] One more column is left as it is.
   *[other] { $count } more columns are left as they are.
}
change-late = The form could not open in time. Press the button again.
