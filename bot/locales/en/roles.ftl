# Who may do what
roles = Who may do what
roles-changed = Done. It holds from now on, in forms that are open too.
roles-own = Your role: { $role }
roles-everybody = everybody else
roles-group = the group { $name }
roles-slack = The owners and administrators of the workspace in Slack are always admins. Guests ask, and are nothing more until they are named here.
roles-how = To change it: /vigie roles @ana editor, /vigie roles @marketing submitter, /vigie roles default reader, /vigie roles remove @ana
roles-reader = readers
roles-submitter = submitters
roles-editor = editors
roles-admin = admins
role-guest = guest
role-reader = reader
role-submitter = submitter
role-editor = editor
role-admin = admin
role-guest-may = asks
role-reader-may = asks, and sees all that the team set
role-submitter-may = also adds and imports figures, and corrects their own
role-editor-may = also corrects anybody's figures, and sets objectives, summaries, watches and accounts
role-admin-may = also changes what others set, takes back anybody's imports, and decides on roles and brands
column-role = role
column-role-may = may

# Refusals: what somebody may not do, and who can change that
right-refused = Only { $role } { $doing }. Nothing was changed. { $count ->
    [0] The administrators of the workspace in Slack can make you one
   *[other] { $who } and the administrators of the workspace in Slack can make you one
}: /vigie roles
right-add = add figures
right-import = import files
right-press = add articles
right-mentions = add mentions
right-followers = add followers
right-email = add campaigns
right-edit = correct figures
right-delete = delete figures
right-undo = take figures back
right-set-reminders = set reminders
right-correct-others = correct or delete what somebody else submitted
right-set-objectives = set objectives
right-set-digests = set weekly summaries
right-set-watches = set watches
right-set-channels = choose the accounts that are measured
right-set-people = say where you stand with somebody
right-change-objectives = change the objectives of others
right-change-digests = change the weekly summaries of others
right-change-watches = change the watches of others
right-change-steps = change what to do about a spike
right-undo-others = take back what somebody else submitted
right-export-database = have the whole database
right-set-roles = decide on roles
right-set-brands = decide on brands
right-advice = see advice
right-people = see people
right-missing = see what is missing
right-remind = see reminders
right-journal = see the journal
right-export = export figures
right-objective = see objectives
right-objectives = see objectives
right-digest = see weekly summaries
right-watch = see watches
right-steps = see what to do about a spike
right-channels = see the accounts that are measured
right-roles = see roles
right-brand = see brands
right-unknown-number = a number that nothing has here
journal-refused = was refused: { $right }{ $times ->
    [1] {""}
   *[other] {" "}({ $times } times)
}
journal-role = gave the role of { $role }: { $whose }
journal-role-removed = took away the role of { $role }: { $whose }

# Problems: what it is, and what to do
roles-what = Say who, and which role: /vigie roles @ana editor. There are reader, submitter, editor and admin; “remove” takes a role away.
roles-who = I don't know who “{ $text }” is. Choose somebody, or a user group, in the list that Slack shows after @.
roles-one = Give one role in a line, to as many as you like: /vigie roles @ana @bob editor
roles-word = “{ $text }” is no role. There are reader, submitter, editor and admin: /vigie roles @ana editor
roles-all-admins = Not everybody can be an admin. Name those who are: /vigie roles @ana admin
roles-last-admin = Vigie would have no admin left. Name another one first: /vigie roles @ana admin
group-unsure = I couldn't check with Slack who is in the user groups that have a role, so nothing was done. Try again in a moment.

# The help
help-roles = who may do what
help-roles-line = /vigie roles
help-brand = which brands a channel is shown
help-brand-line = /vigie brand
