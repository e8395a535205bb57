import { eachAccount, inFocus } from '../reading.ts';
import { type FindingRule, gate } from '../rule.ts';
import { gatePlaces } from './gate-places.ts';

/** Gates: the one condition that holds the account back from its next stage. */
export const blockedBy: FindingRule = {
  code: 'GX1104',
  name: 'blocked-by',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      const { bottleneck } = result;
      if (!bottleneck || bottleneck.unknown || !inFocus(facts, result)) return null;
      const held = gate(result, bottleneck.gate);
      return {
        field: `gate.${held.id}`,
        args: { gate: held.id, of: bottleneck.of, attainment: held.point },
        at: gatePlaces(held, account),
      };
    }),
};
