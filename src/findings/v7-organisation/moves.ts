import type { Person } from '../../model/person.ts';
import type { Facts } from '../rule.ts';

type Stay = Person['history'][number];

/** The person's stay at an account that has ended, with no other stay there that goes on. */
export function ended(facts: Facts, person: Person, account: string): Stay | null {
  const stays = person.history.filter((stay) => stay.account === account);
  if (stays.length === 0 || stays.some((stay) => !isOver(facts, stay))) return null;
  return stays.reduce((last, stay) => ((stay.to?.last ?? 0) > (last.to?.last ?? 0) ? stay : last));
}

export function isOver(facts: Facts, stay: Stay): boolean {
  return stay.to !== undefined && stay.to.last <= facts.asOf;
}

/** Stated influence or role makes the person a key person, whatever they have become since. */
export function wasKey(facts: Facts, person: Person): boolean {
  const points = person.influence.map((item) => item.points.value);
  return (person.roles ?? []).includes('decider') || Math.max(0, ...points) >= facts.rules.value('KPCOV.key_influence');
}
