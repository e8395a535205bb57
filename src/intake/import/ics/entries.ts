import type { ImportFile, Reading } from '../records.ts';
import { oneLine } from '../text/one-line.ts';
import { eventOf, type CalendarEvent, type Spot } from './event.ts';
import type { Budget } from './occurrences.ts';
import type { CalendarOptions } from './options.ts';
import { all, parameter, text } from './properties.ts';
import { readTree, type Part } from './tree.ts';
import type { Window } from './window.ts';
import { Zones, type KnownZone } from './zones.ts';

/** What stands in the files before anything is left out. */
export interface Entries {
  readonly events: readonly CalendarEvent[];
  /** Entries of each file, by its index: events, and tasks and notes too. */
  readonly counts: readonly number[];
  readonly rejected: readonly EntryRejected[];
  readonly understood: Reading['understood'];
}

export interface EntryRejected {
  readonly spot: Spot;
  readonly reason: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly meant: boolean;
}

/** Lines without which a meeting is told wrongly; of others nothing is taken anyway. */
const NEEDED = new Set(['DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'ATTENDEE', 'ORGANIZER', 'STATUS']);
const OTHER_ENTRIES = new Set(['vtodo', 'vjournal', 'vfreebusy']);
/** What is sent about a meeting without being one. */
const ANSWERS = new Set(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH']);
const LONGEST_UID = 200;

export function readEntries(files: readonly ImportFile[], options: CalendarOptions, window: Window, budget: Budget): Entries {
  const reader = new EntryReader(options, window, budget);
  const counts = files.map((file, index) => reader.file(file, index));
  return { events: reader.events, counts, rejected: reader.rejected, understood: reader.understood };
}

class EntryReader {
  readonly events: CalendarEvent[] = [];
  readonly rejected: EntryRejected[] = [];
  readonly understood: { what: string; as: string; of?: string }[] = [];
  readonly #zones = new Zones();
  readonly #named = new Set<string>();
  readonly #options: CalendarOptions;
  readonly #until: number;
  readonly #budget: Budget;

  constructor(options: CalendarOptions, window: Window, budget: Budget) {
    this.#options = options;
    this.#budget = budget;
    this.#until = window.to + 2 * 366 * 86_400;
  }

  /** Reads one file; returns how many entries stand in it. */
  file({ name, bytes }: ImportFile, index: number): number {
    const { encoding, parts } = readTree(bytes);
    const spot = (part: Part): Spot => ({ index, file: name, line: part.line });
    const calendars = parts.filter((part) => part.name === 'vcalendar');
    const loose = parts.filter(isEntry);
    if (calendars.length === 0 && loose.length === 0) this.#reject({ index, file: name, line: 1 }, 'calendar-none', {}, false);
    else this.understood.push({ what: name, as: 'calendar' });
    if (encoding !== 'utf-8') this.understood.push({ what: name, as: 'encoding', of: encoding });
    const wrapped: Part[] = loose.length === 0 ? [] : [{ name: '', line: 1, properties: [], unread: [], parts: loose }];
    return [...calendars, ...wrapped].reduce((count, calendar) => count + this.#calendar(calendar, spot), 0);
  }

  #calendar(calendar: Part, spot: (part: Part) => Spot): number {
    const method = text(calendar, 'method').toUpperCase();
    const zones = this.#zones.of(calendar, this.#until, this.#budget);
    const others = new Map<string, Part[]>();
    let count = 0;
    for (const part of calendar.parts) {
      if (!isEntry(part)) continue;
      count++;
      if (part.name !== 'vevent') others.set(part.name, [...(others.get(part.name) ?? []), part]);
      else if (ANSWERS.has(method)) this.#reject(spot(part), 'event-answer', { title: oneLine(text(part, 'summary')) ?? '–' }, true);
      else this.#event(part, spot(part), method, zones);
    }
    for (const [kind, [first, ...more]] of others) {
      if (first !== undefined) this.#reject(spot(first), `entry-${kind}`, { count: 1 + more.length }, true);
    }
    return count;
  }

  #event(part: Part, spot: Spot, method: string, zones: (name: string) => KnownZone | null): void {
    for (const { line, name } of part.unread) {
      if (NEEDED.has(name)) this.#reject({ ...spot, line }, 'event-line', { name }, false);
    }
    const event = eventOf(part, spot, this.#uidOf(part), method, zones);
    if (event === null) this.#reject(spot, 'event-time', { title: oneLine(text(part, 'summary')) ?? '–' }, false);
    else {
      this.events.push(event);
      for (const property of all(part, 'dtstart')) this.#zone(parameter(property, 'tzid'), spot.file, zones);
    }
  }

  /** Says once for each file how a zone's name was understood. */
  #zone(name: string, file: string, zones: (name: string) => KnownZone | null): void {
    const key = JSON.stringify([file, name]);
    if (name === '' || this.#named.has(key) || this.#named.size > 1000) return;
    this.#named.add(key);
    const known = zones(name);
    const what = oneLine(name, 80) ?? '';
    if (known === null) this.understood.push({ what, as: 'zone-unknown' });
    else if (known.zone.name !== name) this.understood.push({ what, as: 'zone', of: known.zone.name });
    else if (known.by === 'file') this.understood.push({ what, as: 'zone-of-file' });
  }

  #uidOf(part: Part): string {
    const uid = oneLine(text(part, 'uid'), LONGEST_UID + 1);
    if (uid !== null && uid.length <= LONGEST_UID) return uid;
    const lasting = part.properties.filter(([name]) => !/^(dtstamp|last-modified|created|sequence)$/.test(name));
    return this.#options.digest(new TextEncoder().encode(JSON.stringify(lasting))).slice(0, 32);
  }

  #reject(spot: Spot, reason: string, args: EntryRejected['args'], meant: boolean): void {
    this.rejected.push({ spot, reason, args, meant });
  }
}

function isEntry(part: Part): boolean {
  return part.name === 'vevent' || OTHER_ENTRIES.has(part.name);
}
