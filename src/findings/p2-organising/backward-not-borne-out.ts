import { onFirm } from '../reading.ts';
import { type FindingRule, gate } from '../rule.ts';
import { DECLARED, shareWhere } from './borne-out.ts';

/** P: backward integration is said to be funded, and most revenue is far from the customer's way of producing. */
export const backwardNotBorneOut: FindingRule = {
  code: 'GX1003',
  name: 'backward-not-borne-out',
  severity: 'warning',
  lens: 'p2',
  advice: ['move-to-core'],
  check: (facts) => {
    const { integration } = facts.model.firm;
    const declared = integration?.backward?.value ?? 0;
    if (!integration || declared < DECLARED) return [];
    const share = shareWhere(facts, (account) => gate(account, 'EMBED').pass.point);
    if (share === null || share >= facts.rules.value('finding.borne_out')) return [];
    return [onFirm(facts, { field: 'integration.backward', args: { declared, share }, at: [integration.backward?.at ?? integration.at] })];
  },
};
