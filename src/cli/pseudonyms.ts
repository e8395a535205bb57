import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Pseudonym } from '../redact/names.ts';
import { inOneOrder } from '../reporters/json.ts';
import type { AuditResult } from '../result.ts';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

export const KEY_VARIABLE = 'GUANXI_REDACT_KEY';
/** Characters a key needs: with fewer it is guessed, and with it the names. */
const LEAST = 16;

export interface Secret {
  readonly pseudonym: Pseudonym;
  readonly stable: 'key' | 'content';
}

/**
 * Pseudonyms by HMAC-SHA-256. The secret is the key in the file named, else in GUANXI_REDACT_KEY, else the result itself,
 * which whoever lacks the plan does not have. Nothing is stored. Throws CliError on a key that is none.
 */
export function secretOf(result: AuditResult, keyFile: string | null, io: Io): Secret {
  const key = keyFile === null ? inVariable(io) : inFile(keyFile, io);
  const secret = key ?? createHash('sha256').update(inOneOrder(result)).digest();
  return {
    pseudonym: (kind, id) => createHmac('sha256', secret).update(`${kind}\n${id}`).digest('hex'),
    stable: key === null ? 'content' : 'key',
  };
}

function inFile(path: string, io: Io): string {
  try {
    return long(readFileSync(resolve(io.cwd, path), 'utf8'), path);
  } catch (error) {
    if (error instanceof CliError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError('cli.error.redactKeyRead', { path, reason, least: LEAST });
  }
}

/** Empty is as good as not set: CI hands a fork's pull request empty secrets, and names stay hidden without one. */
function inVariable(io: Io): string | null {
  const stated = io.env[KEY_VARIABLE]?.trim() ?? '';
  return stated === '' ? null : long(stated, KEY_VARIABLE);
}

function long(text: string, source: string): string {
  const key = text.trim();
  if (key.length < LEAST) throw new CliError('cli.error.redactKeyShort', { source, length: key.length, least: LEAST });
  return key;
}
