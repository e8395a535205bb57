import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baselineOf, baselineText, pruned } from '../../src/gate/baseline.ts';
import { gate } from '../../src/gate/gate.ts';
import type { Waiver } from '../../src/policy/policy.ts';
import { baselineErrors } from '../../src/schema/baseline.ts';
import { runs } from '../laws/generate.ts';
import { policyOf, RESULT, waived, waiverOf } from './policies.ts';

const LEVELS = ['off', 'warn', 'error'] as const;
const ANY = { maxWarnings: null };
const codes = [...new Set(RESULT.findings.map(({ code }) => code))];
const ids = RESULT.accounts.map(({ id }) => id);
const tags = [...new Set(RESULT.accounts.flatMap((account) => account.tags))];

const level = fc.constantFrom(...LEVELS);
const scope = fc.record(
  { accounts: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 3 }), tags: fc.uniqueArray(fc.constantFrom(...tags), { maxLength: 2 }) },
  { requiredKeys: [] },
);
const severities = fc.record({ error: level, warning: level, info: level }, { requiredKeys: [] });
const rules = fc.dictionary(fc.constantFrom(...codes), level, { maxKeys: 5 });
const demand = { level, unknown: fc.constantFrom('pass', 'warn', 'fail') };
const minimum = fc
  .tuple(
    scope,
    fc.record({
      measure: fc.constantFrom('stage', 'position', 'gate.RATV', 'KPCOV'),
      min: fc.double({ min: 0, max: 3, noNaN: true }),
      ...demand,
    }),
  )
  .map(([where, what]) => ({ ...where, ...what }));
const age = fc
  .tuple(scope, fc.record({ days: fc.integer({ min: 1, max: 400 }), ...demand }))
  .map(([where, what]) => ({ ...where, ...what }));
const override = fc
  .tuple(scope, fc.record({ severities, rules, claims: level, stages: level }, { requiredKeys: [] }))
  .map(([where, what]) => ({ ...where, ...what }));
const stated = fc.record(
  {
    severities,
    rules,
    claims: level,
    stages: level,
    minimums: fc.array(minimum, { maxLength: 4 }),
    log_age: fc.array(age, { maxLength: 2 }),
    overrides: fc.array(override, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const waiver: fc.Arbitrary<Waiver> = fc
  .record({
    code: fc.constantFrom(...codes, 'GX0000'),
    entity: fc.option(fc.constantFrom(...ids, 'nobody')),
    until: fc.constantFrom('2026-06-29', '2026-06-30', '2027-01-01'),
  })
  .map(waiverOf);

/** Every level one step up: off warns, warn fails. */
function raised(value: unknown): unknown {
  if (value === 'off') return 'warn';
  if (value === 'warn') return 'error';
  if (Array.isArray(value)) return value.map(raised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'unknown' ? item : raised(item)]));
}

describe('laws of the gate', () => {
  it('raising levels never lets pass what failed', () => {
    fc.assert(
      fc.property(stated, (policy) => {
        const before = gate(RESULT, policyOf(policy), null, ANY);
        const after = gate(RESULT, policyOf(raised(policy) as Record<string, unknown>), null, ANY);
        expect(before.passed || !after.passed).toBe(true);
        const told = (gated: typeof before) => gated.checks.flatMap(({ violations }) => violations.map(({ fingerprint }) => fingerprint));
        expect(told(after)).toEqual(expect.arrayContaining(told(before)));
      }),
      runs(60),
    );
  });

  it('the baseline of a result lets its own findings and stages pass, under any policy', () => {
    const baseline = baselineOf(RESULT);
    fc.assert(
      fc.property(stated, (policy) => {
        const { checks } = gate(RESULT, policyOf(policy), baseline, ANY);
        for (const { id, violations } of checks) if (id === 'findings' || id === 'stages') expect(violations).toEqual([]);
      }),
      runs(60),
    );
  });

  it('one waiver more never fails what passed, but by the finding about itself', () => {
    fc.assert(
      fc.property(stated, fc.array(waiver, { maxLength: 3 }), waiver, (policy, some, one) => {
        const judged = (waivers: readonly Waiver[]) => gate(waived(RESULT, waivers), policyOf(policy), null, ANY);
        const [before, after] = [judged(some), judged([...some, one])];
        const known = new Set(before.checks.flatMap(({ violations }) => violations.map(({ fingerprint }) => fingerprint)));
        const more = after.checks.flatMap(({ violations }) => violations).filter(({ fingerprint }) => !known.has(fingerprint));
        expect(more.filter(({ code }) => code !== 'GX1112' && code !== 'GX1113')).toEqual([]);
        expect(more.length).toBeLessThanOrEqual(1);
      }),
      runs(60),
    );
  });
});

describe('a baseline', () => {
  const baseline = baselineOf(RESULT);

  it('is what its schema says, and reads back as it was', () => {
    const read = JSON.parse(baselineText(baseline)) as typeof baseline;
    expect(baselineErrors(read)).toEqual([]);
    expect(read).toEqual(baseline);
  });

  it('is the same text whatever order the result is in, one line per account and finding', () => {
    const other = { ...RESULT, findings: [...RESULT.findings].reverse(), accounts: [...RESULT.accounts].reverse() };
    expect(baselineText(baselineOf(other))).toBe(baselineText(baseline));
    expect(baselineText(baseline).split('\n')).toHaveLength(11 + baseline.accounts.length + baseline.findings.length);
  });

  it('pruned only loses: what is gone, and nothing else', () => {
    fc.assert(
      fc.property(fc.subarray([...RESULT.findings]), fc.subarray([...RESULT.accounts]), (findings, accounts) => {
        const after = pruned(baseline, { ...RESULT, findings, accounts, asOf: '2030-01-01' });
        expect(after.asOf).toBe(baseline.asOf);
        const print = new Set(findings.map(({ fingerprint }) => fingerprint));
        expect(after.findings).toEqual(baseline.findings.filter(({ fingerprint }) => print.has(fingerprint)));
        expect(after.accounts).toEqual(baseline.accounts.filter(({ id }) => accounts.some((account) => account.id === id)));
      }),
      runs(40),
    );
  });
});
