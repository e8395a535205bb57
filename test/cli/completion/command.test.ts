import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/main.ts';
import { fakeIo } from '../fake-io.ts';

const HENGRUI = join(import.meta.dirname, '../../../fixtures/hengrui');

/** What the shell is told where this line ends, line by line. */
async function offered(shell: string, line: string, { cwd = HENGRUI, env = {} }: { cwd?: string; env?: Record<string, string> } = {}) {
  const io = fakeIo({ cwd, env });
  expect(await run(['completion', shell, '--', ...line.split(' ')], io)).toBe(0);
  expect(io.err()).toBe('');
  return io.out().split('\n').slice(0, -1);
}

describe('guanxi completion', () => {
  it('gives each shell its own line: the word, with a colon or a tab before its name', async () => {
    const line = 'guanxi route --account meng';
    expect(await offered('bash', line)).toEqual(['mengyuan']);
    expect(await offered('zsh', line)).toEqual(['mengyuan:蒙原乳业 Mengyuan Dairy']);
    expect(await offered('fish', line)).toEqual(['mengyuan\t蒙原乳业 Mengyuan Dairy']);
  });

  it('knows accounts, people of either side and communities of the workspace around, each in order', async () => {
    expect(await offered('bash', 'guanxi leave u.l')).toEqual(['u.lin']);
    expect(await offered('bash', 'guanxi leave p.wa')).toEqual(['p.wang']);
    const accounts = await offered('bash', 'guanxi route --account ');
    expect(accounts).toEqual([...accounts].sort());
    expect(accounts).toHaveLength(readdirSync(join(HENGRUI, 'accounts')).length);
    expect(await offered('bash', 'guanxi map --community ')).toEqual(['filling-circle', 'hengrui-app']);
  });

  it('knows them of the folder the line names', async () => {
    const cwd = join(HENGRUI, '..');
    expect(await offered('bash', 'guanxi ask hengrui --account meng', { cwd })).toEqual(['mengyuan']);
    expect(await offered('bash', 'guanxi log --dir hengrui meng', { cwd })).toEqual(['mengyuan']);
    expect(await offered('bash', 'guanxi log --dir nowhere meng', { cwd })).toEqual([]);
  });

  it('gives a shell that parts words at an equals sign what stands behind it, and others the whole word', async () => {
    expect(await offered('bash', 'guanxi route --account = meng')).toEqual(['mengyuan']);
    expect(await offered('bash', 'guanxi audit --lang =')).toEqual(['en', 'zh']);
    expect(await offered('zsh', 'guanxi audit --lang=z')).toEqual(['--lang=zh']);
  });

  it('offers a contact the people of the account typed before them, none twice, and everybody where that is no account', async () => {
    expect(await offered('bash', 'guanxi log mengyuan p.')).toEqual(['p.li', 'p.wang', 'p.zhang']);
    expect(await offered('bash', 'guanxi log mengyuan p.wang --visit p.')).toEqual(['p.li', 'p.zhang']);
    expect((await offered('bash', 'guanxi log meng p.')).length).toBeGreaterThan(20);
  });

  it('says nothing where there is no workspace', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'guanxi-completion-'));
    expect(await offered('bash', 'guanxi leave ', { cwd: empty })).toEqual([]);
    rmSync(empty, { recursive: true });
  });

  it('describes commands in the language asked for, else in that of the shell', async () => {
    const line = 'guanxi valid';
    expect(await offered('fish', line)).toEqual([expect.stringMatching(/^validate\tCheck /)]);
    expect(await offered('fish', line, { env: { LANG: 'zh_CN.UTF-8' } })).toEqual([expect.stringMatching(/^validate\t\p{Script=Han}/u)]);
    const io = fakeIo({ cwd: HENGRUI, env: { LANG: 'zh_CN.UTF-8' } });
    await run(['completion', '--lang', 'en', 'fish', '--', 'guanxi', 'valid'], io);
    expect(io.out()).toMatch(/^validate\tCheck /);
  });
});
