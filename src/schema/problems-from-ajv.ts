import type { Path, SourceFile } from '../workspace/source.ts';
import { inOrder } from './catalogue.ts';
import { missingKey, unknownKey } from './key-problems.ts';
import type { Problem } from './problem.ts';
import type { SchemaError } from './validator.ts';
import type { SchemaName } from './validators.ts';
import { valueProblem } from './value-problems.ts';

/** Of several complaints about one value the first of these is the mistake; the others follow from it. */
const PRECEDENCE = ['type', 'enum', 'pattern', 'minimum', 'maximum', 'maxItems'];

/**
 * What a validator reports as problems in words of the contract: one mistake, one problem, in order of place.
 * `errors` are those of `schemaErrors(schema, source.data)`.
 */
export function problemsFromAjv(source: SourceFile, errors: readonly SchemaError[], schema: SchemaName): Problem[] {
  const places = new Map<string, SchemaError[]>();
  for (const error of errors) {
    if (error.keyword === 'if') continue;
    const list = places.get(error.instancePath);
    if (list) list.push(error);
    else places.set(error.instancePath, [error]);
  }
  return inOrder([...places].flatMap(([pointer, group]) => at(source, schema, pathOf(pointer, source.data), group)));
}

function at(source: SourceFile, schema: SchemaName, path: Path, group: readonly SchemaError[]): Problem[] {
  const value = PRECEDENCE.find((keyword) => group.some((error) => error.keyword === keyword));
  if (value !== undefined) return [valueProblem(source, schema, path, value)];
  const unknown = strings(group, 'additionalProperty').map((key) => unknownKey(source, schema, path, key));
  const meant = new Set(unknown.map((problem) => problem.suggestions[0]));
  const missing = strings(group, 'missingProperty').filter((key) => !meant.has(key));
  return [...unknown, ...missing.map((key) => missingKey(source, schema, path, key))];
}

function strings(group: readonly SchemaError[], param: string): string[] {
  return [...new Set(group.flatMap((error) => (typeof error.params[param] === 'string' ? [error.params[param]] : [])))];
}

/** A JSON pointer as keys and indices of this data. */
function pathOf(pointer: string, data: unknown): Path {
  const path: (string | number)[] = [];
  let value = data;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    const step = Array.isArray(value) ? Number(key) : key;
    path.push(step);
    value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  }
  return path;
}
