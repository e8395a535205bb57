import { eachAccount, inFocus } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { gatePlaces } from './gate-places.ts';

/** Unknown is not zero: the account could stand higher, and only what is not written down is in the way. */
export const dataGap: FindingRule = {
  code: 'GX1109',
  name: 'data-gap',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      const { point, possible, possibleUnknown } = result.stage;
      const unknown = result.gates.filter((gate) => gate.pass.point === null && gate.pass.possible);
      if (possible <= point || possibleUnknown || unknown.length === 0 || !inFocus(facts, result)) return null;
      const args = { count: unknown.length, gates: unknown.map(({ id }) => id), point, possible };
      return { field: 'unknown', args, at: unknown.flatMap((gate) => gatePlaces(gate, account).slice(0, 1)).slice(0, 3) };
    }),
};
