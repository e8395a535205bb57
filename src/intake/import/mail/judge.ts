import { isInternal, partiesOf } from './contact.ts';
import type { HeaderBlock } from './header-block.ts';
import { type Message, messageOf } from './message.ts';
import { bulk, discarded, type LeftOut, mechanical } from './nature.ts';
import { DEFAULT_MOST_RECIPIENTS, type MailOptions } from './options.ts';
import type { ourClock } from './our-clock.ts';
import type { Taken } from './taken.ts';

/** What the headers do not say and a record cannot do without. */
const NOT_UNDERSTOOD = ['mail-no-headers', 'mail-too-long', 'mail-no-sender', 'mail-no-date'] as const;
/** Why a message became no record, as `import.rejected.<reason>`. */
export type Refusal = LeftOut | (typeof NOT_UNDERSTOOD)[number] | 'mail-outside' | 'mail-internal' | 'mail-undisclosed';

export interface Judging {
  readonly options: MailOptions;
  readonly isOurs: (address: string) => boolean;
  readonly clock: ReturnType<typeof ourClock>;
}

/** Whether a message was left out on purpose rather than not understood. */
export function isMeant(refusal: Refusal): boolean {
  return !NOT_UNDERSTOOD.some((reason) => reason === refusal);
}

/** What a block of headers comes to. */
export function judge(block: HeaderBlock, judging: Judging): Taken | Refusal {
  if (block.tooLong) return 'mail-too-long';
  const message = messageOf(block.text, judging.options.encoding ?? null);
  if (message === null) return 'mail-no-headers';
  const dropped = discarded(message) ?? mechanical(message);
  if (dropped !== null) return dropped;
  if (message.from === null) return 'mail-no-sender';
  if (message.moment === null) return 'mail-no-date';
  const clock = judging.clock(message.moment);
  const { from = '', to = '9999-12-31' } = judging.options;
  if (clock.date < from || clock.date > to) return 'mail-outside';
  const people = between(message, judging);
  if (typeof people === 'string') return people;
  return { message, sourceId: sourceIdOf(message, message.moment.ms, judging.options), clock, ms: message.moment.ms, ...people };
}

/** Who took part, if it was between us and others. Many at once are reached by us (a broadcast); what reaches us so is no contact. */
function between(message: Message, { options, isOurs }: Judging): Pick<Taken, 'parties' | 'toMany'> | Refusal {
  const ours = message.from?.address !== null && message.from?.address !== undefined && isOurs(message.from.address);
  const many = bulk(message, options.mostRecipients ?? DEFAULT_MOST_RECIPIENTS);
  if (many !== null && (!ours || many === 'mail-automatic')) return many;
  const parties = partiesOf(message, isOurs);
  if (parties.length < 2) return 'mail-undisclosed';
  return isInternal(parties, isOurs) ? 'mail-internal' : { parties, toMany: many !== null };
}

/** What a Message-ID is made of, and how long it may be (RFC 5322 §3.6.4, §2.1.1); anything else is damage and tells nothing. */
const MESSAGE_ID = /^[^\s\p{C}]{1,250}$/u;

/** `mail:<Message-ID>`; where there is none, the fingerprint of who wrote what to whom when, on whatever clock. */
function sourceIdOf(message: Message, ms: number, { digest }: MailOptions): string {
  if (message.id !== null && MESSAGE_ID.test(message.id)) return `mail:${message.id}`;
  const said = [ms, message.from?.address, message.to.map(({ address }) => address), message.subject];
  return `mail:${digest(new TextEncoder().encode(JSON.stringify(said))).slice(0, 32)}`;
}
