import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** Method §4: without the firm's own revenue, or any of a period the accounts state, the mix speaks of the listed accounts only, as if they were everything. */
export const noFirmRevenue: FindingRule = {
  code: 'GX1111',
  name: 'no-firm-revenue',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) => {
    const { economics, at } = facts.model.firm;
    const { mix } = facts.firm;
    const silent = economics.every(({ figures }) => figures.revenue === undefined);
    if (!mix || !(silent || mix.notes.some(({ code }) => code === 'mix.no-firm-revenue'))) return [];
    return [onFirm(facts, { field: 'economics.revenue', args: { accounts: facts.accounts.length }, at: [economics[0]?.at ?? at] })];
  },
};
