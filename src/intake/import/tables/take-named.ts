import type { PersonRecord } from '../records.ts';
import { addresses, contactOf, ownerOf } from './people.ts';
import type { TakenRow } from './rows.ts';
import type { Source } from './source.ts';
import type { Taking } from './taking.ts';

/** The contact a row names beside its account. */
export function takeContact(row: TakenRow, source: Source, taking: Taking, organisation: PersonRecord['organisation']): void {
  const contact = contactOf(row, source);
  if (contact === null) return;
  const [, ...further] = addresses(source.text(row, 'contact_email'));
  const person = { ...contact, function: source.text(row, 'contact_title'), level: null, addresses: further };
  taking.records.push({ kind: 'person', at: source.at(row), ...person, organisation });
}

/** Our person whom a row is assigned to: a person once, however many rows are theirs. */
export function takeOwner(row: TakenRow, source: Source, taking: Taking): void {
  const owner = taking.register.person(ownerOf(row, source));
  if (owner === null) return;
  const key = `${owner.sourceId ?? ''} ${owner.name ?? ''} ${owner.address ?? ''}`;
  if (taking.owners.has(key)) return;
  taking.owners.add(key);
  const person = { kind: 'person' as const, at: source.at(row), ...owner, organisation: null, function: null, level: null, addresses: [] };
  taking.records.push(person);
}
