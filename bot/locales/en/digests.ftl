# The weekly summary of a channel: setting it.

journal-digest = set the weekly summary of a channel
journal-digest-removed = removed the weekly summary of a channel
