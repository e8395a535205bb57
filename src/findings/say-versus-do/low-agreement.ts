import { latestSheets } from '../../saydo/sheets.ts';
import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** Over everything asked, our people agree too little for their answers to be scored: discuss first (method §6; Krippendorff's α). */
export const lowAgreement: FindingRule = {
  code: 'GX1207',
  name: 'low-agreement',
  severity: 'warning',
  lens: 'guards',
  advice: [],
  check: (facts) => {
    const ours = facts.sayDo?.agreement.ours;
    if (!ours || ours.reading !== 'discuss') return [];
    const sheets = latestSheets(facts.model.workshops, facts.asOf).flatMap(({ side, at }) => (side === 'ours' ? [at] : []));
    const args = { alpha: ours.ordinal, raters: ours.raters, units: ours.units, line: facts.rules.value('ALPHA.tentative') };
    return [onFirm(facts, { field: 'workshops', args, at: sheets.slice(0, 4) })];
  },
};
