import { describe, expect, it } from 'vitest';
import { foldName, foldOrganisation } from '../../../src/intake/roster/fold.ts';
import { Roster } from '../../../src/intake/roster/roster.ts';
import type { KnownAccount, KnownPerson } from '../../../src/intake/roster/known.ts';

const account = (id: string, more: Partial<KnownAccount> = {}): KnownAccount => ({
  id,
  name: null,
  domains: [],
  sourceIds: {},
  file: `accounts/${id}.yaml`,
  path: [],
  ...more,
});
const person = (id: string, home: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  name: null,
  addresses: [],
  sourceIds: {},
  accounts: [home],
  file: `accounts/${home}.yaml`,
  path: ['people', 0],
  ...more,
});
const organisation = { system: 'crm', sourceId: null, domain: null, name: null };
const somebody = { system: 'crm', sourceId: null, addresses: [], name: null };

function found(match: ReturnType<Roster['account']> | ReturnType<Roster['person']>): string {
  if (match.found === 'one') return `${match.one.id} by ${match.by}`;
  return match.found === 'many' ? match.many.map(({ id }) => id).join('|') : 'none';
}

it('leads from nothing to nobody, whatever in the plan is named by nothing', () => {
  const roster = new Roster();
  roster.addAccount(account('brackets', { name: '()', domains: [''] }));
  roster.addPerson(person('p.blank', 'brackets', { name: ' ', addresses: [''] }));
  for (const sourceId of [null, '7']) {
    expect(found(roster.account({ ...organisation, sourceId }))).toBe('none');
    expect(found(roster.person({ ...somebody, sourceId }, 'brackets'))).toBe('none');
    expect(found(roster.person({ ...somebody, sourceId, name: '', addresses: [' '] }, 'brackets'))).toBe('none');
  }
  expect(found(roster.personOfName(''))).toBe('none');
});

describe('names are compared, never rewritten', () => {
  it.each([
    ['蒙原乳业有限公司', '蒙原乳业'],
    ['恒瑞灌装设备股份有限公司', '恒瑞灌装设备'],
    ['Ｍｕｅｌｌｅｒ  GmbH', 'mueller'],
    ['Mueller GmbH & Co. KG', 'mueller'],
    ['Acme, Inc.', 'ACME'],
    ['有限公司', '有限公司'],
    ['Co', 'co'],
  ])('%s is %s', (a, b) => {
    expect(foldOrganisation(a)).toBe(foldOrganisation(b));
    expect(foldOrganisation(a)).not.toBe('');
  });

  it('keeps different organisations apart', () => {
    expect(foldOrganisation('上海蒙原乳业')).not.toBe(foldOrganisation('蒙原乳业'));
    expect(foldOrganisation('Coca')).toBe('coca');
  });

  it('takes spaces out of Chinese names only', () => {
    expect(foldName('王 立新')).toBe('王立新');
    expect(foldName('Wang  Lixin')).toBe('wang lixin');
  });
});

describe('organisations', () => {
  const roster = new Roster((text) => `hmac:${text}`);
  roster.addAccount(account('mengyuan', { name: '蒙原乳业', domains: ['mengyuan.example', 'qq.com'], sourceIds: { crm: ['17'] } }));
  roster.addAccount(account('xinhe', { name: 'Xinhe Ltd', domains: ['hmac:xinhe.example'] }));
  roster.addAccount(account('xinhe-2', { name: 'Xinhe Inc.' }));

  it.each([
    [{ sourceId: '17', name: 'Xinhe' }, 'mengyuan by source_id'],
    [{ domain: 'mail.mengyuan.example', name: 'Xinhe' }, 'mengyuan by domain'],
    [{ domain: 'xinhe.example' }, 'xinhe by domain'],
    [{ name: '蒙原乳业有限公司' }, 'mengyuan by name'],
    [{ name: 'XINHE' }, 'xinhe|xinhe-2'],
    [{ domain: 'qq.com' }, 'none'],
    [{ domain: 'example' }, 'none'],
    [{ name: ' ' }, 'none'],
    [{ sourceId: '18' }, 'none'],
  ])('%j', (named, expected) => {
    expect(found(roster.account({ ...organisation, ...named }))).toBe(expected);
  });

  it('does not take the number of another system', () => {
    expect(found(roster.account({ ...organisation, system: 'erp', sourceId: '17' }))).toBe('none');
  });
});

describe('two numbers of one system are two organisations', () => {
  const roster = new Roster();
  roster.addAccount(account('energy', { name: 'Sie AG', domains: ['sie.example'], sourceIds: { crm: ['account/1'] } }));

  it.each([
    [{ sourceId: 'account/2', name: 'Sie Ltd' }, 'none'],
    [{ sourceId: 'account/2', domain: 'sie.example' }, 'none'],
    [{ sourceId: 'supplier/2', name: 'Sie' }, 'energy by name'],
    [{ system: 'erp', sourceId: 'account/2', name: 'Sie' }, 'energy by name'],
    [{ sourceId: null, name: 'Sie Ltd' }, 'energy by name'],
  ])('%j', (named, expected) => {
    expect(found(roster.account({ ...organisation, ...named }))).toBe(expected);
  });

  it('also where the first number was learned on the way', () => {
    roster.addAccount(account('plain', { name: 'Plain' }));
    roster.learnNumber(account('plain'), 'crm', 'account/7');
    expect(found(roster.account({ ...organisation, sourceId: 'account/8', name: 'Plain' }))).toBe('none');
  });

  it('takes the very name before one of another legal form', () => {
    roster.addAccount(account('health', { name: 'Sie Ltd' }));
    expect(found(roster.account({ ...organisation, name: 'SIE Ltd' }))).toBe('health by name');
    expect(found(roster.account({ ...organisation, name: 'Sie' }))).toBe('energy|health');
  });
});

it('folds a name of a million letters', () => {
  expect(foldOrganisation(`${' co'.repeat(300_000)}${','.repeat(100_000)}x`)).toMatch(/x$/);
});

describe('people', () => {
  const roster = new Roster();
  roster.addPerson(
    person('p.wang', 'mengyuan', { name: '王立新', addresses: ['wang@mengyuan.example'], sourceIds: { crm: ['c1', 'c2'] } }),
  );
  roster.addPerson(person('p.wang.2', 'xinhe', { name: '王 立新' }));
  roster.addPerson({ ...person('p.li', 'xinhe', { name: '李敏' }), accounts: ['xinhe', 'mengyuan'] });

  it.each([
    [{ sourceId: 'c2' }, null, 'p.wang by source_id'],
    [{ addresses: ['WANG@mengyuan.example'] }, null, 'p.wang by address'],
    [{ name: '王立新' }, 'mengyuan', 'p.wang by name'],
    [{ name: '王立新' }, 'other', 'none'],
    [{ name: '王立新' }, null, 'none'],
    [{ name: '李敏' }, 'mengyuan', 'p.li by name'],
  ])('%j at %s', (named, at, expected) => {
    expect(found(roster.person({ ...somebody, ...named }, at))).toBe(expected);
  });

  it('does not choose between two of one name', () => {
    roster.addPerson(person('p.wang.3', 'mengyuan', { name: '王立新' }));
    expect(found(roster.person({ ...somebody, name: '王立新' }, 'mengyuan'))).toBe('p.wang|p.wang.3');
  });
});

describe('two people with numbers of one system', () => {
  const roster = new Roster();
  const wang = person('p.wang', 'mengyuan', { name: '王伟', addresses: ['buy@mengyuan.example'], sourceIds: { crm: ['contact/1'] } });
  roster.addPerson(wang);

  it.each([
    ['one name', { name: '王伟', sourceId: 'contact/2' }, 'none'],
    ['one mailbox', { name: '李敏', sourceId: 'contact/2', addresses: ['buy@mengyuan.example'] }, 'none'],
    [
      'one name and mailbox: entered twice',
      { name: '王伟', sourceId: 'contact/2', addresses: ['buy@mengyuan.example'] },
      'p.wang by address',
    ],
    ['a number of another kind', { name: '王伟', sourceId: 'lead/2' }, 'p.wang by name'],
  ])('%s', (_, named, expected) => {
    expect(found(roster.person({ ...somebody, ...named }, 'mengyuan'))).toBe(expected);
  });
});

it('finds addresses of domains in other scripts as mail servers write them', () => {
  const roster = new Roster();
  roster.addAccount(account('mengyuan', { domains: ['蒙原.cn'] }));
  roster.addPerson(person('p.wang', 'mengyuan', { addresses: ['wang@蒙原.cn'] }));
  const written = new URL('http://蒙原.cn').hostname;
  expect(found(roster.person({ ...somebody, addresses: [`wang@${written}`] }, null))).toBe('p.wang by address');
  expect(found(roster.accountAt(`mail.${written}`))).toBe('mengyuan by domain');
  roster.addOwnDomain('恒瑞.cn');
  expect(roster.isOwn(`a@${new URL('http://恒瑞.cn').hostname}`)).toBe(true);
});

it('takes domains below our own for ours, unless they are an account’s', () => {
  const roster = new Roster();
  roster.addOwnDomain('ours.example');
  roster.addAccount(account('tenant', { domains: ['tenant.ours.example'] }));
  expect(roster.isOwn('a@mail.ours.example')).toBe(true);
  expect(roster.isOwn('a@tenant.ours.example')).toBe(false);
  expect(roster.isOwn('a@yours.example')).toBe(false);
});

it('knows our own domains', () => {
  const roster = new Roster();
  roster.addOwnDomain('hengrui.example');
  expect(roster.isOwn('Chen@Hengrui.example')).toBe(true);
  expect(roster.isOwn('chen@other.example')).toBe(false);
  expect(roster.isOwn('chen')).toBe(false);
});

it('finds nobody at a mailbox of two who are both somebody else', () => {
  const roster = new Roster();
  const shared = { addresses: ['buy@mengyuan.example'] };
  roster.addPerson(person('p.wang', 'mengyuan', { ...shared, name: '王伟', sourceIds: { crm: ['contact/1'] } }));
  roster.addPerson(person('p.li', 'mengyuan', { ...shared, name: '李敏', sourceIds: { crm: ['contact/2'] } }));
  const named = { ...somebody, ...shared, name: '赵敏' };
  expect(found(roster.person({ ...named, sourceId: 'contact/3' }, 'mengyuan'))).toBe('none');
  expect(found(roster.person(named, 'mengyuan'))).toBe('p.wang|p.li');
});

it('finds at a mailbox of two whoever of them has the name too, entered once more', () => {
  const roster = new Roster();
  const shared = { addresses: ['buy@mengyuan.example'] };
  roster.addPerson(person('p.wang', 'mengyuan', { ...shared, name: '王伟', sourceIds: { crm: ['contact/1'] } }));
  roster.addPerson(person('p.li', 'mengyuan', { ...shared, name: '李敏', sourceIds: { crm: ['contact/2'] } }));
  roster.addMember({ ...person('o.chen', 'ours', { addresses: ['sales@hengrui.example'], name: '陈工', sourceIds: { crm: ['user/1'] } }) });
  roster.addMember({
    ...person('o.lin', 'ours', { addresses: ['sales@hengrui.example'], name: '林经理', sourceIds: { crm: ['user/2'] } }),
  });
  const again = { ...somebody, ...shared, name: '李敏', sourceId: 'contact/3' };
  expect(found(roster.person(again, null))).toBe('p.li by address');
  const ours = roster.member({ ...somebody, name: '林经理', sourceId: 'user/3', addresses: ['sales@hengrui.example'] });
  expect(ours).toMatchObject({ found: 'one', one: { id: 'o.lin' } });
  expect(found(roster.person({ ...again, sourceId: null }, null))).toBe('p.wang|p.li');
});
