import type { Note } from '../../result.ts';
import { indicator, type Measured } from '../indicator.ts';
import { evidence, widen } from '../stats.ts';
import { accountsAt, freshness, isPayer, type MapNode, readNode } from './map.ts';
import { payerOnly } from './payer-only.ts';

const OBSERVED = 0.5;
const UNKNOWN = { point: null, lo: 0, hi: 1 } as const;

/**
 * Leverage-weighted share of the chain beyond the payers where we know an organisation and a person, freshly reviewed.
 * A node nobody identified counts 0 (ignorance about our own chain is a finding); an undated one is unknown.
 */
export function keyPartnerCoverage(nodes: readonly MapNode[]): { point: number | null; lo: number; hi: number; coverage: number } {
  let [known, dated, undated] = [0, 0, 0];
  for (const { leverage, identified, fresh } of nodes) {
    if (identified && fresh === null) undated += leverage;
    else {
      dated += leverage;
      known += identified ? leverage * (fresh ?? 0) : 0;
    }
  }
  const all = dated + undated;
  if (all === 0) return { ...UNKNOWN, coverage: 0 };
  const coverage = dated / all;
  return { point: coverage < OBSERVED ? null : known / dated, lo: known / all, hi: (known + undated) / all, coverage };
}

const none = (why: Note): Measured => ({ ...UNKNOWN, n: 0, coverage: 0, grade: 'D', evidence: [], why: [why], flag: null });

/** KPMAP, key partners of the industry chain (V3): B2B community commerce starts with knowing who beyond the payer creates value. */
export const kpmap = indicator({
  id: 'KPMAP',
  lens: 'v3',
  level: 'firm',
  unit: 'share',
  range: [0, 1],
  core: true,
  needs: ['firm', 'model', 'ledger'],
  thresholds: ['KPMAP.gate', 'KPMAP.nodes', 'KPMAP.fresh', 'KPMAP.stale', 'window.days'],
  measure({ firm, model, ledger }, { asOf, rules }) {
    const { chain } = model;
    const mapped = chain?.nodes.filter((node) => node.id !== firm.node) ?? [];
    if (!chain || mapped.length === 0) return none({ code: 'kpmap.no-map' });
    const beyond = mapped.filter((node) => !isPayer(node, model));
    const read = beyond.map((node) => ({ node, ...readNode(node, model, freshness(asOf, rules)) }));
    const found = beyond.length === 0 ? { point: 0, lo: 0, hi: 1, coverage: 1 } : keyPartnerCoverage(read);
    const sparse = mapped.length < rules.value('KPMAP.nodes');
    const grade = sparse || beyond.length === 0 ? 'D' : 'C';
    const reach = payerOnly(model, ledger, { firmNode: firm.node ?? null, asOf, window: rules.value('window.days') });
    const why: Note[] = [];
    if (beyond.length === 0) why.push({ code: 'kpmap.only-payers' });
    if (sparse) why.push({ code: 'kpmap.sparse', args: { nodes: mapped.length, need: rules.value('KPMAP.nodes') } });
    const strangers = read.filter((one) => !one.identified).map((one) => one.node.name ?? one.node.id);
    if (strangers.length > 0) why.push({ code: 'kpmap.unidentified', args: { nodes: strangers } });
    const undated = read.filter((one) => one.identified && one.fresh === null).map((one) => one.node.name ?? one.node.id);
    if (undated.length > 0) why.push({ code: 'kpmap.undated', args: { nodes: undated } });
    return {
      point: found.point,
      ...widen(found, grade),
      n: beyond.length,
      coverage: found.coverage,
      grade,
      evidence: evidence(mapped.flatMap((node) => [node.at, ...node.organisations.map((organisation) => organisation.at)])),
      parts: {
        nodes: mapped.length,
        beyondPayers: beyond.length,
        identified: read.filter((one) => one.identified).length,
        stale: read.filter((one) => one.identified && one.fresh === 0).length,
        accountsBeyond: new Set(beyond.flatMap((node) => accountsAt(node, model).map((account) => account.id))).size,
        payerOnly: reach.point,
        payerOnlyLo: reach.lo,
        payerOnlyHi: reach.hi,
      },
      why,
    };
  },
});
