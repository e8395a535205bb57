import type { Policy } from '../../policy/policy.ts';
import type { AuditResult } from '../../result.ts';
import type { GateCheck, Violation } from '../../result-gate.ts';
import { checked, due, placesOf, violation, whenUnknown } from '../verdict.ts';

/** How much of what an indicator needs is on record. */
export function coverageCheck(result: AuditResult, policy: Policy): GateCheck {
  const asked = due(policy.coverage, result, ({ indicator }) => indicator);
  let unknown = 0;
  const violations = asked.flatMap(({ demand, of, entity }): Violation[] => {
    const { indicator, min } = demand;
    const found = of.measures.find(({ id }) => id === indicator);
    if (found !== undefined && found.coverage >= min) return [];
    if (found === undefined) unknown++;
    const level = found === undefined ? whenUnknown(demand) : demand.level;
    if (level === null || level === 'off') return [];
    const args = { name: of.name, measure: indicator, value: found?.coverage ?? null, min };
    const code = found === undefined ? 'not-measured' : 'coverage';
    return [violation({ code, level, entity, args, at: placesOf(found?.evidence ?? [], of), asked: demand.at, what: indicator })];
  });
  return checked('coverage', policy.coverage.length > 0, asked.length, violations, unknown);
}
