# What Slack delivers: late, again, or more than can be answered
delivery-busy = Too many people are asking me at once, and I did nothing yet. Please send it again in a minute.
delivery-done = I was stopped before I could answer you. What you asked for is done: /vigie journal shows it.
form-again = Open the form
