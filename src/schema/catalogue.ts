import type { Args, Place } from '../result.ts';
import type { Problem } from './problem.ts';

/**
 * Every kind of mistake by name. A name is also the fixture folder under fixtures/errors/,
 * its code the message key `problem.<code>.what|why|how`. Codes are never reused.
 * GX001–009 files · GX010–039 shape of one file · GX040–069 across files.
 */
export const CODES = {
  'yaml-syntax': 'GX001',
  'duplicate-key': 'GX002',
  'tab-indent': 'GX003',
  'not-utf8': 'GX004',
  'empty-file': 'GX005',
  'alias-bomb': 'GX006',
  'empty-workspace': 'GX007',
  'no-workspace': 'GX008',
  'unreadable-file': 'GX009',
  'wrong-type': 'GX010',
  'unknown-key': 'GX011',
  'unknown-value': 'GX012',
  'missing-key': 'GX013',
  'out-of-range': 'GX014',
  'negative-amount': 'GX015',
  'bad-id': 'GX016',
  'bad-date-format': 'GX017',
  'impossible-date': 'GX018',
  'reversed-dates': 'GX019',
  'override-without-reason': 'GX020',
  'unknown-threshold': 'GX021',
  'bad-jsonl-line': 'GX022',
  'bad-csv-header': 'GX023',
  'bad-csv-row': 'GX024',
  'bad-period': 'GX025',
  'missing-file': 'GX026',
  'reversed-range': 'GX027',
  'unquoted-text': 'GX028',
  'bad-rhythm': 'GX029',
  'empty-value': 'GX030',
  'no-match': 'GX031',
  'too-many-items': 'GX032',
  'comma-in-text': 'GX033',
  'link-outside': 'GX034',
  'unread-file': 'GX035',
  'unfit-text': 'GX036',
  'bad-delimiter': 'GX037',
  'comma-list': 'GX038',
  'not-json-file': 'GX039',
  'dangling-id': 'GX050',
  'duplicate-id': 'GX051',
  'person-declared-twice': 'GX052',
  'future-interaction': 'GX053',
  'unknown-code': 'GX054',
  'unknown-measure': 'GX055',
  'unknown-tag': 'GX056',
  'data-error-stays': 'GX057',
  'reversed-limits': 'GX058',
  'same-as-nothing': 'GX059',
  'same-as-circle': 'GX060',
  'coded-nothing': 'GX061',
  'ground-ended': 'GX062',
  'kept-too-long': 'GX063',
} as const;

export type ProblemName = keyof typeof CODES;

const WARNINGS: ReadonlySet<string> = new Set<ProblemName>([
  'no-match',
  'unread-file',
  'unfit-text',
  'coded-nothing',
  'ground-ended',
  'kept-too-long',
]);

export interface ProblemDetail {
  readonly args?: Args;
  /** Did-you-mean, nearest first. */
  readonly suggestions?: readonly string[];
  /** UTF-16 units the caret underlines. */
  readonly length?: number;
}

export function problem(name: ProblemName, at: Place, detail: ProblemDetail = {}): Problem {
  return {
    code: CODES[name],
    name,
    severity: WARNINGS.has(name) ? 'warning' : 'error',
    at,
    ...(detail.length === undefined ? {} : { length: detail.length }),
    args: detail.args ?? {},
    suggestions: detail.suggestions ?? [],
  };
}

/** By file, line and column, then code: one order everywhere, whatever was found first. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compare(a.at.file, b.at.file) || a.at.line - b.at.line || (a.at.col ?? 0) - (b.at.col ?? 0) || compare(a.code, b.code),
  );
}
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
