import { occurrence } from '../model/days.ts';
import type { Rhythm } from '../model/log.ts';
import type { Day } from '../model/values.ts';

/** Days on which a standing contact occurs, from its start to its end or t0, both included. Without a start: none. */
export function occurrences(rhythm: Rhythm, asOf: Day): Day[] {
  if (rhythm.from === null) return [];
  const start = rhythm.from.first;
  const end = Math.min(rhythm.to?.last ?? asOf, asOf);
  const days: Day[] = [];
  for (let k = 0, day = start; day <= end; day = occurrence(start, rhythm.every, ++k)) days.push(day);
  return days;
}

/** Length of one period in days; a month counts 30, a quarter 91. */
export function periodDays(rhythm: Rhythm): number {
  return rhythm.every.count * { d: 1, w: 7, m: 30, q: 91 }[rhythm.every.unit];
}

/** A standing occurrence that may be the same contact as a dated one. */
export interface Slot {
  readonly day: Day;
  /** Half a period on either side, in days. */
  readonly reach: number;
  readonly key: string;
  readonly compatible: (dated: number) => boolean;
}

/**
 * Which standing occurrences give way: each dated contact displaces at most one occurrence, the one with its own
 * key (same day, channel, class) first, else the earliest compatible one within reach that is still free.
 * With a fixed order of choice one more dated contact displaces at most one occurrence more, so double entry
 * never lowers a count.
 * @param dated by day, ascending
 * @param slots by day, ascending
 */
export function displaced(dated: readonly { readonly day: Day; readonly key: string }[], slots: readonly Slot[]): boolean[] {
  const taken = slots.map(() => false);
  const byKey = new Map(slots.map((slot, index) => [slot.key, index]));
  const widest = slots.reduce((max, slot) => Math.max(max, slot.reach), 0);
  let first = 0;
  for (const [index, { day, key }] of dated.entries()) {
    while (first < slots.length && (slots[first] as Slot).day < day - widest) first++;
    const same = byKey.get(key);
    if (same !== undefined && !taken[same]) {
      taken[same] = true;
      continue;
    }
    for (let i = first; i < slots.length && (slots[i] as Slot).day <= day + widest; i++) {
      const slot = slots[i] as Slot;
      if (taken[i] || Math.abs(slot.day - day) > slot.reach || !slot.compatible(index)) continue;
      taken[i] = true;
      break;
    }
  }
  return taken;
}
