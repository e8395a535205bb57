import type { Speaker } from '../../messages/messages.ts';
import type { Remark } from '../remarks/remark.ts';
import type { Notification } from './format.ts';
import { LOCATIONS } from './results.ts';

/** GitHub refuses a run with more results, and of these shows the loudest 5,000. */
export const RESULTS = 25_000;
/** GitHub refuses a file of more than 10 MB after gzip. Where nobody can compress here, its bytes as they are must fit: gzip only makes them fewer. */
export const BYTES = 10_000_000;

/** How large a text is to whoever has to take it. */
export type SizeOf = (text: string) => number;

/** Bytes of a text in UTF-8. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/**
 * The text with as many remarks as fit, the loudest first; nothing else is left out. `write` is called with how many to keep.
 * `sizeOf` measures what `bytes` limits; `most` limits their number.
 */
export function fitting(count: number, write: (kept: number) => string, sizeOf: SizeOf = bytesOf, most = RESULTS, bytes = BYTES): string {
  let kept = Math.min(count, most);
  let text = write(kept);
  for (let size = sizeOf(text); size > bytes && kept > 0; size = sizeOf(text)) {
    kept = Math.min(kept - 1, Math.floor((kept * bytes * SPARE) / size));
    text = write(kept);
  }
  return text;
}

/** Results differ in length, so that a little less is kept than the average would allow. */
const SPARE = 0.97;

/** What the file does not hold, said in the file. */
export function omissions(all: readonly Remark[], kept: number, speaker: Speaker): readonly Notification[] {
  const note = (text: string): Notification => ({ level: 'warning', message: { text } });
  const left = all.length - kept;
  const longest = all.slice(0, kept).filter(({ places }) => places.length > LOCATIONS).length;
  return [
    ...(left > 0 ? [note(speaker.say('machine.sarif.results', { kept, left }))] : []),
    ...(longest > 0 ? [note(speaker.say('machine.sarif.places', { count: longest, most: LOCATIONS }))] : []),
  ];
}
