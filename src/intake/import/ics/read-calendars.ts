import type { ContactRecord, ImportFile, Reading, Rejected } from '../records.ts';
import { contactOf, titleOf, whenOf, type When } from './contact.ts';
import { readEntries, type Entries } from './entries.ts';
import type { CalendarEvent, Spot } from './event.ts';
import type { Budget } from './occurrences.ts';
import type { CalendarOptions } from './options.ts';
import { attendance } from './parties.ts';
import { meetings, type Meeting, type Series } from './series.ts';
import { currentOf } from './versions.ts';
import { Window } from './window.ts';

/** Steps of all rules of one reading: some seconds of work. A thousand series that have met weekly for ten years take half a million. */
const STEPS = 1_000_000;

/**
 * What calendars say of contacts between two days: one record for each meeting that took place (RFC 5545), recurrences told
 * one by one. Left out and reported: cancelled and declined meetings, those nobody else was invited to, tasks and notes.
 * Descriptions, places and attachments are not kept. Files are read as far as they can be; nothing throws, and rules
 * without end are cut. The order is that of files, lines and days.
 *
 * @throws RangeError if `options.zone` is no zone of the IANA database or a day of the window is none.
 */
export function readCalendars(files: readonly ImportFile[], options: CalendarOptions): Reading {
  const window = new Window(options);
  const budget: Budget = { left: STEPS };
  const entries = readEntries(files, options, window, budget);
  const found = new Findings(entries, window, options);
  const { series, older } = currentOf(entries.events);
  for (const event of older) found.older(event);
  for (const one of series) found.series(one, budget);
  return {
    system: 'ics',
    read: files.map((file, index) => ({ file: file.name, sha256: options.digest(file.bytes), count: entries.counts[index] ?? 0 })),
    records: found.records(),
    rejected: found.rejected(),
    understood: entries.understood,
  };
}

interface Placed<T> {
  readonly spot: Spot;
  readonly what: T;
}

class Findings {
  readonly #window: Window;
  readonly #options: CalendarOptions;
  readonly #records: Placed<ContactRecord>[] = [];
  readonly #rejected: Placed<Rejected>[];
  /** Events that never fall into the window: how many, and where the first of them stands. */
  readonly #outside = new Map<number, { spot: Spot; count: number }>();

  constructor(entries: Entries, window: Window, options: CalendarOptions) {
    this.#window = window;
    this.#options = options;
    this.#rejected = entries.rejected.map(({ spot, reason, args, meant }) => ({ spot, what: { at: origin(spot), reason, args, meant } }));
  }

  older(event: CalendarEvent): void {
    this.#leaveOut(event, 'event-older', true);
  }

  series(series: Series, budget: Budget): void {
    const { meetings: all, cut } = meetings(series, this.#window.from, this.#window.to, budget);
    const byEvent = new Map<CalendarEvent, { meeting: Meeting; when: When }[]>();
    for (const meeting of all) {
      const when = whenOf(meeting.start, this.#window.zone, meeting.event.unknownZone !== null);
      const known = byEvent.get(meeting.event) ?? [];
      byEvent.set(meeting.event, known);
      if (this.#window.has(when.date)) known.push({ meeting, when });
    }
    for (const event of [...(series.main === null ? [] : [series.main]), ...series.instances]) {
      this.#event(event, byEvent.get(event) ?? []);
    }
    if (cut !== null && series.main !== null) this.#leaveOut(series.main, `event-${cut}`, false);
  }

  #event(event: CalendarEvent, inside: readonly { meeting: Meeting; when: When }[]): void {
    if (inside.length === 0) this.#countOutside(event.spot);
    else if (event.cancelled) this.#leaveOut(event, 'event-cancelled', true);
    else {
      const came = attendance(event.part, this.#options);
      const reason = came.declined ? 'event-declined' : !came.invited ? 'event-nobody-else' : came.internal ? 'event-internal' : null;
      if (reason !== null) this.#leaveOut(event, reason, true);
      else {
        for (const { meeting, when } of inside) {
          this.#records.push({ spot: event.spot, what: contactOf(meeting, when, came, this.#options.categories) });
        }
      }
    }
  }

  #leaveOut(event: CalendarEvent, reason: string, meant: boolean): void {
    const args = { title: titleOf({ event }) ?? '–' };
    this.#rejected.push({ spot: event.spot, what: { at: origin(event.spot), reason, args, meant } });
  }

  #countOutside(spot: Spot): void {
    const before = this.#outside.get(spot.index);
    const earlier = before === undefined || spot.line < before.spot.line ? spot : before.spot;
    this.#outside.set(spot.index, { spot: earlier, count: (before?.count ?? 0) + 1 });
  }

  records(): ContactRecord[] {
    return this.#records
      .sort(
        (a, b) =>
          bySpot(a, b) ||
          byText(a.what.date, b.what.date) ||
          byText(a.what.start ?? '', b.what.start ?? '') ||
          byText(a.what.sourceId, b.what.sourceId),
      )
      .map(({ what }) => what);
  }

  rejected(): Rejected[] {
    const { from, to } = this.#options;
    for (const { spot, count } of this.#outside.values()) {
      this.#rejected.push({ spot, what: { at: origin(spot), reason: 'event-outside', args: { count, from, to }, meant: true } });
    }
    return this.#rejected.sort((a, b) => bySpot(a, b) || byText(a.what.reason, b.what.reason)).map(({ what }) => what);
  }
}

function origin({ file, line }: Spot): Rejected['at'] {
  return { file, line };
}

function bySpot(a: Placed<unknown>, b: Placed<unknown>): number {
  return a.spot.index - b.spot.index || a.spot.line - b.spot.line;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
