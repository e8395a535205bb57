import { join } from 'node:path';
import { audit } from '../../../src/audit.ts';
import type { Language } from '../../../src/messages/messages.ts';
import type { AuditResult, Finding } from '../../../src/result.ts';
import type { GateCheck, GateResult, Violation } from '../../../src/result-gate.ts';
import { FIXTURES } from '../../fixtures/read.ts';
import { empty } from '../sample.ts';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** Results of whole plans, one without any, and one with a policy held against it. */
export const RESULTS: readonly (readonly [string, AuditResult])[] = [
  ...['hengrui', 'cases/ao-1984', 'cases/bms-2001', 'northwind'].map((name) => [name, audited(name)] as const),
  ['an empty result', { ...empty, findings: [] }],
  ['a policy that fails', judged(audited('hengrui'))],
];

function audited(name: string): AuditResult {
  const { result } = audit({ dir: join(FIXTURES, name), today: '2026-06-30', draws: null });
  return { ...result, workspace: { ...result.workspace, path: `plans 计划/${name}` } };
}

export function finding(code: string, more: Partial<Finding> = {}): Finding {
  return {
    code,
    severity: 'warning',
    lens: 'guards',
    entity: { kind: 'workspace', id: 'w' },
    args: { account: 'Xinhe', firm: 'Hengrui' },
    at: [{ file: 'firm.yaml', line: 3, col: 5 }],
    fingerprint: `f-${code}`,
    weight: 0,
    ...more,
  };
}

export function violation(code: string, more: Partial<Violation> = {}): Violation {
  return {
    code,
    level: 'error',
    entity: { kind: 'firm', id: 'hengrui' },
    args: {},
    at: [],
    asked: { file: 'guanxi.yaml', line: 9, col: 3 },
    fingerprint: `v-${code}`,
    ...more,
  };
}

export function gate(checks: readonly GateCheck[], levels: GateResult['levels'] = {}): GateResult {
  const passed = checks.every(({ outcome }) => outcome !== 'failed');
  return { passed, checks, baseline: null, waived: 0, levels };
}

/** The first finding fails, the second warns, a claim fails by itself, one check cannot tell, one is off. */
export function judged(result: AuditResult): AuditResult {
  const [first, second] = result.findings;
  if (first === undefined || second === undefined) throw new RangeError('the sample has two findings');
  const checks: readonly GateCheck[] = [
    { id: 'findings', outcome: 'failed', looked: 2, violations: [ofFinding(first, 'error'), ofFinding(second, 'warn')] },
    { id: 'claims', outcome: 'failed', looked: 1, violations: [violation('unheard-of')] },
    { id: 'stages', outcome: 'skipped', looked: 0, violations: [] },
    { id: 'coverage', outcome: 'unknown', looked: 1, violations: [] },
    { id: 'log-age', outcome: 'passed', looked: 1, violations: [] },
  ];
  return { ...result, gate: gate(checks, { [first.fingerprint]: 'error', [second.fingerprint]: 'warn' }) };
}

function ofFinding({ fingerprint, entity, at }: Finding, level: Violation['level']): Violation {
  return violation('finding', { level, entity, at, fingerprint });
}
