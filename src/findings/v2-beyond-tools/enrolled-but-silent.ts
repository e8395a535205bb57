import { onFirm, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V2: few are enrolled, and those who are say nothing; where most are, `audience-not-community` speaks instead. */
export const enrolledButSilent: FindingRule = {
  code: 'GX202',
  name: 'enrolled-but-silent',
  severity: 'info',
  lens: 'v2',
  advice: ['member-sessions'],
  check: (facts) => {
    const digi = measure(facts.firm, 'DIGI');
    const conv = part(digi, 'conversation');
    const reach = part(digi, 'reach');
    if (!digi || digi.point === null || conv === null || reach === null) return [];
    if (reach === 0 || conv > facts.rules.value('finding.silent') || digi.point > facts.rules.value('DIGI.audience')) return [];
    return [onFirm(facts, { args: { reach, conv }, at: places(digi.evidence) })];
  },
};
