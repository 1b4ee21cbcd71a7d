# What a file needs to be told
ask-network = I can't tell which network these rows are of: no column and no link says it. Choose it, or add a column “network”.
ask-option-columns = Say which column is which with --column reach=NAME, as often as needed.
ask-option-dates = Add --dates dmy for the day first, or --dates mdy for the month first.
ask-option-network = Add --network, for example --network instagram.
column-unknown = I don't know the field “{ $field }”. Fields are: { $fields }.
file-not-counts = The column “{ $column }” should count { $counter }, and holds “{ $text }”. Give whole counts: no rates, and no numbers that a spreadsheet has shortened (1.2E+05).
file-no-figure = No row of the file has a figure that I keep: the columns are there, and they are empty.

# What was supposed, put right or left out of a file
supposed-network = The rows do not say their network: taken for { $network }, as in “{ $text }”.
supposed-networks = The rows do not say their network: taken for { $taken }.
supposed-from = { $network } (as in { $texts })
noted-clock = Hours of this file are those of { $clock }; I told them in { $zone }.
noted-ids-rounded = { $count ->
    [one] A spreadsheet has rounded one id: that post is known by its link, or by its date and text.
   *[other] A spreadsheet has rounded { $count } ids: those posts are known by their links, or by their dates and texts.
}
noted-not-counts = The column “{ $column }” holds no counts (“{ $text }”): nothing was read from it.
noted-notes = { $count ->
    [one] One line that is no row of the table (a note) was left out.
   *[other] { $count } lines that are no rows of the table (notes) were left out.
}
noted-rounded = Some counts had decimals, and were rounded.
noted-short = { $count ->
    [one] One row has fewer cells than there are columns: what lacks is not reported.
   *[other] { $count } rows have fewer cells than there are columns: what lacks is not reported.
}
noted-tones = Some tones are words that I don't know: they are kept as unknown.
noted-totals = { $count ->
    [one] One row of totals or averages was left out.
   *[other] { $count } rows of totals or averages were left out.
}
noted-twice = { $count ->
    [one] One post is there twice, and counts once.
   *[other] { $count } posts are there twice, and count once.
}
noted-no-account = These daily figures do not say which account they are of. Choose it, if you follow several on that network.
noted-undated = { $count ->
    [one] One row has no date: it stays out of every dated period.
   *[other] { $count } rows have no date: they stay out of every dated period.
}
row-of-nothing = This row has figures, but neither a date nor a text: it looks like a sum of the others.
noted-unread = Nothing was made of: { $names }.
