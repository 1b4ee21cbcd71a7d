# /vigie export, vigie export
help-export = your figures as a file (CSV), or “database” for all of it
help-export-line = /vigie export linkedin last month
export-begun = I'm preparing your file. I'll send it to you in our direct messages.
export-sent = The file is in our direct messages: nobody else sees it.
export-file = { $what ->
    [database] All that Vigie keeps of this workspace, as an SQLite database: { $posts ->
        [one] one line
       *[other] { $posts } lines
    } of figures, with their history and the journal. Keep it in a safe place.
    [everything] All your figures: { $posts ->
        [one] one line
       *[other] { $posts } lines
    }. This file can be imported again as it is.
   *[other] Your figures for “{ $what }”: { $posts ->
        [one] one line
       *[other] { $posts } lines
    }. This file can be imported again as it is.
}
export-written = { $posts ->
    [one] One line of figures is in { $path }.
   *[other] { $posts } lines of figures are in { $path }.
}
journal-export = { $what ->
    [database] took out the whole database
    [everything] exported everything ({ $rows ->
        [one] one line
       *[other] { $rows } lines
    })
   *[other] exported “{ $what }” ({ $rows ->
        [one] one line
       *[other] { $rows } lines
    })
}

# Problems: what it is, and what to do
export-here = A file can't be shown here. In a terminal, type: vigie export figures.csv (or vigie export copy.db for the whole database).
export-what = I can export by period, network, account, campaign and media (owned, earned, press, account, rival), not “{ $text }”. For example: /vigie export linkedin last month
export-nothing = There is nothing to export there. Try a longer period, or /vigie export alone for everything.
export-refused-database = Only admins of Vigie, and the owners and administrators of this workspace, can have the whole database. /vigie export gives members the figures as CSV.
export-busy = Other exports are under way. Try again in a minute.
export-too-large = The file is too large for Slack: { $size } MB, and Slack takes { $most } MB. Ask for a shorter period, or export it on Vigie's machine with vigie export.
export-not-allowed = Slack does not let me send files ({ $error }). Ask who installed Vigie to paste manifest.json again, reinstall the app, and check that the workspace allows uploads.
export-not-sent = Slack did not take the file ({ $error }). Try again in a moment.
export-suffix = I don't know what to write to { $path }: name the file something.csv, or something.db for the whole database.
export-whole = A database is always whole: choose { $path } without anything after it, or a CSV file.
export-exists = There is a file { $path } already. Choose another name.
export-unwritable = I can't write { $path }. Check that the folder exists, that you may write to it, and that the disk is not full.
