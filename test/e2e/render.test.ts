import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/options.ts';
import { guanxi, ROOT } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanxi-render-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEY = 'a secret of sixteen characters and more';
const fixture = (name: string): string => join(ROOT, 'fixtures', name);
const into = (stem: string): readonly string[] => FORMATS.flatMap((format) => ['-f', `${format}=${join(folder, `${stem}.${format}`)}`]);
const written = (stem: string, format: string): string => readFileSync(join(folder, `${stem}.${format}`), 'utf8');

async function save(name: string, stem: string): Promise<string> {
  const path = join(folder, `${stem}-saved.json`);
  const { code } = await guanxi(['audit', fixture(name), '-f', `json=${path}`]);
  expect(code).toBe(0);
  return path;
}

describe.each(['hengrui', 'cases/ao-1984', 'cases/bms-2001'])('a saved result of %s', (name) => {
  const stem = name.replace('/', '-');

  it.each(['en', 'zh'])('is drawn byte for byte as the direct run draws it, in every format, in %s', async (language) => {
    const saved = await save(name, stem);
    const options = ['--lang', language, '--width', '100'];
    const [direct, again] = await Promise.all([
      guanxi(['audit', fixture(name), ...into(`${stem}-direct`), ...options]),
      guanxi(['render', saved, ...into(`${stem}-again`), ...options]),
    ]);
    expect([again.code, again.stdout]).toEqual([direct.code, '']);
    for (const format of FORMATS) expect(written(`${stem}-again`, format), format).toBe(written(`${stem}-direct`, format));
  });

  it('is drawn alike with names hidden, with a key and without one', async () => {
    const saved = await save(name, stem);
    for (const env of [{}, { GUANXI_REDACT_KEY: KEY }]) {
      const [direct, again] = await Promise.all([
        guanxi(['audit', fixture(name), ...into(`${stem}-hidden`), '--redact'], { env }),
        guanxi(['render', saved, ...into(`${stem}-hidden-again`), '--redact'], { env }),
      ]);
      expect([direct.code, again.code]).toEqual([0, 0]);
      for (const format of FORMATS) expect(written(`${stem}-hidden-again`, format), format).toBe(written(`${stem}-hidden`, format));
    }
  });
});

describe('guanxi render', () => {
  it('reads stdin, goes deep on an account, and speaks the language of the plan', async () => {
    const saved = await save('hengrui', 'deep');
    const [direct, again] = await Promise.all([
      guanxi(['audit', fixture('hengrui'), '--account', 'mengyuan']),
      guanxi(['render', saved, '--account', 'mengyuan']),
    ]);
    expect(again).toEqual(direct);
    expect((await guanxi(['render', '-'])).code).toBe(2);
  });
  it('names no account to whoever mistypes one where names are hidden', async () => {
    const { stdout, stderr, code } = await guanxi(['render', await save('hengrui', 'typed'), '--account', 'mengyuen', '--redact']);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('mengyuen');
    expect(stderr).not.toMatch(/mengyuan|beiji|deshun/);
  });
  it('hides an account it goes deep on', async () => {
    const { stdout, code } = await guanxi(['render', await save('hengrui', 'deep'), '--account', '蒙原', '--redact']);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/mengyuan|蒙原|Mengyuan/);
    expect(stdout).toMatch(/account-[0-9a-f]{10}/);
  });
  it('fails where the run that saved it failed', async () => {
    const saved = await save('hengrui', 'failed');
    const data = JSON.parse(readFileSync(saved, 'utf8')) as { findings: object[] };
    const [first] = data.findings;
    const broken = { ...data, findings: [{ ...first, code: 'GX010', lens: 'data', severity: 'error', args: {} }] };
    writeFileSync(saved, JSON.stringify(broken));
    expect((await guanxi(['render', saved, '-f', 'csv'])).code).toBe(1);
    const gate = { passed: false, checks: [], baseline: null, waived: 0, levels: {} };
    writeFileSync(saved, JSON.stringify({ ...data, gate }));
    expect((await guanxi(['render', saved, '-f', 'markdown'])).code).toBe(1);
  });
  it.each([
    ['en', 'is JSON, but not a result'],
    ['zh', '不是 guanxi audit 的结果'],
  ])('refuses what is no result, in %s', async (language, words) => {
    const { stdout, stderr, code } = await guanxi(['render', join(ROOT, 'package.json'), '--lang', language]);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(words);
    expect(stderr.split('\n')).toHaveLength(3);
  });
  it('asks for a file', async () => expect((await guanxi(['render'])).code).toBe(2));
});

describe('guanxi audit where names are hidden', () => {
  it('hides them in a comment in CI, says that the pseudonyms will not last, and shows them when told to', async () => {
    const inCi = { env: { CI: 'true' } };
    const hidden = await guanxi(['audit', fixture('hengrui'), '-f', 'markdown'], inCi);
    expect(hidden.stdout).not.toMatch(/蒙原|Mengyuan|恒瑞/);
    expect(hidden.stderr).toMatch(/^names are replaced in: markdown\..*GUANXI_REDACT_KEY\.\n$/);
    const open = await guanxi(['audit', fixture('hengrui'), '-f', 'markdown', '--no-redact'], inCi);
    expect([open.stdout.includes('蒙原'), open.stderr]).toEqual([true, '']);
    const terminal = await guanxi(['audit', fixture('hengrui')], inCi);
    expect([terminal.stdout.includes('蒙原'), terminal.stderr]).toEqual([true, '']);
  });
  it('quotes no line of the plan that has a mistake', async () => {
    const { stderr, stdout, code } = await guanxi(['audit', fixture('errors/bad-date-format'), '--redact']);
    const open = await guanxi(['audit', fixture('errors/bad-date-format')]);
    expect([code, open.code]).toEqual([1, 1]);
    expect(open.stderr).toMatch(/\|/);
    expect(stderr).not.toMatch(/\||\.yaml/);
    expect(stdout).toMatch(/firm-[0-9a-f]{10}/);
  });
  it('refuses a key that is too short, and never prints it', async () => {
    const { stdout, stderr, code } = await guanxi(['audit', fixture('hengrui'), '--redact'], { env: { GUANXI_REDACT_KEY: 'hunter2' } });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('GUANXI_REDACT_KEY');
    expect(stderr).not.toContain('hunter2');
  });
  it('hides them on a map', async () => {
    const { stdout, code } = await guanxi(['map', fixture('hengrui'), '--account', 'mengyuan', '--redact']);
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/王立新|Wang|mengyuan|蒙原/);
    expect(stdout).toMatch(/person(?:-|#45;)[0-9a-f]{10}/);
  });
});
