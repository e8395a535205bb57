import { eachAccount, part, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V8c: how good the relationship is, only our own side has said (RQ). */
export const qualitySelfImage: FindingRule = {
  code: 'GX813',
  name: 'quality-self-image',
  severity: 'info',
  lens: 'v8',
  advice: [],
  check: (facts) =>
    eachAccount(facts, (account) => {
      const rq = measure(account, 'RQ');
      if (rq?.parts?.['selfImage'] !== true) return null;
      return { field: 'workshops', args: { ours: part(rq, 'ours'), quality: rq.point }, at: places(rq.evidence) };
    }),
};
