import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit.ts';
import { toldOnce, type Told } from '../../../src/reporters/html/same-lines.ts';
import type { Evidence, Measurement } from '../../../src/result.ts';
import { rich } from '../sample.ts';

const [sample] = rich.firm.measures;
const measure = (id: string, evidence: readonly Evidence[]): Measurement => ({ ...(sample as Measurement), id, evidence });
const flat = (evidence: readonly Evidence[]): string[] => evidence.flatMap(({ file, lines }) => lines.map((line) => `${file}:${line}`));

/** Every line a reader reaches who follows the references. */
function reached(id: string, told: ReadonlyMap<string, Told>): string[] {
  const one = told.get(id);
  if (one === undefined) return ['nothing'];
  const but = new Set(flat(one.but));
  const base = one.like === null ? [] : reached(one.like.id, told).filter((line) => !but.has(line));
  return [...base, ...flat(one.runs)].sort();
}

const lines = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 30 }).map((all) => all.sort((a, b) => a - b));
const evidence = fc.tuple(lines, lines).map(([a, b]) =>
  [
    { file: 'a.yaml', lines: a },
    { file: 'b.yaml', lines: b },
  ].filter((one) => one.lines.length > 0),
);

describe('lines that indicators share', () => {
  it('are told once, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(evidence, { maxLength: 8 }), (all) => {
        const measures = all.map((one, at) => measure(`M${at}`, one));
        const told = toldOnce(measures);
        for (const one of measures) expect(reached(one.id, told)).toEqual(flat(one.evidence).sort());
      }),
    );
  });

  it('name the difference where it is small, and are told anew where it is not', () => {
    const long = [1, 3, 5, 7, 9, 11];
    const told = toldOnce([
      measure('A', [{ file: 'x', lines: long }]),
      measure('B', [{ file: 'x', lines: [...long.slice(1), 20] }]),
      measure('C', [{ file: 'x', lines: [1, 30, 40, 50, 60, 70] }]),
      measure('D', [{ file: 'x', lines: [1, 3] }]),
    ]);
    expect(told.get('B')).toEqual({ like: { id: 'A', count: 6 }, but: [{ file: 'x', lines: [1] }], runs: [{ file: 'x', lines: [20] }] });
    expect([told.get('C')?.like, told.get('D')?.like]).toEqual([null, null]);
  });

  it('are less than half as many for an account with a long log', () => {
    const { result } = audit({ dir: join(import.meta.dirname, '../../../fixtures/hengrui'), today: '2026-06-30', draws: null });
    const busy = result.accounts.find((account) => account.id === 'tianlu')?.measures ?? [];
    const all = busy.flatMap((one) => flat(one.evidence)).length;
    const written = [...toldOnce(busy).values()].flatMap((one) => [...flat(one.runs), ...flat(one.but)]).length;
    expect(all).toBeGreaterThan(500);
    expect(written).toBeLessThan(all / 2);
  });
});
