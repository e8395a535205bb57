import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACCOUNT_INDICATORS } from '../../src/lenses/account-indicators.ts';
import { cell } from '../../src/reporters/csv/cell.ts';
import { COLUMNS, INDICATORS } from '../../src/reporters/csv/columns.ts';
import { renderCsv } from '../../src/reporters/csv.ts';
import { ASKED } from '../../src/reporters/terminal/gates.ts';
import { GATES } from '../../src/result.ts';
import { empty, rich } from './sample.ts';
import { sayDo } from './sample-said.ts';

type Row = Readonly<Record<string, string>>;
const rows = (text: string): readonly Row[] => parse(text, { bom: true, columns: true }) as Row[];
const row = (name: string): Row => rows(renderCsv(rich)).find((one) => one['name'] === name) ?? {};

describe('the table of accounts', () => {
  it('has a column for every indicator measured of an account', () => {
    expect([...INDICATORS].sort()).toEqual(ACCOUNT_INDICATORS.map(({ id }) => id).sort());
  });
  it('has a column for every gate, in the order in which the modes ask for them', () => {
    expect(ASKED.flatMap(({ gates }) => gates)).toEqual(GATES);
    expect(COLUMNS.filter(({ id }) => /^gate_[A-Z]+$/.test(id)).map(({ id }) => id)).toEqual(GATES.map((id) => `gate_${id}`));
  });
  it('begins with a byte order mark, ends its lines as RFC 4180 says, and has a head without rows too', () => {
    expect(renderCsv(empty)).toBe(`\ufeff${COLUMNS.map(({ id }) => id).join(',')}\r\n`);
    expect(renderCsv(rich).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  it('has a row an account, heaviest first, and no two columns of one name', () => {
    expect(rows(renderCsv(rich)).map((one) => one['account'])).toEqual([
      'mengyuan', 'xinhe', 'southern', 'dongjiang-dealer', 'beimu', 'harbour', 'qingquan', 'institute', 'plant-users', 'servo',
    ]); // prettier-ignore
    expect(new Set(COLUMNS.map(({ id }) => id)).size).toBe(COLUMNS.length);
  });
  it('leaves what is unknown empty, with its bounds, and writes 0 where it is 0', () => {
    expect(row('蒙原乳业')).toMatchObject({
      gate_GAIN: '',
      gate_GAIN_lo: '0',
      gate_GAIN_hi: '1',
      gate_INST: '0',
      gate_INST_hi: '0.2',
      DEPEND: '',
    });
    expect(row('清泉饮用水')).toMatchObject({
      position: '',
      stage_confirmed: '0',
      stage_possible: '',
      held_by: 'KEY',
      held_by_unknown: 'true',
    });
    expect(row('轻工装备设计院')).toMatchObject({ payer: 'false', revenue: '0', weight: '0', draws_p0: '', FIT: '' });
  });
  it('says what was read and where', () => {
    expect(row('蒙原乳业')).toMatchObject({
      revenue: '9100000',
      weight: '0.21',
      position: '1.68',
      gate_KEY: '0.8',
      BTX: '0.4',
      BTX_hi: '0.613',
      place: 'accounts/mengyuan.yaml:1',
    });
  });
});

describe('what is said of an account', () => {
  const said = rows(renderCsv({ ...rich, sayDo }));
  const of = (account: string): Row => said.find((one) => one['account'] === account) ?? {};
  it('is counted by verdict; the stage claimed is a finding and no item', () => {
    expect(of('mengyuan')).toMatchObject({
      said_contested: '0',
      said_over_claim: '0',
      said_hidden_strength: '1',
      said_unverifiable: '0',
      said_consistent: '0',
      said_apart: '1',
    });
  });
  it('is nothing, not none, where nobody was asked', () => {
    expect(of('xinhe')).toMatchObject({ said_over_claim: '', said_consistent: '', said_apart: '' });
    expect(row('蒙原乳业')).toMatchObject({ said_over_claim: '', said_apart: '' });
  });
  it('is nothing on the two sides where only one was asked', () => {
    const ours = sayDo.items.map((item) => ({ ...item, customer: null, gap: null }));
    const [first] = rows(renderCsv({ ...rich, sayDo: { ...sayDo, items: ours } }));
    expect(first).toMatchObject({ said_hidden_strength: '1', said_apart: '' });
  });
});

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49 30', "'+49 30"],
    ['-x', "'-x"],
    ['@SUM(1)', "'@SUM(1)"],
    ['  =1', "'  =1"],
    ['\t=1', "' =1"],
    ['＝1', "'＝1"],
    ['＠x', "'＠x"],
    ['"=1"', '"\'""=1"""'],
    ["'=1", "''=1"],
    ['a;=1', '"a;\'=1"'],
    ['a,b', '"a,b"'],
    ['a"b', '"a""b"'],
    ['a\r\nb', 'a b'],
    ['蒙原乳业', '蒙原乳业'],
    ['a=b', 'a=b'],
  ])('of text %j is %j', (text, written) => expect(cell(text)).toBe(written));

  it('of a number is a number, negative ones too; of nothing, nothing', () => {
    expect([cell(-0.5), cell(0), cell(1e-7), cell(null), cell(true), cell(NaN)]).toEqual(['-0.5', '0', '1e-7', '', 'true', '']);
  });
  it('comes back as one cell whatever stands in it, and never as a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const read = parse(`a,${cell(text)},b\r\n`, { record_delimiter: '\r\n' }) as string[][];
        expect(read).toHaveLength(1);
        expect(read[0]).toHaveLength(3);
        expect(read[0]?.[1]).not.toMatch(/^[\s\u3000]*[=+\-@＝＋－＠]/u);
      }),
      { numRuns: 500 },
    );
  });
});
