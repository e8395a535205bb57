import { itemValue } from '../../lenses/items.ts';
import { gate, measure } from '../../findings/rule.ts';
import { MECHANISMS } from '../../model/account.ts';
import type { PersonSummary } from '../../result.ts';
import type { AccountAction, AccountView } from '../action.ts';
import { label, named } from '../people.ts';

/** Organisation ties add to personal ones: they are advised once a personal community stands. */
const ready = (view: AccountView): boolean => view.result.stage.point === 2;
const place = (view: AccountView, key: string) => [view.stated.keyAt[key] ?? view.result.place];

/** The most influential person whose tie hangs on at most one of ours. */
function thin(view: AccountView): PersonSummary | null {
  const edge = view.facts.rules.value('TIE.edge');
  const held = (id: string): number =>
    (view.facts.ties.get(view.result.id)?.ties ?? []).filter((tie) => tie.theirs === id && (tie.point ?? 0) >= edge).length;
  return named(view.result).find((person) => held(person.id) < 2) ?? null;
}

/** A second pair of people, so that no single departure halves the influence we reach. */
export const secondThread: AccountAction = {
  id: 'second-thread',
  level: 'account',
  gates: ['BUSF', 'THREAD'],
  effort: [8, 15, 30],
  success: 0.6,
  proof: ['interactions: a second of ours with a second of theirs, every month beyond orders'],
  prerequisites: [],
  propose(view) {
    const bus = gate(view.result, 'BUSF');
    if (!ready(view) || (bus.point ?? 0) >= 1) return null;
    const target = thin(view) ?? named(view.result)[0] ?? null;
    if (!target) return null;
    const threads = measure(view.result, 'THREAD')?.point ?? 0;
    return {
      person: target.id,
      after: { BUSF: 1, THREAD: Math.min(1, (threads + 1) / view.facts.rules.value('THREAD.gate')) },
      args: { person: label(target), holder: target.tieBy },
      at: target.at ? [target.at] : place(view, 'people'),
    };
  },
};

/** A further carrier of our side at the account. */
export const addCarrier: AccountAction = {
  id: 'add-carrier',
  level: 'account',
  gates: ['THREAD'],
  effort: [8, 12, 24],
  success: 0.6,
  proof: ['interactions: another of ours in monthly work beyond orders'],
  prerequisites: ['second-thread'],
  propose(view) {
    if (!ready(view) || (gate(view.result, 'THREAD').point ?? 0) >= 1) return null;
    const threads = measure(view.result, 'THREAD')?.point ?? 0;
    return {
      person: named(view.result)[0]?.id ?? null,
      after: { THREAD: Math.min(1, (threads + 1) / view.facts.rules.value('THREAD.gate')) },
      args: { threads, needed: view.facts.rules.value('THREAD.gate') },
      at: place(view, 'people'),
    };
  },
};

/** Mirror their functions: engineering to engineering, logistics to logistics. */
export const pairFunctions: AccountAction = {
  id: 'pair-functions',
  level: 'account',
  gates: ['BREADTH', 'THREAD'],
  effort: [10, 18, 36],
  success: 0.5,
  proof: ['team[].function', 'people[].function', 'interactions: joint work in three function pairs'],
  prerequisites: ['second-thread'],
  propose(view) {
    if (!ready(view) || (gate(view.result, 'BREADTH').point ?? 0) >= 1) return null;
    const functions = [...new Set(named(view.result).flatMap((person) => person.function ?? []))].sort();
    const threads = measure(view.result, 'THREAD')?.point ?? 0;
    return {
      person: null,
      after: { BREADTH: 1, THREAD: Math.min(1, (threads + 1) / view.facts.rules.value('THREAD.gate')) },
      args: { pairs: measure(view.result, 'FPAIR')?.point ?? 0, functions },
      at: place(view, 'people'),
    };
  },
};

/** Bring mechanisms to life: meetings held, scorecards read, problems run through a routine. */
export const useMechanisms: AccountAction = {
  id: 'use-mechanisms',
  level: 'account',
  gates: ['INST'],
  effort: [10, 20, 40],
  success: 0.6,
  proof: ['mechanisms.*.status: used (three or more, half of the eight)', 'mechanisms.*.last', 'mechanisms.*.evidence'],
  prerequisites: [],
  propose(view) {
    if (!ready(view) || (gate(view.result, 'INST').point ?? 0) >= 1) return null;
    const value = (id: (typeof MECHANISMS)[number]) => itemValue(view.stated.mechanisms[id], view.facts.asOf, view.facts.rules).point ?? 0;
    const next = [...MECHANISMS]
      .filter((id) => value(id) < 1)
      .sort((a, b) => value(b) - value(a) || MECHANISMS.indexOf(a) - MECHANISMS.indexOf(b));
    return {
      person: null,
      after: { INST: 1 },
      args: { mechanisms: next.slice(0, 3), used: (measure(view.result, 'INST')?.parts?.['used'] as number | undefined) ?? 0 },
      at: place(view, 'mechanisms'),
    };
  },
};

/** An initiative with a baseline agreed first and both gains measured. */
export const startInitiative: AccountAction = {
  id: 'start-initiative',
  level: 'account',
  gates: ['GAIN'],
  effort: [15, 30, 60],
  success: 0.4,
  proof: [
    'initiatives[].baseline_agreed: true',
    'initiatives[].gain_them and gain_us',
    'initiatives[].verified_by: customer',
    'initiatives[].evidence',
  ],
  prerequisites: [],
  propose(view) {
    const gain = gate(view.result, 'GAIN');
    if (!ready(view) || (gain.point ?? 0) >= 1 || unverified(view).length > 0) return null;
    const pain = [...(view.stated.pains ?? [])].filter((one) => one.status !== 'solved')[0];
    return { person: null, after: { GAIN: 1 }, args: { pain: pain?.what ?? pain?.id ?? null }, at: place(view, 'initiatives') };
  },
};

function unverified(view: AccountView) {
  return (view.stated.initiatives ?? []).filter(
    (one) =>
      one.kind === 'joint' &&
      !one.contested &&
      (one.gainThem !== undefined || one.gainUs !== undefined) &&
      (one.verifiedBy === undefined || one.verifiedBy === 'us' || one.evidence === undefined),
  );
}

/** Have the customer sign what was measured. */
export const verifyGain: AccountAction = {
  id: 'verify-gain',
  level: 'account',
  gates: ['GAIN'],
  effort: [2, 4, 8],
  success: 0.6,
  proof: ['initiatives[].verified_by: customer | both | third_party', 'initiatives[].evidence', 'initiatives[].measured'],
  prerequisites: [],
  propose(view) {
    const [one] = unverified(view);
    if (!ready(view) || !one || (gate(view.result, 'GAIN').point ?? 0) >= 1) return null;
    return { person: null, after: { GAIN: 1 }, args: { initiative: one.what ?? one.id ?? '' }, at: [one.at] };
  },
};

/** Settle what is contested about the sharing before anything else is built on it. */
export const settleContest: AccountAction = {
  id: 'settle-contest',
  level: 'account',
  gates: ['GAIN'],
  effort: [4, 8, 20],
  success: 0.4,
  proof: ['initiatives[].contested: false', 'terms[].contested: false'],
  prerequisites: [],
  propose(view) {
    const contested = (view.stated.initiatives ?? []).filter((one) => one.contested);
    const [one] = contested;
    if (!ready(view) || !one || (gate(view.result, 'GAIN').point ?? 0) >= 1) return null;
    return { person: null, after: { GAIN: 1 }, args: { initiative: one.what ?? one.id ?? '', reason: one.reason ?? null }, at: [one.at] };
  },
};
