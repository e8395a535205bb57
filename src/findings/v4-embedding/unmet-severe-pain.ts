import { eachAccount, worthCloseness } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

const SEVERE = 3;

/** V4: a pain of the greatest severity is written down and nothing of ours meets it. */
export const unmetSeverePain: FindingRule = {
  code: 'GX403',
  name: 'unmet-severe-pain',
  severity: 'warning',
  lens: 'v4',
  advice: ['work-their-problem', 'start-initiative'],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      if (!worthCloseness(facts, result)) return null;
      const met = new Set([...(account.offerings ?? []), ...(account.initiatives ?? [])].flatMap((item) => item.meets));
      const unmet = (account.pains ?? []).filter(
        (pain) => (pain.severity?.value ?? 0) >= SEVERE && (pain.status ?? 'known') === 'known' && !met.has(pain.id),
      );
      if (unmet.length === 0) return null;
      const pains = unmet.map((pain) => pain.what ?? pain.id).slice(0, 3);
      return { field: 'pains.status', args: { count: unmet.length, pains }, at: unmet.map((pain) => pain.at).slice(0, 3) };
    }),
};
