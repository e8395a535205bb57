import type { Initiative } from '../../model/account.ts';
import { indicator } from '../indicator.ts';
import { evidence, halfWeightGrade, widen, wilson } from '../stats.ts';

type Metric = NonNullable<Initiative['metric']>;
type Bound = 'lo' | 'point' | 'hi';

/** Whether our chain does better than the rival's, at the worst, stated or best end of both figures; null where figures or direction are missing. */
export function better({ direction, ours, rival }: Pick<Metric, 'direction' | 'ours' | 'rival'>, bound: Bound = 'point'): boolean | null {
  if (direction === undefined || ours === undefined || rival === undefined) return null;
  const apart = (bound === 'lo') === (direction === 'up') ? (['low', 'high'] as const) : (['high', 'low'] as const);
  const [mine, other] = bound === 'point' ? (['value', 'value'] as const) : apart;
  return direction === 'up' ? ours[mine] > rival[other] : ours[mine] < rival[other];
}

/** Collaborative advantage: of joint initiatives measured against a rival chain, the share in which ours is better (method H3; V8a). Null without a benchmark. */
export const adv = indicator({
  id: 'ADV',
  lens: 'v8',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: false,
  needs: ['account'],
  thresholds: [],
  measure({ account }) {
    const joint = (account.initiatives ?? []).filter((one) => one.kind === 'joint');
    const metrics = joint.flatMap((one) => (one.metric?.rival === undefined ? [] : [one.metric]));
    const count = (bound: Bound): number => metrics.filter((metric) => better(metric, bound) === true).length;
    const known = metrics.filter((metric) => better(metric) !== null).length;
    const open = metrics.length - known;
    const nums = metrics.flatMap((metric) => [metric.ours, metric.rival].flatMap((num) => num ?? []));
    const grade = halfWeightGrade(nums.map((num) => ({ weight: 1, grade: num.grade })));
    const parts = { joint: joint.length, benchmarked: metrics.length, better: count('point') };
    if (known === 0)
      return {
        point: null,
        lo: 0,
        hi: 1,
        n: 0,
        coverage: 0,
        grade: 'D',
        evidence: evidence(metrics.length > 0 ? metrics.map((metric) => metric.at) : [account.keyAt['initiatives'] ?? account.at]),
        parts,
        why: [{ code: open > 0 ? 'adv.unreadable' : 'adv.none' }],
      };
    return {
      point: count('point') / known,
      ...widen({ lo: wilson(count('lo'), metrics.length).lo, hi: wilson(count('hi') + open, metrics.length).hi }, grade),
      n: known,
      coverage: known / metrics.length,
      grade,
      evidence: evidence(metrics.map((metric) => metric.at)),
      parts,
      why: open > 0 ? [{ code: 'adv.unreadable' }] : [],
    };
  },
});
