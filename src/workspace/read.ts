import { problem } from '../schema/catalogue.ts';
import type { Problem } from '../schema/problem.ts';
import { reasonOf, type Tree } from './tree.ts';

/** A file as text, or why it is none. Where bytes are no UTF-8, `text` holds what could be read, for the code frame. */
export interface Read {
  readonly text: string;
  readonly problem: Problem | null;
}

const STRICT = new TextDecoder('utf-8', { fatal: true });
const LENIENT = new TextDecoder('utf-8');

/**
 * Reads a file of the tree as UTF-8 without byte order mark. Never throws. What a link leads to outside the
 * workspace is not read: the plan of one client must not quote the files of its reader.
 */
export function readText(tree: Tree, file: string): Read {
  const start = { file, line: 1, col: 1 };
  const unreadable = (reason: string): Read => ({ text: '', problem: problem('unreadable-file', start, { args: { reason } }) });
  let bytes: Buffer | 'outside';
  try {
    bytes = tree.read(file);
  } catch (error) {
    return unreadable(reasonOf(error));
  }
  if (bytes === 'outside') return { text: '', problem: problem('link-outside', start) };
  if (isLargeFilePointer(bytes)) return unreadable('GIT-LFS');
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

const LARGE_FILE = 'version https://git-lfs.github.com/spec/';

/** Git LFS keeps the file itself elsewhere: what lies here only points to it. */
function isLargeFilePointer(bytes: Buffer): boolean {
  return bytes.length < 1024 && bytes.toString('latin1', 0, LARGE_FILE.length) === LARGE_FILE;
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
