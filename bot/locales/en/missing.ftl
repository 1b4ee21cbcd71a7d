# What nobody submitted
missing = Figures are missing for { $count ->
    [one] one account of { $accounts }
   *[other] { $count } accounts of { $accounts }
} ({ $scope })
missing-nothing = { $accounts ->
    [one] Nothing is missing for the one account ({ $scope })
   *[other] Nothing is missing for the { $accounts } accounts ({ $scope })
}
missing-no-account = No account has figures yet ({ $scope }).
missing-how = Missing: a day without figures where they come daily; a counter that 4 posts in 5 of the account report; nothing for three times the usual gap, a week at least.
missing-of = “missing” is about networks, accounts and a period, for example: /vigie missing linkedin last month
missing-dates = “missing” needs a period with dates, for example: /vigie missing last month
missing-line = { $account } ({ $what }): { $lacks }{ $owner }
account-named = { $network }, { $account }
account-unnamed = { $network }
figures-posts = posts
figures-days = daily figures
figures-emails = e-mails
column-figures = figures
column-last = latest
column-missing = missing
gap-silence = nothing since { $day }
gap-days = { $count ->
    [one] one day: { $days }{ $more }
   *[other] { $count } days: { $days }{ $more }
}
gap-counter = { $count ->
    [one] one post without { $counter }
   *[other] { $count } posts without { $counter }
}
step-add-to = Add to { $account }
missing-owner = {" "}— { $person } answers for it
gap-never = no figures yet
column-owner = who answers for it
