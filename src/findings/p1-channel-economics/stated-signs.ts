import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** Signs that have a finding of their own. */
const ELSEWHERE = new Set(['concentration', 'merch']);

/** P1: signs remembered or published that mass sales are used up, without a figure behind them. */
export const statedSigns: FindingRule = {
  code: 'GX910',
  name: 'stated-signs',
  severity: 'warning',
  lens: 'p1',
  advice: [],
  check: (facts) => {
    const unmeasured = facts.firm.pressure.alarms.filter(({ basis, raised }) => basis === 'stated' && raised === true).map(({ id }) => id);
    const present = facts.model.firm.signs.filter(
      ({ sign, present, period }) =>
        present &&
        (period === undefined || period.first <= facts.asOf) &&
        !ELSEWHERE.has(sign) &&
        unmeasured.includes(sign === 'hock' ? 'siso' : sign),
    );
    if (present.length === 0) return [];
    const signs = [...new Set(present.map(({ sign }) => sign))];
    return [onFirm(facts, { field: 'signs', args: { signs, count: signs.length }, at: present.map(({ at }) => at).slice(0, 5) })];
  },
};
