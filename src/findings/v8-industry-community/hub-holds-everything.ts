import { eachCommunity, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V8d: take us away and little is left: members seldom meet without us, or few stay connected. */
export const hubHoldsEverything: FindingRule = {
  code: 'GX805',
  name: 'hub-holds-everything',
  severity: 'warning',
  lens: 'v8',
  advice: ['member-sessions'],
  check: (facts) =>
    eachCommunity(facts, (community) => {
      const alone = measure(community, 'M2M');
      const left = measure(community, 'HUBREM');
      const meet = alone?.point ?? null;
      const stay = left?.point ?? null;
      const few = meet !== null && meet < facts.rules.value('M2M.gate');
      const apart = stay !== null && stay < facts.rules.value('HUBREM.gate');
      const holds = (meet !== null && !few) || (stay !== null && !apart);
      if ((!few && !apart) || (holds && !apart)) return null;
      return { args: { meet, stay }, at: [...places(alone?.evidence, 2), ...places(left?.evidence, 2)] };
    }),
};
