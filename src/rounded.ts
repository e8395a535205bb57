/** Significant digits of a number in the result. */
const DIGITS = 12;

/**
 * The same value with every number rounded to 12 significant digits. `Math.exp` and `Math.pow` differ in the last
 * digit between versions of Node; a result must have the same bytes on the consultant's machine and the customer's.
 * Lists of whole numbers (lines of evidence: most of a large result) are not copied.
 */
export function rounded<T>(value: T): T {
  return walk(value) as T;
}

function walk(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  if (Array.isArray(value)) return value.every(Number.isInteger) ? value : value.map(walk);
  if (value === null || typeof value !== 'object') return value;
  const out: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) out[key] = walk(item);
  return out;
}
