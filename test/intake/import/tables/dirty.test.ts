import { describe, expect, it } from 'vitest';
import { lines, only, read, reasons } from './reading.ts';
import { down, workbook } from './workbooks.ts';

const ORDERS = '订单号,下单日期,客户名称,金额';
const amounts = (reading: ReturnType<typeof read>): readonly number[] => only(reading, 'money').map(({ amount }) => amount);
const order = (amount: string, index: number): string => `D${index},2024-03-05,青田,"${amount}"`;
const orders = (...cells: readonly string[]): string => lines(ORDERS, ...cells.map(order));

describe('money is counted in what the sheet says', () => {
  it.each([
    ['金额（万元）', '12.5', 125_000],
    ['订单金额/万元', '12.5', 125_000],
    ['金额(千元)', '3', 3000],
    ['金额（元）', '3', 3],
    ['金额（含税）', '3', 3],
    ['金额（万元）', '1.2万', 12_000],
  ])('%s: %s', (header, cell, amount) => {
    const reading = read({ 'o.csv': lines(`订单号,下单日期,客户名称,${header}`, `D1,2024-03-05,青田,${cell}`) });
    expect(amounts(reading)).toEqual([amount]);
  });

  it.each([
    ['Amount (k€)', 12_500],
    ['Total (in thousands)', 12_500],
    ['Total (USD million)', 12_500_000],
    ['Total Amount', 12.5],
  ])('%s', (header, amount) => {
    expect(amounts(read({ 'o.csv': lines(`Order ID,Order Date,Customer,${header}`, '1,2024-03-05,Xin,12.5') }))).toEqual([amount]);
  });

  it('also in a line above the header, and the preview says so', () => {
    const reading = read({ 'o.csv': lines('2024年订单一览,,,', '单位：万元,,,', ORDERS, 'D1,2024-03-05,青田,12.5') });
    expect(amounts(reading)).toEqual([125_000]);
    expect(reading.understood).toContainEqual({ what: '金额', as: 'scale', of: '10000' });
  });
});

describe('an amount nobody can be sure of is no amount', () => {
  it('is left out by line, with the text that cannot be read', () => {
    const reading = read({ 'o.csv': orders('12', '约100', '12%', '#REF!', '') });
    expect(amounts(reading)).toEqual([12]);
    expect(reasons(reading)).toEqual(['3 amount_text', '4 amount_share', '5 amount_text']);
    expect(only(reading, 'contact').map(({ at }) => at.line)).toEqual([2, 6]);
  });

  it('where one cell writes its comma as others write their point, only what has one reading is taken', () => {
    const reading = read({ 'o.csv': orders('1,234.50', '12,5', '1,200') });
    expect(amounts(reading)).toEqual([1234.5, 12.5]);
    expect(reasons(reading)).toEqual(['4 amount_unclear']);
  });

  it('1.200 alone is twelve hundred or one and a fifth: the mapping says which', () => {
    const file = { 'o.csv': orders('1.200', '3.500') };
    const first = read(file);
    expect(reasons(first)).toEqual(['2 amount_unclear', '3 amount_unclear']);
    const [rule] = first.mapping.tables;
    if (rule === undefined) throw new Error('no rule');
    expect(amounts(read(file, { mapping: { tables: [{ ...rule, decimal: 'comma' }] } }))).toEqual([1200, 3500]);
    expect(amounts(read(file, { mapping: { tables: [{ ...rule, decimal: 'point' }] } }))).toEqual([1.2, 3.5]);
  });

  it('a number of a workbook has its point, however many decimals', () => {
    const reading = read({ 'o.xlsx': workbook([ORDERS.split(','), ['D1', '2024-03-05', '青田', 1.125]]) });
    expect(amounts(reading)).toEqual([1.125]);
  });
});

describe('money of several currencies is not added up', () => {
  const TABLE = lines(
    'Order ID,Order Date,Customer,Amount,Currency',
    '1,2024-03-05,Xin,5,USD',
    '2,2024-03-05,Xin,7,CNY',
    '3,2024-03-05,Xin,9,',
  );

  it('what is not the plan’s is left out by line', () => {
    const reading = read({ 'o.csv': TABLE }, { currency: 'CNY' });
    expect(amounts(reading)).toEqual([7, 9]);
    expect(reading.rejected).toMatchObject([{ at: { line: 2 }, reason: 'currency', args: { currency: 'USD', own: 'CNY', text: '5' } }]);
    expect(reasons(read({ 'o.csv': orders('￥5', '$5', '5港元', '5元') }, { currency: 'CNY' }))).toEqual(['3 currency', '4 currency']);
  });

  it('all that is stated is left out where the plan has none', () => {
    expect(reasons(read({ 'o.csv': TABLE }))).toEqual(['2 currency_mixed', '3 currency_mixed']);
  });

  it('one currency alone needs no plan', () => expect(amounts(read({ 'o.csv': orders('$5', 'US$7') }))).toEqual([5, 7]));

  it('a column in the firm’s own money is taken before one in the customer’s', () => {
    const reading = read(
      { 'o.csv': lines('单据编号,单据日期,客户,结算币别,价税合计,价税合计_本位币', 'D1,2024-03-05,青田,USD,100,720') },
      { currency: 'CNY' },
    );
    expect(amounts(reading)).toEqual([720]);
    expect(reasons(reading)).toEqual([]);
  });
});

describe('what stands around a table', () => {
  it('totals in any column and spelling, signatures and notes are no rows of it', () => {
    const reading = read({
      'a.csv': lines(
        '客户编号,客户名称,地址,客户类型',
        'K1,青田,河东路,经销商',
        'K2,合计,河西路,经销商',
        '合 计,,,',
        ',本页小计：,,',
        ',,Grand Totals,3',
        '制表人：张三,,,',
        '备注：以上不含样品,,,',
        '— 完 —,,,',
      ),
    });
    expect(only(reading, 'account').map(({ name }) => name)).toEqual(['青田', '合计']);
    expect(reasons(reading)).toEqual(['4 totals', '5 totals', '6 totals', '7 footnote', '8 footnote', '9 footnote']);
    expect(reading.rejected.every(({ meant }) => meant)).toBe(true);
  });

  it('what a report is signed with below a blank line is no row of it; one cell alone within the table is a broken one', () => {
    const signed = [
      '',
      'Acme Report',
      '"Copyright (c) 2000-2026 of somebody, inc. All rights reserved."',
      '',
      'Generated By: us 11/22/2026',
      'Acme Inc',
    ];
    const reading = read({
      'a.csv': lines('Account Name,Industry,Website', 'Alpha,Dairy,', 'Cut off', '', 'Beta,,', 'Cut off too', ...signed),
    });
    expect(only(reading, 'account').map(({ name }) => name)).toEqual(['Alpha', 'Beta']);
    expect(reasons(reading)).toEqual(['3 row_short', '6 row_short', '8 footnote', '9 footnote', '11 footnote', '12 footnote']);
  });

  it('the same foot is told where a spreadsheet has filled its lines up, and in a workbook; a name of one cell stays a row', () => {
    const rows = [
      ['Account Name', 'Industry', 'Website'],
      ['Alpha', 'Dairy', ''],
      ['Beta', '', ''],
      ['Total Records (2)', '', ''],
      ['', '', ''],
      ['Gamma', '', ''],
      ['', '', ''],
      ['Acme Report', '', ''],
      ['Copyright © 2000-2026 of somebody, inc. All rights reserved.', '', ''],
      ['Confidential Information - Do Not Distribute', '', ''],
      ['Show: My accounts', '', ''],
    ];
    const inText = read({ 'a.csv': lines(...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(','))) });
    const inWorkbook = read({ 'a.xlsx': workbook(rows.map((cells) => cells.map((cell) => cell || null))) });
    for (const reading of [inText, inWorkbook]) {
      expect(only(reading, 'account').map(({ name }) => name)).toEqual(['Alpha', 'Beta', 'Gamma']);
      expect(reasons(reading)).toEqual(['4 totals', '8 footnote', '9 footnote', '10 footnote', '11 footnote']);
    }
  });

  it('a signature right below the rows takes none of them along', () => {
    const signed = ['Alpha,Dairy,', 'Beta,,', 'Generated By: us 11/22/2026,,', 'Acme Inc,,'];
    const reading = read({ 'a.csv': lines('Account Name,Industry,Website', ...signed) });
    expect(only(reading, 'account').map(({ name }) => name)).toEqual(['Alpha', 'Beta']);
    expect(reasons(reading)).toEqual(['4 footnote', '5 footnote']);
  });

  it('a second table below blank rows is a table of its own, with its title', () => {
    const reading = read({
      'x.csv': lines(
        '客户名称,跟进日期,跟进方式,跟进人', '青田,2024-03-05,电话,林', '', '客户名称,跟进日期,跟进方式,跟进人', '白川,2024-03-06,电话,林',
        '', '', '订单一览,,,', ORDERS, 'D1,2024-03-05,青田,12',
      ), // prettier-ignore
    });
    expect(only(reading, 'contact').map(({ at, purpose }) => [at.line, purpose])).toEqual([
      [2, null],
      [5, null],
      [10, 'order'],
    ]);
    expect(reasons(reading)).toEqual(['4 header_again', '8 footnote'].slice(0, 1));
    expect(reading.mapping.tables.map(({ kind }) => kind).sort()).toEqual(['activities', 'orders']);
  });

  it('a header of two lines is read as one, and the mapping that is saved reads it again', () => {
    const file = { 'x.csv': lines('客户名称,联系人,,跟进,', ',姓名,职务,日期,方式', '青田,周敏,厂长,2024-03-05,电话') };
    const first = read(file);
    expect(only(first, 'contact')).toMatchObject([{ date: '2024-03-05', channel: 'call', parties: [{ name: '周敏' }] }]);
    expect(read(file, { mapping: first.mapping }).records.length).toBe(first.records.length);
  });

  it('a remark beside the table breaks no row', () => {
    expect(amounts(read({ 'o.csv': lines(`${ORDERS},,`, 'D1,2024-03-05,青田,12,,加急') }))).toEqual([12]);
    expect(amounts(read({ 'o.xlsx': workbook([ORDERS.split(','), ['D1', '2024-03-05', '青田', 12, null, '加急']]) }))).toEqual([12]);
  });

  it('a header that stands twice says nothing where its cells differ', () => {
    const reading = read({
      'o.csv': lines(`${ORDERS},金额`, 'D1,2024-03-05,青田,12,15', 'D2,2024-03-05,青田,12,12', 'D3,2024-03-05,青田,7,'),
    });
    expect(amounts(reading)).toEqual([12, 7]);
    expect(reading.rejected).toMatchObject([{ at: { line: 2 }, reason: 'column_twice', args: { column: '金额' } }]);
  });
});

describe('what Excel has spoilt', () => {
  it('ids it rounded join nothing, and the preview names them', () => {
    const reading = read({ 'a.csv': lines('客户编号,客户名称,地址', '6.22E+18,青田,河', '6.22E+18,白川,河') });
    expect(only(reading, 'account')).toMatchObject([
      { name: '青田', sourceId: null },
      { name: '白川', sourceId: null },
    ]);
    expect(reading.understood).toContainEqual({ what: '6.22E+18', as: 'rounded_ids', of: 'a.csv' });
    const sheet = workbook([['客户编号', '客户名称', '地址'], [123_456_789_012_345_680, '青田', '河']]); // prettier-ignore
    expect(only(read({ 'a.xlsx': sheet }), 'account')).toMatchObject([{ name: '青田', sourceId: null }]);
  });

  it('a formula without its result, and an error where money should be, are told by line', () => {
    const cells = [ORDERS.split(','), ['D1', '2024-03-05', '青田', 5], ['D2', '2024-03-05', '青田', 5], ['D3', '2024-03-05', '青田', 5]];
    const reading = read({
      'o.xlsx': workbook(cells, (sheet) => {
        sheet['D3'] = { t: 'n', f: 'D2*2' };
        sheet['D4'] = { t: 'e', v: 0x17 };
      }),
    });
    expect(amounts(reading)).toEqual([5]);
    expect(reasons(reading)).toEqual(['3 cell_formula', '4 amount_text']);
  });

  it('a cell merged over rows is true of each of them, and money in it is said once', () => {
    const cells = [
      ['客户名称', '跟进日期', '跟进方式', '跟进人'],
      ['青田', '2024-03-05', '电话', '林'],
      [null, '2024-03-06', '拜访', '林'],
      [null, null, null, null],
      ['白川', '2024-03-07', '电话', '林'],
    ];
    const reading = read({ 'a.xlsx': workbook(cells, (sheet) => void (sheet['!merges'] = [down(0, 1, 3)])) });
    expect(only(reading, 'contact').map(({ organisation }) => organisation?.name)).toEqual(['青田', '青田', '白川']);
    const sums = [
      ['订单号', '下单日期', '客户名称', '单价', '数量', '金额'],
      ['D1', '2024-03-05', '青田', null, null, 100],
      ['D1', '2024-03-05', '青田', null, null, null],
    ];
    const lined = read({ 'l.xlsx': workbook(sums, (sheet) => void (sheet['!merges'] = [down(5, 1, 2)])) });
    expect(amounts(lined)).toEqual([100]);
    expect(reasons(lined)).toEqual(['3 amount']);
  });

  it('rows that are hidden are read, and the preview counts them', () => {
    const cells = [ORDERS.split(','), ['D1', '2024-03-05', '青田', 5], ['D2', '2024-03-05', '青田', 6]];
    const reading = read({ 'o.xlsx': workbook(cells, (sheet) => void (sheet['!rows'] = [{}, {}, { hidden: true }])) });
    expect(amounts(reading)).toEqual([5, 6]);
    expect(reading.understood).toContainEqual({ what: '1', as: 'hidden', of: 'o.xlsx!S' });
  });
});

describe('cells that break a line, or show nothing', () => {
  const HEADS = 'Activity ID,Date,Type,Account Name,Contact Name,Owner,Subject';
  const contacts = (row: string): ReturnType<typeof only<'contact'>> => only(read({ 'a.csv': lines(HEADS, row) }), 'contact');

  it('every break of a line is a blank, in numbers and in names', () => {
    const [found] = contacts('A\u00851,2026-05-01,Meeting,Ac\u0085me,Li\u2028Yue,Chen,one\u2029two');
    expect(found).toMatchObject({ sourceId: expect.stringMatching(/:activity\/A 1$/), title: 'one two' });
    expect(found?.organisation?.name).toBe('Ac me');
    expect(found?.parties.map(({ name }) => name)).toContain('Li Yue');
  });

  it.each(['\u200b\u200d', '\u0085', '\u3164', '\u2800', '\ufeff\u00ad'])('%j is an empty cell', (cell) => {
    const [found] = contacts(`1,2026-05-01,Meeting,Acme,${cell},Chen,x`);
    expect(found?.parties.map(({ name }) => name)).toEqual(['Chen']);
  });
});
