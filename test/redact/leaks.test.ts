import { createHmac } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { FORMATS, type Format } from '../../src/cli/options.ts';
import { type Renderer, renderersOf } from '../../src/cli/reporters.ts';
import { redact } from '../../src/redact/redact.ts';
import { isOurs, isTerm } from '../../src/redact/vocabulary.ts';
import { worded } from '../../src/redact/worded.ts';
import { importedPlan } from './imported.ts';
import { leaksIn, writtenBy } from './written.ts';

const IMPORTED = importedPlan();
const FIXTURES = [
  ...['hengrui', 'northwind', 'cases/ao-1984'].map((name) => ({ name, dir: join(import.meta.dirname, '../../fixtures', name) })),
  { name: 'a plan with imports and codings', dir: IMPORTED },
];
afterAll(() => rmSync(join(IMPORTED, '..'), { recursive: true, force: true }));
/** Formats that keep the paths of files, which a platform needs. */
const LOCATED: readonly string[] = ['sarif', 'junit', 'github', 'gitlab'];

const pseudonym = (kind: string, id: string): string =>
  createHmac('sha256', 'a secret of the tests').update(`${kind}\n${id}`).digest('hex');

describe.each(FIXTURES)('a redacted report of $name', ({ dir }) => {
  const { result } = audit({ dir, today: '2026-06-30' });
  const written = writtenBy(dir);
  let rendererOf: (format: Format) => Renderer;
  beforeAll(async () => {
    rendererOf = await renderersOf(FORMATS.map((format) => ({ format, path: null })));
  });
  const shown = (format: Format, language: 'en' | 'zh', hidden: boolean): string => {
    const clean = hidden ? worded(redact(result, { pseudonym, stable: 'key', keepPaths: false }), language) : result;
    return rendererOf(format)(clean, { language, colour: false, width: 120, program: 'guanxi', dir: null, account: null, lens: null });
  };

  it('is looked through for something', () => {
    expect(written.length).toBeGreaterThan(50);
    const open = shown('json', 'en', false);
    expect(leaksIn(open, written).length).toBeGreaterThan(20);
  });

  it.each(FORMATS.flatMap((format) => (['en', 'zh'] as const).map((language) => [format, language] as const)))(
    'shows nothing anybody wrote: %s in %s',
    (format, language) => {
      // A key of SARIF that holds a word of the fixture.
      const text = shown(format, language, true).replace('"automationDetails"', '');
      expect(leaksIn(text, written)).toEqual([]);
    },
  );

  it('keeps every number, code and day', () => {
    // Lists in the order of ids come out in the order of pseudonyms: what stands in a list is held, its order is not.
    const bare = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map((item) => JSON.stringify(bare(item))).sort();
      if (value === null || typeof value !== 'object') return typeof value === 'string' ? '' : value;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === 'levels' ? null : bare(item)]));
    };
    const clean = redact(result, { pseudonym, stable: 'key', keepPaths: false });
    const { redacted, accounts, communities, ...rest } = clean;
    expect(redacted).toBe('key');
    expect(accounts).toHaveLength(result.accounts.length);
    expect(communities).toHaveLength(result.communities.length);
    const { accounts: _a, communities: _c, ...before } = result;
    expect(bare(rest)).toEqual(bare(before));
    expect(clean.findings.map(({ code, severity }) => [code, severity])).toEqual(
      result.findings.map(({ code, severity }) => [code, severity]),
    );
  });

  it('keeps places and fingerprints where a platform needs them, and nothing else', () => {
    const clean = redact(result, { pseudonym, stable: 'key', keepPaths: true });
    expect(clean.findings.map((finding) => finding.at)).toEqual(result.findings.map((finding) => finding.at));
    expect(clean.findings.map((finding) => finding.fingerprint)).toEqual(result.findings.map((finding) => finding.fingerprint));
    expect(LOCATED).toHaveLength(4);
    expect(JSON.stringify(clean.findings.map(({ args }) => args))).not.toContain(result.accounts[0]?.name);
  });
});

it('says of a redacted report what coders see differently', () => {
  const { result } = audit({ dir: IMPORTED, today: '2026-06-30' });
  const clean = redact(result, { pseudonym, stable: 'key', keepPaths: false });
  const seen = clean.findings.filter(({ code }) => code === 'GX1209').map(({ args }) => args?.['purposes']);
  expect(seen).toEqual([
    ['order', 'training'],
    ['order', 'planning'],
    ['order', 'training'],
  ]);
  expect(clean.sayDo?.agreement.coding).toEqual(result.sayDo?.agreement.coding);
});

it('takes no word for ours that only commands and questionnaires say: a plan may have it as a tag', () => {
  expect(['deal_lost', 'vcard', 'initInstead', 'trust_1', 'leftovers'].filter((word) => isTerm(word) || isOurs(word))).toEqual([]);
  expect(['order', 'community', 'GX1209'].every(isTerm)).toBe(true);
});
