import type { Contact } from '../../ledger/ledger.ts';
import type { Day } from '../../model/values.ts';

/** Distinct days, oldest first: two channels on one day are one meeting of the rhythm. */
export function distinctDays(contacts: readonly Pick<Contact, 'day'>[]): Day[] {
  return [...new Set(contacts.map((contact) => contact.day))].sort((a, b) => a - b);
}

/** Days between each and the next; one fewer than the days. */
export function gapsOf(days: readonly Day[]): number[] {
  return days.slice(1).map((day, index) => day - (days[index] as Day));
}

/** Directed contacts that a rhythm is read from: those beyond transactions, and with them those of unknown purpose. */
export function readings<T extends Pick<Contact, 'cls' | 'directed'>>(
  contacts: readonly T[],
): { readonly known: readonly T[]; readonly all: readonly T[] } {
  const directed = contacts.filter((contact) => contact.directed);
  const known = directed.filter((contact) => contact.cls === 'beyond');
  return { known, all: directed.filter((contact) => contact.cls === 'beyond' || contact.cls === 'unknown') };
}
