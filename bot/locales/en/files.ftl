# What is wrong with a file as a whole: it can't be read at all.
file-empty = The file is empty.
file-unreadable = I can't open { $file }. Check that it is there and that you may read it.
file-too-large = The file is too large: the most I take is { $most } MB. Split it by period.
file-too-wide = This does not look like a table: it has more than { $most } columns, or no line breaks.
file-not-table = This is not a text table. Export it as CSV, then send that file.
file-spreadsheet = This is an Excel file. Save it as CSV (UTF-8), then send that file.
file-compressed = The file is compressed. Unpack it, then send the CSV inside.
file-web-page = This is a web page, not a table: perhaps a login page saved as a file. Download the export again.
file-quote-open = On line { $line }, a quote opens a cell and is never closed. Close it, or export the file again. Nothing was stored.
file-cell-too-long = A cell on line { $line } is far too long for a table. Check the file, or export it again. Nothing was stored.
