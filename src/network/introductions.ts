import type { Account } from '../model/account.ts';
import { compare } from '../model/order.ts';
import type { Day } from '../model/values.ts';
import type { Introduction } from '../result.ts';

/** Who introduced whom until the day: referrals as the referring account records them, origins as the new one does (method E5; V5). */
export function introductions(accounts: readonly Account[], asOf: Day): Introduction[] {
  const found = new Map<string, Introduction>();
  const add = (one: Introduction): void => {
    const key = JSON.stringify([one.from, one.to]);
    if (one.from !== one.to && !found.has(key)) found.set(key, one);
  };
  for (const account of accounts) {
    for (const { to, date, at } of account.referrals ?? []) {
      if (date === undefined || date.first <= asOf) add({ from: account.id, to, basis: 'referral', date: date?.text ?? null, at });
    }
  }
  for (const { id, origin } of accounts) {
    if (origin?.source === undefined || (origin.kind !== 'referral' && origin.kind !== 'former_colleague')) continue;
    add({ from: origin.source, to: id, basis: origin.kind, date: null, at: origin.at });
  }
  return [...found.values()].sort((a, b) => compare(a.to, b.to) || compare(a.from, b.from));
}

/**
 * Who first introduced each: the dated introduction that came first, else the one that stands first. Whoever would
 * close a ring introduces nobody, so the answer is a forest.
 */
export function introducers(all: readonly Introduction[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const first = [...all].sort((a, b) => compare(a.date ?? '~', b.date ?? '~') || compare(a.to, b.to) || compare(a.from, b.from));
  for (const { from, to } of first) if (!parent.has(to) && rootOf(from, parent) !== to) parent.set(to, from);
  return parent;
}

function rootOf(id: string, parent: ReadonlyMap<string, string>): string {
  let at = id;
  for (let above = parent.get(at); above !== undefined; above = parent.get(at)) at = above;
  return at;
}

/** The longest line of first introductions, from whoever started it to the last who came; of equals the first by id. */
export function longestChain(all: readonly Introduction[]): string[] {
  const parent = introducers(all);
  const lines = [...parent.keys()].sort().map((last) => {
    const line = [last];
    for (let above = parent.get(last); above !== undefined; above = parent.get(above)) line.unshift(above);
    return line;
  });
  return lines.reduce<string[]>((longest, line) => (line.length > longest.length ? line : longest), []);
}
