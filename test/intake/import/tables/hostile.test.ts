import { crc32, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflatedSize } from '../../../../src/intake/import/tables/inflated-size.ts';
import { unpackedSize } from '../../../../src/intake/import/tables/zip.ts';
import { fixture, lines, only, read, reasons } from './reading.ts';

const GB = fixture('import/tables/gb18030.csv');
const SOURCES: Readonly<Record<string, Uint8Array>> = {
  'gb18030.csv': GB,
  'utf16.csv': fixture('import/tables/utf16.csv'),
  'windows-1252.csv': fixture('import/tables/windows-1252.csv'),
  'customers.csv': fixture('northwind/source/Customers.csv').subarray(0, 3000),
  'orders.csv': fixture('northwind/source/Orders.csv').subarray(0, 4000),
  'headers.csv': fixture('import/tables/headers.csv'),
  'quirks.xlsx': fixture('import/tables/quirks-1904.xlsx'),
  'northwind.xlsx': fixture('import/tables/northwind.xlsx'),
};
const ENCODINGS = [undefined, undefined, 'utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'] as const;

const damage = fc.record({
  name: fc.constantFrom(...Object.keys(SOURCES)),
  cut: fc.double({ min: 0, max: 1, noNaN: true }),
  flips: fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 8 }),
  encoding: fc.constantFrom(...ENCODINGS),
  whole: fc.boolean(),
});

describe('a damaged file', () => {
  it('ends in records and reasons, whatever is cut, flipped or taken for another encoding: 1,000 of them', () => {
    fc.assert(
      fc.property(damage, ({ name, cut, flips, encoding, whole }) => {
        const source = SOURCES[name] ?? new Uint8Array();
        const bytes = Uint8Array.from(whole ? source : source.subarray(0, Math.floor(cut * source.length)));
        for (const [place, value] of flips) if (bytes.length > 0) bytes[Math.floor(place * (bytes.length - 1))] = value;
        const reading = read({ [name]: bytes }, { zone: 'Asia/Shanghai', ...(encoding === undefined ? {} : { encoding }) });
        expect(reading.read).toHaveLength(1);
        if (reading.records.length === 0 && reading.understood.length === 0) expect(reading.rejected).not.toEqual([]);
        for (const { date } of only(reading, 'contact')) expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
        for (const record of reading.records) expect(JSON.stringify(record)).not.toContain('\ufffd');
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(read({ 'x.csv': bytes })).toEqual(read({ 'x.csv': bytes }));
      }),
    );
  });
});

const CELLS = ['K1', '青田食品', '周敏', '2024-03-12', '电话', '林涛', '主题, 一'];
const HEADERS = ['记录编号', '客户名称', '联系人', '跟进日期', '跟进方式', '跟进人', '主题'];

describe('the order of columns', () => {
  it('changes nothing, with an id and without', () => {
    const table = (order: readonly number[]): string =>
      lines(...[HEADERS, CELLS].map((row) => order.map((at) => `"${row[at] ?? ''}"`).join(',')));
    for (const first of [0, 1]) {
      const straight = [...HEADERS.keys()].slice(first);
      const expected = read({ 'x.csv': table(straight) }).records;
      expect(expected).toHaveLength(1);
      fc.assert(
        fc.property(fc.shuffledSubarray(straight, { minLength: straight.length }), (order) => {
          expect(read({ 'x.csv': table(order) }).records).toEqual(expected);
        }),
      );
    }
  });
});

describe('hostile cells', () => {
  const HEAD = 'Customer ID,Company Name,Contact Name,Address';

  it('are cells: formulas, marks, ten thousand letters', () => {
    const long = '长'.repeat(10_000);
    const reading = read({
      'x.csv': lines(HEAD, '1,"=HYPERLINK(""http://x"")",Ann,Road', '2,\u202eevil\u2066,A\u0000nn,Road', `3,${long},Ann,Road`),
    });
    expect(only(reading, 'account').map(({ name }) => name)).toEqual(['=HYPERLINK("http://x")', 'evil', long]);
  });

  it('that open quotes in every row end soon and clearly', () => {
    const reading = read({ 'x.csv': lines(HEAD, ...Array.from({ length: 5000 }, (_, row) => `${row},"Xin,Ann,Road`)) });
    expect(reading.rejected.at(-1)?.reason).toBe('quotes');
    expect(reading.rejected.length).toBeLessThan(300);
  });

  it('in ten thousand columns are no table', () => {
    const wide = Array.from({ length: 10_000 }, (_, column) => `c${column}`).join(',');
    expect(read({ 'x.csv': lines(wide, wide) }).rejected).toMatchObject([{ reason: 'table_unknown' }]);
  });

  it('named like parts of objects are headers like others', () => {
    const reading = read({ 'x.csv': lines(`${HEAD},__proto__,constructor`, '1,Xin,Ann,Road,toString,hasOwnProperty') });
    expect(only(reading, 'account')).toMatchObject([{ name: 'Xin', sourceId: 'table:account/1' }]);
    const types = read({ 'x.csv': lines('Account Name,Type,Industry', 'Xin,constructor,x', 'Bo,__proto__,x') });
    expect(only(types, 'account').map(({ relation }) => relation)).toEqual([null, null]);
  });

  it.each([
    ['', 'file_empty'],
    ['\n\n  \n', 'file_empty'],
    ['{"records": 3}', 'json'],
    [`[${'['.repeat(200_000)}`, 'json'],
    ['\u00d0', 'table_unknown'],
  ])('%#: a file that holds nothing', (text, reason) => {
    expect(read({ 'x.csv': text }).rejected).toMatchObject([{ reason }]);
  });

  it('of old workbooks are asked for in the new form', () => {
    expect(reasons(read({ 'x.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]) }))).toEqual(['1 old_workbook']);
  });
});

/** A zip of one deflated part that says of itself what it is told to. */
function zip(content: Uint8Array, said = content.length): Uint8Array {
  const packed = deflateRawSync(content);
  const name = Buffer.from('xl/workbook.xml');
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(said, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, name, packed]);
  const central = Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), fields, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}

describe('a zip bomb', () => {
  it('is known by what it unpacks to, not by what it says', () => {
    const part = deflateRawSync(new Uint8Array(1 << 20));
    expect(inflatedSize(part, 1 << 30)).toBe(1 << 20);
    expect(inflatedSize(part, 1000)).toBeGreaterThan(1000);
    expect(unpackedSize(zip(new Uint8Array(5 << 20), 10))).toBe(5 << 20);
  });

  it('and a broken workbook are refused', () => {
    // Less than what the library would need twenty times the memory for.
    const names = Array.from({ length: 2 }, () => new Uint8Array(64 << 20));
    const bomb = zip(Buffer.concat(names), 99);
    expect(bomb.length).toBeLessThan(1 << 20);
    expect(reasons(read({ 'x.xlsx': bomb }))).toEqual(['1 workbook_size']);
    expect(reasons(read({ 'x.xlsx': zip(new Uint8Array(9)) }))).toEqual(['1 workbook']);
  });

  it('aside, sizes are those of the data', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 3000 }), fc.integer({ min: 0, max: 9 }), fc.boolean(), (bytes, level, repeated) => {
        const content = repeated ? Buffer.concat(Array.from({ length: 20 }, () => bytes)) : bytes;
        expect(inflatedSize(deflateRawSync(content, { level }), 1 << 20)).toBe(content.length);
      }),
    );
  });

  it('cut anywhere has no size', () => {
    const part = deflateRawSync(fixture('northwind/source/Customers.csv'));
    fc.assert(
      fc.property(fc.nat(part.length - 2), (length) => {
        expect(inflatedSize(part.subarray(0, length), 1 << 20)).toBeNull();
      }),
    );
  });
});
