/** Items by key, each list in the order given. */
export function grouped<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const at = key(item);
    const list = found.get(at);
    if (list) list.push(item);
    else found.set(at, [item]);
  }
  return found;
}

/** An index over a value that never changes, made when it is first asked for and once only. */
export function indexed<Of extends object, Entry>(make: (of: Of) => ReadonlyMap<string, Entry>): (of: Of) => ReadonlyMap<string, Entry> {
  const made = new WeakMap<Of, ReadonlyMap<string, Entry>>();
  return (of) => {
    const index = made.get(of) ?? make(of);
    made.set(of, index);
    return index;
  };
}
