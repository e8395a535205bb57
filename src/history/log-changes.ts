import type { EntryTable } from '../model/entry-table.ts';
import { isMap } from '../model/field.ts';
import type { Day } from '../model/values.ts';
import { type LogReading, readLogs } from '../workspace/log-reader.ts';
import { entryKey } from '../workspace/log-sink.ts';
import type { SourceFile } from '../workspace/source.ts';
import type { RawLog } from '../workspace/workspace.ts';
import type { Change } from './change.ts';

/** In what two logs differ, seen from the base's day. */
export interface LogChanges {
  readonly changes: readonly Change[];
  /** Entries of the head that happened after that day, by `entryKey`. */
  readonly later: ReadonlySet<string>;
  /** What the files say beside their entries, by file. */
  readonly heads: { readonly base: ReadonlyMap<string, SourceFile>; readonly head: ReadonlyMap<string, SourceFile> };
}

interface Read {
  readonly reading: LogReading;
  readonly heads: ReadonlyMap<string, SourceFile>;
}

/** Entries are held against each other by all they say, wherever they stand; files that both sides have alike are not read. */
export function logChanges(base: readonly RawLog[], head: readonly RawLog[], day: Day, upTo: Day): LogChanges {
  const [before, now] = [read(without(base, head), upTo), read(without(head, base), upTo)];
  const known = tally(before.reading.entries);
  const changes: Change[] = [];
  const later = new Set<string>();
  const { entries } = now.reading;
  for (let row = 0; row < entries.length; row++) {
    const text = rowText(entries, row);
    const rows = known.get(text);
    if (rows !== undefined && rows.length > 0) rows.shift();
    else {
      const happened = (entries.day[row] ?? 0) > day;
      const change = changeOf(entries, row, happened ? 'relationship' : 'record', 'head');
      if (happened) later.add(entryKey(change.at.file, change.at.line));
      changes.push(change);
    }
  }
  for (const row of [...known.values()].flat()) changes.push(changeOf(before.reading.entries, row, 'record', 'base'));
  return { changes, later, heads: { base: before.heads, head: now.heads } };
}

function without(logs: readonly RawLog[], others: readonly RawLog[]): RawLog[] {
  const texts = new Map(others.map(({ file, text }) => [file, text]));
  return logs.filter(({ file, text }) => texts.get(file) !== text);
}

function read(logs: readonly RawLog[], upTo: Day): Read {
  const heads = new Map<string, SourceFile>();
  const reading = readLogs(logs, upTo, (source, what) => {
    if (what === 'interactions' && isMap(source.data)) heads.set(source.file, source);
    return [];
  });
  return { reading, heads };
}

function tally(entries: EntryTable): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (let row = 0; row < entries.length; row++) {
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
  ].join('|');
}
