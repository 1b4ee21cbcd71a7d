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
}, which drew { $interactions ->
    [one] one interaction
   *[other] { $interactions } interactions
}, on { $networks }; the latest on { $day }.{ $tone }
people-tone = { " Tone: " }{ $positive } positive, { $negative } negative.
people-quiet = No mention in the last { $days } days.
people-said = { $who } said so on { $day }.
people-overdue = Contacted { $weeks } weeks ago, with no news noted since: ask again, or note how it ended.
people-note = Note: { $note }
people-kept = { $name }: { $standing }
people-none = Nobody to approach yet: it takes mentions with their author ({ $period }).
people-nobody = No mention with an author has been submitted yet.
people-unknown = Nobody called { $name } mentions us. Did you mean { $close }?
people-unknown-to-all = Nobody called { $name } mentions us. /vigie people lists those who do.
people-more = { $count ->
    [one] One more person
   *[other] { $count } more people
}: the button below shows the figures of all.
people-aside = { $count ->
    [one] One person is set aside (no)
   *[other] { $count } people are set aside (no)
}: /vigie people all shows them.
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
