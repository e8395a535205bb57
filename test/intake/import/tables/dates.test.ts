import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, readAmount, tidy } from '../../../../src/intake/import/tables/amounts.ts';
import { columnDates, momentOf } from '../../../../src/intake/import/tables/dates.ts';
import { dateText } from '../../../../src/intake/import/tables/workbook.ts';

const when = (text: string, zone?: string, given?: boolean): unknown => momentOf(text, columnDates([text], given), zone);

describe('a date', () => {
  it.each([
    ['2024-03-12', '2024-03-12', null],
    ['2024-03-12 09:14', '2024-03-12', '09:14'],
    ['2024-03-12T09:14:33', '2024-03-12', '09:14'],
    ['2024/3/12', '2024-03-12', null],
    ['2024.3.5', '2024-03-05', null],
    ['20240312', '2024-03-12', null],
    ['2024年3月12日', '2024-03-12', null],
    ['2024年3月12日 星期二 下午2:30', '2024-03-12', '14:30'],
    ['2024年3月12号 14点05分', '2024-03-12', '14:05'],
    ['3/15/2024 2:30 PM', '2024-03-15', '14:30'],
    ['15/3/2024 12:05 am', '2024-03-15', '00:05'],
    ['05.03.2024', '2024-03-05', null],
    ['5/5/2024', '2024-05-05', null],
    ['12-Mar-2024', '2024-03-12', null],
    ['March 5th, 2024 at 4:00 p.m.', '2024-03-05', '16:00'],
    ['12-Mar-24', '2024-03-12', null],
    ['12 March ’24'.replace('’', "'"), '2024-03-12', null],
    ['Tue, 12 Mar 2024', '2024-03-12', null],
    ['2024/3/12（周二）', '2024-03-12', null],
    ['星期二 2024-03-12', '2024-03-12', null],
    ['20240312140500', '2024-03-12', '14:05'],
    ['45363', '2024-03-12', null],
    ['45363.375', '2024-03-12', '09:00'],
  ])('%s', (text, date, start) => expect(when(text)).toEqual({ date, start }));

  it.each(['', 'soon', '2024-02-30', '31/31/2024', '2024-13-01', '12:30', '2024-03-12 25:00', '2024-03-12 9:99', '99999999', '2024'])(
    '%j is none',
    (text) => expect(when(text)).toBe('date'),
  );

  it.each([
    ['2024-03-12T23:30:00.000Z', '2024-03-13', '07:30'],
    ['2024-03-12T23:30:00.000+0000', '2024-03-13', '07:30'],
    ['2024-03-12 23:30:00 UTC', '2024-03-13', '07:30'],
    ['2024-03-12T23:30:00+08:00', '2024-03-12', '23:30'],
    ['1710286200000', '2024-03-13', '07:30'],
    ['1710286200', '2024-03-13', '07:30'],
  ])('%s is an instant: it has a day where we are', (text, date, start) => {
    expect(when(text, 'Asia/Shanghai')).toEqual({ date, start });
    expect(when(text)).toBe('date_zone');
    expect(when(text, 'Middle/Earth')).toBe('date_zone');
  });

  it('at midnight of Greenwich in every row is a day without a time', () => {
    const cells = ['2024-03-12T00:00:00.000Z', '2024-03-14T00:00:00.000Z'];
    expect(momentOf(cells[0] ?? '', columnDates(cells, undefined), undefined)).toEqual({ date: '2024-03-12', start: null });
  });
});

describe('day or month first', () => {
  const of = (cells: readonly string[], given?: boolean): readonly unknown[] =>
    cells.map((cell) => {
      const moment = momentOf(cell, columnDates(cells, given), undefined);
      return typeof moment === 'string' ? moment : moment.date;
    });

  it('is told by one row for all', () => {
    expect(of(['3/4/2024', '3/15/2024'])).toEqual(['2024-03-04', '2024-03-15']);
    expect(of(['3/4/2024', '15/3/2024'])).toEqual(['2024-04-03', '2024-03-15']);
    expect(of(['3/4/2024', '13/12/2024'])).toEqual(['2024-04-03', '2024-12-13']);
    expect(of(['3/4/2024', '12/13/2024'])).toEqual(['2024-03-04', '2024-12-13']);
  });
  it('is asked where no row tells', () => {
    expect(of(['3/4/2024', '5/6/2024'])).toEqual(['date_order', 'date_order']);
    expect(of(['3/4/2024', '5/6/2024'], true)).toEqual(['2024-04-03', '2024-06-05']);
    expect(of(['3/4/2024', '5/6/2024'], false)).toEqual(['2024-03-04', '2024-05-06']);
  });
  it('is not what somebody said, where rows say otherwise', () =>
    expect(of(['3/4/2024', '15/3/2024'], false)).toEqual(['2024-04-03', '2024-03-15']));
  it('stays open where rows contradict each other; rows with one reading are taken', () => {
    expect(of(['13/2/2024', '2/13/2024', '3/4/2024'])).toEqual(['2024-02-13', '2024-02-13', 'date_order']);
  });
  it('does not matter beside other ways of writing', () => {
    expect(of(['2024-03-12 09:14', '3/15/2024 2:30 PM', '3/4/2024'])).toEqual(['2024-03-12', '2024-03-15', '2024-03-04']);
  });
});

describe('any day', () => {
  const day = fc.integer({ min: -20_000, max: 60_000 });
  const iso = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

  it('comes back from the cell of a workbook', () => {
    fc.assert(
      fc.property(
        day.filter((number) => number > -25_500),
        fc.integer({ min: 1, max: 1439 }),
        (number, minutes) => {
          const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
          expect(dateText(number + 25_569 + minutes / 1440, false)).toBe(`${iso(number)}T${time}`);
        },
      ),
    );
  });

  it('comes back from each order of its parts', () => {
    fc.assert(
      fc.property(
        day.filter((number) => number > 0),
        (number) => {
          const [year, month, date] = iso(number).split('-').map(Number);
          expect(when(`${month}/${date}/${year}`, undefined, false)).toEqual({ date: iso(number), start: null });
          expect(when(`${date}/${month}/${year}`, undefined, true)).toEqual({ date: iso(number), start: null });
          expect(when(`${year}年${month}月${date}日`)).toEqual({ date: iso(number), start: null });
        },
      ),
    );
  });

  it('text is a moment or none, and never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const moment = when(text, 'Europe/Berlin');
        if (typeof moment !== 'string') expect(moment).toMatchObject({ date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
      }),
    );
  });
});

describe('a year of two digits among numbers', () => {
  it('is the last only where somebody says which of the others comes first', () => {
    expect(when('5/3/24')).toBe('date_order');
    expect(when('25/3/24')).toBe('date_order');
    expect(when('5/3/24', undefined, true)).toEqual({ date: '2024-03-05', start: null });
    expect(when('5.3.24 14:30', undefined, false)).toEqual({ date: '2024-05-03', start: '14:30' });
    expect(when('31/31/24', undefined, true)).toBe('date');
  });
});

describe('an amount', () => {
  const value = (text: string, cells: readonly string[] = [text]): unknown => {
    const amount = readAmount(text, decimalOf(cells));
    return typeof amount === 'string' ? amount : amount.value;
  };

  it.each([
    ['1234.5', 1234.5],
    ['1,234,567.89', 1_234_567.89],
    ['1,234', 1234],
    ['¥1,200.00', 1200],
    ['RMB 30', 30],
    ['USD1,200', 1200],
    ['1,234.50元', 1234.5],
    ['1.2万元', 12_000],
    ['3百万', 3_000_000],
    ['1.5k', 1500],
    ['$ 0.05', 0.05],
    ['(300)', -300],
    ['（300）', -300],
    ['300-', -300],
    ['−7', -7],
    ['3.5万', 35_000],
    ['1.2亿', 120_000_000],
    ['１２', 12],
    ['.5', 0.5],
    ['1e3', 1000],
    ['1.234.567', 1_234_567],
  ])('%s', (text, number) => expect(value(text)).toBeCloseTo(number, 6));

  it.each([
    '',
    'abc',
    '1.2.3',
    '1,2345.00',
    '--5',
    '1e99',
    '9'.repeat(30),
    '=1+1',
    '12 apples',
    '约100',
    '100-200',
    '()',
    '#REF!',
    '壹佰元',
  ])('%j is none', (text) => expect(value(text)).toBe('none'));

  it('says what it is: a share, and in which money', () => {
    expect(readAmount('15%', 'point')).toMatchObject({ value: 0.15, isShare: true });
    const money = (text: string): unknown => (readAmount(text, 'point') as { readonly currency: unknown }).currency;
    expect(['HK$5', 'US$5', '$5', '5美元', '5元', '￥5', '€5', '5 CHF', '5'].map(money)).toEqual([
      'HKD', 'USD', '$', 'USD', 'CNY', '¥', 'EUR', 'CHF', null,
    ]); // prettier-ignore
  });

  it('has its comma where the column has it', () => {
    expect([decimalOf(['12', '1.234,50']), decimalOf(['7,5'])]).toEqual(['comma', 'comma']);
    expect(decimalOf(['1,234', '1,234.50', '1,234,567'])).toBe('point');
    expect(['1.234,50', '1.234', '7,5'].map((text) => value(text, ['1.234,50', '7,5']))).toEqual([1234.5, 1234, 7.5]);
  });

  it('of either reading is none, where the column says neither or both', () => {
    expect(['1.200', '3.500'].map((text) => value(text, ['1.200', '3.500']))).toEqual(['unclear', 'unclear']);
    expect(['1.200', '3.5'].map((text) => value(text, ['1.200', '3.5']))).toEqual([1.2, 3.5]);
    const both = ['12,5', '1,234.50', '1,200', '1.200', '7'];
    expect(both.map((text) => value(text, both))).toEqual([12.5, 1234.5, 'unclear', 'unclear', 7]);
  });

  it('leaves no dust of binary fractions', () => {
    expect(tidy(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(tidy(-0.00001), 0)).toBe(true);
  });
});
