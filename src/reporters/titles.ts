import type { Speaker } from '../messages/messages.ts';
import type { Args } from '../result.ts';

/**
 * `<base>.title`, or `<base>.title.plain` where that exists and an argument of the title is unknown or empty. A code this
 * version has no prose for (a result saved by a newer one) is given back as it is.
 */
export function titleOf(speaker: Speaker, base: string, args: Args): string {
  const key = `${base}.title`;
  const plain = `${key}.plain`;
  if (!speaker.has(key)) return key;
  return speaker.has(plain) && speaker.wants(key).some((name) => isEmpty(args[name])) ? speaker.say(plain, args) : speaker.say(key, args);
}

function isEmpty(value: Args[string] | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
