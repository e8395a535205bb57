import type { Ledger, PairEvent } from '../../ledger/ledger.ts';
import type { Channel } from '../../model/log.ts';
import type { Model } from '../../model/model.ts';
import type { Day } from '../../model/values.ts';

/** Channels that are two-way by their nature; a message or a mail is so only when they wrote. */
const SPOKEN: readonly Channel[] = ['visit', 'meeting', 'video', 'call', 'group_reply'];

/** Whether an event was a two-way exchange addressed to the person; null where channel or initiator leave it open. */
export function twoWay(event: Pick<PairEvent, 'directed' | 'channel' | 'initiator' | 'cls'>): boolean | null {
  if (!event.directed) return false;
  const spoken = event.channel !== null && SPOKEN.includes(event.channel);
  const answered = spoken || event.initiator === 'them' || event.initiator === 'joint';
  if (!answered) return event.initiator === null || event.channel === null ? null : false;
  return event.cls === 'beyond' ? true : null;
}

export interface Span {
  readonly asOf: Day;
  readonly days: number;
}

/** Persons with at least one two-way exchange in the span (true) or with one that may have been (null); the others are not listed. */
export function exchanges(ledger: Ledger, { asOf, days }: Span): Map<string, true | null> {
  const found = new Map<string, true | null>();
  for (const log of ledger.accounts.values()) {
    for (const event of log.pairEvents) {
      if (event.day > asOf || event.day <= asOf - days) continue;
      const state = twoWay(event);
      if (state === true || (state === null && !found.has(event.theirs))) found.set(event.theirs, state);
    }
  }
  return found;
}

/** Whether a person exchanged with us: yes, no, or null where no complete log speaks for the person's account. */
export function exchanged(person: string, found: ReadonlyMap<string, true | null>, model: Model, ledger: Ledger): boolean | null {
  if (found.has(person)) return found.get(person) ?? null;
  const log = ledger.accounts.get(model.people.get(person)?.home ?? person);
  return log?.hasLog && !log.incomplete ? false : null;
}
