import type { Rules } from '../../policy/ruleset.ts';
import { type AccountModel, INPUTS } from './account-model.ts';
import { emptySample, Evaluator, type Fixed, type Sample } from './evaluate.ts';
import { LEVERS, type Parameters, parametersAt } from './parameters.ts';
import { positionOfAttained } from './position-of.ts';
import { pointSample } from './sample.ts';

/** How far one thing alone moves P when all others stay. */
export interface Swing {
  /** An input (`CONT`), `ties`, `influence`, or a lever of the ruler (`half_life`, `KPCOV.gate`). */
  readonly id: string;
  readonly kind: 'input' | 'ruler';
  readonly lo: number;
  readonly hi: number;
}

const HALF = 0.5;

/** One-at-a-time swings of P, widest first; those that move nothing are left out. */
export function tornado(model: AccountModel, rules: Rules, fixed: Fixed): Swing[] {
  const evaluator = new Evaluator(model, fixed);
  const middle = parametersAt(rules, () => HALF, () => HALF);
  const position = (change: (sample: Sample) => void, parameters: Parameters): number => {
    const sample = emptySample(model);
    pointSample(model, sample);
    change(sample);
    return positionOfAttained(evaluator.evaluate(sample, parameters), parameters.lambda);
  };
  const swing = (id: string, kind: Swing['kind'], ends: readonly [number, number]): Swing => ({ id, kind, lo: Math.min(...ends), hi: Math.max(...ends) });
  const inputs = INPUTS.map((id, index) => {
    const at = (end: 'lo' | 'hi'): number => position((sample) => (sample.inputs[index] = model.inputs[id][end]), middle);
    return swing(id, 'input', [at('lo'), at('hi')]);
  });
  const all = (list: 'ties' | 'influence', of: readonly { readonly lo: number; readonly hi: number }[]): Swing => {
    const at = (end: 'lo' | 'hi'): number => position((sample) => of.forEach((one, index) => (sample[list][index] = one[end])), middle);
    return swing(list, 'input', [at('lo'), at('hi')]);
  };
  const ruler = LEVERS.map((lever) => {
    const at = (quantile: number): number =>
      position(() => {}, parametersAt(rules, (one) => (one === lever ? quantile : HALF), () => (lever === 'channels' ? quantile : HALF)));
    return swing(lever, 'ruler', [at(0), at(1)]);
  });
  return [...inputs, all('ties', model.ties), all('influence', model.people), ...ruler]
    .filter((one) => one.hi - one.lo > 1e-9)
    .sort((a, b) => b.hi - b.lo - (a.hi - a.lo) || (a.id < b.id ? -1 : 1));
}
