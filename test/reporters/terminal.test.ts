import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTerminal, type TerminalOptions } from '../../src/reporters/terminal.ts';
import type { AccountResult, AuditResult, Gate } from '../../src/result.ts';
import { width } from '../../src/text/width.ts';
import { expectGolden } from './golden.ts';
import { dyadic, empty, rich, single } from './sample.ts';

const SAMPLES = { rich, empty, single, dyadic } as const;
const LANGUAGES = ['en', 'zh'] as const;
const WIDTHS = [80, 120] as const;
const DEEP = {
  'rich-account': { account: 'mengyuan' },
  'rich-lens-v4': { lens: 'v4' },
  'rich-lens-v3': { lens: 'v3' },
  'rich-lens-v5': { lens: 'v5' },
  'rich-lens-v8': { lens: 'v8' },
} as const;

function widest(text: string): number {
  return Math.max(...text.split('\n').map(width));
}

describe('terminal report', () => {
  for (const language of LANGUAGES) {
    for (const cells of WIDTHS) {
      for (const [name, sample] of Object.entries(SAMPLES)) {
        it(`${name} in ${language} at ${cells}`, () => {
          const text = renderTerminal(sample, { language, width: cells, colour: false });
          expectGolden(`terminal/${name}.${language}.${cells}.txt`, text);
        });
      }
      for (const [name, options] of Object.entries(DEEP)) {
        it(`${name} in ${language} at ${cells}`, () => {
          const text = renderTerminal(rich, { language, width: cells, colour: false, ...options });
          expectGolden(`terminal/${name}.${language}.${cells}.txt`, text);
        });
      }
    }
  }

  it('has prose for every code', () => {
    for (const language of LANGUAGES) {
      for (const options of [{}, ...Object.values(DEEP)]) {
        const text = renderTerminal(rich, { language, width: 120, colour: false, ...options });
        expect(text).not.toMatch(/\b(note|finding|action|question|gate|indicator|ui|term|lens)\.[A-Za-z]/);
      }
    }
  });

  it('does not deny what an account has: a strong tie beside thin coverage, many functions that meet ever less', () => {
    const heldBy = (id: 'KEY' | 'BREADTH', reads: NonNullable<Gate['reads']>): string => {
      const accounts = rich.accounts.map((account): AccountResult => {
        const gate = account.gates.find((one) => one.id === 'KEY');
        if (account.id !== 'dongjiang-dealer' || !gate) return account;
        return { ...account, bottleneck: { gate: id, unknown: false, of: 2 }, gates: [{ ...gate, id, reads }] };
      });
      return renderTerminal({ ...rich, accounts }, { language: 'en', width: 120, colour: false });
    };
    const at = (point: number) => ({ point, lo: point, hi: point });
    const coverage = { id: 'KPCOV', value: at(0.45), threshold: 0.6 };
    expect(heldBy('KEY', [coverage, { id: 'maxKeyTie', value: at(0.7), threshold: 0.5 }])).toContain('ties reach only 45 % of influence');
    expect(heldBy('KEY', [{ id: 'maxKeyTie', value: at(0.2), threshold: 0.5 }, coverage])).toContain('no strong tie to those who decide');
    expect(heldBy('BREADTH', [{ id: 'FPAIR', value: at(4), threshold: 3 }])).toContain('fewer and fewer people meet');
    expect(heldBy('BREADTH', [{ id: 'FPAIR', value: at(2), threshold: 3 }])).toContain('too few functions meet each other');
  });

  it('leaves out of an account what takes weeks and moves next to nothing', () => {
    const first = rich.recommendations.find((item) => item.entity.id === 'mengyuan' && item.from !== null);
    if (!first) throw new Error('no recommendation');
    const shown = (to: number, days: number): boolean => {
      const item = { ...first, action: 'unheard-of', from: 1.5, to, effort: [days, days, days] as const };
      const text = renderTerminal({ ...rich, recommendations: [item] }, { language: 'en', width: 80, colour: false, account: 'mengyuan' });
      return text.includes('unheard-of');
    };
    expect([shown(1.52, 20), shown(1.53, 20), shown(1.52, 19)]).toEqual([false, true, true]);
  });

  it('stays inside every width, in both languages, whatever the view', () => {
    for (const language of LANGUAGES) {
      for (let cells = 48; cells <= 200; cells += 8) {
        for (const options of [{}, { account: 'mengyuan' }, { lens: 'v4' } as const]) {
          expect(widest(renderTerminal(rich, { language, width: cells, colour: false, ...options }))).toBeLessThanOrEqual(cells);
        }
      }
    }
  });

  it('stays inside the width and obeys no escape code of a name', () => {
    fc.assert(
      fc.property(
        names,
        fc.constantFrom(60, 80, 119, 120, 132),
        fc.constantFrom(...LANGUAGES),
        ([firm, account, person], cells, language) => {
          const sample = renamed(firm, account, person);
          for (const options of [{}, { account: 'mengyuan' }] satisfies Partial<TerminalOptions>[]) {
            const text = renderTerminal(sample, { language, width: cells, colour: false, ...options });
            expect(widest(text)).toBeLessThanOrEqual(cells);
            expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('colours with the same words, plain without a single escape code', () => {
    for (const language of LANGUAGES) {
      const options = { language, width: 80 } as const;
      const plain = renderTerminal(rich, { ...options, colour: false });
      const coloured = renderTerminal(rich, { ...options, colour: true });
      expect(plain).not.toContain('\u001b');
      expect(coloured).toContain('\u001b[');
      expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(plain);
    }
  });

  it('ends with one newline and no blanks at line ends', () => {
    const text = renderTerminal(rich, { language: 'en', width: 80, colour: false });
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/ \n/);
  });

  it('keeps positions below a stage that is not complete', () => {
    const text = renderTerminal(rich, { language: 'en', width: 80, colour: false });
    expect(text).toMatch(/Southern Beverage.*◉╎ .* 0\.9 +0\n/);
  });

  it('draws the same strip for an account in the list and its column head', () => {
    const lines = renderTerminal(rich, { language: 'zh', width: 80, colour: false }).split('\n');
    const head = lines.find((line) => line.includes('0     1     2     3')) ?? '';
    const row = lines.find((line) => line.startsWith('  鑫禾食品')) ?? '';
    expect(width(row.slice(0, row.indexOf('╎')))).toBe(width(head.slice(0, head.indexOf('0     1'))));
  });

  it('lets one finding of a kind speak and names the others', () => {
    const [first] = rich.findings;
    if (!first) throw new Error('the sample has findings');
    const again = rich.accounts.slice(1, 6).map(({ id }) => ({ ...first, entity: { kind: 'account' as const, id }, fingerprint: id }));
    const text = renderTerminal({ ...rich, findings: [first, ...again] }, { language: 'en', width: 120, colour: false });
    expect(text.match(/GX711/g)).toHaveLength(1);
    expect(text).toContain('also: 鑫禾食品, Southern Beverage Bottling & Logistics Holdings, 东江经销（华南总代理） and 2 more');
  });

  it('puts names for the ids of persons', () => {
    const text = renderTerminal(rich, { language: 'en', width: 120, colour: false });
    expect(text).toContain('陈工 said personal community');
    expect(text).not.toContain('u.chen');
  });

  it('refuses an account the result does not hold', () => {
    expect(() => renderTerminal(rich, { language: 'en', width: 80, colour: false, account: 'nobody' })).toThrow(RangeError);
  });
});

const name = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(fc.constantFrom('蒙', '原', '乳', 'e\u0301', '👩‍👩‍👧', '🇨🇳', '\u202e', '\u001b[2J', 'ﷺ', '한', '\u200b', 'A'), { maxLength: 40 })
    .map((parts) => parts.join('')),
);
const names = fc.tuple(name, name, name);

function renamed(firm: string, account: string, person: string): AuditResult {
  return {
    ...rich,
    firm: { ...rich.firm, name: firm },
    accounts: rich.accounts.map((item) => ({ ...item, name: account, people: item.people.map((one) => ({ ...one, name: person })) })),
  };
}
