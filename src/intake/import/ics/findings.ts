import { compare } from '../../../model/order.ts';
import type { ContactRecord, Rejected, Withdrawn } from '../records.ts';
import { contactOf, saidOf, sourceIdOf, titleOf, whenOf, type When } from './contact.ts';
import type { Entries } from './entries.ts';
import type { CalendarEvent, Spot } from './event.ts';
import type { Budget } from './occurrences.ts';
import type { CalendarOptions } from './options.ts';
import { attendance, type Attendance } from './parties.ts';
import { meetings, type Meeting, type Series } from './series.ts';
import type { Window } from './window.ts';

interface Placed<T> {
  readonly spot: Spot;
  readonly what: T;
}

/** What was found and what was left out, gathered series by series and told in the order of files, lines and days. */
export class Findings {
  readonly #window: Window;
  readonly #options: CalendarOptions;
  readonly #records: Placed<ContactRecord>[] = [];
  readonly #rejected: Placed<Rejected>[];
  readonly #withdrawn: Withdrawn[] = [];
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
      else if (meeting.key === null || meeting.event !== series.main) this.#withdraw(sourceIdOf(meeting), 'moved', when.date);
    }
    for (const event of series.instances) this.#event(event, byEvent.get(event) ?? []);
    if (series.main === null) return;
    const wanted = this.#event(series.main, byEvent.get(series.main) ?? []);
    if (cut !== null && wanted) this.#leaveOut(series.main, `event-${cut}`, false);
    if (cut !== null) return;
    const why = leftOutFor(series.main, attendance(series.main.part, this.#options)) ?? 'dropped';
    this.#withdrawn.push({ sourceId: `ics:${series.main.uid}`, why, to: null, series: true });
  }

  /** Takes the meetings of an event that fall into the window, or says why not; false if it would be left out whenever it was. */
  #event(event: CalendarEvent, inside: readonly { meeting: Meeting; when: When }[]): boolean {
    const came = attendance(event.part, this.#options);
    const reason = leftOutFor(event, came);
    if (inside.length === 0) this.#countOutside(event.spot);
    else if (reason !== null) {
      this.#leaveOut(event, `event-${reason}`, true);
      for (const { meeting } of inside) this.#withdraw(sourceIdOf(meeting), reason, null);
    } else {
      const said = saidOf(event, came, this.#options.categories);
      for (const { meeting, when } of inside) this.#records.push({ spot: event.spot, what: contactOf(meeting, when, said) });
    }
    return reason === null;
  }

  #withdraw(sourceId: string, why: Withdrawn['why'], to: string | null): void {
    this.#withdrawn.push({ sourceId, why, to, series: false });
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
          compare(a.what.date, b.what.date) ||
          compare(a.what.start ?? '', b.what.start ?? '') ||
          compare(a.what.sourceId, b.what.sourceId),
      )
      .map(({ what }) => what);
  }

  /** Meetings that are told of as not taking place, or outside of the window; and of each series that nothing else of it is left. */
  withdrawn(): readonly Withdrawn[] {
    return this.#withdrawn;
  }

  rejected(): Rejected[] {
    const { from, to } = this.#options;
    for (const { spot, count } of this.#outside.values()) {
      this.#rejected.push({ spot, what: { at: origin(spot), reason: 'event-outside', args: { count, from, to }, meant: true } });
    }
    return this.#rejected.sort((a, b) => bySpot(a, b) || compare(a.what.reason, b.what.reason)).map(({ what }) => what);
  }
}

function leftOutFor({ cancelled }: CalendarEvent, came: Attendance): 'cancelled' | 'declined' | 'nobody-else' | 'internal' | null {
  if (cancelled) return 'cancelled';
  if (came.declined) return 'declined';
  if (!came.invited) return 'nobody-else';
  return came.internal ? 'internal' : null;
}

function origin({ file, line }: Spot): Rejected['at'] {
  return { file, line };
}

function bySpot(a: Placed<unknown>, b: Placed<unknown>): number {
  return a.spot.index - b.spot.index || a.spot.line - b.spot.line;
}
