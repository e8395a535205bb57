import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecord } from '../../src/workspace/csv-record.ts';

function readAll(text: string): string[][] {
  const records: string[][] = [];
  for (let pos = 0, line = 1; pos < text.length;) {
    const record = readRecord(text, pos, line);
    expect(record.broken).toBe(false);
    for (const cell of record.cells) {
      const at = text.split('\n')[cell.line - 1]?.slice(cell.col - 1) ?? '';
      expect(at.startsWith(cell.value.replaceAll('"', '""').split('\n', 1)[0] ?? '')).toBe(true);
    }
    records.push(record.cells.map((cell) => cell.value));
    ({ pos, line } = record);
  }
  return records;
}

describe('readRecord', () => {
  it('reads what csv-parse reads, each cell at its place', () => {
    const cell = fc.constantFrom('', 'a', 'u.a;u.b', 'a,b', 'say "x"', 'two\nlines', '企业', ' pad ', '"');
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    const quoted = (value: string, always: boolean) => (always || /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    fc.assert(
      fc.property(rows, fc.boolean(), fc.constantFrom('\n', '\r\n'), fc.boolean(), (table, always, end, last) => {
        const text = table.map((row) => row.map((value) => quoted(value, always)).join(',')).join(end) + (last ? end : '');
        expect(readAll(text)).toEqual(parse(text, { relax_column_count: true, skip_empty_lines: false }));
      }),
    );
  });
  it('tells a quote left open, and text after a closed one', () => {
    expect(readRecord('"a,b\n', 0, 1).broken).toBe(true);
    expect(readRecord('"a"b,c\nd', 0, 1)).toMatchObject({ broken: true, pos: 7, line: 2 });
  });
});
