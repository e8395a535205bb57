import type { Finding, LensId, Place, Waived } from '../../result.ts';

/** How loud a remark is on a platform: error fails, warning is shown, note is told and counts for nothing. */
export type Level = 'error' | 'warning' | 'note';

/** One thing to be said at one place of the plan, as platforms take it: plain prose, one line per sentence group. */
export interface Remark {
  /** A finding's code (`GX711`), or of the policy `policy.<code>`. */
  readonly rule: string;
  readonly lens: LensId | 'data' | 'policy';
  readonly level: Level;
  /** Of the finding itself, whatever a policy makes of it; a violation's is its level. */
  readonly severity: Finding['severity'];
  /** One line, names its account or community. */
  readonly title: string;
  /** Why it matters and what to do about it; '' where there is no such prose. */
  readonly why: string;
  readonly how: string;
  /** As they stand in the plan, from the workspace's root; never empty. */
  readonly places: readonly [Place, ...Place[]];
  /** Unique among the remarks of a result; the same in the next run, wherever the lines have moved. */
  readonly fingerprint: string;
  readonly waived: Waived | null;
}

/** Where everything is put that has no line of its own: the first line of the file that marks a workspace. */
const ROOT: Place = { file: 'guanxi.yaml', line: 1 };

export function placesOf(at: readonly Place[], otherwise: Place | null): readonly [Place, ...Place[]] {
  const [first, ...rest] = at;
  return first === undefined ? [otherwise ?? ROOT] : [first, ...rest];
}

const RANK: Readonly<Record<Level, number>> = { error: 0, warning: 1, note: 2 };

/** The loudest first, waived ones last; of one level in the order given. */
export function loudestFirst(remarks: readonly Remark[]): readonly Remark[] {
  const rank = (remark: Remark): number => RANK[remark.level] + (remark.waived === null ? 0 : RANK.note + 1);
  return [...remarks].sort((a, b) => rank(a) - rank(b));
}

/** Later ones of the same fingerprint get a number, so that no platform takes two remarks for one. */
export function apart(remarks: readonly Remark[]): readonly Remark[] {
  const seen = new Map<string, number>();
  return remarks.map((remark) => {
    const count = (seen.get(remark.fingerprint) ?? 0) + 1;
    seen.set(remark.fingerprint, count);
    return count === 1 && remark.fingerprint !== '' ? remark : { ...remark, fingerprint: `${remark.fingerprint}-${count}` };
  });
}

/** How many remarks of each level there are; waived ones are counted apart. */
export function tally(remarks: readonly Remark[]): Readonly<Record<Level | 'waived', number>> {
  const counts = { error: 0, warning: 0, note: 0, waived: 0 };
  for (const remark of remarks) counts[remark.waived === null ? remark.level : 'waived'] += 1;
  return counts;
}
