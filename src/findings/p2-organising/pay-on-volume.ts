import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** P2: people are paid on sales volume alone; what the customer gains moves nobody's pay. */
export const payOnVolume: FindingRule = {
  code: 'GX1006',
  name: 'pay-on-volume',
  severity: 'warning',
  lens: 'p2',
  advice: [],
  check: (facts) => {
    const { incentives } = facts.model.firm.organising;
    return incentives?.status === 'none' ? [onFirm(facts, { field: 'organising.incentives', at: [incentives.at] })] : [];
  },
};
