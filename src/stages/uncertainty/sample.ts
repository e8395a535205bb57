import { type AccountModel, INPUTS } from './account-model.ts';
import type { Sample } from './evaluate.ts';
import { triangular, type Uncertain } from './random.ts';

/** The unsure numbers of one account in the order they are drawn; sure ones are written once and cost no draw. */
export class Sampler {
  readonly #sets: readonly {
    readonly target: Float64Array;
    readonly lo: Float64Array;
    readonly mode: Float64Array;
    readonly hi: Float64Array;
    readonly unsure: Int32Array;
  }[];
  readonly #open: readonly number[];
  readonly #sample: Sample;

  constructor(model: AccountModel, sample: Sample) {
    this.#sample = sample;
    this.#sets = [
      prepared(
        INPUTS.map((id) => model.inputs[id]),
        sample.inputs,
      ),
      prepared(model.ties, sample.ties),
      prepared(model.people, sample.influence),
    ];
    this.#open = model.people.flatMap((person, index) => (person.open ? [index] : []));
  }

  /** Draws every unsure number into the sample. */
  draw(next: () => number): void {
    for (const { target, lo, mode, hi, unsure } of this.#sets) {
      for (let i = 0; i < unsure.length; i++) {
        const index = unsure[i] as number;
        const from = lo[index] as number;
        const to = hi[index] as number;
        const middle = mode[index] as number;
        const u = next();
        target[index] = Number.isNaN(middle) ? from + u * (to - from) : triangular(u, from, middle, to);
      }
    }
    for (const index of this.#open) this.#sample.open[index] = next();
  }
}

function prepared(list: readonly Uncertain[], target: Float64Array) {
  const lo = Float64Array.from(list, (one) => one.lo);
  const hi = Float64Array.from(list, (one) => one.hi);
  const mode = Float64Array.from(list, (one) => one.point ?? Number.NaN);
  target.set(list.map((one) => one.point ?? one.lo));
  const unsure = Int32Array.from(list.keys()).filter((index) => (hi[index] as number) > (lo[index] as number));
  return { target, lo, mode, hi, unsure };
}

/** Every input at its point (the middle where there is none). */
export function pointSample(model: AccountModel, sample: Sample): void {
  const middle = ({ lo, point, hi }: Uncertain): number => point ?? (lo + hi) / 2;
  sample.inputs.set(INPUTS.map((id) => middle(model.inputs[id])));
  sample.ties.set(model.ties.map(middle));
  sample.influence.set(model.people.map((person) => person.point));
  sample.open.fill(0);
}
