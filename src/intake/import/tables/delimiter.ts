const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export interface Layout {
  readonly delimiter: Delimiter;
  /** Cells most rows have. */
  readonly width: number;
}

const LINES = 60;
const LONGEST = 200_000;

/** What separates the cells: whatever stands most evenly outside quotes over the first rows. `null`: a single column. */
export function layoutOf(text: string, wanted?: Delimiter): Layout | null {
  const rows = counts(text.slice(0, LONGEST));
  let best: (Layout & { readonly score: number }) | null = null;
  for (const [index, delimiter] of DELIMITERS.entries()) {
    if (wanted !== undefined && delimiter !== wanted) continue;
    const each = rows.map((row) => row[index] ?? 0);
    const { count, share } = commonest(each.filter((n) => n > 0));
    const evenness = each.length === 0 ? 0 : (share * each.filter((n) => n > 0).length) / each.length;
    const score = evenness ** 3 * Math.log2(count + 1);
    if (count > 0 && (best === null || score > best.score)) best = { delimiter, width: count + 1, score };
  }
  if (best === null && wanted !== undefined) return { delimiter: wanted, width: 1 };
  return best;
}

/** Per row (line breaks inside quotes are none), how often each separator stands outside quotes. */
function counts(text: string): readonly (readonly number[])[] {
  const rows: number[][] = [];
  let row = DELIMITERS.map(() => 0);
  let quoted = false;
  let isEmpty = true;
  for (let at = 0; at < text.length && rows.length < LINES; at += 1) {
    const char = text.charAt(at);
    if (char === '"') quoted = !quoted;
    if (char === '\n' && (!quoted || isLost(text, at))) {
      if (!isEmpty) rows.push(row);
      row = DELIMITERS.map(() => 0);
      quoted = false;
      isEmpty = true;
      continue;
    }
    isEmpty = false;
    const index = quoted ? -1 : (DELIMITERS as readonly string[]).indexOf(char);
    if (index >= 0) row[index] = (row[index] ?? 0) + 1;
  }
  if (!isEmpty) rows.push(row);
  return rows;
}

/** A quote that nothing closes within reach. */
function isLost(text: string, at: number): boolean {
  const next = text.indexOf('"', at);
  return next < 0 || next - at > 5000;
}

function commonest(values: readonly number[]): { readonly count: number; readonly share: number } {
  const seen = new Map<number, number>();
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1);
  const [count = 0, times = 0] = [...seen].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return { count, share: values.length === 0 ? 0 : times / values.length };
}
