import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { readCalendars } from '../../../src/intake/import/ics/read-calendars.ts';
import type { CalendarOptions } from '../../../src/intake/import/ics/options.ts';
import type { ContactRecord, ImportFile, Reading } from '../../../src/intake/import/records.ts';
import { FIXTURES } from '../../fixtures/read.ts';

export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const OPTIONS: CalendarOptions = {
  digest,
  from: '2026-01-01',
  to: '2026-12-31',
  zone: 'Asia/Shanghai',
  own: ['chen@hengrui.example'],
  ownDomains: ['hengrui.example'],
};

export function fixture(path: string): ImportFile {
  return { name: path.slice(path.lastIndexOf('/') + 1), bytes: readFileSync(resolve(FIXTURES, 'import', path)) };
}

export function fileOf(text: string, name = 'test.ics'): ImportFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** A calendar of events given by their lines; somebody of the other side is invited unless `people` says otherwise. */
export function calendar(events: readonly (readonly string[])[], head: readonly string[] = []): string {
  const bodies = events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...head, ...bodies, 'END:VCALENDAR', ''].join('\r\n');
}

export const GUEST = 'ATTENDEE;CN=王总;PARTSTAT=ACCEPTED:mailto:wang@mengyuan.example';
export const US = 'ATTENDEE;CN=Chen;PARTSTAT=ACCEPTED:mailto:chen@hengrui.example';

export function read(text: string, options: Partial<CalendarOptions> = {}): Reading {
  return readCalendars([fileOf(text)], { ...OPTIONS, ...options });
}

export function contacts(reading: Reading): ContactRecord[] {
  return reading.records.filter((record) => record.kind === 'contact');
}

/** `2026-03-02 09:00` of every contact. */
export function times(reading: Reading): string[] {
  return contacts(reading).map(({ date, start }) => (start === null ? date : `${date} ${start}`));
}

export function reasons(reading: Reading): string[] {
  return reading.rejected.map(({ reason }) => reason);
}
