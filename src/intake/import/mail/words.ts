import libmime from 'libmime';
import { decode } from 'libmime/lib/charset.js';
import { bytesOf } from './header-block.ts';
import { utf7 } from './utf7.ts';

const HIGH = /[\u0080-\u00ff]/;
const UTF7 = /=\?(?:unicode-1-1-)?utf-7\?([QB])\?([^?]*)\?=/gi;
/** An encoded word whose bytes should all be ASCII, and in old mail are not: they belong to the charset it names. */
const QUOTED = /=\?[^?]{1,40}\?Q\?[^?]*\?=/gi;
const LOST = '\ufffd';
/** Hanzi and punctuation of GB 2312: both bytes above A0, so that no ASCII letter is swallowed, the first in an assigned row. */
const GB_ONLY = /^(?:[\u0000-\u007f]|[\u00a1-\u00a9\u00b0-\u00f7][\u00a1-\u00fe])*$/;

/** What tells the charset of header bytes that are not encoded as they should be. */
export interface Hints {
  /** Charset the message names for its text. */
  readonly declared: string | null;
  /** Charset the person who imports names. */
  readonly stated: string | null;
}

/** The text of an unstructured header: raw bytes and encoded words decoded. */
export function headerText(value: string, hints: Hints): string {
  return words(rawText(value, hints));
}

/** Encoded words (RFC 2047) of a text decoded; what is none stays. */
export function words(text: string): string {
  if (!text.includes('=?')) return text;
  return libmime.decodeWords(
    text.replace(UTF7, (_word, how: string, payload: string) => utf7(libmime.decodeWord('us-ascii', how, payload))),
  );
}

/**
 * Bytes of a header as text: UTF-8 if they are, else in the charset the message names, else in the one stated, else GB 2312 if
 * they can be nothing but pairs of it. What remains unknown becomes U+FFFD: a wrong name is worse than none.
 */
export function rawText(header: string, { declared, stated }: Hints): string {
  if (!HIGH.test(header)) return header;
  const value = header.replace(QUOTED, (word) => word.replace(/[\u0080-\u00ff]/g, (byte) => `=${byte.charCodeAt(0).toString(16)}`));
  const bytes = bytesOf(value);
  const utf8 = bytes.toString('utf8');
  if (!utf8.includes(LOST)) return utf8;
  for (const charset of [declared, stated]) {
    const text = charset === null || /^(us-)?ascii$|^utf/i.test(charset) ? LOST : decode(bytes, charset);
    if (!text.includes(LOST)) return text;
  }
  const chinese = GB_ONLY.test(value) ? decode(bytes, 'gbk') : LOST;
  return chinese.includes(LOST) ? value.replace(/[\u0080-\u00ff]/g, LOST) : chinese;
}
