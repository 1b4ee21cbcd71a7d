# Which channel something is set for
room-direct = direct messages with me
room-unsure = I could not check whether I am in this channel. If I am not: /invite @Vigie
room-invite = I am not in that channel. Type /invite @Vigie there, then try again.
room-not-ours = I am no part of that conversation. Choose a channel, or our direct messages.
room-archived = That channel is archived: nobody can post there. Choose another one.
room-shared-outside = This channel is shared with another company, which would read your figures. Choose a channel of your team alone.
