import { onFirm, places } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** P1: a merchant's own signs: no technical help from makers, no brand anybody trusts, a game about price (MERCH; where that cannot tell, as stated). */
export const merchantTroubles: FindingRule = {
  code: 'GX912',
  name: 'merchant-troubles',
  severity: 'warning',
  lens: 'p1',
  advice: ['name-key-partners', 'move-to-core'],
  check: (facts) => {
    const { firm } = facts.model;
    if (firm.kind !== 'merchant' && firm.kind !== 'platform') return [];
    const merch = measure(facts.firm, 'MERCH');
    const sign = facts.firm.pressure.alarms.find(({ id, basis, raised }) => id === 'merch' && basis === 'stated' && raised === true);
    if (merch?.flag === false || (merch?.flag !== true && !sign)) return [];
    const raised = merch?.parts?.['raised'];
    const seen = typeof raised === 'string' && raised !== '' ? raised.split(' ') : [];
    return [
      onFirm(facts, {
        field: 'signs.merch',
        args: { troubles: [...seen, ...(sign ? ['stated'] : [])] },
        at: [...places(sign?.evidence, 1), ...places(merch?.evidence)],
      }),
    ];
  },
};
