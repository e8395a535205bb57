import { onFirm } from '../reading.ts';
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
    const sign = facts.model.firm.signs.find((candidate) => candidate.sign === 'concentration' && candidate.present);
    return sign && !measured(facts) ? [onFirm(facts, { field: 'concentration', at: [sign.at] })] : [];
  },
};
