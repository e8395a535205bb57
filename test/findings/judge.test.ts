import { describe, expect, it } from 'vitest';
import { fingerprint, INTERNAL_RULE_ERROR, judge } from '../../src/findings/judge.ts';
import { RULES } from '../../src/findings/registry.ts';
import type { FindingRule, Hit } from '../../src/findings/rule.ts';
import { emptyFacts } from './facts.ts';

const on = (id: string, over: Partial<Hit> = {}): Hit => ({ entity: { kind: 'account', id }, at: [{ file: 'a.yaml', line: 3 }], ...over });
const rule = (code: string, hits: readonly Hit[], over: Partial<FindingRule> = {}): FindingRule => ({
  code,
  name: code.toLowerCase(),
  severity: 'warning',
  lens: 'v1',
  advice: [],
  check: () => hits,
  ...over,
});
const order = (rules: readonly FindingRule[]) => judge(emptyFacts(), rules).map(({ code, entity }) => `${code} ${entity.id}`);

describe('judge', () => {
  it('sorts by severity, then weight, then code, then entity in code points', () => {
    const rules = [
      rule('GX2', [on('b'), on('a'), on('Z')]),
      rule('GX1', [on('light', { weight: 0.1 }), on('heavy', { weight: 0.3 })]),
      rule('GX3', [on('info', { weight: 1 })], { severity: 'info' }),
      rule('GX4', [on('error')], { severity: 'error' }),
    ];
    expect(order(rules)).toEqual(['GX4 error', 'GX1 heavy', 'GX1 light', 'GX2 Z', 'GX2 a', 'GX2 b', 'GX3 info']);
  });

  it('keeps one finding for one code, entity and field', () => {
    const rules = [rule('GX1', [on('a'), on('a', { at: [{ file: 'b.yaml', line: 9 }] }), on('a', { field: 'people' })])];
    expect(judge(emptyFacts(), rules).map(({ field }) => field)).toEqual([undefined, 'people']);
  });

  it('turns a rule that throws into a finding and goes on', () => {
    const broken = rule('GX7', [], {
      check: () => {
        throw new RangeError('no account x');
      },
    });
    const findings = judge(emptyFacts(), [broken, rule('GX8', [on('a')])]);
    expect(findings.map(({ code }) => code)).toEqual([INTERNAL_RULE_ERROR, 'GX8']);
    expect(findings[0]).toMatchObject({
      severity: 'error',
      args: { rule: 'gx7', message: 'no account x' },
      at: [],
      nowhere: { code: 'internalRuleError' },
    });
  });

  it('says why where a hit has no place', () => {
    const [finding] = judge(emptyFacts(), [rule('GX1', [on('a', { at: [] })])]);
    expect(finding?.nowhere).toEqual({ code: 'nowhere' });
  });

  it('names a finding by code, entity and field and by nothing else', () => {
    const [here, there] = [on('a', { at: [{ file: 'x', line: 1 }] }), on('a', { at: [{ file: 'y', line: 2 }], args: { n: 3 } })].map(
      (hit) => judge(emptyFacts(), [rule('GX1', [hit])])[0]?.fingerprint,
    );
    expect(here).toBe(there);
    const ids = [
      fingerprint('GX1', { kind: 'account', id: 'a' }),
      fingerprint('GX1', { kind: 'community', id: 'a' }),
      fingerprint('GX1', { kind: 'account', id: 'a' }, 'people'),
      fingerprint('GX2', { kind: 'account', id: 'a' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has only the missing map to say of a firm about which nothing is known', () => {
    expect(judge(emptyFacts()).map(({ code }) => code)).toEqual(['GX304']);
  });
});

describe('registry', () => {
  it('holds each code and each name once, by number', () => {
    const numbers = RULES.map(({ code }) => Number(code.slice(2)));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length);
  });

  it('numbers a rule after its lens', () => {
    const first: Record<string, string> = { p1: '9', p2: '10', guards: '1[12]' };
    for (const { code, lens } of RULES) expect(code).toMatch(new RegExp(`^GX${first[lens] ?? lens.slice(1)}\\d\\d$`));
  });
});
