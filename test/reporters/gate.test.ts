import { describe, expect, it } from 'vitest';
import { baselineOf } from '../../src/gate/baseline.ts';
import { gate } from '../../src/gate/gate.ts';
import { en } from '../../src/messages/en/index.ts';
import { zh } from '../../src/messages/zh/index.ts';
import { renderGate } from '../../src/reporters/gate.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import type { AuditResult } from '../../src/result.ts';
import { width } from '../../src/text/width.ts';
import { policyOf, RESULT, waived, waiverOf } from '../gate/policies.ts';
import { expectGolden } from './golden.ts';

const kept = baselineOf(RESULT);
const POLICY = policyOf({
  rules: { GX1101: 'warn', GX602: 'off' },
  claims: 'warn',
  minimums: [
    { measure: 'stage', min: 2, tags: ['key-account'] },
    { measure: 'stage', min: 1, accounts: ['qiaoyuan'], unknown: 'pass' },
    { measure: 'position', min: 1.5, accounts: ['mengyuan', 'shanqian'], level: 'warn' },
    { measure: 'gate.RATV', min: 0.9, accounts: ['mengyuan'] },
  ],
  log_age: [{ days: 20 }],
  chain_age: { days: 100, level: 'warn' },
});
const ANY = { maxWarnings: null };
const late = waived(RESULT, [
  waiverOf({ code: 'GX1001' }),
  waiverOf({ code: 'GX1003', until: '2026-09-30' }),
  waiverOf({ code: 'GX902', until: '2026-05-31' }),
  waiverOf({ code: 'GX103' }),
]);
const fallen = {
  ...late,
  accounts: late.accounts
    .filter(({ id }) => id !== 'yuquan')
    .map((one) => (one.id === 'tianlu' ? { ...one, stage: { ...one.stage, confirmed: 1 as const } } : one)),
};
const half = { ...kept, asOf: '2026-03-31', findings: kept.findings.filter((_, index) => index % 2 === 0) };
const gated = (result: AuditResult, ...[policy, baseline]: [typeof POLICY, typeof kept | null]): AuditResult => ({
  ...result,
  gate: gate(result, policy, baseline, ANY),
});
const CASES = {
  failed: gated(fallen, POLICY, half),
  ruler: gated(fallen, policyOf({}), { ...kept, ruleset: { ...kept.ruleset, hash: '0000000000000000' } }),
  passed: gated(RESULT, policyOf({}), kept),
} satisfies Record<string, AuditResult>;

describe.each(Object.entries(CASES))('the gate: %s', (name, result) => {
  it.each([
    ['en', 80],
    ['en', 120],
    ['zh', 80],
    ['zh', 120],
  ] as const)('in %s at %i columns', (language, columns) => {
    const text = renderGate(result, { language, width: columns, colour: false });
    for (const line of text.split('\n')) expect(width(line)).toBeLessThanOrEqual(columns);
    expectGolden(`gate/${name}.${language}.${columns}.txt`, text);
  });
});

describe('what the gate says', () => {
  it('names every violation the checks can make, in both languages, with what to do', () => {
    const codes = Object.keys(en).flatMap((key) => /^gate\.([a-z-]+)$/.exec(key)?.[1] ?? []);
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) {
      for (const catalogue of [en, zh] as readonly Readonly<Record<string, string>>[]) {
        expect(catalogue[`gate.${code}.how`], code).toBeTruthy();
      }
    }
  });

  it('is harmless whatever the plan calls things', () => {
    const hostile = '\u001b[31mRED\u001b[0m\u202eevil\n::error::x';
    const accounts = RESULT.accounts.map((one) => ({ ...one, name: hostile }));
    const result = gated({ ...RESULT, accounts }, POLICY, null);
    const text = renderGate(result, { language: 'en', width: 80, colour: false });
    expect(text).toContain('evil');
    expect(text).not.toMatch(/[\u001b\u202e]|^::/m);
  });

  it('tells a waiver that ended or meets nothing before all else that warns', () => {
    const result = gated(late, policyOf({ severities: { error: 'warn' }, claims: 'warn' }), null);
    const text = renderGate(result, { language: 'en', width: 80, colour: false });
    expect([...text.matchAll(/^ {2}! (\S+)/gm)].slice(0, 2).map(([, code]) => code)).toEqual(['GX1112', 'GX1113']);
    const markdown = renderMarkdown(result, 'en');
    expect([...markdown.matchAll(/! \*\*\w+\*\* (GX\d+)/g)].slice(0, 2).map(([, code]) => code)).toEqual(['GX1112', 'GX1113']);
  });

  it('refuses a result without a gate', () => {
    expect(() => renderGate(RESULT, { language: 'en', width: 80, colour: false })).toThrow(RangeError);
  });
});
