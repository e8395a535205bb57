import type { Path } from '../workspace/source.ts';
import { SHAPES } from './compiled/shapes.js';

/** The part of a JSON Schema this project writes (draft-07, no oneOf/anyOf: one mistake, one error). */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: false;
  readonly items?: Shape;
  readonly allOf?: readonly Shape[];
  readonly if?: Shape;
  readonly then?: Shape;
  readonly else?: Shape;
  readonly definitions?: Readonly<Record<string, Shape>>;
}

/** A schema that governs a value, and the shared definitions on the way to it, outermost first. */
export interface Governing {
  readonly shape: Shape;
  readonly definitions: readonly string[];
}

interface Pending extends Governing {
  /** Schema file the shape stands in; `#/…` refers to it. */
  readonly home: string;
}

let parsed: Readonly<Record<string, Shape>> | undefined;
function schemas(): Readonly<Record<string, Shape>> {
  parsed ??= JSON.parse(SHAPES) as Readonly<Record<string, Shape>>;
  return parsed;
}

/** Schemas that govern the value at `path` of `data`, with `if` decided by the data. Empty where the schema says nothing. */
export function governing(schema: string, data: unknown, path: Path): readonly Governing[] {
  const root = schemas()[schema];
  if (!root) throw new RangeError(`no schema ${schema}`);
  let value = data;
  let here = unfold({ shape: root, definitions: [], home: schema }, value);
  for (const step of path) {
    value = (value as Record<string | number, unknown> | null | undefined)?.[step];
    here = here.flatMap((pending) => children(pending, step)).flatMap((pending) => unfold(pending, value));
  }
  return here;
}

function children({ shape, home, definitions }: Pending, step: string | number): Pending[] {
  const own = typeof step === 'number' ? shape.items : shape.properties?.[step];
  if (own) return [{ shape: own, definitions, home }];
  return Object.entries(shape.patternProperties ?? {})
    .filter(([pattern]) => new RegExp(pattern, 'u').test(String(step)))
    .map(([, part]) => ({ shape: part, definitions, home }));
}

/** A schema, what it refers to, its parts and its branch for this value. */
function unfold(pending: Pending, value: unknown): Pending[] {
  const { shape, definitions, home } = pending;
  if (shape.$ref) {
    const [file = '', name = ''] = shape.$ref.split('#/definitions/');
    const target = file === '' ? home : file.replace('.schema.json', '');
    const found = schemas()[target]?.definitions?.[name];
    return found ? unfold({ shape: found, definitions: [...definitions, name], home: target }, value) : [];
  }
  const inner = (part: Shape | undefined): Pending[] => (part ? unfold({ shape: part, definitions, home }, value) : []);
  const branch = shape.if ? inner(holds(shape.if, value) ? shape.then : shape.else) : [];
  return [pending, ...(shape.allOf ?? []).flatMap(inner), ...branch];
}

/** Conditions are about the type or the presence of keys only. */
function holds(condition: Shape, value: unknown): boolean {
  if (condition.type !== undefined && typeName(value) !== condition.type) return false;
  return (condition.required ?? []).every((key) => typeof value === 'object' && value !== null && key in value);
}

/** JSON type of a value; `infinite` for the numbers JSON has not (.nan, .inf). */
export function typeName(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'infinite';
  if (value === null || value === undefined) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
