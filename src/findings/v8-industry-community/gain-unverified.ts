import type { Initiative } from '../../model/account.ts';
import { eachAccount, part } from '../reading.ts';
import { type FindingRule, measure } from '../rule.ts';

/** What an initiative with gains written for both sides still lacks to count. */
function lacks(item: Initiative): ('baseline' | 'verifier' | 'reference')[] {
  const missing: ('baseline' | 'verifier' | 'reference')[] = [];
  if (item.baselineAgreed !== true) missing.push('baseline');
  if (item.verifiedBy === undefined || item.verifiedBy === 'us') missing.push('verifier');
  if (item.evidence === undefined) missing.push('reference');
  return missing;
}

/** V8b: gains are reported, and only our word stands for them. Silent once one win-win is verified. */
export const gainUnverified: FindingRule = {
  code: 'GX803',
  name: 'gain-unverified',
  severity: 'warning',
  lens: 'v8',
  advice: ['verify-gain', 'count-both-gains'],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      if ((part(measure(result, 'GAIN'), 'winWin') ?? 0) > 0 && (part(measure(result, 'GAIN'), 'verified') ?? 0) > 0) return null;
      const reported = (account.initiatives ?? []).filter(
        (item) => item.kind === 'joint' && !item.contested && item.gainThem && item.gainUs,
      );
      const unproven = reported.filter((item) => lacks(item).length > 0);
      if (unproven.length === 0 || unproven.length < reported.length) return null;
      const missing = (['baseline', 'verifier', 'reference'] as const).filter((what) =>
        unproven.some((item) => lacks(item).includes(what)),
      );
      const what = unproven.flatMap((item) => item.what ?? item.id ?? []).slice(0, 3);
      return { field: 'initiatives', args: { count: unproven.length, what, missing }, at: unproven.map((item) => item.at).slice(0, 3) };
    }),
};
