import { isMap } from '../../../model/field.ts';
import { parseYaml } from '../../../workspace/parse-yaml.ts';
import type { FileChange } from '../../edit/change.ts';
import { flowText } from './flow-text.ts';

export type EntryMap = Readonly<Record<string, unknown>>;

/** People to be added to an entry that stands on one line. */
export interface Completion {
  /** 1-based. */
  readonly line: number;
  /** Under `entries`. */
  readonly index: number;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/** A new file of contacts. That something is not in it says nothing: an export is no diary. */
export function newLogFile(file: string, id: string, entries: readonly EntryMap[]): FileChange {
  return { file, before: null, after: `import: ${id}\nobserved: {complete: false}\nentries:\n${lines(entries, '  ', '\n')}` };
}

/** A file made longer. */
export interface Longer {
  readonly change: FileChange;
  /** Entries that were given people; one that somebody wrote anew in another shape stays as it is. */
  readonly completed: number;
}

/**
 * The file with entries at its end and people in its entries; every other character as it was. null where the file is not written
 * as imports write it (entries last, one on a line), or would not say exactly this much more.
 */
export function longerLogFile(
  file: string,
  before: string,
  entries: readonly EntryMap[],
  completions: readonly Completion[] = [],
): Longer | null {
  const data = entriesIn(file, before);
  const [, indent, end] = /(?:^|\n)( *)- \{[^\n]*\}(\r?\n)?$/.exec(before.slice(before.trimEnd().lastIndexOf('\n') + 1)) ?? [];
  const ends = indent !== undefined || entries.length === 0;
  if (data === null || !ends) return null;
  const newline = end ?? (before.includes('\r\n') ? '\r\n' : '\n');
  const more = `${end === undefined && entries.length > 0 ? newline : ''}${lines(entries, indent ?? '', newline)}`;
  const completed = complete(before, completions);
  const now = entriesIn(file, `${completed.text}${more}`);
  const right = completed.done.filter((one) => saysMore(data[one.index], now?.[one.index], one));
  if (now !== null && right.length < completed.done.length) return longerLogFile(file, before, entries, right);
  if (now?.length !== data.length + entries.length) return null;
  return { change: { file, before, after: `${completed.text}${more}` }, completed: right.length };
}

/** Whether the entry says what it said and has these people more. */
function saysMore(before: unknown, now: unknown, { ours, theirs }: Completion): boolean {
  if (!isMap(before) || !isMap(now)) return false;
  const list = (map: EntryMap, key: string): unknown[] => (Array.isArray(map[key]) ? map[key] : []);
  const rest = ({ ours: _ours, theirs: _theirs, ...others }: EntryMap): string => JSON.stringify(others);
  const same = (key: string, more: readonly string[]): boolean =>
    JSON.stringify(list(now, key)) === JSON.stringify([...list(before, key), ...more]);
  return rest(before) === rest(now) && same('ours', ours) && same('theirs', theirs);
}

function lines(entries: readonly EntryMap[], indent: string, newline: string): string {
  return entries.map((entry) => `${indent}- ${flowText(entry)}${newline}`).join('');
}

function entriesIn(file: string, text: string): readonly unknown[] | null {
  const { source } = parseYaml(file, text);
  const entries = isMap(source?.data) ? source.data['entries'] : null;
  return Array.isArray(entries) ? entries : null;
}

/** The text with people in those entries that stand on a line as imports write them. */
function complete(text: string, completions: readonly Completion[]): { readonly text: string; readonly done: readonly Completion[] } {
  if (completions.length === 0) return { text, done: [] };
  const rows = text.split('\n');
  const done = completions.filter(({ line, ours, theirs }) => {
    const longer = withPeople(withPeople(rows[line - 1] ?? null, 'ours', ours), 'theirs', theirs);
    if (longer !== null) rows[line - 1] = longer;
    return longer !== null;
  });
  return { text: rows.join('\n'), done };
}

/** Ids into a list of an entry on one line, or the list before the end of it. null: not written that way. */
function withPeople(row: string | null, key: 'ours' | 'theirs', ids: readonly string[]): string | null {
  if (row === null || ids.length === 0) return row;
  const list = new RegExp(`([{ ])${key}: \\[([a-z0-9][a-z0-9._-]*(?:, *[a-z0-9][a-z0-9._-]*)*)\\]`);
  if (list.test(row)) return row.replace(list, (_, edge: string, there: string) => `${edge}${key}: [${there}, ${ids.join(', ')}]`);
  if (new RegExp(`[{ ]${key}:`).test(row) || !/^ *- \{.*\}\r?$/.test(row)) return null;
  return row.replace(/\}(\r?)$/, (_, end: string) => `, ${key}: [${ids.join(', ')}]}${end}`);
}
