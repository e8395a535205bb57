import { gate, measure } from '../../findings/rule.ts';
import { clamp01 } from '../../lenses/stats.ts';
import { ALLIANCE, type AllianceId } from '../../model/account.ts';
import type { GateId, PersonSummary } from '../../result.ts';
import type { AccountAction, AccountView } from '../action.ts';
import { label, leading } from '../people.ts';

/** Known and not reached: what an action may work on. */
export function fails(view: AccountView, id: GateId): boolean {
  const { point } = gate(view.result, id);
  return point !== null && point < 1;
}

/** Where the key stands in the account file, else the account itself. */
export const placeOf = (view: AccountView, key: string) => [view.stated.keyAt[key] ?? view.result.place];
/** Where the person stands. */
export const personPlace = (view: AccountView, person: PersonSummary | null) => (person?.at ? [person.at] : placeOf(view, 'people'));

/** Each item of the alliance as ALLY reads it: 0, .5, 1, null not stated. */
function itemOf(view: AccountView, id: AllianceId): number | null {
  const value = measure(view.result, 'ALLY')?.parts?.[id];
  return typeof value === 'number' ? value : null;
}

/** Mode 1 is for those who distribute, or who have begun it and are nearer to it than to a personal community. */
function onTheWay({ result }: AccountView): boolean {
  if (result.stage.point > 0) return false;
  return result.relation === 'channel' || (result.nearer === 1 && gate(result, 'ALLY').point !== null);
}

/** Coverage or territory is begun: then the end of the channel is run, and what is begun is finished first. */
function runs(view: AccountView): boolean {
  return (
    view.result.relation === 'channel' && Math.max(itemOf(view, 'outlet_coverage') ?? 0, itemOf(view, 'territory_commitment') ?? 0) > 0
  );
}

/** ALLY attainment once these items are in use. */
function allyWith(view: AccountView, used: readonly AllianceId[]): number {
  const values = ALLIANCE.flatMap((id) => (used.includes(id) ? 1 : (itemOf(view, id) ?? [])));
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return clamp01(mean / view.facts.rules.value('ALLY.gate'));
}

/** Continuing contact: a standing monthly appointment (V1). */
export const keepRhythm: AccountAction = {
  id: 'keep-rhythm',
  level: 'account',
  gates: ['CONT'],
  effort: [4, 6, 10],
  success: 0.8,
  proof: ['interactions: entries[].date in every month, not broadcast or portal'],
  prerequisites: [],
  propose(view) {
    if (!fails(view, 'CONT')) return null;
    const person = leading(view.result);
    return {
      person: person?.id ?? null,
      after: { CONT: 1 },
      args: { person: person ? label(person) : null },
      at: personPlace(view, person),
    };
  },
};

/** Mode 1: the agreement and the joint plan put to use. */
export const jointPlan: AccountAction = {
  id: 'joint-plan',
  level: 'account',
  gates: ['ALLY'],
  effort: [5, 8, 15],
  success: 0.6,
  proof: ['alliance.<item>.status: used', 'alliance.<item>.last', 'alliance.<item>.evidence'],
  prerequisites: [],
  propose(view) {
    if (!onTheWay(view) || !fails(view, 'ALLY')) return null;
    const idle = ALLIANCE.filter((id) => (itemOf(view, id) ?? 0) < 1);
    const count = [1, 2, 3].find((size) => allyWith(view, idle.slice(0, size)) >= 1) ?? idle.length;
    const items = idle.slice(0, count);
    return {
      person: leading(view.result)?.id ?? null,
      after: { ALLY: allyWith(view, items) },
      args: { items },
      at: placeOf(view, 'alliance'),
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
    if (!onTheWay(view) || runs(view) || !fails(view, 'TERM')) return null;
    return {
      person: leading(view.result)?.id ?? null,
      after: { TERM: 1 },
      args: {},
      at: [view.stated.visibility?.at ?? view.result.place],
    };
  },
};

/** Mode 1: run the end of the channel, where it cannot be seen. */
export const runTerminals: AccountAction = {
  id: 'run-terminals',
  level: 'account',
  gates: ['TERM', 'ALLY'],
  reads: { TERM: null },
  effort: [10, 20, 40],
  success: 0.5,
  proof: [
    'alliance.outlet_coverage.status: used',
    'alliance.territory_commitment.status: used',
    'alliance.*.last',
    'alliance.*.evidence',
    'or team[].assigned with purpose: merchandising',
  ],
  prerequisites: [],
  propose(view) {
    if (!onTheWay(view) || !runs(view) || !fails(view, 'TERM')) return null;
    return {
      person: leading(view.result)?.id ?? null,
      after: { TERM: 1, ALLY: allyWith(view, ['outlet_coverage', 'territory_commitment']) },
      args: {},
      at: placeOf(view, 'alliance'),
    };
  },
};
