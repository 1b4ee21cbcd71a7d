# Brands, and the channels that see nothing else
brand-list = { $count ->
    [one] One brand
   *[other] { $count } brands
}
brand-none = No brand is set: every channel is shown all there is.
brand-kept = { $brand } is set. Its figures are those of these accounts, from all that was ever submitted.
brand-removed = { $brand } is a brand no more. Its figures stay.
brand-bound-to = { $room } now sees { $brands }, and nothing of other brands.
brand-bound-how = That holds for answers, summaries, alerts, exports and the journal there. In their own conversation with me, members still see all there is.
brand-unbound = { $room } sees all there is again.
brand-how = To set one: /vigie brand Aurora linkedin:Aurora instagram:@aurora any:aurora. To show a channel nothing else: /vigie brand here Aurora; all again: /vigie brand here all
brand-stored-elsewhere = Stored. It is not shown here: this channel sees { $brands }.
column-brand = brand
column-rooms = channels that see nothing else
journal-brand = said what belongs to the brand { $brand }: { $accounts }
journal-brand-removed = removed the brand { $brand }
journal-brand-bound = bound a channel to { $brands }
journal-brand-unbound = showed a channel all there is again

# Problems: what it is, and what to do
brand-what = Say which brand, and what belongs to it: /vigie brand Aurora linkedin:Aurora instagram:@aurora. Or show it here alone: /vigie brand here Aurora
brand-where = Only a channel can be bound to brands. Type it there, or name the channel: /vigie brand #aurora Aurora
brand-unknown = There is no brand “{ $name }”: /vigie brand shows those that there are.
brand-many = More than { $most } is too many here. Nothing was changed.
brand-elsewhere = This channel sees { $brands } alone. Ask in that other channel, or in our own conversation.
export-not-here = The database holds all brands, and this channel sees some. Ask for it in our own conversation.
brand-bound = { $brand } can't go while { $count ->
    [one] a channel is
   *[other] { $count } channels are
} bound to it, which would then see all there is. Free them first: /vigie brand here all
