export const NEWLINE = 10;
export const SPACE = 32;
export const QUOTE = 34;
export const SINGLE = 39;
const RETURN = 13;
const TAB = 9;
const COLON = 58;
const HASH = 35;

/** Characters a plain value of the subset must not begin with. */
const INDICATORS = new Uint8Array(128);
for (const char of '-?:,[]{}#&*!|>\'"%@` \t=<') INDICATORS[char.charCodeAt(0)] = 1;
const BRACKETS = new Uint8Array(128);
for (const char of ',[]{}') BRACKETS[char.charCodeAt(0)] = 1;

/** What YAML's core schema reads as a number, yes/no or nothing begins with one of these. */
const MAYBE_NOT_TEXT = new Uint8Array(128);
for (const char of '-+.0123456789~nNtTfF') MAYBE_NOT_TEXT[char.charCodeAt(0)] = 1;
const NOT_TEXT =
  /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/**
 * End of the plain text that starts at `from` and runs to the end of the line or of the bracketed value, trailing spaces
 * not included; −1 where it might go on, mean something to YAML, or be no text.
 */
export function isPlainText(text: string, from: number, flow: boolean): number {
  const first = text.charCodeAt(from);
  if (Number.isNaN(first) || first === NEWLINE || first === RETURN || (first < 128 && INDICATORS[first] === 1)) return -1;
  let end = from;
  let at = from;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || code === NEWLINE) break;
    if (code === RETURN && text.charCodeAt(at + 1) === NEWLINE) break;
    if (code === TAB || code === RETURN) return -1;
    if (flow && code < 128 && BRACKETS[code] === 1) break;
    if (code === COLON && endsKey(text.charCodeAt(at + 1), flow)) return -1;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) break;
    if (code !== SPACE) end = at + 1;
  }
  if (first < 128 && MAYBE_NOT_TEXT[first] === 1 && NOT_TEXT.test(text.slice(from, end))) return -1;
  return saysSomething(text, from, end) ? end : -1;
}

/** Whether a stretch holds anything but white space, that of other scripts included. */
export function saysSomething(text: string, from: number, end: number): boolean {
  const first = text.charCodeAt(from);
  if (from < end && first > SPACE && (first < 128 || (first >= 0x4e00 && first <= 0x9fff))) return true;
  return /\S/.test(text.slice(from, end));
}

function endsKey(next: number, flow: boolean): boolean {
  if (Number.isNaN(next) || next === SPACE || next === NEWLINE || next === RETURN || next === TAB) return true;
  return flow && next < 128 && BRACKETS[next] === 1;
}
