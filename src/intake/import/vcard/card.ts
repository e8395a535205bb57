import type { AccountRecord, Origin, PersonRecord } from '../records.ts';
import { address, isOurs, oneLine } from '../text/one-line.ts';
import type { Card, CardProperty } from './card-lines.ts';
import type { CardOptions } from './options.ts';

/** What a card was understood as, or why it was not taken. */
export type CardReading =
  | { readonly record: PersonRecord | AccountRecord; readonly revised: string }
  | { readonly reason: string; readonly title: string; readonly meant: boolean };

const MOST_ADDRESSES = 20;
const LONGEST_UID = 200;
const HAN = /^[\p{Script=Han}·]+$/u;

/** One card as a person, or as an organisation where it is one's. Nothing but names, addresses, employer and post is kept. */
export function readCard(card: Card, at: Origin, options: CardOptions): CardReading {
  const kind = firstText(card, 'KIND') ?? firstText(card, 'X-ADDRESSBOOKSERVER-KIND') ?? '';
  const [employer = null, unit = null] = components(card, 'ORG');
  const name = nameOf(card);
  const addresses = addressesOf(card);
  const revised = firstText(card, 'REV') ?? '';
  const title = name ?? employer ?? addresses[0] ?? '–';
  if (/^group$/i.test(kind)) return { reason: 'card-group', title, meant: true };
  if (kind !== '' && !/^(individual|org)$/i.test(kind)) return { reason: 'card-kind', title, meant: true };
  const isFirm =
    /^org$/i.test(kind) || (components(card, 'N').every((part) => part === null) && employer !== null && (name ?? employer) === employer);
  if (isFirm) {
    const firm = employer ?? name;
    return firm === null
      ? { reason: 'card-empty', title, meant: false }
      : { record: accountOf(firm, idOf(card, firm, addresses, options), at), revised };
  }
  if (name === null && addresses.length === 0) return { reason: 'card-empty', title, meant: false };
  const ours = addresses.some((one) => isOurs(one, options.own ?? [], options.ownDomains ?? []));
  return {
    revised,
    record: {
      kind: 'person',
      at,
      name,
      address: addresses[0] ?? null,
      addresses: addresses.slice(1),
      sourceId: idOf(card, name ?? '', addresses, options),
      side: ours ? 'ours' : null,
      organisation: employer === null || ours ? null : { name: employer, sourceId: null, domain: null },
      function: firstText(card, 'TITLE') ?? firstText(card, 'ROLE') ?? unit,
      level: null,
    },
  };
}

function accountOf(name: string, sourceId: string, at: Origin): AccountRecord {
  return { kind: 'account', at, name, sourceId, domain: null, relation: null, since: null, tags: [], note: null };
}

/**
 * FN; without it the parts of N, a Chinese name family first and unspaced, any other given first. A Chinese FN that is N in
 * the other order, as some telephones write it, is put right.
 */
function nameOf(card: Card): string | null {
  const [family = null, given = null, middle = null] = components(card, 'N');
  const formatted = firstText(card, 'FN');
  const parts = [given, middle, family].filter((part) => part !== null);
  const chinese = parts.length > 0 && parts.every((part) => HAN.test(part));
  const joined = chinese ? [family, given, middle].filter((part) => part !== null).join('') : parts.join(' ');
  if (formatted === null) return joined === '' ? null : joined;
  const backwards = chinese && formatted.replaceAll(' ', '') === [given, middle, family].filter((part) => part !== null).join('');
  return backwards ? joined : formatted;
}

/** Mail addresses, each once, the preferred first. */
function addressesOf(card: Card): string[] {
  const given = card.properties
    .filter(({ name }) => name === 'EMAIL')
    .map((property, index) => ({ rank: rankOf(property), index, at: address(unescaped(property.value)) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  return [...new Set(given.flatMap(({ at }) => at ?? []))].slice(0, MOST_ADDRESSES);
}

/** PREF=1…100 (vCard 4.0) as it is, TYPE=PREF (2.1, 3.0) before all; 101 without. */
function rankOf({ parameters }: CardProperty): number {
  if (parameters.get('TYPE')?.includes('PREF') === true) return 0;
  const stated = Number(parameters.get('PREF')?.[0]);
  return Number.isInteger(stated) && stated >= 1 && stated <= 100 ? stated : 101;
}

function idOf(card: Card, name: string, addresses: readonly string[], options: CardOptions): string {
  const uid = oneLine(firstText(card, 'UID') ?? '', LONGEST_UID + 1);
  if (uid !== null && uid.length <= LONGEST_UID) return `vcard:${uid}`;
  const content = new TextEncoder().encode(JSON.stringify([name, ...[...addresses].sort()]));
  return `vcard:${options.digest(content).slice(0, 32)}`;
}

/** First value of that name that is not empty, on one line. */
function firstText(card: Card, name: string): string | null {
  for (const property of card.properties) {
    const text = property.name === name ? oneLine(unescaped(property.value)) : null;
    if (text !== null) return text;
  }
  return null;
}

/** Components of a structured value (`N`, `ORG`), each on one line, null where empty. */
function components(card: Card, name: string): (string | null)[] {
  const value = card.properties.find((property) => property.name === name)?.value ?? '';
  return (value.match(/(?:\\.|[^;\\]|\\$)+|(?<=^|;)(?=;|$)/gs) ?? []).slice(0, 10).map((part) => oneLine(unescaped(part)));
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,:nN])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
