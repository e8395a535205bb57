import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { columns, fixture, read } from './reading.ts';

interface Seen {
  readonly system: string;
  readonly object: string;
  readonly header_line: string;
}

const SEEN = parse(fixture('import/tables/headers.csv'), { columns: true }) as readonly Seen[];
const EXPECTED = [
  ['salesforce', 'activities'],
  ['salesforce', 'activities'],
  ['hubspot', 'contacts'],
  ['hubspot', 'contacts'],
  ['hubspot', 'contacts'],
  ['dynamics', 'leads'],
  ['dynamics', 'contacts'],
  ['dynamics', 'notes'],
  ['table', 'accounts'],
  ['table', 'deals'],
  ['table', 'leads'],
  ['table', 'accounts'],
  ['table', 'accounts'],
  ['table', 'activities'],
  ['table', 'activities'],
  ['table', 'leads'],
  ['xiaoshouyi', 'deals'],
  ['hubspot', 'deals'],
  ['hubspot', 'deals'],
  ['hubspot', 'accounts'],
  ['hubspot', 'accounts'],
  ['hubspot', 'contacts'],
  ['hubspot', 'contacts'],
  ['hubspot', 'accounts'],
  ['dynamics', 'accounts'],
  ['dynamics', 'accounts'],
  ['dynamics', 'deals'],
  ['dynamics', 'activities'],
  ['dynamics', 'activities'],
  ['dynamics', 'activities'],
  ['zoho', 'contacts'],
  ['zoho', 'accounts'],
  ['zoho', 'deals'],
  ['zoho', 'activities'],
  ['zoho', 'leads'],
  ['zoho', 'notes'],
  ['pipedrive', 'deals'],
  ['pipedrive', 'deals'],
  ['pipedrive', 'accounts'],
  ['pipedrive', 'contacts'],
  ['outlook', 'activities'],
  ['outlook', 'contacts'],
  ['google', 'contacts'],
  ['google', 'contacts'],
  ['wecom', 'contacts'],
  ['wecom', 'contacts'],
  ['dingtalk', 'statistics'],
  ['table', 'order_lines'],
  ['table', 'order_lines'],
  ['table', 'orders'],
  ['table', 'orders'],
  ['table', 'accounts'],
  ['table', 'activities'],
] as const;

const header = (system: string, object: string): string => {
  const found = SEEN.find((seen) => seen.system.startsWith(system) && seen.object.startsWith(object));
  if (found === undefined) throw new RangeError(`${system} ${object}`);
  return found.header_line;
};

describe('header lines seen in the wild', () => {
  it('each have what they are', () => expect(SEEN).toHaveLength(EXPECTED.length));

  it.each(EXPECTED.map((expected, index) => [SEEN[index]?.system, SEEN[index]?.object, index, expected] as const))(
    '%s, %s',
    (_system, _object, index, [system, kind]) => {
      const reading = read({ 'export.csv': SEEN[index]?.header_line ?? '' });
      expect([reading.system, reading.mapping.tables[0]?.kind]).toEqual([system, kind]);
    },
  );

  it('know a name behind a blank, and three addresses', () => {
    expect(columns(read({ 'c.csv': header('Dynamics', 'Contact') }))).toMatchObject({
      id: '(Do Not Modify) Contact',
      name: 'Full Name',
      account_name: 'Account Name',
      email: 'Email 1',
      email_3: 'Email 3',
    });
  });

  it('know a lookup behind its suffixes', () => {
    expect(columns(read({ 'n.csv': header('Dynamics', 'Note') }))).toMatchObject({
      account_name: 'Customer (Regarding) (Customer Product)',
    });
  });

  it('know money of the firm’s own books, and the currency of the rest', () => {
    expect(columns(read({ 'd.csv': header('HubSpot', 'Deals export in several') }))).toMatchObject({
      amount: 'Amount in company currency',
    });
    expect(columns(read({ 'k.csv': header('金蝶', '销售出库') }))).toMatchObject({ amount: '价税合计_本位币', currency: '结算币别' });
    expect(columns(read({ 'p.csv': header('Pipedrive', 'Deals list') }))).toMatchObject({
      amount: 'Deal - Value',
      currency: 'Deal - Currency',
    });
  });

  it('read an export in Spanish, a renamed module, and two steps of a lookup', () => {
    expect(columns(read({ 'c.csv': header('HubSpot', 'Contacts export in Spanish') }))).toMatchObject({
      id: 'ID de registro',
      last_name: 'Apellidos',
      account_id: 'Associated Company IDs (Primary)',
    });
    expect(columns(read({ 'z.csv': header('Zoho', 'Deals template') }))).toMatchObject({ stage: 'Stage', account_id: 'Account Name.id' });
    expect(columns(read({ 'a.csv': header('Dynamics', 'Account view with') }))).toMatchObject({
      contact_email: 'Email (Primary Contact) (Contact)',
    });
  });

  it('know a column by the Chinese behind its code', () => {
    expect(columns(read({ 'o.csv': header('Chinese SaaS', '商机') }))).toMatchObject({
      stage: 'saleProcess(销售阶段)',
      owner_name: 'master_realname(所有人)',
    });
  });

  it('never take the body of a conversation', () => {
    const used = columns(read({ 'f.csv': header('Chinese follow-up', '跟进记录 (consumer') }));
    expect(Object.values(used)).not.toContain('跟进内容');
    expect(used).toMatchObject({ contact_name: '姓名', owner_name: '跟进顾问', channel: '跟进方式' });
  });
});

describe('a header', () => {
  const KNOWN = 'Record ID,First Name,Last Name,Email,Company Name,Contact owner';

  it.each([
    ['capitals', KNOWN.toUpperCase()],
    ['underscores', KNOWN.toLowerCase().replaceAll(' ', '_')],
    ['no-break spaces', KNOWN.replaceAll(' ', '\u00a0')],
    ['marks nobody sees', KNOWN.replaceAll(',', '\u200b,\ufeff')],
    ['full width', KNOWN.replaceAll('ID', 'ＩＤ')],
  ])('is the same in %s', (_, line) => {
    expect(read({ 'c.csv': line }).mapping.tables[0]).toMatchObject({ kind: 'contacts' });
  });

  it('is found below a title, a note and blank rows', () => {
    const reading = read({ 'c.csv': `客户联系人一览,,,,,\n导出时间 2024-03-01,,,,,\n\n,,,,,\n${KNOWN}\n7,Ann,Lee,ann@x.example,Xin,Bo` });
    expect(reading.records.filter(({ kind }) => kind === 'person')).toMatchObject([{ name: 'Ann Lee', at: { line: 6 } }, { name: 'Bo' }]);
    expect(reading.rejected).toEqual([]);
  });
});

describe('a table nobody knows', () => {
  it.each([
    'Channel,Region,Fresh,Milk,Grocery',
    'ShipperID,CompanyName,Phone',
    'product,sales_price,tax,a',
    'ProductID,ProductName,SupplierID,UnitPrice',
  ])('%s gives nothing but its headers', (line) => {
    const reading = read({ 'x.csv': `${line}\n1,2,3,4,5` });
    expect(reading.records).toEqual([]);
    expect(reading.rejected).toMatchObject([{ reason: 'table_unknown', args: { headers: line.replaceAll(',', ', ') } }]);
  });

  it('is not forced into a preset that was asked for', () => {
    expect(read({ 'x.csv': 'Account,Revenue,Industry\nA,1,B' }, { preset: 'hubspot' }).rejected).toMatchObject([
      { reason: 'table_unknown' },
    ]);
  });
});
