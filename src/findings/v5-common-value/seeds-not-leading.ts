import { eachCommunity, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

const SEVERAL = 2;

/** V5: those who came first are not ahead of the trend with much to gain (LEAD), by the ratings on record. */
export const seedsNotLeading: FindingRule = {
  code: 'GX504',
  name: 'seeds-not-leading',
  severity: 'info',
  lens: 'v5',
  advice: ['found-community'],
  check: (facts) =>
    eachCommunity(facts, (community) => {
      const lead = measure(community, 'LEAD');
      if (!lead || lead.point === null || lead.n < SEVERAL || lead.point >= facts.rules.value('LEAD.seeds')) return null;
      return { field: 'members', args: { leading: part(lead, 'leading'), rated: lead.n }, at: places(lead.evidence) };
    }),
};
