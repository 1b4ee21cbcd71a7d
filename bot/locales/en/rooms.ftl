# Which channel something is set for
room-direct = direct messages with me
room-unsure = I could not check whether I am in this channel. If I am not: /invite @Vigie
room-invite = I am not in that channel. Type /invite @Vigie there, then try again.
room-not-ours = I am no part of that conversation. Choose a channel, or our direct messages.
room-archived = That channel is archived: nobody can post there. Choose another one.
room-shared-outside = This channel is shared with another company, which would read your figures. Choose a channel of your team alone.
room-no-hashtag = Nothing submitted has the hashtag #{ $name }. For a channel, choose it from the list that Slack shows after #. For posts to come with this hashtag: hashtag:{ $name }
room-no-author = Nobody called @{ $name } is among those who mention you. What I tell by myself is for a channel, or for yourself in our direct messages: type it there.
room-private = That channel is private, or I could not check. Type it in that channel, or choose it in the form.
