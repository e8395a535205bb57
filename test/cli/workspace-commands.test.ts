import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit.ts';
import { run as init, TEMPLATES } from '../../src/cli/commands/init.ts';
import { run as schema } from '../../src/cli/commands/schema.ts';
import { run as validate } from '../../src/cli/commands/validate.ts';
import { CliError } from '../../src/cli/errors.ts';
import { run as main } from '../../src/cli/main.ts';
import { PUBLISHED } from '../../src/schema/publish.ts';
import { openWorkspace } from '../../src/workspace/open.ts';
import { fakeIo } from './fake-io.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');
const plain = { lang: null, color: 'auto', width: null } as const;
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'guanxi-cmd-'));
  made.push(path);
  return path;
}

describe('validate', () => {
  const look = async (cwd: string, more: object = {}) => {
    const io = fakeIo({ cwd, isTTY: (more as { isTTY?: boolean }).isTTY ?? false });
    const exit = await validate(
      { dir: null, outputs: [{ format: 'terminal', path: null }], asOf: null, redact: null, redactKey: null, ...plain, ...more },
      io,
    );
    return { exit, out: io.out(), err: io.err() };
  };

  it('says that nothing is wrong', async () => {
    expect(await look(join(FIXTURES, 'hengrui'), { lang: 'en' })).toEqual({
      exit: 0,
      out: expect.stringMatching(/^No problems in \d+ files\.\n$/),
      err: '',
    });
  });
  it('speaks the language of guanxi.yaml unless told otherwise', async () => {
    const root = folder();
    writeFileSync(join(root, 'guanxi.yaml'), 'guanxi: 1\nlanguage: zh\n');
    writeFileSync(join(root, 'firm.yaml'), 'id: f\nname: F\n');
    expect((await look(root)).out).toBe('2 个文件，没有问题。\n');
    expect((await look(root, { lang: 'en' })).out).toBe('No problems in 2 files.\n');
  });
  it('speaks it even of a guanxi.yaml it cannot use', async () => {
    const root = folder();
    writeFileSync(join(root, 'guanxi.yaml'), 'guanxi: 1\nlanguage: zh\nacounts: x\n');
    const { exit, out } = await look(root);
    expect([exit, out.includes('没有 `acounts` 这个键')]).toEqual([2, true]);
  });
  it('tells all problems of all files in one run, by place', async () => {
    const root = folder();
    const files = {
      'guanxi.yaml': 'guanxi: 1\n',
      'firm.yaml': 'id: f\nname: F\nteam: [{id: U}]\n',
      'accounts/b.yaml': 'a: [\n',
      'accounts/a.yaml': 'id: a\n',
    };
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), text);
    }
    const { exit, out } = await look(root);
    expect(exit).toBe(1);
    expect(out.match(/^\S+:\d+:\d+/gm)).toEqual(['accounts/a.yaml:1:1', 'accounts/a.yaml:1:1', 'accounts/b.yaml:1:4', 'firm.yaml:3:13']);
  });
  it('names a missing workspace as it was typed, with folders and a command that work from here', async () => {
    const root = folder();
    mkdirSync(join(root, 'a/plans'), { recursive: true });
    writeFileSync(join(root, 'a/plans/guanxi.yaml'), 'guanxi: 1\n');
    const { exit, out } = await look(root, { dir: './a', lang: 'en' });
    expect([exit, out.split('  ')[0]]).toEqual([2, './a:1:1'.slice(0, 3)]);
    expect(out).toContain('Did you mean a/plans?');
    expect(out).toContain('guanxi validate plans');
    const io = fakeIo({ cwd: root });
    expect(await main(['audit', 'a'], io)).toBe(2);
    expect(io.err()).toContain('guanxi audit plans');
  });
  it('warnings do not fail it', async () => expect((await look(join(FIXTURES, 'errors/no-match'))).exit).toBe(0));
  it('colours only a terminal', async () => {
    const cwd = join(FIXTURES, 'errors/unknown-key');
    expect((await look(cwd, { isTTY: true })).out).toContain('\u001b[');
    expect((await look(cwd, { isTTY: true, color: 'never' })).out).not.toContain('\u001b');
    expect((await look(cwd)).out).not.toContain('\u001b');
  });
  it('writes into a file when asked', async () => {
    const root = folder();
    const io = fakeIo({ cwd: root });
    const outputs = [{ format: 'json', path: 'p.json' }] as const;
    expect(await validate({ dir: join(FIXTURES, 'errors/bad-id'), outputs, asOf: null, redact: null, redactKey: null, ...plain }, io)).toBe(
      1,
    );
    expect([io.out(), io.err()]).toEqual(['', 'wrote p.json\n']);
    expect(JSON.parse(readFileSync(join(root, 'p.json'), 'utf8'))).toMatchObject({
      format: 'guanxi-problems',
      problems: [{ code: 'GX016', lens: 'data' }],
    });
  });
});

describe('a guanxi.yaml that cannot be used', () => {
  it('is told on stderr by every other command, with exit code 2', async () => {
    const io = fakeIo({ cwd: join(FIXTURES, 'errors/unknown-threshold') });
    expect(await main(['audit'], io)).toBe(2);
    expect(io.out()).toBe('');
    expect(io.err()).toContain('guanxi.yaml:5:12  error GX021');
  });
  it('shows the folder as it was named', async () => {
    const io = fakeIo({ cwd: FIXTURES });
    expect(await main(['audit', 'errors/no-workspace', '--lang', 'zh'], io)).toBe(2);
    expect(io.err()).toMatch(/^errors\/no-workspace {2}错误 GX008/);
  });
});

describe('schema', () => {
  it('lists what there is', async () => {
    const io = fakeIo();
    expect(await schema({ name: null, write: null, ...plain }, io)).toBe(0);
    expect(
      io
        .out()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual([...PUBLISHED, '']);
  });
  it.each(PUBLISHED)('prints %s', async (name) => {
    const io = fakeIo();
    await schema({ name, write: null, ...plain }, io);
    expect(JSON.parse(io.out())).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', $id: `${name}.schema.json` });
  });
  it('suggests a name', async () => {
    await expect(schema({ name: 'acount', write: null, ...plain }, fakeIo())).rejects.toMatchObject({
      key: 'cli.error.schema',
      suggestions: ['account'],
    });
  });
});

describe('audit --account', () => {
  const seen = async (account: string) => {
    const io = fakeIo({ cwd: FIXTURES });
    const exit = await main(['audit', 'hengrui', '--no-simulation', '--lang', 'en', '--account', account], io);
    return { exit, out: io.out(), err: io.err() };
  };
  it('takes a name or a part of it that is unique', async () => {
    expect(await seen('蒙原')).toMatchObject({ exit: 0, out: expect.stringMatching(/^蒙原乳业/) });
  });
  it('offers what a part could mean', async () => {
    expect(await seen('an')).toMatchObject({ exit: 2, err: expect.stringContaining('Did you mean') });
  });
});

describe('init', () => {
  it('says where a workflow has to lie that was written below the root of a repository', async () => {
    const root = mkdtempSync(join(tmpdir(), 'guanxi-init-'));
    try {
      mkdirSync(join(root, '.git'));
      const [below, top] = [fakeIo({ cwd: root }), fakeIo({ cwd: root })];
      await init({ dir: 'clients/plans', template: 'ci', name: null, interview: null, ...plain }, below);
      expect(below.err()).toContain('path: clients/plans');
      await init({ dir: '.', template: 'ci', name: null, interview: null, ...plain }, top);
      expect(top.err()).toBe('');
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });

  it.each(TEMPLATES)('%s validates and audits without a problem', async (template) => {
    const cwd = folder();
    const io = fakeIo({ cwd });
    expect(await init({ dir: 'plans', template, name: null, interview: null, ...plain }, io)).toBe(0);
    expect(io.err()).toBe('');
    const { problems, result } = audit({ dir: join(cwd, 'plans'), today: '2031-01-01' });
    expect(problems).toEqual([]);
    expect(result.asOfSource).toBe('today');
    const opened = openWorkspace(join(cwd, 'plans'));
    for (const [file, text] of opened.texts)
      if (file.endsWith('.yaml')) expect(schemaOf(text, join(cwd, 'plans', file)), file).toBeTruthy();
  });

  it('writes the language asked for, and names a free folder where it refuses', async () => {
    const cwd = folder();
    await init({ dir: 'plans', template: 'minimal', name: null, interview: null, ...plain, lang: 'zh' }, fakeIo({ cwd }));
    expect(readFileSync(join(cwd, 'plans/guanxi.yaml'), 'utf8')).toMatch(/^language: zh\b/m);
    await expect(init({ dir: 'plans', template: 'minimal', name: null, interview: null, ...plain }, fakeIo({ cwd }))).rejects.toMatchObject(
      {
        args: { dir: 'plans', free: 'plans-2' },
      },
    );
  });

  it.each(TEMPLATES)('%s: every file agrees with the schema its first line names', async (template) => {
    const cwd = folder();
    await init({ dir: null, template, name: null, interview: null, ...plain }, fakeIo({ cwd }));
    const { parse } = await import('yaml');
    for (const [file, text] of openWorkspace(cwd).texts) {
      if (!file.endsWith('.yaml')) continue;
      const ajv = new Ajv({ strict: false });
      const valid = ajv.validate(JSON.parse(readFileSync(schemaOf(text, join(cwd, file)) ?? '', 'utf8')) as object, parse(text));
      expect(valid, `${file}: ${ajv.errorsText()}`).toBe(true);
    }
  });

  it('the full template shows every kind of file', async () => {
    const cwd = folder();
    await init({ dir: null, template: 'full', name: null, interview: null, ...plain }, fakeIo({ cwd }));
    const found = openWorkspace(cwd);
    expect([found.firm, found.chain, found.ruleset].every(Boolean)).toBe(true);
    expect([found.accounts.length, found.communities.length, found.workshops.length].every((n) => n > 0)).toBe(true);
    expect(new Set(found.logs.map(({ format }) => format))).toEqual(new Set(['yaml', 'jsonl', 'csv']));
  });

  it.each([
    ['Northwind Traders', 'en', 'northwind-traders'],
    ['恒瑞：灌装 # 设备', 'zh', 'our-firm'],
  ] as const)('begins with %s alone where it is named', async (name, lang, id) => {
    const cwd = folder();
    await init({ dir: null, template: null, name, interview: null, ...plain, lang }, fakeIo({ cwd }));
    const { firm, config, accounts, logs, problems } = openWorkspace(cwd);
    expect(firm?.data).toEqual({ id, name });
    expect(config.data).toMatchObject({ language: lang });
    expect([accounts, logs, problems]).toEqual([[], [], []]);
  });

  it('refuses a name beside a template, and a blank one', async () => {
    const cwd = folder();
    await expect(init({ dir: null, template: 'full', name: 'F', interview: null, ...plain }, fakeIo({ cwd }))).rejects.toMatchObject({
      key: 'cli.error.initName',
    });
    await expect(init({ dir: null, template: null, name: ' ', interview: null, ...plain }, fakeIo({ cwd }))).rejects.toBeInstanceOf(
      CliError,
    );
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('overwrites nothing: if one file is there, none is written', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'firm.yaml'), 'mine\n');
    await expect(init({ dir: null, template: 'minimal', name: null, interview: null, ...plain }, fakeIo({ cwd }))).rejects.toMatchObject({
      key: 'cli.error.exists',
      args: { files: ['firm.yaml'] },
    });
    expect(readdirSync(cwd)).toEqual(['firm.yaml']);
    expect(readFileSync(join(cwd, 'firm.yaml'), 'utf8')).toBe('mine\n');
  });
  it('says so where it cannot write', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'plans'), '');
    await expect(
      init({ dir: 'plans', template: 'minimal', name: null, interview: null, ...plain }, fakeIo({ cwd })),
    ).rejects.toBeInstanceOf(CliError);
  });
});

/** The file the editor modeline of a template points to; null where it has none or points nowhere. */
function schemaOf(text: string, file: string): string | null {
  const stated = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text.split('\n')[0] ?? '')?.[1];
  const path = stated === undefined ? null : join(dirname(file), stated);
  return path !== null && existsSync(path) ? path : null;
}
