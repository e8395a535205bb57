import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const GUANXI = join(ROOT, 'bin', 'guanxi.js');
/** The bundled workspace. */
export const HENGRUI = join(ROOT, 'fixtures', 'hengrui');

export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  /** Exit code; null if a signal ended it. */
  readonly code: number | null;
}

export interface Settings {
  readonly cwd?: string;
  /** Added to a bare environment: what the test run itself was started with must not leak in. */
  readonly env?: Readonly<Record<string, string>>;
}

/** The built command in a process of its own, its output in pipes. */
export function guanxi(args: readonly string[], settings: Settings = {}): Promise<Finished> {
  return command(process.execPath, [GUANXI, ...args], settings);
}

export function command(file: string, args: readonly string[], settings: Settings = {}): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd: settings.cwd ?? ROOT,
      env: { ...bareEnvironment(), ...settings.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [out, err]: Buffer[][] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out?.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err?.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ stdout: Buffer.concat(out ?? []).toString(), stderr: Buffer.concat(err ?? []).toString(), code }),
    );
  });
}

function bareEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}
