import { eachAccount } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** V8 with method §11.5: shares are held in each other and nothing beyond an alliance is on record. */
export const equityIsNotCommunity: FindingRule = {
  code: 'GX806',
  name: 'equity-is-not-community',
  severity: 'warning',
  lens: 'v8',
  advice: ['start-initiative', 'use-mechanisms'],
  check: (facts) =>
    eachAccount(facts, (result, { equity }) => {
      if (!equity || result.stage.point > 1 || equity.share?.value === 0) return null;
      const begun = equity.from === undefined || equity.from.first <= facts.asOf;
      const over = equity.to !== undefined && equity.to.last <= facts.asOf;
      if (!begun || over) return null;
      return { field: 'equity', args: { share: equity.share?.value ?? null, stage: result.stage.point }, at: [equity.at] };
    }),
};
