import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { MARKER, renderMarkdown } from '../../src/reporters/markdown.ts';
import { fitted, type Section } from '../../src/reporters/markdown/fit.ts';
import { bytes, code, type Markdown, words } from '../../src/reporters/markdown/inline.ts';
import type { Comparison } from '../../src/result-comparison.ts';
import type { GateResult } from '../../src/result-gate.ts';
import type { AuditResult } from '../../src/result.ts';
import { cellsOf, readMarkdown } from './markdown-reader.ts';
import { dyadic, empty, rich, single } from './sample.ts';
import { at } from './sample-parts.ts';

const LIMIT = 65_536;
const fixture = (name: string): AuditResult =>
  audit({ dir: join(import.meta.dirname, '../../fixtures', name), today: '2026-06-30' }).result;
const shown = (result: AuditResult, language: 'en' | 'zh' = 'en'): string =>
  readMarkdown(renderMarkdown(result, language)).lines.join('\n');

const [claim, , other] = rich.findings;
if (claim === undefined || other === undefined) throw new RangeError('the sample lacks findings');

const gate: GateResult = {
  passed: false,
  checks: [
    {
      id: 'claims',
      outcome: 'failed',
      looked: 3,
      violations: [
        { code: 'w', level: 'warn', entity: { kind: 'account', id: 'xinhe' }, args: {}, at: [], asked: null, fingerprint: 'w' },
        { code: 'e', level: 'error', entity: { kind: 'account', id: 'mengyuan' }, args: {}, at: [at('accounts/mengyuan.yaml', 88)], asked: at('guanxi.yaml', 21), fingerprint: 'e' },
      ],
    },
  ],
  baseline: { asOf: '2026-03-31', rulesetHash: 'x', otherRuler: true, known: 4, gone: 1 },
  waived: 0,
  levels: {},
}; // prettier-ignore
const side = (label: string, asOf: string): Comparison['base'] => ({
  label,
  commit: null,
  asOf,
  ruleset: { id: 'default', version: '1', hash: 'x' },
  errors: 0,
});
const stage = (confirmed: 0 | 1 | 2, point: 0 | 1 | 2) => ({ confirmed, point, possible: 2 as const });
const comparison: Comparison = {
  format: 'guanxi-diff',
  formatVersion: 1,
  tool: rich.tool,
  base: side('main', '2026-03-31'),
  head: side('HEAD', '2026-06-30'),
  firm: { name: rich.firm.name, stage: { from: null, to: null }, mix: { from: null, to: null }, causes: [] },
  accounts: [
    {
      id: 'mengyuan',
      name: '蒙原乳业',
      stage: { from: stage(0, 1), to: stage(1, 1) },
      position: { from: { point: 1.2, lo: 1, hi: 2 }, to: { point: 1.68, lo: 1, hi: 2 } },
      gates: [],
      causes: [
        { cause: 'time', stage: { from: null, to: null }, position: -0.02, gates: ['CONT'], at: [] },
        { cause: 'relationship', stage: { from: null, to: null }, position: 0.5, gates: ['KEY'], at: [{ ...at('interactions/2026-Q2.yaml', 7), side: 'head' }] },
      ],
    },
    { id: 'new', name: '新客户', stage: { from: null, to: stage(0, 0) }, position: { from: null, to: null }, gates: [], causes: [] },
  ],
  unmoved: 8,
  opened: [{ finding: claim, cause: 'ruler' }],
  closed: [{ finding: other, cause: null }],
  substituted: true,
}; // prettier-ignore

describe('the mix in what moved', () => {
  const moved = (from: readonly number[], to: readonly number[]): string =>
    shown({
      ...empty,
      comparison: { ...comparison, accounts: [], opened: [], closed: [], firm: { ...comparison.firm, mix: { from, to } } },
    });
  it('is told where nothing else moved', () => {
    const text = moved([0.24, 0.51, 0.16, 0.07], [0.24, 0.37, 0.16, 0.07]);
    expect(text).toContain('24 / 51 / 16 / 7 % → 24 / 37 / 16 / 7 %');
    expect(text).not.toContain('No account and no finding moved');
  });
  it('never prints a mode that is there as nothing', () => {
    expect(moved([1, 0, 0, 0], [0.996, 0.004, 0, 0])).toContain('100 / 0 / 0 / 0 % → 100 / <1 / 0 / 0 %');
  });
});

describe('the comment', () => {
  it.each([rich, empty, single, dyadic])('begins with the marker a workflow looks for', (result) => {
    for (const language of ['en', 'zh'] as const) expect(renderMarkdown(result, language).startsWith(`${MARKER} -->\n## `)).toBe(true);
  });
  it('says where the workspace is, so that two in one repository have two comments', () => {
    const at_ = (path: string | null, more: Partial<AuditResult> = {}): string =>
      renderMarkdown({ ...rich, ...more, workspace: { ...rich.workspace, path } }, 'en').split('\n')[0] ?? '';
    expect(at_('plans/north')).toBe('<!-- guanxi:report plans/north -->');
    expect(at_('计划')).toBe('<!-- guanxi:report 计划 -->');
    for (const path of ['', 'a--b', '--><b>', 'a b']) expect(at_(path)).toBe('<!-- guanxi:report -->');
    for (const redacted of ['content', 'key'] as const) {
      expect(at_('folder-123456', { redacted })).toBe('<!-- guanxi:report folder-123456 -->');
      expect(at_('', { redacted })).toBe('<!-- guanxi:report -->');
    }
  });
  it('shows the verdict, failures before warnings, with the line that asks for it and the baseline', () => {
    const text = renderMarkdown({ ...rich, gate }, 'en');
    expect(text).toContain('### ✗ Policy: failed on 1 point\n');
    expect(text.indexOf('**fails**')).toBeLessThan(text.indexOf('**warns**'));
    expect(text).toContain('`accounts/mengyuan.yaml:88`');
    expect(text).toContain('asked for in `guanxi.yaml:21`');
    expect(shown({ ...rich, gate })).toMatch(/baseline of 2026-03-31 knows 4 .* another ruler/);
    expect(renderMarkdown({ ...rich, gate: { ...gate, passed: true } }, 'en')).toContain('### ✓ Policy: passed, with 1 warning\n');
    expect(renderMarkdown({ ...rich, gate: { ...gate, passed: true, checks: [] } }, 'zh')).toContain('### ✓ 门禁：通过\n');
  });
  it('tells a finding once: in the verdict where it breaks the policy', () => {
    const violation = {
      code: claim.code,
      level: 'error' as const,
      entity: claim.entity,
      args: claim.args,
      at: claim.at,
      asked: null,
      fingerprint: claim.fingerprint,
    };
    const checks = [{ id: 'findings' as const, outcome: 'failed' as const, looked: 1, violations: [violation] }];
    const text = shown({ ...rich, gate: { ...gate, checks } });
    expect(text.match(/GX711/g)).toHaveLength(1);
    expect(text).toMatch(/✗ fails GX711 蒙原乳业/);
  });
  it('says when warnings are too many', () => {
    const tooMany = {
      ...gate,
      maxWarnings: 0,
      checks: gate.checks.map((check) => ({ ...check, violations: check.violations.filter(({ level }) => level === 'warn') })),
    };
    expect(shown({ ...rich, gate: tooMany })).toContain('Policy: failed with 1 warning, at most 0 allowed');
  });
  it('says which causes nothing excludes where saved results were compared', () => {
    const blind: Comparison = { ...comparison, substituted: false, unsettled: ['record', 'relationship'] };
    expect(shown({ ...rich, comparison: blind })).toMatch(/cannot be told apart. Still possible: record, relationship/);
    expect(shown({ ...rich, comparison: { ...comparison, base: side('.', '2026-01-01') } })).toContain('What moved since the files here');
  });
  it('says what moved, by whose doing, and where', () => {
    const text = shown({ ...rich, comparison });
    expect(text).toContain('What moved since main');
    expect(text).toMatch(/蒙原乳业: confirmed mass sales → deep distribution; position 1.20 → 1.68/);
    expect(text).toMatch(/Time passed \(−0.02; CONT\)/);
    expect(text).toMatch(/The relationship changed \(\+0.50; KEY\)/);
    expect(text).toContain('新客户: was not in the plan before');
    expect(text).toContain('8 accounts did not move.');
    expect(text).toMatch(/Findings that are new\n\nGX711[^\n]*\n[^\n]*The ruler changed/);
    expect(text).toMatch(/Findings that are gone\n\nGX1101[^\n]*\n[^\n]*cannot be told/);
    expect(renderMarkdown({ ...rich, comparison }, 'en')).toContain('`interactions/2026-Q2.yaml:7`');
    const still = { ...comparison, accounts: [], opened: [], closed: [] };
    expect(shown({ ...rich, comparison: still })).toContain('No account and no finding moved.');
  });
  it('counts what is waived and does not tell it', () => {
    const waived = rich.findings.map((finding) => ({
      ...finding,
      waived: { reason: 'r', by: 'b', until: '2026-12-31', at: at('guanxi.yaml', 1) },
    }));
    const text = shown({ ...rich, findings: waived });
    expect(text).toContain(`${waived.length} findings are waived.`);
    expect(text).not.toContain('GX711');
  });
  it('keeps unknown apart from zero', () => {
    const text = renderMarkdown(rich, 'en');
    expect(text).toMatch(/\| 清泉饮用水 \| customer \| 6 % \| \? \\\[0.2–2.2\\\] \| 0–\? \|/);
    expect(text).toMatch(/\| 北牧乳品 [^\n]*\*\*FIT\*\*/);
  });
  it('is a table where it is a table: every row has the cells of its head', () => {
    const tables = renderMarkdown(rich, 'zh')
      .split(/\n{2,}/)
      .filter((block) => block.startsWith('|'));
    expect(tables).toHaveLength(2);
    for (const table of tables) expect(new Set(table.split('\n').map(cellsOf)).size).toBe(1);
  });
});

describe('the size of the comment', () => {
  const crowd = (count: number, name: string): AuditResult => ({
    ...rich,
    gate: { ...gate, checks: gate.checks.map((check) => ({ ...check, violations: Array.from({ length: count }, () => check.violations).flat() })) },
    comparison: { ...comparison, accounts: Array.from({ length: count }, () => comparison.accounts).flat(), opened: Array.from({ length: count }, () => comparison.opened).flat() },
    firm: { ...rich.firm, headline: [{ code: 'headline.personal-in', args: { n: count, accounts: Array.from({ length: count }, () => name) } }] },
    accounts: Array.from({ length: count }, (_, index) => rich.accounts.map((account) => ({ ...account, id: `${account.id}-${index}`, name: `${name}${index}` }))).flat(),
    findings: Array.from({ length: count }, (_, index) => rich.findings.map((finding) => ({ ...finding, code: `GX${2000 + index}`, field: name }))).flat(),
  }); // prettier-ignore

  it.each(['hengrui', 'northwind', 'cases/ao-1984'])('is what a platform takes: %s', (name) => {
    for (const language of ['en', 'zh'] as const) {
      const text = renderMarkdown(fixture(name), language);
      expect(bytes(text)).toBeLessThan(LIMIT);
      expect(readMarkdown(text).alive).toEqual([]);
    }
  });
  it.each([
    ['short names', '甲'],
    ['long names', '@[x](y)|'.repeat(1500)],
  ])('holds with two thousand accounts of %s, and says how many are left out', (_what, name) => {
    const result = crowd(200, name);
    expect(result.accounts).toHaveLength(2000);
    for (const language of ['en', 'zh'] as const) {
      const text = renderMarkdown(result, language);
      expect(bytes(text)).toBeLessThan(LIMIT);
      expect(text.length).toBeLessThan(LIMIT);
      expect(readMarkdown(text).alive).toEqual([]);
      expect(text).toMatch(language === 'en' ? /… and 1,?\d{3} more/ : /…… 另有 1\d{3} 条/);
      expect(text).toMatch(/<\/sub>\n$/);
    }
  });
  it('leaves out whole items, from what matters least, and counts them', () => {
    const section = (name: string, yields: number, count: number): Section => ({
      head: [name as Markdown],
      items: Array.from({ length: count }, (_, index) => `- ${name} ${index} ${'x'.repeat(50)}` as Markdown),
      most: 100,
      more: (left) => `- ${left} more` as Markdown,
      yields,
    });
    const text = fitted([section('first', 1, 10), section('last', 9, 10)], 1000);
    expect(bytes(text)).toBeLessThanOrEqual(1000);
    expect(text).toContain('first 9');
    expect(text).toMatch(/last 0 x{50}\n/);
    const left = Number(/- (\d+) more/.exec(text)?.[1]);
    expect(text.match(/- last/g)).toHaveLength(10 - left);
    expect(text).not.toMatch(/[^x]x{1,49}\n/);
  });
  it('stops when there is nothing left to leave out', () => {
    const fixed: Section = {
      head: ['h'.repeat(500) as Markdown],
      items: ['- i' as Markdown],
      most: 1,
      more: () => '…' as Markdown,
      yields: 1,
    };
    expect(fitted([fixed], 100)).toBe(`${'h'.repeat(500)}\n…\n`);
  });
});

describe('words', () => {
  it.each([
    ['@user', '@&#8203;user'],
    ['see #12', 'see #&#8203;12'],
    ['# 12', '\\# 12'],
    ['1. first', '1\\. first'],
    ['1.5', '1.5'],
    ['a|b', 'a&#124;b'],
    ['<b>', '&lt;b&gt;'],
    ['[x](y)', '\\[x\\](y)'],
    ['https://e.x', 'https:&#8203;//e.x'],
    ['deadbeefdeadbeef', 'deadbe&#8203;efdead&#8203;beef'],
    ['a\nb', 'a b'],
    ['/close', '\\/close'],
    ['Müller & Söhne', 'Müller &amp; Söhne'],
  ])('%s is text', (text, escaped) => expect(words(text)).toBe(escaped));

  it('fence code with more back quotes than it holds', () => {
    expect(code('a.yaml:1')).toBe('`a.yaml:1`');
    expect(code('a``b')).toBe('```a``b```');
    expect(code('`')).toBe('`` ` ``');
  });
});
