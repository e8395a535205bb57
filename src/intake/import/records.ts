import type { Channel, Purpose, Source } from '../../model/log.ts';

/** Where in the imported file something was read: 1-based line (of a table: the line its row begins on) or number of the message, event or card. */
export interface Origin {
  /** File name without its folder; with `!sheet` behind it for a workbook. */
  readonly file: string;
  readonly line: number;
}

/** Somebody named by a source, not yet known to be anybody of the workspace. Empty texts are null. */
export interface Party {
  readonly name: string | null;
  /** Mail address in lower case, or name of an account in a chat program. */
  readonly address: string | null;
  /** Id of the person in the source's system. */
  readonly sourceId: string | null;
  /** What the source says of the side: an owner column is ours, a contact column theirs; null where only the roster can tell. */
  readonly side: 'ours' | 'theirs' | null;
}

/** An organisation as a source names it. */
export interface Organisation {
  readonly name: string | null;
  readonly sourceId: string | null;
  readonly domain: string | null;
}

/** One account, of which at least a name or a source id is known. */
export interface AccountRecord extends Organisation {
  readonly kind: 'account';
  readonly at: Origin;
  readonly relation: 'customer' | 'channel' | 'supplier' | 'user' | 'owner' | 'influencer' | 'financier' | null;
  readonly since: string | null;
  readonly tags: readonly string[];
  readonly note: string | null;
}

/** Money of an account in a period (`2025`, `2025-03`), to be summed over all records of one account and period. */
export interface MoneyRecord {
  readonly kind: 'money';
  readonly at: Origin;
  readonly account: Organisation;
  readonly what: 'revenue' | 'spend';
  readonly period: string;
  readonly amount: number;
  /** Further rows this amount is the sum of: the lines of an order. */
  readonly from?: readonly Origin[];
}

/** One person of either side. */
export interface PersonRecord extends Party {
  readonly kind: 'person';
  readonly at: Origin;
  /** Whom they work for; null for our own people or where the source does not say. */
  readonly organisation: Organisation | null;
  readonly function: string | null;
  readonly level: string | null;
  /** Further addresses, lower case. */
  readonly addresses: readonly string[];
}

/** One dated contact. Nothing here is guessed: what the source does not say is null. */
export interface ContactRecord {
  readonly kind: 'contact';
  readonly at: Origin;
  /** Stable over repeated exports: `<system>:<id>`; recurrences carry their day. */
  readonly sourceId: string;
  readonly source: Source;
  /** `YYYY-MM-DD` on our clock. */
  readonly date: string;
  /** `HH:MM` on our clock; null for whole days. */
  readonly start: string | null;
  readonly minutes: number | null;
  /** Named by the source; null where it follows from the parties. */
  readonly organisation: Organisation | null;
  readonly parties: readonly Party[];
  /** How many people in all, where the source counts more than it names. */
  readonly participants: number | null;
  readonly channel: Channel | null;
  /** Who started it (organiser, sender); index into `parties`; null where the source does not say. */
  readonly by: number | null;
  readonly purpose: Purpose | null;
  /** false: sent to many. */
  readonly directed: boolean | null;
  /** Subject or summary, one line; never a body. */
  readonly title: string | null;
  /** Of a mail or meeting request: what ties it to the meeting it is about (iCalendar UID), if the source says so. */
  readonly about: string | null;
}

export type ImportRecord = AccountRecord | MoneyRecord | PersonRecord | ContactRecord;

/** Something of the source that was not taken, and why: a key `import.rejected.<reason>` of the messages with its arguments. */
export interface Rejected {
  readonly at: Origin;
  readonly reason: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Left out on purpose (cancelled, declined, a header repeated) rather than not understood. */
  readonly meant: boolean;
}

/** Why a source no longer tells of a contact that it may have told of before; keys `import.withdrawn.<why>`. */
export const WITHDRAWN = ['cancelled', 'declined', 'nobody-else', 'internal', 'open', 'moved', 'dropped', 'gone'] as const;

/** What a source says of a contact in place of telling it: an earlier export may have told it. */
export interface Withdrawn {
  readonly sourceId: string;
  readonly why: (typeof WITHDRAWN)[number];
  /** `moved`: the day it is on now, outside of those that are taken. */
  readonly to: string | null;
  /** The number is that of a whole series: said of all its meetings that are not told one by one. */
  readonly series: boolean;
}

/** What one reader made of its files. Order is that of the files, then of the lines. */
export interface Reading {
  /** `salesforce`, `northwind`, `ics` …: an id; part of every source id. */
  readonly system: string;
  /** Rows, events, messages or cards seen, by file. */
  readonly read: readonly { readonly file: string; readonly sha256: string; readonly count: number }[];
  readonly records: readonly ImportRecord[];
  readonly rejected: readonly Rejected[];
  /** Contacts that are in the files and did not take place, or on another day; absent where a source cannot tell. */
  readonly withdrawn?: readonly Withdrawn[];
  /** Only a part of the files was asked for (one sheet of a workbook): what is missing in it says nothing. */
  readonly partial?: boolean;
  /** What was understood, for the preview: label (`<file>` or a column) and what it was taken for; keys of `import.taken.<as>`. */
  readonly understood: readonly { readonly what: string; readonly as: string; readonly of?: string }[];
}

/** A file handed to a reader: its name without folder, and its bytes. Readers touch no disk. */
export interface ImportFile {
  readonly name: string;
  /** Empty where `chunks` is there. */
  readonly bytes: Uint8Array;
  /** The same content piece by piece, from the start at every call, for files too large to hold (an mbox of years). */
  readonly chunks?: () => Iterable<Uint8Array>;
}
