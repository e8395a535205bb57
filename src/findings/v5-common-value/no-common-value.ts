import { eachCommunity, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V2, V5: members do not name the same values (COMVAL): there is nothing yet for a community to turn on. */
export const noCommonValue: FindingRule = {
  code: 'GX505',
  name: 'no-common-value',
  severity: 'warning',
  lens: 'v5',
  advice: ['member-sessions'],
  check: (facts) =>
    eachCommunity(facts, (community) => {
      const comval = measure(community, 'COMVAL');
      if (!comval || comval.point === null || comval.point >= facts.rules.value('COMVAL.shared')) return null;
      return { field: 'members.values', args: { overlap: comval.point, pickers: comval.n }, at: places(comval.evidence) };
    }),
};
