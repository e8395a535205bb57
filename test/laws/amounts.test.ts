import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AccountResult } from '../../src/result.ts';
import { diagnosed } from '../support/workspace.ts';
import { above, bounded, verdict } from './compare.ts';
import { filesOf, runs, type Workspace, workspace } from './generate.ts';

const RUNS = runs(40);
const told = (given: Workspace): unknown => verdict(diagnosed(filesOf(given)));

/** A copy with every number below the named keys changed; `of` sees the key nearest to it. */
function mapped(
  value: unknown,
  keys: ReadonlySet<string>,
  of: (value: unknown, key: string) => unknown,
  under: string | null = null,
): unknown {
  const numeric = typeof value === 'number' || (typeof value === 'object' && value !== null && 'value' in value);
  if (under !== null && numeric) return of(value, under);
  if (Array.isArray(value)) return value.map((item) => mapped(item, keys, of, under));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, mapped(child, keys, of, keys.has(key) ? key : under)]));
}

const AMOUNTS = new Set(['revenue', 'gain_them', 'gain_us']);

/** Powers of two scale without rounding, so the diagnosis must be the same to the last digit. */
it('another currency changes no share, gate or position', () => {
  fc.assert(
    fc.property(workspace, fc.constantFrom(0.125, 8, 1024), (given, rate) => {
      const scale = (value: unknown): unknown =>
        typeof value === 'number'
          ? value * rate
          : Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, typeof one === 'number' ? one * rate : one]));
      const other = mapped(given, AMOUNTS, scale) as Workspace;
      const plain = (from: Workspace): unknown =>
        JSON.parse(JSON.stringify(told(from), (key, value: unknown) => (key === 'revenue' ? undefined : value)));
      expect(plain(other)).toEqual(plain(given));
    }),
    RUNS,
  );
});

it('saying so raises nothing: claims and facts without a record change no number', () => {
  fc.assert(
    fc.property(workspace, fc.constantFrom(2, 3), fc.constantFrom('ours', 'customer'), (given, stage, side) => {
      const claims = [{ by: side === 'ours' ? 'u.a' : 'p.1', date: '2026-01-01', side, stage, says: 'we are partners' }];
      const facts = [{ what: 'they love us', value: 'very much' }];
      expect(told({ ...given, accounts: given.accounts.map((account) => ({ ...account, claims, facts })) })).toEqual(told(given));
    }),
    RUNS,
  );
});

/** How far each number can go at all. */
const LIMITS: Readonly<Record<string, readonly [number, number]>> = {
  influence: [0, 100],
  points: [0, 100],
  ladder: [0, 5],
  gain_them: [-1000, 1000],
  gain_us: [-1000, 1000],
  visibility: [0, 1],
  outlet_share: [0, 1],
  severity: [1, 3],
  importance: [0, 4],
  complexity: [0, 4],
  uncertainty: [0, 4],
  profit: [0, 4],
  switch_months: [0, 60],
};

function wider(value: unknown, key: string, by: number): unknown {
  const [floor, ceiling] = LIMITS[key] as readonly [number, number];
  const stated = (typeof value === 'number' ? { value } : value) as Readonly<Record<string, unknown>>;
  const middle = Number(stated['value']);
  if (Number.isNaN(middle)) return value;
  return {
    ...stated,
    low: Math.max(floor, Number(stated['low'] ?? middle) - by),
    high: Math.min(ceiling, Number(stated['high'] ?? middle) + by),
  };
}

it('a wider range never makes a verdict surer, and moves no point', () => {
  fc.assert(
    fc.property(workspace, fc.constantFrom(...Object.keys(LIMITS)), fc.constantFrom(0.25, 2, 20), (given, key, by) => {
      const accounts = given.accounts.map(
        (account) => mapped(account, new Set([key]), (value, at) => wider(value, at, by)) as Workspace['accounts'][number],
      );
      const before = diagnosed(filesOf(given)).accounts;
      for (const [index, after] of diagnosed(filesOf({ ...given, accounts })).accounts.entries()) {
        const was = before[index] as AccountResult;
        const now = new Map(bounded(after));
        const narrowed = bounded(was).filter(([name, { point, lo, hi }]) => {
          const one = now.get(name);
          // A point held at its own bound moves with it.
          const moved = one?.point !== point && point !== lo && point !== hi;
          return one === undefined || moved || above(one.lo, lo) || above(hi, one.hi) || (lo === null && one.lo !== null);
        });
        expect(narrowed.map(([name, one]) => [name, one, now.get(name)])).toEqual([]);
        expect(after.stage.confirmed).toBeLessThanOrEqual(was.stage.confirmed);
        expect(after.stage.possible).toBeGreaterThanOrEqual(was.stage.possible);
      }
    }),
    runs(120),
  );
});
