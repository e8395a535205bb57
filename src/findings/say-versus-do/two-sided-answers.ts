import type { SayDoItem } from '../../result.ts';
import type { FindingRule } from '../rule.ts';
import { extremes, hitOn, STAGE } from './items.ts';

/** Asked the same, the two sides answer a step apart or more: what we know from one side only is a self-image (method §9.2). */
export const twoSidedAnswers: FindingRule = {
  code: 'GX1206',
  name: 'two-sided-answers',
  severity: 'warning',
  lens: 'guards',
  advice: [],
  check: (facts) => {
    const apart = (facts.sayDo?.items ?? []).filter((item) => item.item !== STAGE && item.gap?.apart === true);
    const entities = [...new Set(apart.map((item) => `${item.entity.kind}\n${item.entity.id}`))];
    return entities.flatMap((key) => {
      const own = apart.filter((item) => `${item.entity.kind}\n${item.entity.id}` === key);
      const [widest] = [...own].sort((a, b) => width(b) - width(a));
      if (!widest) return [];
      const { ours, customer } = widest;
      const args = {
        count: own.length,
        items: own.map((item) => item.item),
        ours: ours?.point ?? null,
        theirs: customer?.point ?? null,
      };
      const at = [...extremes(ours?.answers ?? [], 2), ...extremes(customer?.answers ?? [], 2)];
      return [hitOn(facts, widest, args, at, 'answers')];
    });
  },
};

function width({ gap }: SayDoItem): number {
  return Math.abs(gap?.value ?? 0);
}
