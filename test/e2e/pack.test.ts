import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, guanxi, HENGRUI, ROOT } from './run.ts';

/** Packing builds, so it happens in a copy: other tests use this tree's build at the same time. */
let base: string;
let installed: string;
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-pack-'));
  const copy = join(base, 'copy');
  installed = join(base, 'elsewhere');
  mkdirSync(installed);
  const { stdout } = await command('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  for (const file of stdout.split('\0').filter(Boolean)) {
    if (!existsSync(join(ROOT, file))) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const packed = await command('npm', ['pack', '--pack-destination', base], { cwd: copy });
  expect(packed.code, packed.stderr).toBe(0);
  const tarball = readdirSync(base).find((name) => name.endsWith('.tgz')) ?? 'none';
  const done = await command('npm', ['install', '--offline', '--no-audit', '--no-fund', join(base, tarball)], { cwd: installed });
  expect(done.code, done.stderr).toBe(0);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

const home = (...path: string[]) => join(installed, 'node_modules', 'guanxi', ...path);

describe('the packed tarball, installed offline elsewhere', () => {
  it('brings no other package', () => {
    expect(readdirSync(join(installed, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['guanxi']);
  });

  it('knows its version', async () => {
    const { stdout, code } = await command('npx', ['--no-install', 'guanxi', '--version'], { cwd: installed });
    expect([stdout, code]).toEqual([(await guanxi(['--version'])).stdout, 0]);
  });

  it('audits the workspace it brings along, word for word as here', async () => {
    const there = await command('npx', ['--no-install', 'guanxi', 'audit', home('fixtures', 'hengrui')], { cwd: installed });
    expect(there.stdout).toBe((await guanxi(['audit', HENGRUI])).stdout);
    expect(there.code).toBe(0);
  });

  it('starts a workspace with its workflow: hidden folders are packed too', async () => {
    const done = await command('npx', ['--no-install', 'guanxi', 'init', 'plans', '--template', 'ci'], { cwd: installed });
    expect(done.code, done.stderr).toBe(0);
    for (const file of ['.github/workflows/guanxi.yml', '.pre-commit-config.yaml', 'guanxi.yaml', 'firm.yaml'])
      expect(existsSync(join(installed, 'plans', file)), file).toBe(true);
  });

  it('offers its API with types', async () => {
    const program = "import { audit, renderTerminal, VERSION } from 'guanxi'; console.log(VERSION, typeof audit, typeof renderTerminal)";
    const { stdout } = await command(process.execPath, ['--input-type=module', '-e', program], { cwd: installed });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+ function function\n$/);
    expect(readFileSync(home('dist', 'types', 'index.d.ts'), 'utf8')).toContain('audit');
  });

  it('carries the licences of what it bundles, and nothing of the workshop', () => {
    const notices = readFileSync(home('dist', 'THIRD-PARTY-LICENSES.txt'), 'utf8');
    for (const name of ['commander', 'chalk', 'yaml']) expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    for (const name of ['src', 'test', 'scripts', 'dist/.stamp', 'node_modules']) expect(existsSync(home(name)), name).toBe(false);
  });
});
