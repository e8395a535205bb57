import { compare } from '../../../model/order.ts';
import type { Merged } from './report.ts';

/** A contact as it is compared with others. */
export interface Meeting {
  /** Unique among those compared. */
  readonly key: string;
  /** `ics`, `salesforce` …: two numbers of one system are two contacts. null: written by hand. */
  readonly system: string | null;
  readonly date: string;
  readonly account: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly channel: string | null;
  readonly start: string | null;
  readonly minutes: number | null;
  /** Source ids that the source itself calls the same meeting. */
  readonly about: readonly string[];
}

export interface Matching {
  /** By the key of the new one. */
  readonly same: ReadonlyMap<string, { readonly as: Meeting; readonly by: Merged['by'] }>;
  /** What might be the same and was not decided: the new one, and keys of what it might be. */
  readonly unclear: ReadonlyMap<string, readonly Meeting[]>;
}

/** A contact of this system has been found to be the one with this key, before. */
export interface Found {
  readonly system: string;
  readonly as: string;
}

/** Minutes by which two clocks, or a meeting and what was written of it, may be apart. */
const SLACK = 15;
/** Pairs of one account and day that are compared; beyond that a day says nothing of which is which. */
const MOST_PAIRS = 250_000;
/** Channels that different sources may give one and the same contact. */
const FAMILIES: readonly (readonly string[])[] = [
  ['visit', 'meeting', 'video'],
  ['call', 'video'],
  ['email', 'message'],
];

/**
 * Which of the `fresh` are one of the `there`. Each of these is found at most once per system, and never where two might be meant:
 * first by what a source itself says, then by overlapping times, then, where a time is missing, by being the only ones of their day.
 */
export function sameMeetings(fresh: readonly Meeting[], there: readonly Meeting[], found: readonly Found[] = []): Matching {
  const same = new Map<string, { as: Meeting; by: Merged['by'] }>();
  const unclear = new Map<string, readonly Meeting[]>();
  const used = new Set(found.map(({ system, as }) => `${system}\n${as}`));
  const bySource = new Map(there.map((one) => [one.key, one]));
  const take = (one: Meeting, as: Meeting, by: Merged['by']): void => {
    same.set(one.key, { as, by });
    used.add(`${one.system}\n${as.key}`);
    unclear.delete(one.key);
  };
  for (const one of fresh) {
    const as = one.about
      .flatMap((id) => bySource.get(id) ?? [])
      .find((other) => other.account === one.account && other.system !== one.system);
    if (as !== undefined && !used.has(`${one.system}\n${as.key}`)) take(one, as, 'about');
  }
  const ofDay = groups(there);
  const candidates = (one: Meeting, timed: boolean): Meeting[] =>
    (ofDay.get(dayKey(one)) ?? []).filter(
      (other) => !used.has(`${one.system}\n${other.key}`) && isTimed(one, other) === timed && maybeSame(one, other),
    );
  for (const timed of [true, false]) {
    for (const [day, group] of groups(fresh.filter(({ key }) => !same.has(key)))) {
      if (group.length * (ofDay.get(day)?.length ?? 0) > MOST_PAIRS) continue;
      const edges = group.map((one) => ({ one, others: candidates(one, timed) })).filter(({ others }) => others.length > 0);
      for (const { one, others } of edges) {
        const [as] = others;
        const rivals = edges.filter((edge) => edge.one.system === one.system && edge.others.some(({ key }) => key === as?.key));
        if (as !== undefined && others.length === 1 && rivals.length === 1) take(one, as, timed ? 'time' : 'day');
        else unclear.set(one.key, others);
      }
    }
  }
  return { same, unclear };
}

function dayKey({ account, date }: Meeting): string {
  return `${account}\n${date}`;
}

function groups(meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const found = new Map<string, Meeting[]>();
  for (const one of [...meetings].sort((a, b) => compare(a.key, b.key))) {
    const group = found.get(dayKey(one));
    if (group === undefined) found.set(dayKey(one), [one]);
    else group.push(one);
  }
  return found;
}

function isTimed(a: Meeting, b: Meeting): boolean {
  return a.start !== null && b.start !== null;
}

function maybeSame(a: Meeting, b: Meeting): boolean {
  if (a.system !== null && a.system === b.system) return false;
  return meet(a.ours, b.ours) && meet(a.theirs, b.theirs) && isOneFamily(a.channel, b.channel) && (!isTimed(a, b) || overlap(a, b));
}

/** Somebody in both, or nobody named in one. */
function meet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((id) => b.includes(id));
}

/** A contact without a channel may be anything, an order as well as a visit: it is not compared. */
function isOneFamily(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false;
  return a === b || FAMILIES.some((family) => family.includes(a) && family.includes(b));
}

/** Begun together, or one within the other; what was noted without a length may follow the meeting. One after the other are two. */
function overlap(a: Meeting, b: Meeting): boolean {
  const [first, second] = minuteOf(a) <= minuteOf(b) ? [a, b] : [b, a];
  const apart = minuteOf(second) - minuteOf(first);
  if (apart <= SLACK) return true;
  return second.minutes === null ? apart <= (first.minutes ?? 0) + SLACK : apart < (first.minutes ?? 0);
}

function minuteOf({ start }: Meeting): number {
  const [hours = 0, minutes = 0] = (start ?? '').split(':').map(Number);
  return hours * 60 + minutes;
}
