# What is sent, and what Slack makes of it.
slack-not-posted = Je n'ai pas pu répondre dans le canal : Slack dit « { $error } ». Qui s'en occupe peut m'y faire entrer : /invite @Vigie.
