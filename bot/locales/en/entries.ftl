# Fields of a form, and how a line or a file calls them (counters: term-…)
field-network = network
field-media = media
field-date = date
field-time = time
field-weekday = weekday
field-hour = hour
field-published_at = date and time
field-day = day
field-slot = hour of the week
field-account = account
field-rival = rival
field-post_id = post id
field-format = format
field-campaign = campaign
field-author = author
field-text = text
field-hashtags = hashtags
field-url = link
field-sentiment = tone
field-outlet = outlet
field-type = type
field-outlet_type = outlet type
field-message = key message
field-prominence = prominence
field-wrong = { $field }: { $why }
network-web = web

# Numbers
number-unreadable = “{ $text }” is not a number I can read. Write it like 1200, 1 200 or 1.2k.
number-not-whole = “{ $text }” is not a whole number. Write a whole count, such as 1200.
number-negative = “{ $text }” is negative. A count is 0 or more; leave it out if you don't know it.
number-too-large = “{ $text }” is too large: the most I take is 1,000,000,000,000.
number-not-a-rate = “{ $text }” is a rate. Give the count itself: I work out the rates from the counts.
number-not-money = “{ $text }” is an amount of money. Write a count, such as 1200.

# One post's figures, on a line or in a form
add-no-network = Which network? Add instagram, facebook, linkedin, x, tiktok, youtube or email; or press; or paste the post's link.
add-no-figure = There is no figure to store. Add at least one, for example: impressions=1200 likes=30
add-no-outlet = Which article? Add its outlet, its title or its link, for example: press outlet="Le Monde" tone=positive
rival-which = Which rival? Name it, for example: rival="Nova" mentions=120
key-unknown = I don't know the field “{ $word }”. Write for example: impressions=1200 likes=30 campaign="Spring" — and put texts between quotes.
key-unknown-close = I don't know the field “{ $word }”. Did you mean { $close }?
key-without-value = The value of “{ $field }” is missing. Write it after an equals sign, for example: likes=30
said-twice = There are two values for “{ $field }”: “{ $first }” and “{ $second }”. Keep one.
entry-word-unknown = I don't know what “{ $word }” is. Write it as name=value, for example campaign="Spring", and put texts between quotes: text="…"
number-alone = What does { $number } count? Write for example: impressions={ $number }
numbers-unclear = I can't tell what each of these numbers counts: { $numbers }. Write them as name=number, for example: likes=30
quote-open = A closing quote is missing after { $text }
rate-submitted = { $metric }: I work it out myself. Give the counts: { $inputs }.
network-unknown = I don't know the network “{ $text }”. Try { $close }.
media-unknown = I don't know the media “{ $text }”. Try { $close }.
sentiment-unknown = I don't know the tone “{ $text }”. Write positive, neutral or negative, or leave it out.
link-elsewhere = The link is on { $linked }, but you wrote { $network }. Keep the right one.
date-unreadable = “{ $text }” is not a date I can read. Write for example 2026-11-20 14:30, 20/11 2:30pm, or yesterday 6pm.
date-impossible = “{ $text }” is not a possible date. Write for example 2026-11-20 14:30.
date-future = { $day } is still to come. Figures can be submitted once the post is out.
contradiction = These figures contradict each other: { $part }, but { $whole }. Check both.
doubt-above = Stored, but check both: { $part } = { $less } is above { $whole } = { $more }.

# Files
file-no-rows = The file has column names, but no row under them.
file-unknown = I don't know what to make of these columns: { $columns }. A table needs at least one figure that I know (reach, likes, clicks…) and, on each row, a date, a link or a text. Rename its columns, or say which is which.
file-column-twice = The column “{ $column }” is there twice. Keep one, then send the file again.
file-all-refused = { $rows ->
    [one] The only row of the file can't be kept, so nothing was stored.
   *[other] None of the { $rows } rows can be kept, so nothing was stored.
}
row-too-long = This row has more cells than there are columns ({ $columns }): a separator in a text needs quotes around the text.
row-too-short = This row has fewer cells than there are columns ({ $columns }): it may be cut off.
row-no-figure = There is no figure in this row.
row-no-network = The network is missing.
row-no-date = The date is missing: these figures belong to a day.
rows-more = { $rows ->
    [one] … and one more row like these.
   *[other] … and { $rows } more rows like these.
}

# What an import did
table-posts = Posts
table-mentions = Mentions
table-press = Press articles
table-email = E-mail campaigns
table-followers = Account figures
table-rivals = Rivals
table-daily = Daily figures
import-table = { $kind }: { $rows ->
    [one] one row, { $period }
   *[other] { $rows } rows, { $period }
}
import-table-undated = { $kind }: { $rows ->
    [one] one row, without a date
   *[other] { $rows } rows, without dates
}
import-stored = Stored: { $new } new, { $updated } updated, { $unchanged } unchanged.
import-deleted = { $count ->
    [one] One row is of a post that somebody deleted: it stays deleted.
   *[other] { $count } rows are of posts that somebody deleted: they stay deleted.
}
import-lowered = { $count ->
    [one] One figure is lower than before.
   *[other] { $count } figures are lower than before.
}
import-dry = Nothing was stored: this was a dry run.
import-refused = { $rows ->
    [one] One row was not kept:
   *[other] { $rows } rows were not kept:
}
import-row = line { $line }: { $why }
import-ignored = Columns left out: { $columns }.
import-ignored-more = Columns left out: { $columns } and { $count } more.
