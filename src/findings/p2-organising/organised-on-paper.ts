import { onFirm } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

const SEVERAL = 2;

/** P2: the organisation for community commerce is declared; less of it can be shown than is said. */
export const organisedOnPaper: FindingRule = {
  code: 'GX1004',
  name: 'organised-on-paper',
  severity: 'warning',
  lens: 'p2',
  advice: [],
  check: (facts) => {
    const items = Object.entries(facts.model.firm.organising).flatMap(([id, item]) => (item ? [{ id, item }] : []));
    const said = items.filter(({ item }) => item.status === 'stated');
    const shown = items.filter(({ item }) => item.status === 'evidenced').length;
    if (said.length < SEVERAL || said.length <= shown) return [];
    const args = { count: said.length, shown, items: said.map(({ id }) => id) };
    return [onFirm(facts, { field: 'organising', args, at: said.map(({ item }) => item.at).slice(0, 5) })];
  },
};
