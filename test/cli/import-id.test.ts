import { describe, expect, it } from 'vitest';
import { importId } from '../../src/cli/import/import-id.ts';
import type { ImportOptions } from '../../src/cli/import/options.ts';
import { importOptions } from '../../src/cli/import/options.ts';
import { OPEN, veiled } from '../../src/intake/import/settle/veil.ts';

function idOf(kind: string, system: string, names: readonly string[], veil = OPEN): string {
  const files = names.map((name) => ({ name, bytes: new Uint8Array() }));
  const reading = { system, read: [], records: [], rejected: [], understood: [] };
  return importId(importOptions(kind, names, {}) as ImportOptions, reading, files, veil);
}

describe('the name of an import', () => {
  it.each([
    ['ics', 'ics', ['Work.ics'], 'ics-work'],
    ['ics', 'ics', ['Wang Lixin (2026).ics'], 'ics-wang-lixin-2026'],
    ['ics', 'ics', [`${'a'.repeat(50)}.ics`], `ics-${'a'.repeat(40)}`],
    ['csv', 'table', ['kunden.csv'], 'table-kunden'],
    ['xlsx', 'table', ['kunden.xlsx'], 'table-kunden'],
  ])('%s of %s bears the file’s: %j → %s', (kind, system, names, id) => expect(idOf(kind, system, names)).toBe(id));

  it.each([
    ['a CRM, whose export of every month is one import', 'csv', 'salesforce', ['2026-05.csv']],
    ['a workbook of a CRM', 'xlsx', 'hubspot', ['2026-05.xlsx']],
    ['more than one file', 'ics', 'ics', ['a.ics', 'b.ics']],
    ['a folder', 'mail', 'mail', ['letters/1.eml']],
    ['a file called as its kind', 'ics', 'ics', ['ICS.ics']],
    ['a file whose name has no Latin letter or digit', 'ics', 'ics', ['日历.ics']],
  ])('is the system’s alone for %s', (_, kind, system, names) => expect(idOf(kind, system, names)).toBe(system));

  it('does not bear the file’s name under pseudonyms, which is somebody’s', () => {
    const veil = veiled((_, text) => (text === 'wang.ics' ? 'abcdef0123456789' : 'other'));
    expect(idOf('ics', 'ics', ['wang.ics'], veil)).toBe('ics-abcdef012345');
  });
});
