import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparePlans, compareReadings, type PlanSide, readingOfPlan } from '../../src/history/compare-plans.ts';
import { renderDiff, renderDiffJson } from '../../src/reporters/diff.ts';
import type { Comparison } from '../../src/result-comparison.ts';
import { publishedSchema } from '../../src/schema/publish.ts';
import { width } from '../../src/text/width.ts';
import { openTree } from '../../src/workspace/open.ts';
import { Ajv } from 'ajv';
import { MemoryTree } from '../support/memory-tree.ts';
import { expectGolden } from './golden.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/hengrui');
const LANGUAGES = ['en', 'zh'] as const;

let told: Comparison;
let blind: Comparison;
beforeAll(() => {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(yaml|csv|jsonl)$/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')]));
  const later = {
    ...files,
    'guanxi.yaml': `${files['guanxi.yaml']}ruleset:\n  overrides:\n    - {id: KPCOV.gate, value: 0.7, reason: only the best will do}\n`,
    'accounts/mengyuan.yaml': (files['accounts/mengyuan.yaml'] ?? '').replaceAll('status: used', 'status: none'),
    'accounts/new.yaml': 'id: new\nname: 新来的 New\nrelation: customer\npayer: true\nsince: 2026-08-01\n',
    'interactions/late.yaml':
      '- {date: 2026-05-20, account: yuquan, ours: [u.chen], theirs: [p.niu], channel: visit, initiator: them, purpose: training, source: crm}\n',
  };
  delete (later as Record<string, string>)['accounts/shanqian.yaml'];
  const side = (label: string, commit: string | null, of: Readonly<Record<string, string>>, asOf: string): PlanSide => {
    return { label, commit, workspace: openTree(new MemoryTree(of)), asOf, today: asOf };
  };
  const [base, head] = [side('v1.0', '0123456789', files, '2026-06-30'), side('.', null, later, '2026-08-31')];
  told = comparePlans(base, head);
  blind = compareReadings(
    { ...base, commit: null, label: 'old.json', reading: readingOfPlan(base) },
    { ...head, label: 'new.json', reading: readingOfPlan(head) },
  );
});

describe('a comparison to read aloud', () => {
  it.each(LANGUAGES.flatMap((language) => [80, 120].map((cells) => [language, cells] as const)))('%s at %i', (language, cells) => {
    const text = renderDiff(told, { language, width: cells, colour: false });
    expectGolden(`diff/${language}-${cells}.txt`, text);
    expect(text.split('\n').filter((line) => width(line) > cells)).toEqual([]);
    expect(text).toBe(renderDiff(JSON.parse(renderDiffJson(told)) as Comparison, { language, width: cells, colour: false }));
  });

  it.each(LANGUAGES)('claims no cause where none can be known (%s)', (language) => {
    const text = renderDiff(blind, { language, width: 80, colour: false });
    expectGolden(`diff/${language}-saved.txt`, text);
  });

  it.each([
    ['en', 'base', 'cannot be read in the base', '1 account moved: 1 whose file cannot be read on one side.'],
    ['en', 'head', 'cannot be read now', '1 account moved: 1 whose file cannot be read on one side.'],
    ['zh', 'base', '原先的文件读不出来', '1 家有变化：1 家有一侧的文件读不出来。'],
    ['zh', 'head', '现在的文件读不出来', '1 家有变化：1 家有一侧的文件读不出来。'],
  ] as const)('says in %s that a file of the %s cannot be read, not that it came or went', (language, unreadable, says, verdict) => {
    const there = { confirmed: 1, point: 1, possible: 1 } as const;
    const bounds = { point: 1, lo: 1, hi: 1 };
    const [from, to] = unreadable === 'base' ? [false, true] : [true, false];
    const move = {
      ...{ id: 'a', name: 'A', gates: [], causes: [], unreadable },
      stage: { from: from ? there : null, to: to ? there : null },
      position: { from: from ? bounds : null, to: to ? bounds : null },
    };
    const text = renderDiff({ ...told, accounts: [move] }, { language, width: 120, colour: false });
    expect(text).toContain(says);
    expect(text).toContain(verdict);
    for (const wrong of ['new in the plan', 'no longer in the plan', '新列入计划', '计划里已经没有']) expect(text).not.toContain(wrong);
  });

  it('counts an account under the one cause that moved it, and a relationship never under another', () => {
    const move = (causes: readonly (readonly [Comparison['accounts'][number]['causes'][number]['cause'], number])[]): Comparison => {
      const stage = { from: { confirmed: 1, point: 1, possible: 1 }, to: { confirmed: 1, point: 1, possible: 1 } } as const;
      const position = { from: { point: 1, lo: 1, hi: 1 }, to: { point: 1.5, lo: 1, hi: 2 } };
      const effects = causes.map(([cause, by]) => ({ cause, stage, position: by, gates: [], at: [] }));
      return { ...told, accounts: [{ id: 'a', name: 'A', stage, position, gates: [], causes: effects }] };
    };
    const sentence = (comparison: Comparison) => renderDiff(comparison, { language: 'en', width: 120, colour: false });
    expect(
      sentence(
        move([
          ['record', 0.4],
          ['time', -0.01],
        ]),
      ),
    ).toContain('1 account moved: 1 only in the record.');
    expect(
      sentence(
        move([
          ['time', -0.3],
          ['relationship', 0.01],
        ]),
      ),
    ).toContain('1 account moved: 1 for more than one reason.');
    expect(
      sentence(
        move([
          ['time', -0.2],
          ['record', 0.1],
        ]),
      ),
    ).toContain('1 account moved: 1 for more than one reason.');
    expect(
      sentence(
        move([
          ['ruler', 0.2],
          ['time', 0.001],
        ]),
      ),
    ).toContain('1 account moved: 1 only because the ruler changed.');
  });

  it('lists twelve findings of a kind and counts those beyond', () => {
    const [move] = told.opened;
    if (move === undefined) throw new RangeError('nothing was opened');
    const text = (count: number): string => {
      const opened = Array.from({ length: count }, () => move);
      return renderDiff({ ...told, opened, closed: [] }, { language: 'en', width: 120, colour: false });
    };
    const rows = (told_: string): number => told_.split('\n').filter((line) => line.trim().startsWith(`${move.finding.code} `)).length;
    expect([rows(text(12)), rows(text(13))]).toEqual([12, 12]);
    expect(text(12)).not.toContain('more; -f json has all');
    expect(text(13)).toContain('… and 1 more; -f json has all.');
  });

  it('lets nothing of the plan move the terminal', () => {
    const [first] = told.accounts;
    const evil = '\u001b[2J\u202eevil\r\n\u2028%0A::error::';
    const accounts =
      first === undefined
        ? []
        : [
            { ...first, name: evil },
            { ...first, id: 'long', name: '长'.repeat(10_000) },
          ];
    const side = { ...told.head, label: evil };
    const text = renderDiff(
      { ...told, head: side, accounts, firm: { ...told.firm, name: evil } },
      { language: 'en', width: 80, colour: false },
    );
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
    expect(text.split('\n').filter((line) => width(line) > 80)).toEqual([]);
  });
});

describe('a comparison as JSON', () => {
  it('is what its schema says', async () => {
    const holds = new Ajv({ strict: false }).compile(await publishedSchema('diff'));
    for (const comparison of [told, blind]) {
      holds(JSON.parse(renderDiffJson(comparison)));
      expect(holds.errors ?? []).toEqual([]);
    }
    expect(holds({ ...told, unmoved: 'many' })).toBe(false);
  });
});

describe('a plan that cannot be read in full', () => {
  const files = {
    'guanxi.yaml': 'guanxi: 1\n',
    'firm.yaml': 'id: f\nname: F\n',
    'accounts/a.yaml': 'id: a\nname: A\nrelation: customer\n',
  };
  const at = (label: string, of: Readonly<Record<string, string>>): PlanSide => {
    return { label, commit: null, workspace: openTree(new MemoryTree(of)), asOf: '2026-06-30', today: '2026-06-30' };
  };
  const broken = { ...files, 'accounts/a.yaml': 'id: a\nname: A\nname: B\nrelation: customer\n' };

  it('is told beside what it makes look gone, on whichever side it is', () => {
    const comparison = comparePlans(at('main', files), at('.', broken));
    expect([comparison.base.errors, comparison.head.errors]).toEqual([0, 1]);
    const text = renderDiff(comparison, { language: 'en', width: 80, colour: false });
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'the files here: 1 error in its files. What could not be read there looks as if it were gone',
    );
    expect(comparePlans(at('main', broken), at('.', files)).base.errors).toBe(1);
  });
  it('is not spoken of where both can be read', () => {
    const text = renderDiff(comparePlans(at('main', files), at('.', files)), { language: 'en', width: 80, colour: false });
    expect(text).not.toContain('error');
  });
});
