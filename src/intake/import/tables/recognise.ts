import type { TableOptions } from './options.ts';
import { plain } from './cells.ts';
import type { Field, TableKind, WordField } from './fields.ts';
import { headerKeys, isSameHeader } from './header-keys.ts';
import { joinedHeaders } from './joined-headers.ts';
import type { TableRule } from './mapping.ts';
import { columnsOf, names } from './shape-columns.ts';
import { PRESETS } from './presets/index.ts';
import type { Preset, TableShape } from './presets/shape.ts';
import type { RawTable } from './table.ts';

/** What a table was taken for, and which of its columns says what. */
export interface Recognition {
  readonly kind: TableKind;
  /** `Task`, `跟进记录`; the kind itself where a mapping says so. */
  readonly object: string;
  /** Rule of a mapping, or null for a preset. */
  readonly rule: TableRule | null;
  /** Preset, or null for a mapping. */
  readonly preset: Preset | null;
  readonly shape: Pick<TableShape, 'always' | 'relation' | 'dayFirst' | 'decimal'>;
  /** Index of the header among the rows. */
  readonly header: number;
  readonly headers: readonly string[];
  readonly columns: ReadonlyMap<Field, number>;
  readonly values: Readonly<Partial<Record<WordField, Readonly<Record<string, string>>>>>;
}

/** Nothing fits, or several kinds fit alike (`ambiguous`). */
export interface Unrecognised {
  readonly headers: readonly string[];
  readonly header: number;
  readonly ambiguous: readonly TableKind[];
}

/** Rows looked at for a header: titles and blank rows may stand above it. */
const HEADER_WITHIN = 30;
const NEARLY = 0.6;

/** Finds the header and what the table is about: a rule of the mapping, else the preset that fits best. */
export function recognised(table: RawTable, options: Pick<TableOptions, 'mapping' | 'preset'>): Recognition | Unrecognised {
  const found = inLines(table, options, (at) => headersOf(table, at)) ?? inLines(table, options, (at) => pairOf(table, at));
  if (found === null) return { headers: widest(table), header: -1, ambiguous: [] };
  if ('kind' in found) return found;
  if (found.also.length > 0) return { headers: found.headers, header: found.header, ambiguous: found.also };
  const { preset, shape, headers, header } = found;
  const columns = columnsOf(shape, headers);
  return { kind: shape.kind, object: shape.object, rule: null, preset, shape, header, headers, columns, values: {} };
}

/** Whether these are headers of a table somebody knows. */
export function isHeaderOfAny(table: RawTable, headers: readonly string[], options: Pick<TableOptions, 'mapping' | 'preset'>): boolean {
  return options.mapping?.tables.some((rule) => fits(rule, table, headers)) === true || byPreset(headers, null, options.preset) !== null;
}

type Headers = (at: number) => readonly string[] | null;

function inLines(table: RawTable, options: Pick<TableOptions, 'mapping' | 'preset'>, headersAt: Headers): Recognition | Found | null {
  let best: Found | null = null;
  for (let header = 0; header < Math.min(HEADER_WITHIN, table.rows.length); header += 1) {
    const headers = headersAt(header);
    if (headers === null) continue;
    const rule = options.mapping?.tables.find((candidate) => fits(candidate, table, headers));
    if (rule !== undefined) return byRule(rule, headers, header);
    const found = byPreset(headers, table.object, options.preset);
    if (found !== null && (best === null || found.score > best.score)) best = { ...found, header, headers };
  }
  return best;
}

function headersOf(table: RawTable, at: number): readonly string[] {
  return (table.rows[at]?.cells ?? []).map(plain);
}

/** A header in two lines, groups above and what they hold below, as one. */
function pairOf(table: RawTable, at: number): readonly string[] | null {
  return at === 0 ? null : joinedHeaders(headersOf(table, at - 1), headersOf(table, at));
}

interface Fit {
  readonly score: number;
  readonly preset: Preset;
  readonly shape: TableShape;
  /** Kinds that fit as well. */
  readonly also: readonly TableKind[];
}
interface Found extends Fit {
  readonly header: number;
  readonly headers: readonly string[];
}

const NEED = 3;
const CERTAIN = 100;
const NAMED = 1000;

function byPreset(headers: readonly string[], object: string | null, only?: string): Fit | null {
  const keys = new Set(headers.flatMap(headerKeys));
  if (keys.size < 2) return null;
  const fits: Fit[] = [];
  for (const preset of PRESETS) {
    if (only !== undefined && preset.id !== only) continue;
    for (const shape of preset.shapes) {
      const isNamed = object !== null && preset.id === 'salesforce' && object === shape.object;
      if (!isNamed && !has(shape, keys)) continue;
      const used = columnsOf(shape, headers).size;
      const score = shape.needs.length * NEED + used + (isNamed ? NAMED : shape.certain ? CERTAIN : 0);
      fits.push({ score, preset, shape, also: [] });
    }
  }
  const most = Math.max(...fits.map(({ score }) => score));
  const best = fits.filter(({ score }) => score === most);
  const kinds = [...new Set(best.filter(({ preset }) => preset === best[0]?.preset).map(({ shape }) => shape.kind))];
  return best[0] === undefined ? null : { ...best[0], also: kinds.length > 1 ? kinds : [] };
}

function has(shape: TableShape, keys: ReadonlySet<string>): boolean {
  return shape.needs.every((group) => names(group).some((key) => keys.has(key))) && !names(shape.never ?? '').some((key) => keys.has(key));
}

function fits(rule: TableRule, table: RawTable, headers: readonly string[]): boolean {
  if (rule.file !== undefined && rule.file !== table.file) return false;
  if (rule.sheet !== undefined && rule.sheet !== table.sheet) return false;
  return Object.values(rule.columns).every((named) => headers.some((header) => isSameHeader(header, named)));
}

function byRule(rule: TableRule, headers: readonly string[], header: number): Recognition {
  const columns = new Map(
    (Object.entries(rule.columns) as [Field, string][]).map(([field, named]) => [
      field,
      headers.findIndex((own) => isSameHeader(own, named)),
    ]),
  );
  const relation = rule.relation ?? (rule.kind === 'suppliers' ? 'supplier' : undefined);
  const shape = {
    ...(rule.day_first === undefined ? {} : { dayFirst: rule.day_first }),
    ...(rule.decimal === undefined ? {} : { decimal: rule.decimal }),
    ...(relation === undefined ? {} : { relation }),
    ...(rule.always === undefined ? {} : { always: rule.always }),
  };
  return { kind: rule.kind, object: rule.kind, rule, preset: null, shape, header, headers, columns, values: rule.values ?? {} };
}

/** Headers to show where nothing was recognised: the first row nearly as wide as any among the first. */
function widest(table: RawTable): readonly string[] {
  const rows = table.rows.slice(0, HEADER_WITHIN).map((row) => row.cells.map(plain).filter((cell) => cell !== ''));
  const most = Math.max(0, ...rows.map((row) => row.length));
  return rows.find((row) => row.length >= most * NEARLY) ?? [];
}
