import { problem } from '../schema/catalogue.ts';
import { takeSource } from './log-entry.ts';
import { parseLine } from './log-parse.ts';
import type { LogSink } from './log-sink.ts';
import type { Path, SourceFile } from './source.ts';
import type { RawLog } from './workspace.ts';

/** A line of JSON: places are worked out only when something must be said about it. */
class JsonLine implements SourceFile {
  readonly file: string;
  readonly text: string;
  readonly data: unknown;
  readonly #line: number;
  #located: SourceFile | null | undefined;
  constructor(file: string, text: string, line: number) {
    this.file = file;
    this.text = text;
    this.#line = line;
    this.data = JSON.parse(text);
  }
  locate(path: Path, what?: 'key' | 'value') {
    if (path.length === 0)
      return {
        file: this.file,
        line: this.#line,
        col: this.text.search(/\S/) + 1,
      };
    this.#located ??= parseLine(this.file, this.text, this.#line);
    return (
      this.#located?.locate(path, what) ?? {
        file: this.file,
        line: this.#line,
        col: 1,
      }
    );
  }
}

/** One JSON object a line; blank lines are skipped. */
export function readJsonLines(raw: RawLog, sink: LogSink): void {
  const { file, text } = raw;
  let pos = 0;
  for (let line = 1; pos < text.length; line++) {
    const end = text.indexOf('\n', pos);
    const stop = end < 0 ? text.length : end;
    const written = text.slice(pos, text.charCodeAt(stop - 1) === 13 ? stop - 1 : stop);
    pos = stop + 1;
    if (/\S/.test(written)) readLine(file, written, line, sink);
  }
}

function readLine(file: string, text: string, line: number, sink: LogSink): void {
  let source: JsonLine;
  try {
    source = new JsonLine(file, text, line);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    sink.problems.push(problem('bad-jsonl-line', { file, line, col: columnOf(error, text) }));
    return;
  }
  takeSource(source, sink);
}

/** Where JSON.parse stopped, as its message says; the end of the line where it does not say. */
function columnOf(error: SyntaxError, text: string): number {
  const position = /position (\d+)/.exec(error.message)?.[1];
  return position === undefined ? Math.max(1, text.length) : Math.min(text.length, Number(position)) + 1;
}

/** One line of a file as an entry; null where it is no JSON. */
export function jsonLineAt(file: string, text: string, line: number): SourceFile | null {
  try {
    return new JsonLine(file, text, line);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
