# People to approach
column-standing = status
standing-to_contact = to contact
standing-contacted = contacted
standing-partner = partner
standing-no = no
standing-none = not approached yet
people-list = { $count ->
    [one] One person to approach for a collaboration
   *[other] { $count } people to approach for a collaboration
} ({ $period })
people-one = { $name }
people-title = { $name } — { $standing }
people-posts = { $mentions ->
    [one] One mention
   *[other] { $mentions } mentions
}{ $drew }, on { $networks }; the latest on { $day }.{ $tone }
people-drew = { ", which drew " }{ $interactions ->
    [one] one interaction
   *[other] { $interactions } interactions
}
people-tone = { " Tone: " }{ $positive } positive, { $negative } negative.
people-quiet = No mention in the last { $days } days.
people-said = { $who } said so on { $day }.
people-overdue = Contacted { $weeks } weeks ago, with no news noted since: ask again, or note how it ended.
people-note = Note: { $note }
people-kept = { $name }: { $standing }
people-none = Nobody to approach yet: it takes people who mention us twice, or praise us ({ $period }).
people-nobody = No mention with an author has been submitted yet.
people-unknown = Nobody called { $name } mentions us. Did you mean { $close }?
people-unknown-to-all = Nobody called { $name } mentions us. /vigie people lists those who do.
people-more = { $count ->
    [one] One more person
   *[other] { $count } more people
}: the button below shows the figures of all.
people-seldom = { $count ->
    [one] One other person mentioned
   *[other] { $count } others mentioned
} us once, with no praise noted.
people-aside = { $count ->
    [one] One person is set aside (no, or more complaints than praise)
   *[other] { $count } people are set aside (no, or more complaints than praise)
}: /vigie people aside shows them.
people-list-aside = { $count ->
    [one] One person set aside
   *[other] { $count } people set aside
}: the team said no, or they complain more than they praise ({ $period })
people-none-aside = Nobody is set aside.
people-how = In a line: /vigie people @lea contacted "meeting on Tuesday". The statuses: to contact, contacted, partner, no.
people-personal = This is personal data: /vigie people forget @lea removes the status and the note.
people-forgotten = The status and the note of { $name } are removed, from the journal too.
people-nothing-to-forget = There was no status and no note of { $name }.
people-posts-stay = The mentions that were submitted keep their author: /vigie delete takes one out.
step-people-all = All the people
step-people-back = As it was
step-people-figures = The figures
step-standing-to_contact = To contact
step-standing-contacted = Contacted
step-standing-partner = Partner
step-standing-no = No
help-people = people to approach, and where that stands
help-people-line = /vigie people
journal-people = said of { $author }: { $status ->
    [to_contact] to contact
    [contacted] contacted
    [partner] partner
   *[no] no
}
journal-people-forgotten = removed the status and the note of a person

# What the figures advise
advised-headline = { $count ->
    [one] One piece of advice
   *[other] { $count } pieces of advice
} from your own figures{ $where }
advised-scope = { " (" }{ $scope })
advised-none = Nothing to advise for sure{ $where }: the figures bear nothing yet.
advised-needs = It takes at least 5 posts in each group compared, 100 clicks or people reached and 10 events, and 95% intervals that do not overlap.
advised-by-purpose = Read by what your objectives are for: { $purposes }.
advised-no-purpose = There is no objective: what matters most to you is not known. /vigie objective sets one.
advised-how = For sure: 95% intervals do not overlap. Figures of the past are a reason to try, and no proof.
advised-about-channels = Channels
advised-about-formats = Formats
advised-about-rhythm = Rhythm
advised-about-slots = Time to post
advised-about-people = People
advised-about-press = Press
advised-about-email = E-mail
advised-channel-push = Develop { $network } { $purpose }: { $metric } { $value }, against { $rest } elsewhere, with only { $part } of the volume ({ $volume }).
advised-channel-mend = Rework { $network } { $purpose }: it has { $part } of the volume ({ $volume }), and its { $metric } is { $value }, against { $rest } elsewhere.
advised-tone-push = Thank people on { $network } and answer them: { $metric } { $value }, against { $rest } elsewhere, with { $part } of the { $volume }.
advised-tone-mend = Answer people on { $network } first: { $metric } { $value }, against { $rest } elsewhere, with { $part } of the { $volume }.
advised-format = On { $network }, { $purpose }, publish more in this format: { $format } ({ $metric } { $value }, against { $rest } for the others, with only { $part } of the posts).
advised-for-awareness = for awareness
advised-for-engagement = for engagement
advised-for-conversion = for conversion
advised-for-retention = for retention
advised-for-reputation = for reputation
advised-why = Why: { $posts }{ $counts }, 95% interval { $interval }; the others: { $others }, { $rest }. { $period }.
advised-counts = {", "}{ $x } / { $y } ({ $over } / { $under })
advised-silence = Keep something ready for { $account }: { $days } days without a post; its longest silence before: { $before ->
    [0] none
    [one] one day
   *[other] { $before } days
}.
advised-silence-why = Why: nothing from { $silence }, between two posts. Compared within { $period }.
advised-bursts = Spread the posts of { $account }: from { $least } to { $most } a week. About { $usual } every week makes as many.
advised-bursts-why = Why: { $counts } posts in the last 8 weeks, more uneven than chance. { $period }.
advised-slot = On { $network }, post more on { $slot }: { $metric } { $value }, against { $rest } at other hours, with { $part } of the posts.
advised-slot-trial = On { $network }, try { $slot } again, up to { $posts } posts: promising, and too few to be sure.
advised-slot-trial-why = Why: { $posts } there made { $value } ({ $metric }), against { $rest } for all { $all }. { $period }.
advised-person = Approach { $name } for a collaboration: { $mentions } mentions{ $drew }, on { $networks }.
advised-person-why = Why: { $standing }; tone: { $positive } positive, { $negative } negative; among { $people } { $people ->
    [one] person who mentions
   *[other] people who mention
} us. { $period }.
advised-press-tone = Prepare your answers to the press: its tone has fallen, net sentiment { $value }, against { $before } before.
advised-press-tone-why = Why: { $articles } ({ $interval }), against { $earlier } before ({ $rest }). { $period }, compared with { $previous }.
advised-outlet = Thank { $name }, and give it more: { $articles } articles, { $positive } of them positive and none negative.
advised-outlet_type = Give more to this type of outlet: { $name }. { $articles } articles, { $positive } of them positive and none negative.
advised-outlet-why = Why: most of those without a negative article; { $articles } articles in all, { $groups } different names. { $period }.
advised-outlet-silent = Propose a subject to { $name }: no article since { $day }, for { $days } days.
advised-outlet-silent-why = Why: { $articles } in a year, never more than { $before } { $before ->
    [one] day
   *[other] days
} apart. Articles known up to { $known }. { $period }.
advised-unsubscribe-rate = Look again at the campaign “{ $campaign }”: { $lost } unsubscribed, { $value } of the e-mails delivered, against { $usual } usually.
advised-bounce-rate = Clean the list of the campaign “{ $campaign }”: { $lost } e-mails bounced, { $value } of them, against { $usual } usually.
advised-email-why = Why: out of { $of } { $under }, 95% interval { $low } to { $high }; usual is the median of { $campaigns } other campaigns. { $period }.
advised-scope-what = Advice is about networks, accounts, campaigns…: /vigie advice linkedin. For a goal, ask /kpi advice conversions.
step-by-outlet = By outlet
step-by-campaign = By campaign
step-missing = What is missing
step-advice = All the advice
help-advice = all that your figures advise, with the reasons
help-advice-line = /vigie advice
step-by-network-of = { $metric } by network
step-by-format-on = { $network } by format
step-by-week-of = { $account } by week
step-best-time-on = Best time on { $network }
advised-piece = • { $said }
