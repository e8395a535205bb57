import { createHash, createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fnv1a64 } from '../policy/hash.ts';
import type { Pseudonym } from '../redact/names.ts';
import type { Redaction } from '../redact/redact.ts';
import { inOneOrder } from '../reporters/json.ts';
import type { AuditResult, Mix } from '../result.ts';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

export const KEY_VARIABLE = 'GUANXI_REDACT_KEY';
/** Characters a key needs: with fewer it is guessed, and with it the names. */
export const LEAST = 16;

/** What makes the pseudonyms of one run. */
export type Secret = Omit<Redaction, 'keepPaths'>;

/**
 * What was measured of the plan and nothing that was asked of it: with draws or without, beside a base or not, of `audit` or of
 * `check`, the same files looked at on the same day give the same pseudonyms.
 */
function measured({ asOf, firm, accounts, communities, ties, network, sayDo, findings }: AuditResult): unknown {
  const undrawn = (mix: Mix | null) => (mix === null ? null : { ...mix, drawn: null });
  return {
    asOf,
    firm: { ...firm, mix: undrawn(firm.mix), upstream: undrawn(firm.upstream), tornado: [] },
    accounts: accounts.map((account) => ({ ...account, draws: null })),
    communities,
    ties,
    network,
    sayDo,
    findings: findings.map((finding) => ({ ...finding, waived: undefined })),
  };
}

/**
 * Pseudonyms by HMAC-SHA-256. The secret is the key in the file named, else in GUANXI_REDACT_KEY, else what was
 * measured, which whoever lacks the plan does not have. Nothing is stored. Throws CliError on a key that is none.
 */
export function secretOf(result: AuditResult, keyFile: string | null, io: Io): Secret {
  const key = keyFile === null ? inVariable(io) : inFile(keyFile, io);
  const secret =
    key ??
    createHash('sha256')
      .update(inOneOrder(measured(result)))
      .digest();
  const pseudonym: Pseudonym = (kind, id) => createHmac('sha256', secret).update(`${kind}\n${id}`).digest('hex');
  return key === null ? { pseudonym, stable: 'content', folderMark } : { pseudonym, stable: 'key' };
}

/** The key alone, from the file named or the variable; null: none is stated. Throws CliError on one that is none. */
export function importKey(keyFile: string | null, io: Io): string | null {
  return keyFile === null ? inVariable(io) : inFile(keyFile, io);
}

/** Unsalted: the only salt at hand is gone with the plan’s next change. */
function folderMark(path: string): string {
  return fnv1a64(path).slice(0, 10);
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
