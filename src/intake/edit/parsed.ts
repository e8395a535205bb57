import { type Document, isAlias, parseDocument, visit } from 'yaml';
import { inspect } from '../../workspace/yaml-guards.ts';
import { EditRefused, type Refusal } from './refused.ts';

/** A file as it stands: its text, its nodes with their offsets, and what it says. */
export interface Parsed {
  readonly text: string;
  readonly document: Document;
  readonly data: unknown;
}

/** Throws EditRefused for whatever this program would not read as one document, each key once. */
export function parsed(text: string): Parsed {
  try {
    // uniqueKeys is quadratic in yaml; inspect() finds repeated keys and alias bombs in one pass.
    const document: Document = parseDocument(text, { keepSourceTokens: true, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
    const [error] = document.errors;
    if (error) throw new EditRefused(error.code === 'MULTIPLE_DOCS' ? 'documents' : 'syntax', [], lineAt(text, error.pos[0]));
    const [found] = inspect(document);
    if (found) throw new EditRefused('syntax', [], lineAt(text, found.kind === 'duplicate' ? found.again : found.at));
    return { text, document, data: document.toJS({ maxAliasCount: -1 }) };
  } catch (error) {
    // Only absurd nesting ends the stack of parser and walk.
    if (error instanceof RangeError) throw new EditRefused('syntax');
    throw error;
  }
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** What reading again showed to be wrong: aliases carry a change to other places. */
export function unsure({ document }: Parsed): Refusal {
  let shared = false;
  visit(document, (_key, node) => {
    if (isAlias(node)) shared = true;
    return shared ? visit.BREAK : undefined;
  });
  return shared ? 'alias' : 'unsure';
}
