import { byteText, type HeaderBlock, MOST_HEADER_BYTES } from './header-block.ts';

const LF = 10;
const CR = 13;
const FROM = [70, 114, 111, 109, 32];
/** What a program writes there: somebody or `-`, then a day, a time and a year. A sentence that begins with From has none. */
const SEPARATOR = /^From .*\b\d{1,2}:\d{2}(?::\d{2})?\b.*\d{2}\s*$/;
const FIELD = /^[!-9;-~]+[ \t]*:/;
const LENGTH = /^content-length:[ \t]*(\d{1,12})[ \t\r]*$/im;
/** No separator is longer; of a body's line no more is kept. */
const MOST_LINE = 1000;
/** A body that says it is longer than any mail server takes is not believed. */
const MOST_BODY = 1 << 26;
/** CRLF behind a body that its stated length may count or not. */
const SLACK = 2;

/**
 * Cuts an mbox that comes in pieces into the headers of its messages; never holds a body. A message begins at a `From ` line that
 * carries a time, at the start of the file or behind a blank line, with a header on the next line: `>From ` in bodies (mboxo,
 * mboxrd) is none. A stated Content-Length (mboxcl) counts where it ends at another message or the end of the file: what looked
 * like messages within was part of the body.
 */
export class MboxCutter {
  #line: Uint8Array[] = [];
  #kept = 0;
  #length = 0;
  #offset = 0;
  #afterBlank = true;
  /** Where the line before began, if it looks like a separator. */
  #separator: number | null = null;
  /** Headers being read; null in a body and before the first message. */
  #headers: { text: string; tooLong: boolean } | null = null;
  #number = 0;
  /** Where the body ends by its own account, and the messages that begin before. */
  #claim: { readonly end: number; readonly within: Omit<HeaderBlock, 'number'>[] } | null = null;
  #out: HeaderBlock[] = [];

  /** The headers that are complete with this piece, in order. */
  push(piece: Uint8Array): readonly HeaderBlock[] {
    let from = 0;
    for (let at = piece.indexOf(LF); at !== -1; at = piece.indexOf(LF, from)) {
      this.#extend(piece.subarray(from, at + 1));
      this.#endLine();
      from = at + 1;
    }
    if (from < piece.length) this.#extend(piece.slice(from));
    return this.#taken();
  }

  /** The rest, where the file ends. */
  end(): readonly HeaderBlock[] {
    if (this.#length > 0) this.#endLine();
    if (this.#headers !== null) this.#endHeaders();
    this.#settleClaim(this.#offset);
    return this.#taken();
  }

  #taken(): readonly HeaderBlock[] {
    const out = this.#out;
    this.#out = [];
    return out;
  }

  /** Keeps of the line what may be needed: all of a header, the beginning of anything else. */
  #extend(bytes: Uint8Array): void {
    this.#length += bytes.length;
    const room = (this.#headers === null ? MOST_LINE : MOST_HEADER_BYTES) - this.#kept;
    if (room <= 0) return;
    const part = bytes.length <= room ? bytes : bytes.subarray(0, room);
    this.#line.push(part);
    this.#kept += part.length;
  }

  #endLine(): void {
    const [first = new Uint8Array(0)] = this.#line;
    const line = this.#line.length === 1 ? first : joined(this.#line, this.#kept);
    const [start, whole] = [this.#offset, this.#kept === this.#length];
    this.#offset += this.#length;
    this.#line = [];
    this.#kept = 0;
    this.#length = 0;
    if (this.#separator !== null) this.#beginIfHeader(line, this.#separator);
    const blank = isBlank(line);
    if (this.#headers !== null) {
      if (blank) this.#endHeaders();
      else this.#addHeader(line, whole);
    } else if (this.#afterBlank && whole && startsFrom(line) && SEPARATOR.test(byteText(line))) {
      this.#separator = start;
    }
    this.#afterBlank = blank;
  }

  #beginIfHeader(line: Uint8Array, at: number): void {
    this.#separator = null;
    if (!FIELD.test(byteText(line.subarray(0, MOST_LINE)))) return;
    if (this.#claim !== null && at >= this.#claim.end - SLACK) this.#settleClaim(at);
    this.#headers = { text: '', tooLong: false };
  }

  #addHeader(line: Uint8Array, whole: boolean): void {
    if (this.#headers === null) return;
    const { text, tooLong } = this.#headers;
    const fits = whole && text.length + line.length <= MOST_HEADER_BYTES;
    this.#headers = fits && !tooLong ? { text: text + byteText(line), tooLong } : { text, tooLong: true };
  }

  #endHeaders(): void {
    if (this.#headers === null) return;
    const block = this.#headers;
    this.#headers = null;
    if (this.#claim !== null) {
      this.#claim.within.push(block);
      return;
    }
    this.#emit(block);
    const stated = Number(LENGTH.exec(block.text)?.[1] ?? 0);
    if (stated > 0 && stated <= MOST_BODY) this.#claim = { end: this.#offset + stated, within: [] };
  }

  /** At a separator behind the stated end, or the end of the file: kept to the byte, the account was true. */
  #settleClaim(at: number): void {
    const claim = this.#claim;
    this.#claim = null;
    if (claim === null || Math.abs(at - claim.end) <= SLACK) return;
    for (const block of claim.within) this.#emit(block);
  }

  #emit(block: Omit<HeaderBlock, 'number'>): void {
    this.#number += 1;
    this.#out.push({ number: this.#number, ...block });
  }
}

function startsFrom(line: Uint8Array): boolean {
  return FROM.every((code, at) => line[at] === code);
}

function isBlank(line: Uint8Array): boolean {
  return line.length <= 2 && (line[0] === LF || (line[0] === CR && line[1] === LF));
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
