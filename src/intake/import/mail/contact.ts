import type { ContactRecord, Origin, Party } from '../records.ts';
import type { Mailbox } from './addresses.ts';
import type { Message } from './message.ts';
import { listAddresses } from './nature.ts';
import type { Taken } from './taken.ts';

type IsOurs = (address: string) => boolean;

/** Those who wrote and got a message, the writer first, each once. Lists are nobody; who got it unnamed (Bcc) is known by its delivery. */
export function partiesOf(message: Message, isOurs: IsOurs): readonly Party[] {
  const lists = listAddresses(message.fields);
  const named = [message.from, message.sender, ...message.to, ...message.copies];
  const people = named.flatMap((box) => (box === null || (box.address !== null && lists.has(box.address)) ? [] : [box]));
  const ours = (box: Mailbox): boolean => box.address !== null && isOurs(box.address);
  const unnamed = people.some(ours) ? [] : message.delivered.filter(ours).slice(0, 1);
  return once([...people, ...unnamed].map((box) => ({ ...box, sourceId: null, side: null })));
}

/** The same people once each; a name said later fills one that was missing. */
export function once(parties: readonly Party[]): readonly Party[] {
  const found = new Map<string, Party>();
  for (const party of parties) {
    const key = party.address ?? `name ${party.name ?? ''}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, party);
    else if (known.name === null) found.set(key, { ...known, name: party.name });
  }
  return [...found.values()];
}

/** Whether nobody of another side is among them: all have addresses of ours. */
export function isInternal(parties: readonly Party[], isOurs: IsOurs): boolean {
  return parties.every(({ address }) => address !== null && isOurs(address));
}

/** The record of one message. Its purpose and what it took stay unknown: headers do not say. */
export function contactOf(at: Origin, { message, sourceId, clock, parties, toMany }: Taken): ContactRecord {
  return {
    kind: 'contact',
    at,
    sourceId,
    source: 'mail',
    date: clock.date,
    start: clock.start,
    minutes: null,
    organisation: null,
    parties,
    participants: null,
    channel: toMany ? 'broadcast' : 'email',
    by: 0,
    purpose: null,
    directed: toMany ? false : null,
    title: message.subject,
    about: null,
  };
}
