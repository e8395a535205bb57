import { commonShare } from './common-characters.ts';

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What windows-1252 has at 0x80–0x9F; 0: nothing. */
const WINDOWS = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0, 0x17d, 0, 0, 0x2018, 0x2019, 0x201c,
  0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0, 0x17e, 0x178,
];
/** Bytes looked at to tell an encoding. */
const SAMPLE = 1 << 20;
/** So many good characters outweigh one bad: a file of this encoding with damage. */
const GOOD_PER_BAD = 10;
/** Share of two-byte characters whose second byte is high too: nearly all in Chinese, few in Latin letters with accents. */
const CHINESE_PAIRS = 0.7;
/** Encodings of East Asia, the commonest here first: of two that fit alike the first is taken. */
const EASTERN = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'utf-16le', 'utf-16be'] as const;
/** Bytes of a table looked at to tell these apart. */
const LETTERS = 1 << 16;
/** Common letters among those of a table read rightly, and how much better another encoding must do. */
const LIKELY = 0.15;
const BETTER = 1.5;

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Text of a file: by its byte order mark, else strict UTF-8, UTF-16 by its zero bytes, damaged UTF-8, the encoding of East Asia
 * whose letters are common ones, GB18030 where the bytes pair as Chinese does, else windows-1252. What does not fit is U+FFFD. Null: in none of them.
 */
export function decoded(bytes: Uint8Array, wanted?: Encoding): Decoded | null {
  const encoding = wanted ?? marked(bytes) ?? guessed(bytes);
  if (encoding === null) return null;
  const text = encoding === 'windows-1252' ? latin(bytes) : new TextDecoder(encoding).decode(bytes);
  return { text: text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, encoding };
}

function marked([a, b, c]: Uint8Array): Encoding | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function guessed(bytes: Uint8Array): Encoding | null {
  const wide = zeros(bytes);
  if (wide !== null) return wide;
  if (isStrict(bytes)) return 'utf-8';
  const eastern = likeliest(bytes);
  const sample = bytes.subarray(0, SAMPLE);
  const utf8 = damage(new TextDecoder('utf-8').decode(sample));
  if (utf8.good >= utf8.bad * GOOD_PER_BAD) return 'utf-8';
  if (eastern !== null) return eastern;
  if (isChinese(sample)) return 'gb18030';
  return sample.every(isWindows) ? 'windows-1252' : null;
}

/** The encoding of East Asia in which the letters are common ones; null where none is. */
function likeliest(bytes: Uint8Array): Encoding | null {
  // An odd number of bytes is no UTF-16; a cut in the middle of a letter is damage of our own making.
  const part = bytes.subarray(0, LETTERS);
  let best: { readonly encoding: Encoding; readonly share: number } | null = null;
  for (const encoding of EASTERN) {
    if (encoding.startsWith('utf-16') && bytes.length % 2 === 1) continue;
    const text = new TextDecoder(encoding).decode(part, { stream: part.length < bytes.length });
    const isTable = /[\n\r]/.test(text) && /[,;\t|]/.test(text);
    const share = isTable ? commonShare(text) : 0;
    if (share >= LIKELY && (best === null || share > best.share * BETTER)) best = { encoding, share };
  }
  return best?.encoding ?? null;
}

function isStrict(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Every other byte zero, or nearly: letters of UTF-16 without a mark. */
function zeros(bytes: Uint8Array): Encoding | null {
  const seen = Math.min(bytes.length, 2000);
  const at: [number, number] = [0, 0];
  for (let i = 0; i < seen; i += 1) if (bytes[i] === 0) at[i % 2 === 0 ? 0 : 1] += 1;
  if (seen < 4 || at[0] + at[1] < seen / 4) return null;
  if (at[1] > at[0] * 4) return 'utf-16le';
  return at[0] > at[1] * 4 ? 'utf-16be' : null;
}

function damage(text: string): { readonly good: number; readonly bad: number } {
  const runs = text.match(/\ufffd+/g) ?? [];
  const bad = runs.length;
  const beyond = text.match(/[^\u0000-\u007f]/g)?.length ?? 0;
  return { good: beyond - runs.join('').length, bad };
}

function isChinese(bytes: Uint8Array): boolean {
  const { good, bad } = damage(new TextDecoder('gb18030').decode(bytes));
  if (good < bad * GOOD_PER_BAD) return false;
  let pairs = 0;
  let high = 0;
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const second = bytes[at + 1] ?? 0;
    if ((bytes[at] ?? 0) < 0x81 || second < 0x40) continue;
    pairs += 1;
    if (second >= 0xa1) high += 1;
    at += 1;
  }
  return high >= pairs * CHINESE_PAIRS;
}

function isWindows(byte: number): boolean {
  return byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && (byte < 0x80 || byte > 0x9f || WINDOWS[byte - 0x80] !== 0));
}

/** Node's own decoder takes windows-1252 for Latin-1 in some versions. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let from = 0; from < bytes.length; from += 8192) {
    const codes = Array.from(bytes.subarray(from, from + 8192), (byte) =>
      byte < 0x80 || byte > 0x9f ? byte : WINDOWS[byte - 0x80] || 0xfffd,
    );
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}
