import { onFirm, places } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** Less than half of what people remember of last week is in the log, and the estimate is optimistic (method §5; Chapman). */
export const logCaptureLow: FindingRule = {
  code: 'GX1208',
  name: 'log-capture-low',
  severity: 'warning',
  lens: 'guards',
  advice: [],
  check: (facts) => {
    const capture = facts.sayDo?.capture;
    const share = capture?.capture.point ?? null;
    if (!capture?.enough || share === null || share >= facts.rules.value('saydo.capture')) return [];
    const args = { capture: share, recalled: capture.recalled, both: capture.both, logged: capture.logged };
    return [onFirm(facts, { field: 'recall_week', args, at: places(capture.evidence, 4) })];
  },
};
