import type { Contact } from '../ledger/ledger.ts';
import type { Day } from '../model/values.ts';
import type { Rules } from '../policy/ruleset.ts';
import type { Bounded } from '../result.ts';

export const BINS = 12;
/** Fewer observed bins than this give no point. */
const BINS_NEEDED = 6;

/** Length of a bin in days: 30, or the declared cadence where slower (method A2, §11.7). */
export function binDays(expectedGapDays: number | undefined, rules: Rules): number {
  return Math.max(rules.value('bin.days'), expectedGapDays ?? 0);
}

export interface BinShare extends Bounded {
  readonly lo: number;
  readonly hi: number;
  readonly hits: number;
  readonly observed: number;
}

/**
 * Share of the last twelve bins with a contact. A bin is observed when it has one, or when its middle lies in the
 * observed span; unobserved bins fill the bounds. In an incomplete log an empty bin may have had one.
 * @param maybe contacts that may be of the kind counted: a bin with nothing else is unobserved
 */
export function binShare(
  contacts: readonly Contact[],
  asOf: Day,
  days: number,
  observed: { readonly from: Day; readonly to: Day } | null,
  incomplete: boolean,
  maybe: readonly Contact[] = [],
): BinShare {
  const binned = (of: readonly Contact[]): Set<number> => new Set(of.map((contact) => Math.floor((asOf - contact.day) / days)));
  const [hit, open] = [binned(contacts), binned(maybe)];
  let [hits, seen] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    const middle = asOf - (bin + 0.5) * days;
    if (hit.has(bin)) hits++;
    const inSpan = observed !== null && middle >= observed.from && middle <= observed.to;
    if (hit.has(bin) || (inSpan && !open.has(bin))) seen++;
  }
  return {
    point: seen < BINS_NEEDED ? null : hits / seen,
    lo: hits / BINS,
    hi: incomplete ? 1 : (hits + BINS - seen) / BINS,
    hits,
    observed: seen,
  };
}

/** Contacts not older than `days`. */
export function within<T extends { readonly day: Day }>(contacts: readonly T[], asOf: Day, days: number): T[] {
  return contacts.filter((contact) => asOf - contact.day < days);
}

interface Gaps {
  readonly longest: number;
  /** From the last contact, however long ago, to the end of what is observed. */
  readonly open: number;
}

/** Longest time without contact over the observed part of the last `days`, the open gap at its end included; null where none of it is observed. */
export function gaps(
  contacts: readonly Pick<Contact, 'day'>[],
  asOf: Day,
  days: number,
  observed: { readonly from: Day; readonly to: Day } | null,
): Gaps | null {
  const [start, end] = [Math.max(asOf - days + 1, observed?.from ?? asOf), Math.min(asOf, observed?.to ?? asOf)];
  if (observed === null || start > end) return null;
  const open = end - Math.min(end, contacts.at(-1)?.day ?? start);
  let [longest, before] = [0, start];
  for (const { day } of contacts) {
    if (day < start || day > end) continue;
    longest = Math.max(longest, day - before);
    before = day;
  }
  return { longest: Math.max(longest, end - before), open };
}
