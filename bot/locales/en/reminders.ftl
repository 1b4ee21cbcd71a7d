# Reminders
remind-kept = Reminder { $number }: { $when }
remind-how = Said in a direct message, and only when figures are missing.
remind-none = There is no reminder yet. For example: /vigie remind @ana linkedin every monday 9:00
remind-all = { $count ->
    [one] One reminder
   *[other] { $count } reminders
}
remind-stopped = Reminder { $number } is stopped.
remind-unknown = There is no reminder { $number }. /vigie remind shows the numbers.
remind-who = Whom to remind? Choose somebody from the list that Slack shows after @, or write “me”.
remind-when = When? For example: every monday 9:00, or every day 17:30
reminder = Figures are missing for { $count ->
    [one] one account
   *[other] { $count } accounts
} ({ $period })
reminder-stop = To get no more of these: /vigie remind stop { $number }
step-stop = Stop no. { $number }
column-accounts = accounts
all-accounts = all accounts
every-day = every day at { $at }
every-week = every { $day } at { $at }
journal-remind = set reminder { $number }
journal-remind-stop = stopped reminder { $number }
