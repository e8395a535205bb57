import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderLeave, renderLeaveJson } from '../../src/reporters/leave.ts';
import { publishedSchema } from '../../src/schema/publish.ts';
import type { LeaveResult } from '../../src/result-leave.ts';
import { width } from '../../src/text/width.ts';
import { expectGolden } from './golden.ts';
import { idleLeaves, oursLeaves, theirsLeaves } from './sample-leave.ts';

const SAMPLES = { ours: oursLeaves, theirs: theirsLeaves, idle: idleLeaves } as const;
const LANGUAGES = ['en', 'zh'] as const;
const widest = (text: string): number => Math.max(...text.split('\n').map(width));

describe('a departure to read aloud', () => {
  for (const [name, sample] of Object.entries(SAMPLES)) {
    for (const language of LANGUAGES) {
      it(`${name} in ${language}`, () => {
        for (const cells of [80, 120]) {
          expectGolden(`leave/${name}.${language}.${cells}.txt`, renderLeave(sample, { language, width: cells, colour: false }));
        }
      });
    }
  }

  it('says first whether a stage drops, and where', () => {
    const text = (sample: LeaveResult) => renderLeave(sample, { language: 'en', width: 80, colour: false });
    expect(text(oursLeaves)).toContain('One account drops a stage: 鑫禾食品.');
    expect(text(idleLeaves)).toContain('No account drops a stage.');
    expect(text(idleLeaves)).not.toContain('WHAT MOVES');
  });

  it('stays inside every width and obeys no name', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.constantFrom('\u001b[2J', '\u202eabc', 'a\nb', '沈'.repeat(60)),
    );
    fc.assert(
      fc.property(name, fc.constantFrom(48, 80, 132), fc.constantFrom(...LANGUAGES), (one, cells, language) => {
        const named: LeaveResult = {
          ...oursLeaves,
          names: Object.fromEntries(Object.keys(oursLeaves.names).map((id) => [id, one])),
          accounts: oursLeaves.accounts.map((account) => ({ ...account, name: one })),
        };
        const text = renderLeave(named, { language, width: cells, colour: false });
        expect(widest(text)).toBeLessThanOrEqual(cells);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
      { numRuns: 80 },
    );
  });

  it('is plain JSON too, without a word of prose', () => {
    const text = renderLeaveJson(theirsLeaves);
    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(theirsLeaves)));
    expect(text).toMatch(/^\{\n {2}"format": "guanxi-leave"/);
    expect(text).toMatch(/\}\n$/);
  });

  it('is what the published schema says', async () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile(await publishedSchema('leave'));
    for (const sample of Object.values(SAMPLES)) {
      validate(JSON.parse(renderLeaveJson(sample)));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...oursLeaves, extra: 1 })).toBe(false);
  });
});
