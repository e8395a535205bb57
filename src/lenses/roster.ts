import type { Account } from '../model/account.ts';
import { type Person, type Role, ROLES } from '../model/person.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { Grade, Place } from '../result.ts';
import type { AccountTies } from '../ledger/ties.ts';
import { halfWeightGrade, worseGrade } from './stats.ts';
import { bestTie } from './v5-common-value/ties.ts';

/** One who counts in buying at an account, or a role that must exist and that nobody known fills. */
export interface RosterEntry {
  /** Person id; `role:decider` for a placeholder. */
  readonly id: string;
  readonly person: Person | null;
  readonly roles: readonly Role[];
  /** Influence points. */
  readonly influence: { readonly point: number; readonly lo: number; readonly hi: number };
  readonly influenceGrade: Grade;
  /** Stated by at least one informant; else the role's default. */
  readonly influenceStated: boolean;
  readonly tie: { readonly point: number; readonly lo: number; readonly hi: number; readonly by: string | null };
  readonly at: Place;
}

export interface Roster {
  readonly entries: readonly RosterEntry[];
  /** `people: []`: stated that nobody is known, so nobody is in hi either. */
  readonly statedNobody: boolean;
  /** Nobody is named or known by function. */
  readonly nobodyKnown: boolean;
  /** The account is a segment of many alike: unnamed people are unknown, not missing. */
  readonly ofClass: boolean;
  /** Somebody's roles are unstated: a role that seems unfilled may be filled. */
  readonly rolesOpen: boolean;
}

const FULL = 100;

export function roster(account: Account, people: readonly Person[], ties: AccountTies, rules: Rules): Roster {
  const named = people.map((person) => entry(person, ties, rules));
  const expected: readonly Role[] = account.rolesExpected
    ? ROLES.filter((role) => account.rolesExpected?.includes(role))
    : ['decider', 'user', ...(account.payer ? (['buyer'] as const) : [])];
  const filled = new Set(named.flatMap((one) => one.roles));
  const ofClass = account.classOf !== undefined;
  const place = account.keyAt['people'] ?? account.at;
  const missing = expected.filter((role) => !filled.has(role));
  const placeholders = missing.map((role): RosterEntry => {
    const points = rules.value(`influence.${role}`);
    return {
      id: `role:${role}`,
      person: null,
      roles: [role],
      influence: { point: points, lo: 0, hi: FULL },
      influenceGrade: 'D',
      influenceStated: false,
      tie: { point: 0, lo: 0, hi: ofClass ? 1 : 0, by: null },
      at: place,
    };
  });
  return {
    entries: [...named, ...placeholders],
    statedNobody: account.people !== null && account.people.length === 0 && named.length === 0,
    nobodyKnown: named.length === 0,
    ofClass,
    rolesOpen: people.some((person) => person.roles === null),
  };
}

function entry(person: Person, ties: AccountTies, rules: Rules): RosterEntry {
  const roles = person.roles ?? [];
  const stated = person.influence;
  const one = halfWeightGrade(stated.map((item) => ({ weight: 1, grade: item.points.grade })));
  const said: Grade = stated.length >= 2 && one === 'C' ? 'B' : one;
  const grade = person.name === undefined ? worseGrade(said, 'C') : said;
  const mean = (pick: (points: { value: number; low: number; high: number }) => number): number =>
    stated.reduce((sum, item) => sum + pick(item.points), 0) / stated.length;
  const influence =
    stated.length > 0
      ? { point: mean((p) => p.value), lo: mean((p) => p.low), hi: mean((p) => p.high) }
      : { point: defaultPoints(roles, rules), lo: 0, hi: FULL };
  return {
    id: person.id,
    person,
    roles,
    influence,
    influenceGrade: stated.length > 0 ? grade : 'D',
    influenceStated: stated.length > 0,
    tie: bestTie(ties, person.id),
    at: person.at,
  };
}

/** Largest default of a person's roles; without a role the least of all. */
function defaultPoints(roles: readonly Role[], rules: Rules): number {
  return Math.max(...(roles.length === 0 ? (['initiator'] as const) : roles).map((role) => rules.value(`influence.${role}`)));
}

/**
 * Who is a key person: a named decider, or stated influence at or above the line; never a placeholder.
 * In hi also everyone whose influence is unknown; ranged influence counts at that end.
 */
export function keySet(of: Roster, bound: 'lo' | 'point' | 'hi', rules: Rules): RosterEntry[] {
  const line = rules.value('KPCOV.key_influence');
  return of.entries.filter(
    (one) =>
      one.person !== null && (one.roles.includes('decider') || (one.influenceStated ? one.influence[bound] >= line : bound === 'hi')),
  );
}
