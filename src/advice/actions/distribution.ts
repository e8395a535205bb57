import { ALLIANCE } from '../../model/account.ts';
import { itemValue } from '../../lenses/items.ts';
import { gate, measure } from '../../findings/rule.ts';
import type { AccountAction, AccountView } from '../action.ts';
import { label, leading } from '../people.ts';

/** Alliance items that are not in use, in the order they are built. */
function idle({ facts, stated }: AccountView): string[] {
  return ALLIANCE.filter((id) => (itemValue(stated.alliance[id], facts.asOf, facts.rules).point ?? 0) < 1);
}

/** Mode 1 is for those who distribute, or who are nearer to it than to a personal community. */
function onTheWay({ result }: AccountView): boolean {
  return result.stage.point === 0 && (result.relation === 'channel' || result.nearer === 1);
}

const person = (view: AccountView): string | null => leading(view.result)?.id ?? null;
const who = (view: AccountView): string | null => {
  const found = leading(view.result);
  return found ? label(found) : null;
};

/** Continuing contact: a standing monthly appointment. */
export const keepRhythm: AccountAction = {
  id: 'keep-rhythm',
  level: 'account',
  gates: ['CONT'],
  effort: [4, 6, 10],
  success: 0.8,
  proof: ['interactions: a directed contact in every month'],
  prerequisites: [],
  propose(view) {
    const cont = gate(view.result, 'CONT');
    if ((cont.point ?? 0) >= 1) return null;
    return { person: person(view), after: { CONT: 1 }, args: { person: who(view) }, at: [view.result.place] };
  },
};

/** Mode 1: the agreement and the joint plan put to use. */
export const jointPlan: AccountAction = {
  id: 'joint-plan',
  level: 'account',
  gates: ['ALLY'],
  effort: [5, 8, 15],
  success: 0.6,
  proof: ['alliance.framework_agreement.status: used', 'alliance.joint_plan.status: used', 'alliance.*.last', 'alliance.*.evidence'],
  prerequisites: [],
  propose(view) {
    if (!onTheWay(view) || (gate(view.result, 'ALLY').point ?? 0) >= 1) return null;
    return {
      person: person(view),
      after: { ALLY: 1 },
      args: { items: idle(view).slice(0, 2) },
      at: [view.stated.keyAt['alliance'] ?? view.result.place],
    };
  },
};

/** Mode 1: see the end of the channel. */
export const seeSellThrough: AccountAction = {
  id: 'see-sell-through',
  level: 'account',
  gates: ['TERM'],
  effort: [3, 6, 12],
  success: 0.6,
  proof: ['visibility: live | monthly'],
  prerequisites: [],
  propose(view) {
    if (!onTheWay(view) || (gate(view.result, 'TERM').point ?? 0) >= 1) return null;
    return {
      person: person(view),
      after: { TERM: 1 },
      args: { now: measure(view.result, 'VIS')?.point ?? 0 },
      at: [view.stated.visibility?.at ?? view.result.place],
    };
  },
};

/** Mode 1: run the end of the channel with own routes, where it cannot be seen. */
export const runTerminals: AccountAction = {
  id: 'run-terminals',
  level: 'account',
  gates: ['TERM', 'ALLY'],
  effort: [15, 30, 60],
  success: 0.5,
  proof: ['alliance.outlet_coverage.status: used', 'alliance.territory_commitment.status: used'],
  prerequisites: ['joint-plan'],
  propose(view) {
    if (!onTheWay(view) || view.result.relation !== 'channel' || (gate(view.result, 'TERM').point ?? 0) >= 1) return null;
    return {
      person: person(view),
      after: { TERM: 1, ALLY: Math.max(1, gate(view.result, 'ALLY').point ?? 0) },
      args: {},
      at: [view.stated.keyAt['alliance'] ?? view.result.place],
    };
  },
};
