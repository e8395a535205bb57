import type { Measurement } from '../result.ts';
import type { Context, Indicator, Inputs } from './indicator.ts';

/** Indicators ordered so that each comes after those it reads; ties keep the order given. Throws Error on a circle or an unknown symbol. */
export function inOrder(indicators: readonly Indicator[]): Indicator[] {
  const ordered: Indicator[] = [];
  const waiting = [...indicators];
  const known = new Set(indicators.map((one) => one.id));
  while (waiting.length > 0) {
    const index = waiting.findIndex((one) => one.after.every((id) => !known.has(id) || ordered.some((done) => done.id === id)));
    const [next] = index < 0 ? [] : waiting.splice(index, 1);
    if (!next) throw new Error(`indicators wait for each other: ${waiting.map((one) => one.id).join(', ')}`);
    ordered.push(next);
  }
  return ordered;
}

/** Runs every indicator over one entity. One that throws becomes an errored measurement; the run goes on. */
export function measureAll(
  indicators: readonly Indicator[],
  entity: string,
  inputs: Omit<Partial<Inputs>, 'measured'>,
  context: Context,
  before: Readonly<Record<string, Measurement>> = {},
): Record<string, Measurement> {
  const own: Record<string, Measurement> = {};
  for (const one of indicators) {
    const measured = { ...before, ...own };
    const identity = { id: one.id, lens: one.lens, level: one.level, entity, unit: one.unit };
    try {
      const given = Object.fromEntries(one.needs.map((need) => [need, need === 'measured' ? measured : inputs[need]]));
      const { point, lo, hi, n, coverage, grade, evidence, parts, why, flag } = one.measure(given as unknown as Inputs, context);
      own[one.id] = {
        ...identity,
        point,
        lo,
        hi,
        n,
        coverage,
        grade,
        evidence,
        ...(parts === undefined ? {} : { parts }),
        why: why ?? [],
        ...(flag === undefined ? {} : { flag }),
      };
    } catch (error) {
      const [floor, ceiling] = one.range;
      own[one.id] = {
        ...identity,
        point: null,
        lo: floor,
        hi: ceiling,
        n: 0,
        coverage: 0,
        grade: 'D',
        evidence: [],
        why: [{ code: 'indicator.error' }],
        error: error instanceof Error ? error.message : String(error),
      };
    }
  }
  return own;
}
