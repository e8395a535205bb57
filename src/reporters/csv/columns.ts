import { type AccountResult, type Bounded, GATES, type SayDoItem, VERDICTS } from '../../result.ts';
import type { Value } from './cell.ts';

export interface Column {
  /** Stable: never renamed, never in another order; new ones come last. */
  readonly id: string;
  /** `said`: items of the questionnaire answered of this account. */
  readonly value: (account: AccountResult, said: readonly SayDoItem[]) => Value;
}

/** Indicators measured of every account, each in its own unit (docs/indicators). */
export const INDICATORS = [
  'CONT', 'BTX', 'FLOW', 'ALIVE', 'BURST', 'SOW', 'EMBED', 'SOLN', 'PAIN', 'DEPEND', 'RSI', 'RECIP', 'KPCOV', 'RATV', 'CONSTR',
  'BUSF', 'THREAD', 'FPAIR', 'SURV', 'GAIN', 'INST', 'ADV', 'XORG', 'RQ', 'VIS', 'ALLY', 'CREDIT', 'FIT', 'DARK',
] as const; // prettier-ignore

const NOTHING: Bounded = { point: null, lo: null, hi: null };

export const COLUMNS: readonly Column[] = [
  { id: 'account', value: ({ id }) => id },
  { id: 'name', value: ({ name }) => name },
  { id: 'relation', value: ({ relation }) => relation },
  { id: 'payer', value: ({ payer }) => payer },
  { id: 'tags', value: ({ tags }) => tags.join(' ') },
  { id: 'revenue', value: ({ revenue }) => revenue },
  { id: 'weight', value: ({ weight }) => weight },
  { id: 'stage_confirmed', value: ({ stage }) => stage.confirmed },
  { id: 'stage_known', value: ({ stage }) => stage.point },
  { id: 'stage_possible', value: ({ stage }) => (stage.possibleUnknown ? null : stage.possible) },
  ...bounded('position', ({ position }) => position),
  { id: 'position_partial', value: ({ position }) => position.partial },
  { id: 'held_by', value: ({ bottleneck }) => bottleneck?.gate ?? null },
  { id: 'held_by_unknown', value: ({ bottleneck }) => bottleneck?.unknown ?? null },
  { id: 'interactions', value: ({ interactions }) => interactions },
  ...[0, 1, 2, 3].map((stage): Column => ({ id: `draws_p${stage}`, value: ({ draws }) => draws?.p[stage] ?? null })),
  /* Attainment of each gate, 0–1; 1 passes. */
  ...GATES.flatMap((gate) => bounded(`gate_${gate}`, ({ gates }) => gates.find(({ id }) => id === gate) ?? NOTHING)),
  ...INDICATORS.flatMap((symbol) => bounded(symbol, ({ measures }) => measures.find(({ id }) => id === symbol) ?? NOTHING)),
  /* How many items came to each verdict; nothing where nobody was asked, for none asked is not none over-claimed. */
  ...VERDICTS.map((verdict) =>
    counted(`said_${verdict.replace('-', '_')}`, ({ ours }) => (ours === null ? null : ours.verdict === verdict)),
  ),
  counted('said_apart', ({ gap }) => gap?.apart ?? null),
  { id: 'place', value: ({ place }) => `${place.file}:${place.line}` },
];

/** What is known and what it cannot be below or above. */
function bounded(id: string, of: (account: AccountResult) => Bounded): readonly Column[] {
  return [
    { id, value: (account) => of(account).point },
    { id: `${id}_lo`, value: (account) => of(account).lo },
    { id: `${id}_hi`, value: (account) => of(account).hi },
  ];
}

/** Of the items that can tell (not null), how many do. */
function counted(id: string, holds: (item: SayDoItem) => boolean | null): Column {
  return {
    id,
    value: (_account, said) => {
      const told = said.map(holds).filter((one) => one !== null);
      return told.length === 0 ? null : told.filter(Boolean).length;
    },
  };
}
