import type { YAMLError } from 'yaml';
import type { Place } from '../result.ts';
import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';

/** Errors the parser raises only because of an earlier one. */
const ECHOES = new Set(['UNEXPECTED_TOKEN', 'MISSING_CHAR', 'IMPOSSIBLE', 'MULTILINE_IMPLICIT_KEY']);
/** After these the rest of the file is read wrongly. */
const ENDS_SENSE = new Set(['OPEN_QUOTE', 'OPEN_BRACKET']);

/** The parser's errors as problems: the first always, later ones on lines of their own unless they only follow from it. */
export function syntaxProblems(errors: readonly YAMLError[], text: string, place: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  for (const error of inFileOrder(errors)) {
    const tab = error.code === 'TAB_AS_INDENT';
    if (problems.length > 0 && !tab && (ECHOES.has(error.code) || problems[0]?.name === 'tab-indent')) continue;
    const reason = reasonOf(error, errors, text);
    const [start, end] = whereabouts(error, reason, text);
    const at = place(start);
    if (lines.has(at.line)) continue;
    lines.add(at.line);
    const length = Math.max(1, end - start);
    problems.push(tab ? problem('tab-indent', at, { length }) : problem('yaml-syntax', at, { args: { reason }, length }));
    if (ENDS_SENSE.has(reason)) break;
  }
  return problems;
}

/** Of two errors at one place the parser's own order stands, but an echo comes after what it echoes. */
function inFileOrder(errors: readonly YAMLError[]): YAMLError[] {
  return [...errors].sort((a, b) => a.pos[0] - b.pos[0] || Number(ECHOES.has(a.code)) - Number(ECHOES.has(b.code)));
}

function reasonOf(error: YAMLError, errors: readonly YAMLError[], text: string): string {
  const line = lineAt(text, error.pos[0]);
  switch (error.code) {
    case 'MULTILINE_IMPLICIT_KEY':
      return /^[^:#"']*：/.test(line) ? 'FULLWIDTH_COLON' : error.code;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return continued(error, errors) ? 'OVER_INDENTED' : error.code;
    case 'MISSING_CHAR':
      return /quote/.test(error.message) ? 'OPEN_QUOTE' : error.code;
    case 'BAD_INDENT':
      return /^Flow/.test(error.message) ? 'OPEN_BRACKET' : error.code;
    case 'UNEXPECTED_TOKEN':
      return /block-seq-ind on same line/.test(error.message) ? 'DASH_AFTER_KEY' : error.code;
    default:
      return error.code;
  }
}

/** A value whose next line is indented further reads as a nested map: both errors carry the value's place. */
function continued(error: YAMLError, errors: readonly YAMLError[]): boolean {
  return errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === error.pos[0]);
}

/** Where the mistake is rather than where the parser noticed it. */
function whereabouts(error: YAMLError, reason: string, text: string): readonly [number, number] {
  const [start, end] = error.pos;
  if (reason === 'OVER_INDENTED') {
    const next = text.indexOf('\n', start) + 1;
    return [next, next + (/^[ ]*/.exec(text.slice(next))?.[0].length ?? 0)];
  }
  if (ENDS_SENSE.has(reason)) {
    const opened = lastOpened(text.slice(0, start), reason === 'OPEN_QUOTE');
    if (opened !== null) return [opened, opened + 1];
  }
  return [Math.min(start, text.length), Math.min(end, text.length)];
}

/** Offset of the quote, or of the innermost bracket, that is open at the end of `text`. */
function lastOpened(text: string, quote: boolean): number | null {
  const open: number[] = [];
  let quoted: { readonly by: string; readonly at: number } | null = null;
  let before = '\n';
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i);
    if (quoted) {
      if (c === '\\' && quoted.by === '"') i++;
      else if (c === quoted.by) quoted = null;
      continue;
    }
    if (c === '#' && /\s/.test(text.charAt(i - 1) || '\n')) i = Math.max(i, text.indexOf('\n', i));
    else if ((c === '"' || c === "'") && /[\n:,[{?-]/.test(before)) quoted = { by: c, at: i };
    else if (c === '[' || c === '{') open.push(i);
    else if (c === ']' || c === '}') open.pop();
    if (!/[ \t\r]/.test(c)) before = c;
  }
  return quote ? (quoted?.at ?? null) : (open.at(-1) ?? null);
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  return text.slice(from, to < 0 ? text.length : to);
}
