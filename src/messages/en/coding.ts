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
    'Purposes: {coders} of us coded {coded} {coded|plural:interaction/interactions}, {twice} of them twice, and agree at α {alpha|2}: {reading|term:coding.reading}.',
  'ui.said.coding.once':
    'Purposes: {coders} of us coded {coded} {coded|plural:interaction/interactions}, none of them twice: whether coders agree is not known.',
  'ui.said.coding.alike':
    'Purposes: {coders} of us coded {coded} {coded|plural:interaction/interactions}, {twice} of them twice, and always agree on one and the same purpose; α cannot be computed without variation.',
  'ui.said.coding.counts': 'What is read from coded purposes is graded as the record is.',
  'ui.said.coding.graded': 'Until enough are coded by two and α reaches its line, what is read from coded purposes is graded C at best.',
  'ui.said.coding.open':
    '{disputed} {disputed|plural:stays/stay} unknown because they differ: talk {disputed|plural:it/them} over (GX1209).',

  'code.title': 'What interactions were about',
  'code.asks': 'What was it about?',
  'code.about': '{name}  {id}',
  'code.text': '{text}',
  'code.purpose': '{purpose|term:purpose}',
  'code.group': '{group|term:class}',
  'code.channel': '{channel|term:channel}',
  'code.minutes': '{minutes} min',
  'code.initiator': '{initiator|term:initiator}',
  'code.who': '{ours} – {theirs}',
  'code.note': '“{note}”',
  'code.before': 'before: {date}',
  'code.after': 'after: {date}',
  'code.done': '{coded} {coded|plural:interaction/interactions} coded now; {left} without a purpose {left|plural:is/are} left{of}.',
  'code.of.all': '',
  'code.of.account': ' at this account',
  'code.nothing': 'Nothing is left to code here: every interaction has a purpose, or has been coded.',
  'code.nothing.double': 'Nothing here was coded by somebody else alone. Let a colleague code first: {command}',
  'code.enough': '{twice} are coded twice already; that is enough to tell how far you agree.',
  'code.alpha': 'Coded by two: {twice}. α {alpha|2} (1: all alike; 0: no closer than by chance): {reading|term:coding.reading}.',
  'code.alpha.alike':
    'Coded by two: {twice}, and all {twice} agree on one and the same purpose. α cannot be computed without variation: code others too.',
  'code.alpha.counts': 'Coded purposes now count as the record’s own do.',
  'code.alpha.short': 'Until {needed} are coded by two and α is {line|3} or more, coded purposes are graded C.',
  'code.differ': 'Talk these over: you see different things.',
  'code.differ.one': '{place}  {date}  {name}: {views}',
  'code.differ.view': '{coder} {purpose|term:purpose}',
  'code.differ.more': 'and {count} more',
  'code.next': 'Go on: {command}',
  'code.next.double': 'Let a second person code some of them blind: {command}',
  'code.later': 'The plan is set to {asOf}, before this day. To have these codings counted: {command}',
  'code.stopped': 'Saved in {file}: every answer as it was given.',
  'code.stopped.nothing': 'Nothing was coded; nothing is written.',
  'code.coder': 'Who of us is coding?',
  'ask.menu.code': 'Code what interactions were about',
  'cli.option.code': 'Say what interactions without a purpose were about, a\nkey each.',
  'cli.option.double': 'With --code: what a colleague coded, unseen,\nto see whether two people see the same.',
  'cli.option.first': 'With --code: the newest first, or the accounts that\nbring most.',
  'cli.option.limit': 'With --code: how many at most.',
  'cli.error.ask.code.noTerminal': 'there is no terminal to ask at.',
  'cli.error.ask.code.noTerminal.how':
    'Codings can come from a file, a line each (“crm-1017: training”): guanxi ask plans --code --respondent u.chen --answers codings.yaml',
  'coding.reading.rely': 'close enough to rely on',
  'coding.reading.tentative': 'close enough for a tentative conclusion',
  'coding.reading.discuss': 'too far apart; talk it over before anything rests on it',
} as const;
