import { gate } from '../../findings/rule.ts';
import { VALUE_SLOTS } from '../../model/person.ts';
import type { PersonSummary } from '../../result.ts';
import type { AccountAction, AccountView } from '../action.ts';
import { keyWith, label, leading, named, ours, points } from '../people.ts';
import { fails, personPlace, placeOf } from './distribution.ts';

/** Their worst pain that is not solved. */
export function worstPain(view: AccountView) {
  return [...(view.stated.pains ?? [])]
    .filter((one) => one.status !== 'solved')
    .sort((a, b) => (b.severity?.value ?? 0) - (a.severity?.value ?? 0) || (a.id < b.id ? -1 : 1))[0];
}

const RANK = ['decider', 'user', 'buyer', 'influencer', 'gatekeeper', 'initiator'];
const rank = (person: PersonSummary): number => Math.min(...person.roles.map((role) => RANK.indexOf(role)), RANK.length);

/** Find out who decides and uses, and begin to work with the first of them (V6). */
export const identifyKeyPersons: AccountAction = {
  id: 'identify-key-persons',
  level: 'account',
  gates: ['KEY'],
  effort: [3, 5, 10],
  success: 0.7,
  proof: [
    'people[].name and roles: decider, user',
    'people[].influence from two of ours',
    'interactions: first working contacts with them',
  ],
  prerequisites: [],
  propose(view) {
    const missing = view.result.people.filter((one) => one.placeholder).sort((a, b) => rank(a) - rank(b) || points(b) - points(a));
    const [first] = missing;
    if (!first || !fails(view, 'KEY')) return null;
    // Two working contacts in a quarter make a moderate tie, not a strong one; the strong one is the next action.
    const after = keyWith(view.result, [first.id], view.facts.rules.value('TIE.edge'), view.facts.rules);
    if (after <= (gate(view.result, 'KEY').point ?? 0)) return null;
    return { person: null, after: { KEY: after }, args: { roles: missing.flatMap((one) => one.roles) }, at: placeOf(view, 'people') };
  },
};

/** Work with the one who decides, month by month, on what this person is judged by (V6). */
export const deepenKeyTie: AccountAction = {
  id: 'deepen-key-tie',
  level: 'account',
  gates: ['KEY'],
  effort: [8, 12, 24],
  success: 0.5,
  proof: [
    'interactions: monthly problem_solving, planning, training, improvement, initiator us and them',
    'people[].closeness by both sides',
  ],
  prerequisites: ['identify-key-persons'],
  propose(view) {
    if (!fails(view, 'KEY')) return null;
    const strong = view.facts.rules.value('TIE.strong');
    const [best] = named(view.result)
      .filter((person) => (person.tie.point ?? 0) < strong)
      .map((person) => ({ person, after: keyWith(view.result, [person.id], strong, view.facts.rules) }))
      .sort((a, b) => b.after - a.after || points(b.person) - points(a.person) || (a.person.id < b.person.id ? -1 : 1));
    if (!best) return null;
    return {
      person: best.person.id,
      after: { KEY: best.after },
      args: { person: label(best.person), ours: ours(view, best.person.tieBy) },
      at: personPlace(view, best.person),
    };
  },
};

/** Contacts that are not about an order: a working session at their site every month (V1). */
export const workTheirProblem: AccountAction = {
  id: 'work-their-problem',
  level: 'account',
  gates: ['BTX'],
  reads: { BTX: 'BCONT' },
  effort: [6, 10, 18],
  success: 0.7,
  proof: ['interactions: purpose problem_solving, improvement, training or codevelop in half of the months'],
  prerequisites: [],
  propose(view) {
    if (!fails(view, 'BTX')) return null;
    const pain = worstPain(view);
    const person = named(view.result).find((one) => one.roles.includes('user')) ?? leading(view.result);
    return {
      person: person?.id ?? null,
      after: { BTX: 1 },
      args: { pain: pain?.what ?? null },
      at: pain ? [pain.at] : placeOf(view, 'pains'),
    };
  },
};

/** Give them a reason and a way to come to us first (V1, V5). */
export const giveReasonToCall: AccountAction = {
  id: 'give-reason-to-call',
  level: 'account',
  gates: ['RECIP'],
  effort: [3, 5, 10],
  success: 0.6,
  proof: ['interactions: initiator them or joint in a quarter of the contacts beyond orders'],
  prerequisites: ['work-their-problem'],
  propose(view) {
    if (!fails(view, 'RECIP')) return null;
    const person = named(view.result).find((one) => one.roles.includes('user')) ?? leading(view.result);
    return {
      person: person?.id ?? null,
      after: { RECIP: 1 },
      args: { person: person ? label(person) : null },
      at: personPlace(view, person),
    };
  },
};

const proven = (person: PersonSummary): boolean => Object.values(person.value).includes('confirmed');
const claims = (person: PersonSummary): number => Object.values(person.value).filter((status) => status === 'claimed').length;

/** A measured gain for a key person, confirmed by that person (V6). */
export const proveValue: AccountAction = {
  id: 'prove-value',
  level: 'account',
  gates: ['RATV', 'NEAR'],
  reads: { NEAR: 'PVAL' },
  effort: [3, 6, 12],
  success: 0.6,
  proof: ['people[].value.<efficiency|career|business>.status: confirmed', 'people[].value.*.evidence', 'people[].value.*.date'],
  prerequisites: ['work-their-problem'],
  propose(view) {
    // Proof is for those who decide; while nobody knows them, finding them comes first.
    if (view.result.people.some((one) => one.placeholder && one.roles.includes('decider'))) return null;
    const keys = named(view.result).filter((one) => one.key);
    const [target] = keys
      .filter((one) => !proven(one))
      .sort((a, b) => points(b) - points(a) || claims(b) - claims(a) || (a.id < b.id ? -1 : 1));
    if (!target || !(fails(view, 'RATV') || fails(view, 'NEAR'))) return null;
    const slot = VALUE_SLOTS.find((one) => target.value[one] === 'claimed') ?? 'efficiency';
    const near = nearWith(view, keys, target);
    return {
      person: target.id,
      after: { RATV: 1, ...(near === null ? {} : { NEAR: near }) },
      args: { person: label(target), slot },
      at: personPlace(view, target),
    };
  },
};

/** NEAR through the proof alone; null where it would stay open because nobody knows how near the offerings are. */
function nearWith(view: AccountView, keys: readonly PersonSummary[], target: PersonSummary): number | null {
  const held = keys.reduce((sum, one) => sum + points(one), 0);
  const share = keys.filter((one) => one === target || proven(one)).reduce((sum, one) => sum + points(one), 0) / Math.max(held, 1e-9);
  const near = Math.min(1, share / view.facts.rules.value('PVAL.gate'));
  return near < 1 && gate(view.result, 'NEAR').point === null ? null : near;
}
