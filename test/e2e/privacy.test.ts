import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditResult } from '../../src/result.ts';
import { GIT_ENV, Repository } from '../support/repository.ts';
import { guanxi, HENGRUI } from './run.ts';

const KEY = { GUANXI_REDACT_KEY: 'a secret of sixteen characters and more' };
const folder = mkdtempSync(join(tmpdir(), 'guanxi-privacy-'));
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function saved(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<AuditResult> {
  const [command = 'audit', ...more] = args;
  await guanxi([command, HENGRUI, '--lang', 'en', ...more, '-f', `json=${at(name)}`], { env });
  return JSON.parse(readFileSync(at(name), 'utf8')) as AuditResult;
}

beforeAll(async () => {
  await saved('open.json', ['audit', '--no-simulation']);
  await saved('red.json', ['audit', '--no-simulation', '--redact']);
  await saved('keyed.json', ['audit', '--no-simulation', '--redact'], KEY);
});

describe('pseudonyms without a key', () => {
  it('are those of the files and the day, whatever was asked of them', async () => {
    const called = ({ firm, accounts }: AuditResult) => [
      firm.id,
      ...accounts.flatMap(({ id, people }) => [id, ...people.map((one) => one.id)]),
    ];
    const first = called(JSON.parse(readFileSync(at('red.json'), 'utf8')) as AuditResult);
    const runs = [['audit'], ['audit', '--draws', '300'], ['check'], ['audit', '--no-simulation', '--base', at('open.json')]];
    for (const run of runs) expect(called(await saved('run.json', [...run, '--redact'])), run.join(' ')).toEqual(first);
    expect(called(await saved('run.json', ['audit', '--no-simulation', '--redact', '--as-of', '2026-01-31']))).not.toEqual(first);
  });
});

describe('a redacted result is compared', () => {
  it.each([
    ['with one that has names', ['diff', at('open.json'), at('keyed.json')], 'everybody would seem to have gone'],
    ['with one that has names, the other way round', ['diff', at('keyed.json'), at('open.json')], 'everybody would seem to have gone'],
    ['with the plan', ['audit', HENGRUI, '--base', at('keyed.json')], 'everybody would seem to have gone'],
    ['made without a key', ['diff', at('red.json'), at('red.json')], 'made without a key'],
    ['made without a key, with one made with it', ['diff', at('keyed.json'), at('red.json')], 'made without a key'],
    ['made without a key, with the plan', ['check', HENGRUI, '--base', at('red.json')], 'made without a key'],
  ])('never %s', async (_, args, words) => {
    const { stdout, stderr, code } = await guanxi([...args, '--lang', 'en']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(words);
    expect(stderr).toContain('--base result.json --redact');
  });
  it('with one made with the same key, or before its names are hidden', async () => {
    expect((await guanxi(['diff', at('keyed.json'), at('keyed.json'), '--lang', 'en'])).code).toBe(0);
    const { comparison, redacted } = await saved('moved.json', ['audit', '--no-simulation', '--base', at('open.json'), '--redact']);
    expect([redacted, comparison?.accounts]).toEqual(['content', []]);
  });
});

describe('two plans in one repository', () => {
  it('have a mark of their own each, which shows no folder and outlasts a change', async () => {
    const repo = new Repository();
    try {
      for (const plan of ['plans/north', 'plans/south']) repo.copy(HENGRUI, plan);
      repo.commit('2026-06-30', 'two');
      const mark = async (plan: string): Promise<string> => {
        const args = ['check', plan, '--redact', '-f', 'markdown', '--lang', 'en'];
        return (await guanxi(args, { cwd: repo.path('.'), env: GIT_ENV })).stdout.split('\n')[0] ?? '';
      };
      const [north, south] = [await mark('plans/north'), await mark('plans/south')];
      expect(north).toMatch(/^<!-- guanxi:report folder-[0-9a-f]{10} -->$/);
      expect(south).not.toBe(north);
      repo.edit('plans/north/guanxi.yaml', (text) => text.replace(/^as_of.*$/m, 'as_of: 2026-05-31'));
      expect(await mark('plans/north')).toBe(north);
    } finally {
      repo.done();
    }
  });
});

describe('who took part in a workshop', () => {
  const FORMATS = ['terminal', 'json', 'html', 'markdown', 'csv'];
  const written = (name: string): string => FORMATS.map((format) => readFileSync(at(`${name}.${format}`), 'utf8')).join('\n');
  const draw = async (name: string, ...more: readonly string[]): Promise<string> => {
    await guanxi([
      'audit',
      HENGRUI,
      '--lang',
      'en',
      ...more,
      ...FORMATS.flatMap((format) => ['-f', `${format}=${at(`${name}.${format}`)}`]),
    ]);
    return written(name);
  };
  it('can be read from the paths of evidence, and not with --redact', async () => {
    expect(existsSync(join(HENGRUI, 'workshops'))).toBe(true);
    const sheet = /workshops\/2026-06\/(?!file-)[\w-]+\.yaml/;
    expect(await draw('named')).toMatch(sheet);
    expect(await draw('hidden', '--redact')).not.toMatch(sheet);
    expect(written('hidden')).toMatch(/workshops\/2026-06\/file-[0-9a-f]{10}\.yaml/);
  });
});

describe('problems of the plan in CI', () => {
  const CI = { CI: 'true' };
  let dir: string;
  beforeAll(() => {
    dir = at('broken');
    cpSync(HENGRUI, dir, { recursive: true });
    const account = join(dir, 'accounts/mengyuan.yaml');
    writeFileSync(account, `${readFileSync(account, 'utf8')}\nsecret_王立新: {name: 王立新, boss: p.secret_person}\n`);
    appendFileSync(join(dir, 'accounts/xinhe.yaml'), '\nreferrals: [{to: p.secret_person, date: 王立新}]\n');
  });
  const quoted = /王立新|secret/;

  it.each([['check'], ['audit', '--no-simulation'], ['map', '--redact']])(
    '%s quotes no word of it on stderr',
    async (command = '', ...more) => {
      const args = [command, dir, ...more, '-f', command === 'map' ? 'mermaid' : 'markdown'];
      const { code, stderr, stdout } = await guanxi(args, { env: { ...CI, ...KEY } });
      expect(code).toBe(1);
      expect(`${stderr}${stdout}`).not.toMatch(quoted);
      if (command !== 'map') expect(stderr).toMatch(/^accounts\/mengyuan\.yaml:\d+ {2}\S+ GX011 {2}/m);
    },
  );

  it('quotes it at the desk, and where it is asked to', async () => {
    for (const [args, env] of [
      [[], {}],
      [['--no-redact'], CI],
    ] as const) {
      expect((await guanxi(['check', dir, ...args], { env })).stderr).toMatch(/^ *> +\d+ \| secret_王立新/m);
    }
  });

  it('nor guanxi.yaml, where that is what is wrong', async () => {
    const other = at('refused');
    cpSync(HENGRUI, other, { recursive: true });
    appendFileSync(join(other, 'guanxi.yaml'), '\npolicy: {waivers: [{code: GX711, by: 王立新, secret: 1}]}\n');
    const { code, stderr } = await guanxi(['check', other], { env: CI });
    expect([code, quoted.test(stderr)]).toEqual([2, false]);
    expect(stderr).toMatch(/^guanxi\.yaml:\d+ {2}\S+ GX011 {2}/m);
    for (const [args, env] of [
      [[], {}],
      [['--no-redact'], CI],
    ] as const) {
      expect((await guanxi(['check', other, ...args], { env })).stderr).toContain('王立新');
    }
  });
});
