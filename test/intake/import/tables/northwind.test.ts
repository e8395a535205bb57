import { describe, expect, it } from 'vitest';
import { fixture, only, read } from './reading.ts';

const NAMES = ['Customers', 'Suppliers', 'Employees', 'Orders', 'Order_Details'];
const files = (names: readonly string[]): Record<string, Uint8Array> =>
  Object.fromEntries(names.map((name) => [`${name}.csv`, fixture(`northwind/source/${name}.csv`)]));

describe('Northwind, no mapping', () => {
  const reading = read(files(NAMES));
  const money = only(reading, 'money');

  it('is read to the last row', () => {
    expect(reading.read.map(({ count }) => count)).toEqual([91, 29, 9, 830, 2155]);
    expect(reading.rejected).toEqual([]);
    expect(only(reading, 'account').map(({ relation }) => relation)).toEqual([
      ...Array(91).fill('customer'),
      ...Array(29).fill('supplier'),
    ]);
    expect(only(reading, 'person').filter(({ side }) => side === 'ours')).toHaveLength(9);
    expect(only(reading, 'person').filter(({ side }) => side === 'theirs')).toHaveLength(120);
    expect(only(reading, 'contact')).toHaveLength(830);
  });

  it('has its money to the cent', () => {
    expect(money.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(1_265_793.04, 2);
    expect([...new Set(money.map(({ period }) => period))]).toEqual(['1996', '1997', '1998']);
  });

  it('names every order line its money is the sum of', () => {
    const lines = money.flatMap(({ from = [] }) => from.map(({ file, line }) => `${file}:${line}`));
    expect([lines.length, new Set(lines).size, lines[0]]).toEqual([2155, 2155, 'Order_Details.csv:2']);
  });

  it('says of an order what the order says, and no more', () => {
    expect(only(reading, 'contact')[0]).toEqual({
      kind: 'contact',
      at: { file: 'Orders.csv', line: 2 },
      sourceId: 'table:order/10248',
      source: 'crm',
      date: '1996-07-04',
      start: null,
      minutes: null,
      organisation: { name: 'Vins et alcools Chevalier', sourceId: 'table:account/VINET', domain: null },
      parties: [{ name: 'Steven Buchanan', address: null, sourceId: 'table:employee/5', side: 'ours' }],
      participants: null,
      channel: null,
      by: null,
      purpose: 'order',
      directed: null,
      title: null,
      about: null,
    });
  });

  it('names the columns it did not use', () => {
    expect(reading.understood).toContainEqual({
      what: 'Address, City, Region, PostalCode, Country, Phone, Fax',
      as: 'unused',
      of: 'Customers.csv',
    });
    expect(reading.understood).toContainEqual({ what: 'OrderDate', as: 'month_first', of: 'Orders.csv' });
  });

  it('keeps suppliers and customers of one number apart', () => {
    const ids = only(reading, 'account').map(({ sourceId }) => sourceId);
    expect(new Set(ids).size).toBe(120);
    expect(ids).toContain('table:supplier/1');
  });

  it('says that lines without their orders are worth nothing', () => {
    const lone = read(files(['Order_Details']));
    expect(lone.records).toEqual([]);
    expect(lone.rejected).toMatchObject([{ reason: 'no_orders', args: { rows: 2155 } }]);
  });

  it('is the same under another name of the system', () => {
    expect(only(read(files(NAMES), { system: 'northwind' }), 'contact')[0]?.sourceId).toBe('northwind:order/10248');
  });

  it('gives the same whatever the order of the files', () => {
    const other = read(files([...NAMES].reverse()));
    const sorted = (records: readonly unknown[]): readonly string[] => records.map((record) => JSON.stringify(record)).sort();
    expect(sorted(other.records)).toEqual(sorted(reading.records));
  });
});

describe('the same as a workbook', () => {
  const reading = read({ 'northwind.xlsx': fixture('import/tables/northwind.xlsx') });

  it('is found below a merged title, its days are days, its hidden sheet is named', () => {
    expect(only(reading, 'account')[0]).toMatchObject({ name: 'Alfreds Futterkiste', at: { file: 'northwind.xlsx!Customers', line: 4 } });
    expect(only(reading, 'contact').map(({ date }) => date)).toContain('1996-08-12');
    expect(reading.rejected).toMatchObject([{ reason: 'sheet_hidden', meant: true, args: { sheet: 'Suppliers' } }]);
  });

  it('is worth what its rows in the tables are worth', () => {
    const whole = read(files(NAMES));
    const ids = new Set(only(reading, 'account').map(({ sourceId }) => sourceId));
    const expected = only(whole, 'money').filter(({ account, period }) => ids.has(account.sourceId) && period === '1996');
    const sum = (list: readonly { readonly amount: number }[]): number => list.reduce((total, { amount }) => total + amount, 0);
    expect(expected.length).toBeGreaterThan(5);
    expect(sum(only(reading, 'money'))).toBeCloseTo(sum(expected), 4);
  });

  it('gives the hidden sheet when it is named, and nothing else', () => {
    const named = read({ 'northwind.xlsx': fixture('import/tables/northwind.xlsx') }, { sheet: 'Suppliers' });
    expect([named.partial, read({ 'northwind.xlsx': fixture('import/tables/northwind.xlsx') }).partial]).toEqual([true, false]);
    expect(only(named, 'account').map(({ relation }) => relation)).toEqual(['supplier', 'supplier']);
  });

  it('counts days from 1904 where the workbook does, keeps zeros a format shows, knows no error cell', () => {
    const quirks = read({ 'q.xlsx': fixture('import/tables/quirks-1904.xlsx') });
    expect(only(quirks, 'contact')).toMatchObject([
      { date: '2024-03-11', start: '09:00', channel: 'call', title: null, organisation: { sourceId: 'table:account/00042' } },
      { date: '2024-03-12', start: null, channel: 'visit', title: '季度回顾' },
    ]);
    expect(quirks.rejected).toMatchObject([{ reason: 'sheet_empty' }]);
  });
});
