import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { ImportRecord, Rejected } from '../../../../src/intake/import/records.ts';
import { readTables, type TableOptions, type TablesReading } from '../../../../src/intake/import/tables/read-tables.ts';
import { Speaker } from '../../../../src/messages/messages.ts';

export const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const SPEAKERS = [new Speaker('en'), new Speaker('zh')];

export type Given = Readonly<Record<string, string | Uint8Array>>;
type Asked = Omit<TableOptions, 'digest'>;

/** Reads files given by name; whatever the reading says must have words in both languages. */
export function read(files: Given, options: Asked = {}): TablesReading {
  const given = Object.entries(files).map(([name, content]) => ({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  const reading = readTables(given, { digest, ...options });
  for (const speaker of SPEAKERS) {
    for (const { reason, args } of reading.rejected) expect(speaker.say(`import.rejected.${reason}`, args)).not.toBe('');
    for (const { as, what, of } of reading.understood) expect(speaker.say(`import.taken.${as}`, { what, of: of ?? null })).not.toBe('');
  }
  return reading;
}

/** A table of one file: its lines. */
export function lines(...text: readonly string[]): string {
  return text.join('\n');
}

export function fixture(path: string): Uint8Array {
  return readFileSync(new URL(`../../../../fixtures/${path}`, import.meta.url));
}

/** Records of one kind. */
export function only<K extends ImportRecord['kind']>(reading: TablesReading, kind: K): readonly Extract<ImportRecord, { kind: K }>[] {
  return reading.records.filter((record): record is Extract<ImportRecord, { kind: K }> => record.kind === kind);
}

/** Reasons by line: `3 row_long`. */
export function reasons(reading: { readonly rejected: readonly Rejected[] }): readonly string[] {
  return reading.rejected.map(({ at, reason }) => `${at.line} ${reason}`);
}

/** What the first table was taken for: `field=header`. */
export function columns(reading: TablesReading): Readonly<Record<string, string>> {
  return (reading.mapping.tables[0]?.columns ?? {}) as Readonly<Record<string, string>>;
}
