/** Bytes of headers one message may have before it is taken for something else; a mailing to five thousand names fits. */
export const MOST_HEADER_BYTES = 1 << 20;

/** The headers of one message, without the blank line that ends them. */
export interface HeaderBlock {
  /** Number of the message in its file, 1-based. */
  readonly number: number;
  /** Each byte as the character of that code (0–255): what charset they are in is found field by field. */
  readonly text: string;
  /** Longer than MOST_HEADER_BYTES; `text` is then its beginning. */
  readonly tooLong: boolean;
}

/** Bytes as the characters of those codes. */
export function byteText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** The bytes such a text stands for. */
export function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** A byte order mark, blank lines, the length Apple Mail writes (`.emlx`) and the separator of an mbox, before the first header. */
const BEFORE = /^(?:\u00ef\u00bb\u00bf)?(?:[ \t]*\r?\n)*(?:\d+[ \t]*\r?\n)?(?:>?From [^\r\n]*\r?\n)?/;
/** A line that ends the headers; old Macintosh files end lines with CR alone. */
const END = /\r?\n[ \t]*\r?\n|\r\r/;

/** Headers are seldom longer; more is looked at only where they are. */
const USUAL = 1 << 16;

/** The headers of a file that is one message (`.eml`, a file of a maildir). What follows them is not looked at. */
export function headerBlock(bytes: Uint8Array): HeaderBlock {
  const usual = cut(bytes.subarray(0, USUAL));
  if (usual.ended || bytes.length <= USUAL) return { number: 1, text: usual.text, tooLong: false };
  const { text, ended } = cut(bytes.subarray(0, MOST_HEADER_BYTES));
  return { number: 1, text, tooLong: !ended && bytes.length > MOST_HEADER_BYTES };
}

function cut(bytes: Uint8Array): { readonly text: string; readonly ended: boolean } {
  const text = byteText(bytes).replace(BEFORE, '');
  const end = END.exec(text);
  return { text: end === null ? text : text.slice(0, end.index), ended: end !== null };
}
