import type { Args, Place } from '../result.ts';

/**
 * Something wrong with what the user wrote. Prose lives in messages/problems under
 * `problem.<code>.what`, `.why`, `.how`.
 */
export interface Problem {
  /** GX001 … GX099, one per kind of mistake. */
  readonly code: string;
  /** Kebab-case name, e.g. `unknown-key`; also the fixture folder under fixtures/errors/. */
  readonly name: string;
  readonly severity: 'error' | 'warning';
  readonly at: Place;
  /** Columns the caret underlines (display cells are worked out by the frame). */
  readonly length?: number;
  readonly args: Args;
  /** Did-you-mean, nearest first. */
  readonly suggestions: readonly string[];
}
