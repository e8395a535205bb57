import type { Rules } from '../../policy/ruleset.ts';
import type { Swing } from '../../result.ts';
import { type AccountModel, INPUTS } from './account-model.ts';
import { emptySample, Evaluator, type Fixed, type Sample } from './evaluate.ts';
import { LEVERS, type Parameters, parametersAt } from './parameters.ts';
import { positionOfAttained } from './position-of.ts';
import { pointSample } from './sample.ts';

const HALF = 0.5;

/** The firm's: each account's own inputs by its weight, and each number of the ruler over all accounts together. */
export function firmTornado(
  accounts: readonly { readonly id: string; readonly weight: number; readonly tornado: readonly Swing[] }[],
  most: number,
): Swing[] {
  const ruler = new Map<string, Swing>();
  const own: Swing[] = [];
  for (const { id, weight, tornado: swings } of accounts) {
    for (const swing of swings) {
      const weighed = { ...swing, lo: swing.lo * weight, hi: swing.hi * weight };
      if (swing.kind === 'input') own.push({ ...weighed, account: id });
      else {
        const sum = ruler.get(swing.id);
        ruler.set(swing.id, sum ? { ...sum, lo: sum.lo + weighed.lo, hi: sum.hi + weighed.hi } : weighed);
      }
    }
  }
  return [...own, ...ruler.values()].sort(widest).slice(0, most);
}

function widest(a: Swing, b: Swing): number {
  const key = (one: Swing): string => `${one.account ?? ''}\n${one.id}`;
  return b.hi - b.lo - (a.hi - a.lo) || (key(a) < key(b) ? -1 : 1);
}

/** One-at-a-time swings of P, widest first; those that move nothing are left out. */
export function tornado(model: AccountModel, rules: Rules, fixed: Fixed): Swing[] {
  const evaluator = new Evaluator(model, fixed);
  const middle = parametersAt(
    rules,
    () => HALF,
    () => HALF,
  );
  const position = (change: (sample: Sample) => void, parameters: Parameters): number => {
    const sample = emptySample(model);
    pointSample(model, sample);
    change(sample);
    return positionOfAttained(evaluator.evaluate(sample, parameters), parameters.lambda);
  };
  const base = position(() => {}, middle);
  const swing = (id: string, kind: Swing['kind'], ends: readonly [number, number]): Swing => ({
    id,
    kind,
    account: null,
    lo: Math.min(0, ...ends.map((end) => end - base)),
    hi: Math.max(0, ...ends.map((end) => end - base)),
  });
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
      position(
        () => {},
        parametersAt(
          rules,
          (one) => (one === lever ? quantile : HALF),
          () => (lever === 'channels' ? quantile : HALF),
        ),
      );
    return swing(lever, 'ruler', [at(0), at(1)]);
  });
  return [...inputs, all('ties', model.ties), all('influence', model.people), ...ruler]
    .filter((one) => one.hi - one.lo > 1e-9)
    .sort(widest);
}
