# The accounts that a team measures
channels-measured = { $count ->
    [one] You measure one account
   *[other] You measure { $count } accounts
}
channels-none = No account is set yet. For example: /vigie channels linkedin:ourpage @ana instagram @bob
channels-how = An account of this list without figures is missing, and who answers for it is named: /vigie missing.
channels-removed = { $account } is measured no more. Its figures stay.
column-submitted-by = submitted by
step-channels-set = Choose the accounts
step-channels-known = Take { $networks }
step-channels-add = Add accounts
step-channels-list = Accounts
step-channels-remove = Remove { $account }
step-channels-back = Measure it again
journal-channel = added the account { $account }
journal-channel-removed = removed the account { $account }

# Problems: what it is, and what to do
channels-what = Which accounts do you measure? For example: /vigie channels linkedin:ourpage @ana instagram @bob
channels-who = I don't know who “{ $text }” is. Choose somebody in the list that Slack shows after @, or write “me”.
channels-network = “{ $text }” is not a network with accounts of its own. Press articles and the web are not set here: submit them as they come.
channels-many = That makes more than { $most } accounts. Nothing was changed: keep those that you really follow.
channels-remove-what = Which account? Name one, for example: /vigie channels remove tiktok
channels-remove-which = You measure several accounts there. Say which: { $accounts }
channels-not-measured = { $account } is not among the accounts that you measure: /vigie channels list

# The form
channels-form-title = Accounts you measure
channels-form-submit = Save
channels-form-networks = Networks
channels-form-account = Name of the account
channels-form-account-hint = The same on each network that you chose; empty: whatever you have there.
channels-form-owner = Who answers for the figures
channels-form-known = Measured already: { $accounts }
channels-form-none = One owner at a time: you can add the accounts of the others after that.
channels-form-late = The form could not open in time. Type /vigie channels again.
