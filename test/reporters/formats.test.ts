import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { FORMATS, type Format } from '../../src/cli/options.ts';
import { type Renderer, renderersOf } from '../../src/cli/reporters.ts';
import type { AuditResult } from '../../src/result.ts';
import { expectGolden } from './golden.ts';

/** A firm with every kind of record, a community older than the word, and a published case with hardly any figures. */
const FIXTURES = ['hengrui', 'cases/ao-1984', 'cases/bms-2001'] as const;
const EXTENSION: Partial<Record<Format, string>> = {
  terminal: 'txt',
  markdown: 'md',
  junit: 'xml',
  sarif: 'sarif.json',
  gitlab: 'gitlab.json',
  github: 'github.txt',
};

/** The result as it is in any clone, in a git repository or out of one. */
function resultOf(fixture: string): AuditResult {
  const { result } = audit({ dir: join(import.meta.dirname, '../../fixtures', fixture), today: '2026-06-30' });
  return { ...result, workspace: { ...result.workspace, path: `fixtures/${fixture}` } };
}

describe.each(FIXTURES)('every format of %s', (fixture) => {
  const result = resultOf(fixture);
  let rendererOf: (format: Format) => Renderer;
  beforeAll(async () => {
    rendererOf = await renderersOf(FORMATS.map((format) => ({ format, path: null })));
  });
  it.each(FORMATS.flatMap((format) => (['en', 'zh'] as const).map((language) => [format, language] as const)))(
    '%s in %s',
    (format, language) => {
      const drawing = { language, colour: false, width: 80, program: 'guanxi', dir: null, account: null, lens: null };
      expectGolden(`formats/${fixture.replace('/', '-')}.${language}.${EXTENSION[format] ?? format}`, rendererOf(format)(result, drawing));
    },
  );
});
