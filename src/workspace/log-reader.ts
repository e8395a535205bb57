import type { EntryTable } from '../model/entry-table.ts';
import type { LogFile } from '../model/log.ts';
import type { Day } from '../model/values.ts';
import type { Place } from '../result.ts';
import type { Problem } from '../schema/problem.ts';
import { readCsvLog } from './log-csv.ts';
import { readJsonLines } from './log-jsonl.ts';
import { locateEntry } from './log-locate.ts';
import { type LogCheck, LogSink } from './log-sink.ts';
import { sourceIdsIn } from './log-source-ids.ts';
import { type LogHead, NO_HEAD, readYamlLog } from './log-yaml.ts';
import type { SourceFile } from './source.ts';
import type { RawLog } from './workspace.ts';

/** Fields of an entry that name something. */
export type EntryField = 'account' | 'ours' | 'theirs' | 'community' | 'stage' | 'same_as';

export interface LogReading {
  readonly files: readonly LogFile[];
  readonly entries: EntryTable;
  readonly problems: readonly Problem[];
  /** The day looked back to. */
  readonly asOf: Day;
  /** Hashes of the source ids and places (`file:line`) of entries that exist and were left out. */
  readonly absent: ReadonlySet<number>;
  /** Entries left out because they lie after the day looked back to. */
  readonly later: number;
  /** Parsed files that hold standing rhythms. */
  readonly heads: readonly SourceFile[];
  /** Source ids as written, all files. Looks through the texts again: for did-you-mean. */
  sourceIds(): Iterable<string>;
  /** Place of a value of a row (of the n-th where it is a list). Reads the entry again: for the few that need a word said. */
  locate(row: number, field: EntryField, index: number): Place;
}

/**
 * Interaction files into columns, in the order given. What is wrong comes back as problems with line and column;
 * the value, or where it is needed the entry, is left out. Entries after `asOf` are left out:
 * counted as later up to `horizon` (a look back), problems beyond it. Those `without` names are passed over.
 */
export function readLogs(
  logs: readonly RawLog[],
  asOf: Day,
  check: LogCheck = () => [],
  horizon: Day = asOf,
  without: ReadonlySet<string> = new Set(),
): LogReading {
  const sink = new LogSink(asOf, check, horizon, without);
  const { table } = sink;
  const files = logs.map((raw): LogFile => {
    const start = table.length;
    sink.row.file = table.strings.id(raw.file);
    const head = readLog(raw, sink);
    return { file: raw.file, ...head, start, end: table.length };
  });
  const byFile = new Map(logs.map((raw) => [raw.file, raw]));
  const locate = (row: number, field: EntryField, index: number): Place => {
    const file = table.strings.name(table.file[row] ?? -1);
    const line = table.line[row] ?? 1;
    const raw = byFile.get(file);
    return raw === undefined ? { file, line } : locateEntry(raw, line, field, index);
  };
  return {
    files,
    entries: table,
    problems: sink.problems,
    asOf,
    absent: sink.absent,
    later: sink.later,
    heads: sink.heads,
    sourceIds: () => idsIn(logs),
    locate,
  };
}

function* idsIn(logs: readonly RawLog[]): Generator<string> {
  for (const raw of logs) yield* sourceIdsIn(raw);
}

function readLog(raw: RawLog, sink: LogSink): LogHead {
  if (raw.format === 'yaml') return readYamlLog(raw, sink);
  if (raw.format === 'jsonl') readJsonLines(raw, sink);
  else readCsvLog(raw, sink);
  return NO_HEAD;
}
