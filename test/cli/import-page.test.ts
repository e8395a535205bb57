import { describe, expect, it } from 'vitest';
import { importPage, type Page } from '../../src/cli/import/page.ts';
import { importOptions } from '../../src/cli/import/options.ts';
import type { ImportReport } from '../../src/intake/import/settle/report.ts';
import { type Language, Speaker } from '../../src/messages/messages.ts';
import { makeStyle } from '../../src/text/style.ts';
import { width } from '../../src/text/width.ts';

const REPORT: ImportReport = {
  id: 'crm', kind: 'csv', system: 'crm', ground: 'contract', groundUntil: null, files: [], understood: [],
  added: { accounts: 0, people: 0, team: 0, periods: 0, contacts: 0, completed: 0, details: 0, assumed: 0 },
  known: { accounts: 0, people: 0, team: 0, contacts: 0 }, raised: [], kept: [], merged: [], byHand: [], unclear: [], withdrawn: [], leftOut: [],
  waiting: { contacts: 0, who: [] }, notUnderstood: [],
}; // prettier-ignore
const NAMES: Readonly<Record<string, string>> = { 'c-f7e5cba7': '蒙原乳业', 'p.1': '王立新', 'u.1': '陈工' };

function page(report: Partial<ImportReport>, more: Partial<Page> = {}, language: Language = 'en', cells = 80): string {
  const nameOf = (id: string): string | null => NAMES[id] ?? null;
  const all: Page = {
    report: { ...REPORT, ...report },
    changes: [],
    zone: 'UTC',
    nameOf,
    knowsOurs: true,
    raises: false,
    state: 'dry',
    ...more,
  };
  const text = importPage(all, { speaker: new Speaker(language), style: makeStyle(false), width: cells });
  expect(Math.max(...text.split('\n').map(width))).toBeLessThanOrEqual(cells);
  return text;
}
const file = (name: string) => ({ name, sha256: '', read: 1, taken: 1, rejected: 0 });

describe('the page of an import', () => {
  it('shows the first contacts by the names of who was there', () => {
    const after =
      'import: crm\nentries:\n' +
      '  - {date: 2026-03-02, account: c-f7e5cba7, ours: [u.1], theirs: [p.1], channel: visit, source: crm, source_id: "a:1", note: "线, 停机"}\n' +
      '  - {date: 2026-03-03, start: "09:30", account: c-f7e5cba7, ours: [u.9], purpose: order, source: crm}\n';
    const changes = [{ file: 'interactions/import-crm.yaml', before: null, after }];
    const shown = page({}, { changes });
    expect(shown).toContain('    2026-03-02 · 蒙原乳业 · 王立新 · 陈工 · visit · “线, 停机”\n');
    expect(shown).toContain('    2026-03-03 09:30 · 蒙原乳业 · u.9 · order\n');
    expect(page({}, { changes }, 'zh')).toContain('    2026-03-02 · 蒙原乳业 · 王立新 · 陈工 · 拜访 · “线, 停机”\n');
    expect(page({}, { changes, nameOf: () => null })).toContain('2026-03-02 · c-f7e5cba7 · p.1 · u.1 · visit');
  });

  it('counts files that nothing tells apart, and lists a few', () => {
    const names = Array.from({ length: 300 }, (_, at) => `${'long name '.repeat(4)}${at}.ics`);
    const understood = names.map((what) => ({ what, as: 'calendar' }));
    const many = page({ kind: 'ics', files: names.map(file), understood });
    expect(many.split('\n').filter((line) => line.includes('.ics') || line.includes('long name'))).toHaveLength(1);
    expect(many).toContain('300 files, ');
    const few = page({ kind: 'ics', files: ['a.ics', 'b.ics'].map(file), understood: [{ what: 'a.ics', as: 'calendar' }, { what: 'b.ics', as: 'calendar' }] }); // prettier-ignore
    expect(few).toContain('  a.ics  a calendar\n  b.ics  a calendar\n');
  });

  it('says what a file and a clock were taken for, in the punctuation of the language', () => {
    const understood = [
      { what: 'a.csv', as: 'activities', of: '跟进记录' },
      { what: 'Etc/GMT', as: 'zone', of: 'UTC' },
    ];
    expect(page({ files: [file('a.csv')], understood }, {}, 'zh')).toContain('a.csv  互动：跟进记录\n    Etc/GMT → UTC 的时间\n');
    expect(page({ files: [file('a.csv')], understood })).toContain('a.csv  interactions: 跟进记录\n    Etc/GMT → the clock of UTC\n');
  });

  it('never loses the line of a row to the length of its file’s name, and says where the rest is', () => {
    const at = { file: `${'very_long_'.repeat(6)}.xlsx!Pipeline`, line: 2418 };
    const notUnderstood = Array.from({ length: 25 }, () => ({ at, reason: 'amount', args: {}, meant: false }));
    const shown = page({ notUnderstood });
    expect(shown.match(/Pipeline:2418  No amount/g)).toHaveLength(20);
    expect(shown).toContain('and 5 more; --rejects rows.csv lists them all');
    expect(page({ notUnderstood: notUnderstood.slice(5) })).not.toContain(' more');
  });

  it('says which sums could be raised, unless they were to be: then why not', () => {
    const of = (raise: 'can' | 'unproven') => ({ of: 'a', file: 'accounts/a.yaml', key: 'revenue.2025', yours: '1', theirs: '2', raise });
    const offered = page({ kept: [of('can'), of('unproven')] });
    expect(offered).toContain('1 of these is a sum this import wrote');
    expect(offered).not.toContain('not raised');
    expect(page({ kept: [of('unproven')] })).not.toContain('--raise-totals');
    const asked = page({ kept: [of('unproven')] }, { raises: true });
    expect(asked).toContain('not raised');
    expect(asked).not.toContain('--raise-totals');
  });

  it('says of a line the source takes back where it is, and how one that others mean is freed first', () => {
    const line = { sourceId: 'ics:1', date: '2026-03-02', account: 'a', file: 'interactions/i.yaml', why: 'cancelled', to: null } as const;
    const meant = [{ sourceId: 'crm:7', file: 'interactions/c.yaml', line: 4 }];
    const [free = '', bound = ''] = page(
      {
        withdrawn: [
          { ...line, line: 8, meant: [] },
          { ...line, line: 9, meant },
        ],
      },
      {},
      'en',
      120,
    )
      .split('\n')
      .filter((row) => /i\.yaml:[89]/.test(row));
    expect(free).toMatch(/i\.yaml:8 .*cancelled$/);
    expect(bound).toMatch(/i\.yaml:9 .*cancelled\. Before deleting: guanxi import --part crm:7/);
  });

  it('names the contact that --part takes', () => {
    const merged = [{ sourceId: 'crm:activity/101', as: 'ics:m-1', date: '2026-01-14', account: 'alder', by: 'time' } as const];
    expect(page({ merged })).toContain('2026-01-14  alder  crm:activity/101: same people and time as ics:m-1\n');
  });

  it('counts who is known on the side they are on', () => {
    const known = { accounts: 0, people: 0, team: 30, contacts: 0 };
    expect(page({ known })).toContain('0  new people of ours  30 known already\n');
    expect(page({ known })).not.toContain('of theirs');
  });

  it('says what settles who somebody is: our domains first where the plan has none, organisations by capture', () => {
    const either = { who: 'a@b.example', kind: 'address', side: null, account: null, contacts: 3 } as const;
    const organisation = { who: 'Harbour', kind: 'organisation', side: 'theirs', account: null, contacts: 1 } as const;
    const people = { waiting: { contacts: 3, who: [either] } };
    expect(page(people, { knowsOurs: false })).toContain('domains: [example.com] in firm.yaml');
    expect(page(people)).not.toContain('firm.yaml');
    const cards = page({ waiting: { contacts: 0, who: [organisation] } }, { knowsOurs: false });
    expect(cards).toContain('guanxi ask --about account');
    for (const wrong of ['0 contacts', 'addresses)', 'firm.yaml']) expect(cards).not.toContain(wrong);
  });
});

describe('what is typed', () => {
  it.each([
    ['a.csv', 'csv'],
    ['Contacts.VCF', 'vcard'],
    ['in.mbox', 'mail'],
  ])('tells from %s that the kind %s is missing', (name, kind) => {
    expect(() => importOptions(name, [], {})).toThrow(expect.objectContaining({ key: 'cli.error.importKind', args: { file: name, kind } }));
  });

  it('does not drop --part beside files, nor the other way round', () => {
    expect(() => importOptions('csv', ['a.csv'], { part: 'ics:1' })).toThrow(expect.objectContaining({ key: 'cli.error.importPart' }));
    expect(importOptions(undefined, [], { part: 'ics:1' })).toMatchObject({ part: 'ics:1' });
  });
});

it.each(['row_short', 'row_long'] as const)('one cell is one cell (%s)', (reason) => {
  expect(new Speaker('en').say(`import.rejected.${reason}`, { cells: 1, width: 12 })).toMatch(/^1 cell where the header has 12:/);
});
