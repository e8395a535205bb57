import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run as doctor } from '../../../src/cli/commands/doctor.ts';
import { run as init } from '../../../src/cli/commands/init.ts';
import { run as schema } from '../../../src/cli/commands/schema.ts';
import type { Remark, Seen } from '../../../src/cli/doctor/checkup.ts';
import { publishedSchema } from '../../../src/schema/publish.ts';
import { fakeIo } from '../fake-io.ts';

const HENGRUI = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'hengrui');
const plain = { lang: null, color: 'auto', width: null } as const;
const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function folder(files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'guanxi-doctor-'));
  made.push(root);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

const FIRM = 'id: f\nname: 恒瑞\nteam: [{id: u.chen, name: 陈立新, addresses: [chen@hengrui.example]}]\n';
const PLAN = { 'guanxi.yaml': 'guanxi: 1\nas_of: 2026-06-30\n', 'firm.yaml': FIRM };

type Told = Seen & { readonly language: string; readonly remarks: readonly (Remark & { what: string; how: string })[] };
let valid: (value: unknown) => boolean;
beforeAll(async () => {
  const check = new Ajv({ strict: false }).compile(await publishedSchema('doctor'));
  valid = (value) => check(value) || expect(check.errors).toEqual([]) === undefined;
});

async function look(cwd: string, more: object = {}, env: Record<string, string> = {}): Promise<Told & { exit: number; text: string }> {
  const io = fakeIo({ cwd, env });
  const exit = await doctor({ dir: null, outputs: [{ format: 'json', path: null }], asOf: null, ...plain, ...more }, io);
  const told = JSON.parse(io.out()) as Told;
  expect(valid(told)).toBe(true);
  return { ...told, exit, text: io.out() };
}
const codes = ({ remarks }: Told): readonly string[] => remarks.map(({ code }) => code);
const setting = ({ settings }: Told, name: string) => settings.find((one) => one.name === name);

describe('the doctor looks at a plan', () => {
  it('and counts files by kind and pattern, entries, and what no pattern matches', async () => {
    const root = folder({
      ...PLAN,
      'guanxi.yaml': 'guanxi: 1\naccounts: [accounts/*.yaml, more/*.yaml, "!more/old.yaml"]\n',
      'accounts/a.yaml': 'id: a\nname: A\nrelation: customer\n',
      'accounts/list.xlsx': 'PK',
      'more/b.yaml': 'id: b\nname: B\nrelation: customer\n',
      'more/old.yaml': 'id: c\nname: C\nrelation: customer\n',
      'interactions/2026.yaml': '- {date: 2026-03-02, account: a, channel: visit}\n- {date: 2026-03-03, account: a, channel: call}\n',
    });
    const seen = await look(root);
    expect(seen.workspace?.files.filter(({ kind }) => kind === 'accounts')).toEqual([
      { kind: 'accounts', pattern: 'accounts/*.yaml', stated: true, files: 1 },
      { kind: 'accounts', pattern: 'more/*.yaml', stated: true, files: 1 },
    ]);
    expect(seen.workspace).toMatchObject({ root: '.', entries: 2, unread: ['accounts/list.xlsx'] });
    expect([codes(seen).includes('unread'), seen.exit]).toEqual([true, 0]);
  });

  it('finds errors, and fails by them', async () => {
    const seen = await look(folder({ ...PLAN, 'accounts/a.yaml': 'id: a\nnam: A\n' }));
    expect([seen.exit, seen.remarks[0]?.code, seen.remarks[0]?.severity]).toEqual([1, 'errors', 'error']);
  });

  it('finds imports without a ground, and grounds that have ended', async () => {
    const record = (ground: string): string => `id: x\nkind: csv\nfiles: []\n${ground}`;
    const imports = {
      'imports/a.yaml': record('ground: {basis: contract, until: 2026-06-29}\n'),
      'imports/b.yaml': record('ground: {basis: consent, until: 2026-06-30}\n'),
      'imports/c.yaml': record(''),
    };
    const seen = await look(folder({ ...PLAN, ...imports }));
    expect(seen.workspace?.imports).toEqual([
      { file: 'imports/a.yaml', basis: 'contract', until: '2026-06-29', ended: true },
      { file: 'imports/b.yaml', basis: 'consent', until: '2026-06-30', ended: false },
      { file: 'imports/c.yaml', basis: null, until: null, ended: false },
    ]);
    expect(codes(seen)).toEqual(expect.arrayContaining(['ground', 'groundEnded']));
    const general = 'guanxi: 1\nprivacy: {ground: {basis: contract}}\n';
    expect(codes(await look(folder({ ...PLAN, ...imports, 'guanxi.yaml': general })))).not.toContain('ground');
    const over = await look(
      folder({ ...PLAN, ...imports, 'guanxi.yaml': 'guanxi: 1\nas_of: 2026-06-30\nprivacy: {ground: {basis: contract, until: 2020}}\n' }),
    );
    expect(over.workspace?.endedGrounds).toEqual(['guanxi.yaml', 'imports/a.yaml']);
    expect(over.workspace?.imports.map(({ ended }) => ended)).toEqual([true, false, true]);
    expect(codes(over)).not.toContain('warnings');
  });

  it('counts drafts without telling whose, and finds what killed runs left', async () => {
    const left = { '.guanxi/drafts/workshop-u.chen.json': '{}', '.guanxi/drafts/.gitignore': '*', 'accounts/a.yaml.999999999.tmp': '' };
    const seen = await look(folder({ ...PLAN, ...left, [`accounts/b.yaml.${process.pid}.tmp`]: '' }));
    expect(seen.workspace).toMatchObject({ drafts: 1, leftovers: ['accounts/a.yaml.999999999.tmp'] });
    expect(seen.text).not.toContain('u.chen');
  });

  it('tells no name, no address and no key of anybody, nor where the machine keeps its files', async () => {
    const root = folder();
    cpSync(HENGRUI, root, { recursive: true });
    const secret = 'correct horse battery staple';
    for (const format of ['json', 'terminal'] as const) {
      const io = fakeIo({ cwd: root, env: { GUANXI_REDACT_KEY: secret } });
      await doctor({ dir: null, outputs: [{ format, path: null }], asOf: null, ...plain }, io);
      for (const word of ['王', '陈工', 'u.chen', 'p.wang', '@', secret, tmpdir(), '恒瑞']) expect(io.out(), word).not.toContain(word);
    }
    const folderBelow = join(root, 'accounts');
    expect((await look(folderBelow)).workspace?.root).toBe('..');
  });
});

describe('where settings come from', () => {
  it('is guanxi.yaml, or nowhere', async () => {
    const config =
      'guanxi: 1\nlanguage: zh\nas_of: 2026-06-30\nprivacy: {pseudonyms: true, retention_months: 24, ground: {basis: contract}}\n';
    const stated = await look(folder({ ...PLAN, 'guanxi.yaml': config }));
    expect(stated.language).toBe('zh');
    expect(stated.settings.slice(0, 7)).toEqual([
      { name: 'day', value: '2026-06-30', from: 'config', by: 'as_of' },
      { name: 'language', value: 'zh', from: 'config', by: 'language' },
      { name: 'ruleset', value: 'default', from: 'default', by: null },
      { name: 'overrides', value: 0, from: 'default', by: null },
      { name: 'pseudonyms', value: true, from: 'config', by: 'privacy.pseudonyms' },
      { name: 'retention', value: 24, from: 'config', by: 'privacy.retention_months' },
      { name: 'ground', value: 'contract', from: 'config', by: 'privacy.ground' },
    ]);
    const silent = await look(folder({ ...PLAN, 'guanxi.yaml': 'guanxi: 1\n' }));
    expect(setting(silent, 'day')).toEqual({ name: 'day', value: '2026-07-01', from: 'today', by: null });
  });

  it('is a flag before all else', async () => {
    const seen = await look(folder(PLAN), { lang: 'zh', asOf: '2026-01-31', width: 60, color: 'always' }, { NO_COLOR: '1' });
    expect(setting(seen, 'day')).toMatchObject({ value: '2026-01-31', from: 'flag', by: '--as-of' });
    expect(setting(seen, 'language')).toMatchObject({ value: 'zh', from: 'flag', by: '--lang' });
    expect(setting(seen, 'width')).toMatchObject({ value: 60, from: 'flag', by: '--width' });
    expect(setting(seen, 'colour')).toMatchObject({ value: true, from: 'flag', by: '--color' });
    expect(codes(seen)).toContain('narrow');
  });

  it('is a variable', async () => {
    const seen = await look(folder(PLAN), {}, { FORCE_COLOR: '1', GUANXI_REDACT_KEY: 'short' });
    expect(setting(seen, 'colour')).toMatchObject({ value: true, from: 'env', by: 'FORCE_COLOR' });
    expect(setting(seen, 'redactKey')).toEqual({ name: 'redactKey', value: 'short', from: 'env', by: 'GUANXI_REDACT_KEY' });
    const long = await look(folder(PLAN), {}, { GUANXI_REDACT_KEY: '0123456789abcdef' });
    expect([setting(long, 'redactKey')?.value, codes(long).includes('keyShort')]).toEqual(['set', false]);
  });
});

describe('the editor', () => {
  it('has the schemas after init, and after guanxi schema --write', async () => {
    const root = folder();
    await init({ dir: 'plans', template: 'minimal', name: null, interview: null, ...plain }, fakeIo({ cwd: root }));
    const plans = join(root, 'plans');
    expect((await look(plans)).editor).toMatchObject({ schemas: 'present', outdated: [], example: null });
    const stale = join(plans, '.guanxi', 'schema', 'firm.schema.json');
    writeFileSync(stale, '{}');
    const old = await look(plans);
    expect([old.editor?.schemas, old.editor?.outdated, codes(old).includes('schemasOld')]).toEqual(['outdated', ['firm'], true]);
    expect(await schema({ name: null, write: 'plans', ...plain }, fakeIo({ cwd: root }))).toBe(0);
    expect(JSON.parse(readFileSync(stale, 'utf8'))).toEqual(await publishedSchema('firm'));
    expect((await look(plans)).editor?.schemas).toBe('present');
  });

  it('is told the line a file lacks, with the way to its schema', async () => {
    const account = 'id: a\nname: A\nrelation: customer\n';
    const named = `# a note\n# yaml-language-server: $schema=.guanxi/schema/x.schema.json\n`;
    const files = { 'guanxi.yaml': `${named}guanxi: 1\n`, 'firm.yaml': named + FIRM, 'accounts/east/a.yaml': account };
    const seen = await look(folder(files));
    expect(seen.editor).toMatchObject({
      schemas: 'missing',
      named: 2,
      of: 3,
      example: {
        file: 'accounts/east/a.yaml',
        line: '# yaml-language-server: $schema=../../.guanxi/schema/account.schema.json',
      },
    });
  });

  it.each([
    [{ TERM_PROGRAM: 'vscode', EDITOR: 'vim' }, {}, 'vscode'],
    [{ TERMINAL_EMULATOR: 'JetBrains-JediTerm' }, {}, 'jetbrains'],
    [{ EDITOR: '/usr/bin/nvim -f' }, {}, 'vim'],
    [{ EDITOR: 'nano' }, { '.idea/x.xml': '' }, 'jetbrains'],
    [{ VISUAL: 'code --wait' }, {}, 'vscode'],
    [{ EDITOR: 'nano' }, {}, null],
  ])('is recognised by %j and %j: %s', async (env, files, name) => {
    expect((await look(folder({ ...PLAN, ...files }), {}, env as Record<string, string>)).editor?.name).toBe(name);
  });
});

describe('without a plan', () => {
  it('says so, and what the machine can do', async () => {
    const seen = await look(folder());
    expect([seen.exit, seen.workspace, seen.refused, codes(seen)[0]]).toEqual([2, null, 'none', 'none']);
    expect(seen.machine.node).toBe(process.versions.node);
  });

  it('says that guanxi.yaml is broken, in its language', async () => {
    const seen = await look(folder({ 'guanxi.yaml': 'guanxi: 1\nlanguage: zh\nacounts: x\n' }));
    expect([seen.exit, seen.refused, seen.language, codes(seen)[0]]).toEqual([2, 'config', 'zh', 'config']);
  });
});
