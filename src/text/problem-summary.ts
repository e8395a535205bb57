import type { Speaker } from '../messages/messages.ts';

interface Counted {
  readonly severity: 'error' | 'warning';
  readonly at: { readonly file: string };
}

/** `3 errors, 1 warning in 2 files.`, or that nothing is wrong in so many files. */
export function problemsSummary(problems: readonly Counted[], files: number, speaker: Speaker): string {
  if (problems.length === 0) return speaker.say('problem.none', { files });
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const touched = new Set(problems.map((problem) => problem.at.file)).size;
  return speaker.say('problem.summary', { errors, warnings: problems.length - errors, files: touched });
}
