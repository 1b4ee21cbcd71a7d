# What a file needs to be told
ask-network = I can't tell which network these rows are of: no column and no link says it. Choose it, or add a column “network”.
file-no-figure = No row of the file has a figure that I keep: the columns are there, and they are empty.

# What was supposed, put right or left out of a file
supposed-network = The rows do not say their network: taken for { $network }, as in “{ $text }”.
noted-clock = Hours of this file are those of { $clock }; I told them in { $zone }.
noted-ids-rounded = { $count ->
    [one] A spreadsheet has rounded one id: that post is known by its link, or by its date and text.
   *[other] A spreadsheet has rounded { $count } ids: those posts are known by their links, or by their dates and texts.
}
noted-notes = { $count ->
    [one] One line that is no row of the table (a note) was left out.
   *[other] { $count } lines that are no rows of the table (notes) were left out.
}
noted-rounded = { $count ->
    [one] One count had decimals, and was rounded.
   *[other] { $count } counts had decimals, and were rounded.
}
noted-short = { $count ->
    [one] One row has fewer cells than there are columns: what lacks is not reported.
   *[other] { $count } rows have fewer cells than there are columns: what lacks is not reported.
}
noted-tones = { $count ->
    [one] One tone is a word that I don't know: it is kept as unknown.
   *[other] { $count } tones are words that I don't know: they are kept as unknown.
}
noted-totals = { $count ->
    [one] One row of totals or averages was left out.
   *[other] { $count } rows of totals or averages were left out.
}
noted-twice = { $count ->
    [one] One post is there twice, and counts once.
   *[other] { $count } posts are there twice, and count once.
}
noted-no-account = These daily figures do not say which account they are of. Choose it, if you follow several on that network.
noted-unread = Nothing was made of: { $names }.
