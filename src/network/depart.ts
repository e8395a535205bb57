import { formatDay } from '../model/days.ts';
import type { Model } from '../model/model.ts';
import { isAt, teamAt } from '../model/people-at.ts';
import type { Person } from '../model/person.ts';
import type { DateSpan, Day } from '../model/values.ts';
import type { Place } from '../result.ts';

export type Side = 'ours' | 'theirs';

/** Where a name leads: to somebody who can leave, to somebody who has left, or to nobody. */
export type Found = { readonly id: string; readonly side: Side } | { readonly id: string; readonly gone: true } | null;

/** Finds a person by id, by whole name, or by one script of a name in two (`林静` of `林静 Lin Jing`) if only one bears it. */
export function findPerson(model: Model, oursInTies: ReadonlySet<string>, word: string, asOf: Day): Found {
  const team = model.firm.team ?? [];
  const everybody = [...team, ...model.people.values()];
  const byName = everybody.filter(({ name }) => name === word || spellings(name).includes(word));
  const id = everybody.some((one) => one.id === word) || oursInTies.has(word) ? word : byName.length === 1 ? byName[0]?.id : undefined;
  if (id === undefined) return null;
  if (team.some((member) => member.id === id)) {
    return teamAt(model, asOf)?.some((member) => member.id === id) ? { id, side: 'ours' } : { id, gone: true };
  }
  const person = model.people.get(id);
  if (person === undefined) return { id, side: 'ours' };
  return accountsOf(person, asOf).length > 0 ? { id, side: 'theirs' } : { id, gone: true };
}

function spellings(name: string | undefined): string[] {
  const han = name?.match(/\p{Script=Han}[\p{Script=Han}·]*/u)?.[0];
  const rest = han === undefined ? undefined : name?.replace(han, '').trim();
  return [han, rest].filter((part) => part !== undefined && part !== '') as string[];
}

/** Accounts the person works at on the day, by code point. */
export function accountsOf(person: Person, day: Day): string[] {
  const all = new Set([person.home, ...person.history.map((stint) => stint.account)]);
  return [...all].filter((account) => isAt(person, account, day)).sort();
}

/**
 * The model in which the person left the day before: the member of ours no longer employed, the person of theirs no
 * longer anywhere. What was done together stays on record; only ties need somebody to hold them (method §11.1).
 */
export function withoutPerson(model: Model, id: string, side: Side, asOf: Day): Model {
  if (side === 'ours') {
    const team = model.firm.team?.map((member) => (member.id === id ? { ...member, to: eve(asOf, member.at) } : member)) ?? null;
    return { ...model, firm: { ...model.firm, team } };
  }
  const person = model.people.get(id);
  if (person === undefined) throw new RangeError(`nobody is called ${id}`);
  const gone = departed(person, asOf);
  return {
    ...model,
    people: new Map([...model.people].map(([key, one]) => [key, key === id ? gone : one])),
    accounts: model.accounts.map((account) =>
      account.people?.some((one) => one.id === id)
        ? { ...account, people: account.people.map((one) => (one.id === id ? gone : one)) }
        : account,
    ),
    communities: model.communities.map((community) => ({
      ...community,
      memberTies: community.memberTies.filter((tie) => tie.a !== id && tie.b !== id),
    })),
  };
}

/** Every stint that runs on the day ends the day before; a home without a stint of its own gets one. */
function departed(person: Person, asOf: Day): Person {
  const here = new Set(accountsOf(person, asOf));
  const runs = (to: DateSpan | undefined): boolean => to === undefined || to.last >= asOf;
  const history = person.history.map((stint) =>
    here.has(stint.account) && runs(stint.to) ? { ...stint, to: eve(asOf, stint.at) } : stint,
  );
  const added = [...here].filter((account) => !person.history.some((stint) => stint.account === account));
  return { ...person, history: [...history, ...added.map((account) => ({ account, to: eve(asOf, person.at), at: person.at }))] };
}

function eve(asOf: Day, at: Place): DateSpan {
  return { first: asOf - 1, last: asOf - 1, text: formatDay(asOf - 1), at };
}
