import { describe, expect, it } from 'vitest';
import { movesBetween } from '../../src/history/moves.ts';
import { renderMoves } from '../../src/reporters/moves.ts';
import type { AccountResult, AuditResult } from '../../src/result.ts';
import { width } from '../../src/text/width.ts';
import { expectGolden } from './golden.ts';
import { empty, rich } from './sample.ts';

const HOSTILE = 'A\u001b[2J\n\u202eB';

/** The rich result after a good week at its first account and a bad one at its second; its last account is new, one is gone. */
function later(): AuditResult {
  const [first, second, third, ...others] = rich.accounts as readonly [AccountResult, AccountResult, AccountResult, ...AccountResult[]];
  const gates = first.gates.map((gate, index) => {
    if (index === 0) return { ...gate, point: 1, pass: { point: true, confirmed: true, possible: true } };
    if (index === 1) return { ...gate, point: 0.25, pass: { point: false, confirmed: false, possible: true } };
    if (index === 2) return { ...gate, point: null, pass: { point: null, confirmed: false, possible: true } };
    return index === 3 && gate.point !== null ? { ...gate, point: gate.point / 2 } : gate;
  });
  const better = { ...first, gates, stage: { ...first.stage, confirmed: 2 as const, possible: 3 as const } };
  const bounds = { ...second.position, hi: (second.position.hi ?? 0) + 0.05 };
  const added = { ...third, id: 'hostile', name: HOSTILE };
  return {
    ...rich,
    firm: { ...rich.firm, stage: { confirmed: 0, point: 1, possible: 3 } },
    accounts: [{ ...better, position: { ...first.position, point: 2.4, hi: 3 } }, { ...second, position: bounds }, added, ...others],
    findings: rich.findings.slice(0, 1).map((finding) => ({ ...finding, fingerprint: 'new', args: { ...finding.args } })),
  };
}

function told(base: AuditResult, head: AuditResult, language: 'en' | 'zh', cells: number): string {
  return renderMoves(movesBetween(base, head), base, head, { language, width: cells, colour: false, since: 4 });
}

describe('what moved, on the screen', () => {
  for (const language of ['en', 'zh'] as const) {
    for (const cells of [80, 120]) {
      it(`in ${language} at ${cells}`, () => {
        const text = told(rich, later(), language, cells);
        expectGolden(`moves/rich.${language}.${cells}.txt`, text);
        for (const line of text.split('\n')) expect(width(line)).toBeLessThanOrEqual(cells);
        expect(text).not.toMatch(/[\u001b\u202e]/);
      });
    }
  }

  it('says in one line that nothing did', () => {
    expect(told(rich, rich, 'en', 80)).toBe('  Nothing moved since run 4.\n');
    expect(told(empty, empty, 'zh', 80)).toBe('  与第 4 次相比没有变化。\n');
  });

  it('counts what it does not tell one by one', () => {
    const accounts = Array.from({ length: 11 }, (_, index) => ({ ...(rich.accounts[0] as AccountResult), id: `a${index}` }));
    const text = told({ ...rich, accounts: [], findings: [] }, { ...rich, accounts, findings: [] }, 'en', 80);
    expect(text).toContain('and 3 more');
  });
});
