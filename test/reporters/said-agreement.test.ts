import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/reporters/html.tsx';
import { renderMarkdown } from '../../src/reporters/markdown.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import type { Language } from '../../src/messages/messages.ts';
import type { Agreement, AuditResult, CodingAgreement } from '../../src/result.ts';
import { expectGolden } from './golden.ts';
import { readMarkdown } from './markdown-reader.ts';
import { sayDo, withCoding } from './sample-said.ts';

/** Words alone: blanks and line ends are where a page breaks. */
const bare = (text: string): string => text.replace(/\s+/g, '');
const REPORTS: Readonly<Record<string, (result: AuditResult, language: Language) => string>> = {
  terminal: (result, language) => renderTerminal(result, { language, width: 80, colour: false }),
  html: (result, language) => renderHtml(result, { language }).replace(/<[^>]+>/g, ''),
  markdown: (result, language) => readMarkdown(renderMarkdown(result, language)).lines.join('\n'),
};

const NONE = { alpha: null, reading: null, enough: false } as const;
const STATES: readonly (readonly [string, Partial<CodingAgreement>, en: readonly string[], zh: readonly string[]])[] = [
  [
    'enough, and alike enough',
    {},
    ['2 of us coded 40 interactions, 24 of them twice, and agree at α 0.70', 'graded as the record is'],
    ['24 次有两人编过，α 0.70', '与记录同等定级'],
  ],
  [
    'too far apart, and some left open',
    { alpha: 0.31, reading: 'discuss', enough: false, disputed: 9 },
    ['α 0.31', '9 stay unknown', 'graded C at best'],
    ['α 0.31', '9 次看法不同', '至多算 C 级'],
  ],
  [
    'nobody coded what somebody else did',
    { ...NONE, coders: 1, twice: 0 },
    ['1 of us coded 40 interactions, none of them twice: whether coders agree is not known', 'graded C at best'],
    ['没有一次由两人编过', '至多算 C 级'],
  ],
  [
    'full agreement on one purpose',
    { ...NONE, twice: 24 },
    ['24 of them twice, and always agree on one and the same purpose; α cannot be computed without variation', 'graded C at best'],
    ['24 次有两人编过，看法全都一致，而且都是同一种目的；没有差异，α 算不出来', '至多算 C 级'],
  ],
];

describe.each(STATES)('coders: %s', (_state, coding, english, chinese) => {
  it.each(Object.entries(REPORTS))('in the %s report, in both languages', (_name, render) => {
    const result = withCoding(coding);
    for (const sentence of english) expect(bare(render(result, 'en'))).toContain(bare(sentence));
    for (const sentence of chinese) expect(bare(render(result, 'zh'))).toContain(bare(sentence));
  });
});

it('says of full agreement nowhere that too little was coded', () => {
  for (const render of Object.values(REPORTS)) {
    const result = withCoding({ ...NONE, twice: 24 });
    expect(render(result, 'en')).not.toMatch(/too (few|little) to say/);
    expect(render(result, 'zh')).not.toMatch(/太少，说不出/);
  }
});

it('says of the questionnaire whose answers are all alike that α has nothing to go by', () => {
  const ours: Agreement = { raters: 3, units: 5, ordinal: null, nominal: null, interval: null, reading: null };
  const of = (agreement: Agreement): AuditResult => ({
    ...withCoding({}),
    sayDo: { ...sayDo, agreement: { ours: agreement, customer: null } },
  });
  for (const render of Object.values(REPORTS)) {
    expect(bare(render(of(ours), 'en'))).toContain(bare('On the 5 items that several of us answered all answers are one and the same'));
    expect(bare(render(of(ours), 'zh'))).toContain('有几人同时作答的5题，所有回答都是同一档');
    expect(bare(render(of({ ...ours, units: 0 }), 'en'))).not.toContain('αcannot');
  }
});

describe('said and done in Markdown', () => {
  const section = (result: AuditResult, language: Language): string => {
    const [, after = ''] = renderMarkdown(result, language).split(/^### (?:Said and done|言与行)$/m);
    return after.split(/^(?:### |<sub>)/m)[0] ?? '';
  };
  it.each(['en', 'zh'] as const)('compares word and record, then tells how far people agree, in %s', (language) => {
    expectGolden(`formats/said.${language}.md`, section(withCoding({ disputed: 3 }), language));
  });
  it('shows no median of a contested item, which is nobody’s view', () => {
    const [row] = section(withCoding({}), 'en').match(/^\|[^\n]*contested \|$/m) ?? [];
    expect(row).toContain('| 0.00–1.00 |');
  });
  it('is left out where nobody was asked, nobody coded and no claims differ', () => {
    const { sayDo: _, ...without } = withCoding({});
    const nothing = { sheets: { ours: 0, customer: 0 }, items: [], agreement: { ours: null, customer: null }, capture: null };
    for (const result of [without, { ...without, sayDo: nothing }]) expect(renderMarkdown(result, 'en')).not.toContain('Said and done');
  });
  it('is told where people only coded', () => {
    const only = withCoding({});
    const coding = only.sayDo?.agreement.coding;
    if (coding === undefined) throw new Error('the sample codes');
    const result = {
      ...only,
      sayDo: { ...sayDo, items: [], sheets: { ours: 0, customer: 0 }, agreement: { ours: null, customer: null, coding } },
    };
    expect(section(result, 'en')).toMatch(/^\n+Purposes: 2 of us/);
    expect(section(result, 'en')).not.toContain('|');
  });
  it('fits a comment however long names and quotations are', () => {
    const long = '@[x](y)|'.repeat(3000);
    const result = withCoding({});
    const items = sayDo.items.flatMap((item) =>
      Array.from({ length: 60 }, () => ({
        ...item,
        ours: item.ours && { ...item.ours, answers: item.ours.answers.map((one) => ({ ...one, says: long })) },
      })),
    );
    const crowd = { ...result, accounts: result.accounts.map((one) => ({ ...one, name: long })), sayDo: { ...sayDo, items } };
    const text = renderMarkdown(crowd, 'en');
    expect(new TextEncoder().encode(text).length).toBeLessThan(65_536);
    expect(readMarkdown(text).alive).toEqual([]);
    expect(section(crowd, 'en')).toMatch(/… and \d+ more/);
  });
});
