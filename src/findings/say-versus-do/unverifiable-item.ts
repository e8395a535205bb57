import type { FindingRule } from '../rule.ts';
import { hitOn, numbers, saidAndShown, withVerdict } from './items.ts';

/** It is said and nothing on record could bear it out or deny it (method §5.2). */
export const unverifiableItem: FindingRule = {
  code: 'GX1202',
  name: 'unverifiable-item',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    withVerdict(facts, 'unverifiable').map(({ item, ours }) =>
      hitOn(facts, item, numbers(ours, item), saidAndShown(ours.answers, item.shown.evidence, 'high')),
    ),
};
