import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { AuditResult } from '../result.ts';
import { resultErrors } from '../schema/result-errors.ts';
import { CliError, type CliErrorKey } from './errors.ts';
import type { Io } from './io.ts';

const KNOWN: AuditResult['formatVersion'] = 1;
const BOM = /^\ufeff/;
/** What the JSON report adds to the result: prose, and its language. */
const RENDERED = ['findings', 'recommendations', 'questions'] as const;

type Json = Readonly<Record<string, unknown>>;

/** A result as `-f json` wrote it, without the prose it was given; `-`: from stdin. Throws CliError on anything else. */
export function readResult(path: string, io: Io): AuditResult {
  const data = parsed(contents(path, io), path);
  if (!isObject(data) || data['format'] !== 'guanxi-result') throw refused('cli.error.resultKind', path);
  if (data['formatVersion'] !== KNOWN) {
    const tool = isObject(data['tool']) ? data['tool']['version'] : null;
    const made = typeof tool === 'string' ? tool : '?';
    throw new CliError('cli.error.resultVersion', { path, version: String(data['formatVersion']), known: KNOWN, made });
  }
  const [wrong] = resultErrors(data);
  if (wrong !== undefined)
    throw new CliError('cli.error.resultDamaged', { path, where: wrong.instancePath === '' ? '/' : wrong.instancePath });
  return withoutProse(data);
}

function contents(path: string, io: Io): string {
  try {
    return (path === '-' ? io.readStdin() : readFileSync(resolve(io.cwd, path), 'utf8')).replace(BOM, '');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError('cli.error.resultRead', { path, reason });
  }
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refused('cli.error.resultJson', path);
  }
}

function refused(key: CliErrorKey, path: string): CliError {
  return new CliError(key, { path });
}

/** The schema has been held against it: what is left is a result. */
function withoutProse({ language: _, ...data }: Json): AuditResult {
  const bare = RENDERED.map((key) => [key, (data[key] as readonly Json[]).map(({ message: _message, ...item }) => item)] as const);
  return { ...data, ...Object.fromEntries(bare) } as unknown as AuditResult;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
