import { onFirm, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V2: many are enrolled, few exchange anything: an audience. */
export const audienceNotCommunity: FindingRule = {
  code: 'GX201',
  name: 'audience-not-community',
  severity: 'warning',
  lens: 'v2',
  advice: ['found-community', 'member-sessions'],
  check: (facts) => {
    const digi = measure(facts.firm, 'DIGI');
    if (!digi || digi.point === null || digi.point <= facts.rules.value('DIGI.audience')) return [];
    return [
      onFirm(facts, {
        args: { reach: part(digi, 'reach'), conv: part(digi, 'conversation'), digi: digi.point },
        at: places(digi.evidence),
      }),
    ];
  },
};
