import { gate, measure } from '../../findings/rule.ts';
import type { AccountAction, AccountView } from '../action.ts';
import { keyWith, label, leading, named } from '../people.ts';
import type { PersonSummary } from '../../result.ts';

const peopleAt = (view: AccountView) => [view.stated.keyAt['people'] ?? view.result.place];
const personPlace = (view: AccountView, person: PersonSummary) => (person.at ? [person.at] : peopleAt(view));

/** Find out who decides and uses, and meet them. */
export const identifyKeyPersons: AccountAction = {
  id: 'identify-key-persons',
  level: 'account',
  gates: ['KEY'],
  effort: [2, 4, 8],
  success: 0.7,
  proof: ['people: a decider and a user by name', 'people[].influence from two of ours'],
  prerequisites: [],
  propose(view) {
    const missing = view.result.people.filter((one) => one.placeholder).flatMap((one) => one.roles);
    if (missing.length === 0 || (gate(view.result, 'KEY').point ?? 0) >= 1) return null;
    const before = gate(view.result, 'KEY').point ?? 0;
    // Knowing who decides opens the door; the tie itself is the next action.
    const after = named(view.result).length === 0 ? Math.max(before, 0.1) : before + (1 - before) * 0.1;
    return { person: null, after: { KEY: after }, args: { roles: missing }, at: peopleAt(view) };
  },
};

/** Work with the one who decides, month by month, on what he is judged by. */
export const deepenKeyTie: AccountAction = {
  id: 'deepen-key-tie',
  level: 'account',
  gates: ['KEY'],
  effort: [8, 12, 24],
  success: 0.5,
  proof: ['interactions: monthly problem_solving, planning or training with the key person, started by both sides', 'people[].closeness'],
  prerequisites: ['identify-key-persons'],
  propose(view) {
    const person = leading(view.result);
    if (!person || (gate(view.result, 'KEY').point ?? 0) >= 1) return null;
    const weakest = named(view.result)
      .filter((one) => (one.tie.point ?? 0) < view.facts.rules.value('TIE.strong'))
      .sort((a, b) => Number(b.key) - Number(a.key) || (b.influence.point ?? 0) - (a.influence.point ?? 0))[0];
    const target = weakest ?? person;
    const after = keyWith(view.result, [target.id], view.facts.rules);
    return { person: target.id, after: { KEY: after }, args: { person: label(target), ours: target.tieBy }, at: personPlace(view, target) };
  },
};

/** Contacts that are not about an order: a working session at their site every month. */
export const workTheirProblem: AccountAction = {
  id: 'work-their-problem',
  level: 'account',
  gates: ['BTX'],
  effort: [6, 10, 18],
  success: 0.7,
  proof: ['interactions: purpose problem_solving, improvement, training or codevelop in half of the months'],
  prerequisites: [],
  propose(view) {
    const beyond = gate(view.result, 'BTX');
    if ((beyond.point ?? 0) >= 1) return null;
    const pain = [...(view.stated.pains ?? [])]
      .filter((one) => one.status !== 'solved')
      .sort((a, b) => (b.severity?.value ?? 0) - (a.severity?.value ?? 0) || (a.id < b.id ? -1 : 1))[0];
    const person = leading(view.result);
    return {
      person: person?.id ?? null,
      after: { BTX: 1 },
      args: { pain: pain?.what ?? pain?.id ?? null, person: person ? label(person) : null },
      at: [pain?.at ?? view.result.place],
    };
  },
};

/** Give them a reason and a way to come to us first. */
export const giveReasonToCall: AccountAction = {
  id: 'give-reason-to-call',
  level: 'account',
  gates: ['RECIP'],
  effort: [3, 5, 10],
  success: 0.6,
  proof: ['interactions: initiator them or joint in a quarter of the beyond contacts'],
  prerequisites: ['work-their-problem'],
  propose(view) {
    if ((gate(view.result, 'RECIP').point ?? 0) >= 1) return null;
    const person = named(view.result).find((one) => one.roles.includes('user')) ?? leading(view.result);
    return {
      person: person?.id ?? null,
      after: { RECIP: 1 },
      args: {
        person: person ? label(person) : null,
        inbound: (measure(view.result, 'RECIP')?.parts?.['inbound'] as number | null | undefined) ?? null,
      },
      at: [view.result.place],
    };
  },
};

/** A measured gain for a key person, confirmed by him. */
export const proveValue: AccountAction = {
  id: 'prove-value',
  level: 'account',
  gates: ['RATV', 'NEAR'],
  effort: [3, 6, 12],
  success: 0.6,
  proof: ['people[].value.<efficiency|career|business>.status: confirmed', 'people[].value.*.evidence'],
  prerequisites: ['identify-key-persons'],
  propose(view) {
    const gates = [gate(view.result, 'RATV'), gate(view.result, 'NEAR')];
    if (gates.every((one) => (one.point ?? 0) >= 1)) return null;
    const keys = named(view.result).filter((one) => one.key);
    const target = keys
      .filter((one) => !Object.values(one.value).includes('confirmed'))
      .sort((a, b) => claims(b) - claims(a) || (b.influence.point ?? 0) - (a.influence.point ?? 0))[0];
    if (!target) return null;
    const slot = (['efficiency', 'business', 'career'] as const).find((one) => target.value[one] === 'claimed') ?? 'efficiency';
    const held = keys.reduce((sum, one) => sum + (one.influence.point ?? 0), 0);
    const proven = keys
      .filter((one) => one.id === target.id || Object.values(one.value).includes('confirmed'))
      .reduce((sum, one) => sum + (one.influence.point ?? 0), 0);
    const near = Math.min(1, (held === 0 ? 0 : proven / held) / view.facts.rules.value('PVAL.gate'));
    return {
      person: target.id,
      after: { RATV: 1, NEAR: Math.max(gate(view.result, 'NEAR').point ?? 0, near) },
      args: { person: label(target), slot },
      at: personPlace(view, target),
    };
  },
};
function claims(person: PersonSummary): number {
  return Object.values(person.value).filter((status) => status === 'claimed').length;
}

/** Move an offering into their core process, or give the one that is there its artefact. */
export const moveToCore: AccountAction = {
  id: 'move-to-core',
  level: 'account',
  gates: ['EMBED', 'NEAR'],
  effort: [15, 30, 60],
  success: 0.4,
  proof: ['offerings[].ladder: 3 or more', 'offerings[].proximity: adjacent | core', 'offerings[].artefact'],
  prerequisites: ['work-their-problem'],
  propose(view) {
    if ((gate(view.result, 'EMBED').point ?? 0) >= 1) return null;
    const capped = (view.stated.offerings ?? []).find((one) => (one.ladder?.value ?? 0) >= 4 && one.artefact === undefined);
    const pain = [...(view.stated.pains ?? [])]
      .filter((one) => one.status !== 'solved')
      .sort((a, b) => (b.severity?.value ?? 0) - (a.severity?.value ?? 0) || (a.id < b.id ? -1 : 1))[0];
    return {
      person: leading(view.result)?.id ?? null,
      after: { EMBED: 1, NEAR: 1 },
      args: { offering: capped?.name ?? capped?.id ?? null, pain: pain?.what ?? pain?.id ?? null },
      at: [capped?.at ?? view.stated.keyAt['offerings'] ?? view.result.place],
    };
  },
};
