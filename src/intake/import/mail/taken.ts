import type { Party } from '../records.ts';
import type { Message } from './message.ts';
import type { WallClock } from '../zone/wall-clock.ts';

/** A message that becomes a record. */
export interface Taken {
  readonly message: Message;
  readonly sourceId: string;
  readonly clock: WallClock;
  readonly ms: number;
  readonly parties: readonly Party[];
  /** From us to many. */
  readonly toMany: boolean;
}
