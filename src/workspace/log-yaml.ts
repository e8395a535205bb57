import { buildRhythm } from '../model/build-rhythm.ts';
import { flag, span } from '../model/build-values.ts';
import { Field, isMap } from '../model/field.ts';
import type { LogFile, Rhythm } from '../model/log.ts';
import { takeSource } from './log-entry.ts';
import { Part } from './log-parse.ts';
import { type ListEnd, scanList } from './log-scan.ts';
import type { LogSink } from './log-sink.ts';
import { parseYaml } from './parse-yaml.ts';
import type { SourceFile } from './source.ts';
import type { RawLog } from './workspace.ts';

/** What a file says beside its entries. */
export type LogHead = Pick<LogFile, 'observed' | 'standing'>;
export const NO_HEAD: LogHead = { observed: null, standing: [] };

/** A YAML log: its entries scanned straight into the table where it is written plainly, else parsed as a whole. */
export function readYamlLog(raw: RawLog, sink: LogSink): LogHead {
  const undo = sink.mark();
  const scanned = scanFile(raw, sink);
  if (scanned !== null) return scanned;
  undo();
  return parseWhole(raw, sink);
}

/** The reference reading of a whole file, through the YAML parser. */
export function parseWhole(raw: RawLog, sink: LogSink): LogHead {
  const { source, problems } = parseYaml(raw.file, raw.text);
  sink.problems.push(...problems);
  if (source === null) return NO_HEAD;
  const entries = isMap(source.data) ? source.data['entries'] : source.data;
  if (!Array.isArray(entries)) {
    sink.problems.push(...sink.check(source, 'interactions'));
    return readHead(raw.head ?? source, sink);
  }
  const prefix = isMap(source.data) ? ['entries'] : [];
  for (const [index, entry] of entries.entries()) takeSource(new Part(source, [...prefix, index], entry), sink);
  if (!isMap(source.data)) return NO_HEAD;
  const { entries: _, ...head } = source.data;
  const beside = new Part(source, [], head);
  sink.problems.push(...sink.check(beside, 'interactions'));
  return readHead(raw.head ?? beside, sink);
}

function readHead(source: SourceFile, sink: LogSink): LogHead {
  const root = Field.root(source);
  const observed = root.get('observed');
  const standing = root.get('standing');
  if (standing !== null) sink.heads.push(source);
  return {
    observed:
      observed === null
        ? null
        : {
            from: span(observed.get('from')) ?? null,
            to: span(observed.get('to')) ?? null,
            complete: flag(observed.get('complete')) ?? null,
            at: observed.at,
          },
    standing: standing?.items().flatMap((item): Rhythm[] | Rhythm => buildRhythm(item) ?? []) ?? [],
  };
}

const LONE_RETURN = /\r(?!\n)/;
const NOTHING = /^ *(?:#.*)?\r?$/;
const ENTRIES = /^entries:(?: +(?:#.*)?)?\r?$/;
const KEY_LINE = /^[a-z_]+:(?: |\r?$)/;
const DASH_LINE = /^ *-(?: |\r?$)/;

/** The quick reading of a file. Null: not written as a plain list, nor as a map with a plain list of entries. */
export function scanFile(raw: RawLog, sink: LogSink): LogHead | null {
  const { file, text } = raw;
  if (text.includes('\r') && LONE_RETURN.test(text)) return null;
  let at: ListEnd = { pos: 0, line: 1 };
  let head = '';
  let headLine = 1;
  let entries = 0;
  let keys = 0;
  while (at.pos < text.length) {
    const line = lineAt(text, at.pos);
    if (NOTHING.test(line)) at = next(text, at);
    else if (keys === 0 && DASH_LINE.test(line)) {
      const end = scanList(file, text, at, sink);
      return end !== null && end.pos >= text.length ? NO_HEAD : null;
    } else if (ENTRIES.test(line)) {
      keys += 1;
      entries += 1;
      const list = listAfter(text, next(text, at));
      if (list === null || entries > 1) return null;
      const end = scanList(file, text, list, sink);
      if (end === null) return null;
      at = end;
    } else if (KEY_LINE.test(line)) {
      keys += 1;
      const end = sectionEnd(text, next(text, at));
      head += '\n'.repeat(at.line - headLine) + text.slice(at.pos, end.pos);
      headLine = end.line;
      at = end;
    } else return null;
  }
  if (head === '') return entries > 0 ? NO_HEAD : null;
  const { source } = parseYaml(file, head);
  if (source === null || !isMap(source.data) || Object.hasOwn(source.data, 'entries')) return null;
  sink.problems.push(...sink.check(source, 'interactions'));
  return readHead(raw.head ?? source, sink);
}

/** First line of a list below `entries:`, or null where none follows. */
function listAfter(text: string, from: ListEnd): ListEnd | null {
  let at = from;
  while (at.pos < text.length && NOTHING.test(lineAt(text, at.pos))) at = next(text, at);
  return at.pos < text.length && DASH_LINE.test(lineAt(text, at.pos)) ? at : null;
}

/** Past the lines that belong to a top-level key: indented, dashes, blank or comments. */
function sectionEnd(text: string, from: ListEnd): ListEnd {
  let at = from;
  while (at.pos < text.length) {
    const line = lineAt(text, at.pos);
    if (!/^(?: |- |-\r?$)/.test(line) && !NOTHING.test(line)) break;
    at = next(text, at);
  }
  return at;
}

function lineAt(text: string, pos: number): string {
  const end = text.indexOf('\n', pos);
  return text.slice(pos, end < 0 ? text.length : end);
}
function next(text: string, at: ListEnd): ListEnd {
  const end = text.indexOf('\n', at.pos);
  return end < 0 ? { pos: text.length, line: at.line } : { pos: end + 1, line: at.line + 1 };
}
