/** One header as it stands: name in lower case, value unfolded, still bytes and encoded words. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** Headers of one message by name, each with all its values in order. */
export type Fields = ReadonlyMap<string, readonly string[]>;

const NAME = /^([!-9;-~]+)[ \t]*:/;
/** No value we read is longer but a list of recipients; a subject of that size is cut. */
const MOST_VALUE = 1 << 18;

/** Headers of a block (characters are bytes). Lines that are none are passed over; a folded line joins the one before. */
export function fieldsOf(block: string): Fields {
  const fields = new Map<string, string[]>();
  let values: string[] | null = null;
  for (const line of block.split(/\r\n|\n|\r/)) {
    if (/^[ \t]/.test(line)) extend(values, line);
    else {
      const name = NAME.exec(line);
      values = name === null ? null : listOf(fields, (name[1] ?? '').toLowerCase());
      values?.push(line.slice(name?.[0].length ?? 0).trim());
    }
  }
  return fields;
}

/** The first value of a header, which is the one that counts where there should be one. */
export function first(fields: Fields, name: string): string | null {
  const value = fields.get(name)?.[0] ?? '';
  return value === '' ? null : value;
}

function listOf(fields: Map<string, string[]>, name: string): string[] {
  const values = fields.get(name) ?? [];
  fields.set(name, values);
  return values;
}

function extend(values: string[] | null, line: string): void {
  const last = values?.at(-1);
  if (values === null || last === undefined || last.length > MOST_VALUE) return;
  values[values.length - 1] = `${last} ${line.trim()}`;
}
