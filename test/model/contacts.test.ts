import { datedEvents } from '../../src/ledger/events.ts';
import { describe, expect, it } from 'vitest';
import { textHash } from '../../src/model/text-hash.ts';
import { agreedPurpose } from '../../src/model/contacts/codings.ts';
import { buildModel } from '../../src/model/build.ts';
import { readLogs } from '../../src/workspace/log-reader.ts';
import { AS_OF, dayOf, type Files, modelOf } from '../support/workspace.ts';
import { workspace, yaml } from './stub.ts';
import { entry, lines, withLog } from '../support/ledger.ts';
import { rowsOf } from '../workspace/log-rows.ts';

const rows = (...entries: readonly string[]) => rowsOf({ entries: modelOf({ ...withLog(''), ...only(lines(...entries)) }).entries });
/** Files without the empty log that `withLog` brings. */
const only = (files: Files): Files => ({ ...files, 'interactions/log.yaml': '[]' });
const bare = (more: Readonly<Record<string, unknown>>): string =>
  entry(5, { ours: null, theirs: null, channel: null, initiator: null, purpose: null, source: null, ...more });

describe('entries that record one contact', () => {
  it('become one, which keeps its own and takes what it leaves open from the best source first', () => {
    const found = rows(
      bare({ source_id: 'a', source: 'chat', theirs: ['p.u'], minutes: 30 }),
      bare({ same_as: 'a', source: 'mail', channel: 'email', minutes: 90, initiator: 'them', source_id: 'b' }),
      bare({ same_as: 'a', source: 'crm', channel: 'visit', theirs: ['p.d'], ours: ['u.a'], purpose: 'training', source_id: 'z' }),
    );
    expect(found).toMatchObject([
      { line: 1, account: 'x', theirs: ['p.u'], ours: ['u.a'], channel: 0, initiator: 1, minutes: 30, purposes: 1 << 7, sameAs: null },
    ]);
  });
  it('of equal sources take the one whose id comes first, wherever it stands', () => {
    const doubles = [
      bare({ same_as: 'a', source: 'crm', source_id: 'z', minutes: 10 }),
      bare({ same_as: 'a', source: 'crm', source_id: 'y', minutes: 20 }),
    ];
    for (const order of [doubles, [...doubles].reverse()])
      expect(rows(bare({ source_id: 'a' }), ...order)).toMatchObject([{ minutes: 20 }]);
  });
  it('have the best grade of them, by the rule of the ledger', () => {
    expect(rows(bare({ source_id: 'a', source: 'recall' }), bare({ same_as: 'a', source: 'calendar' }))).toMatchObject([
      { grade: 0, source: 1 },
    ]);
    expect(rows(bare({ source_id: 'a', source: 'recall' }), bare({ same_as: 'a', source: 'calendar', grade: 'D' }))).toMatchObject([
      { grade: 2 },
    ]);
    expect(rows(bare({ source_id: 'a', source: 'crm' }), bare({ same_as: 'a' }))).toMatchObject([{ grade: 255, source: 0 }]);
  });
  it('may form a chain to the one that counts, in any order of lines', () => {
    const chain = [
      bare({ source_id: 'c', same_as: 'b', minutes: 7 }),
      bare({ source_id: 'b', same_as: 'a' }),
      bare({ source_id: 'a', channel: 'call' }),
    ];
    for (const order of [chain, [...chain].reverse()]) expect(rows(...order)).toMatchObject([{ channel: 3, minutes: 7 }]);
  });
  it('take the first of a circle', () => {
    const circle = [
      bare({ source_id: 'a', same_as: 'b' }),
      bare({ source_id: 'b', same_as: 'c', minutes: 3 }),
      bare({ source_id: 'c', same_as: 'a' }),
    ];
    expect(rows(...circle, bare({ source_id: 'd', same_as: 'b' }))).toMatchObject([{ line: 1, minutes: 3 }]);
    expect(rows(bare({ source_id: 'a', same_as: 'a' }))).toHaveLength(1);
  });
  it('of a meeting with two accounts each belong to their own', () => {
    const found = rows(bare({ source_id: 'a' }), bare({ source_id: 'a', account: 'y' }), bare({ same_as: 'a', account: 'y', minutes: 5 }));
    expect(found.map(({ account, minutes }) => [account, minutes])).toEqual([
      ['x', null],
      ['y', 5],
    ]);
  });
  it('count by themselves in a look back where the one meant, or coded, lies later; nobody is blamed', () => {
    const text = bare({ same_as: 'a' }) + entry(-3, { source_id: 'a' });
    const raw = { file: 'interactions/l.jsonl', format: 'jsonl' as const, text };
    const sheet = yaml(
      'side: ours\ncoding:\n- {interaction: a, purpose: order}\n- {interaction: b, purpose: order}\n- {interaction: "interactions/l.jsonl:2", purpose: order}\n',
      'workshops/2026-06/u.a.yaml',
    );
    const of = (asOf: number) => {
      const logs = readLogs([raw], asOf, undefined, dayOf(AS_OF) + 5);
      const { model, problems } = buildModel(workspace({ logs: [raw], workshops: [sheet] }), new Set([sheet.file]), logs);
      return [model.entries.length, problems.filter(({ name }) => name !== 'dangling-id').map(({ name, args }) => [name, args['id']])];
    };
    expect(of(dayOf(AS_OF))).toEqual([1, [['coded-nothing', 'b']]]);
    expect(of(dayOf(AS_OF) + 3)).toEqual([1, [['coded-nothing', 'b']]]);
  });
  it('leave rows of each file where they were counted', () => {
    const files = {
      ...withLog(''),
      'interactions/log.yaml': '[]',
      'interactions/a.jsonl': bare({ same_as: 'r' }) + bare({}),
      'interactions/b.jsonl': bare({ source_id: 'r' }) + bare({ same_as: 'r' }),
    };
    expect(modelOf(files).logs.map(({ file, start, end }) => [file, end - start])).toEqual([
      ['interactions/a.jsonl', 1],
      ['interactions/b.jsonl', 1],
      ['interactions/log.yaml', 0],
    ]);
  });
});

describe('codings', () => {
  const sheet = (respondent: string, coding: readonly (readonly [string, string])[], date = '2026-06-20', side = 'ours') => ({
    [`workshops/${date}/${respondent}.yaml`]: {
      respondent,
      side,
      date,
      coding: coding.map(([interaction, purpose]) => ({ interaction, purpose })),
    },
  });
  const log = lines(bare({ source_id: 't-1' }), bare({}), bare({ source_id: 't-3', purpose: 'order' }));
  const coded = (...sheets: readonly Files[]) => modelOf(Object.assign({ ...withLog(''), ...only(log) }, ...sheets) as Files);
  const masks = (model: ReturnType<typeof modelOf>) => [...model.entries.purposes.slice(0, 3)];
  const TRAINING = 1 << 7;

  it('give an entry its purpose where all agree, by source id or by line', () => {
    const model = coded(
      sheet('u.a', [
        ['t-1', 'training'],
        ['interactions/log.jsonl:2', 'training'],
      ]),
      sheet('u.b', [['t-1', 'training']]),
    );
    expect(masks(model)).toEqual([TRAINING, TRAINING, 2]);
    expect([...model.entries.coded]).toEqual([0, 1]);
  });
  it('leave it open where they differ, and never touch what the record states', () => {
    const model = coded(
      sheet('u.a', [
        ['t-1', 'training'],
        ['t-3', 'training'],
      ]),
      sheet('u.b', [['t-1', 'order']]),
    );
    expect(masks(model)).toEqual([0, 0, 2]);
    expect(model.codings.map((one) => [one.row, agreedPurpose(one)])).toEqual([
      [0, null],
      [2, 'training'],
    ]);
  });
  it('add up over sheets, the last word of each coder counting', () => {
    const early = sheet(
      'u.a',
      [
        ['t-1', 'order'],
        ['interactions/log.jsonl:2', 'training'],
      ],
      '2026-05-01',
    );
    expect(
      masks(
        coded(
          early,
          sheet('u.a', [
            ['t-1', 'social'],
            ['t-1', 'training'],
          ]),
        ),
      ),
    ).toEqual([TRAINING, TRAINING, 2]);
  });
  it('leave an entry with a benefit as it is and as sure as it was: it is social, whatever they say', () => {
    const meal = only(lines(bare({ source_id: 'm-1', source: 'crm', benefit: { kind: 'meal' } })));
    const model = modelOf(Object.assign({ ...withLog(''), ...meal }, sheet('u.a', [['m-1', 'training']])) as Files);
    expect([...model.entries.purposes.slice(0, 1)]).toEqual([0]);
    expect([...model.entries.coded]).toEqual([]);
    expect([...datedEvents(model.entries, dayOf(AS_OF))].map(({ cls, grade }) => [cls, grade])).toEqual([['social', 'A']]);
  });
  it('after the day of the audit do not count', () => {
    expect(masks(coded(sheet('u.a', [['t-1', 'training']], '2026-07-01')))).toEqual([0, 0, 2]);
  });
});

it('hashes of a million ids are a million numbers, none of them 0', () => {
  const hashes = new Set(Array.from({ length: 1_000_000 }, (_, index) => textHash(`salesforce:00T${index}`)));
  expect(hashes.size).toBe(1_000_000);
  expect(hashes.has(0)).toBe(false);
  expect(textHash('a', 0, 0)).toBe(textHash(''));
  expect(textHash('xabcx', 1, 4)).toBe(textHash('abc'));
});
