import ICAL from 'ical.js';

import { decoded, encodingOf } from '../text/encoding.ts';
import { contentLines } from '../text/content-lines.ts';

/** A property as jCal has it: name, parameters, type, values (RFC 7265 §3.4). Names are in lower case. */
export type Property = readonly [string, Readonly<Record<string, unknown>>, string, ...unknown[]];

/** One component of a calendar file with the line its BEGIN stands on. */
export interface Part {
  readonly name: string;
  readonly line: number;
  readonly properties: Property[];
  /** First lines of properties that could not be read. */
  readonly unread: { readonly line: number; readonly name: string }[];
  readonly parts: Part[];
}

export interface CalendarFile {
  readonly encoding: string;
  /** Components that stand in no other: VCALENDARs, and whatever else a torn file begins with. */
  readonly parts: readonly Part[];
}

/** Components in components; a file that goes deeper is hostile, and what is deeper is passed over. */
const DEEPEST = 8;

/**
 * Reads the components of a calendar file. What is torn is mended as far as it can be: an END that is missing closes with
 * the component around it or the end of the file, one too many is passed over, and a line that cannot be read costs itself
 * alone. Never throws.
 */
export function readTree(bytes: Uint8Array): CalendarFile {
  const encoding = encodingOf(bytesOf(bytes));
  const builder = new TreeBuilder();
  for (const { line, bytes: content } of contentLines(bytes)) builder.take(decoded(content, encoding), line);
  return { encoding, parts: builder.parts };
}

function* bytesOf(file: Uint8Array): Generator<Uint8Array> {
  for (const { bytes } of contentLines(file)) yield bytes;
}

class TreeBuilder {
  readonly parts: Part[] = [];
  readonly #open: Part[] = [];
  /** Components begun beyond DEEPEST and not ended yet. */
  #beyond = 0;

  take(text: string, line: number): void {
    const frame = /^\s*(BEGIN|END)\s*:\s*([^\s]+)\s*$/i.exec(text);
    if (frame === null) {
      if (this.#beyond === 0) this.#property(text, line);
    } else if (frame[1]?.toUpperCase() === 'BEGIN') this.#begin((frame[2] ?? '').toLowerCase(), line);
    else this.#end((frame[2] ?? '').toLowerCase());
  }

  #begin(name: string, line: number): void {
    if (this.#open.length >= DEEPEST) {
      this.#beyond++;
      return;
    }
    const part: Part = { name, line, properties: [], unread: [], parts: [] };
    (this.#enclosing(name)?.parts ?? this.parts).push(part);
    this.#open.push(part);
  }

  /** A calendar stands in nothing and an event in no event: where one begins inside, the END before it is missing. */
  #enclosing(name: string): Part | undefined {
    const from = this.#open.findIndex((part) => name === 'vcalendar' || (isEntry(name) && isEntry(part.name)));
    if (from >= 0) this.#open.length = from;
    return this.#open.at(-1);
  }

  #end(name: string): void {
    if (this.#beyond > 0) {
      this.#beyond--;
      return;
    }
    const at = this.#open.findLastIndex((part) => part.name === name);
    if (at >= 0) this.#open.length = at;
  }

  #property(text: string, line: number): void {
    const part = this.#open.at(-1);
    if (part === undefined) return;
    try {
      part.properties.push(ICAL.parse.property(text, ICAL.design.icalendar) as unknown as Property);
    } catch {
      part.unread.push({ line, name: text.split(/[:;]/, 1)[0]?.trim().toUpperCase().slice(0, 40) ?? '' });
    }
  }
}

function isEntry(name: string): boolean {
  return name === 'vevent' || name === 'vtodo' || name === 'vjournal' || name === 'vfreebusy' || name === 'vtimezone';
}
