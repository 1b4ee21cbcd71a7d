# What is sent, and what Slack makes of it.
slack-not-posted = I could not answer in the channel: Slack says “{ $error }”. Whoever runs the channel can let me in: /invite @Vigie.
