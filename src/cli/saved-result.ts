import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AuditResult } from '../result.ts';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

/** Files of results are told from refs by their ending. */
export function isSavedResult(named: string): boolean {
  return /\.json$/i.test(named);
}

/** A result that `audit -f json=…` wrote. Throws CliError where the file cannot be read or holds something else. */
export async function readSavedResult(named: string, io: Io): Promise<AuditResult> {
  const { result: holds } = await import('../schema/compiled/result.js');
  const data = parsed(named, io);
  const { language: _, ...own } = (data ?? {}) as Record<string, unknown>;
  const plain = { ...own, ...withoutMessages(own) };
  if (!holds(plain)) throw new CliError('cli.error.saved', { path: named });
  return plain as unknown as AuditResult;
}

function parsed(named: string, io: Io): unknown {
  try {
    return JSON.parse(readFileSync(resolve(io.cwd, named), 'utf8'));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'JSON';
    throw new CliError('cli.error.savedRead', { path: named, reason });
  }
}

/** What `renderJson` adds for readers without the catalogue. */
function withoutMessages(result: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const lists = ['findings', 'recommendations', 'questions'].filter((key) => Array.isArray(result[key]));
  return Object.fromEntries(
    lists.map((key) => [key, (result[key] as readonly object[]).map(({ message: _, ...item }: { readonly message?: unknown }) => item)]),
  );
}
