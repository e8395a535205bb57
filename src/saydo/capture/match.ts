import type { Day } from '../../model/values.ts';

/** Days of contact by pair `ours~theirs`, ascending; null stands for a day nobody remembers and comes last. */
export type Contacts = Map<string, (Day | null)[]>;

/** Memory puts a meeting a day early or late. */
const SLACK = 1;

/** How many recalled contacts are in the log, one for one: same pair, same day, else a day off, else any where no day was given. */
export function matches(logged: Contacts, recalled: Contacts): number {
  let count = 0;
  for (const [pair, days] of recalled) {
    const open = (logged.get(pair) ?? []).flatMap((day) => day ?? []);
    let left = days;
    for (const fits of [
      (day: Day | null, entry: Day) => day === entry,
      (day: Day | null, entry: Day) => day !== null && Math.abs(day - entry) <= SLACK,
      (day: Day | null) => day === null,
    ]) {
      const rest: (Day | null)[] = [];
      for (const day of left) {
        const found = open.findIndex((entry) => fits(day, entry));
        if (found < 0) rest.push(day);
        else {
          open.splice(found, 1);
          count++;
        }
      }
      left = rest;
    }
  }
  return count;
}
