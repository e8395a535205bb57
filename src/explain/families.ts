import type { TopicId } from './topics/index.ts';

/** Families of codes a workspace uses: the field they stand in, and the indicators that read them. */
export interface Family {
  /** Path below the file, as `explain` takes it; null: the tool says it, no file does. */
  readonly field: string | null;
  readonly see: readonly (TopicId | 'stage.3')[];
}

export const FAMILIES = {
  word: { field: null, see: [] },
  relation: { field: 'account.relation', see: [] },
  role: { field: 'account.people.roles', see: ['KPCOV', 'KEY'] },
  slot: { field: 'account.people.value', see: ['RATV', 'PVAL'] },
  status: { field: null, see: ['RATV', 'INST', 'ALLY', 'READY', 'PAIN'] },
  channel: { field: 'entry.channel', see: ['TIE', 'CONT'] },
  initiator: { field: 'entry.initiator', see: ['RECIP'] },
  class: { field: null, see: ['BTX'] },
  purpose: { field: 'entry.purpose', see: ['BTX', 'TIE'] },
  source: { field: 'entry.source', see: ['TIE'] },
  benefit: { field: 'entry.benefit.kind', see: ['DARK', 'RATV'] },
  mechanism: { field: 'account.mechanisms', see: ['INST'] },
  alliance: { field: 'account.alliance', see: ['ALLY', 'TERM'] },
  organising: { field: 'firm.organising', see: ['READY'] },
  sign: { field: 'firm.signs.sign', see: [] },
  grade: { field: null, see: [] },
  fit: { field: 'account.fit', see: ['FIT'] },
  proximity: { field: 'account.offerings.proximity', see: ['EMBED'] },
  ladder: { field: 'account.offerings.ladder', see: ['EMBED'] },
  contract: { field: 'account.offerings.contract', see: ['SOLN'] },
  visibility: { field: 'account.visibility', see: ['VIS', 'TERM'] },
  pain: { field: 'account.pains.kind', see: ['PAIN'] },
  process: { field: 'account.process', see: ['FLOW'] },
  origin: { field: 'account.origin.kind', see: ['REFERRAL', 'REFK'] },
  verified: { field: 'account.initiatives.verified_by', see: ['GAIN'] },
  size: { field: 'account.initiatives.gain_them', see: ['GAIN'] },
  joining: { field: 'community.members.joined_by', see: ['REFERRAL'] },
  link: { field: 'chain.links.as', see: ['KPMAP'] },
  investment: { field: 'account.investments', see: ['RSI'] },
  firm: { field: 'firm.kind', see: ['MERCH'] },
  quadrant: { field: null, see: ['READY', 'MROC', 'IMR'] },
  reading: { field: null, see: ['M2M', 'NET'] },
  severity: { field: null, see: [] },
  dark: { field: null, see: ['DARK'] },
  kind: { field: null, see: [] },
  claim: { field: 'workshop.answers', see: ['SAYDO'] },
  verdict: { field: null, see: ['SAYDO', 'RWG'] },
  side: { field: 'workshop.side', see: ['SAYDO'] },
  agreement: { field: null, see: ['ALPHA'] },
} as const satisfies Readonly<Record<string, Family>>;
export type FamilyId = keyof typeof FAMILIES;

/** Signs whose indicator carries the same name in capitals. */
export function indicatorOfSign(code: string): string {
  return code.toUpperCase();
}
