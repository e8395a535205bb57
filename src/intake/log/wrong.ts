import type { MessageKey } from '../../messages/messages.ts';

/** Something typed that cannot be meant: a message with `.how` beside it. */
export interface Wrong {
  readonly key: Extract<MessageKey, `cli.error.log.${string}`>;
  readonly args: Readonly<Record<string, string | readonly string[]>>;
  /** Did-you-mean, nearest first. */
  readonly suggestions: readonly string[];
}
