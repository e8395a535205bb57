import { compare } from '../../../model/order.ts';
import type { Meeting } from './same-meeting.ts';

/** A meeting with a number of its own in somebody's calendar. */
export interface Copy extends Meeting {
  /** The import that told it, and the file of it where that is known. Within one calendar two numbers are two meetings. */
  readonly calendar: { readonly import: string; readonly file: string | null };
  /** Source id of the contact it is: its own, or what it is the `same_as` of. */
  readonly root: string;
}

export interface Copies {
  /** Of the new ones: the source id of the contact each is another calendar's copy of. */
  readonly same: ReadonlyMap<string, string>;
  /** What could be a copy of several, or one of several copies: left alone. */
  readonly unclear: ReadonlyMap<string, readonly string[]>;
}

/**
 * Which of the `fresh` meetings another calendar has under another number: of one account, begun and ended at the same minute, with
 * somebody of each side in both. Nothing less: of what only overlaps nobody knows that it is one.
 */
export function copiesOf(fresh: readonly Copy[], there: readonly Copy[]): Copies {
  const same = new Map<string, string>();
  const unclear = new Map<string, readonly string[]>();
  const known = groups(there);
  for (const [slot, group] of groups(fresh)) {
    const told = [...(known.get(slot) ?? [])];
    for (const one of group) {
      const alike = [...told, ...group].filter((other) => other.key !== one.key && isAlike(one, other));
      const before = alike.filter((other) => !isOneCalendar(other, one) && told.includes(other));
      const roots = [...new Set(before.map(({ root }) => root))];
      const [root] = roots;
      // Its own calendar has that very meeting, or one of which it cannot be told.
      const isDoubled = [...alike, ...told.filter((other) => other.root === root)].some((other) => isOneCalendar(other, one));
      if (root !== undefined && roots.length === 1 && !isDoubled) same.set(one.key, root);
      else if (root !== undefined) unclear.set(one.key, roots);
      told.push({ ...one, root: same.get(one.key) ?? one.root });
    }
  }
  return { same, unclear };
}

/** By account, day, beginning and end; those of which a time is missing are told apart by nothing. */
function groups(copies: readonly Copy[]): ReadonlyMap<string, readonly Copy[]> {
  const found = new Map<string, Copy[]>();
  for (const one of [...copies].sort((a, b) => compare(a.key, b.key))) {
    const { account, date, start, minutes } = one;
    if (start === null || minutes === null) continue;
    const slot = [account, date, start, minutes].join('\n');
    found.set(slot, [...(found.get(slot) ?? []), one]);
  }
  return found;
}

function isAlike(a: Copy, b: Copy): boolean {
  return a.ours.some((id) => b.ours.includes(id)) && a.theirs.some((id) => b.theirs.includes(id));
}

function isOneCalendar({ calendar: a }: Copy, { calendar: b }: Copy): boolean {
  return a.import === b.import && (a.file === null || b.file === null || a.file === b.file);
}
