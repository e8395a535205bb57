import { fnv1a64 } from '../policy/hash.ts';
import type { Finding, Severity } from '../result.ts';
import { RULES } from './registry.ts';
import type { Facts, FindingRule, Hit } from './rule.ts';

/** The code of a rule that threw: the audit goes on without it and says so. */
export const INTERNAL_RULE_ERROR = 'GX1199';

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Runs every rule over the facts. One finding per fingerprint; sorted as `byImportance`. */
export function judge(facts: Facts, rules: readonly FindingRule[] = RULES): Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of rules.flatMap((rule) => findingsOf(rule, facts))) {
    if (!found.has(finding.fingerprint)) found.set(finding.fingerprint, finding);
  }
  return [...found.values()].sort(byImportance);
}

function findingsOf(rule: FindingRule, facts: Facts): Finding[] {
  try {
    return rule.check(facts).map((hit) => findingOf(rule, hit));
  } catch (error) {
    const args = { rule: rule.name, code: rule.code, message: error instanceof Error ? error.message : String(error) };
    const hit: Hit = {
      entity: { kind: 'workspace', id: facts.firm.id },
      field: rule.name,
      args,
      at: [],
      nowhere: { code: 'internalRuleError', args },
      weight: 1,
    };
    return [findingOf({ code: INTERNAL_RULE_ERROR, severity: 'error', lens: rule.lens }, hit)];
  }
}

function findingOf(rule: Pick<FindingRule, 'code' | 'severity' | 'lens'>, hit: Hit): Finding {
  return {
    code: rule.code,
    severity: rule.severity,
    lens: rule.lens,
    entity: hit.entity,
    ...(hit.field === undefined ? {} : { field: hit.field }),
    args: hit.args ?? {},
    at: hit.at,
    ...(hit.at.length > 0 ? {} : { nowhere: hit.nowhere ?? { code: 'nowhere' } }),
    fingerprint: fingerprint(rule.code, hit.entity, hit.field),
    weight: hit.weight ?? 0,
  };
}

/** Identity of a finding across runs: code, entity and field; never a line, never a wording. */
export function fingerprint(code: string, entity: Finding['entity'], field?: string): string {
  return fnv1a64([code, entity.kind, entity.id, field ?? ''].join('\n'));
}

/** Severity, then weight descending, then code, entity and field in code-point order. */
export function byImportance(a: Finding, b: Finding): number {
  return (
    RANK[a.severity] - RANK[b.severity] ||
    b.weight - a.weight ||
    compare(a.code, b.code) ||
    compare(a.entity.id, b.entity.id) ||
    compare(a.field ?? '', b.field ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
