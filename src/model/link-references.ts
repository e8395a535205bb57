import type { Field } from './field.ts';

/**
 * What a reference may point at. `someone`: one of ours or theirs · `org`: an account or the firm itself ·
 * `anyone`: any person or organisation · `claimant`: ours, or theirs where the item says `side: customer`.
 */
export type ReferenceKind =
  'account' | 'person' | 'team' | 'someone' | 'org' | 'anyone' | 'claimant' | 'node' | 'pain' | 'stage' | 'community';

/** Dotted path to references of one kind; `*` each item of a list (or the lone value), `#` each key of a map. */
export type ReferencePath = readonly [path: string, kind: ReferenceKind];

const STANDING: readonly ReferencePath[] = [
  ['standing.*.account', 'account'],
  ['standing.*.ours.*', 'team'],
  ['standing.*.theirs.*', 'person'],
];

export const FIRM_REFERENCES: readonly ReferencePath[] = [
  ['node', 'node'],
  ['team.*.assigned.*', 'account'],
  ['tools.*.enrolled.*', 'anyone'],
];
export const CHAIN_REFERENCES: readonly ReferencePath[] = [
  ['nodes.*.organisations.*.account', 'account'],
  ['links.*.from', 'node'],
  ['links.*.to', 'node'],
];
export const ACCOUNT_REFERENCES: readonly ReferencePath[] = [
  ['node', 'node'],
  ['offerings.*.meets.*', 'pain'],
  ['offerings.*.stage.*', 'stage'],
  ['people.*.influence.*.by', 'someone'],
  ['people.*.closeness.*.by', 'someone'],
  ['people.*.closeness.*.ours', 'team'],
  ['people.*.lead_user.by', 'someone'],
  ['main_contact.*.ours', 'team'],
  ['main_contact.*.theirs', 'person'],
  ['initiatives.*.meets.*', 'pain'],
  ['initiatives.*.partners.*', 'account'],
  ['referrals.*.to', 'account'],
  ['claims.*.by', 'claimant'],
];
export const LOG_REFERENCES = STANDING;
export const COMMUNITY_REFERENCES: readonly ReferencePath[] = [
  ...STANDING,
  ['tools.*.enrolled.*', 'anyone'],
  ['members.*.person', 'person'],
  ['members.*.account', 'account'],
  ['events.*.orgs.*', 'org'],
  ['events.*.people.*', 'someone'],
  ['events.*.hosted_by', 'anyone'],
  ['questions.*.by', 'anyone'],
  ['questions.*.first_answer_by', 'anyone'],
  ['contributions.*.by', 'anyone'],
  ['member_ties.*.a', 'anyone'],
  ['member_ties.*.b', 'anyone'],
];
export const WORKSHOP_REFERENCES: readonly ReferencePath[] = [
  ['respondent', 'claimant'],
  ['account', 'account'],
  ['account_answers.#', 'account'],
  ['recall_week.*.ours', 'team'],
  ['recall_week.*.theirs', 'person'],
];

/** One id written somewhere, the field it stands in, and the map around it. */
export interface Reference {
  readonly id: string;
  readonly field: Field;
  readonly around: Field;
  readonly key: boolean;
}

/** Every reference at a path. Values that are no text are the schema's business. */
export function referencesAt(root: Field, path: string): readonly Reference[] {
  const found: Reference[] = [];
  follow(root, root, path.split('.'), found);
  return found;
}

function follow(field: Field, around: Field, steps: readonly string[], found: Reference[]): void {
  const [step, ...rest] = steps;
  if (step === undefined) {
    if (typeof field.value === 'string') found.push({ id: field.value, field, around, key: false });
  } else if (step === '*') {
    if (field.saysNone) return;
    for (const item of field.oneOrMany()) follow(item, around, rest, found);
  } else if (step === '#') {
    for (const [id, child] of field.entries()) found.push({ id, field: child, around: field, key: true });
  } else {
    const child = field.get(step);
    if (child !== null) follow(child, field, rest, found);
  }
}
