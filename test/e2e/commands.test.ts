import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guanxi, HENGRUI } from './run.ts';

let base: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'guanxi-commands-'));
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A copy of the bundled workspace with one file changed. */
function broken(name: string, file: string, change: (text: string) => string): string {
  const folder = join(base, name);
  cpSync(HENGRUI, folder, { recursive: true });
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(path, change(text));
  return folder;
}

describe('init', () => {
  it.each(['minimal', 'full', 'ci'])('starts a workspace from the %s template that validates and audits', async (template) => {
    const made = await guanxi(['init', template, '--template', template], { cwd: base });
    expect([made.stderr, made.code]).toEqual(['', 0]);
    const checked = await guanxi(['validate', template], { cwd: base });
    expect([checked.stderr, checked.code]).toEqual(['', 0]);
    const audited = await guanxi(['audit', template, '--as-of', '2026-06-30'], { cwd: base });
    expect([audited.stderr, audited.code]).toEqual(['', 0]);
  });

  it('writes over nothing', async () => {
    await guanxi(['init', 'twice'], { cwd: base });
    const mine = join(base, 'twice', 'firm.yaml');
    writeFileSync(mine, 'id: mine\n');
    const { stdout, stderr, code } = await guanxi(['init', 'twice'], { cwd: base });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('Nothing was written');
    expect(readFileSync(mine, 'utf8')).toBe('id: mine\n');
  });
});

describe('a plan with an error', () => {
  it('is audited as far as it goes: report on stdout, problem on stderr, exit code 1', async () => {
    const folder = broken('typo', 'accounts/mengyuan.yaml', (text) => text.replace(/^relation:/m, 'relaton:'));
    const audited = await guanxi(['audit', folder]);
    expect(audited.code).toBe(1);
    expect(audited.stdout).toContain('恒瑞');
    expect(audited.stderr).toMatch(/^accounts\/mengyuan\.yaml:\d+:1 .*unknown-key\n/m);
    expect(audited.stderr).toContain('^^^^^^^');
    const checked = await guanxi(['validate', folder]);
    expect([checked.stderr, checked.code]).toEqual(['', 1]);
    expect(checked.stdout).toContain(audited.stderr.trim());
  });

  it('cannot be audited where guanxi.yaml is broken: exit code 2, nothing on stdout', async () => {
    const folder = broken('config', 'guanxi.yaml', (text) => `${text}\nacounts: [\n`);
    const { stdout, stderr, code } = await guanxi(['audit', folder]);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(/^guanxi\.yaml:\d+:\d+ /);
  });
});

describe('schema', () => {
  it('prints every schema it lists, as draft-07', async () => {
    const { stdout } = await guanxi(['schema']);
    const names = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0] ?? '');
    expect(names).toEqual(
      expect.arrayContaining(['config', 'firm', 'chain', 'account', 'interactions', 'community', 'workshop', 'ruleset', 'result']),
    );
    for (const name of names) {
      const { stdout: text, code } = await guanxi(['schema', name]);
      expect(code).toBe(0);
      expect(JSON.parse(text)).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
    }
  });

  it('names the nearest', async () => {
    const { stdout, stderr, code } = await guanxi(['schema', 'acount']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('Did you mean account?');
  });
});

describe('explain', () => {
  it.each([['THREAD'], ['v4'], ['GX701'], ['mengyuan', HENGRUI], []])('answers %j', async (...topic) => {
    const { stdout, stderr, code } = await guanxi(['explain', ...topic], { cwd: base });
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout.length).toBeGreaterThan(200);
  });

  it('says what it does not know', async () => {
    const { stdout, stderr, code } = await guanxi(['explain', 'THRAED'], { cwd: base });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('THREAD');
  });
});
