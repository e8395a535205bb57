import type { MessageKey } from '../messages/messages.ts';
import type { Io } from './io.ts';
import type { Values } from './options.ts';

export interface OptionSpec {
  readonly flags: string;
  readonly says: MessageKey;
  readonly repeats?: boolean;
}

/** One command: what it takes, and the room that does it, imported only when it runs. */
export interface CommandSpec {
  readonly name: string;
  /** As commander writes them: `<topic> [dir]`. */
  readonly operands: string;
  /** What of them help shows, where the rest is not for people. */
  readonly shows?: string;
  readonly says: MessageKey;
  readonly options: readonly OptionSpec[];
  run(operands: readonly (string | undefined)[], values: Values, io: Io): Promise<number>;
}
