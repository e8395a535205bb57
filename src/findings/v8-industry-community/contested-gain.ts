import { eachAccount } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** V8b: one side disputes how the gain is shared, or the terms that bind it. It counts for nothing in GAIN. */
export const contestedGain: FindingRule = {
  code: 'GX801',
  name: 'contested-gain',
  severity: 'warning',
  lens: 'v8',
  advice: ['settle-contest'],
  check: (facts) =>
    eachAccount(facts, (_, account) => {
      const initiatives = (account.initiatives ?? []).map((item) => ({ ...item, name: item.what ?? item.id ?? item.reason ?? '?' }));
      const contested = [...initiatives, ...account.terms.map((item) => ({ ...item, name: item.what }))].filter((item) => item.contested);
      if (contested.length === 0) return null;
      const args = {
        count: contested.length,
        what: contested.map(({ name }) => name).slice(0, 2),
        reasons: contested.flatMap(({ reason }) => reason ?? []),
      };
      return { field: 'contested', args, at: contested.map(({ at }) => at).slice(0, 5) };
    }),
};
