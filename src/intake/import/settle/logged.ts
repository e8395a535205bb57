import { Field } from '../../../model/field.ts';
import { parseYaml } from '../../../workspace/parse-yaml.ts';
import { readRecord } from '../../../workspace/csv-record.ts';
import type { RawLog } from '../../../workspace/workspace.ts';

/** A contact that stands in the plan already, as far as an import compares it. */
export interface Logged {
  readonly sourceId: string | null;
  readonly sameAs: string | null;
  readonly date: string;
  readonly start: string | null;
  readonly minutes: number | null;
  readonly account: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly channel: string | null;
  readonly file: string;
  /** 1-based line; worked out when asked for. */
  readonly line: () => number;
  /** Where it stands in a YAML file that an import wrote: id of the import and the index under `entries`. */
  readonly written: { readonly import: string; readonly index: number } | null;
}

type Keyed = Readonly<Record<string, unknown>>;

/** All entries of the interaction files. What cannot be read is passed over: `guanxi validate` says what is wrong with it. */
export function readLogged(logs: readonly RawLog[]): readonly Logged[] {
  return logs.flatMap((raw) => (raw.format === 'yaml' ? ofYaml(raw) : raw.format === 'jsonl' ? ofJsonLines(raw) : ofCsv(raw)));
}

function ofYaml(raw: RawLog): Logged[] {
  const { source } = parseYaml(raw.file, raw.text);
  if (source === null) return [];
  const root = Field.root(source);
  const entries = root.isList ? root : root.get('entries');
  const by = root.get('import')?.value;
  const found: Logged[] = [];
  for (const field of entries?.items() ?? []) {
    const index = Number(field.path.at(-1));
    const written = typeof by === 'string' && !root.isList ? { import: by, index } : null;
    found.push(...logged(field.value, raw.file, () => field.at.line, written));
  }
  return found;
}

function ofJsonLines({ file, text }: RawLog): Logged[] {
  return text.split('\n').flatMap((row, index) => {
    try {
      return logged(JSON.parse(row), file, () => index + 1, null);
    } catch {
      return [];
    }
  });
}

function ofCsv({ file, text }: RawLog): Logged[] {
  const head = readRecord(text, 0, 1);
  const keys = head.cells.map(({ value }) => value.replace(/^\ufeff/, '').trim());
  const found: Logged[] = [];
  for (let { pos, line } = head; pos < text.length;) {
    const record = readRecord(text, pos, line);
    const at = line;
    const row = Object.fromEntries(keys.map((key, index) => [key, record.cells[index]?.value.trim() || undefined]));
    const list = (key: string): string[] | undefined => row[key]?.split(';').map((item) => item.trim());
    const minutes = row['minutes'] === undefined ? undefined : Number(row['minutes']);
    if (!record.broken) found.push(...logged({ ...row, ours: list('ours'), theirs: list('theirs'), minutes }, file, () => at, null));
    ({ pos, line } = record);
  }
  return found;
}

function logged(value: unknown, file: string, line: () => number, written: Logged['written']): Logged[] {
  if (typeof value !== 'object' || value === null) return [];
  const entry = value as Keyed;
  const text = (key: string): string | null => (typeof entry[key] === 'string' && entry[key] !== '' ? entry[key] : null);
  const ids = (key: string): string[] => (Array.isArray(entry[key]) ? entry[key].filter((id) => typeof id === 'string') : []);
  const [date, account, minutes] = [text('date'), text('account'), entry['minutes']];
  if (date === null || account === null) return [];
  return [
    {
      sourceId: text('source_id'),
      sameAs: text('same_as'),
      date,
      start: text('start'),
      minutes: typeof minutes === 'number' && Number.isFinite(minutes) ? minutes : null,
      account,
      ours: ids('ours'),
      theirs: ids('theirs'),
      channel: text('channel'),
      file,
      line,
      written,
    },
  ];
}
