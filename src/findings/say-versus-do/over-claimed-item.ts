import type { FindingRule } from '../rule.ts';
import { hitOn, numbers, saidAndShown, withVerdict } from './items.ts';

/** Our people agree on it, and the record lies a step below at its best (method §5.3). */
export const overClaimedItem: FindingRule = {
  code: 'GX1203',
  name: 'over-claimed-item',
  severity: 'warning',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    withVerdict(facts, 'over-claim').map(({ item, ours }) =>
      hitOn(facts, item, numbers(ours, item), saidAndShown(ours.answers, item.shown.evidence, 'high')),
    ),
};
