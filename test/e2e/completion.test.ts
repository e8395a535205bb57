import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command, GUANXI, guanxi, HENGRUI } from './run.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guanxi-shell-'));
  writeFileSync(join(folder, 'guanxi'), `#!/bin/sh\nexec "${process.execPath}" "${GUANXI}" "$@"\n`, { mode: 0o755 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a shell says that has loaded its script, in the folder of a plan. */
async function inShell(shell: (typeof SHELLS)[number], [flag = '', typed = '']: readonly string[]) {
  writeFileSync(join(folder, 'script'), (await guanxi(['completion', shell])).stdout);
  const env = { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}`, HOME: folder, XDG_CONFIG_HOME: folder };
  return command(shell, [flag, `source ${join(folder, 'script')}; ${typed}`], { cwd: HENGRUI, env });
}

describe('guanxi completion', () => {
  it.each(SHELLS)('prints a script that asks guanxi itself (%s)', async (shell) => {
    const { stdout, stderr, code } = await guanxi(['completion', shell]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain(`guanxi completion ${shell} -- `);
  });

  const present = SHELLS.filter((shell) => spawnSync(shell, ['-c', 'true']).status === 0);
  it.each(present)('is a script %s can read', async (shell) => {
    const script = join(folder, `script.${shell}`);
    writeFileSync(script, (await guanxi(['completion', shell])).stdout);
    expect(await command(shell, ['-n', script])).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  it.runIf(present.includes('bash'))('completes in bash what stands behind an equals sign', async () => {
    const typed = 'COMP_WORDS=(guanxi audit --account = meng); COMP_CWORD=4; _guanxi; printf "%s\\n" "${COMPREPLY[@]}"';
    expect(await inShell('bash', ['-c', typed])).toEqual({ stdout: 'mengyuan\n', stderr: '', code: 0 });
  });

  it.runIf(present.includes('zsh'))('loads in a zsh that has not started its completion system', async () => {
    expect(await inShell('zsh', ['-fc', 'print $_comps[guanxi]'])).toEqual({ stdout: '_guanxi\n', stderr: '', code: 0 });
  });

  it.runIf(present.includes('fish'))(
    'offers in fish what guanxi knows and no files beside it, and files where it knows nothing',
    async () => {
      const { stdout } = await inShell('fish', ['-c', "complete -C 'guanxi import '; complete -C 'guanxi validate acc'"]);
      expect(stdout.trim().split('\n').sort()).toEqual(['accounts/', 'csv', 'ics', 'mail', 'vcard', 'xlsx']);
    },
  );

  it('offers ids of the workspace around, with names for shells that show them', async () => {
    const bash = await guanxi(['completion', 'bash', '--', 'guanxi', 'leave', 'p.wa'], { cwd: HENGRUI });
    const fish = await guanxi(['completion', 'fish', '--', 'guanxi', 'route', '--account', 'meng'], { cwd: HENGRUI });
    expect(bash).toEqual({ stdout: 'p.wang\n', stderr: '', code: 0 });
    expect(fish).toEqual({ stdout: 'mengyuan\t蒙原乳业 Mengyuan Dairy\n', stderr: '', code: 0 });
  });

  it('says nothing where there is no workspace', async () => {
    const { stdout, stderr, code } = await guanxi(['completion', 'bash', '--', 'guanxi', 'leave', 'p'], { cwd: '/' });
    expect([stdout, stderr, code]).toEqual(['', '', 0]);
  });

  it('ends with 2 for a shell it does not know', async () => {
    const { stdout, stderr, code } = await guanxi(['completion', 'tcsh']);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain('bash, zsh, fish');
  });
});
