/** Kinds a pseudonym is of; it begins with it. */
export const KINDS = [
  'account', 'person', 'firm', 'community', 'organisation', 'link', 'offering', 'pain', 'initiative', 'tool', 'tag', 'group', 'field',
  'ref', 'ruleset', 'folder', 'file', 'text',
] as const; // prettier-ignore
export type Kind = (typeof KINDS)[number];

/**
 * What becomes of a string. keep: ours by its type · coded: ours where every word of it is ours, else a pseudonym · known:
 * id or name of whoever the result knows, else a pseudonym of the kind · free: always a pseudonym · place, path, folder, label,
 * mark, pair, entity: files, refs, fingerprints, `ours~theirs`, whoever a thing is said of.
 */
export type Treatment =
  | { readonly as: 'keep' | 'free' | 'currency' | 'place' | 'path' | 'folder' | 'label' | 'mark' | 'pair' | 'entity' }
  | { readonly as: 'coded' | 'known'; readonly kind: Kind };

const keep: Treatment = { as: 'keep' };
const coded = (kind: Kind): Treatment => ({ as: 'coded', kind });
const known = (kind: Kind): Treatment => ({ as: 'known', kind });

/**
 * Fields that hold a word of ours or something known of the workspace, by the last parts of their path; lists add
 * nothing to a path. A field that is not listed is free text: a string is shown only where this table says so.
 */
const FIELDS: Readonly<Record<string, Treatment>> = {
  format: keep,
  asOf: keep,
  asOfSource: keep,
  'tool.name': keep,
  'tool.version': keep,
  'ruleset.id': coded('ruleset'),
  'ruleset.version': coded('ruleset'),
  'ruleset.hash': keep,
  rulesetHash: keep,
  'overrides.id': coded('ruleset'),
  'workspace.language': keep,
  language: keep,
  'workspace.path': { as: 'folder' },
  'interactions.from': coded('text'),
  'interactions.to': coded('text'),

  file: { as: 'place' },
  side: keep,
  code: keep,
  lens: keep,
  level: keep,
  severity: keep,
  grade: keep,
  unit: keep,
  verdict: keep,
  reading: keep,
  basis: keep,
  fingerprint: { as: 'mark' },
  field: coded('field'),
  'entity.kind': keep,
  'entity.id': { as: 'entity' },

  firm: known('firm'),
  'firm.id': known('firm'),
  'firm.name': known('firm'),
  'firm.kind': coded('group'),
  'firm.currency': { as: 'currency' },
  'team.id': known('person'),
  'team.name': known('person'),
  'accounts.id': known('account'),
  'accounts.name': known('account'),
  'accounts.relation': coded('group'),
  'accounts.tags': coded('tag'),
  'people.id': known('person'),
  'people.name': known('person'),
  'people.function': coded('group'),
  'people.roles': coded('group'),
  tieBy: known('person'),
  'value.efficiency': keep,
  'value.career': keep,
  'value.business': keep,
  'communities.id': known('community'),
  'communities.name': known('community'),
  quadrant: keep,
  'economics.id': keep,
  'line.alarm': keep,
  'values.period': coded('text'),
  'newest.date': coded('text'),
  'alarms.id': keep,
  period: coded('text'),
  'mix.period': coded('text'),
  'upstream.period': coded('text'),

  'measures.id': keep,
  'ties.id': keep,
  'measures.entity': { as: 'pair' },
  'ties.entity': { as: 'pair' },
  'parts.account': known('account'),
  'parts.lead': known('person'),
  'parts.period': coded('text'),
  'parts.pairs': coded('group'),
  'parts.open': coded('text'),
  'parts.raised': coded('text'),
  'parts.series': coded('text'),
  'parts.basis': coded('text'),
  'parts.quadrant': coded('text'),
  'gates.id': keep,
  'gates.from': keep,
  'firm.gates.from': keep,
  'reads.id': keep,
  'shown.from': keep,
  'bottleneck.gate': keep,
  'beside.id': keep,
  gates: keep,
  'dark.flags': keep,
  'dark.unknown': keep,
  'verdict.word': keep,
  'tornado.id': coded('text'),
  'tornado.kind': keep,
  'tornado.account': known('account'),

  'network.accounts.account': known('account'),
  'accounts.articulation.id': known('person'),
  'accounts.articulation.side': keep,
  'accounts.bridges.ours': known('person'),
  'accounts.bridges.theirs': known('person'),
  'functions.ours': coded('group'),
  'functions.theirs': coded('group'),
  unreached: coded('group'),
  'nodes.reviewed': coded('text'),
  'ties.a': known('organisation'),
  'ties.b': known('organisation'),
  'organisations.articulation': known('organisation'),
  'bridges.a': known('organisation'),
  'bridges.b': known('organisation'),
  'introductions.from': known('person'),
  'introductions.to': known('account'),
  'introductions.date': coded('text'),
  longestChain: known('organisation'),
  'communities.community': known('community'),
  'communities.hub': keep,
  'members.id': known('person'),
  'members.name': known('person'),
  'members.organisation': known('account'),
  'members.joinedBy': coded('group'),
  'nodes.id': known('link'),
  'nodes.name': known('link'),
  'organisations.account': known('account'),
  'organisations.name': known('organisation'),
  'links.from': known('link'),
  'links.to': known('link'),
  'links.as': coded('group'),

  'items.item': coded('text'),
  band: keep,
  function: coded('group'),
  seniority: coded('group'),
  group: coded('group'),

  until: keep,
  'waived.by': known('person'),
  action: keep,
  person: known('person'),
  proof: keep,
  prerequisites: keep,
  with: keep,

  'routes.account': known('account'),
  'routes.name': known('account'),
  'steps.kind': keep,
  'steps.gate': keep,
  'steps.gates': keep,
  'steps.after': keep,
  'margins.gate': keep,
  'blocked.gate': keep,
  'blocked.why': keep,
  'blocked.begin': keep,

  'person.id': known('person'),
  'person.name': known('person'),
  'person.level': coded('group'),
  'person.roles': coded('group'),
  'person.accounts': known('account'),
  'accounts.failing': keep,
  'accounts.ties.ours': known('person'),
  'accounts.ties.theirs': known('person'),
  'ties.class': keep,
  rolesOpen: coded('group'),
  'succession.of': known('person'),
  'candidates.id': known('person'),
  'candidates.name': known('person'),
  'candidates.roles': coded('group'),
  'candidates.class': keep,
  'people.cutOff': known('person'),
  'lost.account': known('account'),
  'lost.through': known('account'),
  'memberTies.a': known('person'),
  'memberTies.b': known('person'),

  'checks.id': keep,
  outcome: keep,
  'violations.level': keep,
  levels: keep,
  cause: keep,
  unsettled: keep,
  unreadable: keep,
  'causes.gates': keep,
  label: { as: 'label' },
  commit: keep,
  'history.accounts.id': known('account'),
};

const FREE: Treatment = { as: 'free' };

/** What becomes of the strings at a path, by the longest end of it that is listed. */
export function treatmentOf(path: readonly string[]): Treatment {
  for (let from = 0; from < path.length; from += 1) {
    const found = FIELDS[path.slice(from).join('.')];
    if (found !== undefined) return found;
  }
  return FREE;
}

/** Arguments that hold codes of ours; a name may hide in any other. */
const CODES = new Set([
  'gate', 'gates', 'slot', 'role', 'roles', 'kinds', 'mechanisms', 'items', 'item', 'flags', 'signs', 'troubles', 'markers', 'missing',
  'lost', 'quadrant', 'reading', 'first', 'high', 'low', 'functions', 'indicator', 'rule', 'code', 'fields', 'period', 'date', 'newest',
  'expected', 'guess', 'range', 'type', 'stage', 'check', 'since', 'until', 'day', 'kind', 'reason', 'from', 'of', 'to', 'class',
  'measure', 'waived', 'purposes',
]); // prettier-ignore

/** Kind of what an argument names, where its key says it. */
const NAMES: Readonly<Record<string, Kind>> = {
  account: 'account', accounts: 'account', firm: 'firm', community: 'community', communities: 'community', customer: 'account',
  person: 'person', people: 'person', holder: 'person', by: 'person', ours: 'person', theirs: 'person', who: 'person',
  node: 'link', nodes: 'link', offering: 'offering', offerings: 'offering', pain: 'pain', pains: 'pain', initiative: 'initiative',
  tools: 'tool', tag: 'tag', tags: 'tag', file: 'file',
}; // prettier-ignore

/** What becomes of an argument of a finding, a note, an action or a question. */
export function treatmentOfArg(key: string): Treatment {
  if (key === 'file') return { as: 'path' };
  return CODES.has(key) ? coded('text') : known(NAMES[key] ?? 'text');
}
