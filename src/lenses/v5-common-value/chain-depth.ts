type Referrals = ReadonlyMap<string, readonly string[]>;

/**
 * Longest chain of referrals, counted in steps. Accounts that referred each other in a ring stand one behind the other,
 * each once: the longest walk that meets nobody twice takes more than a lifetime to find where everybody refers everybody.
 */
export function chainDepth(referrals: Referrals): number {
  const below = new Map<string, number>();
  let deepest = 0;
  for (const ring of rings(referrals)) {
    const own = new Set(ring);
    const onward = ring.flatMap((id) => (referrals.get(id) ?? []).filter((to) => !own.has(to)));
    const depth = ring.length - 1 + onward.reduce((most, to) => Math.max(most, 1 + (below.get(to) ?? 0)), 0);
    for (const id of ring) below.set(id, depth);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Accounts that lead to each other, together; whoever stands in no ring alone. Each after all it leads to (Tarjan 1972, without recursion). */
function rings(referrals: Referrals): string[][] {
  const found: string[][] = [];
  /** Order of first sight, and the earliest still open account that can be come back to. */
  const seen = new Map<string, number>();
  const earliest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const path: { readonly id: string; next: number }[] = [];
  const reach = (id: string, order: number): void => void earliest.set(id, Math.min(earliest.get(id) ?? order, order));
  const enter = (id: string): void => {
    const order = seen.size;
    seen.set(id, order);
    reach(id, order);
    open.push(id);
    isOpen.add(id);
    path.push({ id, next: 0 });
  };
  for (const start of referrals.keys()) {
    if (!seen.has(start)) enter(start);
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const to = referrals.get(at.id)?.[at.next++];
      if (to === undefined) {
        path.pop();
        const back = earliest.get(at.id) ?? 0;
        const before = path.at(-1);
        if (before) reach(before.id, back);
        if (back === seen.get(at.id)) {
          const ring = open.splice(open.lastIndexOf(at.id));
          for (const id of ring) isOpen.delete(id);
          found.push(ring);
        }
      } else if (!seen.has(to)) enter(to);
      else if (isOpen.has(to)) reach(at.id, seen.get(to) ?? 0);
    }
  }
  return found;
}
