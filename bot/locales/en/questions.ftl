# Questions asked in everyday words

# What was taken for granted
read-as = I read “{ $right }” for “{ $word }”.
assumed-summary = No KPI was named: by default, the summary.
assumed-kpi = No KPI was named: by default, { $metric }.
assumed-judged = The best time is judged by the engagement rate, not by another KPI.
assumed-period = No period was named: by default, that of the question before.
left-aside = Left aside: “{ $words }”.

# When Vigie has to ask
ask-which-kpi = Which KPI do you mean? “{ $word }” may be several.
ask-negation = I read a negation, and I'd rather not guess what it changes. Do you mean this?
ask-which-kpi-of = The average of which KPI?
ask-without-word = I don't know what “{ $word }” means here, and I'd rather not guess. Do you mean this, leaving it aside?
ask-which-kpi-still = Which KPI is it about? Choose, or type it.
ask-count = How many of what?
ask-period = Which period do you mean? I read two.
choice-by = by { $dimension }
choice-versus = { $first } versus { $second }
metric-which = “{ $word }” may be several KPIs. Say which one, for example: engagement rate, click-through rate.

# What has no answer
welcome = You are welcome.
question-not-understood = I did not understand the question. I answer in French or English about your KPIs: for example “engagement rate on LinkedIn last month”, “best time to post on Instagram”, “who talks about us most?”.
question-word-unknown = I don't know “{ $word }”, and I'd rather not guess. Ask for example “reach on Instagram in October”, or type /vigie kpi for all KPIs.
question-empty = Ask me a question about your KPIs.
name-unknown = I don't know “{ $name }” among what was submitted ({ $dimension }).
name-unknown-close = I don't know “{ $name }” among what was submitted ({ $dimension }). Did you mean { $close }?
target-unit = A target in percent does not go with { $metric }, which is a number. Give a number, or ask for a rate.
no-objective = I can't answer that: no objective is set yet. Set one (/vigie objective), or say the number in the question, for example: are we on track for 5 posts a week on LinkedIn this month?
no-threshold = I can't sort posts by a threshold. Ask for the first ones instead, for example: top 10 posts by { $metric }.
refused-cost = I can't answer that: I don't have what you spend (costs, budget, ads). Submit it with each post (cost=) and I will compute the cost per click, per conversion and per thousand impressions.
refused-paid = I can't answer that: I don't know which posts are paid or organic, it is not in what was submitted. Give them a campaign, and ask by campaign.
refused-revenue = I can't answer that: I don't have revenue or sales (turnover, ROI, ROAS). I have clicks and conversions: ask for them by network.
refused-demographics = I can't answer that: I don't have data on who people are (age, gender, country, city, language, job). Ask for the reach by network or the most engaged people instead.
refused-competitors = I can't answer that: I don't have the posts or the results of competitors or of the industry. Submit their mentions (/vigie add rival=Name mentions=120) and I will compute your share of voice.
refused-weather = I can't answer that: the weather is outside my subject. I answer about your networks, the press and your e-mails.
refused-traffic = I can't answer that: I don't have your website's figures (visits, sessions, search). I have the clicks and conversions of your posts.
refused-watch_time = I can't answer that: I don't have watch times. I have video views and their engagement rate.
refused-leads = I can't answer that: I don't track leads, sign-ups or downloads. I have the conversions of your posts and e-mails.
refused-messages = I can't answer that: I don't have your private messages. I have comments and public mentions.
refused-forecast = I can't answer that: I don't forecast. Give me a target (“will we reach 500 conversions this month?”) and I will say where you stand.
refused-action = I can't do that: I measure, I don't write or publish anything. Ask me for a KPI, the best time to post, or what works best.
refused-others = I can't answer that: I only see the figures of this Slack workspace, never another's.
help-question = a question, as to a colleague
help-question-line = @Vigie what is our engagement rate by network this month?
refused-rival = I can't answer that: “{ $name }” is not in what was submitted, and I don't have the results of competitors. I compare your networks, formats, campaigns and periods.

# vigie ask
ask-what = Ask a question between quotes, or give a file of questions with --batch: one of the two.
moment-unreadable = “{ $text }” is not a moment. Write it like 2026-11-18T10:00+01:00.
batch-line = Line { $line } of the file is not a question. It takes one JSON object a line, with "question" in quotes.
batch-reads = “{ $text }” is no line of the grammar: mend "reads" in the file.
batch-missed = “{ $question }” was read as { $got }; expected: { $expected }
batch-read = { $questions ->
    [one] One question asked
   *[other] { $questions } questions asked
}, { $missed ->
    [0] all read as expected.
    [one] one read in another way.
   *[other] { $missed } read in another way.
}

# The journal
journal-misread = did not recognise the question “{ $question }”, read as { $query }
journal-meant = meant, by “{ $question }”: { $query }
