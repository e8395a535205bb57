import type { EntryTable } from '../model/entry-table.ts';
import { isMap } from '../model/field.ts';
import { readLogs } from '../workspace/log-reader.ts';
import { entryKey } from '../workspace/log-sink.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { RawLog } from '../workspace/workspace.ts';
import type { Change } from './change.ts';
import type { Span } from './dated.ts';

/** In what two logs differ, seen from the base's day. */
export interface LogChanges {
  readonly changes: readonly Change[];
  /** Entries that happened after that day, by `entryKey`. */
  readonly later: { readonly base: ReadonlySet<string>; readonly head: ReadonlySet<string> };
  /** What the files say beside their entries, by file. */
  readonly heads: { readonly base: LogHeads; readonly head: LogHeads };
}
export type LogHeads = ReadonlyMap<string, SourceFile>;

interface Read {
  readonly entries: EntryTable;
  readonly heads: LogHeads;
  /** Rows that happened after the base's day. */
  readonly later: ReadonlySet<number>;
}

/**
 * Entries are held against each other by all they say, wherever they stand; files that both sides have alike are only read where
 * the days differ, for entries after the base's day. Those happened since, whichever side knew of them.
 */
export function logChanges(base: readonly RawLog[], head: readonly RawLog[], span: Span): LogChanges {
  const all = span.upTo > span.after;
  const [before, now] = [read(all ? base : without(base, head), span), read(all ? head : without(head, base), span)];
  const known = tally(before);
  const changes: Change[] = [];
  const { entries } = now;
  for (let row = 0; row < entries.length; row++) {
    if (now.later.has(row)) changes.push(changeOf(entries, row, 'relationship', 'head'));
    else if (known.get(rowText(entries, row))?.shift() === undefined) changes.push(changeOf(entries, row, 'record', 'head'));
  }
  for (const row of [...known.values()].flat()) changes.push(changeOf(before.entries, row, 'record', 'base'));
  return { changes, later: { base: keys(before), head: keys(now) }, heads: { base: before.heads, head: now.heads } };
}

function without(logs: readonly RawLog[], others: readonly RawLog[]): RawLog[] {
  const texts = new Map(others.map(({ file, text }) => [file, text]));
  return logs.filter(({ file, text }) => texts.get(file) !== text);
}

function read(logs: readonly RawLog[], { after, upTo }: Span): Read {
  const heads = new Map<string, SourceFile>();
  const { entries } = readLogs(logs, upTo, (source, what) => {
    if (what === 'interactions' && isMap(source.data)) heads.set(source.file, source);
    return [];
  });
  const later = new Set<number>();
  for (let row = 0; row < entries.length; row++) if ((entries.day[row] ?? 0) > after) later.add(row);
  return { entries, heads, later };
}

function keys({ entries, later }: Read): ReadonlySet<string> {
  return new Set([...later].map((row) => entryKey(entries.strings.name(entries.file[row] ?? -1), entries.line[row] ?? 1)));
}

/** Rows up to the base's day by all they say. */
function tally({ entries, later }: Read): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let row = 0; row < entries.length; row++) {
    if (later.has(row)) continue;
    const text = rowText(entries, row);
    const rows = found.get(text);
    if (rows === undefined) found.set(text, [row]);
    else rows.push(row);
  }
  return found;
}

function changeOf(entries: EntryTable, row: number, cause: Change['cause'], side: Change['side']): Change {
  const at = { file: entries.strings.name(entries.file[row] ?? -1), line: entries.line[row] ?? 1 };
  return { cause, side, account: entries.strings.name(entries.account[row] ?? -1), at };
}

/** All an entry says, whatever file and line it stands on. */
function rowText(entries: EntryTable, row: number): string {
  const { strings } = entries;
  const names = [entries.account, entries.stage, entries.community, entries.benefitTo, entries.benefitBy];
  const numbers = [entries.day, entries.channel, entries.initiator, entries.purposes, entries.minutes, entries.participants];
  const codes = [entries.directed, entries.source, entries.grade, entries.benefit, entries.benefitValue];
  return [
    ...names.map((column) => ((column[row] ?? -1) < 0 ? '' : strings.name(column[row] ?? -1))),
    ...[...numbers, ...codes].map((column) => column[row]),
    ...(['ours', 'theirs'] as const).map((side) => [...entries.people(row, side)].map((id) => strings.name(id)).join(' ')),
    entries.sameAs.get(row)?.id ?? '',
    entries.sourceIds?.[row] ?? 0,
  ].join('|');
}
