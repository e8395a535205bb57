import { clamp01 } from '../../lenses/stats.ts';
import type { AccountResult, Gate, Shown } from '../../result.ts';
import type { ClaimItem } from '../../model/workshop.ts';
import { gateOf, measureOf, type TheRecord } from '../record.ts';
import { coreShown } from './core.ts';
import { gainsShown } from './gains.ts';
import { problemsShown } from './problems.ts';
import { joined, notShown, read } from './shown.ts';

type OfAccount = (account: AccountResult, record: TheRecord) => Shown;

const product = (values: readonly number[]): number => values.reduce((all, value) => all * value, 1);
const smallest = (values: readonly number[]): number => Math.min(...values);

/** Items that can be asked of one account, each with what the record of that account shows (method §5). */
export const OF_ACCOUNT = {
  contact_all_year: (account, { rules }) =>
    joined(
      [read(measureOf(account, 'CONT'), 'CONT', (x) => clamp01(x / rules.value('saydo.continuity'))), attained(account, 'BTX')],
      product,
    ),
  decider_confidence: (account, record) => tied(account, record, attained(account, 'KEY')),
  problems_first: (account, record) => problemsShown([account.id], record),
  core_process: (account, { stated: files, asOf }) => {
    const stated = files.get(account.id);
    return stated ? coreShown(stated, account, asOf) : notShown(['EMBED'], { code: 'offerings.none' });
  },
  sell_solutions: (account) => read(measureOf(account, 'SOLN'), 'SOLN'),
  company_owned: (account, record) => tied(account, record, joined([attained(account, 'BUSF'), attained(account, 'THREAD')], smallest)),
  share_gains: (account) => gainsShown([{ account, weight: 1 }]),
} as const satisfies Readonly<Partial<Record<ClaimItem, OfAccount>>>;
export type AccountItem = keyof typeof OF_ACCOUNT;

export function isAccountItem(item: string): item is AccountItem {
  return Object.hasOwn(OF_ACCOUNT, item);
}

/** Attainment of a gate, with the coverage of the indicators it rests on. */
function attained(account: AccountResult, id: Gate['id']): Shown {
  const gate = gateOf(account, id);
  if (!gate) return notShown([id], { code: 'saydo.not-measured', args: { indicator: id } });
  const measures = gate.from.flatMap((symbol) => measureOf(account, symbol) ?? []);
  return {
    point: gate.point,
    lo: gate.lo,
    hi: gate.hi,
    coverage: Math.min(1, ...measures.map((measure) => measure.coverage)),
    n: Math.max(0, ...measures.map((measure) => measure.n)),
    grade: gate.grade,
    from: [id],
    beside: [],
    evidence: gate.evidence,
    why: measures.flatMap((measure) => measure.why),
  };
}

/** What rests on ties is not on record where the account's ties are unknown. */
function tied(account: AccountResult, { ties }: TheRecord, shown: Shown): Shown {
  return ties.get(account.id)?.unknown === true ? { ...shown, coverage: 0, why: [...shown.why, { code: 'ties.unknown' }] } : shown;
}

/** The stage an account has reached, as a share of the way: what a claimed stage is held against. */
export function stageShown({ stage, position, gates, place }: AccountResult): Shown {
  const known = gates.filter((gate) => gate.point !== null).length;
  return {
    point: position.point === null ? null : stage.point / 3,
    lo: stage.confirmed / 3,
    hi: stage.possible / 3,
    coverage: gates.length === 0 ? 0 : known / gates.length,
    n: known,
    grade: 'C',
    from: ['STAGE'],
    beside: [],
    evidence: [{ file: place.file, lines: [place.line] }],
    why: [],
  };
}
