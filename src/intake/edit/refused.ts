import type { Step } from './change.ts';

/**
 * Why a file was left as it is: `syntax` it cannot be read (or repeats a key) · `documents` it holds several documents · `alias` what
 * would change is shared by an alias · `stated` it says `none`, `[]` or `{}` there · `exists` something else stands there ·
 * `missing` there is no such place · `not-map`, `not-list` something else than a map or a list stands on the way · `comment` a
 * comment would be lost · `unsure` the outcome would not be what was asked, as reading it again showed.
 */
export const REFUSALS = [
  'syntax',
  'documents',
  'alias',
  'stated',
  'exists',
  'missing',
  'not-map',
  'not-list',
  'comment',
  'unsure',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** An edit that cannot be made without touching what somebody wrote. Nothing was changed; a person has to make it by hand. */
export class EditRefused extends Error {
  readonly reason: Refusal;
  /** As far into the file as the way led. */
  readonly path: readonly Step[];
  /** 1-based line of what stands in the way. */
  readonly line: number;
  constructor(reason: Refusal, path: readonly Step[] = [], line = 1) {
    super(`${reason} at ${path.join('.')} (line ${line})`);
    this.name = 'EditRefused';
    this.reason = reason;
    this.path = path;
    this.line = line;
  }
}
