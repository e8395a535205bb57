import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/schema/check-schemas.ts';
import { boolean, fieldName, isoDate, plainNumber, slug } from '../../src/schema/notation.ts';
import type { SchemaName } from '../../src/schema/validators.ts';
import { parseYaml } from '../../src/workspace/parse-yaml.ts';

const ACCOUNT = 'id: a\nname: A\nrelation: customer\n';

/** `name line:col (what is underlined) → suggestions` of everything wrong with a text. */
function said(text: string, schema: SchemaName = 'account'): string[] {
  const { source, problems } = parseYaml('f.yaml', text);
  const lines = text.split('\n');
  return [...problems, ...(source ? problemsOf(source, schema) : [])].map(({ name, at, length, suggestions }) => {
    const under = lines[at.line - 1]?.slice((at.col ?? 1) - 1, (at.col ?? 1) - 1 + (length ?? 1));
    return `${name} ${at.line}:${at.col} (${under})${suggestions.length > 0 ? ` → ${suggestions.join(' | ')}` : ''}`;
  });
}
const ofAccount = (more: string) => said(ACCOUNT + more);

describe('one mistake, one problem', () => {
  it.each<[string, readonly string[]]>([
    ['nodes: dairy\n', ['unknown-key 4:1 (nodes) → node']],
    ['Revenue: {2025: 1}\n', ['unknown-key 4:1 (Revenue) → revenue']],
    ['switch-months: 3\n', ['unknown-key 4:1 (switch-months) → switch_months']],
    ['xyzzy: 3\n', ['unknown-key 4:1 (xyzzy)']],
    ['people: [{nmae: 王, id: p}]\n', ['unknown-key 4:11 (nmae) → name']],
    ['people: [{ID: p}]\n', ['unknown-key 4:11 (ID) → id']],
    ['payer: "yes"\n', ['wrong-type 4:8 ("yes") → true']],
    ['payer: 否\n', ['wrong-type 4:8 (否) → false']],
    ['payer: 1\n', ['wrong-type 4:8 (1) → true']],
    ['class_of: "12"\n', ['wrong-type 4:11 ("12") → 12']],
    ['outlet_share: 35 %\n', ['wrong-type 4:15 (35 %) → 0.35']],
    ['outlet_share: 1,200\n', ['wrong-type 4:15 (1,200) → 1200']],
    ['outlet_share: .inf\n', ['wrong-type 4:15 (.inf)']],
    ['outlet_share: [1]\n', ['wrong-type 4:15 ([1])']],
    ['tags: dairy\n', ['wrong-type 4:7 (dairy) → [dairy]']],
    ['people: {id: p}\n', ['wrong-type 4:9 ({id: p})']],
    ['people: nobody\n', ['wrong-type 4:9 (nobody) → [nobody]']],
    ['fit: high\n', ['wrong-type 4:6 (high)']],
    ['node: 12\n', ['unquoted-text 4:7 (12) → "12"']],
    ['node: true\n', ['unquoted-text 4:7 (true) → "true"']],
    ['note: 007\n', ['unquoted-text 4:7 (007) → "007"']],
    ['note: " "\n', ['empty-value 4:7 (" ")']],
    ['note:\n', ['empty-value 4:1 (note)']],
    ['node: Dairy Plant\n', ['bad-id 4:7 (Dairy Plant) → dairy-plant']],
    ['node: 乳品\n', ['bad-id 4:7 (乳品)']],
    ['visibility: dayly\n', ['unknown-value 4:13 (dayly)']],
    ['visibility: monthy\n', ['unknown-value 4:13 (monthy) → monthly']],
    ['visibility: 40\n', ['out-of-range 4:13 (40) → 0.4']],
    ['visibility: {value: mnthly}\n', ['unknown-value 4:21 (mnthly) → monthly']],
    ['fit: {importance: {value: 7, low: 3}}\n', ['out-of-range 4:27 (7)']],
    ['fit: {importance: {value: 2, low: 3}}\n', ['reversed-range 4:35 (3)']],
    ['fit: {importance: {value: 2, high: 1}}\n', ['reversed-range 4:36 (1)']],
    ['fit: {importance: {low: 2}}\n', ['missing-key 4:7 (importance)']],
    ['fit: {importance: {value: 2, lo: 1}}\n', ['unknown-key 4:30 (lo) → low']],
    ['offerings: [{id: o, proximity: {status: close}}]\n', ['unknown-value 4:41 (close)']],
    ['offerings: [{id: o, proximity: {grade: C}}]\n', ['missing-key 4:21 (proximity)']],
    ['offerings: [{id: o, ladder: 6}]\n', ['out-of-range 4:29 (6)']],
    ['mechanisms: {annual_plan: user}\n', ['unknown-value 4:27 (user) → used']],
    ['mechanisms: {anual_plan: used}\n', ['unknown-key 4:14 (anual_plan) → annual_plan']],
    ['mechanisms: {annual_plan: {last: 2026}}\n', ['missing-key 4:14 (annual_plan)']],
    ['since: 2019-13\n', ['impossible-date 4:8 (2019-13)']],
    ['since: 2023-02-29\n', ['impossible-date 4:8 (2023-02-29) → 2023-02-28']],
    ['since: 20190302\n', ['bad-date-format 4:8 (20190302) → 2019-03-02']],
    ['since: 2019.5\n', ['bad-date-format 4:8 (2019.5) → 2019-05']],
    ['since: 2019-3-2\n', ['bad-date-format 4:8 (2019-3-2) → 2019-03-02']],
    ['since: last year\n', ['bad-date-format 4:8 (last year)']],
    ['since: [2019]\n', ['wrong-type 4:8 ([2019])']],
    ['equity: {from: 2020-03-02, to: 2020-03}\n', []],
    ['equity: {from: 2020-04, to: 2020-03}\n', ['reversed-dates 4:29 (2020-03)']],
    ['initiatives: [{start: 2026-02, measured: 2025}]\n', ['reversed-dates 4:42 (2025)']],
    ['revenue: {2024-Q5: 3}\n', ['bad-period 4:11 (2024-Q5)']],
    ['revenue: {2024.10: 3}\n', ['bad-period 4:11 (2024.10)']],
    ['revenue: {2024: -3, 2025: x}\n', ['negative-amount 4:17 (-3) → 3', 'wrong-type 4:27 (x)']],
    ['revenue: {2024: {value: -3}}\n', ['negative-amount 4:25 (-3) → 3']],
    ['people: [{id: p, values: [a, b, c, d]}]\n', ['too-many-items 4:26 ([a, b, c, d])']],
    ['people: [{id: p, influence: 140}]\n', ['out-of-range 4:29 (140)']],
    ['people: [{id: p, influence: [{points: 140}]}]\n', ['out-of-range 4:39 (140)']],
    ['people: [{id: p, roles: [boss]}]\n', ['unknown-value 4:26 (boss)']],
    ['facts: [{what: a, b c, source: s}]\n', ['comma-in-text 4:19 (b c)']],
    ['claims: [{by: u, stage: 4}]\n', ['unknown-value 4:25 (4)']],
    ['claims: [{by: u, stage: personal_community}]\n', ['unknown-value 4:25 (personal_community) → personal-community']],
  ])('%j', (more, expected) => expect(ofAccount(more)).toEqual(expected));

  it('tells all of a file, in order of place', () => {
    expect(ofAccount('since: 2019/1\nnodes: x\nrevenue: {2025: -1}\nfit: {profit: 9}\n')).toEqual([
      'bad-date-format 4:8 (2019/1) → 2019-01',
      'unknown-key 5:1 (nodes) → node',
      'negative-amount 6:17 (-1) → 1',
      'out-of-range 7:15 (9)',
    ]);
  });
  it('names every missing key', () =>
    expect(said('note: x\n')).toEqual(['missing-key 1:1 (n)', 'missing-key 1:1 (n)', 'missing-key 1:1 (n)']));
  it('takes a list or a word for no account', () => {
    expect(said('- a\n')).toEqual(['wrong-type 1:1 (- a)']);
    expect(said('hello\n')).toEqual(['wrong-type 1:1 (hello)']);
  });
});

describe('other files', () => {
  it.each<[SchemaName, string, readonly string[]]>([
    ['firm', 'id: f\nname: F\neconomics:\n  - {period: 2025, wacc: 0.1}\n', ['unknown-key 4:20 (wacc)']],
    ['firm', 'id: f\nname: F\neconomics:\n  - {revenue: 3}\n', ['missing-key 4:5 ({)']],
    ['firm', 'id: f\nname: F\neconomics:\n  - {period: 2025Q1}\n', ['bad-period 4:14 (2025Q1)']],
    ['firm', 'id: f\nname: F\norganising: {incentives: {status: used}}\n', ['unknown-value 3:35 (used)']],
    ['firm', 'id: f\nname: F\nsigns: [{sign: hocks, present: true}]\n', ['unknown-value 3:16 (hocks) → hock']],
    ['chain', 'nodes: [{id: a}]\nlinks: [{from: a, to: b, as: sells-to}]\n', ['unknown-value 2:30 (sells-to) → sells_to']],
    ['chain', 'nodes: [{id: "2024", leverage: 0}]\nlinks: [{from: "2025", to: "2024"}]\n', ['out-of-range 1:32 (0)']],
    ['community', 'id: c\nname: C\nmembers: [{joined: 2025}]\n', ['missing-key 3:11 ({)']],
    ['community', 'id: c\nname: C\nstanding: [{every: 0d}]\n', ['bad-rhythm 3:20 (0d)']],
    ['workshop', 'respondent: u\nside: ours\nanswers: {trust_1: dont know}\n', ['unknown-value 3:20 (dont know)']],
    [
      'workshop',
      'respondent: u\nside: ours\nanswers: {trust_1: 5, trust1: 3}\n',
      ['out-of-range 3:20 (5)', 'unknown-key 3:23 (trust1) → trust_2'],
    ],
    ['workshop', 'respondent: u\nside: ours\naccount_answers: {Big One: {trust_1: 3}}\n', ['bad-id 3:19 (Big One) → big-one']],
    [
      'interactions',
      '- {date: 2026-02-30, account: a, purpose: [order, ordr]}\n',
      ['impossible-date 1:10 (2026-02-30) → 2026-02-28', 'unknown-value 1:51 (ordr) → order'],
    ],
    ['interactions', 'entries: [{date: 2026-02-03}]\n', ['missing-key 1:11 ({)']],
    ['interactions', 'entries:\n  - {date: 2026-02-03, account: a, theirs: p.wang}\n', ['wrong-type 2:44 (p.wang) → [p.wang]']],
    ['config', 'guanxi: 1\nruleset: {overrides: [{id: TIE.strong, value: 0.5, reason: ""}]}\n', ['override-without-reason 2:60 ("")']],
    ['ruleset', 'id: r\noverrides: [{id: TIE.strog, value: 0.5, reason: x}]\n', ['unknown-threshold 2:18 (TIE.strog) → TIE.strong']],
    ['ruleset', 'id: r\noverrides: [{id: TIE.strong, reason: x}]\n', ['missing-key 2:13 ({)']],
  ])('%s %j', (schema, text, expected) => expect(said(text, schema)).toEqual(expected));
});

describe('what was probably meant', () => {
  it.each([
    ['2026/3/2', ['2026-03-02']],
    ['2026.03', ['2026-03']],
    ['20260302', ['2026-03-02']],
    ['2026年3月', ['2026-03']],
    ['2026年3月2日', ['2026-03-02']],
    ['2026-03-02', []],
    ['03/02/2026', []],
    ['soon', []],
  ])('date %s: %j', (text, expected) => expect(isoDate(text)).toEqual(expected));
  it.each([
    ['9,100,000', ['9100000']],
    ['"9，100，000"', ['9100000']],
    ['9 100 000', ['9100000']],
    ['12 %', ['0.12']],
    ['8.5％', ['0.085']],
    ['about 9', []],
    ['1,5', []],
  ])('number %s: %j', (text, expected) => expect(plainNumber(text)).toEqual(expected));
  it.each([
    ['Mengyuan Dairy Ltd.', ['mengyuan-dairy-ltd.']],
    ['Café São', ['cafe-sao']],
    ['_x', ['x']],
    ['蒙原', []],
    ['ok.id', []],
  ])('id %s: %j', (text, expected) => expect(slug(text)).toEqual(expected));
  it.each([
    ['Yes', ['true']],
    ['off', ['false']],
    ['perhaps', []],
  ])('boolean %s: %j', (text, expected) => expect(boolean(text)).toEqual(expected));
  it('names a field by its path, counting items from 1', () =>
    expect(fieldName(['people', 0, 'value', 'career'])).toBe('people[1].value.career'));
});
