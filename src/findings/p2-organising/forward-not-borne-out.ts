import { onFirm } from '../reading.ts';
import { type FindingRule, gate } from '../rule.ts';
import { DECLARED, shareWhere } from './borne-out.ts';

/** P: forward integration is said to be funded, and most revenue has neither an alliance nor contact beyond the order. */
export const forwardNotBorneOut: FindingRule = {
  code: 'GX1002',
  name: 'forward-not-borne-out',
  severity: 'warning',
  lens: 'p2',
  advice: ['see-sell-through', 'name-key-partners'],
  check: (facts) => {
    const { integration } = facts.model.firm;
    const declared = integration?.forward?.value ?? 0;
    if (!integration || declared < DECLARED) return [];
    const share = shareWhere(facts, (account) => {
      const passes = [gate(account, 'ALLY').pass.point, gate(account, 'BTX').pass.point];
      return passes.includes(true) ? true : passes.includes(null) ? null : false;
    });
    if (share === null || share >= facts.rules.value('finding.borne_out')) return [];
    return [onFirm(facts, { field: 'integration.forward', args: { declared, share }, at: [integration.forward?.at ?? integration.at] })];
  },
};
