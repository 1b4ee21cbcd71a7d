# What the owner of a weekly summary is told of one that was not posted

summary-closed = A weekly summary is stopped
summary-closed-how = The summary of { $channel } that was due on { $day } could not be posted, and no other will be. { $reason }
summary-stopped = A weekly summary is stopped
summary-stopped-how = The summary of { $channel } of { $day } was posted, and no other will be: nor can it be corrected in its thread. { $reason }
summary-skipped = Weekly summaries were not posted
summary-skipped-how = { $count ->
    [one] The summary of { $channel } that was due on { $day } was not posted: I was off.
   *[other] { $count } summaries of { $channel }, due from { $first } to { $day }, were not posted: I was off.
} Only the last one that was due comes late. No figure is lost: /kpi with those dates shows them.
summary-doubtful = A weekly summary may not have arrived
summary-doubtful-how = Slack did not say whether it posted all of the summary of { $channel } that was due on { $day }, and the history of the channel can't be read. It is not posted again, so that nobody sees it twice: look whether it is there. /vigie digest now makes it again for you.
summary-missed = A weekly summary was not posted
summary-missed-how = The summary of { $channel } that was due on { $day } could not be posted in time. The next one comes as usual; /vigie digest now, in the channel, shows the figures.
summary-failed = A weekly summary could not be made
summary-failed-how = The summary of { $channel } that was due on { $day } was tried several times, in vain ({ $why }). Tell whoever runs Vigie: its log says more. The next one comes as usual.
digest-stopped-is_archived = The channel is archived. Unarchive it, or remove the summary.
digest-stopped-channel_not_found = I don't find the channel any more. If it is private, invite me (/invite @Vigie), then set the summary again.
digest-stopped-not_in_channel = I am not in the channel any more. Invite me (/invite @Vigie), then set the summary again.
digest-stopped-restricted_action = Only some people may post in this channel. Ask an administrator to let me, then set the summary again.
