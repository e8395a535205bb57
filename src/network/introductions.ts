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
  const started = new Map<string, string>();
  const first = [...all].sort((a, b) => compare(a.date ?? '~', b.date ?? '~') || compare(a.to, b.to) || compare(a.from, b.from));
  for (const { from, to } of first) {
    if (parent.has(to)) continue;
    const root = whoStarted(from, started);
    if (root === to) continue;
    parent.set(to, from);
    started.set(to, root);
  }
  return parent;
}

/** Who stands at the head of the line; those passed on the way learn it too, so no line is walked twice. */
function whoStarted(id: string, started: Map<string, string>): string {
  const passed: string[] = [];
  let at = id;
  for (let above = started.get(at); above !== undefined; above = started.get(at)) {
    passed.push(at);
    at = above;
  }
  for (const one of passed) started.set(one, at);
  return at;
}

/** The longest line of first introductions, from whoever started it to the last who came; of equals the first by id. */
export function longestChain(all: readonly Introduction[]): string[] {
  const parent = introducers(all);
  const places = new Map<string, number>();
  let last: string | null = null;
  for (const id of [...parent.keys()].sort()) {
    if (last === null || placeInLine(id, parent, places) > placeInLine(last, parent, places)) last = id;
  }
  const line: string[] = [];
  for (let at = last ?? undefined; at !== undefined; at = parent.get(at)) line.push(at);
  return line.reverse();
}

/** How many stand before this one in the line. */
function placeInLine(id: string, parent: ReadonlyMap<string, string>, places: Map<string, number>): number {
  const line: string[] = [];
  for (let at: string | undefined = id; at !== undefined && !places.has(at); at = parent.get(at)) line.push(at);
  for (const one of line.reverse()) {
    const above = parent.get(one);
    places.set(one, above === undefined ? 0 : (places.get(above) ?? 0) + 1);
  }
  return places.get(id) ?? 0;
}
