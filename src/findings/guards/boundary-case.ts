import { eachAccount, worthCloseness } from '../reading.ts';
import type { FindingRule } from '../rule.ts';

/** Method §3: a strict and a majority reading differ, or one gate stands between two stages. */
export const boundaryCase: FindingRule = {
  code: 'GX1105',
  name: 'boundary-case',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    eachAccount(facts, (result) => {
      if (result.boundary.length === 0 || !worthCloseness(facts, result)) return null;
      const { point, majority } = result.stage;
      const of = result.bottleneck?.of ?? Math.min(3, point + 1);
      return { field: 'stage', args: { point, majority, of, gate: result.bottleneck?.gate ?? null } };
    }),
};
