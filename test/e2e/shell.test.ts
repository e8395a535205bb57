import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, GUANXI, guanxi, HENGRUI, ROOT } from './run.ts';

const ESCAPE = '\u001b[';
const version = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

let empty: string;
beforeAll(() => {
  empty = mkdtempSync(join(tmpdir(), 'guanxi-e2e-'));
});
afterAll(() => rmSync(empty, { recursive: true, force: true }));

describe('the built command', () => {
  it('prints its version', async () => {
    expect(await guanxi(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
  });

  it('helps in both languages', async () => {
    const english = await guanxi(['--help']);
    const chinese = await guanxi(['--help', '--lang', 'zh']);
    expect([english.code, chinese.code, english.stderr, chinese.stderr]).toEqual([0, 0, '', '']);
    expect(english.stdout).toContain('Exit codes');
    expect(chinese.stdout).toContain('退出码');
  });

  it('ends with 2 and says why on stderr for a wrong flag', async () => {
    const { stdout, stderr, code } = await guanxi(['--forma', 'json']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('Did you mean --format?');
  });

  it('ends with 2 where there is no workspace', async () => {
    const { stdout, stderr, code } = await guanxi([], { cwd: empty });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('guanxi.yaml');
    expect(stderr).not.toContain('    at ');
  });

  it('ends with 2 for a folder that does not exist', async () => {
    const { stdout, stderr, code } = await guanxi(['audit', './nowhere'], { cwd: empty });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('nowhere');
    expect(stderr).not.toContain('internal');
  });
});

describe('an audit of the bundled workspace', () => {
  it('reports on stdout, says nothing on stderr and ends with 0', async () => {
    const { stdout, stderr, code } = await guanxi(['audit', HENGRUI]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain('恒瑞');
  });

  it('needs no command, and no folder inside the workspace', async () => {
    const named = await guanxi(['audit', HENGRUI]);
    expect(await guanxi([HENGRUI])).toEqual(named);
    expect(await guanxi([], { cwd: HENGRUI })).toEqual(named);
    expect(await guanxi([], { cwd: join(HENGRUI, 'accounts') })).toEqual(named);
  });

  it('colours only where colour is wanted', async () => {
    const plain = await guanxi(['audit', HENGRUI]);
    const forced = await guanxi(['audit', HENGRUI], { env: { FORCE_COLOR: '1' } });
    const refused = await guanxi(['audit', HENGRUI], { env: { FORCE_COLOR: '1', NO_COLOR: '1' } });
    const flagged = await guanxi(['audit', HENGRUI, '--color'], { env: { NO_COLOR: '1' } });
    expect(plain.stdout).not.toContain(ESCAPE);
    expect(forced.stdout).toContain(ESCAPE);
    expect(refused.stdout).toBe(plain.stdout);
    expect(flagged.stdout).toBe(forced.stdout);
  });

  it('ends quietly when the reader goes away', async () => {
    const { stdout, stderr, code } = await command('bash', [
      '-c',
      '"$0" "$1" audit "$2" --as-of 2026-06-30 | head -1',
      process.execPath,
      GUANXI,
      HENGRUI,
    ]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout.split('\n')).toHaveLength(2);
  });

  it('does not wait for a reader that closed at once', async () => {
    const script = 'exec 3>&1; { "$0" "$1" audit "$2" -f json; echo "code $?" >&3; } | true';
    const { stdout, stderr } = await command('bash', ['-c', script, process.execPath, GUANXI, HENGRUI]);
    expect(stderr).toBe('');
    expect(stdout).toBe('code 0\n');
  });

  it('prints the same bytes whatever the locale, the time zone and the folder', async () => {
    for (const format of ['terminal', 'json']) {
      const args = ['audit', HENGRUI, '-f', format, '--as-of', '2026-06-30'];
      const first = await guanxi(args);
      expect(first.stdout.length).toBeGreaterThan(1000);
      for (const env of [
        { LANG: 'zh_CN.UTF-8', LC_ALL: 'zh_CN.UTF-8', TZ: 'Pacific/Kiritimati' },
        { LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Pago_Pago' },
      ]) {
        expect((await guanxi(args, { env, cwd: empty })).stdout).toBe(first.stdout);
      }
    }
  });

  it('writes files whole, and the terminal report beside them', async () => {
    const { stdout, stderr, code } = await guanxi(['audit', HENGRUI, '-f', 'terminal', '-f', 'json=result.json'], { cwd: empty });
    expect([stderr, code]).toEqual(['wrote result.json\n', 0]);
    expect(stdout).toBe((await guanxi(['audit', HENGRUI])).stdout);
    const saved = readFileSync(join(empty, 'result.json'), 'utf8');
    expect(saved).toBe((await guanxi(['audit', HENGRUI, '-f', 'json'])).stdout);
    expect(JSON.parse(saved)).toMatchObject({ format: 'guanxi-result' });
    expect(readdirSync(empty)).toEqual(['result.json']);
  });

  it('ends with 2 where it cannot write, leaving nothing behind', async () => {
    const { stdout, stderr, code } = await guanxi(['audit', HENGRUI, '-f', 'json=no/such/folder.json'], { cwd: empty });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('cannot write no/such/folder.json (ENOENT)');
  });

  it('names the nearest account', async () => {
    const { stdout, stderr, code } = await guanxi(['audit', HENGRUI, '--account', 'mengyaun']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toMatch(/mengyuan/);
  });
});
