import { LogCursor } from './log-cursor.ts';
import { takeSource } from './log-entry.ts';
import { ItemReader } from './log-item.ts';
import type { ValueReader } from './log-values.ts';
import { itemEnd, parseItem } from './log-parse.ts';
import type { LogSink } from './log-sink.ts';

const SPACE = 32;
const DASH = 45;
const HASH = 35;
const NEWLINE = 10;
const RETURN = 13;

/** Where a block list of entries stopped. */
export interface ListEnd {
  readonly pos: number;
  readonly line: number;
}

/**
 * Reads a block list of entries straight into the table. An item outside the known subset is parsed by itself;
 * null: the list as a whole is something else, and the file must be parsed.
 */
export function scanList(file: string, text: string, from: ListEnd, sink: LogSink): ListEnd | null {
  const cursor = new LogCursor(text);
  cursor.pos = from.pos;
  cursor.line = from.line;
  const reader = new ItemReader(cursor, sink.row, sink.table.strings);
  let dashIndent = -1;
  for (;;) {
    const lineStart = cursor.pos;
    let at = lineStart;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const first = text.charCodeAt(at);
    if (Number.isNaN(first)) return { pos: at, line: cursor.line };
    if (first === HASH || first === NEWLINE || (first === RETURN && text.charCodeAt(at + 1) === NEWLINE)) {
      if (!cursor.nextLine()) return { pos: cursor.pos, line: cursor.line };
      continue;
    }
    const indent = at - lineStart;
    if (dashIndent < 0) dashIndent = indent;
    const second = text.charCodeAt(at + 1);
    const item = first === DASH && (second === SPACE || second === NEWLINE || second === RETURN);
    if (indent < dashIndent || (indent === dashIndent && !item)) return indent === 0 ? { pos: lineStart, line: cursor.line } : null;
    if (indent > dashIndent) return null;
    const { line } = cursor;
    cursor.pos = at + 1;
    cursor.spaces();
    if (reader.read(dashIndent, lineStart)) {
      if (sink.row.day <= sink.asOf && sink.without.size === 0) sink.table.write(sink.row);
      else offer(file, reader.values, lineStart, line, text, sink);
      continue;
    }
    const end = itemEnd(text, lineStart, dashIndent);
    const source = parseItem(file, text.slice(lineStart, end.pos), line - 1);
    if (source === null) return null;
    takeSource(source, sink);
    cursor.pos = end.pos;
    cursor.line = line + end.lines;
  }
}

/** What may not be taken as it is. The date may stand on a later line of the entry than the dash. */
function offer(file: string, values: ValueReader, lineStart: number, line: number, text: string, sink: LogSink): void {
  const before = text.slice(lineStart, values.dateAt);
  const breaks = before.split('\n');
  const at = {
    file,
    line: line + breaks.length - 1,
    col: (breaks.at(-1) ?? '').length + 1,
  };
  sink.accept(
    () => at,
    () => text.slice(values.dateFrom, values.dateEnd),
  );
}
