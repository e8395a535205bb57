import type { FindingRule } from '../rule.ts';
import { hitOn, numbers, saidAndShown, withVerdict } from './items.ts';

/** A hidden strength: the record at its worst lies a step above what our people say (method §5.4). */
export const undersoldItem: FindingRule = {
  code: 'GX1204',
  name: 'undersold-item',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    withVerdict(facts, 'hidden-strength').map(({ item, ours }) =>
      hitOn(facts, item, numbers(ours, item), saidAndShown(ours.answers, item.shown.evidence, 'low')),
    ),
};
