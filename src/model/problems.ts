import type { Args, Place } from '../result.ts';
import type { Problem } from '../schema/problem.ts';

/** Mistakes that only show once files are read together, and those of interaction files, which no schema sees. */
const CODES = {
  'dangling-id': 'GX050',
  'duplicate-id': 'GX051',
  'person-declared-twice': 'GX052',
  'future-interaction': 'GX053',
  'impossible-date': 'GX054',
  'log-unknown-key': 'GX060',
  'log-missing-key': 'GX061',
  'log-wrong-type': 'GX062',
  'log-unknown-word': 'GX063',
  'log-bad-date': 'GX064',
  'log-bad-id': 'GX065',
  'log-syntax': 'GX066',
  'log-row-length': 'GX067',
} as const;
export type ModelProblem = keyof typeof CODES;

/** `length`: columns of the caret; `suggestions`: nearest first. Every kind is an error: what it hits is left out. */
export function problem(
  name: ModelProblem,
  at: Place,
  args: Args,
  more: { length?: number; suggestions?: readonly string[] } = {},
): Problem {
  const base = { code: CODES[name], name, severity: 'error' as const, at, args, suggestions: more.suggestions ?? [] };
  return more.length === undefined ? base : { ...base, length: more.length };
}
