import { type Contents, type RawTable, refused } from './table.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * Salesforce tree JSON (`{"records": [{"attributes": {"type", "referenceId"}, …}]}`) as one table per object. A record's
 * reference stands in for its id, as `@Ref`, and means something among the files of one call only. The line is the number of
 * the record.
 */
export function treeTables(file: string, text: string): Contents {
  const records = recordsOf(text);
  if (records === null) return refused(file, 'json');
  const byObject = new Map<string, { readonly line: number; readonly record: Json }[]>();
  for (const [index, record] of records.entries()) {
    const object = String((record['attributes'] as Json | undefined)?.['type'] ?? '');
    const rows = byObject.get(object) ?? [];
    rows.push({ line: index + 1, record });
    byObject.set(object, rows);
  }
  return { tables: [...byObject].map(([object, rows]) => tableOf(file, object, rows)), unreadable: [] };
}

function recordsOf(text: string): readonly Json[] | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const records = isObject(data) ? data['records'] : null;
  return Array.isArray(records) && records.length > 0 && records.every((record) => isObject(record) && isObject(record['attributes']))
    ? (records as readonly Json[])
    : null;
}

function tableOf(file: string, object: string, rows: readonly { readonly line: number; readonly record: Json }[]): RawTable {
  const names = [...new Set(rows.flatMap(({ record }) => Object.keys(record)))].filter((name) => name !== 'attributes' && name !== 'Id');
  const header = { line: 0, cells: ['Id', ...names] };
  const cells = rows.map(({ line, record }) => ({ line, cells: [idOf(record), ...names.map((name) => cellOf(record[name]))] }));
  return { label: file, file, sheet: null, rows: [header, ...cells], padded: true, encoding: null, object };
}

function idOf(record: Json): string {
  const reference = cellOf((record['attributes'] as Json)['referenceId']);
  return cellOf(record['Id']) || (reference === '' ? '' : `@${reference}`);
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
