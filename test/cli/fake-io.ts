import type { Io } from '../../src/cli/io.ts';

export interface FakeIo extends Io {
  readonly out: () => string;
  readonly err: () => string;
}

/** An `Io` that remembers what was written. */
export function fakeIo(
  options: { cwd?: string; env?: Record<string, string>; isTTY?: boolean; columns?: number; stdin?: string } = {},
): FakeIo {
  const { cwd = '/', env = {}, isTTY = false, columns = 80, stdin = '' } = options;
  const out: string[] = [];
  const err: string[] = [];
  return {
    stdout: { isTTY, columns, write: (text) => void out.push(text) },
    stderr: { isTTY, columns, write: (text) => void err.push(text) },
    cwd,
    env,
    readStdin: () => stdin,
    today: () => '2026-07-01',
    out: () => out.join(''),
    err: () => err.join(''),
  };
}
