import type { AccountLedger } from '../../ledger/ledger.ts';
import type { AccountTies } from '../../ledger/ties.ts';
import type { Roster } from '../../lenses/roster.ts';
import { timePart } from '../../lenses/v5-common-value/tie.ts';
import { CHANNELS } from '../../model/log.ts';
import type { Day } from '../../model/values.ts';
import type { Rules } from '../../policy/ruleset.ts';
import type { AccountResult, Measurement } from '../../result.ts';
import { breadthCap } from '../gates.ts';
import { type DecayTable, decayedAt, decayTable, nodeWeights } from './decay.ts';
import type { Uncertain } from './random.ts';

/** A tie as drawn: its own bounds carry what is unsure of initiative, depth, closeness and grade; its table what hangs on half-life and channels. */
export interface TieModel extends Uncertain {
  /** Index among our people with a tie here, and among the roster. */
  readonly ours: number;
  readonly theirs: number;
  /** Index of the (our function, their function) pair. */
  readonly functions: number;
  readonly table: DecayTable;
  /** T as the ruler has it; 0: the tie rests on a rating alone and no lever moves it. */
  readonly time: number;
  /** Power of T in the tie: .4 over the exponents of the known parts. */
  readonly power: number;
}

export interface PersonModel extends Uncertain {
  readonly point: number;
  readonly decider: boolean;
  /** Named persons may be key persons; placeholders never are. */
  readonly named: boolean;
  /** A placeholder that may be known after all: its tie is open. */
  readonly open: boolean;
}

/** Everything of one account that a draw needs, read once. */
export interface AccountModel {
  readonly ties: readonly TieModel[];
  readonly people: readonly PersonModel[];
  readonly oursCount: number;
  readonly functionsCount: number;
  /** Who meets whom is not known: coverage, threads and bus factor are drawn as such, not from ties. */
  readonly tiesOpen: boolean;
  readonly inputs: Readonly<Record<InputId, Uncertain>>;
  /** Contacts beyond the order decide by continuity alone (an incomplete log). */
  readonly continuityOnly: boolean;
  readonly breadthCap: number;
}

/** Inputs that are drawn as they stand; the rest is recomputed from drawn ties. */
export const INPUTS = [
  'CONT',
  'ALLY',
  'VIS',
  'coverage',
  'territory',
  'BTX',
  'BCONT',
  'inbound',
  'RATV',
  'EMBED',
  'PVAL',
  'INST',
  'used',
  'BAL',
  'KPCOV',
  'maxKeyTie',
  'BUSF',
  'THREAD',
  'FPAIR',
] as const;
export type InputId = (typeof INPUTS)[number];

const UNKNOWN: Uncertain = { lo: 0, point: null, hi: 1 };

function whole(measure: Measurement | undefined): Uncertain {
  return measure ? { lo: measure.lo ?? 0, point: measure.point, hi: measure.hi ?? 1 } : UNKNOWN;
}
function part(measure: Measurement | undefined, name: string, most: number): Uncertain {
  const number = (key: string): number | null => {
    const value = measure?.parts?.[key];
    return typeof value === 'number' ? value : null;
  };
  return { lo: number(`${name}Lo`) ?? 0, point: number(name), hi: number(`${name}Hi`) ?? most };
}

/** The balance behind GAIN's attainment; anything up to even where an initiative is not settled. */
function balance(gain: Measurement | undefined, line: number): Uncertain {
  if (!gain || gain.point === null) return UNKNOWN;
  const known = Number(gain.parts?.['BAL'] ?? 0);
  const open = Number(gain.parts?.['open'] ?? 0) > 0;
  return { lo: Math.min(known, (gain.lo ?? 0) * line), point: known, hi: open ? 1 : Math.max(known, (gain.hi ?? 1) * line) };
}

export function accountModel(
  result: AccountResult,
  roster: Roster,
  ties: AccountTies,
  ledger: AccountLedger,
  functionsOf: (ours: string, theirs: string) => string,
  asOf: Day,
  halfLife: number,
  rules: Rules,
): AccountModel {
  const measure = (id: string): Measurement | undefined => result.measures.find((one) => one.id === id);
  const tiesOpen = ties.unknown || roster.nobodyKnown;
  const ours = new Map<string, number>();
  const functions = new Map<string, number>();
  const theirs = new Map(roster.entries.map((one, index) => [one.id, index]));
  const models = ties.ties.flatMap((tie): TieModel[] => {
    const person = theirs.get(tie.theirs);
    if (person === undefined) return [];
    const events = ledger.pairEvents.filter((event) => event.ours === tie.ours && event.theirs === tie.theirs && event.cls === 'beyond');
    const table = decayTable(events, asOf, halfLife, (channel) => rules.value(`channel.${CHANNELS[channel] ?? 'visit'}`));
    const known = [tie.parts.reciprocity, tie.parts.depth, tie.parts.closeness].filter((value) => value !== null).length;
    return [
      {
        lo: tie.lo,
        point: tie.point,
        hi: tie.hi,
        ours: indexOf(ours, tie.ours),
        theirs: person,
        functions: indexOf(functions, functionsOf(tie.ours, tie.theirs)),
        table,
        time: timePart(decayedAt(table, nodeWeights(1), baseWeights(rules)), rules.value('TIE.scale')),
        power: 0.4 / (0.4 + 0.2 * known),
      },
    ];
  });
  return {
    ties: models,
    people: roster.entries.map((one) => ({
      lo: one.influence.lo,
      point: one.influence.point,
      hi: one.influence.hi,
      decider: one.roles.includes('decider'),
      named: one.person !== null,
      open: one.person === null && one.tie.hi > 0,
    })),
    oursCount: ours.size,
    functionsCount: functions.size,
    tiesOpen,
    inputs: {
      CONT: whole(measure('CONT')),
      ALLY: whole(measure('ALLY')),
      VIS: whole(measure('VIS')),
      coverage: part(measure('ALLY'), 'outlet_coverage', 1),
      territory: part(measure('ALLY'), 'territory_commitment', 1),
      BTX: whole(measure('BTX')),
      BCONT: part(measure('BTX'), 'BCONT', 1),
      inbound: part(measure('RECIP'), 'inbound', 1),
      RATV: whole(measure('RATV')),
      EMBED: whole(measure('EMBED')),
      PVAL: part(measure('RATV'), 'PVAL', 1),
      INST: whole(measure('INST')),
      used: part(measure('INST'), 'used', 8),
      BAL: balance(measure('GAIN'), rules.value('GAIN.balance')),
      KPCOV: whole(measure('KPCOV')),
      maxKeyTie: part(measure('KPCOV'), 'maxKeyTie', 1),
      BUSF: whole(measure('BUSF')),
      THREAD: whole(measure('THREAD')),
      FPAIR: whole(measure('FPAIR')),
    },
    continuityOnly: measure('BTX')?.parts?.['incomplete'] === true,
    breadthCap: breadthCap(measure('XORG'), rules),
  };
}

function baseWeights(rules: Rules): Float64Array {
  return Float64Array.from(CHANNELS, (channel) => rules.value(`channel.${channel}`));
}

function indexOf(map: Map<string, number>, key: string): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, map.size);
  return map.size - 1;
}
