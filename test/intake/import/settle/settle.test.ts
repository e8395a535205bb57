import { describe, expect, it } from 'vitest';
import { contact, party, person, reading, SMALL, take, type Texts } from './taking.ts';

const account = {
  kind: 'account',
  at: { file: 'f', line: 1 },
  relation: null,
  since: null,
  tags: [],
  note: null,
  sourceId: null,
  name: null,
  domain: null,
} as const;
const LOG = 'interactions/import-crm.yaml';

describe('accounts', () => {
  it('begins a file for a new one and a repeat changes nothing', () => {
    const read = reading('crm', [
      { ...account, name: '鑫禾食品有限公司', sourceId: 'crm:account/0015G', domain: 'xinhe.example', relation: 'channel' },
    ]);
    const { texts, report, errors } = take(SMALL, read);
    expect(texts['accounts/crm-account-0015g.yaml']).toBe(
      'id: crm-account-0015g\nname: 鑫禾食品有限公司\nrelation: channel\nsource_ids: {crm: account/0015G}\ndomains: [xinhe.example]\n',
    );
    expect(report.added).toMatchObject({ accounts: 1, assumed: 0 });
    expect(errors).toEqual([]);
    const again = take(texts, read, { today: '2026-07-30' });
    expect(again.changes).toEqual([]);
    expect(again.report.known.accounts).toBe(1);
  });

  it('adds what is not said, keeps what is, and every other byte', () => {
    const known = {
      ...account,
      name: '蒙原乳业有限公司',
      sourceId: '17',
      relation: 'channel',
      since: '2019',
      domain: 'mengyuan.example',
    } as const;
    const money = {
      kind: 'money',
      at: { file: 'f', line: 1 },
      account: { name: null, sourceId: '17', domain: null },
      what: 'revenue',
      amount: 0.1,
    } as const;
    const { texts, report } = take(
      SMALL,
      reading('crm', [known, { ...money, period: '2025' }, { ...money, period: '2026' }, { ...money, period: '2026', amount: 0.2 }]),
    );
    const text = texts['accounts/mengyuan.yaml'] ?? '';
    expect(text).toContain('name: 蒙原乳业   # as they write it\nrelation: customer\n');
    expect(text).toContain('revenue: {2025: 100, 2026: 0.3}');
    expect(text).toContain('source_ids: {crm: "17"}');
    expect(text).toContain('since: ');
    expect(report.kept.map(({ key, yours, theirs }) => [key, yours, theirs])).toEqual([
      ['relation', 'customer', 'channel'],
      ['revenue 2025', '100', '0.1'],
    ]);
    expect(report.added).toMatchObject({ accounts: 0, periods: 1, details: 2 });
  });

  it('counts a row as taken that is only a part of a sum', () => {
    const order = { name: null, sourceId: '17', domain: null };
    const at = (file: string, line: number) => ({ file, line });
    const money = {
      kind: 'money',
      at: at('orders.csv', 2),
      account: order,
      what: 'revenue',
      period: '2026',
      amount: 3,
      from: [at('lines.csv', 2), at('lines.csv', 3)],
    } as const;
    const read = ['orders.csv', 'lines.csv'].map((file) => ({ file, sha256: '0'.repeat(64), count: 4 }));
    const { report } = take(SMALL, { ...reading('crm', [{ ...account, sourceId: '17' }, money]), read });
    expect(report.files.map(({ name, taken }) => [name, taken])).toEqual([
      ['orders.csv', 1],
      ['lines.csv', 2],
    ]);
  });

  it('does not choose between two of one name', () => {
    const two: Texts = { ...SMALL, 'accounts/other.yaml': 'id: other\nname: 蒙原乳业\nrelation: user\n' };
    const { report, changes } = take(two, reading('crm', [{ ...account, name: '蒙原乳业' }]));
    expect(report.notUnderstood.map(({ reason, args }) => [reason, args['accounts']])).toEqual([['ambiguous-account', 'mengyuan, other']]);
    expect(changes.map(({ file }) => file)).toEqual(['imports/crm.yaml']);
  });
});

describe('people', () => {
  const at = { name: '蒙原乳业', sourceId: null, domain: null };

  it('counts who is known on the side they are on', () => {
    const ours = person({ name: 'Chen Hao', address: 'chen@ours.example', side: 'ours' });
    const theirs = person({ name: '王立新', address: 'wang@mengyuan.example', side: 'theirs', organisation: at });
    expect(take(SMALL, reading('crm', [ours, theirs])).report.known).toMatchObject({ people: 1, team: 1 });
  });

  it('puts new ones under their account and ours into firm.yaml, comments kept', () => {
    const read = reading('crm', [
      person({ name: 'Zhao Min', address: 'zhao@mengyuan.example', organisation: at, function: 'quality' }),
      person({ name: '周强', address: 'zhou@ours.example', sourceId: 'crm:owner/3', side: 'ours' }),
    ]);
    const { texts, errors } = take(SMALL, read);
    expect(texts['accounts/mengyuan.yaml']).toContain(
      '\n  - {id: p.zhao-min, name: Zhao Min, function: quality, addresses: [ zhao@mengyuan.example ]'
        .replace('[ ', '[')
        .replace(' ]', ']'),
    );
    expect(texts['firm.yaml']).toContain('  # second\n  - {id: u.lin, name: Lin Yue}\n  - {id: u.zhou, name: 周强, ');
    expect(errors).toEqual([]);
    expect(take(texts, read).changes).toEqual([]);
  });

  it('says no name of whoever has none that can be seen', () => {
    const read = reading('crm', [person({ name: ' \u00a0 ', address: 'zhao@mengyuan.example', organisation: at })]);
    const { texts, errors } = take(SMALL, read);
    expect(texts['accounts/mengyuan.yaml']).toContain('\n  - {id: p.zhao, addresses: [zhao@mengyuan.example]}\n');
    expect(errors).toEqual([]);
  });

  it('of ours are not begun where there is no firm.yaml', () => {
    const { 'firm.yaml': _, ...rest } = SMALL;
    const none = { ...rest, 'interactions/2026.yaml': '[]\n' };
    const { texts, report } = take(none, reading('crm', [person({ name: '周强', address: 'zhou@ours.example', side: 'ours' })]));
    expect(Object.keys(texts)).not.toContain('firm.yaml');
    expect(report.added.team).toBe(0);
  });

  it('spells their ids as names are spelt, and makes none of fewer than three letters', () => {
    const named = (name: string, mail: string) => person({ name, address: `${mail}@mengyuan.example`, organisation: at });
    const { texts } = take(SMALL, reading('crm', [named('José Groß', 'a1'), named('Bo 王', 'bo.wang'), named('3721', 'zhou')]));
    const ids = (texts['accounts/mengyuan.yaml'] ?? '').match(/(?<=id: )p\.[\w.-]+/g);
    expect(ids).toEqual(['p.wang', 'p.li', 'p.zhou', 'p.bo.wang', 'p.jose-gross']);
  });

  it('fills in what is not said of those known', () => {
    const { texts, report } = take(
      SMALL,
      reading('crm', [person({ name: '李 敏', address: 'li@mengyuan.example', organisation: at, level: 'director' })]),
    );
    expect(texts['accounts/mengyuan.yaml']).toContain('{id: p.li, name: 李敏, level: director, addresses: [li@mengyuan.example]}');
    expect(report.added).toMatchObject({ people: 0, details: 2 });
  });

  it('says once what a second row adds to somebody the first began', () => {
    const one = { name: 'Zhao Min', address: 'zhao@mengyuan.example', organisation: at };
    const read = reading('crm', [
      person({ ...one, sourceId: 'crm:contact/1' }),
      person({ ...one, sourceId: 'crm:contact/2', addresses: ['min@mengyuan.example'], function: 'quality' }),
    ]);
    const { texts, report, errors } = take(SMALL, read);
    expect(texts['accounts/mengyuan.yaml']).toContain(
      '\n  - {id: p.zhao-min, name: Zhao Min, addresses: [zhao@mengyuan.example, min@mengyuan.example], source_ids: {crm: contact/1}, function: quality}\n',
    );
    expect(report.added).toMatchObject({ people: 1, details: 2 });
    expect(errors).toEqual([]);
    expect(take(texts, read).changes).toEqual([]);
  });

  it('an address book does not begin accounts', () => {
    const read = reading('vcard', [person({ name: 'Ann Other', organisation: { name: 'Elsewhere', sourceId: null, domain: null } })]);
    const { report, texts } = take(SMALL, read, { kind: 'vcard' });
    expect(Object.keys(texts).filter((file) => file.startsWith('accounts/'))).toEqual(['accounts/mengyuan.yaml']);
    expect(report.waiting.who).toEqual([{ who: 'Elsewhere', kind: 'organisation', side: 'theirs', account: null, contacts: 1 }]);
    expect(report.notUnderstood).toEqual([]);
  });
});

describe('two who might be taken for one', () => {
  it('are two rows of one CRM by number, and stay two', () => {
    const at = { name: '蒙原乳业', sourceId: null, domain: null };
    const read = reading('crm', [
      person({ name: '王伟', sourceId: 'crm:contact/1', side: 'theirs', organisation: at }),
      person({ name: '王伟', sourceId: 'crm:contact/2', side: 'theirs', organisation: at }),
      { ...account, name: 'Sie AG', sourceId: 'crm:account/1', relation: 'customer' },
      { ...account, name: 'Sie Ltd', sourceId: 'crm:account/2', relation: 'customer' },
    ]);
    const { texts, report, errors } = take(SMALL, read);
    expect(report.added).toMatchObject({ accounts: 2, people: 2 });
    expect(report.kept).toEqual([]);
    expect(errors).toEqual([]);
    expect(take(texts, read).changes).toEqual([]);
  });

  it('somebody of one name who writes from another address of that domain is asked about', () => {
    const namesake = party({ name: '王立新', address: 'wang2@mengyuan.example' });
    const parties = [party({ address: 'chen@ours.example' }), namesake];
    const { texts, report } = take(SMALL, reading('ics', [contact({ sourceId: 'ics:1', parties })]), { kind: 'ics' });
    expect(texts['interactions/import-ics.yaml']).not.toContain('p.wang');
    expect(report.waiting.who.map(({ who, account: at }) => [who, at])).toEqual([['wang2@mengyuan.example', 'mengyuan']]);
  });

  it('a domain where anybody has a mailbox makes nobody ours', () => {
    const firm = (SMALL['firm.yaml'] ?? '').replace('[ours.example]', '[QQ.com]');
    const parties = [party({ name: 'Chen', address: 'chen@ours.example' }), party({ name: 'A stranger', address: '12345@qq.com' })];
    const { report } = take({ ...SMALL, 'firm.yaml': firm }, reading('ics', [contact({ sourceId: 'ics:1', parties })]), { kind: 'ics' });
    expect(report.added.team).toBe(0);
    expect(report.waiting.contacts).toBe(1);
  });
});

describe('contacts', () => {
  it('become entries on a line each, with nothing the source does not say', () => {
    const one = contact({
      sourceId: 'crm:2',
      date: '2026-04-02',
      start: '09:30',
      minutes: 60,
      by: 1,
      title: 'Quality\n\u202e review',
      purpose: 'improvement',
    });
    const { texts, errors } = take(SMALL, reading('crm', [one, contact({ sourceId: 'crm:1', channel: null })]), { kind: 'ics' });
    expect(texts[LOG]).toBe(
      [
        'import: crm',
        'observed: {complete: false}',
        'entries:',
        '  - {date: 2026-04-01, account: mengyuan, ours: [u.chen], theirs: [p.wang], source: calendar, source_id: "crm:1"}',
        '  - {date: 2026-04-02, start: "09:30", account: mengyuan, ours: [u.chen], theirs: [p.wang], channel: meeting, initiator: them, purpose: improvement, minutes: 60, source: calendar, source_id: "crm:2", note: Quality review}',
        '',
      ].join('\n'),
    );
    expect(errors).toEqual([]);
  });

  it('go to the end without touching what stands there', () => {
    const first = take(SMALL, reading('crm', [contact({ sourceId: 'crm:5' })]), { kind: 'ics' });
    const edited = { ...first.texts, [LOG]: (first.texts[LOG] ?? '').replace('entries:', '# checked by Lin\nentries:') };
    const { texts, report } = take(edited, reading('crm', [contact({ sourceId: 'crm:5' }), contact({ sourceId: 'crm:4' })]), {
      kind: 'ics',
    });
    expect(texts[LOG]?.startsWith(edited[LOG] ?? '?')).toBe(true);
    expect(texts[LOG]?.split('\n')).toHaveLength((edited[LOG] ?? '').split('\n').length + 1);
    expect(report.known.contacts).toBe(1);
  });

  it('wait while it cannot be told whose they are, most frequent first', () => {
    const stranger = party({ address: 'zhang@else.example' });
    const ours = party({ address: 'chen@ours.example' });
    const { report, texts } = take(
      SMALL,
      reading('ics', [
        contact({ sourceId: 'ics:1', parties: [ours, stranger] }),
        contact({ sourceId: 'ics:2', parties: [ours, stranger, party({ address: 'a@else.example' })] }),
      ]),
      { kind: 'ics' },
    );
    expect(texts['interactions/import-ics.yaml']).toBeUndefined();
    expect(report.waiting.contacts).toBe(2);
    expect(report.waiting.who.map(({ who, contacts, side }) => [who, contacts, side])).toEqual([
      ['zhang@else.example', 2, 'theirs'],
      ['a@else.example', 1, 'theirs'],
    ]);
  });

  it('are completed when the plan knows the people', () => {
    const read = reading('ics', [
      contact({ sourceId: 'ics:1', parties: [party({ address: 'chen@ours.example' }), party({ address: 'li@mengyuan.example' })] }),
      contact({ sourceId: 'ics:2', parties: [...contact({ sourceId: 'x' }).parties, party({ address: 'li@mengyuan.example' })] }),
    ]);
    const first = take(SMALL, read, { kind: 'ics' });
    expect(first.report.waiting.who.map(({ who, account }) => [who, account])).toEqual([['li@mengyuan.example', 'mengyuan']]);
    const taught = {
      ...first.texts,
      'accounts/mengyuan.yaml': (first.texts['accounts/mengyuan.yaml'] ?? '').replace(
        'name: 李敏}',
        'name: 李敏, addresses: [li@mengyuan.example]}',
      ),
    };
    const { texts, report } = take(taught, read, { kind: 'ics' });
    const log = texts['interactions/import-ics.yaml'];
    expect(log).toContain('source_id: "ics:1", theirs: [p.li]}');
    expect(log).toContain('theirs: [p.wang, p.li], channel');
    expect(report.added).toMatchObject({ contacts: 0, completed: 2 });
    expect(take(texts, read, { kind: 'ics' }).changes).toEqual([]);
  });

  it('nobody is entered for a meeting among ourselves, and a new one of our domain is where a customer is met', () => {
    const colleague = party({ name: 'Sun Li', address: 'sun@ours.example' });
    const inside = contact({ sourceId: 'ics:1', parties: [party({ address: 'chen@ours.example' }), colleague] });
    const { texts, report } = take(SMALL, reading('ics', [inside]), { kind: 'ics' });
    expect(texts['firm.yaml']).toBe(SMALL['firm.yaml']);
    expect(report.leftOut).toEqual([{ reason: 'own_people', args: {}, count: 1 }]);
    const met = take(SMALL, reading('ics', [{ ...inside, parties: [colleague, party({ address: 'wang@mengyuan.example' })] }]), {
      kind: 'ics',
    });
    expect(met.texts['firm.yaml']).toContain('{id: u.sun-li, name: Sun Li, addresses: [sun@ours.example]}');
    const desk = { ...inside, parties: [party({ address: 'info@ours.example' }), party({ address: 'wang@mengyuan.example' })] };
    expect(take(SMALL, reading('ics', [desk]), { kind: 'ics' }).texts['firm.yaml']).toBe(SMALL['firm.yaml']);
  });

  it('one with two customers is one with each', () => {
    const two: Texts = {
      ...SMALL,
      'accounts/other.yaml': 'id: other\nname: Other\nrelation: user\npeople: [{id: p.o, addresses: [o@other.example]}]\n',
    };
    const both = contact({ sourceId: 'ics:1', parties: [...contact({ sourceId: 'x' }).parties, party({ address: 'o@other.example' })] });
    const { texts, errors } = take(two, reading('ics', [both]), { kind: 'ics' });
    const log = texts['interactions/import-ics.yaml'];
    expect(log).toContain('account: mengyuan, ours: [u.chen], theirs: [p.wang], channel: meeting, source: calendar, source_id: "ics:1"');
    expect(log).toContain('account: other, ours: [u.chen], theirs: [p.o], channel: meeting, source: calendar, source_id: "ics:1@other"');
    expect(errors).toEqual([]);
    expect(take(texts, reading('ics', [both]), { kind: 'ics' }).changes).toEqual([]);
  });

  it('put under another account by hand stay there', () => {
    const read = reading('ics', [contact({ sourceId: 'ics:1' })]);
    const { texts } = take({ ...SMALL, 'accounts/other.yaml': 'id: other\nname: Other\nrelation: user\n' }, read, { kind: 'ics' });
    const moved = {
      ...texts,
      'interactions/import-ics.yaml': (texts['interactions/import-ics.yaml'] ?? '').replace('account: mengyuan', 'account: other'),
    };
    expect(take(moved, read, { kind: 'ics' }).changes).toEqual([]);
  });

  it('moved in the source, or put elsewhere by hand, stay as they stand and are told', () => {
    const first = take(SMALL, reading('ics', [contact({ sourceId: 'ics:1' })]), { kind: 'ics' });
    const moved = take(first.texts, reading('ics', [contact({ sourceId: 'ics:1', date: '2026-04-08' })]), { kind: 'ics' });
    expect(moved.report.added.contacts).toBe(0);
    expect(moved.report.withdrawn).toMatchObject([
      { file: 'interactions/import-ics.yaml', line: 4, sourceId: 'ics:1', date: '2026-04-01', why: 'moved', to: '2026-04-08' },
    ]);
    expect(moved.changes.map(({ file }) => file)).toEqual([]);
  });

  it.each([
    ['the first of a series it became', 'ics:1', 'ics:1/20260401T010000Z'],
    ['the single one that is left of a series', 'ics:1/20260401T010000Z', 'ics:1'],
  ])('are known again as %s', (_, before, after) => {
    const first = take(SMALL, reading('ics', [contact({ sourceId: before, about: '1' })]), { kind: 'ics' });
    const later = [
      contact({ sourceId: after, about: '1' }),
      contact({ sourceId: 'ics:1/20260408T010000Z', about: '1', date: '2026-04-08' }),
    ];
    const { report, texts } = take(first.texts, reading('ics', later), { kind: 'ics' });
    expect([report.known.contacts, report.added.contacts]).toEqual([1, 1]);
    expect(take(texts, reading('ics', later), { kind: 'ics' }).changes).toEqual([]);
  });

  it('deleted by hand come back, unless the register says not to', () => {
    const read = reading('ics', [contact({ sourceId: 'ics:1' }), contact({ sourceId: 'ics:2', date: '2026-04-02' })]);
    const log = 'interactions/import-ics.yaml';
    const { texts } = take(SMALL, read, { kind: 'ics' });
    const without = { ...texts, [log]: (texts[log] ?? '').replace(/ {2}- .*"ics:1"\}\n/, '') };
    expect(take(without, read, { kind: 'ics' }).texts[log]).toContain('"ics:1"');
    const register = `leave_out: ["ics:1"]\n${texts['imports/ics.yaml'] ?? ''}`;
    const { changes, report, errors } = take({ ...without, 'imports/ics.yaml': register }, read, { kind: 'ics' });
    expect([changes, errors]).toEqual([[], []]);
    expect(report.leftOut).toEqual([{ reason: 'deleted', args: {}, count: 1 }]);
  });

  it('that somebody wrote anew in another shape are left so, and hold nothing up', () => {
    const ours = party({ address: 'chen@ours.example' });
    const read = reading('ics', [
      contact({ sourceId: 'ics:1', parties: [ours, party({ address: 'li@mengyuan.example' })] }),
      contact({ sourceId: 'ics:2', parties: [ours, party({ address: 'li@mengyuan.example' })], title: 'x, theirs: [p.wang] y' }),
      contact({ sourceId: 'ics:3', parties: [ours, party({ address: 'li@mengyuan.example' })] }),
    ]);
    const { texts } = take(SMALL, read, { kind: 'ics' });
    const log = 'interactions/import-ics.yaml';
    const byHand = '  - date: 2026-04-01\n    account: mengyuan\n    ours: [u.chen]\n    channel: meeting\n    source_id: "ics:1"\n';
    const rewritten = (texts[log] ?? '').replace(/ {2}- \{.*"ics:1"\}\n/, byHand);
    expect(rewritten).toContain(byHand);
    const known = (texts['accounts/mengyuan.yaml'] ?? '').replace('name: 李敏}', 'name: 李敏, addresses: [li@mengyuan.example]}');
    const again = take({ ...texts, [log]: rewritten, 'accounts/mengyuan.yaml': known }, read, { kind: 'ics' });
    expect(again.texts[log]).toContain(byHand);
    expect(again.texts[log]).toContain('source_id: "ics:3", theirs: [p.li]}');
    expect(again.texts[log]).toContain('note: "x, theirs: [p.wang] y"');
    expect(again.report.added.completed).toBe(1);
    expect(again.errors).toEqual([]);
  });

  it('outside the days asked for, kept or lived are left out and counted', () => {
    const days = ['2020-01-01', '2025-01-01', '2025-06-01', '2026-01-01', '2026-07-01'];
    const read = reading(
      'ics',
      days.map((date, index) => contact({ sourceId: `ics:${index}`, date })),
    );
    const { report } = take(SMALL, read, {
      kind: 'ics',
      limits: { from: '2024-01-01', to: '2026-12-31', today: '2026-06-30', keepFrom: '2025-03-01' },
    });
    expect(report.leftOut.map(({ reason, count }) => [reason, count]).sort()).toEqual([
      ['before', 1],
      ['planned', 1],
      ['retention', 1],
    ]);
    expect(report.added.contacts).toBe(2);
  });
});

describe('one meeting, several sources', () => {
  const visit = { date: '2026-03-02', channel: 'visit' } as const;

  it('one logged by hand is not written again', () => {
    const { report, changes } = take(SMALL, reading('ics', [contact({ sourceId: 'ics:1', ...visit, channel: 'meeting' })]), {
      kind: 'ics',
    });
    expect(report.byHand).toEqual([
      { sourceId: 'ics:1', date: '2026-03-02', account: 'mengyuan', file: 'interactions/2026.yaml', line: 1 },
    ]);
    expect(changes.map(({ file }) => file)).toEqual(['imports/ics.yaml']);
    const apart = take(SMALL, reading('ics', [contact({ sourceId: 'ics:1', ...visit })]), { kind: 'ics', merge: false });
    expect(apart.report.added.contacts).toBe(1);
  });

  it('one imported before is written as the same', () => {
    const first = take(SMALL, reading('ics', [contact({ sourceId: 'ics:1', start: '09:00', minutes: 60 })]), { kind: 'ics' });
    const { texts, report, errors } = take(
      first.texts,
      reading('crm', [contact({ sourceId: 'crm:9', start: '10:10', channel: 'visit', source: 'crm' })]),
    );
    expect(texts[LOG]).toContain('source_id: "crm:9", same_as: "ics:1"}');
    expect(report.merged).toEqual([{ sourceId: 'crm:9', as: 'ics:1', date: '2026-04-01', account: 'mengyuan', by: 'time' }]);
    expect(errors).toEqual([]);
  });

  it('what could be two is kept apart and told', () => {
    const first = take(SMALL, reading('ics', [contact({ sourceId: 'ics:1' }), contact({ sourceId: 'ics:2' })]), { kind: 'ics' });
    const { texts, report } = take(first.texts, reading('crm', [contact({ sourceId: 'crm:9' })]));
    expect(texts[LOG]).not.toContain('same_as');
    expect(report.unclear).toEqual([{ sourceId: 'crm:9', date: '2026-04-01', account: 'mengyuan', candidates: ['ics:1', 'ics:2'] }]);
  });
});

describe('the register', () => {
  it('says where it came from, and its day stays when nothing changes', () => {
    const read = reading('crm', [contact({ sourceId: 'crm:1' })]);
    const { texts, report } = take(SMALL, read);
    expect(texts['imports/crm.yaml']).toBe(
      `id: crm\nkind: csv\nsystem: crm\nimported: 2026-06-30\nground: {basis: unstated}\nfiles:\n  - {name: f, sha256: ${'a'.repeat(64)}, read: 1, taken: 1, rejected: 0}\n`,
    );
    expect(report.ground).toBe('unstated');
    expect(take(texts, read, { today: '2026-07-01' }).changes).toEqual([]);
    const stated = take(texts, read, { today: '2026-07-01', ground: { basis: 'contract', until: null, note: null } });
    expect(stated.texts['imports/crm.yaml']).toContain('imported: 2026-07-01\nground: {basis: contract}\n');
    expect(stated.report.ground).toBe('contract');
    expect(stated.changes).toHaveLength(1);
  });
});

describe('names as they are written', () => {
  it.each(['Long '.repeat(60), 'Nor\u0085th'])('%j is found again by the next import', (name) => {
    const read = reading('crm', [
      { ...account, name },
      contact({
        sourceId: 'crm:1',
        organisation: { name, sourceId: null, domain: null },
        parties: [party({ name: 'Chen Hao' }), party({ name: `${name} Li` })],
      }),
    ]);
    const { texts, report, errors } = take(SMALL, read);
    expect([report.added, errors]).toMatchObject([{ accounts: 1 }, []]);
    expect(take(texts, read).changes).toEqual([]);
  });

  it.each(['\u200b\u2060', '\u3164'])('%j is no name: nothing is begun for it', (name) => {
    const organisation = { name, sourceId: null, domain: null };
    const { report } = take(
      SMALL,
      reading('crm', [person({ name, organisation }), contact({ sourceId: 'crm:1', parties: [party({ name })], organisation })]),
    );
    expect(report.added).toMatchObject({ accounts: 0, people: 0 });
  });
});
