import { formatDay } from '../../model/days.ts';
import { lastDayAt } from '../../model/people-at.ts';
import type { Person } from '../../model/person.ts';
import type { Day } from '../../model/values.ts';
import type { Place } from '../../result.ts';
import type { Facts } from '../rule.ts';

/** When a person left an account, as written or as the next stint implies, and where that stands. */
interface Leaving {
  readonly day: Day;
  readonly date: string;
  readonly at: Place;
}

/** Null: still there, never there, or nobody said when. */
export function leaving(facts: Facts, person: Person, account: string): Leaving | null {
  const day = lastDayAt(person, account, facts.asOf);
  if (day === null) return null;
  const ended = person.history.find((stint) => stint.account === account && stint.to?.last === day);
  const next = person.history.find((stint) => stint.account !== account && stint.from?.first === day + 1);
  return { day, date: ended?.to?.text ?? formatDay(day), at: (ended ?? next ?? person).at };
}

/** Stated influence or role makes the person a key person, whatever they have become since. */
export function wasKey(facts: Facts, person: Person): boolean {
  const points = person.influence.map((item) => item.points.value);
  return (person.roles ?? []).includes('decider') || Math.max(0, ...points) >= facts.rules.value('KPCOV.key_influence');
}
