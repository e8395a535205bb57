import type { MessageKey } from '../../../messages/messages.ts';
import { ALLIANCE, MECHANISMS } from '../../../model/account.ts';
import type { GateId } from '../../../result.ts';
import type { ItemKind } from '../items.ts';

/** What the audit asks (advice/questions.ts): a gate of an account, or something of the whole firm. */
export type Code = GateId | 'unassessed' | 'chain' | 'economics' | 'organising';

/** One of an account's lists or maps, and of it the fields that matter. `adds`: also an item that is not there yet. */
export type Part =
  | { readonly list: ItemKind; readonly only: readonly string[]; readonly adds: boolean }
  | { readonly map: 'account' | 'mechanism' | 'alliance'; readonly only: readonly string[] };

/** How a question is settled: by asking somebody, or by doing something else, which is said. */
export type Settled =
  | { readonly by: 'account'; readonly parts: readonly Part[] }
  | { readonly by: 'new-account' | 'economics' | 'organising' }
  | { readonly by: 'doing'; readonly says: MessageKey };

const RATINGS = ['roles', 'influence', 'closeness'];
const CONTRIBUTION = ['revenue', 'ladder', 'proximity', 'artefact'];
const GAIN = ['kind', 'start', 'baseline_agreed', 'measured', 'gain_them', 'gain_us', 'verified_by', 'evidence', 'contested', 'reason'];
const TERMINALS = ['outlet_coverage', 'territory_commitment'];

const WAYS: Readonly<Record<Code, Settled>> = {
  CONT: { by: 'doing', says: 'capture.instead.CONT' },
  ALLY: { by: 'account', parts: [{ map: 'alliance', only: ALLIANCE }] },
  TERM: { by: 'account', parts: [{ map: 'account', only: ['visibility'] }, { map: 'alliance', only: TERMINALS }] }, // prettier-ignore
  KEY: { by: 'account', parts: [{ list: 'person', only: RATINGS, adds: true }] },
  BTX: { by: 'doing', says: 'capture.instead.BTX' },
  RECIP: { by: 'doing', says: 'capture.instead.RECIP' },
  RATV: { by: 'account', parts: [{ list: 'person', only: ['value'], adds: true }] },
  NEAR: { by: 'account', parts: [{ list: 'offering', only: CONTRIBUTION, adds: true }, { list: 'person', only: ['value'], adds: false }] }, // prettier-ignore
  EMBED: { by: 'account', parts: [{ list: 'offering', only: CONTRIBUTION, adds: true }] },
  BUSF: { by: 'account', parts: [{ list: 'person', only: RATINGS, adds: true }] },
  THREAD: { by: 'doing', says: 'capture.instead.THREAD' },
  INST: { by: 'account', parts: [{ map: 'mechanism', only: MECHANISMS }] },
  GAIN: { by: 'account', parts: [{ list: 'initiative', only: GAIN, adds: true }] },
  BREADTH: { by: 'account', parts: [{ list: 'person', only: ['function'], adds: true }] },
  unassessed: { by: 'new-account' },
  chain: { by: 'doing', says: 'capture.instead.chain' },
  economics: { by: 'economics' },
  organising: { by: 'organising' },
};

/** undefined for a code of no question the audit asks today. */
export function settling(code: string): Settled | undefined {
  return Object.hasOwn(WAYS, code) ? WAYS[code as Code] : undefined;
}

export const CODES: readonly string[] = Object.keys(WAYS);
