import type { Purpose } from '../../../model/log.ts';

/** What a calendar cannot say about itself. Days are `YYYY-MM-DD`, both inclusive; addresses and domains folded. */
export interface CalendarOptions {
  /** Hash of bytes as text; stands for an id where an event has none. */
  readonly digest: (bytes: Uint8Array) => string;
  /** First and last day on our clock of which events are taken; recurrences are expanded within it and nowhere else. */
  readonly from: string;
  readonly to: string;
  /** IANA name of our clock (`Asia/Shanghai`): records are dated by it, and times that name no zone are read by it. */
  readonly zone: string;
  /** Mail addresses of our people. */
  readonly own: readonly string[];
  /** Mail domains of our firm. */
  readonly ownDomains: readonly string[];
  /** What a category of the calendar means, where somebody has said so: exact name → purpose. Without it no purpose is recorded. */
  readonly categories?: Readonly<Record<string, Purpose>>;
}
