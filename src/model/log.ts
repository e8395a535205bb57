import type { Grade, Place } from '../result.ts';
import type { DateSpan, Day } from './values.ts';

export const CHANNELS = ['visit', 'meeting', 'video', 'call', 'message', 'email', 'group_reply', 'broadcast', 'portal'] as const;
export type Channel = (typeof CHANNELS)[number];
export const INITIATORS = ['us', 'them', 'joint'] as const;
export type Initiator = (typeof INITIATORS)[number];
export const PURPOSES = [
  'quote',
  'order',
  'delivery',
  'payment',
  'complaint',
  'merchandising',
  'problem_solving',
  'training',
  'codevelop',
  'planning',
  'improvement',
  'benchmark_visit',
  'peer_exchange',
  'social',
] as const;
export type Purpose = (typeof PURPOSES)[number];
export const SOURCES = ['crm', 'calendar', 'mail', 'chat', 'recall'] as const;
export type Source = (typeof SOURCES)[number];
export const BENEFITS = ['gift', 'meal', 'travel', 'entertainment'] as const;
export type BenefitKind = (typeof BENEFITS)[number];

/** transactional: about an order · beyond: about their work · social: own class · unknown: no purpose recorded. */
export type EventClass = 'transactional' | 'beyond' | 'social' | 'unknown';
const TRANSACTIONAL_COUNT = 6;
export function classOf(purpose: Purpose): EventClass {
  if (purpose === 'social') return 'social';
  return PURPOSES.indexOf(purpose) < TRANSACTIONAL_COUNT ? 'transactional' : 'beyond';
}

/** One dated interaction as a file states it, ids already resolved to strings. */
export interface Entry {
  readonly day: Day;
  readonly account: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly channel: Channel | null;
  readonly initiator: Initiator | null;
  readonly purposes: readonly Purpose[];
  readonly minutes: number | null;
  readonly participants: number | null;
  readonly directed: boolean | null;
  readonly stage: string | null;
  readonly community: string | null;
  readonly source: Source | null;
  readonly grade: Grade | null;
  readonly benefit: {
    readonly kind: BenefitKind;
    readonly value: number | null;
    readonly to: string | null;
    readonly by: string | null;
  } | null;
  readonly file: string;
  readonly line: number;
}

/** A standing contact: expands to events graded C at best. */
export interface Rhythm {
  readonly every: {
    readonly count: number;
    readonly unit: 'd' | 'w' | 'm' | 'q';
  };
  readonly from: DateSpan | null;
  readonly to: DateSpan | null;
  readonly account: string | null;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly channel: Channel | null;
  readonly initiator: Initiator | null;
  readonly purposes: readonly Purpose[];
  readonly grade: Grade;
  readonly derived: boolean;
  readonly source: string | null;
  readonly at: Place;
}

/** What one interaction file says about its own reach. */
export interface LogFile {
  readonly file: string;
  readonly observed: {
    readonly from: DateSpan | null;
    readonly to: DateSpan | null;
    readonly complete: boolean | null;
    readonly at: Place;
  } | null;
  readonly standing: readonly Rhythm[];
  /** Rows of the table that came from this file: [start, end). */
  readonly start: number;
  readonly end: number;
}
