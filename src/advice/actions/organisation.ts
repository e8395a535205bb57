import { measure } from '../../findings/rule.ts';
import { itemValue } from '../../lenses/items.ts';
import { MECHANISMS, type MechanismId } from '../../model/account.ts';
import type { AccountAction, AccountView, Proposal } from '../action.ts';
import { label, leading, type Line, named, ours, secondLine } from '../people.ts';
import { fails, personPlace, placeOf } from './distribution.ts';

/** Organisation ties add to personal ones: they are advised once a personal community stands (V7). */
export const ready = (view: AccountView): boolean => view.result.stage.point === 2;

/** A second pair of people, so that no single departure halves the influence we reach (V7). */
export const secondThread: AccountAction = {
  id: 'second-thread',
  level: 'account',
  gates: ['BUSF', 'THREAD'],
  effort: [8, 15, 30],
  success: 0.6,
  proof: ['interactions: ours a second colleague, theirs the persons named, every month beyond orders'],
  prerequisites: [],
  propose(view) {
    if (!ready(view) || !fails(view, 'BUSF')) return null;
    return proposalOf(view, secondLine(view, false));
  },
};

/** Where one of theirs has half of the say, a second colleague alone does not help: the circle must grow on their side too (V7, V3). */
export const widenCircle: AccountAction = {
  id: 'widen-circle',
  level: 'account',
  gates: ['BUSF', 'THREAD'],
  effort: [12, 22, 44],
  success: 0.5,
  proof: [
    'people: one more with roles and influence',
    'interactions: ours a second colleague, theirs the persons named and the new one, every month beyond orders',
  ],
  prerequisites: ['second-thread'],
  propose(view) {
    if (!ready(view) || !fails(view, 'BUSF')) return null;
    const enough = view.facts.rules.value('BUSF.gate');
    const known = secondLine(view, false);
    const wider = secondLine(view, true);
    return wider && wider.departures >= enough && (known?.departures ?? 0) < enough ? proposalOf(view, wider) : null;
  },
};

function proposalOf(view: AccountView, line: Line | null): Proposal | null {
  const first = line?.people[0];
  if (!line || !first) return null;
  const { rules } = view.facts;
  return {
    person: first.id,
    after: { BUSF: Math.min(1, line.departures / rules.value('BUSF.gate')) },
    // The colleague's tie holds from the edge on; a whole thread would need a strong one.
    adds: { THREAD: rules.value('TIE.edge') / rules.value('TIE.strong') / rules.value('THREAD.gate') },
    args: { people: line.people.map(label), holder: ours(view, first.tieBy) },
    at: line.people.flatMap((person) => personPlace(view, person)),
  };
}

/** A further carrier of our side at the account (V7). */
export const addCarrier: AccountAction = {
  id: 'add-carrier',
  level: 'account',
  gates: ['THREAD'],
  effort: [8, 12, 24],
  success: 0.6,
  proof: ['interactions: ours a further colleague, in monthly work beyond orders', 'people[].closeness'],
  prerequisites: ['second-thread'],
  propose(view) {
    if (!ready(view) || !fails(view, 'THREAD')) return null;
    const needed = view.facts.rules.value('THREAD.gate');
    return {
      person: null,
      after: {},
      adds: { THREAD: 1 / needed },
      args: { threads: measure(view.result, 'THREAD')?.point ?? 0, needed },
      at: placeOf(view, 'people'),
    };
  },
};

/** Mirror their functions: engineering to engineering, logistics to logistics (V8d). */
export const pairFunctions: AccountAction = {
  id: 'pair-functions',
  level: 'account',
  gates: ['BREADTH'],
  effort: [10, 18, 36],
  success: 0.5,
  proof: ['team[].function', 'people[].function', 'interactions: joint work in three pairs of functions'],
  prerequisites: ['second-thread'],
  propose(view) {
    if (!ready(view) || !fails(view, 'BREADTH')) return null;
    const { rules } = view.facts;
    const linked = new Set(
      (view.facts.ties.get(view.result.id)?.ties ?? [])
        .filter((tie) => (tie.point ?? 0) >= rules.value('TIE.edge'))
        .map((tie) => tie.theirs),
    );
    const open = named(view.result).filter((person) => !linked.has(person.id));
    const functions = [...new Set((open.length > 0 ? open : named(view.result)).flatMap((person) => person.function ?? []))].slice(0, 3);
    const slope = measure(view.result, 'XORG')?.parts?.['relativeSlope'];
    const shrinking = typeof slope === 'number' && slope < rules.value('BREADTH.decline');
    return {
      person: open[0]?.id ?? null,
      after: { BREADTH: shrinking ? rules.value('BREADTH.cap') : 1 },
      args: { pairs: measure(view.result, 'FPAIR')?.point ?? 0, needed: rules.value('FPAIR.gate'), functions },
      at: placeOf(view, 'people'),
    };
  },
};

const itemOf = (view: AccountView, id: MechanismId): number | null =>
  itemValue(view.stated.mechanisms[id], view.facts.asOf, view.facts.rules).point;

/** INST attainment once these are in use and the others stay. */
function instWith(view: AccountView, used: readonly MechanismId[]): number {
  const values = MECHANISMS.flatMap((id) => (used.includes(id) ? 1 : (itemOf(view, id) ?? [])));
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const alive = values.filter((value) => value === 1).length;
  return Math.min(1, mean / view.facts.rules.value('INST.gate'), alive / view.facts.rules.value('INST.used'));
}

/** Bring mechanisms to life: meetings held, scorecards read, problems run through a routine (V8c). */
export const useMechanisms: AccountAction = {
  id: 'use-mechanisms',
  level: 'account',
  gates: ['INST'],
  effort: [10, 20, 40],
  success: 0.6,
  proof: ['mechanisms.<id>.status: used', 'mechanisms.<id>.last', 'mechanisms.<id>.evidence'],
  prerequisites: [],
  propose(view) {
    if (!ready(view) || !fails(view, 'INST')) return null;
    const idle = MECHANISMS.filter((id) => (itemOf(view, id) ?? 0) < 1).sort(
      (a, b) => (itemOf(view, b) ?? 0) - (itemOf(view, a) ?? 0) || MECHANISMS.indexOf(a) - MECHANISMS.indexOf(b),
    );
    const count = idle.map((_, index) => index + 1).find((size) => instWith(view, idle.slice(0, size)) >= 1) ?? idle.length;
    const chosen = idle.slice(0, count);
    return {
      person: leading(view.result)?.id ?? null,
      after: { INST: instWith(view, chosen) },
      args: { mechanisms: chosen, count: chosen.length, first: chosen[0] ?? null },
      at: chosen
        .flatMap((id) => view.stated.mechanisms[id]?.at ?? [])
        .concat(placeOf(view, 'mechanisms'))
        .slice(0, Math.max(1, count)),
    };
  },
};
