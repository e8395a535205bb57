import { clamp01 } from '../lenses/stats.ts';
import { type Bipartite, busFactor } from '../lenses/v7-organisation/network.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { AccountResult, PersonSummary } from '../result.ts';
import type { AccountView } from './action.ts';

/** Those who count in buying now, placeholders included, strongest influence first. */
function present(account: AccountResult): PersonSummary[] {
  return account.people.filter((person) => !person.left);
}

/** People we know at the account now, strongest influence first. */
export function named(account: AccountResult): PersonSummary[] {
  return present(account).filter((person) => !person.placeholder);
}

/** The person to work with: the decider or else the most influential. */
export function leading(account: AccountResult): PersonSummary | null {
  const people = named(account);
  return people.find((person) => person.roles.includes('decider')) ?? people[0] ?? null;
}

/** How the record calls a person: by name, by function, else by id. */
export function label(person: PersonSummary): string {
  return person.name ?? person.function ?? person.id;
}

/** How the record calls one of ours. */
export function ours(view: AccountView, id: string | null): string | null {
  return view.facts.model.firm.team?.find((member) => member.id === id)?.name ?? id;
}

export const points = (person: PersonSummary): number => person.influence.point ?? 0;

/** KEY attainment once these people are tied at this strength and the others stay as they are. A placeholder that is filled counts as the role it held. */
export function keyWith(account: AccountResult, tied: readonly string[], strength: number, rules: Rules): number {
  const strong = rules.value('TIE.strong');
  const all = present(account);
  const tieOf = (person: PersonSummary): number => Math.max(person.tie.point ?? 0, tied.includes(person.id) ? strength : 0);
  const total = all.reduce((sum, person) => sum + points(person), 0);
  const reached = all.reduce((sum, person) => sum + points(person) * clamp01(tieOf(person) / strong), 0);
  const keys = all.filter((person) => person.key || (person.placeholder && person.roles.includes('decider')));
  const best = keys.reduce((most, person) => Math.max(most, tieOf(person)), 0);
  return total === 0 ? 0 : Math.min(clamp01(reached / total / rules.value('KPCOV.gate')), clamp01(best / strong));
}

/** Who of ours holds whom of theirs, as BUSF and SURV read it, with further ties added; a newcomer of theirs counts as an influencer. */
export function graphOf(view: AccountView, added: Bipartite['edges'] = []): Bipartite {
  const influence = new Map(present(view.result).map((person) => [person.id, points(person)]));
  if (added.some((tie) => tie.theirs === NEWCOMER)) influence.set(NEWCOMER, view.facts.rules.value('influence.influencer'));
  const edge = view.facts.rules.value('TIE.edge');
  const held = (view.facts.ties.get(view.result.id)?.ties ?? []).filter((tie) => influence.has(tie.theirs) && (tie.point ?? 0) >= edge);
  return { influence, edges: [...held.map((tie) => ({ ours: tie.ours, theirs: tie.theirs })), ...added] };
}

/** A colleague who is not at the account yet. No id of the record looks like this. */
const COLLEAGUE = '+';
/** One of theirs whom nobody of us knows yet, and whose word counts. */
const NEWCOMER = '*';
/** So many people one colleague can take on at once. */
const MOST = 3;

export const colleagueWith = (people: readonly string[]): Bipartite['edges'] => people.map((theirs) => ({ ours: COLLEAGUE, theirs }));

export function departures(graph: Bipartite): number {
  return Math.min(busFactor(graph, 'ours'), busFactor(graph, 'theirs'));
}

/** More departures are needed to cut us off once one more colleague is tied to these. */
export interface Line {
  readonly people: readonly PersonSummary[];
  /** What it then takes. */
  readonly departures: number;
}

/**
 * The fewest of theirs one more colleague must be tied to so that we outlast more departures: as many as the gate asks for, else as
 * many as can be had; null where nothing helps. With `newcomer` the colleague also wins one more of theirs who has a say.
 */
export function secondLine(view: AccountView, newcomer: boolean): Line | null {
  const now = departures(graphOf(view));
  let found: Line | null = null;
  for (const people of subsets(named(view.result), newcomer ? MOST - 1 : MOST)) {
    const ids = people.map((person) => person.id);
    const then = departures(graphOf(view, colleagueWith(newcomer ? [...ids, NEWCOMER] : ids)));
    if (then > (found?.departures ?? now)) found = { people, departures: then };
    if (then > now && then >= view.facts.rules.value('BUSF.gate')) return found;
  }
  return found;
}

/** Smaller first, then in the order given. */
function* subsets<T>(items: readonly T[], most: number): Generator<readonly T[]> {
  for (let size = 1; size <= most; size++) yield* choose(items, size, 0);
}
function* choose<T>(items: readonly T[], size: number, from: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  else for (let i = from; i <= items.length - size; i++) for (const rest of choose(items, size - 1, i + 1)) yield [items[i] as T, ...rest];
}
