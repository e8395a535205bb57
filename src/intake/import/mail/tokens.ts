/** A piece of an address list. `comment` and `quoted` come without their marks, `angle` is what stands between < and >. */
export interface Token {
  readonly kind: 'text' | 'quoted' | 'comment' | 'angle' | ',' | ':' | ';';
  readonly text: string;
}

const CLOSING: Readonly<Record<string, readonly [kind: Token['kind'], end: string]>> = {
  '"': ['quoted', '"'],
  '(': ['comment', ')'],
  '<': ['angle', '>'],
};
const MARKS: ReadonlySet<string> = new Set([',', ':', ';']);
/** Chinese programs and people write these for , and ;. */
const FULL_WIDTH: Readonly<Record<string, string>> = { '，': ',', '；': ';' };

/** Pieces of an address list as RFC 5322 writes it. What is opened and never closed reaches to the end. */
export function tokens(list: string): readonly Token[] {
  const out: Token[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain.trim() !== '') out.push({ kind: 'text', text: plain.trim() });
    plain = '';
  };
  for (let at = 0; at < list.length; at += 1) {
    const char = FULL_WIDTH[list[at] ?? ''] ?? list[at] ?? '';
    const enclosed = CLOSING[char];
    if (enclosed !== undefined) {
      flush();
      const [kind, end] = enclosed;
      const { text, next } = within(list, at + 1, end);
      out.push({ kind, text });
      at = next;
    } else if (MARKS.has(char)) {
      flush();
      out.push({ kind: char as Token['kind'], text: char });
    } else plain += char;
  }
  flush();
  return out;
}

/** What stands from `from` to the closing mark; comments nest, a backslash takes the next character as it is. */
function within(list: string, from: number, end: string): { readonly text: string; readonly next: number } {
  let [text, depth, at] = ['', 1, from];
  for (; at < list.length; at += 1) {
    const char = list[at] ?? '';
    if (char === '\\' && end !== '>') {
      at += 1;
      text += list[at] ?? '';
      continue;
    }
    if (char === end) depth -= 1;
    else if (char === '(' && end === ')') depth += 1;
    if (depth === 0) break;
    text += char;
  }
  return { text, next: at };
}
