import { readDay } from '../intake/log/day.ts';
import type { Contact } from '../intake/log/contact.ts';
import { BENEFITS, CHANNELS, type Channel, INITIATORS, type Initiator, PURPOSES, type Purpose, SOURCES } from '../model/log.ts';
import type { Day } from '../model/values.ts';
import { CliError } from './errors.ts';
import { choice, type CommonOptions, text, type Values, whole } from './options.ts';

/** What was typed, unread but for what every command reads. */
export interface LogOptions extends CommonOptions {
  readonly words: readonly string[];
  readonly values: Values;
}

/** All of a contact that options say. */
export type ByOptions = Pick<
  Contact,
  'date' | 'channel' | 'initiator' | 'purposes' | 'minutes' | 'participants' | 'stage' | 'source' | 'benefit'
>;

/** Runs a reading of an option; what it throws joins the others: all that is wrong is told at once. */
export type Attempt = <T>(read: () => T) => T | null;

export function attempts(wrong: CliError[]): Attempt {
  return (read) => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      wrong.push(error);
      return null;
    }
  };
}

const MINUTES = { least: 0, most: 10_080 };
/** A sum as people write it; anything else might mean another. */
const AMOUNT = /^\d{1,15}(?:\.\d{1,6})?$/;
const PEOPLE = { least: 1, most: 1_000_000 };

/** Reads the options, collecting what is wrong; where something is, the outcome is of no use. */
export function byOptions(values: Values, today: Day, todayText: string, attempt: Attempt): ByOptions {
  return {
    date: attempt(() => day(text(values['on']), today)) ?? todayText,
    channel: attempt(() => channel(values)),
    initiator: attempt(() => onlyOne<Initiator>(INITIATORS.filter((one) => values[one] === true))),
    purposes: attempt(() => purposes(values['for'])) ?? [],
    minutes: attempt(() => whole('--minutes', values['minutes'], MINUTES)),
    participants: attempt(() => whole('--people', values['people'], PEOPLE)),
    stage: said(values['stage']),
    source: attempt(() => choice('--source', SOURCES, values['source'])) ?? 'recall',
    benefit: attempt(() => benefit(text(values['benefit']))),
  };
}

function day(stated: string | null, today: Day): string | null {
  if (stated === null) return null;
  const read = readDay(stated, today);
  if (read === 'malformed' || read === 'future') throw new CliError(`cli.error.log.day.${read}`, { value: stated });
  return read;
}

/** A flag of its own (`--visit`, `--group-reply`) or `--channel`. */
function channel(values: Values): Channel | null {
  const flags = CHANNELS.filter((one) => values[one === 'group_reply' ? 'groupReply' : one] === true);
  const stated = values['channel'] === undefined ? null : choice('--channel', CHANNELS, underscored(values['channel']));
  return onlyOne<Channel>([...new Set([...flags, ...(stated === null ? [] : [stated])])]);
}

function purposes(stated: unknown): readonly Purpose[] {
  const words = (Array.isArray(stated) ? stated : []).flatMap((one) => String(one).split(','));
  return [...new Set(words.flatMap((word) => choice('--for', PURPOSES, begun(underscored(word.trim()))) ?? []))];
}

/** The purpose that alone begins so (`prob`), else the word as it is. */
function begun(word: string): string {
  const [one, another] = word === '' ? [] : PURPOSES.filter((purpose) => purpose.startsWith(word));
  return one !== undefined && another === undefined ? one : word;
}

/** `meal`, or `meal:600`. */
function benefit(stated: string | null): Contact['benefit'] {
  if (stated === null) return null;
  const [kind, ...worth] = stated.split(':');
  const known = kind === '' ? null : choice('--benefit', BENEFITS, kind);
  const value = worth.join(':');
  if (known === null || (worth.length > 0 && !AMOUNT.test(value))) throw new CliError('cli.error.log.benefit', { value: stated });
  return { kind: known, value: worth.length === 0 ? null : Number(value) };
}

/** What is typed with nothing to see in it is not said. */
export function said(stated: unknown): string | null {
  const words = text(stated);
  return words === null || words.trim() === '' ? null : words;
}

function onlyOne<T extends string>(stated: readonly T[]): T | null {
  const [first, second] = stated;
  if (first !== undefined && second !== undefined)
    throw new CliError('cli.error.log.two', { options: stated.map((one) => `--${one.replace('_', '-')}`) });
  return first ?? null;
}

function underscored(word: unknown): string {
  return String(word).toLowerCase().replaceAll('-', '_');
}
