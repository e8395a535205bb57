import type { Place } from '../result.ts';
import { csvRowAt } from './log-csv.ts';
import { jsonLineAt } from './log-jsonl.ts';
import { itemEnd, parseItem, Part } from './log-parse.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceFile } from './source.ts';
import type { RawLog } from './workspace.ts';

const DASH = /^( *)-(?: |\r?$)/;

/** Place of a value of the entry at a line, worked out by reading that entry again; the line alone where that fails. */
export function locateEntry(raw: RawLog, line: number, field: string, index: number): Place {
  const path = field === 'ours' || field === 'theirs' ? [field, index] : [field];
  return entryAt(raw, line)?.locate(path) ?? { file: raw.file, line };
}

/** The entry that begins on a line, read again: for the few that are shown or need a word said. Null where it cannot be found. */
export function entryAt(raw: RawLog, line: number): SourceFile | null {
  const { file, text } = raw;
  const start = lineStart(text, line);
  const end = text.indexOf('\n', start);
  if (raw.format === 'csv') return csvRowAt(file, text, line, start);
  if (raw.format === 'jsonl') return jsonLineAt(file, text.slice(start, end < 0 ? text.length : end), line);
  return inItem(raw, line) ?? inFile(raw, line);
}

/** The list item that holds the line: its own dash, or one above it. */
function inItem({ file, text }: RawLog, line: number): SourceFile | null {
  let at = line;
  let start = lineStart(text, at);
  let dash = DASH.exec(text.slice(start, start + 200).split('\n', 1)[0] ?? '');
  while (dash === null && at > 1) {
    at -= 1;
    start = lineStart(text, at);
    dash = DASH.exec(text.slice(start, start + 200).split('\n', 1)[0] ?? '');
  }
  if (dash === null) return null;
  const { pos } = itemEnd(text, start, dash[1]?.length ?? 0);
  return parseItem(file, text.slice(start, pos), at - 1);
}

/** In a file written in a way that items do not stand alone. */
function inFile({ file, text }: RawLog, line: number): SourceFile | null {
  const { source } = parseYaml(file, text);
  if (source === null) return null;
  const listed = Array.isArray(source.data);
  const entries: unknown = listed ? source.data : (source.data as { entries?: unknown }).entries;
  if (!Array.isArray(entries)) return null;
  for (const [index, entry] of entries.entries()) {
    const base = listed ? [index] : ['entries', index];
    if (source.locate(base).line === line) return new Part(source, base, entry);
  }
  return null;
}

function lineStart(text: string, line: number): number {
  let pos = 0;
  for (let at = 1; at < line; at++) pos = text.indexOf('\n', pos) + 1;
  return pos;
}
