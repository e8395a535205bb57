import type { ImportFile, Reading } from '../records.ts';
import { readEntries } from './entries.ts';
import { Findings } from './findings.ts';
import type { Budget } from './occurrences.ts';
import type { CalendarOptions } from './options.ts';
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
    withdrawn: found.withdrawn(),
    understood: entries.understood,
  };
}
