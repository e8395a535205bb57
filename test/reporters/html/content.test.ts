import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { audit } from '../../../src/audit.ts';
import { renderHtml } from '../../../src/reporters/html.tsx';
import type { AuditResult } from '../../../src/result.ts';
import type { GateResult } from '../../../src/result-gate.ts';
import type { Comparison } from '../../../src/result-comparison.ts';
import type { HistoryPoint } from '../../../src/result-history.ts';
import { rich } from '../sample.ts';
import { at, seen, sure } from '../sample-parts.ts';
import { attributes, pageOf, textOf } from './page.ts';

const cell = (page: Document, account: string, column: number): string => {
  const row = Array.from(page.querySelectorAll('#where tbody tr')).find((one) => one.querySelector('th')?.textContent?.includes(account));
  return row?.querySelectorAll('td')[column]?.textContent ?? '';
};
const ACCOUNT = { share: 0, position: 1, confirmed: 2, known: 3, possible: 4 } as const;

describe('what is known and what is not', () => {
  const page = pageOf(rich);

  it('keeps confirmed, known and possible apart', () => {
    expect([ACCOUNT.confirmed, ACCOUNT.known, ACCOUNT.possible].map((column) => cell(page, '蒙原乳业', column))).toEqual([
      'distribution',
      'distribution',
      'personal',
    ]);
  });

  it('prints a possible stage nobody can know as unknown, a partial position with ~, and no position as ?', () => {
    expect(cell(page, '清泉饮用水', ACCOUNT.possible)).toBe('unknown');
    expect(cell(page, '清泉饮用水', ACCOUNT.position)).toContain('?');
    expect(cell(page, 'Harbour', ACCOUNT.position)).toContain('~1.2 [0.9–2.1]');
  });

  it('shows a gate nobody can read as ? and never as 0, and frames what holds an account back', () => {
    const heat = Array.from(page.querySelectorAll('.heat tbody tr')).find((row) => row.textContent?.includes('蒙原乳业'));
    const cells = Array.from(heat?.querySelectorAll('td') ?? []);
    expect(cells.find((one) => one.classList.contains('neck'))?.textContent).toBe('0.50 holds it back');
    expect(cells[12]?.textContent).toBe('?');
    expect(cells[12]?.getAttribute('class')).toBe('hu');
  });

  it('leads a number to its row, its meaning and its lines', () => {
    expect(attributes(page, '#a-mengyuan_BTX td a.n', 'href')).toEqual(['#m-mengyuan-BTX']);
    expect(textOf(page, '#m-mengyuan-BTX')).toContain('interactions/2026-Q1.yaml:12, 40');
    expect(attributes(page, '#m-mengyuan-BTX th a', 'href')).toEqual(['#i-BTX']);
    expect(textOf(page, '#i-BTX')).toContain('gate: max(BTX / .30, BCONT / .5)');
  });

  it('leads shares, draws, answers and figures of the economy to what they are', () => {
    const dir = join(import.meta.dirname, '../../../fixtures/hengrui');
    const told = pageOf(audit({ dir, today: '2026-06-30', draws: { count: 100, seed: 1 } }).result);
    const links = (selector: string): string[] => [...new Set(attributes(told, selector, 'href'))].sort();
    expect(links('#where td.r a.n')).toEqual(['#word-bounds', '#word-draws', '#word-mix', '#word-unassessed']);
    expect(links('#sure td.r a.n')).toEqual(['#word-draws']);
    expect(links('.card .note a.n')).toContain('#word-answers');
    expect(links('.card .note a.n').filter((link) => link.startsWith('#m-'))).not.toEqual([]);
    const economics = attributes(told, '#held td.words a.n', 'href');
    expect(economics).toHaveLength(10);
    expect(economics.filter((link) => !link.startsWith('#m-hengrui-'))).toEqual([]);
  });

  it('lists runs of lines as runs and counts the rest', () => {
    const lines = Array.from({ length: 40 }, (_, index) => index * 2 + 1);
    const accounts = rich.accounts.map((account) => ({
      ...account,
      gates: account.gates.map((gate) => ({
        ...gate,
        evidence: [seen('log.yaml', 3, 4, 5, ...lines.map((line) => line + 10)), seen('more.yaml', 1, 2)],
      })),
    }));
    expect(textOf(pageOf({ ...rich, accounts }), '#a-mengyuan_BTX .at')).toBe('log.yaml:3–5, 11, 13, 15 and 39 more lines +42');
  });
});

describe('what a result may also hold', () => {
  it('counts waived findings and tells them all the same', () => {
    const findings = rich.findings.map((finding, index) =>
      index === 0
        ? { ...finding, waived: { reason: 'until the <b>audit</b>', by: '陈工', until: '2026-12-31', at: at('guanxi.yaml', 9) } }
        : finding,
    );
    const page = pageOf({ ...rich, findings });
    expect(textOf(page, '#contradicted > p')).toContain('1 finding is set aside by a waiver; it is told here all the same.');
    expect(textOf(page, '#contradicted li')).toContain('Set aside until 2026-12-31 by 陈工: until the <b>audit</b> guanxi.yaml:9');
    expect(page.querySelectorAll('b')).toHaveLength(0);
  });

  it('says that names were replaced', () => {
    expect(textOf(pageOf({ ...rich, redacted: 'key' }), 'header')).toContain('the same ones in every report made with the same key');
    expect(textOf(pageOf(rich), 'header')).not.toContain('pseudonym');
  });

  it('leads with the verdict of the gate and what it does not accept', () => {
    const page = pageOf({ ...rich, gate: GATE });
    expect(textOf(page, '.verdict h2')).toBe('The policy is not met');
    expect(textOf(page, '.verdict')).toContain('✗ findings · failed · 6 looked at');
    expect(textOf(page, '.verdict')).toContain(
      'GX711 蒙原乳业: personal community claimed, one thread holds it: 陈工 – 王总 accounts/mengyuan.yaml:88',
    );
    expect(pageOf({ ...rich, gate: { ...GATE, passed: true, checks: [] } }).querySelectorAll('.verdict.failed')).toHaveLength(0);
  });

  it('tells what moved and by whose doing, and where the firm stood before', () => {
    const page = pageOf({ ...rich, comparison: COMPARISON, history: HISTORY });
    expect(textOf(page, '#moved')).toContain('From main (abc1234), as of 2026-03-31, to head, as of 2026-06-30.');
    expect(textOf(page, '#moved tbody tr')).toContain('the relationship changed +0.30 (BTX) accounts/mengyuan.yaml:62');
    expect(textOf(page, '#moved')).toContain('7 accounts did not move.');
    expect(attributes(page, '#moved .wide svg', 'class')).toEqual(['chart chart-trend']);
    expect(attributes(page, 'nav a', 'href')).toContain('#moved');
    expect(pageOf(rich).querySelector('#moved')).toBeNull();
  });
  it('names no cause where the second side is the older, and says that this is why', () => {
    const later = { ...COMPARISON, base: { ...COMPARISON.base, asOf: '2026-09-30' }, substituted: false };
    const text = textOf(pageOf({ ...rich, comparison: later }), '#moved .note');
    expect(text).toContain('2026-09-30');
    expect(text).not.toContain('saved results');
    const saved = textOf(pageOf({ ...rich, comparison: { ...COMPARISON, substituted: false } }), '#moved .note');
    expect(saved).toContain('Two saved results');
  });
  it('rounds no position into a stage not reached, tells who came or went apart from unknown, and names gates and mix', () => {
    const [move] = COMPARISON.accounts;
    if (move === undefined) throw new RangeError('no account moved');
    const gate = { id: 'INST', pass: { from: false, to: true }, attainment: { from: 0.4, to: 1 } } as const;
    const accounts = [
      { ...move, position: { from: sure(1.38), to: sure(1.998) }, gates: [gate] },
      { ...move, id: 'gone', name: 'Gone', stage: { from: STAGES, to: null }, position: { from: sure(1.2), to: null } },
    ];
    const firm = { ...COMPARISON.firm, mix: { from: [0.24, 0.51, 0.16, 0.07], to: [0.24, 0.37, 0.3, 0.07] } };
    const text = textOf(pageOf({ ...rich, comparison: { ...COMPARISON, accounts, firm } }), '#moved');
    expect(text).toContain('1.38 → 1.99');
    expect(text).toContain('passes now: INST');
    expect(text).toContain('1.20 → –');
    expect(text).toContain('24 / 51 / 16 / 7 % → 24 / 37 / 30 / 7 %');
  });

  it('marks Chinese names in an English page, so that a voice can read them', () => {
    expect(attributes(pageOf(rich), 'h1 span', 'lang')).toEqual(['zh-Hans']);
    expect(renderHtml(rich, { language: 'zh' })).not.toContain('<span lang="zh-Hans">');
  });
});

const GATE: GateResult = {
  passed: false,
  checks: [
    {
      id: 'findings',
      outcome: 'failed',
      looked: 6,
      violations: [
        {
          code: 'GX711',
          level: 'error',
          entity: { kind: 'account', id: 'mengyuan' },
          args: rich.findings[0]?.args ?? {},
          at: [at('accounts/mengyuan.yaml', 88)],
          asked: null,
          fingerprint: 'GX711-mengyuan',
        },
      ],
    },
    { id: 'stages', outcome: 'skipped', looked: 0, violations: [] },
  ],
  baseline: null,
  waived: 0,
  levels: {},
};

const STAGES = { confirmed: 1, point: 1, possible: 2 } as const;
const COMPARISON: Comparison = {
  format: 'guanxi-diff',
  formatVersion: 1,
  tool: rich.tool,
  base: { label: 'main', commit: 'abc1234', asOf: '2026-03-31', ruleset: rich.ruleset, errors: 0 },
  head: { label: 'head', commit: null, asOf: '2026-06-30', ruleset: rich.ruleset, errors: 0 },
  firm: { name: rich.firm.name, stage: { from: STAGES, to: STAGES }, mix: { from: null, to: null }, causes: [] },
  accounts: [
    {
      id: 'mengyuan',
      name: '蒙原乳业',
      stage: { from: STAGES, to: STAGES },
      position: { from: sure(1.38), to: sure(1.68) },
      gates: [],
      causes: [
        {
          cause: 'relationship',
          stage: { from: STAGES, to: STAGES },
          position: 0.3,
          gates: ['BTX'],
          at: [{ ...at('accounts/mengyuan.yaml', 62), side: 'head' }],
        },
      ],
    },
  ],
  unmoved: 7,
  opened: [],
  closed: [],
  substituted: true,
};

const modes = (rich as AuditResult).firm.mix?.modes ?? null;
const HISTORY: readonly HistoryPoint[] = ['2025-12-31', '2026-03-31'].map((asOf) => ({
  asOf,
  label: null,
  stage: STAGES,
  modes,
  accounts: [{ id: 'mengyuan', position: 1.4, lo: 1.2, hi: 1.9, confirmed: 1, point: 1 }],
}));
