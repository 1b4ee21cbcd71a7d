# Backups, and the database itself
backup-made = Backed up to { $path }: it holds { $workspaces ->
    [one] one workspace
   *[other] { $workspaces } workspaces
} and { $posts ->
    [one] one post
   *[other] { $posts } posts
} ({ $size } MB). It was read through and agrees with itself.
backup-sha256 = SHA-256: { $sha256 }
backup-tokens = The tokens of the workspaces are beside it, encrypted: { $path }. VIGIE_TOKEN_KEY is in neither: keep it elsewhere.
backup-tokens-damaged = The figures are backed up, the tokens of the workspaces are not: { $path } is damaged. Copy the “….tokens” of an earlier backup in its place.
backup-dropped = { $count ->
    [one] One older backup was removed.
   *[other] { $count } older backups were removed.
}
backup-full = There is no room for { $path }. Nothing of it was left, and what was there before still is. Make room, then try again.
backup-unwritable = I can't write { $path }. Check that Vigie may write to its folder.
backup-busy = Another backup is being written to the folder of { $path }. Wait for it, then try again.
backup-itself = The file { $path } is the database itself. Give another file.
backup-other = The file { $path } is there already, and is no backup that I know: I leave it alone. Give another file, or a folder.
backup-missing = There is no backup { $path }.
backup-damaged = The file { $path } is damaged, and was not used: { $damage }.
backup-disagrees = The figures of { $workspace } don't agree with each other: no backup was made or put back. vigie check says more; vigie check --rebuild mends what can be mended.
backup-keep-what = --keep is for a folder of backups: leave it out, or give a folder.
backup-newest = The newest backup is of { $at } UTC. To put it back: vigie restore { $path }
backup-none = I know of no backup in { $folder }. If you keep them elsewhere: vigie restore FILE
restored = Put back: { $path } is { $database } again: { $workspaces ->
    [one] one workspace
   *[other] { $workspaces } workspaces
}, { $posts ->
    [one] one post
   *[other] { $posts } posts
} ({ $size } MB). What came after it is gone.
restored-tokens-back = The tokens of the workspaces are put back as well: they want the VIGIE_TOKEN_KEY of then.
restored-tokens-newer = The tokens of the workspaces stay as they are: they are newer than those of the backup.
restored-tokens-damaged = The tokens that are kept with the backup are damaged, and were not used. Each workspace has to install Vigie again.
restored-aside = What was there before is kept in { $path }.
restore-in-use = Vigie is working with { $path }: stop it, then try again. Nothing was changed.
journal-restore = put back the backup { $backup }
journal-zone = moved the days to the time zone { $zone }
summary-restored = A weekly summary may be missing
summary-restored-how = A backup was put back. The summary of { $channel } that was due on { $day } was perhaps posted after it was made. It is not posted again, so that nobody sees it twice: look whether it is there. /vigie digest now makes it again for you.

store-restoring = A backup is being put in the place of { $path }. Wait for it, then try again.
store-gone = The file { $path } was here, and is gone or empty: I make no new one in its place. Put it back. To begin with nothing, remove { $marker } as well.
store-missing-backups = There is no file { $path }, but there are backups of it in { $folder }: I make no new one in its place. Check VIGIE_DATABASE. To begin with nothing, give VIGIE_BACKUPS another folder.
store-moved = The file { $path } was moved or replaced while I worked with it, and nothing was stored. Whoever runs Vigie: put it back, then start Vigie again.
store-foreign = The file { $path } is not a Vigie database: it is another program's, or empty. Check VIGIE_DATABASE.
store-new = There was no database: a new one is { $path }. If you had one, stop here and check VIGIE_DATABASE.
store-damaged-at = The file { $path } is damaged: { $damage }.
check-indexed = The indexes were made again.
check-well = The kept sums of { $workspace } equal its posts, and these what was submitted ({ $posts ->
    [one] one post
   *[other] { $posts } posts
}).
check-stale = { $posts ->
    [one] One post of { $workspace } is not what was submitted of it. Run vigie check --rebuild.
   *[other] { $posts } posts of { $workspace } are not what was submitted of them. Run vigie check --rebuild.
}
check-differ = { $rows ->
    [one] One kept sum of { $workspace } differs from its posts. Run vigie check --rebuild.
   *[other] { $rows } kept sums of { $workspace } differ from its posts. Run vigie check --rebuild.
}
check-untold = { $count ->
    [one] One submission of { $workspace } is missing, or is not what the journal tells of it. It can't be made again: put back a backup of before.
   *[other] { $count } submissions of { $workspace } are missing, or are not what the journal tells of them. They can't be made again: put back a backup of before.
}
check-rebuilt = { $rows ->
    [one] The posts and sums of { $workspace } were made again (one row).
   *[other] The posts and sums of { $workspace } were made again ({ $rows } rows).
}
check-empty = The file holds no workspace yet: there is nothing to check.
settings-backups = { $name } is not the path of a folder.
