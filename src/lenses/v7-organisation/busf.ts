import { indicator } from '../indicator.ts';
import type { Roster } from '../roster.ts';
import { evidence, halfWeightGrade } from '../stats.ts';
import { bipartite, type Bipartite, busFactor } from './network.ts';

const MOST = 4;

/** min(ours, theirs). */
function twoSided(graph: Bipartite): number {
  return Math.min(busFactor(graph, 'ours'), busFactor(graph, 'theirs'));
}

/** Points allotted as unfavourably as default points allow: all on one person, nobody's tie if somebody is uncovered. */
function worst(graph: Bipartite): number {
  const reached = new Set(graph.edges.map((edge) => edge.theirs));
  return [...graph.influence.keys()].every((id) => reached.has(id)) && reached.size > 0 ? Math.min(1, twoSided(graph)) : 0;
}

/** No allotment of points does better: all of ours with an edge must go, or more than half of those covered. */
function best(graph: Bipartite): number {
  const ours = new Set(graph.edges.map((edge) => edge.ours)).size;
  const theirs = new Set(graph.edges.map((edge) => edge.theirs)).size;
  return theirs === 0 ? 0 : Math.min(MOST, ours, Math.floor(theirs / 2) + 1);
}

/** At least half of the influence rests on the role defaults. */
export function influenceOpen(roster: Roster): boolean {
  const named = roster.entries.filter((one) => one.person !== null);
  return halfWeightGrade(named.map((one) => ({ weight: one.influence.point, grade: one.influenceGrade }))) === 'D';
}

/** Two-sided bus factor: fewest departures on either side that leave less than half of the influence covered (method B2; V7). */
export const busf = indicator({
  id: 'BUSF',
  lens: 'v7',
  level: 'account',
  unit: 'count',
  range: [0, null],
  core: true,
  needs: ['account', 'roster', 'ties'],
  thresholds: ['BUSF.gate', 'TIE.edge'],
  measure({ account, roster, ties }, { rules }) {
    const edge = rules.value('TIE.edge');
    const place = account.keyAt['people'] ?? account.at;
    if (roster.nobodyKnown) {
      return {
        point: roster.ofClass && !roster.statedNobody ? null : 0,
        lo: 0,
        hi: roster.statedNobody ? 0 : MOST,
        n: 0,
        coverage: roster.ofClass ? 0 : 1,
        grade: 'C',
        evidence: evidence([place]),
        parts: { ours: 0, theirs: 0, edges: 0 },
        why: [{ code: roster.statedNobody ? 'people.nobody-stated' : 'people.nobody-known' }],
      };
    }
    const known = bipartite(roster, ties, 'point', edge);
    const low = bipartite(roster, ties, 'lo', edge);
    const high = bipartite(roster, ties, 'hi', edge);
    const open = influenceOpen(roster);
    const point = twoSided(known);
    const hi = ties.unknown || roster.ofClass ? MOST : open || roster.rolesOpen ? best(high) : twoSided(high);
    const lo = open ? worst(low) : twoSided(low);
    const used = ties.ties.filter((tie) => tie.hi >= edge);
    return {
      point,
      lo: Math.min(lo, point),
      hi: Math.max(hi, point),
      n: known.edges.length,
      coverage: 1,
      grade: used.length === 0 ? 'C' : halfWeightGrade(used.map((tie) => ({ weight: tie.point ?? 0, grade: tie.grade }))),
      evidence: used.flatMap((tie) => tie.evidence).length === 0 ? evidence([place]) : mergeEvidence(used.flatMap((tie) => tie.evidence)),
      parts: { ours: busFactor(known, 'ours'), theirs: busFactor(known, 'theirs'), edges: known.edges.length },
      why: point >= MOST ? [{ code: 'busf.capped' }] : [],
    };
  },
});

/** Evidence of several ties as one, grouped by file. */
export function mergeEvidence(parts: readonly { readonly file: string; readonly lines: readonly number[] }[]): ReturnType<typeof evidence> {
  return evidence(parts.flatMap((part) => part.lines.map((line) => ({ file: part.file, line }))));
}
