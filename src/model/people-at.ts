import type { TeamMember } from './firm.ts';
import { everAt } from './lookup.ts';
import type { Model } from './model.ts';
import type { Person } from './person.ts';
import type { DateSpan, Day } from './values.ts';

type Stint = Person['history'][number];

function begun(stint: Stint, day: Day): boolean {
  return stint.from === undefined || stint.from.first <= day;
}
function over(stint: Stint, day: Day): boolean {
  return stint.to !== undefined && stint.to.last < day;
}

/**
 * Whether the person works at the account on the day: a stint there that covers it and that no later-begun stint
 * elsewhere replaces; at the home account without a stint of its own, unless a stint elsewhere covers the day.
 */
export function isAt(person: Person, account: string, day: Day): boolean {
  const elsewhere = person.history.filter((stint) => stint.account !== account && begun(stint, day) && !over(stint, day));
  const here = person.history.filter((stint) => stint.account === account);
  if (here.length === 0) return person.home === account && elsewhere.length === 0;
  return here.some((stint) => begun(stint, day) && !over(stint, day) && !replaced(stint, elsewhere));
}

/** An open stint ends when a later one begins; a stint with a stated end runs beside others. */
function replaced(stint: Stint, elsewhere: readonly Stint[]): boolean {
  if (stint.to !== undefined) return false;
  return elsewhere.some((other) => other.from !== undefined && (stint.from === undefined || other.from.first > stint.from.first));
}

/** People who work at the account on the day, by id, as far as they are known on it. */
export function peopleAt(model: Model, account: string, day: Day): readonly Person[] {
  return everAt(model, account)
    .filter((person) => isAt(person, account, day))
    .map((person) => asKnownOn(person, day));
}

/** The person without ratings, estimates and benefits that were stated after the day looked back to. */
function asKnownOn(person: Person, day: Day): Person {
  const later = (stated: { readonly date?: DateSpan | undefined }): boolean => stated.date !== undefined && stated.date.first > day;
  const slots = Object.entries(person.value);
  if (!person.influence.some(later) && !person.closeness.some(later) && !slots.some(([, slot]) => later(slot))) return person;
  return {
    ...person,
    influence: person.influence.filter((one) => !later(one)),
    closeness: person.closeness.filter((one) => !later(one)),
    value: Object.fromEntries(slots.filter(([, slot]) => !later(slot))),
  };
}

/** People who worked at the account before the day and do not on it, by id. */
export function leftPeople(model: Model, account: string, day: Day): readonly Person[] {
  return everAt(model, account).filter((person) => wasAt(person, account, day) && !isAt(person, account, day));
}

function wasAt(person: Person, account: string, day: Day): boolean {
  const here = person.history.filter((stint) => stint.account === account);
  return here.length === 0 ? person.home === account : here.some((stint) => begun(stint, day));
}

/**
 * Last day known at the account: the latest stated end there, else the day before the next stint began.
 * Null: still there, never there, or nobody said when they left.
 */
export function lastDayAt(person: Person, account: string, day: Day): Day | null {
  if (isAt(person, account, day) || !wasAt(person, account, day)) return null;
  const ends = person.history.flatMap((stint) =>
    stint.account === account && stint.to !== undefined && over(stint, day) ? [stint.to.last] : [],
  );
  if (ends.length > 0) return Math.max(...ends);
  const starts = person.history.flatMap((stint) =>
    stint.account !== account && stint.from !== undefined && stint.from.first <= day ? [stint.from.first] : [],
  );
  return starts.length > 0 ? Math.max(...starts) - 1 : null;
}

/** Our people on the day, or null where the team is not listed. */
export function teamAt(model: Pick<Model, 'firm'>, day: Day): readonly TeamMember[] | null {
  return model.firm.team?.filter((member) => employed(member, day)) ?? null;
}

/** Our people who left before the day; none where the team is not listed. */
export function leftTeam(model: Model, day: Day): readonly TeamMember[] {
  return model.firm.team?.filter((member) => member.to !== undefined && member.to.last < day) ?? [];
}

function employed(member: TeamMember, day: Day): boolean {
  return (member.from === undefined || member.from.first <= day) && (member.to === undefined || member.to.last >= day);
}
