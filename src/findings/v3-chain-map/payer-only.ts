import { onFirm, part } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** V3: for most of those who pay, nobody else of their chain is worked with. */
export const payerOnly: FindingRule = {
  code: 'GX301',
  name: 'payer-only',
  severity: 'warning',
  lens: 'v3',
  advice: ['name-key-partners'],
  check: (facts) => {
    const share = part(measure(facts.firm, 'KPMAP'), 'payerOnly');
    const { chain } = facts.model;
    if (!chain || share === null || share < facts.rules.value('finding.payer_only')) return [];
    return [onFirm(facts, { args: { share }, at: chain.links.length > 0 ? chain.links.map((link) => link.at).slice(0, 3) : [chain.at] })];
  },
};
