import { beforeAll, describe, expect, it } from 'vitest';
import { FORMATS, type Format } from '../../src/cli/options.ts';
import { type Renderer, renderersOf } from '../../src/cli/reporters.ts';
import { CHECKS } from './inert-checks.ts';
import { BATCHES, MARKUP, NAUGHTY, planted } from './naughty.ts';

describe('naughty strings', () => {
  let rendererOf: (format: Format) => Renderer;
  beforeAll(async () => {
    rendererOf = await renderersOf(FORMATS.map((format) => ({ format, path: null })));
  });
  const drawing = { colour: false, width: 100, program: 'guanxi', dir: null, account: null, lens: null } as const;

  it('are many, and every format has somebody who looks at it', () => {
    expect(NAUGHTY.length).toBeGreaterThan(500);
    expect(FORMATS.filter((format) => CHECKS[format] === undefined)).toEqual([]);
  });

  it.each(FORMATS)('come out inert: %s', (format) => {
    for (const [index, batch] of (format === 'html' ? MARKUP : BATCHES).entries()) {
      const result = planted(batch);
      const text = rendererOf(format)(result, { ...drawing, language: index % 2 === 0 ? 'en' : 'zh' });
      CHECKS[format]?.(text, result);
    }
  });

  it.each(BATCHES.flat().filter((text) => text.length > 5000))('do not flood the terminal with 10 kB of one name', (text) => {
    const result = planted([text]);
    for (const account of [null, 'a0']) {
      const page = rendererOf('terminal')(result, { ...drawing, account, language: 'en' });
      expect(Math.max(...page.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      CHECKS['terminal']?.(page, result);
    }
  });
});
