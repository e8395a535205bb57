/** Items of a list a sentence may name. */
const NAMED = 12;

/** The same result with every list that a sentence would read out kept to a dozen and `…`: no sentence fills a comment. */
export function briefDeep<T>(value: T): T {
  return walk(value, false) as T;
}

function walk(value: unknown, said: boolean): unknown {
  if (Array.isArray(value)) {
    const long = said && value.length > NAMED + 1;
    return long ? [...value.slice(0, NAMED), '…'] : value.map((one) => walk(one, said));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, walk(one, key === 'args')]));
}
