import { GATES_OF } from '../../stages/gates.ts';
import type { GateId, Stage } from '../../result.ts';
import { eachAccount, inFocus } from '../reading.ts';
import type { FindingRule } from '../rule.ts';
import { gatePlaces } from './gate-places.ts';

/** Beyond this an account is not measured at all, and the list of questions says so better. */
const FEW = 4;

/** Every gate that must hold at a stage. */
function needed(stage: Stage): readonly GateId[] {
  if (stage === 0) return [];
  if (stage === 1) return GATES_OF[1];
  return stage === 2 ? ['CONT', ...GATES_OF[2]] : ['CONT', ...GATES_OF[2], 'EMBED', ...GATES_OF[3]];
}

/** Unknown is not zero: the account could stand higher, and only a few things not written down are in the way. */
export const dataGap: FindingRule = {
  code: 'GX1109',
  name: 'data-gap',
  severity: 'info',
  lens: 'guards',
  advice: [],
  check: (facts) =>
    eachAccount(facts, (result, account) => {
      const { point, possible, possibleUnknown } = result.stage;
      const unknown = result.gates.filter((gate) => gate.pass.point === null && needed(possible).includes(gate.id));
      if (possible <= point || possibleUnknown || unknown.length === 0 || unknown.length > FEW || !inFocus(facts, result)) return null;
      const args = { count: unknown.length, gates: unknown.map(({ id }) => id), point, possible };
      return { field: 'unknown', args, at: unknown.flatMap((gate) => gatePlaces(gate, account).slice(0, 1)).slice(0, 3) };
    }),
};
