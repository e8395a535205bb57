import { describe, expect, it } from 'vitest';
import { fixture, lines, only, read, reasons } from './reading.ts';

const HEAD = 'Customer ID,Company Name,Contact Name,Address';
const names = (reading: ReturnType<typeof read>): readonly (string | null)[] => only(reading, 'account').map(({ name }) => name);
const encoded = (text: string, ...mark: readonly number[]): Uint8Array => new Uint8Array([...mark, ...new TextEncoder().encode(text)]);

describe('encodings', () => {
  it.each([
    ['gb18030.csv', '青田食品有限公司'],
    ['utf16.csv', '青田食品'],
    ['shift-jis.csv', '青田食品株式会社'],
    ['euc-kr.csv', '주식회사 청전'],
    ['windows-1252.csv', 'Blondesddsl père et fils'],
  ])('%s', (file, name) => expect(names(read({ [file]: fixture(`import/tables/${file}`) }))[0]).toBe(name));

  it('know Big5, and headers in traditional letters', () => {
    const reading = read({ 'big5.csv': fixture('import/tables/big5.csv') });
    expect(only(reading, 'contact')).toMatchObject([
      { organisation: { name: '青田食品股份有限公司' }, parties: [{ name: '林濤', side: 'theirs' }], channel: 'call' },
      { organisation: { name: '臺灣白川乳業' }, channel: 'visit' },
    ]);
    expect(reading.understood).toContainEqual({ what: 'big5.csv', as: 'table_encoding', of: 'big5' });
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('read UTF-16 without a mark in Chinese, where hardly a byte is zero: %s end first', (_, little) => {
    const text = '客户名称,地址\n青田食品,河东路一号\n白川乳业,红星路\n';
    const bytes = [...text].flatMap((char) => {
      const pair = [char.charCodeAt(0) & 0xff, char.charCodeAt(0) >> 8];
      return little ? pair : pair.reverse();
    });
    expect(names(read({ 'u.csv': new Uint8Array(bytes) }))).toEqual(['青田食品', '白川乳业']);
  });

  it('take a dash of windows-1252 for a dash', () => {
    expect(names(read({ 'w.csv': fixture('import/tables/windows-1252.csv') }))).toContain('Toms Spezialitäten – Münster');
  });

  it('tell accents of windows-1252 from Chinese, though their bytes pair', () => {
    const text = 'Customer ID,Company Name\n1,Mère Hélène et frères\n2,Señora Núñez';
    expect(names(read({ 'l.csv': Uint8Array.from(text, (char) => char.charCodeAt(0)) }))).toEqual([
      'Mère Hélène et frères',
      'Señora Núñez',
    ]);
  });

  it('read the mark of UTF-8 as no part of the first header', () => {
    expect(names(read({ 'b.csv': encoded('客户名称,地址\n青田,河东路', 0xef, 0xbb, 0xbf) }))).toEqual(['青田']);
  });

  it('read UTF-16 without a mark, either end first', () => {
    const text = 'Customer ID\tCompany Name\n1\tXin\n';
    const little = new Uint8Array([...text].flatMap((char) => [char.charCodeAt(0), 0]));
    const big = new Uint8Array([...text].flatMap((char) => [0, char.charCodeAt(0)]));
    expect([names(read({ 'l.csv': little })), names(read({ 'b.csv': big }))]).toEqual([['Xin'], ['Xin']]);
  });

  it('leave out the rows of a UTF-8 file that bytes are damaged in, and no other', () => {
    const bytes = encoded('客户名称,地址\n青田食品,河东路一号\n白川乳业,红星路\n云岭茶厂,南门街');
    bytes[encoded('客户名称,地址\n青田食品,河东路一号\n白').length] = 0xff;
    const reading = read({ 'd.csv': bytes });
    expect(names(reading)).toEqual(['青田食品', '云岭茶厂']);
    expect(reasons(reading)).toEqual(['3 row_encoding']);
  });

  it('are what the person says, if the person says', () => {
    const bytes = new Uint8Array([...encoded('Customer ID,Company Name\n1,Caf'), 0xe9]);
    expect(names(read({ 'c.csv': bytes }, { encoding: 'windows-1252' }))).toEqual(['Café']);
    expect(reasons(read({ 'c.csv': bytes }, { encoding: 'utf-8' }))).toEqual(['2 row_encoding']);
  });

  it('refuse bytes that are no text', () => {
    const noise = Uint8Array.from({ length: 600 }, (_, index) => (index * 37 + 129) % 256);
    expect(read({ 'noise.csv': noise }).rejected).toMatchObject([{ at: { file: 'noise.csv' }, meant: false }]);
  });
});

describe('separators', () => {
  it.each([',', ';', '\t', '|'])('%j is told from the rows', (delimiter) => {
    const rows = [HEAD, '1,Xin,Ann,"Road 1; floor 2 | left"', '2,"Bo, Inc.",Lee,Road 2'].map((row) =>
      delimiter === ',' ? row : row.replaceAll(/,(?=[A-Z0-9"](?!nc))/g, delimiter),
    );
    expect(names(read({ 'x.csv': lines(...rows).replace('"Road 1; floor 2 | left"', '"Road 1, floor 2"') }))).toEqual(['Xin', 'Bo, Inc.']);
  });

  it('are not told from a cell full of another', () => {
    const reading = read({ 'x.csv': lines('客户名称;地址;备注', '青田;a,b,c,d,e,f;x', '白川;a,b,c,d,e,f;y') });
    expect(names(reading)).toEqual(['青田', '白川']);
  });

  it('obey Excel’s own note of them', () => {
    const reading = read({ 'x.csv': lines('sep=|', '客户名称|地址', '青田|1, 2') });
    expect(only(reading, 'account')).toMatchObject([{ name: '青田', at: { line: 3 } }]);
  });
});

describe('rows', () => {
  it('keep their lines behind line breaks in cells, CRLF and bare CR', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const reading = read({ 'x.csv': [HEAD, '1,Xin,Ann,"Road 1', 'Town"', '', '2,Bo,Lee,Road'].join(end) });
      expect(only(reading, 'account').map(({ at }) => at.line)).toEqual([2, 5]);
    }
  });

  it('that commas break are left out with their line, the others are taken', () => {
    const reading = read({
      'x.csv': lines('客户编号,客户名称,联系人,电话,地址,备注', 'K1,青田,周敏,1,河东路1号,丽水,老客户', 'K2,白川,何川,2,红星路,'),
    });
    expect(names(reading)).toEqual(['白川']);
    expect(reading.rejected).toMatchObject([{ at: { line: 2 }, reason: 'row_long', args: { cells: 7, width: 6 } }]);
  });

  it('that are cut are left out; empty cells beyond the header are not missed', () => {
    const reading = read({ 'x.csv': lines(`${HEAD},,`, '1,Xin,Ann,Road,,,,', '2,Bo', '3,Li,Ann,Road,,') });
    expect(names(reading)).toEqual(['Xin', 'Li']);
    expect(reasons(reading)).toEqual(['3 row_short']);
  });

  it('that repeat the header or sum up are left out on purpose', () => {
    const reading = read({ 'x.csv': lines(HEAD, '1,Xin,Ann,Road', HEAD, '2,Total,Lee,Road', '合计,,,', 'Grand Total: 2,,,') });
    expect(names(reading)).toEqual(['Xin', 'Total']);
    expect(reading.rejected.map(({ at, reason, meant }) => [at.line, reason, meant])).toEqual([
      [3, 'header_again', true],
      [5, 'totals', true],
      [6, 'totals', true],
    ]);
  });

  it('that repeat an id are left out: the same again on purpose, other content not', () => {
    const reading = read({ 'x.csv': lines(HEAD, '1,Xin,Ann,Road', '1,Xin,Ann,Road', '1,Bo,Ann,Road') });
    expect(reading.rejected.map(({ at, reason, meant }) => [at.line, reason, meant])).toEqual([
      [3, 'row_repeated', true],
      [4, 'id_repeated', false],
    ]);
  });

  it('with a quote left open are left out alone', () => {
    const reading = read({ 'x.csv': lines(HEAD, '1,Xin,Ann,Road', '2,Bo,"Lee,Road', '3,Li,"Q ""z""",Road', '4,Wu,Ann,"Road"') });
    expect(names(reading)).toEqual(['Xin', 'Li', 'Wu']);
    expect(reasons(reading)).toEqual(['3 quote']);
    expect(reading.read[0]?.count).toBe(4);
  });

  it('may hold quotes in the middle of cells', () => {
    expect(names(read({ 'x.csv': lines(HEAD, '1,12" Pizza "Roma" Ltd,Ann,Road') }))).toEqual(['12" Pizza "Roma" Ltd']);
  });

  it.each(['NULL', 'null', 'N/A', '-', '无', '暂无', '猴年马月', ' \u200b ', '\u0000'])('%j states nothing', (nothing) => {
    const reading = read({ 'x.csv': lines(HEAD, `1,Xin,${nothing},Road`) });
    expect(only(reading, 'person')).toEqual([]);
  });

  it('keep the zeros exports protect from Excel', () => {
    const reading = read({ 'x.csv': lines(HEAD, '="00042",Xin,Ann,Road', '"=""00043""",Bo,Ann,Road') });
    expect(only(reading, 'account').map(({ sourceId }) => sourceId)).toEqual(['table:account/00042', 'table:account/00043']);
  });
});

describe('a file nothing can be taken from', () => {
  it.each([
    ['an empty one', 'a.csv', '', 'file_empty'],
    ['a workbook of the old kind', 'a.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'old_workbook'],
  ])('%s is told at its first line', (_, name, content, reason) => {
    const { rejected, records } = read({ [name]: content });
    expect(records).toEqual([]);
    expect(rejected.map((one) => [one.at, one.reason])).toEqual([[{ file: name, line: 1 }, reason]]);
  });
});
