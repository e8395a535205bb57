import { eachAccount, keyPlace } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** FIT: closeness would not be repaid here; the account is served well in lean supply. */
export const rightWhereItIs: FindingRule = {
  code: 'GX1107',
  name: 'right-where-it-is',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    eachAccount(facts, ({ fit, stage }, account) => {
      if (fit.point === null || fit.point >= facts.rules.value('FIT.gate')) return null;
      return { field: 'fit', args: { fit: fit.point, point: stage.point }, at: [keyPlace(account, 'fit')] };
    }),
};
