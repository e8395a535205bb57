import { unmarked } from './encoding.ts';

const LF = 10;
const CR = 13;
const TAB = 9;
const SPACE = 32;
const EQUALS = 61;
const COLON = 58;
/** Longest logical line kept, in bytes: more than any name or rule needs; pictures and attachments go beyond it. */
const LONGEST = 64_000;

/** One line of a calendar or card with its folds undone, as bytes, and the line of the file it begins on (from 1). */
export interface ContentLine {
  readonly line: number;
  readonly bytes: Uint8Array;
}

/**
 * The logical lines of an iCalendar or vCard file (RFC 5545 §3.1): ended by CRLF, LF or CR, folded by a line that begins
 * with a blank, broken softly by `=` where a value is quoted-printable (vCard 2.1). Folds are undone in bytes, since a fold
 * may stand inside a character. Empty lines are passed over. Lines beyond LONGEST lose their end.
 */
export function* contentLines(file: Uint8Array): Generator<ContentLine> {
  const bytes = unmarked(file);
  let parts: Uint8Array[] = [];
  let began = 0;
  let number = 0;
  for (let from = 0; from < bytes.length;) {
    const to = endOfLine(bytes, from);
    const piece = bytes.subarray(from, to);
    number++;
    from = to + (bytes[to] === CR && bytes[to + 1] === LF ? 2 : 1);
    if (isBlank(piece)) continue;
    const soft = endsSoftly(parts);
    if (soft || (parts.length > 0 && (piece[0] === SPACE || piece[0] === TAB))) {
      if (soft) cutLast(parts);
      parts.push(soft ? piece : piece.subarray(1));
      continue;
    }
    if (parts.length > 0) yield { line: began, bytes: joined(parts) };
    parts = [piece];
    began = number;
  }
  if (parts.length > 0) yield { line: began, bytes: joined(parts) };
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== LF && bytes[at] !== CR) at++;
  return at;
}

function isBlank(piece: Uint8Array): boolean {
  return piece.every((byte) => byte === SPACE || byte === TAB);
}

/** The line so far ends in `=` and its head says quoted-printable. */
function endsSoftly(parts: readonly Uint8Array[]): boolean {
  const last = parts.at(-1);
  const first = parts[0];
  if (last === undefined || first === undefined || last.at(-1) !== EQUALS) return false;
  const colon = first.indexOf(COLON);
  return /QUOTED-PRINTABLE/i.test(String.fromCharCode(...first.subarray(0, Math.min(colon < 0 ? first.length : colon, 1000))));
}

function cutLast(parts: Uint8Array[]): void {
  const last = parts.pop();
  if (last !== undefined) parts.push(last.subarray(0, -1));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.subarray(0, LONGEST);
  const length = Math.min(
    LONGEST,
    parts.reduce((sum, part) => sum + part.length, 0),
  );
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    if (at >= length) break;
    const fits = part.subarray(0, length - at);
    whole.set(fits, at);
    at += fits.length;
  }
  return whole;
}
