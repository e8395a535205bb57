import type { AccountTies } from '../../ledger/ties.ts';
import type { Person } from '../../model/person.ts';
import type { TeamMember } from '../../model/firm.ts';
import { teamAt } from '../../model/people-at.ts';
import { indicator } from '../indicator.ts';
import type { Roster } from '../roster.ts';
import { clamp01, evidence, halfWeightGrade } from '../stats.ts';
import type { Grade } from '../../result.ts';
import { mergeEvidence } from './busf.ts';
import type { Bound } from './network.ts';

const strengthOf = (tie: AccountTies['ties'][number], bound: Bound): number => (bound === 'point' ? (tie.point ?? 0) : tie[bound]);

/** THREAD = Σ over our people of min(1, best tie/strong). */
export function threads(best: readonly number[], strong: number): number {
  return best.reduce((sum, tie) => sum + clamp01(tie / strong), 0);
}

/** N_eff = 1/Σ s²; null for no tie. Concentration of our side, direction-free. */
export function effective(shares: readonly number[]): number | null {
  const total = shares.reduce((sum, share) => sum + share, 0);
  return total === 0 ? null : total ** 2 / shares.reduce((sum, share) => sum + share * share, 0);
}

function bestByOurs(ties: AccountTies, bound: Bound): Map<string, number> {
  const best = new Map<string, number>();
  for (const tie of ties.ties) best.set(tie.ours, Math.max(best.get(tie.ours) ?? 0, strengthOf(tie, bound)));
  return best;
}

function gradeOf(ties: AccountTies): Grade {
  const used = ties.ties.filter((tie) => (tie.point ?? 0) > 0);
  return used.length === 0 ? 'C' : halfWeightGrade(used.map((tie) => ({ weight: tie.point ?? 0, grade: tie.grade })));
}

/** Whom we know there says nothing of these ties: nobody is known, or the people of a class are not named. */
interface Open {
  /** Ties could be anything: best in hi. */
  readonly hi: boolean;
  /** There is no point either: people of a class are unknown, not missing. */
  readonly point: boolean;
}
function openOf(ties: AccountTies, roster: Roster): Open {
  if (roster.statedNobody) return { hi: false, point: false };
  return { hi: ties.unknown || roster.nobodyKnown || roster.ofClass, point: roster.ofClass && roster.nobodyKnown };
}

/** Effective threads: each of our people counts at most 1, a weak tie in part (method B3; V7, V8). */
export const thread = indicator({
  id: 'THREAD',
  lens: 'v7',
  level: 'account',
  unit: 'score',
  range: [0, null],
  core: true,
  needs: ['account', 'ties', 'firm', 'roster'],
  thresholds: ['THREAD.gate', 'TIE.strong'],
  measure({ account, ties, firm, roster }, { asOf, rules }) {
    const strong = rules.value('TIE.strong');
    const at = (bound: Bound): number => threads([...bestByOurs(ties, bound).values()], strong);
    const team = teamAt({ firm }, asOf)?.length ?? null;
    const open = openOf(ties, roster);
    const known = bestByOurs(ties, 'point');
    const used = ties.ties.filter((tie) => tie.hi > 0);
    return {
      point: open.point ? null : at('point'),
      lo: at('lo'),
      hi: open.hi ? Math.max(team ?? rules.value('THREAD.gate'), at('hi')) : at('hi'),
      n: [...known.values()].filter((tie) => tie > 0).length,
      coverage: open.point ? 0 : ties.unknown ? 0.5 : 1,
      grade: gradeOf(ties),
      evidence: used.length === 0 ? evidence([account.keyAt['people'] ?? account.at]) : mergeEvidence(used.flatMap((tie) => tie.evidence)),
      parts: { effective: effective([...known.values()]), people: known.size },
      why: ties.unknown ? [{ code: 'ties.unknown' }] : [],
    };
  },
});

const UNKNOWN_FUNCTION = '?';

/** Distinct (our function, their function) pairs; people without a function form one category of their own. */
export function functionPairs(
  ties: readonly { readonly ours: string; readonly theirs: string }[],
  ours: ReadonlyMap<string, string | undefined>,
  theirs: ReadonlyMap<string, string | undefined>,
): string[] {
  return [
    ...new Set(ties.map((tie) => `${ours.get(tie.ours) ?? UNKNOWN_FUNCTION} ~ ${theirs.get(tie.theirs) ?? UNKNOWN_FUNCTION}`)),
  ].sort();
}

/** Function pairs held together by a tie: from bow-tie (1) to diamond (method B3; Millman & Wilson 1995). */
export const fpair = indicator({
  id: 'FPAIR',
  lens: 'v7',
  level: 'account',
  unit: 'count',
  range: [0, null],
  core: false,
  needs: ['account', 'ties', 'firm', 'roster'],
  thresholds: ['FPAIR.gate', 'TIE.edge'],
  measure({ account, ties, firm, roster }, { rules }) {
    const edge = rules.value('TIE.edge');
    const ours = new Map((firm.team ?? []).map((member: TeamMember) => [member.id, member.function]));
    const theirs = new Map(roster.entries.flatMap((one) => (one.person ? [[one.id, (one.person as Person).function] as const] : [])));
    const at = (bound: Bound): string[] =>
      functionPairs(
        ties.ties.filter((tie) => strengthOf(tie, bound) >= edge),
        ours,
        theirs,
      );
    const pairs = at('point');
    const used = ties.ties.filter((tie) => tie.hi >= edge);
    const open = openOf(ties, roster);
    return {
      point: open.point ? null : pairs.length,
      lo: at('lo').length,
      hi: open.hi ? Math.max(rules.value('FPAIR.gate'), at('hi').length) : at('hi').length,
      n: used.length,
      coverage: open.point ? 0 : ties.unknown ? 0.5 : 1,
      grade: gradeOf(ties),
      evidence: used.length === 0 ? evidence([account.keyAt['people'] ?? account.at]) : mergeEvidence(used.flatMap((tie) => tie.evidence)),
      parts: { pairs: pairs.join('; ') },
      why: ties.unknown ? [{ code: 'ties.unknown' }] : [],
    };
  },
});
