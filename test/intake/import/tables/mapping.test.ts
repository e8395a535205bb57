import { describe, expect, it } from 'vitest';
import { formatMapping, readMapping } from '../../../../src/intake/import/tables/mapping-file.ts';
import { FIELDS, TABLE_KINDS } from '../../../../src/intake/import/tables/fields.ts';
import { MEANINGS } from '../../../../src/intake/import/tables/words.ts';
import { publishedSchema } from '../../../../src/schema/publish.ts';
import { digest, fixture, lines, only, read } from './reading.ts';

const WRITTEN = `# ours, kept by Bo
system: branch-crm
tables:
  - kind: activities
    columns: {date: Wann, account_name: Firma, channel: Wie, purpose: Wozu, owner_name: Wer, subject: Betreff}
    values:
      channel: {Anruf: call, Besuch: visit}
      purpose: {Störung: problem_solving}
    day_first: true
`;
const TABLE = lines(
  'Betreff,Wer,Wozu,Wie,Firma,Wann',
  'Linie steht,Bo,Störung,Anruf,Xin,3/4/2024',
  'Termin,Bo,Kaffee,Besuch,Xin,5/4/2024',
  'x,Bo,,e-mail,Xin,6/4/2024',
);

function mapping(text: string): NonNullable<ReturnType<typeof readMapping>['mapping']> {
  const { mapping: found, problems } = readMapping('crm.yaml', text);
  expect(problems).toEqual([]);
  if (found === null) throw new Error('no mapping');
  return found;
}

describe('a mapping', () => {
  it('says what columns are, what words mean, which comes first', () => {
    const reading = read({ 'log.csv': TABLE }, { mapping: mapping(WRITTEN) });
    expect(reading.system).toBe('branch-crm');
    expect(only(reading, 'contact').map(({ date, channel, purpose }) => [date, channel, purpose])).toEqual([
      ['2024-04-03', 'call', 'problem_solving'],
      ['2024-04-05', 'visit', null],
      ['2024-04-06', 'email', null],
    ]);
    expect(reading.understood).toContainEqual({ what: 'Kaffee', as: 'unknown_words', of: 'Wozu' });
  });

  it('wins over presets', () => {
    const rule = mapping('tables: [{kind: leads, columns: {account_name: Company Name}}]');
    expect(only(read({ 'c.csv': lines('Customer ID,Company Name', '1,Xin') }, { mapping: rule }), 'account')).toMatchObject([
      { tags: ['lead'] },
    ]);
  });

  it('names a header that is missing, and the one that is meant', () => {
    const reading = read({ 'log.csv': TABLE.replace('Betreff', 'Betref').replace('Wozu', 'Q') }, { mapping: mapping(WRITTEN) });
    expect(reading.rejected).toMatchObject([
      { reason: 'table_unknown' },
      { reason: 'mapping_header', args: { header: 'Wozu' } },
      { reason: 'mapping_header_near', args: { header: 'Betreff', near: 'Betref' } },
    ]);
  });

  it('that fits nothing, or is never reached, says so', () => {
    const twice = mapping(
      'tables: [{kind: orders, columns: {id: Nr}}, {kind: accounts, columns: {name: Firma}}, {kind: leads, columns: {account_name: Firma}}]',
    );
    expect(read({ 'log.csv': TABLE }, { mapping: twice }).rejected.slice(0, 2)).toMatchObject([
      { reason: 'mapping_rule', args: { kind: 'orders' } },
      { reason: 'mapping_elsewhere', args: { kind: 'leads' } },
    ]);
  });

  it('knows a header the exporter cut at 64 characters', () => {
    const whole = 'Last Contact Date: Account Team/Customer (Regarding) (Customer Product)';
    const rule = mapping(`tables: [{kind: activities, columns: {date: "${whole}", account_name: Customer}}]`);
    const reading = read({ 'n.csv': lines(`Customer,${whole.slice(0, 64)}`, 'Xin,2024-03-12') }, { mapping: rule });
    expect(only(reading, 'contact')).toMatchObject([{ date: '2024-03-12' }]);
    const short = read({ 'n.csv': lines('Customer,Last Contact', 'Xin,2024-03-12') }, { mapping: rule });
    expect(only(short, 'contact')).toEqual([]);
  });
});

describe('the mapping a reading amounts to', () => {
  const files = Object.fromEntries(
    ['Customers', 'Orders', 'Order_Details', 'Employees', 'Suppliers'].map((name) => [
      `${name}.csv`,
      fixture(`northwind/source/${name}.csv`),
    ]),
  );

  it('is a mapping file, and reads the same again', () => {
    const first = read(files, { dayFirst: false });
    const text = formatMapping(first.mapping);
    expect(text.startsWith('system: table\n')).toBe(true);
    const again = read(files, { mapping: mapping(text) });
    expect(again.records).toEqual(first.records);
    expect(again.rejected).toEqual(first.rejected);
  });

  it('keeps ids of a system whose ids are one for all kinds', () => {
    const table = {
      'c.csv': lines('(Do Not Modify) Phone Call,Subject,Regarding,Actual Start,Owner', 'g-1,Delay,Xin,2024-03-12 10:00,Bo'),
    };
    const first = read(table);
    const again = read(table, { mapping: mapping(formatMapping(first.mapping)) });
    expect(again.records).toEqual(first.records);
    expect(only(again, 'contact')).toMatchObject([{ sourceId: 'dynamics:g-1', channel: 'call' }]);
  });
});

describe('a table nobody knows', () => {
  it('is a rule to be completed: with the marks taken away and the columns named, it is read', () => {
    const file = { 'log.csv': TABLE };
    const first = read(file);
    expect(first.unmapped).toEqual([{ file: 'log.csv', sheet: null, headers: ['Betreff', 'Wer', 'Wozu', 'Wie', 'Firma', 'Wann'] }]);
    const text = formatMapping(first.mapping, first.unmapped, 'Not known.');
    expect(text.startsWith('system: table\ntables:\n# Not known.\n#  - kind: ')).toBe(true);
    const edited = text
      .replace('# Not known.\n', '')
      .replaceAll(/^#/gm, '')
      .replace(/kind: .*/, 'kind: activities')
      .replace('…: Betreff', 'subject: Betreff')
      .replace('…: Firma', 'account_name: Firma')
      .replace('…: Wann', 'date: Wann')
      .replaceAll(/^ +…: .*\n/gm, '');
    expect(only(read(file, { mapping: mapping(edited), dayFirst: true }), 'contact')).toHaveLength(3);
  });
});

describe('a mistake in a mapping file', () => {
  it.each([
    ['tables:\n  - kind: activites\n    columns: {date: D}', 2, ['activities']],
    ['tables:\n  - kind: activities\n    colums: {date: D}', 3, ['columns']],
    ['tables:\n  - kind: activities\n    columns: {dat: D}', 3, ['date']],
    ['tables:\n  - kind: activities\n    columns: {date: D}\n    values: {channel: {Anruf: cal}}', 4, ['call']],
    ['system: Our CRM\ntables: []', 1, ['our-crm']],
    ['tables: [', 1, null],
    ['', 1, null],
  ])('%j has its line and what was meant', (text, line, suggestions) => {
    const { mapping: none, problems } = readMapping('crm.yaml', text);
    expect(none).toBeNull();
    expect(problems[0]?.at).toMatchObject({ file: 'crm.yaml', line });
    if (suggestions !== null) expect(problems[0]?.suggestions).toEqual(expect.arrayContaining(suggestions));
  });
});

describe('the published schema', () => {
  it('knows the fields, kinds and words the code knows', async () => {
    const schema = (await publishedSchema('mapping')) as unknown as {
      readonly properties: { readonly tables: { readonly items: { readonly properties: Readonly<Record<string, Shape>> } } };
    };
    const { kind, columns, values } = schema.properties.tables.items.properties;
    expect(kind?.enum).toEqual(TABLE_KINDS);
    expect(Object.keys(columns?.properties ?? {})).toEqual(FIELDS);
    for (const [field, words] of Object.entries(MEANINGS)) {
      expect(new Set(values?.properties?.[field]?.patternProperties?.['.']?.enum)).toEqual(new Set(words));
    }
  });
});

interface Shape {
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
}

it('hashes are those of the bytes', () => {
  const bytes = fixture('import/tables/utf16.csv');
  expect(read({ 'u.csv': bytes }).read).toEqual([{ file: 'u.csv', sha256: digest(bytes), count: 1 }]);
});
