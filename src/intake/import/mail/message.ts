import { type Mailbox, mailboxes } from './addresses.ts';
import { domainOf } from './address-form.ts';
import { type Fields, fieldsOf, first } from './fields.ts';
import { type Moment, momentOf } from './moment.ts';
import { subjectOf } from './subject.ts';
import { type Hints, rawText } from './words.ts';

/** What the headers of one message say. */
export interface Message {
  readonly fields: Fields;
  /** Message-ID without its brackets. */
  readonly id: string | null;
  /** Who wrote it; of several authors the first. */
  readonly from: Mailbox | null;
  /** Who sent it for the author: a secretary, of the same domain. */
  readonly sender: Mailbox | null;
  /** Everybody it is addressed to, each once: To, Cc, Bcc. */
  readonly to: readonly Mailbox[];
  readonly copies: readonly Mailbox[];
  /** Mailboxes it was delivered to, where a server noted them. */
  readonly delivered: readonly Mailbox[];
  readonly moment: Moment | null;
  readonly subject: string | null;
  /** Message-IDs it answers, the nearest first. */
  readonly answers: readonly string[];
}

/** Longer ids are no ids, and further ancestors than these are no answers. */
const MOST_ID = 500;
const MOST_ANCESTORS = 20;

/** Reads a block of headers (characters are bytes); null where it holds none. */
export function messageOf(block: string, encoding: string | null): Message | null {
  const fields = fieldsOf(block);
  if (fields.size === 0) return null;
  const hints = { declared: declaredCharset(fields), stated: encoding };
  const people = (name: string): readonly Mailbox[] => (fields.get(name) ?? []).flatMap((value) => mailboxes(rawText(value, hints)));
  const [author = null] = people('from');
  const [sender = null] = people('sender');
  return {
    fields,
    id: idsIn(first(fields, 'message-id'))[0] ?? null,
    from: author ?? sender,
    sender: author !== null && isSecretary(sender, author) ? sender : null,
    to: people('to'),
    copies: [...people('cc'), ...people('bcc')],
    delivered: ['delivered-to', 'x-original-to', 'envelope-to'].flatMap(people),
    moment: moment(fields),
    subject: subjectOf(fields, hints),
    answers: [...new Set([...idsIn(first(fields, 'in-reply-to')), ...[...idsIn(first(fields, 'references'))].reverse()])].slice(
      0,
      MOST_ANCESTORS,
    ),
  };
}

/** Services that send on somebody's behalf are no party to the conversation. */
function isSecretary(sender: Mailbox | null, author: Mailbox): boolean {
  const [of, by] = [sender?.address ?? '', author.address ?? ''];
  return of !== '' && of !== by && domainOf(of) === domainOf(by);
}

function declaredCharset(fields: Fields): Hints['declared'] {
  return /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(first(fields, 'content-type') ?? '')?.[1] ?? null;
}

/** The Date, else the day the last server noted. */
function moment(fields: Fields): Moment | null {
  const stated = momentOf(first(fields, 'date') ?? '');
  if (stated !== null) return stated;
  const received = first(fields, 'received') ?? '';
  return momentOf(received.slice(received.lastIndexOf(';') + 1));
}

function idsIn(value: string | null): readonly string[] {
  const bracketed = [...(value ?? '').matchAll(/<([^<>]*)>/g)].map(([, id = '']) => id.replace(/\s+/g, ''));
  const ids = bracketed.length > 0 ? bracketed : [(value ?? '').split(/\s/)[0] ?? ''];
  return ids.filter((id) => id !== '' && id.length <= MOST_ID);
}
