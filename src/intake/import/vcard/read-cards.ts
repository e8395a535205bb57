import { compare as compareText } from '../../../model/order.ts';
import type { AccountRecord, ImportFile, Origin, PersonRecord, Reading, Rejected } from '../records.ts';
import { readCard, type CardReading } from './card.ts';
import { readCardFile } from './card-lines.ts';
import type { CardOptions } from './options.ts';

interface Placed<T> {
  readonly index: number;
  readonly what: T;
}

/**
 * People and organisations on contact cards (vCard 2.1, 3.0 RFC 2426, 4.0 RFC 6350): name, mail addresses, employer
 * and post. Telephones, birthdays, homes, notes and pictures are never kept. Of cards with one id the last revised counts.
 * Files are read as far as they can be; nothing throws. The order is that of files and lines.
 */
export function readCards(files: readonly ImportFile[], options: CardOptions): Reading {
  const read: Reading['read'][number][] = [];
  const understood: Reading['understood'][number][] = [];
  const rejected: Placed<Rejected>[] = [];
  const last = new Map<string, Taken>();
  files.forEach((file, index) => {
    const { encoding, cards } = readCardFile(file.bytes);
    read.push({ file: file.name, sha256: options.digest(file.bytes), count: cards.length });
    if (cards.length === 0) rejected.push(rejection(index, { file: file.name, line: 1 }, 'cards-none', {}, false));
    else understood.push({ what: file.name, as: 'cards' });
    if (encoding !== 'utf-8') understood.push({ what: file.name, as: 'encoding', of: encoding });
    for (const card of cards) {
      const at = { file: file.name, line: card.line };
      const older = keep(last, index, at, readCard(card, at, options));
      if (older !== null) rejected.push(older);
    }
  });
  const records = [...last.values()].sort(byPlace).map(({ what }) => what.record);
  return { system: 'vcard', read, records, rejected: rejected.sort(byPlace).map(({ what }) => what), understood };
}

type Taken = Placed<{ readonly record: PersonRecord | AccountRecord; readonly revised: string; readonly at: Origin }>;

/** Keeps a card if it is the last word of its id; returns what was left out for it, or why the card was. */
function keep(last: Map<string, Taken>, index: number, at: Origin, card: CardReading): Placed<Rejected> | null {
  if ('reason' in card) return rejection(index, at, card.reason, { title: card.title }, card.meant);
  const id = card.record.sourceId ?? '';
  const taken: Taken = { index, what: { ...card, at } };
  const other = last.get(id);
  const newer = other === undefined || compare(other, taken) < 0;
  if (newer) last.set(id, taken);
  if (other === undefined) return null;
  const older = newer ? other : taken;
  return rejection(older.index, older.what.at, 'card-repeated', { title: older.what.record.name ?? older.what.at.file }, true);
}

function compare(a: Taken, b: Taken): number {
  const content = ({ what }: Taken): string => JSON.stringify({ ...what.record, at: null });
  const { at: first } = a.what;
  const { at: second } = b.what;
  return (
    compareText(a.what.revised, b.what.revised) ||
    compareText(content(a), content(b)) ||
    compareText(second.file, first.file) ||
    second.line - first.line
  );
}

function rejection(index: number, at: Origin, reason: string, args: Rejected['args'], meant: boolean): Placed<Rejected> {
  return { index, what: { at, reason, args, meant } };
}

function byPlace(a: Placed<{ readonly at: Origin }>, b: Placed<{ readonly at: Origin }>): number {
  return a.index - b.index || a.what.at.line - b.what.at.line;
}
