import { resolve } from 'node:path';
import type { Io } from './io.ts';

/** The folder a workspace was asked for in. */
export function planFolder(dir: string | null, io: Io): string {
  return resolve(io.cwd, dir ?? '.');
}
