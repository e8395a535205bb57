import { GATES_OF } from '../gates.ts';
import { type AccountModel, type InputId, INPUTS } from './account-model.ts';
import { decayedAt } from './decay.ts';
import type { Parameters } from './parameters.ts';

/** Gates in the order of the attained array. */
export const GATE_ORDER = ['CONT', ...GATES_OF[1].slice(1), ...GATES_OF[2], 'EMBED', ...GATES_OF[3]] as const;
export type Attained = Float64Array;

/** Influence from which a person counts as key, and the fixed numbers no draw moves. */
export interface Fixed {
  readonly keyInfluence: number;
  readonly edge: number;
  readonly ratv: number;
  readonly busf: number;
  readonly fpair: number;
  readonly pval: number;
  readonly used: number;
  readonly seen: number;
}

/** Values of the inputs, ties and influences of one account in one draw. */
export interface Sample {
  readonly inputs: Float64Array;
  readonly ties: Float64Array;
  readonly influence: Float64Array;
  /** Ties to placeholders that may be known after all. */
  readonly open: Float64Array;
}

export function emptySample(model: AccountModel): Sample {
  return {
    inputs: new Float64Array(INPUTS.length),
    ties: new Float64Array(model.ties.length),
    influence: new Float64Array(model.people.length),
    open: new Float64Array(model.people.length),
  };
}

const INDEX = Object.fromEntries(INPUTS.map((id, index) => [id, index])) as Record<InputId, number>;
const at = (sample: Sample, id: InputId): number => sample.inputs[INDEX[id]] as number;
const ratio = (value: number, threshold: number): number => (value >= threshold ? 1 : value <= 0 ? 0 : value / threshold);

/** Bus factor up to which a draw counts it from its ties; a firm that asks for more is answered from the measure's own bounds. */
const SURELY_COUNTED = 2;

/** What the drawn ties make of an account. */
interface Reach {
  coverage: number;
  best: number;
  busf: number;
  threads: number;
  pairs: number;
}

/** Reused between draws: one account is evaluated thousands of times. */
export class Evaluator {
  readonly #model: AccountModel;
  readonly #fixed: Fixed;
  readonly #byPerson: Float64Array;
  readonly #byOurs: Float64Array;
  readonly #holders: Int32Array;
  readonly #lost: Float64Array;
  readonly #functions: Uint8Array;
  readonly attained = new Float64Array(GATE_ORDER.length);

  constructor(model: AccountModel, fixed: Fixed) {
    this.#model = model;
    this.#fixed = fixed;
    this.#byPerson = new Float64Array(model.people.length);
    this.#byOurs = new Float64Array(model.oursCount);
    this.#holders = new Int32Array(model.people.length);
    this.#lost = new Float64Array(model.oursCount);
    this.#functions = new Uint8Array(model.functionsCount);
  }

  /** Attainment of every gate under one sample and one set of parameters; the array is reused. */
  evaluate(sample: Sample, parameters: Parameters): Attained {
    const { rules } = parameters;
    const reach = this.#model.tiesOpen ? this.#stated(sample, parameters) : this.#fromTies(sample, parameters);
    const embed = ratio(at(sample, 'EMBED'), rules['EMBED.gate']);
    const continuity = ratio(at(sample, 'BCONT'), rules['BCONT.gate']);
    const values = [
      ratio(at(sample, 'CONT'), rules['CONT.gate']),
      ratio(at(sample, 'ALLY'), rules['ALLY.gate']),
      terminal(sample, this.#fixed.seen),
      Math.min(ratio(reach.coverage, rules['KPCOV.gate']), ratio(reach.best, rules['TIE.strong'])),
      this.#model.continuityOnly ? continuity : Math.max(ratio(at(sample, 'BTX'), rules['BTX.gate']), continuity),
      ratio(at(sample, 'inbound'), rules['RECIP.inbound']),
      ratio(Math.round(at(sample, 'RATV') * 2) / 2, this.#fixed.ratv),
      Math.max(embed, ratio(at(sample, 'PVAL'), this.#fixed.pval)),
      embed,
      ratio(this.#fixed.busf > SURELY_COUNTED ? Math.round(at(sample, 'BUSF')) : reach.busf, this.#fixed.busf),
      ratio(reach.threads, rules['THREAD.gate']),
      Math.min(ratio(at(sample, 'INST'), rules['INST.gate']), ratio(Math.round(at(sample, 'used')), this.#fixed.used)),
      ratio(at(sample, 'BAL'), rules['GAIN.balance']),
      Math.min(this.#model.breadthCap, ratio(reach.pairs, this.#fixed.fpair)),
    ];
    this.attained.set(values);
    return this.attained;
  }

  #stated(sample: Sample, _: Parameters): Reach {
    return {
      coverage: at(sample, 'KPCOV'),
      best: at(sample, 'maxKeyTie'),
      busf: Math.round(at(sample, 'BUSF')),
      threads: at(sample, 'THREAD'),
      pairs: Math.round(at(sample, 'FPAIR')),
    };
  }

  #fromTies(sample: Sample, parameters: Parameters): Reach {
    const { ties, people } = this.#model;
    const strong = parameters.rules['TIE.strong'];
    const { edge, keyInfluence } = this.#fixed;
    this.#byPerson.set(sample.open);
    this.#byOurs.fill(0);
    this.#holders.fill(-1);
    this.#lost.fill(0);
    this.#functions.fill(0);
    let pairs = 0;
    for (let i = 0; i < ties.length; i++) {
      const tie = ties[i] as (typeof ties)[number];
      const value = strength(sample.ties[i] as number, tie, parameters);
      if (value > (this.#byPerson[tie.theirs] as number)) this.#byPerson[tie.theirs] = value;
      if (value > (this.#byOurs[tie.ours] as number)) this.#byOurs[tie.ours] = value;
      if (value < edge) continue;
      const holder = this.#holders[tie.theirs] as number;
      // −1 nobody, −2 several, else the one who holds the person alone.
      this.#holders[tie.theirs] = holder === -1 || holder === tie.ours ? tie.ours : -2;
      if (this.#functions[tie.functions] === 0) {
        this.#functions[tie.functions] = 1;
        pairs++;
      }
    }
    let [total, reached, covered, best, heaviest] = [0, 0, 0, 0, 0];
    for (let p = 0; p < people.length; p++) {
      const person = people[p] as (typeof people)[number];
      const influence = sample.influence[p] as number;
      const tie = this.#byPerson[p] as number;
      total += influence;
      reached += influence * ratio(tie, strong);
      if (person.named && (person.decider || influence >= keyInfluence) && tie > best) best = tie;
      const holder = this.#holders[p] as number;
      if (holder === -1) continue;
      covered += influence;
      if (influence > heaviest) heaviest = influence;
      if (holder >= 0) this.#lost[holder] = (this.#lost[holder] as number) + influence;
    }
    let threads = 0;
    let worstLoss = heaviest;
    for (let u = 0; u < this.#byOurs.length; u++) {
      threads += ratio(this.#byOurs[u] as number, strong);
      if ((this.#lost[u] as number) > worstLoss) worstLoss = this.#lost[u] as number;
    }
    const half = total / 2 - 1e-9;
    const busf = total === 0 || covered < half ? 0 : covered - worstLoss < half ? 1 : SURELY_COUNTED;
    return { coverage: total === 0 ? 0 : reached / total, best, busf, threads, pairs };
  }
}

/** The end of the channel seen, or run: alliance items are none, documented or used, so a draw takes the nearest. */
function terminal(sample: Sample, seen: number): number {
  const run = Math.min(Math.round(at(sample, 'coverage') * 2) / 2, Math.round(at(sample, 'territory') * 2) / 2);
  return Math.max(ratio(at(sample, 'VIS'), seen), run);
}

/** The drawn tie, moved by what drawn half-life, scale and channel weights make of its T. */
function strength(drawn: number, tie: AccountModel['ties'][number], parameters: Parameters): number {
  if (tie.time <= 0 || drawn <= 0) return drawn;
  const time = 1 - Math.exp(-decayedAt(tie.table, parameters.nodes, parameters.channels) / parameters.scale);
  return Math.min(1, drawn * (time / tie.time) ** tie.power);
}

/** Stage of an attained array: 3 if its gates and those of 2 hold, else 2, else 1, else 0. */
export function stageOfAttained(attained: Attained): 0 | 1 | 2 | 3 {
  const holds = (from: number, to: number): boolean => {
    for (let i = from; i < to; i++) if ((attained[i] as number) < 1) return false;
    return true;
  };
  const continuing = (attained[0] as number) >= 1;
  const two = continuing && holds(3, 8);
  if (two && holds(8, 14)) return 3;
  if (two) return 2;
  return continuing && holds(1, 3) ? 1 : 0;
}
