import type { Rules } from '../policy/ruleset.ts';
import type { RuleId } from '../policy/default-rules.ts';
import type { Initiator } from '../model/log.ts';
import type { Day } from '../model/values.ts';
import type { Grade } from '../result.ts';
import type { RawEvent } from './events.ts';
import type { Contact, PairEvent } from './ledger.ts';
import { displaced } from './rhythms.ts';

/** Events of one group (same channel, day, class) as one contact: purposes united, initiator joint if they differ, minutes the largest, grades the best. */
function united(events: readonly RawEvent[]): Contact {
  const first = events[0] as RawEvent;
  let initiator: Initiator | null = null;
  let purposes = 0;
  let minutes: number | null = null;
  let grade: Grade = 'D';
  let purposeGrade: Grade = 'D';
  let directed = false;
  const stages = new Set<string>();
  for (const event of events) {
    if (event.initiator !== null) initiator = initiator === null || initiator === event.initiator ? event.initiator : 'joint';
    purposes |= event.purposes;
    if (event.minutes !== null) minutes = Math.max(minutes ?? 0, event.minutes);
    if (event.grade < grade) grade = event.grade;
    if (event.purposeGrade < purposeGrade) purposeGrade = event.purposeGrade;
    directed ||= event.directed;
    if (event.stage !== null) stages.add(event.stage);
  }
  return {
    day: first.day,
    channel: first.channel,
    cls: first.cls,
    purposes,
    initiator,
    minutes,
    directed,
    standing: events.every((event) => event.reach !== null),
    grade,
    purposeGrade,
    stages: [...stages].sort(),
    places: events.map((event) => event.place).sort(byPlace),
  };
}

function byPlace(a: RawEvent['place'], b: RawEvent['place']): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

/** Events that are one contact, with the key they share. */
interface Group {
  readonly key: string;
  readonly day: number;
  readonly cls: RawEvent['cls'];
  readonly events: readonly RawEvent[];
}

function groups(events: Iterable<RawEvent>): Group[] {
  const found = new Map<string, RawEvent[]>();
  for (const event of events) {
    const key = `${event.channel}|${event.cls}|${event.day}`;
    const group = found.get(key);
    if (group) group.push(event);
    else found.set(key, [event]);
  }
  return [...found]
    .map(([key, members]) => ({ key, day: (members[0] as RawEvent).day, cls: (members[0] as RawEvent).cls, events: members }))
    .sort((a, b) => a.day - b.day || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/**
 * Dated groups and the occurrences that did not give way to them, grouped again. Nothing gives way across the start of
 * the window: an order entered from before it would take a standing one out of it, and so raise the share beyond orders.
 */
function settle(events: readonly RawEvent[], windowStart: Day, same: (rhythm: Group, entry: Group) => boolean): Group[] {
  const dated = groups(events.filter((event) => event.reach === null));
  const standing = groups(events.filter((event) => event.reach !== null));
  if (standing.length === 0) return dated;
  const gone = displaced(
    dated,
    standing.map((rhythm) => ({
      day: rhythm.day,
      key: rhythm.key,
      reach: rhythm.events.reduce((most, event) => Math.max(most, event.reach ?? 0), 0),
      compatible: (index) => {
        const entry = dated[index] as Group;
        return entry.cls === rhythm.cls && entry.day < windowStart === rhythm.day < windowStart && same(rhythm, entry);
      },
    })),
  );
  return groups([...dated, ...standing.filter((_, index) => !gone[index])].flatMap((group) => group.events));
}

/**
 * Contacts of one account: distinct (day, channel, class). A standing occurrence gives way to a dated contact of
 * its class that shares a pair with it, or to any where the rhythm names nobody.
 */
export function mergeContacts(events: readonly RawEvent[], windowStart: Day): Contact[] {
  return settle(events, windowStart, (rhythm, entry) =>
    rhythm.events.some((event) => entry.events.some((other) => sharesPair(event, other))),
  ).map((group) => united(group.events));
}

function sharesPair(rhythm: RawEvent, entry: RawEvent): boolean {
  const nameless = rhythm.ours.length === 0 || rhythm.theirs.length === 0;
  return nameless || (rhythm.ours.some((id) => entry.ours.includes(id)) && rhythm.theirs.some((id) => entry.theirs.includes(id)));
}

/** Events of one pair: distinct (channel, day, class); an occurrence gives way to a dated event of its class within half a period. */
export function mergePair(ours: string, theirs: string, events: readonly RawEvent[], windowStart: Day, rules: Rules): PairEvent[] {
  return settle(events, windowStart, () => true).map((group) => ({
    ...united(group.events),
    ours,
    theirs,
    weight: weight(group.events, rules),
  }));
}

/** Channel weight times the crowd factor: a meeting of more than six counts 6/people. No channel stated: 0 to 1. */
function weight(group: readonly RawEvent[], rules: Rules): PairEvent['weight'] {
  const limit = rules.value('crowd.people');
  const crowd = group.reduce((least, event) => Math.min(least, event.crowd), Number.POSITIVE_INFINITY);
  const factor = crowd > limit ? limit / crowd : 1;
  const channel = group[0]?.channel ?? null;
  if (channel === null) return { lo: 0, point: 0, hi: factor };
  const known = rules.value(`channel.${channel}` as RuleId) * factor;
  return { lo: known, point: known, hi: known };
}
