import { join } from 'node:path';
import { audit } from '../../src/audit.ts';
import { judge } from '../../src/findings/judge.ts';
import { WAIVER_RULES } from '../../src/findings/registry.ts';
import { type Policy, type Waiver } from '../../src/policy/policy.ts';
import { readPolicy } from '../../src/policy/read-policy.ts';
import { waive } from '../../src/policy/waivers.ts';
import type { AuditResult } from '../../src/result.ts';
import { emptyFacts } from '../findings/facts.ts';

/** The bundled firm as of 2026-06-30, without draws: a gate needs none. Its plan has no errors. */
export const RESULT: AuditResult = audit({
  dir: join(import.meta.dirname, '../../fixtures/hengrui'),
  today: '2026-06-30',
  draws: null,
}).result;

/** `policy` as guanxi.yaml would state it. Its n-th demand stands on line n + 1, everything else on line 1. */
export function policyOf(stated: Readonly<Record<string, unknown>>): Policy {
  return readPolicy(stated, {
    locate: (path) => ({ file: 'guanxi.yaml', line: typeof path[2] === 'number' ? path[2] + 1 : 1 }),
    lastDay: (date) => date,
  });
}

export function waiverOf(over: Partial<Waiver>): Waiver {
  return {
    code: 'GX1101',
    entity: null,
    field: null,
    reason: 'talks are under way',
    by: 'Chen',
    until: '2026-12-31',
    at: { file: 'guanxi.yaml', line: 9 },
    ...over,
  };
}

/** The result as an audit under these waivers has it. */
export function waived(result: AuditResult, waivers: readonly Waiver[]): AuditResult {
  const { findings, uses } = waive(result.findings, waivers, result.asOf);
  const own = judge(emptyFacts({ firm: result.firm, waivers: uses }), WAIVER_RULES);
  return { ...result, findings: [...findings, ...own] };
}
