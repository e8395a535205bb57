import { describe, expect, it } from 'vitest';
import { ACCOUNT, entry, gated, lines, measured } from '../../support/ledger.ts';
import { accountIn, diagnosed, type Files } from '../../support/workspace.ts';

const known = (text: string) => roster(text).find((one) => !one.placeholder);
const people = (...list: string[]): string => `id: x\npeople:\n${list.map((one) => `  - {${one}}\n`).join('')}`;
/** Visits often and mutual enough for a tie at full strength. */
const strong = (theirs: string, ours = 'u.a'): string[] =>
  Array.from({ length: 8 }, (_, k) =>
    entry(k * 30, {
      ours: [ours],
      theirs: [theirs],
      initiator: 'joint',
      purpose: ['training', 'planning', 'improvement', 'codevelop'][k % 4],
    }),
  );
const orders = lines(entry(1, { purpose: 'order' }));
const roster = (text: string, more: Files = {}) => accountIn(diagnosed({ 'accounts/x.yaml': text, ...more })).people;

describe('who counts in buying', () => {
  it('decider, user and buyer must exist; one person may hold several roles', () => {
    expect(roster(people('id: p.a, roles: [decider, user]')).map((one) => [one.id, one.influence.point, one.placeholder])).toEqual([
      ['p.a', 30, false],
      ['role:buyer', 15, true],
    ]);
  });
  it('no buyer where the account does not pay, others where the account says so', () => {
    expect(roster(`${people('id: p.a, roles: [decider]')}payer: false\n`).map((one) => one.id)).toEqual(['p.a', 'role:user']);
    expect(roster(`${people('id: p.a, roles: [decider]')}roles_expected: [gatekeeper, boss]\n`).map((one) => one.id)).toEqual([
      'p.a',
      'role:gatekeeper',
    ]);
    expect(roster(`${people('id: p.a, roles: [decider]')}roles_expected: []\n`).map((one) => one.id)).toEqual(['p.a']);
  });
  it.each([
    ['decider', 30],
    ['influencer', 20],
    ['user', 15],
    ['buyer', 15],
    ['gatekeeper', 10],
    ['initiator', 10],
    ['initiator, influencer', 20],
  ])('default points of %s: %i', (roles, points) => {
    expect(known(people(`id: p.a, roles: [${roles}]`))).toMatchObject({ influence: { point: points, lo: 0, hi: 100, grade: 'D' } });
  });
  it('points of several informants are averaged, one informant is C, two are B, an assumption stays one', () => {
    const of = (influence: string) => known(people(`id: p.a, name: A, roles: [decider], influence: ${influence}`))?.influence;
    expect(of('[{by: u.a, points: 30}, {by: u.b, points: {value: 50, low: 40, high: 70}}]')).toEqual({
      point: 40,
      lo: 35,
      hi: 50,
      grade: 'B',
    });
    expect(of('40')?.grade).toBe('C');
    expect(of('[{by: u.a, points: 30, grade: D}, {by: u.b, points: 50, grade: D}]')?.grade).toBe('D');
    expect(known(people('id: p.a, function: logistics, influence: [{by: u.a, points: 9}, {by: u.b, points: 9}]'))?.influence.grade).toBe(
      'C',
    );
  });
  it('who left is listed and counts for nothing', () => {
    const left = people(
      'id: p.a, name: A, roles: [decider], influence: 90, history: [{account: x, to: 2026-06-29}]',
      'id: p.b, roles: [user, buyer]',
    );
    expect(roster(left).map((one) => [one.id, one.left])).toEqual([
      ['role:decider', false],
      ['p.b', false],
      ['p.a', true],
    ]);
    expect(roster(left.replace('06-29', '06-30')).map((one) => one.left)).toEqual([false, false]);
  });
});

describe('KPCOV', () => {
  it('the share of influence that ties reach', () => {
    const found = measured('KPCOV', ACCOUNT, lines(...strong('p.d'), ...strong('p.u')));
    expect(found.point).toBeCloseTo(0.8, 10);
    expect(found).toMatchObject({ grade: 'C', n: 3, evidence: [{ file: 'accounts/x.yaml', lines: [3, 4, 5] }] });
    expect(gated('KEY', ACCOUNT, lines(...strong('p.d'), ...strong('p.u'))).point).toBe(1);
  });
  it('both are needed: half of the influence, and a strong tie to a key person', () => {
    const wide = people(
      'id: p.d, roles: [decider, user, buyer], influence: {value: 10, grade: A}',
      'id: p.u, influence: {value: 19, grade: A}',
    );
    const gate = gated('KEY', wide, lines(...strong('p.u')));
    expect(measured('KPCOV', wide, lines(...strong('p.u'))).point).toBeCloseTo(19 / 29, 10);
    expect(gate).toMatchObject({ point: 0, hi: 0 });
  });
  it('at 20 points one is a key person, below not', () => {
    const with_ = (points: number) =>
      measured('KPCOV', people(`id: p.u, roles: [user], influence: ${points}`, 'id: p.z, roles: [decider], influence: 5'), orders).parts?.[
        'keyPersons'
      ];
    expect([with_(19), with_(20)]).toEqual([1, 2]);
  });
  it('default points: lo 0, hi by the most favourable allotment', () => {
    const text = people('id: p.d, roles: [decider]', 'id: p.u, roles: [user, buyer]');
    const found = measured('KPCOV', text, lines(...strong('p.u')));
    expect(found.point).toBeCloseTo(15 / 45, 10);
    expect(found).toMatchObject({ lo: 0, hi: 1, grade: 'D' });
    expect(measured('KPCOV', text, orders)).toMatchObject({ point: 0, hi: 0 });
  });
  it('placeholders weigh in and are not reached', () => {
    const text = people('id: p.u, name: U, roles: [user], influence: {value: 55, grade: A}');
    const found = measured('KPCOV', text, lines(...strong('p.u')));
    expect(found.point).toBeCloseTo(55 / 100, 10);
    expect(found.hi).toBeCloseTo(55 / 100, 10);
    expect(found.parts).toMatchObject({ placeholders: 2 });
    expect(found.why.map((note) => note.args?.['role'])).toEqual(['decider', 'buyer']);
  });
  it('without any tie nothing is covered, however unsure the points', () => {
    expect(measured('KPCOV', ACCOUNT, orders)).toMatchObject({ point: 0, lo: 0, hi: 0, grade: 'C' });
  });
  it('unstated roles may fill them', () => {
    const text = people('id: p.u, influence: {value: 55, grade: A}');
    expect(measured('KPCOV', text, lines(...strong('p.u'))).hi).toBe(1);
  });
  it('ranged influence reaches to the worst and the best split', () => {
    const text = `${people('id: p.d, name: D, roles: [decider], closeness: [{by: u.a, score: 4}], influence: {value: 50, low: 20, high: 80, grade: A}', 'id: p.u, name: U, roles: [user, buyer], influence: {value: 50, low: 20, high: 80, grade: A}')}`;
    const found = measured('KPCOV', text, lines(...strong('p.d')));
    expect(found.point).toBeCloseTo(0.5, 10);
    expect(found.lo).toBeCloseTo(0.2, 10);
    expect(found.hi).toBeCloseTo(0.8, 10);
  });
  it.each([
    ['nobody listed', 'id: x\n', { point: 0, lo: 0, hi: 1 }, true],
    ['stated that nobody is known', 'id: x\npeople: []\n', { point: 0, lo: 0, hi: 0 }, false],
    ['a class of many alike', 'id: x\nclass_of: 40\n', { point: null, lo: 0, hi: 1 }, true],
  ])('%s', (_, text, expected, open) => {
    expect(measured('KPCOV', text, orders)).toMatchObject(expected);
    expect(gated('KEY', text, orders).hi).toBe(expected.hi);
    expect(gated('RATV', text, orders)).toMatchObject(expected);
    for (const id of ['BUSF', 'THREAD', 'BREADTH'] as const) expect(gated(id, text, orders), id).toMatchObject(expected);
    const { stage } = accountIn(diagnosed({ 'accounts/x.yaml': text, ...orders }));
    expect(stage.possibleUnknown).toBe(open && stage.possible >= 2);
  });
  it('no key person known: any tie in hi, none in point', () => {
    const found = measured('KPCOV', people('id: p.u, roles: [user], influence: 10'), orders);
    expect(found.parts).toMatchObject({ keyPersons: 0, maxKeyTie: 0, maxKeyTieLo: 0, maxKeyTieHi: 1 });
  });
  it('key only at one end of a range: not in lo', () => {
    const text = people('id: p.u, roles: [user], influence: {value: 30, low: 10, high: 40, grade: A}');
    const { parts } = measured('KPCOV', text, lines(...strong('p.u')));
    expect(parts?.['maxKeyTie']).toBeGreaterThan(0.6);
    expect(parts?.['maxKeyTieLo']).toBe(0);
  });
});

describe('RATV', () => {
  const ratv = (value: string, roles = '[decider]') => measured('RATV', people(`id: p.d, name: D, roles: ${roles}, value: ${value}`));
  it.each([
    ['{business: {status: confirmed, evidence: letter}}', 1, 1, 1],
    ['{business: confirmed}', 1, 0.5, 1],
    ['{business: claimed, career: none, efficiency: none}', 0.5, 0.5, 0.5],
    ['{business: claimed}', 0.5, 0.5, 1],
    ['none', 0, 0, 0],
  ])('%s: %f [%f–%f]', (value, point, lo, hi) => expect(ratv(value)).toMatchObject({ point, lo, hi }));
  it('blank is 0 in point and lo, best in hi, and says so', () => {
    expect(measured('RATV', people('id: p.d, roles: [decider]'))).toMatchObject({
      point: 0,
      lo: 0,
      hi: 1,
      grade: 'C',
      why: [{ code: 'ratv.blank' }],
    });
  });
  it('only key persons count', () => {
    expect(ratv('{business: confirmed}', '[user]')).toMatchObject({ point: 0, lo: 0, hi: 1, why: [{ code: 'key.none' }] });
  });
  it('gifts and dinners prove nothing', () => {
    const gifts = lines(...Array.from({ length: 9 }, (_, k) => entry(k, { benefit: { kind: 'gift', value: 900, to: 'p.d' } })));
    expect(measured('RATV', people('id: p.d, roles: [decider]'), gifts)).toMatchObject({ point: 0, lo: 0 });
  });
  it('PVAL: the share of key influence with a confirmed value', () => {
    const text = people(
      'id: p.d, roles: [decider], influence: {value: 60, low: 40, high: 80}, value: {business: {status: confirmed, evidence: letter}}',
      'id: p.u, roles: [user], influence: {value: 40, low: 15, high: 40}, value: none',
      'id: p.b, roles: [buyer], influence: 10, value: {business: confirmed}',
    );
    const { parts } = measured('RATV', text);
    expect(parts?.['PVAL']).toBeCloseTo(0.6, 10);
    expect(parts?.['PVALLo']).toBeCloseTo(0.5, 10);
    expect(parts?.['PVALHi']).toBe(1);
    expect(gated('NEAR', text).point).toBe(1);
  });
  it('proven to nobody and no offering stated: near the core is unknown', () => {
    expect(gated('NEAR', people('id: p.d, roles: [decider]')).point).toBeNull();
    expect(gated('NEAR', `${people('id: p.d, roles: [decider]')}offerings: []\n`).point).toBe(0);
  });
  it('points at the slot', () => {
    const text = `id: x\npeople:\n  - id: p.d\n    roles: [decider]\n    value:\n      business:\n        status: confirmed\n`;
    expect(measured('RATV', text).evidence[0]).toMatchObject({ file: 'accounts/x.yaml' });
    expect(measured('RATV', text).evidence[0]?.lines[0]).toBeGreaterThanOrEqual(6);
  });
});
