/** What is read where nothing else fits: it takes any bytes. */
const WESTERN = 'windows-1252';

/** Bytes without a mark at the beginning; UTF-16, which only the mark tells, becomes UTF-8. */
export function unmarked(file: Uint8Array): Uint8Array {
  const [a, b, c] = file;
  if (a === 0xef && b === 0xbb && c === 0xbf) return file.subarray(3);
  if (a === 0xff && b === 0xfe) return encoded(file.subarray(2), 'utf-16le');
  if (a === 0xfe && b === 0xff) return encoded(file.subarray(2), 'utf-16be');
  return file;
}

/**
 * UTF-8 if all bytes are valid in it; GB18030 if they are valid in that and some letters take two bytes (an umlaut and the
 * ASCII letter behind it would pass as one Chinese character); Windows-1252 otherwise. Give it lines whose folds are undone.
 */
export function encodingOf(lines: Iterable<Uint8Array>): string {
  const left = new Set(['utf-8', 'gb18030']);
  let paired = false;
  for (const bytes of lines) {
    if (isAscii(bytes)) continue;
    paired ||= bytes.some((byte, at) => byte >= 0x80 && (bytes[at + 1] ?? 0) >= 0x80);
    for (const encoding of left) if (!fits(bytes, encoding)) left.delete(encoding);
    if (left.size === 0) break;
  }
  if (left.has('utf-8')) return 'utf-8';
  return paired && left.has('gb18030') ? 'gb18030' : WESTERN;
}

/** Text of the bytes in an encoding by any of its names; `otherwise` where the name says nothing. What does not fit becomes U+FFFD. */
export function decoded(bytes: Uint8Array, encoding: string, otherwise = 'utf-8'): string {
  return (decoder(encoding, false) ?? decoder(otherwise, false) ?? new TextDecoder()).decode(bytes);
}

const decoders = new Map<string, TextDecoder | null>();

function decoder(encoding: string, fatal: boolean): TextDecoder | null {
  const key = `${encoding.toLowerCase()}/${fatal}`;
  const known = decoders.get(key);
  if (known !== undefined) return known;
  const made = build(encoding, fatal);
  if (decoders.size < 200) decoders.set(key, made);
  return made;
}

function build(encoding: string, fatal: boolean): TextDecoder | null {
  try {
    return new TextDecoder(encoding, { fatal, ignoreBOM: true });
  } catch {
    return null;
  }
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    decoder(encoding, true)?.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function encoded(bytes: Uint8Array, encoding: string): Uint8Array {
  return new TextEncoder().encode(decoded(bytes, encoding));
}
