import { readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';

/** A file as text, or why it is none. Where bytes are no UTF-8, `text` holds what could be read, for the code frame. */
export interface Read {
  readonly text: string;
  readonly problem: Problem | null;
}

const STRICT = new TextDecoder('utf-8', { fatal: true });
const LENIENT = new TextDecoder('utf-8');

/**
 * Reads `file` (relative to `root`) as UTF-8 without byte order mark. Never throws. What a link leads to outside the
 * workspace is not read: the plan of one client must not quote the files of its reader.
 */
export function readText(root: string, file: string): Read {
  const start = { file, line: 1, col: 1 };
  let bytes: Buffer;
  try {
    if (leadsOutside(root, file)) return { text: '', problem: problem('link-outside', start) };
    bytes = readFileSync(join(root, file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return {
      text: '',
      problem: problem('unreadable-file', start, { args: { reason } }),
    };
  }
  try {
    const text = STRICT.decode(bytes);
    return {
      text,
      problem: text.trim() === '' ? problem('empty-file', start) : null,
    };
  } catch {
    return { text: LENIENT.decode(bytes), problem: notUtf8(file, bytes) };
  }
}

/** By a link; a path that guanxi.yaml itself writes with `..` is meant. */
function leadsOutside(root: string, file: string): boolean {
  return within(resolve(root), resolve(root, file)) && !within(realpathSync(root), realpathSync(join(root, file)));
}
function within(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path;
}

function notUtf8(file: string, bytes: Buffer): Problem {
  const offset = firstBadByte(bytes);
  const lineStart = bytes.lastIndexOf(0x0a, offset - 1) + 1;
  let line = 1;
  for (let i = 0; i < lineStart; i++) if (bytes[i] === 0x0a) line++;
  const col = LENIENT.decode(bytes.subarray(lineStart, offset)).length + 1;
  const args = {
    offset,
    byte: (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0'),
    guess: guess(bytes, offset),
  };
  return problem('not-utf8', { file, line, col }, { args });
}

/** Offset of the first byte that is not the start or part of a UTF-8 character. */
export function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  // The longest prefix a streaming decoder accepts: a character cut by its end is no error yet.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  // A trailing incomplete character passes as a prefix; its first byte is the bad one then.
  let at = low;
  while (at > 0 && !complete(bytes.subarray(0, at))) at--;
  return at;
}
function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
function complete(bytes: Uint8Array): boolean {
  try {
    STRICT.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What the bytes most likely are: cut off in the last character, UTF-16 by its mark or zeros, GB 18030 if that decodes. */
function guess(bytes: Buffer, bad: number): 'CUT' | 'UTF16' | 'GB18030' | 'OTHER' {
  if (bytes.length - bad < 4 && decodes(bytes)) return 'CUT';
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff) || bytes.includes(0)) return 'UTF16';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return 'GB18030';
  } catch {
    return 'OTHER';
  }
}
