/** Text this reader leaves to `yaml`; thrown, never shown. */
export const NOT_PLAIN: unique symbol = Symbol('not plain');

const INTEGER = /^[-+]?[0-9]{1,15}$/;
const DECIMAL = /^[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+)$/;
/** Octal, hexadecimal, exponents, long integers, .inf and .nan: rare, and `yaml` knows them. */
const RARE_NUMBER = /^(?:0o|0x|[-+]?[0-9.]*[0-9][eE]|[-+]?[0-9]{16,}$|[-+]?\.(?:inf|Inf|INF)$|\.(?:nan|NaN|NAN)$)/;
const WORDS = new Map<string, boolean | null>([
  ['~', null],
  ['null', null],
  ['Null', null],
  ['NULL', null],
  ['true', true],
  ['True', true],
  ['TRUE', true],
  ['false', false],
  ['False', false],
  ['FALSE', false],
]);

/** Value of an unquoted scalar under the core schema of YAML 1.2. Throws NOT_PLAIN for a number in a rare notation. */
export function plainScalar(text: string): string | number | boolean | null {
  const first = text.charCodeAt(0);
  // Numbers begin with a digit, a sign or a dot.
  if ((first >= 48 && first <= 57) || first === 45 || first === 43 || first === 46) {
    if (INTEGER.test(text) || DECIMAL.test(text)) return Number(text);
    if (RARE_NUMBER.test(text)) throw NOT_PLAIN;
    return text;
  }
  const word = WORDS.get(text);
  return word === undefined ? text : word;
}

/** Text of a quoted scalar given with its quotes. Throws NOT_PLAIN for escapes JSON has not. */
export function quotedScalar(raw: string): string {
  const inner = raw.slice(1, -1);
  if (raw.startsWith("'")) return inner.includes("'") ? inner.replaceAll("''", "'") : inner;
  if (!inner.includes('\\')) return inner;
  try {
    return JSON.parse(raw) as string;
  } catch {
    throw NOT_PLAIN;
  }
}
