import { indicator } from '../indicator.ts';
import { evidence, widen } from '../stats.ts';
import { isOurs } from '../v8-industry-community/members.ts';

const PICKERS = 3;

/** Overlap of two picks: common ÷ all that either named, 0–1; null where neither named any (Jaccard). */
export function overlap(a: readonly string[], b: readonly string[]): number | null {
  const union = new Set([...a, ...b]);
  const other = new Set(b);
  return union.size === 0 ? null : [...new Set(a)].filter((value) => other.has(value)).length / union.size;
}

/** COMVAL: mean overlap over all pairs of picks; null below three pickers. Two random picks of three out of eight: .259. */
export function consensus(picks: readonly (readonly string[])[]): number | null {
  if (picks.length < PICKERS) return null;
  const pairs = picks.flatMap((one, index) => picks.slice(index + 1).map((other) => overlap(one, other) ?? 0));
  return pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;
}

/** The value named most often, by code point where several are. */
function mostNamed(picks: readonly (readonly string[])[]): string | null {
  const counts = new Map<string, number>();
  for (const value of picks.flatMap((pick) => [...new Set(pick)])) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : a > b ? 1 : 0));
  return first?.[0] ?? null;
}

/** Common-value consensus: whether members, each picking three, name the same values (method E7; V5). Members who picked nothing open the bounds. */
export const comval = indicator({
  id: 'COMVAL',
  lens: 'v5',
  level: 'community',
  unit: 'score',
  range: [0, 1],
  core: false,
  needs: ['community', 'model'],
  thresholds: ['COMVAL.shared'],
  measure({ community, model }) {
    const members = (community.members ?? []).filter((member) => member.person !== undefined && !isOurs(member.person, model.firm));
    const size = Math.max(members.length, community.size ?? 0);
    const people = members.flatMap((member) => model.people.get(member.person ?? '') ?? []);
    const pickers = people.filter((person) => person.values.length > 0);
    const picks = pickers.map((person) => person.values);
    const point = consensus(picks);
    const pairs = (n: number): number => (n * (n - 1)) / 2;
    const seen = size < 2 ? 0 : pairs(pickers.length) / pairs(size);
    const open = { lo: (point ?? 0) * seen, hi: (point ?? 0) * seen + 1 - seen };
    return {
      point,
      ...(point === null ? { lo: 0, hi: 1 } : widen(open, 'C')),
      n: pickers.length,
      coverage: size === 0 ? 0 : pickers.length / size,
      grade: point === null ? 'D' : 'C',
      evidence: evidence(pickers.length > 0 ? pickers.map((person) => person.at) : [community.at]),
      parts: { members: size, pickers: pickers.length, named: mostNamed(picks) },
      why: point === null ? [{ code: 'comval.few', args: { n: pickers.length, need: PICKERS } }] : [],
    };
  },
});
