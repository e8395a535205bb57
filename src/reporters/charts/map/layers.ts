interface Link {
  readonly from: string;
  readonly to: string;
}

/**
 * Keys in layers, so that as many links as possible lead from an earlier layer to a later one: an order that breaks circles first
 * (Eades, Lin & Smyth 1993), then the longest way to each key, and what nothing leads to as near to what follows as it can.
 */
export function layersOf(keys: readonly string[], links: readonly Link[]): readonly (readonly string[])[] {
  const order = orderOf(keys, links);
  const rank = new Map(order.map((key, index) => [key, index]));
  const forward = links.filter(({ from, to }) => (rank.get(from) ?? 0) < (rank.get(to) ?? 0) && rank.has(from));
  const depth = new Map<string, number>();
  for (const key of order) {
    const before = forward.filter(({ to }) => to === key).map(({ from }) => (depth.get(from) ?? 0) + 1);
    depth.set(key, Math.max(0, ...before));
  }
  for (const key of [...order].reverse()) {
    const after = forward.filter(({ from }) => from === key).map(({ to }) => (depth.get(to) ?? 0) - 1);
    if (after.length > 0 && !forward.some(({ to }) => to === key)) depth.set(key, Math.min(...after));
  }
  const last = Math.max(-1, ...depth.values());
  const layers = Array.from({ length: last + 1 }, (_, at) => keys.filter((key) => depth.get(key) === at));
  return layers.filter((layer) => layer.length > 0);
}

/** Sources first, sinks last; where only circles are left, whoever leads to most and is led to least. */
function orderOf(keys: readonly string[], links: readonly Link[]): readonly string[] {
  const rest = new Set(keys);
  const [head, tail]: [string[], string[]] = [[], []];
  const count = (key: string, side: 'from' | 'to'): number => {
    const other = side === 'from' ? 'to' : 'from';
    return links.filter((link) => link[side] === key && link[other] !== key && rest.has(link[other])).length;
  };
  while (rest.size > 0) {
    const left = [...rest];
    const sink = left.find((key) => count(key, 'from') === 0);
    const source = left.find((key) => count(key, 'to') === 0);
    const next = sink ?? source ?? freest(left, links, count);
    rest.delete(next);
    if (sink === next) tail.unshift(next);
    else head.push(next);
  }
  return [...head, ...tail];
}

function freest(keys: readonly string[], links: readonly Link[], count: (key: string, side: 'from' | 'to') => number): string {
  const score = (key: string): number =>
    count(key, 'from') - count(key, 'to') + links.filter((link) => link.from === key).length / (links.length + 1);
  return keys.reduce((best, key) => (score(key) > score(best) ? key : best));
}
