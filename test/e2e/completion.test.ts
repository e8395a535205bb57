import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guanxi, HENGRUI } from './run.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

describe('guanxi completion', () => {
  it.each(SHELLS)('prints a script that asks guanxi itself (%s)', async (shell) => {
    const { stdout, stderr, code } = await guanxi(['completion', shell]);
    expect([stderr, code]).toEqual(['', 0]);
    expect(stdout).toContain(`guanxi completion ${shell} -- `);
  });

  const present = SHELLS.filter((shell) => spawnSync(shell, ['-c', 'true']).status === 0);
  it.each(present)('is a script %s can read', async (shell) => {
    const { stdout } = await guanxi(['completion', shell]);
    // In a file: not every fish reads what node hands it on stdin.
    const folder = mkdtempSync(join(tmpdir(), 'guanxi-shell-'));
    const file = join(folder, 'completion');
    writeFileSync(file, stdout);
    expect(() => execFileSync(shell, ['-n', file])).not.toThrow();
    rmSync(folder, { recursive: true });
  });

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
