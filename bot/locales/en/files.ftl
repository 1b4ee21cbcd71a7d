# What is wrong with a file as a whole: it can't be read at all
file-empty = The file is empty.
file-unreadable = I can't open { $file }. Check that it is there and that you may read it.
file-too-large = The file is too large: the most I take is { $most } MB. Split it by period.
file-too-wide = This does not look like a table: it has more than { $most } columns, or no line breaks.
file-not-table = I can't read this as a table: it is damaged, or not text, or its letters are written in a way that I don't know. Export it as CSV (UTF-8) or Excel, then send that file.
file-quote-open = On line { $line }, a quote opens a cell and is never closed. Close it, or export the file again. Nothing was stored.
file-cell-too-long = A cell on line { $line } is far too long for a table. Check the file, or export it again. Nothing was stored.
file-web-page = This is a web page, not a table: perhaps a login page saved as a file. Log in and export again.
file-pdf = This is a PDF: it shows figures but holds no table. Export them as CSV or Excel where the PDF comes from.
file-image = This is a picture. Export the figures as CSV or Excel, or type them with /vigie add.
file-json = This is a JSON file. Export the figures as CSV or Excel, then send that file.
file-database = This is a database. Export the table with the figures as CSV, then send that file.
file-compressed = The file is compressed in a way that I don't open. Unpack it, then send what is inside, or a ZIP of it.
file-password = The file is protected by a password. Save it without one, then send it again.

# Workbooks
file-workbook-damaged = I can't read this workbook: it is damaged, or not one of Excel's. Open it in Excel, save it as .xlsx or CSV, then send that file.
file-workbook-heavy = This workbook takes too much memory or time: it is very large, or one cell lies far away from the others. Save the sheet with the figures as CSV, then send that file.
file-workbook-entities = This workbook has something in it that Excel never writes (XML entities), so I don't read it. Open it in Excel, save it as .xlsx, then send that file.
file-workbook-old = This is an old kind of Excel file (XML or web page). Open it in Excel, save it as .xlsx, then send that file.
file-numbers = This is a file of Apple Numbers. Export it as Excel or CSV, then send that file.

# Archives
file-archive-damaged = I can't unpack this file: it is a ZIP or an Excel workbook, and it is damaged or was made in an unusual way. Download it or make it again.
file-archive-bomb = Unpacked, this file would take { $size } MB, which is too much. Send less of it: fewer files, or a shorter period.
file-archive-members = There are more than { $most } files in this ZIP. Send only those with the figures.
file-archive-nested = There is a ZIP within the ZIP. Unpack it, then send what is inside.
file-archive-empty = There is no table in this ZIP: I look for CSV and Excel files.
file-in-archive = In { $file }: { $why }
