import type { Organisation, Party } from '../records.ts';
import type { Field } from './fields.ts';
import type { TakenRow } from './rows.ts';
import type { Source } from './source.ts';

const MAIL = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,}$/;
const HAN = /\p{Script=Han}/u;
const DOMAIN = /^(?:[a-z]+:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?:[/:?#].*)?$/;
const LONGEST_TITLE = 120;

/** Mail addresses in cells, lower case; what is none is left out. */
export function addresses(...cells: readonly (string | null)[]): readonly string[] {
  if (!cells.some((cell) => cell?.includes('@'))) return [];
  const found = cells
    .flatMap((cell) => (cell ?? '').split(/[;,，；、\s]+/))
    .map((part) => part.replace(/^.*<(.*)>$/, '$1').toLowerCase())
    .filter((part) => MAIL.test(part));
  return [...new Set(found)];
}

/** A name in one cell, or its two halves: family name first in Chinese. */
export function fullName(row: TakenRow, source: Source, whole: Field): string | null {
  const name = source.text(row, whole);
  if (name !== null) return name;
  const first = source.text(row, 'first_name');
  const last = source.text(row, 'last_name');
  if (first === null || last === null) return first ?? last;
  return HAN.test(first + last) ? `${last}${first}` : `${first} ${last}`;
}

export function domainOf(website: string | null): string | null {
  return website === null ? null : (DOMAIN.exec(website.toLowerCase())?.[1] ?? null);
}

/** The account a row names; null where it names none. */
export function organisationOf(row: TakenRow, source: Source): Organisation | null {
  const name = source.text(row, 'account_name');
  const sourceId = source.sourceId('account', source.text(row, 'account_id'));
  return name === null && sourceId === null ? null : { name, sourceId, domain: null };
}

/** Our person a row names; null where it names none. An address may stand where a name is expected. */
export function ownerOf(row: TakenRow, source: Source): Party | null {
  const named = source.text(row, 'owner_name');
  const sourceId = source.sourceId('employee', source.text(row, 'owner_id'));
  return named === null && sourceId === null ? null : party(named, sourceId, 'ours');
}

/** Their person a row names beside its account; null where it names none. */
export function contactOf(row: TakenRow, source: Source): Party | null {
  const named = source.text(row, 'contact_name');
  const sourceId = source.sourceId('contact', source.text(row, 'contact_id'));
  const [address = null] = addresses(source.text(row, 'contact_email'));
  if (named === null && sourceId === null && address === null) return null;
  const person = party(named, sourceId, 'theirs');
  return { ...person, address: address ?? person.address };
}

/** People of a cell that lists several, of whichever side. */
export function attendees(row: TakenRow, source: Source): readonly Party[] {
  const cell = source.text(row, 'attendees');
  const names = (cell ?? '').split(/[;,，；、|]+/).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '').map((name) => party(name, null, null));
}

function party(named: string | null, sourceId: string | null, side: Party['side']): Party {
  const [address = null] = addresses(named);
  const name = address === null ? named : (named?.replace(/\s*<?[^\s<]*@[^\s>]*>?\s*/, '') ?? '');
  return { name: name === '' ? null : name, address, sourceId, side };
}

/** One line of readable length: subjects are kept, bodies are not. */
export function titleOf(subject: string | null): string | null {
  if (subject === null) return null;
  const characters = [...subject.slice(0, LONGEST_TITLE * 4)];
  return characters.length <= LONGEST_TITLE ? subject : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}
