import { headerKey } from './header-keys.ts';
import { PRESETS } from './presets/index.ts';
import { names } from './shape-columns.ts';

let vocabulary: ReadonlySet<string> | null = null;

/** Every header a preset knows. */
function known(header: string): boolean {
  vocabulary ??= new Set(
    PRESETS.flatMap(({ shapes }) => shapes.flatMap(({ columns, needs }) => [...Object.values(columns), ...needs].flatMap(names))),
  );
  return vocabulary.has(headerKey(header));
}

/**
 * Two lines of headers as one. A group (`联系人`) reaches over the empty cells behind it; with what stands below (`姓名`) it is
 * `联系人姓名`, or that alone where only that is known. Null where the upper line groups nothing.
 */
export function joinedHeaders(upper: readonly string[], lower: readonly string[]): readonly string[] | null {
  const isFilled = (cell: string | undefined): boolean => cell !== undefined && cell !== '';
  if (upper.filter(isFilled).length < 2 || lower.filter(isFilled).length < 2) return null;
  let group = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [above = '', below = ''] = [upper[column], lower[column]];
    if (above !== '') group = above;
    if (below === '' || below === group) return below === '' ? above : below;
    const both = `${group}${below}`;
    return known(both) || !known(below) ? both : below;
  });
}
