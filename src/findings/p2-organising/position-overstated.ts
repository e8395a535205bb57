import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** P2: the firm says it stands further along the path than its record bears out. */
export const positionOverstated: FindingRule = {
  code: 'GX1001',
  name: 'position-overstated',
  severity: 'error',
  lens: 'p2',
  advice: ['prove-value'],
  check: (facts) => {
    const { position } = facts.model.firm;
    const shown = facts.firm.stage.point ?? facts.firm.stage.confirmed;
    if (!position || shown === null || position.stated <= shown) return [];
    return [onFirm(facts, { field: 'position', args: { stated: position.stated, shown }, at: [position.at] })];
  },
};
