/** What calendars and contact cards were taken for, and why some of what stands in them was not. */
export const importDates = {
  'import.taken.calendar': 'a calendar',
  'import.taken.cards': 'contact cards',
  'import.taken.encoding': 'written in {of}',
  'import.taken.zone': 'the clock of {of}',
  'import.taken.zone-of-file': 'a clock the file describes itself',
  'import.taken.zone-unknown': 'a clock nobody knows: the day is taken, the time of day is not',

  'import.rejected.calendar-none': 'No calendar is in this file.',
  'import.rejected.event-line': 'The line {name} cannot be read; the meeting is told without it.',
  'import.rejected.event-time': '“{title}” does not say when it begins, or which meeting of its series it is.',
  'import.rejected.event-rule-broken': '“{title}” recurs by a rule that cannot be read. Its other meetings were taken.',
  'import.rejected.event-rule-endless': '“{title}” recurs more often than people meet. Its later meetings were not taken.',
  'import.rejected.event-rule-crowded':
    '“{title}” recurs, but so much recurs in these files that its later meetings were not followed. Import fewer files, or a shorter time, at once.',
  'import.rejected.event-older': '“{title}”: a newer version of it was taken.',
  'import.rejected.event-cancelled': '“{title}” was cancelled.',
  'import.rejected.event-declined': '“{title}” was declined, by us or by everybody else.',
  'import.rejected.event-nobody-else': '“{title}”: nobody was invited.',
  'import.rejected.event-internal': '“{title}”: only our own people were invited.',
  'import.rejected.event-answer': '“{title}” is an answer to an invitation, not a meeting.',
  'import.rejected.event-outside': '{count} {count|plural:event/events} with no day between {from} and {to}.',
  'import.rejected.entry-vtodo': '{count} {count|plural:task/tasks}: not a contact.',
  'import.rejected.entry-vjournal': '{count} {count|plural:journal entry/journal entries}: not a contact.',
  'import.rejected.entry-vfreebusy': '{count} {count|plural:list/lists} of busy times: nobody is named.',

  'import.rejected.cards-none': 'No contact card is in this file.',
  'import.rejected.card-empty': 'The card “{title}” has neither a name nor a mail address.',
  'import.rejected.card-group': '“{title}” is a mailing list, not a person.',
  'import.rejected.card-kind': '“{title}” is a place or a thing, not a person.',
  'import.rejected.card-repeated': '“{title}”: another card of the same id was taken, the one revised last.',
} as const;
