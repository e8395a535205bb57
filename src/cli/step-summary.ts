import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import { CliError } from './errors.ts';
import type { Io } from './io.ts';

/**
 * In a step that has a summary: adds the Markdown report to it, after whatever stands there already.
 * Throws CliError where the file cannot be written.
 */
export async function addToSummary(result: AuditResult, language: Language, io: Io): Promise<void> {
  const path = io.env['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') return;
  const { renderMarkdown } = await import('../reporters/markdown.ts');
  try {
    appendFileSync(resolve(io.cwd, path), renderMarkdown(result, language));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CliError('cli.error.write', { path, reason });
  }
}
