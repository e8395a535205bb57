import type { ImportFile, Reading, Rejected } from '../records.ts';
import { blocksOf } from './blocks.ts';
import { contentsOf } from './contents.ts';
import type { TableMapping } from './mapping.ts';
import { mappingFaults } from './mapping-faults.ts';
import { mappingOf } from './mapping-of.ts';
import type { TableOptions } from './options.ts';
import { recognised, type Recognition } from './recognise.ts';
import { withoutReferences } from './references.ts';
import { Register } from './register.ts';
import { Source } from './source.ts';
import type { Contents, RawTable, Unreadable } from './table.ts';
import { takeTables } from './take-tables.ts';
import type { Taking } from './taking.ts';
import { understanding } from './understanding.ts';

export type { TableOptions };

/** A reading, and how its tables were read, to be saved and edited. */
export interface TablesReading extends Reading {
  readonly mapping: TableMapping;
  /** Tables nobody knows, with the headers they seem to have. */
  readonly unmapped: readonly Unmapped[];
}

export interface Unmapped {
  readonly file: string;
  readonly sheet: string | null;
  readonly headers: readonly string[];
}

const NO_SYSTEM = 'table';

/**
 * Reads csv, tsv, xlsx and Salesforce tree JSON. Files of one call belong together: orders find the customers, employees and
 * order lines of the others by id. Never throws for what stands in a file: a file or row not understood is in `rejected`.
 */
export function readTables(files: readonly ImportFile[], options: TableOptions): TablesReading {
  const contents = files.map((file) => inBlocks(contentsOf(file, options), options));
  const tables = contents.flatMap((each) => each.tables);
  const found = tables.map((table) => ({ table, result: recognised(table, options) }));
  const known = found.map(({ result }) => result).filter(isRecognised);
  const system = systemOf(known, options);
  const sources = found.flatMap(({ table, result }) =>
    isRecognised(result) ? [new Source(table, result, ownSystem(result, system, options), options)] : [],
  );
  const taking = started(sources, options);
  for (const { table, result } of found) if (!isRecognised(result)) taking.rejected.push(unknown(table, result));
  taking.rejected.push(...mappingFaults(options.mapping, tables, known));
  takeTables(sources, taking);
  for (const source of sources) taking.understood.push(...understanding(source));
  return {
    system,
    read: files.map((file, index) => readOf(file, contents[index], sources, options)),
    records: inOrder(tables.some(({ object }) => object !== null) ? taking.records.map(withoutReferences) : taking.records, tables),
    rejected: inOrder([...contents.flatMap((each) => each.unreadable.map(told)), ...taking.rejected], tables),
    withdrawn: taking.withdrawn,
    partial: options.sheet !== undefined,
    understood: taking.understood,
    mapping: mappingOf(sources, system),
    unmapped: found.flatMap(({ table: { file, sheet }, result }) => {
      return isRecognised(result) ? [] : [{ file, sheet, headers: result.headers.filter((header) => header !== '') }];
    }),
  };
}

function inBlocks(contents: Contents, options: TableOptions): Contents {
  return { ...contents, tables: contents.tables.flatMap((table) => blocksOf(table, options)) };
}

function started(sources: readonly Source[], options: TableOptions): Taking {
  const register = new Register(sources);
  const rejected = sources.flatMap((source) => [...source.faults]);
  return { records: [], rejected, withdrawn: [], understood: [], register, zone: options.zone, seen: new Map(), owners: new Set() };
}

function isRecognised(result: ReturnType<typeof recognised>): result is Recognition {
  return 'kind' in result;
}

function systemOf(found: readonly Recognition[], options: TableOptions): string {
  const named = found.find(({ preset }) => preset !== null && preset.id !== NO_SYSTEM)?.preset?.id;
  return options.system ?? options.mapping?.system ?? named ?? NO_SYSTEM;
}

/** Tables of two systems in one call keep their ids apart. */
function ownSystem({ preset }: Recognition, system: string, options: TableOptions): string {
  if (options.system !== undefined || options.mapping?.system !== undefined) return system;
  return preset === null || preset.id === NO_SYSTEM ? system : preset.id;
}

function readOf(
  file: ImportFile,
  contents: Contents | undefined,
  sources: readonly Source[],
  options: TableOptions,
): Reading['read'][number] {
  const tables = contents?.tables ?? [];
  const count = tables.reduce((sum, table) => {
    const source = sources.find((candidate) => candidate.table === table);
    return sum + (source?.count ?? Math.max(0, table.rows.length - 1));
  }, 0);
  const unread = (contents?.unreadable ?? []).filter(({ reason }) => reason === 'quote').length;
  return { file: file.name, sha256: options.digest(file.bytes), count: count + unread };
}

const HEADERS_SHOWN = 12;

function unknown(table: RawTable, result: Exclude<ReturnType<typeof recognised>, Recognition>): Rejected {
  const named = result.headers.filter((header) => header !== '');
  const headers = named.slice(0, HEADERS_SHOWN).join(', ') + (named.length > HEADERS_SHOWN ? ' …' : '');
  const at = { file: table.label, line: table.rows[Math.max(0, result.header)]?.line ?? 1 };
  if (result.ambiguous.length === 0) return { at, reason: 'table_unknown', args: { headers }, meant: false };
  return { at, reason: 'table_ambiguous', args: { headers, kinds: result.ambiguous.join(', ') }, meant: false };
}

function told({ label, line, reason, args, meant }: Unreadable): Rejected {
  return { at: { file: label, line }, reason, args, meant };
}

/** By file as given, then by line; what stands together stays together. */
function inOrder<T extends { readonly at: { readonly file: string; readonly line: number } }>(
  items: readonly T[],
  tables: readonly RawTable[],
): T[] {
  const place = new Map(tables.map(({ label }, index) => [label, index]));
  const rank = (item: T): number => place.get(item.at.file) ?? -1;
  return [...items].sort((a, b) => rank(a) - rank(b) || a.at.line - b.at.line);
}
