import { indicator } from '../indicator.ts';
import { evidence, widen } from '../stats.ts';
import { influenceOpen, mergeEvidence } from './busf.ts';
import { bipartite, survival } from './network.ts';

/** Expected share of buying influence still reachable in a year, departures independent (method B2; V7). */
export const surv = indicator({
  id: 'SURV',
  lens: 'v7',
  level: 'account',
  unit: 'share',
  range: [0, 1],
  core: false,
  needs: ['account', 'roster', 'ties'],
  thresholds: ['SURV.good', 'SURV.q_theirs', 'SURV.q_ours', 'TIE.edge'],
  measure({ account, roster, ties }, { rules }) {
    const edge = rules.value('TIE.edge');
    const [theirs, ours] = [rules.value('SURV.q_theirs'), rules.value('SURV.q_ours')];
    const at = (bound: 'lo' | 'point' | 'hi'): number =>
      survival(bipartite(roster, ties, bound, edge), theirs, ours, bound === 'hi' ? 'hi' : 'lo');
    const ceiling = 1 - theirs;
    const place = account.keyAt['people'] ?? account.at;
    const open = influenceOpen(roster);
    const nobody = roster.nobodyKnown;
    const point = nobody && roster.ofClass && !roster.statedNobody ? null : at('point');
    const best = nobody
      ? roster.statedNobody
        ? 0
        : ceiling
      : ties.unknown || roster.rolesOpen || roster.ofClass || open
        ? at('hi') > 0 || ties.unknown || roster.ofClass
          ? ceiling
          : 0
        : at('hi');
    const bounds = widen({ lo: open ? 0 : at('lo'), hi: best }, point === 0 && best === 0 ? 'A' : 'C', { lo: 0, hi: ceiling });
    const used = ties.ties.filter((tie) => tie.hi >= edge);
    return {
      point,
      lo: Math.min(bounds.lo, point ?? 1),
      hi: Math.max(bounds.hi, point ?? 0),
      n: used.length,
      coverage: point === null ? 0 : 1,
      // The yearly rates of leaving are defaults, not this firm's own.
      grade: 'D',
      evidence: used.length === 0 ? evidence([place]) : mergeEvidence(used.flatMap((tie) => tie.evidence)),
      why: [{ code: 'surv.default-rates' }],
    };
  },
});
