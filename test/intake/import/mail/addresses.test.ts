import { describe, expect, it } from 'vitest';
import { canonicalAddress, ourAddresses } from '../../../../src/intake/import/mail/address-form.ts';
import { mailboxes } from '../../../../src/intake/import/mail/addresses.ts';

const CASES: readonly (readonly [header: string, people: readonly (readonly [name: string | null, address: string | null])[]])[] = [
  ['wang@a.example', [[null, 'wang@a.example']]],
  ['<Wang@A.Example>', [[null, 'wang@a.example']]],
  ['王总 <wang@a.example>', [['王总', 'wang@a.example']]],
  ['"Wang, Lixin" <w@a.example>, Li <l@a.example>', [['Wang, Lixin', 'w@a.example'], ['Li', 'l@a.example']]], // prettier-ignore
  ['"a \\"b\\" c" <w@a.example>', [['a "b" c', 'w@a.example']]],
  ['w@a.example (Wang (Lixin))', [['Wang (Lixin)', 'w@a.example']]],
  ['Wang (his own comment) <w@a.example>', [['Wang', 'w@a.example']]],
  ["'Wang' <w@a.example>", [['Wang', 'w@a.example']]],
  ['"w@a.example" <w@a.example>', [[null, 'w@a.example']]],
  ['=?utf-8?B?546L5oC7?= <w@a.example>', [['王总', 'w@a.example']]],
  ['=?utf-8?Q?Wang=2C_L?= <w@a.example>', [['Wang, L', 'w@a.example']]],
  ['=?utf-8?B?546L5oC7IDx3QGEuZXhhbXBsZT4=?=', [['王总', 'w@a.example']]],
  ['undisclosed-recipients:;', []],
  ['undisclosed-recipients: ;, l@a.example', [[null, 'l@a.example']]],
  ['Team: a@a.example, B <b@a.example>; c@a.example', [[null, 'a@a.example'], ['B', 'b@a.example'], [null, 'c@a.example']]], // prettier-ignore
  ['a@a.example; b@a.example；c@a.example，d@a.example', [[null, 'a@a.example'], [null, 'b@a.example'], [null, 'c@a.example'], [null, 'd@a.example']]], // prettier-ignore
  ['Wang', [['Wang', null]]],
  ['<>', []],
  [' , ,', []],
  ['王总 <wang@恒瑞.公司>', [['王总', 'wang@xn--49t395b.xn--55qx5d']]],
  ['Wang <w@a.example', [['Wang', 'w@a.example']]],
  ['"Wang <w@a.example>', [['Wang', 'w@a.example']]],
];

describe('an address header', () => {
  it.each(CASES)('%s', (header, people) => {
    expect(mailboxes(header)).toEqual(people.map(([name, address]) => ({ name, address })));
  });

  it.each(['(', '"', '<', ',', 'a', '@', '=?', '=?utf-8?B?', ' a@', ':', '\\'])('of half a megabyte of %j is read to its end', (piece) => {
    expect(mailboxes(piece.repeat(500_000 / piece.length))).toBeInstanceOf(Array);
  });
});

describe('our own addresses', () => {
  const isOurs = ourAddresses(['Chen.Gong@QQ.com'], ['Hengrui.example', '恒瑞.公司', '']);
  it.each([
    ['chen.gong@qq.com', true],
    ['other@qq.com', false],
    ['a@hengrui.example', true],
    ['a@mail.hengrui.example', true],
    ['a@nothengrui.example', false],
    [canonicalAddress('陈@恒瑞.公司'), true],
    ['nobody', false],
  ])('%s: %s', (address, ours) => expect(isOurs(address)).toBe(ours));
});
