# What becomes of an alert
alert-left = This channel is not watched any more: what becomes of this spike is not said here.
alert-rescoped = This channel watches something else now: { $metric }, { $value }{ $when }{ $times } — { $verdict }
alert-taken-over = Somebody else takes care of it
alert-took-over = { $by } takes over from { $before }.
alert-has-it = Alert { $number } is in charge already
alert-who-has-it = { $person } takes care of it. If you take over, the thread of the alert says so to everybody.
step-alert-take-over = Take over
alert-which = Which alert? Say its number, for example: /vigie watch take { $number }
alert-which-of = Several are open here: { $numbers }. Say which, for example: /vigie watch take { $number }

# What becomes of a silence
quiet-submitted = Figures were submitted again: { $metric }, known until { $until }
quiet-filled = Not quiet after all: { $metric }, { $value } { $span } are known now ({ $before } when last said; { $usual } were to be expected)
quiet-over = Quiet no more: { $metric }, { $value } since
quiet-known = Figures were submitted until { $until }.
