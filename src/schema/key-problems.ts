import { nearest } from '../text/suggest.ts';
import type { Path, SourceFile } from '../workspace/source.ts';
import { problem } from './catalogue.ts';
import { fieldName, slug } from './notation.ts';
import type { Problem } from './problem.ts';
import { governing } from './shapes.ts';
import type { SchemaName } from './validators.ts';

/** A key the schema does not know: a misspelling, or (in a map by period or id) a key of the wrong form. */
export function unknownKey(source: SourceFile, schema: SchemaName, path: Path, key: string): Problem {
  const full = [...path, key];
  const at = source.locate(full, 'key');
  const written = source.written?.(full, 'key') ?? key;
  const length = Math.max(1, written.length);
  const shapes = governing(schema, source.data, path).map(({ shape }) => shape);
  const field = fieldName(path);
  const pattern = shapes.flatMap((shape) => Object.keys(shape.patternProperties ?? {}))[0];
  if (pattern?.includes('Q[1-4]')) return problem('bad-period', at, { args: { got: written, field }, length });
  if (pattern !== undefined)
    return problem('bad-id', at, {
      args: { got: written, field },
      length,
      suggestions: slug(written),
    });
  const present = objectAt(source.data, path);
  const known = [...new Set(shapes.flatMap((shape) => Object.keys(shape.properties ?? {})))];
  const free = known.filter((name) => !(name in present));
  const suggestions = nearest(key, free);
  if (suggestions.length === 0 && present[key] === null && /[^\w.-]/.test(key)) {
    return problem('comma-in-text', at, { args: { key, field }, length });
  }
  return problem('unknown-key', at, {
    args: { key, field, known: free },
    length,
    suggestions,
  });
}

/** A key without which the record says nothing usable. */
export function missingKey(source: SourceFile, schema: SchemaName, path: Path, key: string): Problem {
  const last = path.at(-1);
  const what = typeof last === 'string' ? 'key' : 'value';
  const at = source.locate(path, what);
  const named = typeof last === 'string' ? (source.written?.(path, 'key') ?? '') : '';
  const detail = {
    args: { key, field: fieldName(path) },
    length: Math.max(1, named.length),
  };
  const override = governing(schema, source.data, path).some(({ definitions }) => definitions.includes('override'));
  if (override && key === 'reason') {
    const { id } = objectAt(source.data, path);
    return problem('override-without-reason', at, {
      ...detail,
      args: { id: String(id ?? '?') },
    });
  }
  return problem('missing-key', at, detail);
}

function objectAt(data: unknown, path: Path): Readonly<Record<string, unknown>> {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
