import type { Minimum, Policy } from '../../policy/policy.ts';
import type { AuditResult } from '../../result.ts';
import type { GateCheck, Violation } from '../../result-gate.ts';
import { type Reading, read } from '../measures.ts';
import { checked, type Due, due, violation, whenUnknown } from '../verdict.ts';

type Verdict = 'kept' | 'below' | 'above' | 'unknown';

/** Numbers asked of the firm and of accounts. */
export function minimumsCheck(result: AuditResult, policy: Policy): GateCheck {
  const asked = due(policy.minimums, result, ({ measure }) => measure);
  const judgements = asked.map((one) => judged(one));
  const violations = judgements.flatMap(({ found }) => found);
  return checked(
    'minimums',
    policy.minimums.length > 0,
    asked.length,
    violations,
    judgements.filter(({ verdict }) => verdict === 'unknown').length,
  );
}

function judged(one: Due<Minimum>): { readonly verdict: Verdict; readonly found: readonly Violation[] } {
  const { demand, of, entity } = one;
  const { measure, min, max } = demand;
  const reading = read(measure, of);
  const verdict = reading === null ? 'unknown' : compared(reading, demand);
  const level = verdict === 'unknown' ? whenUnknown(demand) : demand.level;
  if (verdict === 'kept' || level === null || level === 'off') return { verdict, found: [] };
  const code =
    reading === null ? 'not-measured' : verdict === 'unknown' ? 'unknown' : `${measure === 'stage' ? 'stage' : 'value'}-${verdict}`;
  const { point: value = null, lo = null, hi = null } = reading ?? {};
  const args = { name: of.name, measure, value, lo, hi, min, max };
  const at = reading?.at ?? (of.place === null ? [] : [of.place]);
  return { verdict, found: [violation({ code, level, entity, args, at, asked: demand.at, what: measure })] };
}

/** Where no point is known, bounds may settle it; a partial point may still rise, but no further than its upper bound. */
export function compared(
  value: Pick<Reading, 'point' | 'lo' | 'hi' | 'open' | 'known'>,
  { min, max }: Pick<Minimum, 'min' | 'max'>,
): Verdict {
  const least = value.point ?? value.lo;
  const most = value.point === null || value.open ? value.hi : value.point;
  if (min !== null && most !== null && most < min) return 'below';
  if (min !== null && value.known !== undefined && value.known >= min && (least ?? min) < min) return 'below';
  if (max !== null && least !== null && least > max) return 'above';
  const enough = min === null || (least !== null && least >= min);
  const little = max === null || (most !== null && most <= max);
  return enough && little ? 'kept' : 'unknown';
}
