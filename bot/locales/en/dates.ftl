# Dates in files
date-not-read = “{ $text }” is not a date I can read in a file. Write for example 2026-11-20 or 2026-11-20 14:30.
date-not-a-day = “{ $text }” does not name one day. Write the whole date, for example 2026-11-20.
order-dmy = day first
order-mdy = month first
dates-order-unknown = “{ $text }” and the other dates can be read day first or month first. Say which comes first.
dates-contradict = The dates contradict each other: “{ $text }” (line { $line }) and “{ $othertext }” (line { $otherline }) can't both begin with the day, nor both with the month. Write all of them the same way, for example 2026-11-20.
dates-converted = A spreadsheet seems to have swapped the day and the month of some dates: “{ $text }” (line { $line }) is still as it was written, “{ $othertext }” (line { $otherline }) has been changed. Export the file again and send it without opening it, or write all the dates as 2026-11-20.
dates-need-years = The year of these dates is missing, and it can't be told. Write them with their year, for example 2026-11-20.
dates-order-seen = Dates are read { $order }, because of “{ $text }” (line { $line }).
dates-order-said = Dates are read { $order }, as you said.
dates-order-future = Dates are read { $order }: the other way, some would be still to come.
dates-order-platform = Dates are read { $order }, as this platform writes them.
dates-order-rows = Dates are read { $order }: the rows follow each other that way.
dates-order-dots = Dates are read { $order }, as usual between dots.
dates-not-as-said = You said { $order }, but that can't be. { $why }
dates-without-year = The dates have no year: each is read as its latest day up to { $last }.
