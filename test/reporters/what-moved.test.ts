import { describe, expect, it } from 'vitest';
import { gate } from '../../src/gate/gate.ts';
import { renderDiff } from '../../src/reporters/diff.ts';
import { renderGate } from '../../src/reporters/gate.ts';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import type { AuditResult, GateId } from '../../src/result.ts';
import type { Comparison } from '../../src/result-comparison.ts';
import type { HistoryPoint } from '../../src/result-history.ts';
import { width } from '../../src/text/width.ts';
import { policyOf } from '../gate/policies.ts';
import { expectGolden } from './golden.ts';
import { rich } from './sample.ts';

const RULER = { id: rich.ruleset.id, version: rich.ruleset.version, hash: rich.ruleset.hash };
const [FIRST] = rich.accounts;
const STAGE = { from: { confirmed: 1, point: 1, possible: 2 }, to: { confirmed: 1, point: 2, possible: 2 } } as const;
const at = (point: number) => ({ point, lo: point, hi: point });
const place = (line: number, side: 'head' | 'base' = 'head') => ({ file: 'accounts/a.yaml', line, side });
const moved = (id: string, name: string): Comparison['accounts'][number] => ({
  id,
  name,
  stage: STAGE,
  position: { from: at(1.7), to: at(1.92) },
  gates: [{ id: 'KEY', pass: { from: false, to: true }, attainment: { from: 0.4, to: 1 } }],
  causes: [
    { cause: 'time', stage: { from: STAGE.from, to: STAGE.from }, position: -0.03, gates: [], at: [] },
    {
      cause: 'relationship',
      stage: STAGE,
      position: 0.25,
      gates: ['KEY' as GateId],
      at: [place(9, 'base'), place(12), place(13), place(14)],
    },
  ],
});
const COMPARISON: Comparison = {
  format: 'guanxi-diff',
  formatVersion: 1,
  tool: rich.tool,
  base: { label: 'v1.0', commit: '0123456', asOf: '2026-03-31', ruleset: RULER, errors: 0 },
  head: { label: '.', commit: null, asOf: rich.asOf, ruleset: RULER, errors: 0 },
  firm: { name: rich.firm.name, stage: STAGE, mix: { from: [0.3, 0.5, 0.2, 0], to: [0.24, 0.51, 0.16, 0.07] }, causes: [] },
  accounts: [moved(FIRST?.id ?? '', '蒙原乳业 Mengyuan'), moved('b', 'B'), moved('c', 'C'), moved('d', 'Delta'), moved('e', 'Echo')],
  unmoved: 3,
  opened: rich.findings.slice(0, 2).map((finding) => ({ finding, cause: 'time' })),
  closed: [],
  substituted: true,
};
const point = (asOf: string, label: string | null, confirmed: 0 | 1 | null): HistoryPoint => ({
  asOf,
  label,
  stage: { confirmed, point: confirmed === null ? null : 2, possible: 3 },
  modes:
    confirmed === null
      ? null
      : ([0.24, 0.51, 0.16, 0.07] as const).map((share, stage) => ({ stage: stage as 0, share, lo: share, hi: share })),
  accounts: [],
});
const WITH: AuditResult = {
  ...rich,
  comparison: COMPARISON,
  history: [point('2026-01-31', 'abcdef0', null), point('2026-03-31', '0123456', 0), point(rich.asOf, null, 1)],
};
const BACK: AuditResult = {
  ...rich,
  comparison: {
    ...COMPARISON,
    base: { ...COMPARISON.base, asOf: '2027-01-31' },
    accounts: COMPARISON.accounts.map((move) => ({ ...move, causes: [] })),
    substituted: false,
    unsettled: ['time', 'record', 'relationship'],
  },
};
const shown = (result: AuditResult, cells = 80, language: 'en' | 'zh' = 'en', more = {}): string =>
  renderTerminal(result, { language, width: cells, colour: false, ...more });
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');
/** The lines a report has beyond another: what was put in. */
const beyond = (text: string, without: string): string => {
  const known = without.split('\n');
  return text
    .split('\n')
    .filter((line) => line === '' || !known.includes(line))
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n');
};

describe('the screen says what moved', () => {
  it.each([80, 120].flatMap((cells) => (['en', 'zh'] as const).map((language) => [language, cells] as const)))(
    '%s at %i',
    (language, cells) => {
      const text = shown(WITH, cells, language);
      expectGolden(`terminal/moved.${language}.${cells}.txt`, beyond(text, shown(rich, cells, language)));
      expect(text.split('\n').filter((line) => width(line) > cells)).toEqual([]);
    },
  );

  it('tells three accounts with causes and first lines, counts the rest, and says where all is', () => {
    const text = shown(WITH);
    expect(text).toContain('WHAT MOVED  since v1.0 (0123456), as of 2026-03-31');
    expect(text).toMatch(/Mengyuan +1\.70 → 1\.92 +time −0\.03 · relationship \+0\.25\n +accounts\/a\.yaml:12, :13 \+1\n/);
    expect(text).toContain('2 more accounts moved. 2 new findings.');
    expect(text).not.toMatch(/Delta|Echo/);
    expect(text).toContain('guanxi diff v1.0\n');
    expect(shown({ ...WITH, asOfSource: 'flag' })).toContain(`guanxi diff v1.0 --as-of ${rich.asOf}\n`);
  });

  it('tells of one account only its own, and nothing where nothing was compared', () => {
    const text = shown(WITH, 80, 'en', { account: FIRST?.id });
    expect(text).toContain('1 account moved: 1 because the relationship changed.');
    expect(text).not.toContain('new findings.');
    expect(shown(rich)).not.toMatch(/WHAT MOVED|TREND/);
  });

  it('stands below the verdict of the gate', () => {
    const gated = { ...WITH, gate: gate(WITH, policyOf({}), null, { maxWarnings: null }) };
    const text = renderGate(gated, { language: 'en', width: 80, colour: false });
    expect(text.indexOf('WHAT MOVED')).toBeGreaterThan(text.indexOf('Failed:'));
    expect(text.indexOf('WHAT MOVED')).toBeLessThan(text.indexOf('FAILS'));
  });

  it('keeps one line a day, and the unknown unknown', () => {
    const text = shown(WITH);
    expect(text).toMatch(/2026-01-31 {2}abcdef0 {2}\? +\? +\?\n/);
    expect(text).toMatch(/2026-03-31 {2}0123456 {2}mass sales +personal +24\/51\/16\/7 %\n/);
    expect(text).toMatch(new RegExp(`${rich.asOf} {2}now {6}distribution +personal +24/51/16/7 %\\n`));
  });

  it('lets no name or label move the terminal', () => {
    const evil = '\u001b[2J\u202eevil\r\n\u2028';
    const accounts = [{ ...moved('x', evil) }, moved('y', '长'.repeat(10_000))];
    const base = { ...COMPARISON.base, label: evil };
    const text = shown({ ...WITH, comparison: { ...COMPARISON, base, accounts }, history: [point('2026-01-31', evil.repeat(9), 0)] });
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
    expect(text.split('\n').filter((line) => width(line) > 80)).toEqual([]);
  });
});

describe('a second side that is the older one', () => {
  const ago = /The second side is the older one: it is looked at as of \S+, the first as of 2027-01-31\./;

  it('is said plainly wherever the comparison is told, and no cause is', () => {
    const options = { language: 'en', width: 80, colour: false } as const;
    const texts = [shown(BACK), renderDiff(BACK.comparison ?? COMPARISON, options), renderMarkdown(BACK, 'en')].map(flat);
    for (const text of texts) {
      expect(text).toMatch(ago);
      expect(text).not.toMatch(/Saved results do not hold|because the relationship changed|something happened after/);
    }
    expect(flat(shown(WITH))).not.toMatch(ago);
  });
});
