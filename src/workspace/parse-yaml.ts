import { type Document, LineCounter, parseDocument } from 'yaml';
import type { Place } from '../result.ts';
import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { SourceFile } from './source.ts';
import { type Found, inspect } from './yaml-guards.ts';
import { YamlSource } from './yaml-source.ts';
import { syntaxProblems } from './yaml-syntax.ts';

export interface Parsed {
  /** null: nothing usable; `problems` says why. */
  readonly source: SourceFile | null;
  readonly problems: readonly Problem[];
}

/**
 * One YAML document with places, by the quick reader where it can, else by `yaml`. Never throws: syntax errors, repeated keys, alias bombs and a file
 * that says nothing become problems, and then there is no source.
 */
export function parseYaml(file: string, text: string): Parsed {
  try {
    return parse(file, text);
  } catch (error) {
    // The parser and our walk are recursive: only absurd nesting ends their stack.
    if (!(error instanceof RangeError)) throw error;
    return refused(problem('yaml-syntax', { file, line: 1, col: 1 }, { args: { reason: 'TOO_DEEP' } }));
  }
}

function parse(file: string, text: string): Parsed {
  const plain = readPlainYaml(file, text);
  if (plain) return { source: plain, problems: [] };
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), col: Math.max(1, col) };
  };
  // uniqueKeys is quadratic in yaml; inspect() looks for repeated keys in one pass.
  const document: Document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  if (document.errors.length > 0) return refused(...syntaxProblems(document.errors, text, place));
  const problems = inspect(document).map((found) => told(found, place));
  if (problems.length > 0) return refused(...problems);
  const data: unknown = document.toJS({ maxAliasCount: -1 });
  if (data === null) return refused(problem('empty-file', { file, line: 1, col: 1 }));
  return { source: new YamlSource(file, text, document, lines, data), problems: [] };
}

function told(found: Found, place: (offset: number) => Place): Problem {
  if (found.kind === 'duplicate') {
    const args = { key: found.key, line: place(found.first).line };
    return problem('duplicate-key', place(found.again), { args, length: found.length });
  }
  const length = found.name.length + 1;
  if (found.kind === 'bomb') return problem('alias-bomb', place(found.at), { args: { name: found.name }, length });
  return problem('yaml-syntax', place(found.at), { args: { reason: 'NO_ANCHOR' }, length });
}

function refused(...problems: readonly Problem[]): Parsed {
  return { source: null, problems };
}
