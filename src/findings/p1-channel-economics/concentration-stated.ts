import { onFirm, places } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { measured } from './concentration.ts';

/** P1 with method §11.12: said to hang on two accounts; the revenues on record neither show nor exclude it. */
export const concentrationStated: FindingRule = {
  code: 'GX915',
  name: 'concentration-stated',
  severity: 'warning',
  lens: 'p1',
  advice: ['ask-referral'],
  check: (facts) => {
    const sign = facts.firm.pressure.alarms.find(({ id, raised }) => id === 'concentration' && raised === true);
    return sign && !measured(facts) ? [onFirm(facts, { field: 'concentration', at: places(sign.evidence, 1) })] : [];
  },
};
