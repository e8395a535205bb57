import type { FindingRule } from '../rule.ts';
import { extremes, hitOn, withVerdict } from './items.ts';

/** Our own people do not agree on it, so it is discussed and not averaged (method §5.1; rwg below its line). */
export const contestedItem: FindingRule = {
  code: 'GX1201',
  name: 'contested-item',
  severity: 'warning',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    withVerdict(facts, 'contested').map(({ item, ours }) => {
      const scores = ours.answers.flatMap((answer) => answer.score ?? []);
      const groups = ours.byFunction.filter((group) => group.median !== null);
      const args = {
        least: Math.min(...scores),
        most: Math.max(...scores),
        scale: item.scale,
        rwg: ours.rwg,
        high: groups[0]?.group ?? null,
        low: groups.at(-1)?.group ?? null,
        highMedian: groups[0]?.median ?? null,
        lowMedian: groups.at(-1)?.median ?? null,
      };
      return hitOn(facts, item, args, extremes(ours.answers, 4));
    }),
};
