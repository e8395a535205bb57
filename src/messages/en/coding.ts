/** Entries that record one contact, and what coders say interactions were about. */
export const coding = {
  'problem.GX059.what': 'No entry has the source id `{id}`, as this one’s `same_as` says.',
  'problem.GX059.why': 'Nobody can tell which contact is recorded twice, so this entry counts by itself.',
  'problem.GX059.how': 'Write the `source_id` of the entry that is to count, or delete `same_as` if this was a contact of its own.',
  'problem.GX060.what': 'In a circle of {entries}, each entry is `same_as` the next: {way}.',
  'problem.GX060.why': 'One of them has to count and the others fill it; here none comes first. The first by file and line is taken.',
  'problem.GX060.how': 'Delete `same_as` from the entry that is to count.',
  'problem.GX061.what': 'There is no interaction `{id}` to code.',
  'problem.GX061.why': 'A coding that names nothing says nothing. Line numbers move when a file is edited; source ids stay.',
  'problem.GX061.how': 'Write the entry’s `source_id`, or its file and first line: interactions/2026-Q1.yaml:12.',

  'finding.GX1209.title': '{account}: coders differ on what {count} {count|plural:interaction was/interactions were} about',
  'finding.GX1209.why':
    'The record states no purpose and the people who coded it see different ones, such as {purposes|term:purpose}. It stays unknown: nothing is decided by majority.',
  'finding.GX1209.do':
    'Go through them together, reading the entry aloud; whoever was there decides. Then write the purpose into the record, or code again.',

  'threshold.coding.twice': 'Fewer than twenty interactions coded twice leave α to chance (method §1).',

  'ui.said.coding':
    'Purposes: {coders} of us coded {coded} {coded|plural:interaction/interactions}, {twice} of them twice, and agree at α {alpha|2}: {reading|term:agreement}.',
  'ui.said.coding.few':
    'Purposes: {coders} of us coded {coded} {coded|plural:interaction/interactions}, {twice} of them twice: too few to say whether coders agree.',
  'ui.said.coding.open':
    '{disputed} {disputed|plural:stays/stay} unknown because they differ: talk {disputed|plural:it/them} over (GX1209).',
} as const;
