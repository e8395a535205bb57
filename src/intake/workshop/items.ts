import type { MessageKey } from '../../messages/messages.ts';
import { FIT_RATINGS } from '../../model/account.ts';
import { CLAIM_ITEMS, type ClaimItem } from '../../model/workshop.ts';
import type { AnswerKind, Phrase, Question } from '../question/question.ts';

/** Claims that can be made of one account, and be compared with its record. */
export const ACCOUNT_ITEMS = [
  'contact_all_year',
  'decider_confidence',
  'problems_first',
  'core_process',
  'sell_solutions',
  'company_owned',
  'share_gains',
] as const satisfies readonly ClaimItem[];

/** Relationship quality, answered by the customer's people (method D3); conflict is asked as it is and turned round when measured. */
export const QUALITY_ITEMS = [
  'trust_1',
  'trust_2',
  'commitment_1',
  'commitment_2',
  'communication_1',
  'communication_2',
  'expertise_1',
  'expertise_2',
  'conflict_1',
  'conflict_2',
] as const;

/** One wording of an item: `workshop.ours.core_process`, with `.asks` and an anchor for each step. */
type Wording =
  | `workshop.${'ours' | 'customer'}.${ClaimItem}`
  | `workshop.quality.${(typeof QUALITY_ITEMS)[number]}`
  | `workshop.fit.${(typeof FIT_RATINGS)[number]}`;

interface Around {
  readonly about: Phrase;
  readonly hint?: Phrase;
}

/** The thirteen claims, of us by us or by a customer. */
export function claims(side: 'ours' | 'customer', around: Around): readonly Question[] {
  return CLAIM_ITEMS.map((item) => scale(item, `workshop.${side}.${item}`, around));
}

export function quality(around: Around): readonly Question[] {
  return QUALITY_ITEMS.map((item) => scale(item, `workshop.quality.${item}`, around));
}

/** What our own people say of one account: the claims that fit one, and its four ratings of fit. */
export function ofAccount(account: string, around: Around): readonly Question[] {
  return [
    ...ACCOUNT_ITEMS.map((item) => scale(`${account}/${item}`, `workshop.ours.${item}`, around)),
    ...FIT_RATINGS.map((item) => scale(`${account}/${item}`, `workshop.fit.${item}`, around)),
  ];
}

function scale(id: string, wording: Wording, around: Around): Question {
  const anchor = (step: 0 | 1 | 2 | 3 | 4): Phrase => ({ key: `${wording}.${step}` satisfies MessageKey });
  const answer: AnswerKind = { kind: 'scale', anchors: [anchor(0), anchor(1), anchor(2), anchor(3), anchor(4)] };
  return { id, asks: { key: `${wording}.asks` satisfies MessageKey }, ...around, answer };
}
