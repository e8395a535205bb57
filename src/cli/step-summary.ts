import { appendFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../messages/messages.ts';
import type { AuditResult } from '../result.ts';
import type { Io } from './io.ts';
import { writeError } from './write-error.ts';

/** File of the summary of the step we run in; null: none. */
export function summaryOf({ env }: Pick<Io, 'env'>): string | null {
  const path = env['GITHUB_STEP_SUMMARY'] ?? '';
  return path === '' ? null : path;
}

/**
 * In a step that has a summary: adds the Markdown report to it, after whatever stands there already.
 * Throws CliError where the file cannot be written.
 */
export async function addToSummary(result: AuditResult, language: Language, io: Io): Promise<void> {
  const path = summaryOf(io);
  if (path === null) return;
  const { renderMarkdown } = await import('../reporters/markdown.ts');
  try {
    appendFileSync(resolve(io.cwd, path), renderMarkdown(result, language));
  } catch (error) {
    throw writeError(path, error);
  }
}
