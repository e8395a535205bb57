import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { Place } from '../result.ts';
import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import type { SourceFile } from './source.ts';
import { inspect } from './yaml-guards.ts';
import { YamlSource } from './yaml-source.ts';

export interface Parsed {
  /** null: nothing usable; `problems` says why. */
  readonly source: SourceFile | null;
  readonly problems: readonly Problem[];
}

/** Errors the parser raises only because of an earlier one. */
const ECHOES = new Set(['UNEXPECTED_TOKEN', 'MISSING_CHAR', 'IMPOSSIBLE']);

/**
 * One YAML document with places. Never throws: syntax errors, repeated keys, alias bombs and a file
 * that says nothing become problems, and then there is no source.
 */
export function parseYaml(file: string, text: string): Parsed {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), col: Math.max(1, col) };
  };
  let document: Document;
  try {
    document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      uniqueKeys: false,
      logLevel: 'error',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      source: null,
      problems: [problem('yaml-syntax', { file, line: 1, col: 1 }, { args: { reason: 'TOO_DEEP' } })],
    };
  }
  if (document.errors.length > 0) return { source: null, problems: syntax(document.errors, text, place) };
  if (document.contents === null)
    return {
      source: null,
      problems: [problem('empty-file', { file, line: 1, col: 1 })],
    };
  return build(file, text, document, lines, place);
}

function build(file: string, text: string, document: Document, lines: LineCounter, place: (offset: number) => Place): Parsed {
  try {
    const problems = inspect(document).map((found) => {
      if (found.kind === 'duplicate') {
        const args = { key: found.key, line: place(found.first).line };
        return problem('duplicate-key', place(found.again), {
          args,
          length: found.length,
        });
      }
      const args = { name: found.name };
      if (found.kind === 'bomb')
        return problem('alias-bomb', place(found.at), {
          args,
          length: found.name.length + 1,
        });
      return problem('yaml-syntax', place(found.at), {
        args: { reason: 'NO_ANCHOR' },
        length: found.name.length + 1,
      });
    });
    if (problems.length > 0) return { source: null, problems };
    return {
      source: new YamlSource(file, text, document, lines, document.toJS({ maxAliasCount: -1 })),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      source: null,
      problems: [problem('yaml-syntax', { file, line: 1, col: 1 }, { args: { reason: 'TOO_DEEP' } })],
    };
  }
}

/** The first error always; later ones on lines of their own unless they are only its echo. */
function syntax(errors: readonly YAMLError[], text: string, place: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const lines = new Set<number>();
  for (const error of errors) {
    const tab = error.code === 'TAB_AS_INDENT';
    if (problems.length > 0 && !tab && ECHOES.has(error.code)) continue;
    const [start, end] = whereabouts(error, errors, text);
    const at = place(start);
    if (lines.has(at.line)) continue;
    lines.add(at.line);
    const reason = reasonOf(error, errors, text);
    problems.push(
      problem(tab ? 'tab-indent' : 'yaml-syntax', at, {
        args: tab ? {} : { reason },
        length: Math.max(1, end - start),
      }),
    );
  }
  return problems;
}

/** A value whose next line is indented further reads as a nested map: both errors carry the value's place. */
function continued(error: YAMLError, errors: readonly YAMLError[]): boolean {
  return (
    error.code === 'BLOCK_AS_IMPLICIT_KEY' &&
    errors.some((other) => other.code === 'MULTILINE_IMPLICIT_KEY' && other.pos[0] === error.pos[0])
  );
}

function reasonOf(error: YAMLError, errors: readonly YAMLError[], text: string): string {
  const line = lineAt(text, error.pos[0]);
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && /^[^:#"']*：/.test(line)) return 'FULLWIDTH_COLON';
  if (continued(error, errors)) return 'OVER_INDENTED';
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) return 'OPEN_QUOTE';
  if (error.code === 'BAD_INDENT' && /^Flow/.test(error.message)) return 'OPEN_BRACKET';
  if (error.code === 'UNEXPECTED_TOKEN' && /block-seq-ind on same line/.test(error.message)) return 'DASH_AFTER_KEY';
  return error.code;
}

function whereabouts(error: YAMLError, errors: readonly YAMLError[], text: string): readonly [number, number] {
  const [start, end] = error.pos;
  if (!continued(error, errors)) return [Math.min(start, text.length), Math.min(end, text.length)];
  const next = text.indexOf('\n', start) + 1;
  const lead = /^[ ]*/.exec(text.slice(next))?.[0].length ?? 0;
  return [next, next + lead];
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  return text.slice(from, to < 0 ? text.length : to);
}

/** True where the data is a map; everything but a list of interactions is one. */
export function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
