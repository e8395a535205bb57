import type { Said } from '../../result.ts';
import { sorted } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { hitOn, STAGE } from './items.ts';

/** We call it a partnership and they a supply: the stages the two sides claim lie a step apart (method §9.2). */
export const twoSidedClaim: FindingRule = {
  code: 'GX1205',
  name: 'two-sided-claim',
  severity: 'warning',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    (facts.sayDo?.items ?? []).flatMap((item) => {
      const { ours, customer, gap } = item;
      if (item.item !== STAGE || ours === null || customer === null || gap?.apart !== true) return [];
      const args = { ours: stages(ours), theirs: stages(customer), weSay: words(ours), theySay: words(customer) };
      const at = [...ours.answers.slice(0, 2), ...customer.answers.slice(0, 2)].map((answer) => answer.at);
      return [hitOn(facts, item, args, at, 'claims')];
    }),
};

function stages(said: Said): string[] {
  return sorted(said.answers.flatMap((answer) => (answer.score === null ? [] : [String(answer.score)])));
}
function words(said: Said): string[] {
  const spoken = said.answers.flatMap((answer) => answer.says ?? []);
  return spoken.length > 0 ? spoken : ['–'];
}
