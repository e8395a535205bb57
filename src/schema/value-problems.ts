import { nearest } from '../text/suggest.ts';
import type { Path, SourceFile } from '../workspace/source.ts';
import { type ProblemDetail, type ProblemName, problem } from './catalogue.ts';
import { boolean, fieldName, isoDate, plainNumber, slug } from './notation.ts';
import type { Problem } from './problem.ts';
import { type Governing, governing, type Shape, typeName } from './shapes.ts';
import type { SchemaName } from './validators.ts';

/** What is known of the value a validator complains about. */
interface Complaint {
  readonly value: unknown;
  /** As the file has it: `1.10`, not 1.1. */
  readonly got: string;
  readonly field: string;
  readonly keyword: string;
  readonly shapes: readonly Shape[];
  readonly definitions: ReadonlySet<string>;
  /** Another value of the same record, as text. */
  readonly sibling: (key: string) => string;
}

/** A value of the wrong type, form, size or vocabulary. */
export function valueProblem(source: SourceFile, schema: SchemaName, path: Path, keyword: string): Problem {
  const value = valueAt(source.data, path);
  const written = source.written?.(path, 'value') ?? '';
  const found = governing(schema, source.data, path);
  const complaint: Complaint = {
    value,
    got: typeof value === 'object' && value !== null ? '' : written || String(value),
    field: fieldName(path),
    keyword,
    shapes: found.map(({ shape }) => shape),
    definitions: new Set(found.flatMap(({ definitions }: Governing) => definitions)),
    sibling: (key) => String(valueAt(source.data, [...path.slice(0, -1), key]) ?? '?'),
  };
  const [name, detail] = diagnose(complaint, path);
  return problem(name, source.locate(path, 'value'), {
    length: Math.max(1, written.length),
    ...detail,
  });
}

type Diagnosis = readonly [ProblemName, ProblemDetail];

function diagnose(about: Complaint, path: Path): Diagnosis {
  const { value, field, got, definitions, keyword } = about;
  if (definitions.has('override') && path.at(-1) === 'reason' && (value === null || keyword === 'pattern')) {
    return ['override-without-reason', { args: { id: about.sibling('id') } }];
  }
  if (value === null) return path.length === 0 ? ['empty-file', {}] : ['empty-value', { args: { field } }];
  const scalar = typeof value !== 'object';
  if (scalar && keyword !== 'enum') {
    if (definitions.has('date')) return ['bad-date-format', { args: { got, field }, suggestions: isoDate(got) }];
    if (definitions.has('period')) return ['bad-period', { args: { got, field } }];
  }
  if (keyword === 'pattern') return ofPattern(about);
  if (keyword === 'enum') return ofVocabulary(about);
  if (keyword === 'minimum' || keyword === 'maximum') return ofSize(about);
  if (keyword === 'maxItems') {
    const most = about.shapes.find((shape) => shape.maxItems !== undefined)?.maxItems ?? 0;
    return ['too-many-items', { args: { field, most, count: Array.isArray(value) ? value.length : 0 } }];
  }
  return ofType(about);
}

function ofPattern({ definitions, field, got }: Complaint): Diagnosis {
  if (definitions.has('id')) return ['bad-id', { args: { got, field }, suggestions: slug(got) }];
  if (definitions.has('every')) return ['bad-rhythm', { args: { got, field } }];
  if (definitions.has('jsonFile')) return ['not-json-file', { args: { got } }];
  return ['empty-value', { args: { field } }];
}

function ofVocabulary({ shapes, value, field, got }: Complaint): Diagnosis {
  const allowed = shapes.flatMap((shape) => shape.enum ?? []).map(String);
  const items = shapes.find((shape) => shape.else?.type !== undefined)?.else?.type;
  if (allowed.length === 1 && allowed[0] === 'none' && typeof items === 'string') {
    return [
      'wrong-type',
      {
        args: { field, expected: items, got: typeName(value) },
        suggestions: meant(items, got),
      },
    ];
  }
  if (typeof value === 'object') return ['wrong-type', { args: { field, expected: 'word', got: typeName(value) } }];
  return [
    'unknown-value',
    {
      args: { field, got, allowed },
      suggestions: nearest(String(value), allowed),
    },
  ];
}

function ofSize({ shapes, value, field, got, definitions }: Complaint): Diagnosis {
  const least = shapes.find((shape) => shape.minimum !== undefined)?.minimum ?? null;
  const most = shapes.find((shape) => shape.maximum !== undefined)?.maximum ?? null;
  if (most === null && least === 0 && (definitions.has('amount') || definitions.has('count'))) {
    return ['negative-amount', { args: { field, got }, suggestions: [got.replace(/^[-−]\s*/, '')] }];
  }
  const percent = most === 1 && typeof value === 'number' && value > 1 && value <= 100;
  return [
    'out-of-range',
    {
      args: { field, got, range: range(least, most) },
      suggestions: percent ? [String(Number((value / 100).toPrecision(12)))] : [],
    },
  ];
}

/** `0–4`, `≥ 1`. */
function range(least: number | null, most: number | null): string {
  if (least !== null && most !== null) return `${least}–${most}`;
  return least !== null ? `≥ ${least}` : `≤ ${most ?? ''}`;
}

function ofType({ shapes, value, field, got, definitions }: Complaint): Diagnosis {
  const types = shapes.flatMap((shape) => shape.type ?? []);
  const scalar = typeof value !== 'object';
  if (scalar && types.includes('string')) return ['unquoted-text', { args: { field, got }, suggestions: [`"${got}"`] }];
  const expected = definitions.has('date') ? 'date' : definitions.has('period') ? 'period' : (types[0] ?? 'word');
  const suggestions = scalar ? meant(expected, got) : [];
  return ['wrong-type', { args: { field, expected, got: typeName(value) }, suggestions }];
}

function meant(expected: string, got: string): string[] {
  if (expected === 'boolean') return boolean(got);
  if (expected === 'number' || expected === 'integer') return plainNumber(got);
  return expected === 'array' ? [`[${got}]`] : [];
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return value;
}
